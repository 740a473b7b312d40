"""Dates in other languages: Sept. 23, 2025, 23 Sep 2025 15:32 GMT, 2025년 9월 23일.

The patterns here cut out what is surely a date; dateparser reads only that, and is imported then.
"""

from datetime import datetime
from functools import lru_cache
from re import Match
from typing import Any

from factx.chinese import numerals
from factx.chinese.times import ENGLISH_MONTHS
from factx.dates.values import PartialDate
from factx.rules import rule

_MONTHS = ENGLISH_MONTHS
# dateparser fills what is missing from a day; nothing is missing, and the clock stays out of it.
_ANY_DAY = datetime(2000, 1, 1)
_YEAR = r"(?:1[0-9]|2[01])[0-9]{2}(?![0-9])"
_TIME = (
    r"(?:,? (?:at )?[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?: ?[AaPp]\.?[Mm]\.?(?![A-Za-z]))?)?"
    r"(?: (?:GMT|UTC)(?![A-Za-z]))?"
)


@rule(
    "date.foreign.month_first",
    cue=_MONTHS,
    pattern=rf"{_MONTHS.pattern}\.? [0-3]?[0-9](?:st|nd|rd|th)?,? {_YEAR}{_TIME}",
)
def month_first(m: Match[str]) -> object:
    """An English date that begins with its month.

    >>> show("Sept. 23, 2025")
    Sept. 23, 2025 = 2025-09-23

    A name is no date:

    >>> show("May Lee, March 2")
    """
    return _partial(m, "en")


@rule(
    "date.foreign.day_first",
    cue=numerals.CUE,
    follow="JFMASONDjfmasondrt",
    pattern=rf"[0-3]?[0-9](?:st|nd|rd|th)? {_MONTHS.pattern}\.?,? {_YEAR}{_TIME}",
)
def day_first(m: Match[str]) -> object:
    """An English date that begins with its day.

    >>> show("23 Sep 2025 15:32 GMT")
    23 Sep 2025 15:32 GMT = 2025-09-23T15:32Z

    A number before a word is no date:

    >>> show("3 Mayors")
    """
    return _partial(m, "en")


@rule(
    "date.foreign.korean",
    cue=numerals.CUE,
    follow="년",
    pattern=r"[12][0-9]{3}년 ?[0-9]{1,2}월 ?[0-9]{1,2}일",
)
def korean(m: Match[str]) -> object:
    """A Korean date; Japanese ones are written as the Chinese are.

    >>> show("2025년 9월 23일")
    2025년 9월 23일 = 2025-09-23

    A year alone is left to its readers:

    >>> show("2025년")
    """
    return _partial(m, "ko")


def _partial(m: Match[str], language: str) -> PartialDate | None:
    before = m.string[m.start() - 1 : m.start()]
    if before.isascii() and before.isalnum():
        return None
    fields = _read(m[0], language)
    zone = "Z" if m[0].endswith(("GMT", "UTC")) else None
    if fields is None:
        return None
    year, month, day, *clock = fields
    parts: dict[str, Any] = dict(zip(("hour", "minute", "second"), clock, strict=False))
    return PartialDate(year=year, month=month, day=day, zone=zone if clock else None, **parts)


@lru_cache(maxsize=256)
def _read(written: str, language: str) -> tuple[int, ...] | None:
    """Year, month, day and, where they are written, hour, minute and second."""
    import dateparser

    found = dateparser.parse(
        written,
        languages=[language],
        settings={
            "RELATIVE_BASE": _ANY_DAY,
            "RETURN_AS_TIMEZONE_AWARE": False,
            "REQUIRE_PARTS": ["day", "month", "year"],
        },
    )
    if found is None:
        return None
    fields: tuple[int, ...] = (found.year, found.month, found.day)
    if ":" in written:
        fields += (found.hour, found.minute)
        if written.count(":") > 1:
            fields += (found.second,)
    return fields
