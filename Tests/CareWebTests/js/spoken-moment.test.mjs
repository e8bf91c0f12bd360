import assert from "node:assert/strict";
import { test } from "node:test";

const defined = {};

/** A page with a field, and a server that answers what the test says. */
async function page(answer, moved = "{0} (moved)") {
  const asked = [];
  const heard = {};
  const timers = [];
  globalThis.HTMLElement = class {
    textContent = "";
    dataset = {};
    classes = new Set();
    classList = { toggle: (name, isOn) => (isOn ? this.classes.add(name) : this.classes.delete(name)) };
    getAttribute() {
      return "snooze-until";
    }
  };
  globalThis.HTMLInputElement = class {
    value = "";
    addEventListener(name, hear) {
      heard[name] = hear;
    }
  };
  const field = new globalThis.HTMLInputElement();
  globalThis.document = { documentElement: { lang: "en" }, getElementById: () => field };
  globalThis.customElements = { define: (name, element) => (defined[name] = element) };
  globalThis.setTimeout = (body) => timers.push(body);
  globalThis.clearTimeout = () => (timers.length = 0);
  globalThis.fetch = async (address, options) => {
    asked.push([address, options.headers["accept-language"]]);
    return answer(options.signal);
  };
  await import(`../../../Sources/CareWeb/Public/js/spoken-moment.js?${Math.random()}`);
  const element = new defined["spoken-moment"]();
  element.dataset.moved = moved;
  element.connectedCallback();
  const type = async (words) => {
    field.value = words;
    heard.input();
    await Promise.all(timers.splice(0).map((body) => body()));
  };
  return { element, asked, type };
}

const json = (ok, body) => async () => ({ ok, json: async () => body });

test("it says what was understood, in the language of the page", async () => {
  const { element, asked, type } = await page(json(true, { words: "Tue 24 Nov 09:00", isMoved: false }));

  await type("明天 9点");

  assert.deepEqual(asked, [["/api/v1/moments?words=%E6%98%8E%E5%A4%A9%209%E7%82%B9", "en"]]);
  assert.equal(element.textContent, "Tue 24 Nov 09:00");
  assert.ok(element.classes.has("is-ok"));
});

test("a day that was moved says so", async () => {
  const { element, type } = await page(json(true, { words: "Mon 30 Nov 08:30", isMoved: true }));

  await type("Saturday");

  assert.equal(element.textContent, "Mon 30 Nov 08:30 (moved)");
});

test("what is not understood is said in the server's words", async () => {
  const { element, type } = await page(json(false, { detail: "Only “tomorrow” was understood" }));

  await type("tomorrow-ish");

  assert.equal(element.textContent, "Only “tomorrow” was understood");
  assert.ok(!element.classes.has("is-ok"));
});

test("an empty field asks nothing, and no answer leaves nothing standing", async () => {
  const { element, asked, type } = await page(async () => {
    throw new TypeError("offline");
  });
  element.textContent = "old";

  await type("  ");
  assert.equal(element.textContent, "");
  assert.equal(asked.length, 0);

  element.textContent = "old";
  await type("tomorrow");
  assert.equal(element.textContent, "");
});
