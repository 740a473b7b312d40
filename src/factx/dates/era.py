"""Years of the republic and of the emperors: 民国三年, 康熙六十一年."""

from re import Match
from typing import Any, NamedTuple

from factx.chinese import numerals
from factx.dates import ranges
from factx.dates.continuation import century_tail, year_tail
from factx.dates.values import Impossible, Piece
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule


class Reign(NamedTuple):
    """The first and the last year of a reign name."""

    first: int
    last: int


_ERAS = Lexicon.load("dates/eras.tsv", lambda first, last: Reign(int(first), int(last)))
_YEAR = r"(?P<year>元|[0-9]{1,3}|[一二三四五六七八九十百零〇]{1,5}) ?年(?![级代])"


@rule("date.era.minguo", cue=Lexicon({"民国": 1911}), pattern=rf"民国 ?{_YEAR}")
def minguo(m: Match[str]) -> object:
    """A year of the Republic of China, counted from 1912.

    >>> show("民國101年10月3日,民国三年")
    民國101年10月3日 = 2012-10-03
    民国三年 = 1914

    Not the time as a whole:

    >>> show("民国年间")
    """
    number = _number(m["year"])
    if not number:
        return None
    parts: dict[str, Any] = {"year": 1911 + number, "calendar": "minguo"}
    return ranges.finish(m.string, m.start(), year_tail(m.string, m.end(), parts), parts)


# The scan would stop at the first syllables of sixty reigns; their years are rarer, and lead to the left.
@rule("date.era.reign", cue=numerals.CUE, follow="年", pattern=_YEAR)
def reign(m: Match[str]) -> object:
    """A year of a reign, which stands before it; its months are by the moon.

    >>> show("康熙六十一年,光绪二十六年")
    康熙六十一年 = 1722
    光绪二十六年 = 1900

    Not a year that the reign didn't have, nor the name alone:

    >>> show("雍正五十年,乾隆皇帝")
    """
    return _reign(m)


@rule("date.era.first_year", cue=Lexicon({"元年": 1}), pattern=_YEAR)
def first_year(m: Match[str]) -> object:
    """The first year of a reign.

    >>> show("昭和元年,洪武元年正月")
    昭和元年 = 1926
    洪武元年正月 = 1368

    Without a reign it is the first year of anything:

    >>> show("元宇宙元年")
    """
    return _reign(m)


def _reign(m: Match[str]) -> Spanned | None:
    text, at = m.string, m.start()
    name = text[max(0, at - 4) : at]
    if name not in _ERAS and (name := name[-2:]) not in _ERAS:
        return None
    start = at - len(name)
    number = _number(m["year"])
    if not number:
        return None
    year = _ERAS[name].first + number - 1
    if year > _ERAS[name].last + 1:
        end = year_tail(text, m.end(), {})
        return Spanned(Impossible(f"{name} ended before its {m['year']}th year"), start, end)
    parts: dict[str, Any] = {"year": year, "calendar": "era"}
    stop = year_tail(text, m.end(), parts)
    return ranges.finish(text, start, stop, parts)


@rule(
    "date.era.christian",
    cue=Lexicon({"公元前": -1, "公元": 1}),
    pattern=r"公元(?P<bc>前)?(?P<year>[0-9]{1,4}|[一二三四五六七八九][零〇一二三四五六七八九]{0,3})"
    r" ?(?P<unit>年|世纪)",
)
def christian(m: Match[str]) -> object:
    """A year or a century before or after Christ.

    >>> show("公元前221年,公元618年")
    公元前221年 = BC0221
    公元618年 = 0618

    Not where no number follows:

    >>> show("公元前的世界")
    """
    number = int(m["year"]) if m["year"].isascii() else numerals.digits(m["year"])
    if not number:
        return None
    if m["unit"] == "世纪":
        parts: dict[str, Any] = {"piece": Piece("century", number - 1 if m["bc"] is None else -number)}
        end = century_tail(m.string, m.end(), parts)
        return None if "last_decade" in parts else ranges.finish(m.string, m.start(), end, parts)
    parts = {"year": -number if m["bc"] else number}
    text, end = m.string, m.end()
    if m["bc"] is None:
        end = year_tail(text, end, parts)
    return ranges.finish(text, m.start(), end, parts)


def _number(written: str) -> int:
    return 1 if written == "元" else int(numerals.value(written))
