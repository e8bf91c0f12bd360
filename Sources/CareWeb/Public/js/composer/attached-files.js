/**
 * Takes files into the form around it, by its field, dropped or pasted. Each goes to the desk at once, one after the other, and waits there
 * until the form is sent; what the desk says no to is told beside it.
 */
class AttachedFiles extends HTMLElement {
  /** Done when everything that was taken has come to the desk, or was refused. */
  idle = Promise.resolve();

  connectedCallback() {
    const { form } = this;
    form.addEventListener("change", (event) => this.chosen(event));
    form.addEventListener("paste", (event) => this.take(event, event.clipboardData));
    for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) form.addEventListener(kind, (event) => this.dragged(/** @type {DragEvent} */ (event)));
    this.addEventListener("click", (event) => this.clicked(event));
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.closest("form"));
  }

  get list() {
    return /** @type {HTMLElement} */ (this.querySelector("[data-files]"));
  }

  /** @param {Event} event */
  chosen({ target }) {
    if (!(target instanceof HTMLInputElement) || target.type !== "file") return;
    for (const file of target.files ?? []) this.add(file);
    target.value = "";
  }

  /** @param {DragEvent} event */
  dragged(event) {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.form.classList.toggle("is-over", event.type === "dragenter" || event.type === "dragover");
    if (event.type === "drop") this.take(event, event.dataTransfer);
  }

  /**
   * Words that are pasted together with a picture of them, as from a spreadsheet, are pasted as words.
   * @param {Event} event @param {DataTransfer | null} brought
   */
  take(event, brought) {
    if (!brought?.files.length || (event.type === "paste" && brought.types.includes("text/plain"))) return;
    event.preventDefault();
    for (const file of brought.files) this.add(file);
  }

  /** @param {File} file */
  add(file) {
    this.say("");
    // The desk says no in the middle of the sending, where browsers do not hear why.
    if (file.size > Number(this.getAttribute("most"))) return this.say(`${file.name}: ${this.dataset.large}`);
    const line = this.line(file.name);
    this.idle = this.idle.then(() => this.send(file, line));
  }

  /** @param {string} name */
  line(name) {
    const kept = /** @type {HTMLTemplateElement} */ (this.querySelector("[data-line]"));
    const line = /** @type {HTMLElement} */ (kept.content.cloneNode(true).firstChild);
    this.write(line, "name", name);
    this.list.append(line);
    return line;
  }

  /** @param {HTMLElement} line @param {string} part @param {string} words */
  write(line, part, words) {
    const place = line.querySelector(`[data-${part}]`);
    if (place) place.textContent = words;
  }

  /** @param {File} file @param {HTMLElement} line @returns {Promise<void>} */
  send(file, line) {
    return new Promise((done) => {
      const asking = new XMLHttpRequest();
      const shown = line.querySelector("progress");
      asking.open("POST", `${this.getAttribute("place")}?name=${encodeURIComponent(file.name || "-")}`);
      asking.setRequestHeader("content-type", "application/octet-stream");
      asking.setRequestHeader("accept-language", document.documentElement.lang);
      asking.setRequestHeader("x-csrf-token", this.secret);
      asking.responseType = "json";
      asking.upload.onprogress = ({ loaded, total }) => {
        if (shown) shown.value = loaded / total;
      };
      asking.onloadend = () => {
        if (asking.status === 201) this.came(line, asking.response);
        else this.refused(line, file.name, asking.response?.detail ?? asking.response?.title);
        done();
      };
      asking.send(file);
    });
  }

  get secret() {
    return String(new FormData(this.form).get("_csrf"));
  }

  /** @param {HTMLElement} line @param {{ id: string, name: string, size: number }} kept */
  came(line, kept) {
    const [field, button] = [line.querySelector("input"), line.querySelector("button")];
    line.querySelector("progress")?.remove();
    line.removeAttribute("aria-busy");
    this.write(line, "name", kept.name);
    this.write(line, "size", `${Math.ceil(kept.size / 1000)} KB`);
    if (field) [field.value, field.disabled] = [kept.id, false];
    if (!button) return;
    button.hidden = false;
    button.setAttribute("aria-label", `${button.dataset.said} ${kept.name}`);
  }

  /** @param {HTMLElement} line @param {string} name @param {string | undefined} why */
  refused(line, name, why) {
    line.remove();
    this.say(`${name}: ${why ?? this.dataset.lost}`);
  }

  /** @param {string} words */
  say(words) {
    const place = this.querySelector("[data-fault]");
    if (!(place instanceof HTMLElement)) return;
    place.textContent = words;
    place.hidden = !words;
  }

  /** @param {Event} event */
  async clicked(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-remove]") : null;
    const line = button?.closest("li");
    if (!line) return;
    event.preventDefault();
    const id = line.querySelector("input")?.value;
    const headers = { "x-csrf-token": this.secret, "accept-language": document.documentElement.lang };
    const answer = await fetch(`${this.getAttribute("place")}/${id}`, { method: "DELETE", headers, credentials: "same-origin" });
    if (!answer.ok && answer.status !== 404) return this.say(String((await answer.json()).detail));
    line.remove();
    this.form.querySelector("textarea")?.focus();
  }
}

customElements.define("attached-files", AttachedFiles);
