"""Which lines of a page are its story. The only import of trafilatura.

trafilatura finds the main text among navigation, widgets and footers (docs/architecture.md tells why it).
What it would do to the text itself is left out: it sees the outline with a mark before each line, and of its
result only the marks are read. The text is the page's own.
"""

import logging
import re
from configparser import ConfigParser
from functools import cache
from itertools import islice, takewhile

import trafilatura
import trafilatura.settings
from lxml import etree

from factx.html.outline import Line

# A mark is two characters of the Tangut script: printable, so that they pass, and on no page about facts.
_FIRST, _MARKS = 0x17000, 6000
_TANGUT = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + _MARKS - 1)}]")
_MARK = re.compile(f"({_TANGUT.pattern})({_TANGUT.pattern})")
# Below a length trafilatura would give the whole page for the story; Chinese news may be a sentence long.
_SHORT = 0
# A line, or a story, in which links are more than this share leads to other pages.
_LINKED = 0.5
# What has no sentence and is shorter is no story, but what was left of a page: 热门推荐, 版权所有.
_LETTERS = 25
_STOP = re.compile("[。！？；]")
# A footer may end its lines like sentences: 青禾网版权所有。电话：010-12345678。
_RIGHTS = re.compile("版[权權]所有|[Cc]opyright|©|All [Rr]ights [Rr]eserved|ICP[备備]")
# What stands above links is shorter: 相关报道：, 延伸閱讀.
_CAPTION = 20
# Its links may be in boxes within its own, so many deep.
_ABOVE = 4
# A page with more lines, such as a whole book, shows them to trafilatura so many at a time.
_MANY, _JOINED = 4000, 40
_SHY = frozenset(("h2", "h3", "h4", "h5", "h6", "li", "dt", "dd"))

logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def story(page: "etree._Element", lines: list[Line]) -> list[int]:
    """The places of the lines that are the story; none where there is no story."""
    for place, line in enumerate(lines):
        holder = line.element[0] if len(line.element) else line.element
        mark = chr(_FIRST + place // _MARKS) + chr(_FIRST + place % _MARKS)
        holder.text = mark + _TANGUT.sub("\u25a1", holder.text or "")
    if len(lines) > _MANY:
        lines[:] = _together(lines)
    chosen = _own(lines, _found(page))
    if not _says(lines, chosen) and any(_is_said(line) and not _is_linked(line) for line in lines):
        # A short story was taken for a footer, since all links around it count against it: again without
        # them, and without what was taken for the story.
        taken = set(chosen)
        for place, line in enumerate(lines):
            if place in taken or _is_linked(line):
                parent = line.element.getparent()
                if parent is not None:  # with the lines of the same element
                    parent.remove(line.element)
        chosen = _own(lines, _found(page))
        return chosen if _says(lines, chosen) else []
    return chosen


def _together(lines: list[Line]) -> list[Line]:
    """The lines with neighbors in one element: the time of trafilatura grows with the square of elements."""
    joined: list[Line] = []
    count = 0
    for line in lines:
        element = line.element
        first = joined[-1].element if joined else None
        if (
            first is not None
            and count < _JOINED
            and element.getprevious() is first
            and element.tag == first.tag
            and element.tag in ("p", "li")
            and len(element) == len(first) == 0
        ):
            first.text += "\n" + element.text
            element.getparent().remove(element)
            joined.append(line._replace(element=first))
            count += 1
        else:
            joined.append(line)
            count = 1
    return joined


def _says(lines: list[Line], chosen: list[int]) -> bool:
    """Whether there is a sentence in what was chosen."""
    return any(_is_said(lines[place]) for place in chosen)


def _is_said(line: Line) -> bool:
    return _STOP.search(line.text) is not None and _RIGHTS.search(line.text) is None


def _found(page: "etree._Element") -> set[int]:
    """The places of the lines that trafilatura takes for the main text."""
    found = trafilatura.bare_extraction(page, include_comments=False, config=_config())
    text = "" if found is None else getattr(found, "text", "") or ""
    return {(ord(m[1]) - _FIRST) * _MARKS + ord(m[2]) - _FIRST for m in _MARK.finditer(text)}


def _own(lines: list[Line], found: set[int]) -> list[int]:
    """Of the lines found those of the story, without what stands around it; none if they are no story."""
    chosen = sorted(place for place in found if place < len(lines))
    home = _home([lines[place] for place in chosen])
    own = [
        order
        for order, place in enumerate(chosen)
        if not _is_linked(lines[place]) and (home is None or _is_at(home, lines[place]))
    ]
    chosen = _filled(lines, chosen[own[0] : own[-1] + 1] if own else [])
    chosen = _without_captions(lines, chosen)
    letters = sum(lines[place].letters for place in chosen if not _RIGHTS.search(lines[place].text))
    linked = sum(lines[place].linked for place in chosen)
    said = letters >= _LETTERS or _says(lines, chosen)
    return chosen if said and linked <= letters * _LINKED else []


def _without_captions(lines: list[Line], chosen: list[int]) -> list[int]:
    """The chosen lines without captions of links in the midst of the story: 延伸閱讀.

    One behind it stays: it tells cleaning what comes below.
    """
    captions = _captions(lines)
    if not captions:
        return chosen
    last = {lines[place].element.getparent(): place for place in chosen if _is_said(lines[place])}
    left: list[int] = []
    within = -1  # the last sentence of the boxes that have begun
    for place in chosen:
        if place not in captions or place > within:
            left.append(place)
        if _is_said(lines[place]):
            within = max(within, last[lines[place].element.getparent()])
    return left


def _captions(lines: list[Line]) -> set[int]:
    """The places of the lines in whose box all the others lead to other pages: 相关报道：, 延伸閱讀."""
    alone: dict[etree._Element, int] = {}
    above: set[etree._Element] = set()
    for place, line in enumerate(lines):
        boxes = islice(line.element.iterancestors(), _ABOVE)
        if _is_linked(line):
            above.update(boxes)
        elif line.letters:
            for box in boxes:
                alone[box] = -1 if box in alone else place
    return {
        place
        for box, place in alone.items()
        if place >= 0
        and box in above
        and lines[place].element.getparent() is box
        and lines[place].letters <= _CAPTION
        and not _STOP.search(lines[place].text)
    }


def _home(lines: list[Line]) -> "etree._Element | None":
    """The innermost box with all sentences of the lines, and more than one line if there are more."""
    common: list[etree._Element] = []
    for line in lines:
        if _is_said(line):
            boxes = [*line.element.iterancestors()][::-1]
            same = list(takewhile(lambda pair: pair[0] is pair[1], zip(common or boxes, boxes, strict=False)))
            common = [box for box, _ in same]
    while common and len(common[-1]) == 1:
        common.pop()
    return common[-1] if common else None


def _is_at(home: "etree._Element", line: Line) -> bool:
    """Whether the line may begin or end a story with that home: footers are outside, tables may be."""
    return "\t" in line.text or any(box is home for box in line.element.iterancestors())


def _is_linked(line: Line) -> bool:
    return line.linked > line.letters * _LINKED


def _filled(lines: list[Line], chosen: list[int]) -> list[int]:
    """The chosen lines, with the headings and items beside them: trafilatura is shy of both.

    They must be in the box of a chosen line: what is in a box of its own may be a widget. And a heading must
    have something below it.
    """
    boxes = {lines[place].element.getparent() for place in chosen}
    given = set(chosen)
    whole = set(chosen)
    for place, line in enumerate(lines):
        if place in given or line.element.tag not in _SHY or _is_linked(line):
            continue
        box = line.element.getparent()
        if box is None:  # it was taken out for the second try
            continue
        if box in boxes or (box.tag in ("ul", "ol") and box.getparent() in boxes):
            whole.add(place)
    filled = sorted(whole)
    while filled and filled[-1] not in given and lines[filled[-1]].element.tag.startswith("h"):
        filled.pop()
    return filled


@cache
def _config() -> ConfigParser:
    config = ConfigParser()
    config.read_dict(trafilatura.settings.DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(_SHORT)
    return config
