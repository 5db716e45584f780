// Keeps what is typed into a form in this browser until it is saved, so that a reload or a crash loses nothing.

const MARK = "servanda typed ";
const LONGEST = 60 * 24 * 3600 * 1000; // milliseconds after which a forgotten draft goes
const SECRET = new Set(["csrf", "do"]);

/** Return what stands in a form, as names with values. */
export const typed = (form) => [...new FormData(form)].filter(([name, value]) => !SECRET.has(name) && typeof value === "string");

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

/** Forget what was typed under a name and under all that begins so. */
export function forget(name) {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${MARK}${name} `)) localStorage.removeItem(key);
}

/** Return the latest of what was typed under a name: { basis, pairs, at }, or null. */
export function left(name) {
  const found = Object.keys(localStorage)
    .filter((key) => key.startsWith(`${MARK}${name} `))
    .map((key) => ({ ...read(key), basis: key.slice(MARK.length + name.length + 1) }))
    .filter((each) => Array.isArray(each.pairs));
  return found.sort((one, other) => other.at - one.at)[0] ?? null;
}

/**
 * Keep a form under a name and what it rests on, whenever something in it changes; `told` hears of it.
 * A form that nobody changed is not kept, unless it came back from the server with what was typed.
 */
export function keep(form, name, basis, { told = () => {}, always = false } = {}) {
  const key = `${MARK}${name} ${basis}`;
  const opened = typed(form);
  const write = () => {
    const pairs = typed(form);
    if (!always && same(pairs, opened)) return localStorage.removeItem(key);
    try {
      localStorage.setItem(key, JSON.stringify({ pairs, at: Date.now() }));
      told("Kept in this browser until you save.");
    } catch {
      told("This browser keeps no draft: save before you leave.");
    }
  };
  form.addEventListener("input", write);
  form.addEventListener("change", write);
  form.addEventListener("rows", write);
  return write;
}

for (const key of Object.keys(localStorage).filter((each) => each.startsWith(MARK))) {
  if (!(read(key)?.at > Date.now() - LONGEST)) localStorage.removeItem(key);
}
