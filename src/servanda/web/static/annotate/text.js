// The text with its events and citations marked, by line and sign as well as by colour, and words chosen in it.

import { blockAt, blocksOf } from "/static/annotate/blocks.js";
import { made } from "/static/annotate/made.js";
import { toPoints, toUnits } from "/static/annotate/points.js";
import { signs } from "/static/annotate/signs.js";
import { WordCursor } from "/static/annotate/word_cursor.js";

/** The pane of the text; `look(event)` tells how the sentence of an event is to look. */
export class TextPane {
  #element;
  #blocks;
  #nodes;
  #events = new Map();
  #inBlock = [];
  #citations = [];
  #look;

  constructor(element, text, { look, choose }) {
    this.#element = element;
    this.#look = look;
    this.#blocks = blocksOf(text);
    this.#nodes = this.#blocks.map((block) => made("p", { class: block.isApart ? "block apart" : "block", dir: "auto" }, block.words));
    this.#nodes.forEach((node, at) => (node.blockNumber = at));
    element.replaceChildren(...this.#nodes);
    element.addEventListener("click", (event) => {
      const mark = event.target.closest("mark.event");
      if (mark && getSelection().isCollapsed) choose(mark.dataset.events.split(" ")[0]);
    });
    this.cursor = new WordCursor(this.#blocks, this.#nodes);
  }

  /** Mark events and citations; only blocks that look different are made anew. */
  mark(events, citations) {
    this.#events = new Map(events.map((event) => [event.name, event]));
    this.#citations = citations;
    const before = this.#inBlock;
    this.#inBlock = [];
    events.forEach((event) => this.#span(event).forEach((at) => this.#noted(at).events.push(event)));
    citations.forEach((one) => this.#span(one).forEach((at) => this.#noted(at).citations.push(one)));
    for (const at of new Set([...before.keys(), ...this.#inBlock.keys()])) {
      if (before[at] || this.#inBlock[at]) this.#draw(at);
    }
  }

  /** Mark some events anew, as they look now. */
  refresh(names) {
    const places = names.flatMap((name) => (this.#events.has(name) ? this.#span(this.#events.get(name)) : []));
    new Set(places).forEach((at) => this.#draw(at));
  }

  /** Bring the sentence of an event into view. */
  show(name) {
    const event = this.#events.get(name);
    const mark = event && this.#nodes[blockAt(this.#blocks, event.start)]?.querySelector(`[data-events~="${name}"]`);
    mark?.scrollIntoView({ block: "nearest" });
  }

  /** Return where the chosen words stand, in code points, without space at the edges; null for none. */
  chosen() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.#element)) return null;
    const start = this.#point(range.startContainer, range.startOffset, true);
    const end = this.#point(range.endContainer, range.endOffset, false);
    return start === null || end === null ? null : this.#trimmed(start, end);
  }

  /** Return the words between two code points. */
  words(start, end) {
    return this.#blocks
      .slice(blockAt(this.#blocks, start), blockAt(this.#blocks, end) + 1)
      .filter((block) => block.end > start && block.start < end)
      .map((block) => block.words.slice(this.#unit(block, start), this.#unit(block, end)))
      .join(" ");
  }

  #unit(block, point) {
    return toUnits(block.words, Math.max(0, Math.min(point, block.end) - block.start));
  }

  #trimmed(start, end) {
    const first = this.#blocks[blockAt(this.#blocks, start)];
    const last = this.#blocks[blockAt(this.#blocks, Math.max(start, end - 1))];
    const before = first.words.slice(this.#unit(first, start));
    const after = last.words.slice(0, this.#unit(last, end));
    const from = Math.max(start, first.start) + before.length - before.trimStart().length;
    const to = Math.min(end, last.end) - (after.length - after.trimEnd().length);
    return from < to ? { start: from, end: to } : null;
  }

  /** Return the code point of a place in the page; one outside the text is taken for its begin or its end. */
  #point(node, offset, isStart) {
    const inside = node.nodeType === Node.TEXT_NODE ? node : node.childNodes[offset] ?? node;
    const block = (inside.nodeType === Node.TEXT_NODE ? inside.parentElement : inside).closest?.(".block");
    if (!this.#blocks.length) return null;
    if (!block || !this.#element.contains(block)) return isStart ? this.#blocks[0].start : this.#blocks.at(-1).end;
    const { words, start } = this.#blocks[block.blockNumber];
    if (!block.contains(node)) return start; // between two blocks
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, offset);
    return start + toPoints(words, range.toString().length);
  }

  #span({ start, end }) {
    const found = [];
    for (let at = blockAt(this.#blocks, start); at < this.#blocks.length && this.#blocks[at].start < end; at += 1) {
      if (this.#blocks[at].end > start) found.push(at);
    }
    return found;
  }

  #noted(at) {
    return (this.#inBlock[at] ??= { events: [], citations: [] });
  }

  #draw(at) {
    const block = this.#blocks[at];
    const { events, citations } = this.#inBlock[at] ?? { events: [], citations: [] };
    const cuts = [...events, ...citations].flatMap(({ start, end }) => [start, end]);
    const inside = cuts.filter((cut) => cut > block.start && cut < block.end);
    const edges = [...new Set([block.start, ...inside, block.end])].sort((one, other) => one - other);
    const stretches = edges.slice(1).map((end, place) => this.#stretch(block, edges[place], end, { events, citations }));
    this.#nodes[at].replaceChildren(...stretches);
  }

  #stretch(block, start, end, { events, citations }) {
    const words = block.words.slice(this.#unit(block, start), this.#unit(block, end));
    const over = (one) => one.start < end && one.end > start;
    const around = events.filter(over).sort((one, other) => one.end - one.start - (other.end - other.start));
    const cites = citations.some(over);
    if (!around.length) return cites ? made("span", { class: "cites" }, words) : document.createTextNode(words);
    const looks = around.map((event) => this.#look(event.name));
    const top = looks.find((look) => look.isCurrent) ?? looks[0];
    const begins = around.find((event) => event.start === start);
    const classes = ["event", top.stance, top.state, cites && "cites", top.isCurrent && "current"];
    const attributes = { class: classes.filter(Boolean).join(" "), "data-events": around.map((event) => event.name).join(" ") };
    return made("mark", { ...attributes, "data-sign": begins && signs(this.#look(begins.name)) }, words);
  }
}
