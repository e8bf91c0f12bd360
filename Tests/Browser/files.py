"""Files of messages: chosen, dropped, pasted, refused, taken back, sent and fetched, with scripts and without."""
from workbench import enter

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
HAND_OVER = """([kind, name, type, bytes]) => {
  const brought = new DataTransfer();
  brought.items.add(new File([new Uint8Array(bytes)], name, { type }));
  const place = document.querySelector('#message-text');
  place.dispatchEvent(kind === 'paste'
    ? new ClipboardEvent('paste', { clipboardData: brought, bubbles: true, cancelable: true })
    : new DragEvent(kind, { dataTransfer: brought, bubbles: true, cancelable: true }));
}"""
WAITING = "attached-files li:not([aria-busy])"


def files(walk):
    page = enter(walk, "lead1")
    page.goto(walk.address + "/desk?list=team")
    address = walk.address + page.locator(".queue a.row").last.get_attribute("href")
    page.goto(address)

    def hand_over(kind, name, type="image/png", content=PNG):
        page.evaluate(HAND_OVER, [kind, name, type, list(content)])

    def chosen():
        """By the keyboard alone: the field has the focus like any button."""
        page.focus("#message-file")
        page.set_input_files("#message-file", {"name": "光猫 正面.png", "mimeType": "image/png", "buffer": PNG})
        page.wait_for_selector(f"{WAITING} >> text=光猫 正面.png")
        walk.inspect(page, "files-waiting")
        walk.focus_is_visible(page, "files-waiting")

    def dropped():
        hand_over("dragenter", "x.png")
        page.wait_for_selector("form.is-over")
        hand_over("drop", "背面.png")
        page.wait_for_selector(f"{WAITING} >> text=背面.png")
        page.wait_for_selector("form:not(.is-over)")

    def pasted():
        hand_over("paste", "image.png")
        page.wait_for_selector(f"{WAITING} >> text=image.png")
        assert page.locator(WAITING).count() == 3

    def refused():
        """A page that is called a picture, and more than a file may have: said in words, and nothing stays."""
        hand_over("drop", "photo.png", content=b"<!doctype html><script>alert(1)</script>")
        page.wait_for_selector("attached-files [role=alert] >> text=photo.png: 只能附上图片")
        page.evaluate("""() => {
          const brought = new DataTransfer();
          brought.items.add(new File([new Uint8Array(10_000_001)], 'big.txt'));
          document.querySelector('#message-text').dispatchEvent(new DragEvent('drop', { dataTransfer: brought, bubbles: true, cancelable: true }));
        }""")
        page.wait_for_selector("attached-files [role=alert] >> text=big.txt: 一个附件最多 10 MB")
        walk.inspect(page, "files-refused")
        assert page.locator("attached-files li").count() == 3

    def hostile():
        """Names that lead somewhere, turn the writing or hold markup are shown as plain words."""
        hand_over("drop", "../../<img src=x onerror=alert(1)>\u202egpj.exe")
        page.wait_for_selector(f"{WAITING} >> text=gpj.exe.png")
        name = page.locator(WAITING).last.locator("[data-name]").inner_text()
        assert "/" not in name and "\u202e" not in name and "<" not in name, name
        assert page.locator("attached-files img").count() == 0

    def taken_back():
        page.locator(WAITING).last.locator("[data-remove]").click()
        page.wait_for_function("place => document.querySelectorAll(place).length === 3", arg=WAITING)
        page.reload()
        assert page.locator(WAITING).count() == 3, "what waits is there in the next page"

    def sent():
        page.keyboard.press("n")
        page.keyboard.type("三张照片")
        page.keyboard.press("Control+Enter")
        page.wait_for_selector(".timeline .note .files a >> text=背面.png")
        assert page.locator(".timeline .note").last.locator(".files a").count() == 3
        assert page.locator(WAITING).count() == 0
        walk.inspect(page, "files-sent")

    def fetched():
        """A picture is shown in a page where nothing runs, everything else is saved."""
        way = page.locator(".timeline .note .files a >> text=背面.png").get_attribute("href")
        view = page.context.new_page()
        answer = view.goto(walk.address + way)
        assert answer.ok and answer.headers["content-type"] == "image/png" and view.locator("img").count() == 1
        assert "sandbox" in answer.headers["content-security-policy"]
        view.close()
        page.set_input_files("#message-file", {"name": "清单.html", "mimeType": "text/html", "buffer": "号码,时间\n".encode()})
        page.wait_for_selector(f"{WAITING} >> text=清单.html.txt")
        with page.expect_download() as coming:
            page.evaluate("way => { location.href = way }", f"/tickets/{address.split('/')[-1].split('?')[0]}/attachments/" + page.locator(f"{WAITING} input").input_value())
        assert coming.value.suggested_filename == "清单.html.txt"

    def english():
        page.click("text=English")
        page.wait_for_load_state("load")
        walk.see(page, "Attach")
        walk.inspect(page, "files-en")
        page.click("text=中文")
        page.wait_for_load_state("load")

    def plain():
        """Without scripts: chosen, kept beside the draft, taken back, sent."""
        context = walk.browser.new_context(java_script_enabled=False, locale="zh-CN")
        context.add_cookies(page.context.cookies())
        still = context.new_page()
        still.goto(address)
        still.set_input_files("#message-file", {"name": "无脚本.png", "mimeType": "image/png", "buffer": PNG})
        still.fill("#message-text", "没有脚本也能附上")
        still.check("[name=direction][value=note]")
        still.click("text=保存草稿")
        walk.see(still, "草稿已保存，尚未发送", "无脚本.png", "清单.html.txt")
        still.locator("attached-files li", has_text="清单.html.txt").locator("button").click()
        walk.see(still, "附件已移除。")
        assert still.input_value("#message-text").strip() == "没有脚本也能附上"
        still.locator(".composer .button.primary").click()
        walk.see(still, "无脚本.png", "没有脚本也能附上")
        assert still.locator("attached-files li").count() == 0
        context.close()

    for name, act in [
        ("a file is chosen by the keyboard", chosen), ("a file is dropped", dropped), ("a picture is pasted", pasted),
        ("what may not be attached is refused in words", refused), ("a hostile name is harmless", hostile),
        ("a file is taken back before it is sent", taken_back), ("files go out with a note", sent),
        ("a picture is shown and a text saved", fetched), ("files in English", english), ("files without scripts", plain),
    ]:
        walk.step(name, act)
    page.context.close()
