"""Facts: numbers tied to what they measure, whom they are said of and when. Fills `Document.facts`.

Only what the text says plainly is linked: the metric right before the number or the noun right behind
it, the subject at the head of a clause of the same sentence, the date that governs the clause.
"""

from factx.facts.sentence import Walk
from factx.rules import Row

_READ = ("body", "title", "heading")


def link(
    text: str, sentences: list[Row], numbers: list[Row], dates: list[Row], organizations: list[Row]
) -> list[Row]:
    """The fields of the facts, in the order of their numbers."""
    found: list[Row] = []
    if not numbers:
        return found
    walk = Walk(text, numbers, dates, organizations)
    first, count = 0, len(numbers)
    before = 0  # where the sentence before begins
    for place, sentence in enumerate(sentences):
        start, end, kind = sentence["start"], sentence["end"], sentence["kind"]
        if start and text[start - 1] == "\n":
            walk.told, walk.period = None, walk.section
        else:
            walk.told = before if place else None
        last = first
        while last < count and numbers[last]["start"] < end:
            last += 1
        if last > first and kind in _READ:
            walk.enter(place, start, end)
            found += walk.facts(first, last)
            walk.leave()
        if kind == "heading":
            walk.heading(start, end)
        if last == count:
            break
        first, before = last, start
    return found
