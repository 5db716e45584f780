// Which field is changed in which way, by which key.

import { Combobox } from "/static/annotate/combobox.js";
import { LineField } from "/static/annotate/line_field.js";
import { actorOffers, clauseOffers, wordOffers } from "/static/annotate/offers.js";

/** The key of each field that can be changed. */
export const FIELD_KEYS = {
  clause: "c",
  stance: "s",
  bearer: "b",
  claimant: "w",
  standing: "n",
  rationale: "r",
  date: "d",
  type: "y",
  title: "t",
  place: "p",
  description: "o",
};

/** What a field is called where one changes it. */
export const LABELS = {
  clause: "Clause: address, heading or words",
  stance: "Stance",
  bearer: "Bearer: whose conduct",
  claimant: "Claimant: who says so",
  standing: "Standing of the claim",
  rationale: "Rationale",
  date: "Day of the event",
  type: "Type of event",
  title: "Title of the event",
  place: "Place",
  description: "What happened",
};

const DAY = /^\d{4}(-\d\d(-\d\d)?)?$/;
const CODE = /^[A-Z][A-Z0-9]{0,11}$/;
const HINTS = {
  date: "Enter keeps it: 2022-03-26, or 2022-03, or 2022.",
  rationale: "Enter keeps it; Shift-Enter begins a line.",
  description: "Enter keeps it; Shift-Enter begins a line.",
};

/** Return a value as it is kept, or throw an Error that says what is wrong with it. */
export function fitting(field, value) {
  if (field === "date" && !DAY.test(value)) throw new Error("Write the day as 2022-03-26, or 2022-03, or 2022.");
  if (field === "bearer" && !CODE.test(value.toUpperCase())) throw new Error("A bearer is a code of capital letters, such as AZE.");
  if (!value && !["place", "description"].includes(field)) throw new Error("This cannot be empty.");
  return field === "bearer" ? value.toUpperCase() : value;
}

/** Return what changes a field; `about` holds the words a record may use, and what clauses were used lately. */
export function editorOf(field, value, about, { take, cancel, typing }) {
  const taken = (words, title = "") => {
    try {
      take(fitting(field, words), title);
    } catch (error) {
      editor.refuse(error.message);
    }
  };
  const heard = { take: taken, cancel, typing, hint: HINTS[field] ?? "" };
  const offers = {
    clause: { offer: clauseOffers(about.near, about.used) },
    stance: { offer: wordOffers(about.stances) },
    standing: { offer: wordOffers(about.standings) },
    type: { offer: wordOffers(about.types) },
    bearer: { offer: actorOffers(), free: true },
    claimant: { offer: actorOffers(["coder"]), free: true },
  }[field];
  const editor = offers
    ? new Combobox(LABELS[field], value, { ...offers, ...heard })
    : new LineField(LABELS[field], value, { ...heard, long: ["rationale", "description"].includes(field) });
  return editor;
}
