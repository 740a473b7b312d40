"""Paragraphs in pinyin only, as copy machines leave them: biaoti:《jiandongzheng》dajiahao…"""

import re
from functools import cache

from factx.cleaning import readings
from factx.cleaning.edits import Change
from factx.cleaning.patterns import HAN, Late
from factx.cleaning.pinyin import speaks_of_readings
from factx.lexicon import alternation

_STEP = 8
# So many characters without a Chinese one among them show at five places in a row of every eighth.
_GATE = Late(rf"[^{HAN}\n]{{5}}")
_STRETCH = Late(rf"[^{HAN}\n]{{40,}}")
# Addresses, code and file names are made of syllables now and then.
_TECHNICAL = Late(r"[/\\_@=<>{}\[\]$^~]|\.[A-Za-z]")
_LETTERS = Late("[A-Za-z]+")
_BLOCK = Late(r"[《“‘「『(（\"'0-9.%]{0,12}[A-Za-z].*[A-Za-z][0-9.%]*[^\w《“‘「『(（]*", re.DOTALL)

_MINIMUM = 40
_SHARE = 0.95
_DISTINCT = 12
_LESSON = 300


def find(text: str, _lines: list[str]) -> list[Change]:
    """The stretches of pinyin without tones, with the punctuation in them.

    >>> block = "jintian,women laikankan zheliangnianli chengshi dejiaotong fashengle naxiebianhua。"
    >>> [(c.start, c.end) for c in find("第一段。" + block + "第二段。", [])] == [(4, 4 + len(block))]
    True

    >>> find("The provincial bureau of statistics published its annual report on the economy yesterday.", [])
    []
    """
    if not _GATE.search(text[::_STEP]):
        return []
    stretches = [stretch for stretch in _STRETCH.finditer(text) if _is_pinyin(stretch[0])]
    # Somebody's lines, or a table of syllables; what machines leave behind is as long as the article.
    if sum(len(stretch[0]) for stretch in stretches) < _LESSON and speaks_of_readings(text):
        return []
    changes = []
    for stretch in stretches:
        block = _BLOCK.search(stretch[0])
        assert block is not None  # there are letters in it
        start, end = stretch.start() + block.start(), stretch.start() + block.end()
        # A paragraph of its own goes with its line end.
        if (start == 0 or text[start - 1] == "\n") and text[end : end + 1] == "\n":
            end += 1
        changes.append(Change(start, end, "", "pinyin_block"))
    if changes and changes[-1].end == len(text) and text[-1] != "\n":
        # The last ones go with the line end before them.
        first = len(changes) - 1
        while first and changes[first - 1].end == changes[first].start:
            first -= 1
        start = changes[first].start
        if start and text[start - 1] == "\n":
            changes[first] = changes[first]._replace(start=start - 1)
    return changes


def _is_pinyin(stretch: str) -> bool:
    words = _LETTERS.findall(stretch)
    letters = sum(map(len, words))
    if letters < _MINIMUM or letters < 0.6 * len(stretch) or _TECHNICAL.search(stretch):
        return False
    # Names in Latin letters begin with capitals: Wang Wei, Li Na.
    if sum(letter.isupper() for letter in stretch) > letters / 20:
        return False
    syllables = [syllable for word in words for syllable in _syllable().findall(word.lower())]
    return sum(map(len, syllables)) >= _SHARE * letters and len(set(syllables)) >= _DISTINCT


@cache
def _syllable() -> re.Pattern[str]:
    """The longest syllable at a place, but rather nan guo than nang uo."""
    # hm, m, n, ng are syllables of one or two characters, and would let any consonant pass.
    one = alternation([syllable for syllable in readings.syllables() if any(v in "aeiouv" for v in syllable)])
    return re.compile(f"{one}(?![aeiouv])|{one}")
