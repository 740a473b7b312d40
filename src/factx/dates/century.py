"""What continues a century: 20世纪|90年代末, 17世纪|上半叶."""

import re
from typing import Any

from factx.dates.notation import DECADES, decades
from factx.dates.values import Piece

_DECADE = re.compile(
    rf"(?:的?{DECADES})?"
    r"(?:(?P<start>初期?|早期|前期)(?![中级步])|(?P<mid>中[叶期]|中后期|中(?![国央华小学东南西医餐外文式]))"
    r"|(?P<end>末期?|[后晚]期))?"
)


_HALVES = dict.fromkeys(["上半叶", "前半叶", "前半期"], 0) | dict.fromkeys(["下半叶", "后半叶", "后半期"], 50)


def century_tail(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read what continues a century or a decade: 20世纪|90年代末; of 六七十年代 `last_decade` is the 7."""
    if (half := text[at : at + 3]) in _HALVES and "piece" in parts:
        first = 100 * parts["piece"].first + _HALVES[half]
        parts["piece"] = Piece("years", first, first + 49)  # 17世纪|上半叶
        return at + 3
    m = _DECADE.match(text, at)
    assert m is not None
    if m["decade"] is not None or m["pair"] is not None:
        if (told := decades(m)) is None:
            return at
        century = parts.pop("piece").first if "piece" in parts else -1
        parts["piece"] = Piece("decade", told[0], century)
        if told[1] > told[0]:
            parts["last_decade"] = told[1]
    for which in ("start", "mid", "end"):
        if m[which] is not None:
            parts["edge"] = which
    return m.end()
