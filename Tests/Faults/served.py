"""The same desk on PostgreSQL: one server on it at a time, which outlives the database's own crashes."""
import asyncio
import time

from client import Broken
from desk import Desk, demand
from intake import Siege
from locked import refused
from postgres import SERVER, PostgresDesk, ask, restart


def test_intake_survives_both(random):
    """A server that is killed three times and whose database crashes three times during 1,200 intakes loses nothing that it acknowledged and makes no ticket twice."""
    with PostgresDesk() as desk:
        token = desk.person("lin", "agent")
        siege = Siege(600)
        for death in [random.randrange(1, 60), 200, 400]:
            desk.start()
            asyncio.run(besiege(desk, siege, token, death, desk.kill))
            demand(desk.server is None, "the server was not killed")
            desk.verify()
        desk.start()
        for _ in range(3):
            siege.count += 200
            asyncio.run(besiege(desk, siege, token, len(siege.numbers) + random.randrange(20, 150), restart))
            demand(desk.server.poll() is None, "the server ended with its database")
        asyncio.run(finish(desk, siege, token))
        siege.demand_once(desk)
        demand(desk.rows("SELECT count(*) FROM tickets") == [(str(siege.count),)], "there are tickets that nobody asked for")
        demand(desk.stop() == 0, "the server did not end well")
        desk.verify()


async def besiege(desk, siege, token, enough, blow):
    """Hands contacts in and strikes once, at so many acknowledgements; whoever is refused meanwhile is told to come again."""
    struck = []
    loop = asyncio.get_running_loop()

    def on_answer(done):
        if done >= enough and not struck:
            struck.append(loop.run_in_executor(None, blow) if blow is restart else blow())

    for answer in await siege.send(desk.connections(token), on_answer, allowed=(201, 503, 504)):
        demand("retry-after" in answer.headers, f"{answer.status} does not say when to come again: {answer.body[:200]}")
    demand(struck, f"nothing was struck: {len(siege.numbers)} acknowledged")
    if struck[0]:
        await struck[0]


async def finish(desk, siege, token):
    """Whatever was refused or lost is handed in again, under the same keys, until all is acknowledged."""
    connections = desk.connections(token)
    deadline = time.monotonic() + 60
    while len(siege.numbers) < siege.count and time.monotonic() < deadline:
        await siege.send(connections, allowed=(201, 503, 504))
    await siege.demand_kept(connections)


def test_one_runs(random):
    """While one server runs the desk a second is refused and told of the first; when that is killed the next begins at once."""
    with PostgresDesk() as desk:
        desk.person("lin", "agent")
        desk.start()
        with PostgresDesk(beside=desk) as other:
            deadline = time.monotonic() + 10
            while str(desk.port) not in other.run("doctor", check=False).stdout and time.monotonic() < deadline:
                time.sleep(0.1)
            refused(other, f"is in use by switchboard serve, http://127.0.0.1:{desk.port}")
            told = other.run("rebuild", check=False)
            demand(told.returncode == 1 and "in use by switchboard serve" in told.stderr, f"rebuild said {told.stderr}")
            desk.kill()
            other.start()
            demand(other.stop() == 0, "the second server did not end well")


def test_beside(random):
    """A ticket that is made by a command beside the server is dispatched by the server."""
    with PostgresDesk() as desk:
        token = desk.person("lin", "lead")
        desk.start()
        made = desk.run("ticket", "create", "--as", "lin", "--channel", "phone", "--phone", "13900001234",
                        "--description", "宽带断网，光猫红灯")
        number = next(word for word in made.stdout.split() if word.startswith("GZ")).strip("。.,:")

        async def look():
            connection = desk.connections(token, 1)[0]
            deadline = time.monotonic() + 20
            while time.monotonic() < deadline:
                answer = await connection.send("GET", "/api/v1/queues")
                if sum(queue.get("waiting", 0) for queue in answer.json["items"]) == 1:
                    return True
                await asyncio.sleep(0.2)
            return False

        demand(asyncio.run(look()), f"{number} is in no queue of the server")
        demand(desk.stop() == 0, "the server did not end well")
        desk.verify()


def test_refusals(random):
    """What a server of databases does by its own means is refused here in words; so is one that is not there, or sorts otherwise."""
    with PostgresDesk() as desk:
        desk.person("lin", "agent")
        for words, said in [
            (["backup", str(desk.folder / "backups")], "pg_dump"),
            (["serve", "--port", "0", "--backup-folder", str(desk.folder / "backups")], "docs/backup.md"),
        ]:
            told = desk.run(*words, check=False)
            demand(told.returncode == 1 and said in told.stderr, f"{words[0]} ended with {told.returncode}: {told.stderr}")
        with Desk() as away:
            told = away.run("user", "list", check=False, SWITCHBOARD_DATABASE="postgres://lin:secret-word@127.0.0.1:1/desk")
            demand(told.returncode == 1 and "cannot be opened" in told.stderr, f"nobody answers: {told.stderr}")
            demand("secret-word" not in told.stderr, "the password is told")
            told = away.run("user", "list", check=False, SWITCHBOARD_DATABASE=SERVER.replace("/postgres?", "/absent?"))
            demand(told.returncode == 1 and "absent" in told.stderr, f"there is no such database: {told.stderr}")
            ask(SERVER, f"CREATE DATABASE {desk.name}_de TEMPLATE template0 LC_COLLATE 'C.UTF-8' ENCODING 'SQL_ASCII' LC_CTYPE 'C'")
            told = away.run("migrate", check=False, SWITCHBOARD_DATABASE=SERVER.replace("/postgres?", f"/{desk.name}_de?"))
            demand(told.returncode == 1 and "SQL_ASCII" in told.stderr, f"the encoding is another: {told.stderr}")
