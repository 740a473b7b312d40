"""Numbers: numerals with their units, bounds and ranges. Fills `Document.numbers`."""

from factx.rules import Row, Rule
from factx.scanner import Candidate

RULES: tuple[Rule, ...] = ()


def resolve(candidates: list[Candidate], text: str) -> list[Row]:
    """The fields of the mentions."""
    return []
