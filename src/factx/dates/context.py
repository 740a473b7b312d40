"""What a date leans on: the reference date, and the dates that the text has told before."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from factx.dates import nearest, settled, surroundings, unanchored
from factx.dates.hours import Hours
from factx.dates.reign import Reign
from factx.dates.values import DAY, WEEK, Base, PartialDate, Period, Piece, month_length, months_away
from factx.dates.words import PARTS

# How far a year carries to the months behind it, in characters: within its paragraph, within its clause.
_PARAGRAPH = 150
_CLAUSE = 30
_NEAR = 120
_CLOSE = 80
# 农历乙巳年 is told in that year, or in the few next to it.
_CYCLE_REACH = 3
_ANYWHERE = 400
# Python's calendar ends in 9999; so near its ends nothing can be counted.
_FIRST_YEAR, _LAST_YEAR = 100, 9900
_HOUR = timedelta(hours=1)
_DAYS_OFF = ("期间", "假期", "长假")


_new = tuple.__new__  # half the price of calling a NamedTuple


class Known(NamedTuple):
    """A date that the text has told: what is known of it, where, if its year is sure, if it is an aside."""

    year: int
    month: int | None
    day: date | None
    end: int
    explicit: bool
    aside: bool


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
        self.habit = -_ANYWHERE
        self.last_period: Period | None = None
        self.last_month: date | None = None
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
            return
        if period is None or period.lower is None or period.kind == "time":
            return
        lower = period.lower
        if not _FIRST_YEAR <= lower.year <= _LAST_YEAR:
            return
        self.last_period = period
        if period.unit in ("decade", "century"):
            return
        day = month = None
        off = date_.festival is not None and self.text.startswith(_DAYS_OFF, end)
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
            back = back or self._same_sentence(self.last, end)  # 成立于2015年3月,4月开业
        aside = aside or back
        self.last = _new(Known, (lower.year, month, day, end, explicit, aside))
        if not aside:
            self.story = self.last

    def come_to_now(self) -> None:
        """如今: the story has come to the day of the text, and an old year goes no further."""
        last, today = self.last, self.today
        if last is not None and (today is None or last.year < today.year - 1):
            self.last = last._replace(explicit=False)

    def _forget(self, date_: PartialDate, period: Period | None) -> None:
        """Let nothing lean on what was told before a day that nobody knows."""
        if date_.base is not None and date_.base.unit == "year":
            self.last = self.story = None  # 去年, and the months behind it are of that year
        elif period is not None and period.unit in ("day", "week") and self.last is not None:
            self.last = self.last._replace(day=None)  # 周三, and the hours behind it are of that day

    def _leading(self, start: int) -> Known | None:
        """The date that a date at `start` may take its year or its month from."""
        last = self.last
        if last is not None and last.aside and not self._same_sentence(last, start):
            return self.story
        return last

    def settle(self, p: PartialDate, start: int) -> Settled:
        """The date with its missing parts filled from what the text and the reference date tell."""
        if p.piece is not None and p.piece.name == "today" and self.today is not None:
            p = p._replace(piece=None, month=self.today.month, day=self.today.day)
        if p.base is not None:
            return self._based(p, p.base, start)
        if p.year is not None:
            return Settled(p, settled.period(p), "absolute")
        piece = p.piece
        if piece is not None and piece.name == "cycle":
            return self._cyclical(p, piece)
        if p.festival is not None:
            return self._in_year(p, start)
        if p.month is not None:
            return self._in_year(p, start)
        if p.day is not None:
            return self._day_alone(p, start)
        if piece is not None and piece.name not in ("weekend", "half_week"):
            return self._piece(p, piece, start)
        if p.weekday is not None or piece is not None:
            return self._weekday(p, start)
        return self._time(p, start)

    def _in_year(self, p: PartialDate, start: int) -> Settled:
        if (year := self._told_year(p, start)) is not None:
            return _filled(p, "context", year)
        if self.today is None:
            return Settled(p, settled.period(p), "none")
        return _filled(p, "reference", nearest.year(p, self.today, self._ahead(start)))

    def _cyclical(self, p: PartialDate, piece: Piece) -> Settled:
        """农历乙巳年: the year next to the reference date; one that lies further off may be any."""
        p = p._replace(piece=None)
        today = self.today
        if today is not None:
            year = today.year + (piece.first + 4 - today.year + 30) % 60 - 30
            if abs(year - today.year) <= _CYCLE_REACH:
                return _filled(p, "reference", year)
        return Settled(p, settled.period(p), "none")

    def _told_year(self, p: PartialDate, start: int) -> int | None:
        """The year that an earlier explicit date gives to a month or day behind it."""
        last = self._leading(start)
        if last is None or not last.explicit:
            return None
        today = self.today
        if today is not None and p.day is not None and p.month == today.month and 0 <= today.day - p.day <= 2:
            return None  # the day of the news itself, which a report of the past doesn't move
        apart = start - last.end
        if today is None:
            if last.month is None and surroundings.parted(self.text, last.end, start):
                return None
            return last.year if apart <= _ANYWHERE else None
        between = self.text[last.end : start] if apart <= _PARAGRAPH else "\n"
        if "\n" in between:
            # A chronicle goes on in the next paragraph; the years next to the reference date don't.
            told = last.month is not None and last.year < today.year - 1
            chronicle = apart <= _PARAGRAPH + 50 and (told or surroundings.alone(self.text, last.end))
            return last.year if chronicle and self.text[last.end : start].count("\n") <= 2 else None
        if last.month is None and apart > _CLAUSE:
            return None
        if last.month is None and ("。" in between or last.year == today.year):
            return None if last.year != today.year else last.year
        on = p.month is not None and p.month <= 3 and last.month in (11, 12) and last.year < today.year
        return last.year + on  # 去年12月获批,2月开工

    def near(self, start: int) -> Known | None:
        """The date told last, where a length of time behind it may be counted from it."""
        last = self.last
        if last is None or start - last.end > _NEAR or "\n" in self.text[last.end : start]:
            return None
        return last

    def _ahead(self, start: int) -> bool:
        return surroundings.ahead(self.text, start, self.end)

    def _day_alone(self, p: PartialDate, start: int) -> Settled:
        assert p.day is not None
        last, today = self._leading(start), self.today
        if (
            last is not None
            and last.month is not None
            and (
                today is None
                or self._tells_month(last, start, today, p.day)
                or surroundings.listed(self.text, last.end, start)
            )
        ):
            year, month = last.year, last.month
            if last.day is not None and p.day < last.day.day - 20:
                year, month = months_away(year, month, 1)
            if p.day <= month_length(year, month):
                return _filled(p, "context", year, month)
        best = None if today is None else nearest.month(p.day, today, self._ahead(start))
        if best is None:
            return Settled(p, settled.period(p), "none")
        return _filled(p, "reference", *best)

    def _tells_month(self, last: Known, start: int, today: date, day: int) -> bool:
        """Whether a bare day is of the month told last; of a month told aside long ago it isn't."""
        if not self._near(last, start):
            return False
        if last.day is not None and last.day > today and 0 <= today.day - day <= 1 and self._glued(start):
            return False  # 定于明年1月3日开会,发言人29日说: the day of the news
        if last.explicit or abs((last.year - today.year) * 12 + (last.month or 1) - today.month) <= 2:
            return True
        if last.day is None or last.aside:
            return False
        # 3月15日报道,总统15日表示 is one story, 3月15日投产的工厂23日停产 in the news of the 23rd are two.
        beside = abs(day - last.day.day) <= 2
        news = 0 <= today.day - day <= 1
        if self._same_sentence(last, start):
            return beside or not news
        return beside and not news and start - last.end <= _CLOSE

    def _glued(self, start: int) -> bool:
        """Whether a noun stands right before, as whoever says it in the news does."""
        return self.text[start - 1 : start].isalpha() and self.text[start - 1] not in "于在至到日"

    def _near(self, last: Known, start: int) -> bool:
        return start - last.end <= _PARAGRAPH and "\n" not in self.text[last.end : start]

    def _piece(self, p: PartialDate, piece: Piece, start: int) -> Settled:
        name = piece.name
        if name in ("century", "decade", "years"):
            return Settled(p, settled.period(p), "absolute")
        if name in ("ten_days", "days", "half_month"):
            last, today = self.last, self.today
            if last is not None and last.month is not None and (today is None or self._near(last, start)):
                return _filled(p, "context", last.year, last.month)
            if today is None:
                return Settled(p, settled.period(p), "none")
            return _filled(p, "reference", today.year, today.month)
        if name == "season":
            return Settled(p, settled.period(p), "none")
        last, today = self.last, self.today
        if last is not None and last.explicit and (today is None or self._same_sentence(last, start)):
            return _filled(p, "context", last.year)
        if today is None:
            return Settled(p, settled.period(p), "none")
        year = nearest.past_year(p, today, self._ahead(start))
        if last is not None and last.explicit and last.year < year and self._near(last, start):
            # 2024年营收…。四季度…: what hasn't begun yet is of the year that the text speaks of.
            begins = settled.period(p._replace(year=year))
            if begins is not None and begins.lower is not None and begins.lower > today:
                year = last.year
        return _filled(p, "reference", year)

    def _same_sentence(self, last: Known, start: int) -> bool:
        return surroundings.same_sentence(self.text, last.end, start)

    def _weekday(self, p: PartialDate, start: int) -> Settled:
        """A weekday is the last one; behind 将于 the next one; a weekend that of this week."""
        today = self.today
        if today is None:
            known = settled.period(p)
            return Settled(
                p, known if p.hour is None and p.part is None else settled.clock(p, None, None, None), "none"
            )
        monday = today - today.weekday() * DAY
        if p.weekday is not None and p.weekday - 1 > today.weekday():
            monday -= WEEK
        if self._ahead(start) and p.weekday is not None and monday + (p.weekday - 1) * DAY <= today:
            monday += WEEK
        return Settled(p, settled.of_week(monday, p), "reference")

    def _time(self, p: PartialDate, start: int) -> Settled:
        """A time without its day is of the day told last, else of the reference date."""
        last, today = self.last, self.today
        day, anchor = None, "none"
        p = self.hours.turned(p, self.text, start, self.end)
        if surroundings.habitual(self.text, start, self.habit):
            pass  # 周一至周五,上午9:00-12:00: of no day
        elif last is not None and last.day is not None and self._same_table(last, start):
            day, anchor = last.day, "context"
            if p.part and PARTS[p.part].first < 18 <= self.hours.told and day + DAY == today:
                day, anchor = today, "reference"  # 昨夜股市大跌,中午反弹
                self.last = last._replace(year=day.year, month=day.month, day=day)
        elif today is not None and p.hour is not None:
            # 晚上 by itself may be any evening, 凌晨3点 is told of a day.
            day, anchor = today, "reference"
        if day is None:
            return Settled(p, settled.clock(p, None, None, None), "none")
        found = settled.clock(p, day.year, day.month, day.day)
        return Settled(p, None if found is None else found._replace(kind="time"), anchor)

    def _same_table(self, last: Known, start: int) -> bool:
        """Whether a time may be of the day told before it; in a table it isn't of that of another row."""
        if start - last.end > _PARAGRAPH:
            return False
        between = self.text[last.end : start]
        return "|" not in between or "\n" not in between

    def _based(self, p: PartialDate, base: Base, start: int) -> Settled:
        unit, shift, where = base
        anchor = "reference"
        day: date | None = self.today
        if where == "month":
            if self.last_month is not None:
                day, anchor = self.last_month, "context"
        elif where == "context":
            told = self._told(unit, shift, start)
            if told is not None:
                day, anchor = told, "context"
            elif start and (
                shift > 0 or (unit == "day" and shift) or (not shift and self._counts(unit, start))
            ):
                day = None  # 次日 and 第二年 count from a day that isn't told; 当年 is "in those days"
        if day is None:
            return Settled(p, unanchored.period(p, unit), "none")
        if unit == "year":
            return _filled(p, anchor, day.year + shift)
        if unit == "month":
            year, month = months_away(day.year, day.month, shift)
            return _filled(p, anchor, year, month)
        if unit == "day":
            day = day + shift * DAY
            if p.day is not None and (p.day != day.day or (p.month or day.month) != day.month):
                return self.settle(p._replace(base=None), start)  # 今天(8日): what is written in digits wins
            return _filled(p, anchor, day.year, day.month, day.day)
        if unit == "week":
            monday = day - day.weekday() * DAY + shift * WEEK
            return Settled(p, settled.of_week(monday, p), anchor)
        return self._far(p, base, day, anchor)

    def _counts(self, unit: str, start: int) -> bool:
        """Whether 当年 is "in those days", and 当月 of a year that the text tells without its months."""
        last = self.last
        return unit == "year" or (unit == "month" and last is not None and start - last.end <= _ANYWHERE)

    def _told(self, unit: str, shift: int, start: int) -> date | None:
        """What 次日, 当月 and 上年 are counted from."""
        last = self.last
        if unit in ("day", "week"):
            near = last is not None and last.day is not None and start - last.end <= _PARAGRAPH
            return None if near and last is not None and not self._same_table(last, start) else self.last_day
        if last is None or (unit == "month" and last.month is None):
            return None
        if unit == "year" and not shift and start - last.end > _ANYWHERE:
            return None
        return date(last.year, last.month or 1, 1)

    def _far(self, p: PartialDate, base: Base, day: date, anchor: str) -> Settled:
        """A quarter, a century or an hour counted from the anchor."""
        if base.unit == "quarter":
            year, month = months_away(day.year, day.month, 3 * base.shift)
            filled = p._replace(year=year, piece=Piece("quarter", (month + 2) // 3))
        elif base.unit == "century":
            century = day.year // 100 + base.shift
            piece = Piece("century", century) if p.piece is None else p.piece._replace(last=century)
            filled = p._replace(piece=piece)
        else:
            return self._hour(p, base, anchor)
        return Settled(filled, settled.period(filled), anchor)

    def _hour(self, p: PartialDate, base: Base, anchor: str) -> Settled:
        if self.now is None:
            timex = "PAST_REF" if base.shift < 0 else "FUTURE_REF"
            return Settled(p, Period(timex, None, None, None, "hour", "vague"), "none")
        now = self.now.replace(second=0, microsecond=0)
        start, stop = now + base.shift * _HOUR, now + (base.shift + 1) * _HOUR
        timex = f"{start.isoformat()[:16]}/{stop.isoformat()[:16]}"
        return Settled(p, Period(timex, None, start, stop, "hour", "range"), anchor)


def _filled(
    p: PartialDate, anchor: str, year: int, month: int | None = None, day: int | None = None
) -> Settled:
    """The date with the parts that others have told."""
    return _new(Settled, (p, settled.completed(p, year, month or p.month, day or p.day), anchor))
