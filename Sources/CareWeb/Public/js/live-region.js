/**
 * Refetches its own part of the page when something that it shows has changed.
 *
 * `tickets="all"` follows every ticket; otherwise the attribute names the one that is shown. `matters` does the same for matters. However
 * many parts changed, the page is fetched once. `every` fetches it also while nothing is heard, and `least` is how long it waits for more to
 * change; both in milliseconds.
 */
class LiveRegion extends HTMLElement {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  again;

  connectedCallback() {
    regions.add(this);
    const every = Number(this.getAttribute("every"));
    if (every) this.again = setInterval(() => document.hidden || this.heard("", ""), every);
  }

  disconnectedCallback() {
    clearInterval(this.again);
    regions.delete(this);
    due.delete(this);
  }

  /**
   * @param {string} text what the event says; nothing when everything may have changed
   * @param {string} kind the attribute that follows such events
   */
  heard(text, kind) {
    const shown = kind ? this.getAttribute(kind) : "";
    if (text && shown !== "all" && (!shown || !text.includes(shown))) return;
    due.add(this);
    plan(Number(this.getAttribute("least")) || (shown === "all" ? 1500 : 250));
  }

  /** Whether nobody is just filling something in here. */
  get isFree() {
    return !this.querySelector("form :focus, details.deed[open] form, dialog[open]");
  }

  /** @param {Document} page */
  take(page) {
    const fresh = page.getElementById(this.id);
    if (!fresh) return;
    const focused = this.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const box = this.scrollHeight > this.clientHeight ? this : this.parentElement;
    const isAtEnd = box && this !== box && box.scrollTop + box.clientHeight >= box.scrollHeight - 8;
    const before = this.anchor?.getBoundingClientRect().top;
    this.replaceChildren(...fresh.childNodes);
    const after = this.anchor?.getBoundingClientRect().top;
    // What is selected stays where the eye is, wherever the list has moved it.
    if (before !== undefined && after !== undefined) this.scrollTop += after - before;
    if (isAtEnd) box.scrollTop = box.scrollHeight;
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  get anchor() {
    return this.querySelector("[id][aria-current]");
  }
}

/** @type {Set<LiveRegion>} */
const regions = new Set();
/** @type {Set<LiveRegion>} */
const due = new Set();
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
let at = Infinity;

/** @param {number} delay */
function plan(delay) {
  if (waiting && at <= Date.now() + delay) return;
  clearTimeout(waiting);
  at = Date.now() + delay;
  waiting = setTimeout(refresh, delay);
}

async function refresh() {
  waiting = undefined;
  const asked = [...due].filter((region) => region.isFree);
  if (asked.length === 0) return;
  const address = document.documentElement.dataset.page ?? location.href;
  try {
    const answer = await fetch(address, { headers: { accept: "text/html", "x-background": "1" }, credentials: "same-origin" });
    if (!answer.ok || answer.redirected || address !== document.documentElement.dataset.page) return;
    const fresh = globalThis.deskPage(await answer.text());
    for (const region of asked) {
      due.delete(region);
      if (region.isConnected && region.isFree) region.take(fresh);
    }
    document.dispatchEvent(new CustomEvent("page-changed"));
  } catch {
    plan(5000);
  }
}

customElements.define("live-region", LiveRegion);
document.addEventListener("news", (event) => {
  const { kind, text } = /** @type {CustomEvent} */ (event).detail;
  for (const region of regions) region.heard(text, kind ? `${kind}s` : "");
});
