"""Lines in another language: Japanese and Korean, and translations that follow each Chinese line.

They stay in the text. A translation is not read, since it would say each fact twice, and the second time
in other scales: 39038.1亿元 is 3.90381 trillion.
"""

import re
from collections.abc import Sequence

from factx.cleaning.patterns import HAN, Late

_KANA = Late("[ぁ-ゖァ-ヺㇰ-ㇿｦ-ﾝ]")
_HANGUL = Late("[가-힣ㄱ-ㆎ]")
_ASIAN = Late(f"[{HAN}ぁ-ゖァ-ヺ가-힣]")
_QUOTED = Late("[“《][^”》]{1,60}[”》]")
_LETTER = Late("[A-Za-z]")
_WORDS = Late(
    r"\b(?:the|of|and|in|on|at|to|a|is|are|was|for|from|by|with|that"
    r"|de|la|el|los|en|y|del|les|des|et|du)\b",
    re.IGNORECASE,
)
# A brand in a Chinese sentence is shorter, or makes up less of it.
_FEWEST, _SHARE = 4, 0.2
_SHORTEST = 20
_TWICE = 2


def asian(text: str) -> list[tuple[int, int]]:
    """The runs of lines in Japanese or Korean.

    >>> asian("夏粮丰收。\\n今年の夏は暑かったです。\\n秋粮在望。"), asian("鲜の每日是一种牛奶。")
    ([(6, 18)], [])
    """
    lines = text.split("\n")
    return _spans(lines, {at for at, line in enumerate(lines) if _is_asian(line)})


def translations(lines: Sequence[str]) -> list[tuple[int, int]]:
    """The runs of lines in Latin script where one follows each Chinese one, or almost.

    >>> chinese, english = "总产量为300万吨。", "The output reached 3 million tons in the year."
    >>> translations([chinese, english, chinese, english])
    [(11, 57), (69, 115)]

    A paragraph by itself may be the only one that says what it says:

    >>> translations([chinese, chinese, english])
    []
    """
    latin = [
        at
        for at, line in enumerate(lines)
        if line[:_SHORTEST].isascii() and len(line) >= _SHORTEST and _is_prose(line)
    ]
    if len(latin) < _TWICE:
        return []
    others = [at for at, line in enumerate(lines) if _ASIAN.search(line) and not line[:_SHORTEST].isascii()]
    paired = max(len({at + step for at in latin} & set(others)) for step in (-1, 1))
    # The title and the lines that tell the source have no translation now and then; some pages have two.
    if paired < _TWICE or 2 * paired < max(len(latin) - paired, len(others)):
        return []
    return _spans(lines, set(latin))


def _is_asian(line: str) -> bool:
    # A Chinese sentence may be on words of the language: 日语里“さようなら”是再见。
    own = "".join(_QUOTED.split(line))
    return _is_mostly(own, _KANA) or _is_mostly(own, _HANGUL)


def _is_mostly(line: str, letter: Late) -> bool:
    count = len(letter.findall(line))
    return count >= _FEWEST and count >= _SHARE * len(_ASIAN.findall(line))


def _is_prose(line: str) -> bool:
    is_latin = not _ASIAN.search(line) and 2 * len(_LETTER.findall(line)) > len(line)
    return is_latin and len(_WORDS.findall(line)) >= 2


def _spans(lines: Sequence[str], foreign: set[int]) -> list[tuple[int, int]]:
    """The runs of these lines."""
    spans: list[tuple[int, int]] = []
    start = last = 0
    for at, line in enumerate(lines):
        if at in foreign:
            if spans and last == at - 1:
                spans[-1] = (spans[-1][0], start + len(line))
            else:
                spans.append((start, start + len(line)))
            last = at
        start += len(line) + 1
    return spans
