"""Rules and clauses that code cites exist, and migrations are numbered without a gap."""
import re

from .tree import File, Tree

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
    first = None
    for file in tree.under(MIGRATIONS):
        first = first or file
        for line, number in _numbers(file):
            words = re.sub(r"[+.](?:SQLite|Postgres)\b", "", file.stem)
            if number in found and (file.name.endswith(".swift") or found[number] != words):
                yield file.find(line, f"migration {number} exists twice")
            found.setdefault(number, words)
        if file.name.endswith(".sql") and not re.match(r"\d{3,4}", file.name):
            yield file.find(1, "a migration's name starts with its number")
    for number in range(1, max(found, default=0)):
        if number not in found:
            yield first.find(1, f"migration {number} is left out")


def _numbers(file: File) -> list[tuple[int, int]]:
    """The migrations that a file holds, each with its line: by the name of a SQL file, by the value in a Swift file."""
    if file.name.endswith(".swift"):
        code = "\n".join(file.swift.code)
        found = re.finditer(r"\bMigration\(\s*number:\s*(\d+)", code)
        return [(code.count("\n", 0, match.start()) + 1, int(match.group(1))) for match in found]
    match = re.match(r"\d{3,4}", file.name)
    return [(1, int(match.group()))] if match else []
