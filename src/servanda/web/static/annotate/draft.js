// A draft as this window has it: what was read, what was done, what follows. Changes show at once and are sent.

import { Outcome } from "/static/annotate/outcome.js";
import { Queue } from "/static/annotate/queue.js";
import { said } from "/static/annotate/said.js";

const NOTHING = { revision: 0, steps: [], undone: [], settled: 0, written: {} };

/** One draft; dispatches `change` with the names of the events that look different, or with null for all. */
export class Draft extends EventTarget {
  #progress = NOTHING;
  #read = [];

  constructor(id) {
    super();
    this.id = id;
    this.queue = new Queue(id);
    this.lastTouched = null; // the link of the step that was last taken back or done again
    this.outcome = new Outcome([], NOTHING);
  }

  get progress() {
    return this.#progress;
  }

  get canUndo() {
    return this.#progress.steps.length > this.#progress.settled;
  }

  get canRedo() {
    return this.#progress.undone.length > 0;
  }

  /** Take what was read in the text, and what the server has, where that is given. */
  open(links, progress = this.#progress) {
    this.#read = links;
    this.reset(progress);
  }

  /** Take what the server has; what this window did and the server has not is no longer there. */
  reset(progress) {
    if (progress !== this.#progress) this.queue.restOn(progress.revision);
    this.#progress = progress;
    this.#again(null);
  }

  /** Do a step; throws Impossible for what cannot be done. */
  take(...step) {
    const words = said(step, this.outcome);
    try {
      this.outcome.take(step);
    } catch (error) {
      this.outcome = new Outcome(this.#read, this.#progress); // half of the step may be done
      throw error;
    }
    this.#progress = { ...this.#progress, steps: [...this.#progress.steps, step], undone: [] };
    this.queue.put({ move: "step", acts: step }, words);
    this.#changed(step.some((act) => act.act === "add") ? null : this.#touched(step));
  }

  undo() {
    if (!this.canUndo) return null;
    const { steps, undone } = this.#progress;
    const step = steps.at(-1);
    const words = said(step, this.outcome);
    this.#progress = { ...this.#progress, steps: steps.slice(0, -1), undone: [...undone, step] };
    this.queue.put({ move: "undo" }, `undo: ${words}`, step);
    this.#backOrForth(step);
    return words;
  }

  redo() {
    if (!this.canRedo) return null;
    const { steps, undone } = this.#progress;
    const step = undone.at(-1);
    this.#progress = { ...this.#progress, steps: [...steps, step], undone: undone.slice(0, -1) };
    this.#backOrForth(step);
    const words = said(step, this.outcome);
    this.queue.put({ move: "redo" }, `redo: ${words}`, step);
    return words;
  }

  /** True where the step that would be taken back (`undo`), or done again (`redo`), is this one. */
  isNext(move, step) {
    const next = (move === "undo" ? this.#progress.steps : this.#progress.undone).at(-1);
    return Boolean(step && next) && JSON.stringify(next) === JSON.stringify(step);
  }

  #backOrForth(step) {
    const touched = this.#touched(step);
    this.lastTouched = step.map((act) => act.link ?? act.links?.[0] ?? null).find(Boolean) ?? null;
    this.#again(step.some((act) => act.act === "add") ? null : touched);
  }

  #touched(step) {
    const links = step.flatMap((act) => act.links ?? (act.link ? [act.link] : []));
    const events = step.map((act) => act.event).filter(Boolean);
    return new Set([...events, ...links.map((name) => this.outcome.link(name)?.event).filter(Boolean)]);
  }

  #again(touched) {
    this.outcome = new Outcome(this.#read, this.#progress);
    this.#changed(touched);
  }

  #changed(touched) {
    this.dispatchEvent(new CustomEvent("change", { detail: { touched } }));
  }
}
