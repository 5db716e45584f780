// Search as one types: each answer takes the place of the one before; an older one that is late is dropped.
// The page is complete without this.

import { register } from "/static/keys.js";
import "/static/reading.js";

const PATIENCE = 120; // milliseconds without a key before it is asked

const form = document.getElementById("search");
const field = form.elements.words;
const list = document.getElementById("hits");
const status = document.getElementById("found");
let waiting = 0;
let asking = new AbortController();

const made = (name, { text = "", ...properties } = {}, children = []) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...(text ? [text] : children));
  return element;
};

const marked = (excerpt) =>
  excerpt.split(/[«»]/).map((words, place) => (place % 2 ? made("mark", { text: words }) : words));

const item = (hit) =>
  made("li", {}, [
    made("p", { className: "title", dir: "auto" }, [made("a", { text: hit.title, href: hit.way })]),
    made("p", {}, [made("span", { className: "tag", text: hit.kind }), " ", made("span", { className: "id", text: hit.id })]),
    made("p", { dir: "auto" }, marked(hit.excerpt)),
  ]);

const told = ({ words, found, hits, note }) => {
  if (!words) return "";
  if (!found) return "Nothing holds these words. Fewer words, or the beginning of one, find more.";
  const texts = `${found.toLocaleString("en")} ${found === 1 ? "text" : "texts"} found`;
  const first = found > hits.length ? `; the best ${hits.length} are shown` : "";
  return `${texts}${first}${note ? `; ${note}` : ""}.`;
};

const ask = async () => {
  asking.abort();
  asking = new AbortController();
  const query = new URLSearchParams({ words: field.value.trim() });
  try {
    const answer = await fetch(`/api/search?${query}`, { signal: asking.signal });
    const found = await answer.json();
    if (!answer.ok) throw new Error(`${found.what}: ${found.remedy}`);
    list.replaceChildren(...found.hits.map(item));
    status.textContent = told(found);
    history.replaceState(null, "", found.words ? `/search?${query}` : "/search");
  } catch (error) {
    if (error.name === "AbortError") return;
    status.textContent = `The search was not answered (${error.message}). Press “Search” to ask again.`;
  }
};

field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, PATIENCE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  ask();
});

/** Put the keyboard on the hit that comes `by` after the one at hand; before the first stands the field. */
const step = (by) => {
  const hits = [...list.querySelectorAll(".title a")];
  const to = hits.indexOf(document.activeElement) + by;
  if (to < 0) field.select();
  else hits[Math.min(to, hits.length - 1)]?.focus();
};

register("j", "next hit (or ↓, also from the field)", () => step(1));
register("k", "hit before (or ↑)", () => step(-1));
register("s", "go back to the words sought", () => field.select());
addEventListener("keydown", (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const isHere = event.target === field || list.contains(event.target);
  if (!by || !isHere || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  step(by);
});
if (!field.value) field.focus();
