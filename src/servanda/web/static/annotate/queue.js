// Keeps moves that the server has not confirmed, in this browser too, and sends them until it does.
//
// A move is never waited for: the page has changed already. Nothing is dropped: what the server does not take
// is handed back with the reason.

import { Unreachable, ask, why } from "/static/annotate/asking.js";

const MOST = 100; // moves that are sent at once
const FIRST_PAUSE = 1000; // milliseconds until a failed send is tried again, doubled each time
const LONGEST_PAUSE = 10_000;
const ALIVE = 45_000; // milliseconds after which the window of a queue counts as gone

const random = (bytes) =>
  [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Return a name for a link or an event by hand. */
export const newName = () => `h${random(4)}`;

const windowName = () => {
  try {
    const known = sessionStorage.getItem("servanda.window") ?? random(8);
    sessionStorage.setItem("servanda.window", known);
    return known;
  } catch {
    return random(8);
  }
};

/** The moves of one draft on their way to the server. */
export class Queue extends EventTarget {
  #prefix;
  #key;
  #path;
  #moves = [];
  #batch = null;
  #revision = 0;
  #isSending = false;
  #pause = FIRST_PAUSE;
  #timer = 0;
  #waiting = [];
  state = "saved";
  why = "";

  constructor(draft) {
    super();
    this.#prefix = `servanda.queue.${draft}.`;
    this.#key = `${this.#prefix}${windowName()}`;
    this.#path = `/api/drafts/${draft}/moves`;
    addEventListener("online", () => this.#send());
  }

  /** Return what an earlier page left unconfirmed: this window before a reload, or one that is gone. */
  takeLeft() {
    const found = [];
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(this.#prefix))) {
      const left = this.#read(key);
      if (key !== this.#key && left?.at > Date.now() - ALIVE) continue;
      if (left?.moves?.length) found.push(left);
      localStorage.removeItem(key);
    }
    return found;
  }

  /** Say which revision the server has; moves that come rest on it. */
  restOn(revision) {
    this.#revision = revision;
  }

  get revision() {
    return this.#revision;
  }

  get isEmpty() {
    return this.#moves.length === 0;
  }

  /** Add a move; `words` say what it does, `step` which step it takes back or does again. */
  put(move, words, step = null) {
    this.#moves.push({ move, words, step });
    this.#keep();
    this.#tell(this.state === "failed" ? "failed" : "saving");
    this.#send();
  }

  /** Send again what was on its way when a page was left; returns what the server said to it. */
  async resend(left) {
    const { revision, batch } = left;
    if (!batch) return { status: 409, body: {} };
    return ask(this.#path, { method: "POST", body: { revision, batch: batch.name, moves: left.moves.slice(0, batch.count).map((each) => each.move) } });
  }

  /** Wait until all is saved; false where it cannot be. */
  async settled() {
    if (this.isEmpty) return true;
    this.#send();
    return new Promise((done) => this.#waiting.push(done));
  }

  async #send() {
    if (this.#isSending || !this.#moves.length) return;
    clearTimeout(this.#timer);
    this.#isSending = true;
    this.#batch ??= { name: random(8), count: Math.min(MOST, this.#moves.length) };
    this.#keep();
    const sent = this.#moves.slice(0, this.#batch.count);
    try {
      const moves = sent.map((each) => each.move);
      const body = { revision: this.#revision, batch: this.#batch.name, moves };
      this.#answered(await ask(this.#path, { method: "POST", body }), sent);
    } catch (error) {
      if (!(error instanceof Unreachable)) console.error(error);
      this.#failed(error.message);
    } finally {
      this.#isSending = false;
    }
    if (this.#moves.length && this.state === "saving") this.#send();
  }

  #answered(answer, sent) {
    if (answer.status === 200) {
      const expected = this.#revision + sent.length;
      this.#confirm(sent.length, answer.body.revision);
      if (answer.body.revision !== expected) this.#event("elsewhere", {});
    } else if (answer.status === 409 && answer.body?.progress) {
      this.#giveBack("stale", this.#moves, answer);
    } else if ([404, 413, 422].includes(answer.status)) {
      if (sent.length > 1) this.#batch = { name: random(8), count: 1 };
      else this.#giveBack("refused", this.#moves, answer);
      this.#tell("saving");
    } else {
      this.#failed(why(answer));
    }
  }

  #confirm(count, revision) {
    this.#moves.splice(0, count);
    this.#revision = revision;
    this.#batch = null;
    this.#pause = FIRST_PAUSE;
    this.#keep();
    this.#tell(this.#moves.length ? "saving" : "saved");
  }

  #giveBack(kind, moves, answer) {
    this.#moves = [];
    this.#batch = null;
    this.#keep();
    this.#tell("saved");
    this.#event(kind, { moves, answer, why: why(answer) });
  }

  #failed(reason) {
    this.#tell("failed", reason);
    this.#waiting.splice(0).forEach((done) => done(false));
    this.#timer = setTimeout(() => this.#send(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE);
    this.#keep();
  }

  #tell(state, reason = "") {
    this.state = state;
    this.why = reason || (state === "failed" ? this.why : "");
    this.#event("state", {});
    if (state === "saved") this.#waiting.splice(0).forEach((done) => done(true));
  }

  #event(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  #keep() {
    const left = { revision: this.#revision, moves: this.#moves, batch: this.#batch, at: Date.now() };
    try {
      if (this.#moves.length) localStorage.setItem(this.#key, JSON.stringify(left));
      else localStorage.removeItem(this.#key);
    } catch {
      // a browser that keeps nothing; the moves are in this page still
    }
  }
}
