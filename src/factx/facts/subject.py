"""Places as subjects: 浙江, 杭州市 at the head of a clause."""

from functools import cache

from factx.lexicon import Lexicon


@cache
def _places() -> dict[str, tuple[str, ...]]:
    """The places by their first two characters, the longest first."""
    groups: dict[str, list[str]] = {}
    for word in Lexicon.load("organizations/places.tsv", lambda *columns: columns):
        groups.setdefault(word[:2], []).append(word)
    return {pair: tuple(sorted(words, key=len, reverse=True)) for pair, words in groups.items()}


def place_end(text: str, start: int, end: int) -> int:
    """Where the longest place name that begins at `start` ends, 0 where none does.

    >>> place_end("浙江已吸引", 0, 5), place_end("企业已吸引", 0, 5)
    (2, 0)
    """
    for place in _places().get(text[start : start + 2], ()):
        if text.startswith(place, start, end):
            return start + len(place)
    return 0
