"""A desk with the demo centre on a free port, in a folder of its own."""
import contextlib
import os
import socket
import subprocess
import tempfile
import time
import urllib.request

PASSWORD = "walk-the-pages-1"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address):
    with contextlib.suppress(OSError):
        return urllib.request.urlopen(address + "/login", timeout=2).status == 200
    return False


class Server:
    """A desk that can be put down and taken up again at the same address, with what it has on disk."""

    def __init__(self, environment, log):
        self.environment, self.log = environment, log
        self.port = int(environment["SWITCHBOARD_PORT"])
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = None

    def start(self):
        self.process = subprocess.Popen([os.environ["SWITCHBOARD"], "serve"], env=self.environment, stdout=self.log, stderr=self.log)
        deadline = time.monotonic() + 60
        while not answers(self.address):
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.log.seek(0)
                raise SystemExit("the server does not answer:\n" + self.log.read())
            time.sleep(0.2)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.crash()

    def crash(self):
        """No farewell: as when the machine loses its current."""
        self.process.kill()
        self.process.wait()

    def command(self, *words):
        """What a command of the program says beside the running desk."""
        done = subprocess.run(
            [os.environ["SWITCHBOARD"], *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, f"{' '.join(words)}: {done.stderr}"
        return done.stdout


@contextlib.contextmanager
def served():
    """Yields the server; its own words go to a file that is shown when it fails."""
    with tempfile.TemporaryDirectory(prefix="switchboard-pages-") as folder:
        port = free_port()
        environment = {
            **os.environ,
            "SWITCHBOARD_DEMO": "1",
            "SWITCHBOARD_DATABASE": f"sqlite:{folder}/desk.db",
            "SWITCHBOARD_KEY_FILE": f"{folder}/key",
            "SWITCHBOARD_PORT": str(port),
            "SWITCHBOARD_DEMO_PASSWORD": PASSWORD,
        }
        with open(f"{folder}/log", "w+", encoding="utf-8") as log:
            server = Server(environment, log)
            try:
                server.start()
                yield server
            finally:
                server.stop()
