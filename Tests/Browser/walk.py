"""Walks the pages as people do and counts what holds."""
import os
import re
import sys
import tempfile
import traceback

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from faults import faults
from handbook import handbook
from files import files
from forms import submit
from intake import intake
from related import related
from served import PASSWORD, served
from company import company
from drafts import drafts
from keys import keys
from lists import lists
from scripts import scripts
from wording import wording
from wall import wall
from workbench import workbench

# In this order: each leaves the centre as its stories end.
PARTS = {
    "workbench": workbench, "faults": faults, "files": files, "related": related, "lists": lists, "wording": wording, "intake": intake,
    "scripts": scripts, "wall": wall, "handbook": handbook, "company": company, "drafts": drafts, "keys": keys,
}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SCREENSHOTS = os.environ.get("SCREENSHOTS") or tempfile.mkdtemp(prefix="switchboard-screens-")


class Walk:
    def __init__(self, browser, server):
        self.browser, self.server, self.address = browser, server, server.address
        self.screenshots = SCREENSHOTS
        self.passed = self.failed = 0
        self.complaints = []
        self.people = {}

    def check(self, name, holds, detail=""):
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"✘ {name} {detail}".rstrip())

    def step(self, name, act):
        """One step whose failure is counted and does not end the walk."""
        try:
            act()
            self.check(name, True)
        except Exception as error:  # a broken step is one failure among others
            self.check(name, False, f"{error.__class__.__name__}: {str(error).splitlines()[0] if str(error) else ''}")
            if os.environ.get("VERBOSE"):
                traceback.print_exc()

    def person(self, name):
        """The page of a person who has logged in through the form."""
        if name in self.people:
            return self.people[name]
        context = self.browser.new_context(
            viewport={"width": 1440, "height": 900}, locale="zh-CN", timezone_id="Asia/Shanghai", reduced_motion="reduce"
        )
        page = context.new_page()
        page.set_default_timeout(15000)
        page.on("console", lambda said: self.hear(said))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(self.address + "/login")
        page.fill("#login-name", name)
        page.fill("#login-password", PASSWORD)
        page.click("form[action='/login'] button")
        page.wait_for_url(lambda url: "/login" not in url)
        self.people[name] = page
        return page

    def hear(self, said):
        text = said.text
        # A refusal is a page with its own status, and a line that the walk itself cuts is no fault: the browser notes both in the console.
        known = [
            "status of 4", "status of 503", "ERR_INCOMPLETE_CHUNKED", "ERR_INTERNET_DISCONNECTED", "ERR_CONNECTION_REFUSED",
            "ERR_CONNECTION_RESET", "ERR_EMPTY_RESPONSE",
        ]
        if said.type == "error" and not any(part in text for part in known):
            self.complaints.append(text)

    def see(self, page, *words):
        body = page.inner_text("body")
        for word in words:
            assert word in body, f"“{word}” is not on {page.url}"

    def inspect(self, page, name):
        """Accessibility, width and picture of a page in both themes."""
        for theme in ["light", "dark"]:
            page.emulate_media(color_scheme=theme)
            # As high as the page, so that what the foot covers before one scrolls is not taken for too small.
            height = page.evaluate("document.documentElement.scrollHeight")
            page.set_viewport_size({"width": 1440, "height": max(900, height)})
            found = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response["violations"]
            told = "; ".join(
                f"{item['id']}: {item['nodes'][0]['html'][:140]} {item['nodes'][0]['any'][:1]}"[:400] for item in found
            )
            self.check(f"{name} has no fault of accessibility in the {theme} theme", not found, told)
            page.set_viewport_size({"width": 1440, "height": 900})
            page.screenshot(path=f"{SCREENSHOTS}/{name}-{theme}.png", full_page=True)
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 900, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        self.check(f"{name} does not scroll sideways at 900 px", wide <= 0, f"by {wide} px")
        page.screenshot(path=f"{SCREENSHOTS}/{name}-900.png")
        page.set_viewport_size({"width": 1440, "height": 900})

    def focus_is_visible(self, page, name):
        """Walks with Tab; each stop must draw a ring or be the page's own skip link."""
        page.evaluate("document.activeElement?.blur()")
        without = []
        for _ in range(24):
            page.keyboard.press("Tab")
            stop = page.evaluate(
                """() => { const it = document.activeElement, s = getComputedStyle(it);
                return it === document.body ? null : [it.outerHTML.slice(0, 90), s.outlineStyle, s.outlineWidth] }"""
            )
            if stop is None:
                break
            if stop[1] == "none" or stop[2] == "0px":
                without.append(stop[0])
        self.check(f"{name} shows where the keyboard is", not without, str(without[:2]))


def holder(page):
    """The log-in of the agent to whom the ticket was offered."""
    found = re.search(r"演示坐席 (\d)", page.inner_text(".ticket-tags"))
    return f"agent{found.group(1)}" if found else "agent1"


def story(walk):
    """One ticket from the first word to the closed loop."""
    state = {}

    def refused_log_in():
        page = walk.browser.new_context(locale="zh-CN", reduced_motion="reduce").new_page()
        page.goto(walk.address + "/tickets/new")
        assert "/login?back=" in page.url
        walk.inspect(page, "login")
        page.fill("#login-name", "agent1")
        page.fill("#login-password", "wrong-password-1")
        page.click("form[action='/login'] button")
        walk.see(page, "用户名或密码不正确")
        assert page.input_value("#login-name") == "agent1"

    def create():
        page = walk.person("agent1")
        page.goto(walk.address + "/tickets/new")
        walk.inspect(page, "new")
        page.select_option("[name=channel]", "phone")
        page.fill("[name=number]", "139x")
        page.fill("[name=name]", "张三")
        page.select_option("[name=province]", "浙江")
        page.select_option("[name=area]", "urban")
        page.fill("[name=description]", "本月账单多扣了三十元，没有订过增值业务，请核实并退费。")
        page.fill("[name=expectedResult]", "核实扣费并退回三十元")
        page.click("text=建立工单")
        walk.see(page, "号码只能含数字")
        assert page.input_value("[name=expectedResult]") == "核实扣费并退回三十元"
        assert page.input_value("[name=province]") == "浙江"
        page.fill("[name=number]", "13900002750")
        page.select_option("[name=category]", "billing")
        page.select_option("[name=type]", "inquiry")
        page.click("text=建立工单")
        page.wait_for_url(re.compile(r"/tickets/GZ"))
        state["url"] = page.url
        state["number"] = page.url.rsplit("/", 1)[1]
        walk.see(page, "已建立", "五要素齐全", "139****2750", "张*", "接单", "闭环")
        walk.inspect(page, "ticket-new")

    def urge():
        page = walk.person("agent1")
        page.goto(walk.address + "/tickets/new")
        page.fill("[name=number]", "13900002750")
        page.fill("[name=description]", "上次说的多扣费还没有人回复我，请尽快核实账单。")
        page.select_option("[name=category]", "billing")
        page.click("text=建立工单")
        page.wait_for_url(state["url"])
        walk.see(page, "计为催单", "第 1 次催单")

    def take():
        page = walk.person("agent1")
        page.goto(state["url"])
        state["agent"] = holder(page)
        page = walk.person(state["agent"])
        page.goto(state["url"])
        if page.locator("#form-take").count():
            submit(page, "take")
        walk.see(page, "初步评估")

    def assess():
        page = walk.person(state["agent"])
        submit(page, "assess", complexity="simple", decision="handle")
        walk.see(page, "评估已完成", "填写处理结果")

    def talk():
        page = walk.person(state["agent"])
        submit(page, "message", direction="note", text="计费系统显示误扣，待退费。")
        walk.see(page, "内部备注", "计费系统显示误扣")
        submit(page, "message", direction="toCustomer", text="您好，已查到误扣，正在为您退费。")
        walk.see(page, "已查到误扣")

    def transfer():
        page = walk.person(state["agent"])
        submit(page, "transfer", to="queue:complaints", reason="需要投诉专席核定", summary="误扣三十元，待核定退费，勿再询问客户。")
        walk.see(page, "转接中", "等待应答")

    def accept():
        page = walk.person("lead1")
        page.goto(state["url"])
        walk.see(page, "应答转接", "误扣三十元")
        submit(page, "transfer-answer", "accept")
        walk.see(page, "转接已接收", "演示班长 1")

    def stale():
        page = walk.person("lead1")
        page.goto(state["url"])
        other = walk.person(state["agent"])
        other.goto(state["url"])
        submit(other, "message", direction="note", text="退费单号稍后补。")
        submit(page, "solve", result="compensated", cause="计费误扣", action="退费", text="已退回三十元。", evidence="退费单 TF-1")
        walk.see(page, "已有变化", "退费单号稍后补")
        assert page.input_value("#form-solve [name=cause]") == "计费误扣"

    def solve():
        page = walk.person("lead1")
        submit(page, "solve", result="compensated", cause="计费误扣", action="退费", text="已退回三十元。", evidence="退费单 TF-1")
        walk.see(page, "已补偿", "请向用户确认")
        submit(page, "close")
        walk.see(page, "缺", "用户确认")

    def close():
        page = walk.person("lead1")
        page.goto(state["url"])
        submit(page, "confirm", "yes", channel="phone")
        walk.see(page, "用户确认已解决")
        submit(page, "close")
        walk.see(page, "工单已闭环", "重开")
        walk.inspect(page, "ticket-closed")

    for name, act in [
        ("a wrong password is refused and the name stays", refused_log_in),
        ("a ticket is created, and a wrong field loses nothing", create),
        ("a second contact counts as urging", urge), ("the agent takes it", take), ("he assesses it", assess),
        ("he writes a note and a reply", talk), ("he transfers it", transfer), ("another accepts it", accept),
        ("a stale form is told what changed and loses nothing", stale),
        ("it is solved, and not closed without the customer's word", solve), ("it is confirmed and closed", close),
    ]:
        walk.step(name, act)
    return state


def pages(walk, state):
    """Every other page, in both languages."""
    page = walk.person("agent1")

    def desk():
        page.goto(walk.address + "/desk")
        walk.see(page, "坐席工作台", "领取下一单", "待领", "本组")
        walk.inspect(page, "desk")
        walk.focus_is_visible(page, "desk")
        page.click(".presence summary")
        page.click(".presence button:has-text('用餐')")
        walk.see(page, "状态已切换")

    def lists():
        page.goto(walk.address + "/tickets")
        walk.inspect(page, "tickets")
        page.goto(walk.address + "/tickets?state=closed")
        walk.see(page, state["number"])
        page.goto(walk.address + "/tickets?state=all&q=" + "误扣")
        walk.see(page, state["number"])
        page.goto(walk.address + "/tickets?q=" + state["number"])
        assert page.url.endswith(state["number"])

    def handbook():
        page.goto(walk.address + "/handbook")
        assert page.locator(".clause-line").count() == 32
        walk.see(page, "尚未执行", "达标")
        walk.inspect(page, "handbook")
        page.click("a[href='/handbook/2.1']")
        walk.see(page, "R-2.1-01", "时限", "依据")
        walk.inspect(page, "clause")

    def errors():
        page.goto(walk.address + "/tickets/GZ20200101-999999")
        walk.see(page, "没有找到")
        page.goto(walk.address + "/no/such/page")
        walk.see(page, "没有找到")
        walk.inspect(page, "missing")

    def english():
        page.goto(state["url"])
        page.click("text=English")
        page.wait_for_load_state("load")
        walk.see(page, "History", "Customer", "Closed")
        assert page.get_attribute("html", "lang") == "en"
        walk.inspect(page, "ticket-en")
        for name, path in [("desk-en", "/desk"), ("tickets-en", "/tickets"), ("new-en", "/tickets/new"), ("handbook-en", "/handbook")]:
            page.goto(walk.address + path)
            walk.inspect(page, name)
        page.click("text=中文")
        page.click("text=深色")
        page.wait_for_load_state("load")
        assert page.get_attribute("html", "data-theme") == "dark"

    def live():
        page.goto(walk.address + "/desk")
        page.wait_for_selector("[data-link][data-state=live]")
        other = walk.person("lead1")
        other.goto(walk.address + "/tickets/new")
        other.fill("[name=description]", "现场咨询积分如何兑换话费，请告知办法与到账时间。")
        other.select_option("[name=category]", "promotion")
        other.select_option("[name=type]", "inquiry")
        other.click("text=建立工单")
        other.wait_for_url(re.compile(r"/tickets/GZ"))
        # A second window of the lead: which agents may know of the ticket is for their reach to say.
        target = other.context.new_page()
        target.set_default_timeout(15000)
        target.goto(other.url)
        target.wait_for_selector("[data-link][data-state=live]")
        submit(other, "message", direction="note", text="实时备注一条")
        target.wait_for_selector("text=实时备注一条")

    def without_scripts():
        context = walk.browser.new_context(java_script_enabled=False, locale="zh-CN")
        context.add_cookies(walk.person("lead1").context.cookies())
        plain = context.new_page()
        plain.goto(walk.address + "/desk")
        plain.click("text=领取下一单")
        assert "/desk/GZ" in plain.url or "没有可以领取" in plain.inner_text("body")

    def session_end():
        """A session that was ended elsewhere is begun again in place, and what was typed stays."""
        def enter(path):
            own = walk.browser.new_context(locale="zh-CN", reduced_motion="reduce").new_page()
            own.set_default_timeout(15000)
            own.on("pageerror", lambda error: walk.complaints.append(str(error)))
            own.goto(walk.address + "/login?back=" + path)
            own.fill("#login-name", "agent8")
            own.fill("#login-password", PASSWORD)
            own.click("form[action='/login'] button")
            own.wait_for_url("**" + path)
            return own

        writing, other = enter("/tickets/new"), enter("/account")
        writing.fill("[name=description]", "写到一半的内容")
        walk.inspect(other, "account")
        other.click("text=结束其他会话")
        other.wait_for_selector("text=会话已结束")
        writing.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        writing.wait_for_selector("session-guard dialog[open]")
        walk.inspect(writing, "session-end")
        writing.fill("#again-password", "wrong wrong")
        writing.keyboard.press("Enter")
        writing.wait_for_selector("text=用户名或密码不正确")
        writing.fill("#again-password", PASSWORD)
        writing.keyboard.press("Enter")
        writing.wait_for_selector("session-guard dialog:not([open])", state="attached")
        assert writing.input_value("[name=description]") == "写到一半的内容"
        writing.select_option("[name=category]", "promotion")
        writing.select_option("[name=type]", "inquiry")
        writing.click("text=建立工单")
        writing.wait_for_url(re.compile(r"/tickets/GZ"))

    def printed():
        page.goto(state["url"])
        page.emulate_media(media="print")
        assert not page.locator(".rail").is_visible()
        page.screenshot(path=f"{SCREENSHOTS}/ticket-print.png", full_page=True)
        page.emulate_media(media="screen")

    for name, act in [
        ("the desk", desk), ("the lists and the search", lists), ("the handbook", handbook), ("what does not exist", errors),
        ("English and dark", english), ("a change shows by itself", live), ("the pages work without scripts", without_scripts),
        ("a session that ended begins again in place", session_end), ("a printed ticket", printed),
    ]:
        walk.step(name, act)


def matters(walk):
    """Requests of data subjects, leaks and exports: taken in by one person, answered by another."""
    agent, lead, security = (walk.person(name) for name in ["agent1", "lead1", "security1"])

    def request():
        agent.goto(walk.address + "/requests/new")
        walk.inspect(agent, "request-new")
        agent.fill("[name=number]", "号码")
        agent.select_option("[name=right]", "access")
        agent.fill("[name=words]", "想知道你们留了我哪些信息")
        agent.click("button:has-text('登记请求')")
        walk.see(agent, "号码只能含数字")
        assert agent.input_value("[name=words]") == "想知道你们留了我哪些信息"
        agent.fill("[name=number]", "13900002750")
        agent.click("button:has-text('登记请求')")
        walk.see(agent, "已登记")
        security.goto(walk.address + "/desk")
        assert security.url.endswith("/requests")
        walk.inspect(security, "requests")
        walk.focus_is_visible(security, "requests")
        security.click("th a[href^='/requests/GR']")
        walk.see(security, "想知道你们留了我哪些信息", "核实身份", "待核实身份")
        walk.inspect(security, "request")
        submit(security, "refusal", reason="identityUnproven", words="  ")
        walk.see(security, "请填写")
        assert security.input_value("#form-refusal [name=reason]") == "identityUnproven"
        submit(security, "identity", proof="callBack", note="回拨核实")
        walk.see(security, "身份已核实", "资料包（文本）")
        with security.expect_download() as download:
            security.click("text=资料包（文本）")
        assert "个人信息资料包" in open(download.value.path(), encoding="utf-8").read()
        submit(security, "answer", words="资料包已当面交给您。")
        walk.see(security, "已答复", "没有后续步骤")
        walk.inspect(security, "request-answered")

    def breach():
        agent.goto(walk.address + "/breaches/new")
        walk.inspect(agent, "breach-new")
        watch = security.context.new_page()
        watch.set_default_timeout(15000)
        watch.goto(walk.address + "/breaches")
        walk.see(watch, "没有符合条件的记录")
        watch.wait_for_selector("[data-link][data-state=live]")
        agent.fill("[name=words]", "一份导出文件误发给了外部邮箱")
        agent.click("button:has-text('立即报告')")
        walk.see(agent, "已报告")
        watch.wait_for_selector("th a[href^='/breaches/XL']")
        watch.close()
        security.goto(walk.address + "/breaches")
        walk.inspect(security, "breaches")
        security.click("th a[href^='/breaches/XL']")
        walk.see(security, "误发给了外部邮箱", "止损")
        submit(security, "containment", measures="已联系对方删除并取得确认")
        submit(security, "grade", grade="considerable", kinds="号码、地址", people="120")
        walk.see(security, "已定级", "报告主管部门")
        walk.inspect(security, "breach")
        submit(security, "report", authority="省通信管理局", receipt="SL-2026-1")
        submit(security, "notice", dataAndHarm="号码和地址，可能被骚扰", measures="已要求删除；请留意陌生来电", contact="10000", people="120")
        submit(security, "closure", lessons="外发前双人核对收件人")
        walk.see(security, "已结案", "外发前双人核对收件人")

    def export():
        lead.goto(walk.address + "/exports/new")
        walk.inspect(lead, "export-new")
        lead.check("[name=column-telephone]")
        lead.fill("[name=reason]", "月度账单核对")
        lead.click("button:has-text('提交申请')")
        walk.see(lead, "等待安全管理员批准", "月度账单核对")
        address = lead.url
        security.goto(address)
        submit(security, "approval")
        walk.see(security, "文件已生成")
        lead.goto(address)
        walk.inspect(lead, "export")
        with lead.expect_download() as download:
            lead.click("a[href$='/file']")
        assert "****" in open(download.value.path(), encoding="utf-8-sig").read()
        submit(lead, "destruction")
        walk.see(lead, "文件已销毁")
        lead.goto(walk.address + "/exports?state=all")
        walk.see(lead, "已销毁")
        walk.inspect(lead, "exports")

    def english():
        security.click("text=English")
        security.wait_for_load_state("load")
        for name, path in [("requests-en", "/requests?state=all"), ("breaches-en", "/breaches?state=all"), ("exports-en", "/exports?state=all")]:
            security.goto(walk.address + path)
            walk.inspect(security, name)
            security.click("th a")
            walk.inspect(security, name.replace("s-en", "-en"))
        for name, path in [("request-new-en", "/requests/new"), ("breach-new-en", "/breaches/new")]:
            security.goto(walk.address + path)
            walk.inspect(security, name)
        security.click("text=中文")

    def printed():
        security.goto(walk.address + "/requests?state=all")
        security.click("th a")
        security.emulate_media(media="print")
        assert not security.locator(".rail").is_visible() and not security.locator("h2:has-text('下一步')").is_visible()
        security.screenshot(path=f"{SCREENSHOTS}/request-print.png", full_page=True)
        security.emulate_media(media="screen")

    for name, act in [
        ("a request of a data subject is taken in and answered", request), ("a leak is reported and closed", breach),
        ("an export is asked for, approved, downloaded and destroyed", export), ("the same in English", english),
        ("a printed request", printed),
    ]:
        walk.step(name, act)


def people(walk):
    """Accounts: opened by one person, granted by another, ended; each page in both languages and themes."""
    system, security = walk.person("system1"), walk.person("security1")

    def opening():
        system.goto(walk.address + "/admin/people")
        walk.see(system, "人员与账号", "演示坐席 1", "已归档")
        walk.inspect(system, "people")
        walk.focus_is_visible(system, "people")
        system.fill("#opening-name", "xin")
        system.fill("#opening-displayName", "辛某")
        system.fill("#opening-password", "short")
        system.click("button:has-text('开立账号')")
        assert system.locator("#opening-password-error").is_visible()
        assert system.input_value("#opening-displayName") == "辛某"
        system.fill("#opening-password", PASSWORD)
        system.click("button:has-text('开立账号')")
        walk.see(system, "xin 的账号已开立", "待启用", "未归档")
        system.click("button:has-text('启用账号')")
        walk.see(system, "尚无保密协议在案")

    def granting():
        security.goto(walk.address + "/admin/people/xin")
        security.fill("#agreement-signedOn", "2026-01-05")
        security.fill("#agreement-reference", "BM-0042")
        security.click("button:has-text('归档协议')")
        walk.see(security, "保密协议已归档", "BM-0042")
        security.select_option("#role-role", "quality")
        security.click("button:has-text('授予角色')")
        walk.see(security, "质检员")
        security.fill("#reach-queues", "nowhere")
        security.click("button:has-text('授予范围')")
        assert security.locator("#reach-queues-error").is_visible()
        walk.inspect(security, "person")
        system.goto(walk.address + "/admin/people/xin")
        system.click("button:has-text('启用账号')")
        walk.see(system, "xin 的账号已启用", "在用")
        walk.see(walk.person("xin"), "工作台")

    def leaving():
        system.goto(walk.address + "/admin/people/xin")
        system.fill("#departure-confirm", "xin")
        system.click("button:has-text('办理离岗')")
        walk.see(system, "已离岗", "账号不再变更")
        page = walk.person("xin")
        page.goto(walk.address + "/tickets")
        assert "/login" in page.url

    def english():
        system.click("text=English")
        system.wait_for_load_state("load")
        walk.see(system, "Left", "What happened")
        for name, path in [("people-en", "/admin/people"), ("person-en", "/admin/people/agent1")]:
            system.goto(walk.address + path)
            walk.inspect(system, name)
        system.click("text=中文")

    for name, act in [
        ("an account is opened", opening), ("promise and role are granted by another", granting),
        ("who leaves is out", leaving), ("people in English", english),
    ]:
        walk.step(name, act)


def main():
    with served() as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        walk = Walk(browser, server)
        only = os.environ.get("ONLY", "").split()
        for name, part in PARTS.items():
            if not only or name in only:
                part(walk)
        state = {} if only else story(walk)
        if "number" in state:
            pages(walk, state)
            matters(walk)
            people(walk)
        walk.check("no page complains in the console", not walk.complaints, "; ".join(walk.complaints[:4])[:600])
        browser.close()
    print(f"screenshots in {SCREENSHOTS}")
    print(f"{walk.passed} passed, {walk.failed} failed")
    sys.exit(walk.failed > 0)


main()
