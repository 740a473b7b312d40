"""Page numbers: lines that a printed page begins or ends with, often in the middle of a sentence."""

import re

from factx.cleaning.edits import Change
from factx.cleaning.patterns import Late

_NUMBER = Late(
    r"""
      # 第5页 共102页
      [-—–\s]*第\s?[0-9]{1,4}\s?[页頁]\s*[,，/|]?\s*[(（]?\s*共\s?[0-9]{1,4}\s?[页頁]\s*[)）]?[-—–\s]*$
    | 第\s?[0-9]{1,4}\s?[页頁]\s*$ | Page\s[0-9]{1,4}(?:\sof\s[0-9]{1,4})?\s*$
    | [0-9]{1,4}\ /\ [0-9]{1,4}\s*$  # 1 / 25
    | [-—–]\s?[0-9]{1,4}\s?[-—–]\s*$  # - 3 -
    """,
    re.VERBOSE,
)
# No longer line is one, with its blanks.
_LONGEST = 60
# What such a line begins with.
_FIRSTS = frozenset("0123456789第P-—– \t\u3000")


def find(text: str, lines: list[str]) -> list[Change]:
    """The lines that hold nothing but the number of a page.

    >>> text = "全省经济总体平\\n第3页 共9页\\n稳,第4页有表。\\n- 4 -"
    >>> [text[change.start : change.end] for change in find(text, text.split("\\n"))]
    ['第3页 共9页\\n', '\\n- 4 -']
    """
    if not any(line[:1] in _FIRSTS and len(line) <= _LONGEST and line for line in lines):
        return []
    changes = []
    start = 0
    for line in lines:
        if line[:1] in _FIRSTS and line and len(line) <= _LONGEST and _NUMBER.match(line.strip()):
            end = start + len(line)
            # The last line goes with the line end in front of it.
            is_last = end == len(text)
            changes.append(Change(start - (is_last and start > 0), end + (not is_last), "", "boilerplate"))
        start += len(line) + 1
    return changes
