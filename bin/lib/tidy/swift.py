"""Splits Swift into code, comments and strings, so that a check on code never trips over prose."""
import re
from bisect import bisect_left
from typing import NamedTuple

START = re.compile(r'//|/\*|(#*)("""|")|(#+)/|`[^`\n]*`|[()]|/(?=[^\s/*=])')
BLOCK = re.compile(r"/\*|\*/")
REGEX_MAY_FOLLOW = re.compile(r"(?:[(\[{,=:!&|?]|\breturn|\bin)\s*$")


class Literal(NamedTuple):
    line: int
    text: str


class Parts(NamedTuple):
    code: list[str]
    comments: list[Literal]
    strings: list[Literal]


class _Splitter:
    """Walks the text once. `kept` is the text with comments, strings and raw identifiers blanked."""

    def __init__(self, text: str):
        self.text = text
        self.kept = list(text)
        self.comments: list[tuple[int, str]] = []
        self.strings: list[tuple[int, str]] = []

    def blank(self, start: int, end: int) -> None:
        for place in range(start, min(end, len(self.text))):
            if self.kept[place] != "\n":
                self.kept[place] = " "

    def code(self, place: int, inside: bool) -> int:
        """Reads code from a place to the end, or to the parenthesis that closes an interpolation."""
        depth = 0
        while found := START.search(self.text, place):
            start, token = found.start(), found.group()
            place = found.end()
            if token == "(":
                depth += 1
            elif token == ")":
                if inside and depth == 0:
                    return place
                depth -= 1
            elif token == "//":
                place = self.comment(start, self.end_of_line(start))
            elif token == "/*":
                place = self.comment(start, self.end_of_block(place))
            elif token.startswith("`"):
                self.blank(start + 1, place - 1)
            elif found.group(2):
                place = self.string(place, found.group(2), found.group(1))
            elif found.group(3):
                place = self.regex(place, "/" + found.group(3))
            elif token == "/" and REGEX_MAY_FOLLOW.search(self.text, max(0, start - 20), start):
                place = self.regex(place, "/")
        return len(self.text)

    def end_of_line(self, place: int) -> int:
        end = self.text.find("\n", place)
        return len(self.text) if end < 0 else end

    def end_of_block(self, place: int) -> int:
        depth = 1
        while depth and (found := BLOCK.search(self.text, place)):
            depth += 1 if found.group() == "/*" else -1
            place = found.end()
        return place if not depth else len(self.text)

    def comment(self, start: int, end: int) -> int:
        self.comments.append((start, self.text[start:end]))
        self.blank(start, end)
        return end

    def regex(self, place: int, close: str) -> int:
        end, limit = place, self.end_of_line(place) if close == "/" else len(self.text)
        while end < limit and not self.text.startswith(close, end):
            end += 2 if self.text[end] == "\\" else 1
        if end >= limit:
            return place
        self.blank(place, end)
        return end + len(close)

    def string(self, place: int, quote: str, pounds: str) -> int:
        """Reads a string literal; what is interpolated is code again."""
        close, escape = quote + pounds, "\\" + pounds
        first, pieces = place, []
        token = re.compile(f"{re.escape(close)}|{re.escape(escape)}(?:\\(|.|\n)" + ("" if quote == '"""' else "|\n"))
        while found := token.search(self.text, place):
            self.blank(place, found.start())
            pieces.append(self.text[place : found.start()])
            if found.group() == escape + "(":
                pieces.append("…")
                place = self.code(found.end(), inside=True)
            elif found.group() in (close, "\n"):
                self.strings.append((first, "".join(pieces)))
                return found.end()
            else:
                self.blank(found.start(), found.end())
                pieces.append(found.group())
                place = found.end()
        return len(self.text)


def split(text: str) -> Parts:
    splitter = _Splitter(text)
    splitter.code(0, inside=False)
    starts = [place for place, letter in enumerate(text) if letter == "\n"]
    def literals(found: list[tuple[int, str]]) -> list[Literal]:
        return [Literal(bisect_left(starts, place) + 1, content) for place, content in found]

    return Parts("".join(splitter.kept).split("\n"), literals(splitter.comments), literals(splitter.strings))
