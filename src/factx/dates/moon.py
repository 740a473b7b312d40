"""The Chinese calendar: months and days by the moon, the solar terms, and their Gregorian days."""

import re
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from factx.dates.notation import N2, SMALL
from factx.lexicon import Lexicon

# Two a month, from January on.
_TERMS = "小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至"
TERMS = [_TERMS[at : at + 2] for at in range(0, 48, 2)]
_NAMED = {"正": 1, "冬": 11, "腊": 12}
# Days that people name by month and day alone, without 日: the old festivals.
_FESTIVE = {(1, 15), (2, 2), (3, 3), (5, 5), (6, 6), (7, 7), (7, 15), (8, 15), (9, 9), (12, 8), (12, 23)}

_DAY = r"(?:初[一二三四五六七八九十1-9]|廿[一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?|卅)"
_MONTH = rf"(?P<leap>闰)?(?P<month>[正冬腊]|{N2})月"
_TAIL = re.compile(
    rf" ?(?:农历|阴历|旧历|夏历)?(?:(?P<year>[0-9]{{4}}|[一二][零〇○一二三四五六七八九]{{3}})年)?{_MONTH}"
    rf"(?P<day>{_DAY}|[0-9]{{1,2}}(?![0-9.]))?[日号]?"
)
# The days that are named like their month: 二月二, 三月三, 九月九.
_SAME = frozenset("二三五六七九")
_COUNTS = frozenset("零〇十百千万亿多几个名人年月天条家项倍点余日号位只件块次岁届")
# 三月三赶歌圩, 二月二龙抬头; not 三月三大指数, 二月二手房.
_FEAST_AFTER = frozenset("龙赶登祭拜歌节庙剃敬重前后当的这那")
_LUNAR_DAY = re.compile(
    rf"(?P<day>{_DAY}|[一二三四五六七八九](?=[至到，。,、；;)）]|$))(?:(?<=初[一二三四五六七八九])日)?(?![日号0-9零〇百千万亿多几个名人年月条家项倍点余])"
)
_ARABIC_DAY = re.compile(
    r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?=[，。,、；;)）至到\-—–~～]|$|出生|生|上午|下午|晚上|早上|凌晨|中午)"
)


class _Year(NamedTuple):
    first: date
    leap: int
    lengths: str


def _year(first: str, leap: str, lengths: str) -> _Year:
    return _Year(date.fromisoformat(first), int(leap), lengths)


@cache
def _years() -> Lexicon[_Year]:
    return Lexicon.load("dates/lunar_years.tsv", _year)


@cache
def _term_days() -> Lexicon[list[int]]:
    return Lexicon.load("dates/solar_term_days.tsv", lambda days: [int(day) for day in days.split()])


def gregorian(year: int, month: int, day: int = 1, leap: bool = False) -> date | None:
    """The Gregorian day of a day of the Chinese calendar; None where that calendar has no such day.

    >>> gregorian(2025, 8, 15), gregorian(2020, 4, 1, leap=True), gregorian(2025, 4, 1, leap=True)
    (datetime.date(2025, 10, 6), datetime.date(2020, 5, 23), None)
    """
    entry = _years().get(str(year))
    if entry is None or (leap and month != entry.leap) or not 1 <= month <= 12:
        return None
    place = month - 1 + (leap or (0 < entry.leap < month))
    if not 1 <= day <= _length(entry, place):
        return None
    first: date = entry.first
    return first + timedelta(days=sum(_length(entry, n) for n in range(place)) + day - 1)


def month_days(year: int, month: int, leap: bool = False) -> tuple[date, date] | None:
    """The first and the last Gregorian day of a month of the Chinese calendar."""
    first = gregorian(year, month, 1, leap)
    if first is None:
        return None
    last = gregorian(year, month, 30, leap)
    return first, last if last is not None else first + timedelta(days=28)


def last_day(year: int) -> date | None:
    """The eve of the new year, 除夕."""
    following = gregorian(year + 1, 1, 1)
    return None if following is None else following - timedelta(days=1)


def term_day(year: int, term: str) -> date | None:
    """The day of a solar term.

    >>> term_day(2025, "冬至")
    datetime.date(2025, 12, 21)
    """
    days = _term_days().get(str(year))
    index = TERMS.index(term)
    return None if days is None else date(year, index // 2 + 1, days[index])


def _length(entry: _Year, place: int) -> int:
    return 30 if entry.lengths[place] == "l" else 29


def month_tail(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read a month by the moon: 2012年|农历正月十五, 今年|腊月."""
    m = _TAIL.match(text, at)
    if m is None or (m["month"] not in _NAMED and m["leap"] is None and m[0][:1] not in " 农阴旧夏"):
        return at
    month = _NAMED.get(m["month"]) or SMALL.get(m["month"], 0)
    if not 1 <= month <= 12:
        return at
    parts.update(month=month, leap=m["leap"] is not None)
    if parts.get("calendar") != "era":
        parts["calendar"] = "lunar"
    if m["year"] is not None:
        parts["year"] = int("".join(str(SMALL[digit]) for digit in m["year"]))
    written = m["day"]
    day = 0 if written is None else SMALL.get(written) or SMALL.get(written[1:], 0)
    if not 1 <= day <= 30:
        end = m.end("month") + 1
        if text[end : end + 1] != m["month"] or m["month"] not in _SAME or text[end + 1 : end + 2] in _COUNTS:
            return end
        parts["day"] = month  # 农历九月九
        return end + 1
    parts["day"] = day
    return m.end()


def day_tail(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read a day without 日 behind its month: 八月|十五, 十月|初一, 1月|3."""
    like_month = text[at : at + 1] in _SAME and text[at - 2 : at] == f"{text[at]}月"
    if like_month and text[at + 1 : at + 2] in _FEAST_AFTER:
        parts["day"] = SMALL[text[at]]  # 三月三赶歌圩
        parts["calendar"] = "era" if parts.get("calendar") == "era" else "lunar"
        return at + 1
    m = _LUNAR_DAY.match(text, at)
    if m is not None and text[at - 1 : at] == "月" and not text[at - 2 : at - 1].isdecimal():
        day = SMALL.get(m["day"], 0)
        if 1 <= day <= 31:
            parts["day"] = day
            if m["day"][0] in "初廿" or (parts.get("month"), day) in _FESTIVE:
                parts["calendar"] = "era" if parts.get("calendar") == "era" else "lunar"
            return m.end()
    elif (m := _ARABIC_DAY.match(text, at)) is not None and text[at - 1 : at] == "月":
        parts["day"] = int(m["day"])
        return m.end()
    return at
