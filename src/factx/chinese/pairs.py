"""Pairs: how much of a line the text around it speaks of, by the pairs of characters that both have.

A Latin word counts as one pair.
"""

import re

_PAIR = re.compile("(?=([㐀-鿿]{2}|(?<![A-Za-z])[A-Za-z]{2,20}(?![A-Za-z])))")


def share(line: str, story: str, fewest: int = 1) -> float:
    """The share of the line's pairs of characters that the story has, too; none of a line with fewer pairs.

    >>> share("全市夏粮丰收", "今年全市夏粮增产。"), share("新农网", "今年全市夏粮增产。")
    (0.6, 0.0)
    >>> share("9:00", "今年全市夏粮增产。")
    0.0
    """
    pairs = set(_PAIR.findall(line))
    return sum(pair in story for pair in pairs) / len(pairs) if len(pairs) >= fewest else 0.0
