// A field for words that nobody can offer: a title, a place, a day, a rationale.

import { made } from "/static/annotate/made.js";

/** One such field; Enter takes what is typed, Escape leaves things as they were. */
export class LineField {
  constructor(label, value, { take, cancel, typing = () => {}, long = false, hint = "" }) {
    const on = {
      input: () => {
        typing(this.field.value);
        this.element.classList.remove("wrong");
      },
      keydown: (event) => {
        if (event.isComposing || !["Enter", "Escape"].includes(event.key) || (long && event.shiftKey)) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Enter") take(this.field.value.trim());
        else cancel();
      },
    };
    this.field = long ? made("textarea", { rows: 3, dir: "auto", on }, value) : made("input", { value, dir: "auto", autocomplete: "off", on });
    this.told = made("p", { class: "hint", role: "status" }, hint);
    this.element = made("div", { class: "field editing" }, made("label", {}, label, this.field), this.told);
  }

  focus() {
    this.field.focus();
    this.field.select();
  }

  refuse(words) {
    this.told.textContent = words;
    this.element.classList.add("wrong");
  }
}
