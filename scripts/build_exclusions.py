"""Write src/factx/numbers/data/exclusions.tsv from jieba's dictionary.

    python scripts/build_exclusions.py

A word of jieba's goes in when it holds a Chinese numeral, isn't tagged as a number, a quantity or a time, and
the rules take a part of it for a number without its help: 胡说八道 for eight 道. Shorter words come first, so
that one that a word inside of it defends already (三角函数, 三角) isn't listed.
Words that can be real counts where they stand (两国, 四部委, 三句话) stay out: a numeral and a measure word,
and what reading the result has shown, in exclusions_counts.txt.
"""

import re
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from factx import Extractor
from factx.chinese.characters import simplified
from factx.lexicon import Lexicon
from factx.numbers import exclusions

DATA = Path(__file__).parents[1] / "src/factx/numbers/data"
HEADER = """\
# Words of the dictionary that hold a Chinese numeral and are no number.
# source: jieba's dict.txt, https://github.com/fxsjy/jieba, MIT License; made by scripts/build_exclusions.py
# columns: word
"""
NUMERAL = re.compile("[零〇一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌俩仨]+")
# Tags of numbers, quantities and times.
COUNTED = {"m", "mg", "mq", "q", "t", "tg"}
# Rarer words of a tag aren't worth their place; idioms are never counts.
LEAST = {"i": 1, "l": 2, "n": 8, "nr": 10, "nrt": 20, "nz": 6, "j": 5}
LEAST_ELSE = 3
# Read and found to be counts, ordinals or chance cuts of the text the dictionary was counted on.
COUNTS = set((Path(__file__).parent / "exclusions_counts.txt").read_text("utf-8").split())
# Where a word may stand.
CONTEXTS = ["", "在|。", "了|的", "有|。", "到|，", "|等", "|的", "|了", "|成", "|个", "|多", "|年", "|以上"]
EXTRACTOR = Extractor(only=["numbers"], indefinite=True)


def words(file: str) -> list[str]:
    """The words of a data file."""
    return [row.split("\t")[0] for row in (DATA / file).read_text("utf-8").split("\n") if row[:1] not in "#"]


def candidates(rows: Iterable[str]) -> Iterator[str]:
    """The words of a dictionary that hold a numeral; no numbers, none with a measure word."""
    units = [
        *words("classifiers.tsv"),
        *words("units.tsv"),
        *words("currencies.tsv"),
        *words("counted_nouns.tsv"),
    ]
    amount = re.compile(
        f"(?:[这那哪每另前后第约近几]|{NUMERAL.pattern})+(?:{'|'.join(map(re.escape, units))})"
    )
    for row in rows:
        word, frequency, tag = row.split()
        if tag in COUNTED or int(frequency) < LEAST.get(tag, LEAST_ELSE) or word in COUNTS:
            continue
        if (
            re.fullmatch("[一-鿿〇]+", word)
            and NUMERAL.search(word)
            and simplified(word) == word
            and not NUMERAL.fullmatch(word)
            and not amount.fullmatch(word)
        ):
            yield word


def found(word: str) -> int:
    """How many numbers hold a part of the word where it stands in a text."""
    count = 0
    for context in CONTEXTS:
        before, _, behind = context.partition("|")
        numbers = EXTRACTOR.extract(before + word + behind).numbers
        start, end = len(before), len(before) + len(word)
        count += sum(number.start < end and number.end > start for number in numbers)
    return count


def chosen(rows: Iterable[str]) -> list[str]:
    """The words that the rules need to know."""
    known = exclusions.by_pair(Lexicon.load("numbers/exclusions_extra.tsv", exclusions.conditions))
    exclusions.BY_PAIR.clear()
    exclusions.BY_PAIR.update(known)
    needed = []
    for word in sorted(candidates(rows), key=lambda word: (len(word), word)):
        misread = found(word)
        before = {pair: exclusions.BY_PAIR.get(pair, ()) for pair in exclusions.by_pair({word: ()})}
        for pair, entries in exclusions.by_pair({word: ()}).items():
            exclusions.BY_PAIR[pair] = before[pair] + entries
        if misread and found(word) < misread:
            needed.append(word)
        else:
            exclusions.BY_PAIR.update(before)
    return needed


def main() -> None:
    dictionary = files("jieba").joinpath("dict.txt").read_text(encoding="utf-8")
    needed = sorted(chosen(dictionary.splitlines()))
    (DATA / "exclusions.tsv").write_text(HEADER + "".join(f"{word}\n" for word in needed), encoding="utf-8")
    print(f"{len(needed)} words")


if __name__ == "__main__":
    main()
