"use strict";
// Filters, sorts, and keeps the filter in the address. The page is complete without it.
(() => {
  const tools = document.getElementById("tools");
  const fields = ["treaty", "bearer", "verdict", "words"];
  const words = new Map();
  const saysIt = (part, sought) => {
    if (!words.has(part)) words.set(part, part.textContent.toLowerCase());
    return words.get(part).includes(sought);
  };
  const has = (part, field, wanted) =>
    !(field in part.dataset) || part.dataset[field].split(/[ ,]+/).includes(wanted);
  const fits = (part, asked) =>
    fields.slice(0, 3).every((field) => !asked[field] || has(part, field, asked[field])) &&
    (!asked.words || !part.matches(".clause, tr") || saysIt(part, asked.words));

  const reveal = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const target = name && !name.startsWith("?") && document.getElementById(name);
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") part.open = true;
    }
    if (target) target.scrollIntoView();
  };

  if (tools) {
    const asked = () =>
      Object.fromEntries(fields.map((field) => [field, tools.elements[field].value.trim()]));
    const filter = () => {
      const wanted = { ...asked(), words: asked().words.toLowerCase() };
      let shown = 0;
      for (const part of document.querySelectorAll("[data-treaty]")) {
        const away = !fits(part, wanted);
        part.toggleAttribute("data-away", away);
        if (!away && part.matches(".clause")) shown += 1;
      }
      const isFiltered = Object.values(wanted).some(Boolean);
      tools.querySelector("[role=status]").textContent = isFiltered
        ? `${shown} units fit. Sums and sentences above are those of the whole report.`
        : "";
      return isFiltered;
    };
    const keep = () => {
      const query = new URLSearchParams(Object.entries(asked()).filter(([, value]) => value));
      history.replaceState(null, "", filter() ? `#?${query}` : location.pathname + location.search);
    };
    const restore = () => {
      if (!location.hash.startsWith("#?")) return;
      const query = new URLSearchParams(location.hash.slice(2));
      for (const field of fields) tools.elements[field].value = query.get(field) ?? "";
      filter();
    };
    let waiting = 0;
    tools.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(keep, 150);
    });
    tools.addEventListener("reset", () => setTimeout(keep));
    tools.addEventListener("submit", (event) => event.preventDefault());
    tools.elements.open.addEventListener("click", () => {
      for (const part of document.querySelectorAll(".clause:not([data-away])")) part.open = true;
    });
    tools.hidden = false;
    restore();
    addEventListener("hashchange", restore);
  }

  const order = new Intl.Collator("en", { numeric: true }).compare;
  const sort = (head, column) => {
    const body = head.closest("table").tBodies[0];
    const isUp = head.getAttribute("aria-sort") !== "ascending";
    const said = (row) => row.cells[Math.min(column, row.cells.length - 1)].textContent.trim();
    const rows = [...body.rows].sort((one, other) => order(said(one), said(other)));
    for (const each of head.parentElement.cells) each.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
    body.append(...(isUp ? rows : rows.reverse()));
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (head.matches(".when")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(head, column));
      head.append(button);
    });
  }

  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  reveal();
})();
