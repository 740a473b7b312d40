"""Words: where they begin and end in a short window of text, by jieba's dictionary.

jieba itself reads its whole dictionary for over a second and then 0.2 million characters a second. What
the house needs is the boundaries in a few dozen characters, so only the dictionary's file is read, and of
that only the words that are used; the most probable path through a window is a few lines.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from math import log
from pathlib import Path
from typing import NamedTuple

# No window is longer, no word of the dictionary that is worth a try either.
WINDOW = 48
_LONGEST = 6
# Words that occur less often are mostly names and slips; without them the file loads in a third of the time.
_FREQUENT = re.compile(r"^(\S+) ([0-9]{2,}|[3-9]) ([a-z]+)\r?$", re.MULTILINE)
# Latin words and figures are one word, as is a name with points in it.
_RUN = re.compile(r"[A-Za-z][A-Za-z0-9&.+-]*|[0-9][0-9.,]*")


class Word(NamedTuple):
    """A word of a window: its place there, and what the dictionary says it is (n, v, ns …; x: unknown)."""

    start: int
    end: int
    tag: str


def cut(window: str, known: Mapping[str, str] | None = None) -> list[Word]:
    """The words of the window on its most probable path, in order; they cover it.

    >>> [(w.start, w.end, w.tag) for w in cut("浙江省知识产权局")]
    [(0, 3, 'ns'), (3, 7, 'n'), (7, 8, 'n')]

    `known` has words that the dictionary lacks, with their tags; they count as common ones:

    >>> [(w.start, w.end, w.tag) for w in cut("正泰集团", {"正泰": "nz"})]
    [(0, 2, 'nz'), (2, 4, 'n')]

    Raises `ValueError` for a window that is longer than `WINDOW`: a path costs time for every character.
    """
    size = len(window)
    if size > WINDOW:
        raise ValueError(f"a window has at most {WINDOW} characters, not {size}")
    costs = _costs()
    lookup = costs.get
    extra = known.get if known is not None else None
    runs = {m.start(): m.end() for m in _RUN.finditer(window)}
    best = [0.0] * (size + 1)
    path: list[Word] = [Word(size, size, "")] * (size + 1)
    for start in range(size - 1, -1, -1):
        if start in runs:
            end = runs[start]
            best[start] = best[end] + _UNKNOWN
            path[start] = Word(start, end, "eng" if window[start].isalpha() else "m")
            continue
        cost, end, tag = _UNKNOWN + best[start + 1], start + 1, "x"
        for stop in range(start + 1, min(size, start + _LONGEST) + 1):
            word = window[start:stop]
            found = lookup(word)
            if extra is not None and (kind := extra(word)) is not None:
                found = (min(found[0], _KNOWN) if found is not None else _KNOWN, kind)
            if found is not None and found[0] + best[stop] < cost:
                cost, end, tag = found[0] + best[stop], stop, found[1]
        best[start] = cost
        path[start] = Word(start, end, tag)
    words = []
    start = 0
    while start < size:
        words.append(path[start])
        start = path[start].end
    return words


def tag(word: str) -> str | None:
    """What the dictionary says the word is; None where it doesn't know it.

    >>> tag("大学生"), tag("浙江"), tag("敌敌畏畏")
    ('n', 'ns', None)
    """
    found = _costs().get(word)
    return None if found is None else found[1]


# Negative logarithms of a probability: of a character that no word explains, of a word we were told of.
_TOTAL = log(60_000_000)
_UNKNOWN = _TOTAL
_KNOWN = _TOTAL - log(1500)


@cache
def _costs() -> dict[str, tuple[float, str]]:
    """Word → what it costs on a path, and its tag, from jieba's dictionary."""
    spec = find_spec("jieba")
    assert spec is not None and spec.origin is not None, "jieba is a dependency"
    text = (Path(spec.origin).parent / "dict.txt").read_text(encoding="utf-8")
    logs: dict[str, float] = {}
    costs = {}
    for word, count, tag in _FREQUENT.findall(text):
        cost = logs.get(count)
        if cost is None:
            cost = logs[count] = _TOTAL - log(int(count))
        costs[word] = (cost, tag)
    return costs
