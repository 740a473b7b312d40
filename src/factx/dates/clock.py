"""Times of the day: 15:32, 下午3点半, 21时许, 凌晨."""

import re
from re import Match
from typing import Any

from factx.chinese import numerals
from factx.dates import ranges
from factx.dates.continuation import CLOCK, read_clock, time_tail
from factx.dates.notation import N2, SMALL, TO
from factx.dates.values import Base, Impossible, PartialDate, month_length
from factx.dates.words import PARTS
from factx.dates.words import hour as read_hour
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule

_SCORE_BEFORE = re.compile(
    r"(?:比分|局|时长|片长|全长|配速|[用耗历]时|[以成]|(?<![间时段])为|得分|胜|负|败|平|输|赢|总分|落后|领先|比例|比)(?:是|为)?$"
)
# 比分11:9、9:11、11:8, 25:20,25:22
_SCORES_BEFORE = re.compile(
    r"(?:[胜负赢输平败分局以克]|比分[别为是]{1,2})(?:[0-9]{1,2}[:：][0-9]{1,2}[、，, ]{1,2}){1,6}$"
)
# 约翰福音3:16, 诗篇23:1
_VERSE_BEFORE = re.compile(r"(?:福音|诗篇|世记|及记|未记|数记|命记|示录|马书|箴言|道书|林多[前后]书|赛亚书)$")
_SCORE_AFTER = re.compile(
    r" ?(?:战胜|击败|获胜|大胜|小胜|取胜|险胜|力克|完胜|领先|落后|战平|逆转|胜|负|输"
    r"|淘汰|横扫|的?比分|的?比例|轻取|不敌|,[0-9]{1,2}:)"
)


@rule(
    "date.clock.colon",
    cue=numerals.CUE,
    follow=":：∶",
    pattern=r"(?=[0-9]{1,2} ?[:：∶] ?[0-5][0-9])" + CLOCK,
)
def colon(m: Match[str]) -> object:
    """Hours and minutes with a colon.

    >>> show("15:32开播,17:55:23-18:33:02")
    15:32 = T15:32
    17:55:23-18:33:02 = T17:55:23/T18:33:02
    >>> show("更新时间:16:53 2021-04-07")
    16:53 2021-04-07 = 2021-04-07T16:53

    Scores, ratios and verses look alike:

    >>> show("以21:15战胜对手,比例为3:2,约翰福音3:16")
    """
    text, start, end = m.string, m.start(), m.end()
    before = text[start - 1 : start]
    if before and (before in ".-·" or (before.isascii() and before.isalnum())):
        return None
    if before in (":", "：") and text[start - 2 : start - 1].isdecimal():
        return None
    if _SCORE_AFTER.match(text, end) or (
        _SCORE_BEFORE.search(text[max(0, start - 3) : start]) and not (before == "为" and _hours(text, start))
    ):
        return None
    if before and before in "音篇记录书言" and _VERSE_BEFORE.search(text, max(0, start - 4), start):
        return None
    if before and before in "、，, " and _SCORES_BEFORE.search(text, max(0, start - 45), start):
        return None
    parts: dict[str, Any] = {}
    if not read_clock(m, parts):
        return None
    if text[end : end + 1] == " " and (day := _DAY_BEHIND.match(text, end)) is not None:
        year, month, number = int(day["y"]), int(day["m"]), int(day["d"])
        if 1 <= month <= 12 and 1 <= number <= month_length(year, month):
            parts |= {"year": year, "month": month, "day": number}
            return Spanned(PartialDate(**parts), start, day.end())
    return ranges.finish(text, start, end, parts)


# 调整为9:00—15:00: hours of opening; a ratio of 1:50 to 1:60 isn't.
_HOURS = re.compile(
    r"(?:[6-9]|0[6-9]|1[0-9]|2[0-3])[:：][0-5][05] ?[-—–~～至到]{1,2} ?[0-2]?[0-9][:：][0-5][0-9](?![0-9])"
)


_MOVED = ("调整为", "变更为", "改为", "更改为", "推迟为", "提前为", "延长为")


def _hours(text: str, start: int) -> bool:
    """Whether a stretch of hours that no ratio can be begins there, or an hour that was moved: 调整为7:10."""
    if "比" in text[max(0, start - 8) : start]:
        return False
    return text.endswith(_MOVED, 0, start) or _HOURS.match(text, start) is not None


# 16:53 2021-04-07, as pages from Hong Kong are stamped; a day with a time of its own stands by itself.
_DAY_BEHIND = re.compile(
    r" {1,2}(?P<y>(?:19|20)[0-9]{2})[-/](?P<m>[0-9]{1,2})[-/](?P<d>[0-9]{1,2})"
    r"(?![-/0-9]| {0,2}[0-9]{1,2}[:：])"
)


# 三点建议, 两点原因, 回落到20点: a bare hour counts only where a time can stand.
_SPOKEN = r"(?=(?:[0-9]{1,2}|[零一二两三四五六七八九十]{1,3}) ?[点时])" + CLOCK
_SHORT = r"差(?:不到)?(?P<less>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:分钟?|(?P<quarter>刻))(?:不?到)?"


@rule(
    "date.clock.short",
    cue=Lexicon(dict.fromkeys([f"差{n}" for n in "12345一两三五八十二四六七九"], True)),
    pattern=_SHORT
    + rf"(?P<part>{PARTS.pattern})?(?P<hour>[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,3}})点(?![差零〇])",
)
def short(m: Match[str]) -> object:
    """So many minutes before an hour.

    >>> show("差五分三点,差一刻八点")
    差五分三点 = T02:55
    差一刻八点 = T07:45

    A difference of points is none:

    >>> show("差五分三次")
    """
    less, at = SMALL.get(m["less"], 0), SMALL.get(m["hour"], 0)
    less *= 15 if m["quarter"] else 1
    if not 0 < less < 60 or not 0 < at <= 24:
        return None
    until = 60 * read_hour(at, m["part"]) - less
    return PartialDate(hour=until // 60, minute=until % 60)


_HOUR_BEFORE = frozenset("在于到从至自约前早晚近时是为今快")
_HOUR_AFTER = re.compile(
    r"$|[，。,、；;！!？?)）]|[前后整半许左的开起出下集见到至了]|[刚一已]过|多(?![个种名])|来钟|之[前后间]|以[前后]|[-—–~～]"
)


@rule("date.clock.hour", cue=numerals.CUE, follow="点时刻分", pattern=_SPOKEN)
def hour(m: Match[str]) -> object:
    """An hour with 点 or 时.

    >>> show("21时许,15时30分、在八点半")
    21时 = T21 about
    15时30分 = T15:30
    八点半 = T08:30
    >>> show("昨8时至今6时", "2025-09-23")
    昨8时 = 2025-09-22T08
    今6时 = 2025-09-23T06

    点 also counts points, and 时 ends other words:

    >>> show("提三点建议,升高10点五度,一时兴起")
    """
    text, start, end = m.string, m.start(), m.end()
    before = text[start - 1 : start]
    if before and (before in "第几.·" or (before.isascii() and before.isalnum())):
        return None
    parts: dict[str, Any] = {}
    if not read_clock(m, parts):
        meant = m["hour"].isdecimal() and m["spoken"] is not None and m[0].endswith("分")
        return Spanned(Impossible("no clock shows this time"), start, end) if meant else None
    if before and before in _DAYS and text[start - 2 : start - 1] not in _NO_DAY and "时" in m[0]:
        parts["base"] = Base("day", _DAYS.index(before) - 1, "reference")
        return ranges.finish(text, start - 1, end, parts)
    if m["half"] is None and m["quarter"] is None and m["spoken"] is None and not _bare(m, text, before, end):
        return None
    return ranges.finish(text, start, end, parts)


# 昨5时, 今6时
_DAYS = "昨今明"
_NO_DAY = frozenset("如当古现而自声说证表")


def _bare(m: Match[str], text: str, before: str, end: int) -> bool:
    """Whether a bare 三点 or 15时 is a time."""
    written = m["hour"]
    if "时" in m[0]:
        return (
            written.isascii()
            or len(written) > 1
            or (written == "零" and _HOUR_AFTER.match(text, end) is not None)
        )
    if m[0].endswith(("钟", "整")):
        return not text.startswith("方向", end)
    if before and before in _CLAUSE_BEFORE and _goes_on(text, m.start(), end):
        return True
    if not (_HOUR_AFTER.match(text, end) and (not before or before in _HOUR_BEFORE or not before.isalnum())):
        return False
    return written != "一" and not (before == "的" or text[end : end + 1] in ("的", "、"))


# 早上八点出门，九点参加早会: what is done then tells an hour from 两点原因.
_CLAUSE_BEFORE = frozenset("，。；、,;")
_DONE = re.compile(
    r"[就才又和与跟到去回出起睡吃赶抵进离接见散开在我他她]|准时|参加|[上下](?:班|课|床|楼|车|飞|山)|是(?![因由为否])"
)
_PARTED = re.compile(
    r"(?:早上?|上午|中午|下午|晚上?|凌晨|清晨|傍晚|半夜)(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3})点"
)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a bare 九点 that opens a clause goes on with a day that is told by its hours."""
    if _DONE.match(text, end) is None:
        return False
    window = text[max(0, start - 100) : start]
    return _PARTED.search(window, window.rfind("\n") + 1) is not None


# 夜间有雨 tells when; 夜间经济, 早间新闻 and 夜间客流 what kind of thing.
_TOLD_AT_NIGHT = frozenset("有将到至在也则仍又降多晴阴小中大阵转最气")

_SINGLE = re.compile(
    rf"[早晚晨夜午] ?(?:[0-9]{{1,2}}|[零一二两三四五六七八九十]{{1,3}}) ?(?:[点时:：]|{TO}{N2} ?[点时])"
)


@rule("date.clock.part", cue=Lexicon({word: part for word, part in PARTS.items() if len(word) > 1}))
def part(m: Match[str]) -> object:
    """A part of the day, with or without the hour.

    >>> show("下午3点15分,晚上9:30到10:00")
    下午3点15分 = T15:15
    晚上9:30到10:00 = T21:30/T22:00
    >>> show("凌晨")
    凌晨 = TNI

    Not inside other words:

    >>> show("晚上班,白天鹅,夜间经济")
    """
    text, start = m.string, m.start()
    parts: dict[str, Any] = {}
    end = time_tail(text, start, parts)
    if end <= start or "part" not in parts:
        return None
    if "hour" not in parts:
        entry = PARTS[m[0]]
        after = text[end : end + 1]
        if not entry.alone or (after and after in "鹅班茶场餐饭报好" and (after != "报" or m[0][-1] != "午")):
            return None
        if (m[0][-1] == "间" and after.isalpha() and after not in _TOLD_AT_NIGHT) or (
            m[0] == "白天" and after == "气"
        ):
            return None
        if text[start - 1 : start] in ("一", "整", "个") and text[start - 2 : start - 1] not in (
            "周",
            "期",
            "拜",
            "初",
        ):
            return None  # 等了一下午
    return ranges.finish(text, start, end, parts)


@rule("date.clock.syllable", cue="早晚晨夜午", pattern=_SINGLE.pattern)
def syllable(m: Match[str]) -> object:
    """A part of the day of one syllable, right before its hour.

    >>> show("早八点到,晚9时散")
    早八点 = T08
    晚9时 = T21

    Never by itself:

    >>> show("早稻,晚会,夜三更")
    """
    text, start = m.string, m.start()
    parts: dict[str, Any] = {}
    end = time_tail(text, start, parts)
    if "hour" not in parts:
        return None
    return ranges.finish(text, start, end, parts)
