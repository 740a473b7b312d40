"""Tables: rows of figures, with their heads, however a page was flattened."""

import re

Span = tuple[int, int]

# 第三章 附则……12: a line of a table of contents.
_LEADER = re.compile(r"[….·]{3}\s{0,3}[0-9]{1,4}\Z|…\s{0,3}[0-9]{1,4}\Z")
_UNIT = re.compile(r"\(?(?:单位|计量单位|金额单位|货币单位)[：:]")
_FRAME = frozenset("|│┌├└┏┣┗╔╠╚")
_BLANKS = re.compile(r"[ \t　|]")
_CELL = re.compile(r"\t+| *[|│] *| {2,}| *　+")
_FIGURE = re.compile(
    r"[-+−—–]?[¥$￥]?[0-9][0-9,，.]*[%％‰]?[万亿元]{0,3}|[-—–/]{1,3}|\([0-9][0-9,.]*\)|不适用"
)
_NOT_FIGURE = frozenset("/不")
# 2023 年 12 月 31 日 is one cell, 2023 年 2022 年 are two.
_DATED = re.compile(r"(?<![0-9])([12][0-9]{3}) 年(?: ([01]?[0-9]) 月(?: ([0-3]?[0-9]) 日)?)?(?= |\Z)")
_SCORE = re.compile(r"\S{2,12} [0-9]{1,3}[:：-][0-9]{1,3} \S{2,12}")
# No cell of a table with one cell a line is longer.
_CELL_SIZE = 16
# Nor has one more columns.
_BROADEST = 14


def is_figure(line: str) -> bool:
    """Whether the line is one figure: 12,345.67, -2.3%."""
    return (
        line[-1] in "0123456789%)-—"
        and len(line) <= _CELL_SIZE
        and _FIGURE.fullmatch(_cell(line, 0, len(line))) is not None
    )


def is_entry_of_contents(line: str) -> bool:
    """Whether the line leads to a page: 第一章 总则……1."""
    return line[-1].isdigit() and _LEADER.search(line) is not None


def grid(line: str) -> str:
    """`table` for a row of figures, `grid` for a row of words that may be one's head, else nothing.

    >>> grid("甲市\\t8255\\t6.3%"), grid("地区\\t总量\\t增速"), grid("喜迎新春 共话未来")
    ('table', 'grid', '')
    """
    if line[0] in _FRAME:
        return "table" if line[0] != "|" or line.count("|") > 1 else ""
    if not _BLANKS.search(line):
        return ""
    tabbed = "\t" in line or "|" in line
    if tabbed or "  " in line or "　" in line:
        cells = _CELL.split(line)
        if len(cells) > 1 and max(map(len, cells)) < 40:
            figures = _figures(cells)
            if figures and (len(cells) > 2 or tabbed):
                return "table"
            if len(cells) > 2 and (tabbed or line.count("  ") + line.count("　") > 1):
                return "grid"
    words = line.split(" ")
    if len(words) < 3:
        return ""
    figures = _figures(words)
    if figures > 1 and 2 * figures >= len(words):
        # 1 甲省 32 21 begins with its rank, 1 资料 2 方法 is no row; 2022 11 23 is one beside others.
        if figures == len(words):
            return "grid"
        return "table" if figures > 2 or not _FIGURE.fullmatch(words[0]) else ""
    return "table" if _SCORE.fullmatch(line) else ""


def _figures(cells: list[str]) -> int:
    return sum(cell[-1:] not in _NOT_FIGURE and _FIGURE.fullmatch(cell) is not None for cell in cells)


def settle_rows(text: str, spans: list[Span], kinds: list[str]) -> None:
    """Give the rows of words to the tables they stand in: their heads, and 单位：万元 above."""
    count = len(kinds)
    for place in range(count - 1, -1, -1):
        kind = kinds[place]
        below = kinds[place + 1] if place + 1 < count else ""
        if kind == "grid":
            # Rows of words make a table, too, when there are several: 星期, 组长, 组员.
            above = kinds[place - 1] if place else ""
            kinds[place] = "table" if below == "table" or above in ("table", "grid") else "open"
        elif kind == "open" and below == "table":
            start, end = spans[place]
            words = text[start:end].split()
            if _UNIT.match(text, start, end) or (
                len(words) > 2
                and len(text[slice(*spans[place + 1])].split())
                in (len(words), len(_DATED.sub("0", text[start:end]).split()))
            ):
                kinds[place] = "table"


def settle_columns(text: str, spans: list[Span], kinds: list[str]) -> None:
    """Find the tables that a page has torn into one cell a line: 甲市, 8255, 6.3%, 乙市, 12822, 5.8%."""
    first = 0
    while first < len(kinds):
        last = first
        while last < len(kinds) and kinds[last] == "open" and spans[last][1] - spans[last][0] <= _CELL_SIZE:
            last += 1
        if last - first > 5:
            _settle_cells(text, spans, kinds, first, last)
        first = last + 1


def _settle_cells(text: str, spans: list[Span], kinds: list[str], first: int, last: int) -> None:
    """Mark as table what repeats in a run of short lines: so many labels, then so many figures."""
    cells = [_cell(text, *spans[place]) for place in range(first, last)]
    figures = [_FIGURE.fullmatch(cell) is not None for cell in cells]
    if True not in figures:
        return
    for width in range(2, _BROADEST + 1):
        begin = 0
        while begin + width < len(figures):
            end = begin + width
            while end < len(figures) and figures[end] == figures[end - width]:
                end += 1
            row = figures[begin : begin + width]
            rows = (end - begin) // width
            # A label and several figures are a row wherever they come twice.
            if rows >= (2 if width > 2 and row.count(False) == 1 and not row[0] else 3) and _is_row(
                row, cells[begin:end]
            ):
                head = begin - width if begin >= width - 1 else begin
                for place in range(first + max(0, head), first + begin + rows * width):
                    kinds[place] = "table"
                return
            begin = end - width + 1


def _cell(text: str, start: int, end: int) -> str:
    """What the line holds, without the edge of a table that stands before it: | 8255."""
    return text[start + 2 : end] if text.startswith("| ", start) else text[start:end]


def _is_row(row: list[bool], cells: list[str]) -> bool:
    """Whether rows of labels and figures are those of a table; 1, 泡米, 2, 煮粥 counts steps."""
    if all(row) or not any(row) or (len(row) == 2 and row[0]):
        return False
    if len(row) > 2:
        return True
    counted = [int(cell) for cell in cells[1::2] if cell.isdecimal()]
    return counted[:3] != list(range(counted[0], counted[0] + 3)) if len(counted) > 2 else True
