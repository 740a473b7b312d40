"""Medals: 三金两银一铜, where several metals stand in a row."""

import re
from re import Match

from factx.chinese import numerals
from factx.numbers import amounts
from factx.numbers.values import Measure, point
from factx.rules import rule

_FEW = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
# 五金五银; not 五金店, 两金一银行
_BEHIND = re.compile(f"[、，,和]?{_FEW}[银铜](?![行元矿牌币质器色])")
_BEFORE = re.compile(f"{_FEW}[金银][、，,和]?\\Z")
_REACH = 5


@rule(
    "number.medals.listed",
    cue=amounts.HEAD,
    follow="金银铜",
    pattern="(?P<unit>[金银铜])(?![行元矿牌币质器色])",
)
def listed(head: Match[str], m: Match[str]) -> Measure | None:
    """Medals, which are counted where medals of another metal stand beside them.

    >>> show("小将夺得五金三银,另一队2金1铜")
    五金 = 5 金
    三银 = 3 银
    2金 = 2 金
    1铜 = 1 铜

    >>> show("五金店里有三金吗")
    """
    text, start = m.string, head.start()
    if not (_BEHIND.match(text, m.end()) or _BEFORE.search(text, max(0, start - _REACH), start)):
        return None
    number = numerals.whole(head[0])
    return None if number is None else Measure("count", point(number), m["unit"])
