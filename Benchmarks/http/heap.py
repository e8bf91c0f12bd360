"""How much a page of the workbench keeps after ten thousand live events, over what it keeps after the first thousand.

heap.py PORT TOKEN LOGIN PASSWORD; prints the two, in bytes. Benchmarks/http/run heap calls it.
"""
import http.client
import json
import sys
import threading

from playwright.sync_api import sync_playwright

PORT, TOKEN, LOGIN, PASSWORD = int(sys.argv[1]), *sys.argv[2:5]
WRITERS, TICKETS = 4, 50


def post(line, path, body, key):
    headers = {"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json", "Idempotency-Key": key}
    line.request("POST", "/api/v1" + path, json.dumps(body), headers)
    answer = line.getresponse()
    said = answer.read()
    if answer.status >= 300:
        raise SystemExit(f"{path} answers {answer.status}: {said.decode()}")
    return json.loads(said)


def accept():
    line = http.client.HTTPConnection("127.0.0.1", PORT)
    return [
        post(line, "/tickets", {
            "channel": "web", "customer": {"name": "客户", "number": f"138{10_000_000 + index}", "identityLevel": "L1"},
            "place": {"province": "河南", "area": "urban", "address": "中原路"},
            "description": f"宽带断网，编号{index}", "expectedResult": "今天内解决",
        }, f"heap-ticket-{index}")["number"]
        for index in range(TICKETS)
    ]


def write(numbers, first, count):
    """Notes on all tickets but the one that is looked at, so that what is shown does not grow by itself."""

    def some(part):
        line = http.client.HTTPConnection("127.0.0.1", PORT)
        for index in range(first + part, first + count, WRITERS):
            number = numbers[1 + index % (len(numbers) - 1)]
            post(line, f"/tickets/{number}/messages", {"direction": "note", "text": f"现场已联系 {index}"}, f"heap-note-{index}")

    threads = [threading.Thread(target=some, args=(part,)) for part in range(WRITERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def heap(page, inspector, heard):
    page.wait_for_function("heard => window.heard >= heard", arg=heard, timeout=120_000)
    # What waits to be fetched is fetched, and what it replaced is let go.
    page.wait_for_timeout(4000)
    for _ in range(3):
        inspector.send("HeapProfiler.collectGarbage")
    return inspector.send("Runtime.getHeapUsage")["usedSize"]


numbers = accept()
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{PORT}/login")
    page.fill("#login-name", LOGIN)
    page.fill("#login-password", PASSWORD)
    page.click("form[action='/login'] button")
    page.goto(f"http://127.0.0.1:{PORT}/desk/{numbers[0]}?list=team")
    page.wait_for_selector("[data-link][data-state=live]")
    page.evaluate("window.heard = 0, document.addEventListener('news', () => { window.heard += 1 })")
    inspector = page.context.new_cdp_session(page)
    write(numbers, 0, 1_000)
    early = heap(page, inspector, 1_000)
    write(numbers, 1_000, 9_000)
    print(early, heap(page, inspector, 10_000))
    browser.close()
