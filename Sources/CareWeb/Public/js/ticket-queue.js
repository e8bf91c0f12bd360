/**
 * Opens the tickets of the queue beside it without loading the whole page anew; without this script the same links are pages.
 */
class TicketQueue extends HTMLElement {
  /** @type {AbortController | undefined} */
  fetching;

  connectedCallback() {
    document.addEventListener("click", (event) => this.clicked(event));
    document.addEventListener("key", (event) => this.pressed(/** @type {CustomEvent} */ (event)));
    addEventListener("popstate", () => this.open(location.href, false));
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest(".queue a.row, a[data-swap]") : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    this.open(link.href, true);
  }

  /** @param {CustomEvent} event */
  pressed(event) {
    const step = { next: 1, ArrowDown: 1, previous: -1, ArrowUp: -1 }[String(event.detail)];
    if (!step || (String(event.detail).startsWith("Arrow") && !this.contains(document.activeElement))) return;
    const rows = /** @type {HTMLAnchorElement[]} */ ([...this.querySelectorAll("a.row")]);
    const now = rows.findIndex((row) => row.hasAttribute("aria-current"));
    const next = rows[now < 0 ? (step > 0 ? 0 : rows.length - 1) : now + step];
    event.preventDefault();
    if (!next) return;
    next.focus();
    this.open(next.href, true);
  }

  /**
   * @param {string} address
   * @param {boolean} isNew whether it becomes a place to come back to
   */
  async open(address, isNew) {
    const pane = document.getElementById("pane");
    if (!pane || !mayLeave(pane)) return;
    this.fetching?.abort();
    this.fetching = new AbortController();
    this.mark(address);
    const slow = setTimeout(() => pane.setAttribute("aria-busy", "true"), 300);
    try {
      const answer = await fetch(address, { headers: { accept: "text/html" }, credentials: "same-origin", signal: this.fetching.signal });
      const page = globalThis.deskPage(await answer.text());
      const fresh = page.getElementById("pane");
      if (!answer.ok || answer.redirected || !fresh) return location.assign(address);
      if (isNew) history.pushState(null, "", address);
      this.show(pane, fresh, page);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) location.assign(address);
    } finally {
      clearTimeout(slow);
      pane.removeAttribute("aria-busy");
    }
  }

  /**
   * @param {HTMLElement} pane
   * @param {HTMLElement} fresh
   * @param {Document} page
   */
  show(pane, fresh, page) {
    document.documentElement.dataset.page = page.documentElement.dataset.page;
    // What the frame sends leads back to the ticket and not to the queue.
    for (const field of document.querySelectorAll(".top input:is([name=back], [name=_back], [name=from])")) {
      if (field instanceof HTMLInputElement) field.value = page.documentElement.dataset.page ?? "";
    }
    document.documentElement.dataset.title = page.documentElement.dataset.title;
    pane.replaceChildren(...fresh.childNodes);
    pane.scrollTop = 0;
    pane.parentElement?.classList.toggle("has-ticket", pane.querySelector(".case-head") !== null);
    document.dispatchEvent(new CustomEvent("page-changed"));
  }

  /** @param {string} address */
  mark(address) {
    const path = new URL(address, location.href).pathname;
    for (const row of this.querySelectorAll("a.row")) {
      if (row instanceof HTMLAnchorElement && row.pathname === path) {
        row.setAttribute("aria-current", "true");
        row.scrollIntoView({ block: "nearest" });
      } else {
        row.removeAttribute("aria-current");
      }
    }
  }
}

/**
 * Whether nothing is lost that somebody has typed into the form of a deed; what he writes to the customer is kept elsewhere.
 * @param {HTMLElement} pane
 */
function mayLeave(pane) {
  const fields = pane.querySelectorAll("details[open] form :is(textarea, input:not([type=hidden], [type=radio], [type=checkbox]))");
  const isTyped = [...fields].some((field) => {
    return (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value !== field.defaultValue;
  });
  return !isTyped || confirm(pane.dataset.leave);
}

customElements.define("ticket-queue", TicketQueue);
