"""Names that share the place of the one before them: 市教育局、卫生局、文旅局."""

import re

from factx.organizations import parts, places, vocabulary
from factx.organizations.continued import goes_on
from factx.organizations.suffix import ending_at
from factx.rules import Row

_JOINTS = "、和与及"
_DEPARTMENT = re.compile(rf"[{_JOINTS}](?P<name>[一-龥]{{1,7}}?[局厅委办院所])")
_LIST = frozenset(_JOINTS)
_KINDS = ("government", "court")


def departments(text: str, rows: list[Row]) -> list[Row]:
    """The mentions, and the departments that go on behind them; each is named with the place that it shares.

    >>> row = {"start": 0, "end": 4, "rule": "", "kind": "government", "name": "市教育局", "anonymous": False}
    >>> [found["name"] for found in departments("市教育局、卫生局。", [row])]
    ['市教育局', '市卫生局']
    """
    if not any(row["kind"] in _KINDS and text[row["end"] : row["end"] + 1] in _LIST for row in rows):
        return rows
    found: list[Row] = []
    by_start = {row["start"]: row for row in rows}
    for row in rows:
        found.append(row)
        end = row["end"]
        if row["kind"] not in _KINDS or text[end : end + 1] not in _LIST:
            continue
        head = text[row["start"] : _head(text, row["start"], end)]
        while head and (m := _DEPARTMENT.match(text, end)) is not None:
            start, end = m.span("name")
            tail = ending_at(text, end)
            if m["name"][0] in parts.DIVISIONS or places.after(text, start, end) > start:
                break  # 市教育局和省教育厅
            known = by_start.get(start)
            if known is not None and known["end"] == end and known["kind"] in _KINDS:
                known.update(name=head + m["name"])  # 市教育局、医保局 are not the bodies of the country
                continue
            if tail is None or tail[0] != start or tail[1].kind not in _KINDS or goes_on(text, end):
                break
            if known is None:
                name = head + m["name"]
                more = {"start": start, "end": end, "kind": tail[1].kind, "name": name, "anonymous": False}
                found.append({**more, "rule": "organization.suffix.ending"})
            else:
                break
            by_start.setdefault(start, found[-1])
    return found


def _head(text: str, start: int, end: int) -> int:
    """The end of the places that a name begins with, of 市 alone, too; its start where that is a country."""
    at = start
    while (stop := places.after(text, at, end)) > at:
        place = vocabulary.places()[text[at:stop]]
        if place.level in ("country", "world"):
            return start
        at = stop
    return at + 1 if at == start and text[at] in parts.DIVISIONS else at
