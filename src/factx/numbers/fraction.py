"""Fractions: 三分之二, 二又三分之一, 1/2, ½."""

import re
from re import Match

from factx.chinese import numerals
from factx.numbers import amounts, exclusions, identifiers
from factx.numbers.modifiers import EDGE, edged
from factx.numbers.values import Measure, Value, point, quotient
from factx.rules import rule

_LETTER = re.compile(r"(?<=[A-Za-z])|(?<=[A-Za-z] )")
_GLYPHS = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}


def _fraction(numerator: Value, denominator: Value, whole: Value = 0) -> Measure | None:
    if not denominator:
        return None
    total = numerals.add(numerals.multiply(whole, denominator), numerator)
    value = quotient(total, denominator)
    parts = (
        (int(total), int(denominator))
        if isinstance(total, int) and isinstance(denominator, int)
        else (None, None)
    )
    return Measure("fraction", point(value), None, None, None, *parts)


def _edged(measure: Measure | None, m: Match[str]) -> Measure | None:
    if measure is None or m["edge"] is None:
        return measure
    return measure._replace(amount=edged(measure.amount, m["edge"]))


def _of_spoon(measure: Measure | None, unit: str | None) -> Measure | None:
    """The fraction, or so much of the unit behind it: 1/2茶匙 is half a teaspoon."""
    if measure is None or unit is None:
        return measure
    return Measure("count", measure.amount, unit)


# Behind these three points are points: 得三分一记.
_SCORING = frozenset("得进投罚扣加拿第中")
# 1/2茶匙, ½杯
_SPOON = "(?: ?(?P<unit>[大小茶汤]匙|[匙勺杯碗磅]))?"
_S = " {0,2}"
# 另一半 is a spouse, 前一半 a place.
_OTHER = frozenset("另前后上下这那第")


@rule(
    "number.fraction.parts",
    cue=numerals.CUE,
    follow="分又零〇一二三四五六七八九十百千万亿",
    pattern=rf"(?:(?P<whole>{numerals.LIGHT}){_S}又{_S})?(?P<denominator>{numerals.LIGHT}){_S}分{_S}之{_S}"
    rf"(?P<sign>[负-])?(?P<numerator>{numerals.LIGHT})(?!决赛){EDGE}",
)
def parts(m: Match[str]) -> Measure | None:
    """The denominator, 分之, the numerator.

    >>> show("占三分之二,二又四分之一")
    三分之二 = 2/3
    二又四分之一 = 9/4

    >>> show("四分之一决赛")
    """
    if exclusions.excluded(m.string, *m.span("denominator")):
        return None
    sign, *texts = m.group("sign", "numerator", "denominator", "whole")
    numerator, denominator, whole = (numerals.whole(text or "0") for text in texts)
    if numerator is None or denominator is None or whole is None:
        return None
    return _edged(_fraction(-numerator if sign else numerator, denominator, whole), m)


@rule(
    "number.fraction.short",
    cue=numerals.CUE,
    follow="分",
    pattern="(?P<denominator>[三四五十])分(?P<numerator>[一二三])"
    rf"(?![\u4e00-\u9fff](?<![的以或人居市港受学选全家]))(?<![三]分三){EDGE}",
)
def short(m: Match[str]) -> Measure | None:
    """A fraction without 之, as Hong Kong writes it.

    >>> show("三分一的居民反对,佔四分三")
    三分一 = 1/3
    四分三 = 3/4

    >>> show("投三分一次,八分九裂")
    """
    before = m.string[m.start() - 1 : m.start()]
    if before in numerals.DIGITS or before in numerals.SCALES or before in _SCORING:
        return None
    return _edged(_fraction(numerals.DIGITS[m["numerator"]], numerals.value(m["denominator"])), m)


@rule(
    "number.fraction.slash",
    cue=numerals.CUE,
    follow="/／0123456789",
    pattern=r"(?:(?P<whole>[0-9]{1,3}) )?(?P<numerator>[0-9]{1,4})[/／](?P<denominator>[1-9][0-9]{0,3})"
    rf"(?![0-9/／.\-:年月日A-Za-z层页集楼拍毫档秒]| ?mm|[)）]?决赛){_SPOON}",
)
def slash(m: Match[str]) -> Measure | None:
    """Two numbers with a slash between them that are no date and no part of an address.

    >>> show("只用了1/2的时间")
    1/2 = 1/2

    >>> show("见http://a.cn/1/2,2025/9/23")
    """
    start = m.start()
    if not identifiers.separate(m.string, start) or _LETTER.match(m.string, start):
        return None
    numerator, denominator = int(m["numerator"]), int(m["denominator"])
    if numerator > 99 and denominator > 99 and start:
        return None  # 骁龙625/626
    if (numerator, denominator) == (24, 7) or m.string.startswith("事件", m.end()):
        return None  # 24/7服务, 9/11事件
    if m.string[start - 1 : start] in ("第", "共") or (
        numerator > denominator and m["whole"] is None and start and m.end() < len(m.string)
    ):
        return None
    return _of_spoon(_fraction(numerator, denominator, int(m["whole"] or 0)), m["unit"])


@rule("number.fraction.half", cue=amounts.HEAD, follow="半", pattern="半(?![年个天月小日星钟会])")
def half(head: Match[str], m: Match[str]) -> Measure | None:
    """一半.

    >>> show("近一半的人赞成")
    一半 = nearly 1/2

    >>> show("另一半,一半年")
    """
    before = m.string[head.start() - 1 : head.start()]
    return None if head[0] != "一" or before in _OTHER else _fraction(1, 2)


@rule("number.fraction.glyph", cue="".join(_GLYPHS), pattern=rf"(?P<glyph>[{''.join(_GLYPHS)}]){_SPOON}")
def glyph(m: Match[str]) -> Measure | None:
    """A fraction in one character.

    >>> show("加½杯水")
    ½杯 = 0.5 杯

    >>> show("加一点水")
    """
    before = m.string[m.start() - 1 : m.start()]
    return None if before.isdigit() else _of_spoon(_fraction(*_GLYPHS[m["glyph"]]), m["unit"])
