"""The page in examples/: raw, with its three kinds of dirt, against its annotation."""

import json
from pathlib import Path
from typing import Any

import pytest

import factx

HERE = Path(__file__).parent
RAW = (HERE.parents[1] / "examples/zhejiang.txt").read_text(encoding="utf-8")
CLEAN = (HERE / "zhejiang.clean.txt").read_text(encoding="utf-8")
EXPECTED: dict[str, Any] = json.loads((HERE / "zhejiang.expected.json").read_text(encoding="utf-8"))
FIELDS = {
    "numbers": ("text", "kind", "value", "lower", "upper", "modifier", "unit", "unit_code"),
    "dates": ("text", "kind", "timex", "edtf", "modifier", "anchor"),
    "organizations": ("text", "kind", "name", "anonymous"),
}


@pytest.fixture(scope="module")
def document() -> factx.Document:
    return factx.extract(RAW, reference_date=EXPECTED["reference_date"])


def test_text_and_title(document: factx.Document) -> None:
    assert document.text == CLEAN
    assert document.title == EXPECTED["title"]


@pytest.mark.parametrize("name", FIELDS)
def test_every_mention_is_found_and_none_invented(document: factx.Document, name: str) -> None:
    found = {(mention.start, mention.end) for mention in getattr(document, name)}
    annotated = {(mention["start"], mention["end"]) for mention in EXPECTED[name]}
    needed = {(mention["start"], mention["end"]) for mention in EXPECTED[name] if not mention["optional"]}
    assert needed <= found <= annotated


@pytest.mark.parametrize("name", FIELDS)
def test_values(document: factx.Document, name: str) -> None:
    found = {mention.start: mention for mention in getattr(document, name)}
    for mention in EXPECTED[name]:
        if mention["start"] in found:
            values = {field: getattr(found[mention["start"]], field) for field in FIELDS[name]}
            assert values == {field: mention[field] for field in FIELDS[name]}


def test_intervals(document: factx.Document) -> None:
    found = [[bound and bound.isoformat() for bound in (date.lower, date.upper)] for date in document.dates]
    assert found == [date["interval"] for date in EXPECTED["dates"]]


def test_facts(document: factx.Document) -> None:
    found = {document.numbers[fact.number].start: fact for fact in document.facts}
    assert sorted(found) == [fact["number_start"] for fact in EXPECTED["facts"]]
    for expected in EXPECTED["facts"]:
        fact = found[expected["number_start"]]
        date = document.dates[fact.date].text if fact.date is not None else None
        assert fact.metric in expected["metric"]
        assert fact.subject in expected["subject"]
        assert (date, fact.change, fact.basis) == (expected["date"], expected["change"], expected["basis"])


def test_raw_spans_hold_the_mention(document: factx.Document) -> None:
    for mention in (*document.numbers, *document.dates, *document.organizations):
        raw = RAW[mention.raw_start : mention.raw_end]
        assert raw[0] == mention.text[0] and raw[-1] == mention.text[-1]
    last = document.dates[-1]
    assert (last.text, RAW[last.raw_start : last.raw_end]) == ("近年来", "近(jin)年(nian)来")
