// What is on record and may be the same event: shown beside it, with the choice to merge.

import { ask } from "/static/annotate/asking.js";
import { key, made } from "/static/annotate/made.js";

const PAUSE = 150; // milliseconds on one event before it is looked for

/** Looks for events alike, and lets a person choose. */
export class Alike {
  #desk;
  #timer = 0;
  #known = new Map();

  constructor(desk) {
    this.#desk = desk;
  }

  /** Forget what was found: something about the events changed. */
  forget(events) {
    if (events) events.forEach((name) => this.#known.delete(name));
    else this.#known.clear();
  }

  /** Return what was found for an event, or nothing yet. */
  of(event) {
    return this.#known.get(event) ?? [];
  }

  /** Look for events alike soon, and show them in the card. */
  look(event) {
    clearTimeout(this.#timer);
    if (!event || this.#desk.isHeld) return;
    if (this.#known.has(event)) this.#show(event);
    else this.#timer = setTimeout(() => this.#ask(event), PAUSE);
  }

  async #ask(event) {
    if (!(await this.#desk.draft.queue.settled())) return;
    try {
      const answer = await ask(`/api/drafts/${this.#desk.draft.id}/alike?event=${event}`);
      if (answer.status !== 200) return;
      this.#known.set(event, answer.body);
      this.#show(event);
    } catch {
      // the server does not answer; the queue says so
    }
  }

  #show(event) {
    const place = document.querySelector(`[data-alike="${event}"]`);
    const found = this.#known.get(event);
    if (!place || !found?.length || this.#desk.outcome.onRecord(event)) return;
    const into = this.#desk.outcome.into.get(event) ?? "";
    const choice = (value, ...words) =>
      made("label", {}, made("input", { type: "radio", name: `into-${event}`, value, checked: value === into, on: { change: () => this.#desk.merge(event, value) } }), made("span", {}, ...words));
    place.replaceChildren(
      made(
        "fieldset",
        {},
        made("legend", {}, "On record already? ", key("m")),
        choice("", "No: record a new event"),
        ...found.map((one) => choice(one.id, "Merge into ", made("a", { href: `/event/${one.id}`, target: "_blank", rel: "noopener" }, made("bdi", {}, one.title)), made("span", { class: "aside" }, ` ${one.date}`, one.place ? `, ${one.place}` : "", one.links.length ? `: ${one.links.join("; ")}` : ""))),
      ),
    );
  }
}
