"""What stands above a title that isn't the text's: names of sites and columns, rows of links, the weather.

Nothing here is known by its words alone. The title has to be one that the story speaks of, and what goes
above it is of another kind than the lines that newspapers set there themselves.
"""

import re
from collections.abc import Collection, Sequence

from factx.chinese import pairs
from factx.cleaning import layout
from factx.cleaning.patterns import HAN, Late

# How long a title is at least; how many lines are looked at first, and above the story, and how long
# they are at most.
_TITLE, _FIRST, _REACH, _LONGEST = 8, 6, 80, 100
# How many words are a row of links; how many short lines are banners where one of them stands twice, how long
# one is; so
# many lines between make a list of headlines of one that has the title itself.
_ROW, _BANNERS, _BANNER, _NEAR, _MOSTLY = 4, 4, 16, 3, 0.6
# 青江新闻网, 市教育局门户网站-中文网; 新闻资讯, 学院动态, not 简报 or 公告, which are what the text is.
_NAME = Late(
    rf"""
      [{HAN}A-Za-z0-9·-]{{0,14}}
      (?:[网網]|在线|門戶|门户|门户网站|网站|官网|信息港|电子报|数字报|客户端|主页)
    | [{HAN}]{{0,4}}(?:新闻|资讯|动态|要闻|之窗|频道)
    | (?:新闻|资讯|信息|媒体|宣传|党建|教学|通知|公示|信息|政务|校园)(?:中心|报道|公告|公开|园地|快递)
    | [\W_]+(?:新闻|资讯|媒体|学院|校园)(?:报道|动态|中心|公告)[\W_]+
    """,
    re.VERBOSE,
)
# 03/11 周三 青江县|14°C - 21°C, 今日天气:多云 12℃
_WEATHER = Late(r"(?=.{0,40}[°℃])(?=.{0,40}(?:周|星期|天气|~|-)).{4,40}$")
# A site's clock: 2024年12月24日 星期二.
_CLOCK = Late(
    r"(?:今天是|现在是)?\s?20[0-9]{2}\s?[-/.年]\s?[01]?[0-9]\s?[-/.月]\s?[0-3]?[0-9]\s?日?[\s,，]{0,3}"
    r"(?:(?:星期|周)[一二三四五六日天])?\s{0,2}(?:[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)?$"
)
_WEEKDAY = Late("(?:星期|周)[一二三四五六日天]$")
_ADDRESS = Late(r"(?:https?://|www\.)[\w./?=&%#~:-]{4,90}$")
# No label, and no number of a document.
_HEADLINE = Late(rf"(?=(?:[^{HAN}]{{0,4}}[{HAN}]){{6}})[^。]{{8,60}}$")
_NO_HEADLINE = Late("[:：]$|20[0-9]{2}[-/.年]|[0-9]版[:：]|[上下]一[版期]")
# 聚焦媒体, and below it MEDIA FOCUS: a column's name again.
_ENGLISH = Late(r"[A-Z]{3,16}(?:[ &]{1,3}[A-Z]{2,16}){0,3}$")
_WORDS = Late(r"[ \u3000|｜·/]+")
# 主演:林晓 何静, 营业收入(元) 同比增长(%): lists of people and heads of tables, not of links.
_PEOPLE = Late("[:：、，,。;；()（）%％]|记者|作者|编辑|摄")


def above(page: layout.Page, gone: Collection[int] = ()) -> set[int]:
    """The lines above a title that are the site's, `gone` those that are known.

    >>> story = "云岭水库今天开始加固工程。水库建于1958年,是青江上游的第一座大坝,下游有六个镇。" * 3
    >>> rest = ["云岭水库加固工程开工", "2024-05-06", story]
    >>> sorted(above(layout.page(["青江新闻网", "民生 文体 县域 IT 专栏", *rest])))
    [0, 1]

    What a newspaper sets above its title stays:

    >>> above(layout.page(["水清了 岸绿了", "——青江治理十年", *rest]))
    set()
    """
    view, block, story = page
    head = [at for at in range(min(block.first, _REACH)) if view[at] and at not in gone]
    if not head:
        return set()
    title = layout.title(view, head, story)
    repeated, listed = _headlines(view, head, story) if len(head) > _BANNERS else (-1, set())
    title = title if title >= 0 else repeated
    found = listed | _banners(view, head if title < 0 else [at for at in head if at < title], story)
    if title < 0:
        return found
    stamps = [at for at in head if layout.STAMP.search(view[at])]
    for place, at in enumerate(head):
        if at >= title:
            break
        line = view[at]
        # 青江新闻网, and below it when: whose the text is.
        is_source = head[place + 1] in stamps and not _CLOCK.match(view[head[place + 1]])
        if len(line) <= _LONGEST and (
            (not is_source and _NAME.fullmatch(line))
            or _ADDRESS.match(line)
            or _ENGLISH.match(line)
            or (len(line) < _TITLE and _ENGLISH.match(view[head[place + 1]]))
            or (_WEATHER.match(line) and not story.speaks_of(line))
            or (_CLOCK.match(line) and stamps[-1] > title)
            or (_WEEKDAY.fullmatch(line) and place and head[place - 1] in found)
            or (_is_row(line) and story.ignores(line))
        ):
            found.add(at)
    return found


def may_stand(lines: Sequence[str]) -> bool:
    """Whether there may be any: most texts begin with their title, and the story follows.

    >>> may_stand(["大桥合龙", "", "大桥昨天合龙。"]), may_stand(["青江新闻网", "大桥合龙", "5月6日", "…"])
    (False, True)
    """
    told = [line for line in lines[:_FIRST] if line and not line.isspace()][:2]
    return len(told) > 1 and not any(map(layout.is_prose, told)) and not layout.STAMP.search(told[1])


def _is_row(line: str) -> bool:
    """Whether the line is a row of links by its form: many short words, or headlines far apart."""
    if _PEOPLE.search(line) or layout.STAMP.search(line):
        return False
    words = [word for word in _WORDS.split(line) if word]
    if "    " in line:
        heads = [word for word in re.split(r" {4,}", line) if word]
        if len(heads) >= _ROW and min(map(len, heads)) >= _TITLE:
            return True
    # 林晓 何静 周平 欧阳: names are as short; 不忘初心 牢记使命 …: slogans are all alike.
    sizes = set(map(len, words))
    return (
        len(words) >= _ROW
        and max(sizes) <= _TITLE
        and ((len(sizes) > 1 and max(sizes) > 3) or any(map(str.isascii, words)))
    )


def _banners(view: Sequence[str], head: Sequence[int], story: pairs.Story) -> set[int]:
    """Short lines at the top of the page of which one stands twice, and the story speaks of none."""
    run: list[int] = []
    for at in head:
        if len(view[at]) > _BANNER or layout.STAMP.search(view[at]) or not story.ignores(view[at]):
            break
        run.append(at)
    is_twice = len({view[at] for at in run}) < len(run)
    return set(run) if len(run) >= _BANNERS and is_twice else set()


def _headlines(view: Sequence[str], head: Sequence[int], story: pairs.Story) -> tuple[int, set[int]]:
    """Where the title stands that a list of headlines above it has as well, and the list; -1 without one."""
    last = {view[at]: at for at in head if len(view[at]) >= _TITLE and not story.ignores(view[at])}
    for first in head:
        title = last.get(view[first], first)
        if title == first:
            continue
        run: list[int] = []
        for at in head:
            if _HEADLINE.match(view[at]) and not _NO_HEADLINE.search(view[at]):
                run.append(at)
            elif first in run:
                break
            else:
                run = []
        others = {at for at in run if story.ignores(view[at])}
        if first in run and run[-1] < title and len(others) >= max(_NEAR, len(run) * _MOSTLY):
            return title, {at for at in run if at in others or view[at] in last}
    return -1, set()
