"""Lists: numbers behind names of places or of parts, which have the metric of the whole."""

import re
from typing import TypeAlias

from factx.facts.links import Link
from factx.facts.measures import ENDINGS, MEASURES
from factx.facts.metric import Before, Phrase, before
from factx.facts.position import Position
from factx.facts.said import BODIES, Said
from factx.facts.subject import Subject, place_end
from factx.rules import Row

# What a number states: its metric, whom it is said of, the change and its basis.
Statement: TypeAlias = tuple[Phrase, Subject | None, str | None, str | None]

# 新增病例8例(湖北3例,上海2例): how a list of places begins, and how long it may be.
_OPENINGS = frozenset("(（:：")
_AMONG_THEM = tuple(f"{comma}{word}" for comma in ",，" for word in ("其中", "包括", "分别为", "分别是"))
_LIST = 240
# 海南增长9.5%、四川6.5%以及辽宁5.3%: what stands between the items of a list.
_GOING_ON = frozenset(("、", ",", "，", "和", "及", "以及", "、以及", ",以及", "，以及"))
_NEAR = 3
_KIND, _SHORT = "业", 8
_DONE = ("完成", "实现")
# 营收规模前三名为云岭银行, 净利润居前的是云岭银行
_TOP = re.compile(
    r"(?:排名|位居|[居在]?前[一二三四五六七八九十0-9]{0,3}[名位]?|最[高大多])?的?(?:分别)?[为是有]\Z"
).search
_CLOSED = frozenset((")、", "）、", ")和", "）和", ")及", "）及"))


def of_place(
    position: Position, said: Said, numbers: list[Row], index: int, told: Before, link: Link
) -> Statement | None:
    """The last metric of one of the places listed behind it: 新增病例8例(湖北3例,上海2例)."""
    number = numbers[index]
    metric, same, text = said.metric, said.measured, position.text
    if metric is None and said.whole is not None:
        metric, same = said.whole
    start = number["start"]
    if (
        metric is None
        or same is None
        or same["unit"] != number["unit"]
        or same["kind"] != number["kind"]
        or start - same["end"] > _LIST
    ):
        return None
    place, stop = told[:2]
    if place is None:
        subject = position.subject
        if subject is None or subject.end != start:
            return None
    elif place_end(place, 0, len(place)) != len(place):
        return _of_part(position, said, number, told, metric)
    else:
        subject = Subject(place, stop - len(place), stop)
    if _is_listed(position, said, numbers, index, subject.start):
        position.subject = subject  # 海南增长9.5%、四川6.5%
        last, change = said.last, link[1]
        assert last is not None, "the list has begun"
        basis = link[2] if change is not None else last["basis"]
        return metric, subject, change or last["change"], basis
    end = same["end"]
    opening = text[end]
    if subject.start <= end or not (opening in _OPENINGS or text.startswith(_AMONG_THEM, end)):
        return None
    if (opening == "(" or opening == "（") and (
        text.find(")", end, start) >= 0 or text.find("）", end, start) >= 0
    ):
        return None
    return metric, subject, None, None


def _is_listed(position: Position, said: Said, numbers: list[Row], index: int, begin: int) -> bool:
    """Whether the name that begins at `begin` goes on with a list of places, each with its number."""
    last, spoken = said.last, position.spoken
    if last is None or last["number"] != index - 1 or spoken is None:
        return False
    end = numbers[index - 1]["end"]
    return (
        end < begin <= end + _NEAR
        and position.text[end:begin] in _GOING_ON
        and place_end(spoken.text, 0, len(spoken.text)) == len(spoken.text)
    )


def _of_part(position: Position, said: Said, number: Row, told: Before, metric: Phrase) -> Statement | None:
    """The metric of all of one of its parts: 国有企业利润100亿元,其中,中央企业60亿元."""
    part, stop, _, _, verb = told
    if part is None or verb or not (part.endswith(BODIES) or position.text.startswith(_DONE, stop)):
        return None
    words, end = metric
    # 外资企业出口5亿元;国有企业3亿元
    parallel = any(0 < words.find(body) < len(words) - len(body) for body in BODIES)
    if not parallel and position.text.find("其中", max(position.start, stop - _LIST), stop) < 0:
        return None
    for body in BODIES:
        cut = words.rfind(body) + len(body)
        if len(body) <= cut < len(words) - 1:
            words = words[cut:]
    position.agent, position.subject = None, Subject(part, stop - len(part), stop)
    said.whole = (words, end), number
    said.keep((words, end), number, position.subject)
    return (words, end), position.subject, None, None


def of_name(
    position: Position, said: Said, number: Row, name: Subject, low: int
) -> tuple[Phrase, Subject] | None:
    """The metric of a name with its number in brackets: 净利润居前的是云岭银行(25亿元)、江阳银行(9亿元)."""
    text, last = position.text, said.last
    if text[position.bound : name.start] in _CLOSED:
        listed = last is not None and last["organization"] is not None and said.is_like(number)
        return (said.metric, name) if listed and said.metric is not None else None
    m = _TOP(text, low, name.start)
    metric, stop = before(text, low, m.start())[:2] if m is not None and m.start() > low else (None, 0)
    return ((metric, stop), name) if metric is not None else None


def of_kind(metric: str, said: Said) -> Phrase | None:
    """What is told of a body whose like was told of before: 国有企业增加值增长8%,股份制企业增长7%."""
    same = said.metric
    if same is None or metric[-1] != _KIND:
        return None
    words, end = same
    cut = words.rfind(_KIND) + 1
    if words[cut - 2 : cut] == "营业":
        cut = words.rfind(_KIND, 0, cut - 1) + 1
    if not cut:
        return same if said.kind == words else None
    tail = words[cut:]
    return (tail, end) if 1 < len(tail) < _SHORT and tail[-1] in MEASURES else None


def is_done_by(text: str, told: Before, stop: int) -> bool:
    """Whether the words, up to `stop`, name who did a part of the whole: 其中,沿海港口完成9亿吨.

    >>> is_done_by("沿海港口完成", ("沿海港口", 4, None, 0, False), 6)
    True
    >>> is_done_by("工业投资完成", ("工业投资", 4, None, 0, False), 6)
    False
    """
    words = told[0]
    return (
        words is not None
        and told[1] <= stop - 2
        and text.startswith(_DONE, stop - 2)
        and (words[-1] not in ENDINGS or words.endswith("港口"))
    )
