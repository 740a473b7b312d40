"""Prints how often each repair touches clean and dirty text.

    python -m tests.cleaning.risk [text files]

A file counts as one page, or, where it ends in .jsonl, as a page for the `text` of each line.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from factx.cleaning import clean
from tests.cleaning import corpus


def hits(texts: Iterable[str]) -> tuple[int, Counter[str]]:
    """The number of characters, and of the texts that each kind of edit and notice touches."""
    length = 0
    touched: Counter[str] = Counter()
    for text in texts:
        cleaned = clean(text)
        length += len(text)
        touched.update(
            {edit["kind"] for edit in cleaned.edits} | {notice["code"] for notice in cleaned.notices}
        )
    return length, touched


def pages(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        yield from (json.loads(line)["text"] for line in text.splitlines())
    else:
        yield text


def main() -> None:
    columns = {path.stem: [example.raw for example in corpus.read(path)] for path in corpus.files()}
    columns.update({name: list(pages(Path(name))) for name in sys.argv[1:]})
    for name, texts in columns.items():
        length, touched = hits(texts)
        found = ", ".join(f"{kind} {count}" for kind, count in sorted(touched.items())) or "nothing"
        print(f"{Path(name).name}: {len(texts)} texts, {length} characters: {found}")


if __name__ == "__main__":
    main()
