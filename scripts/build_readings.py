"""Write src/factx/cleaning/data/readings.tsv: every Chinese syllable and the characters that are read so.

    pip install -e ".[data]" && python scripts/build_readings.py

Tones are left out, since pages annotate with and without them; the ü of 女 is written v. Traditional
characters are in it as well as simplified ones.
"""

import unicodedata
from pathlib import Path

from pypinyin.pinyin_dict import pinyin_dict

HEADER = """\
# Syllables of Mandarin without tones, ü written v, and the characters that have such a reading.
# source: pypinyin's pinyin_dict, https://github.com/mozillazg/python-pinyin, MIT License
# made by scripts/build_readings.py
# columns: syllable, characters whose usual reading it is, characters that have it besides another
"""
UNIFIED = range(0x4E00, 0xA000)


def toneless(reading: str) -> str:
    """The reading without its tone: nǚ is nv.

    >>> toneless("nǚ"), toneless("ńg")
    ('nv', 'ng')
    """
    decomposed = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(letter for letter in decomposed if letter.isascii() and letter.isalpha())


def main() -> None:
    usual: dict[str, list[str]] = {}
    other: dict[str, list[str]] = {}
    for code in [0x3007, *UNIFIED]:
        # The dictionary names the usual reading first.
        first, *rest = dict.fromkeys(toneless(reading) for reading in pinyin_dict.get(code, "").split(","))
        for syllable, table in [(first, usual), *((syllable, other) for syllable in rest)]:
            if syllable:
                table.setdefault(syllable, []).append(chr(code))
    syllables = sorted(usual.keys() | other.keys())
    target = Path(__file__).parents[1] / "src/factx/cleaning/data/readings.tsv"
    lines = [
        f"{name}\t{''.join(usual.get(name, []))}\t{''.join(other.get(name, []))}\n" for name in syllables
    ]
    target.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(lines)} syllables -> {target}")


if __name__ == "__main__":
    main()
