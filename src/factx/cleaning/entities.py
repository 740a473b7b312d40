"""HTML entities that a page shows instead of their characters, escaped once or more often."""

import re

from factx.cleaning.edits import Change
from factx.cleaning.patterns import Late

_ENTITY = Late(
    r"""
    # Often cut at the semicolon; in a URL's query the same letters are a name.
      &nbsp(?![A-Za-z0-9=;])
    | &(?P<nested>(?:amp;|AMP;|\#0{0,6}38;|\#[xX]0{0,6}26;)*)   # &amp;amp;lt;
       (?P<last>(?:[A-Za-z][A-Za-z0-9]{1,31}|\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6});)?
    """,
    re.VERBOSE,
)


def find(text: str) -> list[Change]:
    """The entities and their characters.

    >>> [(c.start, c.end, c.replacement) for c in find("研发&amp;amp;设计&ldquo;云&#8221;")]
    [(2, 11, '&'), (13, 20, '“'), (21, 28, '”')]

    What is no entity stays, in addresses and in names:

    >>> find("AT&T;B&B,见http://example.com/?a=1&lang=zh&copy=2")
    []
    """
    if "&" not in text:
        return []
    changes = []
    for m in _ENTITY.finditer(text):
        decoded = _decoded(m[0], m["last"])
        if decoded != m[0]:
            changes.append(Change(m.start(), m.end(), decoded, "entity"))
    return changes


def _decoded(entity: str, last: str | None) -> str:
    from html import entities, unescape  # two thousand names: loaded where a page needs them

    if entity == "&nbsp":
        return "\xa0"
    if last is None:
        return "&"
    # `unescape` alone would also take a name's beginning: &notice; is not ¬ice;
    return unescape("&" + last) if last[0] == "#" else entities.html5.get(last, "&" + last)
