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
        page.click("#form-view-restore button")
        page.wait_for_selector(".views [aria-current] >> text=紧急")

    def bulk():
        """Tickets are chosen by pointer, range and keys, tried, held together, told, and resumed."""
        page = enter(walk, "lead1")
        page.goto(walk.address + "/tickets")
        page.wait_for_selector("ticket-picks")
        boxes = page.locator("input[name=ticket]")
        held = page.locator(".table tbody tr").count()
        assert held >= 3, held
        boxes.nth(0).check()
        boxes.nth(2).click(modifiers=["Shift"])
        page.wait_for_selector(".pick-bar >> text=已选 3 张")
        page.evaluate("document.activeElement?.blur()")
        page.keyboard.press("j")
        page.keyboard.press("x")
        page.wait_for_selector(".pick-bar >> text=已选 2 张")
        page.keyboard.press("j")
        page.keyboard.press("j")
        page.keyboard.press("Shift+X")
        page.wait_for_selector(".pick-bar >> text=已选 3 张")
        walk.inspect(page, "tickets-picked")
        page.keyboard.press("Shift+B")
        page.wait_for_selector("#bulk-deed:focus")
        page.select_option("#bulk-deed", "hold")
        page.click(".pick-bar button")
        page.select_option("#bulk-reason", "plannedOutage")
        page.click("#form-bulk button:has-text('试算')")
        page.wait_for_selector("text=试算结果，尚未执行")
        walk.inspect(page, "bulk-preview")
        page.click("#form-bulk button:has-text('执行')")
        page.wait_for_url("**/bulks/*")
        page.wait_for_selector(".tag >> text=已完成")
        walk.inspect(page, "bulk")
        done = int(page.locator(".card-figures dd").first.inner_text())
        assert done >= 1, done
        page.click("#form-bulk-undo button")
        page.wait_for_selector("text=试算结果，尚未执行")
        page.click("#form-bulk button:has-text('执行')")
        page.wait_for_selector(".tag >> text=已完成")
        assert int(page.locator(".card-figures dd").first.inner_text()) == done
        page.click("text=批量操作记录")
        page.wait_for_selector(".table >> text=撤销批量操作")
        walk.inspect(page, "bulks")

    def refusals():
        """All tickets of a question are tried, and each that is refused is named with why."""
        page.goto(walk.address + "/tickets?state=all")
        page.check("input[name=all]")
        page.select_option("#bulk-deed", "wake")
        page.click(".pick-bar button")
        page.wait_for_selector("text=被拒的工单与原因")
        assert page.locator("#form-bulk button:has-text('执行')").count() == 0
        walk.inspect(page, "bulk-refused")

    for name, act in [
        ("many tickets are held at once, told and resumed", bulk),
        ("what nothing would come of is not offered to be run", refusals),
        ("a ticket is put off in plain words and brought back", snoozes),
        ("a list is kept as a view, changed and taken away", views),
    ]:
        walk.step(name, act)
