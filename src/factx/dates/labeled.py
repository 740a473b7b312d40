"""Days so short that only the label before them tells what they are: 活动时间:10.1-10.7, 日期:20250311."""

import re
from re import Match

from factx.chinese import numerals
from factx.dates.values import PartialDate, Range, month_length
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule

_DOTTED = r"(?P<{0}_month>1[0-2]|0?[1-9])\.(?P<{0}_day>3[01]|[12][0-9]|0?[1-9])"
_TIME_BEFORE = re.compile(r"(?:时间|日期|档期|会期|展期|假期)[为是]?[:：]? ?$")


@rule(
    "date.labeled.dotted_days",
    cue=numerals.CUE,
    follow="-—–~～至到",
    pattern=rf"{_DOTTED.format('first')} ?[-—–~～至到]{{1,2}} ?{_DOTTED.format('last')}(?![0-9.%])",
)
def dotted_days(m: Match[str]) -> object:
    """From a day to another, with dots, where a time is asked for.

    >>> show("活动时间:10.1-10.7", "2025-09-23")
    10.1-10.7 = 2025-10-01/2025-10-07

    Elsewhere they are numbers:

    >>> show("均值10.1-10.7")
    """
    if _TIME_BEFORE.search(m.string, max(0, m.start() - 5), m.start()) is None:
        return None
    first, last = (
        PartialDate(month=int(m[f"{which}_month"]), day=int(m[f"{which}_day"])) for which in ("first", "last")
    )
    return Range(first, last)


@rule(
    "date.labeled.compact",
    cue=Lexicon({"日期": 0}),
    pattern=r"日期[为是]?[:：]? ?(?P<y>(?:19|20)[0-9]{2})(?P<m>0[1-9]|1[0-2])(?P<d>[0-3][0-9])(?![0-9.-])",
)
def compact(m: Match[str]) -> object:
    """A date without marks, behind a label that asks for one.

    >>> show("生产日期：20250311")
    20250311 = 2025-03-11

    Elsewhere it is a number:

    >>> show("批号20250311,日期20251399")
    """
    year, month, day = int(m["y"]), int(m["m"]), int(m["d"])
    if not 1 <= day <= month_length(year, month):
        return None
    return Spanned(PartialDate(year=year, month=month, day=day), m.start("y"), m.end())
