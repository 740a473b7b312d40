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
    parts["piece"] = Piece("holiday", first, last)
    return at if m["closed"] else m.end()


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
    return day_period(first) if first == last else days_period(first, last)


@cache
def _stretches() -> Lexicon[_Stretch]:
    return Lexicon.load(
        "dates/holidays.tsv",
        lambda first, last: _Stretch(date.fromisoformat(first), date.fromisoformat(last)),
    )
