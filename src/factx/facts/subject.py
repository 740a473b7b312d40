"""Subjects: whom a clause speaks of, where its head says so plainly."""

import re
from functools import cache
from typing import NamedTuple

from factx.lexicon import Lexicon
from factx.organizations import vocabulary
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
# 自去年4月平台上线以来: the subject of what follows.
_SINCE = re.compile(
    r"(?P<subject>[\u4e00-\u9fff]{2,8}?)(?:正式)?(?:上线|成立|运行|启动|开通|投运|投产|实施|运营|开业|上市|推出|开展)(?:以来|至今|后)"
)
# 南京路, 北京时间: the place is part of another name.
_NOT_BEHIND = frozenset("路街湾式籍站时人话菜")
# A clause that tells who says what follows: 国家统计局发布数据显示.
REPORTS = tuple(Lexicon.load("facts/reports.tsv", str))
# What stands between an organization and one of its people: 省知识产权局党委书记、局长谢小云介绍.
TITLES = tuple(Lexicon.load("facts/titles.tsv", str))
_LOOK_BACK = 8


# A word with the kinds of organization that it can stand for; None for a place.
_Named = tuple[str, tuple[str, ...] | None]


@cache
def pairs() -> dict[str, tuple[_Named, ...]]:
    """What a subject can begin with, by its first two characters: most clauses begin with none of them."""
    groups: dict[str, list[_Named]] = {}
    for word, kinds in _WORDS.items():
        groups.setdefault(word[:2], []).append((word, kinds))
    for word in vocabulary.places():
        groups.setdefault(word[:2], []).append((word, None))
    return {pair: tuple(sorted(words, key=lambda named: -len(named[0]))) for pair, words in groups.items()}


def place_end(text: str, start: int, end: int) -> int:
    """Where the longest place name that begins at `start` ends, 0 where none does.

    >>> place_end("浙江已吸引", 0, 5), place_end("企业已吸引", 0, 5), place_end("南京路", 0, 3)
    (2, 0, 0)
    """
    for word, kinds in pairs().get(text[start : start + 2], ()):
        if kinds is None and text.startswith(word, start, end):
            stop = start + len(word)
            return 0 if stop < end and text[stop] in _NOT_BEHIND else stop
    return 0


_new = tuple.__new__  # half the price of calling a NamedTuple


def named(
    text: str, start: int, end: int, since: bool, organizations: list[Row], last: int
) -> Subject | None:
    """The place or the short form that stands at `start`; `organizations[:last]` are those before it.

    >>> named("该省已登记", 0, 5, False, [], 0)
    Subject(text='该省', start=0, end=2, organization=None)
    >>> named("平台上线以来", 0, 6, True, [], 0).text, named("平台上线以来", 0, 6, False, [], 0)
    ('平台', None)
    """
    for word, kinds in pairs().get(text[start : start + 2], ()):
        if text.startswith(word, start, end):
            stop = start + len(word)
            if kinds is not None:
                return _new(
                    Subject, (word, start, stop, _meant(kinds, organizations, last) if kinds else None)
                )
            if stop < end and text[stop] in _NOT_BEHIND:
                break
            return _new(Subject, (word, start, stop, None))
    if since and (m := _SINCE.match(text, start, end)):
        return Subject(m["subject"], start, m.end())
    return None


def _meant(kinds: tuple[str, ...], organizations: list[Row], last: int) -> int | None:
    """The last organization of these kinds, a few back at most."""
    for index in range(last - 1, max(-1, last - 1 - _LOOK_BACK), -1):
        if organizations[index]["kind"] in kinds:
            return index
    return None
