import assert from "node:assert/strict";
import { test } from "node:test";

const defined = {};

class Node {
  children = [];
  attributes = {};
  className = "";
  hidden = false;
  words = "";
  constructor(name) {
    this.name = name;
  }
  set textContent(text) {
    this.words = text;
  }
  get said() {
    return this.words + this.children.map((child) => child.said ?? child).join("");
  }
  append(...more) {
    this.children.push(...more);
  }
  replaceChildren(...more) {
    this.children = more;
  }
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
}

/** A composer, and a server that answers what the test says. */
async function composer(answer, { text = "", direction = "toCustomer" } = {}) {
  const asked = [];
  const heard = {};
  const timers = [];
  const fields = { direction, _csrf: "c" };
  globalThis.HTMLElement = Node;
  globalThis.FormData = class {
    get = (name) => fields[name];
  };
  globalThis.document = { documentElement: { lang: "en" }, createElement: (name) => new Node(name) };
  globalThis.customElements = { define: (name, element) => (defined[name] = element) };
  globalThis.setTimeout = (body) => timers.push(body);
  globalThis.clearTimeout = () => (timers.length = 0);
  globalThis.fetch = async (address, options) => {
    asked.push([address, options]);
    return answer(options.signal);
  };
  await import(`../../../Sources/CareWeb/Public/js/composer/wording-check.js?${Math.random()}`);
  const area = Object.assign(new Node("textarea"), {
    value: text,
    validity: "",
    addEventListener() {},
    setCustomValidity: (said) => (area.validity = said),
  });
  const parts = { textarea: area, "[data-mirror]": new Node(), "[data-findings]": new Node(), "[name=reason]": new Node(), "[data-because]": new Node() };
  const element = new defined["wording-check"]();
  element.querySelector = (name) => parts[name];
  element.closest = () => ({ addEventListener: (name, hear) => (heard[name] = hear) });
  element.getAttribute = () => "GZ1";
  element.connectedCallback();
  const type = async (words, change = {}) => {
    area.value = words;
    Object.assign(fields, change);
    heard.input();
    for (const timer of timers.splice(0)) await timer();
  };
  return { asked, element, parts, area, type };
}

const found = (grade, start, end, words) => ({ grade, effect: "E", title: "T", clause: "3.3", start, end, words, right: "R" });
const server = (...findings) => async () => ({ ok: true, json: async () => ({ findings }) });

test("what is found is marked where it stands and said with its clause", async () => {
  const { asked, parts, area, type } = await composer(server(found("warn", 2, 4, "ab")));
  await type("xxabyy");
  assert.equal(asked[0][0], "/api/v1/wording/check");
  assert.deepEqual(JSON.parse(asked[0][1].body), { text: "xxabyy", ticket: "GZ1" });
  assert.equal(asked[0][1].headers["x-csrf-token"], "c");
  const mirror = parts["[data-mirror]"];
  assert.equal(mirror.said, "xxabyy\u200b");
  assert.deepEqual(mirror.children.filter((child) => child.name === "mark").map((mark) => [mark.said, mark.className]), [["ab", "warn"]]);
  assert.equal(parts["[data-findings]"].children[0].said, "E T ab R 3.3");
  assert.equal(parts["[data-because]"].hidden, false);
  assert.equal(parts["[name=reason]"].required, true);
  assert.equal(area.validity, "");
});

test("what is blocked cannot be sent and asks for no reason", async () => {
  const { parts, area, type } = await composer(server(found("warn", 0, 1, "a"), found("block", 1, 2, "b")));
  await type("ab");
  assert.match(area.validity, /3\.3/);
  assert.equal(parts["[data-because]"].hidden, true);
  await type("ab", { direction: "note" });
  assert.equal(area.validity, "");
});

test("a note is not asked about, nor is a text of blanks", async () => {
  const { asked, type } = await composer(server(), { direction: "note" });
  await type("ab");
  await type("  ", { direction: "toCustomer" });
  assert.equal(asked.length, 0);
});

test("an answer about words that were changed meanwhile, or none at all, says nothing", async () => {
  const late = await composer(async () => ({ ok: true, json: async () => ((late.area.value = "other"), { findings: [found("block", 0, 1, "a")] }) }));
  await late.type("a");
  assert.equal(late.area.validity, "");
  const gone = await composer(async () => {
    throw new TypeError("offline");
  });
  await gone.type("a");
  assert.equal(gone.parts["[data-findings]"].children.length, 0);
  const refused = await composer(async () => ({ ok: false, json: async () => ({ title: "no" }) }));
  await refused.type("a");
  assert.equal(refused.parts["[data-findings]"].children.length, 0);
});

test("of findings that overlap the first is marked, and what is missing has no place", async () => {
  const { parts, type } = await composer(server(found("note", 0, 0, ""), found("warn", 0, 3, "abc"), found("block", 1, 2, "b")));
  await type("abcd");
  const mirror = parts["[data-mirror]"];
  assert.equal(mirror.said, "abcd\u200b");
  assert.equal(mirror.children.filter((child) => child.name === "mark").length, 1);
  assert.equal(parts["[data-findings]"].children.length, 3);
});
