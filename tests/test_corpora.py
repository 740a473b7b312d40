"""Every line of every corpus finds what it marks, with its rule and values, and nothing else."""

from pathlib import Path

import pytest

import factx
from tests import corpus

FOLDERS = ("numbers", "dates", "organizations")
FILES = sorted(path for folder in FOLDERS for path in (corpus.HERE / folder).glob("*.tsv"))
EXAMPLES = [example for path in FILES if path.stem != "known_failures" for example in corpus.read(path)]
FAILURES = [example for path in FILES if path.stem == "known_failures" for example in corpus.read(path)]


def differences(example: corpus.Example) -> list[str]:
    found = getattr(factx.extract(example.text, reference_date=example.reference_date), example.type)
    spans = [(mention.start, mention.end) for mention in found]
    if spans != [(e.start, e.end) for e in example.expected]:
        marked = [example.text[e.start : e.end] for e in example.expected]
        return [f"expected {marked}, found {[(m.text, m.rule) for m in found]}"]
    wrong = []
    for mention, expected in zip(found, example.expected, strict=True):
        if expected.rule and mention.rule != expected.rule:
            wrong.append(f"{mention.text}: rule {mention.rule}, expected {expected.rule}")
        for name, value in expected.fields.items():
            if corpus.shown(getattr(mention, name)) != value:
                wrong.append(
                    f"{mention.text}: {name} is {corpus.shown(getattr(mention, name))}, expected {value}"
                )
    return wrong


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.place)
def test_example(example: corpus.Example) -> None:
    assert not differences(example), example.text


@pytest.mark.parametrize("example", FAILURES, ids=lambda example: example.place)
def test_known_failure_still_fails(example: corpus.Example) -> None:
    assert differences(example), f"{example.text}: works now; move the line to its corpus"


def test_the_corpora_are_read() -> None:
    assert {Path(example.place).parts[0] for example in EXAMPLES} == set(FOLDERS)
