"""Words that must not stand in code: names that say nothing, and ways to fail without saying so."""
import re

from .tree import SOURCES, Tree

TYPE = re.compile(r"\b(?:struct|class|enum|actor|protocol|typealias)\s+([A-Z]\w*)")
CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z0-9]*")
ANYWHERE = {"Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Handler", "Processor", "Impl", "Misc"}
LAST = {"Service", "Data", "Info"}
FIRST = {"Base", "Default"}
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
BANNER = re.compile(r"MARK:|^\s*(?://|/\*)\s*[-=*#]{3,}")
CODE = [
    (re.compile(r"\btry!"), "`try!` crashes where a failure should be told"),
    (re.compile(r"\bas!"), "`as!` crashes where a failure should be told"),
    (re.compile(r"(?<=[\w)\]}\"`?])!(?!=)(?<!try!)(?<!as!)"), "unwraps by force; say what happens when there is nothing"),
    (re.compile(r"\bimport\s+XCTest\b"), "tests are written with Swift Testing"),
    (re.compile(r"@Test\b.*\bfunc\s+test[A-Z]"), "a test's name is a sentence that states the outcome"),
]


def names(tree: Tree):
    """A type is named by the field's word, never by a word that fits everything."""
    for file in tree.swift():
        for number, line in enumerate(file.swift.code, 1):
            for found in TYPE.finditer(line):
                if word := _hollow(found.group(1)):
                    yield file.find(number, f"{found.group(1)}: `{word}` says nothing; take the word from GLOSSARY.md")
        if re.search(r"\+Extensions?$|^(?:Misc|Utils?|Helpers?|Extensions|Other\w*)$", file.stem):
            yield file.find(1, f"{file.name}: name the file by what it teaches")


def _hollow(name: str) -> str | None:
    words = CAMEL.findall(name)
    if len(words) > 1 and words[0] in FIRST:
        return words[0]
    if len(words) > 1 and words[-1] in LAST:
        return words[-1]
    return next((word for word in words if word in ANYWHERE), None)


def crashes(tree: Tree):
    """No forced unwrap, no `try!`, no other test framework."""
    for file in tree.swift():
        for number, line in enumerate(file.swift.code, 1):
            for pattern, why in CODE:
                if pattern.search(line):
                    yield file.find(number, why)


def unfinished(tree: Tree):
    """Nothing on the main branch waits for later, and no banner cuts a file into sections."""
    for file in tree.swift():
        for comment in file.swift.comments:
            yield from _comment(file, comment.line, comment.text)
    for ext in (".js", ".mjs", ".css", ".mustache", ".sql", ".yaml", ".lua"):
        for file in tree.under("Sources/", "Tests/", "Benchmarks/", ext=ext):
            for number, line in enumerate(file.lines, 1):
                if UNFINISHED.search(line):
                    yield file.find(number, "is unfinished; finish it or open an issue")


def _comment(file, line: int, text: str):
    if UNFINISHED.search(text):
        yield file.find(line, "is unfinished; finish it or open an issue")
    if BANNER.search(text):
        yield file.find(line, "is a section banner; a file that needs one is two files")


def prints(tree: Tree):
    """Only the command prints; everybody else returns values or logs."""
    for file in tree.swift(*SOURCES):
        if file.target == "CareCommand":
            continue
        for number, line in enumerate(file.swift.code, 1):
            if re.search(r"(?<![\w.])(?:print|debugPrint|dump)\(", line) and "func " not in line:
                yield file.find(number, "prints; only CareCommand does")


def access(tree: Tree):
    """`package` is the widest access; nobody outside this package imports it."""
    for file in tree.swift(*SOURCES):
        for number, line in enumerate(file.swift.code, 1):
            if re.search(r"(?<![.\w])public\s+(?:\w+\s+)*(?:import|struct|class|enum|actor|protocol|extension|typealias|func|var|let|init|"
                         r"static|subscript|macro)\b|(?<![.\w])public\s*\(set\)|^\s*open\s+(?:class|func|var)\b", line):
                yield file.find(number, "is public; `package` is the widest access here")
