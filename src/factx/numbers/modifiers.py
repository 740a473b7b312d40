"""Modifiers: the words around an amount that bound it: 超 约 近 不到, 以上 左右 以内."""

import re
from typing import NamedTuple

from factx.lexicon import Lexicon
from factx.numbers.values import Amount, new


class _Word(NamedTuple):
    modifier: str
    side: str
    unless: str


_WORDS = Lexicon.load("numbers/modifiers.tsv", _Word)


def _by_edge(edge: int, *sides: str) -> dict[str, tuple[tuple[str, _Word], ...]]:
    """The words of the sides by their character next to the number, the longest first."""
    groups: dict[str, list[tuple[str, _Word]]] = {}
    for text, word in _WORDS.items():
        if word.side in sides:
            groups.setdefault(text[edge], []).append((text, word))
    return {edge: tuple(sorted(group, key=lambda pair: -len(pair[0]))) for edge, group in groups.items()}


_BEFORE = _by_edge(-1, "before", "both")
_BEFORE_SCALE = {word[-1]: found for word, found in _WORDS.items() if found.side == "scale"}
_SCALES = frozenset("百千万亿")
# What ends a clause behind 不到, or goes on with it: 500元不到的价格; not 50人不到场
_CLOSES = frozenset("，。；：、！？,.;:!?)）”\n \t的就便")
_AFTER = _by_edge(0, "after", "closing", "both")
# 超过了90亿元, 至少有10次, 约为24%: a word that may stand between.
_BETWEEN = frozenset("了有为是达到合可能获得领买购选报用带 ")
# 至少写三百字, 约占三成, 最多可容纳5人: a verb behind an adverb; behind 最高 it pays, or 可 is before it.
_PAYS = "获奖励补贴助领赔享资给付"
_VERBS = frozenset(
    f"{_PAYS}写读需要花交跑走吃喝睡送开办卖招建派存投打拿做加降涨缴罚扣借还收持增升喂装坐住站"
    "纳容申请贷报用带买购选占跌减耗折计值距长高重载处允许死阵伤亡"
)
_VERB = f"[{''.join(sorted(_VERBS))}]"
_LIMIT = re.compile(
    "(?:(?P<least>至少|最少|起码|最低)|(?P<most>至多|最多|顶多|最高)|"
    f"(?:(?<![{_WORDS['约'].unless}])约|大约|大概|大致|差不多))(?<!最[高低](?![{_PAYS}可能允]))"
    rf"(?:只?可以?|只?能|可能|允许|需要?|要|应|须|[年季月](?=[增减升降涨跌])|[同环]比)?{_VERB}{{0,2}}\Z"
)
_LONGEST_LIMIT = 9
# 全场最高, 近年来最低, 最高达: so much has been reached.
_SUPERLATIVES = frozenset(("最高", "最多", "最低", "最少"))
_RECORD = re.compile(r"(?:全.|[队历]史|史上|赛季|生涯|[单本]场|来|[年月日]内|盘中)\Z")
# 不得高于, 未能突破, 没有超过
_NOT = re.compile(r"(?:不(?:可能|允许|可以|[得能应宜可会许准要])?|未[曾能]?|没有?)\Z")
_NOT_ENDS = frozenset("不能许以得应宜可会准要未曾没有")
_NEGATED = {
    "more_than": "at_most",
    "less_than": "at_least",
    "at_least": "less_than",
    "reached": "at_most",
}
# 大于或等于: equal to or beyond what this says
_OR_EQUAL = re.compile(r"(?:(?P<more>[大高多]于|超过)|[小低少]于)(?:或者?)?\Z")
# 销售额过10亿元, 年过六十, 栽插过六成; not 通过3项
_PASSED = frozenset("已均都年值额量率比价入房")
_STEPS = 2
# 破了100件; not 破获100件, 破有
_OVER = frozenset("了 ")
# What stands next to an amount where a modifier is near: most numbers need no further look.
BEFORE = frozenset(_BEFORE) | _BETWEEN | _VERBS | {"的"}
BEHIND = frozenset(_AFTER) | set(" (（及或")
# 3人及以上, 3人或者以上
_AND = re.compile("(?:及其?|或者?)(?=以[上下])")
# 30人(含)以下, 18周岁（含18周岁）以上
_INCLUDING = re.compile(
    "[(（](?P<not>不)?含(?:本数|[0-9一二三四五六七八九十百千万]{1,6}[\u4e00-\u9fff]{0,3})?[)）]"
)


def around(text: str, start: int, end: int, kind: str) -> str | None:
    """The modifier that the words on both sides of a number of the kind state, those behind it first."""
    modifier = after(text, end)
    if modifier is None and text[start - 1 : start] == "的":
        return of(text, start, kind) if kind in _PARTS else None
    modifier = modifier or before(text, start)
    return compared(text, end) if modifier == "compared" else modifier


def before(text: str, start: int) -> str | None:
    """The modifier that the words in front of `start` state.

    >>> before("金额超90亿元", 3), before("签约10家", 2), before("至少有10次", 3)
    ('more_than', None, 'at_least')
    """
    last = start - _STEPS
    if start and text[start] in _SCALES:
        word = _BEFORE_SCALE.get(text[start - 1])
        if word is not None:
            return None if start > 1 and text[start - 2] in word.unless else word.modifier
    while start:
        character = text[start - 1]
        for form, word in _BEFORE.get(character, ()):
            at = start - len(form)
            if (
                at >= 0
                and text.startswith(form, at)
                and not (
                    at and text[at - 1] in word.unless and not text.endswith("其中", 0, at)
                )  # 其中超3亿元
            ):
                if form == "破" and text[start] in _BETWEEN and text[start] not in _OVER:
                    return None
                return _told(form, word.modifier, text, at)
        if character == "过" and (
            text[start - 2 : start - 1] in _PASSED or text[start + 1 : start + 2] == "成"
        ):
            return "more_than"
        if character in _VERBS and (limit := _LIMIT.search(text, max(0, start - _LONGEST_LIMIT), start)):
            return "at_least" if limit["least"] else "at_most" if limit["most"] else "about"
        if start == last or character not in _BETWEEN:
            return None
        start -= 1
    return None


def _told(form: str, modifier: str, text: str, at: int) -> str | None:
    """The modifier that the word at a place states together with what stands in front of it and behind.

    >>> _told("超过", "more_than", "不得超过", 2), _told("最高", "at_most", "全场最高", 2)
    ('at_most', None)
    """
    if form in _SUPERLATIVES:
        if text.startswith("达", at + len(form)) or _RECORD.search(text, max(0, at - 2), at):
            return None
    elif modifier == "equal":
        compared = _OR_EQUAL.search(text, max(0, at - 4), at)
        return None if compared is None else "at_least" if compared["more"] else "at_most"
    elif modifier in _NEGATED and text[at - 1 : at] in _NOT_ENDS and _NOT.search(text, max(0, at - 3), at):
        return _NEGATED[modifier]
    return None if modifier == "reached" else modifier


def _adds(before: str, behind: str) -> bool:
    """Whether + adds something to a figure with its unit: 3公里+力量训练; not 10万+阅读."""
    return "\u4e00" <= behind <= "\u9fff" and "\u4e00" <= before <= "\u9fff" and before not in _SCALES


_WITHOUT = {"at_least": "more_than", "at_most": "less_than"}  # 30人(不含)以下


def after(text: str, end: int) -> str | None:
    """The modifier that the words from `end` on state.

    >>> after("20人左右", 3), after("1000人起诉", 5)
    ('about', None)
    """
    character = text[end : end + 1]
    if character == " ":
        end += 1
        character = text[end : end + 1]
        if character == "+":
            return None  # a * 3 + 1
    without = False
    if character in ("(", "（"):
        including = _INCLUDING.match(text, end)
        if including is None:
            return None
        without, end = including["not"] is not None, including.end()
        character = text[end : end + 1]
    if character in ("及", "或") and (also := _AND.match(text, end)) is not None:
        end = also.end()
        character = text[end]
    words = _AFTER.get(character)
    if words is not None:
        for form, (modifier, side, unless) in words:
            if text.startswith(form, end):
                behind = text[end + len(form) : end + len(form) + 1]
                if behind and (behind in unless or (side != "after" and behind not in _CLOSES)):
                    return None
                if form == "+" and _adds(text[end - 1], behind):
                    return None
                return _WITHOUT.get(modifier, modifier) if without else modifier
    return None


# 超过去年同期的两倍, 不足总数的10%, 约占全书的一半; 超过去年的10% tells how much it was then.
_OF = re.compile(
    r"(?:(?P<more>超过|超出|逾)|(?P<about>(?:大约|约|大概|大致)占)|不足(?!以)|不到|未达|少于)[^，。；：,;:\n]{1,18}的\Z"
)
_WHOLE = re.compile("[总全所]")
_PARTS = ("fraction", "multiple", "percent")


def of(text: str, start: int, kind: str) -> str | None:
    """The modifier of a part or a multiple of what stands before it: 超过去年的两倍, 不超过总数的10%."""
    told = _OF.search(text, max(0, start - 22), start)
    if told is None:
        return None
    if told["about"]:
        return "about"
    if kind == "percent" and not _WHOLE.search(told[0]):
        return None
    return _told("超过", "more_than" if told["more"] else "less_than", text, told.start())


# 三分之一强, 七成弱: a little more, a little less.
EDGE = r"(?=(?P<edge>[强弱])(?:[的，,。.；;、）)]|\Z)|)"
# 比 170 低, 比三成多; not 比三成高出
_THAN = {
    **dict.fromkeys("低小少短矮轻薄窄", "less_than"),
    **dict.fromkeys("高大多长重厚宽", "more_than"),
}


def edged(amount: Amount, edge: str | None) -> Amount:
    """The amount as 强 or 弱 behind it bounds it."""
    if edge is None or amount.value is None:
        return amount
    return bounded(amount, "more_than" if edge == "强" else "less_than")


def compared(text: str, end: int) -> str | None:
    """The modifier that 比 in front of an amount makes together with the word behind it.

    >>> compared("比170低", 4), compared("比3000元高出500元", 6)
    ('less_than', None)
    """
    if text[end : end + 1] == " ":
        end += 1
    behind = text[end + 1 : end + 2]
    if "\u4e00" <= behind <= "\u9fff" and behind not in "的，吗吧呢些":
        return None
    return None if behind.isdigit() else _THAN.get(text[end : end + 1])


def bounded(amount: Amount, modifier: str) -> Amount:
    """The amount as the modifier bounds it.

    >>> from factx.numbers.values import point
    >>> bounded(point(90), "more_than"), bounded(point(24), "about").lower
    (Amount(value=90, lower=90, upper=None, modifier='more_than'), None)
    """
    value, own = amount.value, amount.modifier
    if value is None or own is not None:  # a range or 20多万 has its bounds already
        return new(Amount, (*amount[:3], own or modifier))
    if modifier in ("more_than", "at_least"):
        return new(Amount, (value, value, None, modifier))
    if modifier == "about" or (modifier == "nearly" and not value):  # 接近0 may come from both sides
        return new(Amount, (value, None, None, modifier))
    return new(Amount, (value, None, value, modifier))
