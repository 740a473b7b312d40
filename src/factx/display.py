"""A Document for the eye: one mention in a few words, the terminal's tables, the notebook's page."""

from collections.abc import Iterable
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from factx.models import Date, Document, Fact, Number, Organization

if TYPE_CHECKING:
    from rich.console import Group

_SIGNS = {
    "more_than": "> ",
    "at_least": ">= ",
    "less_than": "< ",
    "at_most": "<= ",
    "about": "~",
    "nearly": "nearly ",
}


def brief(mention: Number | Date | Organization) -> str:
    """What a mention means, in a few words.

    A number is its value and unit, in the code where the unit has one; a sign stands for the modifier,
    and two dots between the bounds of a range:

    60万元 = 600000 CNY, 超90亿元 = > 9000000000 CNY, 至少5人 = >= 5 人, 约24% = ~24 %,
    近200家 = nearly 200 家, 3亿至5亿元 = 300000000..500000000 CNY, 200多家 = 200..300 家,
    三分之二 = 2/3, 第27届 = 27 届

    A date is its TIMEX3 value and modifier: 去年底 = 2024-12 end. An organization is its kind, and its
    canonical name where the text uses another: 中新网 = media 中国新闻网.
    """
    if isinstance(mention, Number):
        return _number(mention)
    if isinstance(mention, Date):
        return " ".join(filter(None, (mention.timex, mention.modifier)))
    kind = f"anonymous {mention.kind}" if mention.anonymous else mention.kind
    return kind if mention.name == mention.text else f"{kind} {mention.name}"


def _number(number: Number) -> str:
    low, high = number.lower, number.upper
    sign = _SIGNS.get(number.modifier or "", "")
    if number.numerator is not None:
        said = f"{sign}{number.numerator}/{number.denominator}"
    elif low is not None and high is not None and low != high:
        # 200多家 has both bounds, and they say what its modifier says.
        said = f"{'' if number.modifier == 'more_than' else sign}{_digits(low)}..{_digits(high)}"
    else:
        point = next((value for value in (number.value, low, high) if value is not None), None)
        said = sign + ("?" if point is None else _digits(point))
    return " ".join(filter(None, (said, number.unit_code or number.unit)))


def _digits(value: int | Decimal) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)


class Table(NamedTuple):
    """A table of one kind of finding: the same for the terminal and for the notebook."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]


def tables(document: Document) -> list[Table]:
    """The tables of a document: facts first, then what they are made of. Empty ones are left out."""
    found = [
        Table("facts", ("number", "value", "of what", "of whom", "when", "change"), _facts(document)),
        Table(
            "numbers",
            ("text", "value", "kind", "rule"),
            [(number.text, brief(number), number.kind, number.rule) for number in document.numbers],
        ),
        Table(
            "dates",
            ("text", "value", "from", "until", "kind", "rule"),
            [
                (date.text, brief(date), _moment(date.lower), _moment(date.upper), date.kind, date.rule)
                for date in document.dates
            ],
        ),
        Table(
            "organizations",
            ("text", "name", "kind", "rule"),
            [(mention.text, mention.name, mention.kind, mention.rule) for mention in document.organizations],
        ),
        Table(
            "warnings", ("code", "message"), [(notice.code, notice.message) for notice in document.warnings]
        ),
    ]
    return [table for table in found if table.rows]


def _facts(document: Document) -> list[tuple[str, ...]]:
    return [_fact(document, fact) for fact in document.facts]


def _fact(document: Document, fact: Fact) -> tuple[str, ...]:
    number = document.numbers[fact.number]
    when = "" if fact.date is None else brief(document.dates[fact.date])
    whom = fact.subject
    if whom is None and fact.organization is not None:
        whom = document.organizations[fact.organization].name
    change = " ".join(filter(None, (fact.change, fact.basis)))
    return number.text, brief(number), fact.metric or "", whom or "", when, change


def _moment(moment: object) -> str:
    return "" if moment is None else str(moment)


def terminal(document: Document) -> "Group":
    """The document's tables for a terminal, as rich draws them."""
    from rich import box
    from rich.console import Group
    from rich.table import Table as Drawn
    from rich.text import Text

    drawn: list[Drawn | Text] = [Text(line(document.title), style="bold")] if document.title else []
    for title, columns, rows in tables(document):
        # Cells are Text, since [ ] in a plain string would be read as markup.
        table = Drawn(*columns, title=f"{title} ({len(rows)})", title_justify="left", box=box.SIMPLE_HEAD)
        for row in rows:
            table.add_row(*(Text(line(cell)) for cell in row))
        drawn.append(table)
    return Group(*(drawn or [Text("nothing found")]))


def line(text: str) -> str:
    """The text on one line, without anything that a terminal would obey."""
    return "".join(character if character.isprintable() else " " for character in text)


# Translucent colors on the page's own background and ink: right in light and in dark notebooks.
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
.factx th, .factx td { text-align: left; padding: .1em .7em; color: inherit; background: none;
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
    text = f'<div class="text">{_marked(document)}</div>'
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
