"""The words on buttons and in menus of web pages."""

import re
from functools import cache

from factx.cleaning import layout
from factx.cleaning.patterns import HAN, Late
from factx.lexicon import Lexicon

MARKS = "|/\\·•>»›<«‹＞＜→←↑↓[]【】()（）{}:：—–_,，、.…+×☆★◆■●▲△▼▽◇□○*#&©!！~～＋-"
# 打 印, 关 闭: one character by one.
_APART = Late(rf"(?<![{HAN}])[{HAN}](?:[ \u3000]{{1,4}}[{HAN}](?![{HAN}])){{1,5}}")
FILLING = Late(rf"[\s{re.escape(MARKS)}0-9]+|[A-Z]{{2,5}}格式")


@cache
def words() -> tuple[Lexicon[int], re.Pattern[str]]:
    """The words of buttons with their weights, and the pattern for them."""
    lexicon = Lexicon.load("cleaning/furniture.tsv", int)
    return lexicon, re.compile(lexicon.pattern)


@cache
def columns() -> Lexicon[tuple[()]]:
    """The columns of news sites."""
    return Lexicon.load("cleaning/columns.tsv", tuple)


def kind(line: str) -> str:
    """`menu` where all words in the line are on buttons, `alone` where its only one may be text.

    >>> kind("【打 印】 【关闭】"), kind("新闻"), kind("新闻评论"), kind("大桥 评论")
    ('menu', 'alone', '', '')
    """
    lexicon, word = words()
    at = weight = count = gaps = 0
    apart = (" " in line or "\u3000" in line) and _APART.search(line) is not None
    view = _APART.sub(_joined, line) if apart else line
    while at < len(view):
        m = word.match(view, at)
        if m is not None:
            weight += lexicon[m[0]]
            count += 1
        else:
            m = FILLING.match(view, at)
            if m is None:
                return ""
            gaps += 1
        at = m.end()
    # A stamp among them is wanted: 2025-09-23 10:20 1832次浏览.
    if gaps and layout.STAMP.search(line):
        return ""
    # 新闻评论 is a heading, 新闻 评论 a menu, and so is 【打 印】.
    if weight + (apart and gaps > 0) >= 2 and (apart or gaps > 0 or weight > count):
        return "menu"
    return "alone" if count == 1 and gaps == 0 and at > 1 else ""


def _joined(m: re.Match[str]) -> str:
    return m[0].replace(" ", "").replace("\u3000", "")
