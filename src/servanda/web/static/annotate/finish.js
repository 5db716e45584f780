// The end of a draft: what would be recorded, from which source, and what became of it.

import { ask, why } from "/static/annotate/asking.js";
import { button, made } from "/static/annotate/made.js";

const WHAT = { new: "recorded", merged: "took further links", already: "had all of it already" };

const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** The dialog in which a draft is recorded, or saved as a coding. */
export class Finish {
  #desk;
  #dialog;
  #body;

  constructor(desk) {
    this.#desk = desk;
  }

  get #path() {
    return `/api/drafts/${this.#desk.draft.id}`;
  }

  async open() {
    if (!(await this.#desk.draft.queue.settled())) {
      this.#desk.tell(`Not all is saved yet: ${this.#desk.draft.queue.why}. It will be tried again.`);
      return;
    }
    this.#body = made("div", {}, made("p", { role: "status" }, "Looking at what was accepted …"));
    this.#dialog = made("dialog", { class: "finish", "aria-labelledby": "finish-heading", on: { close: () => this.#dialog.remove() } }, made("h2", { id: "finish-heading" }, this.#desk.isHeld ? "Save my coding" : "Record"), this.#body);
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    await this.#again();
  }

  async #again() {
    const [draft, finish] = await Promise.all([this.#ask(this.#path), this.#ask(`${this.#path}/finish`)]);
    if (draft && finish) this.#show(draft, finish);
  }

  async #ask(path, options) {
    try {
      const answer = await ask(path, options);
      if (answer.status < 300) return answer.body;
      this.#wrong(why(answer), answer);
    } catch (error) {
      this.#wrong(error.message);
    }
    return null;
  }

  #wrong(words, answer = {}) {
    if (answer.body?.progress) this.#desk.settle(answer.body.progress);
    this.#body.querySelector("div.wrong")?.remove();
    this.#body.prepend(made("div", { class: "wrong", role: "alert" }, made("p", {}, `${words}.`)));
    if (!this.#body.querySelector("button")) this.#body.append(this.#close("Close"));
    this.#body.querySelectorAll("button").forEach((each) => (each.disabled = false));
  }

  #close(words) {
    return button(words, () => this.#dialog.close());
  }

  #show(draft, finish) {
    const { isHeld } = this.#desk;
    const source = isHeld ? null : this.#source(draft);
    const keep = made("input", { type: "checkbox", checked: true });
    const record = button(`Record ${plural(finish.events.length, "event")}`, () => this.#record(source, keep.checked, draft.progress.revision), { class: "chief", disabled: !finish.events.length });
    const coding = button(isHeld ? "Save my coding" : "Save as my coding", () => this.#coding(draft.progress.revision), { class: isHeld ? "chief" : "" });
    this.#body.replaceChildren(
      made("p", {}, finish.events.length ? `${plural(finish.events.length, "event")} with ${plural(finish.events.flatMap((one) => one.links).length, "link")} can be ${isHeld ? "saved" : "recorded"} now.` : isHeld ? "Nothing is accepted that is not saved: a coding without events says that you found none." : "Nothing is accepted that is not on record yet."),
      finish.pending ? made("p", { class: "aside" }, `${plural(finish.pending, "link")} ${finish.pending === 1 ? "is" : "are"} still to be decided; the draft stays open for ${finish.pending === 1 ? "it" : "them"}.`) : "",
      made("ul", { class: "list" }, finish.events.map((one) => this.#event(one))),
      ...this.#left(finish.left_out),
      source?.element ?? "",
      isHeld ? "" : made("label", { class: "keep" }, keep, "Keep the text in the workspace, so that evidence is shown where it stands"),
      made("div", { class: "actions" }, ...(isHeld ? [coding] : [record, coding]), this.#close("Not yet")),
    );
    (isHeld ? coding : record.disabled ? coding : source.firstEmpty ?? record).focus();
  }

  #event(one) {
    const into = one.alike.some((other) => other.id === one.into) || !one.into ? one.alike : [{ id: one.into, title: one.into, date: "" }, ...one.alike];
    const chosen = made(
      "select",
      { on: { change: () => this.#merge(one.event, chosen.value) } },
      made("option", { value: "", selected: !one.into }, "a new event"),
      into.map((other) => made("option", { value: other.id, selected: other.id === one.into }, `merge into: ${other.title} (${other.date})`)),
    );
    return made(
      "li",
      {},
      made("p", { class: "title", dir: "auto" }, one.title),
      made("p", { class: "aside" }, `${one.date}: ${one.links.join("; ")}`),
      into.length ? made("label", {}, "Something alike is on record. This is ", chosen) : "",
    );
  }

  async #merge(event, into) {
    this.#desk.merge(event, into);
    if (await this.#desk.draft.queue.settled()) await this.#again();
  }

  #left(left) {
    if (!left.length) return [];
    const go = (one) => {
      this.#dialog.close();
      this.#desk.go(this.#desk.firstOf(one.event));
    };
    return [
      made("h3", {}, "Not yet: these stay in the draft"),
      made("ul", { class: "list" }, left.map((one) => made("li", {}, made("p", { class: "title", dir: "auto" }, one.title), made("p", { class: "doubt" }, `${one.why}.`), button("Go to it", () => go(one))))),
    ];
  }

  #source({ origin, file }) {
    const value = { publisher: origin.publisher || (file === "pasted text" ? "" : file), title: origin.title, url: origin.url };
    const field = (name, label, more = {}) => [name, made("input", { value: value[name], maxlength: name === "url" ? 2000 : 400, autocomplete: "off", ...more }), label];
    const fields = [field("publisher", "Publisher (needed)", { required: true }), field("title", "Title"), field("url", "Address on the web", { type: "url", placeholder: "https://" })];
    return {
      element: made("div", { class: "fields" }, fields.map(([, input, label]) => made("div", { class: "field" }, made("label", {}, label, input)))),
      firstEmpty: fields[0][1].value ? null : fields[0][1],
      value: () => Object.fromEntries(fields.map(([name, input]) => [name, input.value.trim()])),
      refuse: () => fields.map(([, input]) => input).find((input) => !input.reportValidity()),
    };
  }

  #wait() {
    this.#body.querySelectorAll("button").forEach((each) => (each.disabled = true));
  }

  async #record(source, keepText, revision) {
    if (source.refuse()) return;
    this.#wait();
    if (!(await this.#ask(`${this.#path}/source`, { method: "PUT", body: source.value() }))) return;
    const written = await this.#ask(`${this.#path}/record`, { method: "POST", body: { revision, keep_text: keepText } });
    if (!written) return;
    this.#desk.settle(written.progress);
    this.#body.replaceChildren(
      made("div", { class: "done", role: "status" }, made("p", {}, `${plural(written.recorded.length, "event")} on record.`)),
      made("ul", { class: "list" }, written.recorded.map((one) => made("li", {}, made("a", { href: `/event/${encodeURIComponent(one.id)}` }, made("bdi", {}, one.title)), made("p", { class: "aside" }, `${one.id}: ${WHAT[one.how]}`)))),
      ...this.#left(written.left_out),
      made("div", { class: "actions" }, this.#close("Go on with this draft"), made("a", { class: "button", href: "/annotate" }, "Another text")),
    );
    this.#body.querySelector("a, button").focus();
  }

  async #coding(revision) {
    this.#wait();
    const saved = await this.#ask(`${this.#path}/coding`, { method: "POST", body: { revision } });
    if (!saved) return;
    this.#body.replaceChildren(
      made("div", { class: "done", role: "status" }, made("p", {}, `Your coding is saved: ${plural(saved.events, "event")}.`)),
      ...this.#left(saved.left_out),
      made("div", { class: "actions" }, made("a", { class: "button", href: `/coding/${saved.text}` }, "See who coded this text"), this.#close("Go on with this draft")),
    );
    this.#body.querySelector("a, button").focus();
  }
}
