"""The parts of years and months in the forms of the calendar: quarters, seasons, weeks, decades."""

from collections.abc import Callable
from datetime import date

from factx.dates import festival, timed
from factx.dates.values import (
    DAY,
    WEEK,
    PartialDate,
    Period,
    Piece,
    between,
    days_period,
    first_of,
    month_length,
    month_period,
    months_period,
    week_period,
    weekend_period,
    written,
    year_period,
    years_period,
)

_SEASONS = ("SP", "SU", "FA", "WI")
# The thirds of a decade: its years 0 to 2, 3 to 6, 7 to 9.
_DECADE_EDGES = {"start": (0, 2), "mid": (3, 6), "end": (7, 9)}
# The pieces that are one day, which may have a time.
DAYS = frozenset(["nth_day", "nth_weekday", "last_day"])
# The pieces of a month.
OF_MONTH = frozenset(["ten_days", "days", "half_month", "last_day"])


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
    if piece.last:  # 秋冬, 冬春
        year = None if p.year is None else p.year + (piece.last < n)
        following = _season(p._replace(year=year), Piece("season", piece.last))
        return between(_season(p, Piece("season", n)), following)._replace(edtf=None)
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
    return timed.of_day(p, day)


def _last_day(p: PartialDate, piece: Piece) -> Period | None:
    if p.year is None or p.month is None:
        return Period(written(p.year, p.month), None, None, None, "day")
    day = date(p.year, p.month, month_length(p.year, p.month))
    return timed.of_day(p, day)


def _nth_weekday(p: PartialDate, piece: Piece) -> Period | None:
    if p.year is None or p.month is None:
        return Period(f"{written(p.year)}-WXX-{piece.last}", None, None, None, "day")
    day = festival.nth_weekday(p.year, p.month, piece.first, piece.last)
    return None if day is None else timed.of_day(p, day)


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
    part = {"half": f"-H{piece.last}", "quarter": f"-Q{piece.last}", "year": ""}
    unit = ("year", "quarter", "half")[piece.first]
    return Period(f"FY{written(p.year)}{part[unit]}", None, None, None, unit)


PIECES: dict[str, Callable[[PartialDate, Piece], Period | None]] = {
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
