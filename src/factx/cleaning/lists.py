"""Lists of other stories below the text: headlines under the label of a list, or with their dates."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from factx.chinese import pairs
from factx.cleaning import layout
from factx.cleaning.edges import OWN
from factx.cleaning.patterns import HAN, Late

# How long a headline is, and the label of a list; how long the tags of a page are, a line each or all in one.
_HEADLINE, _LABEL, _TAG, _TAGS_ROW = 48, 14, 8, 200
# How many lines below the story are looked at, how many of them make a list, how many words a row of tags.
_REACH, _LIST, _ROW = 60, 2, 4
# What share of a list the story has to ignore.
_MOSTLY = 0.6
# So many headlines with a line below each that says when are a list; how long they are on the average.
_DATED, _TELLING = 3, 14
_DATE = Late(
    r"20[0-9]{2}[-/.年][01]?[0-9][-/.月][0-3]?[0-9]日?(?:\s[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)?$"
)
# 频道推荐, 24小时热文, 热门TAG: labels of lists, whatever stands before their last word.
_WORDS = (
    "推荐|排行|行榜|热文|热点|热搜|热榜|导读|精选|专题|集锦|TAG|头条|速递|视频|新闻|资讯|文章|图片|小说|快讯|喜欢"
    "|在看|预告|标签|关注|信息|热闻|热帖|要闻|看点|报道|动态|话题|阅读"
)
_LABELS = Late(
    rf"[\W_]*(?:[{HAN}A-Z0-9]{{0,8}}?(?:{_WORDS})|相关[{HAN}]{{2,4}}|其[他它]文章)"
    r"[\W_]*(?:更多|MORE|more|More)?[\W_]*$"
)
_TAGS = ("标签", "TAG", "TAGS", "热词", "关键词")
_WORD = Late(r"[ \u3000|｜,，、/]+")


def places(view: Sequence[str], first: int, gone: Collection[int]) -> set[int]:
    """The lists below a story whose last paragraph stands above `first`, with their labels.

    >>> story = "云岭水库今天开始加固。水库建于1958年,是青江上游的第一座大坝,下游有六个镇。" * 3
    >>> sorted(places([story, "频道推荐", "- 省运会闭幕", "- 图书馆延长开放时间"], 1, ()))
    [1, 2, 3]

    A list that the story speaks of is its own:

    >>> places([story, "工程图片", "云岭水库大坝", "青江上游的六个镇"], 1, ())
    set()
    """
    found = _dated(view, first)
    labels = [at for at in range(first, min(first + _REACH, len(view))) if _is_label(view[at])]
    story = None
    for label in labels:
        if label in gone and not view[label].endswith(_TAGS):
            continue
        if label in found:
            continue
        story = story or pairs.Story("\n".join(filter(layout.is_prose, view[:first])))
        if not story.is_telling:
            return found
        # 标签, and below it one a line, or all in a row; the story has these words.
        is_tags = view[label].strip(" :：").endswith(_TAGS)
        at = label + 1
        told: list[str] = []
        while at < len(view) and (
            len(view[at]) <= _HEADLINE or (is_tags and len(told) < _LIST and _is_row(view[at]))
        ):
            if OWN.match(view[at]) and not layout.BULLET.match(view[at]):
                break
            told += [view[at]] * (view[at] != "" and at not in gone)
            at += 1
        if is_tags and all(len(line) < _TAG or _is_row(line) for line in told):
            foreign = len(told)
        else:
            foreign = sum(story.share(line) <= pairs.LIKELY / 2 for line in told)
        if len(told) >= _LIST - is_tags and foreign >= _MOSTLY * len(told):
            found.update(range(label, at))
    return found


def _is_label(line: str) -> bool:
    # 新闻 alone may be a heading.
    return (2 < len(line) <= _LABEL or line in _TAGS) and _LABELS.match(line) is not None


def _is_row(line: str) -> bool:
    words = _WORD.split(line) if len(line) <= _TAGS_ROW else []
    return len(words) >= _ROW and max(map(len, words)) <= _TAG


def _dated(view: Sequence[str], first: int) -> set[int]:
    """Headlines with a line below each that says when they were put up: 3 of them are no table's cells."""
    told = [at for at in range(first, min(first + _REACH, len(view))) if view[at]]
    found: set[int] = set()
    run: list[int] = []
    for headline, date in pairwise([*told, -1]):
        if run and headline == run[-1]:
            continue
        if (
            date > 0
            and _DATE.match(view[date])
            and len(view[headline]) <= 2 * _HEADLINE
            and not layout.STAMP.match(view[headline])
            and not layout.is_prose(view[headline])
        ):
            run += [headline, date]
            continue
        found |= _list(view, run)
        run = []
    return found | _list(view, run)


def _list(view: Sequence[str], run: Sequence[int]) -> set[int]:
    headlines = [len(view[at]) for at in run[::2]]
    return set(run) if len(headlines) >= _DATED and sum(headlines) >= _TELLING * len(headlines) else set()
