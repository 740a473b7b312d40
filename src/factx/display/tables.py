"""The tables of a document: the same for the terminal and for the notebook."""

from typing import NamedTuple

from factx.display.notation import brief
from factx.models import Document, Fact


class Table(NamedTuple):
    """A table of one kind of finding: the same for the terminal and for the notebook."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]


def tables(document: Document) -> list[Table]:
    """The tables of a document: facts first, then what they are made of. Empty ones are left out."""
    found = [
        Table("facts", ("number", "value", "of what", "of whom", "when", "change"), _facts(document)),
        Table(
            "numbers",
            ("text", "value", "kind", "rule"),
            [(number.text, brief(number), number.kind, number.rule) for number in document.numbers],
        ),
        Table(
            "dates",
            ("text", "value", "from", "until", "kind", "rule"),
            [
                (date.text, brief(date), _moment(date.lower), _moment(date.upper), date.kind, date.rule)
                for date in document.dates
            ],
        ),
        Table(
            "organizations",
            ("text", "name", "kind", "rule"),
            [(mention.text, mention.name, mention.kind, mention.rule) for mention in document.organizations],
        ),
        Table(
            "warnings", ("code", "message"), [(notice.code, notice.message) for notice in document.warnings]
        ),
        Table(
            "edit kinds",
            ("kind", "count"),
            [(kind, str(count)) for kind, count in document.edit_counts.items()],
        ),
    ]
    return [table for table in found if table.rows]


def reference(document: Document) -> str:
    """What relative dates were counted from, and where it was found."""
    if document.reference_date is None:
        return ""
    return f"reference date {document.reference_date} ({document.reference_source})"


def _facts(document: Document) -> list[tuple[str, ...]]:
    return [_fact(document, fact) for fact in document.facts]


def _fact(document: Document, fact: Fact) -> tuple[str, ...]:
    number = document.numbers[fact.number]
    when = "" if fact.date is None else brief(document.dates[fact.date])
    whom = fact.subject
    if whom is None and fact.organization is not None:
        whom = document.organizations[fact.organization].name
    change = " ".join(filter(None, (fact.change, fact.basis)))
    return number.text, brief(number), fact.metric or "", whom or "", when, change


def _moment(moment: object) -> str:
    return "" if moment is None else str(moment)
