/**
 * Runs the keys of the page: an element with `data-key` is what the key of that deed does. Which key that is for the person, the page
 * says; where his keys are off it says none.
 *
 * Single keys act only when no field has the focus (WCAG 2.1.4). Keys are told by their place and not by their
 * letter, and none acts while an input method is composing.
 */
class KeyMap extends HTMLElement {
  /** @type {Map<string, string>} the deed of each key, by its place */
  deeds = new Map();

  connectedCallback() {
    for (const pair of (this.getAttribute("keys") ?? "").split(" ")) {
      const [place, deed] = pair.split("=");
      if (deed) this.deeds.set(place, deed);
    }
    document.addEventListener("keydown", (event) => this.pressed(event));
    document.addEventListener("click", (event) => this.followed(event));
    const button = this.querySelector("[data-keys]");
    if (button instanceof HTMLElement) {
      button.hidden = false;
      button.addEventListener("click", () => this.dialog.showModal());
    }
  }

  get dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector("dialog"));
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const place = event.target instanceof HTMLElement ? event.target : document.body;
    if (event.code === "Enter" && (event.ctrlKey || event.metaKey) && place instanceof HTMLTextAreaElement) {
      event.preventDefault();
      return place.form?.requestSubmit();
    }
    if (document.querySelector("dialog[open]")) return;
    if (place.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]")) {
      if (event.code === "Escape") this.leave(place);
      return;
    }
    if (this.deeds.size === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?") {
      event.preventDefault();
      return this.dialog.showModal();
    }
    const deed = this.deeds.get((event.shiftKey ? "Shift+" : "") + event.code) ?? event.code;
    const told = new CustomEvent("key", { detail: deed, cancelable: true });
    if (!document.dispatchEvent(told) || this.act(deed)) event.preventDefault();
  }

  /**
   * @param {string} deed
   * @returns {boolean} whether it can be done on the page
   */
  act(deed) {
    const all = [...document.querySelectorAll(`[data-key~="${CSS.escape(deed)}"]`)];
    const own = all.find((it) => it instanceof HTMLElement && it.checkVisibility()) ?? all.find((it) => it.matches("summary"));
    if (!(own instanceof HTMLElement)) return false;
    for (let fold = own.parentElement?.parentElement?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
    if (own.matches("div")) focusField(own);
    else if (own.tagName !== "SUMMARY") own.click();
    const details = own.tagName === "SUMMARY" ? own.closest("details") : null;
    if (details) {
      details.open = true;
      setTimeout(() => focusField(details));
    }
    if (own.dataset.goto) document.getElementById(own.dataset.goto)?.focus();
    return true;
  }

  /**
   * A link to a form opens whatever it is folded into.
   * @param {MouseEvent} event
   */
  followed(event) {
    const link = event.target instanceof Element ? event.target.closest('a[href*="#form-"]') : null;
    if (!(link instanceof HTMLAnchorElement) || link.pathname !== location.pathname) return;
    const form = document.getElementById(link.hash.slice(1));
    if (!form) return;
    event.preventDefault();
    for (let fold = form.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    form.scrollIntoView({ block: "nearest" });
    focusField(form);
  }

  /** @param {HTMLElement} field */
  leave(field) {
    field.blur();
    const current = document.querySelector(".queue [aria-current][id]");
    if (current instanceof HTMLElement) current.focus();
  }
}

/** @param {Element} place */
function focusField(place) {
  const field = place.querySelector("select, textarea, input:not([type=hidden]), .form-end button, .menu button");
  if (field instanceof HTMLElement) field.focus();
}

customElements.define("key-map", KeyMap);
