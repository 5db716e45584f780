// The page of a draft: fetches the text, what was read and what was done, and sets everything up.

import { ask, why } from "/static/annotate/asking.js";
import { Desk } from "/static/annotate/desk.js";
import { Draft } from "/static/annotate/draft.js";
import { listen } from "/static/annotate/keys.js";
import { Reading } from "/static/annotate/reading.js";
import { SetAside } from "/static/annotate/set_aside.js";
import { Typed } from "/static/annotate/typed.js";

const root = document.getElementById("draft");
const { draft: id, held, stances, standings, types } = root.dataset;
const at = (name) => document.getElementById(name);
const draft = new Draft(id);
const setAside = new SetAside(at("set-aside"), draft);

const trouble = (words) => {
  at("trouble").textContent = words;
  at("trouble").hidden = !words;
};

const showState = () => {
  const { state, why: reason } = draft.queue;
  const kept = at("kept");
  kept.dataset.state = state;
  kept.textContent = { saved: "Saved", saving: "Saving …", failed: "Not saved" }[state];
  const words = `Not saved: ${reason}. All is kept in this browser, and sent again and again until it is saved.`;
  trouble(state === "failed" ? words : "");
};

const count = () => {
  const { links } = draft.outcome;
  const open = links.filter((link) => draft.outcome.state(link.name) === "open").length;
  at("count").textContent = links.length ? `${links.length - open} of ${links.length} decided` : "";
  root.querySelector("[data-do=undo]").disabled = !draft.canUndo;
  root.querySelector("[data-do=redo]").disabled = !draft.canRedo;
};

const showDay = (day) => {
  const time = document.createElement("time");
  time.textContent = day;
  if (day) at("day").replaceChildren(time);
};

const fetched = async (path) => {
  const answer = await ask(`/api/drafts/${id}${path}`);
  if (answer.status !== 200) throw new Error(why(answer));
  return answer.body;
};

/** Send again what an earlier page left; what the server does not take any more is set aside. */
const takeLeft = async () => {
  const asides = [];
  for (const left of draft.queue.takeLeft()) {
    let answer = { status: 0 };
    try {
      answer = await draft.queue.resend(left);
    } catch (error) {
      asides.push([left.moves, error.message]);
      continue;
    }
    const rest = answer.status === 200 ? left.moves.slice(left.batch.count) : left.moves;
    asides.push([rest, answer.status === 200 ? "the page was left before all was sent" : why(answer)]);
  }
  return asides;
};

/** Take what the server has now; where it has the draft no longer, say so, and leave what is here to be read. */
const goBackTo = async () => {
  try {
    draft.reset((await fetched("")).progress);
  } catch (error) {
    trouble(`This draft can no longer be changed: ${error.message}. What is still here can be read and copied.`);
  }
};

const begin = async () => {
  const asides = await takeLeft();
  const [state, { text }, reading] = await Promise.all([fetched(""), fetched("/text"), fetched("/reading")]);
  const places = { text: at("text"), cards: at("cards"), told: at("told"), adding: at("adding"), count };
  const words = { stances: stances.split(","), standings: standings.split(","), types: types.split(",") };
  const desk = new Desk(draft, new Typed(id), { text, places, isHeld: Boolean(held), ...words });
  draft.queue.addEventListener("state", showState);
  draft.queue.addEventListener("elsewhere", goBackTo);
  draft.queue.addEventListener("stale", async ({ detail }) => {
    await readAgain(detail.answer.body.progress);
    setAside.show(detail.moves, detail.why);
  });
  draft.queue.addEventListener("refused", async ({ detail }) => {
    await goBackTo();
    setAside.show(detail.moves, detail.why);
  });
  /** Take what was done elsewhere, and what was read there: the text may have been read anew by another day. */
  const readAgain = async (progress) => {
    try {
      const reading = await fetched("/reading");
      takes(reading, progress);
      panel.came(reading);
    } catch {
      draft.reset(progress);
    }
  };
  const takes = (one, progress) => {
    const before = desk.current;
    desk.take(one, progress);
    showDay(one.day);
    if (!before) desk.begin({ focus: document.activeElement === document.body || document.activeElement === null });
  };
  desk.take(reading, state.progress);
  showDay(reading.day);
  desk.begin();
  const panel = new Reading(id, at("reading"), { take: takes, mayReadAgain: () => draft.progress.steps.length === 0 });
  listen(desk);
  const tools = { undo: () => desk.undo(), redo: () => desk.redo(), many: () => desk.many(), finish: () => desk.finish() };
  root.addEventListener("click", (event) => tools[event.target.closest("[data-do]")?.dataset.do]?.());
  showState();
  asides.filter(([moves]) => moves.length).forEach(([moves, reason]) => setAside.show(moves, reason));
  root.dataset.ready = "yes";
  await panel.came(reading);
};

begin().catch((error) => {
  at("kept").textContent = "Not opened";
  trouble(`This draft cannot be shown: ${error.message}. Load the page again.`);
});
