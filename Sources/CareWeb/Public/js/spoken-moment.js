/**
 * Says below a field what the plain words in it are understood as, while they are typed; the server reads them, now as later.
 */
class SpokenMoment extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting;
  /** @type {AbortController | undefined} */
  asking;

  connectedCallback() {
    const field = document.getElementById(this.getAttribute("field") ?? "");
    if (!(field instanceof HTMLInputElement)) return;
    field.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.ask(field.value), 300);
    });
    if (field.value) this.ask(field.value);
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    this.asking?.abort();
  }

  /** @param {string} words */
  async ask(words) {
    this.asking?.abort();
    this.asking = new AbortController();
    if (!words.trim()) return this.say("", false);
    try {
      const answer = await fetch(`/api/v1/moments?words=${encodeURIComponent(words)}`, {
        headers: { "accept-language": document.documentElement.lang },
        credentials: "same-origin",
        signal: this.asking.signal,
      });
      const said = await answer.json();
      if (answer.ok) this.say((said.isMoved ? this.dataset.moved ?? "{0}" : "{0}").replace("{0}", said.words), true);
      else this.say(String(said.detail ?? said.title ?? ""), false);
    } catch {
      // Without an answer nothing is said; the desk reads the words when the form is sent.
      if (!this.asking.signal.aborted) this.say("", false);
    }
  }

  /**
   * @param {string} words
   * @param {boolean} isUnderstood
   */
  say(words, isUnderstood) {
    this.textContent = words;
    this.classList.toggle("is-ok", isUnderstood);
  }
}

customElements.define("spoken-moment", SpokenMoment);
