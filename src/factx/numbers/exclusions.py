"""Exclusions: words that only look as if they held a number: 一定, 四川, 三星, 沪深300."""

from factx.chinese import numerals
from factx.lexicon import Lexicon

_WORDS = Lexicon.load("numbers/exclusions.tsv", str) | Lexicon.load("numbers/exclusions_extra.tsv", str)


def _by_pair() -> dict[str, tuple[tuple[str, int], ...]]:
    """The words by each two neighbors in them that hold a numeral, with the place of the two in the word."""
    groups: dict[str, list[tuple[str, int]]] = {}
    for word in _WORDS:
        for at in range(len(word) - 1):
            if word[at] in numerals.CUE or word[at + 1] in numerals.CUE:
                groups.setdefault(word[at : at + 2], []).append((word, at))
    return {pair: tuple(group) for pair, group in groups.items()}


_BY_PAIR = _by_pair()
# Few words hold digits: what stands before and behind these.
_DIGITS = "0123456789"
_BEFORE_DIGITS = frozenset(pair[0] for pair in _BY_PAIR if pair[1] in _DIGITS)
_BEHIND_DIGITS = frozenset(pair[1] for pair in _BY_PAIR if pair[0] in _DIGITS)


def excluded(text: str, start: int, end: int) -> bool:
    """Whether the numeral `text[start:end]` is a part of a word that is no number.

    >>> excluded("在四川省", 1, 2), excluded("四个省", 0, 1)
    (True, False)
    """
    if text[start] in _DIGITS and not (
        text[start - 1 : start] in _BEFORE_DIGITS or text[end : end + 1] in _BEHIND_DIGITS
    ):
        return False
    if start:
        for word, at in _BY_PAIR.get(text[start - 1 : start + 1], ()):
            first = start - 1 - at
            if first >= 0 and first + len(word) >= end and text.startswith(word, first):
                return True
    for word, at in _BY_PAIR.get(text[end - 1 : end + 1], ()):
        first = end - 1 - at
        if 0 <= first <= start and text.startswith(word, first):
            return True
    return False
