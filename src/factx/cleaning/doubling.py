"""Lines in which every character stands twice: 国国家家统统计计局局."""

from factx.cleaning.edits import Change
from factx.cleaning.patterns import HAN, Late

# 今今年年3月月,收收入入20亿亿元元: the characters alone, not the figures and marks.
_HAN_ONLY = Late(rf"(?:([{HAN}])\1|[^{HAN}])+")
_TWICE = Late(rf"([{HAN}])\1")
_FEWEST = 6
_MANY = 20
# Double in a line that is doubled as a whole, and seldom anywhere else: 平平安安 has none of them.
_TELLING = frozenset(
    "的了在是和与及对为将从于有不年月日元万亿个十上下，。、；：！？（）《》,;:()%.0123456789"
)


def find(text: str, lines: list[str]) -> list[Change]:
    """The second of each pair of characters.

    >>> text = "全全市市的的夏夏粮粮获获丰丰收收"
    >>> len(find(text, [text]))
    8

    What people say double stays:

    >>> text = "高高兴兴上班,平平安安回家"
    >>> find(text, [text]), find("平平安安健健康康开开心心", ["平平安安健健康康开开心心"])
    ([], [])
    """
    begun = [at for at, line in enumerate(lines) if line[:1] == line[1:2] != ""]
    if not begun:
        return []
    doubled = [
        at
        for at in begun
        if len(lines[at]) >= _FEWEST and not len(lines[at]) & 1 and lines[at][::2] == lines[at][1::2]
    ]
    telling = any(_is_telling(lines[at]) for at in doubled)
    alone = {at for at in begun if at not in doubled and _is_han_only(lines[at])}
    if not telling and not alone:
        return []
    changes: list[Change] = []
    gone, start = set(doubled if telling else ()), 0
    for at, line in enumerate(lines):
        if at in alone:
            changes += [
                Change(start + m.start() + 1, start + m.end(), "", "duplicate") for m in _TWICE.finditer(line)
            ]
        if at in gone:
            changes += [Change(start + at, start + at + 1, "", "duplicate") for at in range(1, len(line), 2)]
        start += len(line) + 1
    return changes


def _is_han_only(line: str) -> bool:
    """Whether each Chinese character stands twice, and more of them than people say so."""
    return (
        len(line) >= 2 * _MANY
        and _HAN_ONLY.fullmatch(line) is not None
        and len(_TWICE.findall(line)) >= _MANY / 2
    )


def _is_telling(line: str) -> bool:
    """Whether nobody would have written the line so."""
    characters = set(line)
    # 哈哈哈哈哈哈, ————————, 嘀嘀嗒嗒嘀嘀嗒嗒
    if len(characters) < _FEWEST or 4 * len(characters) < min(len(line), 80):
        return False
    han = sum(c >= "\u4e00" for c in characters)
    return han >= _FEWEST and (len(line) >= 2 * _MANY or not _TELLING.isdisjoint(characters))
