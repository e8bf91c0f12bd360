"""How long a thing may be."""
import re

from .tree import Tree

FUNCTION = re.compile(r"^(\s*)(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:package|private|fileprivate|internal|public|static|mutating|nonmutating|final|"
                      r"override|nonisolated|convenience|required|class)\s+|private\(set\)\s+)*(?:func\b|init\b|subscript\b)")
FUNCTION_LIMIT = 70
DECLARED = re.compile(r"^(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:package|internal|final|indirect|nonisolated)\s+)*"
                      r"(struct|class|enum|actor|protocol)\s+(\w+)")
LIMITS = [  # prefix, extension, lines
    ("Sources/", ".swift", 400), ("Benchmarks/", ".swift", 400), ("Tests/", ".swift", 600),
    ("Sources/CareWeb/Public/js/", ".js", 150), ("Sources/CareWeb/Public/css/components/", ".css", 150),
    ("bin/", "", 60), (".ci/", "", 60), (".githooks/", "", 60), ("ARCHITECTURE.md", "", 200), ("docs/decisions/", ".md", 70),
]


def files(tree: Tree):
    """A file that grows past its limit is two files."""
    for prefix, ext, limit in LIMITS:
        for file in tree.under(prefix, ext=ext):
            if prefix == "bin/" and (file.path.startswith("bin/lib/") or not file.text.startswith("#!/usr/bin/env bash")):
                continue
            if (length := len(file.text.splitlines())) > limit:
                yield file.find(limit + 1, f"the file has {length} lines; {limit} are the limit")


def functions(tree: Tree):
    """A function that grows past seventy lines is several functions; swift-format's indentation finds its end."""
    for file in tree.swift():
        lines = file.swift.code
        for number, line in enumerate(lines, 1):
            found = FUNCTION.match(line)
            if not found or line.rstrip().endswith("}"):
                continue
            close = re.compile(rf"{found.group(1)}}}")
            end = next((n for n in range(number, len(lines)) if close.match(lines[n]) and "{" not in lines[n]), None)
            braces = next((n for n in range(number - 1, len(lines)) if "{" in lines[n]), None)
            if end is not None and braces is not None and braces < end and end + 2 - number > FUNCTION_LIMIT:
                yield file.find(number, f"the function has {end + 2 - number} lines; {FUNCTION_LIMIT} are the limit")


def types(tree: Tree):
    """One type, one file, the same name."""
    for file in tree.swift("Sources/"):
        declared = [(n, found.group(2)) for n, line in enumerate(file.swift.code, 1) if (found := DECLARED.match(line))]
        stem = file.stem.split("+")[0]
        for number, name in declared:
            if name != stem:
                yield file.find(number, f"{name} belongs in a file of its own, {name}.swift")
