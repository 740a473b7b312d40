"""The outline of a page: the lines that a reader sees, and the elements that hold them.

A browser makes a new line where a block begins or ends and at <br>; what is within a line stays together
(国<b>家</b>). The reading aid of <ruby> is left out, as is what nobody sees. Rows of a table of figures are
a line each, with tabs between the cells; a table that only lays out the page is taken for plain blocks.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree
from lxml import html as markup

from factx.cleaning.markup import raised
from factx.errors import InputError
from factx.lexicon import Lexicon

_ELEMENTS = Lexicon.load("html/elements.tsv", str)
_HIDDEN = re.compile(r"(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}none", re.IGNORECASE)
_ATTRIBUTES = ("class", "id", "role", "itemprop", "itemtype")
# Boxes in boxes, deeper than any page needs: beyond it they are left out, and their lines stay.
_DEEPEST = 100
_BLANKS = re.compile("[ \t\n\r\f]+")
# A cell of a table of figures is short; a longer one holds prose.
_CELL = 200
# What XML may not hold, and so no outline.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Line(NamedTuple):
    """A line of the page, the element that holds it in the outline, how many letters it has, and in links."""

    text: str
    element: "etree._Element"
    letters: int
    linked: int


def parse(text: str) -> "etree._Element":
    """The tree of a page.

    Raises `InputError` where there is nothing in it, and where tags are nested so deeply (by the thousand)
    that the end of the page would be lost.
    """
    # An XML declaration would name an encoding that the text no longer has: so bytes, which are in UTF-8.
    data = text.replace("\0", "\ufffd").encode("utf-8", "replace")
    parser = markup.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = markup.document_fromstring(data, parser=parser)
    except etree.ParserError:
        raise InputError("this page is empty") from None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise InputError("the tags of this page are nested too deeply")
    return root


def outline(
    root: "etree._Element", *, named: bool = True, scripted: bool = True
) -> tuple["etree._Element", list[Line]]:
    """The page's body with nothing but boxes, lines and links; and its lines.

    The boxes keep the names of their classes if `named`. Readers without scripts see <noscript>, too.

    >>> page = "<h1>题<br>目</h1><div class=a>国<b>家</b><p><a>统计局</a>今日</p></div><script>x</script>"
    >>> body, lines = outline(parse(page))
    >>> [(line.element.tag, line.text, line.linked) for line in lines]
    [('h1', '题', 0), ('h1', '目', 0), ('p', '国家', 0), ('p', '统计局今日', 3)]

    <ruby> loses its pinyin, and not its characters:

    >>> [line.text for line in outline(parse("<p><ruby>春<rp>(</rp><rt>chūn</rt><rp>)</rp></ruby>天</p>"))[1]]
    ['春天']
    """
    builder = _Builder(_ATTRIBUTES if named else ())
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped: etree._Element | None = None
    for event, element in walk:
        tag = element.tag
        if event == "end":
            if element is not skipped:
                builder.close(tag)
            builder.add(element.tail)
        elif _is_unseen(element) and (scripted or tag != "noscript"):
            skipped = element
            walk.skip_subtree()
        elif tag == "table" and (rows := _figures(element)):
            skipped = element
            walk.skip_subtree()
            builder.flush()
            for row in rows:
                builder.add(row)
                builder.flush(blanks=False)
        else:
            builder.open(tag, element)
            builder.add(_own_text(element))
    builder.flush()
    return builder.page, builder.lines


class _Builder:
    """Makes the outline as the elements of a page come and go."""

    def __init__(self, attributes: tuple[str, ...]) -> None:
        self._attributes = attributes
        self.page = markup.Element("html")
        self.lines: list[Line] = []
        self._boxes = [etree.SubElement(self.page, "body")]
        self._skipped = 0  # boxes that are too deep
        self._leaf: list[tuple[str, dict[str, str]]] = [("p", {})]
        self._links = 0
        self._preformatted = 0
        self._pieces: list[tuple[str, bool]] = []

    def open(self, tag: str, element: "etree._Element") -> None:
        if tag == "a":
            self._links += 1
        elif tag == "br":
            self.flush()
        elif tag in _ELEMENTS:
            self.flush()
            given = {
                name: _CONTROL.sub("", value) for name in self._attributes if (value := element.get(name))
            }
            self._preformatted += tag == "pre"
            if _ELEMENTS[tag] == "line":
                self._leaf.append(("p" if tag == "pre" else tag, given))
                return
            self._leaf.append(("p", {}))
            if tag == "body":
                self._boxes[0].attrib.update(given)
            elif len(self._boxes) > _DEEPEST:
                self._skipped += 1
            else:
                box = tag if _ELEMENTS[tag] == "box" else "div"
                self._boxes.append(etree.SubElement(self._boxes[-1], box, given))

    def close(self, tag: str) -> None:
        if tag == "a":
            self._links = max(0, self._links - 1)
        elif tag in _ELEMENTS and len(self._leaf) > 1:
            self.flush()
            self._preformatted -= tag == "pre"
            self._leaf.pop()
            if _ELEMENTS[tag] == "line" or tag == "body":
                return
            if self._skipped:
                self._skipped -= 1
            elif len(self._boxes) > 1:
                self._boxes.pop()

    def add(self, text: str | None) -> None:
        if not text:
            return
        if self._preformatted and "\n" in text:
            for line in text.split("\n"):
                self._pieces.append((line, self._links > 0))
                self.flush()
        else:
            self._pieces.append((text, self._links > 0))

    def flush(self, *, blanks: bool = True) -> None:
        """End the line, if there is one."""
        pieces, self._pieces = self._pieces, []
        if not any(piece.strip() for piece, _ in pieces):
            return
        if blanks:
            pieces = [(_BLANKS.sub(" ", piece), linked) for piece, linked in pieces]
        text = "".join(piece for piece, _ in pieces)
        if blanks:
            text = _BLANKS.sub(" ", text).strip(" ")
        tag, given = self._leaf[-1]
        element = etree.SubElement(self._boxes[-1], tag, given)
        # Letters alone: a list of other stories has a day behind each link.
        letters = sum(map(str.isalpha, text))
        linked = sum(sum(map(str.isalpha, piece)) for piece, is_linked in pieces if is_linked)
        # A link inside of a sentence says nothing of the line; a line that is all link leads elsewhere.
        holder = etree.SubElement(element, "a", href="#") if linked * 2 > letters else element
        holder.text = _CONTROL.sub("", text)
        self.lines.append(Line(text, element, letters, linked))


def _own_text(element: "etree._Element") -> str | None:
    """The text before the element's first child; a power is one: 10<sup>8</sup> is not 108."""
    text: str | None = element.text
    return raised(text) if text and element.tag == "sup" else text


def _is_unseen(element: "etree._Element") -> bool:
    if _ELEMENTS.get(element.tag) == "unseen" or element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def _figures(table: "etree._Element") -> list[str]:
    """The rows of a table of figures; none where the table only lays out the page."""
    if next(table.iterdescendants("table"), None) is not None:
        return []
    rows: list[str] = []
    broadest = 0
    for row in table.iter("caption", "tr"):
        held = [row] if row.tag == "caption" else row.iter("td", "th")
        cells = [_BLANKS.sub(" ", "".join(_seen(cell))).strip(" \u3000") for cell in held]
        if any(len(cell) > _CELL for cell in cells):
            return []
        broadest = max(broadest, len(cells))
        rows.append("\t".join(cells).strip("\t"))
    whole = sum(map(len, rows))
    linked = sum(len("".join(_seen(link)).strip()) for link in table.iter("a"))
    if broadest < 2 or len(rows) < 2 or linked * 2 > whole:
        return []
    return [row for row in rows if row.strip()]


def _seen(element: "etree._Element") -> Iterator[str]:
    """The pieces of text inside the element that a reader sees."""
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if event == "start":
            if _is_unseen(inner):
                walk.skip_subtree()
            elif text := _own_text(inner):
                yield text
            if inner.tag in ("br", "p", "div", "li"):
                yield " "
        elif inner is not element and inner.tail:
            yield inner.tail
