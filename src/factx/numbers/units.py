"""Units of measurement: their words, UCUM codes, dimensions and sizes."""

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
