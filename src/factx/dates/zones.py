"""Time zones: with one given, every moment on the calendar is told in it, or in its own where it has one."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from factx.dates.words import ZONES
from factx.errors import TimezoneError
from factx.rules import Row

_UNKNOWN = "-"
_LONGEST = max(map(len, ZONES))
_BEFORE = re.compile(rf"(?P<word>{ZONES.pattern})[:：,，为的]? ?\Z")
# 9月23日北京时间20时
_INSIDE = re.compile(ZONES.pattern)
# 15:30(北京时间), 15:30 GMT
_BEHIND = re.compile(rf" ?(?:[(（](?P<word>{ZONES.pattern})[)）]|[(（]?(?P<utc>UTC|GMT)(?![A-Za-z0-9+-]))")
# 2025-09-23T15:30+08:00, in a range behind either end.
_WRITTEN = re.compile(r"T[0-9:]+(?:(?P<utc>Z)|(?P<sign>[+-])(?P<hours>[0-9]{2}):(?P<minutes>[0-9]{2}))")
_SENTENCE_END = re.compile(r"[。！？!?\n]")


def zone(given: object) -> tzinfo | None:
    """The time zone that the option names.

    >>> zone("Asia/Shanghai")
    zoneinfo.ZoneInfo(key='Asia/Shanghai')
    >>> zone("Beijing")
    Traceback (most recent call last):
    ...
    factx.errors.TimezoneError: timezone 'Beijing' is not known: write an IANA name like Asia/Shanghai
    """
    if given is None or isinstance(given, tzinfo):
        return given
    if not isinstance(given, str):
        raise TypeError(f"timezone is a tzinfo or a string, not {type(given).__name__}")
    try:
        return _named(given)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: Asia is a folder
        raise TimezoneError(
            f"timezone {given!r} is not known: write an IANA name like Asia/Shanghai"
        ) from None


@cache
def _named(name: str) -> tzinfo:
    return timezone.utc if name == "UTC" else ZoneInfo(name)


def moved(moment: date, there: tzinfo) -> date:
    """The moment as clocks in that zone show it; one of no zone is theirs already, and a day stays a day.

    >>> moved(datetime(2025, 9, 23, 22, tzinfo=timezone.utc), zone("Asia/Shanghai")).isoformat()
    '2025-09-24T06:00:00+08:00'
    """
    if not isinstance(moment, datetime):
        return moment
    return _fixed(moment if moment.tzinfo is None else moment.astimezone(there), there)


def place(rows: Iterable[Row], text: str, own: tzinfo) -> None:
    """Make the moments of the mentions aware: in the zone that the text tells, else in their own.

    A zone told before a time holds to the end of its sentence. A time of 当地时间 stays naive, since nobody
    knows whose it is. What is counted from the reference date (最近两小时) is in the zone of that.
    """
    told: tzinfo | None = own
    end = 0
    for row in rows:
        start = row["start"]
        if told is not own and (start < end or _SENTENCE_END.search(text, end, start)):
            told = own
        end = row["end"]
        if (word := _word(text, start, end)) is not None:
            told = None if word == _UNKNOWN else _named(word)
        lower, upper = row.get("lower"), row.get("upper")
        if not isinstance(lower, datetime) and not isinstance(upper, datetime):
            continue
        here = told
        if row["anchor"] == "reference" and row["rule"].startswith(("date.duration", "date.window")):
            here = own
        here = _written(row["timex"]) or here
        if here is None:
            continue
        for bound in ("lower", "upper"):
            if isinstance(row.get(bound), datetime):
                row[bound] = _fixed(row[bound], here)


def _word(text: str, start: int, end: int) -> str | None:
    """The zone that is told by the words right before or behind a mention."""
    if start and (m := _BEFORE.search(text, max(0, start - _LONGEST - 2), start)) is not None:
        return ZONES[m["word"]]
    if (m := _INSIDE.search(text, start, end)) is not None:
        return ZONES[m[0]]
    m = _BEHIND.match(text, end)
    if m is None:
        return None
    return "UTC" if m["utc"] else ZONES[m["word"]]


def _written(timex: str) -> tzinfo | None:
    m = _WRITTEN.search(timex)
    if m is None:
        return None
    if m["utc"]:
        return timezone.utc
    apart = timedelta(hours=int(m["hours"]), minutes=int(m["minutes"]))
    return timezone(-apart if m["sign"] == "-" else apart)


def _fixed(moment: datetime, there: tzinfo) -> datetime:
    """The moment with the offset that the zone has then.

    A fixed offset, since only that goes through JSON and comes back equal; in whole minutes, as ISO 8601
    has them: before 1901 Shanghai was 8:05:43 ahead.
    """
    moment = moment.replace(tzinfo=there)
    offset = moment.utcoffset()
    if offset is None:
        return moment.replace(tzinfo=None)
    return moment.replace(tzinfo=timezone(timedelta(minutes=round(offset / timedelta(minutes=1)))))
