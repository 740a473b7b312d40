"""Where a story is looked for: what the page shows, what it has for readers without scripts, its head."""

import re
from functools import cache
from itertools import islice

from lxml import etree

from factx.chinese import characters
from factx.errors import InputError
from factx.html.declared import Declared
from factx.html.outline import Line, outline
from factx.html.story import story
from factx.lexicon import Lexicon

# A page that has a notice for a story says it in so many letters at most.
_NOTICE = 200
# Where a page doesn't show its story as others do, what is found says at least so much.
_ENOUGH = 50
_STOP = re.compile("[。！？；]")
_NONE = "this page has no story: no main text was found in it"


def found(root: etree._Element, said: Declared) -> tuple[list[Line], list[int]]:
    """The lines of the page, and the places of those that are its story.

    Where none is found, the names of the boxes may tell wrong: a column of comments has class="comment". Some
    pages leave all to a script, and hold the story for others in <noscript> or in their head.

    Raises `InputError` where there is no story, and says so if the page does: 页面不存在.
    """
    notice = ""
    for named, scripted in ((True, True), (False, True), (True, False)):
        if not scripted and next(root.iter("noscript"), None) is None:
            continue
        body, lines = outline(root, named=named, scripted=scripted)
        chosen = story(body, lines)
        told = sum(lines[place].letters for place in chosen if _STOP.search(lines[place].text))
        if not chosen or (told < _ENOUGH and not (named and scripted)):
            continue
        notice = _notice([lines[place].text for place in chosen])
        if not notice:
            return lines, chosen
    if said.story and _STOP.search(said.story):
        return _declared(said)
    raise InputError(f"this page has no story: it says {notice}" if notice else _NONE)


def _notice(lines: list[str]) -> str:
    """The words by which a short page says that it has no story."""
    text = characters.simplified("\n".join(lines))
    if sum(map(str.isalpha, text)) > _NOTICE:
        return ""
    return next((words for words in _notices() if words in text), "")


def _declared(said: Declared) -> tuple[list[Line], list[int]]:
    """The story that the head declares, as lines below its title."""
    body = etree.Element("body")
    told = [("h1", said.title or ""), *(("p", text) for text in (said.story or "").split("\n"))]
    lines = [
        Line(text.strip(), etree.SubElement(body, tag), sum(map(str.isalpha, text)), 0)
        for tag, text in told
        if text.strip()
    ]
    return lines, list(islice(range(len(lines)), 1 if said.title else 0, None))


@cache
def _notices() -> tuple[str, ...]:
    return tuple(Lexicon.load("html/notices.tsv", str))
