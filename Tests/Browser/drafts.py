"""Drafts: kept at the desk too, in every browser of whoever writes."""
from workbench import enter


def drafts(walk):
    page = enter(walk, "lead1")
    other = enter(walk, "lead1")
    page.goto(walk.address + "/desk?list=team")
    address = page.locator(".queue a.row").last.get_attribute("href")

    def travels():
        page.goto(walk.address + address)
        page.keyboard.press("n")
        page.keyboard.type("从这台机器写起")
        page.wait_for_selector("[data-kept] >> text=草稿已保存")
        other.goto(walk.address + address)
        assert other.input_value("#message-text") == "从这台机器写起"
        assert other.is_checked("[name=direction][value=note]")
        walk.see(other, "草稿保存于")
        walk.inspect(other, "draft-elsewhere")

    def both():
        """Both browsers go on writing: neither writes over the other."""
        other.focus("#message-text")
        other.keyboard.press("End")
        other.keyboard.type("，在另一台写完")
        other.wait_for_selector("[data-kept] >> text=草稿已保存")
        page.focus("#message-text")
        page.keyboard.press("End")
        page.keyboard.type("，又在这台改过")
        page.wait_for_selector("draft-choice:not([hidden]) >> text=从这台机器写起，在另一台写完")
        assert page.input_value("#message-text") == "从这台机器写起，又在这台改过"
        walk.inspect(page, "draft-both")
        page.reload()
        page.wait_for_selector("draft-choice:not([hidden])")
        assert page.input_value("#message-text") == "从这台机器写起，又在这台改过"
        page.click("[data-use-other]")
        assert page.input_value("#message-text") == "从这台机器写起，在另一台写完"
        walk.see(page, "又在这台改过")
        page.click("[data-use-other]")
        page.click("[data-keep-mine]")
        page.wait_for_selector("[data-kept] >> text=草稿已保存")
        other.reload()
        assert other.input_value("#message-text") == "从这台机器写起，又在这台改过"

    def sent():
        page.focus("#message-text")
        page.keyboard.press("Control+Enter")
        page.wait_for_selector(".timeline .note >> text=又在这台改过")
        page.reload()
        assert page.input_value("#message-text") == ""

    def plain():
        context = walk.browser.new_context(java_script_enabled=False, locale="zh-CN")
        context.add_cookies(page.context.cookies())
        still = context.new_page()
        still.goto(walk.address + address)
        still.fill("#message-text", "没有脚本也能留下")
        still.click("text=保存草稿")
        walk.see(still, "草稿已保存，尚未发送")
        assert still.input_value("#message-text").strip() == "没有脚本也能留下"
        context.close()

    for name, act in [
        ("a draft is there in another browser", travels), ("two drafts are both kept", both), ("sending ends the draft", sent),
        ("a draft is kept without scripts", plain),
    ]:
        walk.step(name, act)
    for one in [page, other]:
        one.context.close()
