"""Tickets that have to do with each other: linked and unlinked, merged and taken apart again."""
import re

from workbench import enter, open_first


def deed(page, name):
    """The form of a deed on the workbench, unfolded."""
    for fold in ["details.more", f"details:has(> #form-{name})"]:
        found = page.locator(fold).first
        if found.get_attribute("open") is None:
            found.locator("> summary").click()
    return page.locator(f"#form-{name}")


def numbers(page):
    """The tickets of the queue, the most urgent first."""
    return [row.split("/desk/")[1].split("?")[0] for row in page.eval_on_selector_all(".queue a.row", "rows => rows.map(row => row.href)")]


def related(walk):
    page = enter(walk, "lead1")
    open_first(page)
    first, second = numbers(page)[:2]
    state = {}

    def links():
        page.goto(f"{walk.address}/desk/{first}?list=team")
        form = deed(page, "link")
        form.locator("[name=kind]").select_option("causedBy")
        form.locator("[name=ticket]").fill("GZ20000101-000001")
        form.locator("button").click()
        walk.see(page, "没有工单 GZ20000101-000001")
        form = deed(page, "link")
        assert form.locator("[name=kind]").input_value() == "causedBy"
        form.locator("[name=ticket]").fill(second)
        form.locator("button").click()
        page.wait_for_selector(f".side a.earlier[href='/desk/{second}'] >> text=起因于")
        walk.inspect(page, "workbench-links")
        page.click(f".side a.earlier[href='/desk/{second}']")
        page.wait_for_selector(f".side a.earlier[href='/desk/{first}'] >> text=引起")
        page.goto(f"{walk.address}/tickets/{second}")
        page.wait_for_selector(f"a.earlier[href='/desk/{first}']")
        walk.inspect(page, "ticket-links")

    def unlinks():
        page.goto(f"{walk.address}/desk/{second}?list=team")
        form = deed(page, "unlink")
        form.locator("[name=ticket]").select_option(first)
        form.locator("button").click()
        page.wait_for_selector(".timeline >> text=解除关联")
        assert not page.locator(f".side a.earlier[href='/desk/{first}']").count()

    def english():
        page.click("text=English")
        page.wait_for_load_state("load")
        deed(page, "link")
        walk.see(page, "Link with another ticket", "Number of the other ticket")
        walk.inspect(page, "workbench-links-en")
        page.click("text=中文")

    def contact(category, words):
        page.goto(walk.address + "/tickets/new")
        page.fill("[name=number]", "13900007731")
        page.select_option("[name=province]", "浙江")
        page.select_option("[name=area]", "urban")
        page.fill("[name=description]", words)
        page.select_option("[name=category]", category)
        page.select_option("[name=type]", "inquiry")
        page.click("text=建立工单")
        page.wait_for_url(re.compile(r"/tickets/GZ"))
        return page.url.rsplit("/", 1)[1]

    def merges():
        state["first"] = contact("billing", "本月账单多扣了三十元，请核实并退费。")
        state["second"] = contact("tariff", "请问我的套餐为什么多出三十元。")
        page.goto(f"{walk.address}/desk/{state['second']}?list=team")
        form = deed(page, "merge")
        assert form.locator("[name=ticket]").input_value() == "into:" + state["first"]
        form.locator("text=预览合并").click()
        page.wait_for_selector("#form-merge .effects >> text=作为")
        walk.inspect(page, "workbench-merge")
        deed(page, "merge").locator("button[value=merge]").click()
        page.wait_for_url(re.compile(f"/desk/{state['first']}"))
        walk.see(page, f"{state['second']} 已并入本单", "请问我的套餐为什么多出三十元", "并自")
        walk.inspect(page, "workbench-merged")
        page.goto(f"{walk.address}/tickets/{state['second']}")
        page.wait_for_url(re.compile(f"/tickets/{state['first']}"))
        walk.inspect(page, "ticket-merged")
        page.click(f"a.earlier[href='/tickets/{state['second']}?own=1']")
        walk.see(page, f"已并入 {state['first']}")
        walk.inspect(page, "ticket-merged-own")

    def unmerges():
        page.goto(f"{walk.address}/desk/{state['first']}?list=team")
        form = deed(page, "unmerge")
        form.locator("button").click()
        page.wait_for_selector(".timeline >> text=已拆回")
        page.goto(f"{walk.address}/tickets/{state['second']}")
        assert page.url.endswith(state["second"])
        walk.see(page, f"已从 {state['first']} 拆回")

    for name, act in [("two tickets of one customer are merged with a preview", merges), ("and the merger is undone", unmerges), ("two tickets are linked and lead to each other", links), ("and unlinked", unlinks), ("links in English", english)]:
        walk.step(name, act)
    page.context.close()
