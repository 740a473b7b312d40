"""The words around a date that open or soften it: 自…起, 截至, 以前, 之后, 左右.

They are read outside the mention, close to it; the mention stays the date alone.
"""

import re
from datetime import datetime
from typing import NamedTuple

from factx.dates.values import DAY, Modifier, Period, months_away, written


class Around(NamedTuple):
    """What the words around a date say; `included` is for 及以前 and 或之后."""

    modifier: Modifier
    included: bool = False


# 前 and 后 begin other words as well: 9月前三天, 2021年后期, 会前会.
_RIGHT = re.compile(
    r" ?(?:(?P<about>左右|前后|上下|许(?![多可诺愿昌])|(?<=点)(?:多钟?|来钟)(?![个种名])"
    r"|(?<=[0-9一二三四五六七八九十]时)多)"
    r"|(?P<since>(?:开始)?起(?![到码初诉草飞价因点义跑步火来伏源航重运用床])|以来|(?<![午上晨早晚夜日天点分时半号一二三四五六周末])来(?=[，。,；;]|$)|开始(?=[，,]))"
    r"|(?P<with>及|或|[(（]含[)）])?(?:[之以](?P<side>[前后])|(?P<bare>[前后])(?!天(?!气)|[往来期沿夕夜景列所者身款台门线端半十百两三二一四五六0-9锋瞻置言途程续勤卫备方果面缀腿院脑世场]|提(?![交供出报升])))"
    r"|(?P<stop>为止|止(?![步境住损于血痛]))|(?P<open>至今(?![0-9])))"
)
_RIGHT_NEXT = frozenset(" 左前上许多开起以来及或(（之后为止至")
_LEFT = re.compile(
    r"(?:(?P<until>截[至止]到?|截止至|截至于|(?:有效期|期限)[至到])|(?P<since>(?<![来各亲独擅])自从?|打从)|(?P<from>从)"
    r"|(?P<about>大约|大概|约|差不多)|(?P<to>[至到]))于? ?$"
)
# 会谈在美东时间9点开始, but 9月1日开始,全市限行
_AT = re.compile("[在于](?:[一-龥]{1,3}时间)?$")
_LEFT_NEXT = frozenset("至止到于自从约概多 ")
# 从2021年|开始实施…: something begins there; 从2021年的3亿元增长 compares.
_BEGINS = re.compile(r"[^，。,；;、\n]{0,14}?(?:起(?![到码初诉草飞价因点义])|以来|开始)")


def around(text: str, start: int, end: int) -> Around | None:
    """What the words right before and behind the date say of it."""
    right = _RIGHT.match(text, end) if text[end : end + 1] in _RIGHT_NEXT and end < len(text) else None
    left = None
    if start and text[start - 1] in _LEFT_NEXT:
        left = _LEFT.search(text, max(0, start - 5), start)
    if right is not None:
        if (right["since"] or right["open"]) and not (
            right[0] == "开始" and _AT.search(text, max(0, start - 6), start)
        ):
            return Around("since")
        side = right["side"] or right["bare"]
        if side is not None:
            return Around("before" if side == "前" else "after", right["with"] is not None)
        if right["stop"] and (left is None or not left["from"]):
            return Around("until")
    if left is not None:
        if left["until"]:
            return Around("until")
        if left["since"] or (left["from"] and _BEGINS.match(text, end)):
            return Around("since")
        if left["about"]:
            return Around("about")
    return Around("about") if right is not None and right["about"] else None


def opened(period: Period, told: Around, edge: bool) -> Period:
    """The period as the words around it open it."""
    timex, edtf, lower, upper, unit, kind = period
    modifier, included = told
    # EDTF opens neither a time of the day nor a date of no known year.
    first = last = None
    if edtf and "T" not in edtf and edtf[0] != "X":
        first, last = edtf.partition("/")[0], edtf.rpartition("/")[2]
        if "X" in edtf and lower is not None and upper is not None:
            first, last = written(lower.year), written(upper.year - 1)  # 199X can't be an end
    if modifier == "about":
        return period
    if modifier == "until" or (modifier == "before" and (included or edge)):
        return Period(timex, last and f"../{last}", None, upper, unit, kind)
    if modifier == "since" or (modifier == "after" and (included or isinstance(lower, datetime))):
        # 八点以后 begins at eight, 2018年以后 when the year is over.
        return Period(timex, first and f"{first}/..", lower, None, unit, kind)
    if modifier == "before":
        before = None if lower is None or not first else _neighbor(period, first, -1)
        return Period(timex, before and f"../{before}", None, lower, unit, kind)
    after = None if upper is None or not last else _neighbor(period, last, 1)
    return Period(timex, after and f"{after}/..", upper, None, unit, kind)


def _neighbor(period: Period, said: str, step: int) -> str | None:
    """The date of the same grain right before or behind the period."""
    lower, upper = period.lower, period.upper
    assert lower is not None
    if len(said) == 4 and said.isdecimal():
        return f"{int(said) + step:04d}" if 1 < int(said) < 9999 else None
    if len(said) == 7 and said[5:].isdecimal() and int(said[5:]) <= 12:
        return written(*months_away(int(said[:4]), int(said[5:]), step))
    if step < 0:
        return (lower - DAY).isoformat()[:10]
    return None if upper is None else upper.isoformat()[:10]
