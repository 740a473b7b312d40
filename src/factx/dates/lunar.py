"""Dates by the moon: 农历八月十五, 腊月, 正月初一, 闰四月."""

from re import Match
from typing import Any

from factx.dates import moon, ranges
from factx.dates.continuation import day_tail
from factx.dates.notation import SMALL
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
