"""The reference date: what 今天 and 去年 are counted from, as the text itself tells it.

Only the page's own places are read: the lines of labels around the story, the dateline at its beginning,
the signature at its end. A clock time beside the day is left out: it is when the page was put up, and no
hour in the story is counted from it.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from re import Match
from typing import Literal, NamedTuple

from factx.chinese import numerals
from factx.chinese.times import ENGLISH_DAY, ENGLISH_MONTHS
from factx.rules import Row

Source = Literal["metadata", "dateline"]

# Where a page speaks of itself: so many sentences from its beginning, so many from its end.
_HEAD = 15
_FOOT = 8
# The story begins in one of the first lines; what is longer before its date is no dateline.
_OPENING = 8
_DATELINE_SIZE = 48
# How far back the other stories below a page may begin.
_TAIL_REACH = 80
# A stamp that lies further behind the dateline is false, as on a page that copies an old story, and so is one
# before it, but for time zones and what is put up early.
_APART = timedelta(days=45)
_EARLY = timedelta(days=2)

# What follows such a line belongs to other stories.
_TAIL = re.compile(
    r"[【\[■●>\s]{0,3}(?:(?:相关|热门|推荐|精彩|最新|更多)(?:阅读|新闻|报道|链接|文章|推荐|稿件|资讯|内容)"
    r"|延伸阅读|新闻推荐|编辑推荐|猜你喜欢|往期(?:回顾|推荐)|[上下]一[篇条])"
)

_TAIL_CUES = frozenset("【[■●> 相热推精最更延新编猜往上下")

_SPELLED = "(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_YEAR = (
    r"(?:(?P<year>[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})|民国 ?(?P<republic>[0-9]{2,3})"
    # 114-09-23 as Taiwan writes it; a label or the whole line vouches for it.
    r"|(?P<short>1[0-3][0-9])(?=[-/.年]))"
)
_MONTH_DAY = (
    rf"(?P<month>[01]?[0-9]|{_SPELLED}) ?[-/.月] ?"
    rf"(?P<day>[0-3]?[0-9](?![0-9])|{_SPELLED})(?: ?[日号])?"
)
_DATE = re.compile(
    rf"(?<![0-9.])(?:{_YEAR} ?[-/.年] ?{_MONTH_DAY}"
    r"|(?P<digits>(?:19|20)[0-9]{2}[01][0-9][0-3][0-9])(?![0-9])"
    rf"|(?P<english>{ENGLISH_DAY})"
    r"|(?P<first>(?:1[3-9]|2[0-9]|3[01])(?=/)"
    r"|(?:3[01]|[12][0-9]|0[1-9])(?=\.[01]?[0-9]\.[0-9]{4} {1,2}[0-2]?[0-9]:))"
    r"[/.](?P<second>1[0-2]|0?[1-9])[/.](?P<last>20[0-9]{2})(?![0-9])"
    # （编辑：何静）1140923 below a story from Taiwan.
    r"|(?<=[)）])(?P<compact>1[0-3][0-9][01][0-9][0-3][0-9])(?![0-9]))"
)
_WORDS = re.compile("[A-Za-z]{3,}|[0-9]+")
# 某某市人民政府 2025年9月23日 on a line of its own; 2025年9月23日于杭州, 某某局 2025年9月23日印发.
_SIGNATURE = re.compile(
    r"(?:(?:日期|时间)[：:]\s{0,3}|[^\s，。；：！？0-9]{2,30}\s{1,20}|[—\s]{0,2}[写作记完改]?于"
    r"|-\s?|[(（][一-鿿\s]{2,12}[)）]\s{0,2})?"
    rf"[(（]?{_YEAR} ?[-/.年] ?{_MONTH_DAY}(?:\s?[(（]?(?:星期|周)[一二三四五六日天])?"
    r"(?:印发|发布|夜|晨|[写作记]?于[一-鿿·]{2,8})?[)）]?"
)
_SIGNED = re.compile(r"年|[-/.][01]?[0-9][-/.]")
# What the label before a day says of it: published, written, changed; or something else altogether.
_RANKS = tuple(
    map(
        re.compile,
        (
            r"截止|有效|施行|实施|生效|失效|废止|报名|开标|开始|结束|到期",
            r"发布|发表|刊发|刊登|发稿|首发|出版|上载|上传|公布|公告|公开|印发|新闻|稿件|信息|录入|添加|提交|发帖|播出",
            r"成文|发文|签发|撰写|编辑|采编|创建|生成|刊于",
            r"更新|修改",
        ),
    )
)
_BEFORE_ALL, _PLAIN = 0, 1.5
# A day with no label and no time may be the day on which the page was looked at: 2021-09-20 星期一.
_BARE = 1.75
_CLOCK = re.compile(r"(?:\s{0,3}|T)[0-2]?[0-9][:：][0-5][0-9]")

# 新华社北京9月23日电, 【中新网杭州2025年9月23日电】, 据新华社9月23日消息; 9月23日电影节 is no dateline.
_SENDER = r"[^\s，。：；、！？,:;0-9]"
_DATELINE = re.compile(
    rf"[【(（\[]?据?(?P<sender>{_SENDER}{{2,20}}?(?: {{1,2}}{_SENDER}{{1,8}}?)?) {{0,2}}"
    rf"(?:{_YEAR} ?年 ?)?(?P<month>[01]?[0-9]|{_SPELLED}) ?月 ?(?P<day>[0-3]?[0-9]|{_SPELLED}) ?日 ?"
    r"(?:(?P<wire>专?电)(?=[-—\s()（）【】\]，,：:]|记者|综合|题|\Z)|讯|消息|报道)"
)
_DELIVERED = re.compile(rf"[—\-]{{0,4}}[(（]?\s?{_YEAR} ?年 ?{_MONTH_DAY}在[^，。；：]{{4,32}}上[)）]?")
_AGENCY = re.compile(r"社|网|报|台|财经|新闻|客户端|传媒")


# A notice ends among the first sentences of a page, with its organ and below it the day.
_NOTICE = 40
_DAY_SIZE = 16
# Right above the day where the organ is named in the title.
_PUT_OUT = re.compile(r"现.{0,12}(?:印发|转发|公布|发布).{0,40}。\Z|特此(?:通知|公告|公示|通告)[。！]?\Z")
_ORGAN = re.compile(r"[一-鿿]{2,24}(?:政府|办公[厅室]|委员会|[局部厅院会处署委]|党委|大学|学院|公司)")


class _Day(NamedTuple):
    """A day as the page writes it; the year may be missing."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    def on(self, year: int) -> date | None:
        """The day in that year, if the year has it."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def date(self) -> date | None:
        return None if self.year is None else self.on(self.year)


def find(
    text: str, sentences: list[Row], published: date | None = None
) -> tuple[date | None, Source | None, list[Row]]:
    """The reference date that the text states, where it states it, and notices.

    `published` is the day of which the page's markup says so; it counts like a stamp in the text, where
    the text has none.

    >>> from factx import segmenter
    >>> def show(text):
    ...     day, source, notices = find(text, segmenter.segment(text))
    ...     print(day, source, *(notice["code"] for notice in notices))
    >>> show("发布时间：2025-09-23 15:32\\n今天，会议在杭州举行。")
    2025-09-23 metadata
    >>> show("中新网杭州2025年9月23日电 今天，会议在杭州举行。")
    2025-09-23 dateline
    >>> find("今天，会议在杭州举行。", [], date(2025, 9, 23))[:2]
    (datetime.date(2025, 9, 23), 'metadata')

    A dateline without a year has none of its own; a stamp gives it one, and is refused when it lies far off:

    >>> show("中新网杭州6月12日电 今天，会议在杭州举行。")
    None None
    >>> show("发布时间：2024-11-14\\n中新网杭州6月12日电 今天，会议在杭州举行。")
    2024-06-12 dateline stamp_clash
    >>> show("发布时间：2024-11-14\\n中新网杭州12月2日电 今天，会议在杭州举行。")
    2023-12-02 dateline stamp_clash

    A source that is only named after the stamp says nothing of where the story is from, nor when:

    >>> show("发布时间：2024-11-14 来源：sp20241114\\n今天，会议在杭州举行。")
    2024-11-14 metadata ambiguous

    The day of an event is no stamp:

    >>> show("今天，会议通知已经发出。\\n会议时间：2025年9月23日\\n地点：杭州。")
    None None
    """
    head = _head(text, sentences)
    stamp = _stamp(text, head)
    foot: list[Row] = []
    if stamp is None and _ends_with_date(text, sentences):
        foot = _foot(text, sentences)
        stamp = _stamp(text, foot)
    stamp = stamp or published or _delivered(text, head)
    line = _dateline(text, head)
    if line is not None:
        told = line.date if line.year is not None or stamp is None else _nearest(line, stamp)
        if told is not None and (stamp is None or not -_EARLY <= stamp - told <= _APART):
            return told, "dateline", [] if stamp is None else [_clash(text, stamp, line)]
    if stamp is None and foot:
        stamp = _signature(text, foot)
    if stamp is None and line is None and "日\n" in text:
        stamp = _signed_above(text, sentences)
    if stamp is None:
        return None, None, []
    return stamp, "metadata", _false_source(text, stamp, head) if line is None and head else []


def _head(text: str, sentences: list[Row]) -> list[Row]:
    """The first sentences, as far as they are the page's own."""
    head = sentences[:_HEAD]
    for place, row in enumerate(head):
        if text[row["start"]] in _TAIL_CUES and _is_tail(text, row):
            return head[:place]
    return head


def _stamp(text: str, rows: Iterable[Row]) -> date | None:
    """The day in the lines of labels that comes nearest to saying when this was published."""
    best: tuple[float, date] | None = None
    for row in rows:
        if row["kind"] != "metadata":
            continue
        for m in _DATE.finditer(text, row["start"], row["end"]):
            day = _day(m).date
            label = text[max(row["start"], m.start() - 9) : m.start()]
            if not label:  # it may be the line above: 发布日期：, and below it the day
                above = text[max(0, m.start() - 40) : m.start()].rstrip()
                label = above[-9:] if above.endswith(("：", ":")) else ""
            rank = _rank(label) if label or _CLOCK.match(text, m.end()) else _BARE
            if day is not None and rank != _BEFORE_ALL and (best is None or rank < best[0]):
                best = rank, day
    return best and best[1]


def _rank(label: str) -> float:
    return next((rank for rank, words in enumerate(_RANKS) if words.search(label)), _PLAIN)


def _dateline(text: str, rows: list[Row]) -> _Day | None:
    lines = 0
    for row in rows:
        if row["kind"] == "metadata":
            continue
        lines += 1
        if lines > _OPENING:
            break
        start, end = row["start"], row["end"]
        if text.find("日", start, min(end, start + _DATELINE_SIZE)) < 0:
            continue
        m = _DATELINE.match(text, start, end)
        if m is not None and (m["wire"] or _AGENCY.search(m["sender"]) or (m["year"] and m[0][0] in "【[")):
            return _day(m)
    return None


def _delivered(text: str, rows: list[Row]) -> date | None:
    """The day on which a speech or a report was held: ——2025年3月5日在第三次会议上."""
    for row in rows[:_OPENING]:
        start, end = row["start"], row["end"]
        if text[start] in "—-(（" and text[end - 1] in "上)）" and end - start < _DATELINE_SIZE:
            m = _DELIVERED.fullmatch(text, start, end)
            if m is not None:
                return _day(m).date
    return None


def _is_tail(text: str, row: Row) -> bool:
    start, end = row["start"], row["end"]
    return end - start < 60 and _TAIL.match(text, start, end) is not None


def _ends_with_date(text: str, sentences: list[Row]) -> bool:
    """Whether one of the last sentences may tell a date: labels, or a short one such as 2025年9月23日."""
    for row in sentences[-_FOOT:]:
        start, end = row["start"], row["end"]
        if row["kind"] == "metadata":
            return True
        if end - start < 60 and text[end - 1] not in "。！？；：" and _SIGNED.search(text, start, end):
            return True
    return False


def _foot(text: str, sentences: list[Row]) -> list[Row]:
    """The last sentences of the page's own story, as far as they may tell a date."""
    for place, row in enumerate(sentences[-_TAIL_REACH:], start=max(0, len(sentences) - _TAIL_REACH)):
        if text[row["start"]] in _TAIL_CUES and _is_tail(text, row):
            return sentences[max(0, place - _FOOT) : place]
    return sentences[-_FOOT:]


def _signature(text: str, rows: list[Row]) -> date | None:
    """The day below a notice, on a line of its own."""
    for place in range(len(rows) - 1, 0, -1):
        start, end = rows[place]["start"], rows[place]["end"]
        m = _SIGNATURE.fullmatch(text, start, end)
        if m is None or len(f"{text[rows[place - 1]['end'] : start]}.".splitlines()) < 2:
            continue
        # A day with a story right below it heads that story: a diary, a chronicle.
        below = rows[place + 1] if place + 1 < len(rows) else None
        if below and text[below["end"] - 1] == "。" and text[below["start"]] not in "（(附主抄":
            continue
        # Something has to be said that it signs: 生日, and a day below, is no notice.
        signs = any(text[row["end"] - 1] in "。！；：" for row in rows[:place])
        if signs and (day := _day(m).date) is not None:
            return day
    return None


def _signed_above(text: str, sentences: list[Row]) -> date | None:
    """The day below a notice with an annex behind it: 某某市人民政府办公室, 2025年9月23日, then rules."""
    for place in range(2, min(len(sentences) - 1, _NOTICE)):
        start, end = sentences[place]["start"], sentences[place]["end"]
        if end - start > _DAY_SIZE or text[end - 1] != "日":
            continue
        above, m = sentences[place - 1], _SIGNATURE.fullmatch(text, start, end)
        if (
            m is not None
            and (
                _PUT_OUT.search(text, above["start"], above["end"])
                or (
                    _ORGAN.fullmatch(text, above["start"], above["end"])
                    and text[sentences[place - 2]["end"] - 1] in "。！"
                )
            )
            and (day := _day(m).date) is not None
        ):
            return day
    return None


def _nearest(line: _Day, stamp: date) -> date | None:
    """The dateline's day in the last year in which it isn't after the stamp: no page is older."""
    days = [day for year in range(stamp.year - 4, stamp.year + 2) if (day := line.on(year)) is not None]
    return max((day for day in days if day - stamp <= _EARLY), default=None)


def _false_source(text: str, stamp: date, head: list[Row]) -> list[Row]:
    """A notice where the source is a code with the day of the stamp in it: 来源: sp20241122."""
    digits = f"{stamp:%Y%m%d}"
    start = text.find(digits, head[0]["start"], head[-1]["end"])
    before = text[start - 1 : start]
    if start < 1 or not (before.isascii() and before.isalpha()):
        return []
    message = f"the source is only named after the stamp: the story may be older than {stamp.isoformat()}"
    return [{"code": "ambiguous", "message": message, "start": start, "end": start + len(digits)}]


def _clash(text: str, stamp: date, line: _Day) -> Row:
    said = text[line.start : line.end]
    message = f"the page is stamped {stamp.isoformat()}, but the dateline says {said}: the dateline wins"
    return {"code": "stamp_clash", "message": message, "start": line.start, "end": line.end}


def _day(m: Match[str]) -> _Day:
    groups = m.groupdict()
    if digits := groups.get("digits"):
        return _Day(*m.span(), int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    if english := groups.get("english"):
        words = _WORDS.findall(english)
        month = next(ENGLISH_MONTHS[word] for word in words if word in ENGLISH_MONTHS)
        day, stamped = (int(word) for word in words if word.isdecimal())
        return _Day(*m.span(), stamped, month, day)
    if compact := groups.get("compact"):
        return _Day(*m.span(), 1911 + int(compact[:3]), int(compact[3:5]), int(compact[5:]))
    if last := groups.get("last"):
        return _Day(*m.span(), int(last), int(groups["second"]), int(groups["first"]))
    year = None
    if groups["year"]:
        year = numerals.digits(groups["year"])
    elif republic := groups["republic"] or groups.get("short"):
        year = 1911 + int(republic)
    return _Day(*m.span(), year, int(numerals.value(m["month"])), int(numerals.value(m["day"])))
