"""Modifiers: the words around an amount that bound it: 超 约 近 不到, 以上 左右 以内."""

import re
from typing import NamedTuple

from factx.lexicon import Lexicon
from factx.numbers.values import Amount


class _Word(NamedTuple):
    modifier: str
    side: str
    unless: str


_WORDS = Lexicon.load("numbers/modifiers.tsv", _Word)


def _by_edge(side: str, edge: int) -> dict[str, tuple[tuple[str, _Word], ...]]:
    """The words of a side by their character next to the number, the longest first."""
    groups: dict[str, list[tuple[str, _Word]]] = {}
    for text, word in _WORDS.items():
        if word.side == side:
            groups.setdefault(text[edge], []).append((text, word))
    return {edge: tuple(sorted(group, key=lambda pair: -len(pair[0]))) for edge, group in groups.items()}


_BEFORE = _by_edge("before", -1)
_BEFORE_SCALE = {word[-1]: found for word, found in _WORDS.items() if found.side == "scale"}
_SCALES = frozenset("百千万亿")
_AFTER = _by_edge("after", 0)
# 超过了90亿元, 至少有10次, 约为24%: a word that may stand between.
_BETWEEN = frozenset("了有为是达到合可能获得领买购选报用带 ")
# 至少写三百字: a verb, behind these only.
_VERBS = frozenset("写读需要花付交跑走吃喝睡送开办卖招建派给存投打拿做加降涨缴赔罚扣借还收持增升喂装坐住站")
_LEAST = {
    word: found.modifier
    for word, found in _WORDS.items()
    if word in ("至少", "最少", "起码", "至多", "最多", "顶多")
}
_STEPS = 2
# 破了100件; not 破获100件, 破有
_OVER = frozenset("了 ")
# What stands next to an amount where a modifier is near: most numbers need no further look.
BEFORE = frozenset(_BEFORE) | _BETWEEN | _VERBS
BEHIND = frozenset(_AFTER) | {" ", "(", "（"}
# 30人(含)以下, 18周岁（含18周岁）以上
_INCLUDING = re.compile(
    "[(（](?P<not>不)?含(?:本数|[0-9一二三四五六七八九十百千万]{1,6}[\u4e00-\u9fff]{0,3})?[)）]"
)


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
        words = _BEFORE.get(character)
        if words is not None:
            for form, (modifier, _, unless) in words:
                at = start - len(form)
                if at >= 0 and text.startswith(form, at):
                    if form == "破" and text[start] in _BETWEEN and text[start] not in _OVER:
                        return None
                    return None if modifier == "reached" or (at and text[at - 1] in unless) else modifier
        if character in _VERBS:
            return _LEAST.get(text[max(0, start - 3) : start - 1])
        if start == last or character not in _BETWEEN:
            return None
        start -= 1
    return None


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
    words = _AFTER.get(character)
    if words is not None:
        for form, (modifier, _, unless) in words:
            if text.startswith(form, end):
                behind = text[end + len(form) : end + len(form) + 1]
                if behind and behind in unless:
                    return None
                if form == "+" and _adds(text[end - 1], behind):
                    return None
                return _WITHOUT.get(modifier, modifier) if without else modifier
    return None


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
        return _new(Amount, (*amount[:3], own or modifier))
    if modifier in ("more_than", "at_least"):
        return _new(Amount, (value, value, None, modifier))
    return _new(Amount, (value, None, None if modifier == "about" else value, modifier))


_new = tuple.__new__  # half the price of calling a NamedTuple
