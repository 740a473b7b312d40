"""Ranks: what comes first or second, and where: 经济总量居全国第二."""

from factx.facts.measures import MEASURES

_VERBS = ("居", "列", "排")
_SCOPE = 8
_HOW = frozenset("稳跃高位名均仍已并一直")  # 稳居, 跃居, 位列


def ranked(text: str, start: int, begin: int) -> int | None:
    """Where the name of what is ranked ends, in front of 第二 at `start`, in words that begin at `begin`.

    >>> ranked("总量稳居全国第二", 6, 0), ranked("列车第二", 2, 0), ranked("全国第二", 2, 0)
    (2, None, None)
    """
    for verb in _VERBS:
        at = text.rfind(verb, max(begin, start - _SCOPE), start)
        if at >= 0 and text[at + 1] not in "民住车举入为队出":
            if text[at + 1] == "名" and at > begin and text[at - 1] not in MEASURES:
                return at + 2  # 小组排名第一; not 净利润排名第一
            while at > begin and text[at - 1] in _HOW:
                at -= 1
            return at
    return None
