// Chooses words of the text by keys: one word after the other, further to the end of the sentence.

import { blockAt } from "/static/annotate/blocks.js";
import { toUnits } from "/static/annotate/points.js";

const WORD = /\S+/g;
const ENDS = /[.!?…]["”’»)\]]*$/;

const atNode = (node, unit) => {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let left = unit;
  let last = null;
  while (walker.nextNode()) {
    last = walker.currentNode;
    if (left <= last.length) return [last, left];
    left -= last.length;
  }
  return last ? [last, last.length] : [node, 0];
};

/** A cursor that stands on a word, and may take in more of them. */
export class WordCursor {
  #blocks;
  #nodes;
  #anchor = null;
  #focus = null;

  constructor(blocks, nodes) {
    this.#blocks = blocks;
    this.#nodes = nodes;
  }

  /** Go one word on (1) or back (-1), from `point` where nothing is chosen; `more` takes it in. */
  move(by, { more = false, point = 0 } = {}) {
    if (!this.#isShown()) {
      this.#anchor = this.#focus = this.#begin(point);
    } else {
      this.#focus = this.#next(this.#focus, by) ?? this.#focus;
      if (!more) this.#anchor = this.#focus;
    }
    this.#show();
  }

  /** Take in all words to the end of the sentence. */
  toSentenceEnd(point = 0) {
    if (!this.#isShown()) this.#anchor = this.#focus = this.#begin(point);
    while (!ENDS.test(this.#word(this.#focus))) {
      const next = this.#next(this.#focus, 1);
      if (!next || next.block !== this.#focus.block) break;
      this.#focus = next;
    }
    this.#show();
  }

  /** Choose nothing. */
  drop() {
    getSelection().removeAllRanges();
    this.#anchor = this.#focus = null;
  }

  #isShown() {
    return this.#focus !== null && !getSelection().isCollapsed;
  }

  #begin(point) {
    const block = blockAt(this.#blocks, point);
    const from = toUnits(this.#blocks[block].words, Math.max(0, point - this.#blocks[block].start));
    const words = this.#spans(block);
    const word = words.findIndex((span) => span.end > from);
    return { block, word: Math.max(0, word) };
  }

  #spans(block) {
    return [...this.#blocks[block].words.matchAll(WORD)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
  }

  #word({ block, word }) {
    const span = this.#spans(block)[word];
    return this.#blocks[block].words.slice(span.start, span.end);
  }

  #next({ block, word }, by) {
    if (word + by >= 0 && word + by < this.#spans(block).length) return { block, word: word + by };
    const other = block + by;
    if (other < 0 || other >= this.#blocks.length) return null;
    return { block: other, word: by > 0 ? 0 : this.#spans(other).length - 1 };
  }

  #show() {
    const isBefore = this.#focus.block < this.#anchor.block || (this.#focus.block === this.#anchor.block && this.#focus.word < this.#anchor.word);
    const [first, last] = isBefore ? [this.#focus, this.#anchor] : [this.#anchor, this.#focus];
    const start = atNode(this.#nodes[first.block], this.#spans(first.block)[first.word].start);
    const end = atNode(this.#nodes[last.block], this.#spans(last.block)[last.word].end);
    getSelection().setBaseAndExtent(...start, ...end);
    this.#nodes[this.#focus.block].scrollIntoView({ block: "nearest" });
  }
}
