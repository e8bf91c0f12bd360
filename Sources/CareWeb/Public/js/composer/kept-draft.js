/**
 * Keeps what is being typed into the form around it: at once in this browser, a moment later at the desk, so that another browser of the
 * same person has it too. Where the two differ and neither came from the other, both are shown, to choose from.
 *
 * In the browser it lies under the name of who wrote it, and goes when he logs out.
 */
class KeptDraft extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  keeping;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  pushing;
  isDirty = false;
  /** Whether he logs out: what the desk does not have yet goes there now, and nothing stays here. */
  isLeaving = false;
  /** When the desk kept the words that are shown beside these; they count as seen once somebody has chosen. */
  asked = "";
  /** Done when the desk has answered for everything that it was told. */
  idle = Promise.resolve();

  connectedCallback() {
    this.restore();
    this.form.addEventListener("input", () => this.typed());
    addEventListener("pagehide", this.leave);
    document.addEventListener("leaving", this.logsOut);
  }

  disconnectedCallback() {
    removeEventListener("pagehide", this.leave);
    document.removeEventListener("leaving", this.logsOut);
    this.leave();
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.closest("form"));
  }

  get field() {
    return /** @type {HTMLTextAreaElement} */ (this.form.querySelector("textarea"));
  }

  get seen() {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem("_seen"));
  }

  get choice() {
    return /** @type {DraftChoiceElement} */ (this.querySelector("draft-choice"));
  }

  get name() {
    return `draft/${this.getAttribute("draft")}`;
  }

  /** What stands in the form. */
  get now() {
    return { text: this.field.value, direction: String(new FormData(this.form).get("direction")) };
  }

  restore() {
    /** @type {{ text: string, direction: string, seen?: string, isKept?: boolean } | null} */
    const own = JSON.parse(localStorage.getItem(this.name) ?? "null");
    const { text } = this.now;
    if (!own || own.text === text || (text && !this.seen.value) || !this.choice.hidden) return;
    const isElsewhere = text && own.seen !== this.seen.value;
    // What the desk had of this browser, and was changed in another since.
    if (own.isKept && isElsewhere) return localStorage.removeItem(this.name);
    this.field.value = own.text;
    const mode = this.form.querySelector(`[name=direction][value="${CSS.escape(own.direction)}"]`);
    if (mode instanceof HTMLInputElement) mode.checked = true;
    if (!isElsewhere) return this.typed();
    this.ask(text, Number(this.seen.value));
    this.seen.value = own.seen ?? "";
  }

  typed() {
    this.isDirty = true;
    clearTimeout(this.keeping);
    clearTimeout(this.pushing);
    this.keeping = setTimeout(() => this.keep(), 400);
    this.pushing = setTimeout(() => this.push(), 1500);
  }

  keep(isKept = false) {
    clearTimeout(this.keeping);
    if (this.isLeaving) return;
    if (!this.field.value) return localStorage.removeItem(this.name);
    localStorage.setItem(this.name, JSON.stringify({ ...this.now, seen: this.seen.value, isKept }));
    const time = new Date().toLocaleTimeString("sv", { hour: "2-digit", minute: "2-digit" });
    const place = this.form.querySelector("[data-kept]");
    if (place instanceof HTMLElement) place.textContent = (place.dataset[isKept ? "said" : "here"] ?? "").replace("{0}", time);
  }

  push() {
    clearTimeout(this.pushing);
    if (!this.isDirty || !this.choice.hidden) return;
    this.isDirty = false;
    if (this.asked) this.seen.value = this.asked;
    this.asked = "";
    this.idle = this.idle.then(() => this.put());
  }

  async put() {
    const now = { ...this.now, seen: Number(this.seen.value) || null };
    try {
      const answer = await this.fetch("PUT", JSON.stringify(now));
      const said = answer.status === 204 ? {} : await answer.json();
      if (said.code === "draft-elsewhere") {
        const other = await (await this.fetch("GET")).json();
        this.ask(other.text, other.kept);
      }
      if (!answer.ok) return;
      this.seen.value = String(said.kept ?? "");
      if (this.field.value === now.text) this.keep(true);
    } catch {
      // It lies in this browser, and goes to the desk with the next word.
      this.isDirty = true;
    }
  }

  /** @param {string} method @param {string} [body] */
  fetch(method, body) {
    const headers = { "content-type": "application/json", "x-csrf-token": String(new FormData(this.form).get("_csrf")) };
    const keepalive = (body ?? "").length < 15_000;
    return fetch(this.getAttribute("keeping") ?? "", { method, body, headers, credentials: "same-origin", keepalive });
  }

  /** @param {string} text @param {number} kept */
  ask(text, kept) {
    this.choice.show(text, kept);
    this.asked = String(kept);
  }

  forget() {
    clearTimeout(this.keeping);
    clearTimeout(this.pushing);
    this.isDirty = false;
    localStorage.removeItem(this.name);
  }

  logsOut = () => {
    this.push();
    this.isLeaving = true;
  };

  leave = () => {
    if (this.isDirty) this.keep();
    this.push();
  };
}

customElements.define("kept-draft", KeptDraft);
