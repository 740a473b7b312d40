"""What a page declares of itself in its head: title, day of publication, site, source, address.

Read are <meta>, JSON-LD and elements with itemprop. A day is taken only where it is said to be the one of
publication: not that of a change, of a copyright line, or of whatever date stands in the text.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
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
# Pages of WeChat accounts leave the day of publication to a script: var createTime = '2025-03-15 08:12'.
_WECHAT = re.compile(r"\bvar createTime ?= ?['\"]([0-9-]{8,10})")


class Declared(NamedTuple):
    """What the page declares; None where it declares nothing."""

    title: str | None = None
    published: date | None = None
    site: str | None = None
    source: str | None = None
    url: str | None = None


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


def _said(field: str, value: str) -> date | str | None:
    if field == "published":
        return day(value)
    if field == "url":
        # /a.html and javascript:history.back() are no addresses by themselves.
        return m[1] if (m := _ADDRESS.fullmatch(value)) else None
    return _plain(_LABEL.sub("", value))


def _statements(root: "etree._Element") -> Iterator[tuple[str, int, str]]:
    names = _names()
    account = root.get_element_by_id("js_content", None) is not None
    for element in root.iter("meta", "time", "span", "link", "title", "script"):
        if element.tag == "script":
            if (element.get("type") or "").strip().lower() == "application/ld+json":
                yield from _linked_data(element.text or "")
            elif account and (m := _WECHAT.search(element.text or "")):
                yield "published", 1, m[1]
            continue
        if element.tag == "title":
            yield "title", 9, element.text or ""
            continue
        if element.tag == "link":
            if (element.get("rel") or "").strip().lower() == "canonical":
                yield "url", 0, element.get("href") or ""
            continue
        keys = (element.get("property"), element.get("name"), element.get("itemprop"))
        for key in keys if element.tag == "meta" else keys[2:]:
            if key and (named := names.get("".join(key.split()).lower())):
                said = element.get("content") or element.get("datetime") or element.text or ""
                yield named[0], named[1], said


def _linked_data(text: str) -> Iterator[tuple[str, int, str]]:
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):  # many pages have it broken; one may nest it without end
        return
    things = data if isinstance(data, list) else [data]
    for thing in things[:50]:
        if isinstance(thing, dict) and isinstance(inner := thing.get("@graph"), list):
            things.extend(inner[:50])
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
