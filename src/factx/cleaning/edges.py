"""What else belongs to the frame of a site: short lines between its furniture, or beside it to the edge.

No list has the names of all columns, boxes and buttons. What stands above the last piece of furniture over a
title, or below the first one under a story, is furniture as well, if it is short, tells neither date nor
author, and the story doesn't speak of it. So is a list of headlines below the story, under the label of one.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from factx.chinese import characters, pairs
from factx.cleaning import layout
from factx.cleaning.patterns import HAN, Late

# How long such a line is at most, and a title at least; how long a headline is, and the label of a list.
_SHORT, _TITLE, _HEADLINE, _LABEL = 24, 8, 48, 14
# How many lines below the story are looked at, how many of them make a list.
_REACH, _LIST, _CLOSE = 60, 2, 8
# What share of a list the story has to ignore.
_MOSTLY = 0.6
# 责任编辑, 图/, 附件:, 新华社记者, a date, an item: such lines are the story's, wherever they stand.
_OWN = Late(
    rf"""
      [\W_]*(?:
        责任?编辑?|[执值][行班]编辑|编[辑审]|来源|稿源|作者|记者|通讯员|[初复终]?审[核稿读]?|校对|摄影
      | 供稿|撰[稿文]|签发|主编|监制|出品|原标?题|文[/／字]|图[/／源片:：]|附[件表图:：]|注[:：]
      | 联系人|咨询|报名|时间|日期|发[布表]|更新
      | [一二三四五六七八九十]{{1,3}}[、.．]|[（(][一二三四五六七八九十0-9]{{1,3}}[)）]
      | [①-⑳]|第[一二三四五六七八九十0-9]
      )
    | [^:：]{{0,30}}(?:记者|通讯员|摄|编译|特约)[\s:：、{HAN}]{{0,12}}$
    | .{{0,40}}(?:(?:19|20)[0-9]{{2}}\s?[-/.年]|[0-9]\s?[月日])
    """,
    re.VERBOSE,
)
# 地址：人民路1号 电话：…: of the site, if the line beside it is.
_CONTACT = Late(
    r"[\W_]*(?:(?:通讯|联系)?地\s?址|邮\s?编|电\s?话|传\s?真|热线|客服|投稿|举报|邮箱|主办|承办|主管|技术支持|网址|E-?mail|Tel)"
)
_TRAIL = Late("[>»›→]|首页|位置")
# 频道推荐, 24小时热文, 热门TAG: labels of lists, whatever stands before their last word.
_WORDS = (
    *(
        "推荐",
        "排行",
        "行榜",
        "热文",
        "热点",
        "热搜",
        "热榜",
        "导读",
        "精选",
        "专题",
        "集锦",
        "TAG",
        "头条",
        "速递",
    ),
    *("视频", "新闻", "资讯", "文章", "图片", "小说", "快讯", "喜欢", "在看", "预告", "标签", "关注", "信息"),
)
_TAGS = ("标签", "TAG", "標籤")
_LABELS = Late(
    rf"[\W_]*(?:[{HAN}A-Z0-9]{{0,8}}?(?:{'|'.join(_WORDS)})|相关[{HAN}]{{2,4}}|其[他它]文章)"
    r"[\W_]*(?:更多|MORE|more|More)?[\W_]*$"
)


def beside(lines: Sequence[str], known: Collection[int], gone: Collection[int]) -> set[int]:
    """The lines beside the furniture of a page that is known, `gone` the lines that go anyway.

    >>> story = ["云岭水库今天开始加固工程。水库建于1958年,是青江上游的第一座大坝,下游有六个镇。" * 3]
    >>> page = ["青江新闻", "首页 > 要闻", "云岭水库加固工程开工", *story, "分享到:", "本地热帖", "责编:林晓"]
    >>> sorted(beside(page, {1, 4}, {1, 4}))
    [0, 5]
    """
    view = [line.strip() for line in characters.simplified("\n".join(lines)).split("\n")]
    block = layout.block(view)
    if block is None:
        return set()
    story = pairs.Story("\n".join(filter(layout.is_prose, view[block.first : block.last + 1])))
    if not story.is_telling:
        return set()
    return _above(view, block, story, known, gone) | _below(view, block, story, known, gone)


def _above(
    lines: Sequence[str],
    block: layout.Block,
    story: pairs.Story,
    known: Collection[int],
    gone: Collection[int],
) -> set[int]:
    last = max((at for at in known if at < block.first), default=-1)
    rest = [at for at in range(block.first) if lines[at] and at not in gone]
    titles = [at for at in rest if len(lines[at]) >= _TITLE and story.speaks_of(lines[at], pairs.LIKELY)]
    if last < 0 or not titles:
        return set()
    title = max(titles, key=lambda at: story.share(lines[at]))
    # A button may stand between the title and the story, a trail never does.
    trail = max((at for at in known if at < title and _TRAIL.search(lines[at])), default=-1)
    found = set()
    for at, beneath in pairwise([*rest, block.first]):
        if at >= min(last, title):
            break
        is_short, is_framed = len(lines[at]) < _TITLE, at < trail or title < last
        if layout.STAMP.search(lines[beneath]) or not (is_short or is_framed):
            continue
        # Above a trail a site's name is none of the story's, even if the story says it.
        if _is_foreign(lines[at], story) or (is_short and at < trail and not _OWN.match(lines[at])):
            found.add(at)
    # 学校新闻, right below a trail that ends so; as long as a title it is the title.
    below = next((at for at in rest if trail < at), title) if trail >= 0 else title
    if below < title and len(lines[below]) < _TITLE and lines[trail].endswith(lines[below]):
        found.add(below)
    return found


def _below(
    lines: Sequence[str],
    block: layout.Block,
    story: pairs.Story,
    known: Collection[int],
    gone: Collection[int],
) -> set[int]:
    first = min((at for at in known if at > block.last), default=len(lines))
    found = set()
    for at in range(first + 1, min(first + _REACH, len(lines))):
        if at in gone or not lines[at]:
            continue
        if layout.is_prose(lines[at]):
            break
        if _is_foreign(lines[at], story):
            found.add(at)
    # When the headlines between them were published.
    told = [at for at in range(first, min(first + _REACH, len(lines))) if lines[at]]
    found |= {
        at
        for above, at in pairwise(told)
        if above in found
        and layout.STAMP.fullmatch(lines[at][:10])
        and len(lines[at]) <= _SHORT
        and lines[at][10:].replace(":", "").replace(" ", "").isdigit()
    }
    last = [at for at in range(max(block.last + 1, len(lines) - _CLOSE), len(lines)) if lines[at]]
    for above, at in pairwise(last):
        # Contacts of the site stand above what is known, and below it.
        for one, other in ((above, at), (at, above)):
            if one not in gone and other in known and _CONTACT.match(lines[one]):
                found.add(one)
    return found


def _is_foreign(line: str, story: pairs.Story) -> bool:
    return len(line) <= _SHORT and _OWN.match(line) is None and story.ignores(line)


def lists(lines: Sequence[str], first: int, gone: Collection[int]) -> set[int]:
    """The lists of headlines below a story whose last paragraph stands above `first`, with their labels.

    >>> story = ["云岭水库今天开始加固。水库建于1958年,是青江上游的第一座大坝,下游有六个镇。" * 3]
    >>> sorted(lists([*story, "频道推荐", "- 省运会闭幕", "- 图书馆延长开放时间"], 1, ()))
    [1, 2, 3]

    A list that the story speaks of is its own:

    >>> lists([*story, "工程图片", "云岭水库大坝", "青江上游的六个镇"], 1, ())
    set()
    """
    labels = [at for at in range(first, min(first + _REACH, len(lines))) if _is_label(lines[at])]
    story = None
    found: set[int] = set()
    for label in labels:
        if label in gone or label in found:
            continue
        story = story or pairs.Story(characters.simplified("\n".join(filter(layout.is_prose, lines[:first]))))
        if not story.is_telling:
            return set()
        at, view = label + 1, characters.simplified(lines[label].strip(" :：-·•"))
        told = []
        while at < len(lines) and len(line := characters.simplified(lines[at].strip())) <= _HEADLINE:
            if _OWN.match(line) and not layout.BULLET.match(line):
                break
            told += [line] * (line != "" and at not in gone)
            at += 1
        # 标签, and below it one a line; the story has these words.
        is_tags = view.endswith(_TAGS)
        foreign = len(told) * (is_tags and max(map(len, told), default=_TITLE) < _TITLE) or sum(
            story.share(line) <= pairs.LIKELY / 2 for line in told
        )
        if len(told) >= _LIST - is_tags and foreign >= _MOSTLY * len(told):
            found.update(range(label, at))
    return found


def _is_label(line: str) -> bool:
    line = line.strip()
    # 新闻 alone may be a heading.
    return (2 < len(line) <= _LABEL or line in _TAGS) and _LABELS.match(
        characters.simplified(line)
    ) is not None
