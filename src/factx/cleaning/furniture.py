"""Site furniture: breadcrumbs, buttons, page marks, copyright lines, and what follows the article.

Only whole lines are judged, and of the long ones only the last. Lines that tell the date, the source or the
editor are no furniture: they stay, as metadata.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from factx.chinese import characters, pairs
from factx.cleaning import banners, buttons, edges, inline, layout, lists, rights, trails, widgets
from factx.cleaning.edits import Change, without_lines
from factx.cleaning.patterns import HAN, Late
from factx.lexicon import Lexicon

_SHORT, _LONG = 100, 400
# Among so many last lines stands a disclaimer, among so many first ones a trail; how long a heading is.
_LAST, _FIRST, _HEADING = 6, 8, 24
# So many lines below the last paragraph may be a list.
_LIST = 2
# So many words of such a length are a menu.
_COLUMNS = 6
# A line with a full stop or as long as this is a paragraph of an article.
PARAGRAPH = 60
# So many times as much text below a label as above it is the story.
_BOX = 4

# What may stand before the first word of such a line, and the words of one character.
_AHEAD, _SINGLE = buttons.MARKS.replace("©", "") + "0123456789% \t\u3000", "大中小字次约約页頁"
_BULLETS = "•·▪◎■ "
_TURNS = Late(r"[上下]一[篇条章]\s?[:：]$")
_PAGE = Late(
    r"""
      [•·●▪◆\s-]*[上下前后]一[篇条章则]\s*[:：].{0,60}$
    | [<«【\[]\s?[上下前后]一[篇条章则]\s?[>»】\]].{0,60}$
    | (?:Prev|Next|Previous)(?:\ (?:post|article))?\s?[:：].{0,60}$
    | [【\[\s]*(?:第\s?[0-9]{1,3}\s?页[\s|]*){2,30}[】\]\s|]*$  # 第1页 第2页
    | 本篇文章共有\s?[0-9]{1,3}\s?页.{0,20}$
      # 本文共800字,读完约2分钟
    | (?:本文|本篇|全文)(?:文章)?(?:共计?|约)?\s?[0-9]{2,6}\s?个?字[,，\s]{1,2}[^。,，]{0,8}[0-9.]{1,6}
      \s?分钟。?$
    | 首\s{2,8}页(?:\s{0,4}[一-鿿]){6,40}\s*$  # 首   页 政 务 公 开 办 事
    | 签到天数\s?[:：] | \[LV\.[0-9]{1,2}\]
    | 上一[篇条章页]\s[^。！？]{0,60}\s下一[篇条章页][\s(→)]{0,9}$
    | 3?上一[篇期版]\s{1,4}(?:下一[篇期版]4?|版面导航)\s*$
    | 页\s?[:：]\s?\[1\] | 查看完整版本\s?[:：]  # of the archive of a forum
    | (?:上一页|首页)?[\s\[\]【】()（）0-9.…]*下一页[\s>»]*(?:末页|尾页)?\s*$
    """,
    re.VERBOSE,
)
_REGISTERED = ("ICP", "网安", "網安", "权所有", "權所有")
# What the patterns above begin with, besides marks and the words of the lists.
_OTHER_STARTS = (
    *("您的", "您现", "您目", "您当", "您所", "本页", "当前", "所在", "位置"),
    *("首页", "网站", "本站", "上一", "下一", "前一", "后一", "Pr", "Ne", "Pa"),
    *("浏览", "点击", "阅读", "人气", "访问", "关键", "字体", "字号", "标签", "TA", "Ta", "导航", "频道"),
    *("作者", "小编", "热新", "热话", "热搜", "最近", "最热", "随机", "今日", "往期", "精彩", "推荐", "热点"),
    *("Yo", "按E", "A ", "A+", "A-", "©1", "©2", "© ", "Co", "CO", "CN", "PD", "本篇", "全文", "签到", "LV"),
)
# 作者最新文章, 热门评论 10条, 热话题: labels of lists that are made of their parts.
_OTHERS = "最[新近热]|热[门点]?|相关|推荐|精彩|今日|往期|随机"
_STORIES = "文章|新闻|资讯|报道|推荐|评论|主题|搜索|话题|阅读|稿件|排行榜?"
# 庆城县|随州市|蓬莱市|…: pages sell such lines to search engines.
_PLACES = Late(rf"(?:[{HAN}]{{2,6}}\s?[|｜]\s?){{7,}}[{HAN}]{{2,6}}\s*[|｜]?\s*$")


# A mark at the end of a story, on a line of its own.
_ALONE = frozenset("■□●◆▲▼")


def find(text: str, lines: list[str]) -> list[Change]:
    """The lines that belong to the site, not to the text.

    >>> text = "首页>新闻>正文\\n昨天开园。\\n【打印】【关闭】\\n相关阅读\\n另一个公园"
    >>> [text[change.start : change.end] for change in find(text, text.split("\\n"))]
    ['首页>新闻>正文\\n', '\\n【打印】【关闭】\\n相关阅读\\n另一个公园']

    A label that is said in a sentence is text, and so are the lines that tell date and source:

    >>> text = "来源:新华社\\n平台为用户推荐“猜你喜欢”。"
    >>> find(text, text.split("\\n"))
    []
    """
    gone: dict[int, None] = dict.fromkeys(trails.above(lines))
    alone = -1  # the last line that is but one word of a menu
    single: list[int] = []  # all of them
    foot = text[-_LONG:]
    glued = trails.behind(lines) if "上一" in foot or "下一" in foot else []
    story: _Story | None = None
    gone.update(dict.fromkeys(widgets.places(text, lines)))
    gone.update(dict.fromkeys(rights.notices(text, lines)))
    if rights.may_disclaim(foot):
        last = range(max(1, len(lines) - _LAST), len(lines))
        gone.update(dict.fromkeys(at for at in last if rights.is_disclaimer(lines[at])))
    for at in _candidates(text, lines):
        line = lines[at].strip()
        if at in gone:
            continue
        if begin := trails.ahead(lines[at]):
            glued.append((at, 0, begin))
            continue
        if not line or len(line) > (_SHORT if at < len(lines) - _LAST else _LONG):
            continue
        if line[0] in "|｜" and widgets.is_cell_end(lines, at):
            continue
        view = characters.simplified(line)
        kind = buttons.kind(view)
        if kind == "alone":
            # 新闻 may be a heading; above 评论 it is a menu with one word a line.
            between = "".join(lines[alone + 1 : at]).strip()
            if alone >= 0 and (not between or (len(between) < 6 and buttons.FILLING.fullmatch(between))):
                gone.update(dict.fromkeys(step for step in range(alone, at + 1) if lines[step].strip()))
            alone = at
            single.append(at)
        elif kind or _is_furniture(view, at >= len(lines) - _LAST):
            gone[at] = None
            alone = at if kind else alone
            # 上一篇:, its headline, and below it 下一篇:
            if (
                view[-1] in ":："
                and _TURNS.match(view)
                and _TURNS.match("".join(lines[at + 2 : at + 3]).strip())
            ):
                gone[at + 1] = None
        elif (tail := _tail(view)) is not None:
            story = story or _story(lines)
            gone.update(dict.fromkeys(_following(lines, at, tail, story, gone)))
    first = next((at for at in range(len(lines) - 1, -1, -1) if layout.is_prose(lines[at])), -1) + 1
    _frame(text, lines, first, gone, single)
    # 青江网声明: above what is claimed
    heads = [at - 1 for at in gone if at > 1 and lines[at - 1].rstrip(" :：").endswith(("声明", "聲明"))]
    gone.update(dict.fromkeys(at for at in heads if len(lines[at]) <= _HEADING))
    parts = inline.parts(text, lines, gone)
    if glued:
        offsets = list(accumulate((len(line) + 1 for line in lines), initial=0))
        parts += [
            Change(offsets[at] + first, offsets[at] + last, "", "boilerplate")
            for at, first, last in glued
            if at not in gone
        ]
    return sorted(without_lines(text, lines, gone, "boilerplate") + parts) if gone or parts else []


def _frame(text: str, lines: list[str], first: int, gone: dict[int, None], single: Sequence[int]) -> None:
    """Add what is furniture by its place: beside that which is known, above the title, below the story."""
    # One line is no list, but for - 2017-10-09大桥合龙.
    has_list = first > 0 and len(lines) - first >= _LIST - lines[-1].startswith(("-", "•", "·"))
    if not (gone or single or has_list or banners.may_stand(lines)):
        return
    view = [line.strip() for line in characters.simplified(text).split("\n")]
    gone.update(dict.fromkeys(sorted(lists.dated(view))))
    if has_list:
        gone.update(dict.fromkeys(sorted(lists.places(view, first, gone))))
    gone.update(dict.fromkeys(edges.closing(view, first, single)))
    page = layout.page(view, gone)
    if page is None:
        return
    gone.update(dict.fromkeys(sorted(banners.above(page, gone))))
    if known := {at for at in gone if not widgets.is_mark(view[at])}:
        gone.update(dict.fromkeys(sorted(edges.beside(page, known, gone))))


def _candidates(text: str, lines: list[str]) -> list[int]:
    """The lines that are worth a look, in order."""
    # Most lines of an article are told from furniture by how they begin.
    firsts, starts = _starts()
    candidates = [
        at
        for at, line in enumerate(lines)
        if line[:1] in firsts
        and (
            line[:2] in starts
            # 1832次浏览, 【打印】, and what has no word at all
            or (line[0] in _AHEAD and ((rest := line.lstrip(_AHEAD))[:2] in starts or rest[:1] in _SINGLE))
        )
    ]
    foot = text[-_LONG:]
    if ("备" in foot or "備" in foot or "所" in foot) and any(map(foot.__contains__, _REGISTERED)):
        candidates += range(max(0, len(lines) - _LAST), len(lines))
    top = text[:_SHORT]
    if ">" in top or "»" in top or "›" in top or "→" in top:
        candidates += [
            at for at, line in enumerate(lines[:_FIRST]) if any(step in line for step in (">", "»", "›", "→"))
        ]
    if "|" in text or "｜" in text:
        candidates += [at for at, line in enumerate(lines) if line.count("|") + line.count("｜") >= 7]
    return sorted(set(candidates)) if candidates else candidates


def _is_furniture(line: str, is_last: bool) -> bool:
    return bool(
        trails.TRAIL.match(line.lstrip(_BULLETS))
        or trails.TRAIL.match(line.rstrip("|> "))
        or _PAGE.match(line)
        or rights.is_claim(line)
        or widgets.is_field(line, is_last)
        or _PLACES.match(line)
        or _is_columns(line)
        or line in _ALONE
    )


def _is_columns(line: str) -> bool:
    """Whether the line is a menu of columns: 频道: 首 页|新 闻|国 际|财 经|体 育."""
    if line.count("|") < _COLUMNS:
        return False
    words = re.split(r"[|·:：]", "".join(line.split()))
    return max(map(len, words)) <= _COLUMNS and sum(word in buttons.columns() for word in words) >= _LIST


def _tail(line: str) -> str | None:
    """What goes behind the line if it is a label of that kind."""
    lexicon, label = _tails()
    m = label.match(line)
    if m is None or "。" in line:
        return None
    # With a title on the label's own line.
    return "line" if line[m.end() :].strip() else lexicon.get(m["label"], "links")


class _Story(NamedTuple):
    """The first and the last line that is a paragraph; how many characters of them are above each line."""

    first: int
    last: int
    above: list[int]


def _following(lines: list[str], label: int, tail: str, story: _Story, gone: dict[int, None]) -> list[int]:
    """The lines that go with a label."""
    first, last, above = story
    # Right above a story the label belongs to a box at the top of the page.
    told, rest = above[label], above[-1] - above[label]
    if tail == "rest" and first < label and rest <= _BOX * max(told, PARAGRAPH):
        return list(range(label, len(lines)))
    if tail == "top":
        # 快讯, headlines, and then the title.
        places = range(label + 1, min(label + 2 * _FIRST, first))
        return (
            list(range(label, title)) if (title := _above_title(lines, list(places), first)) < first else []
        )
    if tail == "line":
        return list(range(label, len(lines) if last < label else label + 1)) if first < label else []
    at = label + 1
    while at < len(lines) and not (is_paragraph(lines[at]) or layout.CREDIT.match(lines[at])):
        at += 1
    if label < first:
        at = _above_title(lines, [line for line in range(label + 1, at) if line not in gone], at)
    # Right above a paragraph the label is the heading of a newspaper's sidebar.
    is_list = (
        at == len(lines)
        or layout.CREDIT.match(lines[at])
        or any(line.strip() for line in lines[label + 1 : at])
    )
    return list(range(label, at)) if is_list else []


def _above_title(lines: list[str], places: list[int], end: int) -> int:
    """Where a list above the story ends: before the title, which the story speaks of."""
    story = pairs.Story(characters.simplified("\n".join(lines[end : end + _FIRST])))
    titles = (at for at in places if story.speaks_of(characters.simplified(lines[at])))
    return next(titles, end)


def _story(lines: list[str]) -> _Story:
    sizes = [len(line) if is_paragraph(line) else 0 for line in lines]
    found = [at for at, size in enumerate(sizes) if size] or [len(lines), -1]
    # A menu in one line is as long as a paragraph.
    told = (size * layout.is_prose(line) for size, line in zip(sizes, lines, strict=True))
    return _Story(found[0], found[-1], list(accumulate(told, initial=0)))


def is_paragraph(line: str) -> bool:
    """Whether the line belongs to the text proper, by its length or a full stop."""
    return len(line) >= PARAGRAPH or "。" in line


@cache
def _starts() -> tuple[frozenset[str], frozenset[str]]:
    """What the first word of a line of furniture can begin with, two characters in either script.

    Before it the first characters of all those, and what may stand before them.
    """
    han = "".join(map(chr, range(0x4E00, 0xA000)))
    variants: dict[str, str] = {}
    for old, new in zip(han, characters.simplified(han), strict=True):
        if old != new:
            variants[new] = variants.get(new, new) + old
    words = [*buttons.words()[0], *_tails()[0], *rights.openings(), *_OTHER_STARTS]
    pairs = {(word[0], second) for word in words if len(word) > 1 for second in (word[1], " ")}
    both = {a + b for one, two in pairs for a in variants.get(one, one) for b in variants.get(two, two)}
    starts = {*both, *(f"第{figure}" for figure in "0123456789 ")}
    return frozenset({*(start[0] for start in starts), *_AHEAD}), frozenset(starts)


@cache
def _tails() -> tuple[Lexicon[str], re.Pattern[str]]:
    lexicon = Lexicon.load("cleaning/tails.tsv", str)
    words = rf"(?:(?:作者|小编|本站)?(?:{_OTHERS})(?:{_STORIES})(?:排行榜?)?)|{lexicon.pattern}"
    words += r"|更多\S{2,8}(?:新闻|报导|报道)"  # of the paper whose story this is
    ends = r"[\W_]*(?:[0-9]{1,5}\s?[条篇])?(?:推荐|更多|MORE|more|More)?[\W_]*$"
    label = rf"[\W_]*(?P<label>{words})(?:{ends}|\s*[:：])"
    return lexicon, re.compile(label)
