"""Hostile input: one thing repeated, the worst that a page can do to a rule that looks too far."""

from functools import partial

import factx
from benchmarks import timing

PIECES = {
    "one character": "中",
    "opening brackets": "（",
    "bracket pairs": "()",
    "digits": "7",
    "digits and commas": "1,",
    "numerals": "一",
    "scales": "万",
    "quotes": "“",
    "pinyin": "zhong(zhong)",
    "annotated": "中(zhong)",
    "line breaks": "\n",
    "blanks": " ",
    "tags": "<b",
    "entities": "&#",
    "years": "2025年",
    "ranges": "3至",
    "places": "浙江省",
    "suffixes": "公司",
    "names": "教育部、",
    "introductions": "集团公司(以下简称“",
    "relative dates": "去年",
    "mixed script": "萬万",
    "sentences": "好。",
    "lines": "第一章\n",
    "amounts": "超90亿元,",
    "growth": "今年出口增长5%,",
}


def growth(piece: str, size: int, rounds: int = 3) -> tuple[float, float, float]:
    """Seconds for `size` characters of the piece repeated, and for two and four times as many."""
    texts = [(piece * (size * times // len(piece) + 1))[: size * times] for times in (1, 2, 4)]
    with timing.collector_at_rest():
        took = timing.interleaved({str(len(text)): partial(factx.extract, text) for text in texts}, rounds)
    first, second, fourth = took.values()
    return first, second, fourth
