"""From a date whose year, month and day are known as far as they can be to the forms of the calendar."""

from datetime import date

from factx.dates import festival, holiday, moon, timed
from factx.dates.pieces import DAYS, PIECES
from factx.dates.values import (
    DAY,
    PartialDate,
    Period,
    day_period,
    days_period,
    month_length,
    month_period,
    months_period,
    week_period,
    weekend_period,
    written,
    year_period,
)

# 年初 is January, 年中 June and July, 年底 December; 月初 the first ten days, 月底 the last from the 21st on.
_YEAR_EDGES = {"start": (1, 1), "mid": (6, 7), "end": (12, 12)}
_MONTH_EDGES = {"start": (1, 10), "mid": (11, 20), "end": (21, 0)}


def period(p: PartialDate) -> Period | None:
    """The date in all its forms; None where there is no such day."""
    if p.year is not None and p.year < 0:
        return _before_christ(p, p.year)
    if p.festival is not None and p.year is not None:
        day = festival.find(p.festival, p.year)
        if day is None:
            return None
        if p.piece is not None:
            return holiday.period(p.festival, p.year, p.piece, day)
        p = p._replace(year=day.year, month=day.month, day=day.day, festival=None)
    elif p.calendar in ("lunar", "era") and p.month is not None and p.year is not None:
        return _by_moon(p)
    if (p.hour is not None or p.part is not None) and (p.piece is None or p.piece.name not in DAYS):
        return timed.clock(p, p.year, p.month, p.day)
    return _of_calendar(p)


def _before_christ(p: PartialDate, year: int) -> Period:
    """A year before Christ with the month and the day that are written; months by the moon stay out."""
    whole = year_period(year)
    if p.month is None or p.calendar is not None:
        return whole
    rest = written(None, p.month, p.day)[4:]
    edtf = None if whole.edtf is None else f"{whole.edtf}{rest}"
    return Period(f"{whole.timex}{rest}", edtf, None, None, "month" if p.day is None else "day")


def completed(p: PartialDate, year: int, month: int | None, day: int | None) -> Period | None:
    """The date with this year, month and day instead of its own."""
    if p.hour is None and p.part is None and p.piece is None and p.festival is None and p.calendar is None:
        if day is not None and month is not None:
            return day_period(date(year, month, day)) if day <= month_length(year, month) else None
        if month is not None and p.edge is None:
            return month_period(year, month)
    return period(p._replace(year=year, month=month, day=day))


def _by_moon(p: PartialDate) -> Period | None:
    year, month = p.year, p.month
    assert year is not None and month is not None
    if p.calendar == "era" and moon.gregorian(year, 1) is None:
        # The table begins in 1600: of an older date only the year is sure.
        return year_period(year)
    if p.day is None:
        days = moon.month_days(year, month, p.leap)
        return None if days is None else days_period(*days, "month")
    day = moon.gregorian(year, month, p.day, p.leap)
    return None if day is None else timed.of_day(p, day)


def _of_calendar(p: PartialDate) -> Period | None:
    year, month, day = p.year, p.month, p.day
    if p.festival is not None:
        days = p.piece is not None and p.piece.last > p.piece.first
        return Period("XXXX", None, None, None, "day", "range" if days else "date")
    if day is not None:
        if year is not None and month is not None:
            return day_period(date(year, month, day)) if day <= month_length(year, month) else None
        text = written(year, month, day)
        return Period(text, text, None, None, "day")
    if p.weekday is not None and p.piece is None:
        return Period(f"XXXX-WXX-{p.weekday}", None, None, None, "day")
    if p.piece is not None:
        return PIECES[p.piece.name](p, p.piece)
    if month is not None:
        whole = month_period(year, month)
        return whole if p.edge is None else _month_edge(whole, p.edge)
    whole = year_period(year)
    return whole if p.edge is None else _year_edge(whole, year, p.edge)


def _year_edge(whole: Period, year: int | None, edge: str) -> Period:
    if year is not None and year < 1:
        return whole
    first, last = _YEAR_EDGES[edge]
    return month_period(year, first) if first == last else months_period(year, first, last, "month", "date")


def _month_edge(whole: Period, edge: str) -> Period:
    if not isinstance(whole.lower, date):
        return whole
    first, last = _MONTH_EDGES[edge]
    start = whole.lower.replace(day=first)
    return whole._replace(lower=start, upper=whole.lower.replace(day=last) + DAY if last else whole.upper)


def of_week(monday: date, p: PartialDate) -> Period | None:
    """A week, its weekend, or a weekday of it with its time."""
    if p.piece is not None and p.piece.name == "weekend":
        if p.hour is None and p.part is None:
            return weekend_period(monday)
        p = p._replace(weekday=6)
    if p.piece is not None and p.piece.name == "half_week":
        first, last = (0, 2) if p.piece.first == 1 else (3, 6)
        return days_period(monday + first * DAY, monday + last * DAY)
    if p.weekday is None:
        whole = week_period(monday)
        return whole if p.edge is None else whole._replace(upper=monday + 2 * DAY)  # 周初
    return timed.of_day(p, monday + (p.weekday - 1) * DAY)
