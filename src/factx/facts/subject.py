"""Subjects: whom a clause speaks of, where its head says so plainly."""

import re
from functools import cache
from typing import NamedTuple

from factx.lexicon import Lexicon
from factx.rules import Row


class Subject(NamedTuple):
    """Whom a number is said of: the words, where they end, the organization's index."""

    text: str
    start: int
    end: int
    organization: int | None = None


# 该公司 with the kinds of organization that it can stand for; none where it stands for a place.
_WORDS: dict[str, tuple[str, ...]] = dict(
    Lexicon.load("facts/subjects.tsv", lambda kinds: tuple(kinds.split()))
)
_LENGTHS = tuple(sorted({len(word) for word in _WORDS}, reverse=True))
# 自去年4月平台上线以来: the subject of what follows.
_SINCE = re.compile(
    r"(?P<subject>[\u4e00-\u9fff]{2,8}?)(?:正式)?(?:上线|成立|运行|启动|开通|投运|投产|实施|运营|开业|上市|推出|开展)(?:以来|至今|后)"
)
# 南京路, 北京时间: the place is part of another name.
_NOT_BEHIND = frozenset("路街湾式籍站时人话菜")
# A clause that tells who says what follows: 国家统计局发布数据显示.
REPORTS = (
    *(
        "显示",
        "介绍",
        "表示",
        "指出",
        "透露",
        "获悉",
        "数据",
        "消息",
        "通报",
        "认为",
        "强调",
        "报道",
        "宣布",
        "预测",
    ),
    *("统计", "公布", "说", "称", "了解到"),
)
# What stands between an organization and one of its people: 省知识产权局党委书记、局长谢小云介绍.
TITLES = (
    *(
        "党委",
        "党组",
        "书记",
        "局长",
        "厅长",
        "主任",
        "董事长",
        "总经理",
        "负责人",
        "新闻发言人",
        "发言人",
        "院长",
    ),
    *(
        "教授",
        "相关负责人",
        "有关负责人",
        "副",
        "首席",
        "记者",
        "院士",
        "主席",
        "部长",
        "市长",
        "行长",
        "校长",
        "处长",
    ),
    *("总裁", "秘书长", "研究员", "专家", "分析师"),
)
_LOOK_BACK = 8


@cache
def _places() -> dict[str, tuple[str, ...]]:
    """The places by their first two characters, the longest first."""
    groups: dict[str, list[str]] = {}
    for word in Lexicon.load("organizations/places.tsv", lambda *columns: columns):
        groups.setdefault(word[:2], []).append(word)
    return {pair: tuple(sorted(words, key=len, reverse=True)) for pair, words in groups.items()}


@cache
def initials() -> frozenset[str]:
    """The characters that a subject other than an organization, or 自…以来, can begin with."""
    return frozenset("自从由截到在") | {word[0] for word in _WORDS} | {pair[0] for pair in _places()}


def place_end(text: str, start: int, end: int) -> int:
    """Where the longest place name that begins at `start` ends, 0 where none does.

    >>> place_end("浙江已吸引", 0, 5), place_end("企业已吸引", 0, 5), place_end("南京路", 0, 3)
    (2, 0, 0)
    """
    for place in _places().get(text[start : start + 2], ()):
        if text.startswith(place, start, end):
            stop = start + len(place)
            return 0 if text[stop : stop + 1] in _NOT_BEHIND and stop < end else stop
    return 0


def named(
    text: str, start: int, end: int, since: bool, organizations: list[Row], last: int
) -> Subject | None:
    """The place or the short form that stands at `start`; `organizations[:last]` are those before it.

    >>> named("该省已登记", 0, 5, False, [], 0)
    Subject(text='该省', start=0, end=2, organization=None)
    >>> named("平台上线以来", 0, 6, True, [], 0).text, named("平台上线以来", 0, 6, False, [], 0)
    ('平台', None)
    """
    for length in _LENGTHS:
        word = text[start : start + length]
        kinds = _WORDS.get(word)
        if kinds is not None and start + length <= end:
            return Subject(word, start, start + length, _meant(kinds, organizations, last))
    if stop := place_end(text, start, end):
        return Subject(text[start:stop], start, stop)
    if since and (m := _SINCE.match(text, start, end)):
        return Subject(m["subject"], start, m.end())
    return None


def _meant(kinds: tuple[str, ...], organizations: list[Row], last: int) -> int | None:
    """The last organization of these kinds, a few back at most."""
    if kinds:
        for index in range(last - 1, max(-1, last - 1 - _LOOK_BACK), -1):
            if organizations[index]["kind"] in kinds:
                return index
    return None
