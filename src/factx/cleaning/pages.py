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
# A number alone is one where it parts a sentence: a line that was cut goes on behind it.
_ALONE = Late(r"[·•]?[0-9]{1,3}[·•]?$|[0-9]{1,3}/[0-9]{1,3}$")
_PROSE, _STOPS, _COMMAS = 20, "。！？；：…”』」）》.!?;:)", "，,、。；"
# No longer line is one, with its blanks.
_LONGEST = 60
# What such a line begins with.
_FIRSTS = frozenset("0123456789第P-—– \t\u3000·•")


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
    for at, line in enumerate(lines):
        if (
            line[:1] in _FIRSTS
            and line
            and len(line) <= _LONGEST
            and (_NUMBER.match(line.strip()) or _parts_sentence(lines, at))
        ):
            end = start + len(line)
            # The last line goes with the line end in front of it.
            is_last = end == len(text)
            changes.append(Change(start - (is_last and start > 0), end + (not is_last), "", "boilerplate"))
        start += len(line) + 1
    return changes


def _parts_sentence(lines: list[str], at: int) -> bool:
    """Whether a number stands alone between a line of prose that was cut and the rest of its sentence.

    >>> lines = ["全省经济总体平稳，固定资产投资增长5%，进出口总额增", "4", "长6%。"]
    >>> _parts_sentence(lines, 1), _parts_sentence(["参加人数", "4", "备注"], 1)
    (True, False)
    """
    if not 0 < at < len(lines) - 1 or _ALONE.match(lines[at].strip()) is None:
        return False
    before, behind = lines[at - 1].rstrip(), lines[at + 1].strip()
    return (
        len(before) >= _PROSE
        and before[-1] not in _STOPS
        and any(comma in before for comma in _COMMAS)
        and len(behind) > 1
        and _ALONE.match(behind) is None
    )
