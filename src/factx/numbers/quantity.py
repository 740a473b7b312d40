"""Quantities: an amount together with a physical unit."""

import re
from re import Match

from factx.chinese import numerals
from factx.lexicon import Lexicon
from factx.numbers import amounts, exclusions, rates
from factx.numbers.units import UNITS, Unit
from factx.numbers.values import Amount, Measure, point
from factx.rules import rule

# Latin units end where the letters end: 5m, not 5million; 里 and 两 begin other words: 两里面, 三两下.
_END = r"(?:(?<![A-Za-z])|(?![A-Za-z0-9]))"
_NOT_UNIT = (
    r"(?!(?<=里)[面程边外]|(?<=两)[个家年天次种名位人者岸国地侧边类级会省市队千百万]|(?<=两)下|(?<=度)[假过量])"
    r"(?!(?<=米)[饭粉线面其兰]|(?<=克)[服隆里拉鲁林罗难]|(?<=斤)两|(?<=尺)(?:度|寸|码)|(?<=寸)[步草心头]|(?<=丈)夫)"
)
_HALF = r"(?P<half>半)?(?!(?<=半)(?:决赛|年|小时|导体|月|天|岛|山|夜|数|路|途|成品|径|价|官方|身))"
# 十七米七二, 三吨五
_MORE_DIGITS = r"(?P<decimals>[零一二三四五六七八九]{1,3}(?![\u4e00-\u9fff](?<![的多高长宽厚深重左])))?"


@rule(
    "number.quantity.suffix",
    cue=amounts.HEAD,
    follow=UNITS.initials,
    pattern=rf" {{0,3}}(?P<unit>{UNITS.pattern}){_END}{_NOT_UNIT}{_HALF}{_MORE_DIGITS}{rates.PER}",
)
def suffix(head: Match[str], m: Match[str]) -> Measure | None:
    """An amount with its unit behind it, as a word, in Latin letters or as a sign.

    >>> show("全长27公里,占地1.5平方公里,重一吨半")
    27公里 = 27 km
    1.5平方公里 = 1.5 km2
    一吨半 = 1.5 t

    Digits behind the unit are its decimals:

    >>> show("身高一米八。")
    一米八 = 1.8 m

    >>> show("在公里数上")
    """
    amount = amounts.stated(head)
    if amount is None:
        return None
    word = m["unit"]
    unit = UNITS[word]
    if word == "度":
        unit = _degree(m.string, head.start(), m.end())
        if unit.code is None and head[0] == "一":
            return None  # 一度: once
    if amount.value is not None and (m["half"] or m["decimals"]):
        digits = "5" if m["half"] else "".join(str(numerals.DIGITS[digit]) for digit in m["decimals"])
        amount = point(numerals.add(amount.value, numerals.scaled(digits, -len(digits))))
    return rates.measure("quantity", amount, word, unit.code, unit.dimension, m["per"])


_HALVED = Lexicon(
    {
        word: unit
        for word, unit in UNITS.items()
        if not word.isascii() and word not in ("分", "秒", "度", "两")
    }
)


@rule(
    "number.quantity.half",
    cue=numerals.CUE,
    follow=_HALVED.initials,
    pattern=rf"半(?P<unit>{_HALVED.pattern}){_NOT_UNIT}",
)
def half(m: Match[str]) -> Measure | None:
    """Half of a unit.

    >>> show("买了半斤茶叶")
    半斤 = 0.5 斤

    >>> show("半岛局势")
    """
    before = m.string[m.start() - 1 : m.start()]
    if (
        before
        and before in "一大多过前后上下夜参各对"
        or exclusions.excluded(m.string, m.start(), m.start() + 1)
    ):
        return None
    unit = UNITS[m["unit"]]
    return Measure("quantity", point(numerals.scaled("5", -1)), m["unit"], unit.code, unit.dimension)


@rule(
    "number.quantity.below_zero",
    cue=numerals.CUE,
    follow="下",
    pattern=rf"零下(?:摄氏|华氏)? ?(?P<amount>{amounts.PATTERN}) ?(?P<unit>摄氏度|华氏度|度|℃|℉|°C|°F)",
)
def below_zero(m: Match[str]) -> Measure | None:
    """A temperature below zero.

    >>> show("最低气温零下5度")
    零下5度 = -5 Cel

    >>> show("降到零下")
    """
    amount = amounts.stated(m, "amount")
    if amount is None:
        return None
    code = "[degF]" if m["unit"] in ("华氏度", "℉", "°F") else "Cel"
    value, lower, upper = (None if part is None else -part for part in amount[:3])
    return Measure("quantity", Amount(value, upper, lower, amount.modifier), m["unit"], code, "temperature")


@rule(
    "number.quantity.named_scale",
    cue="摄华",
    pattern=rf"(?P<scale>摄氏|华氏)(?:温度|气温)? ?(?P<sign>零下|负|-)?(?P<amount>{amounts.PATTERN}) ?(?P<unit>度)",
)
def named_scale(m: Match[str]) -> Measure | None:
    """A temperature with its scale in front.

    >>> show("体温达到摄氏39度")
    摄氏39度 = 39 Cel

    >>> show("摄氏温标")
    """
    amount = amounts.stated(m, "amount")
    if amount is None:
        return None
    if m["sign"]:
        value, lower, upper = (None if part is None else -part for part in amount[:3])
        amount = Amount(value, upper, lower, amount.modifier)
    return Measure("quantity", amount, m["unit"], "Cel" if m["scale"] == "摄氏" else "[degF]", "temperature")


_DEGREES = (
    (re.compile(r"[电网]|能耗|千瓦|瓦时"), Unit("kW.h", "energy", "J", UNITS["千瓦时"].factor)),
    (
        re.compile(r"[温热冷烧暖凉]|天气|水烧|加热|烤箱"),
        Unit("Cel", "temperature", "Cel", UNITS["摄氏度"].factor),
    ),
    (re.compile(r"[角经纬倾仰俯坡]|旋转|转动|方位"), Unit("deg", "angle", "deg", UNITS["摄氏度"].factor)),
)
_REACH = 16


def _degree(text: str, start: int, end: int) -> Unit:
    """What 度 measures, by the words around it: heat, current, an angle; else nothing that is known."""
    around = text[max(0, start - _REACH) : start], text[end : end + 6]
    for part in around:
        for words, unit in _DEGREES:
            if words.search(part):
                return unit
    return Unit(None, "degree", "", UNITS["摄氏度"].factor)
