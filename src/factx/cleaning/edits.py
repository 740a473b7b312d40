"""Edits: the way from raw text to clean text and back."""

from factx.rules import Row


class Cleaned:
    """A cleaned text and how it came to be."""

    def __init__(self, text: str, edits: list[Row]) -> None:
        self.text = text
        self.edits = edits

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest slice of the raw text that holds the characters of `text[start:end]`."""
        return start, end
