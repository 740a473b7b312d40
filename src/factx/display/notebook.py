"""A document in a notebook: its text with the mentions highlighted, and its tables."""

from collections.abc import Iterable
from html import escape

from factx.display.notation import brief
from factx.display.tables import Table, reference, tables
from factx.models import Date, Document, Number, Organization

# Translucent colors on the page's own background and ink: right in light and in dark notebooks. The class is
# named twice where JupyterLab's own rules for cells, with two classes, would win: they align to the right.
_STYLE = """
.factx { line-height: 1.8; color: inherit; }
.factx .text { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 28em; overflow-y: auto;
  margin-bottom: .8em; }
.factx mark { color: inherit; background: var(--shade); border-bottom: 2px solid var(--ink);
  border-radius: 3px; padding: 0 1px; }
.factx .number { --shade: rgba(66, 133, 244, .20); --ink: rgb(66, 133, 244); }
.factx .date { --shade: rgba(52, 168, 83, .20); --ink: rgb(52, 168, 83); }
.factx .organization { --shade: rgba(234, 134, 0, .20); --ink: rgb(234, 134, 0); }
.factx summary { cursor: pointer; font-weight: bold; }
.factx table { border-collapse: collapse; margin: .3em 0 .8em; color: inherit; background: none; }
.factx.factx th, .factx.factx td { text-align: left; padding: .1em .7em; color: inherit; background: none;
  border-bottom: 1px solid rgba(128, 128, 128, .35); }
"""
# A notebook should stay usable with a whole book in it.
_MOST_CHARACTERS = 20_000
_MOST_ROWS = 500


def html(document: Document) -> str:
    """The document as a piece of HTML: its text with the mentions highlighted, then its tables.

    Whatever the text holds is escaped; there is no script. Long texts and tables are cut, and say so.
    """
    parts = "".join(_details(table, opened=place == 0) for place, table in enumerate(tables(document)))
    told = escape(reference(document))
    text = f'<div class="text">{_marked(document)}</div>' + (f"<p>{told}</p>" if told else "")
    page = f'<style>{_STYLE}</style><div class="factx">{text}{parts}</div>'
    return page.encode("utf-8", "replace").decode("utf-8")  # no page can hold an unpaired surrogate


def _marked(document: Document) -> str:
    mentions: list[Number | Date | Organization] = [
        *document.numbers,
        *document.dates,
        *document.organizations,
    ]
    pieces, done = [], 0
    for mention in sorted(mentions, key=lambda mention: mention.start):
        if mention.start < done:
            continue
        if mention.end > _MOST_CHARACTERS:
            break
        tip = escape(f"{brief(mention)} ({mention.type}, {mention.kind})")
        pieces.append(escape(document.text[done : mention.start]))
        pieces.append(f'<mark class="{mention.type}" title="{tip}">{escape(mention.text)}</mark>')
        done = mention.end
    pieces.append(escape(document.text[done : max(done, _MOST_CHARACTERS)]))
    left = len(document.text) - max(done, _MOST_CHARACTERS)
    if left > 0:
        pieces.append(f"… <em>{left} more characters</em>")
    return "".join(pieces)


def _details(table: Table, *, opened: bool) -> str:
    head = _row("th", table.columns)
    body = "".join(_row("td", row) for row in table.rows[:_MOST_ROWS])
    left = len(table.rows) - _MOST_ROWS
    more = f"<p><em>{left} more rows</em></p>" if left > 0 else ""
    return (
        f"<details{' open' if opened else ''}><summary>{table.title} ({len(table.rows)})</summary>"
        f"<table><thead>{head}</thead><tbody>{body}</tbody></table>{more}</details>"
    )


def _row(tag: str, cells: Iterable[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
