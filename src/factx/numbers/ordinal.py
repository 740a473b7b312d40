"""Ordinals: 第三, 第27届, 首批."""

from re import Match

from factx.chinese import numerals
from factx.numbers import exclusions
from factx.numbers.count import CLASSIFIERS
from factx.numbers.values import Measure, point
from factx.rules import rule

_ROMAN = {"Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5, "Ⅵ": 6, "Ⅶ": 7, "Ⅷ": 8, "Ⅸ": 9, "Ⅹ": 10, "Ⅺ": 11, "Ⅻ": 12}
# The measure words behind 首; other words begin with it, too: 首席, 首付, 首次 (for the first time), 首位.
_FIRST = "[个张批家届单例台架艘条座名部款项期轮场只支列笔本套颗份枚辆幅集站]"


@rule(
    "number.ordinal.prefix",
    cue="第",
    pattern=rf"第 ?(?P<amount>{numerals.PATTERN}|[Ⅰ-Ⅻ])(?![者{numerals.CUE[10:]}]|季度)"
    rf"(?: ?(?!大)(?P<unit>{CLASSIFIERS.pattern})(?!者))?",
)
def prefix(m: Match[str]) -> Measure | None:
    """第 and a numeral, with the measure word behind it.

    >>> show("第27届大会,位居全国第三")
    第27届 = 27 届
    第三 = 3

    >>> show("第二天,第三季度,次第")
    """
    text = m["amount"]
    if exclusions.excluded(m.string, m.start(), m.end("amount")):
        return None
    value = _ROMAN[text] if text in _ROMAN else numerals.value(text)
    if not isinstance(value, int):
        return None
    return Measure("ordinal", point(value), m["unit"])


@rule("number.ordinal.first", cue="首", pattern=rf"首(?P<unit>{_FIRST})(?!长|席)")
def first(m: Match[str]) -> Measure:
    """首 before a measure word.

    >>> show("全国首个试点,首批十家")
    首个 = 1 个
    首批 = 1 批
    十家 = 10 家

    >>> show("首都,首先,首席专家,首次")
    """
    return Measure("ordinal", point(1), m["unit"])
