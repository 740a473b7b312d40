"""Ranges: from one date to another, each as short as the other allows.

A rule that has read a date asks `finish` for its value: the date itself, or the range that it begins.
"""

import re
from typing import Any

from factx.chinese.times import WEEKDAY
from factx.dates import moon, reign
from factx.dates.century import century_tail
from factx.dates.continuation import (
    CLOCK,
    day_tail,
    month_tail,
    read_clock,
    ten_days,
    time_tail,
    year_tail,
)
from factx.dates.notation import N2, SMALL, TO, WEEKDAYS, YEAR, year
from factx.dates.values import Impossible, PartialDate, Piece, Range
from factx.dates.words import FESTIVALS, PARTS, RELATIVE
from factx.rules import Spanned

_ENTRIES = dict(RELATIVE)
_LINKS = frozenset("起至到-—–－~～―─和与 ")
_LINK = re.compile(
    r" ?(?:起?[至到]|[-—–－~～―─]{1,2}|(?P<between>[和与])) ?(?:次日?(?=[0-9一二三四五六七八九十凌早]))?"
)
_BETWEEN = re.compile(r"之间|间(?![接隔断谍])|期间")
_NOW = re.compile(r"至?今(?![天日年晚早晨夜后0-9])|目前|现在|当前|如今")
_END = re.compile(
    rf"(?:公元)?前(?P<bc>[1-9][0-9]{{0,3}})年"
    rf"|(?:公元)?(?P<year>{YEAR}) ?年(?![级代])"
    rf"|(?P<month>{N2}|元) ?月份?(?![球饼])"
    rf"|(?:公元)?(?P<century>{N2}) ?世纪"
    r"|(?:(?P<of>1[0-9]|20)(?=[0-9]0))?(?P<tens>[0-9]0|[一二三四五六七八九]十)年代"
    r"|第?(?P<quarter>[一二三四1-4]) ?季(?:度|(?<=第[一二三四1-4]季)(?![节目播赛开]))"
    r"|(?P<ten>[上中下])旬|(?P<end>[年月][底末]|岁末)(?![部层盘端])"
    rf"|(?P<day>{N2}) ?(?:日|号(?![线楼]))(?!内)"
    r"|(?P<moon>初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?(?=[，。,；;、)）]|$))"
    r"|(?P<y>[12][0-9]{3})[-./](?P<m>[0-9]{1,2})(?:[-./](?P<d>[0-9]{1,2}))?(?![0-9])"
    r"|(?P<md>(?:0[1-9]|1[0-2])-[0-3][0-9])(?= [0-2]?[0-9]:)"
    rf"|(?P<relative>{RELATIVE.pattern})|(?P<part>{PARTS.pattern})|(?P<weekday>{WEEKDAY})"
)
_CLOCK = re.compile(CLOCK)
_BY_MOON = frozenset("正腊闰农")


def finish(text: str, start: int, end: int, parts: dict[str, Any]) -> Spanned | None:
    """The value of the date in `text[start:end]`, or of the range that begins with it."""
    if "impossible" in parts:
        return Spanned(Impossible(parts["impossible"]), start, end)
    date = PartialDate(**parts)
    aside = _ASIDE.match(text, end) if text[end : end + 1] in _BRACKETS else None
    if aside is not None:
        beyond = finish(text, start, aside.end(), parts)
        return beyond if beyond is not None and beyond.end > aside.end() else Spanned(date, start, end)
    if text[end : end + 1] in _LINKS and (m := _LINK.match(text, end)) is not None:
        found = end_point(text, m.end(), parts)
        if found is None and "year" in parts and parts.get("calendar") is not None:
            found = reign.range_end(text, start, end, m.end(), parts)
        if found is not None:
            last, stop = found
            if last is not None and last.hour is not None and date.hour is None and date.day is not None:
                last, stop = _without_hours(text, m.end(), last, stop)
            closed = m["between"] is None or _BETWEEN.match(text, stop) is not None
            if closed and not (last is None and m["between"]):
                return Spanned(Range(date, last), start, stop)
        elif (m := _NOW_TAIL.match(text, end)) is not None:
            return Spanned(Range(date, None), start, m.end())
    return Spanned(date, start, end)


# 1月29日(大年初一)至2月4日
_BRACKETS = frozenset("(（")
_ASIDE = re.compile(r"[(（](?:农历|正月|腊月|大年|星期|周|除夕)[一-鿿]{0,6}[)）](?= ?[至到—~-])")
_HOURS_GO_ON = re.compile(rf"{TO}(?:{PARTS.pattern})?[0-9]{{1,2}} ?[:：点时]")
_HOUR_AT_END = re.compile(
    rf" ?[，,]?(?:{PARTS.pattern})? ?[0-9]{{1,2}} ?(?:[:：][0-5][0-9]|[点时](?:半|[0-5]?[0-9]分?)?)\Z"
)


def _without_hours(text: str, at: int, last: PartialDate, stop: int) -> tuple[PartialDate, int]:
    """The end of a range of days before hours of their own: 3月1日-11月30日|7:30-17:30."""
    if _HOURS_GO_ON.match(text, stop) is None:
        return last, stop
    hours = _HOUR_AT_END.search(text, max(at, stop - 14), stop)
    if hours is None:
        return last, stop
    return last._replace(part=None, hour=None, minute=None, second=None), hours.start()


_NOW_TAIL = re.compile(r"至今(?![天日年晚早晨夜后0-9])")


def end_point(text: str, at: int, first: dict[str, Any]) -> tuple[PartialDate | None, int] | None:
    """The date that a range ends with; None in its place is today."""
    if (m := _NOW.match(text, at)) is not None:
        return None, m.end()
    parts: dict[str, Any] = {}
    timed = "hour" in first or "part" in first
    end = None
    if timed and (clock := _CLOCK.match(text, at)) is not None:
        # 次日6点 is in no part of the day that the range begins in.
        parts = {"part": first["part"]} if "part" in first and "次" not in text[at - 2 : at] else {}
        if read_clock(clock, parts) and (clock["minute"] is not None or not clock[0].isdigit()):
            end = clock.end()
            if (
                parts["hour"] < first.get("hour", 0)
                and "part" in parts
                and parts["hour"] + 12 > first["hour"]
            ):
                # 上午10点到2点: the end is in another part of the day
                parts["hour"] += 12 if parts["hour"] < 12 else 0
            return PartialDate(**parts), end
        parts = {}
    if text[at : at + 1] in _BY_MOON and (stop := moon.month_tail(text, at, parts)) > at:
        return PartialDate(**parts), stop  # 除夕至正月初六
    if (m := _END.match(text, at)) is not None:
        end = _read_end(text, m, parts, first)
    if end is None or "impossible" in parts:
        return _bare_end(text, at, first)
    return PartialDate(**parts), end


def _read_end(text: str, m: re.Match[str], parts: dict[str, Any], first: dict[str, Any]) -> int | None:
    group = m.lastgroup
    if group == "year":
        parts["year"] = int(m["year"]) if m[0][0] == "公" and m["year"].isascii() else year(m["year"])
        if first.get("calendar") == "minguo" and len(m["year"]) < 4:
            parts["year"] += 1911
        return year_tail(text, m.end(), parts)
    if group == "bc":
        parts["year"] = -int(m["bc"])
        return year_tail(text, m.end(), parts)
    if group == "month":
        parts["month"] = SMALL.get(m["month"], 0)
        return month_tail(text, m.end(), parts) if 1 <= parts["month"] <= 12 else None
    if group == "century":
        parts["piece"] = Piece("century", SMALL.get(m["century"], 1) - 1)
        end = century_tail(text, m.end(), parts)
        if (last := parts.pop("last_decade", None)) is not None:
            parts["piece"] = parts["piece"]._replace(first=last)
        return end
    if group == "tens":
        parts["piece"] = Piece("decade", SMALL[m["tens"]] // 10, int(m["of"] or 19))
        end = century_tail(text, m.end(), parts)
        return None if "last_decade" in parts else end
    if group == "quarter":
        parts["piece"] = Piece("quarter", SMALL[m["quarter"]])
        return m.end()
    if group == "ten":
        parts["piece"] = ten_days(m["ten"])
        return m.end()
    if group == "end":
        parts |= {"piece": Piece("last_day")} if m[0][0] == "月" else {"month": 12}
        return m.end()
    if group == "moon":
        return m.end() if _by_moon(m["moon"], parts, first) else None
    if group == "day":
        parts["day"] = SMALL.get(m["day"], 0)
        return day_tail(text, m.end(), parts) if 1 <= parts["day"] <= 31 else None
    if group in ("m", "d"):
        return numeric(text, m, parts)
    if group == "md":
        parts["month"], parts["day"] = int(m["md"][:2]), int(m["md"][3:])
        return day_tail(text, m.end(), parts)
    if group == "relative":
        return relative_tail(text, m[0], m.end(), parts)
    if group == "weekday":
        parts["weekday"] = WEEKDAYS[m[0][-1]]
        return day_tail(text, m.end(), parts)
    end = time_tail(text, m.start(), parts)
    return end if end > m.start() else None


def _by_moon(written: str, parts: dict[str, Any], first: dict[str, Any]) -> bool:
    """Whether the day is one by the moon that ends what has begun: 除夕到|初六, 腊月二十八至|初五."""
    if "festival" in first:
        parts["festival"] = f"大年{written}"
        return parts["festival"] in FESTIVALS
    parts["day"] = day = SMALL.get(written, 0)
    if first.get("calendar") != "lunar" or not 1 <= day <= 30 or not {"month", "day"} <= first.keys():
        return False
    parts["month"] = first["month"] if day > first["day"] else first["month"] % 12 + 1
    return True


def numeric(text: str, m: re.Match[str], parts: dict[str, Any]) -> int | None:
    """Read the fields y, m, d of a numeric date and the time behind them; None where no day is."""
    month, day = int(m["m"]), m["d"]
    if not 1 <= month <= 12:
        return None
    parts["year"], parts["month"] = int(m["y"]), month
    if day is None:
        return m.end()
    parts["day"] = int(day)
    return day_tail(text, m.end(), parts) if 1 <= int(day) <= 31 else None


def relative_tail(text: str, word: str, at: int, parts: dict[str, Any]) -> int:
    """Read on behind 去年, 上个月, 本周, 今晚."""
    entry = _ENTRIES[word]
    parts["base"] = entry.base
    if entry.part is not None:
        parts["part"] = entry.part
        if (clock := _CLOCK.match(text, at + (text[at : at + 1] == " "))) is not None and not clock[
            0
        ].isdigit():
            told = dict(parts)
            if read_clock(clock, told):
                parts.update(told)
                return clock.end()
        return at
    unit = entry.base.unit
    if unit == "year":
        return year_tail(text, at, parts)
    if unit == "month":
        return month_tail(text, at, parts)
    if unit == "week":
        return _week_tail(text, at, parts)
    if unit == "day":
        return day_tail(text, at, parts)
    return _edge_tail(text, at, parts)


_IN_WEEK = re.compile(
    r"(?:周|星期)?(?P<day>[一二三四五六日天](?![个次些场种起批直样定般部名位周]|(?<=天)气|均[成价销产客流线值])"
    r"|一(?=起(?:[，,]|生效|实施|执行|施行|实行|正式|开始|调整|恢复|上调|下调|开放|[将停禁])))|(?P<end>末)(?!班)|(?P<start>初)(?![步级次始中高一二三四五])|(?P<half>[上下])半周"
)
_EDGE = re.compile(r"(?P<start>初)(?!步|级)|(?P<end>[末底])(?!端)|(?P<mid>中叶|中期)")


def _week_tail(text: str, at: int, parts: dict[str, Any]) -> int:
    m = _IN_WEEK.match(text, at)
    if m is None:
        return at
    if m["day"] is not None:
        parts["weekday"] = WEEKDAYS[m["day"]]
    elif m["end"] is not None:
        parts["piece"] = Piece("weekend")
    elif m["start"] is not None:
        parts["edge"] = "start"
    else:
        parts["piece"] = Piece("half_week", 1 if m["half"] == "上" else 2)
    return day_tail(text, m.end(), parts)


def _edge_tail(text: str, at: int, parts: dict[str, Any]) -> int:
    m = _EDGE.match(text, at)
    if m is None:
        return at
    parts["edge"] = m.lastgroup
    return m.end()


_BARE_YEAR = re.compile(r"(?P<year>[12][0-9]{3})(?![0-9.,年])")


def _bare_end(text: str, at: int, first: dict[str, Any]) -> tuple[PartialDate, int] | None:
    """An end that says less than a date does by itself: 1999.08-2002."""
    if "month" in first and "day" not in first and (m := _BARE_YEAR.match(text, at)) is not None:
        return PartialDate(year=int(m["year"])), m.end()
    return None
