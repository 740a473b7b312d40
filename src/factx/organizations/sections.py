"""Sections: parts of a body whose names only the body before them makes names: 医师协会心力衰竭专业委员会."""

import re

from factx.organizations import boundary, vocabulary

# What associations are made up of, and how their names end: 医师协会心力衰竭专业委员会.
NAMES = frozenset(("专业委员会", "专委会", "工作委员会", "分会", "学组"))
_OF_ASSOCIATION = re.compile(r"(?:学会|协会|联合会|商会|研究会|促进会)[一-龥]{1,14}\Z")


def section(text: str, at: int) -> boundary.Beginning | None:
    """Where the name of an association begins whose section ends here, whatever its field is called.

    >>> begin = section("中国医师协会心力衰竭专业委员会", 10)
    >>> begin and begin.start
    0
    """
    found = _OF_ASSOCIATION.search(text, max(0, at - 17), at)
    if found is None or not _SENTENCE.isdisjoint(found[0]):
        return None
    inner = found.start() + (3 if found[0][1] != "会" else 2)
    if text[inner] in _JOINED or not _UNDER.isdisjoint(found[0]):
        return None
    begin = boundary.find(text, inner, inner, "association", ahead=0)
    return begin if begin is not None and (begin.place or begin.head or begin.body) else None


_JOINED = frozenset("与和及")  # 省医学会和市医学会分会
_UNDER = frozenset("下设有各召长员席任兼立办")  # 协会下设法律分会, 协会成立分会
_SENTENCE = frozenset("的是了有从到为将把被让使在")


# Who works in a department with a number: 干部五处处长; 发现三处隐患 counts.
_STAFFED = (
    "处长", "副处长", "科长", "副科长", "科员", "主任科员", "副主任科员", "调研员",
    "副调研员", "干部", "负责人",
)  # fmt: skip


def office(text: str, at: int, end: int) -> boundary.Beginning | None:
    """Where the body begins whose department with a number ends here, one or two words behind it.

    >>> begin = office("省委组织部干部五处处长", 8, 9)
    >>> begin and begin.start, office("省委组织部发现问题五处", 10, 11)
    (0, None)
    """
    start = at
    while start > at - 3 and text[start - 1 : start] in _TENS:
        start -= 1
    if start == at or not text.startswith(_STAFFED, end):
        return None
    words = vocabulary.dictionary()
    for field in (start, start - 2, start - 4):
        if field < 0 or (field < start and text[field : field + 2] not in words):
            return None
        begin = boundary.find(text, field, field, "government", ahead=0)
        if begin is not None and begin.body:
            return begin
        if (
            field
            and text[field - 1] in "局厅委部院"
            and (tail := text[field - 3 : field]) in vocabulary.endings()
        ):
            begin = boundary.find(text, field - len(tail), field, "government", ahead=0)
            if begin is not None and (begin.place or begin.division):
                return begin
    return None


_TENS = frozenset("一二三四五六七八九十")
