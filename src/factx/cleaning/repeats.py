"""What stands in a page twice: paragraphs, and commas where something between them was cut out."""

import re

from factx.cleaning.edits import Change, without_lines
from factx.cleaning.patterns import HAN, Late

# 病例,,涉13省市,;均在: not in a row of a table, whose fields may be empty. Of commas the first stays, before
# another mark none.
_COMMAS = Late(
    rf"""
      (?<=[{HAN}0-9%％”》）)])[,，]{{1,3}}(?=[;；。、](?:[{HAN}0-9“《”’）)\s]|$))
    | (?<=[{HAN}0-9%％”》）)][,，])[,，]{{1,3}}(?=[{HAN}0-9“《])
    """,
    re.VERBOSE,
)
# Begun with the comma itself, so that `re` searches for it at the speed of `in`.
_DOUBLED = tuple(Late(f"{comma}(?=[,，;；。、])") for comma in ",，")
_SENTENCE = Late("[。；;！!？?”]")
# A shorter line may be a refrain, a heading, a row of a form.
_PARAGRAPH = 40
# How long the fields of a row are at most, on the average.
_FIELD = 5
# The title above the text is often the page's title again.
_TITLE = 8
# In how many lines the title is, how long captions are that stand there twice, and how they end.
_TOP, _CAPTION, _BULLETS = 8, 12, " \u3000\t•·"
_CREDIT = Late("[(（][^()（）]{0,16}[攝摄圖图片]{1,2}[)）]$")


def find(text: str, lines: list[str]) -> list[Change]:
    """The second and further copies of a paragraph; doubled commas.

    >>> paragraph = "市统计局昨天公布,上半年全市实现地区生产总值4321亿元,同比增长5.5%,增速比一季度加快。\\n"
    >>> [(c.start, c.end) for c in find(paragraph * 2, (paragraph * 2).split("\\n"))] == [
    ...     (len(paragraph), 2 * len(paragraph))
    ... ]
    True
    >>> find("新增病例,,涉及3个区。", ["新增病例,,涉及3个区。"])
    [Change(start=5, end=6, replacement='', kind='duplicate')]

    >>> find("王小明,,男", ["王小明,,男"])
    []
    """
    changes = _paragraphs(text, lines) if len(set(lines)) < len(lines) or "• " in text else []
    if not changes and any(doubled.search(text) for doubled in _DOUBLED):
        return _commas(lines)
    return changes


def _paragraphs(text: str, lines: list[str]) -> list[Change]:
    seen: dict[str, int] = {}
    gone: set[int] = set()
    last = max((at for at, line in enumerate(lines) if line), default=0)
    above = ""
    for at, line in enumerate(lines):
        # The caption of a picture beside its copy, and the title behind the text once more.
        key = line.strip(_BULLETS)
        is_copy = key == above and len(key) >= _CAPTION and _CREDIT.search(key) is not None
        above = key or above
        if is_copy or (at == last and _is_title(lines, seen.get(line, at), at)):
            gone.add(at)
            continue
        if at < _TOP:
            seen.setdefault(line, at)
        is_told = (len(line) >= _PARAGRAPH and _SENTENCE.search(line)) or (at < 2 and len(line) >= _TITLE)
        if is_told and seen.setdefault(line, at) != at:
            gone.add(at)
            _with_the_lines_above(lines, seen[line], at, gone)
    return without_lines(text, lines, gone, "duplicate") if gone else []


def _is_title(lines: list[str], first: int, last: int) -> bool:
    """Whether the line that stands there twice is a title, with paragraphs between."""
    line = lines[last]
    return (
        first < _TOP
        and len(line) >= _TITLE
        and not _SENTENCE.search(line)
        and any(len(between) >= _PARAGRAPH for between in lines[first + 1 : last])
    )


def _with_the_lines_above(lines: list[str], first: int, at: int, gone: set[int]) -> None:
    """Add to a copy the shorter paragraphs above it that stand above the first one, too."""
    while first > 0 and at - 1 > first and lines[first - 1] == lines[at - 1]:
        first, at = first - 1, at - 1
        if at in gone:
            return
        if len(lines[at]) >= _TITLE:
            gone.add(at)


def _commas(lines: list[str]) -> list[Change]:
    changes = []
    start = 0
    for line in lines:
        # A row of a table has short fields, and no stop.
        if "。" in line or len(line) > _FIELD * (line.count("，") + line.count(",") + 1):
            changes += [
                Change(start + m.start(), start + m.end(), "", "duplicate") for m in _COMMAS.finditer(line)
            ]
        start += len(line) + 1
    return changes
