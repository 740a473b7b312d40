"""How times are written: the digits of clocks, the days of the week."""

import re

WEEKDAY = r"(?:周|星期|礼拜)[一二三四五六日天]"

_ZONE = r"Z|[+][0-9]{2}:?[0-9]{2}|(?:GMT|UTC)(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)?"
# What stands behind the hour: minute, second, zone and half of the day of 3:05:08.5+08:00, 3:05 PM.
MINUTES = (
    r" ?[:：] ?(?P<minute>[0-5][0-9])(?:[:：](?P<second>[0-5][0-9])(?:\.[0-9]{1,6})?)?"
    r"(?![0-9]|[:：][0-9])"
    rf"(?: ?(?P<zone>{_ZONE})(?![0-9A-Za-z:]))?"
    r"(?: ?(?P<noon>[AaPp]\.?[Mm]\.?)(?![A-Za-z]))?"
)


def unnamed(pattern: str) -> str:
    """The pattern without the names of its groups, for one that may hold it twice.

    >>> unnamed("(?P<hour>[0-9])")
    '(?:[0-9])'
    """
    return re.sub(r"\?P<[a-z]+>", "?:", pattern)


# A whole time of the day in digits, with nothing to read from it.
CLOCK = r"(?:2[0-4]|[01]?[0-9])" + unnamed(MINUTES)
