"""What a date leans on: the reference date, and the dates that the text has told before."""

from datetime import date, datetime
from typing import NamedTuple

from factx.dates import settled, surroundings
from factx.dates.hours import Hours
from factx.dates.reign import Reign
from factx.dates.values import PartialDate, Period, months_away

# How far a date carries to the ones behind it, in characters: within its paragraph, and where nothing else
# tells the year.
PARAGRAPH = 150
ANYWHERE = 400
_NEAR = 120
# Days that lie further apart are of two months.
_TURN = 20
# Python's calendar ends in 9999; so near its ends nothing can be counted.
_FIRST_YEAR, _LAST_YEAR = 100, 9900
_DAYS_OFF = ("期间", "假")
# What figures are of; 同期 means one of these.
_REPORTED_ON = frozenset(["month", "quarter", "half", "year"])


_new = tuple.__new__  # half the price of calling a NamedTuple


class Known(NamedTuple):
    """A date that the text has told: what is known of it, where, if its year is sure, if it is an aside."""

    year: int
    month: int | None
    day: date | None
    end: int
    explicit: bool
    aside: bool


class Week(NamedTuple):
    """A week that is told, the weekday behind which others are of it, the day told last, and where."""

    monday: date
    after: int
    day: date
    at: int


class Settled(NamedTuple):
    """A date with what it leaned on; `period` is None where there is no such day."""

    date: PartialDate
    period: Period | None
    anchor: str


class Context:
    """The reference date, and a memory of the dates told so far."""

    def __init__(self, text: str, reference: date | None) -> None:
        if reference is not None and not _FIRST_YEAR <= reference.year <= _LAST_YEAR:
            reference = None
        self.text = text
        # Times are naive until the end, where `zones` gives them a zone.
        self.now = reference.replace(tzinfo=None) if isinstance(reference, datetime) else None
        self.today = reference.date() if isinstance(reference, datetime) else reference
        # The date told last, and the last one that the story is about: 早在2013年 isn't.
        self.last: Known | None = None
        self.story: Known | None = None
        self.last_day: date | None = None
        self.habit = -ANYWHERE
        # Where a stretch of days ended: hours behind it are of each of them, not of its last day.
        self.stretch = -1
        # The weekdays whose day the text has told: 周六(18日)…周六.
        self.weekdays: dict[int, date] = {}
        self.week: Week | None = None
        # The day that heads an entry of a diary: there it is today.
        self.entry: date | None = None
        self.last_period: Period | None = None
        self.last_date = PartialDate()
        self.last_month: date | None = None
        # A month of no known year, the day told with it, and where.
        self.month: tuple[int, int | None, int] | None = None
        self.reign: Reign | None = None
        self.hours = Hours()
        # Where the mention at hand ends.
        self.end = 0

    def remember(self, found: Settled, end: int, aside: bool = False, back: bool = False) -> None:
        """Let later dates lean on this one; what is told aside, as 自2021年起 is, lends no year.

        Nor does what looks `back`, as 早在2013年 does, but to its own sentence.
        """
        date_, period, anchor = found
        if anchor == "none":
            self._forget(date_, period)
            if (
                date_.month is not None
                and date_.year is None
                and date_.base is None
                and (date_.day is not None or self.text[end - 1] != "份")
            ):
                self.month = date_.month, date_.day, end
            return
        if period is None or period.lower is None or period.kind == "time":
            return
        lower = period.lower
        if not _FIRST_YEAR <= lower.year <= _LAST_YEAR:
            return
        self.last_period, self.last_date = period, date_
        if period.unit in ("decade", "century"):
            return
        day = month = None
        off = date_.festival is not None and (date_.piece is not None or self.text.startswith(_DAYS_OFF, end))
        if period.unit in ("day", "hour", "minute", "second") and not off:
            day = date(lower.year, lower.month, lower.day)
            self.last_day = day
        if day is not None or period.unit in ("month", "ten_days", "week"):
            month = lower.month
        explicit = anchor != "reference"
        if date_.base is not None and date_.base.unit == "year":
            # 去年4月上线,5月…: of last year, too; so are the months behind 去年,公司….
            explicit = explicit or month is not None or surroundings.heads(self.text, end)
        if month is not None and day is None:
            self.last_month = date(lower.year, month, 1)
        if aside and self.today is not None:
            before = self.last
            explicit = explicit and before is not None and before.explicit and before.year == lower.year
        if anchor == "context" and self.last is not None and self.last.aside:
            back = back or self.same_sentence(self.last, end)  # 成立于2015年3月,4月开业
        aside = aside or back
        self.last = _new(Known, (lower.year, month, day, end, explicit, aside))
        if not aside:
            self.story = self.last

    def come_to_now(self) -> None:
        """如今: the story has come to the day of the text, and an old year goes no further."""
        last, today = self.last, self.today
        if last is not None and last.explicit and (today is None or last.year < today.year - 1):
            self.last = last._replace(explicit=False)

    def _forget(self, date_: PartialDate, period: Period | None) -> None:
        """Let nothing lean on what was told before a day that nobody knows."""
        if date_.base is not None and date_.base.unit == "year":
            self.last = self.story = None  # 去年, and the months behind it are of that year
        if period is not None and period.unit in _REPORTED_ON:
            self.last_period = period  # 前三季度,…同期: no day told before it
        elif period is not None and (period.unit in ("day", "week") or period.kind == "datetime"):
            self.last_day = None
            if self.last is not None:
                self.last = self.last._replace(day=None)  # 周三, and the hours behind it are of that day

    def leading(self, start: int) -> Known | None:
        """The date that a date at `start` may take its year or its month from."""
        last = self.last
        story = self.story
        if last is None or not last.aside or self.same_sentence(last, start):
            return last
        if story is not None and story.year == last.year:
            return story._replace(end=last.end)  # what is told in passing keeps the story's year in mind
        return story

    def month_of(self, day: int, start: int) -> int | None:
        """The month of a bare day where one of no known year was told before it: 9月10日、11日."""
        if self.month is None or start - self.month[2] > PARAGRAPH:
            return None
        month, told, where = self.month
        if told is None and not surroundings.same_sentence(self.text, where, start):
            return None  # 传闻她8月来访。总统28日说
        # 1月5日电 of the 31st: the last month; 30日 behind 9月29日, and 1日 the next one.
        turned = 0 if told is None or abs(day - told) <= _TURN else 1 if day < told else -1
        return months_away(2000, month, turned)[1]

    def reported(self, last: Known, start: int) -> bool:
        """Whether that month is one that figures are of, and none of a story with days: 9月份,出口…."""
        if last.day is not None or start - last.end <= 2:
            return False
        period = self.last_period
        months = period is not None and period.kind == "range" and period.unit == "month"
        return months or (self.text[last.end - 1] == "份" and not self.same_sentence(last, start))

    def moved_on(self, last: Known, start: int) -> bool:
        """Whether the paragraph has come to a month of another year since it told a day."""
        if last.day is not None or last.month is None or not last.explicit or self.last_day is None:
            return False
        return last.year != self.last_day.year and self.same_paragraph(last, start)

    def near(self, start: int) -> Known | None:
        """The date told last, where a length of time behind it may be counted from it."""
        last = self.last
        if last is None or start - last.end > _NEAR or "\n" in self.text[last.end : start]:
            return None
        return last

    def same_paragraph(self, last: Known, start: int) -> bool:
        """Whether what begins at `start` stands close behind that date, in its paragraph."""
        return start - last.end <= PARAGRAPH and "\n" not in self.text[last.end : start]

    def same_sentence(self, last: Known, start: int) -> bool:
        """Whether what begins at `start` stands in the sentence of that date."""
        return surroundings.same_sentence(self.text, last.end, start)

    def same_table(self, last: Known, start: int) -> bool:
        """Whether a time may be of the day told before it; in a table it isn't of that of another row."""
        if start - last.end > PARAGRAPH:
            return False
        between = self.text[last.end : start]
        return "|" not in between or "\n" not in between


def filled(
    p: PartialDate, anchor: str, year: int, month: int | None = None, day: int | None = None
) -> Settled:
    """The date with the parts that others have told."""
    return _new(Settled, (p, settled.completed(p, year, month or p.month, day or p.day), anchor))
