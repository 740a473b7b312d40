"""Numbers: numerals with their units, bounds and ranges. Fills `Document.numbers`."""

import re
from collections.abc import Iterable
from fractions import Fraction

from factx.chinese import numerals
from factx.numbers import (
    cardinal,
    count,
    fraction,
    identifiers,
    lists,
    medals,
    modifiers,
    money,
    multiple,
    ordinal,
    percent,
    power,
    quantity,
    ratio,
)
from factx.numbers.amounts import CONNECTOR
from factx.numbers.units import UNITS, Unit
from factx.numbers.values import Amount, Measure, Value, point, quotient
from factx.rules import Row, collect
from factx.scanner import Candidate

# On ties the earlier rule wins.
RULES = collect(ratio, fraction, percent, multiple, money, quantity, power, medals, count, ordinal, cardinal)

_JOINED = re.compile(rf"{CONNECTOR}\Z")
_FROM_TO = re.compile(r"[和与]\Z")
# 50万元以上100万元以下, 大于10小于20: both bounds of one range.
_BOUNDS = re.compile(
    "(?:以上|及以上|之上|[大高多])?[，,、 ]{0,2}[并且而]{0,2}"
    r"(?:不?(?:超过|大于|小于|高于|低于|多于|少于|足|满)(?:或者?)?(?:等于)?|最[多少]|至[多少]|[<>≤≥]|比)?\Z"
)
_GAP = 8
# Behind these a number with both of its bounds goes on no range.
_PARTING = frozenset("，,、。；;")
_LONGEST_TITLE = 80
_DASHES = frozenset("-–—～~")
_TOLERANCE = ("±", "+/-")
# 同比 - 16.3%: a minus all the same
_FALLEN = re.compile("[比为率幅] [-−] \\Z").match
_SIGNS = frozenset("负-−－±")
_CHANGED = re.compile("[涨跌升降增减加少][了约近逾超]{0,2}\\Z")
_LEAP = 5
_PLAYED = frozenset("场轮届期战季")
# What a number begins with that has moved to its sign, or that a bound makes a number: 超过-5, 上百.
_LEADING = _SIGNS | set("百千万亿")
_MEASURED = ("count", "money", "quantity")
_BOUNDABLE = frozenset(
    ("cardinal", "percent", "percentage_point", "multiple", "money", "quantity", "count", "fraction", "ratio")
)


def resolve(candidates: Iterable[Candidate], text: str, *, indefinite: bool = False) -> list[Row]:
    """The fields of the mentions: signs, bounds from the words around, ranges of two mentions."""
    rows: list[Row] = []
    last_end = -_GAP - 1
    opened = text.find("《")
    bounds_before, bounds_behind = modifiers.BEFORE, modifiers.BEHIND
    for start, end, rule, measure in candidates:
        assert isinstance(measure, Measure)
        kind, amount, unit, code, dimension, numerator, denominator, article = measure
        if article and not indefinite:
            continue
        if -1 < opened < start:
            opened, titled = _title(text, opened, start)
            if titled:
                continue
        before = text[start - 1 : start]
        # 0.32元/股-0.38元/股: between two amounts it is a dash.
        if before in _SIGNS and start > last_end + 1:
            start, amount = _signed(text, start, amount)
        elif before == " " and _FALLEN(text, max(0, start - 4), start) is not None:
            start, amount = _signed(text, start - 1, amount)
        if kind in _BOUNDABLE and (
            before in bounds_before or text[end : end + 1] in bounds_behind or text[start] in _LEADING
        ):
            modifier = modifiers.around(text, start, end, kind)
            if modifier is not None and not (modifier == "nearly" and unit in _PLAYED and _few(amount)):
                amount = modifiers.bounded(amount, modifier)
        value, lower, upper, modifier = amount
        if value is None and lower is not None and upper is not None and lower > upper:
            continue  # 5-3: no minus in front after all
        row: Row = {
            "start": start,
            "end": end,
            "rule": rule.id,
            "kind": kind,
            "value": value,
            "lower": lower,
            "upper": upper,
            "modifier": modifier,
            "unit": unit,
            "unit_code": code,
            "dimension": dimension,
        }
        if denominator is not None:
            row["numerator"], row["denominator"] = numerator, denominator
        gap = start - last_end
        if (
            gap > _GAP
            or (gap and text[last_end] in _PARTING and lower is not None and upper is not None)
            or not (_joined(rows, row, text) if gap else _compounded(rows, row))
        ):
            rows.append(row)
            if gap < 3 and text[last_end : last_end + 1] in lists.LINKS and len(rows) > 1:
                lists.share(rows, text)
        last_end = rows[-1]["end"]
    if "下同" in text or money.is_of_taiwan(text):
        money.declare(rows, text)
    return identifiers.without_codes(rows, text)


def _few(amount: Amount) -> bool:
    """近3场比赛 are the last three, 近11季 the last eleven, 近200场 are nearly 200."""
    return amount.value is not None and amount.value <= 30


def _title(text: str, opened: int, start: int) -> tuple[int, bool]:
    """Where the title around `start` or the next one opens, and whether it holds `start`: 《第九个寡妇》."""
    while -1 < opened < start:
        closed = text.find("》", opened, opened + _LONGEST_TITLE)
        if closed > start and text.find("《", opened + 1, start) < 0 and text.find("\n", opened, closed) < 0:
            return opened, True
        opened = text.find("《", opened + 1)
    return opened, False


def _signed(text: str, start: int, amount: Amount) -> tuple[int, Amount]:
    """负三十二, -5%: the sign belongs to the number where it can't be a dash or a range."""
    sign, before = text[start - 1], text[start - 2 : start - 1]
    if sign == "负" and before == "正" and amount.value is not None:
        return start - 2, Amount(None, -amount.value, amount.value)
    if sign == "负":
        if before and before in "担抱肩胜自辜欺减背亏增降":
            return start, amount
    elif before and ((before.isascii() and before.isalnum()) or before in ")）%％-−"):
        return start, amount
    value, lower, upper = (None if part is None else -part for part in amount[:3])
    if sign == "±":
        return (start, amount) if value is None else (start - 1, Amount(None, value, amount.value))
    if amount.value is None:  # -10000与20000, -5至3: the sign is the lower end's
        return start - 1, Amount(None, lower, amount.upper, amount.modifier)
    return start - 1, Amount(value, upper, lower, amount.modifier)


def _joined(rows: list[Row], row: Row, text: str) -> bool:
    """Whether the row and the one before it are one range; then the two are made one."""
    first = rows[-1]
    between = text[first["end"] : row["start"]]
    if between == " " and _grouped(rows, row, text):
        return True
    if row["unit"] == "间" and first["unit"] is None and _FROM_TO.match(between):
        row = {**row, "end": row["end"] - 1, "kind": first["kind"], "unit": None}  # 10与20间
    if between.strip(" ") in _TOLERANCE:
        return _tolerated(rows, row)
    joined = _JOINED.match(between)
    if not (_comparable(first, row) or _bare(first, row, between)):
        alike = None if joined is None else _in_unit_of(row, first)
        if alike is None:
            return False
        first = alike
    ends = _ends(first, row, text, between, is_range=joined is not None)
    if ends is None:
        return False
    low, high, modifier = ends
    rows[-1] = {
        **row,
        "start": first["start"],
        "value": None,
        "lower": low["value"],
        "upper": high["value"],
        "modifier": modifier,
    }
    if row["unit_code"] is None and first["unit_code"] is not None and first["unit"] == row["unit"]:
        rows[-1]["unit_code"], rows[-1]["dimension"] = first["unit_code"], first["dimension"]
    rows[-1].pop("numerator", None)
    rows[-1].pop("denominator", None)
    return True


def _ends(
    first: Row, row: Row, text: str, between: str, *, is_range: bool
) -> tuple[Row, Row, str | None] | None:
    """The rows with the low and the high end of the range that two make, and its modifier; None if none.

    `is_range` tells that what stands between them is a dash, 至 or the like.
    """
    low, high = first, row
    modifier = "about" if first["modifier"] == "about" else None
    if _BOUNDS.match(between):
        if first["lower"] is None and row["upper"] is None:  # 最多100最少20个
            low, high = row, first
        elif first["upper"] is not None or row["lower"] is not None:
            return None
        modifier = low["modifier"]
    elif not (is_range or (_FROM_TO.match(between) and text.startswith(("之间", "间"), row["end"]))):
        return None
    if (
        is_range
        and high["value"] >= _LEAP * low["value"]
        and _CHANGED.search(text, max(0, first["start"] - 3), first["start"])
    ):
        return None  # 上涨20元至1405元: by so much, to so much
    if is_range and high["value"] < low["value"]:
        warm = row["dimension"] == "temperature" and (low["value"] <= 0 or between.strip() in _DASHES)
        if warm or text.startswith("不等", row["end"]):
            low, high = high, low  # 零下5℃到零下10℃, 18℃~10℃; 5万元至1万元不等
    return (low, high, modifier) if low["value"] < high["value"] else None


# 住房1 200套, 新增 2 100家; not 套餐1 200元, 第1 200块, 表2 500元, nor a row of figures.
_NUMBERED = "第图表见注例附题餐案号型类级组班奖版款卡区楼线路机场轮关页档届期章节条元年月日度份"
_BEFORE_GROUP = re.compile(rf"(?:[\u4e00-\u9fff](?<![{_NUMBERED}])|[增达约超为共计到至近逾有成] )\Z")
_GROUP = re.compile("(?P<group>[0-9]{3}(?![0-9,])(?:\\.[0-9]{1,4})?) ?(?P<scale>[万亿]{0,2})")
_GROUPABLE = frozenset(("money", "quantity", "count"))


def _grouped(rows: list[Row], row: Row, text: str) -> bool:
    """Whether the first figure is the thousands of the second, which a blank parts from it: 6 500元."""
    first = rows[-1]
    start, end = first["start"], first["end"]
    group = _GROUP.match(text, row["start"])
    if (
        group is None
        or first["kind"] != "cardinal"
        or end - start > 3
        or not "0" < text[start] <= "9"
        or not text[start:end].isdecimal()
        or row["kind"] not in _GROUPABLE
        or row["unit_code"] == "a"
        or row["value"] != numerals.value(group["group"] + group["scale"])
        or _BEFORE_GROUP.search(text, max(0, start - 2), start) is None
    ):
        return False
    amount = point(numerals.value(text[start:end] + group["group"] + group["scale"]))
    modifier = row["modifier"] or first["modifier"]
    value, lower, upper, modifier = amount if modifier is None else modifiers.bounded(amount, modifier)
    rows[-1] = {**row, "start": start, "value": value, "lower": lower, "upper": upper, "modifier": modifier}
    return True


def _compounded(rows: list[Row], row: Row) -> bool:
    """Whether the row is the smaller part of the quantity right in front of it: 3斤2两 is 3.2斤."""
    first = rows[-1]
    large, small = UNITS.get(first["unit"]), UNITS.get(row["unit"])
    if row["unit"] == "寸":  # 6寸 may be inches, 三尺六寸 none
        small = UNITS["市寸"]
    if large is None or small is None or large.base != small.base or first["kind"] != "quantity":
        return False
    if not isinstance(first["value"], int) or row["lower"] is None or row["lower"] != row["upper"]:
        return False
    part = _converted(row["value"], small, large)
    if not 0 < part < 1 or first["lower"] != first["upper"]:
        return False
    value = numerals.add(first["value"], part)
    rows[-1] = {**first, "end": row["end"], "value": value, "lower": value, "upper": value}
    return True


def _tolerated(rows: list[Row], row: Row) -> bool:
    """10±0.02mm is 10 mm, between 9.98 and 10.02."""
    first = rows[-1]
    value, off = first["value"], row["value"]
    bare = first["kind"] == "cardinal" and row["kind"] in _MEASURED
    if value is None or off is None or not (bare or _comparable(first, row)):
        return False
    rows[-1] = {
        **row,
        "start": first["start"],
        "value": value,
        "lower": numerals.add(value, -off),
        "upper": numerals.add(value, off),
        "modifier": None,
    }
    return True


def _bare(first: Row, row: Row, between: str) -> bool:
    """Whether the first number leaves its unit to the second across a dash: -10~-5℃."""
    return bool(
        first["kind"] == "cardinal"
        and row["kind"] == "quantity"
        and row["modifier"] is None
        and None not in (first["value"], row["value"])
        and _JOINED.match(between)
    )


def _in_unit_of(row: Row, first: Row) -> Row | None:
    """The first quantity in the larger unit of the second: 800米至2公里 is from 0.8 on."""
    if not first["kind"] == row["kind"] == "quantity" or first["lower"] is None or row["value"] is None:
        return None
    small, large = UNITS.get(first["unit"]), UNITS.get(row["unit"])
    if small is None or large is None or small.base != large.base or small.factor >= large.factor:
        return None
    if first["value"] is None or first["lower"] != first["upper"]:
        return None
    value = _converted(first["value"], small, large)
    return {**first, "value": value, "lower": value, "upper": value}


def _converted(value: Value, small: Unit, large: Unit) -> Value:
    ratio = Fraction(value) * small.factor / large.factor
    return quotient(ratio.numerator, ratio.denominator)


def _comparable(first: Row, second: Row) -> bool:
    """Whether two points are of one kind and unit; the first may leave the unit to the second."""
    if first["value"] is None or second["value"] is None or second["kind"] == "ordinal":
        return False
    if first["kind"] == "cardinal" and second["kind"] == "count":
        return True
    return bool(
        first["kind"] == second["kind"]
        and (
            (first["unit_code"] or first["unit"]) == (second["unit_code"] or second["unit"])
            # What 度 is may be told beside one of them only: 23度至24度.
            or (first["unit"] == second["unit"] and None in (first["unit_code"], second["unit_code"]))
        )
    )
