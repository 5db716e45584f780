// Shows what was done here and could not be kept, beside what is there now, to be done again or dropped.

import { Impossible } from "/static/annotate/outcome.js";
import { button, made } from "/static/annotate/made.js";

/** The place where moves wait that the server did not take. */
export class SetAside {
  #panel;
  #draft;
  #moves = [];

  constructor(panel, draft) {
    this.#panel = panel;
    this.#draft = draft;
  }

  /** Show moves that were not kept, and why. */
  show(moves, why) {
    this.#moves = [...this.#moves, ...moves];
    if (!this.#moves.length) return;
    const heading = this.#panel.querySelector("h2");
    const count = this.#moves.length;
    this.#panel.replaceChildren(
      heading,
      made("p", {}, `${why}.`),
      made("p", {}, count === 1 ? "This step of yours is not kept:" : `These ${count} steps of yours are not kept:`),
      made("ol", {}, this.#moves.map((each) => made("li", { dir: "auto" }, each.words))),
      made("div", { class: "actions" }, button(count === 1 ? "Do it again" : "Do them again", () => this.#again(), { class: "chief" }), button(count === 1 ? "Drop it" : "Drop them", () => this.#drop())),
    );
    this.#panel.hidden = false;
    this.#panel.querySelector("button").focus();
  }

  #again() {
    const moves = this.#moves;
    this.#drop();
    const left = moves.filter((each) => !this.#done(each));
    if (left.length) this.show(left, "what is there now leaves no room for this");
  }

  #done({ move, step }) {
    try {
      if (move.move === "step") this.#draft.take(...move.acts);
      else if (!this.#draft.isNext(move.move, step)) return false; // another window's step stands there now
      else if (move.move === "undo") this.#draft.undo();
      else this.#draft.redo();
      return true;
    } catch (error) {
      if (error instanceof Impossible) return false;
      throw error;
    }
  }

  #drop() {
    this.#moves = [];
    this.#panel.hidden = true;
  }
}
