// Keys that work in every room, and the help that lists them. A room adds its own with `register`.
// One key is a character ("j"), or two one after the other ("g t"). No key acts while somebody types.

const known = new Map();
let before = "";
let forgetting = 0;

const MEMORY = 1200; // milliseconds in which the second of two keys must come

/** Make `key` do `action`; `words` stand in the help. Returns a function that takes the key away again. */
export function register(key, words, action, room = "This page") {
  known.set(key, { words, action, room });
  return () => known.delete(key);
}

/** True where a key belongs to what is being typed or chosen. */
export function isTyping(target) {
  return Boolean(target?.closest?.("input, textarea, select, [contenteditable]:not([contenteditable=false])"));
}

const made = (name, text = "", children = []) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  element.append(...children);
  return element;
};

const spelled = (key) =>
  key.split(" ").flatMap((part, place) => (place ? [" then ", made("kbd", part)] : [made("kbd", part)]));

const help = () => {
  const dialog = made("dialog");
  dialog.setAttribute("aria-labelledby", "keys-heading");
  const heading = made("h2", "Keys");
  heading.id = "keys-heading";
  dialog.append(heading);
  for (const room of new Set([...known.values()].map((each) => each.room))) {
    const list = made("dl");
    list.className = "keys";
    for (const [key, each] of known) {
      if (each.room === room) list.append(made("dt", "", spelled(key)), made("dd", each.words));
    }
    dialog.append(made("h3", room), list);
  }
  const close = made("button", "Close");
  close.type = "button";
  close.addEventListener("click", () => dialog.close());
  dialog.append(close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};

const go = (address) => () => location.assign(address);

const EVERYWHERE = "Everywhere";
register("?", "show the keys", help, EVERYWHERE);
register("/", "search", () => document.getElementById("find")?.select(), EVERYWHERE);
register("g h", "go to the first page", go("/"), EVERYWHERE);
register("g t", "go to the treaties", go("/treaties"), EVERYWHERE);
register("g a", "go to annotate", go("/annotate"), EVERYWHERE);
register("g w", "go to the work list", go("/work"), EVERYWHERE);
register("g c", "go to the coders", go("/coding"), EVERYWHERE);
register("g r", "go to the report", go("/report"), EVERYWHERE);

const pressed = (key) => known.get(before && `${before} ${key}`) ?? known.get(key);

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  if (["Shift", "CapsLock"].includes(event.key)) return;
  const found = pressed(event.key);
  clearTimeout(forgetting);
  before = found ? "" : event.key;
  forgetting = setTimeout(() => (before = ""), MEMORY);
  if (!found) return;
  event.preventDefault();
  found.action(event);
});

document.getElementById("show-keys")?.addEventListener("click", help);
document.getElementById("show-keys")?.removeAttribute("hidden");
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector(".who details[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
