"""Clauses: the parts of a sentence between commas, and where the words of each begin."""

import re

# What leads into a clause and says nothing of it; 均 begins 均价, 其 begins 其他.
_LEADS = (
    r"(?:其中|其次[为是]?|此外|同时|另外|而且|并且|比如|例如|据悉|据了解|会上|另有|还有|以及|另|且|但|又|已经|目前"
    r"|并(?![购列网轨])|而(?!立)|还(?![款贷田])|也(?!门)|共(?![青享同和产])|均(?![价值线衡])|虽(?!然)|当地(?!时间)"
    r"|预计(?=[全我本该])|都(?![市城])|其(?![他它余实])|已(?!婚))"
)
_INTO = rf"(?:[\s“”\"'‘’、]|-(?= )){{0,8}}(?:{_LEADS}{{1,2}}(?![，,])|)"
# 一、 (二) 3. ① at the head of a sentence.
_MARKER = (
    r"(?:[(（][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}、"
    r"|[0-9]{1,2}[.．、](?![0-9])|[①-⑳])?"
)

# A clause ends at its mark, or where the next one of a list begins: 双增 [2] - 营收.
# A comma between digits groups them: 1,234.
BREAK = re.compile(
    r"[，；;：:。！？!?\n, ](?<![0-9],(?=[0-9]))(?:(?<! )|(?<=\] )- |(?<=[一-鿿] )- (?=[一-鿿]))"
)
# What leads into a clause begins with one of them: most clauses begin with none.
LED = frozenset("- \t\n\r\f\v\xa0\u3000“”\"'‘’、其此同另而并比例据会还且但也又共均都已目以预虽当")
_into = re.compile(_INTO).match
_START = re.compile(rf"\s{{0,8}}{_MARKER}{_INTO}")

# What list markers and leads begin with: most sentences begin with neither.
HEADED = frozenset(
    " \t\n“”\"'‘’、(（一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩其此同另而并比例据会还且但也又共均都已目以预"
)


def into(text: str, start: int) -> int:
    """Where the words of a clause begin, behind what leads into it.

    >>> into("5件,其中", 3), into("5件,其中发放", 3)
    (5, 5)
    """
    m = _into(text, start)
    assert m is not None, "every part of the pattern may be empty"
    return m.end()


def head(text: str, start: int, end: int) -> int:
    """Where the words of a sentence's first clause begin, behind its list marker, 其中, 还.

    >>> head("(二)其中高质量数据集超1000件", 0, 17), head("其他支出", 0, 4), head("均价为5元", 0, 5)
    (5, 0, 0)

    A sentence that is nothing else has only its start:

    >>> head("一十、", 0, 3)
    0
    """
    if text[start] not in HEADED:
        return start
    m = _START.match(text, start, end)
    assert m is not None, "every part of the pattern may be empty"
    begin = m.end()
    return begin if begin < end else start
