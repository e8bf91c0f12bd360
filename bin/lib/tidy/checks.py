"""Every check, in the order in which they are listed."""
from . import deeds, docs, handbook, layers, sizes, web, words

ALL = [
    layers.imports, layers.drivers, layers.purity, layers.clock, layers.sql, layers.writes, layers.calls,
    deeds.defaults, deeds.actors,
    words.names, words.crashes, words.unfinished, words.prints, words.access,
    sizes.files, sizes.functions, sizes.types,
    web.scripts, web.markup, web.contract,
    handbook.rules, handbook.clauses, handbook.migrations,
    docs.links, docs.map, docs.machine, docs.decisions,
]
