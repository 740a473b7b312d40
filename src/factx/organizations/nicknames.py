"""Nicknames: teams that are called by common words in a text about their league."""

import re
from bisect import bisect_right
from functools import cache

from factx.lexicon import Lexicon, alternation
from factx.organizations import known
from factx.rules import Row


def _nickname(use: str, name: str) -> tuple[bool, str]:
    return use == "sure", name


@cache
def _table() -> dict[str, tuple[bool, str]]:
    return dict(Lexicon.load("organizations/nicknames.tsv", _nickname))


@cache
def _pattern() -> re.Pattern[str]:
    """A nickname as a text on games has it: before a result or a verb of the game, or behind one."""
    names = alternation(list(_table()))
    return re.compile(
        rf"(?P<before>[0-9]{{2,3}}|{_GAME})?(?P<name>{names})"
        rf"(?P<behind>(?= ?[(（]?[0-9]{{1,3}}[-:：—]|以?[0-9]|{_GAME}|{_TEAM}))?"
    )


_GAME = "(?:击败|战胜|不敌|负于|力克|险胜|大胜|惜败|横扫|淘汰|迎战|对阵|挑战|逆转|领先|落后)"
_TEAM = "(?:今日|主场|客场|一度|方面|后卫|前锋|中锋|主帅|主教练|球员|球星|反超|连胜|取胜|获胜|官方)"


def added(text: str, rows: list[Row]) -> list[Row]:
    """The mentions, and the teams by nicknames, where a mention tells of which league the text speaks.

    >>> row = {"start": 0, "end": 2, "rule": "", "kind": "sports", "name": "湖人", "anonymous": False}
    >>> [found["name"] for found in added("湖人不敌勇士，火箭发射升空", [row])]
    ['湖人', '勇士队']
    """
    written = [text[row["start"] : row["end"]] for row in rows if row["kind"] == "sports"]
    if not written:
        return rows
    table = _table()
    if not any(table.get(name, (False, ""))[0] for name in written):
        return rows
    starts = [row["start"] for row in rows]
    more = []
    for m in _pattern().finditer(text):
        start, end = m.span("name")
        if m["before"] is None and m["behind"] is None:
            continue
        place = bisect_right(starts, start)
        free = (place == 0 or rows[place - 1]["end"] <= start) and (
            place == len(rows) or starts[place] >= end
        )
        if free and text[end : end + 1] != "队" and known.stands(text, start, end):
            found = {"start": start, "end": end, "kind": "sports", "anonymous": False}
            more.append({**found, "rule": "organization.known.name", "name": table[m["name"]][1]})
    return sorted(rows + more, key=lambda row: int(row["start"])) if more else rows
