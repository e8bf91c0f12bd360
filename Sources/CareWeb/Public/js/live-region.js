/**
 * Refetches its own part of the page when something that it shows has changed.
 *
 * One stream serves the page. The browser resumes it by Last-Event-ID, so nothing is missed between two connections.
 * `tickets="all"` follows every ticket; otherwise the attribute names the one that is shown. `matters` does the same for matters.
 */
class LiveRegion extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting;

  connectedCallback() {
    regions.add(this);
    open();
  }

  disconnectedCallback() {
    regions.delete(this);
    clearTimeout(this.waiting);
  }

  /**
   * @param {string} text what the event says; nothing when everything may have changed
   * @param {string} [kind] the attribute that follows such events
   */
  heard(text, kind) {
    const shown = kind ? this.getAttribute(kind) : "";
    if (text && shown !== "all" && (!shown || !text.includes(shown))) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.refetch(), shown === "all" ? 1500 : 250);
  }

  async refetch() {
    if (this.contains(document.activeElement) && this.querySelector("form :focus")) return;
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html", "x-background": "1" }, credentials: "same-origin" });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(ours(await answer.text()), "text/html");
      const fresh = page.getElementById(this.id);
      if (!fresh) return;
      const focused = this.contains(document.activeElement) ? document.activeElement?.id : undefined;
      this.replaceChildren(...fresh.childNodes);
      if (focused) document.getElementById(focused)?.focus();
      document.dispatchEvent(new CustomEvent("page-changed"));
    } catch {
      show("lost");
    }
  }
}

/** Words of this very desk, which may become a page: the one policy that the desk's Content-Security-Policy names. */
const policy = globalThis.trustedTypes?.createPolicy("page", { createHTML: (/** @type {string} */ words) => words });

/** @param {string} words */
function ours(words) {
  return policy ? policy.createHTML(words) : words;
}

/** @type {Set<LiveRegion>} */
const regions = new Set();
/** @type {EventSource | undefined} */
let stream;

/** @param {"live" | "lost"} state */
function show(state) {
  for (const place of document.querySelectorAll("[data-link]")) {
    if (!(place instanceof HTMLElement)) continue;
    place.hidden = false;
    place.dataset.state = state;
    place.textContent = place.dataset[state] ?? "";
  }
}

function open() {
  if (stream) return;
  stream = new EventSource("/api/v1/events");
  stream.onopen = () => show("live");
  stream.onerror = () => show("lost");
  const hear = (/** @type {MessageEvent} */ event) => {
    for (const region of regions) region.heard(String(event.data), `${event.type}s`);
  };
  stream.addEventListener("ticket", hear);
  stream.addEventListener("matter", hear);
  stream.addEventListener("resync", () => {
    for (const region of regions) region.heard("");
  });
}

customElements.define("live-region", LiveRegion);
addEventListener("pagehide", () => {
  stream?.close();
  stream = undefined;
});
