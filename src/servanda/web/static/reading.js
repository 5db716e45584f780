// Keys for reading: from stop to stop, and from unit to unit. Forms leave out of the address what asks for nothing.
// Every page is complete without this.

import { register } from "/static/keys.js";

const stops = [...document.querySelectorAll("main .side > ol > li, main [data-stop]")];

/** The stop that has the focus, or the last one above the middle of the window; -1 where there is none. */
const here = () => {
  const held = stops.findIndex((stop) => stop.contains(document.activeElement));
  if (held >= 0) return held;
  const above = stops.filter((stop) => stop.getBoundingClientRect().top < innerHeight / 3);
  return scrollY > 0 ? above.length - 1 : -1;
};

const to = (place) => {
  const stop = stops[Math.max(0, Math.min(stops.length - 1, place))];
  for (let part = stop; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
  const first = stop.matches("a") ? stop : stop.querySelector("a, summary") ?? stop;
  stop.scrollIntoView({ block: "start" });
  first.focus({ preventScroll: true });
};

if (stops.length) {
  register("j", "go to the next one on this page", () => to(here() + 1));
  register("k", "go to the one before", () => to(here() - 1));
}

for (const [key, rel, words] of [
  ["n", "next", "open the unit after this one"],
  ["p", "prev", "open the unit before this one"],
]) {
  const link = document.querySelector(`main a[rel=${rel}]`);
  if (link) register(key, words, () => link.click());
}

for (const form of document.querySelectorAll("form[data-lean]")) {
  form.addEventListener("submit", () => {
    const idle = [...form.elements].filter((field) => field.name && !field.value);
    for (const field of idle) field.disabled = true;
    setTimeout(() => idle.forEach((field) => (field.disabled = false)));
  });
}
addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form[data-lean] :disabled")) field.disabled = false;
});

const frame = document.querySelector("iframe.report");
if (frame) {
  const told = document.getElementById("making");
  const there = () => (told.hidden = true);
  frame.addEventListener("load", there);
  // A report that is remembered can be there before this script is.
  const shown = frame.contentDocument;
  if (shown?.readyState === "complete" && shown.URL !== "about:blank") there();
}
