"""Dates counted from another one: 去年 from the reference date, 次日 from the day told last."""

from datetime import date, timedelta

from factx.dates import settled, surroundings, timed
from factx.dates.context import ANYWHERE, PARAGRAPH, Context, Settled, Week, filled
from factx.dates.values import DAY, WEEK, Base, PartialDate, Period, Piece, months_away

_HOUR = timedelta(hours=1)


def settle(context: Context, p: PartialDate, base: Base, start: int) -> Settled | None:
    """The date that lies that many units away; None where its own digits say another day."""
    unit, shift, where = base
    anchor = "reference"
    day: date | None = context.today
    if unit == "day" and context.entry is not None:
        day, anchor = context.entry, "context"
    if where == "month":
        if context.last_month is not None:
            day, anchor = context.last_month, "context"
    elif where == "running":
        ahead = surroundings.ahead(context.text, start, context.end)
        told = None if ahead else _running(context, p, unit, start)
        if told is not None:
            day, anchor = told, "context"
        elif day is not None and unit == "year" and not ahead and _is_over(context.text, start, day):
            shift -= 1
    elif where == "context":
        told = _told(context, unit, shift, start)
        if told is not None:
            day, anchor = told, "context"
        elif (start or context.text[0] == "那") and (
            shift > 0 or (unit == "day" and shift) or (not shift and _counts(context, unit, start))
        ):
            day = None  # 次日 and 第二年 count from a day that isn't told; 当年 is "in those days"
    if day is None:
        if where == "context" and not shift and (same := _same(context, p, unit, start)) is not None:
            return same
        return Settled(p, _unanchored(p, unit), "none")
    if unit == "year":
        return filled(p, anchor, day.year + shift)
    if unit == "month":
        year, month = months_away(day.year, day.month, shift)
        return filled(p, anchor, year, month)
    if unit == "day":
        day = day + shift * DAY
        if p.day is not None and (p.day != day.day or (p.month or day.month) != day.month):
            return None
        return filled(p, anchor, day.year, day.month, day.day)
    if unit == "week":
        monday = day - day.weekday() * DAY + shift * WEEK
        context.week = Week(monday, p.weekday or 0, monday + ((p.weekday or 1) - 1) * DAY, start)
        return Settled(p, settled.of_week(monday, p), anchor)
    return _far(context, p, base, day, anchor)


def _same(context: Context, p: PartialDate, unit: str, start: int) -> Settled | None:
    """The month or the day of no known year that the text told last: 11月|当月, 26日…|当天."""
    month, day, at = context.month or (0, None, 0)
    if not month or start - at > PARAGRAPH or unit not in ("month", "day") or (unit == "day" and day is None):
        return None
    p = p._replace(month=month, day=day if unit == "day" else p.day)
    return Settled(p, settled.period(p._replace(base=None)), "none")


def _counts(context: Context, unit: str, start: int) -> bool:
    """Whether 当年 is "in those days", and 当月 of a year that the text tells without its months."""
    last = context.last
    return unit == "year" or (unit == "month" and last is not None and start - last.end <= ANYWHERE)


def _told(context: Context, unit: str, shift: int, start: int) -> date | None:
    """What 次日, 当月 and 上年 are counted from."""
    last = context.last
    if shift and context.text[start - 1 : start] in ("的", "之"):
        between = "，" if last is None else context.text[last.end : start - 1][:PARAGRAPH]
        if between and (unit in ("day", "week") or "，" in between or "," in between):
            return None  # 满一个月的次日; 1978年,恢复高考的第二年, but 1977年恢复高考的第二年
    if unit in ("day", "week"):
        if last is not None and context.last_day is not None and context.moved_on(last, start):
            return None  # 2015年10月8日成立。2019年3月迁址,当日放假
        near = last is not None and last.day is not None and start - last.end <= PARAGRAPH
        return None if near and last is not None and not context.same_table(last, start) else context.last_day
    if last is None or (unit == "month" and last.month is None):
        return None
    if unit == "year" and not shift:
        if start - last.end > ANYWHERE:
            return None
        if context.today is not None and not last.explicit and last.year >= context.today.year:
            return None  # 明年量产。当年曾…: in those days
    return date(last.year, last.month or 1, 1)


def _running(context: Context, p: PartialDate, unit: str, start: int) -> date | None:
    """The year, month or quarter that the text reports on where 年末, 月底 or 本年度 stands."""
    last, period = context.leading(start), context.last_period
    if last is None:
        return None
    near = context.same_sentence(last, start)
    if unit == "month":
        near = near or (context.text.startswith("月末", start) and context.same_paragraph(last, start))
        month = date(last.year, last.month, 1) if near and last.month is not None else None
        return None if month is not None and context.today is not None and month > context.today else month
    if unit == "quarter":
        return period.lower if near and period is not None and period.unit == "quarter" else None
    if not last.explicit:
        return None
    if context.today is not None and not near:
        # 2023年…。年末有50家门店; but 2023年…。年初以来, of this year
        reported = p.edge in ("end", None) or context.text.startswith("年初预算", start)
        near = reported and context.same_paragraph(last, start)
        if not near:
            return None
    if p.edge is None and context.today is not None and last.year < context.today.year - 1:
        return None  # 占2011年度收入的一成,将影响本年度: a report is of the last year or of this one
    return date(last.year + (p.edge == "start" and last.end == start), 1, 1)  # 岁末年初


# In spring a report of 年末 is about the year that has ended, while 年底 is mostly looked forward to.
_SPRING = 6


def _is_over(text: str, start: int, today: date) -> bool:
    """Whether the end of a year that is told there is the last one: 年末人口, 截至年底."""
    return today.month <= _SPRING and (
        text.startswith(("年末", "岁末"), start) or text.endswith(("截至", "截止", "截止到"), 0, start)
    )


def _far(context: Context, p: PartialDate, base: Base, day: date, anchor: str) -> Settled:
    """A quarter, a century or an hour counted from the anchor."""
    if base.unit == "quarter":
        year, month = months_away(day.year, day.month, 3 * base.shift)
        filled = p._replace(year=year, piece=Piece("quarter", (month + 2) // 3))
    elif base.unit == "century":
        century = day.year // 100 + base.shift
        piece = Piece("century", century) if p.piece is None else p.piece._replace(last=century)
        filled = p._replace(piece=piece)
    else:
        return _hour(context, p, base, anchor)
    return Settled(filled, settled.period(filled), anchor)


def _hour(context: Context, p: PartialDate, base: Base, anchor: str) -> Settled:
    if context.now is None:
        timex = "PAST_REF" if base.shift < 0 else "FUTURE_REF"
        return Settled(p, Period(timex, None, None, None, "hour", "vague"), "none")
    now = context.now.replace(second=0, microsecond=0)
    start, stop = now + base.shift * _HOUR, now + (base.shift + 1) * _HOUR
    timex = f"{start.isoformat()[:16]}/{stop.isoformat()[:16]}"
    return Settled(p, Period(timex, None, start, stop, "hour", "range"), anchor)


def _unanchored(p: PartialDate, unit: str) -> Period | None:
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
