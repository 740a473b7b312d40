"""Quantities: an amount together with a physical unit."""

import re
from re import Match

from factx.chinese import numerals
from factx.numbers import amounts, exclusions, rates
from factx.numbers.units import UNITS, Unit
from factx.numbers.values import Amount, Measure, point
from factx.rules import Spanned, rule

# Latin units end where the letters end: 5m, not 5million; 里 and 两 begin other words: 两里面, 三两下.
_END = r"(?:(?<![A-Za-z])|(?![A-Za-z0-9]))"
_NOT_UNIT = (
    r"(?!(?<=里)[面程边外]|(?<=两)[个家年天次种名位人者岸国地侧边类级会省市队千百万]|(?<=两)下|(?<=度)[假过量])"
    r"(?!(?<=米)[饭粉线面其兰]|(?<=克)[服隆里拉鲁林罗难]|(?<=斤)两|(?<=尺)(?:度|寸|码)|(?<=寸)[步草心头]|(?<=丈)夫)"
)
_HALF = r"(?P<half>半)?(?!(?<=半)(?:决赛|年|小时|导体|月|天|岛|山|夜|数|路|途|成品|径|价|官方|身))"
# 十七米七二, 三吨五, 1米78, 37度8
_MORE_DIGITS = (
    r"(?P<decimals>(?:[零一二三四五六七八九]{1,3}|(?<=[米度])[0-9]{1,2}(?![0-9.:%A-Za-z]|,[0-9]))"
    r"(?![\u4e00-\u9fff](?<![的多高长宽厚深重左])))?"
)


@rule(
    "number.quantity.suffix",
    cue=amounts.HEAD,
    follow=UNITS.initials,
    pattern=rf" {{0,3}}(?P<unit>{UNITS.pattern}){_END}{_NOT_UNIT}{_HALF}{_MORE_DIGITS}{rates.PER}",
)
def suffix(head: Match[str], m: Match[str]) -> Measure | Spanned | None:
    """An amount with its unit behind it, as a word, in Latin letters or as a sign.

    >>> show("全长27公里,占地1.5平方公里,重一吨半,买了半斤茶叶")
    27公里 = 27 km
    1.5平方公里 = 1.5 km2
    一吨半 = 1.5 t
    半斤 = 0.5 斤

    Digits behind the unit are its decimals:

    >>> show("身高一米八。")
    一米八 = 1.8 m

    >>> show("在公里数上,半岛局势")
    """
    word, halved, decimals = m.group("unit", "half", "decimals")
    amount = _half(head, word) if head[0] == "半" else amounts.stated(head)
    if amount is None:
        return None
    if word.isascii() and head.lastindex is not None and amounts.named(head):
        return None  # A6L, USB3.0GB
    unit = UNITS[word]
    if word == "度":
        unit = _degree(m.string, head.start(), m.end())
        if unit.code is None and head[0] == "一":
            return None  # 一度: once
    if (halved or decimals) and amount.value is not None:
        digits = "5" if halved else "".join(str(numerals.DIGITS[digit]) for digit in decimals)
        amount = point(numerals.add(amount.value, numerals.scaled(digits, -len(digits))))
    return rates.measure("quantity", amount, word, unit.code, unit.dimension, head, m)


def _half(head: Match[str], word: str) -> Amount | None:
    """Half of the unit: 半斤; not 半分, 大半米."""
    before = head.string[head.start() - 1 : head.start()]
    if word.isascii() or word in "分秒度两" or (before and before in "一大多过前后上下夜参各对"):
        return None
    if exclusions.excluded(head.string, head.start(), head.end()):
        return None
    return point(numerals.scaled("5", -1))


_SCALE_IN_FRONT = re.compile(
    r"(?:(?P<scale>[摄华]氏)(?:温度|气温)?)?(?P<below>零下|负|-)?(?:(?P<behind>[摄华])氏)? ?\Z"
)
_LONGEST_SCALE = 7


@rule(
    "number.quantity.temperature",
    cue=amounts.HEAD,
    follow="摄华度℃℉°",
    pattern=r" ?(?P<unit>摄氏度|华氏度|度|℃|℉|°C|°F)",
)
def temperature(head: Match[str], m: Match[str]) -> Spanned | None:
    """A temperature with its scale or 零下 in front.

    >>> show("最低气温零下5度,体温达到摄氏39度")
    零下5度 = -5 Cel
    摄氏39度 = 39 Cel

    >>> show("降到零下,摄氏温标")
    """
    start = head.start()
    before = _SCALE_IN_FRONT.search(m.string, max(0, start - _LONGEST_SCALE), start)
    if before is None or not (before["scale"] or before["below"] == "零下" or before["behind"]):
        return None
    amount = amounts.stated(head)
    if amount is None:
        return None
    if before["below"]:
        value, lower, upper = (None if part is None else -part for part in amount[:3])
        amount = Amount(value, upper, lower, amount.modifier)
    fahrenheit = m["unit"] in ("华氏度", "℉", "°F") or "华" in before[0]
    code = "[degF]" if fahrenheit else "Cel"
    return Spanned(Measure("quantity", amount, m["unit"], code, "temperature"), before.start(), m.end())


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
