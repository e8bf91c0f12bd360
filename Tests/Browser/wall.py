"""The wallboard: its numbers lead to tickets, a ticket at risk is given away, and it fills the screen."""
import re

from workbench import enter


def wall(walk):
    page = enter(walk, "lead1")

    def shown():
        page.goto(walk.address + "/wall")
        walk.see(page, "运营监控", "实时执行", "今日进线与闭环", "渠道排队", "坐席状态", "临期与超时", "历史不足")
        walk.inspect(page, "wall")
        walk.focus_is_visible(page, "wall")

    def drilled():
        for place in ["#wall-live a[href*='received=']", "#wall-live .wait a", "#wall-live a.seat"]:
            page.goto(walk.address + "/wall")
            counts = page.eval_on_selector_all(place, "links => links.map(link => [link.href, link.textContent.trim()])")
            href, told = max(counts, key=lambda it: int(it[1]) if it[1].isdigit() else 0)
            page.goto(href)
            rows = page.locator("tbody tr").count()
            if told.isdigit():
                assert rows == min(int(told), 50), f"{href} shows {rows} for {told}"
        page.goto(walk.address + "/wall")
        page.locator(".gauge .counts").first.click()
        page.wait_for_url(re.compile(r"/handbook/.*#breaches"))

    def reassigned():
        page.goto(walk.address + "/wall")
        risks = page.locator(".risks > li")
        assert risks.count() > 0, "nothing is at risk in the demo centre"
        number = risks.first.locator("a[href^='/desk/']").inner_text()
        risks.first.locator("summary").click()
        risks.first.locator("[name=agent]").fill("nobody")
        risks.first.locator("form button").click()
        walk.see(page, "没有坐席 nobody")
        line = page.locator(f".risks > li:has(a[href='/desk/{number}'])")
        line.locator("summary").click()
        line.locator("[name=agent]").fill("agent3")
        line.locator("form button").click()
        walk.see(page, f"工单 {number} 已改派")

    def filled():
        page.goto(walk.address + "/wall")
        page.keyboard.press("Shift+F")
        page.wait_for_function("document.fullscreenElement?.localName === 'wall-screen'")
        page.keyboard.press("Shift+F")
        page.wait_for_function("!document.fullscreenElement")

    def english():
        page.goto(walk.address + "/wall")
        page.click("text=English")
        page.wait_for_load_state("load")
        walk.see(page, "Wallboard", "Waiting by channel", "Not enough history for a forecast")
        walk.inspect(page, "wall-en")
        page.goto(walk.address + "/tickets?received=yesterday")
        walk.see(page, "Write it as 2026-11-28")
        walk.inspect(page, "tickets-refused-en")
        page.click("text=中文")

    for name, act in [
        ("the wallboard", shown), ("every number opens the tickets behind it", drilled),
        ("a ticket at risk is reassigned", reassigned), ("the wallboard fills the screen", filled),
        ("the wallboard in English", english),
    ]:
        walk.step(name, act)
