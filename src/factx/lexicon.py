"""Lexicon: the words of a data file, with what the file says of each."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from importlib.resources import files
from typing import Any, Generic, TypeVar

from factx.errors import LexiconError

T = TypeVar("T")


class Lexicon(Mapping[str, T], Generic[T]):
    """Words and their values, with a pattern that matches the longest of them.

    >>> money = Lexicon({"元": "CNY", "美元": "USD", "元整": "CNY"})
    >>> money["美元"]
    'USD'
    >>> re.match(money.pattern, "元整。")[0]
    '元整'
    """

    def __init__(self, words: Mapping[str, T]) -> None:
        if "" in words:
            raise LexiconError("a lexicon's word may not be empty")
        self._words = dict(words)

    @staticmethod
    def load(path: str, parse: Callable[..., T]) -> "Lexicon[T]":
        """The lexicon in `factx/<room>/data/<file>`, for a path such as `numbers/currencies.tsv`.

        A line is a word and its columns, separated by tabs; `parse` makes the word's value of the
        columns. `#` starts a header line; the header names the source and the columns.

        >>> Lexicon.load("numbers/currency_prefixes.tsv", str)["港币"]
        'HKD'

        Raises `LexiconError`, which names the line: a word listed twice, a column too many or too few,
        a value that `parse` refuses, a header without its source.
        """
        room, _, file = path.rpartition("/")
        lines = (files("factx") / room / "data" / file).read_text(encoding="utf-8").split("\n")
        return Lexicon(dict(_rows(path, lines, parse)))

    def __getitem__(self, word: str) -> T:
        return self._words[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def get(self, word: str, default: Any = None) -> Any:
        """The word's value, or the default; several times as fast as the method of Mapping."""
        return self._words.get(word, default)

    def __or__(self, other: Mapping[str, T]) -> "Lexicon[T]":
        """Both lexicons' words; the other's values win."""
        return Lexicon({**self._words, **other})

    @cached_property
    def pattern(self) -> str:
        """A regular expression, grouped, that matches the longest word that stands at a place."""
        return alternation(self._words)

    @cached_property
    def initials(self) -> str:
        """The first characters of the words, each once: what a scan can stop at."""
        return "".join(dict.fromkeys(word[0] for word in self._words))

    @cached_property
    def openings(self) -> tuple[str, ...]:
        """What the words begin with, up to two characters, each once: what can follow an amount."""
        return tuple(dict.fromkeys(word[:2] for word in self._words))


def alternation(words: Mapping[str, object] | set[str] | frozenset[str] | list[str]) -> str:
    """A non-capturing group that matches the longest of the words.

    Words are grouped by their first character, so that `re` leaves a wrong branch at once, and single
    characters that begin no other word are one class, which `re` looks up.

    >>> alternation(["公里", "米", "公斤", "公", "吨"])
    '(?:[米吨]|公(?:里|斤)?)'
    """
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[0], []).append(word[1:])
    alone = "".join(re.escape(first) for first, rest in tails.items() if rest == [""])
    branches = [f"[{alone}]"] if alone else []
    for first, rest in tails.items():
        if rest == [""]:
            continue
        longer = [re.escape(tail) for tail in sorted(rest, key=len, reverse=True) if tail]
        optional = "?" if "" in rest else ""
        branches.append(re.escape(first) + (f"(?:{'|'.join(longer)}){optional}" if longer else ""))
    return f"(?:{'|'.join(branches)})" if branches else r"(?!)"


def _rows(path: str, lines: list[str], parse: Callable[..., T]) -> Iterator[tuple[str, T]]:
    seen: set[str] = set()
    header = True
    sourced = False
    for place, line in enumerate(lines, start=1):
        if line.startswith("#") and header:
            sourced = sourced or line.startswith("# source:")
        elif line:
            if header and not sourced:
                raise LexiconError(f"{path}:{place}: the header has no line '# source: …'")
            header = False
            word, *columns = line.split("\t")
            if word in seen:
                raise LexiconError(f"{path}:{place}: {word} is listed twice")
            seen.add(word)
            try:
                yield word, parse(*columns)
            except (TypeError, ValueError) as error:
                raise LexiconError(f"{path}:{place}: {word}: {error}") from error
