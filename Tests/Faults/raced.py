"""Two who do the same thing at once."""
import asyncio

from desk import Desk, contact, demand
from intake import TICKETS

ROUNDS = 60


def test_one_closes(random):
    """Of two who close one ticket at once one closes it and the other is told what happened, in every one of 60 rounds."""
    with Desk() as desk:
        lin, zhou = desk.person("lin", "agent"), desk.person("zhou", "lead")
        desk.start()
        asyncio.run(close_at_once(desk, lin, zhou))
        closings = desk.rows("SELECT stream, count(*) FROM journal WHERE type = 'ticket.closed' GROUP BY stream")
        demand([count for _, count in closings] == [1] * ROUNDS, "a ticket was closed twice or not at all")
        demand(desk.stop() == 0, "the server did not end well")
        desk.verify()


async def close_at_once(desk, lin, zhou):
    first, second = desk.connections(lin, 1)[0], desk.connections(zhou, 1)[0]
    for index in range(ROUNDS):
        number, tag = await confirmed(first, index)
        headers = {"Accept-Language": "en", **({"If-Match": tag} if index % 2 else {})}
        path = f"{TICKETS}/{number}/closure"
        answers = await asyncio.gather(first.send("POST", path, {}, headers), second.send("POST", path, {}, headers))
        won, lost = sorted(answers, key=lambda answer: answer.status)
        demand(won.status == 200 and won.json["status"] == "closed", f"nobody closed {number}: {won.status} {won.body[:200]}")
        demand(lost.status == (412 if index % 2 else 409), f"round {index}: the other was answered with {lost.status}")
        demand(lost.headers["content-type"] == "application/problem+json", "a refusal is no problem document")
        told = "ticket.closed" if index % 2 else "ended"
        demand(told in lost.json["detail"], f"round {index}: the other was told only: {lost.json['detail']}")


async def confirmed(connection, index):
    """A ticket that waits for nothing but its closure."""
    made = await connection.send("POST", TICKETS, contact(index))
    number = made.json["number"]
    for path, body in [
        ("assessment", {"complexity": "simple", "decision": "handle"}),
        ("solution", {"result": "repaired", "cause": "断裂", "action": "更换", "text": "已恢复", "evidence": ["test"]}),
        ("confirmation", {"solved": True, "channel": "phone"}),
    ]:
        answer = await connection.send("POST", f"{TICKETS}/{number}/{path}", body)
        demand(answer.status == 200, f"{path} of {number}: {answer.status} {answer.body[:200]}")
    return number, answer.headers["etag"]


def test_one_key(random):
    """One key sent by eight at once makes one ticket and gives all eight the same answer, in every one of 40 rounds."""
    with Desk() as desk:
        token = desk.person("lin", "agent")
        desk.start()
        asyncio.run(same_key(desk, token))
        demand(desk.rows("SELECT count(*) FROM tickets") == [(40,)], "a key made two tickets or none")
        desk.verify()


async def same_key(desk, token):
    connections = desk.connections(token, 8)
    for index in range(40):
        headers = {"Idempotency-Key": f"key-{index}"}
        answers = await asyncio.gather(*(one.send("POST", TICKETS, contact(index), headers) for one in connections))
        demand({answer.status for answer in answers} == {201}, f"statuses {[answer.status for answer in answers]}")
        demand(len({answer.body for answer in answers}) == 1, f"round {index}: the answers differ")
