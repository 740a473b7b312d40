"""Pinyin written in brackets behind the characters, as copy machines do to look like a new text.

Some pages annotate every character, some a few, some repeat the bracket; whatever has no reading, such as
a comma, is then annotated by itself: 标(biao)题(ti):(:).
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from factx.chinese import characters
from factx.chinese.frequency import is_common
from factx.cleaning import readings
from factx.cleaning.edits import Change
from factx.cleaning.patterns import HAN, Late
from factx.lexicon import Lexicon

_OPEN, _CLOSE, _BLANK = "[(（[]", "[])）]", "[ \u3000]?"
_DIGITS = dict(zip("0123456789", "零一二三四五六七八九", strict=True))

# A bracket with a syllable behind a character, or behind a blank. The regex begins with the bracket alone,
# for which `re` searches at the speed of `in`.
_BRACKETS = {
    bracket: Late(
        rf"\{bracket}(?:(?<=([{HAN}]).)|(?<=([{HAN}])\ .)){_BLANK}({readings.SYLLABLE}){_BLANK}{_CLOSE}"
    )
    for bracket in "(（["
}
_BRACKET = Late(rf"{_OPEN}{_BLANK}({readings.SYLLABLE}){_BLANK}{_CLOSE}")
_UNIT = Late(
    rf"""
      (?P<brackets>(?<=[{HAN}0-9])\ ?(?:{_OPEN}{_BLANK}{readings.SYLLABLE}{_BLANK}{_CLOSE})+)
    # 2024(2024), ALS(ALS)
    | (?<![A-Za-z0-9])(?P<word>[A-Za-z0-9][A-Za-z0-9.,%+-]{{1,19}}){_OPEN}(?P=word){_CLOSE}
    # ,(,) and, of brackets, ((() and )())
    | (?P<one>[^\s{HAN}]){_OPEN}(?P=one){_CLOSE}
    """,
    re.VERBOSE,
)
_WITHIN = Late(rf"[{HAN}0-9)）]")
_HAN_NEXT = Late(f"[{HAN}0-9]")
# Evidence that annotations are noise; a page needs so much of it, one that speaks of pronunciation much more.
_ENOUGH, _ENOUGH_IN_A_LESSON = 20, 200
# In so many runs everything is annotated where the whole page is, whatever stands in between.
_THROUGHOUT = 3


class _Unit(NamedTuple):
    """A character with its annotation: `text[start:keep]` stays, `text[keep:end]` goes."""

    start: int
    keep: int
    end: int
    evidence: int
    is_read: bool  # annotated by its reading, not by itself


def find(text: str) -> list[Change]:
    """The annotations of a page that is annotated by machine.

    >>> _removed("国(guo)家(jia)2(2)4(4)年(nian),(,)")
    ['(guo)', '(jia)', '(2)', '(4)', '(nian)', '(,)']

    A bracket that holds no reading of that very character stays, and so does a reading that a writer gives
    for a character that readers may not know:

    >>> _removed("肌萎缩侧索硬化症(ALS)"), _removed("姓仇(qiú)的人不多"), _removed("f(f(x))")
    ([], [], [])
    """
    if not any(bracket in text and _is_annotated(text, pattern) for bracket, pattern in _BRACKETS.items()):
        return []
    runs = _runs(_units(text), text)
    if not _is_noise(runs, text):
        return []
    whole = [_is_whole(run) for run in runs]
    throughout = sum(whole) >= _THROUGHOUT
    return [
        Change(unit.keep, unit.end, "", "pinyin_annotation")
        for run, all_of_it in zip(runs, whole, strict=True)
        for unit in run
        if unit.is_read or all_of_it or throughout
    ]


def _is_annotated(text: str, pattern: Late) -> bool:
    return any(readings.is_reading(m[3], m[1] or m[2]) for m in pattern.finditer(text))


def _removed(text: str) -> list[str]:
    return [text[change.start : change.end] for change in find(text)]


def _units(text: str) -> list[_Unit]:
    units = []
    for m in _UNIT.finditer(text):
        start, end = m.span()
        name = m.lastgroup
        if name != "brackets":
            assert name is not None
            units.append(_Unit(start, m.end(name), end, 0, False))
            continue
        length, evidence = (_read if end - start < 40 else _read.__wrapped__)(text[start - 1], m[0])
        if length:
            end = start + length
            # A writer's examples stand by themselves: 花(huā)、草(cǎo).
            if not (start > 1 and _WITHIN.match(text, start - 2)) and not _HAN_NEXT.match(text, end):
                evidence //= 5
            units.append(_Unit(start - 1, start, end, evidence, True))
    return units


@lru_cache(maxsize=4096)
def _read(character: str, brackets: str) -> tuple[int, int]:
    """The length of the brackets that hold readings of the character, and how telling they are.

    A writer explains rare characters and unusual readings, once, with the tone; evidence is what a
    writer wouldn't do.
    """
    read = _DIGITS.get(character, character)
    syllables = []
    end = 0
    for bracket in _BRACKET.finditer(brackets):
        if not readings.is_reading(bracket[1], read):
            break
        syllables.append(bracket[1])
        end = bracket.end()
    plain = characters.simplified(read)
    if not syllables or not is_common(plain) or not readings.is_usual(syllables[0], plain):
        return end, 0
    if len(syllables) > 1 or plain != read:
        return end, 20
    if syllables[0][0].isupper():  # 王(Wang)教授
        return end, 2
    # Writers put the tone. Two of one kind may still be theirs, three aren't.
    return end, 8 if syllables[0].isascii() else 7


def _is_noise(runs: list[list[_Unit]], text: str) -> bool:
    read = [unit.evidence for run in runs for unit in run if unit.is_read]
    if not read:
        return False
    evidence = sum(read) + sum(20 if _is_whole(run) else 4 * (len(run) > 1) for run in runs)
    enough = _ENOUGH_IN_A_LESSON if speaks_of_readings(text) else _ENOUGH
    return evidence >= enough and read.count(0) <= len(read) / 2


def _is_whole(run: list[_Unit]) -> bool:
    """Whether everything in the run is annotated, what can't be read by itself."""
    read = sum(unit.is_read for unit in run)
    return len(run) >= 3 and 0 < read < len(run)


def speaks_of_readings(text: str) -> bool:
    """Whether pinyin may stand in the text on purpose.

    >>> speaks_of_readings("声母有b、p、m、f。"), speaks_of_readings("声明")
    (True, False)
    """
    return _lesson().search(characters.simplified(text)) is not None


@cache
def _lesson() -> re.Pattern[str]:
    return re.compile(Lexicon.load("cleaning/lessons.tsv", tuple).pattern)


def _runs(units: list[_Unit], text: str) -> list[list[_Unit]]:
    """The units in runs that nothing but a few blanks interrupts."""
    runs: list[list[_Unit]] = []
    end = -1
    for unit in units:
        if runs and unit.start - end <= 3 and not text[end : unit.start].strip():
            runs[-1].append(unit)
        else:
            runs.append([unit])
        end = unit.end
    return runs
