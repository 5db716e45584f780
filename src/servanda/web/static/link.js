// What is typed to change one link survives a reload.

import { forget, keep, left, typed } from "./keeping.js";

const form = document.getElementById("change");
if (form) {
  const name = `link ${form.dataset.link}`;
  const found = left(name);
  if ("sent" in form.dataset) forget(name);
  else if (found) {
    const own = new Map(typed(form));
    for (const [field, value] of found.pairs) {
      if (own.has(field) && field !== "basis") form.elements.namedItem(field).value = value;
    }
  }
  const write = keep(form, name, form.dataset.basis, { always: "sent" in form.dataset });
  if ("sent" in form.dataset) write();
  form.addEventListener("submit", () => forget(name));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}
