"""Places as subjects: 浙江, 杭州市 at the head of a clause."""

from functools import cache

from factx.lexicon import Lexicon


@cache
def _places() -> tuple[frozenset[str], int]:
    words = frozenset(Lexicon.load("organizations/places.tsv", lambda *columns: columns))
    return words, max(map(len, words))


def place_end(text: str, start: int, end: int) -> int:
    """Where the longest place name that begins at `start` ends, 0 where none does.

    >>> place_end("浙江已吸引", 0, 5), place_end("企业已吸引", 0, 5)
    (2, 0)
    """
    places, longest = _places()
    for stop in range(min(end, start + longest), start + 1, -1):
        if text[start:stop] in places:
            return stop
    return 0
