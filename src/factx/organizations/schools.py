"""Schools: those that nothing but a street, or how people come to a school, tells to be named: 入向明中学."""

import re

from factx.organizations import boundary, parts, places, vocabulary

ENDINGS = frozenset(("中学", "小学", "学校", "公学", "学堂", "幼儿园", "师范学校", "小学校"))
_STREETS = frozenset("路街巷弄")
# How one comes to a school, or has been there: 考入, 毕业于. 入 is no end of another verb.
_ENTERING = re.compile(
    r"(?:入读|[考转升]入|考[进取]|就读于?|毕业于|肄业于|(?:(?<![一-龥])|(?<=[年月岁后又再先始]))入)"
    r"(?P<name>[一-龥]{2,5}?)(?:女子|男子|初级|高级|国民|中心)?\Z"
)
# Not one of these stands in such a name: 入另一所小学, 就读于她家旁的小学, 考入甲种学校.
_UNNAMED = frozenset(
    "的了是有和与及或从到为在于过时前后内外里旁附近一二两三几多某该这那此其每各同另所名家个间座她他我你种类型式性制级等男女"
)
_LED = frozenset("省市县区州旗镇乡村城")


def street(text: str, at: int) -> boundary.Beginning | None:
    """Where the street begins, or its city, after which a school is named.

    >>> begin = street("在淮海中路小学", 5)
    >>> begin and begin.start, street("这一路小学", 3)
    (1, None)
    """
    if text[at - 1] not in _STREETS:
        return None
    low = max(0, at - 6)
    words = vocabulary.dictionary().cut(text[low:at])
    start, last = low + words[-1].start, words[-1]
    if text[start:at] in _RUNNING and len(words) > 1:
        start, last = low + words[-2].start, words[-2]  # 青浦|中路
    if at - start < 3 or last.tag != "ns":
        return None
    return boundary.named(places.before(text, start), at, place=True)


_RUNNING = ("东路", "西路", "南路", "北路", "中路", "大街")


def entered(text: str, at: int) -> boundary.Beginning | None:
    """Where the name begins that somebody who comes to a school tells, if no word for any such school does.

    >>> texts = ("后入向明中学", "考入重点中学", "又入城里中学")
    >>> [begin and begin.start for begin in (entered(text, 4) for text in texts)]
    [2, None, None]
    """
    found = _ENTERING.search(text, max(0, at - 11), at)
    if found is None:
        return None
    name = found["name"]
    if not _UNNAMED.isdisjoint(name) or name[0] in _LED:
        return None
    words = [(name[word.start : word.end], word.tag) for word in vocabulary.dictionary().cut(name)]
    if name[-1] in _STREETS and len(name) > 2:
        return boundary.named(found.start("name"), at)
    if any(token in vocabulary.generic() for token, _ in words):
        return None  # 全日制学校
    if all(len(token) == 1 for token, _ in words):
        return boundary.named(found.start("name"), at) if len(words) < 4 else None
    sorts = {parts.sort(token, tag) for token, tag in words if len(token) > 1}
    return boundary.named(found.start("name"), at) if sorts == {"proper"} else None


def begins(text: str, start: int) -> int:
    """The start of a school's name, without the end of a verb that no dictionary has: 入读|培英女子中学.

    >>> begins("入读培英女子中学", 1), begins("读者学校", 0)
    (2, 0)
    """
    return start + 1 if text[start] == "读" and text[start - 1 : start] == "入" else start
