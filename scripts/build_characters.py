"""Write src/factx/chinese/data/traditional.tsv from OpenCC's character table.

    pip install -e ".[data]" && python scripts/build_characters.py

Only pairs of one character each are taken, so that a text keeps its length. Characters that are current
in simplified text, too (后 台 里 干 …), are left alone: their simplified form is themselves.
"""

from pathlib import Path

import opencc

HEADER = """\
# Traditional characters and their simplified forms, one for one.
# source: OpenCC's TSCharacters, https://github.com/BYVoid/OpenCC, Apache License 2.0;
# source: made by scripts/build_characters.py
# columns: character, simplified
"""
# Current in simplified text with a meaning of their own: 著名, 乾隆, 瞭望.
KEPT = set("著乾瞭藉幺夥")


def main() -> None:
    convert = opencc.OpenCC("t2s").convert
    rows = []
    for code in [*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)]:
        character = chr(code)
        simplified = convert(character)
        if (
            simplified != character
            and len(simplified) == 1
            and character not in KEPT
            and ord(simplified) < 0x10000
        ):
            rows.append(f"{character}\t{simplified}\n")
    target = Path(__file__).parents[1] / "src/factx/chinese/data/traditional.tsv"
    target.write_text(HEADER + "".join(rows), encoding="utf-8")
    print(f"{len(rows)} characters -> {target}")


if __name__ == "__main__":
    main()
