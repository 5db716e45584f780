// Says in a few words what a step does, for the list of what was not kept and for what was taken back.

const VERDICT = { accepted: "accept", rejected: "reject", open: "leave open" };

const shortened = (words) => (words.length > 40 ? `${words.slice(0, 39)}…` : words);

const link = (name, outcome) => {
  if (!outcome.link(name)) return "a link";
  const { stance, clause, bearer } = outcome.fields(name);
  return [stance, clause, bearer].filter(Boolean).join(" ");
};

const act = (one, outcome) => {
  if (one.act === "decide") {
    const what = one.links.length === 1 ? link(one.links[0], outcome) : `${one.links.length} links`;
    return `${VERDICT[one.verdict]} ${what}`;
  }
  if (one.act === "change") {
    const changes = Object.entries(one.fields).map(([field, value]) => `${field} “${shortened(value)}”`);
    return `${changes.join(", ")} for ${link(one.link, outcome)}`;
  }
  if (one.act === "add") return `link words to ${one.fields.clause}`;
  return one.into ? `merge into ${one.into}` : "record as a new event";
};

/** Return what a step does. */
export function said(step, outcome) {
  const acts = step.some((one) => one.act === "add") ? step.filter((one) => one.act !== "decide") : step;
  return acts.map((one) => act(one, outcome)).join("; ");
}
