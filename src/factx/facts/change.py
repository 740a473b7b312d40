"""Change: whether a number is a level, a rise or a fall, and against what."""

import re
from typing import Literal

_RISE = re.compile(r"增长|增加|上升|上涨|提高|提升|攀升|增幅|扩大|增至|升至|涨至|多增|增|涨|升")
_FALL = re.compile(r"下降|减少|降低|下跌|下滑|回落|缩减|跌|降至|减至|降幅|收窄|少增|降|减")
_YEAR = re.compile(r"同比|比上年(?:同期)?|较上年(?:同期)?|比去年(?:同期)?|较去年(?:同期)?|与上年同期相比")
_QUARTER = re.compile(r"环比|比上月|较上月|比上季度?|较上季度?")
_REACH = 10


def change(text: str, start: int, end: int) -> Literal["increase", "decrease"] | None:
    """The direction that the last words of `text[start:end]`, in front of a number, state.

    >>> change("工业增加值同比增长", 0, 9), change("达成率约", 0, 4)
    ('increase', None)
    """
    window = text[max(start, end - _REACH) : end]
    rise = max((m.end() for m in _RISE.finditer(window)), default=0)
    fall = max((m.end() for m in _FALL.finditer(window)), default=0)
    if max(rise, fall) < len(window) - 3 or rise == fall:
        return None
    return "increase" if rise > fall else "decrease"


def basis(text: str, start: int, end: int) -> Literal["yoy", "qoq"] | None:
    """What a change is counted against: the same time a year ago, or the time before.

    >>> basis("工业增加值同比增长", 0, 9), basis("环比下降", 0, 4)
    ('yoy', 'qoq')
    """
    window = text[max(start, end - 3 * _REACH) : end]
    if _YEAR.search(window):
        return "yoy"
    return "qoq" if _QUARTER.search(window) else None
