"""Organizations: whole names, typed, aliases folded. Fills `Document.organizations` and `.entities`."""

from factx.rules import Row, Rule
from factx.scanner import Candidate

RULES: tuple[Rule, ...] = ()


def resolve(candidates: list[Candidate], text: str) -> tuple[list[Row], list[Row]]:
    """The fields of the mentions, in the order of the text, and of the entities."""
    return [], []
