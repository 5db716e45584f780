// Accepts many links at once: those that fit a filter, after saying how many these are.

import { button, made } from "/static/annotate/made.js";

/** Return the pending links that fit: a stance, a clause with what lies inside it, a least score. */
export function fitting(outcome, { stance, clause, least }) {
  const inside = (address) => !clause || `${address}/`.startsWith(`${clause}/`);
  return outcome.links.filter((link) => {
    const fields = outcome.fields(link.name);
    return outcome.state(link.name) === "open" && (!stance || fields.stance === stance) && inside(fields.clause) && (link.score ?? 0) >= least;
  });
}

/** Ask for a filter; `accept` hears the names of the links that fit. */
export function askForMany(outcome, stances, accept) {
  const pending = fitting(outcome, { stance: "", clause: "", least: 0 });
  const clauses = [...new Set(pending.map((link) => outcome.fields(link.name).clause))].sort();
  const stance = made("select", {}, made("option", { value: "" }, "any"), stances.map((each) => made("option", { value: each }, each)));
  const clause = made("input", { list: "many-clauses", autocomplete: "off", placeholder: "any" });
  const least = made("input", { type: "number", min: "0", max: "1", step: "0.05", value: "0.8" });
  const told = made("p", { role: "status", class: "count-told" });
  const go = button("", () => done(), { class: "chief" });
  const links = () => fitting(outcome, { stance: stance.value, clause: clause.value.trim().toLowerCase(), least: Number(least.value) || 0 });
  const count = () => {
    const { length } = links();
    told.textContent = `${length} of ${pending.length} links that are to be decided fit.`;
    go.textContent = length === 1 ? "Accept it" : `Accept ${length}`;
    go.disabled = length === 0;
  };
  const done = () => {
    const names = links().map((link) => link.name);
    dialog.close();
    if (names.length) accept(names);
  };
  const form = made(
    "form",
    { method: "dialog", on: { submit: (event) => { event.preventDefault(); if (!go.disabled) done(); }, input: count } },
    made("h2", { id: "many-heading" }, "Accept many"),
    made("div", { class: "fields" }, made("div", { class: "field" }, made("label", {}, "Stance", stance)), made("div", { class: "field" }, made("label", {}, "Clause, with all inside it", clause)), made("div", { class: "field" }, made("label", {}, "Least score", least))),
    made("datalist", { id: "many-clauses" }, clauses.map((value) => made("option", { value }))),
    told,
    made("p", { class: "hint" }, "One step: u takes all of it back."),
    made("div", { class: "actions" }, go, button("Cancel", () => dialog.close())),
  );
  go.type = "submit";
  const dialog = made("dialog", { "aria-labelledby": "many-heading", on: { close: () => dialog.remove() } }, form);
  document.body.append(dialog);
  count();
  dialog.showModal();
  stance.focus();
}
