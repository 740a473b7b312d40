"""Weekdays: 周三, 星期日下午, 周末, and the opening hours of 周一至周五."""

import re
from re import Match
from typing import Any

from factx.dates import notation, ranges
from factx.dates.continuation import day_tail, valid_day
from factx.dates.notation import WEEKDAY_RUN, WEEKDAYS
from factx.dates.values import Base, PartialDate, Piece, Range, Repeat
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule

# 周三(24日): the brackets tell which Wednesday.
_BRACKETED = re.compile(notation.DAY_IN_BRACKETS + "(?:日(?!本))?")


def _of_date(text: str, start: int, m: Match[str], weekday: int) -> Spanned | None:
    parts: dict[str, Any] = {"day": int(m["day"])}
    if weekday:
        parts["weekday"] = weekday
    if m["month"] is not None:
        parts["month"] = int(m["month"])
    if not valid_day(parts, parts["day"]):
        return None
    return ranges.finish(text, start, day_tail(text, m.end(), parts), parts)


# Weekdays that are told of every week: the working days, the days without Monday, the whole week.
_EVERY_WEEK = frozenset(["一五", "一六", "一日", "一天", "二日", "二天", "六日", "六天"])
_HOURS_BEFORE = re.compile(r"(?:时间|每逢?)[为是：:]{0,2}$")
_HOURS_BEHIND = re.compile(
    r" ?[，,：:(（]?(?:[早晚上下中午全]{0,2} ?[0-9]{1,2}[:：点时]|[上下]午|对外|开放|营业|办公|上班|值班|接诊"
    r"|坐诊|出诊|闭馆|休息|照常|限行|每|[早晚]上?[0-9一二三四五六七八九十])"
)


def _weekly(text: str, start: int, m: Match[str]) -> bool:
    """Whether the weekdays come every week, as opening hours do; 周三到周四有雨 is told of this one."""
    return (
        m["first"] + m["last"] in _EVERY_WEEK
        or m[0].endswith(("每天", "每日"))
        or _HOURS_BEHIND.match(text, m.end()) is not None
        or _HOURS_BEFORE.search(text, max(0, start - 5), start) is not None
    )


def _opening(text: str, start: int, m: Match[str]) -> Spanned:
    """周一至周五9:00-17:00 comes every week."""
    parts: dict[str, Any] = {}
    end = day_tail(text, m.end(), parts)
    if "hour" in parts and (found := ranges.finish(text, m.end(), end, parts)) is not None:
        end = found.end
    timex = f"XXXX-WXX-{WEEKDAYS[m['first']]}/XXXX-WXX-{WEEKDAYS[m['last']]}"
    return Spanned(Repeat(timex, "P7D", "day"), start, end)


_NAMES = Lexicon(
    {week + day: n for week in ("周", "星期", "礼拜") for day, n in WEEKDAYS.items()} | {"周末": 0}
)
_OPENING = re.compile(
    r"(?:周|星期)(?P<first>[一二三四五六日天]) ?(?:[至到]|[-—–~～]{1,2}) ?"
    r"(?:周|星期)?(?P<last>[一二三四五六日天])(?![个次名家])"
    r"(?: ?每[天日])?"
)
_RUN = re.compile(WEEKDAY_RUN)
_CLOSED = re.compile(
    "(?:、周[一二三四五六日天])?[全整]?天?(?:(?:[闭休][馆园]|公休|不开放)(?!日)|(?<=[六日天])休息(?=[）)。；;，,]|$))"
)
# 周末和节假日照常开放, 周末不休息, 周末时
_EVERY_WEEKEND = re.compile(
    r"(?:[、和及与或]|以及)?(?:法定)?(?:节假日|假日|公休日|寒暑假)|(?:照常|不)(?:开放|营业|休息|上班|打烊|接诊)"
    r"|(?:休息|公休|[闭开]馆)(?!日)|的?时[候，,]|无休|[以之]?外(?![地国])"
)
_NOT_WEEKDAY = re.compile(
    r"均[成价销产客流线值]|[次个场节课岁年围刊版级川良鸣]|至?[两三四五六]次|[一二三四五六七八九十]"
)


@rule("date.weekday.named", cue=_NAMES)
def named(m: Match[str]) -> object:
    """A weekday: the last one, or the next one where the text looks ahead.

    >>> show("周三下午宣布", "2025-09-25")
    周三下午 = 2025-09-24TAF
    >>> show("会议将于周三举行", "2025-09-25")
    周三 = 2025-10-01
    >>> show("周三到周四有雨,周一至周五开放", "2025-09-23")
    周三到周四 = 2025-09-24/2025-09-25
    周一至周五 = XXXX-WXX-1/XXXX-WXX-5

    Not in a frequency:

    >>> show("一周三次")
    一周 = P1W

    Nor in other words:

    >>> show("周一围")
    """
    text, start, end = m.string, m.start(), m.end()
    before = text[start - 1 : start]
    if before == "《" and text[end : end + 1] == "》":
        return None
    if before and before in "一二三四五六七八九十两几数每0123456789" and text[start - 2 : start - 1] != "周":
        return None  # but 周三周四
    if text.endswith("黑色", 0, start):
        return None  # 黑色星期五
    if m[0] != "周末" and _NOT_WEEKDAY.match(text, end) is not None and _RUN.match(text, end) is None:
        return None
    if (every := _OPENING.match(text, start)) is not None and _weekly(text, start, every):
        return _opening(text, start, every)
    n = _NAMES[m[0]]
    if n and (before == "除" or _CLOSED.match(text, end) is not None):
        return Repeat(f"XXXX-WXX-{n}", "P7D", "day")  # 周一全天闭馆
    if n and (more := _RUN.match(text, end)) is not None:
        if n < 6:
            return Spanned(Repeat(f"XXXX-WXX-{n}", "P7D", "day"), start, more.end())
        both = Range(PartialDate(weekday=6), PartialDate(weekday=7))
        return Spanned(both, start, more.end())
    day = _BRACKETED.match(text, end)
    if day is not None and (day["said"] or day["month"] or len(day["day"]) == 2):
        return _of_date(text, start, day, n)
    if not n and _EVERY_WEEKEND.match(text, end) is not None:
        return Repeat("XXXX-WXX-WE", "P7D", "day")
    parts: dict[str, Any] = {"weekday": n} if n else {"piece": Piece("weekend")}
    if not n and text.endswith("过去的", 0, start):
        parts["base"] = Base("week", -1, "reference")
    return ranges.finish(text, start, day_tail(text, end, parts), parts)
