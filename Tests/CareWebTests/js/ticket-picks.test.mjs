import assert from "node:assert/strict";
import { test } from "node:test";

/** What the script defines; it is read once. */
const defined = {};

/** A list of tickets with their boxes, as the script finds it. */
async function list(count) {
  const hears = {};
  globalThis.HTMLElement = class {
    dataset = {};
    classList = { toggle: (_name, isOn) => (this.isLifted = isOn) };
    querySelector() {}
  };
  globalThis.HTMLInputElement = class extends HTMLElement {
    checked = false;
  };
  const rows = [];
  let boxes = [];
  function draw() {
    boxes = Array.from({ length: count }, (_, index) => Object.assign(new HTMLInputElement(), { value: `GZ${index}.${index + 3}` }));
    rows.splice(0, rows.length, ...boxes.map((box) => row(box)));
  }
  function row(box) {
    const link = new HTMLElement();
    link.focus = () => (document.activeElement = link);
    return { box, link, contains: (it) => it === link || it === box, querySelector: (what) => (what.startsWith("th") ? link : box) };
  }
  globalThis.document = {
    activeElement: null,
    addEventListener: (name, hear) => (hears[name] = hear),
    querySelector: () => null,
    querySelectorAll: (what) => (what.startsWith("input") ? boxes : rows),
  };
  globalThis.customElements = { define: (name, element) => (defined[name] = element) };
  await import(`../../../Sources/CareWeb/Public/js/ticket-picks.js`);
  draw();
  const picks = new defined["ticket-picks"]();
  picks.connectedCallback();
  return {
    hears, picks, draw, rows,
    get chosen() { return boxes.filter((box) => box.checked).map((box) => box.value.split(".")[0]); },
    /** The pointer ticks a box, or unticks it. */
    tick(index, shiftKey = false) {
      boxes[index].checked = !boxes[index].checked;
      hears.click({ target: boxes[index], shiftKey });
      hears.change({ target: boxes[index] });
    },
    key(detail) { hears.key({ detail, preventDefault() {} }); },
  };
}

test("Shift and the pointer choose what lies between, and take it back", async () => {
  const it = await list(6);

  it.tick(1);
  it.tick(4, true);
  assert.deepEqual(it.chosen, ["GZ1", "GZ2", "GZ3", "GZ4"]);
  it.tick(2, true);

  assert.deepEqual(it.chosen, ["GZ1"]);
  assert.equal(it.picks.isLifted, true);
});

test("keys go from row to row, choose one, and choose up to here", async () => {
  const it = await list(5);

  it.key("next");
  it.key("pick");
  for (const _ of [1, 2, 3]) it.key("next");
  it.key("pickRange");

  assert.equal(document.activeElement, it.rows[3].link);
  assert.deepEqual(it.chosen, ["GZ0", "GZ1", "GZ2", "GZ3"]);
  it.key("pick");
  assert.deepEqual(it.chosen, ["GZ0", "GZ1", "GZ2"]);
});

test("a list that is drawn anew keeps what was chosen, with the versions that it shows now", async () => {
  const it = await list(3);
  it.tick(0);
  it.tick(2);

  it.draw();
  assert.deepEqual(it.chosen, []);
  it.hears["page-changed"]();

  assert.deepEqual(it.chosen, ["GZ0", "GZ2"]);
});
