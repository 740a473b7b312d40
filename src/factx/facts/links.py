"""Links: the words between a metric and its number, 同比增长了, 已达到, 约为."""

from typing import NamedTuple

from factx.lexicon import Lexicon


class Link(NamedTuple):
    """Where the words that link a metric to its number begin, and what they say of the number."""

    start: int
    change: str | None
    basis: str | None


_WORDS = Lexicon.load("facts/links.tsv", str)


def _by_last() -> dict[str, tuple[tuple[str, str], ...]]:
    """The words and their roles by their last character, the longest first."""
    groups: dict[str, list[tuple[str, str]]] = {" ": [(" ", "link")]}
    for word, role in _WORDS.items():
        groups.setdefault(word[-1], []).append((word, role))
    return {last: tuple(sorted(words, key=lambda pair: -len(pair[0]))) for last, words in groups.items()}


_BY_LAST = _by_last()


def link(text: str, start: int, end: int) -> Link:
    """The link that ends at `end`, in front of a number; it begins at `start` or later.

    >>> link("工业增加值同比增长", 0, 9)
    Link(start=5, change='increase', basis='yoy')
    >>> link("达成率约", 0, 4)
    Link(start=3, change=None, basis=None)
    """
    change = basis = None
    while end > start:
        for word, role in _BY_LAST.get(text[end - 1], ()):
            if text.endswith(word, start, end):
                break
        else:
            break
        end -= len(word)
        if role in ("yoy", "qoq"):
            basis = basis or role
        elif role != "link":
            change = change or role
    return Link(end, change, basis if change else None)
