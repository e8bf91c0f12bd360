"""A folder with a desk in it, and the program as an operator runs it."""
import contextlib
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
GOLDEN = HERE / "golden"
WRITES_GOLDEN = False
PASSWORD = "a-password-to-test-1"


def program() -> str:
    cache = os.environ.get("SWITCHBOARD_BUILD", os.path.expanduser("~/.cache/switchboard"))
    return os.environ.get("SWITCHBOARD", f"{cache}/debug/debug/switchboard")


class Outcome:
    def __init__(self, code: int, out: str, err: str):
        self.code, self.out, self.err = code, out, err

    def __repr__(self) -> str:
        return f"exit {self.code}\n    stdout: {self.out[:600]!r}\n    stderr: {self.err[:600]!r}"

    @property
    def json(self):
        return json.loads(self.out)


class Desk:
    """Runs commands in a folder of its own; failures are kept, so that one does not hide the next."""

    def __init__(self):
        self.failures: list[str] = []
        self.checked = 0
        self.server = None

    def __enter__(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="switchboard-command-")
        self.folder = pathlib.Path(self.temporary.name)
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("SWITCHBOARD_") or k == "SWITCHBOARD_BUILD"},
            "SWITCHBOARD_PASSWORD": PASSWORD, "SWITCHBOARD_DEMO_PASSWORD": PASSWORD, "COLUMNS": "100",
        }
        return self

    def __exit__(self, *_):
        self.stop(signal.SIGKILL)
        self.temporary.cleanup()

    def run(self, *arguments: str, stdin: str | None = None, **environment: str) -> Outcome:
        answer = subprocess.run(
            [program(), *arguments], cwd=self.folder, env={**self.environment, **environment}, text=True,
            input=stdin or "", capture_output=True, timeout=120, check=False,
        )
        return Outcome(answer.returncode, answer.stdout, answer.stderr)

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen:
        return subprocess.Popen(
            [program(), *arguments], cwd=self.folder, env={**self.environment, **environment}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
        )

    def serve(self, *arguments: str) -> str:
        """Starts a server on a free port and waits until it answers."""
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.server = self.start("serve", "--port", str(port), *arguments)
        address = f"http://127.0.0.1:{port}"
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.server.poll() is not None:
                raise AssertionError(f"the server ended: {self.server.communicate()}")
            with contextlib.suppress(OSError), urllib.request.urlopen(address + "/readyz", timeout=2):
                return address
            time.sleep(0.1)
        raise AssertionError("the server does not answer")

    def stop(self, how: int = signal.SIGTERM) -> Outcome | None:
        if self.server is None:
            return None
        self.server.send_signal(how)
        out, err = self.server.communicate(timeout=30)
        outcome, self.server = Outcome(self.server.returncode, out, err), None
        return outcome

    def get(self, address: str, token: str):
        request = urllib.request.Request(address, headers={"Authorization": f"Bearer {token}", "Accept-Language": "en"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def status(self, address: str, token: str) -> int:
        """How a request ends."""
        return self._status(urllib.request.Request(address, headers={"Authorization": f"Bearer {token}"}))

    def log_in(self, address: str, name: str, password: str) -> int:
        """How a log-in ends."""
        body = json.dumps({"name": name, "password": password}).encode()
        return self._status(urllib.request.Request(f"{address}/api/v1/session", body))

    def _status(self, request: urllib.request.Request) -> int:
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code

    def new(self) -> None:
        """A desk of its own: a key, a database, and people of several roles."""
        (self.folder / "var").mkdir()
        key = self.folder / "var" / "master.key"
        key.touch(mode=0o600)
        key.write_text(os.urandom(32).hex())
        self.expect(self.run("migrate"), 0)
        for name, role in [("lin", "agent"), ("zhou", "lead"), ("wu", "editor"), ("he", "auditor")]:
            self.expect(self.run("user", "add", name, "--role", role, "--agreement", "BM-1"), 0, out=f"{name} joined as {role}.")

    def check(self, holds: bool, what: str) -> None:
        self.checked += 1
        if not holds:
            self.failures.append(what)

    def expect(self, outcome: Outcome, code: int, out: str | None = None, err: str | None = None) -> Outcome:
        """The exit code, and words that must stand in what was said; results and messages each on their own stream."""
        wrong = [f"exit {outcome.code}, not {code}"] if outcome.code != code else []
        if out is not None and out not in outcome.out:
            wrong.append(f"stdout lacks {out!r}")
        if err is not None and err not in outcome.err:
            wrong.append(f"stderr lacks {err!r}")
        if code and "Error" in outcome.out:
            wrong.append("an error stands on stdout")
        self.check(not wrong, f"{'; '.join(wrong)}: {outcome}")
        return outcome

    def golden(self, name: str, text: str) -> None:
        """What was said, with what differs from run to run put aside."""
        for pattern, word in [
            (r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "ID"),
            (r"GZ\d{8}-\d{6}|(GR|DC|XL)\d{8}-\d{4}", "NUMBER"), (r"\b[0-9a-f]{64,128}\b", "HEX"), (r"\d{4}-\d\d-\d\dT[\d:.]+\+\d\d:\d\d", "MOMENT"),
            # A moment on the full second is shorter, and padded.
            (r"MOMENT {2,}", "MOMENT  "),
            # A busy machine spends a few hundredths of a short limit; more than nine are a fault.
            (r"(due MOMENT +)\d %", r"\1N %"),
            (r"\d{4}-\d\d-\d\d", "DAY"), (re.escape(str(self.folder)), "FOLDER"), (r"[ \t]+\n", "\n"), (r"process \d+", "process N"),
            (r"127\.0\.0\.1:\d+", "ADDRESS"), (r"\d+ (KiB|MiB|GiB)", "SIZE"),
        ]:
            text = re.sub(pattern, word, text)
        file = GOLDEN / f"{name}.txt"
        if WRITES_GOLDEN:
            file.write_text(text, encoding="utf-8")
        known = file.read_text(encoding="utf-8") if file.exists() else ""
        self.check(known == text, f"{file.name} differs; it now says:\n{text}")
