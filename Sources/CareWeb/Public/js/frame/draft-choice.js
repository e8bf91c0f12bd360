/** Words of the same person from another browser, beside the field that holds these: he chooses, and until then neither is lost. */
class DraftChoice extends HTMLElement {
  connectedCallback() {
    this.querySelector("[data-use-other]")?.addEventListener("click", (event) => this.change(event));
    this.querySelector("[data-keep-mine]")?.addEventListener("click", () => {
      this.hidden = true;
      this.tell();
    });
  }

  get field() {
    return /** @type {HTMLTextAreaElement | null} */ (document.getElementById(this.getAttribute("field") ?? ""));
  }

  /** @param {string} text @param {number} kept when the desk kept it */
  show(text, kept) {
    const [shown, said] = [this.querySelector("[data-other-text]"), this.querySelector("[data-other-said]")];
    if (shown) shown.textContent = text;
    const time = new Date(kept).toLocaleTimeString("sv", { hour: "2-digit", minute: "2-digit" });
    if (said instanceof HTMLElement) said.textContent = (said.dataset.said ?? "").replace("{0}", time);
    this.hidden = false;
  }

  /**
   * The other words come into the field, and those of the field take their place.
   * @param {Event} event
   */
  change(event) {
    event.preventDefault();
    const shown = this.querySelector("[data-other-text]");
    if (!shown || !this.field) return;
    [this.field.value, shown.textContent] = [shown.textContent ?? "", this.field.value];
    this.field.focus();
    this.tell();
  }

  tell() {
    this.field?.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

customElements.define("draft-choice", DraftChoice);
