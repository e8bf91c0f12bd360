"""The handbook: live figures beside the text, the tickets behind them, clauses in passing, editions compared, on paper."""
import datetime
import pathlib
import re
import tempfile

from workbench import enter


def publish_next(server):
    """The next edition with a tighter limit and other words, in force from the day after tomorrow on."""
    with tempfile.TemporaryDirectory(prefix="switchboard-edition-") as folder:
        draft = pathlib.Path(folder) / "1.1.0"
        server.command("handbook", "draft", str(draft))
        moment = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=2)
        changes = [
            ("edition.yaml", r"effectiveAt: .*", f"effectiveAt: {moment:%Y-%m-%dT%H:%M:%SZ}"),
            ("chapter-2.yaml", r"limit: 10min\}", "limit: 8min}"),
        ]
        for file, old, new in changes:
            text = (draft / file).read_text(encoding="utf-8")
            (draft / file).write_text(re.sub(old, new, text, count=1), encoding="utf-8")
        server.command("handbook", "publish", str(draft), "--as", "editor1")


def handbook(walk):
    page = enter(walk, "lead1")

    def shown():
        page.goto(walk.address + "/handbook")
        walk.see(page, "达标率", "1.0.0 现行")
        page.goto(walk.address + "/handbook/2.1")
        walk.see(page, "R-2.1-01", "违约最多的班组", "违约工单")
        walk.inspect(page, "handbook-clause")
        walk.focus_is_visible(page, "handbook-clause")

    def drilled():
        for clause in ["1.3", "2.1", "2.2"]:
            page.goto(f"{walk.address}/handbook/{clause}")
            links = page.eval_on_selector_all(".kept .counts a", "links => links.map(it => [it.href, it.textContent.trim()])")
            for href, told in links:
                page.goto(href)
                rows = page.locator(".table tbody tr, section:has(#breaches) .rows > li").count()
                most = int(told.split()[-1])
                assert 0 < rows <= most, f"{href} shows {rows} for {told}"
        assert links, "no rule has a figure in the demo centre"

    def passing():
        page.goto(walk.address + "/wall")
        badge = page.locator(".gauge a.clause").first
        badge.hover()
        page.wait_for_selector("clause-card:popover-open .reading")
        title = badge.inner_text().strip()
        assert page.inner_text("clause-card h1").startswith(title)
        page.keyboard.press("Escape")
        page.wait_for_selector("clause-card:not(:popover-open)", state="attached")
        badge.click()
        page.wait_for_url(re.compile(r"/handbook/"))

    def compared():
        page.goto(walk.address + "/handbook/comparison")
        walk.see(page, "目前只有一版手册")
        publish_next(walk.server)
        for _ in range(60):
            page.goto(walk.address + "/handbook")
            if page.locator("text=1.1.0 待施行").count():
                break
            page.wait_for_timeout(500)
        page.click("a:has-text('对比版本')")
        walk.see(page, "1.0.0 → 1.1.0", "10min", "8min", "参数（次版本）")
        walk.inspect(page, "handbook-comparison")
        page.goto(walk.address + "/handbook/2.1")
        page.click("nav a:has-text('1.1.0 待施行')")
        walk.see(page, "8 分钟")

    def printed():
        def on_paper(path, name, shown, gone):
            page.goto(walk.address + path)
            page.emulate_media(media="print")
            for part in shown:
                assert page.locator(part).first.is_visible(), f"{part} is not on paper of {path}"
            for part in [".rail", ".top", ".foot", "ticket-composer", ".queue", ".views", *gone]:
                assert page.locator(f"{part}:visible").count() == 0, f"{part} is on paper of {path}"
            page.screenshot(path=f"{walk.screenshots}/print-{name}.png", full_page=True)
            page.pdf(path=f"{walk.screenshots}/print-{name}.pdf", prefer_css_page_size=True)

        on_paper("/handbook/2.1", "clause", [".print-head", ".reading", ".rule"], [".teams", "#breaches"])
        page.emulate_media(media="screen")
        page.goto(walk.address + "/desk?list=team")
        page.keyboard.press("j")
        page.wait_for_url("**/desk/GZ*")
        number = re.search(r"GZ[0-9-]+", page.url).group(0)
        page.check("[name=direction][value=note]", force=True)
        page.fill("#message-text", "只供内部的话")
        page.click("ticket-composer .foot .button.primary")
        page.wait_for_selector(".story :text('只供内部的话')")
        for path, name in [(f"/desk/{number}", "desk"), (f"/tickets/{number}", "ticket")]:
            on_paper(path, name, [".print-head", ".timeline", ".clock", ".notes-out"], [":text('只供内部的话')", ".deed"])
            page.emulate_media(media="screen")
            page.check("[name=printNotes]")
            page.emulate_media(media="print")
            assert page.locator(":text('只供内部的话')").is_visible() and not page.locator(".notes-out").first.is_visible()
            page.emulate_media(media="screen")

    def english():
        page.goto(walk.address + "/handbook/comparison")
        page.click("text=English")
        page.wait_for_load_state("load")
        walk.see(page, "Handbook 1.0.0 → 1.1.0", "Parameters (minor)")
        walk.inspect(page, "handbook-comparison-en")
        page.goto(walk.address + "/handbook/2.1")
        walk.see(page, "Teams with the most breaches", "Share met")
        walk.inspect(page, "handbook-clause-en")
        page.click("text=中文")

    for name, act in [
        ("a clause beside its figures", shown), ("every number of a rule opens its tickets", drilled),
        ("a badge shows its clause in passing and leads there", passing), ("two editions are compared", compared),
        ("a clause and a ticket on paper", printed),
        ("the handbook in English", english),
    ]:
        walk.step(name, act)
