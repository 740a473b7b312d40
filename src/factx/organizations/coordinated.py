"""Names by the list that they stand in: 市教育局、卫生局、文旅局, 华为、青禾远、中兴."""

import re
from itertools import pairwise

from factx.organizations import parts, places, unlisted, vocabulary
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


# What may stand in a list between two names of a kind: a word that nobody knows, or an ending of the kind.
_BETWEEN = {
    "company": re.compile(
        r"[一-龥A-Za-z]{2,10}|[一-龥]{2,5}(?:集团|公司)(?:、[一-龥]{2,5}(?:集团|公司)){0,3}"
    ),
    "education": re.compile(
        r"[一-龥]{2,5}(?:[中小]学|学校|幼儿园)(?:、[一-龥]{2,5}(?:[中小]学|学校|幼儿园)){0,5}"
    ),
}
_names = re.compile("[^、]+").finditer


def listed(text: str, rows: list[Row]) -> list[Row]:
    """The mentions, and the names that stand in a list between two companies or two schools.

    >>> row = {"start": 0, "end": 2, "rule": "", "kind": "company", "name": "华为", "anonymous": False}
    >>> [found["name"] for found in listed("华为、青禾远、中兴", [row, {**row, "start": 7, "end": 9}])]
    ['华为', '青禾远', '华为']
    """
    if len(rows) < 2:
        return rows
    found = rows[:1]
    for before, row in pairwise(rows):
        start, end = before["end"], row["start"]
        kind = "company" if before["kind"] == "finance" else before["kind"]
        if (
            3 < end - start < 40
            and kind in _BETWEEN
            and (row["kind"] == kind or (row["kind"] == "finance" and kind == "company"))
            and text[start] in _LIST
            and text[end - 1] in _LIST
            and _BETWEEN[kind].fullmatch(text, start + 1, end - 1) is not None
        ):
            for m in _names(text, start + 1, end - 1):
                if _is_name(m[0]):
                    more = {"start": m.start(), "end": m.end(), "kind": kind, "name": m[0]}
                    found.append({**more, "rule": "organization.known.name", "anonymous": False})
        found.append(row)
    return found


def _is_name(word: str) -> bool:
    """Whether a word of a list is none that fits any such body.

    >>> [_is_name(word) for word in ("文溪小学", "重点中学", "青禾远", "手机芯片")]
    [True, False, True, False]
    """
    tail = ending_at(word, len(word))
    if tail is None or tail[0] == 0 or len(word) - tail[0] < 2:
        return unlisted.is_unknown(word)
    head = word[: tail[0]]
    return head not in vocabulary.generic() and vocabulary.classes().get(head) not in _ANY


_ANY = ("stop", "determiner", "holder", "inside", "head")


def _head(text: str, start: int, end: int) -> int:
    """The end of the places that a name begins with, of 市 alone, too; its start where that is a country."""
    at = start
    while (stop := places.after(text, at, end)) > at:
        place = vocabulary.places()[text[at:stop]]
        if place.level in ("country", "world"):
            return start
        at = stop
    return at + 1 if at == start and text[at] in parts.DIVISIONS else at
