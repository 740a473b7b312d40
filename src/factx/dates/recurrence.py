"""Recurrences: 每天, 每周三, 每年6月, 每隔两小时, 周一至周五每天9:00-17:00."""

import re
from re import Match
from typing import Any

from factx.dates import length, ranges
from factx.dates.continuation import day_tail, month_tail, time_tail, year_tail
from factx.dates.notation import N2, SMALL, WEEKDAY_RUN, WEEKDAYS
from factx.dates.values import PartialDate, Piece, Range, Repeat, written
from factx.dates.words import PARTS
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule

_EVERY = re.compile(
    r"每(?:逢|到|当(?=季[末初]|年[底末初终]|月[底末初]))?(?P<gap>隔)?(?:(?P<one>一?个?)(?:(?P<day>天(?![然气])|日(?![优新商]|经济|电讯|邮报|镜报|互动|怪谈|一练))|(?P<workday>工作日|交易日|营业日)"
    r"|(?P<week>(?:周|星期|礼拜)(?![年岁边刊]))(?P<weekday>[一二三四五六日天末](?!次))?"
    r"|(?P<quarter>季(?:度|[末初]))|(?P<month>月)|(?P<year>年)|(?P<part>晚(?![报会])|夜|早|晨)"
    r"|(?:(?P<hour>小时|钟头)|(?P<minute>分钟)|(?P<second>秒)(?:钟|(?!钟)))(?!(?!一[班次趟列轮遍])[0-9一二两三四五六七八九十几数约近超]))"
    r"|(?=[0-9一二两三四五六七八九十几数半]))"
)


_WEEKDAYS_COME = r"(?P<word>逢|隔周的?)(?:周|星期|礼拜)(?P<day>[一二三四五六日天末](?![个次些场年岁]))"


@rule("date.recurrence.falling", cue=Lexicon({"逢": 0, "隔周": 0}), pattern=_WEEKDAYS_COME)
def falling(m: Match[str]) -> object:
    """What comes whenever a weekday falls.

    >>> show("逢周三闭馆,逢星期一、三、五出车")
    逢周三 = XXXX-WXX-3
    逢星期一、三、五 = XXXX-WXX-1
    >>> show("隔周周五例会")
    隔周周五 = XXXX-WXX-5

    Not a meeting on one weekday:

    >>> show("重逢周三场")
    """
    text, start, day = m.string, m.start(), m["day"]
    if text[start - 1 : start] in ("重", "相", "每", "恰", "正", "适", "又"):
        return None
    period = "P7D" if m["word"] == "逢" else "P14D"
    if day == "末":
        return Spanned(Repeat("XXXX-WXX-WE", period, "day"), start, m.end())
    return Spanned(Repeat(f"XXXX-WXX-{WEEKDAYS[day]}", period, "day"), start, _more_weekdays(text, m.end()))


_DAYS_OF_WORK = Lexicon({"工作日": "XXXX-WXX-X", "双休日": "XXXX-WXX-WE", "公休日": "XXXX-WXX-WE"})


@rule("date.recurrence.workdays", cue=_DAYS_OF_WORK)
def workdays(m: Match[str]) -> Spanned | None:
    """The hours of working days, and the weekends.

    >>> show("工作日9:00-17:00,双休日不开放")
    工作日9:00-17:00 = XXXX-WXX-XT09:00/XXXX-WXX-XT17:00
    双休日 = XXXX-WXX-WE

    Neither a diary of work nor a working day that is only named:

    >>> show("工作日志,工作日除外")
    """
    text, start, end = m.string, m.start(), m.end()
    before = text[start - 1 : start]
    if text.endswith("这个", 0, start) and m[0] != "工作日":
        return Spanned(PartialDate(piece=Piece("weekend")), start, end)
    if before in ("个", "每") or before.isnumeric():
        return None
    parts: dict[str, Any] = {}
    stop = day_tail(text, end, parts)
    if m[0] == "工作日" and not parts:
        return None
    timex, unit = _timed(parts, _DAYS_OF_WORK[m[0]], "day")
    return _ended(text, start, stop, Repeat(timex, "P1D" if m[0] == "工作日" else "P7D", unit), parts)


@rule("date.recurrence.every", cue="每", pattern=_EVERY.pattern)
def every(m: Match[str]) -> object:
    """What comes every day, week, month or year; `period` is the time between two of them.

    >>> show("每周三例会,每年6月体检,每隔两小时巡查")
    每周三 = XXXX-WXX-3
    每年6月 = XXXX-06
    每隔两小时 = PT2H

    What has a beginning and an end names both, as do months next to each other:

    >>> show("每天上午9点至下午5点,每月1-5日,每年二、三月份")
    每天上午9点至下午5点 = XXXX-XX-XXT09/XXXX-XX-XXT17
    每月1-5日 = XXXX-XX-01/XXXX-XX-05
    每年二、三月份 = XXXX-02/XXXX-03

    A rate is no recurrence, nor is each of several things:

    >>> show("时速每小时120公里,每一个人,每年级")
    """
    text, start, group = m.string, m.start(), m.lastgroup
    if group is None or group == "gap":
        return _amount(text, start, m.end())
    if group == "one":
        return None
    end = m.end()
    if group == "year" and text[end : end + 1] in ("级", "龄"):
        return None
    return _calendar(text, start, end, m)


def _amount(text: str, start: int, at: int) -> Spanned | None:
    found = length.read(text, at)
    if found is None:
        return None
    long, end, _ = found
    if (text[end : end + 1] and text[end] in "0123456789") or "X" in long.timex:
        return None
    return Spanned(Repeat(long.timex, long.timex, long.unit), start, end)


def _calendar(text: str, start: int, end: int, m: Match[str]) -> Spanned | None:
    parts: dict[str, Any] = {}
    group = m.lastgroup
    if m["gap"] is not None and group in _EVERY_OTHER:
        period = f"P2{_EVERY_OTHER[group]}"  # 每隔一天: every other day
        return Spanned(Repeat(period, period, group), start, end)
    if group in ("hour", "minute", "second"):
        period = {"hour": "PT1H", "minute": "PT1M", "second": "PT1S"}[group]
        return Spanned(Repeat(period, period, group), start, end)
    if group == "quarter":
        return Spanned(Repeat("XXXX-QX", "P3M", "quarter"), start, end)
    if group in ("week", "weekday"):
        timex, period, unit = "XXXX-WXX", "P7D", "week"
        if (day := m["weekday"]) is not None:
            timex, unit = (f"{timex}-{WEEKDAYS[day]}", "day") if day != "末" else (f"{timex}-WE", "day")
            more = _more_weekdays(text, end)
            if day != "末" and (last := _TO_WEEKDAY.fullmatch(text, end, more)) is not None:
                timex = f"{timex}/XXXX-WXX-{WEEKDAYS[last['last']]}"
            end = day_tail(text, more, parts)
    elif group in ("day", "workday"):
        timex, period, unit = "XXXX-XX-XX" if group == "day" else "XXXX-WXX-X", "P1D", "day"
        at, end = end, day_tail(text, end, parts)
        if text[at:end] == "一点" and text[end : end + 1] not in _AT_ONE:
            return Spanned(Repeat(timex, period, unit), start, at)  # 每天一点进步
    elif group == "part":
        timex, period, unit = "XXXX-XX-XX", "P1D", "day"
        end = time_tail(text, m.start("part"), parts)
        parts.setdefault("part", m["part"])
        end = max(end, m.end())
    elif group == "month":
        timex, period, unit = "XXXX-XX", "P1M", "month"
        end = month_tail(text, end, parts)
        if "day" in parts:
            timex, unit = written(None, None, parts["day"]), "day"
    else:
        timex, period, unit = "XXXX", "P1Y", "year"
        end = year_tail(text, end, parts)
        timex, unit = _of_year(parts, timex, unit)
    days = "/" in timex  # 每周二至周日的8:30至17:00 says which days, no more
    if not days:
        timex, unit = _timed(parts, timex, unit)
    return _ended(text, start, end, Repeat(timex, period, unit), parts, days)


def _ended(
    text: str, start: int, end: int, repeat: Repeat, parts: dict[str, Any], days: bool = False
) -> Spanned:
    """What comes again with the end of its hours, months or days: 每天9点|至17点."""
    timex, period, unit = repeat
    if "hour" in parts or "month" in parts or "day" in parts:
        if text[end : end + 1] in ("、", "和") and (more := _LISTED.match(text, end)) is not None:
            return Spanned(Repeat(_with_last(timex, parts, more), period, unit), start, more.end())
        found = ranges.finish(text, start, end, parts)
        if found is not None:
            end = found.end
            if isinstance(found.value, Range) and found.value.last is not None and not days:
                timex = f"{timex}/{_last(timex, parts, found.value.last)}"
    return Spanned(Repeat(timex, period, unit), start, end)


_EVERY_OTHER = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_AT_ONE = frozenset("，。、；前后到至开起")
# 每年二|、三月份, 每月5|、15、25日
_LISTED = re.compile(rf"(?:[、和]{N2} ?[月日号]?){{0,6}}[、和](?P<last>{N2}) ?(?P<unit>[月日号])份?")


def _with_last(timex: str, parts: dict[str, Any], m: Match[str]) -> str:
    """The first of the months or days that are listed, or both of two next to each other."""
    field = "month" if m["unit"] == "月" else "day"
    first, last = parts.get(field), SMALL.get(m["last"], 0)
    if first is None or last != first + 1:
        return timex
    return f"{timex}/{written(None, *((last, None) if field == 'month' else (parts.get('month'), last)))}"


def _last(timex: str, parts: dict[str, Any], last: PartialDate) -> str:
    """The end of what comes again, as short as the beginning: 每天9点|至17点."""
    day = timex.partition("T")[0]
    if last.month is not None or last.day is not None:
        day = written(None, last.month or parts.get("month"), last.day)
    told = {name: value for name in ("part", "hour", "minute") if (value := getattr(last, name)) is not None}
    return _timed(told, day, "")[0]


def _of_year(parts: dict[str, Any], timex: str, unit: str) -> tuple[str, str]:
    if "month" in parts:
        return written(None, parts["month"], parts.get("day")), "day" if "day" in parts else "month"
    piece = parts.get("piece")
    if piece is not None and piece.name == "season":
        return f"XXXX-{('SP', 'SU', 'FA', 'WI')[piece.first - 1]}", "month"
    if piece is not None and piece.name in ("quarter", "half"):
        return f"XXXX-{piece.name[0].upper()}{piece.first}", piece.name
    return timex, "day" if "festival" in parts else unit


def _timed(parts: dict[str, Any], timex: str, unit: str) -> tuple[str, str]:
    if "hour" in parts:
        clock = f"{timex}T{parts['hour'] % 24:02d}"
        return (f"{clock}:{parts['minute']:02d}", "minute") if "minute" in parts else (clock, "hour")
    if "part" in parts:
        return f"{timex}T{PARTS[parts['part']].code}", "hour"
    return timex, unit


_TO_WEEKDAY = re.compile("[至到](?:周|星期)?(?P<last>[一二三四五六日])")
_MORE = re.compile(rf"{WEEKDAY_RUN}|(?:[、和,至到](?:周|星期)?[一二三四五六日](?![个次名家]))*")


def _more_weekdays(text: str, at: int) -> int:
    """The end of a list of weekdays: 每周一、三、五."""
    m = _MORE.match(text, at, at + 24)
    assert m is not None
    return m.end()
