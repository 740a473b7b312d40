"""Mastheads: what a page has above its title: the site's name, and menus that cleaning could not tell.

Both are known by the story, which doesn't speak of them, and by what stands beside: an address, a stamp.
"""

import re
from itertools import islice

from factx.chinese import pairs
from factx.segmenter import enumeration, stamps

Span = tuple[int, int]
SHORTEST, LONGEST = 8, 60
# A name of a site is no longer; in so many lines the story begins, and none of its first lines is shorter.
_NAME, _OWNER, _LINES, _STORY, _PARAGRAPH = 20, 12, 40, 80, 30
# How many captions may stand between a title and its stamp.
_CAPTIONS = 4
# How many lines of a stock's figures may stand above an announcement, and of its labels below the title.
_LISTED = 8
# How many long paragraphs are tried as its beginning.
_TALES, _NOTICED = 3, 200
_SITE = re.compile(
    r".{0,18}(?:网|网站|首页|官网|门户|论坛|在线|平台|客户端|App|APP|数字报纸?|电子[报版])(?: ?[0-9]{1,2})?"
    # 温岭日报 数字报纸; 人民网健康·生活
    r"|[一-鿿]{2,4}网[一-鿿]{2,4}·[一-鿿]{2,4}"
)
_OWNERS = frozenset("网站报社台府局院校会")
ADDRESSES = ("www.", "http://", "https://")
_ENDS = frozenset("。！？!?…”)")
_CUTS = ("关于", "印发", "转发")
_NOTICE = re.compile(
    r"[^。，：:;；]{2,60}(?:通知|公告|通告|意见|决定|批复|办法|规定|细则|方案|规划|预案|函)(?:\([^()]{1,12}\))?"
)


def is_site(text: str, spans: list[Span], kinds: list[str], place: int) -> bool:
    """Whether the line names the site: its address stands below, or the story doesn't speak of such a name.

    宁武县人民政府, and below it www.…; 健康生活网, where the story tells of a vaccine.
    """
    start, end = spans[place]
    if end - start > _NAME:
        return False
    below = spans[place + 1][0]
    if end - start <= _OWNER and text[end - 1] in _OWNERS and text.startswith(ADDRESSES, below):
        return True
    if _SITE.fullmatch(text, start, end) is None:
        return False
    return is_foreign(text, spans, place)


def is_foreign(text: str, spans: list[Span], place: int) -> bool:
    """Whether the story below doesn't speak of the line at all."""
    tale = _tale(text, spans, place + 1)
    return tale.is_telling and tale.ignores(text[slice(*spans[place])])


def told(text: str, spans: list[Span], kinds: list[str], place: int) -> int:
    """The place of the title that the story speaks of, below menus and notices of the page; else `place`.

    What stands above may have stops: 請同意我們的隱私權規範。 So a stamp has to stand below the title.
    """
    lines = range(place + 1, min(len(spans), _LINES))
    if not any(
        kinds[at] == "metadata"
        or (spans[at][1] - spans[at][0] <= LONGEST and stamps.is_stamp(text, *spans[at]))
        for at in lines
    ):
        return place
    # The first long paragraph may be of the page, too: 根據「電腦網路內容分級處理辦法」…
    stories = (at for at in range(place, min(len(spans), _LINES)) if _is_story(text, *spans[at]))
    notices: list[str] = []
    for story in islice(stories, _TALES):
        if story - place < 2:
            return place
        tale = _tale(text, spans, story)
        if not tale.is_telling or not all(map(tale.ignores, notices)):
            return place
        titled = _told_by(text, spans, kinds, place, story, tale)
        if titled != place:
            return titled
        start, end = spans[story]
        notices.append(text[start : min(end, start + _NOTICED)])
    return place


def _told_by(
    text: str, spans: list[Span], kinds: list[str], place: int, story: int, tale: pairs.Story
) -> int:
    start, end = spans[place]
    if tale.share(text[start:end]) > pairs.LIKELY:
        return place
    for other in range(place, story):
        start, end = spans[other]
        if (
            kinds[other] in ("open", "body")
            and SHORTEST <= end - start <= LONGEST
            and text.find("。", start, end) < 0
            and text[end - 1] not in "：:)；;"
            and not enumeration.begins_anew(text, start, end)
            and tale.speaks_of(text[start:end], pairs.LIKELY)
            and _is_stamped(text, spans, kinds, other, story)
        ):
            return other
    return place


def _is_story(text: str, start: int, end: int) -> bool:
    return end - start >= _STORY and text.find("。", start, end) > 0


def _tale(text: str, spans: list[Span], first: int) -> pairs.Story:
    # The foot of a page names the site once more, so only paragraphs count.
    return pairs.Story(
        "\n".join(
            text[a:b]
            for a, b in spans[first : first + _LINES]
            if b - a >= _STORY or (b - a >= _PARAGRAPH and text[b - 1] in _ENDS)
        )
    )


def _is_stamped(text: str, spans: list[Span], kinds: list[str], place: int, story: int) -> bool:
    return any(
        kinds[below] == "metadata" or stamps.is_stamp(text, *spans[below])
        for below in range(place + 1, min(place + 1 + _CAPTIONS, story))
    )


def announced(text: str, spans: list[Span], kinds: list[str], place: int) -> int:
    """The place of the title with its stamp that lists of announcements have above the announcement, or -1.

    云岭水电：云岭水电股份有限公司关于收到补助的公告2021-07-09, and below it 关于收到补助的公告.
    """
    if kinds[place + 1] != "open" and not text[spans[place][1] - 1].isdigit():
        return -1  # a title and its labels or its story, as most pages have it
    for other in range(place, min(place + _LISTED, len(spans) - 2)):
        start, end = spans[other]
        if (
            kinds[other] == "open"
            and text[end - 1].isdigit()
            and text[end - 3] == "-"
            and end - start <= 2 * LONGEST
            and any(
                kinds[below] == "open"
                and SHORTEST <= spans[below][1] - spans[below][0] < end - start
                and text.find(text[slice(*spans[below])], start, end) >= 0
                for below in range(other + 1, min(other + _LISTED, len(spans)))
            )
        ):
            return other
    return -1


def goes_on(text: str, spans: list[Span], kinds: list[str], place: int) -> bool:
    """Whether the title goes on in the next line: …办公室关于印发, and below it …预案的通知."""
    return (
        kinds[place + 1] == "open"
        and text.endswith(_CUTS, *spans[place])
        and spans[place + 1][1] - spans[place][0] <= 2 * LONGEST
        and _NOTICE.fullmatch(text, *spans[place + 1]) is not None
    )
