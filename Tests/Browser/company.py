"""Two people at one ticket: they see each other, who writes, and that an older version is not sent over the other's words."""
import re

from workbench import enter


def company(walk):
    first, second = enter(walk, "lead1"), enter(walk, "duty1")
    state = {}

    def met():
        first.goto(walk.address + "/desk?list=team")
        first.keyboard.press("j")
        first.wait_for_url("**/desk/GZ*")
        state["ticket"] = re.search(r"GZ[0-9-]+", first.url).group(0)
        assert re.match(r"−?[0-9]", first.title()), first.title()
        second.goto(f"{walk.address}/desk/{state['ticket']}")
        first.wait_for_selector("ticket-company li:has-text('正在查看')")
        second.wait_for_selector("ticket-company li:has-text('演示班长 1 正在查看')")

    def writes():
        first.locator("#message-text").press_sequentially("您好，")
        second.wait_for_selector("ticket-company li.typing:has-text('演示班长 1 正在写')")
        walk.inspect(second, "company")
        second.wait_for_selector("ticket-company li:has-text('演示班长 1 正在查看')")

    def stale():
        first.fill("#message-text", "第一位写的备注")
        first.check("[name=direction][value=note]", force=True)
        second.check("[name=direction][value=note]", force=True)
        second.fill("#message-text", "第二位写的备注")
        # The second one's page learns nothing of the first one's note before he sends.
        second.context.set_offline(True)
        first.click("ticket-composer .foot .button.primary")
        first.wait_for_selector(".story :text('第一位写的备注')")
        second.context.set_offline(False)
        second.evaluate("document.querySelector('ticket-composer form').requestSubmit()")
        second.wait_for_selector("#refusal")
        walk.see(second, "已有变化")
        second.wait_for_selector(".story :text('第一位写的备注')")
        assert second.input_value("#message-text") == "第二位写的备注"

    def leaves():
        first.goto(walk.address + "/handbook")
        second.wait_for_selector("ticket-company li", state="detached")

    def english():
        first.goto(f"{walk.address}/desk/{state['ticket']}")
        second.click("text=English")
        second.wait_for_load_state("load")
        second.wait_for_selector("ticket-company li:has-text('is viewing')")
        walk.inspect(second, "company-en")
        second.click("text=中文")
        # What waited to be sent is given up, so that whoever opens the ticket next finds an empty field.
        second.check("[name=direction][value=toCustomer]", force=True)
        second.fill("#message-text", "")
        second.wait_for_timeout(2500)
        second.reload()
        assert second.input_value("#message-text") == "" and not second.is_checked("[name=direction][value=note]")

    for name, act in [
        ("two at one ticket see each other", met), ("one sees that the other writes, until he stops", writes),
        ("a stale note is told what happened and loses nothing", stale), ("who leaves is gone", leaves),
        ("company in English", english),
    ]:
        walk.step(name, act)
