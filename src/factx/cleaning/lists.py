"""Lists of other stories below the text: headlines under the label of a list, or with their dates."""

from collections.abc import Collection, Sequence
from itertools import accumulate

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
# So many headlines with a line below each that says when are a list; how long they are on the average, and
# the other lines at most.
_DATED, _TELLING, _DATE_LINE = 3, 12, 30
# 2024-05-06, 2024/05/06林晓, 青江网2024-05-06 09:20, 来源:青江网 2024-05-06
_DAY = r"20[0-9]{2}[-/.年][01]?[0-9][-/.月][0-3]?[0-9]日?"
_DATE = Late(
    rf"{_DAY}(?:\s?[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?|[^\s0-9:：,，。]{{1,8}})?$"
    rf"|[^0-9。,，]{{2,16}}{_DAY}(?:\s[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)?$"
)
# - 2017-10-09水库开工: a link to another story.
_ITEM = Late(rf"[-•·]\s?20[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}}[{HAN}《“【]")
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
    found = _items(view, first)
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


def _items(view: Sequence[str], first: int) -> set[int]:
    below = [at for at in range(first, len(view)) if view[at]]
    told = [at for at in below if _ITEM.match(view[at])]
    # 大事记:, and below it items of the story.
    is_own = not told or told != below[below.index(told[0]) :] or view[told[0] - 1].endswith((":", "："))
    return set() if is_own else set(told)


def _is_label(line: str) -> bool:
    # 新闻 alone may be a heading.
    return (2 < len(line) <= _LABEL or line in _TAGS) and _LABELS.match(line) is not None


def _is_row(line: str) -> bool:
    words = _WORD.split(line) if len(line) <= _TAGS_ROW else []
    return len(words) >= _ROW and max(map(len, words)) <= _TAG


def dated(view: Sequence[str]) -> set[int]:
    """Headlines with a line below each that says when, maybe with the beginning of a story between them.

    >>> story = "云岭水库今天开始加固。水库建于1958年,是青江上游的第一座大坝,下游有六个镇。" * 3
    >>> page = [story, "省运会今天在省体育中心闭幕", "2024-05-06", "图书馆延长开放时间", "青江2024-05-05"]
    >>> sorted(dated([*page, "高校毕业生走进青江的乡村小学", "毕业生林晓昨天来到云岭...", "2024-05-05"]))
    [1, 2, 3, 4, 5, 6, 7]

    Three are no cells of a table, and what has no story above is a list itself:

    >>> dated([story, "大桥", "2024-05-06", "水库", "2024-05-06", "车站", "2024-05-06"]), dated(page[1:] * 2)
    (set(), set())
    """
    dates = [at for at, line in enumerate(view) if len(line) <= _DATE_LINE and _DATE.match(line)]
    if len(dates) < _DATED:
        return set()
    sizes = accumulate(len(line) * layout.is_prose(line) for line in view)
    told = next((at for at, size in enumerate(sizes) if size >= layout.LONG), len(view))
    groups: list[tuple[int, int]] = []
    found: set[int] = set()
    for date in dates:
        first = _headline(view, date) if date > told else -1
        if groups and first >= 0 and any(view[at] for at in range(groups[-1][1] + 1, first)):
            found |= _list(view, groups)
            groups = []
        groups += [(first, date)] * (first > told)
    return found | _list(view, groups)


def _headline(view: Sequence[str], date: int) -> int:
    """Where the headline stands that belongs to a line with a date, -1 where none does."""
    above = [at for at in range(max(0, date - 2 * _LIST - 2), date) if view[at]][-_LIST:]
    if above and len(view[above[-1]]) > _TELLING and view[above[-1]].endswith(("...", "…")):
        above.pop()
    headline = above[-1] if above else -1
    if (
        headline < 0
        or len(view[headline]) > 2 * _HEADLINE
        or layout.is_prose(view[headline])
        or layout.STAMP.search(view[headline], 0, _DATE_LINE)
    ):
        return -1
    return headline


def _list(view: Sequence[str], groups: Sequence[tuple[int, int]]) -> set[int]:
    size = sum(len(view[headline]) for headline, _ in groups)
    if len(groups) < _DATED or size < _TELLING * len(groups):
        return set()
    last = groups[-1][1]
    # The last of them may have been cut off.
    rest = [at for at in range(last + 1, min(last + _REACH, len(view))) if view[at]]
    cut_off = len(rest) == 1 and len(view[rest[0]]) <= 2 * _HEADLINE and not layout.is_prose(view[rest[0]])
    return set(range(groups[0][0], rest[0] + 1 if cut_off else last + 1))
