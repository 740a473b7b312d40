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


class Word(NamedTuple):
    """A word of a window: its place there, and what the dictionary says it is (n, v, ns …; x: unknown)."""

    start: int
    end: int
    tag: str


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
        # The length of the longest word that begins with a pair: most pairs need no further look.
        self._longest: dict[str, int] = {}
        self._measure(known)

    def _measure(self, words: Iterable[str]) -> None:
        longest = self._longest
        for word in words:
            size = len(word)
            if 2 < size <= _LONGEST and size > longest.get(word[:2], 2):
                longest[word[:2]] = size

    def _read_block(self, initial: str) -> None:
        """Add the words that begin with the character; what we were told of them counts more."""
        for start, end in self._blocks.get(initial.encode("utf-8", "replace")[:3], ()):
            words: dict[str, str | tuple[float, str]] = dict(_ENTRY.findall(self._file[start:end].decode()))
            self._measure(words)
            for word in words.keys() & self._known.keys():
                words[word] = (min(_KNOWN, _cost(words[word])), self._known[word])
            self._entries.update(words)
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
        size = len(window)
        if size > WINDOW:
            raise ValueError(f"a window has at most {WINDOW} characters, not {size}")
        if not self._read.issuperset(window):
            for character in set(window) - self._read:
                self._read_block(character)
        lookup, longest = self._entries.get, self._longest.get
        runs = {m.start(): m.end() for m in _RUN.finditer(window)} if _LATIN.search(window) else _NO_RUNS
        costs = [0.0] * (size + 1)
        ends = [size] * size
        tags = ["x"] * size
        for start in range(size - 1, -1, -1):
            if start in runs:
                ends[start] = end = runs[start]
                costs[start] = costs[end] + _UNKNOWN
                tags[start] = "eng" if window[start] > "9" else "m"
                continue
            best, end = _UNKNOWN + costs[start + 1], start + 1
            for stop in range(start + 1, min(start + longest(window[start : start + 2], 2), size) + 1):
                entry = lookup(window[start:stop])
                if entry is not None:
                    if type(entry) is str:
                        entry = self._parsed(window[start:stop], entry)
                    cost = entry[0] + costs[stop]  # type: ignore[operator]
                    if cost < best:
                        best, end, tags[start] = cost, stop, entry[1]
            costs[start] = best
            ends[start] = end
        words = []
        start = 0
        while start < size:
            words.append(Word(start, ends[start], tags[start]))
            start = ends[start]
        return words

    def _parsed(self, word: str, entry: str) -> tuple[float, str]:
        """What the word costs on a path, and its tag; kept for the next time."""
        parsed = self._entries[word] = (_cost(entry), entry.split()[1])
        return parsed


def _cost(entry: str | tuple[float, str]) -> float:
    return _TOTAL - log(int(entry.split()[0])) if isinstance(entry, str) else entry[0]
