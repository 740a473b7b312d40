"""Write src/factx/organizations/data/frequencies.tsv: how often characters stand in Chinese text.

    python scripts/build_frequencies.py

The scan for names stops where two rare characters meet; this table says which are rare.
"""

from collections import Counter
from importlib.util import find_spec
from pathlib import Path

HEADER = """\
# The most frequent characters of Chinese text; how many there are among 100,000.
# source: the counts of jieba's dictionary, https://github.com/fxsjy/jieba (MIT);
# made by scripts/build_frequencies.py
# columns: character, count
"""


def main() -> None:
    spec = find_spec("jieba")
    assert spec is not None and spec.origin is not None
    counts: Counter[str] = Counter()
    for line in (Path(spec.origin).parent / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split()
        for character in word:
            counts[character] += int(count)
    total = counts.total()
    rows = [(character, round(count * 1e5 / total)) for character, count in counts.most_common(2000)]
    target = Path(__file__).parents[1] / "src/factx/organizations/data/frequencies.tsv"
    target.write_text(HEADER + "".join(f"{a}\t{b}\n" for a, b in rows if b > 2), encoding="utf-8")
    print(f"{len(rows)} characters -> {target}")


if __name__ == "__main__":
    main()
