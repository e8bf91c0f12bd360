"""What goes wrong under a writer's hands, and what strangers write: no word is lost, nothing is run, the page keeps its shape."""
import re

from dropping import Line
from served import PASSWORD
from workbench import enter, open_first

HOSTILE = [
    "<script>window.ran = true</script><img src=x onerror=\"window.ran = true\">",
    "\"><svg onload=window.ran=true>{{csrf}}{{{csrf}}}</textarea></template><style>body{display:none}</style>",
    "\u202e右起\u2066文字\u202d\u200b\u200d\u2060\ufeff零宽",
    "👩‍👩‍👧‍👦🏳️‍🌈e\u0301\u0301\u0301\u0301",
    "无空格" * 600,
]


def keeps_its_shape(walk, page, name):
    """Nothing was run, and nothing scrolls sideways at either width."""
    assert page.evaluate("window.ran") is None, "a stranger's script ran"
    for width in [900, 1440]:
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        walk.check(f"{name} keeps its shape at {width} px", wide <= 0, f"by {wide} px")


def faults(walk):
    page = enter(walk, "lead1")
    state = {}

    def hostile():
        page.goto(walk.address + "/tickets/new")
        page.fill("[name=number]", "13900008842")
        page.fill("[name=name]", "<b onclick=alert(1)>王")
        page.fill("[name=description]", "".join(HOSTILE))
        page.fill("[name=expectedResult]", HOSTILE[0] + HOSTILE[2])
        page.select_option("[name=category]", "billing")
        page.select_option("[name=type]", "inquiry")
        page.click("text=建立工单")
        page.wait_for_url(re.compile(r"/tickets/GZ"))
        state["number"] = page.url.rsplit("/", 1)[1]
        for words in HOSTILE[:4]:
            form = page.locator("#form-message")
            form.locator("[name=direction][value=note]").check()
            form.locator("[name=text]").fill(words)
            form.locator("button").last.click()
            page.wait_for_selector(".moment.note >> nth=-1")
        for path in [f"/tickets/{state['number']}", f"/desk/{state['number']}?list=team", "/tickets", "/desk?list=team"]:
            page.goto(walk.address + path)
            keeps_its_shape(walk, page, path.replace(state["number"], "{number}"))
        for path, name in [(f"/tickets/{state['number']}", "hostile-ticket"), (f"/desk/{state['number']}?list=team", "hostile-desk")]:
            page.goto(walk.address + path)
            walk.inspect(page, name)
        page.goto(walk.address + f"/tickets/{state['number']}")
        walk.see(page, "<script>window.ran = true</script>")

    def too_long():
        """A hundred thousand bytes without a space are more than a message takes: said in words, and still in the field."""
        page.goto(walk.address + f"/tickets/{state['number']}")
        words = "x" * 100_000
        page.locator("#form-message [name=direction][value=note]").check()
        page.locator("#form-message [name=text]").fill(words)
        page.locator("#form-message button").last.click()
        page.wait_for_selector("#refusal")
        assert page.locator("#form-message [name=text]").input_value() == words
        keeps_its_shape(walk, page, "a refused message of 100 kB")

    def tab_is_closed():
        open_first(page)
        state["case"] = page.url
        tab = page.context.new_page()
        tab.goto(state["case"])
        tab.fill("#message-text", "正在核对账单，")
        tab.wait_for_timeout(600)
        tab.close()
        again = page.context.new_page()
        again.goto(state["case"])
        assert again.input_value("#message-text") == "正在核对账单，"
        again.fill("#message-text", "")
        again.wait_for_timeout(600)
        again.close()

    def ended_by_another():
        page.goto(walk.address + f"/desk/{state['number']}?list=team")
        page.fill("#message-text", "您好，账单已核对。")
        other = page.context.new_page()
        other.goto(walk.address + f"/tickets/{state['number']}")
        other.locator("details:has(> #form-cancel) > summary").click()
        other.locator("#form-cancel [name=reason]").fill("用户撤销")
        other.locator("#form-cancel button").click()
        other.wait_for_selector("text=已撤销")
        other.close()
        page.wait_for_selector("[data-stale]:not([hidden])")
        assert page.input_value("#message-text") == "您好，账单已核对。"
        page.reload()
        assert page.input_value("#message-text") == "您好，账单已核对。"
        page.fill("#message-text", "")
        page.wait_for_timeout(600)

    def session_ends():
        page.goto(state["case"])
        page.fill("#message-text", "会话结束前写的话")
        page.wait_for_timeout(600)
        page.context.clear_cookies()
        page.goto(state["case"])
        assert "/login" in page.url
        page.fill("#login-name", "lead1")
        page.fill("#login-password", PASSWORD)
        page.click("form[action='/login'] button")
        page.wait_for_selector("#message-text")
        assert page.input_value("#message-text") == "会话结束前写的话"
        page.fill("#message-text", "")
        page.wait_for_timeout(600)

    def stream_drops():
        """The line goes and comes; what was said meanwhile is there once."""
        page.goto(state["case"])
        page.wait_for_selector("[data-link][data-state=live]")
        other = enter(walk, "lead1")
        for turn in range(4):
            said = f"断线第 {turn} 次的备注"
            page.context.set_offline(True)
            other.goto(state["case"].replace("/desk/", "/tickets/").split("?")[0])
            form = other.locator("#form-message")
            form.locator("[name=direction][value=note]").check()
            form.locator("[name=text]").fill(said)
            form.locator("button").last.click()
            other.wait_for_selector(f".moment.note >> text={said}")
            page.context.set_offline(False)
            page.wait_for_selector(f".timeline >> text={said}", timeout=30000)
        for turn in range(4):
            count = page.locator(f".timeline .words:text-is('断线第 {turn} 次的备注')").count()
            assert count == 1, f"{count} times"
        other.context.close()

    def server_restarts():
        """The desk dies while somebody types: he is told, nothing he wrote is lost, and what he sends afterwards is there once."""
        page.goto(state["case"])
        page.wait_for_selector("[data-link][data-state=live]")
        words = "服务台重启时写的备注"
        page.locator("#form-message [name=direction][value=note]").check()
        page.fill("#message-text", words)
        walk.server.crash()
        page.wait_for_selector("[data-link][data-state=lost]", timeout=30000)
        page.locator("#form-message button.primary").click()
        page.wait_for_selector("[data-unsent]:not([hidden])")
        assert page.input_value("#message-text") == words
        page.type("#message-text", "，接着写")
        walk.server.start()
        page.wait_for_selector("[data-link][data-state=live]", timeout=30000)
        assert page.input_value("#message-text") == words + "，接着写"
        page.locator("#form-message button.primary").click()
        page.wait_for_selector(f".timeline >> text={words}，接着写")
        assert page.locator("[data-unsent]").is_hidden() and page.input_value("#message-text") == ""
        assert page.locator(f".timeline .words:text-is('{words}，接着写')").count() == 1

    def stream_drops_every_five_seconds():
        """Half a minute of notes over a line that never holds longer: each is on the page once, and the page was never loaded anew."""
        line = Line(walk.server.port, every=5)
        reader = enter(walk, "lead1", line.address)
        case = state["case"].removeprefix(walk.address)
        reader.goto(line.address + case)
        reader.wait_for_selector("[data-link][data-state=live]")
        reader.evaluate("window.stays = true")
        page.goto(walk.address + case.replace("/desk/", "/tickets/").split("?")[0])
        said = [f"断续线路上的第 {turn} 条" for turn in range(20)]
        for words in said:
            form = page.locator("#form-message")
            form.locator("[name=direction][value=note]").check()
            form.locator("[name=text]").fill(words)
            form.locator("button").last.click()
            page.wait_for_selector(f".moment.note >> text={words}")
            page.wait_for_timeout(900)
        reader.wait_for_selector(f".timeline >> text={said[-1]}", timeout=30000)
        counts = [reader.locator(f".timeline .words:text-is('{words}')").count() for words in said]
        assert counts == [1] * len(said), str(counts)
        assert reader.evaluate("window.stays"), "the page was loaded anew"
        assert line.dropped >= 3, f"the line dropped only {line.dropped} times"
        # Something answers for the desk, for which a browser would never call again.
        line.refuses = True
        line.drop_now()
        reader.wait_for_selector("[data-link][data-state=lost]", timeout=30000)
        for _ in range(150):
            if not line.refused:
                reader.wait_for_timeout(200)
        assert line.refused, "the browser did not call again"
        line.refuses = False
        reader.wait_for_selector("[data-link][data-state=live]", timeout=30000)
        reader.context.close()
        line.close()

    for name, act in [
        ("what strangers write is shown and not run", hostile), ("a message that is too long stays in its field", too_long),
        ("words outlive the tab", tab_is_closed), ("words outlive the end of the ticket", ended_by_another),
        ("words outlive the session", session_ends), ("a line that drops loses and doubles nothing", stream_drops),
        ("words outlive the server", server_restarts),
        ("a stream that drops every five seconds loses and doubles nothing", stream_drops_every_five_seconds),
    ]:
        walk.step(name, act)
    page.context.close()
