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
# source: public knowledge, variants of Hong Kong and of old print: 衞, 吿;
# source: made by scripts/build_characters.py
# columns: character, simplified
"""
# Current in simplified text with a meaning of their own: 著名, 乾隆, 瞭望.
KEPT = set("著乾瞭藉幺夥")
# Variants that OpenCC leaves alone.
VARIANTS = dict(zip("衞敍吿緖靑淸粧緜", "卫叙告绪青清妆绵", strict=True))


def main() -> None:
    convert = opencc.OpenCC("t2s").convert
    rows = []
    for code in [*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)]:
        character = chr(code)
        simplified = VARIANTS.get(character) or convert(character)
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
