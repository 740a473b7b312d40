"""Headings: which lines without a stop are the title, head a part, or are lists, verses and signatures."""

import re
from functools import cache

from factx.lexicon import Lexicon
from factx.segmenter import stamps

Span = tuple[int, int]

LONGEST_TITLE = 60
LONGEST = 40
# How many open lines may stand between a title and the story.
_FAR = 12

# No name of a part of a site is longer, nor that of a site.
_COLUMN, _SITE = 8, 20
# No title is without it.
_WORD = re.compile(r"\w")
_NAMED = re.compile(r"\w\W{0,2}\w")

_MENU = re.compile(rf"(?:[{stamps.HAN}A-Z]{{2,6}}[ 　|]{{1,3}}){{4,30}}[{stamps.HAN}A-Z]{{2,6}}")
_OFFERS = re.compile(
    "首页|新闻|要闻|时政|国际|国内|社会|财经|产业|体育|娱乐|科技|教育|军事|房产|汽车|视频|图片|评论|健康|股市|股票|股圈"
    "|基金|行情|智库|旅游|文化|专题|直播|频道|债券|外汇|港股|论坛|博客"
)
# What divides a text: 第三章, 二、, （一）, ## of markdown; and items of a list.
_DIVIDES = re.compile(
    r"第[一二三四五六七八九十百零0-9]{1,5}[章节编篇部回卷条]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])"
    r"|\([一二三四五六七八九十]{1,3}\)|#{1,6} "
)
_ITEM = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{1,2}){0,3}(?:[、)]|\.(?![0-9])|(?= ))|[①-⑳⑴-⒇㈠-㈩]|\([0-9]{1,2}\)"
    r"|[-*•·●■□▪◆◇○※➤▶►✅☆★]"
    r"|[A-Za-z][.)、]|第[一二三四五六七八九十百零0-9]{1,5}[款项]"
)
# 联系人：张三, 甲：你好, 【关键词】护理
_ENTRY = re.compile(rf"[•▪]?\s?(?:[{stamps.HAN}A-Za-z ()]{{1,14}}[：:]|【[^】]{{2,8}}】).")
_COUNTS = frozenset("第一二三四五六七八九十0123456789")
# 第一条 为了保障安全，制定本办法; 甲公司设有三家工厂。其中两; 治理；谣言；追责 are no headings.
_RUNS_ON = re.compile(
    r"第[一二三四五六七八九十百零0-9]{1,5}条\s?.{0,200}[，,]|[^。]{0,200}。|[^;；]{1,40}[;；][^;；]{1,40}[;；]"
)
_SENDER = re.compile(
    r"[(【\[]?[^，。：；！？\s]{2,24}(?:日电|讯|消息|报道)[)】\]]?(?:\s{0,3}题[：:].{0,80})?\Z"
)
# 小李 10:32, [2023-05-01 09:12] 小李: who speaks in a chat, and when.
_CHAT = re.compile(
    r"(?:[^\s，。：:；！？]{1,16}\s{1,3}){1,3}(?:[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?\s)?[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?\Z"
    r"|\[?[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2} [0-2]?[0-9]:[0-5][0-9]|@"
)
_CODE = re.compile(
    r"(?:[a-z_][\w.]{0,30}\(|</?[a-z]|[$>] |#include|```"
    r"|(?:import|from|def|class|const|var|let|return|SELECT) )"
    r"|.{0,100}[;{}]\Z"
)
# A few words and nothing else: no label, no row, no item, no caption (…摄), no dateline (…讯), no day (…日).
PLAIN = re.compile(r"[㐀-鿿“][㐀-鿿“”、A-Za-z]{0,28}[㐀-鿿”](?<![摄图制礼告知函明示略无电讯息道日致])")
# Below a picture; 此致, and in the next line 敬礼.
_CAPTION = re.compile(
    r".{0,40}(?:摄|供图|资料图|制图|截图)\)?\Z|(?:此致|敬礼|特此(?:公告|通知|函告|证明|公示)|附[：:]?|略|无)\Z"
)
_POINTERS, _FIGURE = frozenset("▲△▼▽↑↓←→⬆⬇"), re.compile(r"图\s?[0-9]")
_CAPTIONS = frozenset("摄图)致礼告知函明示附：:略无")

# 【唐】李白, 苏轼: below the title, who wrote the poem.
_POET = re.compile(
    r"[\[(【〔]?(?:先秦|两汉|汉|魏晋|晋|南北朝|唐|五代|宋|元|明|清|近代|现代|当代)[\])】〕·: ]{1,2}"
    rf"[{stamps.HAN}]{{2,4}}"
    r"|[王李张刘陈杨赵黄周吴徐孙胡朱何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛叶阎余潘杜戴夏汪姜范"
    rf"姚谭廖邹熊陆郝孔崔康毛邱秦顾侯邵孟龙雷钱汤尹黎乔贺赖龚][{stamps.HAN}]{{1,2}}"
)


# 青江晨报: below the title, where the story was printed.
_PAPER = re.compile(
    rf"[{stamps.HAN}]{{2,6}}(?:[日晚晨早时周][报刊]|都市报|商报|新闻网|电视台|客户端|通讯社|广播网|在线)"
)


def begins_anew(text: str, start: int, end: int) -> bool:
    """Whether the line can't go on from the one above: a part, an item, an entry begins with it."""
    return (
        _DIVIDES.match(text, start, end) is not None
        or _ITEM.match(text, start, end) is not None
        or _ENTRY.match(text, start, end) is not None
    )


def settle_title(text: str, spans: list[Span], kinds: list[str], reach: int) -> None:
    """Call the first line that isn't a label the title, when it looks like one and a story follows."""
    place = 0
    while place < len(kinds) and (
        kinds[place] == "metadata" or (kinds[place] == "open" and _is_frame(text, *spans[place]))
    ):
        kinds[place] = "metadata"
        place += 1
    if place + 1 >= len(kinds) or place > reach:
        return
    start, end = spans[place]
    asks = kinds[place] == "body" and text[end - 1] in "！？!?”’…"
    if (
        not (asks or kinds[place] == "open")
        or end - start > LONGEST_TITLE
        or text.find("。", start, end) >= 0
    ):
        return
    divides = None
    if text[start] < "㐀" or text[start] in _COUNTS:
        divides = _DIVIDES.match(text, start, end)
        if (divides and divides[0] != "# ") or _ITEM.match(text, start, end):
            return
    if _is_other(text, start, end):
        return
    # 雨停了，路通了，人也回来了 is a title where labels stand below it.
    if kinds[place + 1] != "metadata" and _is_narrative(text, start, end):
        return
    if asks and not _asks_before_story(text, spans, kinds, place):
        return
    if _is_entry(text, spans, kinds, place) and _is_entry(text, spans, kinds, place + 1):
        return
    if not divides and not _leads(text, spans, kinds, place):
        return
    if kinds[place + 1] == "open" and (titled := _below_site(text, spans, kinds, place)):
        kinds[place:titled] = ["metadata"] * (titled - place)
        place = titled
    elif kinds[place + 1] in ("open", "metadata") and text[start:end] in _columns():
        kinds[place] = "metadata"  # 快讯, with no title below
        return
    kinds[place] = "title"
    if place + 1 == len(kinds):
        return
    below_start, below_end = spans[place + 1]
    if kinds[place + 1] == "open" and (
        _POET.fullmatch(text, below_start, below_end) or _PAPER.fullmatch(text, below_start, below_end)
    ):
        kinds[place + 1] = "metadata"


def _is_frame(text: str, start: int, end: int) -> bool:
    """Whether the line belongs to the page: a menu, or a row of marks."""
    return not _NAMED.search(text, start, end) or is_menu(text, start, end)


def is_menu(text: str, start: int, end: int) -> bool:
    """Whether the line lists what a site offers: 行情 要闻 股市 基金 债券 外汇."""
    return _MENU.fullmatch(text, start, end) is not None and len(_OFFERS.findall(text, start, end)) > 1


def _below_site(text: str, spans: list[Span], kinds: list[str], place: int) -> int:
    """The place of the title where the line names a site or a part of it; else 0.

    学院新闻, and below it 我院召开新学期工作会议; 云岭水利研究所, and two lines below 来源：云岭水利研究所.
    """
    start, end = spans[place]
    size = end - start
    stop = place + 1
    while stop < len(kinds) and stop - place < 5 and kinds[stop] == "open":
        stop += 1
    titled = stop - 1 if stop < len(kinds) and kinds[stop] == "metadata" else place + 1
    first, last = spans[titled]
    if last - first < max(size + 2, _COLUMN) or text[first] in "—-(" or size > _SITE:
        return 0
    if size <= _COLUMN and (text[end - 2 : end] in _columns() or text[start:end] in _columns()):
        named = titled == stop - 1 or not begins_anew(text, first, last)
    else:
        source = titled == stop - 1 and stop < len(kinds)
        named = source and (
            text.endswith(("官网", "网站"), start, end)
            or _PAPER.fullmatch(text, start, end) is not None
            or text.find(text[start:end], spans[stop][0], _labels_end(spans, kinds, stop)) >= 0
        )
    return titled if named and _leads(text, spans, kinds, titled) else 0


def _labels_end(spans: list[Span], kinds: list[str], place: int) -> int:
    """Where the lines of labels that begin with the one there end."""
    while place + 1 < len(kinds) and kinds[place + 1] == "metadata":
        place += 1
    return spans[place][1]


def _asks_before_story(text: str, spans: list[Span], kinds: list[str], place: int) -> bool:
    """Whether a line that ends with ？ or ” is set off from what is below, as a title is."""
    start, end = spans[place + 1]
    return text[spans[place][0]] != "—" and (
        kinds[place + 1] == "metadata"
        or end - start > LONGEST
        or text.startswith("—", start)
        or (end - start < 5 and _POET.fullmatch(text, start, end) is not None)
        or text.count("\n", spans[place][1], start) > 1
    )


def _leads(text: str, spans: list[Span], kinds: list[str], place: int) -> bool:
    """Whether a story follows the line; with none soon the lines are a list or verses."""
    below = place + 1
    while below < len(kinds) and kinds[below] == "open" and below - place <= _FAR:
        below += 1
    if below < len(kinds) and below - place < 5:
        return True
    if place + 2 >= len(kinds):
        return False
    start, end = spans[place + 1]
    return (
        text.count("\n", spans[place][1], start) > 1  # a blank line sets the title of verses apart
        or begins_anew(text, start, end)
        or text[start:end] in _sections()
        or (below < len(kinds) and below - place <= _FAR and not _is_verse(spans, place, below))
    )


def _is_verse(spans: list[Span], first: int, last: int) -> bool:
    """Whether the lines, with the one that ends them, are as long as each other, like those of a poem."""
    sizes = [end - start for start, end in spans[first + 1 : last + 1]]
    return max(sizes) <= 2 * min(sizes) + 8


def settle_open(text: str, spans: list[Span], kinds: list[str]) -> None:
    """Call an open line a heading where a paragraph follows; a run of them is a list, verses, a signature."""
    place, last = 0, len(kinds)
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
            continue
        for at in range(first, place):
            heading = (
                (
                    follower == "body"
                    or (
                        follower == "table"
                        and (at == place - 1 or _DIVIDES.match(text, *spans[at]) is not None)
                    )
                )
                and _stands_out(text, spans, first, at, place)
                and not _is_no_heading(text, spans, at)
                and not (follower == "body" and _continues_list(text, spans, at, place))
            ) or _heads_entries(text, spans, at, place, len(kinds))
            kinds[at] = "heading" if heading else "body"


def _are_plain(text: str, spans: list[Span], first: int, place: int) -> bool:
    """Whether the lines are a few Han characters and nothing else, as most headings are; it saves a look."""
    return text[spans[place][1] - 1] == "。" and None not in [
        PLAIN.fullmatch(text, start, end) for start, end in spans[first:place]
    ]


def _heads_entries(text: str, spans: list[Span], at: int, stop: int, count: int) -> bool:
    """Whether the line is the heading of the open lines behind it: 工作经历; 三、中标信息 before an entry."""
    if at + 1 == count:
        return False
    start, end = spans[at]
    if text.startswith("##", start):
        return True
    if end - start <= _longest_section() and text[start:end].strip("【】[]：: ") in _sections():
        return True
    if at + 1 >= stop or end - start > LONGEST or not _DIVIDES.match(text, start, end):
        return False
    next_start, next_end = spans[at + 1]
    return text[start] != "(" and (
        _ENTRY.match(text, next_start, next_end) is not None or text[next_start:next_end] == "无"
    )


def _stands_out(text: str, spans: list[Span], first: int, at: int, place: int) -> bool:
    """Whether the line is one of few before a paragraph, or set apart from those before it."""
    start, end = spans[at]
    if place - first < 3 or (place - at < 4 and _DIVIDES.match(text, start, end)):
        return True
    if at != place - 1:
        return False
    before, before_end = spans[at - 1]
    return text.count("\n", before_end, start) > 1 or (
        _ITEM.match(text, before, before_end) is not None and not _ITEM.match(text, start, end)
    )


def _is_no_heading(text: str, spans: list[Span], at: int) -> bool:
    """Whether an open line is too long, a dateline, an entry such as 联系人：张三, or signs a notice."""
    start, end = spans[at]
    if (
        end - start > LONGEST
        or not _WORD.search(text, start, end)
        or _is_other(text, start, end)
        or _is_narrative(text, start, end)
        or stamps.is_day(text, start, end)
        or (end - start > 16 and _RUNS_ON.match(text, start, end) is not None)
    ):
        return True
    if at + 1 < len(spans) and stamps.is_day(text, *spans[at + 1]):
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


def _is_entry(text: str, spans: list[Span], kinds: list[str], place: int) -> bool:
    return kinds[place] in ("open", "body") and _ENTRY.match(text, *spans[place]) is not None


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether the line is a dateline, of a chat, of code, or stands below a picture or a letter."""
    first, last = text[start], text[end - 1]
    if first in _POINTERS or (first == "图" and _FIGURE.match(text, start, end)):
        return True
    if (last.isdigit() or first.isdigit() or first in "[@") and _CHAT.match(text, start, end):
        return True
    if (first.isascii() or last in ";{}") and _CODE.match(text, start, end):
        return True
    return (last in _CAPTIONS and _CAPTION.match(text, start, end) is not None) or _is_sender(
        text, start, end
    )


def _is_narrative(text: str, start: int, end: int) -> bool:
    """Whether the line runs on as sentences do: 记者走访了市场，发现菜价上涨，其中黄瓜每斤5元."""
    return end - start > 24 and text.count("，", start, end) + text.count(",", start, end) > 1


def _is_sender(text: str, start: int, end: int) -> bool:
    """Whether the line is a dateline alone, or with the title: 新华社北京9月23日电 题：茶香."""
    sent = text[end - 1] in "电讯息道】]" or text.find("日电", start, end) >= 0
    return sent and _SENDER.match(text, start, end) is not None


@cache
def _sections() -> Lexicon[None]:
    return Lexicon.load("segmenter/sections.tsv", lambda: None)


@cache
def _columns() -> Lexicon[None]:
    return Lexicon.load("segmenter/columns.tsv", lambda: None)


@cache
def _longest_section() -> int:
    return max(map(len, _sections())) + 2
