"""Lines: what each line of a page is, and which lines are one paragraph.

Most lines are paragraphs, and long with a stop at their end: one look at that end is enough. Only of the
short and the open ones it is asked whether they are labels, rows of a table, headings, or were broken at a
fixed width in the middle of a sentence.
"""

import re

from factx.segmenter import headings, labels, stamps, tables, titles, wraps

Span = tuple[int, int]

# No title, label or heading is longer, nor is a row of figures.
_SHORT = labels.LINE
_ROW = 400
# The head of a page: some labels and bare times count as such only there.
_HEAD = 15

_STOPPED = frozenset("。！？!?…；;，,、：:.”’—～~")
_ENDED = _STOPPED - frozenset("，,、")
# “好。” and （本条不适用。） are paragraphs, 摆成了“文化地标” may be a title.
_LAST = ("。(完)", ".(完)", "！(完)", "？(完)")
_CLOSERS = frozenset("”)】")
_QUOTED = frozenset("。！？!?…，,.~～")

# Beside 时间：9月23日 in a form: 地点：山城.
_FORM = re.compile(r"[•·▪* -]{0,4}[一-鿿]{2,8}[：:]")
_WHEN = re.compile(r"[•·▪* -]{0,4}(?:时间|日期)")
# No line that holds what the label above it asks for is longer.
_HELD = 40
# Above a day no entry of a form is so long.
_HEADLINE = 14
_COLONS = frozenset("：:")
# 云岭科技：股东大会议事规则（修订）2023-08-31; but not 数据截至2023-08-31.
_STAMPED = re.compile(
    r"(?<=[一-鿿)》”])(?<![至到于截自从是为期止])\s{0,3}"
    r"(?P<stamp>(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?: [0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?"
    # and behind it 来源：市统计局
    r"(?: {1,3}[一-鿿]{2,4}[：:] ?\S{1,20}){0,4})\Z"
)
# 00:00:01,000 --> 00:00:03,500, and the number above it.
_CUE = re.compile(r"(?:[0-9]{1,5}\n)?[0-9:,. ]{7,16}-->[0-9:,. ]{7,16}\Z")


def classified(text: str) -> tuple[list[Span], list[str]]:
    """The places of the paragraphs and other lines of the text, in order, and the kind of each."""
    spans: list[Span] = []
    kinds: list[str] = []
    unstopped: list[int] = []
    figures = 0
    head = True
    follows = 0
    for line in text.split("\n"):
        start, follows = follows, follows + len(line) + 1
        if not line:
            continue
        # The common case first: a Han character at its beginning, no blank nor a comma.
        if line[-1] == "。" and "　" < line[0] < "\uff00":
            spans.append((start, follows - 1))
            kinds.append("body")
            head = False
            continue
        stripped = line.strip()
        if not stripped:
            continue
        if len(stripped) < len(line):
            start += len(line) - len(line.lstrip())
            line = stripped
        size = len(line)
        last = line[-1]
        if line[0] in wraps.NEVER_FIRST and kinds and unstopped[-1:] != [len(kinds) - 1]:
            unstopped.append(len(kinds) - 1)
        if last == "。":
            kind = "body"
            head = False
        else:
            kind = "body"
            if last == ")" and line.endswith(_LAST):
                last = "。"
            elif size <= _SHORT or (size <= _ROW and last not in _STOPPED):
                kind = _kind(text, line, start, head and len(kinds) < _HEAD)
                if kind == "open":
                    figures += tables.is_figure(line)
            # A date may be broken in a line of any length.
            if last not in _ENDED and (size >= wraps.SHORTEST or last <= "9"):
                unstopped.append(len(kinds))
            # A title's translation below it doesn't end the head of the page.
            head = head and (kind != "body" or size <= headings.LONGEST or line.isascii())
        spans.append((start, start + size))
        kinds.append(kind)
    if kinds.count("body") < len(kinds):
        _settle(text, spans, kinds, figures)
    cuts = [place for place in unstopped if wraps.is_cut(text, spans, kinds, place)]
    for place in cuts:
        kinds[place] = kinds[place + 1] = "body"
    titles.settle_title(text, spans, kinds, _HEAD)
    headings.settle_open(text, spans, kinds)
    if cuts:
        wraps.join(spans, kinds, cuts)
    if "title" in kinds:
        _take_stamp(text, spans, kinds, kinds.index("title"))
    _take_apart(text, spans, kinds)
    return spans, kinds


def _kind(text: str, line: str, start: int, head: bool) -> str:
    """What one line looks like by itself; `open` and `grid` are settled by the lines around."""
    if headings.PLAIN.fullmatch(line):
        return "open"
    size = len(line)
    if labels.is_label(text, start, start + size, head):
        return "metadata"
    if grid := tables.grid(line):
        return grid
    last = line[-1]
    if last in _CLOSERS and line[-2:-1] in _QUOTED:
        return "body"
    if (last in _STOPPED and last != "”") or size > titles.LONGEST_TITLE or tables.is_entry_of_contents(line):
        return "body"
    return "open"


def _settle(text: str, spans: list[Span], kinds: list[str], figures: int) -> None:
    """Decide of labels and tables what only the lines around can tell."""
    # A day with nothing behind it is no stamp of a story: it signs one, or stands alone.
    for place in range(len(kinds) - 1, -1, -1):
        if kinds[place] != "metadata" or not stamps.is_day(text, *spans[place]):
            break
        kinds[place] = "body"
    if "metadata" in kinds:
        for place in range(min(len(kinds), _HEAD)):
            if kinds[place] != "metadata":
                continue
            start, end = spans[place]
            if place + 2 < len(kinds) and (
                (kinds[place + 1] == "open" and text[slice(*spans[place + 1])].isdigit())
                or (kinds[place + 2] == "metadata" and titles.is_unfilled(text, *spans[place + 1]))
            ):
                kinds[place + 1] = "metadata"  # how often it was read; 视力保护色：
            if _WHEN.match(text, start):
                _settle_form(text, spans, kinds, place)
            elif text[end - 1] in _COLONS and labels.is_signed(
                text, start, end, spans[place + 1 : place + 2]
            ):
                kinds[place + 1] = "metadata"  # 编辑：, and below it 何静
            elif text[end - 1] in _COLONS and place + 2 < len(kinds):
                _settle_held(text, spans, kinds, place)
            elif stamps.is_day(text, start, end):
                if not _is_held(text, spans, place):
                    _settle_day(text, spans, kinds, place)
                elif kinds[place - 1] != "metadata" and _FORM.match(text, *spans[place + 1]):
                    kinds[place] = "body"  # 时间：, the day, 地点：
    if "table" in kinds or "grid" in kinds:
        tables.settle_rows(text, spans, kinds)
    if figures > 2:
        tables.settle_columns(text, spans, kinds)
    if ">" in text and "-->" in text:  # one character is found faster than three
        _settle_subtitles(text, spans, kinds)


def _settle_form(text: str, spans: list[Span], kinds: list[str], place: int) -> None:
    """Give 时间：9月23日 back to the story where it is a line of a form: beside 地点：山城."""
    # 快讯：大桥合龙 above it is the title.
    titled = kinds[: place - 1].count("metadata") < place - 1
    for beside in (place - 1, place + 1) if titled else (place + 1,):
        if beside < len(kinds) and kinds[beside] == "open" and _FORM.match(text, *spans[beside]):
            start, end = spans[beside]
            if beside > place or end - start < _HEADLINE:  # 何静：云岭旅游走出淡季 above it is one
                kinds[place] = "body"


def _settle_held(text: str, spans: list[Span], kinds: list[str], place: int) -> None:
    """Call what a label alone in its line asks for a label, too: 索引号：, and below it 1123/2024-00105."""
    start, end = spans[place + 1]
    if (
        kinds[place + 1] in ("open", "grid")
        and end - start <= _HELD
        and (
            labels.is_code(text, start, end)
            or (kinds[place + 2] == "metadata" and text[spans[place + 2][1] - 1] in _COLONS)
        )
    ):
        kinds[place + 1] = "metadata"


def _is_held(text: str, spans: list[Span], place: int) -> bool:
    return place > 0 and text[spans[place - 1][1] - 1] in _COLONS


def _settle_day(text: str, spans: list[Span], kinds: list[str], place: int) -> None:
    """Give a day back to the story where it is one of several in a chronicle."""
    year = text[spans[place][0] : spans[place][0] + 4]
    for other in range(place + 2, min(place + 10, len(kinds) - 1)):
        if not text.startswith(year, spans[other][0]) and stamps.is_day(text, *spans[other]):
            kinds[place] = "body"
            return


def _settle_subtitles(text: str, spans: list[Span], kinds: list[str]) -> None:
    """Call the times of subtitles labels, and the numbers above them; what is said has no headings."""
    for place, (start, end) in enumerate(spans):
        if end - start < 40 and _CUE.match(text, start, end):
            kinds[place] = "metadata"
            if place and _CUE.match(text, spans[place - 1][0], end):
                kinds[place - 1] = "metadata"
        elif kinds[place] == "open":
            kinds[place] = "body"


def _take_stamp(text: str, spans: list[Span], kinds: list[str], place: int) -> None:
    """Take the stamp out of the title that it ends, as lists of announcements have it."""
    start, end = spans[place]
    if end - start < 20 or text.find("-", start, end) < 0:
        return
    m = _STAMPED.search(text, start + 6, end)
    if m is not None:
        spans[place : place + 1] = [(start, m.start()), m.span("stamp")]
        kinds.insert(place + 1, "metadata")


def _take_apart(text: str, spans: list[Span], kinds: list[str]) -> None:
    """Take the labels out of the first two paragraphs, as on a page that is all one line."""
    for place in range(min(2, len(kinds))):
        start, end = spans[place]
        if kinds[place] != "body" or (end - start <= _SHORT and not stamps.MINUTE.match(text, start, end)):
            continue
        zone = labels.flat_head(text, start, end, place == 0)
        if zone is None:
            continue
        begin, story = zone
        spans[place : place + 1] = [(begin, begin + len(text[begin:story].rstrip())), (story, end)]
        kinds.insert(place, "metadata")
        if begin > start:
            size = len(text[start:begin].rstrip())
            spans.insert(place, (start, start + size))
            kinds.insert(place, "title" if size <= titles.LONGEST_TITLE else "body")
        return
