"""Pages: what a template may do, who owns it, and what a script must leave to the server."""
import re

from .tree import Tree

TEMPLATES = "Sources/CareWeb/Templates/"
SCRIPT = [
    (re.compile(r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b"), "writes markup; set text or replace nodes"),
    (re.compile(r"\beval\s*\(|\bnew\s+Function\b"), "runs text as code"),
    (re.compile(r"\bR-\d\.\d-\d\d\b|\bclause\s*[\"'`]?\d\.\d"), "holds a rule; the server decides, the page shows"),
    (re.compile(r"\b(?:warnAt|breachAt|escalateAt|limitMinutes|limitHours)\b|\bcompute(?:Due|Breach|Limit)\w*"),
     "works out a limit; the server decides, the page shows"),
]
PAGE = [
    (re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*\btype=\"importmap\")[^>]*>"), "holds a script; the content policy forbids it"),
    (re.compile(r"<style\b|\sstyle=\""), "holds a style; the content policy forbids it"),
    (re.compile(r"\son[a-z]+=\""), "holds an event attribute; the content policy forbids it"),
    (re.compile(r"javascript:"), "holds a script address; the content policy forbids it"),
]
PARTIAL = re.compile(r"\{\{[>$<]\s*([\w/-]+)\s*\}\}")
# Nobody is logged in yet, or nothing but a cookie of the reader's taste is set: there is nothing to forge.
BEFORE_LOG_IN = re.compile(r'action="/(?:login|preferences)"')
POST_FORM = re.compile(r"<form\b[^>]*method=\"post\"[^>]*>(.*?)</form>", re.IGNORECASE | re.DOTALL)


def scripts(tree: Tree):
    """A script shows what the server decided and never writes markup."""
    for file in tree.under("Sources/CareWeb/Public/", ext=".js"):
        for number, line in enumerate(file.lines, 1):
            for pattern, why in SCRIPT:
                if pattern.search(re.sub(r"(?:^|\s)//.*|^\s*\*.*|/\*.*?\*/", "", line)):
                    yield file.find(number, why)


def markup(tree: Tree):
    """A template escapes what it shows, posts with a token and holds no script or style of its own."""
    for file in tree.under(TEMPLATES, ext=".mustache"):
        for number, line in enumerate(file.lines, 1):
            if re.search(r"\{\{\{|\{\{&", line) and not file.path.startswith(TEMPLATES + "layout"):
                yield file.find(number, "shows unescaped text; only the layout may")
            for pattern, why in PAGE:
                if pattern.search(line):
                    yield file.find(number, why)
        for form in POST_FORM.finditer(file.text):
            if "csrf" not in form.group(1) and not BEFORE_LOG_IN.search(form.group(0)):
                yield file.find(file.at(form.start()), "posts a form without the csrf partial")


def contract(tree: Tree):
    """Every template has a view that names it, every partial a page, and every name a template."""
    templates = {f.path[len(TEMPLATES):].removesuffix(".mustache"): f for f in tree.under(TEMPLATES, ext=".mustache")}
    named, included = set(), set()
    for file in tree.swift("Sources/CareWeb/"):
        for literal in file.swift.strings:
            named.add(literal.text)
    for name, file in templates.items():
        for number, line in enumerate(file.lines, 1):
            for partial in PARTIAL.findall(line):
                included.add(partial)
                if partial not in templates and "{{>" in line:
                    yield file.find(number, f"includes {partial}, which is no template")
    for name, file in templates.items():
        if name not in named | included:
            kind = "partial" if name.split("/")[-1].startswith("_") else "template"
            yield file.find(1, f"no view names the {kind} \"{name}\"")
    folders = {name.split("/")[0] for name in templates if "/" in name}
    for file in tree.swift("Sources/CareWeb/"):
        for number, line in enumerate(file.lines, 1):
            for name in re.findall(r"\b(?:template\w*|render\w*|page)\b[^\"]{0,40}\"([a-z][\w-]*/_?[a-z][\w-]*)\"", line):
                if name.split("/")[0] in folders and name not in templates:
                    yield file.find(number, f"names the template \"{name}\", which is absent")
