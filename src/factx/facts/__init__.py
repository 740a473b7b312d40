"""Facts: numbers tied to what they measure, whom they are said of and when. Fills `Document.facts`."""

from factx.rules import Row


def link(
    text: str, sentences: list[Row], numbers: list[Row], dates: list[Row], organizations: list[Row]
) -> list[Row]:
    """The fields of the facts, in the order of their numbers."""
    return []
