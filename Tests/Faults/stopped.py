"""SIGTERM in the middle of the work."""
import asyncio
import time

from desk import Desk, demand
from intake import Siege


def test_requests_finish(random):
    """A server that is asked to stop under load answers what it began, ends with 0 and has written nothing that it did not answer."""
    with Desk() as desk:
        token = desk.person("lin", "agent")
        siege = Siege(2_000)
        for _ in range(3):
            before = len(siege.numbers)
            desk.start()
            asyncio.run(load(desk, siege, token, before + random.randrange(50, 400)))
            written = desk.rows("SELECT count(*) FROM tickets")[0][0]
            demand(written == len(siege.numbers), f"{written} tickets are written and {len(siege.numbers)} were answered")
            desk.verify()


async def load(desk, siege, token, enough):
    """Asks the server to stop at so many acknowledgements, while somebody listens to the live stream."""
    asked = []

    def on_answer(done):
        if done >= enough and not asked:
            asked.append(time.monotonic())
            desk.server.terminate()

    reader, writer = await asyncio.open_connection("127.0.0.1", desk.port)
    writer.write(f"GET /api/v1/events HTTP/1.1\r\nHost: desk\r\nAuthorization: Bearer {token}\r\n\r\n".encode())
    await siege.send(desk.connections(token), on_answer)
    demand(asked, "the server was never asked to stop")
    code = await asyncio.get_running_loop().run_in_executor(None, lambda: desk.server.wait(60))
    desk.server = None
    heard = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    demand(code == 0, f"the server ended with {code}")
    demand(b"event: ticket" in heard, "who listened heard nothing")
    demand(time.monotonic() - asked[0] < 20, f"it took {time.monotonic() - asked[0]:.0f} s to stop")
