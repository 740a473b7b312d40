"""Titles: which line of a page is its title, below the lines that belong to the site."""

import re
from functools import cache

from factx.chinese import pairs
from factx.lexicon import Lexicon
from factx.segmenter import asides, enumeration, headings, mastheads, stamps

Span = tuple[int, int]
LONGEST_TITLE = 60
# How those end who issue notices.
_ISSUERS = frozenset("司府室局厅部院会委校处办署行社")
# How many open lines may stand between a title and the story.
_FAR = 12
# No name of a part of a site is longer, nor that of a site.
_COLUMN, _SITE = 8, 20
# So many blanks are between the words of a menu rather than in a title.
_MENU = 4
# 云岭论坛 - yunling.cn names the site, 第2版：文化 a page of a paper.
_ADDRESS = re.compile(
    r"[^。，]{0,24}\b[A-Za-z0-9-]{2,24}\.(?:com|cn|net|org|hk|tw|cc)(?:\.(?:cn|hk|tw))?"
    r"|第? ?[0-9A-Za-z一二三四五六七八九十]{1,5} ?版[：: ].{2,12}?(?:总?第[0-9]{1,6}期.{0,20})?"
)
# 您现在的位置：首页 -- 政策导读; 港口;航运, what 关键词： has asked for.
_PLACE = re.compile("(?:您|你|所在|当前|现在)的?位置[：:]")
_KEYWORDS = re.compile(rf"[{stamps.HAN}]{{2,8}}(?:[;；][{stamps.HAN}]{{2,8}}){{1,9}}")
# 第286章 全国第一例: the page of a novel.
_CHAPTER = re.compile(rf"{enumeration.NUMBERED}[章回][ 　：:]{{1,2}}.{{2,40}}")
_NAMED = re.compile(r"\w\W{0,2}\w")
# 【唐】李白, 苏轼, ——林晓: below the title, who wrote it.
_SURNAMES = Lexicon.load("chinese/surnames.tsv", lambda: None).pattern
_POET = re.compile(
    r"[\[(【〔]?(?:先秦|两汉|汉|魏晋|晋|南北朝|唐|五代|宋|元|明|清|近代|现代|当代)[\])】〕·: ]{1,2}"
    rf"[{stamps.HAN}]{{2,4}}|[—-]{{0,9}} ?{_SURNAMES}[{stamps.HAN}]{{1,2}}"
)
# 何静,林 晓,周平, below the labels as well.
_AUTHOR = rf"{_SURNAMES} ?[{stamps.HAN}]{{1,2}}"
_AUTHORS = re.compile(rf"{_AUTHOR}(?:[,，、 　]{{1,3}}{_AUTHOR}){{1,9}}")
_IN_BRACKETS = re.compile(rf"\({_AUTHOR}\)")  # (何静), but only right below the labels
# 青江晨报: below the title, where the story was printed.
_PAPER = re.compile(
    rf"[{stamps.HAN}]{{2,6}}(?:[日晚晨早时周][报刊]|都市报|商报|(?:新闻|小说|文学|中文|信息|资讯)网|电视台|客户端|通讯社|广播网|在线)"
)


def settle_title(text: str, spans: list[Span], kinds: list[str], reach: int) -> None:
    """Call the first line that isn't a label the title, when it looks like one and a story follows."""
    place = 0
    while place < len(kinds) and (
        kinds[place] == "metadata"
        or (kinds[place] == "open" and _is_frame(text, *spans[place]))
        or (kinds[place : place + 3] == ["body", "open", "metadata"] and is_unfilled(text, *spans[place]))
    ):
        kinds[place] = "metadata"
        place += 1
    # (收割机在麦田作业): the caption of a picture above the title.
    while kinds[place : place + 1] == ["open"] and _is_caption(text, *spans[place]):
        kinds[place] = "body"
        place += 1
    if place + 1 >= len(kinds) or place > reach:
        return
    _settle_from(text, spans, kinds, place)
    titled = place
    while kinds[titled] == "metadata" and titled + 1 < len(kinds):
        titled += 1
    start, end = spans[titled]
    # 天晴 and 论坛 帖子 会员 统计 may be of a menu; most pages begin with a longer title or a long paragraph.
    is_likely = end - start > mastheads.SHORTEST and text.count(" ", start, end) < _MENU
    if (kinds[titled] == "title" and is_likely) or end - start > 2 * LONGEST_TITLE:
        return
    told = mastheads.told(text, spans, kinds, place)
    if told > place:
        _call_title(text, spans, kinds, place, told)


def _call_title(text: str, spans: list[Span], kinds: list[str], place: int, titled: int) -> None:
    """Call the line the title, and what stands above and the stamps below it labels."""
    kinds[place:titled] = ["metadata"] * (titled - place)
    kinds[titled] = "title"
    for below in range(titled + 1, min(titled + _FAR, len(kinds))):
        start, end = spans[below]
        if end - start > mastheads.LONGEST:
            break
        if stamps.is_stamp(text, start, end):
            kinds[below] = "metadata"


def _settle_from(text: str, spans: list[Span], kinds: list[str], place: int) -> None:
    """Call a line the title, the one there or the first below that the story speaks of."""
    announced = mastheads.announced(text, spans, kinds, place)
    if announced > place:
        kinds[place:announced] = ["metadata"] * (announced - place)
        kinds[announced] = "title"
        return
    if kinds[place] == "open" and mastheads.is_site(text, spans, kinds, place):
        kinds[place] = "metadata"
        name = text[slice(*spans[place])]
        place += 1
        while (
            place + 1 < len(kinds)
            and kinds[place] == "open"
            and (text.startswith(name, spans[place][0]) or _is_frame(text, *spans[place]))
        ):
            kinds[place] = "metadata"
            place += 1
        # 自由影音 below it is of the menu.
        is_short = place < len(kinds) and spans[place][1] - spans[place][0] < mastheads.SHORTEST
        if place + 1 < len(kinds) and not (is_short and mastheads.is_foreign(text, spans, place)):
            _settle_from(text, spans, kinds, place)
        return
    if kinds[place + 1] in ("open", "metadata"):
        titled = _spoken_of(text, spans, kinds, place)
        if titled > place:
            above = kinds[place:titled]
            kinds[place:titled] = ["metadata"] * (titled - place)
            _settle_at(text, spans, kinds, titled)
            if kinds[titled] != "open":
                return
            kinds[place:titled] = above
    _settle_at(text, spans, kinds, place)


def _settle_at(text: str, spans: list[Span], kinds: list[str], place: int) -> None:
    """Call the line the title, or one of the next where the line names the site, if a story follows."""
    start, end = spans[place]
    # 定了!大桥下月通车!地铁... is cut by its page.
    asks = kinds[place] == "body" and (text[end - 1] in "！？!?”’…" or text.endswith("...", start, end))
    if (
        not (asks or kinds[place] == "open")
        or end - start > LONGEST_TITLE
        or text.find("。", start, end) >= 0
    ):
        return
    divides = None
    if text[start] < "㐀" or text[start] in enumeration.COUNTS:
        divides = enumeration.DIVIDES.match(text, start, end)
        if ((divides and divides[0] != "# ") or enumeration.ITEM.match(text, start, end)) and not _is_chapter(
            text, spans, kinds, place
        ):
            return
    if asides.is_aside(text, start, end) and not _is_column(text, start, end):
        return
    # 雨停了，路通了，人也回来了 is a title where labels stand below it.
    if kinds[place + 1] != "metadata" and asides.is_narrative(text, start, end):
        return
    if asks and not _asks_before_story(text, spans, kinds, place):
        return
    below = spans[place + 1][1] - spans[place + 1][0]
    # 文旅部门：游客超5亿人次, and below it a story that begins with 央视网消息：
    is_talk = below < LONGEST_TITLE or asks
    if is_talk and _is_entry(text, spans, kinds, place) and _is_entry(text, spans, kinds, place + 1):
        return
    if not divides and not _leads(text, spans, kinds, place):
        return
    if kinds[place + 1] == "open" and (titled := _below_site(text, spans, kinds, place)):
        kinds[place:titled] = ["metadata"] * (titled - place)
        place = titled
    elif kinds[place + 1] == "body" and text[start:end] in _columns():
        kinds[place] = "metadata"
        return
    elif kinds[place + 1] in ("open", "metadata") and _is_column(text, start, end):
        # 国内新闻, and below it its labels.
        below = place + 1
        while below < len(kinds) and kinds[below] == "metadata":
            below += 1
        if (
            place + 1 < below < len(kinds)
            and kinds[below] == "open"
            and spans[below][1] - spans[below][0] >= _COLUMN
            and text.find("。", *spans[below]) < 0
            and _leads(text, spans, kinds, below)
        ):
            kinds[place] = "metadata"
            place = below
        elif text[start:end] in _columns():
            kinds[place] = "metadata"  # 快讯, with no title below
            return
    kinds[place] = "title"
    if place + 1 == len(kinds):
        return
    if mastheads.goes_on(text, spans, kinds, place):
        spans[place : place + 2] = [(spans[place][0], spans[place + 1][1])]
        del kinds[place + 1]
        if place + 1 == len(kinds):
            return
    below_start, below_end = spans[place + 1]
    if kinds[place + 1] == "open" and (
        _POET.fullmatch(text, below_start, below_end) or _PAPER.fullmatch(text, below_start, below_end)
    ):
        kinds[place + 1] = "metadata"
    for below in range(place + 1, min(place + 6, len(kinds))):
        if kinds[below] == "body":
            break
        if kinds[below] == "open" and (
            _AUTHORS.fullmatch(text, *spans[below])
            or (kinds[below - 1] == "metadata" and _IN_BRACKETS.fullmatch(text, *spans[below]))
        ):
            kinds[below] = "metadata"


def _is_chapter(text: str, spans: list[Span], kinds: list[str], place: int) -> bool:
    """Whether the line heads the only chapter of the page, as pages of a novel have it, and no law."""
    return (
        text[spans[place][0]] == "第"
        and kinds[place + 1] == "body"
        and text.count("\n", spans[place][1], spans[place + 1][0]) > 1
        and _CHAPTER.fullmatch(text, *spans[place]) is not None
        and not any(
            enumeration.begins_anew(text, *spans[below])
            for below in range(place + 1, min(place + 2 * _FAR, len(spans)))
        )
    )


def _is_frame(text: str, start: int, end: int) -> bool:
    """Whether the line belongs to the page: a menu, a row of marks, the site with its address."""
    return (
        not _NAMED.search(text, start, end)
        or (text[start] < "\x7f" and (end - start < 3 or text.startswith(mastheads.ADDRESSES, start)))
        or asides.is_menu(text, start, end)
        or (text.find("位置", start, end) >= 0 and _PLACE.search(text, start, end) is not None)
        or (text.find(",", start, end) >= 0 and _AUTHORS.fullmatch(text, start, end) is not None)
        or (text.find(";", start, end) >= 0 and _KEYWORDS.fullmatch(text, start, end) is not None)
        or (
            (text.find(".", start, end) >= 0 or text.find("版", start, end) >= 0)
            and _ADDRESS.fullmatch(text, start, end) is not None
        )
        or text.endswith((" 作品", "　作品"), start, end)  # of whom the novel is
        or (text[start] in "•·" and end - start < _COLUMN + 4 and text[end - 2 : end] in _columns())
    )


def _is_caption(text: str, start: int, end: int) -> bool:
    return (
        text[start] == "("
        and text.find(")", start, end) == end - 1
        and end - start > _COLUMN
        and not enumeration.ITEM.match(text, start, end)
    )


def _spoken_of(text: str, spans: list[Span], kinds: list[str], place: int) -> int:
    """The place of the first line that the story speaks of, where it doesn't speak of the page's first line.

    把握脉络 洞悉趋势, the motto of a site, and below it 全市夏粮丰收.
    """
    below = place + 1
    while (
        below < len(kinds)
        and below - place <= _FAR
        and (kinds[below] in ("open", "metadata") or is_unfilled(text, *spans[below]))
    ):
        below += 1
    if below == len(kinds) or kinds[below] != "body" or "open" not in kinds[place + 1 : below]:
        return place
    begin = spans[below][0]
    story = pairs.Story(text[begin : begin + pairs.REACH])
    start, end = spans[place]
    if not story.is_telling or end - start > LONGEST_TITLE:
        return place
    own = story.share(text[start:end])
    if own > pairs.LIKELY:
        return place
    for other in range(place + 1, below):
        start, end = spans[other]
        if (
            kinds[other] == "open"
            and _COLUMN <= end - start <= LONGEST_TITLE
            and text[start] not in "—-("
            and text[start + 1] != " "  # 发 文 机 关
            and not enumeration.PART.match(text, start)
            and not enumeration.begins_anew(text, start, end)
            and story.speaks_of(text[start:end], own + pairs.SPOKEN if own else pairs.LIKELY)
        ):
            return other
    return place


def is_unfilled(text: str, start: int, end: int) -> bool:
    """Whether the line is but a label, which a page may have left unfilled: 日期："""
    return text[end - 1] in "：:" and end - start <= _COLUMN + 4


def _below_site(text: str, spans: list[Span], kinds: list[str], place: int) -> int:
    """The place of the title where the line names a site or a part of it; else 0.

    学院新闻, and below it 我院召开新学期工作会议; 云岭水利研究所, and two lines below 来源：云岭水利研究所;
    云岭水电股份有限公司, and below it 关于收到奖励资金的公告.
    """
    start, end = spans[place]
    size = end - start
    if text[end - 1] in _ISSUERS and text.startswith("关于", spans[place + 1][0]):
        return place + 1
    stop = place + 1
    while stop < len(kinds) and stop - place < 5 and kinds[stop] == "open":
        stop += 1
    titled = stop - 1 if stop < len(kinds) and kinds[stop] == "metadata" else place + 1
    first, last = spans[titled]
    if last - first < max(size + 2, _COLUMN) or text[first] in "—-(" or size > _SITE:
        return 0
    if _is_column(text, start, end):
        named = titled == stop - 1 or not enumeration.begins_anew(text, first, last)
    else:
        source = stop < len(kinds) and kinds[stop] == "metadata"
        named = _PAPER.fullmatch(text, start, end) is not None or (
            source
            and (
                text.endswith(("官网", "网站") if size > _COLUMN else ("网", "网站"), start, end)
                or (titled > place + 1 and text.endswith("公司", start, end))
                or text.find(text[start:end], spans[stop][0], _labels_end(spans, kinds, stop)) >= 0
            )
        )
    return titled if named and _leads(text, spans, kinds, titled) else 0


def _is_column(text: str, start: int, end: int) -> bool:
    """Whether the line names a part of a site: 学院新闻, 通知公告."""
    return end - start <= _COLUMN and (text[end - 2 : end] in _columns() or text[start:end] in _columns())


def _labels_end(spans: list[Span], kinds: list[str], place: int) -> int:
    """Where the lines of labels that begin with the one there end."""
    while place + 1 < len(kinds) and kinds[place + 1] == "metadata":
        place += 1
    return spans[place][1]


def _asks_before_story(text: str, spans: list[Span], kinds: list[str], place: int) -> bool:
    """Whether a line that ends with ？ or ” is set off from what is below, as a title is."""
    below = place + 1
    while below - place < 3 and below + 1 < len(kinds) and kinds[below] == "open":
        below += 1  # 青江社, and below it the stamp
    start, end = spans[place + 1]
    return text[spans[place][0]] != "—" and (
        (kinds[below] == "metadata" and (below == place + 1 or stamps.is_stamp(text, *spans[below])))
        or end - start > headings.LONGEST
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
        or enumeration.begins_anew(text, start, end)
        or text[start:end] in headings.sections()
        or (below < len(kinds) and below - place <= _FAR and not _is_verse(spans, place, below))
    )


def _is_verse(spans: list[Span], first: int, last: int) -> bool:
    """Whether the lines, with the one that ends them, are as long as each other, like those of a poem."""
    sizes = [end - start for start, end in spans[first + 1 : last + 1]]
    return max(sizes) <= 2 * min(sizes) + 8


def _is_entry(text: str, spans: list[Span], kinds: list[str], place: int) -> bool:
    return kinds[place] in ("open", "body") and enumeration.ENTRY.match(text, *spans[place]) is not None


@cache
def _columns() -> Lexicon[None]:
    return Lexicon.load("segmenter/columns.tsv", lambda: None)
