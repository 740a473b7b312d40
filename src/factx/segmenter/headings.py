"""Headings: which open lines head a part, and which are lists, verses and signatures."""

import re
from functools import cache

from factx.lexicon import Lexicon
from factx.segmenter import asides, enumeration, stamps

Span = tuple[int, int]
LONGEST = 40
# No title is without it.
_WORD = re.compile(r"\w")
# 第一条 为了保障安全，制定本办法; 甲公司设有三家工厂。其中两; 治理；谣言；追责 are no headings.
_RUNS_ON = re.compile(
    rf"{enumeration.NUMBERED}条\s?.{{0,200}}[，,]|[^。]{{0,200}}。|[^;；]{{1,40}}[;；][^;；]{{1,40}}[;；]"
)
# A few words and nothing else: no label, no row, no item, no caption (…摄), no dateline (…讯), no day (…日).
PLAIN = re.compile(r"[㐀-鿿“][㐀-鿿“”、A-Za-z]{0,28}[㐀-鿿”](?<![摄图制礼告知函明示略无电讯息道日致])")


# (2005年6月17日修订), (2023年12月): what stands above it is the name of a law or of rules.
_ADOPTED = re.compile(
    r"\((?:[0-9]{4} ?年(?: ?[0-9]{1,2} ?月)?"
    r"|[^()]{0,60}[0-9]{4} ?年[^()]{0,60}(?:通过|公布|发布|修订稿?|修正|施行))\)"
)
# 《云岭市防汛应急预案》: where such a name stands alone in a line, the document begins.
_NAMED = re.compile("《([^《》\\n]{8,60})》")
_NUMBER = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2}){0,2})[.、]?\s?[^0-9.%\s]")
# No refrain of a song is as long; the title of a notice stands above its text once more.
_REPEATED = 8
_ISSUERS = frozenset("司府室局厅部院会委校")


def settle_open(text: str, spans: list[Span], kinds: list[str]) -> None:
    """Call an open line a heading where a paragraph follows; a run of them is a list, verses, a signature."""
    place, last = 0, len(kinds)
    counted = False  # whether a line such as 一、概况 was a heading
    title = text[slice(*spans[kinds.index("title")])] if "title" in kinds else ""
    named: frozenset[str] | None = None
    while place < last:
        if kinds[place] != "open":
            place += 1
            continue
        first = place
        while place < len(kinds) and kinds[place] == "open":
            place += 1
        story = place  # labels may stand between: 副标题, 记者, then the story
        while story < len(kinds) and kinds[story] == "metadata":
            story += 1
        follower = kinds[story] if story < len(kinds) else ""
        if follower == "body" and place - first < 3 and _are_plain(text, spans, first, place):
            kinds[first:place] = ["heading"] * (place - first)
            counted = counted or text[spans[first][0]] in enumeration.COUNTS
            continue
        for at in range(first, place):
            heading = (
                (
                    follower == "body"
                    or (
                        follower == "table"
                        and (at == place - 1 or enumeration.DIVIDES.match(text, *spans[at]) is not None)
                    )
                )
                and _stands_out(text, spans, first, at, place)
                and not _is_no_heading(text, spans, at)
                and not (follower == "body" and _continues_list(text, spans, at, place))
            ) or _heads_entries(text, spans, at, place, len(kinds), title)
            if not heading and spans[at][1] - spans[at][0] >= _REPEATED:
                if named is None:
                    named = frozenset(_NAMED.findall(text))
                heading = at + 1 < len(kinds) and text[slice(*spans[at])] in named
            if text[spans[at][0]] in enumeration.COUNTS and enumeration.PART.match(text, *spans[at]):
                heading = heading or (counted and _is_counted_on(text, spans, at))
                counted = counted or heading
            kinds[at] = "heading" if heading else "body"
        for at in range(place - 1, first, -1):
            leads = kinds[at] == "heading" or (at == place - 1 and follower == "body")
            if leads and text[spans[at - 1][0]].isdigit() and _is_within(text, spans, at):
                kinds[at - 1] = kinds[at] = "heading"


def _is_within(text: str, spans: list[Span], at: int) -> bool:
    """Whether the line is the first part of what the line above heads: 1 总则, and below it 1.1编制目的."""
    above = _NUMBER.match(text, *spans[at - 1])
    start, end = spans[at - 1]
    return (
        above is not None
        and end - start <= LONGEST
        and text.startswith(f"{above[1]}.1", spans[at][0])
        and text[spans[at][0] + len(above[1]) + 2] not in "0123456789.%"
    )


def _are_plain(text: str, spans: list[Span], first: int, place: int) -> bool:
    """Whether the lines are a few Han characters and nothing else, as most headings are; it saves a look."""
    return text[spans[place][1] - 1] == "。" and None not in [
        PLAIN.fullmatch(text, start, end) for start, end in spans[first:place]
    ]


def _heads_entries(text: str, spans: list[Span], at: int, stop: int, count: int, title: str) -> bool:
    """Whether the line is the heading of the open lines behind it: 工作经历; 三、中标信息 before an entry."""
    if at + 1 == count:
        return False
    start, end = spans[at]
    if end - start == len(title) > _REPEATED and text.startswith(title, start):
        return True
    if title and _is_in_title(text, spans, at, title):
        return True
    if text[spans[at + 1][0]] == "(" and _ADOPTED.match(text, *spans[at + 1]):
        return end - start <= LONGEST
    if text.startswith("##", start):
        return True
    if end - start <= _longest_section() and text[start:end].strip("【】[]：: ") in sections():
        return True
    if at + 1 >= stop or end - start > LONGEST or not enumeration.DIVIDES.match(text, start, end):
        return False
    next_start, next_end = spans[at + 1]
    return text[start] != "(" and (
        enumeration.ENTRY.match(text, next_start, next_end) is not None or text[next_start:next_end] == "无"
    )


def _is_in_title(text: str, spans: list[Span], at: int, title: str) -> bool:
    """Whether the line is the name of a document that the title has, too, or above it who issues it.

    云岭水电：股东大会议事规则, and below it 云岭水电股份有限公司, 股东大会议事规则.
    """
    start, end = spans[at]
    if end - start < _REPEATED or end - start > LONGEST:
        return False
    if text[end - 1] in _ISSUERS:
        start, end = spans[at + 1]
    if text[start].isdigit() or text[end - 1] in _ISSUERS:  # two who sign, as the title names them
        return False
    return _REPEATED <= end - start < len(title) and text[start:end] in title


def _is_counted_on(text: str, spans: list[Span], at: int) -> bool:
    """Whether 二、结构 goes on with the headings that 一、概况 has begun, and with no list."""
    return not _is_no_heading(text, spans, at) and not (
        at + 1 < len(spans) and enumeration.DIVIDES.match(text, *spans[at + 1])
    )


def _stands_out(text: str, spans: list[Span], first: int, at: int, place: int) -> bool:
    """Whether the line is one of few before a paragraph, or set apart from those before it."""
    start, end = spans[at]
    if place - first < 3 or (place - at < 4 and enumeration.DIVIDES.match(text, start, end)):
        return True
    if at != place - 1:
        return False
    before, before_end = spans[at - 1]
    return text.count("\n", before_end, start) > 1 or (
        enumeration.ITEM.match(text, before, before_end) is not None
        and not enumeration.ITEM.match(text, start, end)
    )


def _is_no_heading(text: str, spans: list[Span], at: int) -> bool:
    """Whether an open line is too long, a dateline, an entry such as 联系人：张三, or signs a notice."""
    start, end = spans[at]
    if (
        end - start > LONGEST
        or not _WORD.search(text, start, end)
        or asides.is_aside(text, start, end)
        or asides.is_file(text, start, end)
        or (text[start] == "(" and _ADOPTED.fullmatch(text, start, end) is not None)
        or asides.is_narrative(text, start, end)
        or stamps.is_day(text, start, end)
        or (end - start > 16 and _RUNS_ON.match(text, start, end) is not None)
    ):
        return True
    if at + 1 < len(spans) and stamps.is_day(text, *spans[at + 1]):
        return True
    if text[start] == "“" and text[end - 1] == "”" and at + 1 < len(spans) and text[spans[at + 1][0]] == "“":
        return True  # a dialogue, whose lines lack their stops now and then
    entry = enumeration.ENTRY.match(text, start, end)
    # 亮点一：规模更大 counts the parts of a story.
    return (
        entry is not None
        and text[entry.end() - 3] not in enumeration.COUNTS
        and not enumeration.DIVIDES.match(text, start, end)
    )


def _continues_list(text: str, spans: list[Span], at: int, follower: int) -> bool:
    """Whether the line is an item, and so is the paragraph behind it or the line before."""
    if not enumeration.ITEM.match(text, *spans[at]):
        return False
    if enumeration.ITEM.match(text, *spans[follower]):
        return True
    start, end = spans[at - 1]
    if at == 0 or not enumeration.ITEM.match(text, start, end):
        return False
    return text[end - 1] in "。；;？?！!" or (
        at > 1 and enumeration.ITEM.match(text, *spans[at - 2]) is not None
    )


@cache
def sections() -> Lexicon[None]:
    """Words that stand alone above a part of a text: 用料, 工作经历."""
    return Lexicon.load("segmenter/sections.tsv", lambda: None)


@cache
def _longest_section() -> int:
    return max(map(len, sections())) + 2
