"""How times are written: the digits of clocks, the days of the week."""

import re

from factx.lexicon import Lexicon

_MONTHS = ["January", "February", "March", "April", "May", "June", "July"]
_MONTHS += ["August", "September", "October", "November", "December"]
# English months, whole or by their first letters, and their numbers.
ENGLISH_MONTHS = Lexicon(
    {form: n for n, name in enumerate(_MONTHS, start=1) for form in dict.fromkeys([name, name[:3]])}
    | {"Sept": 9}
)
# Nov 3, 2024; 3 Nov 2024, as pages in English are stamped.
ENGLISH_DAY = (
    rf"(?:{ENGLISH_MONTHS.pattern}\.? (?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?"
    rf"|(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)? {ENGLISH_MONTHS.pattern}\.?),? 20[0-9]{{2}}(?![0-9])"
)

WEEKDAY = r"(?:周|星期|礼拜)[一二三四五六日天]"

_ZONE = r"Z|[+][0-9]{2}:?[0-9]{2}|(?:GMT|UTC)(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)?"
# What stands behind the hour: minute, second, zone and half of the day of 3:05:08.5+08:00, 3:05 PM.
MINUTES = (
    r" ?[:：∶] ?(?P<minute>[0-5][0-9])(?:[:：∶](?P<second>[0-5][0-9])(?:\.[0-9]{1,6})?)?"
    r"(?![0-9]|[:：∶][0-9])"
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
