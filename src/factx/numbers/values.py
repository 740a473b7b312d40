"""What number rules return, before modifiers and context are read."""

from decimal import Context, Decimal
from typing import NamedTuple, TypeAlias

from factx.chinese import numerals

Value: TypeAlias = int | Decimal


class Amount(NamedTuple):
    """What a numeral says by itself: a point, bounds, or both (20多万)."""

    value: Value | None
    lower: Value | None
    upper: Value | None
    modifier: str | None = None

    def times(self, factor: Value) -> "Amount":
        """The amount in a unit that is `factor` times smaller: 5.5美分 in dollars is 0.055."""
        if factor == 1:
            return self
        value, lower, upper = (None if part is None else numerals.multiply(part, factor) for part in self[:3])
        return Amount(value, lower, upper, self.modifier)


class Measure(NamedTuple):
    """An amount with what it counts or measures."""

    kind: str
    amount: Amount
    unit: str | None = None
    unit_code: str | None = None
    dimension: str | None = None
    numerator: int | None = None
    denominator: int | None = None
    # 一 before a measure word: an article, unless the caller asks for it.
    indefinite: bool = False


new = tuple.__new__  # half the price of calling a NamedTuple


def point(value: Value) -> Amount:
    """The amount that is exactly the value."""
    return new(Amount, (value, value, value, None))


_QUOTIENT = Context(prec=15)  # significant digits, as the output contract says


def quotient(first: Value, second: Value) -> Value:
    """The first over the second, exact or rounded to fifteen digits.

    >>> quotient(6, 4), quotient(2, 3)
    (Decimal('1.5'), Decimal('0.666666666666667'))
    """
    return numerals.exact(_QUOTIENT.divide(Decimal(first), Decimal(second)))
