"""What a page declares of itself in its head: title, day of publication, site, source, address.

Read are <meta>, JSON-LD, <time> and elements with itemprop. A day is taken only where it is said to be that
of publication: not that of a change, of a copyright line, or of whatever date stands in the text.
"""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from factx.lexicon import Lexicon

if TYPE_CHECKING:
    from lxml import etree

_DAY = re.compile(
    r"\s{0,9}((?:19|20)[0-9]{2})(?:[-/.年]([01]?[0-9])[-/.月]([0-3]?[0-9])(?![0-9])|([01][0-9])([0-3][0-9])(?![0-9]))"
)
# The types of schema.org whose headline and date are those of the page.
_ARTICLES = re.compile(r"(?:Article|Posting|Report|Reportage\w{0,9}|WebPage)\Z")
_LONGEST = 300
_ADDRESS = re.compile(r"\s{0,9}(https?://[^\s<>\"]{1,2000})\s{0,9}", re.IGNORECASE)
# JSON may escape half of a pair, which no text of UTF-8 can hold; the others nobody sees.
_BROKEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# <meta name="source" content="来源：青禾日报">
_LABEL = re.compile(r"\s{0,9}(?:来源|稿源)\s{0,3}[：:]")
# Pages of WeChat accounts leave the day of publication to a script: var createTime = '2025-03-15 08:12',
# create_time: JsDecode('2025-03-15 08:12'), or in seconds: var ct = "1741997520".
_WECHAT = re.compile(
    r"\b(?:var createTime ?= ?|create_time ?: ?JsDecode\()['\"]([0-9-]{8,10})"
    r"|\bvar ct ?= ?['\"]([0-9]{10})['\"]"
)
_BEIJING = timezone(timedelta(hours=8))
# JSON-LD as no parser takes it: within a comment or CDATA, with a comma behind the last item.
_WRAPPED = re.compile(r"\s{0,99}(?:<!--|/[/*]\s{0,9}<!\[CDATA\[(?:\s{0,9}\*/)?|<!\[CDATA\[)")
_COMMA = re.compile(r",(?=\s{0,99}[}\]])")
# The day in the address of a page: /2025-03/15/, /202503/t20250315_12.html, /2025/0315/c1-2.html.
_DATED = re.compile(
    r"https?://[^?#]{1,1000}?(?:/|/t|_)((?:19|20)[0-9]{2})[-_/]?(0[1-9]|1[0-2])[-_/]?"
    r"(0[1-9]|[12][0-9]|3[01])(?=[/_.-]|\Z)",
    re.IGNORECASE,
)


class Declared(NamedTuple):
    """What the page declares; None where it declares nothing. `story` is for pages that don't show theirs."""

    title: str | None = None
    published: date | None = None
    site: str | None = None
    source: str | None = None
    url: str | None = None
    story: str | None = None


def declared(root: "etree._Element") -> Declared:
    """What the page declares.

    >>> from factx.html.outline import parse
    >>> head = '<meta name="PubDate" content="2025-02-28 10:05"><title>通知</title>'
    >>> found = declared(parse(head + "<p>2024年5月1日。"))
    >>> found.title, str(found.published)
    ('通知', '2025-02-28')

    The day of a change is none of publication:

    >>> head = '<meta property="article:modified_time" content="2025-02-28">'
    >>> declared(parse(head + "<p>2024年5月1日。")).published
    """
    best: dict[str, tuple[int, Any]] = {}
    for field, rank, value in _statements(root):
        said = _said(field, value)
        if said and (field not in best or rank < best[field][0]):
            best[field] = rank, said
    return Declared(**{field: said for field, (_, said) in best.items()})


def dated(url: str | None) -> date | None:
    """The day that an address names, as most news sites file their pages.

    >>> str(dated("https://example.org/202503/t20250315_88.html")), str(dated("https://example.org/2025/0315/a"))
    ('2025-03-15', '2025-03-15')
    >>> dated("https://example.org/2025/03/"), dated("https://example.org/p/20251399.html")
    (None, None)
    """
    m = _DATED.match(url or "")
    return m and day(f"{m[1]}-{m[2]}-{m[3]}")


def _said(field: str, value: str) -> date | str | None:
    if field == "published":
        return day(value)
    if field == "story":
        return _BROKEN.sub("", value)
    if field == "url":
        # /a.html and javascript:history.back() are no addresses by themselves.
        return m[1] if (m := _ADDRESS.fullmatch(value)) else None
    return _plain(_LABEL.sub("", value))


def _statements(root: "etree._Element") -> Iterator[tuple[str, int, str]]:
    account = root.get_element_by_id("js_content", None) is not None
    for element in root.xpath(
        "//meta | //link | //title | //script | //time | //*[@itemprop or @id='js_name']"
    ):
        tag = element.tag
        if tag == "script":
            if (element.get("type") or "").strip().lower() == "application/ld+json":
                yield from _linked_data(element.text or "")
            elif account and (m := _WECHAT.search(element.text or "")):
                yield "published", 1, m[1] or str(datetime.fromtimestamp(int(m[2]), _BEIJING))
        elif tag == "title":
            yield "title", 9, element.text or ""
        elif tag == "link":
            if (element.get("rel") or "").strip().lower() == "canonical":
                yield "url", 0, element.get("href") or ""
        elif account and element.get("id") == "js_name":
            yield "source", 0, element.text or ""
        else:
            yield from _named(element)


def _named(element: "etree._Element") -> Iterator[tuple[str, int, str]]:
    """What <meta>, <time> or an element with itemprop says."""
    names = _names()
    said = element.get("content") or element.get("datetime") or element.text or ""
    # One element may say two things: itemprop="dateCreated datePublished".
    keys = (element.get("itemprop") or "").split()
    if element.tag == "meta":
        keys += ["".join((element.get(name) or "").split()) for name in ("property", "name")]
    for key in keys:
        if named := names.get(key.lower()):
            yield named[0], named[1], said
    # <time class="entry-date published" datetime="…">, <time pubdate>; the class of a change is updated.
    if element.tag == "time" and (
        element.get("pubdate") is not None or "published" in (element.get("class") or "").split()
    ):
        yield "published", 2, said


def _linked_data(text: str) -> Iterator[tuple[str, int, str]]:
    things = _listed(_json(text))
    for thing in things[:50]:
        if isinstance(thing, dict):
            things.extend(_listed(thing.get("@graph"))[:50])
            things.append(thing.get("mainEntity"))
    for thing in things[:500]:
        if not isinstance(thing, dict):
            continue
        types = thing.get("@type")
        if not any(isinstance(t, str) and _ARTICLES.search(t) for t in _listed(types)):
            continue
        yield "published", 0, _string(thing.get("datePublished"))
        yield "title", 2, _string(thing.get("headline"))
        publisher = thing.get("publisher")
        yield "site", 3, _string(publisher.get("name") if isinstance(publisher, dict) else publisher)
        yield "story", 0, _string(thing.get("articleBody"))


def _json(text: str) -> Any:
    """What a script of JSON-LD says; None where it is broken beyond the usual."""
    for read in (text, _COMMA.sub("", _WRAPPED.sub("", text, count=1))):
        start = len(read) - len(read.lstrip())
        with suppress(ValueError, RecursionError):  # one may nest it without end
            return json.JSONDecoder(strict=False).raw_decode(read, start)[0]
    return None


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def day(text: str) -> date | None:
    """The day that a value begins with, as it is written: no zone is converted.

    >>> str(day("2025-03-15T08:12:00+08:00")), str(day("2025年3月5日")), str(day("20250315"))
    ('2025-03-15', '2025-03-05', '2025-03-15')
    >>> day("2025"), day("2025-13-01"), day("15/03/2025")
    (None, None, None)
    """
    m = _DAY.match(text)
    if m is None:
        return None
    try:
        return date(int(m[1]), int(m[2] or m[4]), int(m[3] or m[5]))
    except ValueError:
        return None


def _plain(text: str) -> str:
    return " ".join(_BROKEN.sub("", text[:_LONGEST]).split())


@cache
def _names() -> Lexicon[tuple[str, int]]:
    return Lexicon.load("html/meta.tsv", lambda field, rank: (field, int(rank)))
