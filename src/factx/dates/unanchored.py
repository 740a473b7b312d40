"""What is known of a date that is counted from a day which nobody tells: 昨天下午, 去年4月."""

from factx.dates import settled, timed
from factx.dates.values import PartialDate, Period


def period(p: PartialDate, unit: str) -> Period | None:
    """The forms of the date without what it is counted from; `unit` is what is counted."""
    if unit == "day":
        if p.day is not None:
            return settled.period(p)
        if p.hour is None and p.part is None:
            return Period("XXXX-XX-XX", "XXXX-XX-XX", None, None, "day")
        found = timed.clock(p, None, None, None)
        return None if found is None else found._replace(timex=f"XXXX-XX-XX{found.timex}", kind="datetime")
    if unit == "week":
        if p.piece is not None:
            return Period("XXXX-WXX-WE", None, None, None, "day")
        if p.weekday is None:
            return Period("XXXX-WXX", None, None, None, "week")
        found = timed.clock(p, None, None, None) if p.hour is not None or p.part is not None else None
        return found or Period(f"XXXX-WXX-{p.weekday}", None, None, None, "day")
    if unit == "month":
        if p.day is None and p.piece is None:
            return Period("XXXX-XX", "XXXX-XX", None, None, "month")
        return settled.period(p)
    if unit == "quarter":
        return Period("XXXX-QX", None, None, None, "quarter")
    if unit in ("century", "hour"):
        return Period("XX" if unit == "century" else "PAST_REF", None, None, None, unit)
    return settled.period(p)
