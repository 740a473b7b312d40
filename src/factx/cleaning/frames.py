"""The frame of a site, line by line: menus above the title, the boxes of a forum, forms below the text.

Each line is a word or two, and no list has them all. So it is asked what the story speaks of, whether the
neighbors are as short, and whether some of them are known from buttons.
"""

import re
from functools import cache
from itertools import pairwise, takewhile

from factx.chinese import characters, pairs
from factx.cleaning import buttons, layout
from factx.cleaning.edits import Change, without_lines
from factx.cleaning.furniture import is_paragraph
from factx.cleaning.layout import CREDIT, STAMP
from factx.cleaning.patterns import HAN, Late
from factx.cleaning.trails import TRAIL
from factx.lexicon import alternation

# No word of a menu is longer; no title is shorter or longer.
_WORD, _TITLE, _LONGEST_TITLE = 12, 8, 60
# How many lines a form below the story may have, and how near above it a title with a stamp stands.
_FOOT, _NEAR = 12, 9
# In how many lines a story is looked for, its title at the top of a page, in how many characters a trail.
_REACH, _TOP, _HEAD = 120, 100, 800
_STEPS = frozenset(">»›＞→/")
# So many words are a menu, so many more even where none is known from buttons.
_SOME, _MANY = 3, 8
# What share of the lines below a story is short where they are no text.
_MOSTLY = 0.6
# How much of a story's text a foot may have, and what stands around the words of buttons.
_TOLD, _AROUND = 0.5, " \u3000()（）[]【】0123456789条>»+"
_DOUBLE = ("• ·", "· ·", "•·")
# 即时 热门 政治 社会 生活 健康 国际 地方: a menu in one line.
_ROW = Late(rf"(?:[{HAN}A-Za-z0-9]{{1,8}}[ \u3000|｜]{{1,3}}){{5,60}}[{HAN}A-Za-z0-9]{{1,8}}$")
_NO_WORD = Late(r"[ \u3000|｜·/]+")
# A word of a menu that begins a page.
_BARE = Late(rf"[{HAN}]{{2,6}}")
# The same with points or strokes between the words.
_WORDS = Late(rf"\s*[{HAN}]{{2,4}}(?:[\s|｜·/]{{1,5}}[{HAN}]{{2,4}}){{5,30}}\s*$")
# 首页时政国际财经军事观点…: one without blanks; a title as long has a mark or one of these words.
_GLUED = Late(rf"(?:(?![的了在是和与與将將为為对對被把从從到等于於有])[{HAN}]){{20,90}}$")
# 威望, 3259, 注册时间, 2010-2-9: what a forum tells of its member above what he posted.
_MEMBER = Late(
    "[发發回][帖贴貼]|威望|[积積]分|[贡貢][献獻][值度]?|精[华華]|金[钱錢币幣]|[铜銅][币幣板]|注[册冊][时時][间間]|最[后後]登[录錄]"
)
_FIELD = Late(rf"[0-9.,+-]{{1,12}}$|(?:[{HAN}]{{2,4}}[:：]\s?)?[{HAN}A-Za-z]{{1,6}}$")
# 查看大图 stands in stories, 网站地图 never does.
_PICTURE = Late("(?<!地)图")
_COLON = Late("[:：]")
# 财富热线：400-123-4567, 热门搜索：转型 旅游
_CONTACT = Late("[^:：]{0,4}(?:热线|熱線|电话|電話|客服|搜索|投稿|邮箱)[:：]")


def find(text: str, lines: list[str]) -> list[Change]:
    """The lines of the frame.

    >>> story = "云岭水库今天开始加固。水库建于1958年,是青江上游的第一座大坝,下游有六个镇。" * 3
    >>> text = f"首页\\n频道\\n注册\\n登录\\n云岭水库加固工程开工\\n{story}"
    >>> text += "\\n账号登录\\n还没有账号\\n立即注册"
    >>> [text[change.start : change.end] for change in find(text, text.split("\\n"))]
    ['首页\\n频道\\n注册\\n登录\\n', '\\n账号登录\\n还没有账号\\n立即注册']

    Names and places below a story are no menu, nor is a title that the story doesn't repeat:

    >>> text = f"山河新貌\\n林晓\\n云岭水库加固工程开工\\n{story}\\n林晓\\n青江\\n云岭县"
    >>> find(text, text.split("\\n"))
    []
    """
    ends = any(
        line
        and len(line) <= 2 * _WORD
        and ":" not in line
        and _is_button(characters.simplified(line.strip()))
        for line in lines[-_SOME:]
    )
    # Most stories begin right below their title, and those below a trail or a menu a line later.
    top = text[:_TOP]
    near = _SOME + (">" not in top and top.count(" ") < _SOME)
    row = _top_row(lines)
    is_framed = ">" in text[:_HEAD] and ("首頁" in text[:_HEAD] or "首页" in text[:_HEAD])
    if not (ends or row or is_framed) and any(map(_is_story, lines[:near])) and not _has_foot(lines):
        return []
    # A page may be in one script and its title in another.
    view = [line.strip() for line in characters.simplified(text).split("\n")]
    block = layout.block(view)
    if block is None:
        return []
    gone = _head(view, block) | _foot(view, block, ends)
    if row and _is_menu(view, block):
        gone.add(0)
    return without_lines(text, lines, gone, "boilerplate") if gone else []


def _top_row(lines: list[str]) -> bool:
    """Whether the page begins with a row of words: 新闻·体育·财经·教育·科技·论坛."""
    line = lines[0]
    if not _WORDS.match(line):
        return False
    # Names stand in rows as well.
    columns = buttons.columns()
    return sum(word in columns for word in _NO_WORD.split(characters.simplified(line))) >= _SOME


def _is_menu(lines: list[str], block: layout.Block) -> bool:
    """Whether the row above is none of the story's: no table goes on below it, but the title does."""
    below = [line for line in lines[1 : block.first] if line][:_SOME]
    story = _story(lines, block.first)
    return (
        story.is_telling
        and story.share(lines[0]) <= pairs.LIKELY
        and not any(map(_WORDS.match, below))
        and any(
            _is_title(line, story, pairs.LIKELY) or _is_trail(line) or STAMP.search(line) for line in below
        )
    )


def _head(lines: list[str], block: layout.Block) -> set[int]:
    # A caption may stand above the story, a line of the menu be as long as one of a story.
    firsts = [next(at for at, line in enumerate(lines) if _is_story(line)), block.first]
    # What a site says of itself above its trail is as long as a story.
    trail = max((at for at in range(min(_REACH, len(lines))) if _is_trail(lines[at])), default=0)
    if trail > firsts[0]:
        firsts += [at for at in range(trail, len(lines)) if _is_story(lines[at])][:1]
    for first in dict.fromkeys(firsts):
        story = _story(lines, first)
        if first > 1 and story.is_telling:
            gone = _menu(lines, first, story) | _run(lines, first, story) | _box(lines, first)
            gone |= _column(lines, first, story)
            if gone:
                return gone
    return set()


def _story(lines: list[str], first: int) -> pairs.Story:
    return pairs.Story("\n".join(filter(layout.is_prose, lines[first : first + _REACH])))


def _is_title(line: str, story: pairs.Story, least: float = pairs.SPOKEN) -> bool:
    return _TITLE <= len(line) <= _LONGEST_TITLE and " > " not in line and story.speaks_of(line, least)


def _is_unspoken(line: str, story: pairs.Story) -> bool:
    return _is_plain(line) and story.ignores(line)


def _is_story(line: str) -> bool:
    return is_paragraph(line) and ("。" in line or not _ROW.match(line))


def _has_foot(lines: list[str]) -> bool:
    return len(lines) > _FOOT and not any(map(layout.is_prose, lines[-_SOME:]))


def _menu(lines: list[str], first: int, story: pairs.Story) -> set[int]:
    """The words above the title, and what stands between them."""
    head = [at for at in range(first) if lines[at]]
    if sum(len(lines[at]) <= _WORD or " " in lines[at] for at in head) < _SOME:
        return set()
    trail = next((at for at in head if _is_trail(lines[at])), first)
    title = _title(lines, head, story, trail)
    own = story.share(lines[title])
    # What is spoken of at the top is the title, however short: 李白, and below it 朝代, 唐.
    if not story.ignores(lines[head[0]]) and (
        len(head) < 2 * _MANY or (story.share(lines[head[0]]) >= own and not STAMP.search(lines[title + 1]))
    ):
        return set()
    above = trail if trail < title else 0
    # Behind the stamp below a trail there are authors, no menu.
    stop = next((at for at in head if trail < at < title and STAMP.search(lines[at])), title)
    plain = [at for at in head if at < stop and _is_plain(lines[at])]
    words = [at for at in plain if _is_word(lines[at], at < above)]
    unspoken = [at for at in words if story.ignores(lines[at])]
    count = sum(_count(lines[at]) for at in unspoken)
    if count >= _MANY:
        # With the headlines of other stories between them, and words that the story speaks of by chance.
        near = [at for at in plain if at < words[-1]]
        between = [at for at in near if story.ignores(lines[at]) or story.share(lines[at]) <= own / 2]
        return {*words, *between, *([trail] if above else [])}
    if above or (count >= _SOME and any(_is_button(lines[at]) for at in unspoken)):
        # Of a long menu above a title with its stamp the story may speak here and there.
        is_long = len(words) >= _MANY and STAMP.search(lines[title + 1])
        last = unspoken[-1] if unspoken else 0
        return {at for at in words if at < last or len(lines[at]) < _TITLE} if is_long else set(unspoken)
    return set()


def _run(lines: list[str], first: int, story: pairs.Story) -> set[int]:
    """Words of a menu line after line, whatever stands above and below: most end as buttons do."""
    gone: set[int] = set()
    run: list[int] = []
    for at in range(first + 1):
        line = lines[at]
        if line and at < first and _is_word(line) and _is_unspoken(line, story):
            run.append(at)
        elif line:
            # Right above the story it may be the title.
            run = run[:-1] if at == first else run
            known = [at for at in run if _ends_as_button(lines[at])] if len(run) > _SOME else []
            if len(known) >= _SOME:
                # What is longer behind the last of them may be a title.
                gone.update(at for at in run if at < known[-1] or len(lines[at]) < _TITLE // 2)
                gone.add(known[-1])
            elif len(run) >= 2 * _MANY and all(lines[at].isascii() for at in run[1:]):
                gone.update(run)
            run = []
    return gone


def _column(lines: list[str], first: int, story: pairs.Story) -> set[int]:
    """A menu that begins the page with a bare word a line, some of them on buttons; names have none."""
    head = [at for at in range(first) if lines[at]]
    run = list(takewhile(lambda at: _BARE.fullmatch(lines[at]), head))
    run = run[:-1] if len(run) == len(head) else run
    # Of so many words the story has one by chance.
    is_foreign = sum(story.share(lines[at]) for at in run) <= pairs.LIKELY / 2 * len(run)
    is_menu = len(run) > _SOME and is_foreign and any(_is_button(lines[at]) for at in run)
    # What is spoken of at the top is the title.
    return set(run) if is_menu and story.ignores(lines[run[0]]) else set()


def _title(lines: list[str], head: list[int], story: pairs.Story, trail: int) -> int:
    """The first line that the story speaks of; near the story one right above a stamp, or a little higher.

    Right below a trail it is the first line that is long enough, whatever the story says.
    """
    stamped = next(
        (
            above
            for above, at in pairwise(head[-_NEAR:])
            if STAMP.search(lines[at]) and _TITLE <= len(lines[above]) <= _LONGEST_TITLE
        ),
        0,
    )
    near = [at for at in head if stamped - _SOME <= at < stamped] if stamped else head
    # Right below a trail stands the title, if the story speaks of it at all.
    under = next((at for at in head if at > trail), 0) if trail >= 0 else 0
    if under and _TITLE <= len(lines[under]) <= _LONGEST_TITLE and story.share(lines[under]) >= pairs.LIKELY:
        return under
    spoken = (at for at in near if _is_title(lines[at], story, pairs.LIKELY if at > trail else pairs.SPOKEN))
    below = (at for at in head if trail < at <= trail + _SOME and len(lines[at]) >= _TITLE)
    found = next(spoken, stamped) or next(below, 0)
    # ——记青江的老师们 belongs to a title above.
    return 0 if lines[found].startswith("—") else found


def _is_trail(line: str) -> bool:
    return not _STEPS.isdisjoint(line) and TRAIL.match(line.lstrip("•·▪ ")) is not None


def _is_plain(line: str) -> bool:
    """Whether the line tells nothing of the story: no stamp, and no label but those of a site."""
    return not STAMP.search(line) and (not _COLON.search(line) or _CONTACT.match(line) is not None)


def _count(line: str) -> int:
    """How many words of a menu the line has; without blanks they have two characters each."""
    return len(line.split()) if len(line) <= _WORD or not _GLUED.match(line) else len(line) // 2


def _is_word(line: str, is_above_trail: bool = False) -> bool:
    return (
        len(line) <= _WORD + _WORD * is_above_trail
        or _GLUED.match(line) is not None
        or _ROW.match(line) is not None
        or (len(line) <= 2 * _WORD and (" > " in line or _CONTACT.match(line) is not None))
    )


def _is_button(line: str) -> bool:
    return buttons.kind(line) != ""


def _box(lines: list[str], first: int) -> set[int]:
    """What a forum tells of its member: from the first word of that kind to the last, and their figures."""
    told = [at for at in range(first) if lines[at]]
    known = [place for place, at in enumerate(told) if _MEMBER.fullmatch(lines[at])]
    if len(known) < _SOME:
        return set()
    # Their figures stand below them or above.
    start, end = known[0], known[-1] + 1
    start -= start > 0 and lines[told[start - 1]].isdigit()
    end += end < len(told) and lines[told[end]][0].isdigit()
    box = told[start:end]
    return set(box) if all(_is_field(lines[at]) for at in box) else set()


def _is_field(line: str) -> bool:
    return _FIELD.match(line) is not None or (len(line) <= _WORD and STAMP.match(line) is not None)


def _foot(lines: list[str], block: layout.Block, ends: bool) -> set[int]:
    """What stands below the story from the first button on: most lines are as short, or of other things."""
    below = [at for at in range(block.last + 1, len(lines)) if lines[at]]
    # Below a short one a whole button is the last line.
    if len(below) < (_SOME if ends else _MANY):
        return set()
    fewest = _SOME - ends
    known = [place for place, at in enumerate(below) if _has_button(lines[at])]
    if len(known) < fewest:
        return set()
    # A phrase of a story may end as a button does: the first is whole, or not spoken of.
    story = _story(lines, block.first)
    first = next(
        (place for place in known if _is_button(lines[below[place]]) or story.ignores(lines[below[place]])),
        len(below),
    )
    rest = below[first:]
    if len(rest) < _SOME or sum(place >= first for place in known) < fewest:
        return set()
    short = sum(len(lines[at]) <= 2 * _WORD for at in rest)
    if short < _MOSTLY * len(rest):
        others = sum(story.share(lines[at]) <= pairs.LIKELY for at in rest)
        told = sum(len(lines[at]) for at in rest if layout.is_prose(lines[at]))
        if others < _MOSTLY * len(rest) or told > _TOLD * len(story.text):
            return set()
    # 责任编辑:, and below it who that is.
    credits = {at for at in range(rest[0] - 1, len(lines)) if CREDIT.match(lines[at])}
    credits |= {at + 1 for at in credits if lines[at].endswith((":", "："))}
    return {at for at in range(rest[0], len(lines)) if at not in credits}


def _has_button(line: str) -> bool:
    """Whether a line is of a list that has two bullets, or has a button's word at an end: 评论(0)."""
    if len(line) > 2 * _WORD or line.startswith(_DOUBLE):
        return line.startswith(_DOUBLE)
    line = line.strip(_AROUND)
    return _known()[0].match(line) is not None or _ends_as_button(line)


def _ends_as_button(line: str) -> bool:
    return _known()[1].match(line[::-1]) is not None


@cache
def _known() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words of buttons, but for those of one character and a picture's own; and the same backward."""
    words = [word for word in buttons.words()[0] if len(word) > 1 and not _PICTURE.search(word)]
    return re.compile(alternation(words)), re.compile(alternation([word[::-1] for word in words]))
