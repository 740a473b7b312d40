"""What holds of every text: exact offsets, lossless edits, a round trip, the same result twice."""

from datetime import datetime
from itertools import pairwise
from typing import Any

import factx


def check(raw: str, reference_date: str | None = None) -> factx.Document:
    """Extract the text and assert all of it; the document that came out."""
    document = factx.extract(raw, reference_date=reference_date)
    assert applied(raw, document.edits) == document.text
    covered = "".join(document.text[s.start : s.end] for s in document.sentences)
    assert "".join(covered.split()) == "".join(document.text.split())
    for before, after in pairwise(document.sentences):
        assert before.end <= after.start
    lists: list[list[Any]] = [document.numbers, document.dates, document.organizations]
    for mentions in lists:
        for mention in mentions:
            assert document.text[mention.start : mention.end] == mention.text != ""
            assert 0 <= mention.raw_start < mention.raw_end <= len(raw)
            sentence = document.sentences[mention.sentence]
            assert sentence.start <= mention.start < sentence.end
        for before, after in pairwise(mentions):
            assert before.end <= after.start
    for name in (*document.dates, *document.organizations):
        assert all(n.end <= name.start or name.end <= n.start for n in document.numbers)
    for number in document.numbers:
        assert number.lower is None or number.upper is None or number.lower <= number.upper
    for date in document.dates:
        # A range may begin on a day and end at an hour: those two don't compare.
        if isinstance(date.lower, datetime) is isinstance(date.upper, datetime) and date.lower and date.upper:
            assert date.lower < date.upper
    for fact in document.facts:
        assert document.numbers[fact.number].sentence == fact.sentence
    for index, entity in enumerate(document.entities):
        assert all(document.organizations[m].entity == index for m in entity.mentions)
    assert factx.Document.model_validate_json(document.model_dump_json()) == document
    assert factx.extract(raw, reference_date=reference_date) == document
    return document


def applied(raw: str, edits: list[factx.Edit]) -> str:
    """The raw text with the edits made."""
    pieces, done = [], 0
    for edit in edits:
        assert edit.raw_start >= done
        pieces += [raw[done : edit.raw_start], edit.replacement]
        done = edit.raw_end
    return "".join([*pieces, raw[done:]])
