"""Who may import whom, who may know the time, where SQL stands and who may write."""
import re

from .tree import Finding, Tree

PORT = {"Care", "CareStore"}
OUTSIDE = PORT | {"CareDesk"}
MAY_IMPORT = {
    "Care": set(),
    "CareStore": {"Care"},
    "CareSQLite": PORT,
    "CarePostgres": PORT,
    "CareDesk": PORT,
    "CareChannels": OUTSIDE,
    "CareIdentity": {"Care"},
    "CareWeb": OUTSIDE | {"CareIdentity"},
    "CareSimulation": OUTSIDE,
    "CareCommand": OUTSIDE | {"CareSQLite", "CarePostgres", "CareChannels", "CareIdentity", "CareWeb", "CareSimulation"},
}
DRIVERS = {"CareSQLite": r"CareSQLite|GRDB|GRDBSQLite|SQLite3", "CarePostgres": r"CarePostgres|CPQ|libpq"}
IMPORT = re.compile(r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private)\s+)?import\s+"
                    r"(?:(?:struct|class|enum|func|var|let|protocol|typealias)\s+)?(\w+)")
IMPURE = [
    (r"\bDate\(\)|\bDate\.now\b|\.now\b|\btimeIntervalSinceNow\b", "reads the time; ask as of a moment that the caller supplies"),
    (r"\b(?:ContinuousClock|SuspendingClock|DispatchTime|CFAbsoluteTimeGetCurrent|clock_gettime|gettimeofday)\b|\bsystemUptime\b",
     "reads a clock; ask as of a moment that the caller supplies"),
    (r"\bSystemRandomNumberGenerator\b|\.random\s*\(|\brandom\w*\(|\barc4random\w*|\.shuffled\(\)|\.shuffle\(\)|\.randomElement\(\)",
     "is random; let the caller supply the choice"),
    (r"\bUUID\(\)", "makes an identifier at random; let the caller supply it"),
    (r"\b(?:FileManager|FileHandle|URLSession|ProcessInfo|Bundle|Thread|DispatchQueue|UserDefaults|fopen|getenv)\b",
     "touches the outside world"),
    (r"\b(?:Calendar|TimeZone|Locale)\.(?:current|autoupdatingCurrent)\b", "depends on the machine's own settings"),
]
SQL = re.compile(
    r"\bSELECT\s[\s\S]*\bFROM\s|\bSELECT\s+(?:1\b|count\(|\$\d)|\b(?:INSERT|REPLACE)\s+(?:OR\s+\w+\s+)?INTO\s+\w|\bDELETE\s+FROM\s+\w"
    r"|\bUPDATE\s+\w+\s+(?:AS\s+\w+\s+)?SET\s|\b(?:CREATE|DROP|ALTER)\s+(?:UNIQUE\s+|VIRTUAL\s+|TEMP\s+)?(?:TABLE|INDEX|TRIGGER|VIEW)\b"
)
WRITE = re.compile(r"\.write(?:WithoutTransaction)?\s*(?:<[^>]*>)?\s*\{|\b(?:database|store|db|pool)\.write\w*\s*[({]")

CALLER = re.compile(r"\b(?:URLSession|URLRequest|FoundationNetworking|AsyncHTTPClient|HTTPClient|ClientBootstrap|NIOPipeBootstrap)\b")


def imports(tree: Tree):
    """Imports run one way: Care, then CareStore, then the drivers and CareDesk, then the faces, then CareCommand."""
    for file in tree.swift("Sources/"):
        allowed = MAY_IMPORT.get(file.target)
        if allowed is None:
            yield file.find(1, f"{file.target or 'this folder'} is no target of the architecture")
            continue
        for number, line in enumerate(file.swift.code, 1):
            if not (found := IMPORT.match(line)):
                continue
            module = found.group(1)
            if module in MAY_IMPORT and module not in allowed and module != file.target:
                yield file.find(number, f"{file.target} must not import {module}")
            elif file.target == "Care" and module not in MAY_IMPORT and module != "Foundation":
                yield file.find(number, f"Care imports Foundation only, not {module}")


def drivers(tree: Tree):
    """No driver is named outside its own target, CareCommand, benchmarks and tests."""
    for file in tree.swift("Sources/"):
        for owner, names in DRIVERS.items():
            if file.target in (owner, "CareCommand"):
                continue
            for number, line in enumerate(file.swift.code, 1):
                if found := re.search(rf"\b(?:{names})\b", line):
                    yield file.find(number, f"names the driver {found.group()}; only {owner} and CareCommand may")


def purity(tree: Tree):
    """Care does not know that time passes, that chance exists or that there is a machine."""
    for file in tree.swift("Sources/Care/"):
        for number, line in enumerate(file.swift.code, 1):
            for pattern, why in IMPURE:
                if found := re.search(pattern, line):
                    yield file.find(number, f"`{found.group().strip()}` {why}")
            if found := re.search(r"\b(?:struct|class|enum|actor)\s+(\w+Row)\b", line):
                yield file.find(number, f"{found.group(1)}: Care does not know that it is stored")


def clock(tree: Tree):
    """The wall clock is read in one place of the program, in CareCommand."""
    seen: list[Finding] = []
    for file in tree.swift("Sources/"):
        for number, line in enumerate(file.swift.code, 1):
            if re.search(r"\bDate\(\)|\bDate\.now\b|:\s*Date\s*=\s*\.(?:init\(\)|now)", line):
                if file.target == "CareCommand":
                    seen.append(file.find(number, "reads the wall clock a second time; one place in CareCommand does"))
                elif file.target != "Care":
                    yield file.find(number, "reads the wall clock; only CareCommand may, in one place")
    yield from seen[1:]


def sql(tree: Tree):
    """SQL stands in CareStore only; a driver may hold transaction words and, in a `+SQLite` file, full-text tables."""
    for file in tree.swift("Sources/"):
        if file.target == "CareStore":
            continue
        dialect = file.target in DRIVERS and "+" in file.name
        for literal in file.swift.strings:
            if SQL.search(literal.text) and not (dialect and re.search(r"\bfts5\b|\btsvector\b", literal.text)):
                yield file.find(literal.line, "SQL stands in CareStore only")
    for file in tree.under("Sources/", ext=".sql"):
        if file.target != "CareStore":
            yield file.find(1, "SQL files stand in CareStore only")


def writes(tree: Tree):
    """Only the desk writes: the faces read through CareStore and write through a deed."""
    for file in tree.swift("Sources/"):
        if file.target in ("CareDesk", "CareStore", *DRIVERS):
            continue
        for number, line in enumerate(file.swift.code, 1):
            if WRITE.search(line):
                yield file.find(number, "writes to the database; only the desk does")


def calls(tree: Tree):
    """The desk calls nobody but the identity provider that its operator names: no address that a user gives is ever opened (docs/hostile-input.md)."""
    for file in tree.swift("Sources/"):
        if file.target == "CareIdentity":
            continue
        for number, line in enumerate(file.swift.code, 1):
            if found := CALLER.search(line):
                yield file.find(number, f"`{found.group()}` calls another server; the desk calls nobody")
