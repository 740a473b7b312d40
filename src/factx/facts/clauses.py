"""Clauses: the parts of a sentence between commas, with what stands in each."""

import re
from typing import NamedTuple

# A comma between digits groups them: 1,234.
_BREAK = re.compile(r"[，；;：:。！？!?\n,](?<![0-9],(?=[0-9]))")
_LEAD_INITIALS = frozenset("其此同另而并比例据会还且但也又共均都已目 \u3000\n\t“”\"'‘’、")
_LEAD = re.compile(
    r"[\s“”\"'‘’、]*(?:(?:其中|此外|同时|另外|而且|并且|比如|例如|据悉|据了解|会上|另有|还有|并|而|且|但|还|也|又|共|均|都|其|已|已经|目前)(?![\u4e00-\u9fff]?[，,]))?"
)


_new = tuple.__new__  # half the price of calling a NamedTuple


class Clause(NamedTuple):
    """A clause by its place in the text."""

    start: int
    end: int


def clauses(text: str, start: int, end: int) -> list[Clause]:
    """The clauses of the sentence `text[start:end]`.

    >>> clauses("产值1,234元,增长5%。", 0, 14)
    [Clause(start=0, end=8), Clause(start=9, end=13)]
    """
    found = []
    at = start
    for stop in _BREAK.finditer(text, start, end):
        place = stop.start()
        if place > at:
            found.append(_new(Clause, (at, place)))
        at = place + 1
    if at < end:
        found.append(_new(Clause, (at, end)))
    return found


def head(text: str, clause: Clause) -> int:
    """Where a clause's own words begin, behind 其中, 此外, 还.

    >>> head("其中高质量数据集超1000件", Clause(0, 14))
    2
    """
    if text[clause.start] not in _LEAD_INITIALS:
        return clause.start
    m = _LEAD.match(text, clause.start, clause.end)
    return m.end() if m else clause.start
