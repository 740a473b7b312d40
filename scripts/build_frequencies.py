"""Write src/factx/organizations/data/frequencies.tsv: how often characters and pairs stand in Chinese text.

    python scripts/build_frequencies.py

The scan for names stops where two rare characters meet; this table says which are rare.
"""

from collections import Counter
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

HEADER = """\
# The most frequent characters of Chinese text and pairs in its words, among 1,000,000 characters.
# source: the counts of jieba's dictionary, https://github.com/fxsjy/jieba (MIT);
# made by scripts/build_frequencies.py
# columns: characters, count
"""


def main() -> None:
    spec = find_spec("jieba")
    assert spec is not None and spec.origin is not None
    counts: Counter[str] = Counter()
    total = 0
    for line in (Path(spec.origin).parent / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split()
        total += len(word) * int(count)
        for text in (*word, *map("".join, pairwise(word))):
            counts[text] += int(count)
    rows = [(text, round(count * 1e6 / total)) for text, count in counts.most_common()]
    kept = [(text, count) for text, count in rows if count >= (10 if len(text) == 1 else 20)]
    target = Path(__file__).parents[1] / "src/factx/organizations/data/frequencies.tsv"
    target.write_text(HEADER + "".join(f"{text}\t{count}\n" for text, count in kept), encoding="utf-8")
    print(f"{len(kept)} characters and pairs -> {target}")


if __name__ == "__main__":
    main()
