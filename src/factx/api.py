"""The stages in order: clean, segment, scan, select, resolve, link."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, tzinfo
from functools import cache, cached_property, partial
from typing import Literal

from factx import cleaning, dates, facts, numbers, organizations, segmenter
from factx.chinese import characters
from factx.cleaning.edits import Change, Cleaned
from factx.dates import reference
from factx.errors import ReferenceDateError
from factx.models import Document, Edit, EditKind, Model, Notice, OrganizationKind, Sentence, edit_counts
from factx.numbers import count, tables
from factx.organizations import own
from factx.rules import Row
from factx.scanner import Candidate, Scanner, select

TYPES = ("numbers", "dates", "organizations", "facts")


class CleanText(Model):
    """A cleaned text, the edits that lead back to the raw one, and what was found damaged.

    >>> cleaned = clean("渐(jian)冻(dong)症")
    >>> cleaned.text, cleaned.raw_span(1, 2), cleaned.clean_span(7, 8)
    ('渐冻症', (7, 8), (1, 2))
    """

    text: str
    edits: list[Edit]
    warnings: list[Notice]

    @property
    def edit_counts(self) -> dict[EditKind, int]:
        """How many edits cleaning made of each kind, the most frequent first."""
        return edit_counts(self.edits)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest slice of the raw text that holds the characters of `text[start:end]`."""
        return self._map.raw_span(start, end)

    def clean_span(self, raw_start: int, raw_end: int) -> tuple[int, int]:
        """The slice of `text` that `raw[raw_start:raw_end]` has become; empty where it was deleted."""
        return self._map.clean_span(raw_start, raw_end)

    @cached_property
    def _map(self) -> Cleaned:
        return Cleaned(self.text, [Change(e.raw_start, e.raw_end, e.replacement, e.kind) for e in self.edits])


class Extractor:
    """Extracts with one set of options; `factx.extract` is the one without any.

    `only` names the lists to fill: some of numbers, dates, organizations, facts; facts bring the others
    along, since they point into them. `indefinite` counts 一 before a measure word, too (一个问题).
    `organizations` are names of your own with their kinds, `classifiers` measure words of your own.
    `timezone`, a `tzinfo` or an IANA name, makes the datetimes of `lower` and `upper` aware: they are in that
    zone, or in the one that the text tells (美东时间); without it they are naive. An extractor holds no state
    between calls; threads may share it, and it can be pickled for other processes.

    >>> extractor = Extractor(only=["numbers"], indefinite=True, classifiers=["罐头"])
    >>> [n.text for n in extractor.extract("一个人吃了三罐头鱼。").numbers]
    ['一个', '三罐头']
    >>> Extractor(organizations={"数知通": "company"}).extract("数知通上线。").organizations[0].kind
    'company'
    >>> at = Extractor(timezone="Asia/Shanghai").extract("2025年9月23日9时开幕。").dates[0].lower
    >>> at.isoformat()
    '2025-09-23T09:00:00+08:00'

    Raises `ValueError` for a list that doesn't exist, `LexiconError`, which is one, too, for a word that is
    empty or a kind that doesn't exist, and `TimezoneError` for a time zone that doesn't.
    """

    def __init__(
        self,
        *,
        only: Iterable[str] | None = None,
        indefinite: bool = False,
        organizations: Mapping[str, OrganizationKind] | None = None,
        classifiers: Iterable[str] = (),
        timezone: tzinfo | str | None = None,
    ) -> None:
        self._only = _chosen(only)
        self._indefinite = indefinite
        self._timezone = _zone(timezone)
        words = (classifiers,) if isinstance(classifiers, str) else tuple(classifiers)
        self._own = dict(organizations or {}), words
        self._scanner = _scanner(tuple(self._own[0].items()), self._own[1])

    def __reduce__(self) -> tuple[Callable[[], "Extractor"], tuple[()]]:
        # A scanner can't be copied; made again of the same options, it is mostly in the cache.
        names, words = self._own
        again = partial(
            type(self),
            only=self._only,
            indefinite=self._indefinite,
            organizations=names,
            classifiers=words,
            timezone=self._timezone,
        )
        return again, ()

    def extract(
        self,
        text: str,
        *,
        reference_date: date | str | None = None,
        published: date | str | None = None,
        id: str | None = None,
    ) -> Document:
        """Everything that the text says; see `factx.extract`."""
        _check(text, "extract")
        cleaned = cleaning.clean(text)
        view = characters.simplified(cleaned.text)
        sentences = segmenter.segment(view)
        day, source, notices = _reference(reference_date, published, view, sentences, self._timezone)
        found: dict[str, list[Candidate]] = {"date": [], "number": []}
        candidates = self._scanner.scan(view)
        named = [candidate for candidate in candidates if candidate.rule.type == "organization"]
        # No name runs over the end of a sentence: 郑\n本律师事务所.
        ends = [(row["end"], row["end"]) for row in sentences]
        names, entities = organizations.resolve(select(named, cleaned.damaged + ends), view)
        taken = [(row["start"], row["end"]) for row in names] + cleaned.damaged
        taken += segmenter.counters(view, sentences)
        others = [candidate for candidate in candidates if candidate.rule.type != "organization"]
        for candidate in select(others, taken):
            found[candidate.rule.type].append(candidate)
        date_rows, date_notices = dates.resolve(found["date"], view, day, sentences)
        number_rows = numbers.resolve(found["number"], view, indefinite=self._indefinite)
        tables.carry(number_rows, view, sentences, cleaned.text)
        wants = self._only
        document: Row = {
            "id": id,
            "text": cleaned.text,
            "title": _title(cleaned.text, sentences),
            "edits": cleaned.edits,
            "reference_date": day,
            "reference_source": source,
            "sentences": sentences,
            "numbers": number_rows if "numbers" in wants else [],
            "dates": date_rows if "dates" in wants else [],
            "organizations": names if "organizations" in wants else [],
            "entities": entities if "organizations" in wants else [],
            "facts": facts.link(view, sentences, number_rows, date_rows, names, cleaned.text)
            if "facts" in wants
            else [],
            "warnings": [*cleaned.notices, *notices, *date_notices],
        }
        for name in ("numbers", "dates", "organizations"):
            _place(document[name], cleaned, sentences)
        if view is not cleaned.text:
            _as_written(number_rows, view, cleaned.text)
        if self._timezone is not None:
            from factx.dates import zones

            zones.place(date_rows, view, self._timezone)
        return Document.model_validate(document)


def extract(
    text: str,
    *,
    reference_date: date | str | None = None,
    published: date | str | None = None,
    indefinite: bool = False,
    only: Iterable[str] | None = None,
    timezone: tzinfo | str | None = None,
) -> Document:
    """Everything that the text says: its sentences, numbers, dates, organizations and facts.

    `reference_date` is what 今天 and 去年 are counted from: a `date`, a `datetime` (两小时后 then resolves
    to the minute) or an ISO 8601 string. Without it the text's own is used where it states one; the clock
    never is. `published` is the day of publication that came with the text, not in it, such as that of
    `Page`: it stands in for a missing line 发布时间. `indefinite`, `only` and `timezone` are options of
    `Extractor`.

    >>> document = extract("去年4月以来,推送信息7479条。", reference_date="2025-09-23")
    >>> document.dates[0].timex, document.numbers[0].value
    ('2024-04', 7479)

    Raises `TypeError` where the text is no `str`, `ReferenceDateError` where the date can't be read and
    `TimezoneError` where the time zone isn't known.
    """
    return _extractor(indefinite, _chosen(only), timezone).extract(
        text, reference_date=reference_date, published=published
    )


def clean(text: str) -> CleanText:
    """The text without what spoils it, and the edits that lead back.

    >>> clean("标(biao)题(ti)").text
    '标题'
    """
    _check(text, "clean")
    cleaned = cleaning.clean(text)
    return CleanText.model_validate(
        {"text": cleaned.text, "edits": cleaned.edits, "warnings": cleaned.notices}
    )


def segment(text: str) -> list[Sentence]:
    """The sentences of a text that is clean; they cover every character that isn't white space.

    >>> text = "他来了。“真的?”"
    >>> [text[s.start : s.end] for s in segment(text)]
    ['他来了。', '“真的?”']
    """
    _check(text, "segment")
    return [Sentence.model_validate(row) for row in segmenter.segment(characters.simplified(text))]


def _place(rows: list[Row], cleaned: Cleaned, sentences: list[Row]) -> None:
    """Add to the mentions their text, their place in the raw text and their sentence; all are in order."""
    text, unchanged = cleaned.text, not cleaned.edits
    at, stop = -1, 0  # the sentence at hand, and where the next one begins
    last = len(sentences) - 1
    for row in rows:
        start, end = row["start"], row["end"]
        while start >= stop:
            at += 1
            stop = sentences[at + 1]["start"] if at < last else len(text)
        row["text"] = text[start:end]
        row["raw_start"], row["raw_end"] = (start, end) if unchanged else cleaned.raw_span(start, end)
        row["sentence"] = at


def _as_written(numbers: list[Row], view: str, text: str) -> None:
    """Give units in the text's own characters; rules read traditional ones as simplified."""
    for row in numbers:
        unit = row.get("unit")
        if unit and (at := view.rfind(unit, row["start"], row["end"])) >= 0:
            row["unit"] = text[at : at + len(unit)]


def _check(text: object, call: str) -> None:
    if not isinstance(text, str):
        advice = (
            "decode it first, for example text.decode('gb18030')"
            if isinstance(text, bytes)
            else "pass the text itself"
        )
        raise TypeError(f"{call}() takes a str, not {type(text).__name__}: {advice}")


def _chosen(only: Iterable[str] | None) -> tuple[str, ...]:
    if only is None:
        return TYPES
    chosen = (only,) if isinstance(only, str) else tuple(only)
    for name in chosen:
        if name not in TYPES:
            raise ValueError(f"only: {name!r} is none of {', '.join(TYPES)}")
    # Facts point into the other lists, so they bring these along.
    return TYPES if "facts" in chosen else chosen


@cache
def _extractor(indefinite: bool, only: tuple[str, ...], timezone: tzinfo | str | None) -> Extractor:
    return Extractor(indefinite=indefinite, only=only, timezone=timezone)


@cache
def _scanner(names: tuple[tuple[str, OrganizationKind], ...], classifiers: tuple[str, ...]) -> Scanner:
    """The scanner for all rules; building it takes some ten milliseconds."""
    name_rules = organizations.RULES
    if names:
        name_rules = (own.rule_for(dict(names)), *name_rules)
    number_rules = numbers.RULES
    if classifiers:
        counts = count.with_words(classifiers)
        number_rules = tuple(counts if rule.id == counts.id else rule for rule in number_rules)
    return Scanner(name_rules + dates.RULES + number_rules)


_Source = Literal["argument", "metadata", "dateline"]


def _reference(
    given: object, published: object, text: str, sentences: list[Row], timezone: tzinfo | None
) -> tuple[date | None, _Source | None, list[Row]]:
    """The reference date, where it came from, and what is to be said of it."""
    if given is not None:
        return _moment(given, "reference_date", timezone), "argument", []
    if published is None:
        return reference.find(text, sentences)
    day = _moment(published, "published", timezone)
    # A stamp says when the page was put up: no hour in the story is counted from it.
    return reference.find(text, sentences, day.date() if isinstance(day, datetime) else day)


def _moment(given: object, name: str, timezone: tzinfo | None) -> date:
    if not isinstance(given, date | str):
        raise TypeError(f"{name} is a date, a datetime or a string, not {type(given).__name__}")
    moment = given if isinstance(given, date) else _iso(given, name)
    if timezone is None:
        return moment
    from factx.dates import zones

    return zones.moved(moment, timezone)


def _zone(given: object) -> tzinfo | None:
    if given is None:
        return None
    from factx.dates import zones  # loaded only where somebody asks for a time zone

    return zones.zone(given)


_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")


def _iso(given: str, name: str) -> date:
    text = _BASIC.sub(r"\1-\2-\3", given.strip())
    try:
        return (
            date.fromisoformat(text)
            if len(text) == 10
            else datetime.fromisoformat(text.replace("Z", "+00:00"))
        )
    except ValueError:
        raise ReferenceDateError(
            f"{name} {given!r} is not a date: write it like 2025-09-23 or 2025-09-23T15:30"
        ) from None


def _title(text: str, sentences: list[Row]) -> str | None:
    for sentence in sentences:
        if sentence["kind"] != "metadata":  # labels may stand above it
            return text[sentence["start"] : sentence["end"]] if sentence["kind"] == "title" else None
    return None
