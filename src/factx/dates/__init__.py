"""Dates: calendar dates, times, periods, durations, recurrences. Fills `Document.dates`."""

from factx.dates import (
    absolute,
    clipped,
    clock,
    decade,
    duration,
    era,
    festival,
    foreign,
    labeled,
    lunar,
    numeric,
    period,
    recurrence,
    relative,
    weekday,
    window,
)
from factx.dates.resolve import resolve
from factx.rules import Rule, collect

RULES: tuple[Rule, ...] = collect(
    absolute,
    numeric,
    labeled,
    relative,
    clipped,
    recurrence,
    festival,
    lunar,
    era,
    period,
    weekday,
    decade,
    clock,
    duration,
    window,
    foreign,
)

__all__ = ["RULES", "resolve"]
