"""The layout of a page that was read out as text: where among its menus and boxes the story stands."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from factx.chinese import pairs
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
# How long a title is at least.
_TITLE = 8


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


class Page(NamedTuple):
    """A page's lines in simplified characters, where among them its story stands, and what it says."""

    lines: Sequence[str]
    block: Block
    story: pairs.Story


def page(lines: Sequence[str], gone: Collection[int] = ()) -> Page | None:
    """The page without the lines that go, if it has a story that is long enough to tell what it's about."""
    within = block(["" if at in gone else line for at, line in enumerate(lines)] if gone else lines)
    told = story(lines, within, gone) if within else None
    return Page(lines, within, told) if within and told and told.is_telling else None


def story(lines: Sequence[str], within: Block, gone: Collection[int] = ()) -> pairs.Story:
    """What the paragraphs of a block say."""
    told = (lines[at] for at in range(within.first, within.last + 1) if at not in gone)
    return pairs.Story("\n".join(filter(is_prose, told)))


def title(lines: Sequence[str], head: Sequence[int], told: pairs.Story) -> int:
    """Which of the lines above a story is its title, the one that it speaks of most; -1 where none is.

    >>> page = ["青江新闻", "云岭水库加固工程开工", "云岭水库今天开始加固。"]
    >>> title(page, [0, 1], story(page, Block(2, 2)))
    1
    """
    titles = [at for at in head if len(lines[at]) >= _TITLE and told.speaks_of(lines[at], pairs.LIKELY)]
    return max(titles, key=lambda at: told.share(lines[at]), default=-1)


def is_prose(line: str) -> bool:
    """Whether the line is one of a story: it has a full stop, or it is long and has a comma.

    >>> is_prose("水位下降。"), is_prose("即时 热门 政治 社会 " * 5), is_prose("评论")
    (True, False, False)
    """
    return "。" in line or (len(line) >= LONG and ("，" in line or "," in line))
