"""Keys: each does its deed, is changed by who uses it, and can be switched off."""
from workbench import enter, open_first


def keys(walk):
    page = enter(walk, "duty1")

    def every():
        """The forms that are folded away open by their keys, and nothing is done by a key alone."""
        open_first(page)
        before = page.url
        for key, form in [("p", "prioritise"), ("m", "link"), ("Shift+W", "cancel")]:
            page.keyboard.press(key)
            page.wait_for_selector(f"#form-{form} :is(input, select, textarea):focus")
            page.keyboard.press("Escape")
            page.evaluate("document.activeElement?.blur()")
        page.keyboard.press("Shift+P")
        page.wait_for_selector(".presence[open] button:focus")
        page.keyboard.press("Shift+P")
        assert page.url == before
        page.keyboard.press("6")
        page.wait_for_url("**side=history*")
        page.keyboard.press("2")
        page.wait_for_url("**list=waiting*")

    def shown():
        page.evaluate("document.activeElement?.blur()")
        page.keyboard.press("?")
        page.wait_for_selector("key-map dialog[open] >> text=调整优先级")
        walk.inspect(page, "keys")
        page.keyboard.press("Escape")

    def changed():
        page.goto(walk.address + "/account/preferences")
        walk.inspect(page, "preferences")
        walk.focus_is_visible(page, "preferences")
        page.fill("[name=key-note]", "r")
        page.click("#preferences .button.primary")
        page.wait_for_selector(".notice.danger >> text=已用于")
        walk.inspect(page, "preferences-refused")
        page.fill("[name=key-note]", "Shift+1")
        page.select_option("[name=density]", "compact")
        page.click("#preferences .button.primary")
        page.wait_for_selector(".notice.ok >> text=偏好已保存")
        open_first(page)
        assert page.get_attribute("html", "data-density") == "compact"
        walk.inspect(page, "workbench-compact")
        page.keyboard.press("n")
        assert not page.is_checked("[name=direction][value=note]")
        page.keyboard.press("Shift+1")
        page.wait_for_selector("#message-text:focus")
        assert page.is_checked("[name=direction][value=note]")
        page.keyboard.press("Shift+1")
        assert page.input_value("#message-text") in ["1", "!"], page.input_value("#message-text")
        page.fill("#message-text", "")

    def elsewhere():
        """Another browser of the same person has the same keys."""
        other = enter(walk, "duty1")
        open_first(other)
        other.keyboard.press("Shift+1")
        other.wait_for_selector("#message-text:focus")
        other.context.close()

    def off():
        page.goto(walk.address + "/desk?list=team")
        page.click("[data-keys]")
        page.click("key-map dialog button:has-text('停用单键')")
        page.wait_for_load_state("load")
        before = page.url
        page.keyboard.press("j")
        page.keyboard.press("?")
        page.wait_for_timeout(300)
        assert page.url == before and not page.locator("dialog[open]").count()
        page.click("[data-keys]")
        walk.see(page, "单键快捷键已停用")
        page.click("key-map dialog button:has-text('启用单键')")
        page.wait_for_load_state("load")
        page.keyboard.press("j")
        page.wait_for_url("**/desk/GZ*")

    def english():
        page.goto(walk.address + "/account/preferences")
        page.select_option("#preferences-language", "en")
        page.click("#preferences [name=usual]")
        page.wait_for_selector(".notice.ok >> text=in every browser")
        walk.see(page, "Density", "Next ticket", "Change the priority")
        walk.inspect(page, "preferences-en")
        page.select_option("#preferences-language", "zh-CN")
        page.click("#preferences .button.primary")
        page.wait_for_selector(".notice.ok >> text=偏好已保存")

    for name, act in [
        ("every deed has a key", every), ("the keys in force are shown", shown), ("a key is changed and never has two meanings", changed),
        ("keys belong to the person", elsewhere), ("keys are switched off and on", off), ("preferences in English", english),
    ]:
        walk.step(name, act)
    page.context.close()
