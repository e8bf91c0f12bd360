"""The files of a tree, read once, with Swift split into code, comments and strings."""
import functools
import os
import pathlib
from typing import NamedTuple

from .swift import Parts, split

SKIPPED = {".git", ".build", ".swiftpm", ".venv", "var", "node_modules", "__pycache__", "vendor"}
SOURCES = ("Sources/",)
CODE = ("Sources/", "Benchmarks/", "Tests/")


class Finding(NamedTuple):
    path: str
    line: int
    sentence: str


class File:
    """One text file; everything derived from it is worked out when it is first asked for."""

    def __init__(self, root: pathlib.Path, path: str):
        self.path = path
        self.name = path.rsplit("/", 1)[-1]
        self.stem = self.name.rsplit(".", 1)[0]
        self._full = root / path

    @functools.cached_property
    def text(self) -> str:
        return self._full.read_text(encoding="utf-8", errors="replace")

    @functools.cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @functools.cached_property
    def swift(self) -> Parts:
        return split(self.text)

    @property
    def target(self) -> str:
        """The target that a file under Sources belongs to; empty for the others."""
        parts = self.path.split("/")
        return parts[1] if parts[0] == "Sources" and len(parts) > 2 else ""

    def at(self, offset: int) -> int:
        """The line number of a place in the text."""
        return self.text.count("\n", 0, offset) + 1

    def find(self, line: int, sentence: str) -> Finding:
        return Finding(self.path, line, sentence)


class Tree:
    """Every text file below a root, without what is built or fetched."""

    def __init__(self, root: pathlib.Path):
        self.root = root
        self.files: list[File] = []
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(name for name in folders if name not in SKIPPED)
            base = pathlib.Path(folder).relative_to(root).as_posix()
            for name in sorted(names):
                self.files.append(File(root, name if base == "." else f"{base}/{name}"))

    def under(self, *prefixes: str, ext: str = "") -> list[File]:
        return [f for f in self.files if f.path.startswith(prefixes) and f.name.endswith(ext)]

    def swift(self, *prefixes: str) -> list[File]:
        return self.under(*(prefixes or CODE), ext=".swift")

    def exists(self, path: str) -> bool:
        return (self.root / path).exists()
