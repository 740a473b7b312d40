"""Facts: numbers tied to what they measure, whom they are said of and when. Fills `Document.facts`.

Only what the clause says plainly is linked: the metric right before the number or the noun right behind
it, the subject at the head of a clause of the same sentence, the date that governs the clause.
"""

import re
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
_READ = ("body", "title", "heading")
_SUBJECTS = Lexicon.load("facts/subjects.tsv", str)
_SUBJECT = re.compile(_SUBJECTS.pattern)
# 两项数据均占…: the count only takes up what was counted before.
_TAKEN_UP = re.compile(r"[^，,。；;]{1,8}?(?:均|都|分别)")
# 自去年4月平台上线以来: the subject of what follows.
_SINCE = re.compile(
    r"(?:自从?)?(?P<subject>[\u4e00-\u9fff]{2,8}?)(?:正式)?(?:上线|成立|运行|启动|开通|投运|投产|实施|运营|开业|上市|推出|开展)(?:以来|至今|后)"
)
_SINCE_WORDS = ("自", "从", "由")
_LISTS = ("包括", "包含", "涵盖", "涉及", "如")


def link(
    text: str, sentences: list[Row], numbers: list[Row], dates: list[Row], organizations: list[Row]
) -> list[Row]:
    """The fields of the facts, in the order of their numbers."""
    found: list[Row] = []
    at = next_date = next_name = 0
    for place, sentence in enumerate(sentences):
        end = sentence["end"]
        last = _first_from(numbers, at, end)
        last_date, last_name = _first_from(dates, next_date, end), _first_from(organizations, next_name, end)
        if last > at and sentence["kind"] in _READ:
            within = list(enumerate(dates[next_date:last_date], start=next_date))
            names = list(enumerate(organizations[next_name:last_name], start=next_name))
            found += _Sentence(text, sentence, place, within, names).link(numbers, at, last)
        at, next_date, next_name = last, last_date, last_name
    return found


def _first_from(rows: list[Row], at: int, end: int) -> int:
    """The index of the first row, from `at` on, that begins at `end` or later."""
    while at < len(rows) and rows[at]["start"] < end:
        at += 1
    return at


class _Subject(NamedTuple):
    text: str
    end: int
    organization: int | None = None


class _Sentence:
    """One sentence while its numbers are linked, from the first to the last."""

    def __init__(
        self,
        text: str,
        sentence: Row,
        place: int,
        dates: list[tuple[int, Row]],
        names: list[tuple[int, Row]],
    ) -> None:
        self.text = text
        self.place = place
        self.clauses = clauses(text, sentence["start"], sentence["end"])
        self.at = -1  # the clause of the number at hand, and where its own words begin
        self.head = 0
        self.subject: _Subject | None = None  # that of the clause or of the last one that names one
        self.inherited: _Subject | None = None  # that of the clauses before
        self.metric: str | None = None
        self.names = {row["start"]: (index, row["end"]) for index, row in names}
        self.dates = dates
        self.date_ends = {row["start"]: row["end"] for _, row in dates}
        self.next_date = 0
        self.firm: int | None = None  # the last date behind us that governs what follows
        self.vague: tuple[int, int] | None = None  # the last vague one, and where it begins

    def link(self, numbers: list[Row], first: int, last: int) -> list[Row]:
        """The facts of `numbers[first:last]`, which are those of the sentence."""
        found = []
        for index in range(first, last):
            number = numbers[index]
            self._advance(number["start"])
            if number["kind"] in _MEASURED:
                begin = numbers[index - 1]["end"] if index > first else 0
                stop = numbers[index + 1]["start"] if index + 1 < last else len(self.text)
                fact = self._fact(number, begin, stop)
                if fact is not None:
                    fact["number"] = index
                    found.append(fact)
        return found

    def _advance(self, start: int) -> None:
        """Go on to the clause that holds `start`, and behind the dates before it."""
        while self.at + 1 < len(self.clauses) and self.clauses[self.at + 1].start <= start:
            self.at += 1
            clause = self.clauses[self.at]
            self.head = head(self.text, clause)
            self.inherited = self.subject
            self.subject = self._named(clause) or self.subject
        while self.next_date < len(self.dates) and self.dates[self.next_date][1]["end"] <= start:
            index, date = self.dates[self.next_date]
            self.next_date += 1
            if date["timex"] in ("PAST_REF", "FUTURE_REF"):
                self.vague = (index, date["start"])
            elif date["kind"] not in ("duration", "set"):
                self.firm, self.vague = index, None

    def _fact(self, number: Row, begin: int, stop: int) -> Row | None:
        clause = self.clauses[self.at]
        start = number["start"]
        subject = self.subject
        if subject is not None and subject.end > start:
            subject = self.inherited
        begin = max(begin, self.head, subject.end if subject else 0)
        if self.next_date:
            begin = max(begin, self.dates[self.next_date - 1][1]["end"])
        stop = min(stop, clause.end)
        if self.next_date < len(self.dates):
            stop = min(stop, max(number["end"], self.dates[self.next_date][1]["start"]))
        linked = links.link(self.text, begin, start)
        metric = self._metric(number, begin, stop, linked)
        if metric is None:
            return None
        self.metric = metric
        return {
            "metric": metric,
            "subject": subject.text if subject else None,
            "organization": subject.organization if subject else None,
            "date": self._date(clause),
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

    def _named(self, clause: Clause) -> _Subject | None:
        """What the clause names at its head: an organization, 该省, a place, 自…以来 with its subject."""
        begin = self.head
        # 2021年浙江获…, 自去年4月平台上线以来
        date_end = self.date_ends.get(begin + (self.text[begin : begin + 1] in _SINCE_WORDS))
        if date_end is not None:
            begin = date_end
        if begin in self.names:
            index, end = self.names[begin]
            return _Subject(self.text[begin:end], end, index)
        if end := place_end(self.text, begin, clause.end):
            return _Subject(self.text[begin:end], end)
        if self.text[begin : begin + 1] in _SUBJECTS.initials and (
            m := _SUBJECT.match(self.text, begin, clause.end)
        ):
            return _Subject(m[0], m.end())
        if date_end is not None and (m := _SINCE.match(self.text, begin, clause.end)):
            return _Subject(m["subject"], m.end())
        return None

    def _date(self, clause: Clause) -> int | None:
        """The date that governs the number: the last before it; a vague one only in its own clause."""
        if self.text.startswith(_LISTS, self.head):
            return None
        if self.vague is not None and self.vague[1] >= clause.start:
            return self.vague[0]
        return self.firm


def _verb_first(words: str) -> bool:
    return words[:2] in PREDICATES or words[:1] in PREDICATES
