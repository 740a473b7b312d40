"""Times of a day in the forms of the calendar."""

from datetime import date, timedelta

from factx.dates.values import DAY, PartialDate, Period, day_period, moment, month_length, written
from factx.dates.words import PARTS

_LASTS = {"hour": timedelta(hours=1), "minute": timedelta(minutes=1), "second": timedelta(seconds=1)}


def of_day(p: PartialDate, day: date) -> Period | None:
    """The day, or the time of that day where the date tells one."""
    if p.hour is None and p.part is None:
        return day_period(day)
    return clock(p, day.year, day.month, day.day)


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
        if p.weekday is not None and known is None and day is None:
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
    if p.weekday is not None and known is None and day is None:
        prefix = f"XXXX-WXX-{p.weekday}"
    timex = f"{prefix}{text}{zone}"
    if known is None:
        return Period(timex, None, None, None, unit, kind)
    start = moment(known, p.hour, p.minute or 0, p.second or 0)
    edtf = f"{start.isoformat()}{zone}" if unit != "hour" else None
    upper = start + _LASTS[unit] if p.last_hour is None else moment(known, p.last_hour)
    return Period(timex, edtf, start, upper, unit, kind)


def _zone(written_zone: str | None) -> str:
    if not written_zone:
        return ""
    offset = written_zone.removeprefix("UTC").removeprefix("GMT")
    if offset in ("", "Z"):
        return "Z"
    hours, _, minutes = offset[1:].partition(":") if ":" in offset else (offset[1:3], "", offset[3:])
    return f"{offset[0]}{hours:0>2}:{minutes or '00'}"
