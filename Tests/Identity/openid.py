"""A person logs in by way of a provider: the real one, another one, one with new keys, and none."""
import base64
import contextlib
import hmac
import html
import http.cookiejar
import json
import os
import pathlib
import re
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.error
import urllib.parse
import urllib.request

PASSWORD = "a-password-to-test-1"
PEOPLE = {
    "10001": {"preferred_username": "lin"},
    "10002": {"preferred_username": "lin"},
    "10003": {"preferred_username": "nobody"},
    "10004": {"preferred_username": "zhou"},
    "10005": {},
}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait(address: str, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise AssertionError(f"{address} ended")
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=2):
            return
        time.sleep(0.1)
    raise AssertionError(f"{address} does not answer")


class Provider:
    """The provider of the tests; each start makes new keys."""

    def __init__(self):
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self.process = None

    def start(self) -> None:
        people = [f"--user-claims={json.dumps({'sub': sub, **claims})}" for sub, claims in PEOPLE.items()]
        script = pathlib.Path(sys.executable).parent / "oidc-provider-mock"
        self.process = subprocess.Popen(
            [sys.executable, "-W", "ignore", str(script), "--port", str(self.port), "--host", "localhost", *people],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait(f"{self.address}/.well-known/openid-configuration", self.process)

    def stop(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()
        self.process = None


class Browser:
    """Keeps cookies and follows nobody by itself."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_):
            return None

    def __init__(self):
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(self.Stay, urllib.request.HTTPCookieProcessor(self.jar))

    def ask(self, address: str, form: dict | None = None) -> tuple[int, str, str]:
        body = urllib.parse.urlencode(form).encode() if form is not None else None
        request = urllib.request.Request(address, body, {"Accept-Language": "en"})
        try:
            with self.opener.open(request, timeout=30) as answer:
                return answer.status, answer.read().decode(), answer.headers.get("Location", "")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode(), error.headers.get("Location", "")

    def cookie(self, name: str) -> str | None:
        return next((c.value for c in self.jar if c.name == name), None)


class Desk:
    def __init__(self, folder: pathlib.Path, **settings: str):
        self.folder = folder
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("SWITCHBOARD_")},
            "SWITCHBOARD_LANGUAGE": "en", "SWITCHBOARD_PASSWORD": PASSWORD, "SWITCHBOARD_PUBLIC_URL": self.address,
            "SWITCHBOARD_OIDC_CLIENT_ID": "switchboard", "SWITCHBOARD_OIDC_CLIENT_SECRET": "a secret/of+ours",
            "SWITCHBOARD_OIDC_LABEL": "the house", **settings,
        }
        self.process = None

    def run(self, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run([os.environ["SWITCHBOARD"], *arguments], cwd=self.folder, env=self.environment, text=True,
                              capture_output=True, timeout=120, check=False, input="")

    def start(self) -> None:
        self.log = (self.folder / "log").open("a+")
        self.process = subprocess.Popen(
            [os.environ["SWITCHBOARD"], "serve", "--port", str(self.port)], cwd=self.folder, env=self.environment,
            stdout=self.log, stderr=self.log, stdin=subprocess.DEVNULL)
        wait(f"{self.address}/readyz", self.process)

    def said(self) -> str:
        return (self.folder / "log").read_text()

    def stop(self) -> None:
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=30)
        self.process = None


class Api:
    """The interface, with the session of a browser."""

    def __init__(self, address: str, browser: Browser):
        self.address, self.browser = address, browser

    def ask(self, method: str, path: str, body: dict | None = None):
        cookies = "; ".join(f"{c.name}={c.value}" for c in self.browser.jar)
        headers = {"Cookie": cookies, "Content-Type": "application/json"}
        if method != "GET":
            headers["X-CSRF-Token"] = self.ask("GET", "/me")["csrf"]
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(f"{self.address}/api/v1{path}", data, headers, method=method)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)


def one_time(secret: str) -> str:
    """The code of now (RFC 6238)."""
    key = base64.b32decode(secret.replace(" ", "") + "=" * (-len(secret.replace(" ", "")) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), "sha1").digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class Tests:
    def __init__(self, desk: Desk, provider: Provider):
        self.desk, self.provider = desk, provider
        self.passed, self.failures = 0, []

    def check(self, holds: bool, what: str) -> None:
        if holds:
            self.passed += 1
        else:
            self.failures.append(what)
            print(f"FAILED {what}")

    def to_provider(self, browser: Browser, back: str = "/tickets") -> str:
        status, _, place = browser.ask(f"{self.desk.address}/login/openid?back={urllib.parse.quote(back)}")
        self.check(status == 303, f"setting out gave {status}")
        return place

    def way_back(self, browser: Browser, place: str, subject: str) -> str:
        _, _, back = browser.ask(place, {"sub": subject})
        return back

    def log_in(self, subject: str, browser: Browser | None = None) -> tuple[int, str, str, Browser]:
        browser = browser or Browser()
        back = self.way_back(browser, self.to_provider(browser), subject)
        return *browser.ask(back), browser

    def everybody(self) -> None:
        for part in [self.a_person_comes_in, self.the_address_is_whole, self.strangers_stay_out, self.a_crooked_way_back,
                     self.new_keys, self.a_lying_provider, self.a_second_factor_is_asked, self.a_silent_provider, self.settings]:
            try:
                part()
            except Exception:
                self.failures.append(part.__name__)
                print(f"FAILED {part.__name__}\n{traceback.format_exc()}")

    def a_person_comes_in(self) -> None:
        status, page, _ = Browser().ask(f"{self.desk.address}/login")
        self.check("Log in with the house" in page and 'href="/login/openid?back=' in page, "the page offers no way by the provider")
        status, page, place, browser = self.log_in("10001")
        self.check((status, place) == (303, "/tickets"), f"the way back gave {status} {place}: {page[:300]}")
        status, page, _ = browser.ask(f"{self.desk.address}/account")
        self.check(status == 200 and "lin" in page, f"the account page gave {status}")
        self.check(browser.cookie("switchboard_openid") is None, "the passage is still in the browser")
        bound = self.desk.run("user", "identity", "lin", "--json")
        self.check(json.loads(bound.stdout)["issuers"] == [self.provider.address], f"bound: {bound}")
        self.check(self.log_in("10001")[0] == 303, "the second time failed")

    def the_address_is_whole(self) -> None:
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.to_provider(Browser())).query)
        self.check(query["code_challenge_method"] == ["S256"] and len(query["code_challenge"][0]) == 43, f"no PKCE: {query}")
        self.check(len(query["state"][0]) == 64 and len(query["nonce"][0]) == 64, f"no state or nonce: {query}")
        self.check(query["redirect_uri"] == [f"{self.desk.address}/login/openid/callback"], f"back to {query['redirect_uri']}")
        for back in ["https://evil.example/", "//evil.example/", "/\\evil.example"]:
            browser = Browser()
            place = browser.ask(self.way_back(browser, self.to_provider(browser, back), "10001"))[2]
            self.check(place == "/desk", f"{back} led to {place}")

    def strangers_stay_out(self) -> None:
        for subject, why in [("10002", "another person of the same name"), ("10003", "a name that nobody has"), ("10005", "no name")]:
            status, page, _, browser = self.log_in(subject)
            self.check(status == 403 and browser.cookie("switchboard_session") is None, f"{why} gave {status}")
        forgotten = self.desk.run("user", "identity", "lin", "--forget")
        self.check("bound to no provider" in forgotten.stdout, f"{forgotten}")
        time.sleep(1)
        self.check(self.log_in("10002")[0] == 303, "after forgetting, the new person of the name is not bound")
        self.check(self.log_in("10001")[0] == 403, "the one before still gets in")

    def a_crooked_way_back(self) -> None:
        address = f"{self.desk.address}/login/openid/callback"
        browser = Browser()
        back = self.way_back(browser, self.to_provider(browser), "10002")
        self.check(Browser().ask(back)[0] == 403, "another browser came back with the code")
        self.check(browser.ask(back.replace("state=", "state=0"))[0] == 403, "another state came back")
        for query in ["", "?state=x", "?code=x", "?code=" + "x" * 9000, "?error=access_denied", "?code=%00%0d%0a&state=%ff"]:
            status = Browser().ask(address + query)[0]
            self.check(400 <= status < 500, f"{query[:40]} gave {status}")
        browser = Browser()
        place = self.to_provider(browser)
        state = urllib.parse.parse_qs(urllib.parse.urlsplit(place).query)["state"][0]
        status, page, _ = browser.ask(f"{address}?state={state}&code=made-up")
        self.check(status == 403 and "did not complete" in page, f"a code that is none gave {status}")
        browser = Browser()
        back = self.way_back(browser, self.to_provider(browser), "10002")
        self.check(browser.ask(back)[0] == 303 and Browser().ask(back)[0] == 403, "the code worked twice")
        _, _, denied = browser.ask(self.to_provider(Browser()), {"action": "deny"})
        self.check("error=" in denied, "the provider did not deny")

    def new_keys(self) -> None:
        self.provider.stop()
        self.provider.start()
        time.sleep(11)
        self.check(self.log_in("10002")[0] == 303, "the provider's new keys are not read")

    def a_lying_provider(self) -> None:
        """A token for another log-in, signed by the right keys."""
        first, second = Browser(), Browser()
        one = self.way_back(first, self.to_provider(first), "10002")
        two = self.way_back(second, self.to_provider(second), "10002")
        code = urllib.parse.parse_qs(urllib.parse.urlsplit(one).query)["code"][0]
        state = urllib.parse.parse_qs(urllib.parse.urlsplit(two).query)["state"][0]
        status = second.ask(f"{self.desk.address}/login/openid/callback?code={code}&state={state}")[0]
        self.check(status == 403 and "belongs to another log-in" in self.desk.said(), f"another log-in's token gave {status}")

    def a_second_factor_is_asked(self) -> None:
        """Whoever has a second factor at the desk shows it after the provider, too."""
        status, _, _, browser = self.log_in("10004")
        self.check(status == 303, "zhou does not get in")
        api = Api(self.desk.address, browser)
        offer = api.ask("POST", "/me/second-factor", {"password": PASSWORD})
        codes = api.ask("POST", "/me/second-factor/confirmation", {"code": one_time(offer["secret"])})["recoveryCodes"]
        status, page, _, browser = self.log_in("10004")
        challenge = re.search(r'name="challenge" value="([0-9a-f]+)"', page)
        self.check(status == 200 and challenge is not None and browser.cookie("switchboard_session") is None,
                   f"no second factor was asked for: {status} {page[:300]}")
        form = {"challenge": challenge[1], "code": codes[0], "back": "/tickets"}
        status, _, place = browser.ask(f"{self.desk.address}/login", form)
        self.check((status, place) == (303, "/tickets"), f"the second factor gave {status} {place}")

    def a_silent_provider(self) -> None:
        browser = Browser()
        back = self.way_back(browser, self.to_provider(browser), "10002")
        self.provider.stop()
        status, page, _ = browser.ask(back)
        self.check(status == 403 and "did not complete" in html.unescape(page), f"without a provider the way back gave {status}")
        self.check(re.search(r"the identity provider does not answer", self.desk.said()) is not None, "the log does not say why")
        body = {"name": "lin", "password": PASSWORD}
        self.check(Browser().ask(f"{self.desk.address}/login", body)[0] == 303, "the password does not work any more")

    def settings(self) -> None:
        for name, words, error in [
            ("SWITCHBOARD_OIDC_ISSUER", "http://provider.example", "must begin with https://"),
            ("SWITCHBOARD_OIDC_ISSUER", "file:///etc/passwd", "is no address"),
            ("SWITCHBOARD_OIDC_CLIENT_ID", "", "needs SWITCHBOARD_OIDC_CLIENT_ID"),
            ("SWITCHBOARD_PUBLIC_URL", "", "needs SWITCHBOARD_PUBLIC_URL"),
            ("SWITCHBOARD_OIDC_CLIENT_SECRET_FILE", "/nowhere", "cannot be read"),
        ]:
            self.desk.environment, kept = {**self.desk.environment, name: words}, self.desk.environment
            outcome = self.desk.run("serve")
            self.desk.environment = kept
            self.check(outcome.returncode != 0 and error in outcome.stderr, f"{name}={words}: {outcome}")


def main() -> int:
    provider = Provider()
    with tempfile.TemporaryDirectory(prefix="switchboard-identity-") as name:
        folder = pathlib.Path(name)
        desk = Desk(folder, SWITCHBOARD_OIDC_ISSUER=provider.address)
        (folder / "var").mkdir()
        desk.run("key", "make", "var/master.key")
        desk.run("migrate")
        for person, role in [("lin", "agent"), ("zhou", "lead")]:
            desk.run("user", "add", person, "--role", role, "--agreement", "BM-1")
        tests = Tests(desk, provider)
        try:
            provider.start()
            desk.start()
            tests.everybody()
        finally:
            provider.stop()
            desk.stop()
    print(f"{tests.passed} passed, {len(tests.failures)} failed")
    return 1 if tests.failures else 0


if __name__ == "__main__":
    sys.exit(main())
