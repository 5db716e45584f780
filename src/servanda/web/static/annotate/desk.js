// What a person can do at the page of a draft: go from link to link, decide, change, add, take back, finish.

import { Alike } from "/static/annotate/alike.js";
import { Cards } from "/static/annotate/cards.js";
import { Editing } from "/static/annotate/editing.js";
import { Finish } from "/static/annotate/finish.js";
import { askForMany } from "/static/annotate/many.js";
import { Impossible } from "/static/annotate/outcome.js";
import { TextPane } from "/static/annotate/text.js";
import { title } from "/static/annotate/title.js";

const NOTHING_HERE =
  "Nothing is proposed here. Choose words of the text, with the mouse or with → and Shift →, and press e to make an event of them.";

/** The page of one draft. */
export class Desk {
  current = null;
  titles = {};
  citations = [];
  day = "";
  #isWaiting = true;
  #pane;
  #cards;
  #alike = new Alike(this);
  #editing;

  constructor(draft, typed, { text, places, stances, standings, types, isHeld }) {
    Object.assign(this, { draft, typed, stances, standings, types, isHeld, places });
    this.#pane = new TextPane(places.text, text, { look: (event) => this.#look(event), choose: (event) => this.go(this.firstOf(event)) });
    this.#cards = new Cards(places.cards, this);
    this.#editing = new Editing(this);
    draft.addEventListener("change", (event) => this.#changed(event.detail.touched));
    new ResizeObserver(() => this.#keepInSight()).observe(places.cards); // a notice above it makes it smaller
  }

  get outcome() {
    return this.draft.outcome;
  }

  // What is shown

  /** Take what was read (links, citations, titles of clauses, the day of the text), and what was done since. */
  take({ links, citations, titles, day, reading }, progress) {
    this.citations = citations;
    this.titles = { ...titles, ...this.titles };
    this.day = day;
    this.#isWaiting = reading === "waiting";
    this.draft.open(links, progress);
  }

  /** Go to the first link on which nobody has decided; with `focus` the keyboard goes there too. */
  begin({ focus = true } = {}) {
    const links = this.outcome.links;
    const half = links.find((link) => this.typed.of(link.name));
    const first = half ?? links.find((link) => this.outcome.state(link.name) === "open") ?? links[0];
    if (first) this.go(first.name, { focus });
  }

  tell(words) {
    this.places.told.textContent = words;
  }

  firstOf(event) {
    const links = this.outcome.event(event)?.links ?? [];
    return (links.find((link) => this.outcome.state(link.name) === "open") ?? links[0])?.name ?? null;
  }

  #look(name) {
    const event = this.outcome.event(name) ?? { links: [] };
    const states = event.links.map((link) => this.outcome.state(link.name));
    const state = ["open", "accepted", "written"].find((each) => states.includes(each)) ?? "rejected";
    const shown = event.links.find((link) => link.name === this.current) ?? event.links[Math.max(0, states.indexOf(state))];
    return { stance: shown ? this.outcome.fields(shown.name).stance : "", state, isCurrent: this.#eventHere === name };
  }

  /** Return the row of the link at hand, if it is on the page. */
  rowHere() {
    return this.current && this.#cards.rowOf(this.current);
  }

  get #eventHere() {
    return this.outcome.link(this.current)?.event ?? null;
  }

  #changed(touched) {
    if (!this.outcome.link(this.current)) this.current = null;
    this.#alike.forget(touched);
    const isTyping = this.#editing.hold();
    if (touched) {
      this.#pane.refresh([...touched]);
      this.#cards.refresh([...touched]);
    } else {
      this.#pane.mark(this.outcome.events, this.citations);
      this.#cards.build(this.#isWaiting ? "Nothing is here yet." : NOTHING_HERE);
    }
    this.places.count();
    this.#editing.reopen({ focus: isTyping });
    this.#alike.look(this.#eventHere);
  }

  // Going from link to link

  go(name, { focus = true } = {}) {
    if (!name) return;
    const before = this.#eventHere;
    this.#editing.close();
    this.current = name;
    const here = this.#eventHere;
    const changed = [...new Set([before, here])].filter(Boolean);
    this.#pane.refresh(changed);
    this.#cards.refresh(changed);
    this.#pane.show(here);
    if (focus) this.focus();
    this.#editing.reopen();
    this.#alike.look(here);
  }

  /** Put the keyboard on the link at hand. */
  focus() {
    const row = this.#cards.rowOf(this.current);
    row?.focus({ preventScroll: true });
    row?.closest(".event-card").scrollIntoView({ block: "nearest" });
    row?.scrollIntoView({ block: "nearest" });
  }

  #keepInSight() {
    const row = this.rowHere();
    if (row?.contains(document.activeElement)) row.scrollIntoView({ block: "nearest" });
  }

  step(by) {
    const links = this.outcome.links;
    const at = links.findIndex((link) => link.name === this.current);
    const next = links[at < 0 ? 0 : at + by];
    if (next) this.go(next.name);
    else this.tell(by > 0 ? "This is the last link." : "This is the first link.");
  }

  #nextOpen() {
    const links = this.outcome.links;
    const at = links.findIndex((link) => link.name === this.current);
    const open = (link) => this.outcome.state(link.name) === "open";
    const next = links.slice(at + 1).find(open) ?? links.slice(0, at).find(open);
    if (next) this.go(next.name);
    else {
      this.focus();
      this.tell(`All is decided. Press f to ${this.isHeld ? "save your coding" : "record what is accepted"}.`);
    }
  }

  // Deciding and changing

  /** Do a step; returns whether it could be done, and says why not. */
  do(...step) {
    try {
      this.draft.take(...step);
      this.tell("");
      return true;
    } catch (error) {
      if (!(error instanceof Impossible)) throw error;
      this.tell(`${error.message[0].toUpperCase()}${error.message.slice(1)}.`);
      return false;
    }
  }

  decide(name, verdict) {
    if (!this.do({ act: "decide", links: [name], verdict })) return;
    if (name !== this.current) this.go(name);
    if (verdict === "open") this.focus();
    else this.#nextOpen();
  }

  decideHere(verdict) {
    if (this.current) this.decide(this.current, verdict);
    else this.tell("No link is chosen yet: j goes to the first.");
  }

  setStance(stance) {
    if (this.current && this.do({ act: "change", link: this.current, fields: { stance } })) this.focus();
  }

  merge(event, into) {
    this.do({ act: "merge", event, into });
  }

  nextMerge() {
    const event = this.#eventHere;
    const choices = ["", ...this.#alike.of(event).map((one) => one.id)];
    if (choices.length < 2) return this.tell("Nothing alike is on record for this event.");
    const at = choices.indexOf(this.outcome.into.get(event) ?? "");
    this.merge(event, choices[(at + 1) % choices.length]);
    return this.focus();
  }

  edit(field) {
    this.#editing.edit(field);
  }

  another() {
    this.#editing.another();
  }

  newEvent() {
    this.#editing.newEvent();
  }

  // Choosing words of the text

  /** Return where the chosen words stand, or null. */
  chosen() {
    return this.#pane.chosen();
  }

  /** Return the words at a place as a title. */
  wordsAt({ start, end }) {
    return title(this.#pane.words(start, end));
  }

  moveCursor(by, more) {
    this.#pane.cursor.move(by, { more, point: this.#pane.chosen()?.start ?? this.outcome.link(this.current)?.start ?? 0 });
  }

  toSentenceEnd() {
    this.#pane.cursor.toSentenceEnd(this.#pane.chosen()?.start ?? this.outcome.link(this.current)?.start ?? 0);
  }

  /** Choose no words any more. */
  drop() {
    this.#pane.cursor.drop();
  }

  // Taking back, and the end

  undo() {
    const words = this.draft.undo();
    this.#afterwards(words, "Taken back", "There is nothing to take back.");
  }

  redo() {
    const words = this.draft.redo();
    this.#afterwards(words, "Done again", "There is nothing to do again.");
  }

  #afterwards(words, done, nothing) {
    if (!words) return this.tell(nothing);
    const link = this.draft.lastTouched;
    if (this.outcome.link(link)) this.go(link);
    else this.begin();
    return this.tell(`${done}: ${words}.`);
  }

  many() {
    askForMany(this.outcome, this.stances, (links) => {
      if (this.do({ act: "decide", links, verdict: "accepted" })) this.#nextOpen();
      this.tell(`${links.length} accepted; u takes all of it back.`);
    });
  }

  finish() {
    new Finish(this).open();
  }

  /** Take what the server has: after recording, or because somebody else was there. */
  settle(progress) {
    this.draft.reset(progress);
  }
}
