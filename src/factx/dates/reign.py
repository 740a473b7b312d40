"""Reigns that a text goes on with: 康熙二十年平定三藩,二十二年收复台湾."""

import re
from typing import Any, NamedTuple

from factx.dates.continuation import year_tail
from factx.dates.notation import SMALL
from factx.dates.values import Length, PartialDate

_YEAR = re.compile(r"([元一二三四五六七八九十]{1,3}|[0-9]{1,3})(?:年|\Z)")
# How far a reign's name carries, in characters.
_REACH = 80
# An entry of a chronicle (三年（1853年）：…, 五十四年，卒) may stand further off.
_ENTRY_REACH = 300
_ENTRY = re.compile(r"[（(，,：:]|[正二三四五六七八九十冬腊闰]{1,3}月")
# No emperor reigned for longer than 康熙; the republic is counted on.
_LONGEST = 61
_LAST_OF_REPUBLIC = 130
# 112年 in a text of 111年8月: so many years apart at most, and in digits a length is rarely so long.
_NEXT = 15
_MODERN = 90
_BEFORE = frozenset("，。；;,（(至到—－-“「")
# 民国五年、六年、七年
_LISTS = frozenset("、和及")
# 逾百年, 十年来 and 十年后 count.
_COUNTED_BEFORE = frozenset("近约达逾过满历共余有第")
# 建校109年, 成立109年
_FOUNDED = re.compile(r"(?:建[校厂店党国军]|成立|创[立办校建]|开业|办学|服务)\Z")
_AFTER = frozenset("过来后前间的以之多余内里")


class Reign(NamedTuple):
    """The year before a reign's first, the number of its year that was told last, and where."""

    before: int
    last: int
    end: int
    republic: bool
    moon: bool

    @property
    def year(self) -> int:
        """The year that was told last."""
        return self.before + self.last


def told(text: str, p: PartialDate, start: int, end: int) -> Reign | None:
    """The reign of the date in `text[start:end]`."""
    m = _YEAR.search(text, start, end)
    if m is None or p.year is None or not (n := SMALL.get(m[1]) or (m[1].isdecimal() and int(m[1]))):
        return None
    return Reign(p.year - n, n, end, p.calendar == "minguo", p.calendar == "era")


def of_republic(reign: Reign | None, p: PartialDate, text: str, start: int) -> PartialDate:
    """The year in two digits behind one of the republic: 民国89年12月订定,90年1月1日施行."""
    if reign is None or not reign.republic or p.calendar is not None or text[start + 2 : start + 3] != "年":
        return p
    n = SMALL.get(text[start : start + 2], 0)
    if not text[start].isdecimal() or not reign.last <= n <= reign.last + _NEXT or start - reign.end > _REACH:
        return p
    return p._replace(year=reign.before + n, calendar="minguo")


def month(reign: Reign, p: PartialDate, text: str, start: int) -> PartialDate:
    """The month behind a year of the reign; in Chinese numerals it is by the moon: 十七年(1891年)五月."""
    if not reign.moon or text[start].isdecimal() or p.calendar is not None or p.base is not None:
        return p
    if start - reign.end > _REACH or "\n" in text[reign.end : start]:
        return p
    return p._replace(year=reign.year, calendar="era")


def following(reign: Reign, long: Length, text: str, start: int, end: int) -> Reign | None:
    """The reign with the year that is written like a length of time behind it; None where it is a length."""
    if long.unit != "year" or long.months % 12 or long.about or long.half:
        return None
    n = long.months // 12
    if (
        reign.republic
        and min(n, reign.last) >= _MODERN
        and abs(n - reign.last) <= _NEXT
        and text[start].isdecimal()
        and text[start - 1] not in _COUNTED_BEFORE
        and _FOUNDED.search(text, max(0, start - 2), start) is None
        and text[end : end + 1] not in _AFTER
    ):
        return reign._replace(last=n, end=end)
    heads = text[start - 1] in "。；;\n" and _ENTRY.match(text, end) is not None
    if start - reign.end > (_ENTRY_REACH if heads else _REACH):
        return None
    # 十二年八月,…十二年十一月: an entry may be of the year told last.
    if not reign.last - heads < n <= (_LAST_OF_REPUBLIC if reign.republic else _LONGEST):
        return None
    if (
        not heads
        and text[reign.end : start] not in _LISTS
        and (text[start - 1] not in _BEFORE or "\n" in text[reign.end : start])
    ):
        return None
    if text[end : end + 1] in _AFTER and text[reign.end : start] not in _LISTS:
        return None
    if text[start].isdecimal() and not reign.republic:
        return None
    return reign._replace(last=n, end=end)


def written(reign: Reign, text: str, end: int) -> tuple[PartialDate, int]:
    """The date that begins with the reign's year before `end`, and where it ends: 二十二年|六月."""
    parts: dict[str, Any] = {"year": reign.year}
    stop = year_tail(text, end, parts)
    if "impossible" in parts or "piece" in parts:
        parts, stop = {"year": reign.year}, end
    if reign.republic:
        return PartialDate(**{"calendar": "minguo", **parts}), stop
    by_moon = reign.moon and not text[end : end + 1].isdecimal()
    return PartialDate(**{**parts, "calendar": "era" if by_moon else "era_by_sun"}), stop


def range_end(
    text: str, start: int, end: int, at: int, parts: dict[str, Any]
) -> tuple[PartialDate, int] | None:
    """The end of a range of years of one reign, and where it ends: 光绪二十年至|二十四年."""
    first, last = _YEAR.search(text, start, end), _YEAR.match(text, at)
    if first is None or last is None:
        return None
    apart = SMALL.get(last[1], 0) - SMALL.get(first[1], 0)
    if not 0 < apart <= _LONGEST:
        return None
    stop: dict[str, Any] = {"year": parts["year"] + apart, "calendar": parts["calendar"]}
    behind = year_tail(text, last.end(), stop)
    return None if "impossible" in stop else (PartialDate(**stop), behind)
