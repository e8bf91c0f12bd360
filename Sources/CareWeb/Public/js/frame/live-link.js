/**
 * Hears what happens at the desk and says how fresh the page is.
 *
 * The tabs of one browser share one stream: a Web Lock makes one of them the listener, and a BroadcastChannel tells the others. Whoever
 * listens next goes on after the last event that he heard of. Without Web Locks, as on a plain address, every tab listens for itself.
 */
class LiveLink extends HTMLElement {
  /** The place in the journal up to which this page knows everything. */
  seen = Number(document.documentElement.dataset.seen);
  /** @type {EventSource | undefined} */
  stream;
  /** @type {BroadcastChannel | undefined} */
  channel;
  /** @type {AbortController | undefined} */
  waiting;
  /** @type {(() => void) | undefined} */
  release;
  state = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  again;
  /** The second of the centre's day at which the page was made. */
  started = 0;

  connectedCallback() {
    const [hours, minutes, seconds] = (this.querySelector("[data-clock]")?.textContent ?? "").split(":").map(Number);
    this.started = hours * 3600 + minutes * 60 + seconds;
    this.start();
    addEventListener("pagehide", () => this.stop());
    addEventListener("pageshow", (event) => event.persisted && this.start());
    document.addEventListener("tick", () => this.tick());
  }

  start() {
    const name = `desk-news-${this.getAttribute("login")}`;
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = (event) => this.told(event.data);
    this.channel.postMessage({ hello: this.seen });
    this.waiting = new AbortController();
    if (!navigator.locks) return this.listen();
    navigator.locks
      .request(name, { signal: this.waiting.signal }, () => {
        this.listen();
        return new Promise((/** @type {(nothing: void) => void} */ release) => (this.release = release));
      })
      .catch(() => {});
  }

  stop() {
    clearTimeout(this.again);
    this.stream?.close();
    this.stream = undefined;
    this.channel?.close();
    this.waiting?.abort();
    this.release?.();
  }

  listen() {
    this.stream = new EventSource(`/api/v1/events?after=${this.seen}`);
    this.stream.onopen = () => this.pass({ state: "live" });
    this.stream.onerror = () => this.lost();
    for (const kind of ["ticket", "matter", "resync", "company"]) {
      this.stream.addEventListener(kind, (event) => {
        this.pass({ kind, id: Number(event.lastEventId), text: String(event.data) });
      });
    }
  }

  /** The browser calls again by itself, unless something answered for the desk: then it takes the answer for the last one. */
  lost() {
    this.pass({ state: "lost" });
    if (this.stream?.readyState === EventSource.CLOSED) this.again = setTimeout(() => this.listen(), 5000 + Math.random() * 5000);
  }

  /**
   * Takes in what this tab heard itself, and tells the others.
   * @param {Message} said
   */
  pass(said) {
    this.channel?.postMessage(said);
    this.told(said);
  }

  /**
   * @typedef {{ state?: string, kind?: string, id?: number, text?: string, hello?: number }} Message
   * @param {Message} said
   */
  told(said) {
    if (said.hello !== undefined) {
      if (!this.stream) return;
      this.channel?.postMessage({ state: this.state });
      // A page that was made before what this tab knows reads everything afresh.
      if (said.hello < this.seen) this.channel?.postMessage({ kind: "resync", id: this.seen, text: "" });
      return;
    }
    if (said.state) return this.show(said.state);
    // Who is at a ticket is of the moment, and has no place in the journal.
    if (said.kind === "company") return void document.dispatchEvent(new CustomEvent("company", { detail: said.text }));
    if (said.kind === "resync" || (said.id ?? 0) > this.seen) {
      this.seen = Math.max(this.seen, said.id ?? 0);
      const detail = said.kind === "resync" ? { kind: "", text: "" } : { kind: said.kind, text: said.text };
      document.dispatchEvent(new CustomEvent("news", { detail }));
    }
  }

  /** @param {string} state */
  show(state) {
    if (!state) return;
    this.state = state;
    const place = this.querySelector("[data-link]");
    const age = this.querySelector("[data-age]");
    if (place instanceof HTMLElement) {
      place.hidden = false;
      place.dataset.state = state;
      place.textContent = place.dataset[state] ?? "";
    }
    if (age instanceof HTMLElement) age.textContent = age.dataset[state] ?? "";
  }

  /** While the link is live the page knows everything by now; afterwards the time stands still. */
  tick() {
    const clock = this.querySelector("[data-clock]");
    if (this.state !== "live" || !clock) return;
    const second = Math.floor(this.started + performance.now() / 1000) % 86_400;
    const parts = [second / 3600, (second / 60) % 60, second % 60].map((part) => String(Math.floor(part)).padStart(2, "0"));
    clock.textContent = parts.join(":");
  }
}

customElements.define("live-link", LiveLink);
