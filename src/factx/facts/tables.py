"""Tables: rows of figures, read with the row at their head: 营业收入(万元) | 12.3 | 10.2 | 20.6%."""

import re
from bisect import bisect_left
from typing import NamedTuple

from factx.facts import links
from factx.facts.clauses import head
from factx.facts.subject import place_end
from factx.lexicon import Lexicon
from factx.numbers import tables
from factx.numbers.tables import Span
from factx.rules import Row

_ROLES: dict[str, str] = dict(Lexicon.load("facts/tables.tsv", str))
_MEASURED = frozenset(("cardinal", "percent", "percentage_point", "money", "quantity", "count", "multiple"))
_RULED = frozenset("-=:+ |─━═│┃║┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝")
_UNIT = re.compile(r"单位[ ]?[:：][ ]?([^\s|│┃║｜)）]{1,12})")
_SEVERAL = re.compile("[、,，;；]")
# 营业收入(万元), 增减(%)
_BRACKET = re.compile(r"[(（]([^()（）]{1,10})[)）]\Z")
_CHANGE = re.compile(
    r"增减|增长|增加|增幅|增速|同比|环比|变动|变化|涨跌|涨幅|降幅|跌幅|[比较][上去]年|[比较]上[月季期]"
)
_FALLS = re.compile(r"降幅|跌幅")
_YOY = re.compile(r"同比|[比较][上去]年(?!度?[末底])")
_QOQ = re.compile(r"环比|[比较]上[月季]")
_CODES = frozenset("码号址话编")
_TRIM = " \t|：:*#"


class Column(NamedTuple):
    """What the head of a column says of the figures below: `role` is a word's of tables.tsv, or change."""

    role: str
    name: str
    unit: str | None
    date: int | None
    basis: str | None = None
    falls: bool = False


def _filled(cells: list[Span]) -> list[Span]:
    """The cells up to the last that holds anything."""
    last = len(cells)
    while cells[last - 1][0] == cells[last - 1][1]:
        last -= 1
    return cells[:last]


def _within(rows: list[Row], start: int, end: int) -> int | None:
    """The index of the first mention in a cell."""
    at = bisect_left(rows, start, key=lambda row: row["start"])
    return at if at < len(rows) and rows[at]["end"] <= end else None


def _stated(
    metric: str, date: int | None, subject: str | None = None, organization: int | None = None,
    change: str | None = None, basis: str | None = None,
) -> Row:  # fmt: skip
    """What a figure states, but for its number and its place."""
    return {
        "metric": metric, "subject": subject, "organization": organization, "date": date,
        "change": change, "basis": basis,
    }  # fmt: skip


class Tables:
    """Reads tables row by row; what it knows of one ends with the next `begin`."""

    def __init__(
        self, text: str, numbers: list[Row], dates: list[Row], organizations: list[Row], written: str
    ) -> None:
        """Begin a text; `written` has its own characters."""
        self.written = written
        self.text, self.numbers, self.dates, self.organizations = text, numbers, dates, organizations
        self.begin()

    def begin(self) -> None:
        """Begin a table: nothing is known of its columns."""
        self.columns: list[Column] = []
        self.unit: str | None = None  # that of the table; "" where it names several
        self.latest: int | None = None  # the date of its newest column

    def row(self, place: int, start: int, end: int, first: int, last: int) -> list[Row]:
        """The facts of a row, whose numbers are `numbers[first:last]`; the row may be a head itself."""
        cells = tables.cells(self.text, start, end)
        if not cells or _RULED.issuperset(self.text[start:end]):
            return []
        figures = self._figures(cells, first, last)
        if figures:
            return self._facts(place, cells, figures)
        if (m := _UNIT.search(self.text, start, end)) is not None:
            self.unit = m[1] if _SEVERAL.search(m[1]) is None else ""
        elif first == last and sum(begin < stop for begin, stop in cells) > 1:
            self._head(_filled(cells))
        return []

    def _figures(self, cells: list[Span], first: int, last: int) -> dict[int, tuple[int, str | None]]:
        """The numbers by the cell that each fills, with the change that is written before it."""
        figures: dict[int, tuple[int, str | None]] = {}
        cell = 0
        for index in range(first, last):
            number = self.numbers[index]
            while cells[cell][1] < number["end"]:
                cell += 1
            start, end = cells[cell]
            if cell == 0 or number["kind"] not in _MEASURED:
                continue
            if (number["start"] - 1, number["end"] + 1) == (start, end) and self.text[start] in "(（":
                if number["kind"] == "money":
                    figures[cell] = (index, None)  # (20.5): the value is negative
                elif number["kind"] == "percent":
                    figures[cell] = (index, "decrease")
            if end != number["end"]:
                continue
            link, change, _, _ = links.link(self.text, start, number["start"])
            if link == start and (change is not None or start == number["start"]):
                figures[cell] = (index, change)
        return figures

    def _head(self, cells: list[Span]) -> None:
        """Take the row as the head of what follows, where it says anything of its columns."""
        columns = [self._column(start, end) for start, end in cells]
        if all(column.role == "named" for column in columns[1:]) and columns[0].role != "subject":
            return
        if all(column.role == "date" for column in columns):
            columns.insert(0, Column("metric", "", None, None))  # nothing stands above the labels
        self.columns = columns
        dated = [
            (self.dates[column.date]["lower"], column.date)
            for column in columns
            if column.date is not None and column.role != "before" and self.dates[column.date].get("lower")
        ]
        self.latest = max(dated, key=lambda pair: (pair[0].isoformat(), -pair[1]))[1] if dated else None

    def _column(self, start: int, end: int) -> Column:
        words = self.text[start:end]
        unit = None
        if m := _BRACKET.search(words):
            unit, words = m[1], words[: m.start()].rstrip()
        if _CHANGE.search(words):
            basis = "yoy" if _YOY.search(words) else "qoq" if _QOQ.search(words) else None
            return Column("change", words, unit, None, basis, _FALLS.search(words) is not None)
        date = _within(self.dates, start, end)
        if date is not None:
            words = self.text[start : self.dates[date]["start"]] + self.text[self.dates[date]["end"] : end]
            words = _BRACKET.sub("", words).strip(_TRIM)
            if words in ("", "度", "末", "底") or _ROLES.get(words) in ("value", "now"):
                return Column("date", "", unit, date)
            return Column("other", words, unit, date)
        role = _ROLES.get(words)
        name = self.written[start : start + len(words)]
        return Column(role or ("named" if len(words) > 1 else "other"), name, unit, None)

    def _facts(self, place: int, cells: list[Span], figures: dict[int, tuple[int, str | None]]) -> list[Row]:
        columns = self.columns
        words = self.text[head(self.text, *cells[0]) : cells[0][1]].lstrip(_TRIM)
        start, label = cells[0][1] - len(words), words.rstrip(_TRIM)
        if len(label) < 2 or not label[0].isalnum() or label[-1] in _CODES or "\ufffd" in label:
            return []
        if not columns:
            if len(_filled(cells)) != 2:
                return []
            figure = self.numbers[figures[1][0]]
            if figure["unit"] is None and not self.unit and _BRACKET.search(label) is None:
                return []
            columns = [Column("metric", "", None, None), Column("value", "", None, None)]
        if len(cells) < len(columns) or len(_filled(cells)) > len(columns):
            return []
        lone = sum(column.role in ("value", "now") for column in columns) == 1
        named = columns[0].role == "subject"
        units = [self.text[slice(*cells[at])] for at, column in enumerate(columns) if column.role == "unit"]
        found = []
        for cell, (index, change) in figures.items():
            column = columns[cell]
            if named:
                fact = self._of_subject(index, start, label, cells[0], column)
            elif (
                column.role == "change" or column.role == "date" or (lone and column.role in ("value", "now"))
            ):
                fact = self._of_metric(index, start, label, column, units[0] if units else None, change)
            else:
                continue
            if fact is not None:
                found.append({"number": index, **fact, "sentence": place})
        return found

    def _of_subject(self, index: int, start: int, label: str, cell: Span, column: Column) -> Row | None:
        """A figure in a row that names whom it is said of, or when, under the name of what is measured."""
        if column.role != "named":
            return None
        date = _within(self.dates, *cell)
        metric = self._with_unit(index, column.name, column.unit or self.unit)
        if metric is None:
            return None
        if date is not None:
            return _stated(metric, date)
        subject = self.written[start : start + len(label)]
        return _stated(metric, None, subject, _within(self.organizations, *cell))

    def _of_metric(
        self, index: int, start: int, label: str, column: Column, unit: str | None, change: str | None
    ) -> Row | None:
        """A figure in a row that names what is measured."""
        if place_end(label, 0, len(label)) == len(label):
            return None  # 杭州 | 12 | 13: a table whose title alone says of what
        date, basis = column.date, None
        if column.role == "change":
            m = _BRACKET.search(label)
            label, unit = label[: m.start()] if m else label, column.unit
            date, basis = self.latest, column.basis
            value = self.numbers[index]["value"]
            if change is None and value:
                change = "decrease" if (value < 0) != column.falls else "increase"
            if change is None or (unit is None and self.numbers[index]["unit"] is None):
                return None
        elif change is not None:
            return None
        elif _BRACKET.search(label):
            unit = None
        else:
            unit = unit or column.unit or self.unit
        metric = self._with_unit(index, self.written[start : start + len(label)], unit)
        if metric is None:
            return None
        return _stated(metric, date, change=change, basis=basis if change is not None else None)

    def _with_unit(self, index: int, name: str, unit: str | None) -> str | None:
        """The metric, with the unit behind it where the figure has none; None where the unit is unclear."""
        if self.numbers[index]["unit"] is not None:
            m = _BRACKET.search(name)
            return name if m is None or tables.measure(m[1]) is None else name[: m.start()].rstrip()
        if unit is None:
            return name
        # A unit that numbers can have is not this one's, or it would have it: 每股收益 under 单位:万元.
        return f"{name}({unit})" if unit and tables.measure(unit) is None else None
