"""Reads the corpora beside the tests: sentences in which ⟦…⟧ marks what must be found, and its fields.

A line is a sentence, a tab, the id of the rule, a tab, `field=value` pairs; a sentence with several marks
has as many pairs of columns. A line of a sentence alone must find nothing of the corpus's type. The type
is that of the folder: `tests/numbers/*.tsv` speak of numbers only. A `reference_date` among the fields of
the first mark is handed to `extract`.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
MARK = re.compile(r"⟦(.*?)⟧")


@dataclass(frozen=True)
class Expected:
    start: int
    end: int
    rule: str
    fields: dict[str, str]


@dataclass(frozen=True)
class Example:
    """One line of a corpus."""

    place: str
    type: str
    text: str
    expected: tuple[Expected, ...]
    reference_date: str | None


def read(path: Path) -> list[Example]:
    examples = []
    for place, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        marked, *columns = line.split("\t")
        spans = _spans(marked)
        assert len(columns) in (2 * len(spans), 2 * len(spans) - 1), (
            f"{path.name}:{place}: marks and columns differ"
        )
        columns += [""] * (2 * len(spans) - len(columns))
        expected, reference_date = [], None
        for (start, end), rule, fields in zip(spans, columns[::2], columns[1::2], strict=True):
            values = dict(field.split("=", 1) for field in fields.split())
            reference_date = values.pop("reference_date", reference_date)
            expected.append(Expected(start, end, rule, values))
        text = marked.replace("⟦", "").replace("⟧", "")
        examples.append(
            Example(
                f"{path.relative_to(HERE)}:{place}", path.parent.name, text, tuple(expected), reference_date
            )
        )
    return examples


def _spans(marked: str) -> list[tuple[int, int]]:
    spans = []
    for count, m in enumerate(MARK.finditer(marked)):
        start = m.start() - 2 * count
        spans.append((start, start + len(m[1])))
    return spans


def shown(value: Any) -> str:
    """A field's value as a corpus writes it."""
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
