"""Numbered: bodies with a number before their ending: 第三〇二医院, 八五三农场, 青岛十五中."""

import re

from factx.organizations import boundary

# A number of Chinese digits as bodies have it: 第三〇二医院, 八五三农场, 中铁十二局.
_NUMBER = re.compile(r"(?P<ordinal>第)?[〇零一二三四五六七八九十]{1,4}\Z")
DIGITS = "〇零一二三四五六七八九十"
_NUMBERED = frozenset((
    "医院", "中学", "小学", "中", "小", "局", "厂", "所", "研究所", "设计院", "农场", "队", "师", "旅",
    "团", "军", "支队", "大队", "中队", "总队", "集团军", "公司", "工程局", "基地", "航校", "测绘队",
    "地质队", "分局", "军团", "战区", "路军",
))  # fmt: skip


def beginning(text: str, at: int, end: int) -> boundary.Beginning | None:
    """Where a name with a number before its ending begins: at a place, a body, or with digits one by one.

    >>> begin = beginning("在第三〇二医院", 5, 7)
    >>> begin and begin.start, beginning("有三医院", 2, 4)
    (1, None)
    """
    if text[at - 1 : at] in DIGITS and text[at] in DIGITS:
        at += 1  # 青岛十五中 ends with 五中
    if text[at - 1 : at] not in DIGITS or text[at:end] not in _NUMBERED:
        return None
    number = _NUMBER.search(text, max(0, at - 5), at)
    if number is None:
        return None
    kind = "military" if end - at == 1 else "health"
    begin = boundary.find(text, number.start(), number.start(), kind, ahead=0)
    if begin is not None and (
        begin.place or begin.body or begin.division or (begin.head and number["ordinal"])
    ):
        return begin
    digits = number.end() - number.start()
    if number["ordinal"] and text[at:end] in _SCHOOLS and digits > 2:
        return boundary.Beginning(number.start(), at, False, False, "", True, True, 1, "ordinal", "")
    if digits > 2 and "十" not in number[0] and number["ordinal"] is None:
        return boundary.Beginning(number.start(), at, False, False, "", True, True, 1, "ordinal", "")
    return None


# Of these there are so many that the number says which.
_SCHOOLS = ("中学", "小学", "医院", "集团军", "战区", "军", "师", "旅", "团")
