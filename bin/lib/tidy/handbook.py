"""Rules and clauses that code cites exist, and migrations are numbered without a gap."""
import re

from .tree import Tree

EDITIONS = "Sources/CareDesk/Handbook/Editions/"
MIGRATIONS = "Sources/CareStore/Migrations/"
RULE = re.compile(r"\bR-\d\.\d-\d\d\b")
TAG = re.compile(r"\.clause\(\s*\"([^\"]*)\"")


def _editions(tree: Tree) -> str:
    return "\n".join(f.text for ext in (".yaml", ".yml") for f in tree.under(EDITIONS, ext=ext))


def rules(tree: Tree):
    """A rule that code cites stands in an edition."""
    known = set(RULE.findall(_editions(tree)))
    for file in tree.swift("Sources/", "Benchmarks/"):
        for number, line in enumerate(file.lines, 1):
            for rule in RULE.findall(line):
                if rule not in known:
                    yield file.find(number, f"cites {rule}, which is in no edition")


def clauses(tree: Tree):
    """A test is tagged with a clause that the handbook has."""
    known = set(re.findall(r"^\s*(?:-\s*)?(?:clause|number):\s*[\"']?(\d\.\d)\b", _editions(tree), re.MULTILINE))
    known |= set(re.findall(r"\bR-(\d\.\d)-\d\d\b", _editions(tree)))
    for file in tree.swift("Tests/"):
        for number, line in enumerate(file.lines, 1):
            for clause in TAG.findall(line):
                if clause not in known:
                    yield file.find(number, f"is tagged with clause {clause}, which is in no edition")


def migrations(tree: Tree):
    """Migrations are numbered from one, each number once, none left out."""
    found: dict[int, str] = {}
    for file in tree.under(MIGRATIONS):
        match = re.match(r"(?:Migration)?(\d{3,4})", file.name)
        if not match:
            if re.search(r"\.sql$", file.name):
                yield file.find(1, "a migration's name starts with its number")
            continue
        number = int(match.group(1))
        words = re.sub(r"[+.](?:SQLite|Postgres)\b", "", file.stem)
        if found.setdefault(number, words) != words:
            yield file.find(1, f"migration {number} exists twice")
    for number in range(1, max(found, default=0)):
        if number not in found:
            yield tree.under(MIGRATIONS)[0].find(1, f"migration {number} is left out")
