"""Times: which of the dates in a sentence governs a number, and which one it is only compared with."""

import re
from typing import Literal

from factx.lexicon import Lexicon
from factx.rules import Row

_BASES: dict[str, str] = dict(Lexicon.load("facts/bases.tsv", str))
_COMPARED = ("相比", "相较", "同期相比", "同期的", "同期水平")
_WITH = frozenset("与同和跟")
_SET_BESIDE = ("比", "同比", "同期比", "相比", "相较", "同期相比", "持平")  # 与上年同比, 同上年比较
_RESTORED = ("恢复至", "恢复到")
_OPENS = frozenset("(（")
_THAN_UNTIL = ("较截至", "比截至")
PLANNED = ("预算的", "计划的", "目标的", "任务的")
# What stands beside a date that needs a second look: beside most there is none.
_ODD_BEFORE = frozenset("比较于续占前至到与含“「")
_QUOTED = frozenset("“「")
_ODD_BEHIND = frozenset("=:：(比持相同新最预计目任的电讯发公报统表透通")
# 6月17日发布的蓝皮书显示, 10月22日报道: when something was told, not when it was so.
_TOLD = (
    "发布的", "公布的", "发表的", "公布数据", "发布数据", "公布,", "公布，", "发布,", "发布，",
    "报道", "报导", "统计报道", "表示", "透露", "通报",
)  # fmt: skip
_ELECTRIC = frozenset("子力商视信网影池器动话气脑价量能梯缆费")  # 8月电子产品出口; not 5月6日电
_NEAR = 12
_RECORDS = ("新高", "新低", "最高", "最低", "最好", "最多", "最大")
_MEASURES = frozenset("高低好多少优快慢强大小")
_YEARS = re.compile("([0-9]{4})/([0-9]{4})")
_PERIODS = frozenset(("year", "half", "quarter", "month"))


def role(text: str, date: Row) -> Literal["firm", "vague", "compared", "passing", "length"]:
    """What a date does for the numbers behind it.

    "firm" governs them, "vague" (近期) only those of its clause; a "compared" one is what they are
    compared with (比2019年增长), a "passing" one tells of something else (成立于2010年, 北京5月6日电), a
    "length" is how long or how often.

    >>> row = {"start": 1, "end": 6, "kind": "date", "timex": "2019"}
    >>> role("比2019年增长", row), role("在2019年增长", row), role("于2019年,", row)
    ('compared', 'firm', 'passing')
    """
    kind = date["kind"]
    if kind == "duration" or kind == "set":
        return "length"
    start, end = date["start"], date["end"]
    left = text[start - 1]
    if date["timex"] == "PAST_REF" or date["timex"] == "FUTURE_REF":
        return "compared" if left == "比" or left == "较" else "vague"  # 较上一交易日
    right = text[end]
    if left not in _ODD_BEFORE and right not in _ODD_BEHIND and date.get("granularity") != "century":
        return "firm"
    if left in _QUOTED:
        left = text[start - 2 : start - 1]  # 较“十三五”末增长
    if left == "比" or left == "较" or (left == "于" and start > 1 and text[start - 2] in _MEASURES):
        return "compared"
    if (right == ":" or right == "：") and left in _OPENS:
        return "passing"  # 收益5亿元(2020年:4亿元)
    if right == "=" or (right == "(" and left == "与"):
        return "passing" if right == "=" else "compared"  # (100年=100); 与上年同期(法定披露数据)相比
    if left == "与" and text.find("相比", end, end + _NEAR) >= 0:
        return "compared"  # 与去年春运第一天相比
    if left == "至" and text.startswith(_THAN_UNTIL, start - 3):
        return "compared"  # 较截至2021年6月30日止六个月
    if left in "前至到于" and (
        text.startswith("同期的", start) or (right == "的" and text.endswith(_RESTORED, 0, start))
    ):
        return "compared"  # 恢复至疫前同期的70%, 恢复至2019年的108%
    if left in _WITH and text.startswith(_SET_BESIDE, end):
        return "compared"
    if (right == "相" or right == "同") and text.startswith(_COMPARED, end):
        return "compared"
    if (right == "新" or right == "最") and text.startswith(_RECORDS, end):
        return "passing"  # 创同期新高
    if right in "预计目任" and text.startswith(PLANNED, end):
        return "passing"  # 为年初预算的52.3%
    if right == "的" and (left == "是" or left == "为"):
        return "compared"
    if (
        date.get("granularity") == "century"
        or (right == "电" and text[end + 1] not in _ELECTRIC)
        or right == "讯"
        or left == "续"  # 连续第二年
        or (right in "发公报统表透通" and text.startswith(_TOLD, end))
        or left == "占"  # 占同期审结人数的85%
        or left == "含"  # (含上年旧存案件)
        or (left == "于" and right in "，,。；;)）")
    ):
        return "passing"
    return "firm"


def basis(text: str, date: Row, governing: Row | None) -> str | None:
    """What a comparison with the date makes of a change: 比上年 is yoy, 比上月 qoq, 比2015年 neither.

    >>> basis("比上月", {"start": 1, "end": 3}, None), basis("比上年末", {"start": 1, "end": 4}, None)
    ('qoq', None)
    """
    words = text[date["start"] : date["end"]]
    if words in _BASES:
        return _BASES[words]
    if governing is not None and (words.endswith("同期") or text.startswith("同期", date["end"])):
        this, that = governing["timex"][:4], date["timex"][:4]
        if this.isdecimal() and that.isdecimal() and int(this) == int(that) + 1:
            return "yoy"
    return None


def is_year(date: Row) -> bool:
    """Whether a date is a whole year: 2023年, and not its end.

    >>> is_year({"granularity": "year"}), is_year({"granularity": "year", "modifier": "end"})
    (True, False)
    """
    return date.get("granularity") == "year" and date.get("modifier") not in ("start", "mid", "end")


def goes_on(first: Row, last: Row) -> bool:
    """Whether a sentence that begins with one period goes on with another, no part of it.

    >>> from datetime import date
    >>> year = {"kind": "date", "granularity": "year", "lower": date(2023, 1, 1), "upper": date(2024, 1, 1)}
    >>> goes_on(year, {**year, "lower": date(2024, 1, 1)}), goes_on(year, {**year, "lower": date(2023, 7, 1)})
    (True, False)
    """
    if not is_period(first) or not is_period(last):
        return is_period(last)
    begin, end = last.get("lower"), first.get("upper")
    if begin is None or end is None:
        return bool(first["timex"][:4] != last["timex"][:4])  # 2022年…,今年…
    return bool(begin.isoformat() >= end.isoformat())  # one may be a day, the other an hour


def years(date: Row) -> int | None:
    """How many years a range of years holds; None for all else.

    >>> years({"timex": "2025/2027"}), years({"timex": "2025-01/2025-09"})
    (3, None)
    """
    m = _YEARS.fullmatch(date["timex"] or "")
    return int(m[2]) - int(m[1]) + 1 if m is not None else None


def is_earlier(date: Row, other: Row) -> bool:
    """Whether a date is of a year before the other one's, or names a year and the other one none.

    >>> is_earlier({"timex": "2019-10-01"}, {"timex": "2021-10-01"})
    True
    >>> is_earlier({"timex": "2021-05"}, {"timex": "2021-10"})
    False
    """
    year, later = date["timex"][:4], other["timex"][:4]
    return bool(year.isdecimal() and (later == "XXXX" or (later.isdecimal() and year < later)))


def is_period(date: Row) -> bool:
    """Whether a date is a period that a paragraph can speak of: 上半年, 2023年, 5月份; not 9月23日.

    >>> is_period({"kind": "range", "granularity": "quarter"})
    True
    >>> is_period({"kind": "date", "granularity": "day"})
    False
    """
    return (
        date.get("granularity") in _PERIODS
        and date["kind"] in ("date", "range")
        and date.get("modifier") not in ("since", "until", "before", "after")
    )
