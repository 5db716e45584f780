// A field that offers what may be meant while one types (WAI-ARIA 1.2, combobox with a list).

import { made } from "/static/annotate/made.js";

let count = 0;

/**
 * One such field. `offer(words, signal)` gives what may be meant, each { value, title, detail }; `take(value, title)`
 * hears what was chosen; with `free` words that nobody offered are taken too; `typing(words)` hears every letter.
 */
export class Combobox {
  #offer;
  #take;
  #cancel;
  #typing;
  #free;
  #options = [];
  #active = 0;
  #asking = new AbortController();
  #isWaiting = false;
  #takeWhenThere = false;

  constructor(label, value, { offer, take, cancel, typing = () => {}, free = false, hint = "" }) {
    this.#offer = offer;
    this.#take = take;
    this.#cancel = cancel;
    this.#typing = typing;
    this.#free = free;
    const id = `offer-${(count += 1)}`;
    this.list = made("ul", { id, role: "listbox", class: "offers", "aria-label": `What may be meant by the ${label}` });
    this.field = made("input", {
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": id,
      value,
      on: { input: () => this.#typed(), keydown: (event) => this.#pressed(event) },
    });
    this.told = made("p", { class: "hint", role: "status" }, hint);
    this.label = made("span", {}, label);
    this.element = made("div", { class: "field editing" }, made("label", {}, this.label, this.field), this.list, this.told);
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.#choose(Number(option.dataset.at));
    });
  }

  focus() {
    this.field.focus();
    this.field.select();
    this.#ask();
  }

  /** Say in other words what is asked for. */
  name(words) {
    this.label.textContent = words;
  }

  /** Say why a value was not taken. */
  refuse(words) {
    this.told.textContent = words;
    this.element.classList.add("wrong");
  }

  #typed() {
    this.#typing(this.field.value);
    this.element.classList.remove("wrong");
    this.#ask();
  }

  async #ask() {
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#isWaiting = true;
    const { signal } = this.#asking;
    try {
      const options = await this.#offer(this.field.value.trim(), signal);
      if (signal.aborted) return;
      this.#isWaiting = false;
      this.#show(options);
      if (this.#takeWhenThere) this.#choose(0);
    } catch (error) {
      if (error.name === "AbortError" || signal.aborted) return;
      this.#isWaiting = false;
      this.refuse(`Nothing can be offered now: ${error.message}.`);
    }
  }

  #show(options) {
    this.#options = options;
    const isExact = options.findIndex((option) => option.value === this.field.value.trim());
    this.#active = Math.max(0, isExact);
    this.list.replaceChildren(
      ...options.map((option, at) =>
        made(
          "li",
          { role: "option", id: `${this.list.id}-${at}`, "data-at": at, dir: "auto" },
          made("span", { class: "address" }, option.value),
          option.title && ` ${option.title}`,
          option.detail && made("span", { class: "aside" }, option.detail),
        ),
      ),
    );
    this.field.setAttribute("aria-expanded", String(options.length > 0));
    const nothing = this.field.value.trim() && !options.length;
    this.told.textContent = nothing ? (this.#free ? "Enter takes it as it is." : "Nothing fits; try fewer letters.") : "";
    this.#mark();
  }

  #mark() {
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === this.#active)));
    const active = this.list.children[this.#active];
    if (active) {
      this.field.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  #pressed(event) {
    if (event.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && this.#options.length) {
      this.#active = (this.#active + by + this.#options.length) % this.#options.length;
      this.#mark();
    } else if (event.key === "Enter") {
      this.#takeWhenThere = this.#isWaiting;
      if (!this.#isWaiting) this.#choose(this.#active);
    } else if (event.key === "Escape") {
      this.#cancel();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #choose(at) {
    this.#takeWhenThere = false;
    const option = this.#options[at];
    const words = this.field.value.trim();
    if (option) this.#take(option.value, option.title);
    else if (this.#free && words) this.#take(words);
    else this.refuse(words ? "Nothing fits; try fewer letters." : "Type what is meant.");
  }
}
