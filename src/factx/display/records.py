"""A document as rows of a table: one flat dict for each fact."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from factx.models import Document, Fact, json_number


def records(document: Document) -> list[dict[str, Any]]:
    """A flat dict for each fact of the document, in order, all with the same keys.

    >>> import factx
    >>> document = factx.extract("去年，青禾大学专利达1200件，同比增长8.5%。", reference_date="2025-09-23")
    >>> for record in records(document):
    ...     print(record["metric"], record["value"], record["unit"], record["organization"], record["timex"])
    专利 1200 件 青禾大学 2024
    专利 8.5 % 青禾大学 2024

    Numbers of which nothing is said have no record; they are in `document.numbers`:

    >>> records(factx.extract("1200件。"))
    []
    """
    return [_record(document, fact) for fact in document.facts]


def _record(document: Document, fact: Fact) -> dict[str, Any]:
    number = document.numbers[fact.number]
    date = None if fact.date is None else document.dates[fact.date]
    sentence = document.sentences[fact.sentence]
    return {
        "document": document.id,
        "metric": fact.metric,
        "subject": fact.subject,
        "organization": None if fact.organization is None else document.organizations[fact.organization].name,
        "text": number.text,
        "kind": number.kind,
        "value": number.value,
        "lower": number.lower,
        "upper": number.upper,
        "modifier": number.modifier,
        "unit": number.unit,
        "unit_code": number.unit_code,
        "change": fact.change,
        "basis": fact.basis,
        "date": date and date.text,
        "timex": date and date.timex,
        "date_lower": date and date.lower,
        "date_upper": date and date.upper,
        "sentence": document.text[sentence.start : sentence.end],
        "start": number.start,
        "end": number.end,
        "raw_start": number.raw_start,
        "raw_end": number.raw_end,
        "rule": number.rule,
    }


def record_json(record: dict[str, Any]) -> str:
    """A record as a line of JSON: values as in the JSON of documents, days in ISO 8601.

    >>> record_json({"value": 2**53 + 1, "date_lower": date(2025, 9, 23), "unit": "张"})
    '{"value": "9007199254740993", "date_lower": "2025-09-23", "unit": "张"}'
    """
    return json.dumps({key: _plain(value) for key, value in record.items()}, ensure_ascii=False)


def _plain(value: object) -> object:
    if isinstance(value, int | Decimal):
        return json_number(value)
    return value.isoformat() if isinstance(value, date) else value
