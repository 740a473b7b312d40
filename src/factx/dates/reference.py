"""The reference date: what 今天 and 去年 are counted from, as the text itself tells it."""

from datetime import date
from typing import Literal

from factx.rules import Row


def find(text: str, sentences: list[Row]) -> tuple[date | None, Literal["metadata", "dateline"] | None, list[Row]]:
    """The reference date that the text states, where it states it, and notices."""
    return None, None, []
