"""The position in a sentence: the clause that a number stands in, its subject and its time."""

from factx.facts import times
from factx.facts.clauses import BREAK, head
from factx.facts.links import Link
from factx.facts.subject import REPORTS, TITLES, Subject, named, pairs
from factx.rules import Row

_LEAD_ENDS = frozenset("自从由到在至止")
_DATE_LEADS = ("自", "从", "由", "到", "在", "至", "截至", "截止", "自从", "截止到")
_LISTS = ("包括", "包含", "涵盖", "涉及", "如")


def _heads(text: str, dates: list[Row]) -> dict[int, tuple[int, bool]]:
    """Where dates begin, with the 自 or 截至 before them: where they end, and whether it is 自 or 从."""
    heads = {}
    for row in dates:
        start, end = row["start"], row["end"]
        heads[start] = (end, False)
        if text[start - 1 : start] in _LEAD_ENDS:
            for lead in _DATE_LEADS:
                if text.endswith(lead, 0, start):
                    heads[start - len(lead)] = (end, lead[0] in "自从由")
    return heads


_HOLIDAYS = ("假期", "期间")
_FROM = frozenset("从由")


class Position:
    """Goes from number to number through the sentences of a text and knows what governs each."""

    __slots__ = (
        "agent", "bound", "clause", "compared", "date_count", "date_end", "date_start", "dates",
        "dates_at", "end", "firm", "first_firm", "head", "inherited", "last_date_end", "length",
        "levels", "metric", "names_at", "next_date", "next_name", "numbers", "once", "organizations", "pairs",
        "period", "place", "section", "series", "series_link", "start", "stop", "stops", "subject",
        "text", "told", "unit", "vague",
    )  # fmt: skip

    def __init__(self, text: str, numbers: list[Row], dates: list[Row], organizations: list[Row]) -> None:
        self.text, self.numbers, self.dates, self.organizations = text, numbers, dates, organizations
        self.names_at = {row["start"]: index for index, row in enumerate(organizations)}
        self.dates_at = _heads(text, dates)
        self.date_count = len(dates)
        self.pairs = pairs()
        self.next_date = self.next_name = 0
        self.section: int | None = None  # the date that the heading above names
        self.period: int | None = None  # the date that the paragraph speaks of

    def enter(self, place: int, start: int, end: int, told: int | None) -> None:
        """Begin a sentence, with its first clause; `told` is where the one before in its paragraph begins."""
        self.told = told
        self.place, self.start, self.end = place, start, end
        while self.next_date < self.date_count and self.dates[self.next_date]["end"] <= start:
            self.next_date += 1
        self.stops = BREAK.finditer(self.text, start, end)
        self.stop = next(self.stops, None)
        self.bound = start  # where the last number with a fact ended
        self.agent: Subject | None = None  # who acts, where a verb says what was done
        self.subject: Subject | None = None  # whom the clause, or the last one that does so, names
        self.metric: str | None = None
        self.levels: list[str] = []  # the metrics so far
        self.unit: tuple[str, str | None] | None = None  # the kind and unit of the last metric
        # The last date behind us that governs what follows, and the first; the last vague one with its
        # start; the one that something is compared with.
        self.firm: int | None = None
        self.first_firm: int | None = None
        self.vague: tuple[int, int] | None = None
        self.once: int | None = None  # one that governs the next number alone
        self.compared: Row | None = None
        self.date_start = self.date_end = self.last_date_end = 0
        self.length = False  # whether the last date is how long
        self.series: dict[int, tuple[str | None, str | None]] | None = None
        self.series_link: Link | None = None
        self._open(start, head(self.text, start, end))

    def advance(self, start: int) -> None:
        """Go on to the clause that holds `start`, and behind the dates before it."""
        stop = self.stop
        while stop is not None and (at := stop.start()) < start:
            if self.subject is not None and self.subject.start >= self.clause >= self.bound:
                self._close(at)
            self._open(at + 1, stop.end())
            self.stop = stop = next(self.stops, None)
        while self.next_date < self.date_count and self.dates[self.next_date]["end"] <= start:
            self._pass(self.next_date)
            self.next_date += 1

    def leave(self) -> None:
        """End the sentence; the period that it speaks of holds for the next in its paragraph."""
        first = self.first_firm
        if first is not None and times.is_period(self.dates[first]):
            self.period = first

    def heading(self, start: int, end: int) -> None:
        """Take the period that a heading names, 上半年工业运行情况, for what follows."""
        self.section = self.period = None
        while self.next_date < self.date_count and self.dates[self.next_date]["start"] < end:
            date = self.dates[self.next_date]
            if date["start"] >= start and times.is_period(date):
                self.section = self.period = self.next_date
            self.next_date += 1

    def date(self) -> int | None:
        """The date that governs the number: the last before it; a vague one only in its own clause."""
        if self.text.startswith(_LISTS, self.head):
            return None
        if self.once is not None:
            once, self.once = self.once, None
            return once
        if self.vague is not None and self.vague[1] >= self.clause:
            return self.vague[0]
        return self.firm if self.firm is not None else self.period

    def _open(self, start: int, head: int) -> None:
        """Begin a clause, whose own words begin at `head`: whom does it name there?"""
        self.clause, self.head = start, head
        self.inherited = self.subject
        if self.text[head : head + 2] in self.pairs or head in self.names_at or head in self.dates_at:
            subject = self.named_at(head)
            if subject is not None:
                self.subject, self.agent = subject, None

    def _close(self, end: int) -> None:
        """End a clause that names its subject: who only reports what follows is none."""
        subject = self.subject
        assert subject is not None, "the caller has looked"
        index = subject.organization
        if (index is None or self.organizations[index]["kind"] != "company") and self.text.endswith(
            REPORTS, self.head, end
        ):
            self.subject = self.inherited

    def named_at(self, begin: int) -> Subject | None:
        """What the clause names at its head, behind its date: 2021年浙江获…, 自去年4月平台上线以来."""
        text = self.text
        place, since = self.dates_at.get(begin, (begin, False))
        if place > begin and text.startswith(_HOLIDAYS, place):
            place += 2  # 春节假期全国…
        begin = place
        index = self.names_at.get(begin)
        if index is not None:
            end = self.organizations[index]["end"]
            return None if text.startswith(TITLES, end) else Subject(text[begin:end], begin, end, index)
        while (
            self.next_name < len(self.organizations) and self.organizations[self.next_name]["start"] < begin
        ):
            self.next_name += 1
        return named(text, begin, self.end, since, self.organizations, self.next_name)

    def _pass(self, index: int) -> None:
        """Go behind a date."""
        date = self.dates[index]
        role = times.role(self.text, date)
        self.length = role == "length"
        start = date["start"]
        if (
            role in ("firm", "vague")
            and self.text[start - 1 : start] in _FROM
            and self.text.startswith("的", date["end"])
        ):
            self.once = index  # 从五年前的21.6%提高到24.0%
        elif role == "firm":
            self.firm, self.vague = index, None
            if self.first_firm is None:
                self.first_firm = index
        elif role == "vague":
            self.vague = (index, start)
        elif role == "compared":
            self.compared = date
        if date["kind"] != "set":
            self.last_date_end = self.date_end
            self.date_start, self.date_end = date["start"], date["end"]
            if role == "compared" and self.text.startswith("同期", self.date_end):
                self.date_end += 2
