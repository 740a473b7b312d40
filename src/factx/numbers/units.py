"""Units of measurement: their words, UCUM codes, dimensions and sizes."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from factx.lexicon import Lexicon


class Unit(NamedTuple):
    """A unit: its UCUM code where UCUM has one, and how many of `base` it is."""

    code: str | None
    dimension: str
    base: str
    factor: Fraction


def _unit(code: str, dimension: str, base: str, factor: str) -> Unit:
    return Unit(code or None, dimension, base, Fraction(factor))


UNITS = Lexicon.load("numbers/units.tsv", _unit)
# Latin units end where the letters end: 5m, not 5million.
END = r"(?:(?<![A-Za-z])|(?![A-Za-z0-9]))"


def apart(others: Mapping[str, str]) -> str:
    """A pattern that refuses a unit which begins another word: by the unit, what makes it one behind it.

    Most units are none of these, which one look at their last character tells; the frequent ones come first.

    >>> apart({"斤": "两", "公斤": "级"})
    '(?:(?<![斤])|(?<=斤)(?<!公斤)(?!两)|(?<=公斤)(?!两|级))'
    """
    ends = "".join(dict.fromkeys(unit[-1] for unit in others))
    branches = [f"(?<![{ends}])"]
    for unit in others:
        longer = "".join(f"(?<!{other})" for other in others if other != unit and other.endswith(unit))
        words = "|".join(behind for other, behind in others.items() if unit.endswith(other))
        branches.append(f"(?<={unit}){longer}(?!{words})")
    return f"(?:{'|'.join(branches)})"
