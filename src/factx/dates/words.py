"""The words of dates: what is counted from today, and the parts of the day."""

from typing import NamedTuple

from factx.dates.values import Base
from factx.lexicon import Lexicon


class Relative(NamedTuple):
    """A word such as 昨晚: a unit of the calendar, and the part of the day that the word holds."""

    base: Base
    part: str | None


class Part(NamedTuple):
    """A part of the day: its TIMEX3 code, its hours, and how it reads an hour of the clock."""

    code: str
    first: int
    last: int
    reading: str
    alone: bool


class Festival(NamedTuple):
    """How the day of a festival is found: by the sun, the moon, the weekday or the solar term."""

    calendar: str
    month: int
    day: int
    weekday: int


def _festival(calendar: str, month: str, day: str, weekday: str) -> Festival:
    return Festival(calendar, int(month), int(day), int(weekday))


def _relative(unit: str, shift: str, where: str, part: str) -> Relative:
    return Relative(Base(unit, int(shift), where), part or None)


def _part(code: str, first: str, last: str, reading: str, alone: str) -> Part:
    return Part(code, int(first), int(last), reading, alone == "yes")


RELATIVE = Lexicon.load("dates/relative.tsv", _relative)
PARTS = Lexicon.load("dates/parts.tsv", _part)
FESTIVALS = Lexicon.load("dates/festivals.tsv", _festival)
# 北京时间, 美东时间: the zone that a time is told in; "-" for one that the text doesn't name.
ZONES = Lexicon.load("dates/zones.tsv", str)


def relative(*units: str) -> Lexicon[Relative]:
    """The words that name one of the units."""
    return Lexicon({word: entry for word, entry in RELATIVE.items() if entry.base.unit in units})


def hour(written: int, part: str | None) -> int:
    """The hour of the 24-hour clock; 24 and more are of the next day.

    >>> hour(3, "下午"), hour(12, "晚上"), hour(2, "昨晚"), hour(12, "凌晨"), hour(1, "中午")
    (15, 24, 2, 0, 13)
    """
    entry = PARTS.get(part) if part else None
    if entry is None or written > 12:
        return written
    if entry.reading == "early":
        return 0 if written == 12 and entry.first < 4 else written
    if entry.reading == "noon":
        return written + 12 if written < 5 else written
    if entry.reading == "late":
        return written + 12 if written < 12 else 12
    # 晚上两点 is two o'clock in the night that this evening begins; 半夜两点 is early on the same day.
    if written < 5:
        return written if entry.reading == "deep" else written + 24
    return written + 12
