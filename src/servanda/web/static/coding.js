// The form of an adjudication: who types own values has chosen them, and choosing them shows where they stand.
// Without this script the choice is made by hand.

const form = document.getElementById("adjudicate");
let isChanged = false;

const own = (ruling) => ruling.querySelector("input[type=radio][value=own]");

form?.addEventListener("input", (event) => {
  isChanged = true;
  const ruling = event.target.closest("[data-ruling]");
  if (!ruling) return;
  if (event.target.closest(".own")) own(ruling).checked = true;
  else if (event.target === own(ruling)) ruling.querySelector("details.own").open = true;
});
form?.addEventListener("submit", () => (isChanged = false));
window.addEventListener("beforeunload", (event) => {
  if (isChanged) event.preventDefault();
});
