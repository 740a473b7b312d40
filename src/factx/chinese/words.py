"""Words: where they begin and end in a short window of text, by jieba's dictionary.

jieba itself reads its whole dictionary for over a second and then 0.2 million characters a second. What
the house needs is the boundaries in a few dozen characters, so only the dictionary's file is read, and of
that only the words that begin with a character that was asked for; the most probable path through a window
is a few lines.
"""

import re
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from math import log
from pathlib import Path
from typing import NamedTuple

# No window is longer, and no word of the dictionary that is worth a try.
WINDOW = 48
_LONGEST = 8
# A word of the dictionary that is frequent enough, or a name of a place, a body or a thing; the rest are
# mostly slips and people.
_ENTRY = re.compile(r"^(\S{1,6}) ([0-9]{2,} \w+|[0-9] n[stz])$", re.MULTILINE)
# The lines of the file that begin with one character, by its bytes.
_BLOCK = re.compile(
    rb"^(?P<initial>[\x00-\x7f]|[\xc0-\xdf].|[\xe0-\xff]..)[^\n]*\n(?:(?P=initial)[^\n]*\n)*", re.MULTILINE
)
# Latin words and figures are one word.
_RUN = re.compile(r"[A-Za-z][A-Za-z0-9&.+]*|[0-9][0-9.,]*")
_LATIN = re.compile(r"[A-Za-z0-9]")

# Negative logarithms of a probability: of a character that no word explains, of a word we were told of.
_TOTAL = log(60_000_000)
_UNKNOWN = _TOTAL
_KNOWN = _TOTAL - log(1500)
_FAR = 1e9
_NO_WORD = (_UNKNOWN, "x")


class Word(NamedTuple):
    """A word of a window: its place there, and what the dictionary says it is (n, v, ns …; x: unknown)."""

    start: int
    end: int
    tag: str


class Paths(NamedTuple):
    """The most probable paths through a window: where the last word of each begins, and its tag.

    A path to the window's end holds those to the ends of its words, so one search serves for all of them.
    """

    starts: list[int]
    tags: list[str]
    end: int

    def to(self, end: int) -> list[Word]:
        """The words up to a character of the window, in order."""
        starts, tags, _ = self
        words = []
        while end:
            start = starts[end]
            words.append(_new(Word, (start, end, tags[end])))
            end = start
        words.reverse()
        return words


_new = tuple.__new__  # half the price of calling a NamedTuple
_NO_RUNS: dict[int, int] = {}


class Dictionary:
    """jieba's dictionary, with further words and their tags; those count as common ones.

    >>> dictionary = Dictionary({"正泰": "nz"})
    >>> [(w.start, w.end, w.tag) for w in dictionary.cut("浙江省正泰集团")]
    [(0, 3, 'ns'), (3, 5, 'nz'), (5, 7, 'n')]
    >>> dictionary.tag("大学生"), dictionary.tag("敌敌畏畏")
    ('n', None)
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        spec = find_spec("jieba")
        assert spec is not None and spec.origin is not None, "jieba is a dependency"
        self._file = (Path(spec.origin).parent / "dict.txt").read_bytes() + b"\n"
        # Where the blocks of each character are: a few stand at the head of the file and in their order, too.
        self._blocks: dict[bytes, list[tuple[int, int]]] = {}
        for m in _BLOCK.finditer(self._file):
            self._blocks.setdefault(m["initial"], []).append(m.span())
        self._read: set[str] = set()  # the characters whose blocks have been read
        self._known = known
        # An entry is parsed where a path first asks for it.
        self._entries: dict[str, str | tuple[float, str]] = {
            word: (_KNOWN, tag) for word, tag in known.items()
        }
        # What a word of one character costs, and its tag.
        self._singles: dict[str, tuple[float, str]] = {}
        # The length of the longest word that begins with a pair: most pairs begin none.
        self._longest: dict[str, int] = {}
        self._measure(known)

    def _measure(self, words: Iterable[str]) -> None:
        longest = self._longest
        for word in words:
            size = len(word)
            if 1 < size <= _LONGEST and size > longest.get(word[:2], 1):
                longest[word[:2]] = size

    def _read_block(self, initial: str) -> None:
        """Add the words that begin with the character; what we were told of them counts more."""
        for start, end in self._blocks.get(initial.encode("utf-8", "replace")[:3], ()):
            words: dict[str, str | tuple[float, str]] = dict(_ENTRY.findall(self._file[start:end].decode()))
            self._measure(words)
            for word in words.keys() & self._known.keys():
                words[word] = (min(_KNOWN, _cost(words[word])), self._known[word])
            self._entries.update(words)
        entry = self._entries.get(initial)
        if entry is not None:
            single = self._parsed(initial, entry) if isinstance(entry, str) else entry
            self._singles[initial] = min(single, _NO_WORD)
        self._read.add(initial)

    def __contains__(self, word: str) -> bool:
        """Whether the dictionary has the word; cheaper than to ask for its tag."""
        if word in self._entries:
            return True
        if word[:1] in self._read:
            return False
        self._read_block(word[:1])
        return word in self._entries

    def tag(self, word: str) -> str | None:
        """What the dictionary says the word is; None where it doesn't know it."""
        if word not in self:
            return None
        entry = self._entries[word]
        return (self._parsed(word, entry) if isinstance(entry, str) else entry)[1]

    def cut(self, window: str) -> list[Word]:
        """The words of the window on its most probable path, in order; they cover it.

        Raises `ValueError` for a window that is longer than `WINDOW`: a path costs time for every character.
        """
        return self.paths(window).to(len(window))

    def paths(self, window: str, until: int = -1) -> Paths:
        """The most probable paths through the window, to each of its characters.

        Where no word goes on over `until`, what is behind it changes nothing, and the paths end there.
        """
        size = len(window)
        if size > WINDOW:
            raise ValueError(f"a window has at most {WINDOW} characters, not {size}")
        if not self._read.issuperset(window):
            for character in set(window) - self._read:
                self._read_block(character)
        lookup, longest, singles = self._entries.get, self._longest.get, self._singles.get
        runs = {m.start(): m.end() for m in _RUN.finditer(window)} if _LATIN.search(window) else _NO_RUNS
        costs = [_FAR] * (size + 1)
        costs[0] = 0.0
        starts = [0] * (size + 1)
        tags = ["x"] * (size + 1)
        for start in range(size):
            if start == until and min(costs[start + 1 :]) == _FAR:
                size = until
                break
            so_far = costs[start]
            if runs and start in runs:
                end = runs[start]
                if so_far + _UNKNOWN < costs[end]:
                    costs[end], starts[end] = so_far + _UNKNOWN, start
                    tags[end] = "eng" if window[start] > "9" else "m"
                continue
            end = start + 1
            cost, tag = singles(window[start], _NO_WORD)
            if so_far + cost < costs[end]:
                costs[end], starts[end], tags[end] = so_far + cost, start, tag
            size_here = longest(window[start : start + 2])
            if size_here is None:
                continue
            last = start + size_here
            for end in range(start + 2, (last if last < size else size) + 1):
                entry = lookup(window[start:end])
                if entry is not None:
                    if type(entry) is str:
                        entry = self._parsed(window[start:end], entry)
                    cost = so_far + entry[0]  # type: ignore[operator]
                    if cost < costs[end]:
                        costs[end], starts[end], tags[end] = cost, start, entry[1]
        return _new(Paths, (starts, tags, size))

    def _parsed(self, word: str, entry: str) -> tuple[float, str]:
        """What the word costs on a path, and its tag; kept for the next time."""
        parsed = self._entries[word] = (_cost(entry), entry.split()[1])
        return parsed


def _cost(entry: str | tuple[float, str]) -> float:
    return _TOTAL - log(int(entry.split()[0])) if isinstance(entry, str) else entry[0]
