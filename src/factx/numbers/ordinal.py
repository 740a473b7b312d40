"""Ordinals: 第三, 第27届, 首批."""

import re
from re import Match

from factx.chinese import numerals
from factx.numbers import exclusions, lists
from factx.numbers.count import CLASSIFIERS, begins_word
from factx.numbers.values import Amount, Measure, point
from factx.rules import Spanned, rule

_ROMAN = {"Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5, "Ⅵ": 6, "Ⅶ": 7, "Ⅷ": 8, "Ⅸ": 9, "Ⅹ": 10, "Ⅺ": 11, "Ⅻ": 12}
# The measure words behind 首; other words begin with it, too: 首席, 首付, 首次 (for the first time), 首位.
_FIRST = (
    "[个任张批家届单例台架艘条座名部款项期轮场只支列笔本套颗份枚辆幅集站件宗栋幢间所户株种粒根节盘局趟门堂块桶剂针段]"
    "|(?<!为首)[起组处]"
)


_TAKEN = re.compile("[居列占排踞跃升回登据]|位于|处于|放在|摆在|跻身")
_TAKEN_REACH = 10
_OF_RECORDS = frozenset("字)）〕]")
_SECTORS = frozenset("一二三")
# 第3天, 第6个月: where no rule of dates reads them.
_TIMES = "[天周年](?![岁级])|个(?:月|星期|小时)"
_AMOUNT = rf"{numerals.LIGHT}|[Ⅰ-Ⅻ]"


@rule(
    "number.ordinal.prefix",
    cue="第",
    pattern=rf"第 ?(?P<amount>{_AMOUNT})(?:(?:[-—–~～至到]+|至第|到第)(?P<last>{numerals.LIGHT}))?"
    # 第一、二季度 are two quarters
    r"(?!者|季度|财季|(?:[、和及与至到]第?[二三四2-4]){1,3} ?季度)"
    rf"(?: ?(?!大)(?P<unit>{_TIMES}|{CLASSIFIERS.pattern})(?!者|(?<=分)部(?!分)))?",
)
def prefix(m: Match[str]) -> Spanned | None:
    """第 and a numeral, with the measure word behind it.

    >>> show("第27届大会,位居全国第三,第一至三名")
    第27届 = 27 届
    第三 = 3
    第一至三名 = 1..3 名

    >>> show("第二天,第三季度,次第")
    """
    if exclusions.excluded(m.string, m.start(), m.end("amount")) or m.string.startswith(
        ("分钟", " 分钟"), m.end("amount")
    ):
        return None
    amount, last, unit = m.group("amount", "last", "unit")
    if (
        m.string[m.start() - 1 : m.start()] in _OF_RECORDS
        and m.string[m.end() : m.end() + 2].lstrip()[:1] == "号"
    ):
        return None  # 商终字第57号, 认字(2012)第070号
    if unit is None and amount in _SECTORS and lists.SECTORS.match(m.string, m.end()):
        return None
    end = m.end()
    if unit in CLASSIFIERS and CLASSIFIERS[unit].needs and begins_word(m.string, m.start("unit")):  # 第二环节
        unit, end = None, m.end("last") if last else m.end("amount")
    value = _ROMAN[amount] if amount in _ROMAN else numerals.whole(amount)
    if not isinstance(value, int):
        return None
    if last is None:
        return Spanned(Measure("ordinal", point(value), unit), m.start(), end)
    upper = numerals.whole(last)
    if not upper or upper <= value:
        return None
    return Spanned(Measure("ordinal", Amount(None, value, upper), unit), m.start(), end)


@rule(
    "number.ordinal.first",
    cue="首",
    pattern=rf"(?<![榜魁元岛匕回低埋抬部自这那每几数一二两三四五六七八九十百多余0-9])首(?P<unit>{_FIRST}|位(?=[\u4e00-\u9fff])(?![的和与及度城并以后是为之]))"
    r"(?!长|席|(?<=只)[差有是能要])",
)
def first(m: Match[str]) -> Measure | None:
    """首 before a measure word.

    >>> show("全国首个试点,首批十家")
    首个 = 1 个
    首批 = 1 批
    十家 = 10 家

    首位 is a place where something takes it:

    >>> show("首都,首先,首席专家,首次,总量居全省首位比重上升")
    """
    if m["unit"] == "位" and _TAKEN.search(m.string, max(0, m.start() - _TAKEN_REACH), m.start()):
        return None
    return Measure("ordinal", point(1), m["unit"])
