"""Ranks: what comes first or second, and where: 经济总量居全国第二."""

_VERBS = ("居", "列", "排")
_SCOPE = 8


def is_rank(text: str, start: int, begin: int) -> bool:
    """Whether the words in front of 第二 at `start` rank something; they begin at `begin`.

    >>> is_rank("总量居全国第二", 5, 0), is_rank("列车第二", 2, 0), is_rank("全国第二", 2, 0)
    (True, False, False)
    """
    for verb in _VERBS:
        at = text.rfind(verb, max(begin, start - _SCOPE), start)
        if at >= 0 and text[at + 1] not in "民住车举入为队出":
            return True
    return False
