"""Need: whether what stands before an ending makes it a name."""

import re

from factx.organizations import vocabulary
from factx.organizations.boundary import Beginning
from factx.organizations.vocabulary import Ending

# Kinds of which there is one in a country or the world: 全国作家协会, but not 全国大学.
_STATELY = frozenset((
    "government", "party", "court", "association", "research", "media", "sports", "military",
    "international", "other",
))  # fmt: skip
# With nothing but a place before them they are any of that place: 美国公司, 北京学校.
_PLAIN = frozenset((
    "公司", "集团", "学校", "部队", "组织", "中心", "工厂", "厂", "小组", "小学", "幼儿园",
    "特种部队", "教会",
))  # fmt: skip
_OF_MANY = ("重点实验室", "海关", "研究中心")
# Kinds of which there are many in a place, whose names say more than that they are large or private.
_ANYWHERE = frozenset(("education", "sports"))
_COUNT = re.compile(r"[一二两三四五六七八九十几多数0-9]+[家所个批支大]\Z")


def named(word: str, tail: Ending, begin: Beginning, led: bool = False) -> bool:
    """Whether the ending is a name's, by what it needs (see suffixes.tsv) and what stands before it.

    `led`: behind it stands who leads a company.
    """
    need = tail.need
    if begin.body and need not in ("brand", "firm", "unit"):
        # 教育部高等学校 are any of them.
        return begin.body != "government" or word not in _PLAIN or begin.content or begin.proper
    if begin.place and not begin.proper and _COUNT.match(begin.before) is not None:
        return False  # 一个德国足球俱乐部
    vague = begin.place and not (begin.content or begin.proper or begin.trades)
    if vague and begin.adjacent == "common" and (tail.kind in _ANYWHERE or word == "乐队"):
        return False  # 英国职业足球俱乐部, 中国近代大学, 美国摇滚乐队
    if need in ("any", "acting"):
        if begin.head and word in _OF_MANY and not (begin.place or begin.content or begin.proper):
            return False  # 国家重点实验室 is any of hundreds, 国家海关 of any state
        if begin.place or (begin.head and (tail.kind in _STATELY or word.endswith("有限公司"))):
            return True
        if tail.kind == "health" and begin.at - begin.start > 4 and not begin.proper:
            return False  # 引进社会资本建设妇幼专科医院
        return begin.proper or (begin.content and begin.at - begin.start >= 2 and not _counted(begin))
    if need == "proper":
        if begin.place:
            trades = begin.trades + begin.head + (word == "集团" and begin.trades > 0)
            return begin.content or begin.proper or trades > (word in ("公司", "集团")) or word not in _PLAIN
        if led and begin.content and not (begin.head or _counted(begin)) and 2 <= begin.at - begin.start <= 4:
            return True  # 群龙集团的董事长
        headed = begin.head and (begin.content or (begin.trades > 0 and tail.kind == "association"))
        return (headed or begin.proper) and not _counted(begin)
    if need == "state":
        # 浙江省政府, 布什政府, but neither 灾区政府 nor 市政府.
        return begin.place or begin.adjacent == "proper"
    if need in ("brand", "firm"):
        if led and begin.content and not (begin.place or begin.head or _counted(begin)):
            return 2 <= begin.at - begin.start <= 4  # 润泽地产总裁
        if begin.adjacent == "name":
            return begin.body in ("company", "finance")  # 海尔电器
        brand = begin.adjacent in ("proper", "piece") and begin.proper
        return brand and not begin.head and not _counted(begin)
    if need == "unit":
        return begin.adjacent in ("ordinal", "number")
    if need == "body" or (begin.adjacent == "piece" and not begin.proper):
        return False
    if begin.head and not begin.place and begin.adjacent == "head":
        return False  # 使国家处于
    if begin.place or begin.head or begin.adjacent == "division":
        return True
    return begin.division and (begin.content or begin.trades > 0)  # 市人力资源社会保障局


def beside(body: str, word: str, begin: Beginning) -> bool:
    """Whether the ending is another ministry or government behind a body, not one of its parts.

    >>> from factx.organizations.boundary import find
    >>> bodies = (("国家发展改革委", "财政部"), ("国民政府", "财政部"))
    >>> [beside(a, b, find(a + b, len(a), len(a + b), "government")) for a, b in bodies]
    [True, False]
    """
    if begin.body not in ("government", "party"):
        return False
    if word in ("政府", "人民政府"):
        return begin.adjacent == "division"
    if word == "国务院":
        return True
    known = vocabulary.names().get(word) if word[-1] == "部" else None
    return known is not None and known.kind == "government" and not body.endswith(_RULING)


_RULING = ("政府", "行政院", "国务院")


def _counted(begin: Beginning) -> bool:
    """Whether it is one of several, none in particular: 一家, 该, 有关, 最."""
    before = begin.before
    return (
        before == "最" or vocabulary.classes().get(before) == "determiner" or _COUNT.match(before) is not None
    )
