"""kill -9 in the middle of everything."""
import asyncio
import itertools
import time

from client import Broken, together
from desk import PASSWORD, Desk, demand
from intake import TICKETS, Siege

# An answer names what the deed was on: a ticket or a matter by its id, a person by the name.
ORPHANS = """
    SELECT key FROM idempotency
    WHERE ticket NOT IN (SELECT id FROM tickets UNION SELECT id FROM matters UNION SELECT name FROM staff)
"""


def test_intake_survives(random):
    """A server that is killed five times during 2,000 intakes loses nothing that it acknowledged and makes no ticket twice."""
    with Desk() as desk:
        token = desk.person("lin", "agent")
        siege = Siege(2_000)
        for deaths in [random.randrange(1, 60), 500, 1_000, 1_500 + random.randrange(100), 1_999]:
            desk.start()
            asyncio.run(besiege(desk, siege, token, deaths))
            desk.verify()
            orphans = desk.rows(ORPHANS)
            demand(not orphans, f"answers are kept of what is not there, under the keys {orphans}")
        desk.start()
        asyncio.run(finish(desk, siege, token))
        siege.demand_once(desk)
        demand(desk.rows("SELECT count(*) FROM tickets") == [(2_000,)], "there are tickets that nobody asked for")
        demand(desk.stop() == 0, "the server did not end well")
        desk.verify()


async def besiege(desk, siege, token, death):
    """Kills the server at its `death`-th acknowledgement."""
    connections = desk.connections(token)

    def on_answer(done):
        if done >= death and desk.server:
            desk.kill()

    await siege.send(connections, on_answer)
    demand(desk.server is None, f"the server was not killed: {len(siege.numbers)} acknowledged")


async def finish(desk, siege, token):
    connections = desk.connections(token)
    await siege.demand_kept(connections)
    await siege.send(connections)
    demand(len(siege.numbers) == siege.count, "some contacts were not acknowledged by a server that lived")
    await siege.demand_kept(connections)


def test_start_survives(random):
    """A server that is killed while it starts, on a new database too, starts the next time."""
    with Desk() as desk:
        for _ in range(6):
            desk.launch()
            time.sleep(random.uniform(0.0, 0.3))
            desk.kill()
        token = desk.person("lin", "agent")
        desk.start()
        siege = Siege(50)
        asyncio.run(finish(desk, siege, token))
        demand(desk.stop() == 0, "the server did not end well")
        desk.verify()


def test_dispatch_survives(random):
    """A server that is killed while agents take, assess and solve what is dispatched to them keeps every deed that it acknowledged."""
    with Desk(demo=True) as desk:
        desk.start(SWITCHBOARD_DEMO_PASSWORD=PASSWORD)
        tokens = {name: desk.token(name) for name in [f"agent{index}" for index in range(1, 7)]}
        siege = Siege(600, "dispatch")
        deeds = {}
        for death in [random.randrange(80, 200), random.randrange(300, 400), random.randrange(450, 550)]:
            if desk.server is None:
                desk.start()
            asyncio.run(work(desk, siege, tokens, deeds, death))
            desk.verify()
            versions = dict(desk.rows("SELECT number, version FROM tickets"))
            lost = [number for number, version in deeds.items() if versions.get(number, 0) < version]
            demand(not lost, f"deeds on {lost[:5]} were acknowledged and are gone")
        desk.start()
        asyncio.run(finish(desk, siege, tokens["agent1"]))
        solved = desk.rows("SELECT count(*) FROM journal WHERE type = 'ticket.solved' AND actor LIKE 'staff/agent/%'")
        demand(solved[0][0] > 20, f"only {solved[0][0]} tickets were solved: this case proves nothing")
        siege.demand_once(desk)
        demand(desk.stop() == 0, "the server did not end well")
        desk.verify()


async def work(desk, siege, tokens, deeds, death):
    """Hands contacts in while agents work, until the server is killed at the `death`-th acknowledgement."""

    def on_answer(done):
        if done >= death and desk.server:
            desk.kill()

    agents = [asyncio.create_task(serve(desk, name, token, deeds)) for name, token in tokens.items()]
    await siege.send(desk.connections(tokens["agent1"], 16), on_answer)
    demand(desk.server is None, f"the server was not killed: {len(siege.numbers)} acknowledged")
    for agent in agents:
        await agent


async def serve(desk, name, token, deeds):
    """An agent who solves one ticket after the other as long as the server lives; what is acknowledged is noted."""
    connection = desk.connections(token, 1)[0]
    try:
        for _ in itertools.count():
            taken = await connection.send("POST", "/api/v1/me/next", {})
            number = taken.json["number"] if taken.status == 200 else await offered(connection, name)
            if not number:
                await asyncio.sleep(0.01)
                continue
            for path, body in STEPS:
                answer = await connection.send("POST", f"{TICKETS}/{number}/{path}", body)
                demand(answer.status in (200, 409), f"{path} of {number}: {answer.status} {answer.body[:200]}")
                if answer.status == 200:
                    deeds[number] = max(deeds.get(number, 0), int(answer.headers["etag"].strip('"v')))
    except Broken:
        demand(desk.server is None, f"{name} lost the server while it lived")


async def offered(connection, name):
    """The next ticket that is with the agent and not solved; nothing when there is none."""
    page = await connection.send("GET", f"{TICKETS}?assignee={name}&status=pending&limit=1")
    items = page.json["items"]
    return items[0]["number"] if items else None


STEPS = [
    ("assessment", {"complexity": "simple", "decision": "handle"}),
    ("solution", {"result": "repaired", "cause": "光纤断裂", "action": "更换皮线", "text": "已恢复", "evidence": ["line-test"]}),
]
