"""Titles that a hijacked page has cut up and strewn over its story: 昨天,市夏粮产市长说,再创历。"""

from factx.chinese import characters
from factx.cleaning import joints
from factx.cleaning.patterns import HAN, Late

_SHORTEST, _LONGEST = 11, 60
# How long a piece is looked for, how soon one has to come in the story, how many there are at least.
_PIECE, _SOON, _FEWEST = 3, 200, 3
_HAN = Late(f"[{HAN}]{{{_PIECE}}}")
_MARKS = frozenset(",，。、；;：:！!？?”》)）\n")


def strewn(text: str) -> tuple[int, int] | None:
    """The place of a title of which pieces that end or begin within a word stand all over the story.

    >>> title = "全市夏粮产量再创历史新高"
    >>> strewn(f"{title}\\n昨天,市夏粮产市长说,夏粮产量再创历史新高,再创历。市夏粮产会上,再创历。")
    (0, 12)
    >>> strewn(f"{title}\\n昨天,市长说,夏粮产量再创历史新高,夏粮产区的农民很高兴,夏粮产业前景很好。")
    """
    end = text.find("\n", 0, _LONGEST)
    if end < _SHORTEST:
        return None
    title, near = text[:end], text[end : end + _SOON]
    # Most clean stories have none of the pieces so soon, and those that have one go on as the title does.
    for at in range(0, end - _PIECE + 1, 2):
        piece = title[at : at + _PIECE]
        if piece in near and any(
            near.count(piece) > near.count(title[min(at, other) : max(at + _PIECE, other + 1)])
            for other in _torn(title, at)
        ):
            break
    else:
        return None
    found = apart = beyond = 0
    for at in range(end - _PIECE + 1):
        count = sum(_count(text, end, at, other) for other in _torn(title, at))
        found += count
        if count and at >= beyond:
            apart, beyond = apart + 1, at + _PIECE
    return (0, end) if apart > 1 and found >= _FEWEST else None


def _torn(title: str, at: int) -> list[int]:
    """The places of the characters beside the piece there that make a word with its first or last."""
    view = characters.simplified(title[max(0, at - 1) : at + _PIECE + 1])
    end = _PIECE + (at > 0)
    found = []
    if at and joints.is_known(view[:2]) and not joints.is_known(view[1:3]):
        found.append(at - 1)
    if end < len(view) and joints.is_known(view[end - 1 :]) and not joints.is_known(view[end - 2 : end]):
        found.append(at + _PIECE)
    return found


def _count(text: str, start: int, at: int, other: int) -> int:
    """How often the story has the piece, and where its word should go on a mark, or no word at all."""
    piece = text[at : at + _PIECE]
    count = 0
    found = text.find(piece, start) if _HAN.fullmatch(piece) else -1
    while found >= 0:
        end = found + _PIECE
        before, behind = (piece, text[end : end + 2]) if other > at else (text[found - 2 : found], piece)
        beside = behind[:1] if other > at else before[-1]
        count += beside != text[other] and (beside in _MARKS or not joints.is_word(before, behind))
        found = text.find(piece, found + 1)
    return count
