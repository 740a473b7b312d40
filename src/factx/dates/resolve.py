"""From what the rules have read to dates of the calendar, by reference date, context and words around."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from factx.dates import ends, modifiers, reign, settled, shift, surroundings
from factx.dates.context import Context, Settled
from factx.dates.leaning import settle
from factx.dates.reign import Reign
from factx.dates.values import (
    DAY,
    NOW,
    Impossible,
    Length,
    NoDate,
    Offset,
    PartialDate,
    Period,
    Range,
    Repeat,
    SamePeriod,
    Vague,
    Window,
    between,
    year_period,
)
from factx.rules import Row
from factx.scanner import Candidate


def resolve(
    candidates: list[Candidate], text: str, reference: date | None, sentences: Sequence[Row] = ()
) -> tuple[list[Row], list[Row]]:
    """The fields of the mentions, in the order of the text, and of the notices.

    What a line of labels tells is no day of the story: 当天 and 同期 behind it don't mean the page's stamp.
    """
    context = Context(text, reference)
    labels = [row for row in reversed(sentences) if row["kind"] == "metadata"]
    rows: list[Row] = []
    notices: list[Row] = []
    undated = done = 0
    for start, end, rule, value in candidates:
        if start < done:
            continue
        while labels and labels[-1]["end"] <= start:
            labels.pop()
        told = (context.last_day, context.last_period) if labels and labels[-1]["start"] <= start else None
        row = _RESOLVERS[type(value)](value, context, start, end, notices)
        if row is None:
            continue
        row["rule"] = rule.id
        if "start" not in row:
            row["start"] = start
        done = row.setdefault("end", end)
        rows.append(row)
        if told is not None:
            context.last_day, context.last_period = told
        undated += row["anchor"] == "none" and row["timex"].startswith("XXXX")
    if undated:
        notices.append(
            {
                "code": "no_year",
                "message": f"{undated} dates have no year that the text or a reference date tells",
            }
        )
    return rows, notices


def _partial(value: Any, context: Context, start: int, end: int, notices: list[Row]) -> Row | None:
    p: PartialDate = value
    context.end = end
    if context.reign is not None:
        if p.year is not None:
            p = value = reign.of_republic(context.reign, p, context.text, start)
        elif p.month is not None:
            p = reign.month(context.reign, p, context.text, start)
    found = settle(context, p, start)
    if p is not value:
        found = found._replace(anchor="context")
    period = found.period
    if period is None:
        notices.append(_notice("impossible_date", "there is no such day", start, end))
        return None
    if p.doubt is not None:
        notices.append(_notice("ambiguous", p.doubt, start, end))
    row = _row(context, period, found.anchor, start, end, p)
    if p.weekday and period.unit == "day" and period.lower is not None:
        if p.day or (p.base is not None and p.base.shift > 0):
            context.weekdays[p.weekday] = period.lower
        if p.day and surroundings.heads_entry(context.text, start, end):
            context.entry = period.lower
    if p.year is not None and p is value:
        if p.calendar is not None:
            context.reign = reign.told(context.text, p, start, end)
        elif context.reign is not None and p.year != context.reign.year:
            context.reign = None
    before = context.text[start - 1 : start]
    compared = (
        before in ("比", "较", "继")
        or (before in ("与", "和", "同") and p.base is not None and p.base.shift < 0)
        or (before in ("(", "（") and context.text[end : end + 1] in (":", "："))  # 盈利30亿元(2024年:25亿元)
    )
    if not compared:
        back = p.year is not None and surroundings.looks_back(context.text, start)
        context.remember(found, end, row.get("modifier") in _ASIDE, back)
    if p.hour is not None or p.part is not None:
        context.hours.remember(p, found.date, start, end)
    return row


_ASIDE = frozenset(["since", "until", "before", "after"])


def _row(context: Context, period: Period, anchor: str, start: int, end: int, p: PartialDate | None) -> Row:
    """The fields of a period, as the words around it open it."""
    modifier = p.edge if p is not None else None
    told = modifiers.around(context.text, start, end)
    if told is not None and period.kind != "range":
        period = modifiers.opened(period, told, modifier is not None)
        modifier = told.modifier
    row: Row = {"kind": period.kind, "timex": period.timex, "granularity": period.unit, "anchor": anchor}
    if period.edtf is not None:
        row["edtf"] = period.edtf
    if period.lower is not None:
        row["lower"] = period.lower
    if period.upper is not None:
        row["upper"] = period.upper
    if modifier is not None:
        row["modifier"] = modifier
    if p is not None and p.calendar is not None:
        row["calendar"] = p.calendar.removesuffix("_by_sun")
    return row


def _range(value: Any, context: Context, start: int, end: int, notices: list[Row]) -> Row | None:
    first, last = value
    context.end = end
    if last is None:
        found = settle(context, first, start)
        if found.period is None:
            return None
        context.remember(found, end)
        open_ = modifiers.opened(found.period, modifiers.Around("since"), False)._replace(kind="range")
        row = _row(context, open_, found.anchor, start, end, None)
        row["modifier"] = "since"
        return row
    if first.calendar in ("lunar", "era") and last.calendar is None and last.year is None and last.month:
        last = last._replace(calendar=first.calendar)  # 农历正月至三月
    both = ends.from_now if first is NOW else ends.both
    if (pair := both(context, first, last, start)) is None:
        # 现在到2030年 without a reference date: the year alone.
        at = start + 1 + max(context.text[start:end].find(to) for to in "到至")
        alone = _partial(last, context, at, end, notices)
        return None if alone is None else alone | {"start": at}
    begin, stop = pair
    if begin.period is None or stop.period is None:
        notices.append(_notice("impossible_date", "there is no such day", start, end))
        return None
    period = between(begin.period, stop.period)
    if period.lower is not None and period.upper is not None:
        lower, upper = ends.comparable(period.lower, period.upper)
        period = period._replace(lower=lower, upper=upper)
        if lower >= upper:
            notices.append(
                _notice("inconsistent", f"it ends before it begins: {context.text[start:end]}", start, end)
            )
            period = period._replace(lower=None, upper=None, edtf=None)
    elif begin.anchor == "none" or stop.anchor == "none":
        period = period._replace(lower=None, upper=None)
    # 2019-2021年 lends no year to the months behind it, nor do years of birth to the sentences behind them.
    far = None not in (begin.date.year, stop.date.year) and begin.date.year != stop.date.year
    # 2月23日0—24时 ends with that day.
    context.remember(begin if stop.date.hour == 24 else stop, end, period.unit == "year", far)
    if period.unit == "day" and begin.date.day != stop.date.day and context.last_day is not None:
        context.habit = context.stretch = end  # 9月24日至30日,上午9:00开馆: on each of them
    if period.lower is not None or (begin.anchor == "none" and period.unit != "day"):
        context.last_period = period
    row = _row(context, period, begin.anchor, start, end, None)
    if calendar := first.calendar or last.calendar:
        row["calendar"] = calendar.removesuffix("_by_sun")
    return row


def _length(value: Any, context: Context, start: int, end: int, notices: list[Row]) -> Row:
    long: Length = value
    if context.reign is not None:
        year = reign.following(context.reign, long, context.text, start, end)
        if year is not None:
            return _year_of(year, context, start, end)
    row: Row = {"kind": "duration", "timex": long.timex, "granularity": long.unit, "anchor": "absolute"}
    told = modifiers.around(context.text, start, end)
    if (long.about and "/" not in long.timex) or (told is not None and told.modifier == "about"):
        row["modifier"] = "about"
    return row


def _year_of(year: Reign, context: Context, start: int, end: int) -> Row:
    context.reign = year
    date_, stop = reign.written(year, context.text, end)
    found = settle(context, date_, start)
    period = found.period
    if period is None:
        date_, stop, period = PartialDate(calendar=date_.calendar), end, year_period(year.year)
    context.remember(Settled(date_, period, "context"), stop)
    return _row(context, period, "context", start, stop, date_) | {"end": stop}


def _offset(value: Any, context: Context, start: int, end: int, notices: list[Row]) -> Row:
    offset: Offset = value
    long, sign, where = offset
    base: date | None = context.now or context.today
    anchor = "reference"
    if where == "context" and (last := context.near(start)) is not None:
        base, anchor = shift.told(last, long), "context"
    if base is not None and (long.seconds == 0 or isinstance(base, datetime)):
        moved = shift.moved(base, long, sign)
        if moved is not None:
            period = shift.grain(moved, long)
            context.remember(Settled(PartialDate(), period, anchor), end)
            return _row(context, period, anchor, end, end, None)
    unit = long.unit
    return {
        "kind": "vague",
        "timex": "PAST_REF" if sign < 0 else "FUTURE_REF",
        "granularity": unit,
        "anchor": "none",
    }


def _window(value: Any, context: Context, start: int, end: int, notices: list[Row]) -> Row:
    long, sign, where = value
    if "X" in long.timex:  # 数小时以内 has no end
        return _length(long, context, end, end, notices) | {"anchor": "none"}
    base: date | None = context.now if context.now is not None and long.seconds else context.today
    anchor = "reference"
    if where == "context":
        base, anchor = None, "context"
        if (last := context.near(start)) is not None:
            if (whole := shift.behind(last, long, sign)) is not None:
                return _row(context, whole, anchor, end, end, None)
            base = last.day
        elif start == 0 and long.seconds:
            base, anchor = context.now, "reference"
    if where == "stretch":
        first = shift.opening(context.last_period, long)
        if first is not None:
            return _row(context, first, "context", end, end, None)
        return _length(long, context, end, end, notices) | {"anchor": "none"}
    moved = (
        None
        if base is None or (long.seconds and not isinstance(base, datetime))
        else shift.moved(base, long, sign)
    )
    if moved is None or base is None:
        return _length(long, context, end, end, notices) | {"anchor": "none"}
    lower, upper = (moved, base) if sign < 0 else (base, moved)
    text = f"{_short(lower)}/{_short(upper)}"
    row: Row = {
        "kind": "range",
        "timex": text,
        "granularity": long.unit,
        "anchor": anchor,
        "lower": lower,
        "upper": upper,
    }
    if "T" not in text:
        row["edtf"] = f"{_short(lower)}/{_short(upper - timedelta(days=1))}"  # which includes its end
    if long.about:
        row["modifier"] = "about"
    return row


def _short(day: date) -> str:
    return day.isoformat()[:16]


def _repeat(value: Any, context: Context, start: int, end: int, notices: list[Row]) -> Row:
    repeat: Repeat = value
    context.habit = end
    return {
        "kind": "set",
        "timex": repeat.timex,
        "granularity": repeat.unit,
        "period": repeat.period,
        "anchor": "absolute",
    }


def _vague(value: Any, context: Context, start: int, end: int, notices: list[Row]) -> Row:
    vague: Vague = value
    if vague.timex != "FUTURE_REF" and context.text[start:end] != "近期":  # 近期安排 lies ahead
        context.come_to_now()
    row: Row = {
        "kind": "vague",
        "timex": vague.timex,
        "anchor": "none" if context.today is None else "reference",
    }
    told = modifiers.around(context.text, start, end)
    if told is not None:
        row["modifier"] = told.modifier
    return row


def _same(value: Any, context: Context, start: int, end: int, notices: list[Row]) -> Row | None:
    """去年同期: the period that was told last, a year earlier."""
    same: SamePeriod = value
    found = context.last_period
    anchor = "context"
    if same.year is not None:
        if found is None or not isinstance(found.lower, date) or found.upper is None:
            return _row(context, year_period(same.year), "absolute", start, end, None)
        same = same._replace(years=same.year - found.lower.year)
    if found is None or not isinstance(found.lower, date) or found.upper is None:
        if found is not None and found.lower is None:
            return _row(context, found, "none", start, end, None)
        if not same.years:
            return None
        year = None if context.today is None else context.today.year + same.years
        return _row(context, year_period(year), "none" if year is None else "reference", start, end, None)
    festival = context.last_date
    if festival.festival is not None and found.unit == "day":
        # The days of a festival and the days off around it move from year to year.
        moved = settled.period(festival._replace(year=(found.upper - DAY).year + same.years))
        return None if moved is None else _row(context, moved, anchor, start, end, None)
    return _row(context, shift.years_away(found, same.years), anchor, start, end, None)


def _nothing(value: Any, context: Context, start: int, end: int, notices: list[Row]) -> None:
    if type(value) is Impossible:
        notices.append(_notice("impossible_date", value.why, start, end))


def _notice(code: str, message: str, start: int, end: int) -> Row:
    return {"code": code, "message": message, "start": start, "end": end}


_RESOLVERS: dict[type, Callable[[Any, Context, int, int, list[Row]], Row | None]] = {
    PartialDate: _partial,
    Range: _range,
    Length: _length,
    Offset: _offset,
    Window: _window,
    Repeat: _repeat,
    Vague: _vague,
    SamePeriod: _same,
    Impossible: _nothing,
    NoDate: _nothing,
}
