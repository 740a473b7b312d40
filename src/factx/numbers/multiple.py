"""Multiples: 三倍, 一倍半, 翻一番, 翻两番."""

from re import Match

from factx.chinese import numerals
from factx.numbers import amounts
from factx.numbers.values import Measure, point
from factx.rules import rule


@rule(
    "number.multiple.times",
    cue=amounts.HEAD,
    follow="倍",
    pattern=r" ?倍(?P<half>半)?(?!增|频|体(?!积)|镜|率|速|压|角|受|感)",
)
def times(head: Match[str], m: Match[str]) -> Measure | None:
    """An amount with 倍.

    >>> show("是去年的1.5倍,增长一倍半")
    1.5倍 = 1.5 倍
    一倍半 = 1.5 倍

    >>> show("倍感温暖,加倍努力")
    """
    amount = amounts.stated(head)
    if amount is None:
        return None
    if m["half"] and amount.value is not None:
        amount = point(numerals.add(amount.value, numerals.scaled("5", -1)))
    return Measure("multiple", amount, "倍")


@rule(
    "number.multiple.doubling",
    cue="翻",
    pattern=rf"翻了?(?:(?P<count>{numerals.LIGHT})?番(?![茄薯禺])|(?P<times>{numerals.LIGHT})倍)",
)
def doubling(m: Match[str]) -> Measure | None:
    """翻番 doubles, 翻两番 doubles twice; 翻 with 倍 says the multiple itself.

    >>> show("产值翻一番,利润翻两番,翻了三倍")
    翻一番 = 2
    翻两番 = 4
    翻了三倍 = 3

    >>> show("翻阅图书,翻番茄酱")
    """
    value = numerals.whole(m["times"] or m["count"] or "1")
    if value is None:
        return None
    if m["times"]:
        # 翻一倍 is said of what doubles.
        return Measure("multiple", point(2 if value == 1 else value))
    return Measure("multiple", point(2**value)) if isinstance(value, int) and 0 < value < 64 else None
