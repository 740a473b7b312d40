"""Segmenter: text → sentences."""

from factx.rules import Row


def segment(text: str) -> list[Row]:
    """The sentences of the text, in order; they cover every character that isn't white space once."""
    return []
