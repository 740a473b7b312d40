"""Joints: whether two pieces of text that something keeps apart were one word."""

from functools import cache

from factx.chinese import characters
from factx.chinese.words import Dictionary
from factx.cleaning.patterns import HAN, Late

_WORD = Late(f"[{HAN}]{{2,4}}")
# 以为 and 是的 come about by chance.
_LITTLE = frozenset("的了着是为以和与对于有在而之其也就都这那及将把被从到向由所不一")


def is_word(before: str, behind: str) -> bool:
    """Whether a word reaches over the place between the two.

    >>> is_word("市农", "业局"), is_word("农业局", "说夏粮")
    (True, False)
    """
    left, right = characters.simplified(before[-2:]), characters.simplified(behind[:2])
    if not left or not right:
        return False
    longer = [left + right[0], left[-1] + right, left + right]
    pair = [] if left[-1] in _LITTLE or right[0] in _LITTLE else [left[-1] + right[0]]
    return any(_WORD.fullmatch(word) is not None and is_known(word) for word in pair + longer)


def is_known(word: str) -> bool:
    """Whether the dictionary has the word, which is in simplified characters."""
    return word in _dictionary()


@cache
def _dictionary() -> Dictionary:
    return Dictionary({})
