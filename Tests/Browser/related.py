"""Tickets that have to do with each other: linked and unlinked."""
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

    for name, act in [("two tickets are linked and lead to each other", links), ("and unlinked", unlinks), ("links in English", english)]:
        walk.step(name, act)
    page.context.close()
