"""Pairs: how much of a line a story speaks of, by the pairs of characters that both have.

A Latin word counts as one pair.
"""

import re

_PAIR = re.compile("(?=([㐀-鿿]{2}|(?<![A-Za-z])[A-Za-z]{2,20}(?![A-Za-z])))")
# How much of a story is looked through, and how long it has to be to tell.
REACH, _TELLING = 1500, 100
# What share a story has at most of what it doesn't speak of, and at least of its title, which has more pairs
# than a button; how much less will do where the title's place on the page speaks for it, too.
_IGNORED, SPOKEN, _FEWEST, LIKELY = 0.15, 0.4, 4, 0.3


class Story:
    """The beginning of a story, and what share of a line it speaks of.

    >>> story = Story("今年全市夏粮增产。")
    >>> story.share("全市夏粮丰收"), story.share("新农网"), story.share("9:00")
    (0.6, 0.0, 0.0)
    >>> story.speaks_of("全市夏粮丰收"), story.speaks_of("新农网"), story.speaks_of("夏粮")
    (True, False, False)
    >>> story.ignores("新农网")
    True
    """

    def __init__(self, text: str) -> None:
        self.text = text[:REACH]
        self.is_telling = len(self.text) >= _TELLING
        self._shares: dict[str, tuple[float, int]] = {}

    def share(self, line: str) -> float:
        """The share of the line's pairs of characters that the story has, too."""
        return self._share(line)[0]

    def ignores(self, line: str) -> bool:
        """Whether the line is of something else than the story."""
        return self._share(line)[0] <= _IGNORED

    def speaks_of(self, line: str, least: float = SPOKEN) -> bool:
        """Whether the line may be the title by what the story has of it."""
        share, pairs = self._share(line)
        return share >= least and pairs >= _FEWEST

    def _share(self, line: str) -> tuple[float, int]:
        found = self._shares.get(line)
        if found is None:
            pairs = set(_PAIR.findall(line))
            spoken = len([pair for pair in pairs if pair in self.text])
            found = self._shares[line] = spoken / (len(pairs) or 1), len(pairs)
        return found
