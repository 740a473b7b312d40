"""Facts: numbers tied to what they measure, whom they are said of and when. Fills `Document.facts`.

Only what the clause says plainly is linked: the metric right before the number or the noun right behind
it, the subject at the head of a clause of the same sentence, the date that governs the clause.
"""

import re
from bisect import bisect_left

from factx.facts.change import basis, change
from factx.facts.clauses import Clause, clauses, head
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
        self.organizations = _within(organizations, start, end)
        self.metric: str | None = None

    def link(self, numbers: list[Row], first: int, last: int) -> list[Row]:
        found = []
        for index in range(first, last):
            number = numbers[index]
            if number["kind"] in _MEASURED:
                previous = numbers[index - 1]["end"] if index > first else 0
                following = numbers[index + 1]["start"] if index + 1 < last else len(self.text)
                fact = self._fact(number, previous, following)
                if fact is not None:
                    found.append({"number": index, "sentence": self.place, **fact})
        return found

    def _fact(self, number: Row, previous: int, following: int) -> Row | None:
        at = max((i for i, clause in enumerate(self.clauses) if clause.start <= number["start"]), default=0)
        clause = self.clauses[at]
        begin = max(clause.start, previous)
        for _, date in self.dates:
            if clause.start <= date["start"] and date["end"] <= number["start"]:
                begin = max(begin, date["end"])
        subject, subject_end, organization = self._subject(at, number["start"])
        begin = max(begin, head(self.text, clause), subject_end if subject_end <= number["start"] else 0)
        stop = min(clause.end, following)
        for _, date in self.dates:
            if number["end"] <= date["start"] < stop:
                stop = date["start"]
        direction = change(self.text, begin, number["start"])
        metric = self._metric(number, begin, stop, direction)
        if metric is None:
            return None
        self.metric = metric
        return {
            "metric": metric,
            "subject": subject,
            "organization": organization,
            "date": self._date(at, number["start"]),
            "change": direction,
            "basis": basis(self.text, clause.start, number["start"]) if direction else None,
        }

    def _metric(self, number: Row, begin: int, stop: int, direction: str | None) -> str | None:
        counted = behind(self.text, number["end"], stop)
        if number["kind"] == "count":
            if counted is not None:
                taken_up = begin == number["start"] and _TAKEN_UP.match(self.text, number["end"], stop)
                return None if taken_up else counted
            return before(self.text, begin, number["start"])
        measured = before(self.text, begin, number["start"])
        if measured is None and direction is not None:
            return self.metric  # 国内生产总值…,同比增长7.8%
        if counted is not None and number["kind"] == "money" and (measured is None or _verb_first(measured)):
            return counted
        return measured

    def _subject(self, at: int, before: int) -> tuple[str | None, int, int | None]:
        """The subject that the last clause up to `at` names at its head, where it ends, its organization."""
        for clause in reversed(self.clauses[: at + 1]):
            begin = head(self.text, clause)
            for index, organization in self.organizations:
                if organization["start"] == begin and organization["end"] <= before:
                    return self.text[begin : organization["end"]], organization["end"], index
            if (m := _SUBJECT.match(self.text, begin, clause.end)) is not None and m.end() <= before:
                return m[0], m.end(), None
            if (end := place_end(self.text, begin, clause.end)) and end <= before:
                return self.text[begin:end], end, None
        return None, 0, None

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
    first = bisect_left(rows, start, key=_start)
    found = []
    for index in range(first, len(rows)):
        if rows[index]["start"] >= end:
            break
        found.append((index, rows[index]))
    return found


def _start(row: Row) -> int:
    place: int = row["start"]
    return place


def _verb_first(words: str) -> bool:
    return any(words.startswith(verb) for verb in (words[:2], words[:1]) if verb in PREDICATES)
