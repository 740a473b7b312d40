"""Neighbors: what stands right beside a number and says what its words can be."""

import re

from factx.facts.links import MORE_LESS
from factx.facts.measures import names_measure
from factx.facts.metric import NOTHING, Before, before
from factx.facts.position import Position
from factx.rules import Row

_DEFINITE = frozenset("这那该其此每某各另前后首头述上第")
STOPS = frozenset("，,。、；;：:！!？?)）（(\n ")
IN_METRICS = frozenset(("省", "市", "县", "区", "国", "地", "州", "元", "纳米", "奈米", "吋", "英寸"))
_AGAINST = ("相比", "相较", "比较", "比,", "比，", "相同", "相当,", "相当。")
_RIMS = frozenset("及以")
_THEN = re.compile("[就即方才便][可能]").match
THRESHOLDS = ("及以上", "及以下", "以上的", "以下的")
LIMITS = ("以上", "以下")
_UNITARY = 2
_LABEL = 14
# What stands beside a number that needs a second look.
ODD_BEFORE = frozenset(" 与、") | _DEFINITE | MORE_LESS.keys()
ODD_BEHIND = frozenset("者+相较比就即方才便") | _RIMS
SHARES = frozenset(("percent", "fraction"))


def beside(position: Position, start: int, kind: str) -> tuple[int, str, str | None, bool] | None:
    """What is before a number whose left neighbor is none of its words; None where it states nothing.

    Where the words end and with what, the change that 多 or 少 tells, and whether they are of
    something else.
    """
    text = position.text
    left = text[start - 1]
    if left in _DEFINITE:
        if left == "上" and start - 2 >= position.head:
            return start, left, None, False  # 车上28名; not 上两次
        return None
    if left == " ":
        left = text[start - 2]
        if left.isdigit():
            return None  # 4 844人
        return start - 1, left, None, left == "的"  # 同比上升 21.29%; not 基础的 16GB
    if left == "与":
        known = kind != "count" or position.bound > position.head
        return (start, left, None, False) if known else None  # 与8省区毗邻
    return start, left, MORE_LESS.get(left), left == "、"  # 处理器、5吋屏幕


def only_names(text: str, end: int, kind: str) -> bool:
    """Whether a number with an odd neighbor at `end` only names, bounds or compares.

    >>> only_names("达不到90%者", 6, "percent"), only_names("5人相信", 2, "count")
    (True, False)
    >>> only_names("98%以上的行政村", 3, "percent"), only_names("投资5000万元以上项目", 8, "money")
    (False, True)
    """
    right = text[end]
    if right not in _RIMS:
        # 达不到90%者, 15km+500m, 与上次普查的2.4万人相比, 满5000元就可追究
        return (
            right == "者"
            or (right == "+" and kind == "quantity")
            or text.startswith(_AGAINST, end)
            or _THEN(text, end) is not None
        )
    if kind in SHARES:
        return False
    # 投资5000万元以上在建项目
    return text.startswith(THRESHOLDS, end) or (
        text[end + 2 : end + 3].isalpha() and text.startswith(LIMITS, end)
    )


def is_transparent(text: str, number: Row) -> bool:
    """Whether a number without a fact is part of the metric behind it: 安徽三省进出口总额, 每10股派发."""
    start = number["start"]
    left = text[start - 1 : start]
    if left == "等":
        return False  # 广东、江苏等五省
    if number["unit"] == "元":
        return number["end"] - start <= _UNITARY or left == "每"  # 百元营业收入; not 收到20万元(200000元)
    return number["unit"] in IN_METRICS or number["dimension"] == "age" or left == "每"


def label(text: str, start: int, clause: int) -> Before:
    """What a number measures that stands behind a colon, at `clause`, in a sentence from `start` on.

    >>> label("注册资本:5000万元", 0, 5)[0], label("他说:5000万元", 0, 3)[0]
    ('注册资本', None)
    """
    stop = clause - 1
    begin = max(start, stop - _LABEL)
    for at in range(stop - 1, begin - 1, -1):
        if text[at] in STOPS:
            begin = at + 1
            break
    else:
        if begin > start:
            return NOTHING
    told = before(text, begin, stop) if begin < stop else NOTHING
    return told if told[0] is not None and not told[4] and names_measure(told[0]) else NOTHING
