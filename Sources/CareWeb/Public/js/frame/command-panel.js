/**
 * The search in the top bar, as a panel that finds while one types: rooms, clauses, deeds on the open ticket, tickets.
 *
 * Without it the same form leads to a page with the same answers. What fits, and what may be done, the server says.
 */
class CommandPanel extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting;
  /** @type {AbortController | undefined} */
  asking;
  chosen = 0;

  connectedCallback() {
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-expanded", "false");
    this.input.setAttribute("aria-controls", "found");
    this.input.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.ask(), 120);
    });
    this.input.addEventListener("focus", () => this.ask());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node) || !this.contains(event.relatedTarget)) this.close();
    });
    document.addEventListener("keydown", (event) => {
      if (event.code !== "KeyK" || !(event.ctrlKey || event.metaKey) || event.isComposing || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      this.input.select();
      this.input.focus();
    });
  }

  get input() {
    return /** @type {HTMLInputElement} */ (this.querySelector("input[type=search]"));
  }

  get box() {
    return /** @type {HTMLElement} */ (this.querySelector("[data-found]"));
  }

  get links() {
    return /** @type {HTMLAnchorElement[]} */ ([...this.box.querySelectorAll("a")]);
  }

  async ask() {
    this.asking?.abort();
    this.asking = new AbortController();
    const from = document.documentElement.dataset.page ?? "";
    const question = new URLSearchParams({ q: this.input.value, from });
    try {
      const answer = await fetch(`/find?${question}`, { headers: { accept: "text/html" }, credentials: "same-origin", signal: this.asking.signal });
      if (!answer.ok || answer.redirected) return this.close();
      const fresh = globalThis.deskPage(await answer.text()).querySelector("#found");
      if (!fresh || document.activeElement !== this.input) return;
      this.box.replaceChildren(fresh);
      this.box.hidden = false;
      this.input.setAttribute("aria-expanded", "true");
      this.choose(0);
    } catch {
      this.close();
    }
  }

  close() {
    this.asking?.abort();
    clearTimeout(this.waiting);
    this.box.hidden = true;
    this.box.replaceChildren();
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** @param {number} place */
  choose(place) {
    const links = this.links;
    this.chosen = links.length ? (place + links.length) % links.length : 0;
    links.forEach((link, number) => {
      link.id = `found-${number}`;
      link.tabIndex = -1;
      link.setAttribute("role", "option");
      link.setAttribute("aria-selected", String(number === this.chosen));
    });
    const list = this.box.querySelector("#found");
    list?.setAttribute("role", "listbox");
    for (const item of list?.querySelectorAll("li") ?? []) item.setAttribute("role", "presentation");
    if (links.length) this.input.setAttribute("aria-activedescendant", `found-${this.chosen}`);
    links[this.chosen]?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const link = this.links[this.chosen];
    if (step && link) {
      event.preventDefault();
      this.choose(this.chosen + step);
    } else if (event.key === "Enter" && link && !this.box.hidden) {
      event.preventDefault();
      link.click();
      this.input.value = "";
      this.input.blur();
    } else if (event.key === "Escape") {
      this.close();
    }
  }
}

customElements.define("command-panel", CommandPanel);
