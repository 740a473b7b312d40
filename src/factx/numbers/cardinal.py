"""Cardinals: numbers without a unit, where nothing says that they are something else."""

import re
from re import Match

from factx.chinese import numerals
from factx.numbers import amounts, identifiers, lists, pictures, quantity
from factx.numbers.values import Amount, Measure
from factx.rules import rule

# What may stand beside a short spoken numeral that is a number all the same: 不是五而是六.
_BEFORE_NUMBER = frozenset("是为有到至于共约近超达等加减乘")
_CELL = ("", "\n", "\t", "|")
_SCALES = ("百", "千", "万", "亿", "百万", "千万", "百亿", "千亿")
_SMALL = frozenset(numerals.DIGITS) | {"数", "几"}
# 上千的互动, 过万的粉丝, 破百万的纪录
_BOUNDS = frozenset("上过近超逾破达")
# 近百村民; not 附近百货
_NEARBY = frozenset("附最邻靠临新亲远就")
_TIME = frozenset("天年日周月岁")
_AT_HEAD = ("", "\n", "。", "；", "！", "？", "\u3000")
_MARKED = frozenset("，,:：.．")
_QUOTES = ("“", "‘", "『", "「", '"', "《")
_AND = frozenset("和与到至、")
_AFTER_NUMBER = frozenset("是而的和与以左上余多这那但就还却也吗吧呢")


@rule(
    "number.cardinal.plain",
    cue=amounts.HEAD,
    pattern=rf"(?: ?(?P<million>M)(?=[\n\t|]|\Z))?{identifiers.NOT_NAMED}",
)
def plain(head: Match[str], m: Match[str]) -> Measure | None:
    """A numeral by itself.

    >>> show("总数为一千二百三十四,比1200大")
    一千二百三十四 = 1234
    1200 = > 1200

    兆 is a million of bytes or bits where a line or storage is spoken of, else 10¹²:

    >>> show("办了300兆宽带,歲出3兆")
    300兆 = 300 Mbit/s
    3兆 = 3000000000000

    No codes, no single spoken digits inside words:

    >>> show("GB/T 7714标准,iPhone 15,电话0571-87051234,说三道四")
    """
    start, end = head.start(), m.end()
    text = m.string
    spoken = not text[start].isascii()
    if text[start - 1 : start] == "第" or (spoken and not _spoken(text, start, end)):
        return None  # 第88分钟 is a time
    amount = amounts.stated(head)
    if amount is None:
        return None
    if not spoken and (
        (amounts.named(head) and not pictures.sized(text, start, end))
        or identifiers.code(text, start, end)
        or _bare_range(head[0], amount)
    ):
        return None
    if head[0][-1] == "兆" and (data := quantity.mega(head, amount)):
        return data
    if m["million"]:  # a cell of its own: -2.5 M; 文件大小为5M is no million
        cell = text[max(0, start - 3) : start].rstrip(" -")[-1:] in _CELL
        return Measure("cardinal", amount.times(10**6)) if cell else None
    return Measure("cardinal", amount)


# 一打鸡蛋; not 一打开, 两打工仔
_DOZEN = r"打(?![平电开击诈算工仗架扮扰磨听折破断造车球法的牌雷败赢人听针包铁招岔])"


@rule("number.cardinal.dozen", cue=amounts.HEAD, follow="打", pattern=rf" ?{_DOZEN}")
def dozen(head: Match[str], m: Match[str]) -> Measure | None:
    """So many dozens: 打 is a numeral, what is counted follows it.

    >>> show("买了两打啤酒")
    两打 = 24

    >>> show("一打开门")
    """
    amount = amounts.half(head) if head[0] == "半" else amounts.stated(head)
    return None if amount is None else Measure("cardinal", amount.times(12))


@rule(
    "number.cardinal.piecewise",
    cue=amounts.HEAD,
    follow=("个多", "个亿"),
    pattern=r" ?个(?P<scale>多?亿)(?![元户人级富])",
)
def piecewise(head: Match[str], m: Match[str]) -> Measure | None:
    """So many hundreds of millions, as people say it: 亿 is counted like a thing.

    >>> show("捐赠3个亿,花了两个多亿")
    3个亿 = 300000000
    两个多亿 = 200000000..300000000

    >>> show("那个亿元村")
    """
    amount = amounts.stated(head) and amounts.read(head[0] + m["scale"])
    return None if amount is None else Measure("cardinal", amount)


@rule("number.cardinal.untold", cue=numerals.CUE, follow="以", pattern="数以(?P<scale>[百千万亿]{1,2})计")
def untold(m: Match[str]) -> Measure:
    """数以万计: so many at least.

    >>> show("数以万计的游客")
    数以万计 = >= 10000

    >>> show("数以类聚")
    """
    least = 10 ** sum(numerals.SCALES[scale] for scale in m["scale"])
    return Measure("cardinal", Amount(None, least, None, "at_least"))


_DASHES = re.compile(r"[-–—~～至到]+")


def _bare_range(numeral: str, amount: Amount) -> bool:
    """3-5 without a unit is a score, a chapter, a code as often as a range; 1998—1999 are years."""
    parts = _DASHES.split(numeral)
    return (
        amount.value is None
        and len(parts) == 2
        and all(part.isdecimal() for part in parts)
        and (
            "-" in numeral
            or (numeral[0] == "0" and len(parts[0]) > 1)
            or all(len(part) == 4 and part[0] in "12" for part in parts)
        )
    )


def _spoken(text: str, start: int, end: int) -> bool:
    """Whether Chinese numerals without a unit are a number: 一千二百, “五”; not 说三道四."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    numeral = text[start:end]
    if before in ("(", "（") and behind in (")", "）") and len(numeral) < 4:
        return False  # （三） marks a list, （二十八） does, too
    if before in _QUOTES and (len(numeral) < 3 or numeral[0] == "十"):
        return False  # “八三”, “一”字, ‘十三五’
    if len(numeral) > 2 and any(character in "十百千万亿拾佰仟点" for character in numeral):
        return True
    if len(numeral) == 2 and numeral[1] in "十百千万亿拾佰仟" and numeral[0] in _SMALL:
        return True  # 八百, 数百
    if behind == "是" and before not in _BEFORE_NUMBER:
        return False
    if before in _AT_HEAD and behind in _MARKED:
        return False  # 六，… does, too
    if numeral in ("俩", "仨", "半百", "十万", "十亿"):
        return True
    if numeral in _SCALES:  # 过万
        if not "\u4e00" <= behind <= "\u9fff" or (behind == "的" and before in _BOUNDS):
            return True
        return before in ("近", "逾") and text[start - 2 : start - 1] not in _NEARBY and behind not in _TIME
    if text.startswith("之间", end):
        return before in _AND  # 介于五和十之间
    alone_before = not "\u4e00" <= before <= "\u9fff" or before in _BEFORE_NUMBER
    alone_behind = not "\u4e00" <= behind <= "\u9fff" or behind in _AFTER_NUMBER
    if behind == "、" or (before == "、" and text[start - 2] in numerals.DIGITS):  # 第一、二、三名; 图二、三
        return before == "、" and lists.numbered(text, start)
    return alone_before and alone_behind
