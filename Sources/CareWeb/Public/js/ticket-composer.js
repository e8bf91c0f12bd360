/** How long a reply can be taken back, in seconds. */
const patience = 10;

/**
 * Keeps what is being written, sends it without loading the page anew, and lets a reply be taken back before it goes out.
 *
 * A draft stays in this browser alone, under the name of who wrote it, and goes when he logs out.
 */
class TicketComposer extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  saving;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  counting;
  left = 0;

  connectedCallback() {
    this.restore();
    this.form.addEventListener("input", () => this.keepSoon());
    this.form.addEventListener("submit", (event) => this.submitted(event));
    this.on("[data-take-back]", () => this.takeBack());
    this.on("[data-at-once]", () => this.send());
    this.on("[data-accept]", () => this.accept());
    this.changed = this.changed.bind(this);
    this.leave = this.leave.bind(this);
    document.addEventListener("page-changed", this.changed);
    addEventListener("pagehide", this.leave);
    const story = this.parentElement?.querySelector(".story");
    if (story) story.scrollTop = story.scrollHeight;
  }

  disconnectedCallback() {
    document.removeEventListener("page-changed", this.changed);
    removeEventListener("pagehide", this.leave);
    this.leave();
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  get text() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
  }

  get draft() {
    return `draft/${this.getAttribute("draft")}`;
  }

  /** @param {string} part @param {() => void} act */
  on(part, act) {
    this.querySelector(part)?.addEventListener("click", act);
  }

  /** @param {string} part @param {boolean} isShown */
  show(part, isShown) {
    const place = this.querySelector(part);
    if (place instanceof HTMLElement) place.hidden = !isShown;
  }

  restore() {
    const kept = localStorage.getItem(this.draft);
    if (!kept || this.text.value) return;
    const { text, direction } = JSON.parse(kept);
    this.text.value = text;
    const mode = this.form.querySelector(`[name=direction][value="${CSS.escape(direction)}"]`);
    if (mode instanceof HTMLInputElement) mode.checked = true;
  }

  keepSoon() {
    clearTimeout(this.saving);
    this.saving = setTimeout(() => this.keep(), 400);
  }

  keep() {
    clearTimeout(this.saving);
    const direction = String(new FormData(this.form).get("direction"));
    if (!this.text.value) return localStorage.removeItem(this.draft);
    localStorage.setItem(this.draft, JSON.stringify({ text: this.text.value, direction }));
    const said = this.querySelector("[data-kept]");
    const time = new Date().toLocaleTimeString("sv", { hour: "2-digit", minute: "2-digit" });
    if (said instanceof HTMLElement) said.textContent = (said.dataset.said ?? "").replace("{0}", time);
  }

  /** @param {SubmitEvent} event */
  submitted(event) {
    event.preventDefault();
    if (this.left > 0) return;
    this.keep();
    if (new FormData(this.form).get("direction") !== "toCustomer") return this.send();
    this.left = patience;
    this.text.readOnly = true;
    this.show("[data-undo]", true);
    this.count();
    this.counting = setInterval(() => (--this.left > 0 ? this.count() : this.send()), 1000);
  }

  count() {
    const said = this.querySelector("[data-left]");
    if (said instanceof HTMLElement) said.textContent = (said.dataset.said ?? "").replace("{0}", String(this.left));
  }

  takeBack() {
    this.stop();
    this.text.focus();
  }

  stop() {
    clearInterval(this.counting);
    this.left = 0;
    this.text.readOnly = false;
    this.show("[data-undo]", false);
  }

  async send() {
    this.stop();
    const body = new URLSearchParams(/** @type {Record<string, string>} */ (Object.fromEntries(new FormData(this.form))));
    this.text.readOnly = true;
    try {
      const answer = await fetch(this.form.action, { method: "POST", body, headers: { accept: "text/html" }, credentials: "same-origin", keepalive: true });
      const page = deskPage(await answer.text());
      if (answer.ok) localStorage.removeItem(this.draft);
      const fresh = page.querySelector("ticket-composer");
      if (!this.isConnected) return;
      if (!fresh) return location.reload();
      this.refused(page.getElementById("refusal"));
      this.replaceWith(fresh);
      document.dispatchEvent(new CustomEvent("news", { detail: { kind: "", text: "" } }));
    } catch {
      this.text.readOnly = false;
    }
  }

  /** @param {Element | null} said */
  refused(said) {
    document.getElementById("refusal")?.remove();
    if (said) this.before(said);
  }

  /** Who leaves the ticket before the time is over has sent it. */
  leave() {
    if (this.left > 0) this.send();
  }

  /** Somebody else was here: nothing is sent before it was seen. */
  changed() {
    const story = this.parentElement?.querySelector("[data-version]");
    const now = story instanceof HTMLElement ? Number(story.dataset.version) : 0;
    const known = this.form.elements.namedItem("version");
    this.show("[data-stale]", known instanceof HTMLInputElement && now > Number(known.value));
  }

  accept() {
    const story = this.parentElement?.querySelector("[data-version]");
    const known = this.form.elements.namedItem("version");
    if (story instanceof HTMLElement && known instanceof HTMLInputElement) known.value = story.dataset.version ?? "";
    this.changed();
  }
}

customElements.define("ticket-composer", TicketComposer);
