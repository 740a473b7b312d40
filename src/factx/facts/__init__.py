"""Facts: numbers tied to what they measure, whom they are said of and when. Fills `Document.facts`.

Only what the text says plainly is linked: the metric right before the number or the noun right behind
it, the subject at the head of a clause of the same sentence, the date that governs the clause.
"""

from bisect import bisect_left

from factx.facts.sentence import Reader
from factx.facts.tables import Tables
from factx.rules import Row

_READ = frozenset(("body", "title", "heading"))
# Those that say nothing to the ones behind them, if they hold no number.
_PASSED = frozenset(("body", "title", "metadata"))


def link(
    text: str,
    sentences: list[Row],
    numbers: list[Row],
    dates: list[Row],
    organizations: list[Row],
    written: str | None = None,
) -> list[Row]:
    """The fields of the facts, in the order of their numbers.

    `text` is in simplified characters; metrics and subjects are given as `written` has them.
    """
    found: list[Row] = []
    count, done = len(numbers), 0
    first = _telling(text, numbers, 0)
    if first == count:
        return found
    starts = [row["start"] for row in numbers]
    if written is text:
        written = None
    text += "\n\n"  # behind every mention stands something
    reader = Reader(text, numbers, dates, organizations, written)
    timeline = reader.timeline
    tables: Tables | None = None
    upcoming = starts[first]
    for place, sentence in enumerate(sentences):
        end = sentence["end"]
        if upcoming >= end and sentence["kind"] in _PASSED:
            continue
        start, kind = sentence["start"], sentence["kind"]
        last = bisect_left(starts, end, first)
        if last > first and kind in _READ:
            if text.find("\n", done, start) >= 0:
                timeline.period = timeline.section
            told = sentences[place - 1]["start"] if place and text[start - 1] != "\n" else None
            found += reader.read(place, start, end, told, first, last)
            if timeline.first_firm is not None:
                timeline.leave(start)
            done = end
        if kind == "heading":
            timeline.heading(start, end)
        elif kind == "table":
            tables = tables or Tables(
                text, numbers, dates, organizations, text if written is None else written
            )
            if not place or sentences[place - 1]["kind"] != "table" or text.startswith("\n\n", start - 2):
                tables.begin()
            found += tables.row(place, start, end, first, last)
        if last > first:
            first = _telling(text, numbers, last)
            if first == count:
                break
            upcoming = starts[first]
    return found


def _telling(text: str, numbers: list[Row], first: int) -> int:
    """The index of the next number, from `first` on, that can state anything: 首批 and 首个 never do."""
    count = len(numbers)
    while first < count and numbers[first]["kind"] == "ordinal" and text[numbers[first]["start"]] != "第":
        first += 1
    return first
