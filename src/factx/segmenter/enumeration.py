"""Enumeration: how parts and items of a text are counted: 第三章, 二、, (一), 1., 联系人：."""

import re
from re import Match

from factx.segmenter import stamps

# What counts parts, as the inside of a class; and the number of a chapter or an article.
_NUMERAL = "一二三四五六七八九十"
NUMBERED = f"第[{_NUMERAL}百零0-9]{{1,5}}"
PART = re.compile(f"[{_NUMERAL}]{{1,3}}、")
# What divides a text: 第三章, 二、, （一）, ## of markdown, 0x01 初探 of programmers; and items of a list.
DIVIDES = re.compile(
    rf"{NUMBERED}[章节编篇部回卷条]|[{_NUMERAL}]{{1,3}}、(?![{_NUMERAL}])|\([{_NUMERAL}]{{1,3}}\)|#{{1,6}} "
    r"|0x[0-9]{2,3}(?![0-9A-Fa-f]) ?"
)
ITEM = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{1,2}){0,3}(?:[、)]|\.(?![0-9])|(?= ))|[①-⑳⑴-⒇㈠-㈩]|\([0-9]{1,2}(?:\)|\.(?![0-9]))"
    r"|[-*•·●■□▪◆◇○※➤▶►✅☆★]"
    rf"|[A-Za-z][.)、]|{NUMBERED}[款项]"
)
# 联系人：张三, 甲：你好, 【关键词】护理
ENTRY = re.compile(rf"[•▪]?\s?(?:[{stamps.HAN}A-Za-z ()/]{{1,14}}[：:]|【[^】]{{2,8}}】).")
COUNTS = frozenset(f"第{_NUMERAL}0123456789")
BEFORE_POINT = re.compile(rf"[{_NUMERAL}甲乙丙丁戊己0-9.]{{1,6}}\Z")


def begins_anew(text: str, start: int, end: int) -> bool:
    """Whether the line can't go on from the one above: a part, an item, an entry begins with it."""
    return (
        DIVIDES.match(text, start, end) is not None
        or ITEM.match(text, start, end) is not None
        or ENTRY.match(text, start, end) is not None
    )


def is_item(text: str, begin: int, number: Match[str], behind: str) -> bool:
    """Whether the number counts an item of a list: 1. 项目; and 2. 方案, but not in 2019. The."""
    at = number.start()
    before = text[at - 1]
    return (
        at == begin
        or before in "：:；;、，,("
        # 共两种 2. 方案, but: on May 1. 它适用于
        or (before == " " and len(number[0]) < 3 and not (behind.isascii() or text[at - 2].isascii()))
    )
