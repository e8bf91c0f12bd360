import assert from "node:assert/strict";
import { test } from "node:test";

/** What the script defines; it is read once. */
const defined = {};

/** What a page gives the script: a field with a value, and timers that the test ends. */
async function field(due, served) {
  const own = [setTimeout, clearTimeout];
  const timers = [];
  const parts = {};
  globalThis.HTMLElement = class {
    textContent = "";
    hidden = false;
  };
  for (const name of ["[data-value]", "[data-left]", "[data-over]"]) parts[name] = new HTMLElement();
  parts["[data-value]"].textContent = "13812345678";
  parts["[data-over]"].hidden = true;
  globalThis.document = { documentElement: { dataset: { now: String(served) } } };
  globalThis.customElements = { define: (name, element) => (defined[name] = element) };
  await import(`../../../Sources/CareWeb/Public/js/shown-field.js`);
  globalThis.history = { replaceState: (_state, _title, page) => (parts.address = page) };
  globalThis.setTimeout = (body, left) => timers.push({ body, left });
  globalThis.clearTimeout = () => {};
  globalThis.addEventListener = (name, hear) => (parts[name] = hear);
  globalThis.performance = { now: () => 0 };
  const shown = new defined["shown-field"]();
  shown.getAttribute = (name) => ({ due: String(due), masked: "138****5678", page: "/tickets/GZ1" })[name];
  shown.querySelector = (name) => parts[name];
  shown.scrollIntoView = () => {};
  shown.connectedCallback();
  [globalThis.setTimeout, globalThis.clearTimeout] = own;
  return { parts, timers };
}

test("a field is masked at the moment that the server gave, by the server's clock", async () => {
  const { parts, timers } = await field(61_000, 1_000);

  assert.deepEqual([timers[0].left, parts["[data-value]"].textContent], [60_000, "13812345678"]);
  timers[0].body();

  assert.equal(parts["[data-value]"].textContent, "138****5678");
  assert.deepEqual([parts["[data-left]"].hidden, parts["[data-over]"].hidden], [true, false]);
});

test("a field whose time is over is masked at once", async () => {
  const { timers } = await field(500, 1_000);

  assert.equal(timers[0].left, 0);
});

test("whoever leaves the page leaves nothing in the clear behind, and its address asks for nothing", async () => {
  const { parts } = await field(62_000, 2_000);

  parts.pagehide();

  assert.deepEqual([parts.address, parts["[data-value]"].textContent], ["/tickets/GZ1", "138****5678"]);
});
