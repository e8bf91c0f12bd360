"""The program itself over files of its own: started, killed, started again, asked on its command line."""
import os
import pathlib
import re
import secrets
import signal
import sqlite3
import subprocess
import tempfile
import time

from client import Connection

BINARY = os.environ["SWITCHBOARD"]
PASSWORD = "walk-the-plank-1"


class Failed(Exception):
    """What was expected did not come."""


def demand(condition, sentence):
    if not condition:
        raise Failed(sentence)


class Desk:
    """A folder with a database and a key, and the server over them when it runs."""

    def __init__(self, folder=None, demo=False):
        self.own = None if folder else tempfile.TemporaryDirectory(prefix="switchboard-faults-")
        self.folder = pathlib.Path(folder or self.own.name)
        self.database = self.folder / "desk.db"
        self.key = self.folder / "key"
        self.log = self.folder / "log"
        self.demo = demo
        self.server = None
        self.port = None
        if not self.key.exists():
            self.key.write_text(secrets.token_hex(32))
            self.key.chmod(0o600)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.server:
            self.kill()
        if self.own:
            self.own.cleanup()

    @property
    def environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SWITCHBOARD_")}
        settings = {
            "SWITCHBOARD_DATABASE": f"sqlite:{self.database}",
            "SWITCHBOARD_KEY_FILE": str(self.key),
            "SWITCHBOARD_PASSWORD": PASSWORD,
            "SWITCHBOARD_LOG_LEVEL": "error",
        }
        return {**kept, **settings, **({"SWITCHBOARD_DEMO": "1"} if self.demo else {})}

    def run(self, *words, timeout=120, check=True, **more):
        """A command; answers it when it has ended, and fails when it ended badly and `check` is set."""
        done = subprocess.run([BINARY, *words], env={**self.environment, **more}, capture_output=True, text=True,
                              timeout=timeout, check=False)
        if check:
            demand(done.returncode == 0, f"switchboard {' '.join(words)} ended with {done.returncode}:\n{done.stderr}")
        return done

    def verify(self):
        """The journal's chains hold, and every row equals its fold."""
        done = self.run("verify", check=False)
        demand(done.returncode == 0, f"verify ended with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

    def start(self, **more):
        """Starts the server on a free port and waits until it answers."""
        self.launch(**more)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.server.poll() is None:
            found = re.search(r"listens on http://[^:]+:(\d+)", self.log.read_text(errors="replace"))
            if found:
                self.port = int(found.group(1))
                return self
            time.sleep(0.02)
        raise Failed("the server did not start:\n" + self.log.read_text(errors="replace"))

    def launch(self, **more):
        """Starts the server and does not wait."""
        with open(self.log, "wb") as log:
            self.server = subprocess.Popen([BINARY, "serve", "--port", "0"], env={**self.environment, **more},
                                           stdout=log, stderr=log)

    def kill(self):
        self.server.send_signal(signal.SIGKILL)
        self.server.wait()
        self.server = None

    def stop(self, timeout=30):
        """SIGTERM; answers the exit code."""
        self.server.send_signal(signal.SIGTERM)
        code = self.server.wait(timeout)
        self.server = None
        return code

    def token(self, user, scope="all"):
        return self.run("token", "create", "--user", user, "--scope", scope).stdout.strip()

    def person(self, name, role):
        """Adds somebody and answers his token."""
        if not self.database.exists():
            self.run("migrate")
        self.run("user", "add", name, "--role", role, "--agreement", "BM-1")
        return self.token(name)

    def connections(self, token, count=64):
        return [Connection(self.port, token) for _ in range(count)]

    def rows(self, sql, values=()):
        """What stands in the file, read past the program."""
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as database:
            return database.execute(sql, values).fetchall()

    def change(self, sql, values=()):
        """Changes the file behind the program's back."""
        with sqlite3.connect(self.database) as database:
            return database.execute(sql, values).rowcount


def contact(index, **more):
    """A whole contact of one customer about one matter, different for each index."""
    return {
        "channel": "web",
        "customer": {"name": f"客户{index}", "number": f"139{index:08d}", "identityLevel": "L1"},
        "place": {"province": "河南", "area": "urban", "address": f"测试路{index}号"},
        "description": f"宽带断网，第 {index} 次试验，光猫红灯",
        "expectedResult": "今天内恢复",
        **more,
    }
