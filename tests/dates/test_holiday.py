"""The table of the days off: every row lies around its festival."""

from datetime import date

import pytest

from factx.dates import festival
from factx.lexicon import Lexicon

ROWS = Lexicon.load("dates/holidays.tsv", lambda first, last: (first, last))


@pytest.mark.parametrize("row", ROWS)
def test_days_off_hold_their_festival(row: str) -> None:
    first, last = map(date.fromisoformat, ROWS[row])
    day = festival.find(row[4:], int(row[:4]))
    assert day is not None and first <= day <= last
    assert 2 <= (last - first).days < 9
