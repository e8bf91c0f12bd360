/**
 * Goes on with a bulk deed step by step and shows how far it came, when its page was reached by ordering it; without this script, and when a
 * step fails, the button of the page does the same.
 */
class BulkProgress extends HTMLElement {
  connectedCallback() {
    if (location.hash !== "#run") return;
    history.replaceState(null, "", location.pathname);
    if (this.form) this.run();
  }

  /** The form that goes on; there is none when nothing is left to do. */
  get form() {
    return /** @type {HTMLFormElement | null} */ (document.getElementById("form-bulk-steps"));
  }

  async run() {
    const form = this.form;
    if (!form) return;
    const headers = {
      "content-type": "application/json",
      "accept-language": document.documentElement.lang,
      "x-csrf-token": String(new FormData(form).get("_csrf")),
    };
    form.hidden = true;
    try {
      let isOpen = true;
      while (isOpen && this.isConnected) {
        const address = `/api/v1/bulks/${this.getAttribute("bulk")}/steps`;
        const answer = await fetch(address, { method: "POST", headers, credentials: "same-origin", body: "{}" });
        const said = await answer.json();
        if (!answer.ok) throw new Error(String(said.detail ?? said.title ?? ""));
        this.show(said.counts.tickets - said.counts.pending, said.counts.tickets);
        isOpen = said.isOpen;
      }
      location.reload();
    } catch (error) {
      form.hidden = false;
      this.fail(error instanceof Error ? error.message : "");
    }
  }

  /**
   * @param {number} reached
   * @param {number} most
   */
  show(reached, most) {
    const bar = this.querySelector("progress");
    if (bar) bar.value = reached;
    const words = this.querySelector("[data-reached]");
    if (words) words.textContent = `${reached} / ${most}`;
  }

  /** @param {string} why */
  fail(why) {
    const place = this.querySelector("[data-failure]");
    if (!(place instanceof HTMLElement)) return;
    place.textContent = `${this.dataset.stopped ?? ""} ${why}`.trim();
    place.hidden = false;
  }
}

customElements.define("bulk-progress", BulkProgress);
