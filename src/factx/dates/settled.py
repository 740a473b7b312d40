"""From a date whose year, month and day are known as far as they can be to the forms of the calendar."""

from collections.abc import Callable
from datetime import date, timedelta

from factx.dates import festival, moon
from factx.dates.values import (
    DAY,
    WEEK,
    PartialDate,
    Period,
    Piece,
    between,
    day_period,
    days_period,
    first_of,
    moment,
    month_length,
    month_period,
    months_period,
    week_period,
    weekend_period,
    written,
    year_period,
    years_period,
)
from factx.dates.words import PARTS

_SEASONS = ("SP", "SU", "FA", "WI")
# 年初 is January, 年中 June and July, 年底 December; 月初 the first ten days, 月底 the last from the 21st on.
_YEAR_EDGES = {"start": (1, 1), "mid": (6, 7), "end": (12, 12)}
_MONTH_EDGES = {"start": (1, 10), "mid": (11, 20), "end": (21, 0)}
# The thirds of a decade: its years 0 to 2, 3 to 6, 7 to 9.
_DECADE_EDGES = {"start": (0, 2), "mid": (3, 6), "end": (7, 9)}


# The pieces that are one day, which may have a time.
_DAYS = frozenset(["nth_day", "nth_weekday", "last_day"])


def period(p: PartialDate) -> Period | None:
    """The date in all its forms; None where there is no such day."""
    if p.year is not None and p.year < 0:
        return _before_christ(p, p.year)
    if p.festival is not None and p.year is not None:
        day = festival.find(p.festival, p.year)
        if day is None:
            return None
        p = p._replace(year=day.year, month=day.month, day=day.day, festival=None)
    elif p.calendar in ("lunar", "era") and p.month is not None and p.year is not None:
        return _by_moon(p)
    if (p.hour is not None or p.part is not None) and (p.piece is None or p.piece.name not in _DAYS):
        return clock(p, p.year, p.month, p.day)
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
    if day is None:
        return None
    if p.hour is not None or p.part is not None:
        return clock(p, day.year, day.month, day.day)
    return day_period(day)


def _of_calendar(p: PartialDate) -> Period | None:
    year, month, day = p.year, p.month, p.day
    if p.festival is not None:
        return Period("XXXX", None, None, None, "day")
    if day is not None:
        if year is not None and month is not None:
            return day_period(date(year, month, day)) if day <= month_length(year, month) else None
        text = written(year, month, day)
        return Period(text, text, None, None, "day")
    if p.weekday is not None and p.piece is None:
        return Period(f"XXXX-WXX-{p.weekday}", None, None, None, "day")
    if p.piece is not None:
        return _PIECES[p.piece.name](p, p.piece)
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


def clock(p: PartialDate, year: int | None, month: int | None, day: int | None) -> Period | None:
    """A time of a day, which may be unknown: then the time has a name and no place."""
    known = (
        date(year, month, day)
        if year is not None and month is not None and day is not None and day <= month_length(year, month)
        else None
    )
    dated = any(unit is not None for unit in (year, month, day, p.weekday))
    kind = "datetime" if dated else "time"
    if p.hour is None:
        part = PARTS[p.part or "白天"]
        prefix = (known.isoformat() if known else written(year, month, day)) if dated else ""
        if p.weekday is not None and known is None:
            prefix = f"XXXX-WXX-{p.weekday}"
        if known is None:
            return Period(f"{prefix}T{part.code}", None, None, None, "hour", kind)
        return Period(
            f"{prefix}T{part.code}", None, moment(known, part.first), moment(known, part.last), "hour", kind
        )
    if known is not None and p.hour >= 24:
        known, p = known + DAY, p._replace(hour=p.hour - 24)
    assert p.hour is not None
    text = f"T{p.hour % 24 if known is None else p.hour:02d}"
    unit = "hour"
    if p.minute is not None:
        text, unit = f"{text}:{p.minute:02d}", "minute"
        if p.second is not None:
            text, unit = f"{text}:{p.second:02d}", "second"
    zone = _zone(p.zone)
    prefix = known.isoformat() if known else written(year, month, day) if dated else ""
    if p.weekday is not None and known is None:
        prefix = f"XXXX-WXX-{p.weekday}"
    timex = f"{prefix}{text}{zone}"
    if known is None:
        return Period(timex, None, None, None, unit, kind)
    start = moment(known, p.hour, p.minute or 0, p.second or 0)
    length = (
        timedelta(seconds=1)
        if unit == "second"
        else timedelta(minutes=1)
        if unit == "minute"
        else timedelta(hours=1)
    )
    edtf = f"{start.isoformat()}{zone}" if unit != "hour" else None
    upper = start + length if p.last_hour is None else moment(known, p.last_hour)
    return Period(timex, edtf, start, upper, unit, kind)


def _zone(written_zone: str | None) -> str:
    if not written_zone:
        return ""
    offset = written_zone.removeprefix("UTC").removeprefix("GMT")
    if offset in ("", "Z"):
        return "Z"
    hours, _, minutes = offset[1:].partition(":") if ":" in offset else (offset[1:3], "", offset[3:])
    return f"{offset[0]}{hours:0>2}:{minutes or '00'}"


def _quarter(p: PartialDate, piece: Piece) -> Period:
    n = piece.first
    first = 3 * n - 2
    if p.edge is not None:
        return month_period(p.year, first if p.edge == "start" else first + 2)
    whole = months_period(p.year, first, first + 2, "quarter", "date")
    return whole._replace(timex=f"{written(p.year)}-Q{n}")


def _half(p: PartialDate, piece: Piece) -> Period:
    first = 6 * piece.first - 5
    return months_period(p.year, first, first + 5, "half", "date")._replace(
        timex=f"{written(p.year)}-H{piece.first}"
    )


def _quarters(p: PartialDate, piece: Piece) -> Period:
    return months_period(p.year, 3 * piece.first - 2, 3 * piece.last, "quarter")


def _months(p: PartialDate, piece: Piece) -> Period:
    return months_period(p.year, piece.first, piece.last)


def _season(p: PartialDate, piece: Piece) -> Period:
    """Spring is March to May, and winter December to February of the next year."""
    n = piece.first
    timex, edtf = f"{written(p.year)}-{_SEASONS[n - 1]}", f"{written(p.year)}-{20 + n}"
    if p.year is None:
        return Period(timex, None, None, None, "month")
    lower = date(p.year, 3 * n, 1)
    upper = first_of(p.year, 3 * n + 3) if n < 4 else first_of(p.year + 1, 3)
    return Period(timex, edtf, lower, upper, "month")


def _ten_days(p: PartialDate, piece: Piece) -> Period:
    """The first, second or last ten days of a month, or two of them."""
    first, last = 10 * piece.first - 9, 10 * piece.last
    end = last if piece.last < 3 else month_length(p.year or 2023, p.month or 1)
    if p.year is None or p.month is None:
        timex = f"{written(p.year, p.month, first)}/{written(p.year, p.month, end)}"
        return Period(timex, None, None, None, "ten_days")
    return days_period(date(p.year, p.month, first), date(p.year, p.month, end), "ten_days")


def _half_month(p: PartialDate, piece: Piece) -> Period:
    if p.year is None or p.month is None:
        return Period(written(p.year, p.month or 1), None, None, None, "day")
    first, last = (1, 15) if piece.first == 1 else (16, month_length(p.year, p.month))
    return days_period(date(p.year, p.month, first), date(p.year, p.month, last))


def _today(p: PartialDate, piece: Piece) -> Period:
    return year_period(p.year)


def _days(p: PartialDate, piece: Piece) -> Period:
    if p.year is None or p.month is None:
        return Period(written(p.year, p.month or 1), None, None, None, "day", "range")
    return days_period(
        date(p.year, p.month, 1),
        date(p.year, p.month, min(piece.first, month_length(p.year, p.month))),
        "day",
        "range",
    )


def _nth_day(p: PartialDate, piece: Piece) -> Period | None:
    if p.year is None:
        return Period(written(None, p.month, piece.first), None, None, None, "day")
    day = date(p.year, p.month or 1, 1) + (piece.first - 1) * DAY
    timed = p.hour is not None or p.part is not None
    return clock(p, day.year, day.month, day.day) if timed else day_period(day)


def _last_day(p: PartialDate, piece: Piece) -> Period | None:
    if p.year is None or p.month is None:
        return Period(written(p.year, p.month), None, None, None, "day")
    day = date(p.year, p.month, month_length(p.year, p.month))
    timed = p.hour is not None or p.part is not None
    return clock(p, day.year, day.month, day.day) if timed else day_period(day)


def _nth_weekday(p: PartialDate, piece: Piece) -> Period | None:
    if p.year is None or p.month is None:
        return Period(f"{written(p.year)}-WXX-{piece.last}", None, None, None, "day")
    day = festival.nth_weekday(p.year, p.month, piece.first, piece.last)
    if day is None:
        return None
    return (
        clock(p, day.year, day.month, day.day)
        if p.hour is not None or p.part is not None
        else day_period(day)
    )


def _nth_weekend(p: PartialDate, piece: Piece) -> Period | None:
    if p.year is None or p.month is None:
        return Period("XXXX-WXX-WE", None, None, None, "day")
    saturday = festival.nth_weekday(p.year, p.month, piece.first, 6)
    return None if saturday is None else weekend_period(saturday - 5 * DAY)


def _week(p: PartialDate, piece: Piece) -> Period | None:
    """The nth week of a month begins on its nth Monday; of a year it is the ISO week."""
    n = piece.first
    if p.year is None:
        return Period("XXXX-WXX", None, None, None, "week")
    if p.month is not None:
        monday = festival.nth_weekday(p.year, p.month, n, 1)
    else:
        monday = _first_monday(p.year) + (n - 1) * WEEK if 1 <= n <= 53 else None
        if monday is not None and monday.isocalendar()[0] != p.year:
            return None
    return None if monday is None else week_period(monday)


def _weeks(p: PartialDate, piece: Piece) -> Period:
    if p.year is None:
        return Period("XXXX-WXX", None, None, None, "week", "range")
    first = _first_monday(p.year)
    return between(week_period(first), week_period(first + (piece.first - 1) * WEEK))


def _first_monday(year: int) -> date:
    return date.fromisocalendar(year, 1, 1)


def _weekend(p: PartialDate, piece: Piece) -> Period:
    return Period("XXXX-WXX-WE", None, None, None, "day")


def _half_week(p: PartialDate, piece: Piece) -> Period | None:
    return Period("XXXX-WXX", None, None, None, "day")


def _century(p: PartialDate, piece: Piece) -> Period:
    """The nth century as people use it: the 21st begins with 2000."""
    century = piece.first
    if century < 0:
        return Period(f"BC{-century - 1:02d}", None, None, None, "century")
    first, last = century * 100, century * 100 + 99
    text = f"{century:02d}"
    if p.edge is not None:
        a, b = {"start": (0, 9), "mid": (40, 59), "end": (90, 99)}[p.edge]
        first, last = first + a, century * 100 + b
    return years_period(
        first, last, text, f"{text}XX" if p.edge is None else f"{first:04d}/{last:04d}", "century"
    )


def _decade(p: PartialDate, piece: Piece) -> Period:
    text = f"{piece.last:02d}{piece.first}"
    first = int(text) * 10
    a, b = (0, 9) if p.edge is None else _DECADE_EDGES[p.edge]
    edtf = f"{text}X" if p.edge is None else f"{first + a:04d}/{first + b:04d}"
    return years_period(first + a, first + b, text, edtf, "decade")


def _years(p: PartialDate, piece: Piece) -> Period:
    first, last = piece.first, piece.last
    if p.edge == "start":
        return year_period(first)
    if p.edge == "end":
        return year_period(last)
    return years_period(first, last, f"{first:04d}/{last:04d}", f"{first:04d}/{last:04d}", "year")._replace(
        kind="range"
    )


def _fiscal(p: PartialDate, piece: Piece) -> Period:
    return Period(f"FY{written(p.year)}", None, None, None, "year")


_PIECES: dict[str, Callable[[PartialDate, Piece], Period | None]] = {
    "quarter": _quarter,
    "quarters": _quarters,
    "half": _half,
    "months": _months,
    "season": _season,
    "ten_days": _ten_days,
    "days": _days,
    "half_month": _half_month,
    "today": _today,
    "nth_day": _nth_day,
    "last_day": _last_day,
    "nth_weekday": _nth_weekday,
    "nth_weekend": _nth_weekend,
    "week": _week,
    "weeks": _weeks,
    "weekend": _weekend,
    "half_week": _half_week,
    "century": _century,
    "decade": _decade,
    "years": _years,
    "fiscal": _fiscal,
}


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
        return week_period(monday)
    day = monday + (p.weekday - 1) * DAY
    if p.hour is not None or p.part is not None:
        return clock(p, day.year, day.month, day.day)
    return day_period(day)
