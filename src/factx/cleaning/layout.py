"""The layout of a page that was read out as text: where among its menus and boxes the story stands."""

from collections.abc import Sequence
from typing import NamedTuple

from factx.cleaning.patterns import Late

# A stamp, wherever it stands in a line.
STAMP = Late(r"(?<![0-9])(?:19|20)[0-9]{2}\s?[-/.年]\s?[01]?[0-9]\s?[-/.月]\s?[0-3]?[0-9]")
# Who edited the article is told behind links, too.
CREDIT = Late(
    r"[\s(（【]*(?:本文[来來]源[:：]\S{2,16}\s{1,4})?(?:[责責]任?[编編]|[编編][辑輯])[^。]{0,6}[:：]"
)
# What an item of a list begins with.
BULLET = Late(r"[•·▪■◆●▶►»>-]")
# What a paragraph is worth at most, what a short line between two costs, and how long a paragraph is.
_MOST, _COST, LONG = 200, 25, 60


class Block(NamedTuple):
    """The story's first line and its last, as places among the lines of a page."""

    first: int
    last: int


def block(lines: Sequence[str]) -> Block | None:
    """Where the story stands: the run of lines whose paragraphs outweigh the short lines between them most.

    A menu has no paragraphs, and comments have names and buttons between theirs.

    >>> menu = ["首页", "新闻", "体育", "登录"]
    >>> story = ["云岭水库今天开始加固。水库建于1958年,是青江上游的第一座大坝。", "加固要用两年时间。"]
    >>> block([*menu, "云岭水库加固工程开工", *story, "上一篇", *menu, "说得好。", "回复", "举报"])
    Block(first=5, last=6)
    """
    best = weight = begin = 0
    found = None
    for at, line in enumerate(lines):
        if not line:
            continue
        if weight <= 0:
            weight, begin = 0, at
        weight += min(len(line), _MOST) if is_prose(line) else -_COST
        if weight > best:
            best, found = weight, Block(begin, at)
    return found


def is_prose(line: str) -> bool:
    """Whether the line is one of a story: it has a full stop, or it is long and has a comma.

    >>> is_prose("水位下降。"), is_prose("即时 热门 政治 社会 " * 5), is_prose("评论")
    (True, False, False)
    """
    return "。" in line or (len(line) >= LONG and ("，" in line or "," in line))
