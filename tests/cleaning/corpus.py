r"""Reads the corpora of cleaning: a raw text, a tab, its clean form, a tab, the kinds of the edits.

A line with a raw text only must come back untouched. `\n`, `\t` and `\u....` are escapes, as in Python.
"""

import re
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
_ESCAPE = re.compile(r"\\(n|t|r|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})")
_NAMED = {"n": "\n", "t": "\t", "r": "\r"}


@dataclass(frozen=True)
class Example:
    place: str
    raw: str
    clean: str
    kinds: tuple[str, ...]


def read(path: Path) -> list[Example]:
    examples = []
    for place, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if not line or line.startswith("# "):
            continue
        raw, *more = (unescaped(column) for column in line.split("\t"))
        clean, kinds = (more[0], more[1]) if more else (raw, "")
        examples.append(Example(f"{path.name}:{place}", raw, clean, tuple(kinds.split())))
    return examples


def unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda m: _NAMED.get(m[1]) or chr(int(m[1][1:], 16)), text)


def files() -> list[Path]:
    return sorted(HERE.glob("*.tsv"))
