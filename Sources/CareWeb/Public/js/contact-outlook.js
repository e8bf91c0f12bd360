/** How long the words of a form that became no ticket stay in this browser, in milliseconds. */
const keptFor = 86_400_000;

/**
 * Shows beside the form of a new ticket what its record lacks and what is open of the same customer, while it is filled in; the server
 * says both. What was typed stays in this browser until it has become a ticket, for a day at most: there is no customer yet under whose
 * key the desk could keep it.
 */
class ContactOutlook extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting;
  /** @type {AbortController | undefined} */
  asking;
  /** Whether he logs out: nothing stays here. */
  isLeaving = false;

  connectedCallback() {
    this.restore();
    this.form.addEventListener("input", (event) => {
      this.keep();
      // Every look at a number is noted: only a whole one asks while it is typed, everything else when its field is left.
      const isNumber = event.target instanceof HTMLInputElement && event.target.name === "number";
      if (isNumber && event.target.value.replace(/\D/g, "").length >= 11) this.plan(600);
    });
    this.form.addEventListener("change", () => this.plan(0));
    this.form.addEventListener("submit", (event) => {
      const isLook = event.submitter instanceof HTMLElement && event.submitter.matches("[data-look]");
      if (!isLook) return;
      event.preventDefault();
      this.plan(0);
    });
    document.addEventListener("leaving", this.logsOut);
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    this.asking?.abort();
    document.removeEventListener("leaving", this.logsOut);
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  get name() {
    return `draft/${this.getAttribute("draft")}`;
  }

  /** What is typed, without what belongs to the session. */
  get typed() {
    const fields = /** @type {[string, string][]} */ ([...new FormData(this.form)].filter(([name]) => name !== "_csrf"));
    return Object.fromEntries(fields);
  }

  restore() {
    /** @type {{ at: number, fields: Record<string, string> } | null} */
    const kept = JSON.parse(localStorage.getItem(this.name) ?? "null");
    if (!kept) return;
    // The desk says which form has become a ticket.
    const isMade = kept.fields._key === this.getAttribute("made");
    if (isMade || Date.now() - kept.at > keptFor) return localStorage.removeItem(this.name);
    // What was sent and came back says more than what lies here.
    if (this.form.querySelector("[aria-invalid]") || this.typed.description || this.typed.number) return;
    for (const [name, value] of Object.entries(kept.fields)) {
      const field = this.form.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = true;
      // The key goes with it: what was sent already makes no second ticket.
      else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = value;
    }
    this.say(kept.at);
    this.plan(0);
  }

  keep() {
    if (this.isLeaving) return;
    const { number, name, address, description, expectedResult } = this.typed;
    if (![number, name, address, description, expectedResult].some(Boolean)) return localStorage.removeItem(this.name);
    const at = Date.now();
    localStorage.setItem(this.name, JSON.stringify({ at, fields: this.typed }));
    this.say(at);
  }

  /** @param {number} at */
  say(at) {
    const place = this.querySelector("[data-kept]");
    const time = new Date(at).toLocaleTimeString("sv", { hour: "2-digit", minute: "2-digit" });
    if (place instanceof HTMLElement) place.textContent = (place.dataset.here ?? "").replace("{0}", time);
  }

  /** @param {number} delay */
  plan(delay) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), delay);
  }

  async ask() {
    this.asking?.abort();
    this.asking = new AbortController();
    const body = new URLSearchParams({ ...this.typed, _csrf: String(new FormData(this.form).get("_csrf")) });
    const headers = { accept: "text/html" };
    try {
      const answer = await fetch("/tickets/new/outlook", { method: "POST", body, headers, credentials: "same-origin", signal: this.asking.signal });
      const fresh = globalThis.deskPage(await answer.text()).getElementById("outlook");
      const shown = document.getElementById("outlook");
      if (fresh && shown && fresh.textContent !== shown.textContent) shown.replaceWith(fresh);
    } catch {
      // Without an answer the last one stands; the desk decides again when the ticket is made.
    }
  }

  logsOut = () => {
    this.isLeaving = true;
  };
}

customElements.define("contact-outlook", ContactOutlook);
