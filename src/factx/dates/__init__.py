"""Dates: calendar dates, times, periods, durations, recurrences. Fills `Document.dates`."""

from datetime import date

from factx.rules import Row, Rule
from factx.scanner import Candidate

RULES: tuple[Rule, ...] = ()


def resolve(candidates: list[Candidate], text: str, reference: date | None) -> tuple[list[Row], list[Row]]:
    """The fields of the mentions, in the order of the text, and of the notices."""
    return [], []
