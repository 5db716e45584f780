// Makes elements; words go in as text, never as markup.

/** Return an element with attributes and children; `on` holds what listens, by the name of the event. */
export function made(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "on") {
      for (const [event, action] of Object.entries(value)) element.addEventListener(event, action);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat(2).filter((each) => each !== "" && each !== false && each !== null && each !== undefined));
  return element;
}

/** Return a button that does something. */
export function button(words, action, attributes = {}) {
  return made("button", { type: "button", on: { click: action }, ...attributes }, words);
}

/** Return a key as it is shown beside what it does. */
export function key(name) {
  return made("kbd", { "aria-hidden": "true" }, name);
}
