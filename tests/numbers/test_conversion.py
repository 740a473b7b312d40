"""Numbers in other units: exact by our own table, the rest by the libraries of the extra `units`."""

import sys
from decimal import Decimal
from importlib.util import find_spec

import pytest

import factx
from factx.models import Number
from factx.numbers import conversion

library = pytest.mark.skipif(find_spec("ucumvert") is None, reason="needs the extra units")


def number(text: str) -> Number:
    return factx.extract(text).numbers[-1]


@pytest.mark.parametrize(
    ("text", "unit", "value", "code"),
    [
        ("全长27公里", "m", 27000, "m"),
        ("全长1200米", "公里", Decimal("1.2"), "km"),
        ("重三斤", "kg", Decimal("1.5"), "kg"),
        ("买2千克米", "斤", 4, None),
        ("占地15亩", "公顷", 1, "har"),
        ("航程4海里", "km", Decimal("7.408"), "km"),
        ("时速36公里/小时", "m/s", 10, "m/s"),
        ("用了两度电", "J", 7200000, "J"),
        # 1.8 / 0.3048 has no end: fifteen digits, as of fractions.
        ("身高1.8米", "[ft_i]", Decimal("5.90551181102362"), "[ft_i]"),
    ],
)
def test_units_of_one_kind_convert_by_the_table(
    text: str, unit: str, value: int | Decimal, code: str | None
) -> None:
    found = number(text).to(unit)
    assert (found.value, found.unit, found.unit_code) == (value, unit, code)


def test_bounds_convert_and_the_rest_stays() -> None:
    given = number("长度为3至5英里")
    found = given.to("km")
    assert (found.value, found.lower, found.upper) == (None, Decimal("4.828032"), Decimal("8.04672"))
    assert (found.text, found.start, found.rule) == (given.text, given.start, given.rule)
    assert number("长度超过2公里").to("m").upper is None


@library
@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("气温36.5℃", "[degF]", Decimal("97.7")),
        ("气温36.5℃", "K", Decimal("309.65")),
        ("油耗6.5升/百公里", "L/km", Decimal("0.065")),
        ("热量380千卡/100克", "kJ/kg", Decimal("15899.2")),
    ],
)
def test_the_libraries_convert_the_rest(text: str, unit: str, value: Decimal) -> None:
    assert number(text).to(unit).value == value


@library
@pytest.mark.parametrize(("text", "unit"), [("压力3kPa", "公里"), ("压力3kPa", "foo")])
def test_what_no_library_can_convert_is_refused(text: str, unit: str) -> None:
    with pytest.raises(ValueError, match=unit):
        number(text).to(unit)


def test_units_of_two_kinds_are_refused_without_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ucumvert", None)
    with pytest.raises(ValueError, match="can't be given in kg"):
        number("全长3公里").to("kg")


@pytest.mark.parametrize("text", ["共三个", "成交60万元", "增长5%", "速度达3马赫"])
def test_what_has_no_unit_of_measurement_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no unit"):
        number(text).to("km")


def test_a_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    conversion._registry.cache_clear()
    monkeypatch.setitem(sys.modules, "ucumvert", None)
    with pytest.raises(factx.MissingExtraError, match=r"pip install 'factx\[units\]'"):
        number("气温36.5℃").to("[degF]")
