"""A new ticket: what the desk says beside the form while it is filled in, and what stays of it in the browser."""
import re

from workbench import enter

DRAFTS = "Object.keys(localStorage).filter(key => key.startsWith('draft/') && key.endsWith('/new')).length"


def intake(walk):
    page = enter(walk, "lead1")
    state = {}

    def outlook(*words):
        for word in words:
            page.wait_for_selector(f"#outlook >> text={word}")

    def says():
        page.keyboard.press("c")
        page.wait_for_url("**/tickets/new")
        outlook("20%", "填写用户号码后显示")
        page.fill("[name=number]", "13900007788")
        outlook("没有您可见的未闭环工单", "40%")
        page.fill("[name=description]", "家里宽带断网，光猫红灯，今天上午开始。")
        page.select_option("[name=province]", "浙江")
        page.select_option("[name=area]", "urban")
        outlook("80%", "今日未闭环的同类")
        walk.inspect(page, "new-outlook")

    def survives():
        page.wait_for_selector("[data-kept] >> text=草稿已存于本机")
        page.goto(walk.address + "/desk")
        page.goto(walk.address + "/tickets/new")
        assert page.input_value("[name=number]") == "13900007788"
        assert page.input_value("[name=area]") == "urban"
        outlook("80%")
        page.fill("[name=expectedResult]", "今天恢复")
        page.click("text=建立工单")
        page.wait_for_url(re.compile(r"/tickets/GZ"))
        state["number"] = page.url.rsplit("/", 1)[1]
        page.goto(walk.address + "/tickets/new")
        assert page.input_value("[name=number]") == "", "a form that became a ticket is filled in again"
        assert page.evaluate(DRAFTS) == 0

    def urges():
        page.fill("[name=number]", "13900007788")
        outlook(state["number"])
        page.fill("[name=description]", "宽带还是断网，光猫红灯，什么时候修好？")
        page.press("[name=description]", "Tab")
        outlook("计为催单", "60%")
        walk.inspect(page, "new-urging")
        page.click("text=建立工单")
        page.wait_for_url(f"**/tickets/{state['number']}")
        walk.see(page, "计为催单")

    def refused():
        """What was sent and came back stays, and is kept again."""
        page.goto(walk.address + "/tickets/new")
        page.fill("[name=number]", "139x")
        page.fill("[name=description]", "想查套餐")
        page.click("text=建立工单")
        walk.see(page, "号码只能含数字")
        assert page.input_value("[name=description]") == "想查套餐"
        page.fill("[name=number]", "")
        page.fill("[name=description]", "")
        assert page.evaluate(DRAFTS) == 0, "an empty form is kept"

    def plain():
        context = walk.browser.new_context(java_script_enabled=False, locale="zh-CN")
        context.add_cookies(page.context.cookies())
        still = context.new_page()
        still.goto(walk.address + "/tickets/new")
        still.fill("[name=number]", "13900007788")
        still.fill("[name=description]", "宽带断网")
        still.click("[data-look]")
        walk.see(still, state["number"])
        assert still.input_value("[name=description]").strip() == "宽带断网"
        context.close()

    def leaves():
        page.goto(walk.address + "/tickets/new")
        page.fill("[name=description]", "写到一半")
        assert page.evaluate(DRAFTS) == 1
        page.click("form[action='/logout'] button")
        page.wait_for_url("**/login*")
        assert page.evaluate(DRAFTS) == 0

    def english():
        page.click("text=English")
        page.wait_for_load_state("load")
        page.goto(walk.address + "/tickets/new")
        page.fill("[name=number]", "13900007788")
        outlook(state["number"])
        walk.inspect(page, "new-outlook-en")
        page.fill("[name=number]", "")
        page.click("text=中文")
        page.wait_for_load_state("load")

    for name, act in [
        ("the desk says beside the form what it makes of it", says), ("the form survives, until it is a ticket", survives),
        ("a second contact is announced as urging", urges), ("a refused form stays", refused), ("the outlook without scripts", plain),
        ("the outlook in English", english), ("what was typed goes with the session", leaves),
    ]:
        walk.step(name, act)
    page.context.close()
