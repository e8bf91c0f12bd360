"""A desk on a PostgreSQL database of its own, in the server that Tests/Postgres/with has started."""
import os
import shlex
import subprocess
import uuid

from desk import Desk, demand

SERVER = os.environ["CARE_POSTGRES_URL"]


def ask(address, sql):
    done = subprocess.run(["psql", "-XAtq", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-c", sql, address],
                          capture_output=True, text=True, timeout=60, check=False)
    demand(done.returncode == 0, f"psql: {done.stderr}")
    return [tuple(line.split("\x1f")) for line in done.stdout.splitlines()]


def restart():
    """Ends the database's server without a farewell and starts it again."""
    subprocess.run(shlex.split(os.environ["CARE_POSTGRES_RESTART"]), check=True, timeout=120,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class PostgresDesk(Desk):
    """As a desk over a file, but for where its rows are; `beside` names another whose database and key it shares."""

    def __init__(self, demo=False, beside=None):
        super().__init__(demo=demo)
        self.name = beside.name if beside else "desk_" + uuid.uuid4().hex
        self.address = SERVER.replace("/postgres?", f"/{self.name}?")
        if beside:
            self.key.write_text(beside.key.read_text())
        else:
            ask(SERVER, f"CREATE DATABASE {self.name}")

    @property
    def environment(self):
        return {**super().environment, "SWITCHBOARD_DATABASE": self.address}

    def person(self, name, role):
        self.run("migrate")
        self.run("user", "add", name, "--role", role, "--agreement", "BM-1")
        return self.token(name)

    def rows(self, sql, values=()):
        for value in values:
            sql = sql.replace("?", "'" + str(value) + "'", 1)
        return ask(self.address, sql)
