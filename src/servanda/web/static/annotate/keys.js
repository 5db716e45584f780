// The keys of the page of a draft. Single keys are registered with those of the workbench, which lists them on `?`.

import { isTyping, register } from "/static/keys.js";
import { FIELD_KEYS } from "/static/annotate/editors.js";

const ROOM = "This draft";
const FIELD_WORDS = {
  clause: "change the clause",
  stance: "change the stance",
  bearer: "change the bearer",
  claimant: "change the claimant",
  standing: "change the standing",
  rationale: "change the rationale",
  date: "change the day",
  type: "change the type of event",
  title: "change the title",
  place: "change the place",
  description: "change what happened",
};

const isOn = (event, selector) => event.target.closest?.(selector);
const isBusy = (event) => event.defaultPrevented || event.isComposing || isTyping(event.target) || document.querySelector("dialog[open]");

/** Let keys do what the desk can do. */
export function listen(desk) {
  const keys = (key, words, action) => register(key, words, action, ROOM);
  keys("j", "next link (or ↓)", () => desk.step(1));
  keys("k", "previous link (or ↑)", () => desk.step(-1));
  keys("a", "accept (or Enter)", () => desk.decideHere("accepted"));
  keys("x", "reject", () => desk.decideHere("rejected"));
  keys("z", "leave open again", () => desk.decideHere("open"));
  for (const [field, key] of Object.entries(FIELD_KEYS)) keys(key, FIELD_WORDS[field], () => desk.edit(field));
  desk.stances.forEach((stance, at) => keys(String(at + 1), `stance: ${stance}`, () => desk.setStance(stance)));
  keys("+", "link the sentence, or the chosen words, to one more clause", () => desk.another());
  keys("e", "make an event of the chosen words", () => desk.newEvent());
  keys("m", "merge into what is on record, or not", () => desk.nextMerge());
  keys("B", "accept many", () => desk.many());
  keys("u", "undo (or Ctrl-Z)", () => desk.undo());
  keys("U", "redo (or Ctrl-Y)", () => desk.redo());
  keys("f", "finish: record, or save as a coding", () => desk.finish());
  keys("→", "choose a word of the text (← goes back; with Shift, more of them)", () => {});
  keys("Shift-↓", "choose to the end of the sentence", () => {});
  addEventListener("keydown", (event) => {
    if (isBusy(event)) return;
    if (withControl(event, desk) || (!event.altKey && !event.metaKey && !event.ctrlKey && plain(event, desk))) event.preventDefault();
  });
}

const withControl = (event, desk) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const pressed = event.key.toLowerCase();
  if (pressed === "z" && !event.shiftKey) desk.undo();
  else if (pressed === "y" || pressed === "z") desk.redo();
  else return false;
  return true;
};

const plain = (event, desk) => {
  const { key, shiftKey } = event;
  if (key === "ArrowRight" || key === "ArrowLeft") desk.moveCursor(key === "ArrowRight" ? 1 : -1, shiftKey);
  else if (key === "ArrowDown" && shiftKey) desk.toSentenceEnd();
  else if (key === "ArrowDown" || key === "ArrowUp") desk.step(key === "ArrowDown" ? 1 : -1);
  else if (key === "Enter" && !isOn(event, "button, a, summary, [role=button]")) desk.decideHere("accepted");
  else if (key === "Escape") desk.drop();
  else return false;
  return true;
};
