"""Links: the words between a metric and its number, 同比增长了, 已达到, 约为."""

from typing import NamedTuple

from factx.lexicon import Lexicon


class Link(NamedTuple):
    """Where the words that link a metric to its number begin, and what they say of the number."""

    start: int
    change: str | None
    basis: str | None


_WORDS = Lexicon.load("facts/links.tsv", str)
_LONGEST = max(map(len, _WORDS))
_LAST = frozenset(word[-1] for word in _WORDS)


def link(text: str, start: int, end: int) -> Link:
    """The link that ends at `end`, in front of a number; it begins at `start` or later.

    >>> link("工业增加值同比增长", 0, 9)
    Link(start=5, change='increase', basis='yoy')
    >>> link("达成率约", 0, 4)
    Link(start=3, change=None, basis=None)
    """
    change = basis = None
    while end > start and (text[end - 1] in _LAST or text[end - 1] == " "):
        for length in range(min(_LONGEST, end - start), 0, -1):
            role = _WORDS.get(text[end - length : end])
            if role is not None:
                break
        else:
            if text[end - 1] != " ":
                break
            role, length = "link", 1
        end -= length
        if role in ("yoy", "qoq"):
            basis = basis or role
        elif role != "link":
            change = change or role
    return Link(end, change, basis if change else None)
