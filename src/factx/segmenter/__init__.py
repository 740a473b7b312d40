"""Segmenter: text → sentences.

First lines, then what is inside them: `lines` says what each line is on the page and which lines are one
paragraph, `stops` cuts a paragraph where its sentences end. Both read a folded text, in which quotes,
brackets and line breaks have one form each; folding keeps every offset.
"""

import re

from factx.rules import Row
from factx.segmenter import lines, stops
from factx.segmenter.labels import counters

__all__ = ["counters", "segment"]

_STRAIGHT = re.compile(r'"([^"\n]*)"')
_LINE_BREAKS = "\r\v\f\x85\u2028\u2029"
_WIDE = (
    ("（", "("),
    ("）", ")"),
    ("「", "“"),
    ("」", "”"),
    ("．", "."),
    ("｡", "。"),
    ("＂", '"'),
    ("｜", "|"),
)


def segment(text: str) -> list[Row]:
    """The sentences of the text, in order; they cover every character that isn't white space once.

    >>> def show(text):
    ...     for row in segment(text):
    ...         print(row["kind"], text[row["start"] : row["end"]])
    >>> show("改革成效初显\\n发布时间：2024-03-05\\n成交3.5万元。“能推广吗？”他问。")
    title 改革成效初显
    metadata 发布时间：2024-03-05
    body 成交3.5万元。
    body “能推广吗？”他问。
    """
    folded = _folded(text)
    return stops.cut(folded, *lines.classified(folded))


def _folded(text: str) -> str:
    """The text with one form of every mark that has several, one for one."""
    # Most texts hold few of these marks, and `in` is the fastest way to know.
    if "\r" in text or "\v" in text or "\f" in text or "\x85" in text or "\u2028" in text or "\u2029" in text:
        text = text.replace("\r\n", " \n")
        for line_break in _LINE_BREAKS:
            text = text.replace(line_break, "\n")
    for form, plain in _WIDE:
        if form in text:
            text = text.replace(form, plain)
    if "『" in text:
        # Within 「」 they are the inner quotes; alone they are the outer ones.
        text = (
            text.replace("『", "‘").replace("』", "’")
            if "“" in text
            else text.replace("『", "“").replace("』", "”")
        )
    if '"' in text:
        text = _STRAIGHT.sub(r"“\1”", text)
    return text
