"""Absolute dates: years, months and days in every written form."""

import re
from re import Match
from typing import Any

from factx.chinese import numerals
from factx.dates import length, notation, ranges
from factx.dates.continuation import day_tail, month_tail, year_tail
from factx.dates.notation import N2, SAME, SHARE, SMALL, YEAR
from factx.dates.values import (
    Impossible,
    NoDate,
    Offset,
    PartialDate,
    Piece,
    Range,
    Repeat,
    SamePeriod,
    written,
)
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule

# 1.1919年5月4日, 2.12008年: the number of an item or a section, whose blank was lost.
_LISTED = r"(?:[0-9]{1,2}\.(?:[0-9]\.?){0,2}(?=(?:1[89]|20)[0-9]{2} ?年))?"


@rule(
    "date.absolute.year",
    cue=numerals.CUE,
    follow="年",
    pattern=rf"{_LISTED}(?P<year>{YEAR}) ?年(?![级代轻龄薪华货糕夜饭]|产(?<![12][0-9]{{3}}年产))",
)
def year(m: Match[str]) -> object:
    """A year by its number, and what follows it: month, day, time, quarter, half.

    >>> show("2021年浙江获授权")
    2021年 = 2021
    >>> show("二〇二五年九月二十三日下午3点半")
    二〇二五年九月二十三日下午3点半 = 2025-09-23T15:30
    >>> show("2025年第三季度、98年4月")
    2025年第三季度 = 2025-Q3
    98年4月 = 1998-04

    Years that are counted are a duration, as is a small number of them:

    >>> show("经历300年")
    300年 = P300Y

    A school year is none:

    >>> show("三年级")
    """
    text, start, written = m.string, m.start("year"), m["year"]
    before = text[start - 1 : start]
    if before.isascii() and before.isalnum() and start == m.start():
        return None
    parts: dict[str, Any] = {"year": notation.year(written)}
    if before not in _OF_CHRIST and _MINGUO.match(written) is not None:
        told = {"year": 1911 + parts["year"], "calendar": "minguo"}
        if (
            (end := year_tail(text, m.end(), told)) > m.end()
            or not written.isascii()  # 一一四年: an amount is 一百一十四年
            or _ISSUED.search(text, max(0, start - 2), start)
            or _NUMBERED_IN.match(text, end)
        ):
            return ranges.finish(text, start, end, told)
    end = year_tail(text, m.end(), parts)
    if len(parts) == 1 and length.counts_years(text, start, written, m.end()):
        return None
    if len(parts) == 1 and text[end : end + 1] == "同" and (same := SAME.match(text, end)) is not None:
        return Spanned(SamePeriod(0, "context", parts["year"]), start, same.end())
    return ranges.finish(text, start, end, parts)


# 114年9月, 112年度: Taiwan leaves 民国 out; 公元114年 is another year.
_MINGUO = re.compile(r"(?:1[0-2][0-9]|一[零〇○一二][零〇○一二三四五六七八九])\Z")
# 发布109年展望 tells of a year, 建校109年 of an amount.
_ISSUED = re.compile(r"(?:发布|公布|统计|办理|核定|编列|修正|适用|截至)$")
# 113年第2次会议
_NUMBERED_IN = re.compile("第[0-9一二三四五六七八九十]{1,3}[次届梯波]")
_OF_CHRIST = frozenset(("元", "前"))
# 月饼, 月下 and 月薪 begin other words; 8月光伏装机, 5月经济数据 and 3月票房 don't.
_NOT_MONTH = (
    r"长安(?![街区])|流火|怀胎|[饼球亮嫂龄台街]|下(?![旬半])|半(?!年)|天(?!气)|花(?!开)|子(?!公司)|薪(?!资)"
)


@rule(
    "date.absolute.month",
    cue=numerals.CUE,
    follow="月",
    pattern=rf"(?P<month>{N2}|元) ?月(?:份|(?!{_NOT_MONTH}))",
)
def month(m: Match[str]) -> object:
    """A month of a year that the text has told, or of the one next to the reference date.

    >>> show("9月23日,发布会在杭州举办", "2025-09-24")
    9月23日 = 2025-09-23
    >>> show("2023年3月投产,8月达产")
    2023年3月 = 2023-03
    8月 = 2023-08

    Without a reference date the year stays open:

    >>> show("4月上线")
    4月 = XXXX-04

    Not an age, nor the moon:

    >>> show("8月龄婴儿,一月亮如水")
    """
    text, start = m.string, m.start()
    before = text[start - 1 : start]
    number = SMALL.get(m["month"], 0)
    if number > 12 and m["month"].isdecimal() and (day := _DAY_BEHIND.match(text, m.end())) is not None:
        return Spanned(Impossible(f"there is no month {number}"), start, day.end())
    if m["month"] in length.NEIGHBORS:
        if before in length.COUNTED_BEFORE or text[m.end() : m.end() + 1] in tuple("大龄内"):
            return None
        first, last = (SMALL[one] for one in m["month"])
        return Spanned(Range(PartialDate(month=first), PartialDate(month=last)), start, m.end())
    if not 1 <= number <= 12 or (before and (before in "第每满·" or (before.isascii() and before.isalnum()))):
        return None
    if before in _LASTING_MONTHS and _MONTHS_LONG.search(text, max(0, start - 2), start) is not None:
        found = length.read(f"{m['month']}个月", 0)
        return None if found is None else Spanned(found[0], start, m.end())
    parts: dict[str, Any] = {"month": number}
    end = month_tail(text, m.end(), parts)
    if before == "年" and text.endswith(_USUAL, 0, start) and "impossible" not in parts:
        usual = written(None, number, parts.get("day"))
        return Spanned(Repeat(usual, "P1Y", "day" if "day" in parts else "month"), start, end)
    if len(parts) == 1 and before in _TITLES and m["month"].isalpha():
        return None
    return ranges.finish(text, start, end, parts)


@rule(
    "date.absolute.first_month", cue=Lexicon({"元月": 1}), pattern=rf"(?P<month>元)月(?:份|(?!{_NOT_MONTH}))"
)
def first_month(m: Match[str]) -> object:
    """January, by its other name.

    >>> show("元月15日开工,元月份销量", "2025-02-01")
    元月15日 = 2025-01-15
    元月份 = 2025-01

    Not behind an amount of money:

    >>> show("交100元月费,单元月考")
    """
    before = m.string[m.start() - 1 : m.start()]
    return None if before.isnumeric() or before in _MONEY else month(m)


_MONEY = frozenset("美日港欧韩台加澳单多公纪")
# 常年11月19日入冬
_USUAL = ("常年", "历年", "往年")
# 历时三月, 历三月乃成; not 农历三月
_LASTING_MONTHS = frozenset("历时经期")
_MONTHS_LONG = re.compile("历[时经]$|[为长]期$|耗时$|(?<![农旧夏阴阳公新西日简病学])历$")
_DAY_BEHIND = re.compile(r" ?[0-9]{1,2} ?日")
# 《七月与安生》: no month is a whole title, nor begins one.
_TITLES = frozenset("《〈")
_NO_DAY_AFTER = re.compile(
    r"内(?![地外蒙需部])|元(?![旦宵])|[游龄]|以[内上下]|之内|均[线价量]|行情|谈(?!话)|后(?!来)"
)


@rule("date.absolute.day", cue=numerals.CUE, follow="日", pattern=rf"(?P<day>{N2}) ?日")
def day(m: Match[str]) -> object:
    """A day of a month that the text has told, or of the one next to the reference date.

    >>> show("记者23日从省公安厅获悉", "2025-09-24")
    23日 = 2025-09-23

    An amount of days is a duration:

    >>> show("应在30日内报到,期限为十日,于开庭10日前送达")
    30日 = P30D
    十日 = P10D
    10日 = P10D

    Nor is it a day where a meal is counted:

    >>> show("一日三餐")
    """
    text, start = m.string, m.start()
    before = text[start - 1 : start]
    number = SMALL.get(m["day"], 0)
    if not 1 <= number <= 31 or m["day"] == "两" or (before.isascii() and before.isalnum()):
        return None
    if m["day"] == "一" and (before in _ANY_DAY or _DONE_THEN.match(text, m.end()) is None):
        return None
    if length.DAYS_BEFORE.search(text, max(0, start - 4), start) or _NO_DAY_AFTER.match(text, m.end()):
        return None
    if text[m.end() : m.end() + 1] == "前" and (since := _EVENT.search(text, max(0, start - 4), start)):
        found = length.read(f"{m['day']}天", 0)
        if found is not None and text[m.end() + 1 : m.end() + 2] != "后":
            done = since["done"] is not None
            return Spanned(Offset(found[0], -1) if done else found[0], start, m.end() + done)
    return _day(m, text, start, number)


# 立法院一日召开院会; 一日三餐 and 有一日 are no first of the month.
_ANY_DAY = frozenset("每有某那这一第近整满单首终平当")
_DONE_THEN = re.compile(
    "上午|下午|凌晨|清晨|中午|傍晚|晚间|召开|举行|宣布|公布|发布|表示|指出|通报|出席|登场"
)
# 开庭10日前: so long before it; 已于10日前送达: so long ago. 应于10日前 is a day of the month.
_EVENT = re.compile(
    r"(?:(?P<done>已[经于]|早[在于])|(?:召开|举行|开[庭标会工]|[届期]满|到期|截止|开始|[实执]施|施行|离职|终止|解除))$"
)


def _day(m: Match[str], text: str, start: int, number: int) -> object:
    parts: dict[str, Any] = {"day": number}
    end = day_tail(text, m.end(), parts)
    return ranges.finish(text, start, end, parts)


_NUMBERED_AFTER = re.compile(
    r"(?=$|[，。,、；;！!？?)）]|[至到~～—]| ?(?:凌晨|早|上午|中午|下午|傍晚|晚|夜)"
    r"|[我你他她们就才之前以的去来开要会是又在]"
    r"|回(?![路线声])|走(?![廊道])|返|放假|报[到名]|考试|出[发院门]|发[货车布工薪奖]|交[稿货]|上班|结[婚束]|截止)"
)


@rule(
    "date.absolute.numbered",
    cue=numerals.CUE,
    follow="号几多",
    pattern=rf"(?P<day>{N2}) ?(?P<some>[几多])?号",
)
def numbered(m: Match[str]) -> object:
    """A day with 号, as people say it.

    >>> show("他8号来过,9号晚上9点又来", "2025-09-10")
    8号 = 2025-09-08
    9号晚上9点 = 2025-09-09T21
    >>> show("他十几号来过", "2025-09-23")
    十几号 = 2025-09-11/2025-09-19

    号 numbers much else; only where a clause can go on is it a day:

    >>> show("1号文件、长江三号、5号线和8号楼")
    """
    text, start = m.string, m.start()
    before = text[start - 1 : start]
    number = SMALL.get(m["day"], 0)
    end = m.end()
    if text[end : end + 1] in ("、", "和") and (listed := _NUMBERED_LIST.match(text, end)) is not None:
        end = listed.end()  # 1号、2号、3号入口
    if not 1 <= number <= 31 or _NUMBERED_AFTER.match(text, end) is None:
        return None
    if (
        before
        and before not in "，。,、；;！!？?（([［〔【「“：: \n在于到至从是月的等有约他她我们你这周定"
        and (before in _NAMED or _HOUR_BEHIND.match(text, end) is None)
    ):
        return None
    if before == " " and text[start - 2 : start - 1] in _NAMED:
        return None  # 建设路 18 号
    if not before and m.end() == len(text):
        return None
    if before == "\n" and text[m.end() : m.end() + 1] in _MARKS:
        return None  # 1号、2号选手 in a list
    if m["some"] is not None:
        if number not in (10, 20):
            return None
        return Range(PartialDate(day=number + 1), PartialDate(day=number + 9))
    return _day(m, text, start, number)


# 参加二十八号晚上六点的会: the hour leaves no doubt; 第3号, 楼3号 have one.
_HOUR_BEHIND = re.compile(
    r" ?(?:凌晨|清晨|早上?|上午|中午|下午|傍晚|晚上?|夜里) ?"
    r"(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3}) ?(?:点|时(?!间)|[:：][0-5][0-9])"
)
_NAMED = frozenset("第楼院栋幢座路街巷弄线库门馆室台井区船舰机组队")
_NUMBERED_LIST = re.compile(rf"(?:[、和]{N2} ?号){{1,9}}")
_MARKS = frozenset("，。,、；;！!？?)）")
_UNITS = {"年": "year", "季": "quarter", "月": "month", "日": "day", "号": "day", "点": "hour", "时": "hour"}


@rule(
    "date.absolute.shared",
    cue=numerals.CUE,
    follow="至到、和与及-—–－~～―─",
    pattern=rf"(?P<first>{YEAR}|{N2})(?={SHARE}第?(?P<second>[0-9]{{4}}|{N2}|[一二][零〇一二三四五六七八九]{{3}})"
    rf"(?:{SHARE}第?(?:[0-9]{{4}}|{N2})){{0,8}} ?(?P<amount>[两二三四五](?=年))?"
    r"(?P<unit>[年月日号点时]|季(?=度))(?![个多余]|内|以内|(?<![0-9]年)(?<!月)之?间|[级代游]|均(?![增下上有为未超高低])))",
)
def shared(m: Match[str]) -> object:
    """A number that shares its unit with the ones behind it, in a range or a list.

    >>> show("2019-2021年")
    2019-2021年 = 2019/2021
    >>> show("1—6月")
    1—6月 = XXXX-01/XXXX-06
    >>> show("2021、2022年和2023年")
    2021 = 2021
    2022年 = 2022
    2023年 = 2023
    >>> show("2023、2024两年")
    2023、2024两年 = 2023/2024
    >>> show("一至三季度累计,3、4季度", "2025-09-23")
    一至三季度 = 2025-Q1/2025-Q3
    3 = 2025-Q3
    4季度 = 2025-Q4

    3-5年 is an amount of years, 3至5日内 one of days:

    >>> show("服刑3-5年,3至5日内")
    3-5年 = P3Y/P5Y
    3至5日 = P3D/P5D

    Numbers of other things share nothing:

    >>> show("选3、5号楼,一、二、三号院")
    """
    text, start, written = m.string, m.start(), m["first"]
    before = text[start - 1 : start]
    unit = _UNITS[m["unit"]]
    # 第一、二季度, 第三、第四季度; 第一、二天 and 3、第5日 share nothing.
    nth = before == "第"
    if unit != "quarter" and (nth or "第" in text[m.end("first") : m.start("unit")]):
        return None
    if before and (before in "每近约数." or (before.isascii() and before.isalnum())):
        return None
    if before in _COLONS and text[start - 2 : start - 1].isdecimal() and len(written) < 4:
        return None  # 8:00-10点, but 统计:1-10月 and 图1:2011-2015年
    if written.isascii() != m["second"].isascii() or "距今" in text[max(0, start - 4) : start]:
        return None  # 一、2月5日: the number of the line
    if unit == "month" and text[start + len(written)] == "、" and _DAY_NEXT.match(text, m.end("unit")):
        return None  # 1、9月11日
    if unit == "month" and before in _CHILDREN and _AT_AGE.match(text, m.end("unit")) is not None:
        return Spanned(NoDate(), start, m.end("unit"))
    if unit == "year":
        if len(written) != 4 or len(m["second"]) < 2:
            return None
        parts: dict[str, Any] = {"year": notation.year(written)}
        if m["amount"] is not None:
            last = parts["year"] + SMALL[m["amount"]] - 1
            told = text.endswith(str(last), start, m.start("amount"))
            years = Range(PartialDate(**parts), PartialDate(year=last))
            return Spanned(years, start, m.end("unit")) if told else None
    elif m["amount"] is not None:
        return None
    else:
        number = SMALL.get(written, -1)
        second = SMALL.get(m["second"], 0)
        least, most = {"quarter": (1, 4), "month": (1, 12), "day": (1, 31), "hour": (0, 24)}[unit]
        if not least <= number < second <= most:
            return None
        if m["unit"] in "号点" and not _opens(before):
            return None
        if m["unit"] == "号" and _NUMBERED_AFTER.match(text, m.end("unit")) is None:
            return None  # 一、二、三号楼
        parts = {"piece": Piece(unit, number)} if unit == "quarter" else {unit: number}
        start -= nth
    if unit == "year" and text[m.end("first")] in _LISTED_BY and SAME.match(text, m.end("unit")) is not None:
        return Spanned(SamePeriod(0, "context", parts["year"]), start, m.end("first"))  # 2018、2019年同期
    return ranges.finish(text, start, m.end("first"), parts)


_LISTED_BY = frozenset("、和与及")
_COLONS = frozenset(":：")
_DAY_NEXT = re.compile(r" ?[0-9一二三四五六七八九十]")
# 宝宝4-6月时: months of age.
_CHILDREN = frozenset("宝儿婴犬猫")
_AT_AGE = re.compile(r"[时大](?![节期段间])|内|以上")


def _opens(before: str) -> bool:
    """Whether a date may begin behind that character where its unit is a doubtful one."""
    return not before or before in "，。,；;：: 　（(在于从自约早晚天日是"
