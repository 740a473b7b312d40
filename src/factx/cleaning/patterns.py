"""Regular expressions that are compiled when they are first used."""

import re
from collections.abc import Callable, Iterator
from re import Match

# The characters of Chinese words, as the inside of a class.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff"


class Late:
    """A regular expression that costs nothing until a text needs it.

    Most repairs are for dirt that most texts don't have; compiling all their patterns would take longer
    than importing the rest of the house.

    >>> digits = Late("[0-9]+")
    >>> digits.findall("3月23日")
    ['3', '23']
    """

    match: Callable[..., Match[str] | None]
    search: Callable[..., Match[str] | None]
    fullmatch: Callable[..., Match[str] | None]
    finditer: Callable[..., Iterator[Match[str]]]
    findall: Callable[..., list[str]]
    split: Callable[..., list[str]]
    sub: Callable[..., str]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        # Reached once for each method: from then on it is the compiled pattern's own.
        method = getattr(re.compile(self._pattern, self._flags), name)
        setattr(self, name, method)
        return method


_RANGE = Late("(.)(?:-(.))?", re.DOTALL)


def without(ranges: str, taken: str) -> str:
    """The inside of a class without some of its characters.

    >>> without("a-e0-9x", "cx9")
    'a-bd-e0-8'
    """
    left = []
    for m in _RANGE.finditer(ranges):
        first, last = ord(m[1]), ord(m[2] or m[1])
        for code in sorted(map(ord, taken)):
            if first <= code <= last:
                left += [(first, code - 1)] if first < code else []
                first = code + 1
        left += [(first, last)] if first <= last else []
    return "".join(f"{chr(first)}-{chr(last)}" if first < last else chr(first) for first, last in left)


_STEP = 4


def has_latin_run(text: str) -> bool:
    """Whether there may be twelve ASCII characters in a row; there are none where it says no.

    Such a run shows at three places in a row of every fourth, as characters whose upper byte is nil. Most
    articles have none, and to look at bytes takes a quarter of the time of a regular expression.

    >>> has_latin_run("var n = 3; var m = 4;"), has_latin_run("总产量1268.4万吨,比上年增长2.3%。")
    (True, False)
    """
    return b"\0\0\0" in text[::_STEP].encode("utf-16-le", "surrogatepass")[1::2]
