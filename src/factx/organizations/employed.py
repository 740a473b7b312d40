"""Employed: companies that nobody knows, by who leads them, where a text tells of somebody's posts."""

from re import Match

from factx.lexicon import Lexicon
from factx.organizations import parts, vocabulary
from factx.organizations.boundary import BREAKS
from factx.organizations.coded import FOUNDED
from factx.organizations.reading import RULING
from factx.organizations.values import Naming
from factx.rules import Spanned, rule

_REACH = 14  # characters that a verb and a company's name take at most
_SHORTEST, _LONGEST = 3, 8
_POSTS = Lexicon(dict.fromkeys(
    (
        "董事长", "副董事长", "执行董事", "独立董事", "董事会秘书", "监事会主席", "总裁", "副总裁",
        "执行总裁", "高级副总裁", "总经理", "副总经理", "常务副总经理", "财务总监", "首席财务官",
        "首席技术官", "首席运营官",
    ),
    True,
))  # fmt: skip
# What goes on as a longer post that is in the list itself: 常务副总经理.
_RANKS = frozenset("副务行级席合誉理")
_VERBS = frozenset((
    "任", "历任", "曾任", "现任", "兼任", "担任", "出任", "先后任", "时任", "调任", "转任", "升任", "就任",
    "兼", "加盟", "加入", "任职", "受聘", "聘为", "任职于", "就职于",
))  # fmt: skip
_PARTICLES = frozenset("过了于为")
# How posts end, which a list of them goes on behind: 副总裁、东家集团董事长.
_TITLE_ENDS = frozenset("长裁理监事师任席问书授")
# Tags of words that no name holds.
_NO_NAME = frozenset(("p", "c", "d", "r", "m", "t", "u", "v", "f", "uj", "ul", "ud", "q"))
# Parts of companies and regions have their heads, too: 亚太区总裁, 研发部总经理.
_NO_COMPANY = FOUNDED | frozenset("区部处线室组店厂群院系科办会司长理任原前新")


@rule("organization.employed.led", cue=_POSTS)
def led(m: Match[str]) -> Spanned | None:
    """A company that no list has and no ending tells, between a verb or another post and a post.

    >>> show("曾任星渺纪元副总裁、禾远云创集团董事长")
    星渺纪元 = company
    禾远云创集团 = company

    A part of a company, a person or common words there are none:

    >>> show("历任亚太区总裁、陈天宏董事长、人力资源总经理")
    """
    text, end = m.string, m.start()
    if text[end - 1 : end] in _RANKS:
        return None
    low = end
    while low > max(0, end - _REACH) and text[low - 1] not in BREAKS:
        low -= 1
    start, employed = _behind_verb(text, low, end)
    name = text[start:end]
    if (
        not _SHORTEST <= len(name) <= _LONGEST
        or name[-1] in _NO_COMPANY
        or not name.isalpha()
        or name.isascii()
    ):
        return None
    if not employed and (text[low - 2 : low - 1] not in _TITLE_ENDS or name[0] in vocabulary.surnames()):
        return None
    return Spanned(Naming("company"), start, end) if _is_brand(name) else None


def _behind_verb(text: str, low: int, end: int) -> tuple[int, bool]:
    """Where the words behind the verb begin, and whether there is one."""
    start = end
    for word in reversed(vocabulary.dictionary().cut(text[low:end])):
        token = text[low + word.start : low + word.end]
        if token in _VERBS:
            return start, True
        if token in _PARTICLES:
            continue
        start = low + word.start
    return low, False


def _is_brand(name: str) -> bool:
    """Whether the words are a brand's and none of them tells of something else.

    >>> _is_brand("星渺纪元"), _is_brand("人力资源"), _is_brand("集团原财务")
    (True, False, False)
    """
    words = vocabulary.dictionary().cut(name)
    unknown = False
    for index, word in enumerate(words):
        token = name[word.start : word.end]
        what = parts.sort(token, word.tag)
        size = word.end - word.start
        if size > 1 and (word.tag in _NO_NAME or what in ("stop", "person", "name", "head")):
            return False
        if (
            token in RULING
            or token in vocabulary.stand_ins()
            or (token in vocabulary.endings() and index < len(words) - 1 and size > 1)
        ):
            return False
        unknown = unknown or what == "proper" or size == 1
    return unknown and not (len(words) == 1 and words[0].tag == "nr")
