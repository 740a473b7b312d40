"""Readings: how each character is read, from a frozen table."""

import unicodedata
from functools import cache
from importlib.resources import files

from factx.chinese.characters import simplified

# Letters that pinyin is written with: tone marks, ü, and ɑ and ɡ as school books print them.
LETTER = "A-Za-züÜāáǎàēéěèêếềōóǒòīíǐìūúǔùǖǘǚǜńňǹḿĀÁǍÀĒÉĚÈŌÓǑÒĂăĔĕĬĭŎŏŬŭɑɡ\u0300-\u0304\u0306\u0308\u030c"
SYLLABLE = rf"[{LETTER}]{{1,9}}[1-5]?"
# ü typed as u, and after j, q, x, y, where u is one.
_SPELLINGS = {
    "lu": "lv",
    "nu": "nv",
    "lue": "lve",
    "nue": "nve",
    "jv": "ju",
    "qv": "qu",
    "xv": "xu",
    "yv": "yu",
}


def is_reading(syllable: str, character: str) -> bool:
    """Whether the character may be read so; tones, case and the spelling of ü don't matter.

    >>> is_reading("guó", "国"), is_reading("GUO2", "國"), is_reading("nu", "女"), is_reading("lü", "旅")
    (True, True, True, True)
    >>> is_reading("wu", "国"), is_reading("ALS", "症")
    (False, False)
    """
    usual, other = _characters(syllable)
    # A page turned to traditional script by machine is annotated by its simplified characters.
    plain = simplified(character)
    if plain == "儿" and syllable == "r":
        return True
    return character in usual or plain in usual or character in other or plain in other


def toneless(syllable: str) -> str:
    """The syllable in plain small letters; ü is v, as in the table.

    >>> toneless("LǛ"), toneless("nü3"), toneless("ɡuān")
    ('lv', 'nv', 'guan')
    """
    if syllable.isascii():
        return syllable.rstrip("12345").lower()
    decomposed = unicodedata.normalize("NFD", syllable.lower().replace("ɑ", "a").replace("ɡ", "g"))
    letters = decomposed.replace("u\u0308", "v")
    return "".join(letter for letter in letters if letter.isascii() and letter.isalpha())


def is_usual(syllable: str, character: str) -> bool:
    """Whether the character is mostly read so.

    >>> is_usual("de", "的"), is_usual("di", "的")
    (True, False)
    """
    return character in _characters(syllable)[0]


def syllables() -> list[str]:
    """All syllables of the language, without tones."""
    return list(_table())


def _characters(syllable: str) -> tuple[str, str]:
    spelled = toneless(syllable)
    table = _table()
    usual, other = table.get(spelled, ("", ""))
    if spelled in _SPELLINGS:
        more, others = table[_SPELLINGS[spelled]]
        return usual + more, other + others
    return usual, other


@cache
def _table() -> dict[str, tuple[str, str]]:
    lines = files("factx").joinpath("cleaning/data/readings.tsv").read_text(encoding="utf-8").split("\n")
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {syllable: (usual, other) for syllable, usual, other in rows}
