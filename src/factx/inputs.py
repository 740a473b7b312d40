"""Inputs: files and folders, text or HTML, in the encoding that they are in → texts."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factx.decoding import decode
from factx.errors import InputError
from factx.html import Page, from_html, is_html

PAGES = (".html", ".htm", ".xhtml", ".shtml")
TEXTS = (".txt", *PAGES)


class Input(NamedTuple):
    """A text that was read, the encoding that it was in, and the page that it is from."""

    text: str
    encoding: str
    page: Page | None = None


def paths(names: tuple[str, ...]) -> Iterator[str]:
    """The files; for a folder the files of text and HTML in it, in the order of their names."""
    for name in names:
        if not Path(name).is_dir():
            yield name
            continue
        inside = sorted(str(path) for path in Path(name).rglob("*") if path.suffix.lower() in TEXTS)
        yield from inside or [name]


def read(path: str, encoding: str | None = None) -> Input:
    """The text of a file, of standard input for -; of a page of HTML, by suffix or content, its story.

    Raises `InputError` or `OSError` where there is none.
    """
    text, told = decode(_bytes(path), encoding)
    if not path.lower().endswith(PAGES) and not is_html(text):
        return Input(text, told)
    page = from_html(text).model_copy(update={"encoding": told})
    return Input(page.text, told, page)


def _bytes(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read()
    if Path(path).is_dir():
        raise InputError(
            f"no file in this folder ends with {', '.join(TEXTS)}: name the files that are meant"
        )
    return Path(path).read_bytes()
