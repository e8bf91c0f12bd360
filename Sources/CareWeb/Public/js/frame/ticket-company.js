/** How often the page says again that the ticket is open, in milliseconds; the desk forgets whoever is silent for 45 seconds. */
const pulse = 20_000;
/** How long somebody stays before the desk is told: who leafs through the queue is at no ticket. */
const passing = 1_500;
/** How often it says at most that something is being written. */
const pause = 4_000;

/**
 * Says at the desk that this ticket is open here and whether something is being written on it, and shows who else has it open.
 *
 * Whoever looks elsewhere says nothing and is gone after a while; so is a browser that is closed without a word.
 */
class TicketCompany extends HTMLElement {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  saying;
  /** When it was last said that something is being written. */
  said = -Infinity;
  /** @type {{ person: Other, until: number }[]} */
  others = [];
  isOver = false;
  isTold = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  coming;

  connectedCallback() {
    this.coming = setTimeout(() => this.say(false), passing);
    this.saying = setInterval(() => document.hidden || this.say(false), pulse);
    document.addEventListener("input", this.typed);
    document.addEventListener("visibilitychange", this.shown);
    document.addEventListener("company", this.heard);
    document.addEventListener("tick", this.tick);
    addEventListener("pagehide", this.leave);
  }

  disconnectedCallback() {
    clearTimeout(this.coming);
    clearInterval(this.saying);
    document.removeEventListener("input", this.typed);
    document.removeEventListener("visibilitychange", this.shown);
    document.removeEventListener("company", this.heard);
    document.removeEventListener("tick", this.tick);
    removeEventListener("pagehide", this.leave);
    this.leave();
  }

  get number() {
    return this.getAttribute("ticket") ?? "";
  }

  /** @param {string} method @param {object} body */
  fetch(method, body) {
    const headers = { "content-type": "application/json", "x-csrf-token": this.getAttribute("csrf") ?? "", "x-background": "1" };
    const address = `/api/v1/tickets/${encodeURIComponent(this.number)}/company`;
    return fetch(address, { method, body: JSON.stringify(body), headers, credentials: "same-origin", keepalive: true });
  }

  /** @param {boolean} typing */
  async say(typing) {
    if (this.isOver) return;
    this.isTold = true;
    try {
      const answer = await this.fetch("PUT", { typing });
      // He may not know of it any more, or is logged out: then there is nothing to say.
      if (!answer.ok) this.isOver = answer.status < 500 && answer.status !== 429;
      this.show(answer.ok ? (await answer.json()).others : []);
    } catch {
      this.show([]);
    }
  }

  /** @param {Event} event */
  typed = (event) => {
    const form = event.target instanceof Element && event.target.closest("main form[method=post]");
    if (!form || form.closest(".queue") || performance.now() - this.said < pause) return;
    this.said = performance.now();
    this.say(true);
  };

  shown = () => {
    if (!document.hidden) this.say(false);
  };

  leave = () => {
    if (this.isOver || !this.isTold) return;
    this.isTold = false;
    this.fetch("DELETE", {}).catch(() => {});
  };

  /** @param {Event} event */
  heard = (event) => {
    const said = JSON.parse(/** @type {CustomEvent} */ (event).detail);
    if (said.number === this.number) this.show(said.others);
  };

  /**
   * @typedef {{ name: string, displayName: string, isTyping: boolean, typingFor: number }} Other
   * @param {Other[]} others
   */
  show(others) {
    this.others = others.map((person) => ({ person, until: performance.now() + person.typingFor }));
    this.tick();
  }

  /** Draws the list anew where it says something else by now. */
  tick = () => {
    const lines = this.others.map(({ person, until }) => {
      const isTyping = person.isTyping && performance.now() < until;
      return { isTyping, label: (this.dataset[isTyping ? "typing" : "viewing"] ?? "").replace("{0}", person.displayName) };
    });
    const list = this.querySelector("ul");
    const shown = [...(list?.children ?? [])].map((line) => line.textContent).join("\n");
    if (shown !== lines.map((line) => line.label).join("\n")) list?.replaceChildren(...lines.map((line) => this.line(line.label, line.isTyping)));
  };

  /** @param {string} label @param {boolean} isTyping */
  line(label, isTyping) {
    const line = document.createElement("li");
    line.className = isTyping ? "typing" : "";
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    icon.setAttribute("class", "icon");
    icon.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `${this.getAttribute("icons")}#${isTyping ? "pen" : "eye"}`);
    icon.append(use);
    line.append(icon, label);
    return line;
  }
}

customElements.define("ticket-company", TicketCompany);
