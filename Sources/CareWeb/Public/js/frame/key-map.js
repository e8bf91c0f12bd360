/**
 * Runs the keys of the page: an element with `data-key` is what its key does.
 *
 * Single keys act only when no field has the focus, and can be switched off (WCAG 2.1.4). Keys are told by their place and not by their
 * letter, and none acts while an input method is composing.
 */
class KeyMap extends HTMLElement {
  connectedCallback() {
    document.addEventListener("keydown", (event) => this.pressed(event));
    document.addEventListener("click", (event) => this.followed(event));
    const button = this.querySelector("[data-keys]");
    const single = this.querySelector("[data-single]");
    if (button instanceof HTMLElement) {
      button.hidden = false;
      button.addEventListener("click", () => this.dialog.showModal());
    }
    if (single instanceof HTMLInputElement) {
      single.checked = isOn();
      single.addEventListener("change", () => localStorage.setItem("keys", single.checked ? "on" : "off"));
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
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "?") {
      event.preventDefault();
      return this.dialog.showModal();
    }
    const told = new CustomEvent("key", { detail: event.code, cancelable: true });
    if (!document.dispatchEvent(told) || this.act(event.code)) event.preventDefault();
  }

  /**
   * @param {string} code
   * @returns {boolean} whether something on the page has that key
   */
  act(code) {
    const all = [...document.querySelectorAll(`[data-key="${code}"]`)];
    const own = all.find((it) => it instanceof HTMLElement && it.checkVisibility());
    if (!(own instanceof HTMLElement)) return false;
    if (own.matches("div")) focusField(own);
    else own.click();
    const details = own.tagName === "SUMMARY" ? own.closest("details") : null;
    if (details) setTimeout(() => focusField(details));
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
  const field = place.querySelector("select, textarea, input:not([type=hidden]), .form-end button");
  if (field instanceof HTMLElement) field.focus();
}

function isOn() {
  return localStorage.getItem("keys") !== "off";
}

customElements.define("key-map", KeyMap);
