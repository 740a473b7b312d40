"""Lines: what each line of a page is, and which lines are one paragraph.

Most lines are paragraphs, and long with a stop at their end: one look at that end is enough. Only of the
short and the open ones it is asked whether they are labels, rows of a table, headings, or were broken at a
fixed width in the middle of a sentence.
"""

import re

from factx.segmenter import labels

_LINE = re.compile(r"\S(?:.*\S)?")
# No title, label or heading is longer, nor is a row of figures.
_SHORT = labels.LINE
_ROW = 400
_TITLE = 60
_HEADING = 40
# The head of a page: some labels and bare times count as such only there.
_HEAD = 15

Span = tuple[int, int]

_STOPPED = frozenset("。！？!?…；;，,、：:.”’—～~")
_ENDED = _STOPPED - frozenset("，,、")
# What divides a text: 第三章, 二、, （一）, ## of markdown; and items of a list.
_DIVIDES = re.compile(
    r"第[一二三四五六七八九十百零0-9]{1,5}[章节编篇部回卷条]|[一二三四五六七八九十]{1,3}、"
    r"|\([一二三四五六七八九十]{1,3}\)|#{1,6} "
)
_ITEM = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{1,2}){0,3}(?:[.、)]|(?= ))|[①-⑳⑴-⒇㈠-㈩]|\([0-9]{1,2}\)|[-*•·●■□▪◆◇○※]"
    r"|[A-Za-z][.)、]|第[一二三四五六七八九十百零0-9]{1,5}[款项]"
)
# 联系人：张三, 甲：你好, 【关键词】护理
_ENTRY = re.compile(rf"(?:[{labels.HAN}A-Za-z ()]{{1,14}}[：:]|【[^】]{{2,8}}】).")
_COUNTS = frozenset("一二三四五六七八九十0123456789")
_SENDER = re.compile(r"[(【\[]?[^，。：；！？\s]{2,24}(?:日电|讯|消息|报道)[)】\]]?(?:\s{0,3}题[：:].*)?\Z")

# 第三章 附则……12: a line of a table of contents.
_LEADER = re.compile(r"[….·]{3}\s{0,3}[0-9]{1,4}\Z|…\s{0,3}[0-9]{1,4}\Z")

_UNIT = re.compile(r"\(?(?:单位|计量单位|金额单位|货币单位)[：:]")
_FRAME = frozenset("|│┌├└┏┣┗╔╠╚")
_CELL = re.compile(r"\t+| *[|│] *| {2,}| *　+")
_FIGURE = re.compile(r"[-+−—–]?[¥$￥]?[0-9][0-9,，.]*[%％‰]?[万亿元]{0,3}|[-—–/]{1,3}|\([0-9][0-9,.]*\)")

# 【唐】李白, 苏轼: below the title, who wrote the poem.
_POET = re.compile(
    r"[\[(【〔]?(?:先秦|两汉|汉|魏晋|晋|南北朝|唐|五代|宋|元|明|清|近代|现代|当代)[\])】〕·: ]{1,2}"
    rf"[{labels.HAN}]{{2,4}}"
    r"|[王李张刘陈杨赵黄周吴徐孙胡朱何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛叶阎余潘杜戴夏汪姜范"
    rf"姚谭廖邹熊陆郝孔崔康毛邱秦顾侯邵孟龙雷钱汤尹黎乔贺赖龚][{labels.HAN}]{{1,2}}"
)


def classified(text: str) -> list[tuple[int, int, str]]:
    """The paragraphs and other lines of the text, each with its kind, in order."""
    spans = [m.span() for m in _LINE.finditer(text)]
    kinds: list[str] = []
    unstopped: list[int] = []
    head = True
    for start, end in spans:
        last = text[end - 1]
        if last == "。":
            kinds.append("body")
            head = False
            continue
        size = end - start
        if size > _SHORT and (size > _ROW or last in _STOPPED):
            kind = "body"
        else:
            kind = _kind(text, start, end, head and len(kinds) < _HEAD)
        if last not in _ENDED:
            unstopped.append(len(kinds))
        kinds.append(kind)
        head = head and (kind != "body" or size <= _HEADING)
    # A day with nothing behind it is no stamp of a story: it signs one, or stands alone.
    for place in range(len(kinds) - 1, -1, -1):
        if kinds[place] != "metadata" or not labels.is_stamp(text, *spans[place]):
            break
        kinds[place] = "body"
    if "grid" in kinds or "table" in kinds:
        _settle_tables(text, spans, kinds)
    cuts = {place for place in unstopped if _is_cut(text, spans, kinds, place)}
    for place in cuts:
        kinds[place] = kinds[place + 1] = "body"
    _settle_title(text, spans, kinds)
    if "open" in kinds:
        _settle_open(text, spans, kinds)
    paragraphs = [(start, end, kind) for (start, end), kind in zip(spans, kinds, strict=True)]
    if cuts:
        paragraphs = _joined(paragraphs, cuts)
    return _taken_apart(text, paragraphs)


def _kind(text: str, start: int, end: int, head: bool) -> str:
    """What one line looks like by itself; `open` and `grid` are settled by the lines around."""
    last = text[end - 1]
    if labels.is_label(text, start, end, head):
        return "metadata"
    line = text[start:end]
    if (" " in line or "\t" in line or "|" in line or "　" in line or line[0] in _FRAME) and (
        grid := _grid(line)
    ):
        return grid
    if last in _STOPPED or end - start > _TITLE or (last.isdigit() and _LEADER.search(line)):
        return "body"
    return "open"


def _grid(line: str) -> str:
    """`table` for a row of figures, `grid` for a row of words that may be one's head, else nothing."""
    if line[0] in _FRAME:
        return "table" if line[0] != "|" or line.count("|") > 1 else ""
    cells = _CELL.split(line)
    if len(cells) > 1 and max(map(len, cells)) < 40:
        figures = sum(_FIGURE.fullmatch(cell) is not None for cell in cells)
        if figures and (len(cells) > 2 or "\t" in line or "|" in line):
            return "table"
        if len(cells) > 2 and ("\t" in line or "|" in line or line.count("  ") + line.count("　") > 1):
            return "grid"
    words = line.split(" ")
    if len(words) < 3:
        return ""
    figures = sum(_FIGURE.fullmatch(word) is not None for word in words)
    if figures > 1 and 2 * figures >= len(words) and not _FIGURE.fullmatch(words[0]):
        return "table"
    return ""


def _settle_tables(text: str, spans: list[Span], kinds: list[str]) -> None:
    """Give the rows of words to the tables they stand in: their heads, and 单位：万元 above."""
    for place in range(len(kinds) - 1, -1, -1):
        kind = kinds[place]
        below = kinds[place + 1] if place + 1 < len(kinds) else ""
        if kind == "grid":
            beside = "table" in (below, kinds[place - 1] if place else "") or below == "grid"
            kinds[place] = "table" if beside else "open"
        elif kind == "open" and below == "table":
            start, end = spans[place]
            words = text[start:end].split()
            if _UNIT.match(text, start, end) or (
                len(words) > 2 and len(words) == len(text[slice(*spans[place + 1])].split())
            ):
                kinds[place] = "table"


def _settle_title(text: str, spans: list[Span], kinds: list[str]) -> None:
    """Call the first line that isn't a label the title, when it looks like one and a story follows."""
    place = 0
    while place < len(kinds) and kinds[place] == "metadata":
        place += 1
    if place + 1 >= len(kinds) or place > _HEAD:
        return
    start, end = spans[place]
    asks = kinds[place] == "body" and text[end - 1] in "！？!?”’…"
    if not (asks or kinds[place] == "open") or end - start > _TITLE or text.find("。", start, end) >= 0:
        return
    divides = _DIVIDES.match(text, start, end)
    if _ITEM.match(text, start, end) or (divides and divides[0] != "# ") or _is_sender(text, start, end):
        return
    below = place + 1
    while below < len(kinds) and kinds[below] == "open" and below - place < 5:
        below += 1
    apart = text.count("\n", end, spans[place + 1][0]) > 1
    if asks and not (
        apart or kinds[place + 1] == "metadata" or spans[place + 1][1] - spans[place + 1][0] > _HEADING
    ):
        return
    if _is_entry(text, spans, kinds, place) and _is_entry(text, spans, kinds, place + 1):
        return
    # With no story soon the lines are a list or verses, unless a blank line sets the first apart.
    listed = _is_entry(text, spans, kinds, place + 1) or _ITEM.match(text, *spans[place + 1]) is not None
    if (below == len(kinds) or below - place > 4) and not ((apart or listed) and place + 2 < len(kinds)):
        return
    kinds[place] = "title"
    below_start, below_end = spans[place + 1]
    if kinds[place + 1] == "open" and _POET.fullmatch(text, below_start, below_end):
        kinds[place + 1] = "metadata"


def _is_entry(text: str, spans: list[Span], kinds: list[str], place: int) -> bool:
    return kinds[place] in ("open", "body") and _ENTRY.match(text, *spans[place]) is not None


def _is_sender(text: str, start: int, end: int) -> bool:
    """Whether the line is a dateline alone, or with the title: 新华社北京9月23日电 题：茶香."""
    sent = text[end - 1] in "电讯息道】]" or text.find("日电", start, end) >= 0
    return sent and _SENDER.match(text, start, end) is not None


def _settle_open(text: str, spans: list[Span], kinds: list[str]) -> None:
    """Call an open line a heading where a paragraph follows; a run of them is a list, verses, a signature."""
    place = 0
    while place < len(kinds):
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
        for at in range(first, place):
            heading = (
                (follower == "body" or (follower == "table" and at == place - 1))
                and _stands_out(text, spans, first, at, place)
                and not _is_no_heading(text, spans, at)
                and not (follower == "body" and _continues_list(text, spans, at, place))
            )
            kinds[at] = "heading" if heading else "body"


def _stands_out(text: str, spans: list[Span], first: int, at: int, place: int) -> bool:
    """Whether the line is one of few before a paragraph, or set apart from those before it."""
    start, end = spans[at]
    if place - first < 3 or (place - at < 4 and _DIVIDES.match(text, start, end)):
        return True
    return at == place - 1 and text.count("\n", spans[at - 1][1], start) > 1


def _is_no_heading(text: str, spans: list[Span], at: int) -> bool:
    """Whether an open line is too long, a dateline, an entry such as 联系人：张三, or signs a notice."""
    start, end = spans[at]
    if end - start > _HEADING or _is_sender(text, start, end) or labels.is_stamp(text, start, end):
        return True
    if at + 1 < len(spans) and labels.is_stamp(text, *spans[at + 1]):
        return True
    entry = _ENTRY.match(text, start, end)
    # 亮点一：规模更大 counts the parts of a story.
    return entry is not None and text[entry.end() - 3] not in _COUNTS and not _DIVIDES.match(text, start, end)


def _continues_list(text: str, spans: list[Span], at: int, follower: int) -> bool:
    """Whether the line is an item, and so is the paragraph behind it or the line before."""
    if not _ITEM.match(text, *spans[at]):
        return False
    if _ITEM.match(text, *spans[follower]):
        return True
    start, end = spans[at - 1]
    return at > 0 and text[end - 1] in "。；;" and _ITEM.match(text, start, end) is not None


def _joined(paragraphs: list[tuple[int, int, str]], cuts: set[int]) -> list[tuple[int, int, str]]:
    """The paragraphs, each of the cut ones together with the next."""
    joined: list[tuple[int, int, str]] = []
    for place, (start, end, kind) in enumerate(paragraphs):
        if place - 1 in cuts:
            joined[-1] = (joined[-1][0], end, "body")
        else:
            joined.append((start, end, kind))
    return joined


def _taken_apart(text: str, paragraphs: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The paragraphs, with the labels taken out of the first two, as on a page that is all one line."""
    for place, (start, end, kind) in enumerate(paragraphs[:2]):
        if kind != "body" or end - start <= _SHORT:
            continue
        zone = labels.flat_head(text, start, end, place == 0)
        if zone is None:
            continue
        begin, story = zone
        parts = [(begin, begin + len(text[begin:story].rstrip()), "metadata"), (story, end, "body")]
        if begin > start:
            title = text[start:begin].rstrip()
            parts.insert(0, (start, start + len(title), "title" if len(title) <= _TITLE else "body"))
        return paragraphs[:place] + parts + paragraphs[place + 1 :]
    return paragraphs


def _is_cut(text: str, spans: list[Span], kinds: list[str], place: int) -> bool:
    """Whether the line goes on in the next: both are of one width, or English goes on in lower case."""
    start, end = spans[place]
    if not 20 <= end - start <= _SHORT or place + 1 == len(spans):
        return False
    if not {kinds[place], kinds[place + 1]} <= {"body", "open"}:
        return False
    next_start, next_end = spans[place + 1]
    if next_start - end > 4 or text.count("\n", end, next_start) > 1:
        return False
    last, first = text[end - 1], text[next_start]
    if last.isascii() and (last.islower() or last == ",") and first.isascii() and first.islower():
        return end - start > 40
    if _DIVIDES.match(text, next_start, next_end) or _ITEM.match(text, next_start, next_end):
        return False
    width = _width(text, start, end)
    if width < 40 or _width(text, next_start, next_end) > width + 2:
        return False
    return _is_column(text, spans, place, width)


def _is_column(text: str, spans: list[Span], place: int, width: int) -> bool:
    """Whether lines around are of the same width and without a stop, and a sentence ends among them."""
    full = 0
    stopped = False
    for other in range(max(0, place - 3), min(len(spans), place + 5)):
        start, end = spans[other]
        if end - start > _SHORT:
            return False
        stopped = stopped or text.find("。", start, end) >= 0
        if abs(_width(text, start, end) - width) <= 2 and text[end - 1] not in "。！？":
            full += 1
    return stopped and full > 1


def _width(text: str, start: int, end: int) -> int:
    """The columns that the line takes: two for a Han character, one for a Latin one."""
    size = end - start
    return (size + len(text[start:end].encode("utf-8", "surrogatepass"))) // 2
