// Says what follows from what a person did: the same as servanda/annotating/outcome.py, for the page to be quick.
// The server has the last word; tests hold the two together.

export const LINK_FIELDS = ["clause", "stance", "bearer", "claimant", "standing", "rationale"];
export const EVENT_FIELDS = ["date", "type", "title", "description", "place"];
const FIELDS = [...LINK_FIELDS, ...EVENT_FIELDS];
const RATIONALE = "Linked by hand.";

/** An act that cannot be done. */
export class Impossible extends Error {}

const same = (names, given) => Object.fromEntries(names.map((name) => [name, given[name] ?? ""]));

/** Return a link by hand; its event is known from the link beside it, or from what was said with it. */
const byHand = (add, beside) => {
  const proposed = same(FIELDS, add.fields);
  proposed.rationale ||= RATIONALE;
  if (beside) Object.assign(proposed, same(EVENT_FIELDS, beside.proposed));
  return { name: add.link, event: add.event, start: add.start, end: add.end, proposed, score: null, because: [], doubts: [] };
};

/** What steps made of proposals. */
export class Outcome {
  #links = new Map();
  #first = new Map();
  #order = null;
  #byName = null;

  constructor(read, progress) {
    this.changes = new Map();
    this.eventChanges = new Map();
    this.verdicts = new Map();
    this.into = new Map();
    this.written = {};
    for (const link of read) this.#put(link);
    progress.steps.slice(0, progress.settled).forEach((step) => this.take(step));
    this.written = progress.written;
    progress.steps.slice(progress.settled).forEach((step) => this.take(step));
  }

  #put(link) {
    this.#links.set(link.name, link);
    if (!this.#first.has(link.event)) this.#first.set(link.event, link);
    this.#order = this.#byName = null;
  }

  /** Do what a step says; throws Impossible for what cannot be done. */
  take(step) {
    for (const act of step) this[`_${act.act}`](act);
  }

  _decide(act) {
    act.links.forEach((link) => this.#free(link));
    act.links.forEach((link) => this.verdicts.set(link, act.verdict));
  }

  _change(act) {
    const { event } = this.#free(act.link);
    for (const [name, value] of Object.entries(act.fields)) {
      const [whose, key] = LINK_FIELDS.includes(name) ? [this.changes, act.link] : [this.eventChanges, event];
      if (whose === this.eventChanges && this.onRecord(event)) throw new Impossible("the event is on record already; change it there");
      whose.set(key, { ...whose.get(key), [name]: value });
    }
  }

  _add(act) {
    if (this.#links.has(act.link)) throw new Impossible("this link is there already");
    const known = this.#first.get(act.event);
    if (!known && !act.event.startsWith("h")) throw new Impossible("the event is not there");
    this.#put(byHand(act, known));
  }

  _merge(act) {
    if (!this.#first.has(act.event)) throw new Impossible("the event is not there");
    this.into.set(act.event, act.into);
  }

  #free(name) {
    const link = this.#links.get(name);
    if (!link) throw new Impossible("the link is not there");
    if (name in this.written) throw new Impossible("the link is on record already; change it there");
    return link;
  }

  link(name) {
    return this.#links.get(name);
  }

  /** Return the events with their links, in the order of the text. */
  get events() {
    if (!this.#order) {
      const found = new Map();
      for (const link of this.#links.values()) {
        if (!found.has(link.event)) found.set(link.event, { name: link.event, start: link.start, end: link.end, links: [] });
        found.get(link.event).links.push(link);
      }
      this.#order = [...found.values()].sort((one, other) => one.start - other.start);
    }
    return this.#order;
  }

  /** Return one event, or nothing. */
  event(name) {
    this.#byName ??= new Map(this.events.map((event) => [event.name, event]));
    return this.#byName.get(name);
  }

  /** Return all links in the order of the text. */
  get links() {
    return this.events.flatMap((event) => event.links);
  }

  /** Return every field of a link and its event as it stands. */
  fields(name) {
    const link = this.#links.get(name);
    return { ...link.proposed, ...this.eventChanges.get(link.event), ...this.changes.get(name) };
  }

  /** Return `open`, `accepted`, `rejected`, or `written`: accepted and on record. */
  state(name) {
    return name in this.written ? "written" : (this.verdicts.get(name) ?? "open");
  }

  /** Return the event on record to which links of an event went, or nothing. */
  onRecord(event) {
    const link = Object.keys(this.written).find((name) => this.#links.get(name)?.event === event);
    return link ? this.written[link] : "";
  }
}
