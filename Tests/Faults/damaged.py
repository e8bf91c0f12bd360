"""A journal that somebody changed behind the desk."""
import asyncio

from desk import Desk, demand
from intake import Siege


def written(count):
    """A desk that has stopped, with so many tickets."""
    desk = Desk()
    token = desk.person("lin", "agent")
    desk.start()
    asyncio.run(Siege(count).send(desk.connections(token, 16)))
    demand(desk.stop() == 0, "the server did not end well")
    desk.verify()
    return desk


def found(desk, seq):
    """Verification fails and names the event."""
    done = desk.run("verify", check=False)
    demand(done.returncode == 1, f"verify ended with {done.returncode} though event {seq} was changed: {done.stdout}")
    demand(f"event {seq} " in done.stderr, f"event {seq} was changed, and verify said: {done.stderr}")


def test_flipped_bit(random):
    """One flipped bit in the body of an event is found and the event named, whichever bit it is."""
    with written(30) as desk:
        events = desk.rows("SELECT seq, CAST(body AS BLOB) FROM journal")
        for seq, body in random.sample(events, 14):
            bit = random.randrange(len(body) * 8)
            spoilt = bytearray(body)
            spoilt[bit // 8] ^= 1 << bit % 8
            desk.change("UPDATE journal SET body = CAST(? AS TEXT) WHERE seq = ?", (bytes(spoilt), seq))
            found(desk, seq)
            desk.change("UPDATE journal SET body = CAST(? AS TEXT) WHERE seq = ?", (body, seq))
        desk.verify()


def test_deleted_event(random):
    """A deleted event is found and its place named, be it the first, one between or the last of its stream."""
    with written(3) as desk:
        stream = desk.rows("SELECT stream FROM journal WHERE stream LIKE 'ticket/%' LIMIT 1")[0][0]
        columns = "seq, stream, version, type, at, actor, edition, body, prev, hash"
        events = desk.rows(f"SELECT {columns} FROM journal WHERE stream = ? ORDER BY version", (stream,))
        number = desk.rows("SELECT number FROM tickets WHERE 'ticket/' || id = ?", (stream,))[0][0]
        for index, event in enumerate(events):
            desk.change("DELETE FROM journal WHERE seq = ?", (event[0],))
            if index + 1 < len(events):
                found(desk, events[index + 1][0])
            else:
                done = desk.run("verify", check=False)
                demand(done.returncode == 1 and number in done.stderr, f"the last event is gone, and verify said: {done.stderr}")
            desk.change(f"INSERT INTO journal ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", event)
        desk.verify()


def test_deleted_stream(random):
    """A ticket whose whole journal was deleted is found and named."""
    with written(3) as desk:
        number, stream = desk.rows("SELECT number, 'ticket/' || id FROM tickets LIMIT 1")[0]
        desk.change("DELETE FROM journal WHERE stream = ?", (stream,))
        done = desk.run("verify", check=False)
        demand(done.returncode == 1, f"verify ended with {done.returncode} though a journal is gone: {done.stdout}")
        demand(number in done.stderr, f"the journal of {number} is gone, and verify said: {done.stderr}")
