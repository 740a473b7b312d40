"""Percentages and percentage points."""

import re
from re import Match

from factx.chinese import numerals
from factx.chinese.numerals import SCALES, scaled
from factx.numbers import amounts
from factx.numbers.modifiers import EDGE, edged
from factx.numbers.values import Amount, Measure, new, point
from factx.rules import Spanned, rule

_SIGNS = {"%": 1, "％": 1, "‰": scaled("1", -1), "‱": scaled("1", -2)}
_CODE = "%"


def _percent(amount: Amount) -> Measure:
    return new(Measure, ("percent", amount, "%", _CODE, None, None, None, False))


@rule(
    "number.percent.sign",
    cue=amounts.HEAD,
    follow="%％‰‱",
    pattern=r" {0,3}(?P<sign>[%％‰‱])(?![0-9A-Fa-f]{2})",
)
def sign(head: Match[str], m: Match[str]) -> Measure | None:
    """An amount with a percent or per mille sign.

    >>> show("达成率约24%,死亡率5‰")
    24% = ~24 %
    5‰ = 0.5 %

    A percent-encoded address holds none:

    >>> show("https://example.com/?q=%E4%B8%AD1%20b")
    """
    amount = amounts.stated(head)
    return None if amount is None else _percent(amount.times(_SIGNS[m["sign"]]))


_PARTS = "[百佰千仟万亿]{1,2} {0,2}分 {0,2}之 {0,2}"
_DECIMALS = re.compile("点(?P<decimals>[0-9]{1,4})(?![0-9])")


@rule(
    "number.percent.parts",
    cue=numerals.CUE,
    follow="分之百千万亿",
    pattern=f"(?P<parts>{_PARTS})(?P<sign>[负-])?",
)
def parts(m: Match[str]) -> Spanned | None:
    """So many of a hundred, a thousand, ten thousand.

    >>> show("占百分之二十四,千分之五,百分之三至百分之五,百分之百的努力")
    百分之二十四 = 24 %
    千分之五 = 0.5 %
    百分之三至百分之五 = 3..5 %
    百分之百 = 100 %

    >>> show("百分点,百分制")
    """
    text, end = m.string, m.end()
    head = amounts.at(text, end)
    if head is not None:
        amount, end = amounts.read(head[0]), head.end()
        told = _DECIMALS.match(text, end) if head[0].isdecimal() else None
        if told is not None:  # 百分之19点5
            amount, end = amounts.read(f"{head[0]}.{told['decimals']}"), told.end()
    else:
        amount, end = (point(100), end + 1) if text.startswith(("百", "佰"), end) else (None, end)
    if amount is None:
        return None
    factor = scaled("1", 2 - sum(SCALES[scale] for scale in m["parts"] if scale in SCALES))
    amount = amount.times(factor)
    if m["sign"] and amount.value is not None:
        amount = point(-amount.value)
    return Spanned(_percent(amount), m.start(), end)


# 三成功告捷, but 九成行业, 超六成员工
_SHARED = "员工(?!作)|行业|年轻|本科生|本地人|人士|人口(?!腔)|人群|家庭|品牌|就业|群众|分行|果农|份额"
_TENTHS_WORD = (
    f"(?!(?!{_SHARED})[立功果员本交绩长年人品分熟就套千群百效型形因语份文婚家名真像活材片行堆全双对色吨天了渝龙败美]"
    # 三成都不到
    "|都(?![是有不没在被会能来已要坏靠给由为还说到很让做去选想与超]))"
)
# 近八成为女性, 其中三成为自费, 出口七成为零件
_SHARING = frozenset("\n，。、；：,近约超逾过达有占中到足是口额量数者户工货品率")
# 7成44: hundredths and thousandths
_DIGITS_BEHIND = (
    "(?<=[0-9]成)(?P<digits>[0-9]{1,2})(?![0-9:%％A-Za-z]|[.,][0-9]|[\u4e00-\u9fff](?<![的以左多上不]))"
)
_TENTHS = (
    rf"成(?: ?(?P<digit>[一二三四五六七八九])|{_DIGITS_BEHIND})?(?P<half>半)?(?P<new>新)?{_TENTHS_WORD}{EDGE}"
)


@rule(
    "number.percent.tenths",
    cue=amounts.HEAD,
    follow="成",
    pattern=rf" ?{_TENTHS}",
)
def tenths(head: Match[str], m: Match[str]) -> Measure | None:
    """So many tenths: 成.

    >>> show("均占全国总量的七成,另有八成五和一成半")
    七成 = 70 %
    八成五 = 85 %
    一成半 = 15 %
    >>> show("命中率7成44")
    7成44 = 74.4 %

    >>> show("超六成员工")
    六成 = > 60 %
    >>> show("三成功告捷,一成不变")
    """
    amount = amounts.stated(head)
    if amount is None or (amount.value or amount.upper or 0) > 10:
        return None
    if (
        m.string[m.end() : m.end() + 1] == "为"
        and m.string[head.start() - 1 : head.start()] not in _SHARING
        and head.start()
    ):
        return None  # 张三成为队长
    amount = amount.times(10)
    digits = m["digits"] or ("5" if m["half"] else str(numerals.DIGITS[m["digit"]]) if m["digit"] else "")
    if digits and amount.value is not None:
        amount = point(numerals.add(amount.value, scaled(digits, 1 - len(digits))))
    return _percent(edged(amount, m["edge"]))


@rule(
    "number.percent.half_tenth",
    cue=numerals.CUE,
    follow="成",
    pattern="半成(?![品年熟功形份真仙像套体就])",
)
def half_tenth(m: Match[str]) -> Measure | None:
    """Half a tenth, as Hong Kong's market reports have it.

    >>> show("股价跌半成,升近半成。")
    半成 = 5 %
    半成 = nearly 5 %

    >>> show("半成品,半成熟")
    """
    before = m.string[m.start() - 1 : m.start()]
    return None if before in ("成", "一", "大") else _percent(point(5))


_DISCOUNT_WORD = "(?![叠腰射磨返线算合扣旧中断戟桂服腾价冲页纸子])"


@rule(
    "number.percent.discount",
    cue=amounts.HEAD,
    follow="折",
    pattern=rf" ?折{_DISCOUNT_WORD}",
)
def discount(head: Match[str], m: Match[str]) -> Measure | None:
    """The share that remains of a price: 折; two digits are tenths and hundredths.

    >>> show("全场八折,会员八五折")
    八折 = 80 %
    八五折 = 85 %

    >>> show("三折叠手机")
    """
    amount = amounts.stated(head)
    if amount is None or not 0 < (amount.value or amount.upper or 0) < 100:
        return None
    return _percent(amount if (amount.value or amount.upper or 0) >= 10 else amount.times(10))


@rule(
    "number.percent.points",
    cue=amounts.HEAD,
    follow=("个百", "个千", "个万", "个 ", "个基", "个b", "个B", "百", "千", "万", "基点", "bp", "BP"),
    pattern=r" {0,3}(?:个? ?(?P<of>[百千万]) ?分 ?点|个?(?P<basis>基点|(?:bps?|BP[Ss]?)(?![A-Za-z])))",
)
def points(head: Match[str], m: Match[str]) -> Measure | None:
    """Percentage points; basis points are hundredths of one.

    >>> show("提高1.1个百分点,下调25个基点")
    1.1个百分点 = 1.1 个百分点
    25个基点 = 0.25 个百分点

    >>> show("百分点数")
    """
    amount = amounts.stated(head)
    if amount is None:
        return None
    exponent = -2 if m["basis"] else 2 - SCALES[m["of"]]
    return Measure("percentage_point", amount.times(scaled("1", exponent)), "个百分点")
