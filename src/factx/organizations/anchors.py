"""Anchors: the two characters of a name at which the scan stops for it."""

from collections.abc import Iterable
from itertools import pairwise

from factx.lexicon import Lexicon

# What a stop costs, in nanoseconds: at a first character, at a pair that could be, at a pair that is one.
_FIRST, _COULD, _IS = 40, 150, 1000
_RARE = 5  # of a million, where the table has none


def choose(names: Iterable[str], taken: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
    """Two neighboring characters → where they stand in names, and the names' lengths, the longest first.

    The scan stops at every pair whose first character begins some anchor and whose second ends some. So
    of each name's pairs that one is chosen which adds least to what all the stops cost in running text;
    a character that another anchor has, or one of the `taken` pairs, costs nothing more.

    >>> choose(["新华社", "中国新闻社"], [])
    {'华社': [(1, 3)], '闻社': [(3, 5)]}
    """
    counts = Lexicon.load("organizations/frequencies.tsv", int)

    def share(characters: str) -> float:
        return float(counts.get(characters, _RARE)) / 1_000_000

    pairs = set(taken)
    firsts, seconds = {pair[0] for pair in pairs}, {pair[1] for pair in pairs}
    first, second = sum(map(share, firsts)), sum(map(share, seconds))
    anchors: dict[str, set[tuple[int, int]]] = {}
    rarest = {name: min(share(a) + share(b) for a, b in pairwise(name)) for name in names}
    # The names of common characters only come first: they have no choice, and the others use what they use.
    for name in sorted(rarest, key=lambda name: (-rarest[name], name)):
        best, place = float("inf"), 0
        for at, (a, b) in enumerate(pairwise(name)):
            more = 0.0 if a in firsts else share(a)
            wider = (first + more) * (second + (0.0 if b in seconds else share(b))) - first * second
            cost = more * _FIRST + wider * _COULD + share(a + b) * _IS
            if cost < best:
                best, place = cost, at
        pair = name[place : place + 2]
        first += 0.0 if pair[0] in firsts else share(pair[0])
        second += 0.0 if pair[1] in seconds else share(pair[1])
        firsts.add(pair[0])
        seconds.add(pair[1])
        pairs.add(pair)
        anchors.setdefault(pair, set()).add((place, len(name)))
    return {pair: sorted(places, key=lambda place: -place[1]) for pair, places in anchors.items()}
