// Changes fields of the link at hand and adds links by hand; what is half typed survives everything.

import { missingOf } from "/static/annotate/card.js";
import { editorOf } from "/static/annotate/editors.js";
import { newName } from "/static/annotate/queue.js";

const NEW = { stance: "touches", standing: "alleged", type: "MAKE STATEMENT" }; // of an event by hand, to be changed
const [LINK, EVENT] = ["+", "e"]; // under which a clause is half typed for a link and for an event by hand
const NONE = "No link is chosen yet: j goes to the first.";

/** The one field that is open on the page of a draft. */
export class Editing {
  #desk;
  #open = null;
  #used = [];

  constructor(desk) {
    this.#desk = desk;
  }

  get #link() {
    return this.#desk.current ?? "";
  }

  /** Open a field of the link at hand, with what is half typed in it. */
  edit(field) {
    const { current, outcome, typed } = this.#desk;
    if (!current) return this.#desk.tell(NONE);
    if (outcome.state(current) === "written") return this.#desk.tell("This link is on record already; change it there.");
    this.#show(field, typed.get(current, field)?.value ?? outcome.fields(current)[field], { key: field, take: (...chosen) => this.#taken(field, ...chosen) });
    return this.#open.editor.focus();
  }

  /** Ask for one more clause for the chosen words, or for those of the link at hand. */
  another() {
    const { current, outcome } = this.#desk;
    if (!current) return this.newEvent();
    const { start, end } = this.#desk.chosen() ?? outcome.link(current);
    return this.#add(LINK, { value: "", start, end }).focus();
  }

  /** Ask for the clause of an event that the chosen words tell of. */
  newEvent() {
    const place = this.#desk.chosen();
    if (!place) return this.#desk.tell("Choose words of the text first: with the mouse, or with → and Shift →.");
    return this.#add(EVENT, { value: "", ...place }).focus();
  }

  /** Close the field; what is half typed stays kept. */
  close() {
    this.#open?.place.replaceChildren();
    this.#open = null;
  }

  /** Keep what is being typed while its card is made anew; returns whether somebody is typing. */
  hold() {
    const { editor, key, more } = this.#open ?? {};
    if (!editor?.element.contains(document.activeElement)) return false;
    this.#desk.typed.set(this.#link, key, editor.field.value, more);
    return true;
  }

  /** Show again what is half typed for the link at hand: the page was loaded anew, or the card made anew. */
  reopen({ focus = false } = {}) {
    const half = this.#desk.typed.of(this.#link);
    if (!half) return;
    const isOpen = this.#open?.key === half.field && this.#open.editor.element.isConnected;
    if (isOpen) return;
    if ([LINK, EVENT].includes(half.field)) this.#add(half.field, half);
    else this.#show(half.field, half.value, { key: half.field, take: (...chosen) => this.#taken(half.field, ...chosen) });
    if (focus) this.#open.editor.field.focus();
  }

  #show(field, value, { key, take, more = {} }) {
    this.close();
    const link = this.#link;
    const { stances, standings, types, typed } = this.#desk;
    const about = { near: () => this.#near(), used: () => this.#lately(), stances, standings, types };
    const cancel = () => {
      typed.drop(link, key);
      this.close();
      this.#desk.focus();
    };
    const editor = editorOf(field, value, about, { take, cancel, typing: (words) => typed.set(link, key, words, more) });
    const place = this.#desk.rowHere()?.querySelector(".editor") ?? this.#desk.places.adding;
    place.replaceChildren(editor.element);
    this.#open = { editor, place, key, more };
    return editor;
  }

  #taken(field, value, title) {
    const link = this.#link;
    this.#desk.typed.drop(link, field);
    this.close();
    if (field === "clause") this.#note(value, title);
    if (value !== this.#desk.outcome.fields(link)[field]) this.#desk.do({ act: "change", link, fields: { [field]: value } });
    this.#goOn();
  }

  /** After a field of a link by hand, go on with the next that is still empty. */
  #goOn() {
    const { outcome, current } = this.#desk;
    const isByHand = outcome.link(current)?.score === null;
    const next = isByHand ? missingOf(outcome.fields(current))[0] : null;
    if (next) this.edit(next);
    else this.#desk.focus();
  }

  #add(key, { value, start, end }) {
    const place = { start, end };
    const take = (clause, title) => {
      this.#note(clause, title);
      if (key === LINK) this.#addLink(clause, place);
      else this.#addEvent(clause, place);
    };
    const editor = this.#show("clause", value, { take, key, more: place });
    const words = this.#desk.wordsAt(place);
    editor.name(key === LINK ? `One more clause for “${words}”` : `A new event, “${words}”: its clause`);
    return editor;
  }

  #addLink(clause, place) {
    const { event } = this.#desk.outcome.link(this.#link);
    const { stance, bearer, claimant, standing } = this.#desk.outcome.fields(this.#link);
    this.#added(LINK, { event, ...place, fields: { clause, stance, bearer, claimant, standing } });
  }

  #addEvent(clause, place) {
    const fields = { ...NEW, clause, title: this.#desk.wordsAt(place), date: this.#desk.day };
    this.#added(EVENT, { event: newName(), ...place, fields });
  }

  #added(key, add) {
    this.#desk.typed.drop(this.#link, key);
    this.close();
    this.#desk.drop();
    const link = newName();
    const fields = Object.fromEntries(Object.entries(add.fields).filter(([, value]) => value));
    const isDone = this.#desk.do({ act: "add", link, ...add, fields }, { act: "decide", links: [link], verdict: "accepted" });
    if (!isDone) return;
    this.#desk.go(link);
    this.#goOn();
  }

  #note(clause, title) {
    if (title) this.#desk.titles[clause] = title;
    this.#used = [clause, ...this.#used.filter((each) => each !== clause)];
  }

  /** Return the clauses used last, then those that the text cites. */
  #lately() {
    return [...new Set([...this.#used, ...this.#desk.citations.flatMap((one) => one.clauses)])];
  }

  /** Return the treaty of which one speaks. */
  #near() {
    const { current, outcome } = this.#desk;
    const clause = current ? outcome.fields(current).clause : this.#used[0];
    return (clause ?? "").split("/")[0];
  }
}
