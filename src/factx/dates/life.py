"""Years of a life, in brackets behind a name: (1954—)."""

from re import Match

from factx.chinese import numerals
from factx.dates.values import PartialDate, Range
from factx.rules import Spanned, rule


@rule(
    "date.life.born",
    cue=numerals.CUE,
    follow="-－—–―─",
    pattern=r"(?P<year>1[0-9]{3}|20[0-2][0-9]) ?[-－—–―─]{1,2}(?= ?[)）])",
)
def born(m: Match[str]) -> Spanned | None:
    """The year in which somebody was born who lives.

    >>> show("作家林小满(1954—)的新作")
    1954— = 1954 since

    A number beside something else is none:

    >>> show("编号(A1954—),库存(1954)")
    """
    text, start = m.string, m.start()
    if text[start - 1 : start] not in ("(", "（") or not "\u4e00" <= text[start - 2 : start - 1] <= "\u9fff":
        return None
    return Spanned(Range(PartialDate(year=int(m["year"])), None), start, m.end())
