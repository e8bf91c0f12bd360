/**
 * Masks a field again that was shown in the clear, at the moment that the server gave; the server's answer is not kept anywhere.
 *
 * The address becomes that of the ticket's own page, so that loading it again asks for nothing in the clear.
 */
class ShownField extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting;

  connectedCallback() {
    history.replaceState(null, "", this.getAttribute("page"));
    // The mark went with the address, before the browser had followed it.
    this.scrollIntoView({ block: "center" });
    const served = Number(document.documentElement.dataset.now);
    const left = Number(this.getAttribute("due")) - (Number.isFinite(served) ? served : Date.now());
    this.waiting = setTimeout(() => this.mask(), Math.max(0, left - performance.now()));
    addEventListener("pagehide", () => this.mask());
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
  }

  mask() {
    clearTimeout(this.waiting);
    const value = this.querySelector("[data-value]");
    if (value) value.textContent = this.getAttribute("masked");
    for (const [part, isHidden] of /** @type {[string, boolean][]} */ ([["[data-left]", true], ["[data-over]", false]])) {
      const line = this.querySelector(part);
      if (line instanceof HTMLElement) line.hidden = isHidden;
    }
  }
}

customElements.define("shown-field", ShownField);
