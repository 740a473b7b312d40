"""Numeric dates: 2025-09-23, 2025/9/23, 2025.9.23, and the shorter ones that their surroundings make sure."""

import re
from re import Match
from typing import Any

from factx.chinese import numerals
from factx.dates import ranges
from factx.dates.continuation import CLOCK, day_tail, read_clock
from factx.dates.values import Impossible, PartialDate, Range, month_length
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule

_CLOCK = re.compile(CLOCK)
# 编号:临 2023-05
_NUMBERED = re.compile(r"[编文案证字批货款]号[:：]? ?[一-龥]? ?$")
_SEASON = re.compile(r" ?(?:赛季|学年度?|财年|(?:财政)?年度)")
_YEAR = r"(?P<y>[12][0-9]{3})"
# Two digits of the day, or one; a page that lost its blank writes 2018-12-1209:03.
_DAY = r"(?P<d>[0-3][0-9](?=[0-2][0-9][:：][0-5][0-9])|(?:[0-3][0-9]|[1-9])(?![0-9]))"


@rule(
    "date.numeric.full",
    cue=numerals.CUE,
    follow="-/－",
    pattern=rf"{_YEAR} ?[-/－] ?(?P<m>[0-9]{{1,2}}) ?[-/－.] ?{_DAY}",
)
def full(m: Match[str]) -> object:
    """Year, month and day with hyphens or slashes, and a time behind them.

    >>> show("发布时间:2025-09-23 15:32")
    2025-09-23 15:32 = 2025-09-23T15:32
    >>> show("2025/9/23、2025-09-23T15:32:00+08:00")
    2025/9/23 = 2025-09-23
    2025-09-23T15:32:00+08:00 = 2025-09-23T15:32:00+08:00

    A number of that shape inside a longer one is no date:

    >>> show("编号A2025-09-23,电话0571-2025-09-23")
    """
    return _read(m)


def _read(m: Match[str]) -> object:
    text, start, end = m.string, m.start(), m.end()
    if _joined(text, start):
        return None
    year, month, day = int(m["y"]), int(m["m"]), int(m["d"])
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    if day > month_length(year, month):
        return Spanned(Impossible(f"the month has no day {day}"), start, end)
    parts: dict[str, Any] = {"year": year, "month": month, "day": day}
    if text[end : end + 1] in _LINKS and (last := _SHORT_END.match(text, end)) is not None:
        stop = PartialDate(month=int(last["m"] or month), day=int(last["d"]))
        apart = text[m.end("m")] if last["m"] else None
        if (
            (stop.month, stop.day) > (month, day)
            and last["sep"] in (None, apart)
            and last["to"] != text[start + 4]
        ):
            return Spanned(Range(PartialDate(**parts), stop), start, last.end())
    return _timed(text, start, end, parts)


# 2025.11.24-12.03, 2025/11/24-30, 2025-11-24至30; not 2025-11-24-30.
_LINKS = frozenset("-—–~～至到")
_SHORT_END = re.compile(
    r"(?P<to>[-—–~～至到]{1,2}) ?(?:(?P<m>1[0-2]|0?[1-9])(?P<sep>[-/.]))?(?P<d>3[01]|[12][0-9]|0?[1-9])日?"
    r"(?![-/.:：0-9年月])"
)


def _timed(text: str, start: int, end: int, parts: dict[str, Any]) -> object:
    """The date with the time that may be glued to it, and the range that may follow."""
    at = end + (text[end : end + 1] in ("T", "-", "_", ","))
    clock = _CLOCK.match(text, at)
    if clock is not None and clock["minute"] is not None and read_clock(clock, parts):
        return ranges.finish(text, start, clock.end(), parts)
    if (
        text[end : end + 1] in "-/－.0123456789"
        and end < len(text)
        and not (text[end + 1 : end + 5].isdecimal() and end + 5 <= len(text))
    ):
        return (
            None
            if text[end] != "." or text[end + 1 : end + 2].isdecimal()
            else ranges.finish(text, start, end, parts)
        )
    return ranges.finish(text, start, day_tail(text, end, parts), parts)


def _joined(text: str, start: int) -> bool:
    """Whether the number goes on to the left, as in a code or a telephone number."""
    before = text[start - 1 : start]
    if not before:
        return False
    return (
        (before.isascii() and before.isalnum())
        or (before in "-/.－" and text[start - 2 : start - 1].isalnum())
        or (before == "·" and text[start - 2 : start - 1].isdecimal())
    )


# 2023-06-3321 is a code; 2016/09-2020/06 goes on with another month.
_GOES_ON = r"(?!-[12][0-9]{3}/[01][0-9](?![-/0-9]))[-/.]?[0-9]"


@rule(
    "date.numeric.month",
    cue=numerals.CUE,
    follow="-/—–至",
    pattern=rf"{_YEAR}[-/—–至](?P<m>(?:0[1-9]|1[0-2])(?!{_GOES_ON})|[0-9]{{2}}(?={_SEASON.pattern}))",
)
def month(m: Match[str]) -> object:
    """Year and month with two digits: 2023-06; before 赛季 the two digits are those of the next year.

    >>> show("统计期:2023-06,2025-26赛季")
    2023-06 = 2023-06
    2025-26赛季 = 2025/2026

    Not where the number goes on:

    >>> show("GB 2023-06-3321,编号:临2023-06")
    """
    text, start, end = m.string, m.start(), m.end()
    year, month = int(m["y"]), int(m["m"])
    if _joined(text, start) or _NUMBERED.search(text, max(0, start - 8), start) is not None:
        return None
    if text[start + 4] in "—–至" and _SEASON.match(text, end) is None:
        return None
    if (season := _SEASON.match(text, end)) is not None:  # 2006-07赛季
        if (year + 1) % 100 != month:
            return None
        return Spanned(Range(PartialDate(year=year), PartialDate(year=year + 1)), start, season.end())
    return ranges.finish(text, start, end, {"year": year, "month": month})


# What such a date begins with; at a numeral the run of digits would swallow it whole.
_BEFORE_DOT = Lexicon(
    dict.fromkeys(
        [
            *(f"{year}." for year in range(1000, 2200)),
            *(f"{day}." for day in range(10, 32)),
            *(f"0{day}." for day in range(1, 10)),
            *(f"{month}·" for month in range(1, 13)),
        ],
        True,
    )
)


@rule(
    "date.numeric.dotted",
    cue=_BEFORE_DOT,
    pattern=rf"{_YEAR}\.(?P<m>[0-9]{{1,2}})"
    rf"(?:[.-]{_DAY}|(?= ?[-—–－~～至到])(?! ?[-—–] ?[0-9]{{1,2}}(?![0-9.])))"
    r"|(?P<first>[0-3]?[0-9])\.(?P<second>1[0-2]|0?[1-9])\.(?P<last>(?:19|20)[0-9]{2})(?![0-9.])"
    r"|(?P<month>1[0-2]|[1-9])·(?P<day>3[01]|[12][0-9]|[1-9])(?=$|[，。,、；;)） ])",
)
def dotted(m: Match[str]) -> object:
    """Year, month and day with dots, or day, month and year; month and day with a raised dot.

    >>> show("2025.9.23开工,任期1999.08-2002.02,生于13.5.2015")
    2025.9.23 = 2025-09-23
    1999.08-2002.02 = 1999-08/2002-02
    13.5.2015 = 2015-05-13
    >>> show("展期2025.11.24-12.03")
    2025.11.24-12.03 = 2025-11-24/2025-12-03

    Without a day it is a month only where a range begins. Numbers, versions and events are none:

    >>> show("共2025.9亿元,v13.5.2015,9·11事件")
    """
    if m["d"] is not None:
        return _read(m)
    text, start, end = m.string, m.start(), m.end()
    if _joined(text, start):
        return None
    if m["month"] is not None:
        if text[start - 1 : start].isalnum() or text[start - 1 : start] in ("“", '"'):
            return None
        return PartialDate(month=int(m["month"]), day=int(m["day"]))
    if m["last"] is not None:
        year, month, day = int(m["last"]), int(m["second"]), int(m["first"])
        # Below 13 nobody knows which one is the month, unless a time behind it says that it is a stamp.
        if not (12 if _TIME_BEHIND.match(text, end) is None else 0) < day <= month_length(year, month):
            return None
        return _timed(text, start, end, {"year": year, "month": month, "day": day})
    month = int(m["m"])
    if not 1 <= month <= 12:
        return None
    found = ranges.finish(text, start, end, {"year": int(m["y"]), "month": month})
    return found if found is not None and isinstance(found.value, Range) else None


_TIME_BEHIND = re.compile(r" {1,2}[0-2]?[0-9]:[0-5][0-9]")


@rule(
    "date.numeric.spaced",
    cue=numerals.CUE,
    follow="0123456789",
    pattern=r"(?P<y>(?:19|20)[0-9]{2}) (?:(?P<m>0[1-9]|1[0-2]) (?P<d>[0-3][0-9])(?! ?[0-9.])"
    r"| ?(?P<month>1[0-2]|[1-9]) {1,2}(?P<day>3[01]|[12][0-9]|[1-9]) ?日)",
)
def spaced(m: Match[str]) -> object:
    """A date whose hyphens were lost, or 年 and 月.

    >>> show("2022 11 23,2020  4  9 日发布")
    2022 11 23 = 2022-11-23
    2020  4  9 日 = 2020-04-09

    Not in a row of figures:

    >>> show("2022 11 23 45")
    """
    if m.string[max(0, m.start() - 2) : m.start()].strip().isdecimal():
        return None
    if m["month"] is None:
        return _read(m)
    year, month, day = int(m["y"]), int(m["month"]), int(m["day"])
    return PartialDate(year=year, month=month, day=day) if day <= month_length(year, month) else None


@rule(
    "date.numeric.year_last",
    cue=numerals.CUE,
    follow="/-",
    pattern=r"(?P<first>[0-3]?[0-9])(?P<sep>[-/])(?P<second>[0-3]?[0-9])(?P=sep)(?P<y>[12][0-9]{3})(?![0-9])",
)
def year_last(m: Match[str]) -> object:
    """A date that ends with its year: month first, unless that is no month.

    >>> show("1/2/2020、23/9/2025")
    1/2/2020 = 2020-01-02
    23/9/2025 = 2025-09-23

    Two days that differ make it doubtful, which a notice tells. A number with more parts is no date:

    >>> show("10/1/2/2020")
    """
    text, start, end = m.string, m.start(), m.end()
    first, second, year = int(m["first"]), int(m["second"]), int(m["y"])
    month, day = (first, second) if first <= 12 else (second, first)
    if _joined(text, start) or not 1 <= month <= 12 or not 1 <= day <= month_length(year, month):
        return None
    parts: dict[str, Any] = {"year": year, "month": month, "day": day}
    if first <= 12 and second <= 12 and first != second:
        parts["doubt"] = f"{m[0]} is read month first"
    last = _SAME_ORDER.match(text, end)
    if last is not None and int(last["m"]) <= 12 and 1 <= int(last["d"]) <= 31:
        stop = PartialDate(year=int(last["y"]), month=int(last["m"]), day=int(last["d"]))
        return Spanned(Range(PartialDate(**parts), stop), start, last.end())
    return _timed(text, start, end, parts)


_SAME_ORDER = re.compile(
    r" ?[-—–~～至到] ?(?P<m>[01]?[0-9])/(?P<d>[0-3]?[0-9])/(?P<y>[12][0-9]{3})(?![0-9/])"
)


@rule(
    "date.numeric.short_year",
    cue=numerals.CUE,
    follow="-/",
    pattern=r"(?P<y>[0-9]{2})-(?P<m>0[1-9]|1[0-2])-(?P<d>[0-2][0-9]|3[01])(?![-/0-9.])",
)
def short_year(m: Match[str]) -> object:
    """A date whose year has two digits; a notice says that it is doubtful.

    >>> show("生产日期12-11-10")
    12-11-10 = 2012-11-10

    A telephone number or a score is none:

    >>> show("拨打95-12-11-10")
    """
    text, start, end = m.string, m.start(), m.end()
    number = int(m["y"])
    year, month, day = number + (1900 if number >= 40 else 2000), int(m["m"]), int(m["d"])
    if _joined(text, start) or not 1 <= day <= month_length(year, month):
        return None
    return _timed(
        text, start, end, {"year": year, "month": month, "day": day, "doubt": f"{m[0]} is read year first"}
    )


# What stands behind a month and a day, and behind 9/23 alone; what stands before 9/23.
_OF_DAY = (
    r"[ ,]{1,2}[0-2]?[0-9][:：][0-5][0-9]| ?[(（]?(?:周|星期)[一二三四五六日天]"
    r"| ?(?:上午|下午|晚上|凌晨|中午)"
)
_BEHIND_SLASHED = re.compile(
    r" ?(?:起(?![诉点步飞])|止(?![损跌])|前|当[天日晚]|晚(?!期|于)|早上|傍晚|清晨|深夜"
    r"|[(（][一二三四五六日][)）]|登场|开[幕跑播卖抢唱票赛打始学业]|截止|上[映市线路架]|举[行办]|[发公]布"
    r"|连假|国庆|中秋)"
)
_BEFORE_SLASHED = re.compile(
    r"(?:截至|截止(?:到|至)?|迄|[将定订改已曾拟]于|预计[于在]|(?:时间|日期|期限|[开截]始?止?|结束)[：:]) ?\Z"
)
_DAY_NUMBER = "3[01]|[12][0-9]|0?[1-9]"


@rule(
    "date.numeric.day_of_year",
    cue=numerals.CUE,
    follow="-/",
    pattern=rf"(?P<m>1[0-2]|0?[1-9])(?P<sep>[-/])(?P<d>{_DAY_NUMBER})(?![0-9/.%])"
    rf"(?:(?={_OF_DAY})|(?P<slashed>(?<=/.)|(?<=/..))(?P<ri> ?日(?![元圆币均]))?"
    rf"(?: ?[-—–~～至到] ?(?:(?P<month>1[0-2]|0?[1-9])/)?(?P<day>{_DAY_NUMBER})(?P<to_ri>日(?!元))?"
    "(?![0-9/.:：%]))?)",
)
def day_of_year(m: Match[str]) -> object:
    """Month and day alone, where words or a time beside them leave no doubt.

    >>> show("09-01 20:01更新,9/23(周二)开幕")
    09-01 20:01 = XXXX-09-01T20:01
    9/23(周二) = XXXX-09-23
    >>> show("截至9/23,共有30例,影展8/23登场,连假10/1-10/7")
    9/23 = XXXX-09-23 until
    8/23 = XXXX-08-23
    10/1-10/7 = XXXX-10-01/XXXX-10-07

    By itself 9/23 is a fraction as well:

    >>> show("占比9/23,从1/4到1/3")
    """
    text, start, end = m.string, *m.span()
    month, day = int(m["m"]), int(m["d"])
    if _joined(text, start) or day > month_length(2024, month):
        return None
    parts: dict[str, Any] = {"month": month, "day": day}
    if m["slashed"] is None:
        return ranges.finish(text, start, day_tail(text, end, parts), parts)
    sure = (
        m["ri"] is not None
        or m["to_ri"] is not None
        or _BEHIND_SLASHED.match(text, end) is not None
        or _BEFORE_SLASHED.search(text, max(0, start - 6), start) is not None
    )
    if m["day"] is not None:
        last = int(m["month"] or month), int(m["day"])
        # 1/3-2/3 are shares of something, 8/23-25 may be; 10/1-10/7 are days.
        sure = sure or (m["month"] is not None and (last[0] == month or max(day, last[1]) > 9))
        if sure and (month, day) < last and last[1] <= month_length(2024, last[0]):
            return Spanned(Range(PartialDate(**parts), PartialDate(month=last[0], day=last[1])), start, end)
        return None
    return Spanned(PartialDate(**parts), start, end) if sure else None


@rule(
    "date.numeric.years",
    cue=numerals.CUE,
    follow="-－—–―─~～至",
    pattern=r"(?P<first>[12][0-9]{3}) ?[-－—–―─~～至]{1,2}"
    r"(?: ?(?P<last>[12][0-9]{3})(?! ?[年0-9.-])|(?= ?[)）]))",
)
def years(m: Match[str]) -> object:
    """From a year to another without 年, in brackets or where a time is spoken of.

    >>> show("鲁迅(1881-1936),任期从2016-2018,2022-2023赛季")
    1881-1936 = 1881/1936
    2016-2018 = 2016/2018
    2022-2023赛季 = 2022/2023

    Behind a name it may be open, of somebody who lives:

    >>> show("作家林小满(1954—)的新作")
    1954— = 1954 since

    Elsewhere it may be any two numbers:

    >>> show("型号1995-1997,编号(A1954—)")
    """
    text, start = m.string, m.start()
    before = text[start - 1 : start]
    first, last = int(m["first"]), int(m["last"] or 0)
    if not last:
        named = before in ("(", "（") and "\u4e00" <= text[start - 2 : start - 1] <= "\u9fff"
        return Range(PartialDate(year=first), None) if named and first < 2030 else None
    if not 0 < last - first < 300 or last > 2100:
        return None
    season = _SEASON.match(text, m.end())
    if season is None and before not in ("(", "（", "从", "自", "于"):
        return None
    end = m.end() if season is None else season.end()
    return Spanned(Range(PartialDate(year=first), PartialDate(year=last)), start, end)
