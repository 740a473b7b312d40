"""Series: several metrics or subjects with one number each, A、B、C分别为1、2、3."""

import re
from typing import TypeAlias

from factx.facts.measures import HEADS, MEASURES
from factx.facts.roles import ROLES
from factx.facts.subject import place_end
from factx.rules import Row

_ITEM = re.compile(r"(?:(?!以及)[^、和与及]){1,60}")
_LISTED = re.compile("[^、]{1,60}")
_MEASURE_AND = re.compile(rf"[{''.join(MEASURES)}][和与及]").search
_FIRST = ("企业", "单位")
_PAIRS = {"城": "乡", "男": "女"}
_SECTOR = re.compile("第[一二三]产业").match
MOST = 20  # numbers in a series; longer ones are lists of something else
_BETWEEN = frozenset("、 和及与,，约近超")
# 分别上升3.6%和下降3.4%
_TURN = re.compile(r"[、和及](?:上升|下降|增长|减少|增加|提高|回落|降低|下滑|上涨|下跌)\Z").match
_SHARES = ("比重", "比例", "比率", "份额")
# What ends a metric rather than the name of a thing: 零售额 behind 汽车、家电、家具.
_GROUPS = ("业", "组", "公司", "部门", "地区", "人员", "省", "市", "县", "区", "者", "户", "类")
# 汽车、纺织等行业增加值: what closes a list of names.
_CLOSING = re.compile(
    r"等[两三四五六七八九十]?[大个]?(?:行业|产业|产品|领域|商品|地区|省份|省市|省|市|国|企业|品种)(?=..)"
).search
# Words and where they end; a metric and a subject of one of several numbers.
_Phrase: TypeAlias = tuple[str, int]
Told: TypeAlias = tuple[_Phrase | None, _Phrase | None]
Plan: TypeAlias = list[Told]
NOTHING: Told = (None, None)


def members(text: str, numbers: list[Row], first: int, last: int) -> int:
    """The index behind the numbers, from `first` on, that nothing but 、 and 和 keeps apart.

    >>> numbers = [{"start": 1, "end": 3, "unit": "%"}, {"start": 4, "end": 6, "unit": "%"}]
    >>> members("为5%、6%和", numbers, 0, 2)
    2
    """
    index = first + 1
    while index < last and index - first < MOST:
        gap = text[numbers[index - 1]["end"] : numbers[index]["start"]]
        if not gap or ((len(gap) > 3 or not _BETWEEN.issuperset(gap)) and _TURN(gap) is None):
            break
        if gap[0] in ",，" and numbers[index - 1]["unit"] != numbers[index]["unit"]:
            break  # 下降4%、2%,21家企业
        index += 1
    return index


def told(words: str, count: int, end: int) -> Plan | None:
    """The metric and the subject of each of `count` numbers, of words that end at `end`.

    None where the words don't say it plainly.

    >>> told("营业收入、利润总额", 2, 9)
    [(('营业收入', 4), None), (('利润总额', 9), None)]
    >>> told("广东、江苏地区生产总值", 2, 11)
    [(('地区生产总值', 11), ('广东', 2)), (('地区生产总值', 11), ('江苏', 5))]
    >>> told("汽车、家电零售额", 2, 8)
    [(('零售额', 8), ('汽车', 2)), (('零售额', 8), ('家电', 5))]
    >>> told("汽车、纺织等行业增加值", 2, 11)
    [(('增加值', 11), ('汽车', 2)), (('增加值', 11), ('纺织', 5))]
    >>> told("煤炭、石油占总量的比重", 2, 11)
    [(('占总量的比重', 11), ('煤炭', 2)), (('占总量的比重', 11), ('石油', 5))]
    >>> told("汽车产销", 2, 4), told("北京、上海", 2, 5)
    ([(('汽车产销', 4), None), (('汽车产销', 4), None)], [(None, ('北京', 2)), (None, ('上海', 5))])
    """
    begin = end - len(words)
    if "等" in words and (closing := _CLOSING(words)) is not None:
        found = list(_ITEM.finditer(words, 0, closing.start()))
        metric = words[closing.end() :]  # 汽车、纺织等行业增加值
        return [((metric, end), (m[0], begin + m.end())) for m in found] if len(found) == count else None
    found = list(_ITEM.finditer(words))
    if len(found) > count and "、" in words and _MEASURE_AND(words) is None:
        # 通讯器材类、家用电器和音像器材类商品零售额; not 收案数、结案数及结案率
        found = list(_LISTED.finditer(words))
    items = [m[0] for m in found]
    if items and items[-1][-1] in ")）":
        return None  # 紫金(02899)及中芯(00981)
    if len(items) != count:
        return [((words, end), None)] * count if len(items) == 1 else None
    stops = [begin + m.end() for m in found]
    body = max(map(items[0].rfind, _FIRST)) + 2
    if 2 < body < len(items[0]) - 1 and items[0][-1] not in MEASURES:
        items[0] = items[0][body:]  # 零售企业汽车、家电销售额
    return _of_each(items, stops)


def _of_each(items: list[str], stops: list[int]) -> Plan | None:
    """What is told of each of several items, which end at `stops`."""
    last = items[-1]
    if items[0][0] == "第" and len(items[0]) == 2:  # 第一、第二产业增加值
        return _shared(items, stops, 4) if len(last) > 4 and _SECTOR(last) is not None else None
    if (begin := _behind_first(items)) is not None:
        return _shared(items, stops, begin)
    measured = any(item[-1] in MEASURES for item in items[:-1])
    if (
        (of := last.rfind("的", 1)) > 0
        and last[-1] in MEASURES
        and (not measured or all(item[-1] == last[of - 1] for item in items[:-1]))
    ):
        return _shared(items, stops, of)  # 甲和乙的产量, 专利和发明专利的授权量
    if measured or len({item[-1] for item in items}) == 1:
        return [(phrase, None) for phrase in zip(items, stops, strict=True)]
    if (begin := _shared_end(items)) is None and (begin := _head(items)) is None:
        return None
    return _shared(items, stops, begin)


def _shared(items: list[str], stops: list[int], begin: int) -> Plan:
    """The last item from `begin` on is the metric of all, what is before it names the last of them.

    >>> _shared(["甲", "乙的产量"], [1, 6], 1)
    [(('产量', 6), ('甲', 1)), (('产量', 6), ('乙', 3))]
    """
    last, stop = items[-1], stops[-1]
    metric = last[begin:].removeprefix("的")
    names = [*zip(items[:-1], stops[:-1], strict=True), (last[:begin], stop - len(last) + begin)]
    return [((metric, stop) if metric else None, name) for name in names]


def _behind_first(items: list[str]) -> int | None:
    """Where the metric of all begins in the last item, where the items are pairs, shares or places.

    >>> _behind_first(["城", "乡居民收入"]), _behind_first(["煤炭", "石油占总量的比重"])
    (1, 2)
    >>> _behind_first(["广东", "江苏地区生产总值"]), _behind_first(["汽车", "家电零售额"])
    (2, None)
    """
    last = items[-1]
    if _PAIRS.get(items[0]) == last[0] and len(last) > 2:
        return 1
    share = last.find("占")
    if share > 1 and last.endswith(_SHARES) and all("占" not in item for item in items[:-1]):
        return share
    if all(place_end(item, 0, len(item)) == len(item) for item in items[:-1]):
        return place_end(last, 0, len(last)) or None
    return None


def _head(items: list[str]) -> int | None:
    """Where the metric of all begins in the last item, by the noun at its end or the length of the others.

    >>> _head(["元件", "电工器材增速"]), _head(["养老", "工伤保险参保人数"]), _head(["甲", "乙"])
    (4, 4, None)
    """
    last, size = items[-1], len(items[0])
    begin = len(last) - 2
    if begin > 0 and last[begin:] in HEADS and not any(item[-2:] in HEADS for item in items[:-1]):
        return begin - 2 if begin > 3 and last[begin - 2 : begin] in ROLES else begin
    # Names of one length are followed by the metric of all; others can't be cut from it safely.
    alike = size > 1 and all(len(item) == size for item in items[:-1])
    return size if alike and len(last) > size + 1 and last[-1] in MEASURES else None


def each(words: str, count: int, end: int, least: int = 1) -> Plan | None:
    """The things that a change or a count is told of each, where none is a measure of the others.

    A first one shorter than `least` is part of a name: 东、中部地区.

    >>> each("铜、大豆及木材", 3, 7)
    [(('铜', 1), None), (('大豆', 4), None), (('木材', 7), None)]
    >>> each("铜、木材价格", 2, 6) is None
    True
    """
    items = list(_ITEM.finditer(words))
    if (
        len(items) != count
        or len(items[0][0]) < least
        or items[0][0].startswith("第")  # 第一、二产业
        or items[-1][0][-1] in MEASURES
        or items[-1][0][-1] in ")）"
    ):
        return None
    begin = end - len(words)
    return [((m[0], begin + m.end()), None) for m in items]


def _shared_end(items: list[str]) -> int | None:
    """Where the metric of all begins in the last item, behind the ending that their names share.

    >>> _shared_end(["高技术制造业", "装备制造业增加值"]), _shared_end(["汽车", "家电零售额"])
    (5, None)
    """
    for ending in _GROUPS:
        if all(item.endswith(ending) and len(item) > len(ending) for item in items[:-1]):
            last = items[-1]
            at = last.rfind(ending, 1)
            begin = at + len(ending)
            return begin if at > 0 and len(last[begin:].removeprefix("的")) > 1 else None
    return None
