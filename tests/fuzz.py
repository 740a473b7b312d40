"""Texts that nobody writes: pieces of the corpora cut and joined anywhere, and strings of words and numerals.

`make fuzz SECONDS=600` checks as many as the time allows and prints those on which something doesn't hold.
"""

import random
import sys
import time
import traceback
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from tests import corpus, invariants

_NUMERALS = (*"一二三四五六七八九十百千万亿零〇两半廿壹贰柒拾佰多余几来数0129.,点兆", "百", "23", "2024")
# What rules look for on both sides of a numeral.
_SIGNS = "年月日号时点分秒第初正闰元角毛个的和至到起止从由达近超约每比前后度成折倍人家次-~/:、,。%‰℃()《》 \n"
_WORDS = """
分之 百分之 公元前 民国 光绪 农历 上午 以上 以下 左右 小时 分钟 个月 星期 世纪 年代 万元 分别 同比 增长 其中
平均 昨天 今年 以来 公司 委员会 大学 高于 位居 增至 零下
"""
_AROUND = (*_SIGNS, *_WORDS.split())
_DAYS = (None, "2025-09-23", "2024-02-29T23:59", "0001-01-01", "9999-12-31")
# What a hand may slip on: one of these comes into the text or takes the place of another character.
_SLIPS = "0123456789一二三十万年月日元个 \n()（）?%.,、"


def texts(seed: int) -> Iterator[tuple[str, str | None]]:
    """Texts without end, each with a reference date; the same for the same seed."""
    chance = random.Random(seed)
    while True:
        text = _spliced(chance) if chance.random() < 0.5 else _strung(chance)
        yield text, chance.choice(_DAYS)


def _spliced(chance: random.Random) -> str:
    pieces = []
    for _ in range(chance.choice((1, 1, 2, 4))):
        sentence = chance.choice(_sentences())
        begin = chance.randrange(len(sentence))
        pieces.append(sentence[begin : begin + chance.choice((4, 12, 40, 200))])
    characters = list("".join(pieces))
    for _ in range(chance.randrange(5)):
        place = chance.randrange(len(characters))
        if chance.random() < 0.3:
            characters[place] = ""
        elif chance.random() < 0.5:
            characters[place] += chance.choice(_SLIPS)
        else:
            characters[place] = chance.choice(_SLIPS)
    return "".join(characters)


def _strung(chance: random.Random) -> str:
    kinds = chance.choices((_NUMERALS, _AROUND, _lexicon()), (4, 3, 2), k=chance.randrange(2, 14))
    return "".join(chance.choice(kind) for kind in kinds)


@cache
def _sentences() -> list[str]:
    sentences = [line.partition("\t")[0] for line in _lines(corpus.HERE, "*/*.tsv")]
    return [corpus.MARK.sub(r"\1", sentence).replace(r"\n", "\n") for sentence in sentences]


@cache
def _lexicon() -> list[str]:
    return [line.partition("\t")[0] for line in _lines(Path(str(files("factx"))), "[dfn]*/data/*.tsv")]


def _lines(folder: Path, pattern: str) -> Iterator[str]:
    """The lines of data files, without their headers."""
    for path in sorted(folder.glob(pattern)):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line and not line.startswith("#"):
                yield line


def main(seconds: float) -> int:
    """Check texts for so long; how many failed."""
    seed = time.time_ns()
    tried = failed = 0
    end = time.monotonic() + seconds
    for text, day in texts(seed):
        if time.monotonic() > end:
            break
        tried += 1
        try:
            invariants.check(text, day)
        except Exception:  # whatever it is, it is what this is here to find
            failed += 1
            print(f"{text!r}, reference_date={day!r}\n{traceback.format_exc()}")
    print(f"seed {seed}: {tried} texts, {failed} failed")
    return failed


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])) > 0)
