"""The wording of a reply: marked while it is written, asked for a reason, blocked; and the same without scripts."""
from workbench import enter, open_first


def wording(walk):
    page = enter(walk, "lead1")
    open_first(page)

    def marks():
        page.keyboard.press("r")
        page.keyboard.type("王先生，这不归我管，我们保证今天修好。")
        page.wait_for_selector(".mirror mark.warn >> text=保证今天修好")
        page.wait_for_selector("[data-findings] li >> text=越权承诺")
        assert page.locator("[data-findings] a.clause").first.get_attribute("href") == "/handbook/3.3"
        assert page.locator("[data-because]").is_visible()
        boxes = [page.locator(part).bounding_box() for part in [".written textarea", ".mirror"]]
        assert boxes[0]["x"] == boxes[1]["x"] and boxes[0]["width"] == boxes[1]["width"], boxes
        walk.inspect(page, "workbench-wording")

    def reasons():
        page.click(".composer .button.primary")
        assert page.locator("[data-undo]").is_hidden(), "it is sent without a reason"
        page.fill("[name=reason]", "抢修队已确认")
        page.click(".composer .button.primary")
        page.click("[data-at-once]")
        page.wait_for_selector(".timeline >> text=用语照发理由：抢修队已确认")
        page.wait_for_function("document.querySelector('#message-text').value === ''")

    def blocks():
        page.fill("#message-text", "神经病")
        page.wait_for_selector(".mirror mark.danger")
        page.click(".composer .button.primary")
        assert page.locator("[data-undo]").is_hidden(), "it is sent"
        page.check("[name=direction][value=note]", force=True)
        page.wait_for_function("document.querySelector('#message-text').validity.valid")
        assert page.locator("[data-findings]").is_hidden()
        page.check("[name=direction][value=toCustomer]", force=True)
        page.fill("#message-text", "")

    def plain():
        """Without scripts the refused page says it all."""
        context = walk.browser.new_context(java_script_enabled=False, locale="zh-CN", storage_state=page.context.storage_state())
        bare = context.new_page()
        bare.goto(page.url)
        bare.fill("#message-text", "师傅 神经病")
        bare.click(".composer .button.primary")
        bare.wait_for_selector("#refusal >> text=不能发送")
        assert bare.locator("[data-findings] li").count() >= 1
        bare.fill("#message-text", "百分之百解决")
        bare.click(".composer .button.primary")
        bare.fill("[name=reason]", "已修好")
        bare.click(".composer .button.primary")
        bare.wait_for_selector(".timeline >> text=用语照发理由：已修好")
        context.close()

    def whole():
        """On the page of the ticket alone."""
        page.goto(page.url.replace("/desk/", "/tickets/").split("?")[0])
        page.fill("#message-text", "没有为什么，就是不能退。")
        page.click("#form-message .button.primary")
        page.wait_for_selector(".marked mark.warn >> text=没有为什么")
        page.wait_for_selector("#message-reason")
        walk.inspect(page, "ticket-wording")

    def hostile():
        page.goto(walk.address + "/desk?list=team")
        open_first(page)
        page.fill("#message-text", "<b>神经病</b>" + "哎" * 3000)
        page.wait_for_selector(".mirror mark.danger")
        assert not page.locator(".mirror b").count()
        page.fill("#message-text", "")

    steps = [
        ("words are marked while they are written", marks), ("a reason lets a reply go out", reasons), ("what is severe is not sent", blocks),
        ("the wording without scripts", plain), ("the wording on the ticket's own page", whole), ("hostile text is only marked", hostile),
    ]
    for name, act in steps:
        walk.step(name, act)
