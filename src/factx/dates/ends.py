"""The two ends of a range, each of which lends the other what it doesn't say: 9月23日至25日, 1-10月."""

from datetime import date, datetime, timedelta

from factx.dates import settled, timed
from factx.dates.context import Context, Settled
from factx.dates.leaning import ahead, goes_on, settle
from factx.dates.pieces import OF_MONTH
from factx.dates.values import DAY, Base, PartialDate, Period, day_period, moment, month_length, months_away

_NEXT_WEEK = Base("week", 1, "reference")


def both(context: Context, first: PartialDate, last: PartialDate, start: int) -> tuple[Settled, Settled]:
    """The two ends of a range; each lends the other what it doesn't say."""
    if (
        first.year is None
        and first.base is None
        and last.year is not None
        and first.month is not None
        and last.month
    ):
        later = (first.month, first.day or 1) > (last.month, last.day or 31)
        first = first._replace(year=last.year - later)
    elif first.month is None and first.day is not None and last.month is not None and last.day is not None:
        # 3日至9月10日, but 30日到4月1日
        year, month = months_away(last.year or 0, last.month, -(first.day > last.day))
        first = first._replace(year=None if last.year is None else year, month=month)
    if last.base == _NEXT_WEEK and first.weekday and first.day is None and first.base is None:
        first = first._replace(base=_NEXT_WEEK._replace(shift=0))  # 周日到下周二
    begin = settle(context, first, start)
    if begin.period is None:
        return begin, begin
    if (
        first.hour != begin.date.hour
        and first.hour
        and last.part is None
        and first.hour < (last.hour or 0) <= 12
    ):
        last = last._replace(hour=(last.hour or 0) + 12)  # 下午：2:00-5:30 goes on by the same clock
    if begin.anchor == "reference" and first.base is None and first.month and last.month:
        begin = _ended(begin, first, last, context, start)
    told = last.year is not None or last.base is not None
    if last.base is not None and last.base.where == "context":
        context.remember(begin, start)  # 2024年12月至次年2月
    stop = (
        settle(context, last, start)
        if told
        else _leaning(last, begin, context, start, first.month is not None)
    )
    return begin, _at_hour(last, stop)


def _at_hour(last: PartialDate, stop: Settled) -> Settled:
    """下午5点到6点 ends at six o'clock, not behind it."""
    if last.hour is None or stop.period is None or last.second is not None:
        return stop
    return stop._replace(period=stop.period._replace(upper=stop.period.lower))


_MINUTE = timedelta(minutes=1)
_NOON = 12


def from_now(
    context: Context, first: PartialDate, last: PartialDate, start: int
) -> tuple[Settled, Settled] | None:
    """Now and the date that lies ahead; None without a reference date, and where the date has passed."""
    now, today = context.now, context.today
    stop = settle(context, last, start)
    if today is None or stop.period is None or stop.period.lower is None:
        return None
    begin = day_period(today)
    if now is not None and last.hour is not None:
        now = now.replace(second=0, microsecond=0)
        text = now.isoformat()[:16]
        begin = Period(text, None, now, now + _MINUTE, "minute", "datetime")
        if stop.period.lower <= now and last.part is None and last.hour <= _NOON:
            # 从现在到八点, told at ten in the morning: the next eight o'clock.
            turned = timed.clock(last._replace(hour=last.hour + _NOON), today.year, today.month, today.day)
            stop = stop._replace(period=turned)
    assert begin.lower is not None
    if stop.period is None or stop.period.lower is None or not _before(begin.lower, stop.period.lower):
        return None
    return Settled(PartialDate(), begin, "reference"), _at_hour(last, stop)


def comparable(lower: date, upper: date) -> tuple[date, date]:
    """Both bounds as days, or both as moments."""
    if isinstance(lower, datetime) == isinstance(upper, datetime):
        return lower, upper
    return tuple(day if isinstance(day, datetime) else moment(day) for day in (lower, upper))  # type: ignore[return-value]


def _ended(begin: Settled, first: PartialDate, last: PartialDate, context: Context, start: int) -> Settled:
    """The beginning a year earlier, where that brings the whole range closer: 1-10月 in November."""
    assert begin.period is not None and context.today is not None
    today, lower = context.today, begin.period.lower
    if lower is None or not _before(today, lower) or ahead(context, start) or goes_on(context, start):
        return begin
    end = settled.period(last._replace(year=lower.year - 1))
    if end is None or end.upper is None:
        return begin
    since, until = today.toordinal() - end.upper.toordinal(), lower.toordinal() - today.toordinal()
    if not 0 <= since < until:
        return begin
    return begin._replace(period=settled.period(first._replace(year=lower.year - 1)))


_SHORT = 15


def _leaning(last: PartialDate, begin: Settled, context: Context, start: int, dated: bool) -> Settled:
    """The end of a range that takes its year, month or day from the beginning."""
    p, period, anchor = begin
    assert period is not None
    lower = period.lower
    if lower is None:
        filled = last._replace(year=p.year) if p.year is not None else last
        if p.month is not None and last.month is None and last.day is not None:
            filled = filled._replace(month=p.month)
        found = settle(Context("", None), filled, 0)
        return found._replace(anchor=anchor)
    year, month = lower.year, lower.month
    if last.month is not None or last.festival is not None:
        filled = last._replace(year=year)
        found = settle(context, filled, start)
        if found.period is not None and found.period.upper is not None and _before(found.period.upper, lower):
            found = settle(context, filled._replace(year=year + 1), start)
    elif last.day is not None:
        # 1月29日至4日 goes on into the next month, but 9月20日至18日 ends before it begins.
        if last.day < lower.day and not (dated and lower.day - last.day < _SHORT):
            year, month = months_away(year, month, 1)
        if last.day > month_length(year, month):
            return Settled(last, None, anchor)
        found = settle(context, last._replace(year=year, month=month), start)
    elif last.weekday is not None:
        apart = (last.weekday - lower.isoweekday()) % 7
        day = date(lower.year, lower.month, lower.day) + apart * DAY
        found = settle(
            context, last._replace(year=day.year, month=day.month, day=day.day, weekday=None), start
        )
    elif last.hour is not None or last.part is not None:
        return _until_hour(last, lower, anchor)
    elif last.piece is not None:
        filled = last._replace(year=year)
        if last.piece.name in OF_MONTH:
            filled = filled._replace(month=month)
        found = settle(context, filled, start)
    else:
        found = settle(context, last, start)
    return found._replace(anchor=anchor)


def _until_hour(last: PartialDate, lower: date, anchor: str) -> Settled:
    """The end of a range of hours, on the next day where the hour lies before the beginning."""
    found = timed.clock(last, lower.year, lower.month, lower.day)
    if found is not None and found.lower is not None and isinstance(lower, datetime) and found.lower <= lower:
        day = date(lower.year, lower.month, lower.day) + DAY
        found = timed.clock(last, day.year, day.month, day.day)
    return Settled(last, found, anchor)


def _before(upper: date, lower: date) -> bool:
    first, second = comparable(upper, lower)
    return first <= second
