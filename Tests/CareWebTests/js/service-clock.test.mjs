import assert from "node:assert/strict";
import { test } from "node:test";

/** What a page gives the script: enough of a document to count in, and a clock that the test turns. */
function page(served, local) {
  const defined = {};
  const listeners = {};
  globalThis.document = {
    hidden: false,
    documentElement: { dataset: { now: String(served) } },
    addEventListener: (name, hear) => (listeners[name] = hear),
  };
  globalThis.HTMLElement = class {
    textContent = "";
    attributes = {};
    getAttribute(name) {
      return this.attributes[name] ?? null;
    }
  };
  globalThis.customElements = { define: (name, element) => (defined[name] = element) };
  globalThis.setInterval = () => 0;
  globalThis.performance = { timeOrigin: local };
  Date.now = () => local;
  return { defined, listeners };
}

let pages = 0;

/** A page of its own for each: the script keeps what it read of the first. */
async function clock(served, local, due) {
  const { defined, listeners } = page(served, local);
  const script = await import(`../../../Sources/CareWeb/Public/js/frame/service-clock.js?${(pages += 1)}`);
  const element = new defined["service-clock"]();
  element.attributes.due = String(due);
  element.connectedCallback();
  return { element, listeners, script };
}

const noon = 1_764_043_200_000;

test("minutes and seconds under an hour, hours above, a minus when past", async () => {
  const { script } = await clock(noon, noon, noon);
  assert.equal(script.clockText(61_000), "1:01");
  assert.equal(script.clockText(0), "0:00");
  assert.equal(script.clockText(3_600_000), "1:00:00");
  assert.equal(script.clockText(-65_000), "−1:05");
});

test("the time left is shown at once and follows the clock", async () => {
  const { element, listeners } = await clock(noon, noon, noon + 90_000);
  assert.equal(element.textContent, "1:30");
  Date.now = () => noon + 60_000;
  listeners.visibilitychange();
  assert.equal(element.textContent, "0:30");
});

test("a machine whose clock is an hour wrong counts by the server's", async () => {
  const { element } = await clock(noon, noon - 3_600_000, noon + 90_000);
  assert.equal(element.textContent, "1:30");
});

test("what the server wrote stays when the moment is days away", async () => {
  const { element } = await clock(noon, noon, noon + 72 * 3_600_000);
  assert.equal(element.textContent, "");
});

test("an element that left the page is not counted", async () => {
  const { element, listeners } = await clock(noon, noon, noon + 90_000);
  element.disconnectedCallback();
  Date.now = () => noon + 60_000;
  listeners.visibilitychange();
  assert.equal(element.textContent, "1:30");
});
