/** How long a reply can be taken back, in seconds. */
const patience = 10;

/**
 * Sends what was written without loading the page anew, and lets a reply be taken back before it goes out; what is not sent yet the
 * `kept-draft` in its form keeps.
 */
class TicketComposer extends HTMLElement {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  counting;
  left = 0;

  connectedCallback() {
    this.form.addEventListener("submit", (event) => this.submitted(event));
    this.querySelector("[data-take-back]")?.addEventListener("click", () => this.stop());
    this.querySelector("[data-at-once]")?.addEventListener("click", () => this.send());
    this.querySelector("[data-accept]")?.addEventListener("click", () => this.accept());
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

  get version() {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem("version"));
  }

  /** How many events the history beside it shows. */
  get newest() {
    return Number(this.parentElement?.querySelector("[data-version]")?.getAttribute("data-version"));
  }

  get draft() {
    return /** @type {KeptDraftElement | null} */ (this.querySelector("kept-draft"));
  }

  get files() {
    return /** @type {AttachedFilesElement | null} */ (this.querySelector("attached-files"));
  }

  /** @param {string} part @param {boolean} isShown */
  show(part, isShown) {
    const place = this.querySelector(part);
    if (place instanceof HTMLElement) place.hidden = !isShown;
  }

  /** @param {SubmitEvent} event */
  submitted(event) {
    event.preventDefault();
    if (this.left > 0) return;
    this.draft?.keep();
    this.show("[data-unsent]", false);
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

  stop() {
    clearInterval(this.counting);
    this.left = 0;
    this.text.readOnly = false;
    this.show("[data-undo]", false);
  }

  async send() {
    this.stop();
    this.text.readOnly = true;
    try {
      await this.files?.idle;
      // Chosen files have gone to the desk already; the form names them.
      const pairs = [...new FormData(this.form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
      const body = new URLSearchParams(pairs);
      // A draft that is on its way to the desk must not come in behind what it became.
      await this.draft?.idle;
      const answer = await fetch(this.form.action, { method: "POST", body, headers: { accept: "text/html" }, credentials: "same-origin", keepalive: true });
      const page = globalThis.deskPage(await answer.text());
      if (answer.ok) this.draft?.forget();
      const fresh = page.querySelector("ticket-composer");
      if (!this.isConnected) return;
      if (!fresh) return location.reload();
      this.refused(page.getElementById("refusal"));
      this.replaceWith(fresh);
      document.dispatchEvent(new CustomEvent("news", { detail: { kind: "", text: "" } }));
    } catch {
      // The form keeps its key: what did arrive before the line broke is not done twice.
      this.text.readOnly = false;
      this.show("[data-unsent]", true);
    }
  }

  /** @param {Element | null} said */
  refused(said) {
    document.getElementById("refusal")?.remove();
    if (said) this.parentElement?.querySelector(".story")?.append(said);
  }

  /** Who leaves the ticket before the time is over has sent it. */
  leave = () => {
    if (this.left > 0) this.send();
  };

  /** Somebody else was here: nothing is sent before it was seen. */
  changed = () => {
    this.show("[data-stale]", this.newest > Number(this.version.value));
  };

  accept() {
    this.version.value = String(this.newest);
    this.changed();
  }
}

customElements.define("ticket-composer", TicketComposer);
