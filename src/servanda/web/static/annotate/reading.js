// Waits for what the reader finds in a text, and shows how far it is.

import { ask, why } from "/static/annotate/asking.js";
import { button, made } from "/static/annotate/made.js";

const FIRST_PAUSE = 250; // milliseconds between two questions, growing
const LONGEST_PAUSE = 2000;

/** Asks until the text is read; `take(reading, progress)` hears of it, `mayReadAgain()` says whether nothing is decided yet. */
export class Reading {
  #path;
  #panel;
  #take;
  #mayReadAgain;

  constructor(draft, panel, { take, mayReadAgain }) {
    this.#path = `/api/drafts/${draft}`;
    this.#panel = panel;
    this.#take = take;
    this.#mayReadAgain = mayReadAgain;
  }

  /** Show what came, and ask on while the text is being read; `progress` is what the server has by then. */
  async came(reading, progress) {
    let pause = FIRST_PAUSE;
    const isNews = reading.reading === "waiting";
    while (reading.reading === "waiting") {
      this.#say(made("p", { role: "status" }, "Reading the text … Proposals will appear by themselves; you can begin by hand."));
      await new Promise((done) => setTimeout(done, pause));
      pause = Math.min(1.5 * pause, LONGEST_PAUSE);
      try {
        const answer = await ask(`${this.#path}/reading`);
        if (answer.status === 200) reading = answer.body;
        else return this.#say(made("p", {}, `${why(answer)}.`));
      } catch {
        pause = LONGEST_PAUSE;
      }
    }
    if (isNews) this.#take(reading, progress);
    if (reading.reading === "failed") this.#failed(reading.why);
    else this.#read(reading);
  }

  #say(...children) {
    this.#panel.className = "notice";
    this.#panel.hidden = !children.length;
    this.#panel.replaceChildren(...children);
  }

  #failed(reason) {
    this.#say(made("p", { role: "alert" }, `${reason}.`), made("div", { class: "actions" }, button("Try again", () => this.#ask("/reading", "POST"))));
  }

  #read({ notes, day, reading }) {
    const children = notes.map((note) => made("p", {}, `${note[0].toUpperCase()}${note.slice(1)}.`));
    if (reading === "ready" && this.#mayReadAgain()) children.push(this.#dayForm(day));
    if (notes.length) this.#say(...children);
    else this.#say();
  }

  #dayForm(day) {
    const field = made("input", { type: "date", value: day, required: true });
    const submit = (event) => {
      event.preventDefault();
      if (!this.#mayReadAgain()) return this.#say(made("p", {}, "Proposals were decided on by the day that was known; change the day of each event instead."));
      return this.#ask("/day", "PUT", { day: field.value });
    };
    return made("form", { class: "actions", on: { submit } }, made("label", {}, "Day of the text ", field), made("button", {}, "Read again"));
  }

  async #ask(path, method, body) {
    try {
      const answer = await ask(`${this.#path}${path}`, { method, body });
      if (answer.status !== 200) return this.#say(made("p", { role: "alert" }, `${why(answer)}.`));
      return await this.came({ reading: "waiting" }, answer.body.progress);
    } catch (error) {
      return this.#say(made("p", { role: "alert" }, `${error.message}.`));
    }
  }
}
