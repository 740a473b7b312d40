"""The frame of a site, line by line: menus above the title, the boxes of a forum, forms below the text.

Each line is a word or two, and no list has them all. So it is asked what the story speaks of, whether the
neighbors are as short, and whether some of them are known from buttons.
"""

import re
from functools import cache

from factx.chinese import characters, pairs
from factx.cleaning.edits import Change, without_lines
from factx.cleaning.furniture import STAMP, TRAIL, buttons, buttons_in, is_paragraph
from factx.cleaning.patterns import HAN, Late

# No word of a menu is longer; no title is shorter or longer.
_WORD, _TITLE, _LONGEST_TITLE = 12, 8, 60
# How many lines may stand above the story and below it.
_HEAD, _FOOT = 120, 12
# How much of a story is looked through, how long it has to be to tell, what share of a title it speaks of.
_STORY, _TELLING, _SPOKEN, _UNSPOKEN, _FEWEST = 1500, 100, 0.4, 0.15, 4
# Right below the trail stands the title, if the story speaks of it at all.
_BELOW_TRAIL, _STEPS = 0.25, frozenset(">»›＞→/")
# So many words are a menu, so many more even where none is known from buttons.
_SOME, _MANY = 3, 8
# 即时 热门 政治 社会 生活 健康 国际 地方: a menu in one line.
_ROW = Late(rf"(?:[{HAN}A-Za-z0-9]{{1,8}}[ \u3000|｜]{{1,3}}){{5,60}}[{HAN}A-Za-z0-9]{{1,8}}$")
# 威望, 3259, 注册时间, 2010-2-9: what a forum tells of its member above what he posted.
_MEMBER = Late(
    "[发發回][帖贴貼]|威望|[积積]分|[贡貢][献獻][值度]?|精[华華]|金[钱錢币幣]|[铜銅][币幣板]|注[册冊][时時][间間]|最[后後]登[录錄]"
)
_FIELD = Late(rf"[0-9.,+-]{{1,12}}$|(?:[{HAN}]{{2,4}}[:：]\s?)?[{HAN}A-Za-z]{{1,6}}$")
_COLON = Late("[:：]")


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
    last = next((line for line in reversed(lines[-_SOME:]) if line), "")
    ends = len(last) <= 2 * _WORD and ":" not in last and _is_button(last)
    # Most stories begin right below their title, and those below a trail or a menu a line later.
    top = text[:_TELLING]
    near = _SOME + (">" not in top and top.count(" ") < _SOME)
    if not ends and any(map(_is_story, lines[:near])):
        return []
    first = next((at for at, line in enumerate(lines[:_HEAD]) if _is_story(line)), -1)
    if first < 0:
        return []
    gone: set[int] = set()
    if first > 1 or ends:
        story = "\n".join(filter(is_paragraph, lines[first : first + _HEAD]))[:_STORY]
        story = characters.simplified(story)
        if len(story) >= _TELLING:
            gone = (
                _menu(lines, first, story) | _run(lines, first, story) | _box(lines, first)
                if first > 1
                else gone
            )
            gone = gone | _form(lines, story) if ends else gone
    return without_lines(text, lines, gone, "boilerplate") if gone else []


def _is_story(line: str) -> bool:
    return is_paragraph(line) and ("。" in line or not _ROW.match(line.strip()))


def _menu(lines: list[str], first: int, story: str) -> set[int]:
    """The words above the title, which is the first line that the story speaks of."""
    head = [at for at in range(first) if lines[at].strip()]
    # What is spoken of at the top is the title, however short: 李白, and below it 朝代, 唐.
    if not head or _share(lines[head[0]], story) > _UNSPOKEN:
        return set()
    trail = next((at for at in head if _is_trail(lines[at].strip())), first)
    title = next((at for at in head if _is_title(lines[at].strip(), story, at > trail)), 0)
    above = trail if trail < title else 0
    # Behind the stamp below a trail there are authors, no menu.
    stop = next((at for at in head if trail < at < title and STAMP.search(lines[at])), title)
    words = [at for at in head if at < stop and _is_word(lines[at].strip(), story, at < above)]
    count = sum(len(lines[at].split()) for at in words)
    if above or count >= _MANY or (count >= _SOME and any(_is_button(lines[at]) for at in words)):
        return set(words)
    return set()


def _run(lines: list[str], first: int, story: str) -> set[int]:
    """Words of a menu line after line, whatever stands above and below: most end as buttons do."""
    gone: set[int] = set()
    run: list[int] = []
    for at in range(first + 1):
        line = lines[at].strip()
        if line and at < first and _is_word(line, story):
            run.append(at)
        elif line:
            # Right above the story it may be the title.
            run = run[:-1] if at == first else run
            known = [at for at in run if _ends_as_button(lines[at].strip())] if len(run) > _SOME else []
            if len(known) >= _SOME:
                # What is longer behind the last of them may be a title.
                gone.update(at for at in run if at < known[-1] or len(lines[at].strip()) < _TITLE // 2)
                gone.add(known[-1])
            elif len(run) >= 2 * _MANY and all(lines[at].isascii() for at in run[1:]):
                gone.update(run)
            run = []
    return gone


def _is_trail(line: str) -> bool:
    return not _STEPS.isdisjoint(line) and TRAIL.match(characters.simplified(line).lstrip("•·▪ ")) is not None


def _is_title(line: str, story: str, is_below_trail: bool) -> bool:
    least = _BELOW_TRAIL if is_below_trail else _SPOKEN
    return _TITLE <= len(line) <= _LONGEST_TITLE and _share(line, story, _FEWEST) >= least


def _is_word(line: str, story: str, is_above_trail: bool = False) -> bool:
    return (
        (len(line) <= _WORD + _WORD * is_above_trail or _ROW.match(line) is not None)
        and not _COLON.search(line)
        and not STAMP.search(line)
        and _share(line, story) <= _UNSPOKEN
    )


def _share(line: str, story: str, fewest: int = 1) -> float:
    # A page may be in one script and its title in another.
    return pairs.share(characters.simplified(line), story, fewest)


def _is_button(line: str) -> bool:
    return buttons_in(characters.simplified(line.strip())) != ""


def _ends_as_button(line: str) -> bool:
    view = characters.simplified(line)
    return any(m.end() == len(view) for m in _known().finditer(view))


def _box(lines: list[str], first: int) -> set[int]:
    """What a forum tells of its member: from the first word of that kind to the last, and their figures."""
    told = [at for at in range(first) if lines[at].strip()]
    known = [place for place, at in enumerate(told) if _MEMBER.fullmatch(lines[at].strip())]
    if len(known) < _SOME:
        return set()
    # Their figures stand below them or above.
    start, end = known[0], known[-1] + 1
    start -= start > 0 and lines[told[start - 1]].strip().isdigit()
    end += end < len(told) and lines[told[end]].strip()[0].isdigit()
    box = told[start:end]
    return set(box) if all(_is_field(lines[at].strip()) for at in box) else set()


def _is_field(line: str) -> bool:
    return _FIELD.match(line) is not None or (len(line) <= _WORD and STAMP.match(line) is not None)


def _form(lines: list[str], story: str) -> set[int]:
    """What stands below the text from the first line with the word of a button to a last one that is one."""
    form: list[int] = []
    size = 0
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - _FOOT), -1):
        line = lines[at].strip()
        if line and not _is_word(line, story):
            break
        if line:
            form.append(at)
            if _known().search(characters.simplified(line)):
                size = len(form)
    return set(form[:size]) if size >= _SOME else set()


@cache
def _known() -> re.Pattern[str]:
    """The words of buttons, but for those of one character."""
    words = sorted((word for word in buttons()[0] if len(word) > 1), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))
