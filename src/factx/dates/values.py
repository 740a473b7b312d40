"""What date rules return, and the calendar's forms of it: TIMEX3, EDTF, the interval."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
Modifier = Literal["since", "until", "before", "after", "start", "mid", "end", "about"]


class Base(NamedTuple):
    """A unit of the calendar counted from the reference date or from an earlier mention: 去年 is year -1."""

    unit: str
    shift: int
    where: str


class Piece(NamedTuple):
    """A part of a year or a month that isn't a month or a day: the third quarter, the first ten days."""

    name: str
    first: int = 0
    last: int = 0


class PartialDate(NamedTuple):
    """A date as far as it is written; what is missing comes from the reference date or the context."""

    base: Base | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    piece: Piece | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    last_hour: int | None = None
    zone: str | None = None
    edge: Modifier | None = None
    calendar: str | None = None
    festival: str | None = None
    leap: bool = False
    doubt: str | None = None


class Range(NamedTuple):
    """From one date to another; the second may lean on the first: 9月23日至25日. None is today."""

    first: PartialDate
    last: PartialDate | None


# Where 现在到八点 begins.
NOW = PartialDate(base=Base("now", 0, "reference"))


class Length(NamedTuple):
    """A stretch of time: 三年, 48小时."""

    timex: str
    months: int
    days: Decimal
    seconds: Decimal
    unit: str
    about: bool = False
    half: bool = False


class Offset(NamedTuple):
    """A point in time that lies so far from now, or from what was told before: 三天前, 此后两年."""

    length: Length
    sign: int
    where: str = "reference"


class Window(NamedTuple):
    """The stretch that ends or begins now: 近三年, 未来10天."""

    length: Length
    sign: int
    where: str = "reference"


class Repeat(NamedTuple):
    """What comes again and again: 每周三; `period` lies between two of them."""

    timex: str
    period: str
    unit: str


class Vague(NamedTuple):
    """A time that no calendar can tell: 目前, 近期."""

    timex: str


class SamePeriod(NamedTuple):
    """同期: the period told last, `years` away, or in the year that is told: 2019年同期."""

    years: int
    where: str
    year: int | None = None


class Impossible(NamedTuple):
    """What is written like a date but is none: 2月30日."""

    why: str


class NoDate(NamedTuple):
    """What only looks like a date: 今日头条. It takes its place, and is dropped."""


class Period(NamedTuple):
    """A stretch of the calendar in all its forms; `upper` is exclusive, None where it isn't known."""

    timex: str
    edtf: str | None
    lower: date | None
    upper: date | None
    unit: str
    kind: str = "date"


def month_length(year: int, month: int) -> int:
    """How many days the month has.

    >>> month_length(2024, 2), month_length(2025, 9)
    (29, 30)
    """
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def months_away(year: int, month: int, shift: int) -> tuple[int, int]:
    """The month that lies `shift` months from the given one.

    >>> months_away(2025, 1, -1)
    (2024, 12)
    """
    total = year * 12 + month - 1 + shift
    return total // 12, total % 12 + 1


def first_of(year: int, month: int) -> date | None:
    """The first day of the month, None where Python's calendar ends."""
    return date(year, month, 1) if 1 <= year <= 9999 else None


def written(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """The date in digits, X where it isn't known.

    >>> written(2025, 9), written(None, 9, 23)
    ('2025-09', 'XXXX-09-23')
    """
    text = "XXXX" if year is None else f"{year:04d}"
    if month is not None:
        text = f"{text}-{month:02d}"
    elif day is not None:
        text = f"{text}-XX"
    return text if day is None else f"{text}-{day:02d}"


# The same few years, months and days come again and again in a text, and in the texts of a day.
_KEPT = 512


@lru_cache(_KEPT)
def year_period(year: int | None) -> Period:
    """A year; before Christ it has a name but no place on Python's calendar."""
    if year is None:
        return Period("XXXX", "XXXX", None, None, "year")
    if year < 0:
        # EDTF has a year 0, so 221 BC is -0220.
        return Period(f"BC{-year:04d}", f"-{-year - 1:04d}" if year < -1 else "0000", None, None, "year")
    text = f"{year:04d}"
    return Period(text, text, date(year, 1, 1), first_of(year + 1, 1), "year")


@lru_cache(_KEPT)
def month_period(year: int | None, month: int) -> Period:
    """A month, of no known year where `year` is None."""
    text = written(year, month)
    if year is None:
        return Period(text, text, None, None, "month")
    return Period(text, text, date(year, month, 1), first_of(*months_away(year, month, 1)), "month")


@lru_cache(_KEPT)
def day_period(day: date) -> Period:
    """One day."""
    text = day.isoformat()
    return Period(text, text, day, day + DAY, "day")


def week_period(monday: date) -> Period:
    """The week that begins on that Monday, by its ISO number."""
    year, week, _ = monday.isocalendar()
    timex = f"{year:04d}-W{week:02d}"
    return Period(
        timex, f"{monday.isoformat()}/{(monday + 6 * DAY).isoformat()}", monday, monday + WEEK, "week"
    )


def weekend_period(monday: date) -> Period:
    """Saturday and Sunday of the week that begins on that Monday."""
    year, week, _ = monday.isocalendar()
    saturday = monday + 5 * DAY
    edtf = f"{saturday.isoformat()}/{(saturday + DAY).isoformat()}"
    return Period(f"{year:04d}-W{week:02d}-WE", edtf, saturday, monday + WEEK, "day")


def days_period(first: date, last: date, unit: str = "day", kind: str = "date") -> Period:
    """From a day to another, both included."""
    text = f"{first.isoformat()}/{last.isoformat()}"
    return Period(text, text, first, last + DAY, unit, kind)


def months_period(
    year: int | None, first: int, last: int, unit: str = "month", kind: str = "range"
) -> Period:
    """From a month to another of the same year, both included."""
    text = f"{written(year, first)}/{written(year, last)}"
    if year is None:
        return Period(text, text, None, None, unit, kind)
    return Period(text, text, date(year, first, 1), first_of(*months_away(year, last, 1)), unit, kind)


def years_period(first: int, last: int, timex: str, edtf: str, unit: str) -> Period:
    """From a year to another, both included."""
    if first < 1:
        return Period(timex, None, None, None, unit)
    return Period(timex, edtf, date(first, 1, 1), first_of(last + 1, 1), unit)


def between(first: Period, last: Period) -> Period:
    """From the beginning of one period to the end of another."""
    end = last.timex.rpartition("/")[2]
    # 0时至24时 ends with the day, not where it begins.
    timex = f"{first.timex.partition('/')[0]}/{'T24' if end == 'T00' and first.timex[0] == 'T' else end}"
    edtf = None
    if "X" in f"{first.edtf}{last.edtf}" and first.lower is not None and last.upper is not None:
        edtf = f"{written(first.lower.year)}/{written(last.upper.year - 1)}"  # 199X can't be an end
    elif first.edtf and last.edtf and "T" not in first.edtf + last.edtf:
        edtf = f"{first.edtf.partition('/')[0]}/{last.edtf.rpartition('/')[2]}"
    return Period(timex, edtf, first.lower, last.upper, last.unit, "range")


def moment(day: date, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    """The moment of the day; 24:00 is the beginning of the next."""
    start = datetime(day.year, day.month, day.day)
    return start + timedelta(hours=hour, minutes=minute, seconds=second)
