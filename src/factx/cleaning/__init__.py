"""Cleaning: raw text → text, with every change told as an `Edit`."""

from factx.cleaning.edits import Cleaned


def clean(text: str) -> Cleaned:
    """The text without what spoils it, and the edits that lead back."""
    return Cleaned(text, [])
