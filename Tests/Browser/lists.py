"""Lists of tickets: putting one off in plain words."""
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

    for name, act in [("a ticket is put off in plain words and brought back", snoozes)]:
        walk.step(name, act)
