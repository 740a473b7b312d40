"""The frozen tables of the Chinese calendar fit together."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.dates import festival, moon
from factx.dates.words import FESTIVALS

YEARS = range(1600, 2101)
DAY = timedelta(days=1)


@pytest.mark.parametrize("year", YEARS)
def test_the_months_of_a_year_follow_each_other(year: int) -> None:
    first = moon.gregorian(year, 1, 1)
    assert first is not None
    assert date(year, 1, 20) < first < date(year, 2, 22)
    expected, months = first, 0
    for month in range(1, 13):
        for leap in (False, True):
            days = moon.month_days(year, month, leap)
            if days is None:
                assert leap
                continue
            assert days[0] == expected
            assert (days[1] - days[0]).days in (28, 29)
            expected, months = days[1] + DAY, months + 1
    assert months in (12, 13)
    following = moon.gregorian(year + 1, 1, 1)
    assert following is None or (following == expected and moon.last_day(year) == expected - DAY)


@pytest.mark.parametrize(
    ("lunar", "day"),
    [
        # The deaths of 康熙, 乾隆 and 咸丰 as histories give them in both calendars.
        ((1722, 11, 13), date(1722, 12, 20)),
        ((1799, 1, 3), date(1799, 2, 7)),
        ((1861, 7, 17), date(1861, 8, 22)),
        ((2025, 1, 1), date(2025, 1, 29)),
    ],
)
def test_days_that_history_tells(lunar: tuple[int, int, int], day: date) -> None:
    assert moon.gregorian(*lunar) == day


@given(year=st.integers(1600, 2100), month=st.integers(-1, 14), day=st.integers(-1, 32), leap=st.booleans())
def test_a_day_that_the_calendar_lacks_is_none(year: int, month: int, day: int, leap: bool) -> None:
    days = moon.month_days(year, month, leap)
    found = moon.gregorian(year, month, day, leap)
    if days is None or not 1 <= day <= (days[1] - days[0]).days + 1:
        assert found is None
    else:
        assert found == days[0] + (day - 1) * DAY


@pytest.mark.parametrize("year", [1599, 2101, 1, 9999])
def test_years_outside_of_the_table_are_not_guessed(year: int) -> None:
    assert moon.gregorian(year, 1, 1) is None
    assert moon.term_day(year, "冬至") is None


@pytest.mark.parametrize("year", range(1900, 2101))
def test_solar_terms_are_two_weeks_apart(year: int) -> None:
    days = [moon.term_day(year, term) for term in moon.TERMS]
    for term, following in pairwise(days):
        assert term is not None
        assert following is not None
        assert 14 <= (following - term).days <= 17


@pytest.mark.parametrize("name", FESTIVALS)
def test_every_festival_has_its_day(name: str) -> None:
    for year in (1949, 2000, 2024, 2025, 2099):
        day = festival.find(name, year)
        assert day is not None
        # 腊八 of 2099 is in December 2098.
        assert year - 1 <= day.year <= year
