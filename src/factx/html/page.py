"""A page and its story: what `from_html` returns."""

import re
from datetime import date
from typing import TYPE_CHECKING

from factx import segmenter
from factx.chinese import characters, pairs
from factx.cleaning import clean
from factx.dates import reference
from factx.decoding import decode
from factx.errors import InputError, MissingExtraError
from factx.html.declared import dated, day, declared
from factx.models import Model

if TYPE_CHECKING:
    from factx.html.outline import Line

_HTML = re.compile(
    r"\s{0,99}(?:<\?xml\b[^>]{0,200}>\s{0,99})?(?:<!--[^>]{0,2000}-->\s{0,99}){0,9}"
    r"<(?:!doctype\s{1,9}html|html|head|body)\b",
    re.IGNORECASE,
)
# 来源：青禾日报, 来源：青禾日报作者：李禾
_SOURCE = re.compile(
    r"(?:来源|稿源|出处)\s{0,3}[：:]\s{0,3}([^\s：:|｜]{2,30}?)"
    r"(?=(?:作者|记者|编辑|责编|责任编辑|发布于|发布时间|发布日期|时间|日期|字体|字号|浏览|点击|阅读)[：:]|[\s：:|｜]|$)"
)
# Or without a label behind the day: 2003年8月12日 09:16 青江晚报.
_PAPER = re.compile(
    r"[0-9日]\s{1,9}([\u4e00-\u9fff]{2,12}(?:[早日晚晨时周商]报|都市报|青年报|新闻网|在线|电视台|电台|通讯社))(?=\s|$)"
)
# Not as labels that the segmenter knows, or not in a shape that texts have, as elements touch or the century
# is left out: 发布时间：24-11-0210:48, 提交于 admin 2025年1月16日.
_STAMP = re.compile(
    r"(?:(?:发布|发表|刊发|提交)(?:时间|日期)?\s{0,3}[：:]|^(?:发布|发表|提交)于\s{0,3}(?:[^\s0-9]{1,20}\s{1,3})?)\s{0,3}"
    r"(20)?([0-9]{2})([-/.年])([01]?[0-9])[-/.月]([0-3]?[0-9])(?=[0-2][0-9]:|[^0-9-]|$)",
    re.MULTILINE,
)
_CHANGED = re.compile(r"(?:(?:最[后近]|上次)?(?:更新|修改)(?:时间|日期|于)?\s{0,3}[：:]|编辑于\s{0,3}[0-9])")
# So many lines above the story may tell about it, and so many right below.
_ABOVE, _BELOW = 8, 2
# The headline may be among so many lines of what was found; a breadcrumb stands before it.
_FIRST = 3
# A line that the page's title repeats is the headline, if it is no column: a heading, or as long as this.
_HEADLINE = 6
# A note behind a headline: 统计公报[1].
_NOTE = re.compile(r"(?:\[[0-9]{1,3}\]|[⁰¹²³⁴-⁹*＊])$")
_SIGNS = re.compile(r"[\W_]+")
# 关于开展农机购置补贴工作的通知
_NOTICE = re.compile(r"(?:通知|通告|公告|公示|通报|意见|办法|方案|决定|规定|细则|批复|报告|公报)$")
_STOP = re.compile("[。！？；]")
_DIGIT = re.compile("[0-9]")
_WORDS = re.compile(r"[^\W_]")
# Between a headline that the title doesn't repeat and the story are labels at most.
_NEAR = 3


class Page(Model):
    """A page of HTML: its story as plain text, and what the page says of it.

    `text` is what `factx.extract` takes: where the page shows them the headline and the lines of labels
    above the story (来源：…), then the story, a paragraph on a line. `published` is the day on which the
    story was published, as the page's markup or else a line of labels in `text` says. `lost_bytes` of the
    page could not be read; where they stood is U+FFFD.
    """

    id: str | None = None
    url: str | None = None
    encoding: str | None = None
    lost_bytes: int = 0
    title: str | None = None
    published: date | None = None
    site: str | None = None
    source: str | None = None
    text: str


def from_html(
    page: bytes | str, *, id: str | None = None, url: str | None = None, encoding: str | None = None
) -> Page:
    """The story of a page of HTML, as bytes or as text, and what the page says of it.

    >>> page = from_html(
    ...     "<html><head><title>青禾港吞吐量创新高_青禾网</title>"
    ...     "<meta name=PubDate content=2025-03-15></head><body><ul><li><a href=/>首页</a></ul>"
    ...     "<h1>青禾港吞吐量创新高</h1><p>昨天，青禾港务集团公布，去年吞吐量突破800万吨，"
    ...     "同比增长5.2%，其中集装箱吞吐量增长一成。</p></body></html>"
    ... )
    >>> page.title, str(page.published)
    ('青禾港吞吐量创新高', '2025-03-15')
    >>> page.text.splitlines()[0]
    '青禾港吞吐量创新高'

    `published` helps where the text itself has no date: `factx.extract(page.text, published=page.published)`.
    `id` and `url` are the caller's; without `url` the page's own is kept. `encoding` reads the bytes in that
    encoding, whatever they look like.

    Raises `InputError` where no story is found, such as on a page that lists others: nothing is made up.
    Raises `MissingExtraError` where the libraries for HTML are not installed.
    """
    if not isinstance(page, (bytes, str)):
        raise TypeError(f"from_html() takes bytes or a str, not {type(page).__name__}")
    try:
        from factx.html.outline import parse
        from factx.html.search import found
    except ImportError as error:
        raise MissingExtraError(
            f"reading HTML needs {error.name or error}: install it with pip install 'factx[html]'"
        ) from error

    text, told, lost = decode(page, encoding) if isinstance(page, bytes) else (page, None, 0)
    if "<" not in text:
        raise InputError("this is no HTML: it has no tags" if text.strip() else "this page is empty")
    root = parse(text)
    said = declared(root)
    lines, chosen = found(root, said)
    headline = _headline(said.title, lines, chosen)
    chosen = [place for place in chosen if _belongs(lines, place, headline)] or chosen
    shown = _without_furniture(lines, sorted({*chosen, *_around(lines, headline, chosen)}), headline)
    content = "\n".join(
        line.text
        for line in (lines[place] for place in shown)
        # The day of a change would be taken for the page's, where no other stands beside it.
        if not (said.published and _CHANGED.match(_view(line.text)))
    )
    stamp, source = _labels(content)
    return Page(
        id=id,
        url=url or said.url,
        encoding=told,
        lost_bytes=lost,
        title=said.title if headline is None else _NOTE.sub("", lines[headline].text.strip()),
        published=said.published or stamp or _stamp(lines, chosen[0]) or dated(url or said.url),
        site=said.site,
        source=said.source or source,
        text=content,
    )


def is_html(text: str) -> bool:
    """Whether a text is a page of HTML, by how it begins.

    >>> is_html('\\n<!DOCTYPE html><p>'), is_html("<b>成交</b>60万元")
    (True, False)
    """
    return _HTML.match(text) is not None


def _headline(title: str | None, lines: "list[Line]", chosen: list[int]) -> int | None:
    """The place of the line that is the headline: the longest one that the page's title repeats.

    It stands above the story or is one of its first lines; else it is a single <h1>, or the heading right
    above the story.
    """
    # Rows of a table may stand above the headline: 索引号, 发文机关.
    begin = [place for place in chosen if "\t" not in lines[place].text][:_FIRST] or chosen[:1]
    # The name of the site, which many titles repeat as well, is a link to its first page.
    heads = [place for place in range(begin[-1] + 1) if lines[place].linked * 2 <= lines[place].letters]
    said = _letters(title or "")
    fit = {
        place: len(line)
        for place in heads
        if (line := _letters(lines[place].text))
        and line in said
        and (len(line) >= _HEADLINE or line == said or lines[place].element.tag in ("h1", "h2"))
    }
    if fit:
        # Of equals the last: breadcrumbs end with the headline, too.
        return max(fit, key=lambda place: (fit[place], place))
    first = [place for place in heads if lines[place].element.tag == "h1"]
    if len(first) == 1:
        return first[0]
    # Some sites have the name of the column for a title; on others the headline is a link to its own page.
    near = [
        place
        for place in range(max(0, chosen[0] - _ABOVE), chosen[0])
        if lines[place].element.tag in ("h1", "h2")
        and lines[place].letters >= _HEADLINE
        and ((place in heads and place >= chosen[0] - _NEAR) or said.startswith(_letters(lines[place].text)))
    ]
    return near[-1] if near else _labelled(lines, chosen[0])


def _belongs(lines: "list[Line]", place: int, headline: int | None) -> bool:
    """Whether a line of the story found is of it: no row of stars, and above the headline no stray words."""
    line = lines[place]
    if _WORDS.search(line.text) is None:
        return False
    if headline is None or place >= headline or "\t" in line.text or _STOP.search(line.text):
        return True
    # A line above the headline, in its own box, is part of it: ——古城更新观察（上）.
    return line.element.getparent() is lines[headline].element.getparent()


def _labelled(lines: "list[Line]", first: int) -> int | None:
    """The line above the labels right above the story, if the story speaks of it."""
    for label in (first - 1, first, first + 1):
        if (
            label < 1
            or label + 1 >= len(lines)
            or not _is_label("", lines[label].text, lines[label + 1].text)
        ):
            continue
        line = lines[label - 1]
        story = pairs.Story(_view("\n".join(line.text for line in lines[label + 1 : label + 1 + _NEAR])))
        if line.letters >= _HEADLINE and line.linked * 2 <= line.letters:
            # What was found for a story doesn't begin with the name of a site and then a label.
            sure = label > first or _NOTICE.search(_view(line.text))
            return label - 1 if sure or story.speaks_of(_view(line.text)) else None
    return None


def _around(lines: "list[Line]", headline: int | None, chosen: list[int]) -> list[int]:
    """The headline, the lines of labels between it and the rest of the story, and those right below."""
    first = next((place for place in chosen if headline is None or place > headline), chosen[0])
    begin = max(first - _ABOVE, 0)
    title = ""
    if headline is not None:
        title = lines[headline].text
        # Some pages say it again above their labels.
        said = (place for place in range(max(headline - _NEAR, 0), headline) if lines[place].text == title)
        begin = next(said, headline) + 1
    above = range(begin, min(first, begin + _ABOVE))
    below = range(chosen[-1] + 1, min(chosen[-1] + 1 + _BELOW, len(lines)))
    labels = [
        place
        for place in (*above, *below)
        if place != headline
        # A link to a section is of the menu: 新闻. Behind a day it is the source.
        and (lines[place].letters > lines[place].linked or _DIGIT.search(lines[place].text))
        and _is_label(title, lines[place].text, lines[first].text)
    ]
    return labels if headline is None else [headline, *labels]


def _without_furniture(lines: "list[Line]", shown: list[int], headline: int | None) -> list[int]:
    """The lines without those below the headline that cleaning takes for the site's: 分享到, comments."""
    text = "\n".join(lines[place].text for place in shown)
    gone = [
        (edit["raw_start"], edit["raw_end"]) for edit in clean(text).edits if edit["kind"] == "boilerplate"
    ]
    if not gone:
        return shown
    left: list[int] = []
    start = at = 0
    for place in shown:
        end = start + len(lines[place].text)
        while at < len(gone) and gone[at][1] < end:
            at += 1
        is_gone = at < len(gone) and gone[at][0] <= start and end <= gone[at][1]
        if not is_gone or (headline is not None and place <= headline):
            left.append(place)
        start = end + 1
    return left


def _is_label(title: str, line: str, story: str) -> bool:
    """Whether a line tells about the page: the segmenter knows by the title above and the story below it."""
    begin = len(title) + 1
    rows = segmenter.segment(_view(f"{title}\n{line}\n{story}"))
    kinds = {row["kind"] for row in rows if begin <= row["start"] < begin + len(line)}
    return kinds == {"metadata"}


def _letters(text: str) -> str:
    """What a headline and a page's title have in common: no blanks, signs or notes; 1-8月 is 1—8月."""
    return _SIGNS.sub("", _NOTE.sub("", text.strip()))


def _labels(text: str) -> tuple[date | None, str | None]:
    """The day of publication and the source that the text's lines of labels tell."""
    view = _view(text)
    rows = segmenter.segment(view)
    told, place, _ = reference.find(view, rows)
    published = told if place == "metadata" else None
    labels = [(row["start"], row["end"]) for row in rows if row["kind"] == "metadata"]
    for pattern in (_SOURCE, _PAPER):
        for start, end in labels:
            if m := pattern.search(view, start, end):
                return published, text[m.start(1) : m.end(1)]
    return published, None


def _stamp(lines: "list[Line]", first: int) -> date | None:
    """The day of publication that a line above the story, or at its head, is labeled with."""
    above = "\n".join(line.text for line in lines[max(first - _ABOVE, 0) : first + _FIRST])
    m = _STAMP.search(_view(above))
    return m and day(f"20{m[2]}-{m[4]}-{m[5]}")


def _view(text: str) -> str:
    """The text as rules read it; pages hold their labels apart by spaces that don't break."""
    return characters.simplified(text).replace("\xa0", " ")
