"""Torn tables: rows that a page has flattened to one cell a line, put together again."""

import re
from collections import Counter
from collections.abc import Iterator

from factx.rules import Row

Span = tuple[int, int]

_FIGURE = re.compile(r"[-+−–(（]{0,2}[0-9][0-9,]{0,19}(?:\.[0-9]{1,6})?[%％]?[万亿元]{0,3}[)）]?|[-—–]{1,3}")
_UNIT = re.compile("单位 ?[:：]")
# No cell is longer. A bar may stand alone in its line.
_CELL = 24
_FRAME = " |"
_STOPS = frozenset("。！？；，、")
# No table is shorter; of one figure a row three rows make one, of more than that two.
_LEAST = 6


def tables(text: str, sentences: list[Row]) -> Iterator[tuple[Span, list[Span], list[list[Span]]]]:
    """Each table with one cell a line: the line above its cells, its head and its rows.

    >>> text = "单位:吨\\n地区\\n产量\\n甲县\\n25\\n乙县\\n14\\n丙县\\n38"
    >>> lines = [{"start": m.start(), "end": m.end()} for m in re.finditer(".+", text)]
    >>> for above, head, rows in tables(text, lines):
    ...     print([[text[slice(*cell)] for cell in row] for row in ([above], head, *rows)])
    [['单位:吨'], ['地区', '产量'], ['甲县', '25'], ['乙县', '14'], ['丙县', '38']]
    """
    cells: list[Span] = []
    above, ended = (0, 0), 0
    last = len(sentences) - 1
    for place, sentence in enumerate(sentences):
        start, end = sentence["start"], sentence["end"]
        below = len(text) if place == last else sentences[place + 1]["start"]
        alone = (not place or text.find("\n", ended, start) >= 0) and (
            place == last or text.find("\n", end, below) >= 0
        )
        ended = end
        if not alone or end - start > _CELL or text[end - 1] in _STOPS or _UNIT.search(text, start, end):
            if len(cells) >= _LEAST and (found := _rows(text, cells)):
                yield (above, *found)
            above, cells = (start, end), []
        elif cell := text[start:end].strip(_FRAME):
            start = text.index(cell, start)
            cells.append((start, start + len(cell)))
    if len(cells) >= _LEAST and (found := _rows(text, cells)):
        yield (above, *found)


def _rows(text: str, cells: list[Span]) -> tuple[list[Span], list[list[Span]]] | None:
    """The head and the rows that most of the cells make: so many labels, so many figures."""
    blocks = []  # where labels begin, the figures behind them, and where these end
    at, size = 0, len(cells)
    figures = [_FIGURE.fullmatch(text, *cell) is not None for cell in cells]
    while at < size:
        begin = at
        while at < size and not figures[at]:
            at += 1
        middle = at
        while at < size and figures[at]:
            at += 1
        if at > middle:
            blocks.append((begin, middle, at))
    shapes = Counter((middle - begin, end - middle) for begin, middle, end in blocks[1:])
    if not shapes:
        return None
    (labels, width), _ = shapes.most_common(1)[0]
    found = [
        (middle - labels, end)
        for begin, middle, end in blocks
        if end - middle == width and middle - begin >= labels
    ]
    if len(found) < (2 if width > 1 else 3) or (3 if width > 1 else 2) * len(found) <= len(blocks):
        return None
    rows = [cells[begin:end] for begin, end in found]
    if any(_counts([text[slice(*row[at])] for row in rows[:3]]) for at in range(labels, labels + width)):
        return None
    head = max(0, blocks[0][1] - labels)
    return cells[max(0, head - labels - width) : head], rows


def _counts(figures: list[str]) -> bool:
    """Whether figures count the rows: 1, 2, 3, which may be the first ones as well as the last."""
    if len(figures) < 3 or not all(figure.isdecimal() for figure in figures):
        return False
    first = int(figures[0])
    return [int(figure) for figure in figures] == [first, first + 1, first + 2]
