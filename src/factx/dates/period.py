"""Periods: quarters, halves, ends of years and months, seasons, decades, centuries, five-year plans."""

import re
from re import Match
from typing import Any

from factx.chinese import numerals
from factx.dates import last, notation, ranges, surroundings
from factx.dates.continuation import SEASONS, ten_days
from factx.dates.notation import N2, SMALL
from factx.dates.values import Base, PartialDate, Piece, Range, Vague
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule


@rule(
    "date.period.quarter",
    cue=numerals.CUE,
    follow="季",
    pattern=r"(?P<year>(?:19|20)[0-9]{2})?(?P<quarter>[一二三四1-4]) ?季度(?!报|假(?!期))(?P<edge>[初末底])?",
)
def quarter(m: Match[str]) -> object:
    """A quarter of the year that the text speaks of.

    >>> show("一季度经济运行平稳", "2025-04-20")
    一季度 = 2025-Q1

    Quarters that are counted, and seasons of a series, are none:

    >>> show("连续三季度增长,第三季")
    """
    text, start = m.string, m.start()
    before = text[start - 1 : start]
    if before and before in "续近过去每共前头":
        return None
    parts: dict[str, Any] = {"piece": Piece("quarter", SMALL[m["quarter"]])}
    if m["edge"]:
        parts["edge"] = "start" if m["edge"] == "初" else "end"
    if m["year"]:
        parts["year"] = int(m["year"])
    else:
        start = _year_before(text, start - (before == "第"), parts)
    return ranges.finish(text, start, last.tail(text, m.end(), parts), parts)


_YEAR_BEFORE = re.compile(r"(?:^|[^0-9A-Za-z.·-])(?P<year>(?:19|20)[0-9]{2}) ?\Z")


def _year_before(text: str, start: int, parts: dict[str, Any]) -> int:
    """Where the year without 年 begins that stands before the period, as in titles: 2025|上半年."""
    if text[start - 1 : start] not in _DIGITS:
        return start
    m = _YEAR_BEFORE.search(text, max(0, start - 6), start)
    if m is None:
        return start
    parts["year"] = int(m["year"])
    return m.start("year")


_DIGITS = frozenset("0123456789 ")


_NTH = Lexicon({f"第{blank}{n}": True for n in "一二三四1234" for blank in ("", " ")} | {"首季": True})


@rule(
    "date.period.nth",
    cue=_NTH,
    pattern=r"(?:第 ?(?P<quarter>[一二三四1-4]) ?|首)季(?![度节目赛])(?P<edge>[初末底])?",
)
def nth(m: Match[str]) -> object:
    """A quarter without 度, as Taiwan writes it, where something is reported of it.

    >>> show("首季营收与第3季持平,第4季底交货", "2025-11-20")
    首季 = 2025-Q1
    第3季 = 2025-Q3
    第4季底 = 2025-12 end

    The season of a series is none:

    >>> show("第3季开播,第2季节目")
    """
    if not surroundings.reported(m.string, m.start(), m.end()):
        return None
    parts: dict[str, Any] = {"piece": Piece("quarter", SMALL[m["quarter"] or "一"])}
    if m["edge"]:
        parts["edge"] = "start" if m["edge"] == "初" else "end"
    return ranges.finish(m.string, m.start(), m.end(), parts)


@rule("date.period.q", cue="Qq", pattern=r"[Qq](?P<quarter>[1-4])(?:季度)?(?![0-9A-Za-z.])")
def q(m: Match[str]) -> object:
    """A quarter with Q.

    >>> show("Q3营收增长", "2025-09-23")
    Q3 = 2025-Q3

    Not in names of models:

    >>> show("奥迪Q5,Q1S,PQ3")
    """
    text, start = m.string, m.start()
    before = text[start - 1 : start]
    if (before.isascii() and before.isalnum()) or text[max(0, start - 2) : start] == "奥迪":
        return None
    return ranges.finish(text, start, m.end(), {"piece": Piece("quarter", int(m["quarter"]))})


@rule(
    "date.period.coded",
    cue=numerals.CUE,
    follow="QqH",
    pattern=r"(?:(?P<year>(?:20)?[0-9]{2}) ?(?:[Qq](?P<quarter>[1-4])|H(?P<half>[12]))"
    r"|(?:(?P<nth>[1-4])Q|(?P<first>[12])H)(?P<of>(?:20)?[0-9]{2}))(?![0-9A-Za-z.])",
)
def coded(m: Match[str]) -> object:
    """A quarter or a half of a year in the short form of reports.

    >>> show("25Q1营收,2024H1毛利率,1Q24出货")
    25Q1 = 2025-Q1
    2024H1 = 2024-H1
    1Q24 = 2024-Q1

    Not a code that goes on:

    >>> show("型号25Q15")
    """
    before = m.string[max(0, m.start() - 2) : m.start()].rstrip()[-1:]
    if before.isascii() and before.isalnum():
        return None  # Windows 11 24H2
    nth, which = m["quarter"] or m["nth"], m["half"] or m["first"]
    piece = Piece("quarter", int(nth)) if nth else Piece("half", int(which))
    parts = {"year": notation.year(m["year"] or m["of"]), "piece": piece}
    return ranges.finish(m.string, m.start(), m.end(), parts)


_FIRST = Lexicon(
    {word + n: True for word in ("前", "头", "首", "前 ") for n in "123456789一二两三四五六七八九十"}
)


# 前5月外贸增长, 我省前11月财政收入; 术前3月 and 上市前6月 are before something.
_OF_A_PLACE = frozenset("国省市县区州")
# Behind 首7个月, as Hong Kong and Taiwan say; not 首3个月免租.
_COUNTED_UP = re.compile(
    "增长|上升|上涨|下降|下跌|减少|同比|按年|完成|实现|累计|生产总值|GDP|进口|出口|营收|零售|整体"
)


@rule(
    "date.period.first",
    cue=_FIRST,
    pattern=rf"[前头首] ?(?P<n>{N2}|两) ?个?(?P<unit>季度?|月份?)(?![前后节0-9])",
)
def first(m: Match[str]) -> object:
    """The first quarters or months of the year that the text speaks of.

    >>> show("前三季度、前8个月", "2025-09-23")
    前三季度 = 2025-01/2025-09
    前8个月 = 2025-01/2025-08
    >>> show("前5月外贸增长8%", "2025-06-18")
    前5月 = 2025-01/2025-05

    Not where 前 belongs to the word before:

    >>> show("此前三季度")
    """
    text, start = m.string, m.start()
    before = text[start - 1 : start]
    n = SMALL.get(m["n"], 0)
    quarters = m["unit"][0] != "月"
    if m["unit"] == "季" and not surroundings.reported(text, start, m.end()):
        return None  # 前三季节目
    if m[0][0] == "首" and (before.isalpha() or not _COUNTED_UP.search(text, m.end(), m.end() + 12)):
        return None  # 财政年度首7个月
    if m[0] in ("前一个月", "前一季度", "前一个季度"):
        return None  # the one before
    if not 1 <= n <= (4 if quarters else 12) or before in tuple("目此以之当提年月日天考赛产世逝婚孕术"):
        return None
    if not quarters and "个" not in m[0]:
        if before.isalpha() and not (
            (before in _OF_A_PLACE and not text.endswith("上市", 0, start))
            or text.endswith(("累计", "合计"), 0, start)
        ):
            return None
    elif not quarters and before == "的" and text[start - 2] != "年":
        return None  # 出生的前三个月
    parts: dict[str, Any] = {"piece": Piece("quarters" if quarters else "months", 1, n)}
    return ranges.finish(text, _year_before(text, start, parts), m.end(), parts)


_HALVES = Lexicon(
    {f"{half}半{unit}": n for half, n in (("上", 1), ("下", 2)) for unit in ("年", "月", "个月", "周")}
    | {f"{half}半{unit}": n for half, n in (("前", 1), ("头", 1), ("后", 2)) for unit in ("年", "月", "个月")}
)
_HALF_OF = {"年": "half", "月": "half_month", "周": "half_week"}


@rule("date.period.half", cue=_HALVES)
def half(m: Match[str]) -> object:
    """A half of the year, the month or the week that the text speaks of.

    >>> show("上半年营收增长,下半周降温", "2025-09-23")
    上半年 = 2025-H1
    下半周 = 2025-09-25/2025-09-28
    >>> show("上半年最后一个月", "2025-09-23")
    上半年最后一个月 = 2025-06

    Not a half of anything else:

    >>> show("上半场、上半身")
    """
    text, start = m.string, m.start()
    if m[0][0] in "前后头" and text[start - 1 : start].isalnum():
        return None  # 三年前半年未租
    parts: dict[str, Any] = {"piece": Piece(_HALF_OF[m[0][-1]], _HALVES[m[0]])}
    end = last.tail(text, m.end(), parts) if m[0][-1] == "年" else m.end()
    return ranges.finish(text, _year_before(text, start, parts), end, parts)


_TEN_DAYS = Lexicon(dict.fromkeys(["上旬", "中旬", "下旬", "上中旬", "中上旬", "中下旬"], True))


@rule("date.period.days", cue=_TEN_DAYS)
def days(m: Match[str]) -> object:
    """Ten days of the month that the text speaks of.

    >>> show("9月开工,下旬完工", "2025-09-23")
    9月 = 2025-09
    下旬 = 2025-09-21/2025-09-30

    A month alone has no such part:

    >>> show("旬阳")
    """
    return ranges.finish(m.string, m.start(), m.end(), {"piece": ten_days(m[0][:-1])})


_EDGES = Lexicon(
    {
        "年初": ("year", "start"),
        "年底": ("year", "end"),
        "年末": ("year", "end"),
        "岁末": ("year", "end"),
        "年终": ("year", "end"),
        "年中": ("year", "mid"),
        "月初": ("month", "start"),
        "月底": ("month", "end"),
        "月末": ("month", "end"),
        "月中": ("month", "mid"),
        "季末": ("quarter", "end"),
        "季初": ("quarter", "start"),
        "周初": ("week", "start"),
        "年内": ("year", ""),
        "期末": ("", ""),
    }
)
_EDGE_BEFORE = frozenset("0123456789一二三四五六七八九十百千万几多半数余两元正腊每近整个上")
_EDGE_AFTER = re.compile(
    r"[中步级次始赛选审试创高学国央一二三]|(?<=年终)(?:奖|总|盘|考|绩|分)|(?<=年末)(?:端)|(?<=中)(?![，。,；;]|$)|(?<=内)[部容陆外地]"
)


@rule("date.period.edge", cue=_EDGES)
def edge(m: Match[str]) -> object:
    """The beginning or the end of the year, month or quarter that the text reports on, else of this one.

    >>> show("年底前完成,月初开工", "2025-09-23")
    年底 = 2025-12 before
    月初 = 2025-09 start
    >>> show("年末常住人口386万人", "2025-04-30")
    年末 = 2024-12 end

    Not inside other words:

    >>> show("年终奖,年中国货大卖,月中桂")
    """
    text, start = m.string, m.start()
    unit, which = _EDGES[m[0]]
    before = text[start - 1 : start]
    if not unit or (before and before in _EDGE_BEFORE) or _EDGE_AFTER.match(text, m.end()):
        return None
    where = "running" if which and unit != "week" else "reference"
    parts: dict[str, Any] = {"base": Base(unit, 0, where)}
    if which:
        parts["edge"] = which
    return ranges.finish(text, start, m.end(), parts)


_SEASONS = Lexicon(
    {season + end: n for season, n in SEASONS.items() for end in ("季", "天", "日")}
    | {pair + "季": SEASONS[pair[0]] for pair in ("春夏", "夏秋", "秋冬", "冬春")}
)


@rule(
    "date.period.season",
    cue=Lexicon({**_SEASONS, "今春": 1, "今夏": 2, "今秋": 3, "今冬": 4, "去冬": -4, "去夏": -2, "明春": 1}),
)
def season(m: Match[str]) -> object:
    """A season; of this or the last year where the word says so.

    >>> show("今夏高温", "2025-09-23")
    今夏 = 2025-SU

    By itself it comes every year, so that its year stays open:

    >>> show("冬季供暖", "2025-09-23")
    冬季 = XXXX-WI
    >>> show("秋冬季治霾,今冬明春保供", "2025-09-23")
    秋冬季 = XXXX-FA/XXXX-WI
    今冬 = 2025-WI
    明春 = 2026-SP

    Not inside other words:

    >>> show("春秋战国")
    """
    text, word = m.string, m[0]
    if text[m.start() - 1 : m.start()] == "千":
        return None  # 千秋日
    if word[0] in "今去明":
        base = Base("year", "去今明".index(word[0]) - 1, "reference")
        if word == "明春" and text[m.start() - 1 : m.start()] not in ("冬", "、", "，"):
            return None  # 张明春
        end = m.end() + (text[m.end() : m.end() + 1] in ("天", "季"))
        return Spanned(PartialDate(base=base, piece=Piece("season", SEASONS[word[1]])), m.start(), end)
    if word[1] == "日" and text[m.end() : m.end() + 1] not in tuple("，。,里的"):
        return None
    parts: dict[str, Any] = {"piece": Piece("season", *(SEASONS[one] for one in word if one in SEASONS))}
    start = _year_before(text, m.start(), parts)  # 2019秋季发布会
    return Spanned(PartialDate(**parts), start, m.end())


@rule(
    "date.period.school",
    cue=numerals.CUE,
    follow="学",
    pattern=r"(?P<year>1[0-2][0-9]|一[〇零一二][〇零一二三四五六七八九]|(?:19|20)[0-9]{2})"
    r" ?学年度?(?![制分])",
)
def school(m: Match[str]) -> object:
    """A school year: it ends in the year behind the one that names it.

    >>> show("112学年度招生,2024学年开学")
    112学年度 = 2023/2024
    2024学年 = 2024/2025

    Not the second of two, nor a system of years:

    >>> show("第2学年,2024学年制")
    """
    if m.string[m.start() - 1 : m.start()] in tuple("-—–~～至第0123456789."):
        return None
    written = m["year"]
    year, calendar = notation.year(written), None
    if len(written) == 3:
        year, calendar = 1911 + year, "minguo"
    return Range(PartialDate(year=year, calendar=calendar), PartialDate(year=year + 1, calendar=calendar))


_THIS = {"本": "PRESENT_REF", "今": "PRESENT_REF", "上": "PAST_REF", "去": "PAST_REF", "下": "FUTURE_REF"}
_WHICH = re.compile(
    r"(?:(?<![-—–~～/0-9A-Za-z.])(?P<year>(?:[12][0-9])?[0-9]{2}) ?|第(?P<nth>[一二三四1-4])"
    r"|(?P<this>[本上下今去])(?:[一个]|一个)?)\Z"
)


@rule(
    "date.period.fiscal",
    cue=Lexicon(dict.fromkeys(["财年", "财政年度", "会计年度", "财季", "赛季"], True)),
    pattern=r"(?P<year>财年|(?:财政|会计)年度)(?:的?(?:第?(?P<quarter>[一二三四1-4]) ?财?季度?"
    rf"|(?P<half>[上下])半年|[首前]{N2} ?个?(?:月|季度?)))?|财季|赛季",
)
def fiscal(m: Match[str]) -> object:
    """A financial year, told without an interval: its beginning is the company's own choice; a year of games.

    >>> show("2024财年,2007赛季,本财年前三季度")
    2024财年 = FY2024
    2007赛季 = 2007
    本财年前三季度 = PRESENT_REF
    >>> show("2026财年第二季度,第二财季")
    2026财年第二季度 = FY2026-Q2
    第二财季 = FYXXXX-Q2

    The report of a year is none:

    >>> show("财年报告,第二赛季")
    """
    text, word, end = m.string, m[0], m.end()
    which = _WHICH.search(text, max(0, m.start() - 5), m.start())
    if which is None:
        return None
    start = which.start()
    if which["this"] is not None:  # 本赛季 is of no calendar at all
        return None if word == "赛季" else Spanned(Vague(_THIS[which["this"]]), start, end)
    if (which["nth"] is None) == (word == "财季"):
        return None
    year = None if which["year"] is None else notation.year(which["year"])
    if word == "赛季":
        return Spanned(PartialDate(year=year), start, end)
    piece = Piece("fiscal")
    if (quarter := which["nth"] or m["quarter"]) is not None:
        piece = Piece("fiscal", 1, SMALL[quarter])
    elif m["half"] is not None:
        piece = Piece("fiscal", 2, 1 if m["half"] == "上" else 2)
    return Spanned(PartialDate(year=year, piece=piece), start, end)
