"""Two thousand contacts, and what must hold of them whatever happened to the server."""
from client import Broken, together
from desk import contact, demand

TICKETS = "/api/v1/tickets"


class Siege:
    """Contacts that are handed in at once, each under a key of its own, until all are acknowledged."""

    def __init__(self, count, name="siege", first=0):
        self.count = count
        self.name = name
        self.first = first
        self.numbers = {}

    async def send(self, connections, on_answer=lambda done: None, allowed=(201,)):
        """Sends what is not acknowledged yet; answers how the refused ones were refused."""
        refused = []

        async def hand_in(index, worker):
            headers = {"Idempotency-Key": f"{self.name}-{index}"}
            try:
                answer = await connections[worker].send("POST", TICKETS, contact(self.first + index), headers)
            except Broken:
                return
            demand(answer.status in allowed, f"contact {index} was answered with {answer.status}: {answer.body[:300]}")
            if answer.status == 201:
                number = answer.json["number"]
                demand(self.numbers.setdefault(index, number) == number, f"key {index} gave {number} and another before")
            else:
                refused.append(answer)
            on_answer(len(self.numbers))

        left = [index for index in range(self.count) if index not in self.numbers]
        await together([lambda worker, index=index: hand_in(index, worker) for index in left], len(connections))
        return refused

    async def demand_kept(self, connections):
        """Every acknowledged ticket is there, whole: the record, its duties and its history from the first event on."""

        async def look(index, number, worker):
            ticket = await connections[worker].send("GET", f"{TICKETS}/{number}")
            demand(ticket.status == 200, f"{number} was acknowledged and is answered with {ticket.status}")
            shown = ticket.json
            demand(shown["description"] == contact(self.first + index)["description"], f"{number} has the words of another contact")
            demand(len(shown["obligations"]) >= 5, f"{number} has only {len(shown['obligations'])} duties")
            history = (await connections[worker].send("GET", f"{TICKETS}/{number}/history")).json["items"]
            types = [event["type"] for event in history]
            demand(types[:3] == ["ticket.accepted", "ticket.recorded", "ticket.queued"], f"{number} begins with {types[:3]}")
            versions = [event["version"] for event in history]
            demand(versions == list(range(1, len(history) + 1)), f"{number} has the versions {versions}")

        known = list(self.numbers.items())
        await together([lambda worker, i=i, n=n: look(i, n, worker) for i, n in known], len(connections))

    def demand_once(self, desk):
        """Each key made one ticket, and nothing else was made under these keys."""
        demand(len(self.numbers) == self.count, f"{self.count - len(self.numbers)} contacts are not acknowledged")
        demand(len(set(self.numbers.values())) == self.count, "two keys gave one ticket")
        kept = desk.rows(
            "SELECT i.key, t.number FROM idempotency i JOIN tickets t ON t.id = i.ticket WHERE i.key LIKE ?",
            (self.name + "-%",),
        )
        demand(dict(kept) == {f"{self.name}-{index}": number for index, number in self.numbers.items()},
               "the kept answers are not those that were given")
