"""Inputs: files and folders, text, HTML or JSON lines, in the encoding that they are in → texts."""

import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from factx.decoding import decode
from factx.errors import InputError
from factx.html import Page, from_html, is_html

PAGES = (".html", ".htm", ".xhtml", ".shtml")
TEXTS = (".txt", *PAGES)
LINES = (".jsonl", ".ndjson")


_EMPTY = "no file in this folder ends with {}: name the files that are meant"


class Input(NamedTuple):
    """A text that was read, the encoding that it was in, how many bytes were lost, what came with it."""

    text: str
    encoding: str
    page: Page | None = None
    id: str | None = None
    reference_date: str | None = None
    published: str | None = None
    lost: int = 0


class Source(NamedTuple):
    """An input by its name; `load` reads it, and raises `InputError` or `OSError` where it can't be."""

    name: str
    load: Callable[[], Input]


def sources(
    names: tuple[str, ...], encoding: str | None = None, suffixes: tuple[str, ...] = TEXTS
) -> Iterator[Source]:
    """The inputs that the names stand for: a file, each line of JSON lines, or what is in a folder.

    Of a folder these are the files with the suffixes, in the order of their names.
    """
    for name in names:
        if Path(name).is_dir():
            inside = sorted(
                str(path)
                for path in Path(name).rglob("*")
                if path.suffix.lower() in suffixes and not path.is_dir()
            )
            yield from (Source(path, partial(read, path, encoding)) for path in inside)
            if not inside:
                yield Source(name, partial(_refuse, InputError(_EMPTY.format(", ".join(suffixes)))))
        elif name.lower().endswith(LINES):
            yield from _lines(name, encoding)
        else:
            yield Source(name, partial(read, name, encoding))


def read(path: str, encoding: str | None = None) -> Input:
    """The text of a file, of standard input for -; of a page of HTML, by suffix or content, its story.

    Raises `InputError` or `OSError` where there is none.
    """
    text, told, lost = decode(_bytes(path), encoding)
    if not path.lower().endswith(PAGES) and not is_html(text):
        return Input(text, told, lost=lost)
    page = from_html(text).model_copy(update={"encoding": told, "lost_bytes": lost})
    return Input(page.text, told, page, lost=lost)


def _lines(path: str, encoding: str | None) -> Iterator[Source]:
    try:
        text, told, _ = decode(_bytes(path), encoding)
    except (OSError, InputError) as error:
        yield Source(path, partial(_refuse, error))
        return
    # Not splitlines(), which would cut at U+2028 inside of a string.
    for place, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield Source(f"{path}:{place}", partial(record, line, told))


def record(line: str, encoding: str = "utf-8") -> Input:
    """The input that a line of JSON holds: an object with `text`, and what the text came with.

    >>> found = record('{"id": 7, "text": "昨天成交60万元", "published": "2025-09-24", "url": "…"}')
    >>> found.text, found.id, found.published
    ('昨天成交60万元', '7', '2025-09-24')
    >>> record('{"body": "成交"}')
    Traceback (most recent call last):
        ...
    factx.errors.InputError: this line is no JSON object with a text: {"text": "…"}
    """
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"this line is no JSON: {error}") from None
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        raise InputError('this line is no JSON object with a text: {"text": "…"}')
    said = {}
    for name in ("id", "reference_date", "published"):
        value = found.get(name)
        if not isinstance(value, (str, int, type(None))):
            raise InputError(f"{name} is no string in this line")
        # JSON may escape half of a pair, which nothing could write again.
        said[name] = None if value is None else str(value).encode("utf-8", "backslashreplace").decode()
    return Input(found["text"], encoding, None, said["id"], said["reference_date"], said["published"])


def _refuse(error: Exception) -> Input:
    raise error


def _bytes(path: str) -> bytes:
    return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
