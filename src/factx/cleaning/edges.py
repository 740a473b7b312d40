"""What else belongs to the frame of a site: lines between its furniture, or beside it to the edge.

No list has the names of all columns, boxes and buttons. What stands above the last piece of furniture over a
title, or below the first one under a story, is furniture as well, if it is no sentence, tells neither date
nor author, and the story doesn't speak of it.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from factx.chinese import pairs
from factx.cleaning import layout
from factx.cleaning.patterns import HAN, Late

# How long such a line is at most, between others or below them; how long a title is at least.
_SHORT, _LONG, _TITLE = 24, 60, 8
# How many lines below the story are looked at, how many at the end.
_REACH, _CLOSE = 60, 8
# What share of what stands below the story has to be of other things, where headlines are taken for such.
_MOSTLY = 0.6
# 责任编辑, 图/, 附件:, 新华社记者, a date, an item: such lines are the story's, wherever they stand.
OWN = Late(
    rf"""
      [\W_]*(?:
        责任?编辑?|[执值][行班]编辑|编[辑审]|来源|稿源|作者|记者|通讯员|[初复终]?审[核稿读]?|校对|摄影
      | 供稿|撰[稿文]|签发|主编|监制|出品|原标?题|文[/／字]|图[/／源片:：]|附[件表图:：]|注[:：]
      | 联系人|咨询|报名|时间|日期|发[布表]|更新
      | (?:[一二三四五六七八九十]{{1,3}}|[0-9]{{1,2}})[、.．](?![0-9])
      | [（(][一二三四五六七八九十0-9]{{1,3}}[)）]
      | [①-⑳]|第[一二三四五六七八九十0-9]|新华社|中新社|本报
      )
    | .{1, 60}\.(?:docx?|xlsx?|pdf|zip|rar|wps|ofd|et)\W*$
    | [^:：]{{0,30}}(?:记者|通讯员|摄|编译|特约)[\s:：、{HAN}]{{0,12}}$
    | .{{0,40}}(?:(?:19|20)[0-9]{{2}}\s?[-/.年]|[0-9]\s?[月日])
    """,
    re.VERBOSE,
)
# 地址：人民路1号 电话：…: of the site, if the line beside it is.
_CONTACT = Late(
    r"[\W_]*(?:(?:通讯|联系)?地\s?址|邮\s?编|电\s?话|传\s?真|热线|客服|投稿|举报|邮箱|主办|承办|主管|技术支持|网址|E-?mail|Tel)"
)
_LABEL = Late("[:：]")
_TRAIL = Late("[>»›→]|首页|位置")


def beside(page: layout.Page, known: Collection[int], gone: Collection[int]) -> set[int]:
    """The lines beside the furniture of a page that is known, `gone` the lines that go anyway.

    >>> story = "云岭水库今天开始加固工程。水库建于1958年,是青江上游的第一座大坝,下游有六个镇。" * 3
    >>> lines = ["青江新闻", "首页 > 要闻", "云岭水库加固工程开工", story, "分享到:", "本地热帖", "责编:林晓"]
    >>> sorted(beside(layout.page(lines), {1, 4}, {1, 4}))
    [0, 5]
    """
    return _above(page, known, gone) | _below(page, known, gone)


def closing(lines: Sequence[str], first: int, single: Sequence[int]) -> list[int]:
    """The lines of one button below the last paragraph, which stands above `first`.

    >>> closing(["大桥昨天合龙。", "分享"], 1, [1]), closing(["微博昨天上线。", "微博"], 1, [1])
    ([1], [])
    """
    if not first:
        return []
    # In a table words have figures beside them.
    return [
        at
        for at in single[-_CLOSE:]
        if at >= first
        and not any(line[:1].isdecimal() for line in lines[at - 1 : at + 2])
        and not any(lines[at] in line for line in lines[:first])
    ]


def _above(page: layout.Page, known: Collection[int], gone: Collection[int]) -> set[int]:
    lines, block, story = page
    last = max((at for at in known if at < block.first), default=-1)
    rest = [at for at in range(block.first) if lines[at] and at not in gone]
    title = layout.title(lines, rest, story)
    if last < 0 or title < 0:
        return set()
    # A button may stand between the title and the story, a trail never does.
    trail = max((at for at in known if at < title and _TRAIL.search(lines[at])), default=-1)
    stamp = min((at for at in rest if layout.STAMP.search(lines[at])), default=len(lines))
    found = set()
    for at, beneath in pairwise([*rest, block.first]):
        if at >= min(last, title):
            break
        is_short, is_framed = len(lines[at]) < _TITLE, at < trail or title < last
        if layout.STAMP.search(lines[beneath]) or not (is_short or is_framed):
            continue
        # Above a trail a site's name is none of the story's, even if the story says it.
        if _is_foreign(lines[at], story) or (is_short and at < trail and not OWN.match(lines[at])):
            found.add(at)
    # Longer ones have furniture above and below, and no stamp that tells that they are titles.
    told = [at for at in range(min(title, stamp)) if lines[at]]
    found |= {
        at
        for above, at, beneath in zip([-1, *told], told, told[1:], strict=False)
        if at not in gone
        and beneath in gone
        and (above < 0 or above in gone)
        and not _LABEL.search(lines[at])
        and _is_foreign(lines[at], story, _LONG)
    }
    # 学校新闻, right below a trail that ends so; as long as a title it is the title.
    below = next((at for at in rest if trail < at), title) if trail >= 0 else title
    if below < title and len(lines[below]) < _TITLE and lines[trail].endswith(lines[below]):
        found.add(below)
    return found


def _below(page: layout.Page, known: Collection[int], gone: Collection[int]) -> set[int]:
    lines, block, story = page
    first = min((at for at in known if at > block.last), default=len(lines))
    below = [at for at in range(first + 1, min(first + _REACH, len(lines))) if lines[at]]
    below = list(takewhile(lambda at: at in gone or not layout.is_prose(lines[at]), below))
    rest = [at for at in below if at not in gone]
    # Headlines of other stories are longer; where the story speaks of most, it goes on below a button.
    others = sum(story.ignores(lines[at]) for at in rest)
    longest = _LONG if others >= _MOSTLY * len(rest) else _SHORT
    found = {at for at in rest if _is_foreign(lines[at], story, longest)}
    # When the headlines between them were published.
    found |= {
        at
        for above, at in pairwise([first, *below])
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


def _is_foreign(line: str, story: pairs.Story, longest: int = _SHORT) -> bool:
    return len(line) <= longest and "。" not in line and OWN.match(line) is None and story.ignores(line)
