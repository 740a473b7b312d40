"""Dates by the moon: 农历八月十五, 腊月, 正月初一, 闰四月."""

from re import Match
from typing import Any

from factx.dates import moon, ranges
from factx.dates.continuation import day_tail
from factx.dates.notation import SMALL
from factx.dates.values import PartialDate, Range
from factx.lexicon import Lexicon
from factx.rules import rule

_HEADS = Lexicon(
    dict.fromkeys(["农历", "阴历", "旧历", "夏历", "正月", "腊月", "冬月"], True)
    | {f"闰{month}月": True for month in SMALL if 0 < SMALL[month] < 13}
)


@rule("date.lunar.month", cue=_HEADS)
def month(m: Match[str]) -> object:
    """A month by the moon, with its day; `calendar` tells that it was written so.

    >>> show("农历八月十五,腊月廿三", "2025-09-23")
    农历八月十五 = 2025-10-06
    腊月廿三 = 2026-02-10
    >>> show("二零一二年农历正月十五")
    二零一二年农历正月十五 = 2012-02-06

    The calendar alone tells no date:

    >>> show("农历书,三月街")
    """
    text, start = m.string, m.start()
    parts: dict[str, Any] = {}
    end = moon.month_tail(text, start, parts)
    if end == start:
        return None
    if "day" in parts:
        end = day_tail(text, end, parts)
    return ranges.finish(text, start, end, parts)


_ONES = "一二三四五六七八九十"
# 初一至初八; 初一至初三 are classes of a school.
_FIRST_DAYS = Lexicon(
    {
        f"初{_ONES[first]}{to}初{_ONES[last]}": (first, last)
        for last in range(3, 10)
        for first in range(last)
        for to in "至到-—"
    }
)


@rule("date.lunar.days", cue=_FIRST_DAYS)
def days(m: Match[str]) -> Range:
    """The days of the first month by the moon, from one to another.

    >>> show("初一至初八接待游客三万人", "2025-02-10")
    初一至初八 = 2025-01-29/2025-02-05

    Not the classes of a school:

    >>> show("初一至初三的学生")
    """
    first, last = (PartialDate(festival=f"大年初{_ONES[n]}") for n in _FIRST_DAYS[m[0]])
    return Range(first, last)
