"""Stops: where the sentences of a paragraph end.

A stop ends a sentence together with the closing quotes and brackets behind it, unless the sentence goes on:
within brackets and book titles, in figures, addresses and abbreviations, and around quotes. Of quotes:

- “你来吗？”他问。 is one sentence: who speaks belongs to what is said.
- “好。”他走了。 is two: what follows only happens next.
- 他说：“好。我去。” is two: a speech is cut where its sentences end.
- 他们喊着“加油！加油！”冲过终点。 is one: the quote is a part of the sentence, no speech.
"""

import re

from factx.rules import Row
from factx.segmenter import labels, points, quotes

# Closing marks and a note's number stay with the stop before them: 等。”, 增长。[3]
# and so does a smiley: 好！👍
_CLOSERS = r"[”’)\]】》〉]*[\U0001f300-\U0001faff\ufe0f]*(?:\[[0-9]{1,3}(?:[-–,，][0-9]{1,3}){0,5}\])?"
# One pattern stops at every mark that may end a sentence. A bracket with a stop in it is taken whole, so that
# what is inside isn't seen; its bounds keep one that is never closed from costing more than a glance.
# Over the whole text it is searched once; a bracket reaches over a line break only where a paragraph does.
_STOP, _WRAPPED_STOP = (
    re.compile(
        rf"""[。！？!?….(《【](?:
          (?<=。)(?=[㐀-鿿])
        | (?<=[。！？!?…])[。！？!?….]*{_CLOSERS}
        | (?<=\()[^()。！？!?….{other}]{{0,150}}[。！？!?….][^(){other}]{{0,150}}\)
        | (?<=《)[^《》。！？!?….{other}]{{0,80}}[。！？!?….][^《》{other}]{{0,80}}》
        | (?<=【)[^【】。！？!?….{other}]{{0,80}}[。！？!?….][^【】{other}]{{0,80}}】
        | (?<=\.)\.{{2,}}[。！？!?….]*{_CLOSERS}
        # no stop in 两.三倍 and 一二九.六二, one between 一.概况二.问题
        | (?<=\.)(?!(?<=[零〇○一二两兩三四五六七八九十百千]\.)[零〇○一二三四五六七八九]{{1,4}}
            [%％万萬亿億兆倍元美成公米吨度点])
          (?!(?<=[零〇○一二三四五六七八九]{{2}}\.)[零〇○一二三四五六七八九])
          [”’)\]]*(?=\s|[^\x00-\x7f]|\Z)
        | (?<=[一-鿿]\.)(?=[A-Z]|[12][0-9]{{3}}年)
        )""",
        re.VERBOSE,
    )
    for other in (r"\n", "")
)
# [1] Wang L. Bridge design[J]. J. Struct. Eng., 2018. is one entry of a bibliography.
_CITED = re.compile(r"\[[0-9]{1,3}\][^\[\]]{4,300}\[(?:[A-Z]{1,2}|[A-Z]{1,2}/OL)\]")
# What can't begin a sentence: the one before it goes on.
_GOES_ON = frozenset("，、；：,;:)》】]—～~·％%")
# （见图1）, （见图1。）, （详见附件2）
_POINTS = (
    r"(?:详?见|参见|如)(?:[图表] ?[0-9一二三四五六七八九十.-]{1,6}"
    r"|附[件表图录] ?[0-9一二三四五六七八九十]{0,3}|[上下左右][图表])所?示?"
)
_POINTER = re.compile(rf"\({_POINTS}。\)")
# （完）, [大笑]
_REMARK = re.compile(
    rf"[(【](?:完|全文完|完毕|未完待续|待续|下同|略|笑|掌声|鼓掌|{_POINTS})[)】]"
    r"|(?:\[[一-鿿]{1,4}\]){1,9}"
)
# 华盛顿。9月23日 国际文传电讯社——: where and when, as agencies of Russia write it.
_PLACED = re.compile(
    r"[一-鿿·]{2,8}。 {0,2}(?:[12][0-9]{3}年)?[0-9]{1,2}月[0-9]{1,2}日。?"
    r"[ /—-]{1,4}[一-鿿-]{2,10}[社网] ?[-—–/]"
)
# …统计数据 相关负责人表示…: blanks where the full stops of a paragraph were lost, each between long clauses.
_GAP = re.compile(r"(?<=[㐀-鿿”)%]) (?=[㐀-鿿“《])")
_FEWEST_GAPS, _CLAUSE, _UNSTOPPED = 3, 12, 120
# …增长7.31% [1] - 净利率约8.99% [2] 盈利能力分析 - 毛利率…: a list that has lost its line breaks.
_ITEM = re.compile(r"(?<=[㐀-鿿”)%\]]) (?=- [㐀-鿿“《0-9A-Z])|(?<=[0-9]\]) (?=[㐀-鿿]|20[0-9]{2}年)")
_WORD = re.compile(r"\w")
_NOT_BLANK = re.compile(r"\S")
# How far back a quote is looked for.
_REACH = 300


def cut(text: str, spans: list[tuple[int, int]], kinds: list[str]) -> list[Row]:
    """The sentences of the paragraphs, which have no blanks around; lines of other kinds are one each."""
    rows: list[Row] = []
    beyond = len(text) + 1
    stops = [m.start() for m in _STOP.finditer(text)]
    stops.append(beyond)
    place = 0
    quote = -1
    for (start, end), kind in zip(spans, kinds, strict=True):
        if kind != "body":
            if kind == "wrapped":  # over several lines
                wrapped = [m.start() for m in _WRAPPED_STOP.finditer(text, start, end)]
                _cut_slowly(text, start, start, end, [*wrapped, beyond], 0, rows)
            else:
                rows.append({"start": start, "end": end, "kind": kind})
            continue
        if quote < start and (quote := text.find("“", start)) < 0:
            quote = beyond
        while stops[place] < start:
            place += 1
        if text[start] == "[" and _CITED.match(text, start, end):
            rows.append({"start": start, "end": end, "kind": "body"})
            continue
        begin = start
        at = stops[place]
        last = end - 1
        # The common case first: 。 outside quotes, and behind it a Han character, no blank.
        while at < last and text[at] == "。" and "㐀" <= text[at + 1] <= "鿿":
            if at > quote:
                close = text.find("”", quote, at)
                if close < 0:
                    break
                if (quote := text.find("“", close)) < 0:
                    quote = beyond
                continue
            at += 1
            rows.append({"start": begin, "end": at, "kind": "body"})
            begin = at
            place += 1
            at = stops[place]
        if at >= last and begin == start and end - start > _UNSTOPPED and text.count(" ", start, end) > 2:
            _cut_at_gaps(text, start, end, rows)
        elif at >= last and text[last] == "。":
            rows.append({"start": begin, "end": end, "kind": "body"})
        else:
            place = _cut_slowly(text, start, begin, end, stops, place, rows)
    return rows


def _cut_slowly(
    text: str, start: int, begin: int, end: int, stops: list[int], place: int, rows: list[Row]
) -> int:
    """Add to the rows the sentences of a paragraph from `begin` on; return the place of the next stop."""
    quote = text.find("“", begin, end)
    if quote < 0:
        quote = end
    spoken = False  # the last quote that was cut is a speech that was announced: 他说：“……
    last = end - 1
    wrapped = text.find("\n", start, end) >= 0
    while (at := stops[place]) < last:
        place += 1
        mark = text[at]
        after = at + 1
        if mark == "。" and "㐀" <= text[after] <= "鿿":
            if at < quote:
                rows.append({"start": begin, "end": after, "kind": "body"})
                begin = after
                continue
        else:
            m = (_WRAPPED_STOP if wrapped else _STOP).match(text, at, end)
            if m is None or (after := m.end()) == end:
                break
        if at < begin or (mark in "(《【" and not (mark == "(" and _is_whole(text, begin, at, after))):
            continue
        follow = after
        if text[after].isspace():
            follow = _next(text, after, end)
        if begin == start and at - begin < 9 and _PLACED.match(text, begin, end):
            continue
        if text[follow] in _GOES_ON or (
            mark not in "。！？(" and points.is_no_end(text, begin, at, after, follow, end)
        ):
            continue
        closed = False
        if after > quote or text[after - 1] == "”":  # one that a paragraph above has opened, too
            opening = text.rfind("“", max(begin, at - _REACH), at)
            if text.find("”", at, after) >= 0:
                closed = True
                announced = spoken if opening < 0 else quotes.is_announced(text, begin, opening)
                if quotes.takes_up(text, begin, opening, at, follow, end, announced):
                    continue
            elif opening >= 0 and not (closed := text.find("”", opening, at) >= 0):
                spoken = quotes.is_announced(text, begin, opening)
                if quotes.is_embedded(text, begin, opening, at, end, spoken):
                    continue
        if text[follow] in "(【[" and (remark := _REMARK.match(text, follow, end)):
            after = remark.end()
            if after == end:
                break
            follow = _next(text, after, end)
        rows.append({"start": begin, "end": after, "kind": "body"})
        begin = follow
        if closed and (quote := text.find("“", begin, end)) < 0:
            quote = end
    if begin > start and text[end - 1] not in "。！？" and not _WORD.search(text, begin, end):
        rows[-1]["end"] = end  # a smiley or a stray bracket
    else:
        credit = begin > start and text[end - 1] not in "。！？" and labels.is_credit(text, begin, end)
        rows.append({"start": begin, "end": end, "kind": "metadata" if credit else "body"})
    return place


def _is_whole(text: str, begin: int, at: int, after: int) -> bool:
    """Whether a sentence ends with the bracket: all of it is inside, or it points to a figure (见图1。)."""
    if text[after - 2] not in "。！？!?":
        return False
    return at == begin or _POINTER.fullmatch(text, at, after) is not None


def _cut_at_gaps(text: str, start: int, end: int, rows: list[Row]) -> None:
    """Add to the rows a paragraph without a stop inside, cut where stops or line breaks were lost."""
    items = {m.start() for m in _ITEM.finditer(text, start, end)}
    items = items if len(items) >= _FEWEST_GAPS else set()
    gaps = sorted({start - 1, *(m.start() for m in _GAP.finditer(text, start, end)), *items, end})
    cuts = [
        gap
        for before, gap, behind in zip(gaps, gaps[1:], gaps[2:], strict=False)
        # Before the next item of a list stands its heading.
        if gap in items or (gap - before > _CLAUSE and (behind - gap > _CLAUSE or behind in items))
    ]
    for at in cuts if len(cuts) >= _FEWEST_GAPS else ():
        rows.append({"start": start, "end": at, "kind": "body"})
        start = at + 1
    rows.append({"start": start, "end": end, "kind": "body"})


def _next(text: str, at: int, end: int) -> int:
    found = _NOT_BLANK.search(text, at, end)
    return found.start() if found else end
