"""Wraps: lines that a page has broken at a fixed width, in the middle of a sentence."""

import re

from factx.segmenter import asides, enumeration

Span = tuple[int, int]

# No shorter line is a broken one, and no longer one: a page of that width breaks nothing.
SHORTEST = 20
_LONGEST = 120
# The columns of the narrowest page; how far the ends of its lines lie apart.
_WIDTH = 40
_RAGGED = 2
_INDENTATION = 4
# The lines that a long sentence takes.
_SENTENCE = 9
# Marks beside Han characters that were wide where the page was broken, and have become narrow since.
_NARROWED = re.compile(r"(?<=[一-鿿”》])[,;:()]|[()](?=[一-鿿“《])|(?<=[)])[,;:)]")
_ALIKE = 8
# No one begins a line with these.
NEVER_FIRST = frozenset("，。、；：！？,")
# 于9月23, and in the next line 日召开: what ends with a figure, and the unit of a date.
_DATED = frozenset("年月日时")
_DATE = re.compile(r"(?<=[^0-9\s])[12][0-9]{3}\Z|(?:年|[0-9] ?月) ?[0-9]{1,2}\Z|[0-9]{1,2}日 ?[0-9]{1,2}\Z")
# How far back the beginning of a line is looked for: over its indentation.
_REACH = 8


def is_cut(text: str, spans: list[Span], kinds: list[str], place: int) -> bool:
    """Whether the line goes on in the next: both are of one width, or English goes on in lower case."""
    start, end = spans[place]
    if end - start > _LONGEST or place + 1 == len(spans):
        return False
    if kinds[place] not in ("body", "open") or kinds[place + 1] not in ("body", "open"):
        return False
    next_start, next_end = spans[place + 1]
    if text[next_start] in NEVER_FIRST and text.count("\n", end, next_start) == 1:
        return True
    if text[next_start] in _DATED and _DATE.search(text, max(start, end - _REACH), end):
        return True
    # What is much longer than the line can't be of one width with it; most paragraphs below a title are.
    if next_end - next_start > 2 * (end - start) + 2 * _REACH:
        return False
    breaks = text.count("\n", end, next_start)
    if breaks > 2 or next_start - end > 4:
        return False
    last, first = text[end - 1], text[next_start]
    if last.isascii() and (last.islower() or last == ",") and first.isascii() and first.islower():
        return end - start > 40
    # Lines that begin alike are a list: 报告_第1页, 报告_第2页.
    beginning = text[start : start + _ALIKE]
    if text.startswith(beginning, next_start) or (place and text.startswith(beginning, spans[place - 1][0])):
        return False
    if asides.is_menu(text, start, end):
        return False
    if enumeration.begins_anew(text, next_start, next_end) or _indent(text, next_start) > _indent(
        text, start
    ):
        return False
    return _is_column(text, spans, place, breaks, False) or (
        _NARROWED.search(text, start, end) is not None and _is_column(text, spans, place, breaks, True)
    )


def join(spans: list[Span], kinds: list[str], cuts: list[int]) -> None:
    """Make one paragraph, which is `wrapped` then, of each line that is cut and the next."""
    goes_on = set(cuts)
    last = -1
    for place, span in enumerate(spans):
        if place - 1 in goes_on:
            spans[last] = (spans[last][0], span[1])
            kinds[last] = "wrapped"
        else:
            last += 1
            spans[last], kinds[last] = span, kinds[place]
    del spans[last + 1 :], kinds[last + 1 :]


def _is_column(text: str, spans: list[Span], place: int, breaks: int, narrowed: bool) -> bool:
    """Whether lines around are of the same width and without a stop, and a sentence ends among them.

    Where blank lines stand between all of them, more such lines have to be there.
    """
    width = _width(text, *spans[place], narrowed)
    if width < _WIDTH:
        return False
    # The first line of a paragraph may have lost its indentation: two characters.
    indented = width + _INDENTATION if _begins_paragraph(text, spans, place) else width
    beyond = _width(text, *spans[place + 1], narrowed) - _RAGGED
    if beyond > indented:
        return False
    full = first = items = ended = 0
    stopped = False
    # Headlines line below line are as wide as each other, too, and a blank line parts them from the story.
    last = spans[min(len(spans) - 1, place + _SENTENCE)][1]
    block = text.find("\n\n", spans[place][1], last) if breaks == 1 else -1
    block = len(text) if block < 0 else block
    for other in range(max(0, place - 3), min(len(spans), place + 5)):
        start, end = spans[other]
        if start >= block:
            break
        if end - start > _LONGEST:
            return False
        stopped = stopped or text.find("。", start, end) >= 0
        items += text[start] == "("
        ended += text[end - 1] in "；;"
        if text[end - 1] not in "。！？：；":
            other_width = _width(text, start, end, narrowed)
            full += abs(other_width - width) <= _RAGGED
            first += abs(other_width - indented) <= _RAGGED
    if not stopped:
        stopped = text.find("。", end, min(last, block)) >= 0
    # The items of a law, (一), end with semicolons.
    stopped = stopped or (items > 0 and ended > 0)
    return stopped and ((full > breaks and beyond <= width) or (indented > width and first > breaks))


def _begins_paragraph(text: str, spans: list[Span], place: int) -> bool:
    if enumeration.begins_anew(text, *spans[place]):
        return True
    return place > 0 and text[spans[place - 1][1] - 1] in "。！？：；:"


def _indent(text: str, start: int) -> int:
    """The columns by which the line that begins there is indented."""
    blank = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    return _columns(blank)


def _width(text: str, start: int, end: int, narrowed: bool) -> int:
    """The columns that the line takes with its indentation."""
    columns = _indent(text, start) + _columns(text[start:end])
    return columns + len(_NARROWED.findall(text, start, end)) if narrowed else columns


def _columns(part: str) -> int:
    """Two for a Han character, one for a Latin one."""
    return (len(part) + len(part.encode("utf-8", "surrogatepass"))) // 2
