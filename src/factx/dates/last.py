"""The last part of a year, a half, a quarter or a month: 今年|最后一天, 上半年|最后一个月, 去年|后三个月."""

import re
from typing import Any

from factx.chinese.times import WEEKDAY
from factx.dates.notation import SMALL, WEEKDAYS
from factx.dates.values import Piece

NEXT = frozenset("的最后")
_LAST = re.compile(
    rf"的?(?:最后一个?(?P<unit>月(?!球)|季度|{WEEKDAY}|天|日)"
    rf"|最?后(?:(?P<half>半年)|(?P<n>[两二三四五六]|[2-6]) ?个?(?P<units>月|季度)))"
)


def tail(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read the last part of a year, a half or a quarter: 今年|最后一天, 上半年|最后一个月, 去年|后三个月."""
    if text[at : at + 1] not in NEXT:
        return at
    m, told = _LAST.match(text, at), parts.get("piece")
    if m is None or (told is not None and m["unit"] is None):
        return at
    month = 12 if told is None else told.first * (6 if told.name == "half" else 3)
    if (unit := m["unit"]) is None:
        n = 0 if m["half"] else SMALL[m["n"]]
        parts["piece"] = (
            Piece("half", 2)
            if not n
            else Piece("months", 13 - n, 12)
            if m["units"] == "月"
            else Piece("quarters", 5 - n, 4)
        )
        return m.end()
    if unit == "季度":
        parts["piece"] = Piece("quarter", month // 3)
        return m.end()
    parts.pop("piece", None)
    parts["month"] = month
    if unit != "月":
        parts["piece"] = piece(unit)
    return m.end()


def piece(unit: str) -> Piece:
    """The last of its days, weeks or weekdays in a month: 最后一个周五."""
    if unit in ("天", "日"):
        return Piece("last_day")
    return Piece("nth_weekday", -1, WEEKDAYS[unit[-1]]) if unit[-1] in WEEKDAYS else Piece("week", -1)
