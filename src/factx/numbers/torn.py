"""Torn tables: rows that a page has flattened to one cell a line, or to one line, put together again."""

import re
from collections import Counter
from collections.abc import Iterator

from factx.rules import Row

Span = tuple[int, int]

_FIGURE = re.compile(r"[-+−–(（]{0,2}[0-9][0-9,]{0,19}(?:\.[0-9]{1,6})?[%％]?[万亿元]{0,3}[)）]?|[-—–]{1,3}")
_UNIT = re.compile("单位 ?[:：]")
_RATE = re.compile("[%％率]")
# No cell with a line of its own is longer.
_CELL = 24
_STOPS = frozenset("。！？；，、")
# No table is shorter; of one figure a row three rows make one, of more than that two.
_LEAST = 6
_TITLES = 3


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
        unit = _UNIT.search(text, start, end)
        if alone and end - start <= _CELL and text[end - 1] not in _STOPS and unit is None:
            cell = _cells(text, start, end)
            if len(cell) < 2:
                cells += cell
                continue
        if found := _rows(text, cells):
            yield (above, *found)
        above, cells = (start, end), []
        if text.count("|", start, end) > _LEAST:  # a table in one line
            flat = _cells(text, end if unit is None else unit.end(), end) or _cells(text, start, end)
            if found := _rows(text, flat):
                yield (above if unit is None else (start, min(end, unit.end() + _CELL)), *found)
    if found := _rows(text, cells):
        yield (above, *found)


def _cells(text: str, start: int, end: int) -> list[Span]:
    """The cells between the bars of a line that hold anything."""
    found = []
    for words in text[start:end].split("|"):
        if cell := words.strip():
            at = start + words.index(cell)
            found.append((at, at + len(cell)))
        start += len(words) + 1
    return found


def _rows(text: str, cells: list[Span]) -> tuple[list[Span], list[list[Span]]] | None:
    """The head and the rows that most of the cells make: so many labels, so many figures."""
    if len(cells) < _LEAST:
        return None
    blocks = _blocks(text, cells)
    if len(blocks) < 2:
        return None
    (width, _), *_ = Counter(end - middle for _, middle, end in blocks[1:]).most_common(1)
    sizes = {middle - begin for begin, middle, end in blocks[1:] if end - middle == width}
    labels = min(sizes)
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
    # A label more than the others have is a title between the rows, and may stand above the first as well.
    last = max(0, blocks[0][1] - labels)
    heads = [
        cells[max(0, last - titles - labels - width) : max(0, last - titles)]
        for titles in range(min(len(sizes), _TITLES))
    ]
    heads = [head for head in heads if _agrees(text, head, rows)]
    return (heads[0], rows) if len(heads) == 1 else None


def flat(text: str, cells: list[Span]) -> bool:
    """Whether the cells of a line are several rows: labels come behind figures again and again."""
    cells = [cell for cell in cells if cell[0] < cell[1]]
    return len(cells) > 2 * _LEAST and len(_blocks(text, cells)) > 2


def _blocks(text: str, cells: list[Span]) -> list[tuple[int, int, int]]:
    """Where labels begin, the figures behind them, and where these end."""
    blocks = []
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
    return blocks


def _agrees(text: str, head: list[Span], rows: list[list[Span]]) -> bool:
    """Whether no figure below a rate is as large as only amounts are: 12,345."""
    shift = len(rows[0]) - len(head)
    rates = [at + shift for at, cell in enumerate(head) if _RATE.search(text, *cell)]
    return shift > 1 or not any("," in text[slice(*row[at])] for row in rows for at in rates)


def _counts(figures: list[str]) -> bool:
    """Whether figures count the rows: 1, 2, 3, which may be the first ones as well as the last."""
    if len(figures) < 3 or not all(figure.isdecimal() for figure in figures):
        return False
    first = int(figures[0])
    return [int(figure) for figure in figures] == [first, first + 1, first + 2]
