"""The workbench: keys, drafts, what can be taken back, tabs that share one stream, and what the page weighs."""
import gzip

from served import PASSWORD

# Per page and first view: what a page of agents may weigh and ask for (bytes are compressed).
BUDGETS = {"scripts": 30_000, "styles": 14_000, "page": 25_000, "requests": 12, "nodes": 2_500, "shift": 0.02, "long tasks": 3}

OBSERVE = """() => {
  window.seen = { shift: 0, long: 0 };
  new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) seen.shift += e.value })
    .observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(list => { seen.long += list.getEntries().length }).observe({ type: 'longtask', buffered: true });
}"""


def enter(walk, name, address=None):
    """A browser of its own, so that nothing of it is cached or open elsewhere; over another line when an address is given."""
    context = walk.browser.new_context(
        viewport={"width": 1440, "height": 900}, locale="zh-CN", timezone_id="Asia/Shanghai", reduced_motion="reduce"
    )
    page = context.new_page()
    page.set_default_timeout(15000)
    page.on("console", walk.hear)
    page.on("pageerror", lambda error: walk.complaints.append(str(error)))
    page.goto((address or walk.address) + "/login")
    page.fill("#login-name", name)
    page.fill("#login-password", PASSWORD)
    page.click("form[action='/login'] button")
    page.wait_for_url("**/desk")
    return page


def open_first(page):
    """The most urgent ticket of the team, by its key."""
    page.goto("/".join(page.url.split("/")[:3]) + "/desk?list=team")
    page.keyboard.press("j")
    page.wait_for_selector(".case-head")
    page.wait_for_url("**/desk/GZ*")


def workbench(walk):
    page = enter(walk, "lead1")

    def opens():
        open_first(page)
        first = page.url
        assert page.locator(".queue a.row[aria-current]").count() == 1
        page.keyboard.press("j")
        page.wait_for_function("first => location.href !== first", arg=first)
        page.keyboard.press("k")
        page.wait_for_url(first)
        page.go_back()
        page.go_back()
        page.wait_for_url(first)
        walk.see(page, "下一步", "手册条款", "发送给客户")
        walk.inspect(page, "workbench")
        walk.focus_is_visible(page, "workbench")
        for side in ["history", "audit"]:
            page.goto(page.url.split("?")[0] + f"?list=team&side={side}")
            walk.inspect(page, f"workbench-{side}")

    def notes():
        open_first(page)
        page.keyboard.press("n")
        walk.see(page, "客户不可见")
        page.keyboard.type("光猫已换，待测速。")
        page.evaluate("document.activeElement.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))")
        page.wait_for_timeout(600)
        page.reload()
        assert page.input_value("#message-text") == "光猫已换，待测速。"
        assert page.is_checked("[name=direction][value=note]")
        walk.inspect(page, "workbench-note")
        page.focus("#message-text")
        page.evaluate("window.isSame = true")
        page.keyboard.press("Control+Enter")
        page.wait_for_selector(".timeline .note >> text=光猫已换，待测速。")
        assert page.evaluate("window.isSame")
        assert page.input_value("#message-text") == ""
        page.check("[name=narrow][value=note]", force=True)
        assert not page.locator(".moment[data-kind=event]").first.is_visible()
        page.check("[name=narrow][value=all]", force=True)

    def replies():
        page.keyboard.press("Escape")
        page.keyboard.press("r")
        page.keyboard.type("您好，正在查线。")
        page.keyboard.press("Control+Enter")
        page.wait_for_selector("[data-undo]:not([hidden])")
        walk.see(page, "秒后发送")
        page.click("[data-take-back]")
        assert page.input_value("#message-text") == "您好，正在查线。"
        assert not page.locator(".timeline .reply").count()
        page.click(".composer .button.primary")
        page.click("[data-at-once]")
        page.wait_for_selector(".timeline .reply >> text=您好，正在查线。")

    def composing():
        """A key that an input method handles sends nothing and opens nothing."""
        page.focus("#message-text")
        before = page.url
        page.evaluate(
            """() => { for (const key of ['j', 'Enter']) document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { key, code: key === 'j' ? 'KeyJ' : 'Enter', ctrlKey: key === 'Enter', isComposing: true, bubbles: true })) }"""
        )
        page.wait_for_timeout(200)
        assert page.url == before and page.locator("[data-undo]").is_hidden()

    def stale():
        """Somebody else's deed shows by itself, and the composer does not send over it."""
        page.fill("#message-text", "请问现在能上网吗？")
        other = page.context.new_page()
        other.goto(page.url)
        other.keyboard.press("n")
        other.keyboard.type("装维已出发。")
        other.keyboard.press("Control+Enter")
        page.wait_for_selector(".timeline >> text=装维已出发。")
        page.wait_for_selector("[data-stale]:not([hidden])")
        assert page.input_value("#message-text") == "请问现在能上网吗？"
        page.click("[data-accept]")
        page.click(".composer .button.primary")
        page.click("[data-at-once]")
        page.wait_for_selector(".timeline .reply >> text=请问现在能上网吗？")
        other.close()

    def finds():
        """The panel finds by spelling, and Enter opens the form of a deed where it is folded away."""
        page.keyboard.press("Control+k")
        page.keyboard.type("zj")
        page.wait_for_selector("[data-found] a[aria-selected=true] >> text=转接")
        walk.inspect(page, "workbench-find")
        page.focus("command-panel input[type=search]")
        page.wait_for_selector("[data-found] a[aria-selected=true] >> text=转接")
        page.keyboard.press("Enter")
        page.wait_for_selector("#form-transfer [name=to]:focus")
        page.keyboard.press("Escape")
        page.goto(walk.address + "/find?q=2.4")
        page.click("#found a[href='/handbook/2.4']")
        page.wait_for_url("**/handbook/2.4")

    def cites():
        """A badge shows what its clause says."""
        open_first(page)
        page.hover(".clock .clause >> nth=0")
        page.wait_for_selector("clause-card:popover-open >> text=达标")
        walk.inspect(page, "workbench-clause")
        page.keyboard.press("Escape")
        page.wait_for_selector("clause-card:not(:popover-open)", state="attached")

    def tabs():
        """Three tabs, one stream; the next takes over when the listener closes, and misses nothing."""
        first = enter(walk, "agent7")
        first.wait_for_selector("[data-link][data-state=live]")
        streams = []
        first.context.on("request", lambda asked: "/api/v1/events" in asked.url and streams.append(asked))
        others = []
        for _ in range(2):
            tab = first.context.new_page()
            tab.goto(walk.address + "/desk?list=team")
            tab.wait_for_selector("[data-link][data-state=live]")
            others.append(tab)
        assert len(streams) == 0, f"{len(streams)} streams besides the first"
        first.close()
        others[0].wait_for_timeout(1000)
        assert len(streams) == 1, f"{len(streams)} streams after the first was closed"
        others[0].context.close()

    def weighs():
        own = enter(walk, "lead1")
        open_first(own)
        address = own.url
        own.context.clear_cookies()
        fresh = walk.browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
        fresh.add_cookies(page.context.cookies())
        view = fresh.new_page()
        answers = []
        view.on("response", lambda answer: answers.append(answer))
        view.goto(address)
        view.evaluate(OBSERVE)
        view.wait_for_selector("[data-link][data-state=live]")
        view.wait_for_timeout(500)
        size = lambda part: sum(len(gzip.compress(a.body())) for a in answers if part in a.headers.get("content-type", ""))
        seen = view.evaluate("seen")
        weights = {
            "scripts": size("javascript"), "styles": size("text/css"), "page": size("text/html"), "requests": len({answer.url for answer in answers if answer.request.method == "GET"}),
            "nodes": view.evaluate("document.querySelectorAll('*').length"), "shift": round(seen["shift"], 3), "long tasks": seen["long"],
        }
        print("the workbench weighs", weights)
        for name, weight in weights.items():
            walk.check(f"the workbench keeps its budget of {name}", weight <= BUDGETS[name], f"{weight} of {BUDGETS[name]}")
        fresh.close()
        own.context.close()

    def english():
        page.click("text=English")
        page.wait_for_load_state("load")
        walk.see(page, "Next step", "Send to customer", "Overdue")
        walk.inspect(page, "workbench-en")
        page.keyboard.press("?")
        page.wait_for_selector("key-map dialog[open]")
        walk.inspect(page, "keys-en")
        page.keyboard.press("Escape")
        page.click("text=中文")
        page.wait_for_load_state("load")

    def logs_out():
        page.fill("#message-text", "half a sentence")
        page.wait_for_timeout(600)
        assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('draft/')).length") == 1
        page.click("form[action='/logout'] button")
        page.wait_for_url("**/login*")
        assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('draft/')).length") == 0

    for name, act in [
        ("J and K open tickets beside the queue", opens), ("a note is kept as a draft and saved in place", notes),
        ("a reply can be taken back, then sent", replies), ("an input method's keys do nothing", composing),
        ("a change by somebody else is seen before anything is sent", stale), ("the panel finds", finds), ("a badge says what its clause says", cites), ("tabs share one stream", tabs),
        ("the workbench is light", weighs), ("the workbench in English", english), ("drafts end with the session", logs_out),
    ]:
        walk.step(name, act)
