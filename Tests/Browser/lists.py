"""Lists of tickets: putting one off in plain words, and views of them."""
from workbench import enter


def lists(walk):
    page = enter(walk, "agent1")

    def snoozes():
        """What is typed is read back at once, the ticket leaves the queue, and comes back by hand."""
        page.goto(walk.address + "/desk?list=mine")
        page.click(".queue a.row:has(.side-note:text-is('处理')) >> nth=0")
        page.wait_for_selector(".case-head")
        number = page.locator(".ticket-tags a").inner_text()
        page.keyboard.press("s")
        page.wait_for_selector("#form-snooze #snooze-until:focus")
        page.keyboard.type("尽快")
        page.wait_for_selector("spoken-moment >> text=没听懂")
        page.fill("#snooze-until", "3个工作日后")
        page.wait_for_selector("spoken-moment.is-ok >> text=08:30")
        walk.inspect(page, "snooze")
        page.keyboard.press("Enter")
        page.wait_for_selector(".ticket-tags >> text=推迟至")
        assert page.locator(f"#row-{number}").count() == 0
        page.click(".segments >> text=已推迟")
        page.wait_for_selector(f"#row-{number}")
        page.goto(walk.address + f"/desk/{number}?list=snoozed")
        page.keyboard.press("s")
        page.click("#form-wake button")
        page.wait_for_selector(".notice.ok >> text=已回到队列")
        page.goto(walk.address + "/desk?list=mine")
        page.wait_for_selector(f"#row-{number}")

    def views():
        """A list becomes a view with several values and columns of its own, counts what it holds, changes and goes."""
        page.goto(walk.address + "/tickets")
        page.click("text=保存为视图")
        page.wait_for_selector("#form-view")
        page.fill("#view-name", "紧急宽带")
        page.check("input[name=priority][value=P2]")
        page.check("input[name=priority][value=P3]")
        page.uncheck("input[name=column][value=kind]")
        page.check("input[name=column][value=province]")
        walk.inspect(page, "view-form")
        page.click("#form-view button")
        page.wait_for_selector(".views [aria-current] >> text=紧急宽带")
        shown = int(page.locator(".views [aria-current] .count").inner_text())
        assert shown == page.locator(".table tbody tr").count()
        heads = page.locator(".table thead").inner_text()
        assert "省份" in heads and "类型 / 类别" not in heads, heads
        walk.inspect(page, "view")
        page.select_option("#filter-priority", "2")
        page.click(".filters button")
        page.wait_for_url("**view=*priority=2*")
        assert page.locator(".table tbody tr").count() <= shown
        page.click("text=修改视图")
        page.fill("#view-name", "紧急")
        page.click("#form-view button")
        page.wait_for_selector(".views [aria-current] >> text=紧急")
        page.click("text=修改视图")
        page.click("text=删除此视图")
        page.click("#form-view-end button")
        page.wait_for_selector(".notice.ok >> text=视图已删除")
        assert page.locator(".views a").count() == 1

    for name, act in [
        ("a ticket is put off in plain words and brought back", snoozes),
        ("a list is kept as a view, changed and taken away", views),
    ]:
        walk.step(name, act)
