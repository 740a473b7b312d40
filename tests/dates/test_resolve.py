"""Notices, anchors and the words around a date: what a corpus line has no column for."""

from datetime import date, datetime

import pytest

from factx import dates
from factx.rules import Row
from factx.scanner import Scanner, select

SCANNER = Scanner(dates.RULES)


def resolved(text: str, reference: date | None = None) -> tuple[list[Row], list[Row]]:
    return dates.resolve(select(SCANNER.scan(text)), text, reference)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("会议于2025年2月30日召开", "2025年2月30日"),
        ("截至9月31日", "9月31日"),
        ("2023年2月29日出生", "2023年2月29日"),
        ("定于13月5日开工", "13月5日"),
        ("更新于2025-02-30", "2025-02-30"),
        ("雍正五十年立碑", "雍正五十年"),
        ("25时30分发车", "25时30分"),
    ],
)
def test_an_impossible_date_is_no_mention_but_a_notice(text: str, said: str) -> None:
    rows, notices = resolved(text)
    assert rows == []
    (notice,) = notices
    assert notice["code"] == "impossible_date"
    assert text[notice["start"] : notice["end"]] == said


def test_a_29th_of_february_without_its_year_is_possible() -> None:
    rows, notices = resolved("2月29日开学", date(2025, 9, 23))
    assert (rows[0]["lower"], notices) == (date(2024, 2, 29), [])


def test_a_date_in_either_order_is_read_and_doubted() -> None:
    rows, notices = resolved("1/2/2020到货,23/9/2025又到")
    assert [row["timex"] for row in rows] == ["2020-01-02", "2025-09-23"]
    assert [notice["code"] for notice in notices] == ["ambiguous"]


def test_a_range_that_ends_before_it_begins_has_no_interval() -> None:
    (row,), (notice,) = resolved("2026年1月9日-2025年1月15日有效")
    assert notice["code"] == "inconsistent"
    assert "lower" not in row
    assert "upper" not in row


def test_dates_of_no_year_are_counted_in_one_notice() -> None:
    rows, notices = resolved("9月23日开幕,9月25日闭幕")
    assert [row["anchor"] for row in rows] == ["none", "none"]
    assert [notice["code"] for notice in notices] == ["no_year"]
    assert resolved("9月23日开幕,9月25日闭幕", date(2025, 9, 23))[1] == []


def test_a_reference_moment_resolves_hours_to_the_minute() -> None:
    (row,), _ = resolved("两小时后更新", datetime(2025, 9, 23, 22, 30))
    assert row["lower"] == datetime(2025, 9, 24, 0, 30)
    (row,), _ = resolved("两小时后更新", date(2025, 9, 23))
    assert (row["timex"], row["anchor"]) == ("FUTURE_REF", "none")


@pytest.mark.parametrize(
    ("text", "modifier", "edtf"),
    [
        ("自2021年起", "since", "2021/.."),
        ("2021年以来", "since", "2021/.."),
        ("从2021年3月开始实施", "since", "2021-03/.."),
        ("从2021年的三亿元增长", None, "2021"),
        ("来自2021年的信", None, "2021"),
        ("2021年起诉", None, "2021"),
        ("截至2024年12月31日", "until", "../2024-12-31"),
        ("到2024年底为止", "until", "../2024-12"),
        ("2018年以前", "before", "../2017"),
        ("2018年3月之前", "before", "../2018-02"),
        ("2018年3月1日前", "before", "../2018-02-28"),
        ("2018年及以前", "before", "../2018"),
        ("2018年之后", "after", "2019/.."),
        ("2018年12月后", "after", "2019-01/.."),
        ("2018年或之后", "after", "2018/.."),
        ("2018年前后", "about", "2018"),
        ("大约2018年", "about", "2018"),
        ("2018年后续报道", None, "2018"),
        ("2018年前三季度", None, "2018-01/2018-09"),
        ("1990年代以来", "since", "1990/.."),
        ("2024年底前", "before", "../2024-12"),
    ],
)
def test_the_words_around_open_a_date(text: str, modifier: str | None, edtf: str) -> None:
    (row,), _ = resolved(text)
    assert (row.get("modifier"), row["edtf"]) == (modifier, edtf)


def test_resolving_leaves_its_candidates_alone() -> None:
    text = "2024年3月签约,4月15日开工,去年同期未动工"
    candidates = select(SCANNER.scan(text))
    first = dates.resolve(candidates, text, date(2025, 9, 23))
    assert dates.resolve(candidates, text, date(2025, 9, 23)) == first


@pytest.mark.parametrize(
    ("word", "times"), [("上年", 2100), ("前一年", 2100), ("次年", 8100), ("第二年", 8100), ("次月", 96_000)]
)
def test_counting_from_date_to_date_stops_where_the_calendar_ends(word: str, times: int) -> None:
    rows, _ = resolved(f"2025年8月,{f'{word},' * times}", date(2025, 9, 23))
    assert len(rows) == 1 + times
    assert all(row["lower"] < row["upper"] for row in rows)


def test_the_last_days_of_a_leap_february_have_a_day_a_year_earlier() -> None:
    rows, _ = resolved("2024年2月28日,较去年同期增长", date(2024, 2, 29))
    assert (rows[1]["lower"], rows[1]["upper"]) == (date(2023, 2, 28), date(2023, 3, 1))


@pytest.mark.parametrize(
    ("text", "timexes"),
    [
        (
            "1931年\n9月18日\n开火。\n9月19日\n入城。\n1932年\n3月\n停火。",
            ["1931", "1931-09-18", "1931-09-19", "1932", "1932-03"],
        ),
        ("编纂始于1931年\n3月18日开馆。", ["1931", "XXXX-03-18"]),
    ],
)
def test_a_year_goes_on_below_only_from_a_line_of_its_own(text: str, timexes: list[str]) -> None:
    rows, _ = resolved(text)
    assert [row["timex"] for row in rows] == timexes
