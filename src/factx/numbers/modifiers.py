"""Modifiers: the words around an amount that bound it: 超 约 近 不到, 以上 左右 以内."""

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
_AFTER = _by_edge("after", 0)
# 超过了90亿元, 至少有10次, 约为24%: a word that may stand between.
_BETWEEN = "了有为是达到合可能获得领买购选报用带 "
_STEPS = 2


def before(text: str, start: int) -> str | None:
    """The modifier that the words in front of `start` state.

    >>> before("金额超90亿元", 3), before("签约10家", 2), before("至少有10次", 3)
    ('more_than', None, 'at_least')
    """
    for _ in range(_STEPS + 1):
        modifier = _ending(text, start)
        if modifier is not None or not start or text[start - 1] not in _BETWEEN:
            return modifier
        start -= 1
    return None


def _ending(text: str, end: int) -> str | None:
    if not end:
        return None
    for form, word in _BEFORE.get(text[end - 1], ()):
        at = end - len(form)
        if text.startswith(form, at) and at >= 0:
            return None if at and text[at - 1] in word.unless else word.modifier
    return None


def after(text: str, end: int) -> str | None:
    """The modifier that the words from `end` on state.

    >>> after("20人左右", 3), after("1000人起诉", 5)
    ('about', None)
    """
    if text[end : end + 1] == " ":
        end += 1
    for form, word in _AFTER.get(text[end : end + 1], ()):
        if text.startswith(form, end):
            behind = text[end + len(form) : end + len(form) + 1]
            return None if behind and behind in word.unless else word.modifier
    return None


def bounded(amount: Amount, modifier: str) -> Amount:
    """The amount as the modifier bounds it.

    >>> from factx.numbers.values import point
    >>> bounded(point(90), "more_than"), bounded(point(24), "about").lower
    (Amount(value=90, lower=90, upper=None, modifier='more_than'), None)
    """
    value, own = amount.value, amount.modifier
    if value is None or own is not None:  # a range or 20多万 has its bounds already
        return amount._replace(modifier=own or modifier)
    if modifier in ("more_than", "at_least"):
        return Amount(value, value, None, modifier)
    if modifier == "about":
        return Amount(value, None, None, modifier)
    return Amount(value, None, value, modifier)
