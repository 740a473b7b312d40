"""Stretches of time up to now or from now on: 近三年, 未来10天, 此后两年."""

import re
from re import Match

from factx.dates import length
from factx.dates.values import Length, Offset, Vague, Window
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule

_WINDOWS = Lexicon(
    {
        **dict.fromkeys(["最近", "过去", "过往", "近"], (-1, "reference")),
        **dict.fromkeys(["未来", "今后", "接下来", "往后"], (1, "reference")),
        **dict.fromkeys(["此后", "随后", "其后", "之后"], (1, "context")),
        "此前": (-1, "context"),
        "再过": (2, "reference"),
        # 前, 后 and 过 only right before the amount: at every 过 the scan would stop in vain.
        **{f"前{n}": (-1, "reference") for n in "123456789一两三四五几"},
        **{f"后{n}": (1, "context") for n in "1234567两三四五几"},
        **{f"过{n}": (2, "reference") for n in "12345两三几"},
    }
)
_START = (
    r"(?:最近|过[去往]|未来|今后|接下来|往后|此后|随后|其后|之后|此前|再过|近|前|后|过)"
    r" ?的? ?(?:这|整整|短短|(?<=[来后])近)?(?=[0-9一二两三四五六七八九十几数半])"
)
_NEARLY = frozenset("时了已达经历有用过满长共耗超的")


@rule("date.window.counted", cue=_WINDOWS, pattern=_START)
def counted(m: Match[str]) -> object:
    """A stretch of time up to the reference date, or from it on.

    >>> show("近三年营收增长,未来10天有雨", "2025-09-23")
    近三年 = 2022-09-23/2025-09-23
    未来10天 = 2025-09-23/2025-10-03

    近 before an amount that has passed says "nearly":

    >>> show("历时近三年")
    三年 = P3Y

    Without an amount it is a distance:

    >>> show("近在眼前")
    """
    text, start = m.string, m.start()
    word = m[0].rstrip(" 的这整短")
    word = word[:-1] if len(word) > 2 and word[-1] == "近" else word  # 未来近一周
    sign, where = _WINDOWS[word] if word in _WINDOWS else _WINDOWS[text[start : start + 2]]
    before = text[start - 1 : start]
    if word == "近" and before and before in _NEARLY:
        return None
    if (
        len(word) == 1
        and word != "近"
        and before
        and (before.isalnum() or before in "”")
        and (word != "前" or text[start - 2 : start] not in ("假期", "长假"))
    ):
        return None
    found = length.read(text, m.end())
    if (
        found is None
        and word != "前"
        and not (word.startswith("过去") and text[m.end() : m.end() + 1].isdecimal())
    ):
        found = _months(text, m.end())  # but 过去11月 are the Novembers, 前5月 January to May
    if found is None:
        return None
    long, end, _ = found
    if "X" in long.timex:
        return Spanned(Vague("PAST_REF" if sign < 0 else "FUTURE_REF"), start, end)
    if word == "前" and long.months >= 1200:
        return None  # 前221年 is before Christ
    if word == "前" and long.unit == "day" and long.days > 2:
        where = "stretch"  # 国庆假期…,前4天接待10万人; 前两天 are mostly the last ones
    if sign == 2:
        return Spanned(Offset(long, 1), start, end)
    after = _INSIDE.match(text, end)
    return Spanned(Window(long, sign, where), start, after.end() if after is not None else end)


_INSIDE = re.compile(r"之?内(?![部容地陆外需涵])")


_NUMBERED_MONTH = re.compile(r"([一二两三四五六七八九十]{1,2}|[0-9]{1,2})月")


def _months(text: str, at: int) -> tuple[Length, int, bool] | None:
    """近三月: three months, though 三月 alone is March."""
    m = _NUMBERED_MONTH.match(text, at)
    found = length.read(m[1] + "个月", 0) if m is not None else None
    return None if m is None or found is None else (found[0], m.end(), True)
