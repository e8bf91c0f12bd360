/** How long the pointer rests on a badge before its clause is shown, in milliseconds. */
const rest = 350;

/** Shows what a clause says beside the badge that cites it: its words and how it is kept, from the clause's own page. */
class ClauseCard extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting;
  /** @type {Map<string, Promise<Document | undefined>>} */
  known = new Map();

  connectedCallback() {
    this.popover = "manual";
    document.addEventListener("pointerover", (event) => this.met(event));
    document.addEventListener("focusin", (event) => this.met(event));
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.leave());
    document.addEventListener("scroll", () => this.leave(), { capture: true, passive: true });
  }

  /** @param {Event} event */
  met(event) {
    const place = event.target instanceof Element ? event.target : null;
    if (place && this.contains(place)) return clearTimeout(this.waiting);
    const badge = place?.closest("a.clause");
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => (badge instanceof HTMLAnchorElement ? this.show(badge) : this.leave()), rest);
  }

  leave() {
    clearTimeout(this.waiting);
    if (this.matches(":popover-open")) this.hidePopover();
  }

  /** @param {HTMLAnchorElement} badge */
  async show(badge) {
    const page = await (this.known.get(badge.href) ?? this.fetch(badge.href));
    const parts = ["h1", ".reading", ".figures"].map((part) => page?.querySelector(`main ${part}`)?.cloneNode(true));
    const shown = parts.filter((part) => part instanceof HTMLElement);
    if (!badge.isConnected || shown.length === 0) return;
    this.replaceChildren(...shown);
    this.showPopover();
    const at = badge.getBoundingClientRect();
    const below = at.bottom + 6 + this.offsetHeight <= innerHeight;
    this.style.top = `${below ? at.bottom + 6 : Math.max(6, at.top - 6 - this.offsetHeight)}px`;
    this.style.left = `${Math.max(6, Math.min(at.left, innerWidth - this.offsetWidth - 6))}px`;
  }

  /** @param {string} address */
  fetch(address) {
    const page = fetch(address, { headers: { accept: "text/html", "x-background": "1" }, credentials: "same-origin" })
      .then(async (answer) => (answer.ok ? globalThis.deskPage(await answer.text()) : undefined))
      .catch(() => undefined);
    this.known.set(address, page);
    return page;
  }
}

customElements.define("clause-card", ClauseCard);
