"""Public holidays: how long people are off around a festival, 国庆假期, 春节长假第三天."""

import re
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from factx.dates.notation import SMALL
from factx.dates.values import DAY, Period, Piece, day_period, days_period
from factx.dates.words import FESTIVALS
from factx.lexicon import Lexicon

_OFF = re.compile(
    r"(?P<closed>[”\"])?(?:[三五七八3-8]天)?(?:小?长假|假[期日]|黄金周|(?<=[78七八]天)(?![前后]))"
    r"(?:的?(?:(?P<first>首日|首天)|第(?P<nth>[一二三四五六七八1-8])[天日]|前(?P<n>[二两三四五六七3-7])[天日]))?"
)
# 国庆假期|1-4日, 五一假期|1日至3日: days of the month, where the festival has its day in one.
_DAYS = re.compile(
    r"的?(?P<day>3[01]|[12][0-9]|[1-9]) ?(?:日 ?)?(?=[-—–~～至到]{1,2} ?(?:3[01]|[12][0-9]|[1-9]) ?日(?!游))"
)
_OFF_NEXT = frozenset('小长假黄三五七八345678”"')
# The festivals that people are off around; the other words for them have the same day.
_PUBLIC = {
    FESTIVALS[name]: name for name in ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")
}


class _Stretch(NamedTuple):
    first: date
    last: date


def tail(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read the days off behind their festival: 国庆|假期, 春节|长假首日; in “五一”假期 they are outside.

    >>> parts = {"festival": "国庆"}
    >>> tail("国庆假期第三天", 2, parts), parts["piece"]
    (7, Piece(name='holiday', first=3, last=3))
    >>> parts = {"festival": "国庆"}
    >>> tail("国庆假期1-4日", 2, parts), parts
    (5, {'month': 10, 'day': 1})
    """
    if text[at : at + 1] not in _OFF_NEXT or FESTIVALS[parts["festival"]] not in _PUBLIC:
        return at
    m = _OFF.match(text, at)
    if m is None:
        return at
    first = last = 0
    if m["first"] or m["nth"]:
        first = last = 1 if m["first"] else SMALL[m["nth"]]
    elif m["n"]:
        first, last = 1, SMALL[m["n"]]
    elif not m["closed"] and (days := _DAYS.match(text, m.end())) is not None:
        festival = FESTIVALS[parts["festival"]]
        if festival.calendar == "solar":
            del parts["festival"]
            parts["month"], parts["day"] = festival.month, int(days["day"])
            return days.end()
    parts["piece"] = Piece("holiday", first, last)
    return at if m["closed"] else m.end()


# 黄金周 is around one of these; which one, the text has told: the last before it.
_GOLDEN = {"国庆": "国庆节", "十一": "国庆节", "五一": "劳动节", "劳动": "劳动节", "春节": "春节"}
_TOLD = re.compile("|".join(_GOLDEN))
_REACH = 100


def golden(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read the week off behind a year, 今年|黄金周, whose festival is the one that the text told last.

    >>> parts = {"year": 2025}
    >>> golden("国庆将近,2025年黄金周", 10, parts), parts["festival"]
    (13, '国庆节')
    """
    if not text.startswith("黄金周", at):
        return at
    told = _TOLD.findall(text, max(0, at - _REACH), at)
    if not told:
        return at
    parts["festival"], parts["piece"] = _GOLDEN[told[-1]], Piece("holiday")
    return at + 3


def period(name: str, year: int, piece: Piece, day: date) -> Period | None:
    """The days off around the festival in that year, or some of them; no interval where no table tells."""
    stretch = _stretches().get(f"{year}{_PUBLIC[FESTIVALS[name]]}")
    if stretch is None:
        return day_period(day)._replace(lower=None, upper=None)
    first, last = stretch
    if piece.last:
        last = first + (piece.last - 1) * DAY
        first += (piece.first - 1) * DAY
        if last > stretch.last:
            return None
    if first == last:
        return day_period(first)
    return days_period(first, last, "day", "range" if piece.last else "date")


@cache
def _stretches() -> Lexicon[_Stretch]:
    return Lexicon.load(
        "dates/holidays.tsv",
        lambda first, last: _Stretch(date.fromisoformat(first), date.fromisoformat(last)),
    )
