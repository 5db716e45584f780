// The form of an event: rows come and go in place, versions are taken over, and a draft survives a reload.
// Without this script the same buttons ask the server.

import { forget, keep, left, typed } from "./keeping.js";

const form = document.getElementById("edit");
const draft = document.getElementById("draft");

const field = (name) => form.elements.namedItem(name);

const fill = (name, value) => {
  const input = field(name);
  if (!input) return false;
  if (input.type === "checkbox") input.checked = value === input.value;
  else input.value = value;
  return true;
};

// Rows

const renamed = (element, from, to) => {
  for (const each of [element, ...element.querySelectorAll("*")]) {
    for (const name of ["id", "name", "for", "value", "data-list", "aria-describedby"]) {
      const value = each.getAttribute(name);
      if (value?.includes(from)) each.setAttribute(name, value.replaceAll(from, to));
    }
  }
};

const numbered = (element, number) => {
  for (const each of element.querySelectorAll("legend, .hidden")) {
    each.textContent = each.textContent.replace(/\b0\b/, number);
  }
};

const sourcesIn = (select) => {
  const chosen = select.value;
  const options = [...form.querySelectorAll("[data-list=sources] > [data-row]")].map((row) => {
    const key = row.id.split(".")[1];
    const words = [field(`${row.id}.publisher`).value, field(`${row.id}.title`).value].filter(Boolean).join(", ");
    return new Option(`${key}: ${words.slice(0, 80)}`, key);
  });
  select.replaceChildren(new Option("choose", ""), ...options);
  select.value = chosen;
};

/** Put a blank row at the end of a list, under the next number or one that is asked for; returns it. */
const add = (list, asked = 0) => {
  const place = form.querySelector(`[data-list="${CSS.escape(list)}"]`);
  const kind = list.split(".").at(-1);
  const blank = document.querySelector(`template[data-blank="${CSS.escape(kind)}"]`);
  if (!place || !blank) return null;
  const keys = [...place.children].map((row) => Number(row.id.split(".").at(-1)));
  const number = asked || Math.max(0, ...keys) + 1;
  const row = blank.content.firstElementChild.cloneNode(true);
  renamed(row, kind === "evidence" ? "links.0.evidence.0" : `${kind}.0`, `${list}.${number}`);
  numbered(row, number);
  place.append(row);
  row.querySelectorAll("select[name$='.source']").forEach(sourcesIn);
  return row;
};

const rowsChanged = () => form.dispatchEvent(new Event("rows"));

const remove = (name) => {
  const row = document.getElementById(name);
  const list = row?.parentElement.dataset.list;
  if (!list) return false;
  row.remove();
  form.querySelector(`button[value="add:${CSS.escape(list)}"]`)?.focus();
  rowsChanged();
  return true;
};

const addInPlace = (list) => {
  const row = add(list);
  row?.querySelector("input:not([type=hidden]), textarea")?.focus();
  if (row) rowsChanged();
  return Boolean(row);
};

// A conflict: one of two versions

const take = (button) => {
  const { field: name, value } = button.dataset;
  if (!name || !fill(name, value)) return false;
  const difference = button.closest("[data-difference]");
  for (const each of difference.querySelectorAll("button")) each.setAttribute("aria-pressed", String(each === button));
  const whose = button.value.split(":")[1] === "mine" ? "Yours" : "Theirs";
  difference.querySelector("[data-holds]").textContent = `${whose} stands in the form.`;
  rowsChanged();
  return true;
};

const press = (event) => {
  const button = event.submitter;
  const [verb, ...rest] = (button?.value ?? "").split(":");
  const what = rest.join(":");
  const done =
    (verb === "add" && addInPlace(what)) || (verb === "remove" && remove(what)) || (verb === "take" && take(button));
  if (done) event.preventDefault();
};

// A draft

const listOf = (name) => name.split(".").slice(0, -2).join(".");
const rowOf = (name) => name.split(".").slice(0, -1).join(".");

const restore = (pairs) => {
  const rows = new Set(pairs.map(([name]) => rowOf(name)).filter(Boolean));
  for (const row of [...form.querySelectorAll("[data-row]")]) if (!rows.has(row.id)) row.remove();
  for (const row of [...rows].sort((one, other) => one.split(".").length - other.split(".").length)) {
    if (!document.getElementById(row)) add(listOf(`${row}.of`), Number(row.split(".").at(-1)));
  }
  form.querySelectorAll("select[name$='.source']").forEach(sourcesIn);
  form.querySelectorAll("input[type=checkbox]").forEach((box) => (box.checked = false));
  for (const [name, value] of pairs) fill(name, value);
};

const offer = (at, isOlder, discard) => {
  const when = new Date(at).toLocaleString();
  const older = isOlder ? " The event changed since: saving will show you both versions." : "";
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Throw it away";
  button.addEventListener("click", discard);
  const words = document.createElement("p");
  words.append(`What you typed and did not save (${when}) stands in the form again.${older} `, button);
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.id = "restored";
  notice.setAttribute("role", "status");
  notice.append(words);
  form.before(notice);
};

const takeUp = (name) => {
  const { basis } = form.dataset;
  const found = left(name);
  if (!found || JSON.stringify(found.pairs) === JSON.stringify(typed(form))) return;
  restore(found.pairs);
  offer(found.at, found.basis !== basis, () => {
    forget(name);
    location.reload();
  });
};

if (form) {
  const name = form.dataset.event || "new";
  const wasSent = "sent" in form.dataset;
  const told = (words) => (draft.textContent = words);
  const write = keep(form, name, form.dataset.basis, { told, always: wasSent });
  if (!wasSent) takeUp(name);
  else {
    forget(name);
    write();
  }
  form.addEventListener("submit", press);
  form.addEventListener("focusin", (event) => event.target.matches("select[name$='.source']") && sourcesIn(event.target));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit(form.querySelector("button.chief"));
  });
}

const saved = document.querySelector("[data-saved]");
if (saved) {
  forget(saved.dataset.saved);
  if ("new" in saved.dataset) forget("new");
  history.replaceState(null, "", `/event/${encodeURIComponent(saved.dataset.saved)}/edit`);
}
