"""A disk that is full."""
import asyncio
import pathlib
import subprocess
import sys
import tempfile
import time

from desk import Desk, contact, demand
from intake import TICKETS, Siege

SIZE = 96 << 20


def test_disk_full(random):
    """On a full disk intakes are refused and reads answered; with room again the desk goes on, and nothing acknowledged is lost."""
    if mounts():
        starve()
        return
    # Who may not mount may still do so in a user namespace of his own.
    inside = subprocess.run(["unshare", "--user", "--map-root-user", "--mount", sys.executable, __file__], check=False)
    demand(inside.returncode == 0, "no small file system can be mounted here, so nobody knows what a full disk does: "
                                   "run this as root, or where unshare --user --mount is allowed")


def mounts():
    with tempfile.TemporaryDirectory() as folder:
        tried = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", folder], capture_output=True, check=False)
        if tried.returncode == 0:
            subprocess.run(["umount", folder], check=True)
        return tried.returncode == 0


def starve():
    with tempfile.TemporaryDirectory(prefix="switchboard-full-") as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "none", folder], check=True)
        try:
            for keep in (0, 100 << 10):
                own = pathlib.Path(folder, f"room-{keep}")
                own.mkdir()
                with Desk(own) as desk:
                    run_out(desk, own / "ballast", keep)
                for file in own.iterdir():
                    file.unlink()
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


def run_out(desk, ballast, keep):
    """Lets the server run out of room, makes room, and looks at what is left; `keep` bytes stay free at first."""
    token = desk.person("lin", "agent")
    desk.start()
    siege = Siege(300, f"before-{keep}")
    asyncio.run(siege.send(desk.connections(token)))
    fill(ballast, keep)
    late = Siege(800, f"late-{keep}", first=siege.count)
    refused = asyncio.run(late.send(desk.connections(token), allowed=(201, 507, 503)))
    demand(len(refused) > 100, f"only {len(refused)} of 800 contacts were refused: the disk was not full")
    demand(any(answer.status == 507 for answer in refused), "no refusal says that there is no room")
    for answer in refused:
        demand(answer.headers["content-type"] == "application/problem+json", f"a refusal is {answer.headers}")
        demand("retry-after" in answer.headers, "a refusal does not say when to come back")
    asyncio.run(reads_go_on(desk, siege, token))
    ballast.unlink()
    asyncio.run(writes_go_on(desk, late, token))
    for one in (siege, late):
        one.demand_once(desk)
    demand(desk.stop() == 0, "the server did not end well")
    demand(desk.rows("SELECT count(*) FROM tickets") == [(siege.count + late.count,)], "a refused contact left a ticket")
    desk.verify()


def fill(ballast, keep):
    """Takes all room but so much."""
    with open(ballast, "wb", buffering=0) as file:
        block = 1 << 16
        while block:
            try:
                file.write(b"\0" * block)
            except OSError:
                block //= 2
        file.truncate(max(0, file.tell() - keep))


async def reads_go_on(desk, siege, token):
    """While there is no room everything that was acknowledged is shown, and a write is refused as before."""
    connections = desk.connections(token)
    await siege.demand_kept(connections)
    for path in ("/readyz", f"{TICKETS}?limit=20", "/api/v1/handbook/compliance", "/metrics"):
        answer = await connections[0].send("GET", path)
        demand(answer.status == 200, f"{path} is answered with {answer.status} on a full disk")
    answer = await connections[0].send("POST", TICKETS, contact(9_999_999))
    demand(answer.status in (503, 507), f"a write on a full disk is answered with {answer.status}: {answer.body[:300]}")


async def writes_go_on(desk, siege, token):
    """With room again every contact is taken in under its old key."""
    connections = desk.connections(token)
    deadline = time.monotonic() + 20
    while len(siege.numbers) < siege.count and time.monotonic() < deadline:
        await siege.send(connections, allowed=(201, 503, 507))
    demand(len(siege.numbers) == siege.count, f"{siege.count - len(siege.numbers)} are refused though there is room")
    await siege.demand_kept(connections)


if __name__ == "__main__":
    starve()
