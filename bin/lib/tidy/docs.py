"""Documents: links that lead somewhere, a code map that is complete, nothing about one machine."""
import re

from .tree import File, Tree

LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
MACHINE = re.compile(r"(?<![\w.:$}~)/-])/(?:home|Users|root|work)/[\w.-]")
TEXT = (".md", ".swift", ".sh", ".py", ".js", ".mjs", ".css", ".mustache", ".yaml", ".yml", ".json", ".lua", ".sql")


def links(tree: Tree):
    """A relative link leads to a file, and to a heading in it."""
    for file in tree.under("", ext=".md"):
        prose = FENCE.sub(lambda found: "\n" * found.group().count("\n"), file.text)
        prose = re.sub(r"`[^`\n]*`", lambda found: " " * len(found.group()), prose)
        for found in LINK.finditer(prose):
            line = prose.count("\n", 0, found.start()) + 1
            if not re.match(r"[a-z]+:", found.group(1)) and (fault := _fault(tree, file, found.group(1))):
                yield file.find(line, fault)


def _fault(tree: Tree, file: File, link: str) -> str | None:
    path, _, anchor = link.partition("#")
    folder = tree.root / file.path.rpartition("/")[0]
    target = (folder / path).resolve() if path else tree.root / file.path
    if not target.exists():
        return f"links to {link}, which is absent"
    if anchor and target.suffix == ".md" and anchor not in _anchors(target.read_text(encoding="utf-8")):
        return f"links to {link}, which has no such heading"
    return None


def _anchors(text: str) -> set[str]:
    headings = re.findall(r"^#{1,6}\s+(.+?)\s*$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def map(tree: Tree):
    """ARCHITECTURE.md names every target and every feature folder."""
    document = next((f for f in tree.files if f.path == "ARCHITECTURE.md"), None)
    if document is None:
        return
    folders = {part for f in tree.swift("Sources/") for part in f.path.split("/")[1:-1][:2]}
    for folder in sorted(folders):
        if not re.search(rf"\b{re.escape(folder)}\b", document.text):
            yield document.find(1, f"the code map leaves out the folder {folder}")


def machine(tree: Tree):
    """No file names a place on one machine."""
    for file in tree.files:
        if file.name.endswith(TEXT) or file.path.startswith((".ci/", "bin/", ".githooks/")):
            for number, line in enumerate(file.lines, 1):
                if MACHINE.search(line):
                    yield file.find(number, "names a path of one machine")


def decisions(tree: Tree):
    """Decisions are numbered, each number once, and each has the same five parts."""
    seen: dict[str, str] = {}
    for file in tree.under("docs/decisions/", ext=".md"):
        number = file.name[:4]
        if not re.match(r"\d{4}-[a-z0-9-]+\.md$", file.name):
            yield file.find(1, "a decision's name is its number and its title in lower case")
        elif seen.setdefault(number, file.name) != file.name:
            yield file.find(1, f"decision {number} exists twice")
        for part in ("Status", "Context", "Decision", "Rejected", "Consequences"):
            if not re.search(rf"^(?:## {part}|{part}: |\*\*{part}\*\*|{part}\.)", file.text, re.MULTILINE):
                yield file.find(1, f"the decision has no part named {part}")
