"""Write src/factx/numbers/data/exclusions.tsv from jieba's dictionary.

    python scripts/build_exclusions.py

A word of jieba's goes in when it holds a Chinese numeral, isn't tagged as a number, a quantity or a time,
and a number rule could stumble over it: behind its numeral stands a measure word, a unit, a currency or the
beginning of one, or the numeral ends the word (统一 before 成), or it has several digits.
Words that can be real counts where they stand (两国, 四部委, 三句话) stay out: a numeral and a measure word,
and what reading the result has shown, in exclusions_counts.txt.
"""

import re
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from factx.chinese.characters import simplified

DATA = Path(__file__).parents[1] / "src/factx/numbers/data"
HEADER = """\
# Words of the dictionary that hold a Chinese numeral and are no number.
# source: jieba's dict.txt, https://github.com/fxsjy/jieba, MIT License; made by scripts/build_exclusions.py
# columns: word
"""
NUMERAL = re.compile("[零〇一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌俩仨]+")
DIGIT = re.compile("[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾廿卅俩仨]")
# Tags of numbers, quantities and times.
COUNTED = {"m", "mg", "mq", "q", "t", "tg"}
# Rarer words of a tag aren't worth their place; idioms are never counts.
LEAST = {"i": 1, "l": 2, "n": 8, "nr": 10, "nrt": 20, "nz": 6, "j": 5}
LEAST_ELSE = 3
# Behind these a numeral begins a percentage, a multiple, a fraction or an amount.
MORE = ["成", "折", "倍", "番", "比", "分之", "多", "余"]
# Read and found to be counts, ordinals or chance cuts of the text the dictionary was counted on.
COUNTS = set((Path(__file__).parent / "exclusions_counts.txt").read_text("utf-8").split())


def words(file: str, *, free: bool = False) -> list[str]:
    """The words of a data file; with `free` only those that need nothing else to count."""
    rows = [row.split("\t") for row in (DATA / file).read_text("utf-8").split("\n") if row and row[0] != "#"]
    return [row[0] for row in rows if not free or not row[1]]


def stumbles(word: str, units: frozenset[str], beginnings: frozenset[str]) -> bool:
    """Whether a rule for numbers could take a part of the word for one."""
    for m in NUMERAL.finditer(word):
        if not DIGIT.search(m[0]):
            continue
        rest = word[m.end() :]
        if (not rest and m.start()) or len(m[0]) > 1:
            return True
        if rest in beginnings or any(rest[:end] in units for end in range(1, len(rest) + 1)):
            return True
    return False


def chosen(rows: Iterable[str]) -> list[str]:
    units = words("classifiers.tsv", free=True) + words("units.tsv") + words("currencies.tsv")
    units = [unit for unit in units + words("counted_nouns.tsv") + MORE if "\u4e00" <= unit[0] <= "\u9fff"]
    known = frozenset(units)
    beginnings = frozenset(unit[:end] for unit in units for end in range(1, len(unit) + 1))
    amount = re.compile(
        f"(?:[这那哪每另前后第约近几]|{NUMERAL.pattern})+(?:{'|'.join(map(re.escape, units))})"
    )
    found = []
    for row in rows:
        word, frequency, tag = row.split()
        if tag in COUNTED or int(frequency) < LEAST.get(tag, LEAST_ELSE) or word in COUNTS:
            continue
        if (
            not re.fullmatch("[一-鿿〇]+", word)
            or simplified(word) != word
            or NUMERAL.fullmatch(word)
            or amount.fullmatch(word)
        ):
            continue
        if stumbles(word, known, beginnings):
            found.append(word)
    return found


def main() -> None:
    dictionary = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    found = sorted(set(chosen(dictionary.splitlines())))
    (DATA / "exclusions.tsv").write_text(HEADER + "".join(f"{word}\n" for word in found), encoding="utf-8")
    print(f"{len(found)} words")


if __name__ == "__main__":
    main()
