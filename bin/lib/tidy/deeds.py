"""Every deed names its actor."""
import re

from .tree import Tree

DEFAULT = re.compile(r":\s*(?:any\s+)?Actor\??\s*=(?!=)")
OPTIONAL = re.compile(r"\b(?:by|actor)\b[^,():]*:\s*Actor\?")
FUNCTION = re.compile(r"^(\s*)(?:@\w+(?:\([^)]*\))?\s+)*(?:(package|private|fileprivate|internal)\s+)?"
                      r"(?:(?:static|mutating|nonisolated|final)\s+)*func\s+(\w+)")
DESK = re.compile(r"^(?:package\s+|internal\s+|final\s+)*(?:extension|actor|class|struct)\s+Desk\b")
COMMITS = re.compile(r"\.write\s*\{|\bdatabase\.write\b|\b(?:change|commit)\s*[({]")


def defaults(tree: Tree):
    """There is no default actor and no absent one."""
    for file in tree.swift("Sources/", "Benchmarks/"):
        for number, line in enumerate(file.swift.code, 1):
            if DEFAULT.search(line) and re.search(r"\b(?:by|actor)\b", line) and not re.search(r"^\s*(?:\w+\s+)*(?:let|var)\b", line):
                yield file.find(number, "gives an actor a default; every deed names its actor")
            elif OPTIONAL.search(line) and "func " in line:
                yield file.find(number, "lets a deed go without an actor")


def actors(tree: Tree):
    """A function of Desk that others may call and that writes takes `by actor: Actor`."""
    for file in tree.swift("Sources/CareDesk/"):
        inside = False
        lines = file.swift.code
        for number, line in enumerate(lines, 1):
            if DESK.match(line):
                inside = True
            elif line.startswith("}"):
                inside = False
            found = FUNCTION.match(line)
            if not inside or not found or found.group(2) != "package":
                continue
            text = "\n".join(_whole(lines, number - 1, found.group(1)))
            signature, _, body = text.partition("{")
            if COMMITS.search("{" + body) and not re.search(r"\b(?:by|actor)\b[\w\s]*:\s*Actor\b", signature):
                yield file.find(number, f"the deed `{found.group(3)}` does not take `by actor: Actor`")


def _whole(lines: list[str], start: int, indent: str) -> list[str]:
    """The lines of a declaration up to the brace at its own indentation."""
    taken = []
    for line in lines[start:]:
        taken.append(line)
        if re.match(rf"{indent}}}", line) or (len(taken) == 1 and line.rstrip().endswith("}")):
            break
    return taken
