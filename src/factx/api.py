"""The stages in order: clean, segment, scan, select, resolve, link."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from factx import cleaning, dates, facts, numbers, organizations, segmenter
from factx.chinese import characters
from factx.dates import reference
from factx.errors import ReferenceDateError
from factx.models import Document
from factx.rules import Row
from factx.scanner import Scanner, select

TYPES = ("numbers", "dates", "organizations", "facts")


class Extractor:
    """Stub."""

    def __init__(self, *, only: Iterable[str] | None = None, indefinite: bool = False) -> None:
        self._names = Scanner(organizations.RULES)
        self._amounts = Scanner(dates.RULES + numbers.RULES)

    def extract(self, text: str, *, reference_date: date | str | None = None, id: str | None = None) -> Document:
        cleaned = cleaning.clean(text)
        view = characters.simplified(cleaned.text)
        sentences = segmenter.segment(view)
        day, source = _reference(reference_date), "argument"
        notices: list[Row] = []
        if day is None:
            day, source, notices = reference.find(view, sentences)  # type: ignore[assignment]
        organization_rows, entities = organizations.resolve(select(self._names.scan(view)), view)
        taken = [(row["start"], row["end"]) for row in organization_rows]
        chosen = select(self._amounts.scan(view), taken)
        date_rows, more = dates.resolve([c for c in chosen if c.rule.type == "date"], view, day)
        number_rows = numbers.resolve([c for c in chosen if c.rule.type == "number"], view)
        fact_rows = facts.link(view, sentences, number_rows, date_rows, organization_rows)
        starts = [sentence["start"] for sentence in sentences]
        for row in (*number_rows, *date_rows, *organization_rows):
            start, end = row["start"], row["end"]
            row["text"] = cleaned.text[start:end]
            row["raw_start"], row["raw_end"] = cleaned.raw_span(start, end)
            row["sentence"] = bisect_right(starts, start) - 1
        title = next((s for s in sentences if s["kind"] == "title"), None)
        return Document.model_validate(
            {
                "id": id,
                "title": cleaned.text[title["start"] : title["end"]] if title else None,
                "text": cleaned.text,
                "edits": cleaned.edits,
                "reference_date": day,
                "reference_source": source if day is not None else None,
                "sentences": sentences,
                "numbers": number_rows,
                "dates": date_rows,
                "organizations": organization_rows,
                "entities": entities,
                "facts": fact_rows,
                "warnings": notices + more,
            }
        )


def _reference(given: Any) -> date | None:
    if given is None or isinstance(given, date):
        return given
    try:
        return datetime.fromisoformat(given) if len(given) > 10 else date.fromisoformat(given)
    except ValueError:
        raise ReferenceDateError(f"{given!r} is no date") from None


_default: Extractor | None = None


def extract(text: str, *, reference_date: date | str | None = None) -> Document:
    global _default
    if _default is None:
        _default = Extractor()
    return _default.extract(text, reference_date=reference_date)
