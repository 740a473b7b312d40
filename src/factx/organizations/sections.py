"""Sections: parts of a body whose names only the body before them makes names: 医师协会心力衰竭专业委员会."""

import re

from factx.organizations import boundary, vocabulary
from factx.organizations.values import Section
from factx.rules import Row, Spanned

SUFFIX = "organization.suffix.ending"
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
    for before in (inner, found.start()):  # 地理学|会 and 地理|学会
        begin = boundary.find(text, before, inner, "association", ahead=0)
        if begin is not None and (begin.place or begin.head or begin.body):
            return begin._replace(at=at)
    return None


_JOINED = frozenset("与和及")  # 省医学会和市医学会分会
_UNDER = frozenset("下设有各召长员席任兼立办")  # 协会下设法律分会, 协会成立分会
_SENTENCE = frozenset("的是了有从到为将把被让使在")


# Who works in a department: 会计学系教授, 干部五处处长, 公共事务部总经理.
_STAFF = re.compile(
    "(?:党(?:总支|支部|委|组))?(?:常务)?副?(?:主任|处长|部长|司长|科长|系主任|院长|所长|室主任|总?经理|书记|主管|总监|"
    "教授|讲师|研究员|调研员|工程师|医师|技师|会计师|科员|干事|干部|负责人|助理|助教|教师|教员|学员|编辑|参谋|组长|站长|厂长|"
    "主任科员|主任医师|主治医师|总会计师|总工程师)"
)
STAFF_INITIALS = frozenset("长党常副主处部司科系院所室总经书监教讲研调工医技会干负助学编参组站厂")
_PARTS = frozenset("部处系司科室办所")
_HEADED = frozenset("处司科")


def staffed(text: str, at: int, end: int) -> Spanned | None:
    """What ends as a department and has its staff behind it; `attached` looks for its body.

    >>> staffed("会计学系副主任", 3, 4) is None, staffed("两国关系主任", 3, 4) is None
    (False, True)
    """
    if text[end - 1] not in _PARTS or text[end - 2 : end - 1] == "副":
        return None
    # 经济部投资业务处长, as in Taiwan
    if not (text[end] == "长" and text[end - 1] in _HEADED) and _STAFF.match(text, end) is None:
        return None
    if text[end - 2 : end] in vocabulary.false_endings() and not text[end - 2].isnumeric():
        return None
    return Spanned(Section(), at, end)


def attached(rows: list[Row], spans: list[tuple[int, int]], text: str) -> None:
    """Give the bodies the departments that stand a few words behind them: 省委组织部干部五处.

    >>> row = {"start": 0, "end": 5, "name": "江海大学院", "kind": "education"}
    >>> attached([row], [(8, 9)], "江海大学院会计学系副教授")
    >>> row["name"]
    '江海大学院会计学系'
    """
    at = 0
    for start, end in spans:
        while at < len(rows) and rows[at]["end"] <= start:
            at += 1
        if at == 0:
            continue
        row = rows[at - 1]
        field = text[row["end"] : start]
        if 0 < len(field) <= _FIELD and field.isalpha() and _is_field(field) and row["kind"] != "media":
            row.update(end=end, name=row["name"] + text[row["end"] : end], rule=SUFFIX)


_FIELD = 12  # characters that a department's field of work has at most


def _is_field(field: str) -> bool:
    """Whether the words tell of a field of work, and of nothing that happens: 学生工作, but not 工作后.

    >>> _is_field("学位管理与研究生"), _is_field("批准成立综合")
    (True, False)
    """
    words = vocabulary.dictionary().cut(field)
    return not field.startswith("工作") and all(
        word.tag in _FIELD_TAGS or field[word.start : word.end] in _JOINTS or field[word.start].isnumeric()
        for word in words
    )


# Tags of words that tell a field of work, and of what jieba knows no tag of.
_FIELD_TAGS = frozenset(("n", "vn", "an", "nz", "nt", "j", "b", "l", "ns", "nrt"))
_JOINTS = ("与", "和")
