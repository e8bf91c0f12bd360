/** The offset of the server's clock to this machine's, in milliseconds: read once from the page. */
const served = Number(document.documentElement.dataset.now);
const offset = Number.isFinite(served) ? served - performance.timeOrigin : 0;

/**
 * `m:ss` under an hour, `h:mm:ss` above, with a minus when it is past.
 * @param {number} milliseconds
 */
export function clockText(milliseconds) {
  const total = Math.floor(Math.abs(milliseconds) / 1000);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
  return milliseconds < 0 ? `−${text}` : text;
}

/**
 * Shows the time left until a due moment that the server gave, or the time that has passed since one. It never decides whether a limit was kept:
 * that is written in the page by the server, and the page is fetched again when it changes.
 */
class ServiceClock extends HTMLElement {
  /** @type {Set<ServiceClock>} */
  static shown = new Set();

  connectedCallback() {
    ServiceClock.shown.add(this);
    this.tick();
  }

  disconnectedCallback() {
    ServiceClock.shown.delete(this);
  }

  tick() {
    const due = Number(this.getAttribute("due"));
    const since = Number(this.getAttribute("since"));
    if (!due && !since) return;
    const now = Date.now() + drift();
    const left = due ? due - now : Math.max(0, now - since);
    if (Math.abs(left) > 48 * 3600 * 1000) return;
    const text = clockText(left);
    if (this.textContent !== text) this.textContent = text;
  }
}

/** How far this machine's clock is behind the server's; under two seconds is only the way of the page. */
function drift() {
  return Math.abs(offset) < 2000 ? 0 : offset;
}

customElements.define("service-clock", ServiceClock);
setInterval(() => {
  if (!document.hidden) for (const clock of ServiceClock.shown) clock.tick();
  document.dispatchEvent(new CustomEvent("tick"));
}, 1000);
document.addEventListener("visibilitychange", () => {
  for (const clock of ServiceClock.shown) clock.tick();
});
