"""Powers: 1.2×10^5, 2^10, 3×10⁸米/秒, (4~10)×10^9/L, with the unit behind them."""

import re
from re import Match

from factx.chinese import numerals
from factx.numbers import amounts, rates
from factx.numbers.units import END, UNITS
from factx.numbers.values import Amount, Measure, point, quotient
from factx.rules import Spanned, rule

_RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_RAISED, "-0123456789")
_LARGEST = 64
_TIMES = frozenset("×xX*")
# What a power of ten multiplies in brackets: (4~10)×10^9/L, (5.2±1.1)×10^9/L
_FIGURE = r"[0-9]{1,6}(?:\.[0-9]{1,4})?"
_FACTOR = re.compile(
    rf"[(（] ?(?P<first>{_FIGURE}) ?(?P<link>[-–~～—±]|--|——) ?(?P<last>{_FIGURE}) ?[)）] ?[×xX*] ?\Z"
)
_FACTOR_REACH = 32


@rule(
    "number.power.plain",
    cue=amounts.HEAD,
    follow=f"eE×xX*^的{_RAISED}",
    pattern=r"(?:[eE](?P<exponent>[+-]?[0-9]{1,3})"
    rf"|(?P<ten> ?[×xX*] ?10)?(?:\^(?P<power>[+-]?[0-9]{{1,3}})|(?P<raised>⁻?[{_RAISED[1:]}]{{1,3}})"
    r"|的 ?(?P<worded>[0-9]{1,2}) ?次方))"
    rf"(?: {{0,2}}(?P<unit>{UNITS.pattern}){END})?(?![0-9A-Za-z^]|\.[0-9]){rates.PER}",
)
def plain(head: Match[str], m: Match[str]) -> Measure | Spanned | None:
    """An amount times a power of ten, or raised to a power, where that is exact.

    >>> show("约1.2×10^3个细胞,共2^10种可能,光速为3×10⁸米/秒")
    1.2×10^3 = ~1200
    2^10 = 1024
    3×10⁸米/秒 = 300000000 m/s
    >>> show("白细胞12.3×10^9/L")
    12.3×10^9/L = 12300000000 /L

    >>> show("白细胞(4~10)×10^9/L,即10的9次方")
    (4~10)×10^9/L = 4000000000..10000000000 /L
    10的9次方 = 1000000000

    A product is no power:

    >>> show("接力4×100混合泳")
    """
    amount = None if amounts.named(head) else amounts.stated(head)
    if amount is None:
        return None
    exponent = int((m["exponent"] or m["power"] or m["raised"] or m["worded"]).translate(_PLAIN))
    start = head.start()
    if head.string[start - 1 : start].strip() in _TIMES or head.string[start - 2 : start - 1] in _TIMES:
        return _multiplied(head, m, exponent)
    if m["exponent"] or m["ten"]:
        amount = amount.times(numerals.scaled("1", exponent))
    else:
        power = _power(amount, exponent)
        if power is None:
            return None
        amount = power
    unit = UNITS[m["unit"]] if m["unit"] else None
    if unit is not None:
        return rates.measure("quantity", amount, m["unit"], unit.code, unit.dimension, head, m)
    if m["per"] is not None:
        found = rates.measure("quantity", amount, "", "", None, head, m)
        if isinstance(found, Spanned):
            return found
    return Measure("cardinal", amount)


def _multiplied(head: Match[str], m: Match[str], exponent: int) -> Spanned | None:
    """A range or a figure with its tolerance in brackets, times the power of ten at `head`."""
    text, start = head.string, head.start()
    factor = _FACTOR.search(text, max(0, start - _FACTOR_REACH), start)
    if factor is None or head[0] != "10" or m["ten"] or m["exponent"]:
        return None
    first, last = (
        numerals.multiply(numerals.value(factor[part]), numerals.scaled("1", exponent))
        for part in ("first", "last")
    )
    if factor["link"] == "±":
        amount = Amount(first, numerals.add(first, -last), numerals.add(first, last))
    elif first < last:
        amount = Amount(None, first, last)
    else:
        return None
    measure: object = Measure("cardinal", amount)
    end = m.end()
    if m["unit"] or m["per"] is not None:
        unit = UNITS[m["unit"]] if m["unit"] else None
        code, dimension = (unit.code, unit.dimension) if unit else ("", None)
        found = rates.measure("quantity", amount, m["unit"] or "", code, dimension, head, m)
        measure, end = (found.value, found.end) if isinstance(found, Spanned) else (found, end)
    return Spanned(measure, factor.start(), end)


def _power(amount: Amount, exponent: int) -> Amount | None:
    if not isinstance(amount.value, int) or not amount.value or abs(exponent) > _LARGEST:
        return None
    if exponent >= 0:
        return point(amount.value**exponent)
    return point(quotient(1, amount.value**-exponent))
