"""Covers: the brackets, quotes and marks of reference around a metric."""

import re

from factx.facts.agents import without_adverbs
from factx.facts.measures import HEADS, names_measure

_QUOTES = '，,、 “”"‘’的(（'
_CLOSED = _QUOTES + ")）"
_EDGES = frozenset(_CLOSED)
_MODAL = frozenset(("可以", "能够", "可能", "应当", "必须", "将会"))
_OPENS, _CLOSES = frozenset("(（"), frozenset(")）")
# 生产总值[2], 人口①
_REFERENCE = re.compile(r"\[[注0-9]{1,3}\]|〔[注0-9]{1,3}〕|[①-⑳⁰-⁹¹²³]").search
_MARKED = re.compile("[()（）》]").search


def unmarked(words: str, end: int) -> tuple[str, int]:
    """The words, which end at `end`, on one side of a mark of reference: on that of the measure.

    >>> unmarked("常住人口[2]", 7), unmarked("工业[4]增加值", 8), unmarked("进出口[5]总额", 8)
    (('常住人口', 4), ('增加值', 8), ('进出口', 3))
    """
    while words and (m := _REFERENCE(words)) is not None:
        behind = words[m.end() :]
        if not m.start() or (behind[:1].isalpha() and behind not in HEADS and names_measure(behind)):
            words = behind
        else:
            words, end = words[: m.start()], end - len(words) + m.start()
    return words, end


def uncovered(text: str, words: str, end: int) -> tuple[str, int]:
    """The words without the marks around them, and without what stands in brackets or in front of them."""
    if words[:1] in _EDGES or words[-1:] in _EDGES:
        if words[0] in _CLOSES and text[end : end + 1] in _OPENS:
            return "", end  # 日本(39.4%)、美国(28.9%)
        edges = _QUOTES if "(" in words or "（" in words else _CLOSED
        bare = words.rstrip(edges.replace("”", "") if words.find("“", 1) > 0 else edges)  # 毒品“K粉”
        end -= len(words) - len(bare)
        words = bare.lstrip(edges)
    if _MARKED(words) is not None:
        words, end = _unbracketed(words, end)
    if words[-2:] == "其中" or words[-2:] in _MODAL:
        return words[:-2], end - 2
    if words[-1:] == "中" and words[-2:-1] not in "高初":
        return words[:-1], end - 1
    return words, end


def _unbracketed(words: str, end: int) -> tuple[str, int]:
    """The words, which end at `end`, without what stands in brackets or in front of them."""
    if (
        words[:1].isdigit()
        and (closing := max(words.find(")"), words.find("）"))) > 0
        and "(" not in words[:closing]
    ):
        words = words[closing + 1 :]  # (002240)净利润
    elif (
        words[-1:] in _CLOSES
        and (opening := max(words.rfind("("), words.rfind("（"))) > 1
        and len(words) - opening > 8
    ):
        end -= len(words) - opening
        words = words[:opening]  # 收入(包括教育产品的收入)
    at = max(words.rfind("("), words.rfind("（"))
    if at >= 0 and ")" not in words[at:] and "）" not in words[at:]:
        words = words[at + 1 :]  # 代表团(附名单1份
    if "》" in words and len(behind := words.rpartition("》")[2]) > 1:
        words = without_adverbs(behind)  # 《雪山》不仅排片占比
    return words, end
