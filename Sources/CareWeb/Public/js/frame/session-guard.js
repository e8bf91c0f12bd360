/** How long before its end a session's end is announced, in milliseconds. */
const notice = 120_000;

/**
 * Says two minutes before that the session is about to end, and lets the person log in again in place: what was typed stays.
 *
 * Whether a session has ended the server alone says; this only asks it.
 */
class SessionGuard extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting;
  left = 0;

  connectedCallback() {
    this.left = Number(this.getAttribute("left"));
    this.wait(this.left - notice);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.enter();
    });
    this.button("stay").addEventListener("click", () => this.ask(true));
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) this.ask(false);
    });
    // Drafts are personal words of customers: they end with the session of who wrote them.
    document.querySelector('form[action="/logout"]')?.addEventListener("submit", () => forgetDrafts());
    // The question of whether it has ended is closed by an answer, not by Escape.
    this.dialog.addEventListener("cancel", (event) => {
      if (this.dialog.dataset.state === "ended") event.preventDefault();
    });
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector("dialog"));
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector("form"));
  }

  /** @param {string} name */
  button(name) {
    return /** @type {HTMLButtonElement} */ (this.querySelector(`[data-do="${name}"]`));
  }

  /** @param {number} milliseconds */
  wait(milliseconds) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(false), Math.min(Math.max(milliseconds, 1000), 2 ** 31 - 1));
  }

  /**
   * Asks how long the session lasts; another tab may have kept it alive.
   * @param {boolean} isUse whether the person wants to stay
   */
  async ask(isUse) {
    try {
      /** @type {Record<string, string>} */
      const headers = isUse ? {} : { "x-background": "1" };
      const answer = await fetch("/api/v1/me", { headers, credentials: "same-origin" });
      if (answer.status === 401) return this.show("ended");
      if (!answer.ok) return this.wait(30_000);
      this.renew(await answer.json());
    } catch {
      this.wait(30_000);
    }
  }

  /** @param {{ name: string, csrf: string, secondsLeft: number }} me */
  renew(me) {
    if (me.name !== this.getAttribute("login")) return location.reload();
    for (const field of document.querySelectorAll("input[name=_csrf]")) {
      if (field instanceof HTMLInputElement) field.value = me.csrf;
    }
    this.left = me.secondsLeft * 1000;
    if (this.left > notice) {
      if (this.dialog.open) this.dialog.close();
      return this.wait(this.left - notice);
    }
    this.show("soon");
    this.wait(this.left);
  }

  /** @param {"soon" | "ended"} state */
  show(state) {
    this.dialog.dataset.state = state;
    for (const part of this.querySelectorAll("[data-when]")) {
      if (part instanceof HTMLElement) part.hidden = part.dataset.when !== state;
    }
    if (!this.dialog.open) this.dialog.showModal();
    const first = state === "ended" ? this.form.elements.namedItem("password") : this.button("stay");
    if (first instanceof HTMLElement) first.focus();
  }

  async enter() {
    const said = this.querySelector("[role=alert]");
    const data = new FormData(this.form);
    const code = String(data.get("code") ?? "");
    const answer = await fetch("/api/v1/session", {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
      body: JSON.stringify({ name: this.getAttribute("login"), password: data.get("password"), ...(code && { code }) }),
      credentials: "same-origin",
    });
    const told = await answer.json();
    if (answer.ok) {
      this.form.reset();
      if (said) said.textContent = "";
      return this.ask(true);
    }
    const asked = this.querySelector("[data-code]");
    if (asked instanceof HTMLElement && told.field === "/code") asked.hidden = false;
    if (said) said.textContent = told.detail;
  }
}

function forgetDrafts() {
  document.dispatchEvent(new Event("leaving"));
  for (const key of Object.keys(localStorage)) if (key.startsWith("draft/")) localStorage.removeItem(key);
}

customElements.define("session-guard", SessionGuard);
