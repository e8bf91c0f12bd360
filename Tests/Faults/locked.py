"""A master key that is not the right one."""
import secrets

from desk import Desk, demand


def refused(desk, words):
    """The server does not start, says why, and ends with 1."""
    desk.launch()
    code = desk.server.wait(30)
    desk.server = None
    said = desk.log.read_text(errors="replace")
    demand(code == 1, f"the server ended with {code}: {said}")
    demand(words in said, f"the server said only: {said}")
    demand("listens" not in said, "the server listened before it refused")


def test_wrong_key(random):
    """With another master key the server does not start."""
    with Desk() as desk:
        desk.run("migrate")
        desk.start()
        demand(desk.stop() == 0, "the server did not end well")
        desk.key.write_text(secrets.token_hex(32))
        refused(desk, "this master key is not the one that the database was made with")


def test_open_key(random):
    """With a key file that others can read the server does not start."""
    with Desk() as desk:
        for mode in (0o644, 0o640, 0o604):
            desk.key.chmod(mode)
            refused(desk, "can be read by others; chmod 600 it")


def test_no_key(random):
    """Without its key file, or with one that holds no key, the server does not start."""
    with Desk() as desk:
        for words, said in [("no key", "64 hexadecimal digits"), ("ab" * 16, "32 bytes, not 16"), ("", "32 bytes, not 0")]:
            desk.key.write_text(words)
            refused(desk, said)
        desk.key.unlink()
        refused(desk, "no key file at")
        demand(not desk.key.exists(), "a key was made for a database that may have another")
