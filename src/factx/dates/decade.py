"""Decades, centuries and five-year plans: 20世纪90年代, 八十年代末, “十四五”."""

import re
from re import Match
from typing import Any

from factx.chinese import numerals
from factx.dates import ranges, words
from factx.dates.century import century_tail
from factx.dates.notation import DECADES, N2, SMALL, decades
from factx.dates.values import PartialDate, Piece, Range
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule


@rule("date.decade.century", cue=numerals.CUE, follow="世", pattern=rf"(?P<century>{N2}) ?世纪")
def century(m: Match[str]) -> object:
    """A century, or a decade of it.

    >>> show("18世纪末至19世纪初,20世纪90年代末")
    18世纪末至19世纪初 = 17/18
    20世纪90年代末 = 199 end

    Centuries that are counted are a duration:

    >>> show("一个半世纪")
    一个半世纪 = P150Y

    What outlasts them is none:

    >>> show("跨世纪人才")
    """
    number = SMALL.get(m["century"], 0)
    if not 1 <= number <= 30 or m.string[m.start() - 1 : m.start()] in tuple("近半个几"):
        return None
    return _finished(m, {"piece": Piece("century", number - 1)})


def _finished(m: Match[str], parts: dict[str, Any]) -> Spanned | None:
    end = century_tail(m.string, m.end(), parts)
    last = parts.pop("last_decade", None)
    if last is None:
        return ranges.finish(m.string, m.start(), end, parts)
    piece: Piece = parts["piece"]
    stop = PartialDate(**{**parts, "piece": piece._replace(first=last)})
    return Spanned(Range(PartialDate(base=parts.get("base"), piece=piece), stop), m.start(), end)


@rule(
    "date.decade.tens",
    cue=numerals.CUE,
    follow="年、至到和-—–~～",
    pattern=rf"(?:(?P<century>1[0-9]|20)(?=[0-9]0))?{DECADES}",
)
def tens(m: Match[str]) -> object:
    """A decade or two, by themselves of the twentieth century.

    >>> show("八十年代末,1990年代")
    八十年代末 = 198 end
    1990年代 = 199
    >>> show("六七十年代,50至60年代")
    六七十年代 = 196/197
    50至60年代 = 195/196

    An age of people is none:

    >>> show("年代感")
    """
    century = int(m["century"]) if m["century"] else 19
    told = decades(m)
    if told is None or (m["century"] is None and told[0] < 2):  # 00年代 is of which century?
        return None
    parts: dict[str, Any] = {"piece": Piece("decade", told[0], century)}
    if told[1] > told[0]:
        parts["last_decade"] = told[1]
    return _finished(m, parts)


_PLANS = Lexicon.load("dates/plans.tsv", int)
_PLAN_AFTER = re.compile(r"[”\"」’]?(?:期间|时期|规划|末|初|以来|开局|收官|[，。,、；;])|[”\"」’]")
_EARLY_PLAN_AFTER = re.compile(r"期间|时期|计划|以来|末|初期")


@rule(
    "date.decade.plan", cue=numerals.CUE, follow='五期时规末初以开收”"」’，。,、；;', pattern=_PLANS.pattern
)
def plan(m: Match[str]) -> object:
    """A five-year plan, for its five years.

    >>> show("“十四五”期间,“七五”期间")
    十四五 = 2021/2025
    七五 = 1986/1990

    Not a row of numerals, nor other plans for five years:

    >>> show("排名十四五位,“七五”普法")
    """
    text, end = m.string, m.end()
    start = m.start()
    quoted = text[start - 1 : start] + text[end : end + 1] in ("“”", '""', "「」", "‘’")
    if len(m[0]) == 2:
        # “七五”普法 and “三五”好友 are none.
        if not quoted or _EARLY_PLAN_AFTER.match(text, end + 1) is None:
            return None
    elif not quoted and _PLAN_AFTER.match(text, end) is None:
        return None
    first = _PLANS[m[0]]
    parts: dict[str, Any] = {"piece": Piece("years", first, first + 4)}
    at = end + (quoted and len(m[0]) > 2)  # “十三五”末
    if text[at : at + 1] in ("末", "初") and text[at + 1 : at + 2] != "期":
        parts["edge"] = "start" if text[at] == "初" else "end"
        end += not quoted
    return Spanned(PartialDate(**parts), start, end)


@rule("date.decade.nth_plan", cue="第", pattern=r"第(?P<n>[一二三四五六七八九十]{1,2})个五年(?=规划|计划)")
def nth_plan(m: Match[str]) -> object:
    """A five-year plan by its number.

    >>> show("第十四个五年规划期间,第七个五年计划")
    第十四个五年 = 2021/2025
    第七个五年 = 1986/1990

    Not the plan of anything else:

    >>> show("第三个五年级班")
    """
    first = _PLANS.get(m["n"] + "五")
    return None if first is None else PartialDate(piece=Piece("years", first, first + 4))


@rule("date.decade.relative", cue=words.relative("century"))
def relative(m: Match[str]) -> object:
    """This century or the last one, or a decade of it.

    >>> show("上世纪八十年代,本世纪初", "2025-09-23")
    上世纪八十年代 = 198
    本世纪初 = 20 start

    Not a span of so many years:

    >>> show("半个世纪以来", "2025-09-23")
    半个世纪 = 1975-09-23/2025-09-23

    Nor is a world:

    >>> show("上世界舞台")
    """
    return _finished(m, {"base": words.RELATIVE[m[0]].base})
