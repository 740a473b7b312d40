"""Evaluation: how well factx reads texts that you have annotated.

A gold file has a JSON object a line: `text`, perhaps `id` and `reference_date`, and a list for each type
that is annotated: `numbers`, `dates`, `organizations`. What has no list isn't scored. A mention has `start`
and `end`, offsets into the text as it is given, and any of the fields of its model that shall be compared;
`"optional": true` may be found or not.

    {"text": "成交金额60万元", "numbers": [{"start": 4, "end": 8, "kind": "money", "value": 600000}]}
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from factx.api import Extractor
from factx.errors import InputError
from factx.models import Date, Number, Organization

TYPES = {"numbers": Number, "dates": Date, "organizations": Organization}
_Mention = Number | Date | Organization


class GoldMention(BaseModel):
    """A mention as it should be found; the fields besides these are compared with the model's."""

    model_config = ConfigDict(extra="allow")

    start: int
    end: int
    optional: bool = False


class GoldText(BaseModel):
    """An annotated text."""

    model_config = ConfigDict(extra="forbid")

    id: str | None = None
    text: str
    reference_date: str | None = None
    numbers: list[GoldMention] | None = None
    dates: list[GoldMention] | None = None
    organizations: list[GoldMention] | None = None

    @model_validator(mode="after")
    def _mentions_are_in_the_text(self) -> "GoldText":
        for mention in (*(self.numbers or ()), *(self.dates or ()), *(self.organizations or ())):
            if not 0 <= mention.start < mention.end <= len(self.text):
                raise ValueError(f"{mention.start}–{mention.end} is no place in a text of {len(self.text)}")
        return self


class Error(NamedTuple):
    """A miss, a false alarm or a wrong value, in its text."""

    what: str
    type: str
    text: str
    start: int
    end: int
    detail: str

    def __str__(self) -> str:
        left, right = max(0, self.start - 20), self.end + 20
        marked = (
            f"{self.text[left : self.start]}⟦{self.text[self.start : self.end]}⟧{self.text[self.end : right]}"
        )
        return f"{self.what}\t{self.type}\t{' '.join(marked.split())}\t{self.detail}".rstrip()


class Score(NamedTuple):
    """Counts of one type or kind."""

    right: int = 0
    missed: int = 0
    invented: int = 0
    values: int = 0
    wrong: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is annotated."""
        return _share(self.right, self.right + self.invented)

    @property
    def recall(self) -> float:
        """The share of what is annotated that was found."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _share(2 * self.right, 2 * self.right + self.missed + self.invented)

    @property
    def accuracy(self) -> float:
        """The share of the mentions found whose annotated fields are all right."""
        return _share(self.values - self.wrong, self.values)


class Evaluation:
    """Scores by type and kind, and every error.

    >>> gold = read(['{"text": "成交60万元", "numbers": [{"start": 2, "end": 6, "value": 600000}]}'])
    >>> Evaluation.of(gold).scores["numbers"]
    Score(right=1, missed=0, invented=0, values=1, wrong=0)
    """

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self.errors: list[Error] = []

    @classmethod
    def of(cls, texts: Iterable[GoldText], extractor: Extractor | None = None) -> "Evaluation":
        """The evaluation of an extractor, by default that of `factx.extract`, on annotated texts."""
        evaluation = cls()
        extractor = extractor or Extractor()
        for gold in texts:
            document = extractor.extract(gold.text, reference_date=gold.reference_date)
            for name in TYPES:
                annotated = getattr(gold, name)
                if annotated is not None:
                    evaluation._compare(name, gold.text, annotated, getattr(document, name))
        return evaluation

    @property
    def scores(self) -> dict[str, Score]:
        """The scores of `numbers`, `numbers.money` and so on, each type before its kinds."""
        names = sorted({name for name, _ in self._counts})
        return {name: Score(*(self._counts[name, field] for field in Score._fields)) for name in names}

    def table(self) -> str:
        """The scores as lines of text: shares in percent, `values` of the mentions that were found."""
        rows = [f"{'':<28}{'right':>7}{'missed':>8}{'invented':>10}{'P':>7}{'R':>7}{'F1':>7}{'values':>8}"]
        for name, score in self.scores.items():
            counts = f"{name:<28}{score.right:>7}{score.missed:>8}{score.invented:>10}"
            shares = (score.precision, score.recall, score.f1, score.accuracy)
            rows.append(
                counts + "".join(f"{100 * share:>{7 + (i == 3)}.1f}" for i, share in enumerate(shares))
            )
        return "\n".join(rows)

    def _compare(self, name: str, text: str, annotated: list[GoldMention], found: list[_Mention]) -> None:
        left = {(mention.raw_start, mention.raw_end): mention for mention in found}
        for gold in annotated:
            mention = left.pop((gold.start, gold.end), None)
            wanted = gold.model_extra or {}
            kind = str(wanted.get("kind") or (mention.kind if mention else "?"))
            if mention is None:
                if not gold.optional:
                    self._count(name, kind, "missed")
                    self.errors.append(Error("missed", name, text, gold.start, gold.end, ""))
                continue
            self._count(name, kind, "right")
            self._count(name, kind, "values")
            wrong = [
                f"{field} is {_plain(getattr(mention, field, None))}, not {value}"
                for field, value in wanted.items()
                if _plain(getattr(mention, field, None)) != _plain(value)
            ]
            if wrong:
                self._count(name, kind, "wrong")
                self.errors.append(Error("wrong", name, text, gold.start, gold.end, "; ".join(wrong)))
        for mention in left.values():
            self._count(name, mention.kind, "invented")
            self.errors.append(
                Error("invented", name, text, mention.raw_start, mention.raw_end, mention.rule)
            )

    def _count(self, name: str, kind: str, field: str) -> None:
        self._counts[name, field] += 1
        self._counts[f"{name}.{kind}", field] += 1


_NO_JSON = 'this is no JSON object on one line with a text and its mentions: {"text": "…", "numbers": [{…}]}'


def read(lines: Iterable[str]) -> Iterator[GoldText]:
    """The annotated texts of a gold file's lines.

    Raises `InputError`, which names the line and what is wrong with it.
    """
    for place, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield GoldText.model_validate_json(line)
            except ValidationError as error:
                first = error.errors()[0]
                wrong = _NO_JSON if first["type"] == "json_invalid" else first["msg"]
                where = [f"line {place}", ".".join(map(str, first["loc"])), wrong]
                raise InputError(": ".join(filter(None, where))) from None


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _plain(value: Any) -> object:
    """A value as it can be compared: numbers by their value, dates by their ISO form."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, (int, float, Decimal)):
        return Decimal(str(value))
    return value.isoformat() if hasattr(value, "isoformat") else value
