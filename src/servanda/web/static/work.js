// The work list by keys, and decisions in place. Without this script every button is a form of its own.

import { register } from "./keys.js";

const work = document.getElementById("work");
const last = document.getElementById("last");
const token = document.querySelector("meta[name=csrf]").content;
const ROOM = "Work list";

const items = () => [...work.querySelectorAll("[data-item]:not([aria-busy=true])")];
const current = () => document.activeElement?.closest?.("[data-item]");

/** The item that keys act on: the one with the focus, else the first. */
const chosen = () => current() ?? items()[0];

const go = (item) => {
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: "nearest" });
};

const step = (by) => {
  const every = items();
  const at = every.indexOf(current());
  go(at < 0 ? every[0] : every[Math.min(every.length - 1, Math.max(0, at + by))]);
};

const ask = async (address, body) => {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", "X-CSRF-Token": token },
    body: body && JSON.stringify(body),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error([told.what, told.remedy].filter(Boolean).join("; "));
  return told;
};

// A name

const asked = () =>
  new Promise((resolve) => {
    const dialog = document.createElement("dialog");
    const form = document.createElement("form");
    form.method = "dialog";
    const label = document.createElement("label");
    label.textContent = "In whose name? It goes with every decision.";
    label.htmlFor = "in-whose-name";
    const input = document.createElement("input");
    input.id = "in-whose-name";
    input.maxLength = 120;
    input.required = true;
    input.autocomplete = "name";
    const button = document.createElement("button");
    button.className = "chief";
    button.textContent = "Decide in this name";
    const field = document.createElement("div");
    field.className = "field";
    field.append(label, input);
    form.append(field, button);
    dialog.append(form);
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "cancel" ? "" : input.value.trim());
      dialog.remove();
    });
    dialog.addEventListener("cancel", () => (dialog.returnValue = "cancel"));
    document.body.append(dialog);
    dialog.showModal();
  });

const name = async () => {
  if (!work.dataset.coder) work.dataset.coder = await asked();
  return work.dataset.coder;
};

// What was decided

const tell = (words, canUndo) => {
  last.replaceChildren();
  last.className = words ? "done" : "";
  if (!words) return;
  const sentence = `${words[0].toUpperCase()}${words.slice(1)}.`;
  if (!canUndo) {
    last.append(sentence);
    return;
  }
  last.append(document.getElementById("undo").content.cloneNode(true));
  last.querySelector("[data-words]").textContent = sentence;
};

const count = (by) => {
  const shown = document.querySelector(`[data-count="${work.dataset.kind}"]`);
  shown.textContent = Math.max(0, Number(shown.textContent.replaceAll(",", "")) + by).toLocaleString("en");
};

const away = (item) => {
  item.remove();
  count(-1);
  if (!work.querySelector("[data-item]")) location.reload();
};

const trouble = (item, words) => {
  item.removeAttribute("aria-busy");
  const place = item.querySelector(".trouble");
  place.textContent = `${words[0].toUpperCase()}${words.slice(1)}. `;
  const look = document.createElement("a");
  look.href = item.dataset.edit;
  look.textContent = "Look at it";
  place.append(look);
  go(item);
};

let before = Promise.resolve(); // decisions go one after the other: several may be on one event

const decide = async (item, status) => {
  if (!item?.dataset.basis || item.getAttribute("aria-busy")) return;
  const by = await name();
  if (!by) return go(item);
  const every = items();
  const at = every.indexOf(item);
  const next = every[at + 1] ?? every[at - 1];
  item.setAttribute("aria-busy", "true");
  if (next) go(next);
  const links = { [item.dataset.link]: item.dataset.basis };
  before = before.then(async () => {
    try {
      const told = await ask("/api/work/decisions", { links, status, by });
      if (told.refused.length) return trouble(item, told.refused[0].why);
      tell(told.undo, true);
      away(item);
    } catch (error) {
      trouble(item, error.message);
    }
  });
  await before;
};

const undo = async () => {
  if (!last.querySelector("form")) return;
  await before;
  try {
    const told = await ask("/api/work/undo");
    const why = told.refused[0]?.why;
    if (!why) return location.reload();
    tell(why, Boolean(told.undo));
  } catch (error) {
    tell(error.message, false);
  }
};

if (work) {
  const decides = Boolean(work.querySelector("[data-basis]"));
  const isSuspect = work.dataset.kind === "suspect";
  register("j", "next", () => step(1), ROOM);
  register("k", "previous", () => step(-1), ROOM);
  register("e", isSuspect || decides ? "change" : "open", () => {
    const address = chosen()?.dataset.edit;
    if (address) location.assign(address);
  }, ROOM);
  if (decides && !isSuspect) register("a", "accept", () => decide(chosen(), "accepted"), ROOM);
  if (decides && isSuspect) register("h", "still holds", () => decide(chosen(), "accepted"), ROOM);
  if (decides) register("x", "reject", () => decide(chosen(), "rejected"), ROOM);
  work.addEventListener("submit", (event) => {
    const item = event.target.closest("[data-item]");
    const status = event.submitter?.value;
    if (!item?.dataset.basis || event.target.getAttribute("action") !== "/work/decide") return;
    event.preventDefault();
    decide(item, status === "rejected" ? "rejected" : "accepted");
  });
}
register("u", "take the last decision back", undo, ROOM);
last?.addEventListener("submit", (event) => {
  event.preventDefault();
  undo();
});
