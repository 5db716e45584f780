// The form of an adjudication: who types own values has chosen them, and choosing them shows where they stand.
// It counts what is still to be ruled on. Without this script the choice is made by hand.

import { offerMarking } from "/static/marking.js";

const form = document.getElementById("adjudicate");
const told = document.getElementById("to-rule");
let isChanged = false;

const own = (place) => place.querySelector("input[type=radio][value=own]");

const choose = (field) => {
  isChanged = true;
  const ruling = field.closest("[data-ruling]");
  if (!ruling) return;
  if (field.closest(".marking")) own(field.closest("[data-quoting]")).checked = true;
  if (field.closest(".own")) own(ruling).checked = true;
  else if (field === own(ruling)) ruling.querySelector("details.own").open = true;
};

/** True where a field is no longer as the page brought it. */
const isTyped = (field) => {
  if (field.matches("select")) return field.selectedOptions[0] !== (field.querySelector("[selected]") ?? field.options[0]);
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
};

const isMade = (ruling) =>
  ruling.querySelector("input[name$='.take']:checked") && ruling.querySelector("textarea[name$='.because']").value.trim();

const count = () => {
  const rulings = [...form.querySelectorAll("[data-ruling]")];
  const left = rulings.filter((ruling) => !isMade(ruling)).length;
  const still = `${left} of ${rulings.length} ${rulings.length === 1 ? "ruling" : "rulings"} still to be made: a choice, and why.`;
  if (told) told.textContent = left ? still : "All is ruled on.";
};

if (form) {
  form.addEventListener("input", (event) => {
    choose(event.target);
    count();
  });
  form.addEventListener("submit", () => (isChanged = false));
  addEventListener("beforeunload", (event) => isChanged && event.preventDefault());
  form.querySelectorAll("[data-quoting]").forEach(offerMarking);
  const early = [...form.querySelectorAll("[data-ruling] .own :is(input:not([type=hidden]), select, textarea)")];
  early.filter(isTyped).forEach(choose); // somebody was quicker than this script
  count();
}
