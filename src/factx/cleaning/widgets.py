"""Widgets of pages, read out as text: players, counters, boxes no script has filled, names of pictures."""

import re
from collections.abc import Sequence

from factx.cleaning import layout
from factx.cleaning.patterns import HAN, Late

# 00-00 00:00:00, 0.00 (0.000%), --.--, a row of a table without cells
_ZEROS = Late(r"[\s:.,%()/+-]*(?:0[\s:.,%()/+-]*){4,}$|-{1,3}[.:]-{1,3}\s?%?\s*$|[\s|｜]*[|｜][\s|｜]*$")
# 浏览次数：358次, 阅读量:, 61阅读, 字号:, 关键词:
_FIELD = Late(
    r"""
      [\W_]*(?:浏览|点击|阅读|人气|访问)(?:量|数|率|次数|人数|指数)?\s?[:：]\s*
      [0-9,.]{0,9}\s?[万wWkK]?\+?\s?(?:人?次)?[\W_]*$
    | [\W_]*[0-9][0-9,.]{0,9}\s?[万wWkK]?\+?\s?(?:人?次|人)?(?:浏览|阅读|点击)[\W_]*$
    | [\W_]*字[体号级](?:大小)?\s?[:：][\W_TAa大中小+-]*$
    | [\W_]*关键[词字]\s?[:：]\s*$
    """,
    re.VERBOSE,
)
_TAGS = Late(r"[\W_]*(?:本文|文章)?(?:标签|TAGS?|Tags?|热词)\s?[:：].{0,60}$")
# 昨收盘:0.000今开盘:0.000
_LABELED = Late(
    rf"(?:(?:[1-9][0-9]?)?[{HAN}]{{1,10}}(?:[0-9]{{1,2}}[{HAN}]{{0,4}})?\s?[:：]\s?"
    r"0(?:\.0{1,4})?%?[\s,，|]{0,3}){2,20}$"
)
# 20190227.jpg, 截图.png_600x400: no sentence ends so.
_PICTURE = Late(r"[^\s。，；]{1,60}\.(?:jpe?g|png|gif|bmp|webp)(?:[_?][\w=&]{1,20})?$", re.IGNORECASE)
# A player above a story: 00:52, 0:00 / 22:29.
_TIMES = Late(r"\s*[0-9]{1,2}:[0-5][0-9](?:\s?[\s/|]\s?[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?){0,3}\s*$")
# QQ截图20160223105411, 某某建设方案.docx_第3页
_SCREENSHOT = Late(
    r"(?:QQ截[图圖]|QQ[图圖]片|微信[图圖]片|微信截[图圖]|截[图圖]|IMG|DSC|mmexport)_?[0-9]{8,17}$"
)
_SHEET = Late(r"[^。]{1,80}\.(?:docx?|pptx?|pdf|xlsx?|txt|wps)_第\s?[0-9]{1,3}\s?[页頁]$", re.IGNORECASE)
# (资料图), whose caption is lost; …强调,要...[详细]: the beginning of a story that stands elsewhere.
_STOCK = Late(r"[(（【\[]\s?[资資]料[图圖]片?\s?[】)）\]]$")
_TEASER = Late(r"(?:\.{3}|…)\s?[\[【(（<](?:[详詳][细細情]|[阅閱][读讀]全文|查看全文|全文|更多)[\]】)）>]$")
# 3分钟极速开户>>
_LINK = Late(rf"[^。>»]{{2,24}}(?<=[{HAN}])\s?(?:>>|》》|»)$")
# The rest of a comment whose first character was misread: 壟!-- /8962 -->.
_COMMENT = Late(rf"\S{{0,2}}!--[^{HAN}]{{0,200}}--\s?>\s*$")
# A page's number, in the middle of its line.
_MIDDLE = " " * 12
_NUMBER = Late(r" {12,200}(?:[-—] ?)?[0-9]{1,3}(?: ?[-—])?\s*$")
# The last characters of all those, and what may stand behind.
_ZERO = frozenset("0123456789%-—")
_LASTS = _ZERO | set("gGfFpP> \r\u3000|,，页頁)）]】》»")
_LONGEST, _ENDING = 300, 12
# A figure that has a line of its own, and how far from it a bar is of its table.
_CELL, _NEAR = Late(r"\s*[-+]?[0-9][0-9.,]*%?\s*\|?\s*$"), 6
# A page mark, or what has no word at all.
_MARK = Late(r"(?:[\W\d_]|第|共|页|頁|Page|of)*$|[\W_]*[资資]料[图圖]片?[\W_]*$")


def places(text: str, lines: Sequence[str]) -> list[int]:
    """The lines that are widgets or page numbers, whatever they begin with, and the player above the text.

    >>> text = "00:52\\n大桥今天合龙。\\n20190227.jpg\\n昨收盘:0.000今开盘:0.000"
    >>> places(text, text.split("\\n"))
    [0, 2, 3]

    >>> text = "价格\\n涨幅:0.5%跌幅:0\\n详见 大桥.jpg 一图"
    >>> places(text, text.split("\\n"))
    []
    """
    found = []
    if text[:1].isdecimal() and len(lines) > 1 and ":" in lines[0] and _TIMES.match(lines[0]):
        following = next((line for line in lines[1:] if line.strip()), "")
        found += [0] if layout.is_prose(following) else []
    numbers = []
    for at, line in enumerate(lines):
        # Most lines are told from widgets by their last character.
        if line[-1:] not in _LASTS or len(line) > _LONGEST:
            continue
        whole = line.strip()
        if whole[-1:] in _ZERO:
            if line[:12] == _MIDDLE and _NUMBER.match(line):
                numbers.append(at)
            elif _LABELED.match(whole) or _SCREENSHOT.match(whole):
                found.append(at)
        elif (
            _PICTURE.match(whole)
            or _COMMENT.match(whole)
            or _STOCK.match(whole)
            or (_TEASER.search(whole, max(0, len(whole) - _ENDING)) and at)
            or _SHEET.match(whole)
            or (_LINK.match(whole) and at)
        ):
            found.append(at)
    return found + [at for at in numbers if not {at - 1, at + 1} & set(numbers)]


def is_field(line: str, is_last: bool) -> bool:
    """Whether a line is a counter, an empty field or nothing but noughts; or tags, at the end of a text.

    >>> [is_field(line, False) for line in ("浏览次数：358次", "0.00 (0.000%)", "字号:", "阅读3小时")]
    [True, True, True, False]
    >>> is_field("标签：大桥 通车", True), is_field("标签：大桥 通车", False)
    (True, False)
    """
    return bool(_ZEROS.match(line) or _FIELD.match(line) or (is_last and _TAGS.match(line)))


def is_cell_end(lines: Sequence[str], at: int) -> bool:
    """Whether the line has but the bar behind a cell, of a table whose cells have a line each.

    >>> is_cell_end(["利润", "|", "7.5", "|"], 1), is_cell_end(["首页", "|", "新闻", "|"], 1)
    (True, False)
    """
    near = lines[max(0, at - _NEAR) : at + _NEAR + 1]
    return lines[at].strip(" |｜") == "" and any(_CELL.match(line) for line in near)


def is_mark(line: str) -> bool:
    """Whether a line tells nothing of what stands around it: a page mark, a square behind a story.

    >>> is_mark("第5页 共102页"), is_mark("■"), is_mark("【打印】")
    (True, True, False)
    """
    return _MARK.match(line) is not None
