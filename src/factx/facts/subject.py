"""Subjects: whom a clause speaks of, where its head says so plainly."""

import re
from functools import cache
from typing import NamedTuple

from factx.lexicon import Lexicon
from factx.organizations import vocabulary


class Subject(NamedTuple):
    """Whom a number is said of: the words, where they begin and end, the organization's index."""

    text: str
    start: int
    end: int
    organization: int | None = None


# 该公司 with the kinds of organization that it can stand for; none where it stands for a place.
_WORDS: dict[str, tuple[str, ...]] = dict(
    Lexicon.load("facts/subjects.tsv", lambda kinds: tuple(kinds.split()))
)
# 自去年4月平台上线以来: the subject of what follows.
_SINCE = re.compile(
    r"(?P<subject>[\u4e00-\u9fff]{2,8}?)(?:正式)?(?:上线|成立|运行|启动|开通|投运|投产|实施|运营|开业|上市|推出|开展)(?:以来|至今|后)"
)
# 南京路, 北京时间: the place is part of another name.
_NAME = 8
_TOWNS = frozenset("县市区州镇乡旗")
_OTHERS = re.compile("公司|一[名位女男]|男子|女子|女士|网友|小伙|美女|景区").search
_SIDES = frozenset("东南西北中大地")
_PART = re.compile("(?:地区)?(?:[东南西北中]{1,2}|大)部").match
_NOT_BEHIND = frozenset("路街湾港式籍站时人话菜墙")
_BODIES = frozenset(("警方", "检方", "官方", "海关", "景区", "机场", "铁路", "地铁", "市民", "高铁", "车站"))
# 上市, 超市; 市场, 市值, 市民
_NO_TOWN = frozenset("上城超股楼房车都门夜早后场值民盈净面况话占")
# 香港人口, 香港人均
_PEOPLE = ("人口", "人均")
# 全市场, 全国性
_NOT_BEHIND_WORDS = frozenset("场性")
# A clause that tells who says what follows: 国家统计局发布数据显示.
REPORTS = tuple(Lexicon.load("facts/reports.tsv", str))
# What stands between an organization and one of its people: 省知识产权局党委书记、局长谢小云介绍.
TITLES = tuple(Lexicon.load("facts/titles.tsv", str))


# 新华社北京5月6日电: what a medium does that is no subject.
_LOOK_AHEAD = 14
_reporting = re.compile("[电讯]|报[道导]|消息|记者|获悉").search

# A word with the kinds of organization that it can stand for; None for a place.
Named = tuple[str, tuple[str, ...] | None]


@cache
def pairs() -> dict[str, tuple[Named, ...]]:
    """What a subject can begin with, by its first two characters: most clauses begin with none of them."""
    groups: dict[str, list[Named]] = {}
    for word, kinds in _WORDS.items():
        groups.setdefault(word[:2], []).append((word, kinds))
    for word in vocabulary.places():
        groups.setdefault(word[:2], []).append((word, None))
    groups["全年"] = []  # nobody, but 全年全县 names the county
    return {pair: tuple(sorted(words, key=lambda named: -len(named[0]))) for pair, words in groups.items()}


@cache
def initials() -> frozenset[str]:
    """The first characters of `pairs`."""
    return frozenset(pair[0] for pair in pairs())


def place_end(text: str, start: int, end: int) -> int:
    """Where the longest place name that begins at `start` ends, 0 where none does.

    >>> place_end("浙江已吸引", 0, 5), place_end("企业已吸引", 0, 5), place_end("南京路", 0, 3)
    (2, 0, 0)
    """
    for word, kinds in pairs().get(text[start : start + 2], ()):
        if kinds is None and text.startswith(word, start, end):
            stop = start + len(word)
            barred = stop < end and (
                text[stop] in _NOT_BEHIND or (text[stop] in _SIDES and _PART(text, stop, end) is not None)
            )
            return stop if not barred else 0
    return 0


def county_end(words: str) -> int:
    """Where the name of a county or a town ends that no list has, 0 where the words begin with none.

    >>> county_end("云岭县财政总收入"), county_end("新上市公司净利润"), county_end("县级财政收入")
    (3, 0, 0)
    """
    if words[0] == "占":
        return 0  # 占全县总产值
    at = words.find("县", 2, 5)
    if at < 0:
        at = words.find("市", 2, 5)
        if at < 0 or words[at - 1] in _NO_TOWN or words[at + 1 : at + 2] in _NO_TOWN:
            return 0
    return at + 1 if len(words) > at + 2 and words[at + 1] not in "级域市区" else 0


def named(text: str, start: int, end: int, words: tuple[Named, ...]) -> Named | None:
    """The first of the words, which share their first two characters, that stands at `start`.

    >>> words = pairs()["浙江"]
    >>> named("浙江已吸引", 0, 5, words), named("浙江路", 0, 3, words)
    (('浙江', None), None)
    """
    for found in words:
        word, kinds = found
        size = len(word)
        if (size == 2 or text.startswith(word, start)) and start + size <= end:
            stop = start + size
            if stop < end and text[stop] in (_NOT_BEHIND if kinds is None else _NOT_BEHIND_WORDS):
                return found if text.startswith(_PEOPLE, stop) else None
            if kinds is None:
                if text[stop] in _SIDES and _PART(text, stop) is not None:
                    return None  # 湖南南部, 东北地区中西部
                if text[stop : stop + 2] in pairs() and (further := place_end(text, stop, end)):
                    further += text[further] in _TOWNS and further < end
                    found, stop = (text[start:further], None), further  # 安徽阜阳, 青海省玉树县
                m = _OTHERS(text, stop + 1, stop + _NAME)
                if m is not None and (m[0] != "景区" or not text[stop].isdigit()):
                    return None  # 宝安某某科技公司: part of a name; 四川江油一女民警: a person
                body = text[stop : stop + 2]
                if body in _BODIES or (body == "地区" and not text.startswith("生产", stop + 2)):
                    return text[start : stop + 2], None  # 北京警方, 华东地区
            return found
    return None


def since_then(text: str, start: int, end: int) -> Subject | None:
    """What began at a date, whose end is `start`: it is the subject of what follows.

    >>> since_then("平台上线以来", 0, 6).text
    '平台'
    """
    m = _SINCE.match(text, start, end)
    return Subject(m["subject"], start, m.end()) if m is not None else None


def reports(text: str, end: int) -> bool:
    """Whether a medium, whose name ends at `end`, only reports what follows: 新华社北京5月6日电.

    >>> reports("山城新闻网云岭讯 春节接待游客", 5), reports("山城出版社实现营业收入", 5)
    (True, False)
    """
    return _reporting(text, end, end + _LOOK_AHEAD) is not None
