"""Festivals, memorial days and solar terms: the Gregorian day of the year that is meant."""

import re
from datetime import date, timedelta
from re import Match
from typing import Any

from factx.dates import holiday, moon, ranges
from factx.dates.continuation import festival_tail
from factx.dates.values import month_length
from factx.dates.words import FESTIVALS
from factx.rules import rule

# 大雪 is weather and 小满 a name before it is a solar term; 十一 is eleven.
_NEEDS_COMPANY = {
    **dict.fromkeys(
        ["大雪", "小雪", "小满", "雨水", "白露", "寒露", "小寒", "大寒", "小暑", "大暑", "重阳", "小年"],
        r"节|时节|当天|前后|之后",
    ),
    **dict.fromkeys(["十一", "六一"], r"黄金周|假期|长假|期间|小长假|前后|前夕|当天|放假"),
    "国庆": r"节|期间|在即|临近|来临|到来|假|长假|黄金周|前|后|当天|小长假|档|将|和?中秋|[，。,、；;)）]|$",
    "圣诞": r"期间|假|前|后|当天|档|季|[，。,、；;)）]|$",
}
_COMPANY = {word: re.compile(rf"[”\"]?(?:{pattern})") for word, pattern in _NEEDS_COMPANY.items()}
_OTHER_WORDS = re.compile(
    r"(?<=端午)门|(?<=[五六十]一)[”\"](?:国际)?(?:劳动|儿童|国庆)节|(?<=五一)(?:劳动奖|口号|路|广场|商圈|村|大道|公园|[、，]?[0-9六])|(?<=清明)(?:上河|桥|园)|(?<=春节)(?:联欢晚会|序曲)"
    r"|(?<=新年)(?:快乐|贺|礼|好|音乐|致|寄语|献|祝|代|级|度|第|伊|愿|期|计|目)|(?<=元旦)(?:献词|跨年)|(?<=双1[12])[0-9]|(?<=中秋)(?:月饼)"
)


# 中秋国庆假期: people are off around both; 劳动节、国庆节假期 are two.
_TOGETHER = {"中秋", "国庆"}
_SECOND = re.compile(rf"节?[、和]?(?P<second>{FESTIVALS.pattern})(?=[小长假黄])")
_YEAR_BEFORE = re.compile(r"(?:^|[^0-9A-Za-z.-])(?:19|20)[0-9]{2}\Z")
_SURNAMES = frozenset(
    "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)


@rule("date.festival.day", cue=FESTIVALS)
def day(m: Match[str]) -> object:
    """A festival or a solar term, with its day in the year that the text tells or in the nearest one.

    >>> show("国庆节放假,中秋节团圆", "2025-09-23")
    国庆节 = 2025-10-01
    中秋节 = 2025-10-06
    >>> show("明年春节", "2025-09-23")
    明年春节 = 2026-02-17
    >>> show("定档2022春节")
    2022春节 = 2022-02-01

    Not events, prizes and weather that have such a word in them:

    >>> show("五四运动,全国五一劳动奖章,突降大雪")
    """
    text, start, end, word = m.string, m.start(), m.end(), m[0]
    before = text[start - 1 : start]
    quoted = before + text[end : end + 1] in ("“”", '""') and word in ("国庆", "六一", "十一")
    if word in _COMPANY and not quoted and _COMPANY[word].match(text, end) is None:
        return None
    if _OTHER_WORDS.match(text, end) is not None:
        return None
    if word[0] in "五六十" and before and before in "零〇一二三四五六七八九十百千万第":
        return None
    if before == "·":
        return None  # “双河·谷雨”景区
    if word == "圣诞" and before and before in "十岁寿后帝母佛祖":
        return None  # 七十圣诞
    if word == "国庆" and before and before in _SURNAMES:
        return None
    if (double := _SECOND.match(text, end)) is not None and {word[:2], double["second"][:2]} == _TOGETHER:
        parts: dict[str, Any] = {"festival": double["second"]}
        if (stop := holiday.tail(text, double.end(), parts)) > double.end():
            return ranges.finish(text, start, stop, parts)  # 中秋国庆假期
    if word == "新年" and text.endswith("农历的", 0, start):
        word = "农历新年"
    parts = {"festival": word}
    if before.isdecimal() and _YEAR_BEFORE.match(text, max(0, start - 5), start) is not None:
        start -= 4  # 2022春节档
        parts["year"] = int(text[start : start + 4])
    return ranges.finish(text, start, festival_tail(text, end, parts), parts)


def find(name: str, year: int) -> date | None:
    """The day of a festival in a year; None where no table tells it.

    >>> find("母亲节", 2025), find("除夕", 2025), find("清明节", 2025)
    (datetime.date(2025, 5, 11), datetime.date(2025, 1, 28), datetime.date(2025, 4, 4))
    """
    festival = FESTIVALS[name]
    if festival.calendar == "solar":
        return date(year, festival.month, festival.day)
    if festival.calendar == "lunar":
        # 腊八 and 小年 of a year are in the last month of the moon year before it.
        return moon.gregorian(year if festival.month < 12 else year - 1, festival.month, festival.day)
    if festival.calendar == "eve":
        return moon.last_day(year - 1)
    if festival.calendar == "term":
        return moon.term_day(year, name[:2])
    return nth_weekday(year, festival.month, festival.day, festival.weekday)


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date | None:
    """The nth Monday to Sunday (1 to 7) of a month; the last one where `nth` is -1.

    >>> nth_weekday(2025, 11, 4, 4), nth_weekday(2019, 4, -1, 1)
    (datetime.date(2025, 11, 27), datetime.date(2019, 4, 29))
    """
    if nth < 0:
        last = date(year, month, month_length(year, month))
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    day = 1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1)
    return date(year, month, day) if day <= month_length(year, month) else None
