/**
 * Chooses tickets of a list for a bulk deed: ranges with Shift and the pointer, and with keys; the list may be refreshed meanwhile. Without
 * this script the same boxes are ticked one by one.
 */
class TicketPicks extends HTMLElement {
  /** @type {Set<string>} the numbers that are chosen */
  picked = new Set();
  /** @type {string | undefined} where a range begins */
  start;

  connectedCallback() {
    document.addEventListener("click", (event) => this.clicked(event));
    document.addEventListener("change", (event) => this.changed(event));
    document.addEventListener("key", (event) => this.pressed(/** @type {CustomEvent} */ (event)));
    document.addEventListener("page-changed", () => this.restore());
    // What the browser kept from before the page was left.
    for (const box of this.boxes) if (box.checked) this.picked.add(number(box));
    this.tell();
  }

  /** @returns {HTMLInputElement[]} */
  get boxes() {
    return /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=ticket][form=form-bulk-pick]")]);
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || !this.boxes.includes(box)) return;
    if (event.shiftKey && this.start) this.range(box, box.checked);
    this.start = number(box);
  }

  /** @param {Event} event */
  changed(event) {
    const box = event.target;
    if (!(box instanceof HTMLInputElement)) return;
    if (box.dataset.picks === "page") for (const one of this.boxes) this.pick(one, box.checked);
    else if (this.boxes.includes(box)) this.pick(box, box.checked);
    this.tell();
  }

  /** @param {CustomEvent} event */
  pressed(event) {
    const rows = [...document.querySelectorAll(".table tbody tr")];
    const now = rows.findIndex((row) => row.contains(document.activeElement));
    const step = { next: 1, previous: -1 }[String(event.detail)];
    if (step) {
      const link = rows[now < 0 ? (step > 0 ? 0 : rows.length - 1) : now + step]?.querySelector("th a");
      if (link instanceof HTMLElement) link.focus();
      return event.preventDefault();
    }
    if (event.detail !== "pick" && event.detail !== "pickRange") return;
    const box = rows[now]?.querySelector("input[name=ticket]");
    if (!(box instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.detail === "pickRange" && this.start) this.range(box, true);
    else this.pick(box, !box.checked);
    this.start = number(box);
    this.tell();
  }

  /**
   * Everything between where the last one was chosen and this.
   * @param {HTMLInputElement} box
   * @param {boolean} isChosen
   */
  range(box, isChosen) {
    const boxes = this.boxes;
    const [one, other] = [boxes.findIndex((it) => number(it) === this.start), boxes.indexOf(box)];
    if (one < 0) return this.pick(box, isChosen);
    for (const it of boxes.slice(Math.min(one, other), Math.max(one, other) + 1)) this.pick(it, isChosen);
  }

  /**
   * @param {HTMLInputElement} box
   * @param {boolean} isChosen
   */
  pick(box, isChosen) {
    box.checked = isChosen;
    if (isChosen) this.picked.add(number(box));
    else this.picked.delete(number(box));
  }

  /** The list is there anew: what was chosen is chosen still, and what has left the list is not. */
  restore() {
    const there = this.boxes;
    const kept = there.filter((box) => this.picked.has(number(box)));
    this.picked = new Set(kept.map(number));
    for (const box of kept) box.checked = true;
    this.tell();
  }

  tell() {
    const count = this.picked.size;
    const place = this.querySelector("[data-count]");
    if (place instanceof HTMLElement) place.textContent = count ? (this.dataset.chosen ?? "{0}").replace("{0}", String(count)) : "";
    this.classList.toggle("has-picks", count > 0);
    const page = document.querySelector("[data-picks=page]");
    if (page instanceof HTMLInputElement) {
      page.hidden = false;
      page.checked = count > 0 && count === this.boxes.length;
      page.indeterminate = count > 0 && !page.checked;
    }
  }
}

/**
 * The ticket of a box, whose value is its number and the version that was shown.
 * @param {HTMLInputElement} box
 */
function number(box) {
  return box.value.split(".")[0] ?? "";
}

customElements.define("ticket-picks", TicketPicks);
