"""Facts: numbers tied to what they measure, whom they are said of and when. Fills `Document.facts`.

Only what the clause says plainly is linked: the metric right before the number or the noun right behind
it, the subject at the head of a clause of the same sentence, the date that governs the clause.
"""

import re
from bisect import bisect_left
from typing import NamedTuple

from factx.facts.clauses import Clause, clauses, head
from factx.facts import links
from factx.facts.links import Link
from factx.facts.metric import PREDICATES, before, behind
from factx.facts.subject import place_end
from factx.lexicon import Lexicon
from factx.rules import Row

_MEASURED = frozenset(
    ("cardinal", "percent", "percentage_point", "fraction", "multiple", "money", "quantity", "count")
)
_SUBJECTS = Lexicon.load("facts/subjects.tsv", str)
_SUBJECT = re.compile(_SUBJECTS.pattern)
# 两项数据均占…: the count only takes up what was counted before.
_TAKEN_UP = re.compile(r"[^，,。；;]{1,8}?(?:均|都|分别)")
# 自去年4月平台上线以来: the subject of what follows.
_SINCE = re.compile(
    r"(?:自从?)?(?P<subject>[\u4e00-\u9fff]{2,8}?)(?:正式)?(?:上线|成立|运行|启动|开通|投运|投产|实施|运营|开业|上市|推出|开展)(?:以来|至今|后)"
)
_LISTS = ("包括", "包含", "涵盖", "涉及", "如")


def link(
    text: str, sentences: list[Row], numbers: list[Row], dates: list[Row], organizations: list[Row]
) -> list[Row]:
    """The fields of the facts, in the order of their numbers."""
    found: list[Row] = []
    starts = [sentence["start"] for sentence in sentences]
    at = 0
    while at < len(numbers):
        place = bisect_left(starts, numbers[at]["start"] + 1) - 1
        sentence = sentences[place]
        last = at
        while last < len(numbers) and numbers[last]["start"] < sentence["end"]:
            last += 1
        if sentence["kind"] in ("body", "title", "heading"):
            found += _Sentence(text, sentence, place, dates, organizations).link(numbers, at, last)
        at = max(last, at + 1)
    return found


class _Subject(NamedTuple):
    text: str
    end: int
    organization: int | None = None


class _Sentence:
    """One sentence while its numbers are linked."""

    def __init__(
        self, text: str, sentence: Row, place: int, dates: list[Row], organizations: list[Row]
    ) -> None:
        self.text = text
        self.place = place
        start, end = sentence["start"], sentence["end"]
        self.clauses = list(clauses(text, start, end))
        self.dates = _within(dates, start, end)
        self.organizations = {row["start"]: index for index, row in _within(organizations, start, end)}
        self.organization_rows = organizations
        self.subjects: dict[int, _Subject | None] = {}
        self.metric: str | None = None

    def link(self, numbers: list[Row], first: int, last: int) -> list[Row]:
        """The facts of `numbers[first:last]`, which are those of the sentence."""
        found = []
        at = 0
        for index in range(first, last):
            number = numbers[index]
            while at + 1 < len(self.clauses) and self.clauses[at + 1].start <= number["start"]:
                at += 1
            if number["kind"] in _MEASURED:
                previous = numbers[index - 1]["end"] if index > first else 0
                following = numbers[index + 1]["start"] if index + 1 < last else len(self.text)
                fact = self._fact(number, at, previous, following)
                if fact is not None:
                    fact["number"] = index
                    found.append(fact)
        return found

    def _fact(self, number: Row, at: int, previous: int, following: int) -> Row | None:
        clause = self.clauses[at]
        start = number["start"]
        subject = self._subject(at, start)
        begin = max(clause.start, previous, head(self.text, clause))
        if subject is not None and subject.end <= start:
            begin = max(begin, subject.end)
        stop = min(clause.end, following)
        for _, date in self.dates:
            if begin < date["end"] <= start:
                begin = date["end"]
            elif number["end"] <= date["start"] < stop:
                stop = date["start"]
        linked = links.link(self.text, begin, start)
        metric = self._metric(number, begin, stop, linked)
        if metric is None:
            return None
        self.metric = metric
        return {
            "metric": metric,
            "subject": subject.text if subject else None,
            "organization": subject.organization if subject else None,
            "date": self._date(at, start),
            "change": linked.change,
            "basis": linked.basis,
            "sentence": self.place,
        }

    def _metric(self, number: Row, begin: int, stop: int, linked: Link) -> str | None:
        if number["kind"] == "count":
            counted = behind(self.text, number["end"], stop)
            if counted is None:
                return before(self.text, begin, linked.start)
            taken_up = linked.start <= begin and _TAKEN_UP.match(self.text, number["end"], stop)
            return None if taken_up else counted
        measured = before(self.text, begin, linked.start)
        if measured is None and linked.change is not None:
            return self.metric  # 国内生产总值…,同比增长7.8%
        if number["kind"] == "money" and (measured is None or _verb_first(measured)):
            return behind(self.text, number["end"], stop) or measured
        return measured

    def _subject(self, at: int, before: int) -> _Subject | None:
        """What the last clause up to `at` that names a subject says at its head."""
        for place in range(at, -1, -1):
            if place not in self.subjects:
                self.subjects[place] = self._named(self.clauses[place])
            subject = self.subjects[place]
            if subject is not None and (subject.end <= before or place < at):
                return subject
        return None

    def _named(self, clause: Clause) -> _Subject | None:
        begin = head(self.text, clause)
        for _, date in self.dates:
            if date["start"] - (self.text[begin] in "自从由") == begin:  # 2021年浙江获…, 自去年4月平台上线以来
                begin = date["end"]
        index = self.organizations.get(begin)
        if index is not None:
            end = self.organization_rows[index]["end"]
            return _Subject(self.text[begin:end], end, index)
        if (m := _SUBJECT.match(self.text, begin, clause.end)) is not None:
            return _Subject(m[0], m.end())
        if end := place_end(self.text, begin, clause.end):
            return _Subject(self.text[begin:end], end)
        if (m := _SINCE.match(self.text, begin, clause.end)) is not None:
            return _Subject(m["subject"], m.end())
        return None

    def _date(self, at: int, before: int) -> int | None:
        """The date that governs the number: the last before it; a vague one only in its own clause."""
        clause = self.clauses[at]
        if self.text.startswith(_LISTS, head(self.text, clause)):
            return None
        for index, date in reversed(self.dates):
            if date["end"] > before or date["kind"] in ("duration", "set"):
                continue
            if date["timex"] in ("PAST_REF", "FUTURE_REF") and date["start"] < clause.start:
                continue
            return index
        return None


def _within(rows: list[Row], start: int, end: int) -> list[tuple[int, Row]]:
    """The rows that begin between two places, with their indices; rows are in the order of the text."""
    first = bisect_left(rows, start, key=_start)
    last = bisect_left(rows, end, lo=first, key=_start)
    return list(enumerate(rows[first:last], start=first))


def _start(row: Row) -> int:
    place: int = row["start"]
    return place


def _verb_first(words: str) -> bool:
    return words[:2] in PREDICATES or words[:1] in PREDICATES
