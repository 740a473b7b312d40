"""Exclusions: words that only look as if they held a number: 一定, 四川, 三星, 沪深300."""

from factx.lexicon import Lexicon

_WORDS = Lexicon.load("numbers/exclusions.tsv", str) | Lexicon.load("numbers/exclusions_extra.tsv", str)
_LONGEST = max(map(len, _WORDS))
# Two characters that stand next to each other in some word: most numerals are done with these.
_PAIRS = frozenset(word[at : at + 2] for word in _WORDS for at in range(len(word) - 1))


def excluded(text: str, start: int, end: int) -> bool:
    """Whether the numeral `text[start:end]` is a part of a word that is no number.

    >>> excluded("在四川省", 1, 2), excluded("四个省", 0, 1)
    (True, False)
    """
    before = start > 0 and text[start - 1 : start + 1] in _PAIRS
    behind = text[end - 1 : end + 1] in _PAIRS
    if not (before or behind):
        return False
    first = max(0, start - (_LONGEST - (end - start))) if before else start
    for at in range(first, start + 1):
        last = min(len(text), at + _LONGEST) if behind else end
        for stop in range(last, end - 1, -1):
            if text[at:stop] in _WORDS and stop - at > end - start:
                return True
    return False
