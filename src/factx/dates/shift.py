"""Counting from a date: what lies a length of time away from it."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from factx.dates.context import Known
from factx.dates.values import (
    DAY,
    Length,
    Period,
    between,
    day_period,
    days_period,
    first_of,
    month_length,
    month_period,
    months_away,
    week_period,
    year_period,
    years_period,
)


def told(last: Known, long: Length) -> date | None:
    """The date to count from; a year alone can't tell what comes three months later."""
    if last.day is not None:
        return last.day
    if long.days or long.seconds or long.half or (last.month is None and long.months % 12):
        return None
    return date(last.year, last.month or 1, 1)


def moved(base: date, long: Length, sign: int) -> date | None:
    """The day or the moment that lies the length away; None where the calendar ends."""
    year, month = months_away(base.year, base.month, sign * long.months)
    if first_of(year, month) is None:
        return None
    there = base.replace(year=year, month=month, day=min(base.day, month_length(year, month)))
    days = int(long.days)
    try:
        there += sign * timedelta(days=days)
        if isinstance(there, datetime):
            there += sign * timedelta(seconds=int(long.seconds + (long.days - days) * 86400))
    except OverflowError:
        return None
    return there


def grain(there: date, long: Length) -> Period:
    """三年前 is that year, 三个月前 that month, 三天前 that day, 两小时前 that minute."""
    if long.seconds and isinstance(there, datetime):
        at = there.replace(microsecond=0)
        if long.unit == "second":
            text = at.isoformat()
            return Period(text, text, at, at + timedelta(seconds=1), "second", "datetime")
        text = at.isoformat()
        return Period(text[:16], text, at, at + timedelta(minutes=1), "minute", "datetime")
    day = date(there.year, there.month, there.day)
    # 一年半前 is counted to the day, as the half says more than the year.
    if long.days or long.half:
        return week_period(day - day.weekday() * DAY) if long.timex.endswith("W") else day_period(day)
    if long.months % 12:
        return month_period(day.year, day.month)
    return year_period(day.year)


def behind(last: Known, long: Length, sign: int) -> Period | None:
    """The whole years or months right behind or before the year or month told: 2015年…此后三年."""
    if last.day is not None or long.days or long.seconds or long.half:
        return None
    if last.month is None:
        years = long.months // 12
        if long.months % 12 or not years:
            return None
        first, final = (last.year + 1, last.year + years) if sign > 0 else (last.year - years, last.year - 1)
        if first == final:
            return year_period(first)
        text = f"{first:04d}/{final:04d}"
        return years_period(first, final, text, text, "year")._replace(kind="range")
    near = months_away(last.year, last.month, sign)
    far = months_away(last.year, last.month, sign * long.months)
    if near == far:
        return month_period(*near)
    return between(*(month_period(*month) for month in (near, far)[::sign]))


def opening(stretch: Period | None, long: Length) -> Period | None:
    """So many days at the beginning of the stretch of days told last: 国庆假期…,前4天."""
    if stretch is None or stretch.unit != "day" or long.days != int(long.days):
        return None
    lower, upper = stretch.lower, stretch.upper
    if lower is None or upper is None or (upper - lower).days < long.days:
        return None
    first = date(lower.year, lower.month, lower.day)
    return days_period(first, first + (int(long.days) - 1) * DAY, "day", "range")


_YEAR = re.compile(r"(?:(?<=^)|(?<=/))[0-9]{4}(?=-|/|$)")


def years_away(found: Period, years: int) -> Period:
    """The same period of another year: 去年同期."""
    lower, upper = found.lower, found.upper
    assert lower is not None and upper is not None
    bounds = [
        moved(day, Length("", 12 * abs(years), Decimal(0), Decimal(0), "year"), 1 if years > 0 else -1)
        for day in (lower, upper)
    ]
    first, last = bounds[0] or lower, bounds[1] or upper
    if first == last:
        last = first + DAY  # 28 February of a leap year ends on the 29th, of which other years know nothing
    timex = _YEAR.sub(lambda m: f"{int(m[0]) + years:04d}", found.timex)
    edtf = _YEAR.sub(lambda m: f"{int(m[0]) + years:04d}", found.edtf) if found.edtf else None
    return Period(timex, edtf, first, last, found.unit, found.kind)
