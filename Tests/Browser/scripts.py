"""Scripts: drafted by one, approved by another, put into a reply with their variables filled; the same without scripts of the browser."""
import re

from forms import submit
from workbench import enter, open_first


def scripts(walk):
    writer, approver, page = walk.person("quality1"), walk.person("editor1"), enter(walk, "lead1")
    state = {}

    def drafts():
        writer.goto(walk.address + "/scripts/new")
        walk.inspect(writer, "script-new")
        writer.fill("[name=title]", "预约上门")
        writer.fill("[name=zh]", "您好，{客户称呼}，我们保证明天上门。谢谢。")
        writer.fill("[name=en]", "Good day. {agent} will call on you about {ticket}. Thank you.")
        writer.click("button:has-text('提交审批')")
        assert writer.locator("#new-zh-error").is_visible(), "a promise without authority is drafted"
        writer.fill("[name=zh]", "您好，{客户称呼}，工单 {工单号} 将由 {工号} 安排上门。谢谢。")
        writer.fill("[name=until]", "2026-02-30")
        writer.click("button:has-text('提交审批')")
        assert writer.locator("#new-until-error").is_visible()
        assert writer.input_value("[name=title]") == "预约上门"
        writer.fill("[name=until]", "")
        writer.click("button:has-text('提交审批')")
        writer.wait_for_url(re.compile(r"/scripts/HS"))
        state["url"] = writer.url
        walk.see(writer, "待审批", "预约上门", "由他人批准")
        assert not writer.locator("#form-approval").count(), "the writer is offered to approve it himself"
        walk.inspect(writer, "script-proposed")

    def waits():
        """What nobody has approved is offered to nobody."""
        open_first(page)
        titles = page.locator("phrase-menu a").all_inner_texts()
        assert titles and "预约上门" not in titles, titles

    def approves():
        approver.goto(walk.address + "/scripts?status=proposed")
        walk.inspect(approver, "scripts")
        walk.focus_is_visible(approver, "scripts")
        approver.goto(state["url"])
        walk.inspect(approver, "script-to-approve")
        submit(approver, "approval")
        walk.see(approver, "已批准")

    def inserts():
        """The key opens the menu, a word of the title finds the script, Enter puts it where the cursor stands."""
        open_first(page)
        page.keyboard.press("/")
        page.wait_for_selector("phrase-menu details[open] input:focus")
        walk.inspect(page, "workbench-scripts")
        page.focus("phrase-menu input")
        page.keyboard.type("上门")
        assert page.locator("phrase-menu li:visible").count() == 1
        page.keyboard.press("Enter")
        page.wait_for_function("() => document.querySelector('#message-text').value.includes('安排上门')")
        text = page.input_value("#message-text")
        number = page.url.split("/desk/")[1].split("?")[0]
        assert "{" not in text and number in text and "lead1" in text and text.startswith("您好，"), text
        assert page.locator("phrase-menu details[open]").count() == 0
        assert page.evaluate("document.activeElement.id") == "message-text"
        page.keyboard.type("请保持电话畅通。")
        page.click(".composer .button.primary")
        page.click("[data-at-once]")
        page.wait_for_selector(".timeline .reply >> text=请保持电话畅通。")
        page.wait_for_selector(f".timeline >> text=话术 {state['url'].rsplit('/', 1)[1]}")
        writer.goto(state["url"])
        assert re.search(r"使用次数\s*1", writer.inner_text("body"))

    def emptied():
        """A field that was emptied names no script any more."""
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        page.wait_for_selector("phrase-menu details[open] input:focus")
        page.keyboard.press("Escape")
        assert page.locator("phrase-menu details[open]").count() == 0
        page.keyboard.press("/")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_function("() => document.querySelector('#form-message [name=script]').value !== ''")
        page.fill("#message-text", "")
        assert page.input_value("#form-message [name=script]") == ""

    def noted():
        """A note is nobody's script."""
        page.check("[name=direction][value=note]", force=True)
        assert not page.locator("phrase-menu").is_visible()
        page.check("[name=direction][value=toCustomer]", force=True)

    def plain():
        context = walk.browser.new_context(java_script_enabled=False, locale="zh-CN")
        context.add_cookies(page.context.cookies())
        still = context.new_page()
        still.goto(page.url.split("?")[0])
        still.click("phrase-menu summary")
        still.click("phrase-menu a >> text=预约上门")
        assert "安排上门" in still.input_value("#message-text")
        still.click(".composer .button.primary")
        still.wait_for_selector(".timeline .reply >> nth=1")
        context.close()

    def ends():
        """A script that is retired while somebody writes with it is refused once, and his words stay."""
        page.reload()
        page.locator("phrase-menu summary").click()
        page.locator("phrase-menu a", has_text="预约上门").click()
        page.wait_for_function("() => document.querySelector('#message-text').value.includes('安排上门')")
        writer.goto(state["url"])
        submit(writer, "retirement")
        walk.see(writer, "已停用", "没有后续步骤")
        walk.inspect(writer, "script-retired")
        page.click(".composer .button.primary")
        page.click("[data-at-once]")
        page.wait_for_selector("#refusal >> text=现在不可用")
        assert "安排上门" in page.input_value("#message-text")
        page.click(".composer .button.primary")
        page.click("[data-at-once]")
        page.wait_for_function("() => document.querySelector('#message-text').value === ''")
        assert "预约上门" not in page.locator("phrase-menu a").all_inner_texts()

    def english():
        writer.click("text=English")
        writer.wait_for_load_state("load")
        for name, path in [("scripts-en", "/scripts"), ("script-new-en", "/scripts/new")]:
            writer.goto(walk.address + path)
            walk.inspect(writer, name)
        writer.goto(state["url"])
        walk.inspect(writer, "script-en")
        writer.click("text=中文")

    for name, act in [
        ("a script is drafted, and what may not be said is refused", drafts), ("it is not offered before it is approved", waits),
        ("somebody else approves it", approves), ("a key puts it into a reply, filled", inserts),
        ("an emptied reply names no script", emptied), ("a note has no scripts", noted), ("a script without scripts of the browser", plain),
        ("a script that ends while somebody writes", ends), ("scripts in English", english),
    ]:
        walk.step(name, act)
    page.context.close()
