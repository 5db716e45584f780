// Cuts a text into blocks that are laid out one by one: its lines, and pieces of very long ones.

import { points } from "/static/annotate/points.js";

const LONGEST = 3000;

const pieces = function* (line) {
  let from = 0;
  while (line.length - from > LONGEST) {
    const space = line.lastIndexOf(" ", from + LONGEST);
    let to = space > from ? space + 1 : from + LONGEST;
    if (/[\ud800-\udbff]/.test(line[to - 1])) to -= 1; // never between the halves of a pair
    yield line.slice(from, to);
    from = to;
  }
  yield line.slice(from);
};

/** Return the blocks of a text: their words, from where to where in code points, and whether space stands above. */
export function blocksOf(text) {
  const blocks = [];
  let start = 0;
  let isApart = false;
  for (const line of text.split("\n")) {
    for (const words of pieces(line)) {
      const end = start + points(words);
      if (words.trim()) {
        blocks.push({ words, start, end, isApart });
        isApart = false;
      } else {
        isApart = true;
      }
      start = end;
    }
    start += 1; // the line feed
  }
  return blocks;
}

/** Return the place of the last block that begins at or before a code point. */
export function blockAt(blocks, point) {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle].start <= point) low = middle;
    else high = middle - 1;
  }
  return low;
}
