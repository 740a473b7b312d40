"""Conversion: a number in another unit, by our own table or by the libraries of the extra `units`."""

from collections.abc import Callable
from decimal import Context, Decimal, Inexact
from fractions import Fraction
from functools import cache
from importlib import import_module
from typing import Any

from factx.chinese.characters import simplified
from factx.chinese.numerals import exact
from factx.errors import MissingExtraError
from factx.models import Number
from factx.numbers.units import UNITS, Unit
from factx.numbers.values import Value

_DIGITS = 15  # of what no decimal fraction can say, as for fractions
_FINITE = Context(prec=60)
_ROUNDED = Context(prec=_DIGITS)


def converted(number: Number, unit: str) -> Number:
    """The number with its value and bounds in another unit, a code of UCUM or a word of ours.

    >>> import factx
    >>> length, weight = factx.extract("全长27公里,重三斤").numbers
    >>> converted(length, "m").value, converted(weight, "kg").value, converted(length, "里").value
    (27000, Decimal('1.5'), 54)

    Raises `ValueError` where the number has no such unit or where no unit is called so, and
    `MissingExtraError` where only libraries that are not installed could tell.
    """
    source = (
        _by_code().get(number.unit_code) if number.unit_code else UNITS.get(simplified(number.unit or ""))
    )
    target: Unit | None = UNITS.get(unit) or _by_code().get(unit)
    if number.kind != "quantity" or not (number.unit_code or (source and source.base)):
        raise ValueError(f"{number.text} has no unit that could be converted")
    if source and target and source.dimension != target.dimension:
        raise ValueError(f"{number.text} can't be given in {unit}")
    if source and target and source.base == target.base:
        ratio = source.factor / target.factor
        convert: Callable[[Value], Value] = lambda value: _decimal(Fraction(value) * ratio)  # noqa: E731
    else:
        convert = _by_library(number, source, unit, target)
    parts = {
        name: None if value is None else convert(value)
        for name, value in (("value", number.value), ("lower", number.lower), ("upper", number.upper))
    }
    return number.model_copy(update={**parts, "unit": unit, "unit_code": target.code if target else unit})


@cache
def _by_code() -> dict[str, Unit]:
    return {unit.code: unit for unit in UNITS.values() if unit.code}


def _decimal(value: Fraction) -> Value:
    if value.denominator == 1:
        return value.numerator
    numerator, denominator = Decimal(value.numerator), Decimal(value.denominator)
    context = _FINITE.copy()
    quotient = context.divide(numerator, denominator)
    return exact(_ROUNDED.divide(numerator, denominator) if context.flags[Inexact] else quotient)


@cache
def _registry() -> Any:
    """All units of UCUM, with exact numbers."""
    return import_module("ucumvert").PintUcumRegistry(non_int_type=Decimal)


def _by_library(
    number: Number, source: Unit | None, unit: str, target: Unit | None
) -> Callable[[Value], Value]:
    """What converts between units that our table doesn't know, or not together: ℃ and ℉, 升/百公里."""
    try:
        units = _registry()
    except ImportError as error:
        raise MissingExtraError(
            f"giving {number.text} in {unit} needs {error.name}: install it with pip install 'factx[units]'"
        ) from error
    old = units.from_ucum((source.base if source else number.unit_code) or "")
    factor = source.factor if source else Fraction(1)
    try:
        new = units.from_ucum((target.code or target.base) if target else unit)
    except import_module("lark.exceptions").LarkError:
        raise ValueError(f"{unit!r} is no unit of UCUM and no word for one") from None
    if not new.is_compatible_with(old):
        raise ValueError(f"{number.text} can't be given in {unit}")
    below = target.factor if target and not target.code else Fraction(1)

    def convert(value: Value) -> Value:
        amount = _decimal(Fraction(value) * factor / below) * Decimal(old.magnitude)
        quantity = units.Quantity(amount, old.units).to(new.units)
        return exact(_ROUNDED.divide(quantity.magnitude, Decimal(new.magnitude)))

    return convert
