/** @typedef {{ grade: "block" | "warn" | "note", effect: string, title: string, clause: string, start: number, end: number, words: string, right: string }} Finding */

/** How a grade looks. */
const tones = { block: "danger", warn: "warn", note: "note" };

/**
 * Marks in a reply what the handbook does not want so, while it is written; the server finds it, now as when the reply is sent.
 */
class WordingCheck extends HTMLElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  waiting;
  /** @type {AbortController | undefined} */
  asking;

  connectedCallback() {
    this.form?.addEventListener("input", this.later);
    this.text.addEventListener("scroll", () => (this.mirror.scrollTop = this.text.scrollTop));
    if (this.text.value) this.ask();
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    this.asking?.abort();
  }

  get form() {
    return this.closest("form");
  }

  get text() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
  }

  get mirror() {
    return /** @type {HTMLElement} */ (this.querySelector("[data-mirror]"));
  }

  get reason() {
    return /** @type {HTMLInputElement} */ (this.querySelector("[name=reason]"));
  }

  /** @param {string} name */
  field(name) {
    return String(new FormData(this.form ?? undefined).get(name) ?? "");
  }

  later = () => {
    clearTimeout(this.waiting);
    this.text.setCustomValidity("");
    this.waiting = setTimeout(() => this.ask(), 400);
  };

  async ask() {
    this.asking?.abort();
    this.asking = new AbortController();
    const text = this.text.value;
    if (!text.trim() || this.field("direction") !== "toCustomer") return this.show([], "");
    try {
      const answer = await fetch("/api/v1/wording/check", {
        method: "POST",
        body: JSON.stringify({ text, ticket: this.getAttribute("ticket") }),
        headers: {
          "content-type": "application/json",
          "accept-language": document.documentElement.lang,
          "x-csrf-token": this.field("_csrf"),
        },
        credentials: "same-origin",
        signal: this.asking.signal,
      });
      const said = await answer.json();
      if (this.text.value === text) this.show(answer.ok ? said.findings : [], text);
    } catch {
      // Without an answer nothing is said; the desk checks the reply when it is sent.
      if (!this.asking.signal.aborted) this.show([], "");
    }
  }

  /**
   * @param {Finding[]} findings
   * @param {string} text
   */
  show(findings, text) {
    this.querySelector("[data-findings]")?.replaceChildren(...findings.map((finding) => this.line(finding)));
    this.mirror.replaceChildren(...this.marked(findings, text));
    this.mirror.scrollTop = this.text.scrollTop;
    const blocks = findings.find((finding) => finding.grade === "block");
    this.text.setCustomValidity(blocks ? `${blocks.title} ${blocks.clause}: ${blocks.right}` : "");
    const needsReason = !blocks && findings.some((finding) => finding.grade === "warn");
    this.reason.required = needsReason;
    const because = this.querySelector("[data-because]");
    if (because instanceof HTMLElement) because.hidden = !needsReason;
  }

  /** @param {Finding} finding */
  line(finding) {
    const line = document.createElement("li");
    const said = this.piece("span", finding.title);
    if (finding.words) said.append(" ", this.piece("strong", finding.words));
    const clause = this.piece("a", finding.clause, "clause");
    clause.setAttribute("href", `/handbook/${finding.clause}`);
    line.append(
      this.piece("span", finding.effect, `tag ${tones[finding.grade]}`), " ", said, " ", this.piece("span", finding.right, "quiet"), " ", clause,
    );
    return line;
  }

  /**
   * The text with its findings marked; of two that overlap the first.
   *
   * @param {Finding[]} findings
   * @param {string} text
   */
  marked(findings, text) {
    /** @type {(Node | string)[]} */
    const pieces = [];
    let at = 0;
    for (const { start, end, grade } of findings) {
      if (start < at || start === end) continue;
      pieces.push(text.slice(at, start), this.piece("mark", text.slice(start, end), tones[grade]));
      at = end;
    }
    // A line break at the very end has its height only with something behind it.
    return at ? [...pieces, `${text.slice(at)}\u200b`] : [];
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {string} [style]
   */
  piece(name, text, style) {
    const piece = document.createElement(name);
    piece.textContent = text;
    if (style) piece.className = style;
    return piece;
  }
}

customElements.define("wording-check", WordingCheck);
