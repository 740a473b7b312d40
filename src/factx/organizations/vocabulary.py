"""Vocabulary: places, known names, endings of names; each table read when first asked for."""

from functools import cache, cached_property
from typing import Any, NamedTuple

from factx.chinese.words import Dictionary
from factx.lexicon import Lexicon

NAMES = (
    "government",
    "parties",
    "international",
    "media",
    "schools",
    "hospitals",
    "finance",
    "companies",
    "clubs",
    "latin",
    "listed",
)


_LONG = ("head", "inside")  # words that jieba takes apart: 反垄断, 环太平洋


class Ending(NamedTuple):
    """An ending of names: the kind of body, and what it needs before it to be one."""

    kind: str
    need: str


class Name(NamedTuple):
    """A name that is known as a whole."""

    kind: str
    name: str


class Place(NamedTuple):
    """A place: a country, a province …; `full` is the form with 省, 市, 县."""

    level: str
    full: str


@cache
def endings() -> dict[str, Ending]:
    """The endings of names: 公司, 研究院, 局."""
    return dict(Lexicon.load("organizations/suffixes.tsv", Ending))


def kind(name: str) -> str:
    """The kind of an organization's whole name."""
    known = names().get(name)
    if known is not None:
        return known.kind
    for size in range(min(6, len(name)), 0, -1):
        ending = endings().get(name[-size:])
        if ending is not None:
            return ending.kind
    return "other"


@cache
def false_endings() -> frozenset[str]:
    """Words of two characters that end like a name and are none: 关系, 干部."""
    return frozenset(Lexicon.load("organizations/false_endings.tsv", lambda: True))


@cache
def names() -> dict[str, Name]:
    """The names that are known as a whole: 央行, 新华社."""
    words: dict[str, Name] = {}
    for topic in NAMES:
        words.update(Lexicon.load(f"organizations/{topic}.tsv", Name))
    return words | contextual()


@cache
def contextual() -> dict[str, Name]:
    """Names that are common words or products, too, and need a context: 苹果, 小米."""
    return dict(Lexicon.load("organizations/contextual.tsv", Name))


@cache
def places() -> dict[str, Place]:
    """The places: 浙江, 浙江省, 法国."""
    return {
        **Lexicon.load("organizations/places.tsv", Place),
        **Lexicon.load("organizations/places_more.tsv", Place),
    }


@cache
def countries() -> frozenset[str]:
    """The countries among the places."""
    return frozenset(place for place, told in places().items() if told.level == "country")


@cache
def classes() -> dict[str, str]:
    """Words that a name may hold, that end it or head it: inside, stop, head."""
    return dict(Lexicon.load("organizations/boundary_words.tsv", str))


@cache
def generic() -> dict[str, str]:
    """Words that make no name by themselves: 大型 goes with any body, 科技 tells a trade."""
    return dict(Lexicon.load("organizations/generic_words.tsv", str))


@cache
def brands() -> frozenset[str]:
    """Words that are a proper name before an ending, but often something else by themselves: 奔驰."""
    return frozenset(Lexicon.load("organizations/brands.tsv", lambda: True))


@cache
def stand_ins() -> frozenset[str]:
    """Words that stand for one body throughout a text and name none: 公司, 发行人."""
    return frozenset(Lexicon.load("organizations/stand_ins.tsv", lambda: True))


@cache
def surnames() -> frozenset[str]:
    """The commonest surnames: 张, 李."""
    return frozenset(Lexicon.load("chinese/surnames.tsv", lambda: True))


@cache
def dictionary() -> Dictionary:
    """jieba's dictionary, and the places and names that we know better."""
    known = dict.fromkeys((word for word in endings() if len(word) > 1), "n")
    known.update((word, "n") for word, told in classes().items() if told in _LONG and len(word) > 2)
    known.update(dict.fromkeys(brands(), "nz"))
    known.update(dict.fromkeys(places(), "ns"))
    known.update((name, "nt") for name in names() if name not in contextual())
    return Dictionary(known)


class Cues(Lexicon[Any]):
    """A lexicon that is made when the scanner asks for its words: importing the rules reads no table."""

    def __init__(self, make: Any) -> None:
        self._make = make

    @cached_property
    def words(self) -> dict[str, Any]:
        """The words and their values, for loops that can't wait."""
        return dict(self._make())

    @property
    def _words(self) -> dict[str, Any]:  # type: ignore[override]
        return self.words
