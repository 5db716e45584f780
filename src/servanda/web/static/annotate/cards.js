// The cards of all events beside the text; only those that look different are made anew.

import { cardOf } from "/static/annotate/card.js";
import { made } from "/static/annotate/made.js";

const AT_ONCE = 60; // cards made before the page is shown; the others follow when there is time

const later = (action) => (window.requestIdleCallback ? requestIdleCallback(action, { timeout: 500 }) : setTimeout(action, 20));

/** The list of cards. */
export class Cards {
  #element;
  #desk;
  #cards = new Map();
  #turn = 0;

  constructor(element, desk) {
    this.#element = element;
    this.#desk = desk;
    element.addEventListener("click", (event) => {
      const link = event.target.closest("[data-link]");
      const card = event.target.closest("[data-event]");
      if (!card || event.target.closest("button, a, input, textarea, select, label, .editing")) return;
      desk.go(link?.dataset.link ?? desk.firstOf(card.dataset.event));
    });
  }

  /** Make all cards anew, those around the one at hand first. */
  build(words) {
    const events = this.#desk.outcome.events;
    this.#cards.clear();
    if (!events.length) {
      this.#element.replaceChildren(made("div", { class: "empty" }, made("p", {}, words)));
      return;
    }
    const here = Math.max(0, events.findIndex((event) => event.links.some((link) => link.name === this.#desk.current)));
    const from = Math.max(0, Math.min(here - AT_ONCE / 2, events.length - AT_ONCE));
    const holders = events.map((event) => made("div", { class: "holder" }));
    this.#element.replaceChildren(...holders);
    const fill = (at) => {
      if (this.#cards.has(events[at].name)) return;
      const card = cardOf(events[at], this.#desk);
      this.#cards.set(events[at].name, card);
      holders[at].replaceWith(card);
    };
    for (let at = from; at < Math.min(from + AT_ONCE, events.length); at += 1) fill(at);
    const turn = (this.#turn += 1);
    const rest = [...events.keys()];
    const some = () => {
      if (turn !== this.#turn) return;
      rest.splice(0, AT_ONCE).forEach(fill);
      if (rest.length) later(some);
    };
    later(some);
  }

  /** Make the cards of some events anew. */
  refresh(names) {
    const events = new Map(this.#desk.outcome.events.map((event) => [event.name, event]));
    for (const name of names) {
      const before = this.#cards.get(name);
      if (!before || !events.has(name)) continue;
      const card = cardOf(events.get(name), this.#desk);
      before.replaceWith(card);
      this.#cards.set(name, card);
    }
  }

  /** Return the element of a link, if its card is there. */
  rowOf(link) {
    return this.#element.querySelector(`[data-link="${link}"]`);
  }

  cardOf(event) {
    return this.#cards.get(event) ?? null;
  }
}
