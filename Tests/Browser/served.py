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


@contextlib.contextmanager
def served():
    """Yields the address; the server's own words go to a file that is shown when it fails."""
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
            server = subprocess.Popen([os.environ["SWITCHBOARD"], "serve"], env=environment, stdout=log, stderr=log)
            try:
                address = f"http://127.0.0.1:{port}"
                deadline = time.monotonic() + 60
                while not answers(address):
                    if server.poll() is not None or time.monotonic() > deadline:
                        log.seek(0)
                        raise SystemExit("the server does not answer:\n" + log.read())
                    time.sleep(0.2)
                yield address
            finally:
                server.terminate()
                try:
                    server.wait(timeout=15)
                except subprocess.TimeoutExpired:
                    server.kill()
