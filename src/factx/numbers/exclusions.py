"""Exclusions: words that only look as if they held a number, names that end with one: 一定, 四川, 沪深300."""

from collections.abc import Mapping

from factx.chinese import numerals
from factx.lexicon import Lexicon

# What makes a word a count, where it stands behind it: 两度当选, but 两度 电.
_Unless = tuple[str, ...]


def conditions(words: str = "") -> _Unless:
    """What a line of the data files says of its word."""
    return tuple(words.split())


# A word with a full stop among these is no word at the end of the text, either.
_STOP = "。"
_Entry = tuple[str, int, _Unless]


def by_pair(words: Mapping[str, _Unless]) -> dict[str, tuple[_Entry, ...]]:
    """The words by each two neighbors in them that hold a numeral, with the place of the two in the word."""
    groups: dict[str, list[_Entry]] = {}
    for word, unless in words.items():
        for at in range(len(word) - 1):
            if word[at] in numerals.CUE or word[at + 1] in numerals.CUE:
                groups.setdefault(word[at : at + 2], []).append((word, at, unless))
    return {pair: tuple(group) for pair, group in groups.items()}


BY_PAIR = by_pair(
    Lexicon.load("numbers/exclusions.tsv", conditions)
    | Lexicon.load("numbers/exclusions_extra.tsv", conditions)
)


def _by_end() -> dict[str, tuple[tuple[str, _Unless], ...]]:
    """The names that a number belongs to, by their last character."""
    groups: dict[str, tuple[tuple[str, _Unless], ...]] = {}
    for name, unless in Lexicon.load("numbers/numbered.tsv", conditions).items():
        groups[name[-1]] = (*groups.get(name[-1], ()), (name, unless))
    return groups


_BY_END = _by_end()
# Few words hold digits: what stands before and behind these.
_DIGITS = "0123456789"
BEFORE_DIGITS = frozenset(pair[0] for pair in BY_PAIR if pair[1] in _DIGITS).union(_BY_END)
BEHIND_DIGITS = frozenset(pair[1] for pair in BY_PAIR if pair[0] in _DIGITS)


def excluded(text: str, start: int, end: int) -> bool:
    """Whether the numeral `text[start:end]` is a part of a word that is no number.

    >>> excluded("住三元里", 1, 2), excluded("有三元钱", 1, 2)
    (True, False)

    What follows can tell that it is one after all:

    >>> excluded("两度当选", 0, 1), excluded("两度电", 0, 1)
    (True, False)

    A number can belong to the name in front of it:

    >>> excluded("买入沪深300", 4, 7), excluded("附件二", 2, 3), excluded("附件两份", 2, 3)
    (True, True, False)
    """
    if text[start] in _DIGITS and not (
        text[start - 1 : start] in BEFORE_DIGITS or text[end : end + 1] in BEHIND_DIGITS
    ):
        return False
    for name, unless in _BY_END.get(text[start - 1 : start], ()):
        if text.endswith(name, 0, start) and not text.startswith(unless, end):
            return True
    for edge in (start - 1, end - 1):
        for word, at, unless in BY_PAIR.get(text[edge : edge + 2], ()):
            first = edge - at
            if (
                0 <= first <= start
                and first + len(word) >= end
                and text.startswith(word, first)
                and not (unless and _counts(text, first + len(word), unless))
            ):
                return True
    return False


def _counts(text: str, behind: int, unless: _Unless) -> bool:
    return text.startswith(unless, behind) or (behind == len(text) and _STOP in unless)
