"""Edits: the way from raw text to clean text and back."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from factx.models import EditKind
from factx.rules import Row


class Change(NamedTuple):
    """One thing that a pass changes: `text[start:end]` becomes `replacement`."""

    start: int
    end: int
    replacement: str
    kind: EditKind


def apply(text: str, changes: Sequence[Change]) -> str:
    """The text with the changes made; they are sorted and disjoint.

    >>> apply("标(biao)题", [Change(1, 7, "", "pinyin_annotation")])
    '标题'
    """
    pieces = []
    done = 0
    for change in changes:
        pieces += [text[done : change.start], change.replacement]
        done = change.end
    pieces.append(text[done:])
    return "".join(pieces)


def without_lines(text: str, lines: Sequence[str], gone: Iterable[int], kind: EditKind) -> list[Change]:
    """The changes that take lines out: a line goes with its end, the last lines with the end before them.

    >>> apply("一\\n二\\n三", without_lines("一\\n二\\n三", ["一", "二", "三"], [0, 2], "boilerplate"))
    '二'
    """
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    runs: list[list[int]] = []
    for at in sorted(gone):
        if runs and runs[-1][1] == at:
            runs[-1][1] = at + 1
        else:
            runs.append([at, at + 1])
    changes = []
    for first, beyond in runs:
        start, end = starts[first], min(starts[beyond], len(text))
        changes.append(Change(start - 1 if beyond == len(lines) and start else start, end, "", kind))
    return changes


def compose(first: Sequence[Change], between: str, second: Sequence[Change]) -> list[Change]:
    """The changes that do at once what `first` does and then `second` does to its result, `between`.

    Changes that overlap become one, of the kind of the first that covers it all:

    >>> entity, space = Change(1, 7, "\\xa0", "entity"), Change(1, 2, " ", "whitespace")
    >>> compose([entity], "a\\xa0b", [space])
    [Change(start=1, end=7, replacement=' ', kind='entity')]
    """
    composed: list[Change] = []
    shift = 0  # what the changes of `first` so far have added: offset in between, less the raw one
    i = j = 0
    while i < len(first) or j < len(second):
        if j == len(second) or (i < len(first) and _before(first[i], shift, second[j])):
            composed.append(first[i])
            shift += _growth(first[i])
            i += 1
            continue
        if i == len(first) or second[j].end <= first[i].start + shift:
            start, end, replacement, kind = second[j]
            composed.append(Change(start - shift, end - shift, replacement, kind))
            j += 1
            continue
        # The two overlap: take what hangs together, in offsets of the text between.
        start = end = min(first[i].start + shift, second[j].start)
        raw_start, i_before, j_before = start - shift, i, j
        while True:
            if i < len(first) and first[i].start + shift < max(end, start + 1):
                end = max(end, first[i].start + shift + len(first[i].replacement))
                shift += _growth(first[i])
                i += 1
            elif j < len(second) and second[j].start < max(end, start + 1):
                end = max(end, second[j].end)
                j += 1
            else:
                break
        later = [c._replace(start=c.start - start, end=c.end - start) for c in second[j_before:j]]
        whole = [
            change for change in first[i_before:i] if (change.start, change.end) == (raw_start, end - shift)
        ]
        kind = (whole or sorted(later, key=_length))[-1].kind
        composed.append(Change(raw_start, end - shift, apply(between[start:end], later), kind))
    return composed


def _before(change: Change, shift: int, later: Change) -> bool:
    """Whether the change's result lies before the later change; a deletion at its border does."""
    return change.start + shift + len(change.replacement) <= later.start


def _length(change: Change) -> int:
    return change.end - change.start


def _growth(change: Change) -> int:
    return len(change.replacement) - (change.end - change.start)


class Cleaned:
    """A cleaned text and how it came to be: the edits that lead back, what was found damaged."""

    def __init__(
        self,
        text: str,
        changes: Sequence[Change] = (),
        damage: tuple[list[Row], list[tuple[int, int]]] = ([], []),
    ) -> None:
        self.text = text
        self._changes = changes
        self.edits: list[Row] = [
            {"raw_start": start, "raw_end": end, "replacement": replacement, "kind": kind}
            for start, end, replacement, kind in changes
        ]
        # Notices with offsets into `text`, and its spans from which nothing may be read.
        self.notices, self.damaged = damage

    @cached_property
    def _raw_starts(self) -> list[int]:
        return [change.start for change in self._changes]

    @cached_property
    def _starts(self) -> list[int]:
        """Where the replacements begin in the clean text."""
        shifts = accumulate((_growth(change) for change in self._changes), initial=0)
        return [change.start + shift for change, shift in zip(self._changes, shifts, strict=False)]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest slice of the raw text that holds the characters of `text[start:end]`.

        A replacement stands for all that it replaced; what was deleted beside the span is not in it.
        """
        if not self._changes:
            return start, end
        if start >= end:
            place = self._raw(start)[0] if start < len(self.text) else self._raw(start - 1)[1] if start else 0
            return place, place
        return self._raw(start)[0], self._raw(end - 1)[1]

    def clean_span(self, raw_start: int, raw_end: int) -> tuple[int, int]:
        """The slice of `text` that has come of a slice of the raw text; the inverse of `raw_span`.

        What was deleted gives an empty slice, at its place.
        """
        if not self._changes:
            return raw_start, raw_end
        if raw_start >= raw_end:
            place = self._clean(raw_start)[0]
            return place, place
        return self._clean(raw_start)[0], self._clean(raw_end - 1)[1]

    def _raw(self, place: int) -> tuple[int, int]:
        """The raw slice that one character of the clean text comes from."""
        at = bisect_right(self._starts, place) - 1
        if at < 0:
            return place, place + 1
        change = self._changes[at]
        beyond = place - self._starts[at] - len(change.replacement)
        return (change.start, change.end) if beyond < 0 else (change.end + beyond, change.end + beyond + 1)

    def _clean(self, place: int) -> tuple[int, int]:
        """The clean slice that one character of the raw text has become."""
        at = bisect_right(self._raw_starts, place) - 1
        if at < 0:
            return place, place + 1
        change, start = self._changes[at], self._starts[at]
        end = start + len(change.replacement)
        beyond = place - change.end
        return (start, end) if beyond < 0 else (end + beyond, end + beyond + 1)
