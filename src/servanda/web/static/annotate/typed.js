// Keeps what is half typed in this browser, so that a reload or a crash loses no letter.

/** What is typed into fields of one draft and not yet kept, by link and field. */
export class Typed {
  #key;

  constructor(draft) {
    this.#key = `servanda.typed.${draft}`;
  }

  get #all() {
    try {
      return JSON.parse(localStorage.getItem(this.#key)) ?? {};
    } catch {
      return {};
    }
  }

  #keep(all) {
    try {
      if (Object.keys(all).length) localStorage.setItem(this.#key, JSON.stringify(all));
      else localStorage.removeItem(this.#key);
    } catch {
      // a browser that keeps nothing; what is typed is on the page still
    }
  }

  /** Return what is half typed for a link: field and value, or nothing. */
  of(link) {
    const found = Object.entries(this.#all).find(([key]) => key.startsWith(`${link}/`));
    return found ? { field: found[0].slice(link.length + 1), ...found[1] } : null;
  }

  get(link, field) {
    return this.#all[`${link}/${field}`] ?? null;
  }

  set(link, field, value, more = {}) {
    this.#keep({ ...this.#all, [`${link}/${field}`]: { value, ...more } });
  }

  drop(link, field) {
    const { [`${link}/${field}`]: _, ...rest } = this.#all;
    this.#keep(rest);
  }
}
