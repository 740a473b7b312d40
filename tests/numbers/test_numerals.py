"""A number written and read again is itself; no text breaks the reading or takes more than its share."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.growth import seconds

from factx import numbers
from factx.chinese import characters, numerals
from factx.models import Number
from factx.rules import Row
from factx.scanner import Scanner, select

SMALL = ("零一二三四五六七八九", ("", "十", "百", "千"))
LARGE = ("零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"))
SCANNER = Scanner(numbers.RULES)
NUMERAL_CHARACTERS = st.sampled_from(
    "0123456789零〇○一二两三四五六七八九十百千万亿兆半几数多余来点分之又"
    "第负-—至~,，.·%‰/: ()．年月日个元块吨度℃倍成折"
)

integers = st.one_of(
    st.integers(0, 10**16 - 1),
    st.integers(0, 9999),
    st.builds(lambda digit, power: digit * 10**power, st.integers(1, 9), st.integers(0, 15)),
)


def spelled(number: int, style: tuple[str, tuple[str, ...]]) -> str:
    """The number in full, as an accountant writes it: 一十二, 一万零五."""
    if not number:
        return style[0][0]
    sections = []
    rest, size = number, 0
    while rest:
        rest, section = divmod(rest, 10_000)
        sections.append((section, size))
        size += 1
    text, gap = "", False
    for section, size in reversed(sections):
        if not section:
            gap = True
            continue
        if text and (gap or section < 1000):
            text += style[0][0]
        text += _section(section, style) + ("", "万", "亿", "万亿")[size]
        gap = False
    return text


def _section(section: int, style: tuple[str, tuple[str, ...]]) -> str:
    digits, scales = style
    text, gap = "", False
    for power in (3, 2, 1, 0):
        digit = section // 10**power % 10
        if not digit:
            gap = gap or bool(text)
            continue
        text += (digits[0] if gap else "") + digits[digit] + scales[power]
        gap = False
    return text


def read(text: str) -> list[Row]:
    view = characters.simplified(text)
    return numbers.resolve(select(SCANNER.scan(view)), view)


@given(integers)
def test_arabic_is_itself(number: int) -> None:
    assert numerals.value(str(number)) == number
    assert numerals.value(f"{number:,}") == number


@given(st.integers(0, 10**12 - 1) | integers.filter(lambda n: n < 10**12))
@example(10_005)
@example(100_000_000)
def test_spelled_is_itself(number: int) -> None:
    for style in (SMALL, LARGE):
        assert numerals.value(spelled(number, style)) == number


@given(st.integers(1, 9999), st.sampled_from([(4, "万"), (8, "亿"), (12, "万亿")]))
def test_a_scale_multiplies(number: int, scale: tuple[int, str]) -> None:
    power, word = scale
    assert numerals.whole(f"{number}{word}") == number * 10**power
    assert numerals.whole(spelled(number, SMALL) + word) == number * 10**power


@given(st.decimals(0, 10**9, places=3, allow_nan=False))
def test_decimals_are_exact(number: Decimal) -> None:
    found = numerals.value(f"{number:f}")
    assert found == number
    assert isinstance(found, int) == (number == number.to_integral_value())


@given(integers.filter(lambda n: n < 10**12))
def test_a_count_of_it_is_found(number: int) -> None:
    for numeral in (str(number), f"{number:,}", spelled(number, SMALL), spelled(number, LARGE)):
        if numeral in ("一", "壹", "零"):
            continue  # 一 may be an article, and nobody counts 零
        found = read(f"共计{numeral}项。")
        assert [(row["value"], row["unit"]) for row in found] == [(number, "项")], numeral


@given(st.text(max_size=60) | st.text(NUMERAL_CHARACTERS, max_size=40))
@settings(max_examples=300)
def test_no_text_breaks_it(text: str) -> None:
    end = 0
    for row in read(text):
        assert end <= row["start"] < row["end"] <= len(text)
        end = row["end"]
        lower, upper = row["lower"], row["upper"]
        assert lower is None or upper is None or lower <= upper
        Number.model_validate({**row, "text": "", "raw_start": 0, "raw_end": 0, "sentence": 0, "rule": "x"})


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", "一", "百", "十万", "5角", "/元", "1-", "1、", "第", "零下", "百分之", "三分之", "翻", "$"],
)
def test_time_grows_with_the_length(piece: str) -> None:
    """Ten times the text may take ten times as long, not a hundred times."""
    short, long = (piece * (size // len(piece)) for size in (5_000, 50_000))
    assert seconds(lambda: read(long)) < 40 * seconds(lambda: read(short)) + 0.05


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二九九二亿", 2992 * 10**8),
        ("一○五万", 1050000),
        ("一亿二三○○万", 123000000),
        ("七二九．二亿", 72920000000),
        ("五十．三亿", 5030000000),
    ],
)
def test_digits_may_stand_place_by_place_before_a_scale(text: str, value: int) -> None:
    assert numerals.whole(text) == value


@pytest.mark.parametrize(
    "text", ["二九九二亿" * 7, "三万二万三兆二二亿九万零九三亿", "一万两三千", "一万五六"]
)
def test_what_looks_like_a_numeral_has_a_value(text: str) -> None:
    found = re.findall(numerals.PATTERN, text)
    assert found
    assert all(numerals.value(numeral) > 0 for numeral in found)


@pytest.mark.parametrize("text", ["三四亿", "三五万", "两三亿"])
def test_neighbors_before_a_scale_are_no_numeral(text: str) -> None:
    assert numerals.whole(text) is None
