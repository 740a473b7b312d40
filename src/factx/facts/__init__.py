"""Facts: numbers tied to what they measure, whom they are said of and when. Fills `Document.facts`.

Only what the text says plainly is linked: the metric right before the number or the noun right behind
it, the subject at the head of a clause of the same sentence, the date that governs the clause.
"""

from factx.facts.sentence import Reader
from factx.facts.tables import Tables
from factx.rules import Row

_READ = ("body", "title", "heading")


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
    if not numbers:
        return found
    if written is text:
        written = None
    reader = Reader(text, numbers, dates, organizations, written)
    timeline = reader.timeline
    tables: Tables | None = None
    first, count, done = 0, len(numbers), 0
    upcoming = numbers[0]["start"]
    for place, sentence in enumerate(sentences):
        end, kind = sentence["end"], sentence["kind"]
        if upcoming >= end and kind != "table":
            if kind == "heading":
                timeline.heading(sentence["start"], end)
            continue
        start = sentence["start"]
        last = first
        while last < count and numbers[last]["start"] < end:
            last += 1
        if kind in _READ:
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
        if last == count:
            break
        if last > first:
            first, upcoming = last, numbers[last]["start"]
    return found
