// Marks words in the text that was coded, as the quotation of a link: by mouse, or by Shift and the arrows.
// Without this the words are copied out of the text by hand.

import { ask, why } from "/static/annotate/asking.js";
import { button, made } from "/static/annotate/made.js";
import { toPoints, toUnits } from "/static/annotate/points.js";

const HOW = "Mark words with the mouse, or with Shift and the arrow keys.";
let text = null; // fetched when it is first needed

// A field of a form has one sign where the text has two, \r\n; offsets are those of the text.
const toField = (at) => text.slice(0, at).replaceAll("\r\n", "\n").length;
const toText = (at) => {
  let unit = 0;
  for (let seen = 0; seen < at; seen += 1) unit += text.startsWith("\r\n", unit) ? 2 : 1;
  return unit;
};

const fetched = async () => {
  const answer = await ask(`/api/coding/${document.getElementById("adjudicate").dataset.text}`);
  if (answer.status !== 200) throw new Error(why(answer));
  return answer.body.text;
};

/** Choose the words at a place, and bring them into sight. */
const choose = (area, { start, end }) => {
  const [from, to] = [start, end].map((at) => toField(toUnits(text, Number(at))));
  area.setSelectionRange(from, from);
  area.focus(); // with which a browser brings the caret into sight
  area.setSelectionRange(from, to);
};

/** Return the words chosen, without the space at their edges, and where they begin in code points. */
const chosen = (area) => {
  const words = area.value.slice(area.selectionStart, area.selectionEnd);
  const from = area.selectionStart + words.length - words.trimStart().length;
  return { words: words.trim(), start: toPoints(text, toText(from)) };
};

/** Ask for words of the text; `take` hears of them. */
const open = async (place, take) => {
  // A field that is `readonly` has no caret that keys could move; this one takes no letter either.
  const keep = { beforeinput: (event) => event.preventDefault() };
  const area = made("textarea", { rows: 14, dir: "auto", spellcheck: "false", "aria-readonly": "true", "aria-labelledby": "marking-heading", on: keep });
  const told = made("p", { role: "status", class: "hint" }, "Fetching the text …");
  const quote = button("Quote these words", () => (dialog.close(), take(chosen(area))), { class: "chief", disabled: true });
  const dialog = made(
    "dialog",
    { class: "whole", "aria-labelledby": "marking-heading", on: { close: () => dialog.remove() } },
    made("h2", { id: "marking-heading" }, "Words to be quoted"),
    area,
    told,
    made("div", { class: "actions" }, quote, button("Cancel", () => dialog.close())),
  );
  document.body.append(dialog);
  dialog.showModal();
  try {
    text ??= await fetched();
  } catch (error) {
    told.textContent = `The text cannot be shown here: ${error.message}. Copy the words from its page instead.`;
    return;
  }
  const count = () => {
    const words = chosen(area).words.split(/\s+/).filter(Boolean).length;
    quote.disabled = !words;
    told.textContent = words ? `${words} ${words === 1 ? "word is" : "words are"} marked. ${HOW}` : HOW;
  };
  area.value = text;
  for (const name of ["select", "keyup", "pointerup"]) area.addEventListener(name, count);
  choose(area, place);
  count();
};

/** Give the quotation of a link a button with which it is marked in the text. */
export function offerMarking(quoting) {
  const marking = quoting.querySelector(".marking");
  if (!marking) return;
  const words = marking.querySelector("textarea");
  const starts = marking.querySelector("input");
  const take = (found) => {
    const isFirst = !words.value.trim();
    words.value = isFirst ? found.words : `${words.value.trim()}\n\n${found.words}`;
    starts.value = isFirst ? `${found.start}` : `${starts.value} ${found.start}`;
    words.dispatchEvent(new Event("input", { bubbles: true }));
    words.focus();
  };
  marking.append(button("Mark in the text …", () => open(quoting.dataset, take)));
}
