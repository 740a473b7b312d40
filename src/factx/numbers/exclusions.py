"""Exclusions: words that only look as if they held a number: 一定, 四川, 三星, 沪深300."""

from factx.chinese import numerals
from factx.lexicon import Lexicon

# What makes a word a count, where it stands behind it: 两度当选, but 两度 电.
_Unless = tuple[str, ...]


def _unless(words: str = "") -> _Unless:
    return tuple(words.split())


_WORDS = Lexicon.load("numbers/exclusions.tsv", _unless) | Lexicon.load(
    "numbers/exclusions_extra.tsv", _unless
)
# A word with a full stop among these is no word at the end of the text, either.
_STOP = "。"
_Entry = tuple[str, int, _Unless]


def _by_pair() -> dict[str, tuple[_Entry, ...]]:
    """The words by each two neighbors in them that hold a numeral, with the place of the two in the word."""
    groups: dict[str, list[_Entry]] = {}
    for word, unless in _WORDS.items():
        for at in range(len(word) - 1):
            if word[at] in numerals.CUE or word[at + 1] in numerals.CUE:
                groups.setdefault(word[at : at + 2], []).append((word, at, unless))
    return {pair: tuple(group) for pair, group in groups.items()}


_BY_PAIR = _by_pair()
# Few words hold digits: what stands before and behind these.
_DIGITS = "0123456789"
BEFORE_DIGITS = frozenset(pair[0] for pair in _BY_PAIR if pair[1] in _DIGITS)
BEHIND_DIGITS = frozenset(pair[1] for pair in _BY_PAIR if pair[0] in _DIGITS)


def excluded(text: str, start: int, end: int) -> bool:
    """Whether the numeral `text[start:end]` is a part of a word that is no number.

    >>> excluded("在四川省", 1, 2), excluded("四个省", 0, 1)
    (True, False)

    What follows can tell that it is one after all:

    >>> excluded("两度当选", 0, 1), excluded("两度电", 0, 1)
    (True, False)
    """
    if text[start] in _DIGITS and not (
        text[start - 1 : start] in BEFORE_DIGITS or text[end : end + 1] in BEHIND_DIGITS
    ):
        return False
    if start:
        for word, at, unless in _BY_PAIR.get(text[start - 1 : start + 1], ()):
            first = start - 1 - at
            if (
                first >= 0
                and first + len(word) >= end
                and text.startswith(word, first)
                and not (unless and _counts(text, first + len(word), unless))
            ):
                return True
    for word, at, unless in _BY_PAIR.get(text[end - 1 : end + 1], ()):
        first = end - 1 - at
        if (
            0 <= first <= start
            and text.startswith(word, first)
            and not (unless and _counts(text, first + len(word), unless))
        ):
            return True
    return False


def _counts(text: str, behind: int, unless: _Unless) -> bool:
    return text.startswith(unless, behind) or (behind == len(text) and _STOP in unless)
