"""Windows: which of the words in front of a number speak of it, and what links them to it."""

import re
from typing import TypeAlias

from factx.facts import links
from factx.facts.links import Link
from factx.facts.measures import ENDINGS
from factx.facts.neighbors import ODD_BEFORE, ODD_BEHIND, THRESHOLDS, beside, only_names
from factx.facts.position import Position
from factx.facts.timeline import Timeline
from factx.lexicon import Lexicon
from factx.rules import Row

# The words in front of a number, from where to where, and what links them to it.
Window: TypeAlias = tuple[int, int, Link]
# The same, behind where the number or its sign begins, with the characters left and right of it, and the
# mark that parts it from the words: " ", "、", or "".
Front: TypeAlias = tuple[int, int, int, Link, str, str, str]

# A comparison is no longer: 比去年全国平均水平.
FAR = 40
_NEAR = 20  # 占 before a date is no further
_NOT_COMPARED = (frozenset("占同环对相"), frozenset("重例率值照分"))
_COMPARED = ("最高", "最低", "平均", "历史", "峰值", "同类")
# What may stand between a metric and a date: 失业率在5月为5%.
_INTO_DATE = frozenset("从由在于到自相比较与，, 为是")
# 10年来犯罪率, 三年间
_BEHIND_DATES: dict[str, list[tuple[str, bool]]] = {}
for _word, _role in Lexicon.load("facts/behind_dates.tsv", str).items():
    _BEHIND_DATES.setdefault(_word[0], []).append((_word, _role == "length"))

_THAN = frozenset("于较比")
MINUS = frozenset("-－−")
_PLUS = frozenset("+＋")
_SIGNS = MINUS | _PLUS
_IF_INITIALS = frozenset("如若倘假一")
_IF = re.compile("如果(?![看说])|若(?!干)|倘若|假[如设]|一旦").match
_OPENS = frozenset("(（")
_BEYOND = re.compile("[高低快慢优]于").search
_DOUBTFUL = _OPENS | {"以", *_PLUS}
_ODD_BEFORE = ODD_BEFORE | _DOUBTFUL | {"有", "在"}


def in_front(position: Position, timeline: Timeline, number: Row, kind: str) -> Front | None:
    """What stands in front of a number; None where it only names, bounds or compares."""
    text, head, begin = position.text, position.head, position.bound
    start, end = number["start"], number["end"]
    if text[head] in _IF_INITIALS and _IF(text, head) is not None:
        return None  # 如果收益率跌破1%
    left, right = text[start - 1] if start > position.clause else "", text[end]
    more_less, mark = None, ""
    if left in _PLUS and kind != "quantity" and start > position.clause + 1:
        start -= 1  # 增长＋3.4%; not 15km+300m
        left = text[start - 1]
    sign = text[start]
    odd = left in _ODD_BEFORE
    if odd:
        if left == "有" and text[start - 2] == "没":
            return None
        if left in ODD_BEFORE:
            neighbor = beside(position, start, kind)
            if neighbor is None:
                return None
            mark = " " if left == " " and kind == "count" else ""
            start, left, more_less, listed = neighbor
            mark = mark or ("、" if listed else "")
        elif left == "有":
            odd = False
        if left in _DOUBTFUL and _is_aside(text, left, right, end, kind):
            return None
    if right in ODD_BEHIND:
        if only_names(text, end, kind):
            return None
        if text.startswith(THRESHOLDS, end):
            right = "的"  # 98%以上的行政村
    if head > begin:
        begin = head
    subject = position.subject
    if subject is not None and subject[2] > begin:
        begin = subject[2]
    if timeline.end > begin:
        if left == "的" and timeline.end == start - 1 and text[timeline.start - 1] in _THAN:
            return None  # 高于一季度的6.1%
        low, stop, link = behind_date(text, timeline, begin, start, more_less)
    else:
        link = links.link(text, begin, start) if left in links.ENDS else (start, None, None, "")
        low, stop = begin, link[0]
    if sign in _SIGNS and link[1] is None and kind == "percent":
        if link[2] is not None:
            link = (stop, "increase", *link[2:])  # 同比+11.8%, 环比-5%
        elif sign in _PLUS:
            return None  # 利率为基准+5%
    if odd:
        if stop == start and left not in _DOUBTFUL:
            start, (low, stop, link) = without_link(text, low, start, left, more_less, number)
        elif left in _OPENS and (
            without_comparison(text, low, stop) < stop or _BEYOND(text, low, stop) is not None
        ):
            return None  # 增速比全省(7%)和全国(6%)高, 增速高于全国(4%)
    if link[1] is not None or link[3]:
        low, stop, link = of_change(text, timeline, begin, start, left, (low, stop, link))
    return start, low, stop, link, left, right, mark


def _is_aside(text: str, left: str, right: str, end: int, kind: str) -> bool:
    """Whether a number behind 以 or + is only how something is done, or added: 以0.87%保持首位, 15km+300m."""
    if left == "以":
        return kind != "count" and right != "的"
    return left in _PLUS and kind == "quantity"


def behind_date(text: str, timeline: Timeline, begin: int, start: int, more_less: str | None) -> Window:
    """The window of a number at `start` whose last date is behind `begin`: the words behind it, or around."""
    if (
        more_less is not None
        and timeline.compared is not None
        # 较同期外贸增速高4.1个百分点: others at the same time, not the metric
        and (timeline.end == start - 1 or text[timeline.start : timeline.end] == "同期")
    ):
        stop = max(begin, timeline.start - 1)  # 比上年同期少4.13万亿元
        if timeline.joined is not None:  # 分别比上月末和上年同期低0.2个和1.9个百分点
            stop = max(begin, timeline.joined["start"] - 1)
        if timeline.end < start - 1:
            timeline.compared = None
        each = text.endswith("分别", begin, stop)
        stop -= 2 * each
        return begin, stop, (stop, more_less, None, "each" if each else "")
    low, date = timeline.end, timeline.start
    # 占公司上年营业收入的36.8%, 完成2010年目标的73%
    if text.find("占", max(begin, date - _NEAR), date) >= 0 or text.endswith("完成", begin, date):
        link = links.link(text, begin, start)
        return begin, link[0], link
    if text[low] in _BEHIND_DATES:
        for word, length_only in _BEHIND_DATES[text[low]]:
            if text.startswith(word, low) and (timeline.length or not length_only):
                low += len(word)
                break
    link = links.link(text, low, start)
    if link[0] == low and timeline.joined is not None:  # 营收比2021年和2022年分别增长
        stop = max(begin, timeline.joined["start"] - 1)
        return begin, stop, (stop, *link[1:])
    if link[0] == low:  # 出口2013年增长5%, 从2018年的650万户增长到2023年的1030万户
        return _around_date(text, max(begin, timeline.last_end), date, link)
    return low, link[0], link


def _around_date(text: str, low: int, date: int, link: Link) -> Window:
    """The words in front of the date that is right before a link, and what both links say together.

    >>> _around_date("出口于2013年", 0, 3, (8, "increase", None, ""))
    (0, 2, (2, 'increase', None, ''))
    """
    if text[date - 1] == "于" and text[date - 2] in links.MORE_LESS:
        each = text.startswith("分别", date - 4)
        end = date - 4 if each else date - 2  # 增速高于去年同期3.7个百分点
        return low, end, (end, links.MORE_LESS[text[date - 2]], link[2], "each" if each else "")
    end, change, basis, form = links.link(text, low, date)
    into = end
    if text[end - 1] == "截" and end == date - 1 > low:
        end -= 1  # 截至2021年底为5%: the link is 至
    while end > low and text[end - 1] in _INTO_DATE:
        end -= 1
    if low < end < into and (linked := links.link(text, low, end))[1] is None:
        end = linked[0]  # 毛利率和净利率也均较去年同期
    return low, end, (end, link[1] or change, link[2] or basis, link[3] or form)


def without_link(
    text: str, low: int, start: int, left: str, more_less: str | None, number: Row
) -> tuple[int, Window]:
    """Where the words end that stand before a number with 多 or 在, and its window.

    >>> without_link("较离港人数多15万人", 0, 6, "多", "increase", {"start": 6, "kind": "count"})
    (6, (0, 5, (5, 'increase', None, '')))
    """
    if more_less is not None and without_comparison(text, low, start - 1) < start - 1:
        return start, (low, start - 1, (start - 1, more_less, None, ""))
    if left == "在" and number["kind"] != "count":
        start -= 1  # 售价在500元左右
        stop = links.link(text, low, start)[0] if start > low else start  # 均价可能在1万元左右
        return start, (low, stop, (number["start"], None, None, ""))
    return start, (low, start, (number["start"], None, None, ""))


def of_change(text: str, timeline: Timeline, begin: int, start: int, left: str, window: Window) -> Window:
    """The window of a number with a change or a level, without what it is compared with."""
    low, stop, link = window
    _, change, _, form = link
    if left == "的" and change is not None and text.find("占", max(low, stop - FAR), stop) >= 0:
        return low, start - 1, (start - 1, None, None, form)  # 占人口增长的89%
    if (
        timeline.compared is not None
        and timeline.end == low < stop
        and (
            text.startswith(_COMPARED, low)
            or text[stop - 1] not in ENDINGS
            or text.startswith("相比", stop - 2)
        )
    ):
        # 较去年最高负荷增长6.7%, 比去年高峰日增长5%; not 比去年出口额增长5%
        return (begin, timeline.start - 1, link) if timeline.start - 1 > begin else (low, low, link)
    if form != "reach" and form != "quote":
        stop = without_comparison(text, low, stop)
    return low, stop, link


def without_comparison(text: str, begin: int, end: int) -> int:
    """Where 比全国平均水平 begins in the words, or their end.

    >>> without_comparison("价格比全国平均", 0, 7), without_comparison("占比提高", 0, 4)
    (2, 4)
    """
    low = begin if begin > end - FAR else end - FAR
    for word in "比较":
        at = text.rfind(word, low, end)
        if at >= 0:
            left, right = _NOT_COMPARED
            if text[at - 1 : at] not in left and text[at + 1 : at + 2] not in right:
                return at
    return end
