// Counts as the record does, in Unicode code points; JavaScript counts UTF-16 units, two for 🕊.

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;
const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Return how many code points a text has. */
export function points(text) {
  return PAIR.test(text) ? text.length - text.match(PAIRS).length : text.length;
}

/** Return before which code point of a text the unit at `at` stands. */
export function toPoints(text, at) {
  return points(text.slice(0, at));
}

/** Return the unit of a text with which the code point at `at` begins. */
export function toUnits(text, at) {
  if (!PAIR.test(text)) return Math.min(at, text.length);
  let unit = 0;
  for (let point = 0; point < at && unit < text.length; point += 1) {
    unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
  }
  return unit;
}
