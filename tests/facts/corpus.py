"""Reads the facts' corpora, compares them with what is found, and scores both ways.

A line is a sentence with its numbers in ⟦ ⟧, then a column for each mark with the fields of its fact as
`field=value` pairs: metric, subject, date (its text), change, basis. A field that isn't named must be
empty. `a|b` accepts either, `a|` also an empty field; `optional` accepts that there is no fact at all.
A number without a mark states no fact. `\\n` is a line break, `reference_date` among the fields of the
first mark goes to `extract`.

    python -m tests.facts.corpus tests/facts/held_out.tsv

prints precision and recall of the facts and of each field.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import factx
from tests.corpus import MARK

HERE = Path(__file__).parent
FIELDS = ("metric", "subject", "date", "change", "basis")


@dataclass(frozen=True)
class Stated:
    """A fact as a line states it: the number's place, and what each field may be."""

    start: int
    end: int
    fields: dict[str, tuple[str, ...]]
    optional: bool


@dataclass(frozen=True)
class Example:
    place: str
    text: str
    stated: tuple[Stated, ...]
    reference_date: str | None


class Found(NamedTuple):
    """A fact as the library found it, its fields as a line writes them."""

    text: str
    fields: dict[str, str]


def read(path: Path) -> list[Example]:
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
    return [
        _example(f"{path.name}:{place}", line) for place, line in lines if line and not line.startswith("#")
    ]


def _example(place: str, line: str) -> Example:
    marked, *columns = line.replace("\\n", "\n").split("\t")
    spans = [
        (m.start() - 2 * count, m.end() - 2 * count - 2) for count, m in enumerate(MARK.finditer(marked))
    ]
    assert len(columns) == len(spans), f"{place}: {len(spans)} marks, {len(columns)} columns"
    stated, reference_date = [], None
    for (start, end), column in zip(spans, columns, strict=True):
        words = column.split()
        fields = dict(word.split("=", 1) for word in words if "=" in word)
        reference_date = fields.pop("reference_date", reference_date)
        assert set(fields) <= set(FIELDS), f"{place}: {sorted(set(fields) - set(FIELDS))}"
        allowed = {name: tuple(fields.get(name, "").split("|")) for name in FIELDS}
        stated.append(Stated(start, end, allowed, "optional" in words))
    return Example(place, marked.replace("⟦", "").replace("⟧", ""), tuple(stated), reference_date)


def found(example: Example) -> dict[tuple[int, int], Found]:
    """The facts of the example's text by the place of their number."""
    document = factx.extract(example.text, reference_date=example.reference_date)
    facts = {}
    for fact in document.facts:
        number = document.numbers[fact.number]
        fields = {name: getattr(fact, name) or "" for name in ("metric", "subject", "change", "basis")}
        fields["date"] = document.dates[fact.date].text if fact.date is not None else ""
        facts[number.start, number.end] = Found(number.text, fields)
    return facts


def differences(example: Example) -> list[str]:
    """What was found otherwise than the line states."""
    facts = found(example)
    wrong = []
    for stated in example.stated:
        fact = facts.pop((stated.start, stated.end), None)
        if fact is None:
            if not stated.optional:
                wrong.append(f"{example.text[stated.start : stated.end]}: no fact")
            continue
        wrong += [
            f"{fact.text}: {name} is {fact.fields[name]!r}, expected {'|'.join(stated.fields[name])!r}"
            for name in FIELDS
            if fact.fields[name] not in stated.fields[name]
        ]
    return wrong + [f"{fact.text}: invented: {fact.fields['metric']!r}" for fact in facts.values()]


class Score(NamedTuple):
    """How many were found, how many of these were right, how many there are."""

    found: int
    right: int
    stated: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.stated if self.stated else 1.0


def score(examples: Iterable[Example]) -> dict[str, Score]:
    """The score of the facts as such, and of each field: filled and right, of what the lines state."""
    counts = {name: [0, 0, 0] for name in ("fact", *FIELDS)}

    def count(name: str, filled: bool, right: bool, needed: bool) -> None:
        for place, true in enumerate((filled, filled and right, needed)):
            counts[name][place] += true

    for example in examples:
        facts = found(example)
        for stated in example.stated:
            fact = facts.pop((stated.start, stated.end), None)
            count("fact", fact is not None, True, not stated.optional or fact is not None)
            for name in FIELDS:
                allowed, value = stated.fields[name], fact.fields[name] if fact else ""
                needed = "" not in allowed and not (stated.optional and fact is None)
                # What may be empty counts where it is filled.
                count(name, bool(value), value in allowed, needed or bool(value and value in allowed))
        for fact in facts.values():
            count("fact", True, False, False)
            for name in FIELDS:
                count(name, bool(fact.fields[name]), False, False)
    return {name: Score(*values) for name, values in counts.items()}


def main(paths: list[str]) -> None:
    examples = [example for path in paths for example in read(Path(path))]
    for example in examples:
        for line in differences(example):
            print(f"{example.place}  {line}")
    print(f"{len(examples)} sentences")
    for name, result in score(examples).items():
        print(
            f"{name:8} precision {result.precision:.3f} ({result.right}/{result.found})"
            f"  recall {result.recall:.3f} ({result.right}/{result.stated})"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
