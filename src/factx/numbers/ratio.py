"""Ratios: 三比二, and 3:2 where the text says that it is one."""

import re
from re import Match

from factx.chinese import numerals
from factx.numbers import identifiers
from factx.numbers.values import Measure, Value, point, quotient
from factx.rules import rule

_REACH = 14
_FAR = 28
_OF_RATIO = re.compile(
    "比例|比率|坡度|坡比|对比度|配比|之比|比为|比是|比约|比重|杠杆|性别比|[长宽高横]比|画幅|比值|稀释|按|股|配置|勾兑|混合|比达|兑换|汇率"
)
# Words of a game stand further off: 以3比1(25:21、25:23)战胜对手.
_OF_GAME = re.compile(
    "[胜负赢输平队赛球盘局]|主场|客场|比分|领先|落后|不敌|力克|逆转|击败|淘汰|总分|半场|得分|绝杀|晋级|夺冠|横扫|拿下|冠军"
    "|[男女国][排足篮乒羽]|[一-龥]超联|决胜|对手"
)


def _ratio(first: Value, second: Value) -> Measure | None:
    if not second:
        return None
    return Measure("ratio", point(quotient(first, second)))


def _around(m: Match[str], words: re.Pattern[str], reach: int = _REACH) -> bool:
    text = m.string
    return bool(
        words.search(text, max(0, m.start() - reach), m.start())
        or words.search(text, m.end(), m.end() + reach)
    )


@rule(
    "number.ratio.word",
    cue=numerals.CUE,
    follow="比",
    pattern=rf"(?P<first>{numerals.LIGHT}) ?比 ?(?P<second>{numerals.LIGHT})"
    "(?![年月日个家名位次件元%]|[.]?[0-9])",
)
def word(m: Match[str]) -> Measure | None:
    """Two numerals with 比 between them, unless they are the score of a game.

    >>> show("原料为三比二")
    三比二 = 1.5

    >>> show("主队以3比2险胜")
    """
    first, second = numerals.whole(m["first"]), numerals.whole(m["second"])
    if first is None or second is None or _around(m, _OF_GAME, _FAR):
        return None
    return _ratio(first, second)


@rule(
    "number.ratio.colon",
    cue=numerals.CUE,
    follow=":：∶",
    pattern=r"(?P<first>[0-9]{1,6}(?:\.[0-9]{1,6})?[百千万]?) ?[:：∶] ?"
    r"(?P<second>[0-9]{1,6}(?:\.[0-9]{1,6})?[百千万]?)(?![0-9:：∶年月日]|\.[0-9])",
)
def colon(m: Match[str]) -> Measure | None:
    """Two numbers with a colon, where a word near them says that it is a ratio.

    >>> show("按3:2的比例混合")
    3:2 = 1.5

    >>> show("中国队3:2战胜日本队,15:32到达")
    """
    alone = m.start() == 0 and m.end() == len(m.string)
    if not identifiers.separate(m.string, m.start()) or _around(m, _OF_GAME, _FAR):
        return None
    if not alone and not _around(m, _OF_RATIO):
        return None
    return _ratio(numerals.value(m["first"]), numerals.value(m["second"]))
