"""Every line of the corpora comes out as it says; what is clean comes back untouched."""

import pytest

from factx.cleaning import clean
from tests.cleaning import corpus

EXAMPLES = [
    example for path in corpus.files() if path.stem != "known_failures" for example in corpus.read(path)
]
FAILURES = corpus.read(corpus.HERE / "known_failures.tsv")


def is_right(example: corpus.Example) -> bool:
    cleaned = clean(example.raw)
    kinds = tuple(sorted({edit["kind"] for edit in cleaned.edits}))
    return (cleaned.text, kinds) == (example.clean, tuple(sorted(example.kinds)))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.place)
def test_example(example: corpus.Example) -> None:
    cleaned = clean(example.raw)
    assert cleaned.text == example.clean
    assert {edit["kind"] for edit in cleaned.edits} == set(example.kinds), cleaned.edits


@pytest.mark.parametrize("example", FAILURES, ids=lambda example: example.place)
def test_known_failure_still_fails(example: corpus.Example) -> None:
    assert not is_right(example), f"{example.raw}: works now; move the line to its corpus"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.place)
def test_what_comes_out_stays(example: corpus.Example) -> None:
    assert clean(example.clean).edits == []
