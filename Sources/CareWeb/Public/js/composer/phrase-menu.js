/**
 * Puts a script's words where the cursor stands, instead of loading the page anew; the server has filled them. The titles are sifted by
 * what is typed above them.
 */
class PhraseMenu extends HTMLElement {
  connectedCallback() {
    this.sift.hidden = false;
    this.details.addEventListener("toggle", () => this.opened());
    this.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.insert(link);
    });
    this.addEventListener("keydown", (event) => this.pressed(event));
    // What is typed here is no word of the reply.
    this.sift.addEventListener("input", (event) => {
      event.stopPropagation();
      this.narrow();
    });
    this.form.addEventListener("input", () => {
      if (!this.text.value) this.script.value = "";
    });
  }

  get details() {
    return /** @type {HTMLDetailsElement} */ (this.querySelector("details"));
  }

  get sift() {
    return /** @type {HTMLInputElement} */ (this.querySelector("[data-sift]"));
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.closest("form"));
  }

  get text() {
    return /** @type {HTMLTextAreaElement} */ (this.form.querySelector("textarea"));
  }

  /** The field that names the script with which the reply is made. */
  get script() {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem("script"));
  }

  /** The links that are shown. */
  get links() {
    return [...this.querySelectorAll("a")].filter((link) => !link.parentElement?.hidden);
  }

  opened() {
    this.sift.value = "";
    this.narrow();
    if (this.details.open) this.sift.focus();
  }

  narrow() {
    const asked = this.sift.value.trim().toLowerCase();
    for (const line of this.querySelectorAll("li")) line.hidden = !line.textContent.toLowerCase().includes(asked);
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.isComposing || event.keyCode === 229 || !this.details.open) return;
    const links = this.links;
    const place = links.findIndex((link) => link === document.activeElement);
    if (event.key === "Escape") {
      this.details.open = false;
      this.querySelector("summary")?.focus();
    } else if (event.key === "ArrowDown") links[Math.min(place + 1, links.length - 1)]?.focus();
    else if (event.key === "ArrowUp") (links[place - 1] ?? this.sift).focus();
    else if (event.key === "Enter" && event.target === this.sift) links[0]?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {HTMLAnchorElement} link */
  async insert(link) {
    this.details.open = false;
    try {
      const answer = await fetch(link.href, { headers: { accept: "text/html" }, credentials: "same-origin" });
      const words = globalThis.deskPage(await answer.text()).querySelector("#message-text");
      if (!answer.ok || !words) return location.assign(link.href);
      const text = this.text;
      text.setRangeText(words.textContent ?? "", text.selectionStart, text.selectionEnd, "end");
      this.script.value = link.dataset.script ?? "";
      text.focus();
      text.dispatchEvent(new Event("input", { bubbles: true }));
    } catch {
      location.assign(link.href);
    }
  }
}

customElements.define("phrase-menu", PhraseMenu);
