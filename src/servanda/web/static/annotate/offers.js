// What may be meant while one types: clauses (asked of the server), actors, and the words that a record may use.

import { Unreachable, ask, why } from "/static/annotate/asking.js";

const MOST = 8;

/** Return what offers clauses; those of the treaty `near()` come first, and without a word those of `used()`. */
export function clauseOffers(near, used) {
  return async (words, signal) => {
    if (!words) return used().slice(0, MOST).map((value) => ({ value, title: "", detail: "" }));
    const query = new URLSearchParams({ q: words, near: near() });
    const answer = await ask(`/api/clauses?${query}`, { signal });
    if (answer.status !== 200) throw new Unreachable(why(answer));
    return answer.body.clauses.slice(0, MOST).map((each) => ({ value: each.address, title: each.title, detail: each.wording }));
  };
}

const fits = (words, ...texts) => {
  const asked = words.toLowerCase();
  return texts.some((text) => text.toLowerCase().startsWith(asked) || text.toLowerCase().includes(` ${asked}`));
};

/** Return what offers a few fixed words, each also by its number. */
export function wordOffers(all) {
  return (words) => {
    const number = Number(words);
    if (words && number >= 1 && number <= all.length) return [{ value: all[number - 1] }];
    const found = all.filter((word) => fits(words, word));
    return (all.includes(words) || !words ? all : found).map((value) => ({ value, title: "", detail: "" }));
  };
}

let actors = null;

const everybody = async () => {
  actors ??= ask("/api/actors").then((answer) => {
    if (answer.status !== 200) throw new Unreachable(why(answer));
    return answer.body;
  });
  try {
    return await actors;
  } catch (error) {
    actors = null;
    throw error;
  }
};

/** Return what offers actors; `extra` are words that stand beside codes. */
export function actorOffers(extra = []) {
  return async (words) => {
    const found = (await everybody()).filter((each) => fits(words, each.code, each.name));
    const first = extra.filter((each) => fits(words, each)).map((value) => ({ value, title: "", detail: "" }));
    const codes = found.sort((one, other) => (other.code === words.toUpperCase()) - (one.code === words.toUpperCase()));
    return [...codes.map(({ code, name }) => ({ value: code, title: name, detail: "" })), ...first].slice(0, MOST);
  };
}
