"""The day of publication that comes with a text: a stamp, where the text has none of its own."""

from datetime import date, datetime

import pytest

import factx


@pytest.mark.parametrize(
    ("text", "day", "source"),
    [
        ("今天,会议在青禾市举行。", date(2025, 9, 23), "metadata"),
        ("", date(2025, 9, 23), "metadata"),
        # A line of the text comes first; a dateline far from the day of the markup takes only its year.
        ("发布时间：2025-09-20\n今天,会议在青禾市举行。", date(2025, 9, 20), "metadata"),
        ("中新网青禾6月21日电 今天,会议在青禾市举行。", date(2025, 6, 21), "dateline"),
    ],
)
def test_a_day_that_came_with_the_text(text: str, day: date, source: str) -> None:
    for published in (date(2025, 9, 23), datetime(2025, 9, 23, 8, 30), "2025-09-23"):
        document = factx.extract(text, published=published)
        assert (document.reference_date, document.reference_source) == (day, source)


def test_the_argument_comes_before_the_day_that_came_with_the_text() -> None:
    document = factx.extract("今天开会。", reference_date="2025-09-24", published="2025-09-23")
    assert (document.reference_date, document.reference_source) == (date(2025, 9, 24), "argument")


def test_a_day_that_is_none_is_told_by_its_name() -> None:
    with pytest.raises(factx.ReferenceDateError, match="published '2025-13-01'"):
        factx.extract("今天开会。", published="2025-13-01")
