"""Powers: 1.2×10^5, 2^10, 3×10⁸米/秒, with the unit behind them."""

from decimal import Context, Decimal
from re import Match

from factx.chinese import numerals
from factx.numbers import amounts, rates
from factx.numbers.units import END, UNITS
from factx.numbers.values import Amount, Measure, point
from factx.rules import Spanned, rule

_QUOTIENT = Context(prec=15)
_RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_RAISED, "-0123456789")
_LARGEST = 64


@rule(
    "number.power.plain",
    cue=amounts.HEAD,
    follow=f"eE×xX*^{_RAISED}",
    pattern=r"(?:[eE](?P<exponent>[+-]?[0-9]{1,3})"
    rf"|(?P<ten> ?[×xX*] ?10)?(?:\^(?P<power>[+-]?[0-9]{{1,3}})|(?P<raised>⁻?[{_RAISED[1:]}]{{1,3}})))"
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

    A product is no power:

    >>> show("屏幕1920×1080像素")
    """
    amount = None if amounts.named(head) else amounts.stated(head)
    if amount is None:
        return None
    exponent = int((m["exponent"] or m["power"] or m["raised"]).translate(_PLAIN))
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


def _power(amount: Amount, exponent: int) -> Amount | None:
    if not isinstance(amount.value, int) or not amount.value or abs(exponent) > _LARGEST:
        return None
    if exponent >= 0:
        return point(amount.value**exponent)
    return point(numerals.exact(_QUOTIENT.divide(Decimal(1), Decimal(amount.value) ** -exponent)))
