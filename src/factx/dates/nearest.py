"""The year or the month that a date doesn't tell: the one that brings it closest to the reference date."""

from datetime import date

from factx.dates import settled
from factx.dates.values import DAY, PartialDate, Period, month_length, months_away

# A day of January in December's news is of the coming year, May is of the year that ends.
_SOON = 60
_CLOSE = 150
# 3号夜里到4号会有雨, told on the 4th: no day of the next month.
_JUST_PAST = 3


def year(p: PartialDate, today: date, ahead: bool) -> int:
    """The year that brings the date closest to the reference date.

    >>> year(PartialDate(month=12, day=30), date(2025, 1, 10), ahead=False)
    2024
    """
    if p.weekday is not None and (told := _of_weekday(p, today, ahead)) is not None:
        return told
    if p.month is not None and p.festival is None and p.calendar is None and (p.day or 1) < 29:
        apart = (date(today.year, p.month, p.day or 15) - today).days
        if (0 if ahead else -_CLOSE) <= apart <= _CLOSE:
            return today.year  # far from the turn of the year there is nothing to weigh
    best, least = today.year, 10**9
    for candidate in (today.year, today.year - 1, today.year + 1):
        found = settled.period(p._replace(year=candidate, hour=None, part=None))
        if found is None or found.lower is None or found.upper is None:
            continue
        first, last = _days(found)
        apart = (first - today).days if first > today else max(0, (today - last).days)
        if ahead and last < today:
            apart += 400
        if candidate > today.year and not ahead and apart > _SOON:
            continue
        if apart < least:
            best, least = candidate, apart
    if least == 10**9:  # 29 February
        for candidate in range(today.year - 4, today.year + 5):
            if p.month == 2 and p.day == 29 and month_length(candidate, 2) == 29:
                return candidate
    return best


def past(p: PartialDate, today: date) -> int:
    """The last year in which the day or month had begun."""
    return today.year - ((p.month or 1, p.day or 1) > (today.month, today.day))


def on_weekday(p: PartialDate, told: int) -> int:
    """The year told, or the one next to it in which the day falls on its weekday: 周五(12月26日).

    >>> on_weekday(PartialDate(month=12, day=26, weekday=5), 2026)
    2025
    """
    if p.month is None or p.day is None or p.calendar is not None:
        return told
    years = (told, told - 1, told + 1)
    return next((year for year in years if fits(p, year, p.month)), told)


# So close to the reference date a wrong weekday is a misprint.
_MISPRINT = 14


def _of_weekday(p: PartialDate, today: date, ahead: bool) -> int | None:
    """The nearest year in which the day falls on the weekday that is told with it: 8月21日 星期天."""
    years: tuple[int, ...] = (today.year, *range(today.year - 1, today.year - 5, -1), today.year + 1)
    for year in years:
        if p.month is None or p.day is None or p.calendar is not None or p.day > month_length(year, p.month):
            continue
        day = date(year, p.month, p.day)
        apart = (day - today).days
        if abs(apart) <= _MISPRINT:
            return year
        if day.isoweekday() == p.weekday and (year <= today.year or ahead or apart <= _CLOSE):
            return year
    return None


def fits(p: PartialDate, year: int, month: int) -> bool:
    """Whether the month has the day, on the weekday that is told with it: 周四(2日)."""
    if p.day is None or p.day > month_length(year, month):
        return False
    return p.weekday is None or date(year, month, p.day).isoweekday() == p.weekday


def month(p: PartialDate, today: date, ahead: bool) -> tuple[int, int] | None:
    """The year and the month that bring a bare day closest to the reference date.

    >>> tenth = date(2025, 9, 10)
    >>> month(PartialDate(day=29), tenth, False), month(PartialDate(day=29, weekday=1), tenth, False)
    ((2025, 8), (2025, 9))
    """
    best, least = None, 10**9
    for shift in (0, -1, 1, -2):
        there = months_away(today.year, today.month, shift)
        if p.day is None or p.day > month_length(*there):
            continue
        apart = (date(*there, p.day) - today).days
        # 29日 in the news of the 22nd may lie ahead, in the news of the 10th it is of last month.
        cost = apart if apart >= 0 else (-apart + (400 if ahead and apart < -_JUST_PAST else 0))
        # 4日 in the news of the 23rd is past: a day of the next month says so.
        cost *= 2 if shift == 1 and not ahead else 1
        cost += 0 if fits(p, *there) else 25  # a misprint says the wrong weekday of a day close by
        if cost < least:
            best, least = there, cost
    return best


def past_year(p: PartialDate, today: date, ahead: bool) -> int:
    """This year, or the last one where its quarter or half lies closer: 四季度 in January."""
    if ahead:
        return today.year
    this = settled.period(p._replace(year=today.year))
    before = settled.period(p._replace(year=today.year - 1))
    if this is None or this.lower is None or before is None or before.upper is None:
        return today.year
    if this.kind == "range" and this.upper is not None:  # 前11月 in January
        return today.year if this.upper - today <= today - before.upper else today.year - 1
    if this.lower <= today:
        return today.year
    return today.year if this.lower - today <= today - before.upper else today.year - 1


def _days(found: Period) -> tuple[date, date]:
    lower, upper = found.lower, found.upper
    assert lower is not None and upper is not None
    return date(lower.year, lower.month, lower.day), date(upper.year, upper.month, upper.day) - DAY
