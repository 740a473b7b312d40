"""The output contract: what `extract` returns, as frozen pydantic models.

All offsets are Unicode code points, 0-based and half-open. Offsets without a prefix point into
`Document.text`; `raw_start` and `raw_end` point into the input as it was given.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema

SCHEMA_VERSION: Literal["1.0"] = "1.0"

EditKind = Literal[
    "pinyin_annotation",
    "pinyin_block",
    "spam",
    "boilerplate",
    "duplicate",
    "markup",
    "entity",
    "control",
    "encoding",
    "width",
    "whitespace",
]
SentenceKind = Literal["title", "heading", "body", "metadata", "table"]
NoticeCode = Literal[
    "no_year",
    "stamp_clash",
    "damaged",
    "masked",
    "digits_removed",
    "mojibake",
    "other_language",
    "ambiguous",
    "impossible_date",
    "inconsistent",
]
NumberKind = Literal[
    "cardinal",
    "ordinal",
    "percent",
    "percentage_point",
    "fraction",
    "multiple",
    "ratio",
    "money",
    "quantity",
    "count",
]
NumberModifier = Literal["more_than", "less_than", "at_least", "at_most", "about", "nearly"]
DateKind = Literal["date", "time", "datetime", "range", "duration", "set", "vague"]
Granularity = Literal[
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "month",
    "ten_days",
    "week",
    "day",
    "hour",
    "minute",
    "second",
]
DateModifier = Literal["since", "until", "before", "after", "start", "mid", "end", "about"]
Calendar = Literal["lunar", "minguo", "era"]
Anchor = Literal["absolute", "reference", "context", "none"]
OrganizationKind = Literal[
    "government",
    "party",
    "court",
    "military",
    "company",
    "finance",
    "education",
    "research",
    "health",
    "media",
    "association",
    "international",
    "sports",
    "religious",
    "other",
]


# Every decimal of so many digits and with such an exponent survives a 64-bit float.
_FLOAT_DIGITS = 15
_FLOAT_EXPONENTS = 300


def json_number(value: int | Decimal) -> int | float | str:
    """A number as JSON readers keep it exactly: their floats have 53 bits, the rest is a string of digits."""
    if isinstance(value, int):
        return (
            value
            if abs(value) <= 2**53 or (value.bit_length() < 1024 and int(float(value)) == value)
            else str(value)
        )
    # Of more digits a float keeps some values and languages differ in how they write them back:
    # 910190500000000.2 comes out of Rust as …000.3.
    survives = len(value.as_tuple().digits) <= _FLOAT_DIGITS and abs(value.adjusted()) < _FLOAT_EXPONENTS
    return float(value) if survives else format(value, "f")


Exact: TypeAlias = Annotated[
    int | Decimal,
    Field(union_mode="left_to_right"),
    PlainSerializer(json_number, when_used="json"),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer"},
                {"type": "number"},
                {
                    "type": "string",
                    "pattern": r"^-?\d+(\.\d+)?$",
                    "description": "digits of a value that a 64-bit float would change",
                },
            ]
        }
    ),
]
Offset: TypeAlias = Annotated[int, Field(ge=0)]


class Model(BaseModel):
    """What all of factx's models share: they are frozen and forbid unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Edit(Model):
    """One thing that cleaning changed: `raw[raw_start:raw_end]` became `replacement`."""

    raw_start: Offset
    raw_end: Offset
    replacement: str
    kind: EditKind


def edit_counts(edits: Iterable[Edit]) -> dict[EditKind, int]:
    """How many edits there are of each kind, the most frequent first."""
    return dict(Counter(edit.kind for edit in edits).most_common())


class Sentence(Model):
    """A sentence of the cleaned text; `kind` says what it is on the page."""

    start: Offset
    end: Offset
    kind: SentenceKind


class Notice(Model):
    """Something that a reader of the result should know; without offsets it concerns the whole text."""

    code: NoticeCode
    message: str
    start: Offset | None = None
    end: Offset | None = None


class _Mention(Model):
    text: str
    start: Offset
    end: Offset
    raw_start: Offset
    raw_end: Offset
    sentence: Offset
    rule: str


class Number(_Mention):
    """A number with its unit and bounds.

    `value` is at full scale (2.4万 is 24000), in the unit of `unit`; percentages are in percent.
    An exact number has `lower == upper == value`; a range has no `value`; an open bound is None.
    """

    type: Literal["number"] = "number"
    kind: NumberKind
    value: Exact | None = None
    lower: Exact | None = None
    upper: Exact | None = None
    modifier: NumberModifier | None = None
    unit: str | None = None
    unit_code: str | None = None
    dimension: str | None = None
    numerator: int | None = None
    denominator: int | None = None

    def to(self, unit: str) -> "Number":
        """The same quantity in another unit: a code of UCUM (`km`, `[lb_av]`) or a Chinese word (公里, 亩).

        >>> import factx
        >>> factx.extract("全长27公里").numbers[0].to("m").value
        27000

        Units of one kind convert exactly; those that differ by more than a factor (℃ and ℉) and rates need
        the extra `units`. Raises `ValueError` where the number can't be given in the unit, and
        `MissingExtraError` where the extra is not installed.
        """
        from factx.numbers.conversion import converted  # loaded only where somebody converts

        return converted(self, unit)


class Date(_Mention):
    """A date, time, period, duration or recurrence.

    `lower` is inclusive and `upper` exclusive; None where the end is unknown or open. Datetimes are naive,
    unless `extract` was given a `timezone`.
    `anchor` says how sure the reading is: `none` could not be resolved, nothing was guessed.
    """

    type: Literal["date"] = "date"
    kind: DateKind
    timex: str
    edtf: str | None = None
    lower: date | datetime | None = None
    upper: date | datetime | None = None
    granularity: Granularity | None = None
    modifier: DateModifier | None = None
    period: str | None = None
    calendar: Calendar | None = None
    anchor: Anchor


class Organization(_Mention):
    """An organization's name; `entity` is the index of what it names in `Document.entities`."""

    type: Literal["organization"] = "organization"
    kind: OrganizationKind
    name: str
    anonymous: bool = False
    entity: Offset


class Entity(Model):
    """An organization with all the names that the text uses for it; `mentions` index `organizations`."""

    name: str
    kind: OrganizationKind
    aliases: list[str]
    mentions: list[Offset]


class Fact(Model):
    """What the text says of one number; an empty field is better than a guessed one."""

    number: Offset
    metric: str | None = None
    subject: str | None = None
    organization: Offset | None = None
    date: Offset | None = None
    change: Literal["increase", "decrease"] | None = None
    basis: Literal["yoy", "qoq"] | None = None
    sentence: Offset


class Document(Model):
    """Everything that one text says: see the fields' own models.

    >>> import factx
    >>> document = factx.extract("成交金额60万元。")
    >>> document.numbers[0].text, document.numbers[0].value, document.numbers[0].unit_code
    ('60万元', 600000, 'CNY')
    >>> Document.model_validate_json(document.model_dump_json()) == document
    True
    """

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    id: str | None = None
    title: str | None = None
    text: str
    edits: list[Edit]
    reference_date: date | datetime | None = None
    reference_source: Literal["argument", "metadata", "dateline"] | None = None
    sentences: list[Sentence]
    numbers: list[Number]
    dates: list[Date]
    organizations: list[Organization]
    entities: list[Entity]
    facts: list[Fact]
    warnings: list[Notice]

    @property
    def edit_counts(self) -> dict[EditKind, int]:
        """How many edits cleaning made of each kind, the most frequent first.

        >>> import factx
        >>> factx.extract("标(biao)题(ti)６０万元").edit_counts
        {'pinyin_annotation': 2, 'width': 2}
        """
        return edit_counts(self.edits)

    def to_records(self) -> list[dict[str, Any]]:
        """A flat dict for each fact, for a table such as `pandas.DataFrame(document.to_records())`.

        >>> import factx
        >>> (record,) = factx.extract("成交金额60万元。").to_records()
        >>> record["metric"], record["value"], record["unit_code"], record["date"]
        ('成交金额', 600000, 'CNY', None)
        """
        from factx import display

        return display.records(self)

    def _repr_html_(self) -> str:
        """The text with its mentions highlighted and their values in tables, for notebooks."""
        from factx import display  # loaded only where a notebook asks

        return display.html(self)
