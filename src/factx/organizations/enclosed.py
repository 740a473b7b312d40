"""Enclosed: brackets and quotes in and around names: 微软(中国)有限公司, “红双喜”公司."""

import re

from factx.organizations import vocabulary
from factx.organizations.places import before

QUOTES = {"”": "“", "’": "‘", "」": "「", "』": "『"}
OPENING = {close: opening for close, opening in QUOTES.items() if close != "’"}
_SENTENCE = frozenset("的是了有和与从到为将把被让使在")


def whole(text: str, start: int, end: int) -> int:
    """The start of what the quotes hold, if a few characters before the name are all that they hold besides.

    >>> whole("“齐鲁古今艺术品行业商会”", 3, 12), whole("“加入的是古今商会”", 5, 9)
    (1, 5)
    """
    opening = text.rfind(OPENING[text[end]], max(0, start - 6), start)
    more = text[opening + 1 : start]
    return start if opening < 0 or not more.isalpha() or not _SENTENCE.isdisjoint(more) else opening + 1


PARTNERS = tuple(
    opening + sort + "合伙" + closing
    for opening, closing in ("()", "（）")
    for sort in ("有限", "普通", "特殊普通")
)
INNER = re.compile(r"[(（](?P<inner>[一-龥]{2,6})[)）]")


_TITLE = 40  # characters of a law's title on each side of a name
_LAWS = ("法", "条例", "办法", "章程", "规定", "规则", "细则", "规程", "准则", "守则", "法典", "公约")
_REMARK = re.compile("[(（][^()（）]{1,12}[)）]\\Z")


def in_law(text: str, start: int, end: int) -> bool:
    """Whether what stands there is part of a law's title, and not the whole of a title.

    >>> in_law("《江海大学章程》", 1, 5), in_law("《江海大学年报》", 1, 5)
    (True, False)
    """
    opening = text.rfind("《", max(0, start - _TITLE), start)
    if opening < 0 or text.find("》", opening, start) >= 0:
        return False
    closing = text.find("》", end, end + _TITLE)
    if closing <= end and opening == start - 1:
        return False
    remark = _REMARK.search(text, max(0, closing - 14), max(0, closing))  # 办法(试行)
    return text.endswith(_LAWS, end, remark.start() if remark else max(0, closing))


def bracket(text: str, at: int) -> int | None:
    """The start of the bracket inside a name, before its ending: 武汉钢铁(集团)公司, 微软(中国)有限公司."""
    if text[at - 1 : at] not in (")", "）"):
        return None
    start = max(text.rfind("(", max(0, at - 8), at), text.rfind("（", max(0, at - 8), at))
    m = INNER.match(text, start) if start > 0 else None
    if m is None or m.end() != at:
        return None
    return start if m["inner"] in vocabulary.places() or m["inner"] in ("集团", "控股") else None


def quoted(text: str, at: int) -> int | None:
    """The start of a name whose middle is in quotes: “红双喜”公司, 韩国“小天使”艺术团."""
    start = text.rfind(QUOTES[text[at - 1]], max(0, at - 12), at - 2)
    if start < 0 or not text[start + 1 : at - 1].isalnum() or "的" in text[start:at]:
        return None
    return before(text, start)
