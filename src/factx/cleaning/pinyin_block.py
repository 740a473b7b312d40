"""Paragraphs in pinyin only, as copy machines leave them: biaoti:《jiandongzheng》dajiahao…"""

import re
from functools import cache

from factx.cleaning import readings
from factx.cleaning.edits import Change, without_lines
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
_FIGURE = Late(r"[\s0-9.,%]{1,20}")

# shù zì zhōng guó: a line of syllables; in so many of them, and so many all over, the characters are read
# that stand in the line below or above.
_ANNOTATION = Late(
    rf"[{readings.LETTER}][{readings.LETTER}1-5\s，。、；：！？“”（）《》,.;:!?()'’·—…-]{{6,200}}"
)
_WORD = Late(rf"[{readings.LETTER}]{{1,40}}")
_HAN = Late(f"[{HAN}]")
_TONED = frozenset("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜɑɡĀÁǍÀĒÉĚÈŌÓǑÒ")
_FEWEST, _ENOUGH, _READ = 3, 10, 0.8

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
        # zeng zhang 5.6 %: its last figure goes with it.
        if text[stretch.end() : stretch.end() + 1] in ("", "\n") and _FIGURE.fullmatch(
            text, end, stretch.end()
        ):
            end = stretch.end()
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


def annotations(text: str, lines: list[str]) -> list[Change]:
    """The lines that only tell how the line below or above them is read, in a text that has some of them.

    >>> text = "quán shì xià liáng\\n全市夏粮\\nzài huò fēng shōu le\\n再获丰收了\\ntài hǎo le\\n太好了"
    >>> [text[change.start : change.end] for change in annotations(text, text.split("\\n"))]
    ['quán shì xià liáng\\n', 'zài huò fēng shōu le\\n', 'tài hǎo le\\n']
    >>> annotations("Wang Wei,Li Na\\n王伟、李娜\\nBan Ki-moon said so.", ["Wang Wei,Li Na", "王伟、李娜"])
    []
    """
    told = [at for at, line in enumerate(lines) if line and (line[0] < "\x7f" or line[0] in _TONED)]
    gone: dict[int, int] = {}
    for at in told:
        line = lines[at].strip()
        # Names begin with capitals, a sentence with one of them.
        if _ANNOTATION.fullmatch(line) and sum(map(str.isupper, line)) < 2:
            words = map(readings.toneless, _WORD.findall(line))
            read = [syllable for word in words for syllable in _syllable().findall(word)]
            if len(set(read)) >= _FEWEST and any(_are_read(read, other) for other in _beside(lines, at)):
                gone[at] = len(set(read))
    if sum(gone.values()) < _ENOUGH or speaks_of_readings(text):
        return []
    return without_lines(text, lines, gone, "pinyin_block")


def _beside(lines: list[str], at: int) -> list[str]:
    """The next line below and the next above, which a blank line may set apart."""
    below, above = lines[at + 1 : at + 3], lines[max(0, at - 2) : at][::-1]
    return [next((line for line in side if line.strip()), "") for side in (below, above)]


def _are_read(syllables: list[str], line: str) -> bool:
    # A paragraph may go on behind what is read of it.
    characters = _HAN.findall(line[: 2 * len(syllables)])[: len(syllables) + _FEWEST]
    told = sum(any(readings.is_reading(one, character) for character in characters) for one in syllables)
    return told >= _READ * len(syllables)


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
