// One event as a card: its facts, its links, and for the one at hand what can be done with it.

import { FIELD_KEYS, LABELS } from "/static/annotate/editors.js";
import { button, key, made } from "/static/annotate/made.js";
import { STATES, stanceSign, stateSign } from "/static/annotate/signs.js";

const LINK_ROW = ["clause", "stance", "bearer", "claimant", "standing", "rationale"];
const EVENT_ROW = ["date", "type", "place", "description", "title"];
const NEEDED = ["clause", "stance", "bearer", "claimant", "standing", "date", "type"];
const SHORT = { date: "day", description: "what happened" };

/** Return which fields a link still needs before it can be recorded. */
export const missingOf = (fields) => NEEDED.filter((name) => !fields[name]);

const forEars = (words) => made("span", { class: "hidden" }, words);

const field = (name, fields, { edit, isHalfTyped }) =>
  made(
    "div",
    { class: ["rationale", "title", "description"].includes(name) ? "row long" : "row" },
    made("dt", {}, SHORT[name] ?? name),
    made(
      "dd",
      {},
      button([forEars(`Change. ${LABELS[name]}: `), made("bdi", {}, fields[name] || "—"), isHalfTyped(name) && made("span", { class: "tag" }, "half typed"), key(FIELD_KEYS[name])], () => edit(name), {
        class: fields[name] || !NEEDED.includes(name) ? "value" : "value missing",
        "data-field": name,
      }),
    ),
  );

const told = (state) => made("span", { class: `state ${state}` }, made("span", { "aria-hidden": "true" }, stateSign(state)), ` ${STATES[state]}`);

const from = (score) => (score === null ? made("span", { class: "tag" }, "by hand") : made("span", { class: "aside score" }, ` score ${score.toFixed(2)}`));

const heading = (fields, titles) => (titles[fields.clause] ? made("bdi", { class: "heading" }, ` ${titles[fields.clause]} `) : "");

const summary = (fields, state, titles, score) =>
  made(
    "p",
    { class: "summary" },
    told(state),
    " ",
    made("span", { class: `stance ${fields.stance}` }, made("span", { "aria-hidden": "true" }, stanceSign(fields.stance)), ` ${fields.stance || "stance?"}`),
    " ",
    made("span", { class: "address" }, fields.clause || "clause?"),
    heading(fields, titles),
    made("span", { class: "aside" }, ` ${fields.bearer || "bearer?"} · by `, made("bdi", {}, fields.claimant || "claimant?"), ` · ${fields.standing || "standing?"}`),
    " ",
    from(score),
  );

const short = (fields, state, titles, score) => made("p", { class: "summary" }, told(state), ":", heading(fields, titles) || " ", from(score));

const decisions = (link, state, desk) =>
  made(
    "div",
    { class: "actions" },
    button(["Accept", key("a")], () => desk.decide(link.name, "accepted"), { class: state === "accepted" ? "" : "chief", "aria-pressed": String(state === "accepted") }),
    button(["Reject", key("x")], () => desk.decide(link.name, "rejected"), { "aria-pressed": String(state === "rejected") }),
    state === "open" ? "" : button(["Leave open", key("z")], () => desk.decide(link.name, "open")),
    button(["Another clause", key("+")], () => desk.another()),
  );

const reasons = (link, fields) => {
  const missing = missingOf(fields);
  const isOwn = fields.rationale !== link.proposed.rationale;
  const lines = [...(isOwn ? link.because : []).map((one) => made("li", {}, one)), ...link.doubts.map((one) => made("li", { class: "doubt" }, `not known: ${one}`))];
  return [
    missing.length ? made("p", { class: "doubt" }, `Still to be said: ${missing.join(", ")}.`) : "",
    lines.length ? made("ul", { class: "reasons", dir: "auto" }, lines) : "",
  ];
};

const row = (link, isCurrent, desk) => {
  const { outcome, titles } = desk;
  const fields = outcome.fields(link.name);
  const state = outcome.state(link.name);
  const item = made("li", { class: `link ${fields.stance} ${state}${isCurrent ? " current" : ""}`, "data-link": link.name, tabindex: "-1", "aria-current": isCurrent && "true" });
  const isOpen = isCurrent && state !== "written";
  item.append((isOpen ? short : summary)(fields, state, titles, link.score));
  if (state === "written") {
    const event = outcome.written[link.name];
    item.append(made("p", { class: "aside" }, "On record: ", made("a", { href: `/event/${encodeURIComponent(event)}` }, event)));
  } else if (isOpen) {
    const half = (name) => desk.typed.get(link.name, name) !== null;
    const about = { edit: (name) => desk.edit(name), isHalfTyped: half };
    item.append(made("dl", { class: "values" }, LINK_ROW.map((name) => field(name, fields, about))), made("div", { class: "editor" }), ...reasons(link, fields), decisions(link, state, desk));
  }
  return item;
};

const facts = (event, fields, isCurrent, desk) => {
  const onRecord = desk.outcome.onRecord(event.name);
  if (!isCurrent || onRecord) {
    return made("p", { class: "aside" }, fields.date ? made("time", { datetime: fields.date }, fields.date) : made("span", { class: "doubt" }, "no day"), ` · ${fields.type || "no type"}`, fields.place ? [" · ", made("bdi", {}, fields.place)] : "");
  }
  const link = desk.current;
  const about = { edit: (name) => desk.edit(name), isHalfTyped: (name) => desk.typed.get(link, name) !== null };
  return made("dl", { class: "values" }, EVENT_ROW.map((name) => field(name, fields, about)));
};

/** Return the card of an event. */
export function cardOf(event, desk) {
  const isCurrent = event.links.some((link) => link.name === desk.current);
  const fields = desk.outcome.fields(event.links[0].name);
  const id = `event-${event.name}`;
  const rejected = event.links.every((link) => desk.outcome.state(link.name) === "rejected");
  return made(
    "article",
    { class: `event-card${isCurrent ? " current" : ""}${rejected ? " rejected" : ""}`, "data-event": event.name, "aria-labelledby": id },
    made("h2", { id, dir: "auto" }, fields.title || desk.wordsAt(event)),
    facts(event, fields, isCurrent, desk),
    isCurrent ? made("div", { class: "alike", "data-alike": event.name }) : "",
    made("ol", { class: "links" }, event.links.map((link) => row(link, link.name === desk.current, desk))),
  );
}
