"""Tables: plain figures take the unit that the head, the row or a line such as 单位:万元 tells."""

import re
from functools import lru_cache
from typing import NamedTuple

from factx.chinese.numerals import multiply
from factx.lexicon import alternation
from factx.numbers import amounts, count, money, multiple, percent, quantity, torn
from factx.numbers.values import Measure, Value
from factx.rules import Head, Row, Spanned, collect

Span = tuple[int, int]

# Cells between blanks; a date may hold some as well: 2023 年 12 月 31 日.
_WORD = re.compile(r"[0-9]{4} ?年(?: ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?)?[^\s0-9]*|[^\s]+")
# 单位:亿元、%; 编制单位:某公司 单位:元 币种:人民币; （金额单位为人民币千元）
_LINE = re.compile(r"单位 ?(?:[:：]|为) ?(?=(?P<units>[^|│┃║｜)）\n\t]{1,24}))")
# The bars between cells, those of drawn frames too: │ 2024年 │ 2023年 │.
_BARRED = re.compile(r"[|│┃║｜\t]")
_PARTED = re.compile("[、,，;；和及 \u3000]")
_PREFIX = re.compile(alternation(list(money.PREFIXES)))
_CURRENCY = re.compile(f"币种 ?[:：] ?(?P<currency>{alternation(list(money.PREFIXES))})")
# 收入 港元(千$): whose dollars they are stands before the bracket
_WHOSE = re.compile(f"(?:(?P<prefix>{alternation(list(money.PREFIXES))})|(?P<name>[港加澳新]元|澳门元)) ?\\Z")
_WHOSE_REACH = 5
_LINE_REACH = 60
# 营业收入(万元), 增减(%), 比上年±%
_BRACKET = re.compile(r"[(（]([^()（）]{1,10})[)）]\Z|±?([%％‰])\Z")
# 使用年限(年), 单价(美元/MWh): a unit all the same, though none that we can read.
_UNREAD = re.compile(r".{0,8}[/%].{0,8}|[A-Za-z]{1,3}|.{0,8}(?:年|月|[小课]时|天|周|日|分钟)")
_BEFORE_FIGURE = frozenset("-−－–(（ +＋¥￥$")
_BEHIND_FIGURE = frozenset(")） ")
# No table that is read has more heads, cells in a row, or characters in a cell that say what it is about.
_HEADS, _CELLS, _WORDS, _INNER = 4, 60, 40, 14

# What a row or a column is about where its figures aren't in the unit of the others: they rank, date or rate,
# or count something else. 增加值, 净增加额 and 汇率变动的影响 are amounts.
_NO_AMOUNT = re.compile(
    "序号|[名位]次|排[名序位]|[代编][码号]|附?注$|年[份限龄]|期限|[天月]数|日期|时间|[系指倍]数|得分|评分|[单均售]价|价格",
    re.MULTILINE,
)
_RATE = re.compile(
    "每|率(?!变动)|[同环占]比|比[重例值]|份额|[增升降涨跌][长减加幅速跌](?!额|值)|[上下]升|下降|[比较](?:去年|上[年月季期])"
    "|变[动化](?=[幅率(（±%]|$)",
    re.MULTILINE,
)
_ABOUT = {
    "people": "人[数口次员](?!费)|职工$|劳动力",
    "things": "[户股家次个件台辆笔宗头只]数|[户家个台辆]$|数量|[产销]量|库存量",
    "area": "面积",
    "money": "金额|收入|支出|利润|资产|负债|产值|增加值|投资|[税费]$|工资|薪酬|销售额",
}
_ABOUT_OTHERS = {
    kind: re.compile("|".join(words for other, words in _ABOUT.items() if other != kind), re.MULTILINE)
    for kind in (*_ABOUT, "")
}

_RULES = [
    found
    for found in collect(percent, multiple, money, quantity, count)
    if isinstance(found.cue, Head) and found.follow is not None
]


class _Unit(NamedTuple):
    """What one of a unit is (万元 is 10000 元), and where the text tells it."""

    measure: Measure
    factor: Value
    place: Span

    @property
    def about(self) -> str:
        """Which of the things in `_ABOUT` it measures."""
        measure = self.measure
        if measure.kind == "money" or measure.dimension == "area":
            return "money" if measure.kind == "money" else "area"
        return "people" if measure.unit in ("人", "人次", "名") else "things"


class _Told(NamedTuple):
    """What the words of a row or a column tell; `clear` is false where a unit can't be read."""

    words: str = ""
    units: tuple[_Unit, ...] = ()
    clear: bool = True


_NOTHING = _Told()


@lru_cache(maxsize=512)
def measure(words: str) -> Measure | None:
    """One of the unit that the words are, as a number in text would be read; None where they are none.

    >>> measure("万元").amount.value, measure("港币千元").unit_code, measure("元/股").unit
    (10000, 'HKD', '元/股')
    >>> measure("调整后"), measure("年")
    (None, None)
    """
    prefix = _PREFIX.match(words)
    if (found := _measure("1" + words)) is not None or prefix is None:
        return found
    found = _measure("1" + words[prefix.end() :])
    if found is None or found.unit_code != "CNY":
        return None
    return found._replace(unit_code=money.PREFIXES[prefix[0]])


def _measure(text: str) -> Measure | None:
    for rule in _RULES:
        head = amounts.at(text, 0)
        m = rule.pattern.match(text, head.end()) if head is not None and rule.pattern is not None else None
        value = None if m is None else rule.make(head, m)
        if m is None or value is None:
            continue
        value, _, end = value if isinstance(value, Spanned) else (value, 0, m.end())
        if end == len(text) and isinstance(value, Measure):
            return value
    return None


def cells(text: str, start: int, end: int) -> list[Span]:
    """Where the cells of a row begin and end, without the blanks around them; one may be empty.

    Cells are between bars or tabs, as the first of them in the row is, else between blanks.

    >>> row = "| 营业收入 | | 12 |"
    >>> [row[slice(*span)] for span in cells(row, 0, len(row))]
    ['营业收入', '', '12']
    """
    barred = _BARRED.search(text, start, end)
    if barred is None:
        return [m.span() for m in _WORD.finditer(text, start, end)]
    mark = barred[0]
    if mark != "\t":
        start += text[start] == mark
        end -= text[end - 1] == mark
    found = []
    for words in text[start:end].split(mark):
        begin = start + len(words) - len(words.lstrip())
        found.append((begin, begin + len(words.strip())))
        start += len(words) + 1
    return found


def carry(rows: list[Row], text: str, sentences: list[Row], written: str) -> None:
    """Give the plain figures of tables what they count; `written` is the text in its own characters."""
    laid = "table" in [sentence["kind"] for sentence in sentences]
    if not laid and "单位:" not in text and "单位：" not in text:
        return
    table = _Table(text, written)
    if laid:
        _carry_rows(rows, table, sentences)
    first, size = 0, len(rows)
    for above, head, lines in torn.tables(text, sentences):
        table.begin(*above)
        table.heads = [head]
        for spans in lines:
            while first < size and rows[first]["start"] < spans[0][0]:
                first += 1
            last = first
            while last < size and rows[last]["start"] < spans[-1][1]:
                last += 1
            table.figures(rows[first:last], spans)
            first = last


def _carry_rows(rows: list[Row], table: "_Table", sentences: list[Row]) -> None:
    """Read what the segmenter calls rows of tables; a cell with a line of its own tells nothing there."""
    first, size = 0, len(rows)
    inside = False
    for place, sentence in enumerate(sentences):
        if sentence["kind"] != "table":
            inside = False
            continue
        start, end = sentence["start"], sentence["end"]
        while first < size and rows[first]["start"] < start:
            first += 1
        last = first
        while last < size and rows[last]["start"] < end:
            last += 1
        if not inside or (table.heads and table.text.startswith("\n\n", start - 2)):
            above = sentences[place - 1] if place and not inside else sentence
            table.begin(above["start"], above["end"])
        table.row(rows[first:last], start, end)
        first, inside = last, True


class _Table:
    """Reads a table row by row; what it knows of one ends with the next `begin`."""

    def __init__(self, text: str, written: str) -> None:
        self.text, self.written = text, written

    def begin(self, start: int, end: int) -> None:
        """Begin a table whose unit the stretch above it may tell."""
        self.heads: list[list[Span]] = []
        self.line: tuple[_Unit, ...] = ()
        self.declare(max(start, end - _LINE_REACH), end)

    def declare(self, start: int, end: int) -> bool:
        """Take what a line tells of all that follows; where it can't be read, nothing is known."""
        lines = [self._units(m) for m in _LINE.finditer(self.text, start, end)]
        if lines:
            self.line = next(filter(None, lines), ())
        return bool(lines)

    def row(self, figures: list[Row], start: int, end: int) -> None:
        """Read a row: the line of a unit, a head, or figures, which take their unit."""
        spans = cells(self.text, start, end)
        if self.declare(start, end):
            self.heads = []
            if _BARRED.search(self.text, start, end) is None:
                return  # 单位:万元 币种:人民币; but 项目(单位:万元) | 2024年 is a head
        if len(spans) > _CELLS or torn.flat(self.text, spans):
            return
        if not figures:
            if len(spans) > 1:
                self.heads = [*self.heads[1 - _HEADS :], spans]
                # 库容(亿立方米) | 2024年 | 2023年: what stands above the labels is said of all
                self.line = self._told(spans[:1]).units or self.line
            return
        self.figures(figures, spans)

    def figures(self, figures: list[Row], spans: list[Span]) -> None:
        """Give the figures of a row their units, by its cells."""
        label, at = _NOTHING, 0
        for index, (start, end) in enumerate(spans):
            while at < len(figures) and figures[at]["end"] <= start:
                at += 1
            if at < len(figures) and figures[at]["start"] < end:
                if label.words and self._fills(figures[at], start, end):
                    self._settle(figures[at], label, self._column(index, len(spans)))
            elif self.text[end - 1].isalnum() or self.text[end - 1] in "%％‰)）":
                label = self._told([(start, end)], label, bool(label.words))

    def _units(self, line: re.Match[str]) -> tuple[_Unit, ...]:
        """The units that stand behind 单位:, up to the first word that is none."""
        at, units = line.start("units"), []
        for words in _PARTED.split(line["units"]):
            unit = self._unit(at, at + len(words))
            if words and unit is None:
                break
            if unit is not None:
                units.append(unit)
            at += len(words) + 1
        currency = _CURRENCY.search(line["units"])
        if currency is not None and [unit.measure.unit_code for unit in units] == ["CNY"]:
            code = money.PREFIXES[currency["currency"]]
            units = [units[0]._replace(measure=units[0].measure._replace(unit_code=code))]
        return tuple(units)

    def _unit(self, start: int, end: int) -> _Unit | None:
        found = measure(self.text[start:end]) if start < end else None
        factor = None if found is None else found.amount.value
        return None if found is None or factor is None else _Unit(found, factor, (start, end))

    def _told(self, spans: list[Span], so_far: _Told = _NOTHING, alone: bool = False) -> _Told:
        """What some cells tell of their row or column; behind a label one may be the unit `alone`."""
        words, units, clear = so_far
        for start, end in spans:
            bracket = _BRACKET.search(self.text, max(start, end - _INNER), end)
            inner = bracket.span(bracket.lastindex or 0) if bracket else (end, end)
            unit = (self._unit(start, end) if alone and end - start < _INNER else None) or self._unit(*inner)
            if unit is not None:
                units += (self._own(unit, bracket.start()) if bracket else unit,)
            elif bracket is not None and _UNREAD.fullmatch(self.text, *inner):
                clear = False
            end = bracket.start() if bracket else end
            words += self.text[start : min(end, start + _WORDS)] + "\n"
        return _Told(words, units, clear)

    def _own(self, unit: _Unit, end: int) -> _Unit:
        """The unit, in the dollars that the words before `end` name: 港元(千$)."""
        if unit.measure.unit != "$":
            return unit
        m = _WHOSE.search(self.text, max(0, end - _WHOSE_REACH), end)
        if m is None:
            return unit
        own = measure(m["name"]) if m["name"] else None
        code = own.unit_code if own is not None else money.PREFIXES.get(m["prefix"])
        return unit._replace(measure=unit.measure._replace(unit_code=code)) if code else unit

    def _column(self, index: int, size: int) -> _Told:
        """What the heads tell of the column with that index of so many; one that doesn't fit tells of all."""
        aligned, others = [], []
        for head in self.heads:
            shift = size - len(head)
            if shift in (0, 1):  # nothing need stand above the labels
                aligned += head[index - shift : index - shift + 1]
            else:
                others += head
        told = self._told(aligned)
        return told._replace(words=told.words + self._told(others).words)

    def _fills(self, row: Row, start: int, end: int) -> bool:
        return (
            row["kind"] == "cardinal"
            and _BEFORE_FIGURE.issuperset(self.text[start : row["start"]])
            and _BEHIND_FIGURE.issuperset(self.text[row["end"] : end])
        )

    def _settle(self, row: Row, label: _Told, column: _Told) -> None:
        """Give a figure its unit where one only can be meant: a wrong scale is worse than none."""
        if not (label.clear and column.clear):
            return
        rate = _RATE.search(column.words) is not None
        if rate or _NO_AMOUNT.search(column.words):
            units = column.units
        elif (rate := _RATE.search(label.words) is not None) or _NO_AMOUNT.search(label.words):
            units = label.units
        else:
            units = label.units + column.units or (self.line if self._fits(label, column) else ())
        if rate and not units and "每" not in label.words + column.words:
            units = tuple(unit for unit in self.line if unit.measure.kind == "percent")
        if units and all(unit[:2] == units[0][:2] for unit in units):
            self._count(row, units[0])

    def _fits(self, label: _Told, column: _Told) -> bool:
        """Whether the table's unit can be that of a figure, by the words of its row and column."""
        if len(self.line) != 1:
            return False
        (unit,) = self.line
        if unit.measure.kind == "percent":
            return _ABOUT_OTHERS[""].search(column.words) is None
        return _ABOUT_OTHERS[unit.about].search(label.words + column.words) is None

    def _count(self, row: Row, unit: _Unit) -> None:
        measure, factor = unit.measure, unit.factor
        if measure.kind == "money" and self._bracketed(row):
            factor = -factor
        word = measure.unit or ""
        at = self.text.rfind(word, *unit.place)
        row["kind"], row["unit_code"], row["dimension"] = measure.kind, measure.unit_code, measure.dimension
        row["unit"] = self.written[at : at + len(word)] if at >= 0 else word
        for part in ("value", "lower", "upper"):
            if row[part] is not None:
                row[part] = multiply(row[part], factor)
        if factor < 0:
            row["lower"], row["upper"] = row["upper"], row["lower"]

    def _bracketed(self, row: Row) -> bool:
        """Accountants put what is lost or owed in brackets: (20.5)."""
        return self.text[row["start"] - 1] in "(（" and self.text[row["end"] : row["end"] + 1] in (")", "）")
