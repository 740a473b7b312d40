"""A document on a terminal, as rich draws it."""

import os
from typing import TYPE_CHECKING, TextIO

from factx.display.tables import reference, tables
from factx.models import Document

if TYPE_CHECKING:
    from rich.console import Console, Group

# Wide enough for a fact on one line, where no terminal says how wide it is.
_WIDTH = 140


def terminal(document: Document) -> "Group":
    """The document's tables for a terminal, as rich draws them."""
    from rich import box
    from rich.console import Group
    from rich.table import Table as Drawn
    from rich.text import Text

    drawn: list[Drawn | Text] = [Text(line(document.title), style="bold")] if document.title else []
    if told := reference(document):
        drawn.append(Text(told, style="dim"))
    for title, columns, rows in tables(document):
        # Cells are Text, since [ ] in a plain string would be read as markup.
        table = Drawn(*columns, title=f"{title} ({len(rows)})", title_justify="left", box=box.SIMPLE_HEAD)
        for row in rows:
            table.add_row(*(Text(line(cell)) for cell in row))
        drawn.append(table)
    return Group(*(drawn or [Text("nothing found")]))


def console(out: TextIO, name: str | None) -> "Console":
    """The terminal, or a file of its width, on which the name is written already."""
    from rich.console import Console  # for tables only: rich takes its time to load
    from rich.text import Text

    width = None if out.isatty() or "COLUMNS" in os.environ else _WIDTH
    drawn = Console(file=out, width=width)
    if name is not None:
        drawn.rule(Text(line(name), style="bold"), align="left")
    return drawn


def line(text: str) -> str:
    """The text on one line, without anything that a terminal would obey."""
    return "".join(character if character.isprintable() else " " for character in text)
