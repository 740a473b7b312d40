"""Numbers: numerals with their units, bounds and ranges. Fills `Document.numbers`."""

import re
from collections.abc import Iterable

from factx.numbers import cardinal, count, fraction, modifiers, money, multiple, ordinal, percent, quantity, ratio
from factx.numbers.amounts import CONNECTOR
from factx.numbers.values import Amount, Measure
from factx.rules import Row, collect
from factx.scanner import Candidate

# On ties the earlier rule wins.
RULES = collect(ratio, fraction, percent, multiple, money, quantity, count, ordinal, cardinal)

_JOINED = re.compile(rf"{CONNECTOR}\Z")
_FROM_TO = re.compile(r"[和与]\Z")
_BOUNDABLE = frozenset(("cardinal", "percent", "percentage_point", "multiple", "money", "quantity", "count", "fraction", "ratio"))


def resolve(candidates: Iterable[Candidate], text: str, *, indefinite: bool = False) -> list[Row]:
    """The fields of the mentions: signs, bounds from the words around, ranges of two mentions."""
    rows: list[Row] = []
    for start, end, rule, measure in candidates:
        assert isinstance(measure, Measure)
        if measure.indefinite and not indefinite:
            continue
        amount = measure.amount
        if start and text[start - 1] in "负-−－":
            start, amount = _signed(text, start, amount)
        if measure.kind in _BOUNDABLE:
            modifier = modifiers.after(text, end) or modifiers.before(text, start)
            if modifier is not None:
                amount = modifiers.bounded(amount, modifier)
        row = _row(start, end, rule.id, measure, amount)
        if rows and start - rows[-1]["end"] <= 4 and _is_range(rows[-1], row, text):
            rows[-1] = _range(rows[-1], row)
        else:
            rows.append(row)
    return rows


def _row(start: int, end: int, rule: str, measure: Measure, amount: Amount) -> Row:
    return {
        "start": start,
        "end": end,
        "rule": rule,
        "kind": measure.kind,
        "value": amount.value,
        "lower": amount.lower,
        "upper": amount.upper,
        "modifier": amount.modifier,
        "unit": measure.unit,
        "unit_code": measure.unit_code,
        "dimension": measure.dimension,
        "numerator": measure.numerator,
        "denominator": measure.denominator,
    }


def _signed(text: str, start: int, amount: Amount) -> tuple[int, Amount]:
    """负三十二, -5%: the sign belongs to the number where it can't be a dash or a range."""
    sign, before = text[start - 1], text[start - 2 : start - 1]
    if sign == "负":
        if before and before in "担抱肩胜自辜欺":
            return start, amount
    elif before and (before.isascii() and before.isalnum() or before in ")）%％-−"):
        return start, amount
    value, lower, upper = (None if part is None else -part for part in amount[:3])
    if amount.value is None:  # -10000与20000, -5至3: the sign is the lower end's
        return start - 1, Amount(None, lower, amount.upper, amount.modifier)
    return start - 1, Amount(value, upper, lower, amount.modifier)


def _is_range(first: Row, second: Row, text: str) -> bool:
    """Whether two mentions are the ends of one range: 5%至8%, 3亿元至5亿元, 10000与20000之间."""
    if first["value"] is None or second["value"] is None or first["value"] >= second["value"]:
        return False
    if first["kind"] != second["kind"] or first["kind"] == "ordinal" or first["unit_code"] != second["unit_code"]:
        return False
    if first["unit_code"] is None and first["unit"] != second["unit"]:
        return False
    between = text[first["end"] : second["start"]]
    if _JOINED.match(between):
        return True
    return _FROM_TO.match(between) is not None and text[second["end"] :].startswith(("之间", "间"))


def _range(first: Row, second: Row) -> Row:
    row = {**second, "start": first["start"], "value": None, "lower": first["value"], "upper": second["value"]}
    row["modifier"] = first["modifier"] if first["modifier"] == "about" else None
    row["numerator"] = row["denominator"] = None
    return row
