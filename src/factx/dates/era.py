"""Years of the republic and of the emperors: 民国三年, 康熙六十一年."""

import re
from re import Match
from typing import Any, NamedTuple

from factx.chinese import numerals
from factx.dates import ranges
from factx.dates.century import century_tail
from factx.dates.continuation import year_tail
from factx.dates.values import Impossible, NoDate, PartialDate, Piece, Range
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule


class _Dynasty(NamedTuple):
    first: int
    last: int


class Reign(NamedTuple):
    """The first and the last year of a reign name, and the calendar of its months."""

    first: int
    last: int
    calendar: str


def _reigned(first: str, last: str, months: str) -> Reign:
    return Reign(int(first), int(last), _BY[months])


# 明, 明朝, 明代
_DYNASTIES = Lexicon.load("dates/dynasties.tsv", lambda first, last: _Dynasty(int(first), int(last)))
_LONGEST_DYNASTY = max(len(word) for word in _DYNASTIES)
# 于清康熙六十一年; not 说明万历十七年, 查清康熙六十一年
_BEFORE_DYNASTY = frozenset("于在自从至到由及和与即是为")
_BY = {"moon": "era", "sun": "era_by_sun"}
_ERAS = Lexicon.load("dates/eras.tsv", _reigned)
_YEAR = r"(?P<year>元|[0-9]{1,3}|[一二三四五六七八九十廿卅百零〇]{1,5}) ?年(?![级代])"


@rule(
    "date.era.minguo",
    cue=Lexicon({"民国": 1911}),
    pattern=rf"民国 ?(?:{_YEAR}|(?P<first>[0-9]{{1,3}}|[一二三四五六七八九十]{{1,3}})"
    r"(?=[、和](?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?年)|(?P<tens>[二三四五六七八九]?十)年代)",
)
def minguo(m: Match[str]) -> object:
    """A year of the Republic of China, counted from 1912.

    >>> show("民國101年10月3日,民国三年")
    民國101年10月3日 = 2012-10-03
    民国三年 = 1914
    >>> show("民国二十年代的报纸")
    民国二十年代 = 1931/1940

    Not the time as a whole:

    >>> show("民国年间")
    """
    number = _number(m["year"] or m["first"] or m["tens"])
    if not number:
        return None
    if m["tens"] is not None:
        first, last = (PartialDate(year=1911 + number + n, calendar="minguo") for n in (0, 9))
        return Range(first, last)
    parts: dict[str, Any] = {"year": 1911 + number, "calendar": "minguo"}
    if m["first"] is not None:
        return PartialDate(**parts)  # 民国三十三、三十四年
    return ranges.finish(m.string, m.start(), year_tail(m.string, m.end(), parts), parts)


# The scan would stop at the first syllables of sixty reigns; their years are rarer, and lead to the left.
@rule("date.era.reign", cue=numerals.CUE, follow="年", pattern=_YEAR)
def reign(m: Match[str]) -> object:
    """A year of a reign, which stands before it; its months are by the moon.

    >>> show("康熙六十一年,光绪二十六年八月,令和7年9月23日")
    康熙六十一年 = 1722
    光绪二十六年八月 = 1900-08-25/1900-09-23
    令和7年9月23日 = 2025-09-23
    >>> show("光绪二十九年8月")
    光绪二十九年8月 = 1903-08
    >>> show("契丹开泰三年(1014)")
    开泰三年 = 1014

    The dynasty in front of it belongs to it, where it is the reign's:

    >>> show("建于明万历十七年,清朝康熙六十一年重修,需说明万历十七年的事")
    明万历十七年 = 1589
    清朝康熙六十一年 = 1722
    万历十七年 = 1589

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


@rule("date.era.years", cue=Lexicon({"年间": 0}))
def years(m: Match[str]) -> Spanned | None:
    """All years of a reign.

    >>> show("康熙年间修建")
    康熙年间 = 1662/1722

    Other years have no name:

    >>> show("民国年间,三年级间")
    """
    if (name := _name_before(m.string, m.start())) not in _ERAS:
        return None
    first, last = (PartialDate(year=year, calendar="era") for year in _ERAS[name][:2])
    return Spanned(Range(first, last), _begins(m.string, m.start() - len(name), _ERAS[name].last), m.end())


def _begins(text: str, start: int, year: int) -> int:
    """Where a reign's year begins: with the dynasty in front of it, if that ruled then."""
    at = start - 1 if text[start - 1 : start] in ("朝", "代") else start
    for first in range(max(0, at - _LONGEST_DYNASTY), at):
        dynasty = _DYNASTIES.get(text[first:at])
        if dynasty is None or not dynasty.first <= year <= dynasty.last:
            continue
        before = text[first - 1 : first]
        if at - first > 1 or before in _BEFORE_DYNASTY or not "\u4e00" <= before <= "\u9fff":
            return first
    return start


def _name_before(text: str, at: int) -> str:
    """The reign that is named there, or the two syllables that stand in its place."""
    name = text[max(0, at - 4) : at]
    return name if name in _ERAS else name[-2:]


def _reign(m: Match[str]) -> Spanned | None:
    text, at = m.string, m.start()
    name = _name_before(text, at)
    if name not in _ERAS:
        return _glossed(m, name)
    start = at - len(name)
    number = _number(m["year"])
    if not number:
        return None
    year = _ERAS[name].first + number - 1
    if year > _ERAS[name].last + 1:
        end = year_tail(text, m.end(), {})
        return Spanned(Impossible(f"{name} ended before its {m['year']}th year"), start, end)
    start = _begins(text, start, year)
    calendar = _ERAS[name].calendar
    # 光绪二十九年8月: nobody counts the moon's months in digits.
    if (name == "明治" and year >= 1873) or text[m.end() : m.end() + 1].isdecimal():
        calendar = "era_by_sun"
    parts: dict[str, Any] = {"year": year, "calendar": calendar}
    stop = year_tail(text, m.end(), parts)
    if stop == m.end() and (gloss := _GLOSS.match(text, stop)) is not None and gloss["year"] == str(year):
        told = dict(parts)
        end = year_tail(text, gloss.end(), told)
        if end > gloss.end() and told.get("piece", _NO_PIECE).name == "season":
            parts, stop = told, end  # 光绪二年(公元1876年)春
    second = _SECOND.match(text, stop)
    if second is not None and second["name"] in _ERAS and (number := _number(second["year"])):
        last = PartialDate(year=_ERAS[second["name"]].first + number - 1, calendar="era")
        return Spanned(Range(PartialDate(**parts), last), start, second.end())
    return ranges.finish(text, start, stop, parts)


# 顺治元年|至光绪二十四年
_SECOND = re.compile(rf"[至到—~～-]{{1,2}}(?P<name>[一-龥]{{2}}){_YEAR}")
_NO_PIECE = Piece("")
_GLOSS = re.compile(r" ?[(（](?:公元)?(?P<bc>前)?(?P<year>[0-9]{3,4}|(?<=前)[0-9]{2})年?[)）]")
# 第三年(1840): no name is before it.
_NO_NAME = frozenset("第共历满了的过经十百")
_LAST_REIGN = 1911


def _glossed(m: Match[str], name: str) -> Spanned | None:
    """The year of a reign that no table tells, but brackets behind it do: 开泰三年(1014)."""
    gloss = _GLOSS.match(m.string, m.end())
    if gloss is None or m["year"].isdecimal() or not name.isalpha() or not _NO_NAME.isdisjoint(name):
        return None
    year = int(gloss["year"])
    if gloss["bc"] is None and year > _LAST_REIGN:
        return None  # 创业三年(2015)
    parts: dict[str, Any] = {"year": -year if gloss["bc"] else year, "calendar": "era"}
    start = _begins(m.string, m.start() - len(name), parts["year"])
    return Spanned(PartialDate(**parts), start, m.end())


_STEMS, _BRANCHES, _ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
# 甲午年, 甲午马年: the year's place among sixty; 甲子 is the first, as 1984 was.
_CYCLE = Lexicon(
    {
        f"{_STEMS[n % 10]}{_BRANCHES[n % 12]}{end}": n
        for n in range(60)
        for end in ("", "年", f"{_ANIMALS[n % 12]}年")
    }
)
_COUNTED = re.compile(r"(?:元|[一二三四五六七八九十]{1,3})年(?!级)")
_BY_MOON = re.compile(r"(?:农历|旧历|夏历|阴历)$")


@rule("date.era.cyclical", cue=_CYCLE)
def cyclical(m: Match[str]) -> Spanned | None:
    """A year by its place among sixty, where a reign, the moon or its animal tells which one.

    >>> show("光绪甲午年的海战,乾隆壬申举人")
    光绪甲午年 = 1894
    乾隆壬申 = 1752
    >>> show("农历乙巳年,丙午马年,丙午年春节", "2025-12-23")
    农历乙巳年 = 2025
    丙午马年 = 2026
    丙午年春节 = 2026-02-17

    By itself it comes every sixty years, and it names events:

    >>> show("甲午年的海战,戊戌变法,辛亥革命")
    """
    text, start, end = m.string, m.start(), m.end()
    if (name := _name_before(text, start)) in _ERAS:
        first, last, _ = _ERAS[name]
        # There is no year 0: before Christ the count is one ahead.
        year = first + (_CYCLE[m[0]] + 4 - (first if first > 0 else first + 1)) % 60
        parts: dict[str, Any] = {"year": year, "calendar": "era"}
        if year > last:
            return None
        if (counted := _COUNTED.match(text, end)) is not None:
            end = counted.end()  # 光绪甲申十年
        return ranges.finish(text, _begins(text, start - len(name), year), year_tail(text, end, parts), parts)
    if m[0][-1] != "年":
        # 辛丑二十七年: no reign is told; 乾隆壬申 is.
        counted = _COUNTED.match(text, end)
        return None if counted is None else Spanned(NoDate(), start, counted.end())
    lunar = _BY_MOON.search(text, max(0, start - 2), start)
    parts = {}
    end = year_tail(text, end, parts)
    if lunar is None and len(m[0]) == 3 and "festival" not in parts:
        return None
    if "piece" in parts:
        parts, end = {}, m.end()
    parts |= {"piece": Piece("cycle", _CYCLE[m[0]]), "calendar": "lunar"}
    return Spanned(PartialDate(**parts), start if lunar is None else lunar.start(), end)


# 前221年, without 公元
_BEFORE = {f"前{n}": -1 for n in range(1, 10)}


@rule(
    "date.era.christian",
    cue=Lexicon({"公元": 0, **_BEFORE}),
    pattern=r"(?:公元(?P<bc>前)?|(?P<short>前)(?=[0-9]{3}年|[0-9]{1,2}世纪|[0-9]{1,4}年?[-—–－~～至到]{1,2}(?:公元)?前))(?P<year>[0-9]{1,4}|[一二三四五六七八九][零〇一二三四五六七八九]{0,3})"
    r" ?(?P<unit>年|世纪)",
)
def christian(m: Match[str]) -> object:
    """A year or a century before or after Christ.

    >>> show("公元前221年,公元618年")
    公元前221年 = BC0221
    公元618年 = 0618
    >>> show("孔子(前551年9月28日—前479年)")
    前551年9月28日—前479年 = BC0551-09-28/BC0479

    Not where no number follows:

    >>> show("公元前的世界")
    """
    number = int(m["year"]) if m["year"].isascii() else numerals.digits(m["year"])
    if not number or (m["short"] and _follows(m)):
        return None
    bc = m["bc"] or m["short"]
    if m["unit"] == "世纪":
        parts: dict[str, Any] = {"piece": Piece("century", number - 1 if bc is None else -number)}
        end = century_tail(m.string, m.end(), parts)
        return None if "last_decade" in parts else ranges.finish(m.string, m.start(), end, parts)
    parts = {"year": -number if bc else number}
    return ranges.finish(m.string, m.start(), year_tail(m.string, m.end(), parts), parts)


def _follows(m: Match[str]) -> bool:
    """Whether 前 ends the word before it."""
    before = m.string[m.start() - 1 : m.start()]
    return before.isalnum() and before not in "约于从自"


@rule(
    "date.era.before_christ",
    cue=Lexicon({"公元前": 0, **_BEFORE}),
    pattern=r"(?P<christ>公元)?前(?P<first>[1-9][0-9]{0,3}) ?[-—–－~～至到]{1,2} ?"
    r"(?P<after>公元)?(?P<last>[1-9][0-9]{0,3}) ?年(?![前级])",
)
def before_christ(m: Match[str]) -> object:
    """From a year before Christ to another that leaves it out, or to one after.

    >>> show("东周(前770-256年),公元前206-公元8年")
    前770-256年 = BC0770/BC0256
    公元前206-公元8年 = BC0206/0008

    Years are counted down; what grows is none:

    >>> show("前770-950号")
    """
    first, last = int(m["first"]), int(m["last"])
    if m["christ"] is None and (first < 100 or _follows(m)):
        return None
    if m["after"] is None:
        if last >= first:
            return None
        last = -last
    return Range(PartialDate(year=-first), PartialDate(year=last))


def _number(written: str) -> int | None:
    """The year; None where the characters spell no number, as in 民国三十五一年."""
    number = 1 if written == "元" else numerals.whole(written)
    return None if number is None else int(number)
