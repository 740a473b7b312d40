"""What the corpora of dates can't say: forms are valid, days are read back, no text breaks the reader."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import corpus

import factx
from factx import dates
from factx.chinese import characters
from factx.rules import Row
from factx.scanner import Scanner, select

SCANNER = Scanner(dates.RULES)
REFERENCE = date(2025, 9, 23)

# The values of TIMEX3 (ISO-TimeML, 2012), with a slash between the ends of a range.
_YEAR = r"(?:[0-9]{4}|XXXX)"
_MONTH = r"(?:0[1-9]|1[0-2]|XX)"
_DAY = r"(?:0[1-9]|[12][0-9]|3[01]|XX)"
_WEEK = r"W(?:[0-5][0-9]|XX)(?:-(?:[1-7X]|WE))?"
_HOUR = r"(?:[01][0-9]|2[0-4])(?::[0-5][0-9](?::[0-5][0-9])?)?(?:Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
_CLOCK = rf"T(?:{_HOUR}|MO|MI|AF|EV|NI|DT)"
_OF_YEAR = rf"-(?:{_MONTH}(?:-{_DAY})?|{_WEEK}|Q[1-4X]|H[12]|SP|SU|FA|WI)"
_FISCAL = rf"FY{_YEAR}(?:-(?:Q[1-4]|H[12]))?"
_CALENDAR = rf"(?:BC[0-9]{{2,4}}(?:-{_MONTH}(?:-{_DAY})?)?|[0-9]{{2,3}}|XX|{_FISCAL}|{_YEAR}(?:{_OF_YEAR})?)"
_POINT = rf"(?:{_CALENDAR}(?:{_CLOCK})?|{_CLOCK})"
_AMOUNT = r"(?:[0-9]+(?:\.[0-9]+)?|X)"
_OF_DAY = rf"T(?=[0-9X])(?:{_AMOUNT}H)?(?:{_AMOUNT}M)?(?:{_AMOUNT}S)?"
_LENGTH = r"P(?=[0-9XT])" + "".join(rf"(?:{_AMOUNT}{unit})?" for unit in "YMWD") + rf"(?:{_OF_DAY})?"
TIMEX = re.compile(rf"(?:{_POINT}(?:/{_POINT})?|{_LENGTH}(?:/{_LENGTH})?|(?:PAST|PRESENT|FUTURE)_REF)\Z")

LINES = [line for path in sorted((corpus.HERE / "dates").glob("*.tsv")) for line in corpus.read(path)]


def rows(text: str, reference: date | None = REFERENCE) -> list[Row]:
    view = characters.simplified(text)
    return dates.resolve(select(SCANNER.scan(view)), view, reference)[0]


def check(row: Row) -> None:
    assert TIMEX.match(row["timex"]), row
    if row.get("edtf") is not None:
        assert edtf.parse_edtf(row["edtf"]) is not None, row
    lower, upper = row.get("lower"), row.get("upper")
    if lower is not None and upper is not None:
        assert isinstance(lower, datetime) == isinstance(upper, datetime)
        assert lower < upper, row
    if row["anchor"] == "none":
        assert lower is None and upper is None, row


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.place)
@pytest.mark.parametrize("reference", [None, REFERENCE, datetime(2024, 2, 29, 23, 59)])
def test_forms_are_valid(line: corpus.Example, reference: date | None) -> None:
    for row in rows(line.text, reference):
        check(row)


@pytest.mark.parametrize(
    ("timex", "valid"),
    [
        ("2025-W39-WE", True),
        ("XXXX-09-23", True),
        ("PT48H", True),
        ("P", False),
        ("2025-9", False),
        ("T25", False),
    ],
)
def test_the_checker_of_timex(timex: str, valid: bool) -> None:
    assert bool(TIMEX.match(timex)) is valid


_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_ONES = ("", *"一二三四五六七八九")


def spoken(number: int) -> str:
    ten, one = divmod(number, 10)
    return _ONES[number] if not ten else f"{_ONES[ten] if ten > 1 else ''}十{_ONES[one]}"


FORMS: dict[str, Callable[[date], str]] = {
    "年月日": lambda d: f"{d.year}年{d.month}月{d.day}日",
    "padded": lambda d: f"{d.year}年{d.month:02d}月{d.day:02d}日",
    "blanks": lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日",
    "号": lambda d: f"{d.year}年{d.month}月{d.day}号",
    "spoken": lambda d: f"{str(d.year).translate(_DIGITS)}年{spoken(d.month)}月{spoken(d.day)}日",
    "hyphens": lambda d: d.isoformat(),
    "slashes": lambda d: f"{d.year}/{d.month}/{d.day}",
    "dots": lambda d: f"{d.year}.{d.month}.{d.day}",
    "padded dots": lambda d: f"{d.year}.{d.month:02d}.{d.day:02d}",
    "weekday": lambda d: f"{d.year}年{d.month}月{d.day}日(星期{'一二三四五六日'[d.weekday()]})",
    "English": lambda d: f"{d.strftime('%B')} {d.day}, {d.year}",
    "minguo": lambda d: f"民国{d.year - 1911}年{d.month}月{d.day}日",
}


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=60, deadline=None)
@given(day=st.dates(date(1912, 1, 1), date(2100, 12, 31)))
def test_a_day_written_and_read_again_is_itself(form: str, day: date) -> None:
    written = FORMS[form](day)
    (row,) = rows(f"于{written}发布")
    assert (row["lower"], row["upper"]) == (day, day + timedelta(days=1))
    assert (row["timex"], row["anchor"]) == (day.isoformat(), "absolute")
    assert (row["start"], row["end"]) == (1, 1 + len(written))


@settings(max_examples=100, deadline=None)
@given(reference=st.dates(date(1950, 1, 1), date(2100, 12, 31)), apart=st.integers(-2, 3))
def test_days_next_to_the_reference_date(reference: date, apart: int) -> None:
    word = {-2: "前天", -1: "昨天", 0: "今天", 1: "明天", 2: "后天", 3: "大后天"}[apart]
    (row,) = rows(f"{word}下雨", reference)
    assert row["lower"] == reference + timedelta(days=apart)


@settings(max_examples=100, deadline=None)
@given(reference=st.dates(date(1950, 1, 1), date(2100, 12, 31)), days=st.integers(-150, 150))
def test_a_day_without_its_year_is_the_nearest(reference: date, days: int) -> None:
    day = reference + timedelta(days=days)
    if (day.month, day.day) == (2, 29) or (day.year > reference.year and days > 60):
        return
    (row,) = rows(f"{day.month}月{day.day}日下雨", reference)
    assert row["lower"] == day


PIECES = [
    *"年月日号时点分秒周季天半前后上下初中底末旬至到-—~、和自从起来以内外近约许多余几第每今昨明去本当同次",
    *"零一二三四五六七八九十百千万亿0123456789.:/ ,。\n",
    *[
        "2025",
        "星期",
        "季度",
        "世纪",
        "年代",
        "农历",
        "正月",
        "春节",
        "小时",
        "工作日",
        "以来",
        "截至",
        "过去",
        "未来",
    ],
    *[
        "民国",
        "康熙",
        "十四五",
        "下午",
        "凌晨",
        "周末",
        "去年",
        "同期",
        "Sept. ",
        "GMT",
        "公元前",
        "元年",
        "财年",
    ],
]


@settings(max_examples=400, deadline=None)
@given(
    text=st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
    reference=st.sampled_from(
        [None, REFERENCE, date(1, 1, 1), date(9999, 12, 31), datetime(2024, 2, 29, 23, 59)]
    ),
)
def test_any_text_gives_valid_rows_in_order(text: str, reference: date | None) -> None:
    found = rows(text, reference)
    assert found == rows(text, reference)
    end = 0
    for row in found:
        check(row)
        assert end <= row["start"] < row["end"] <= len(text)
        end = row["end"]


@pytest.mark.parametrize("character", "年月日一十2半近每周前0:.至")
def test_a_long_run_of_one_character_is_read_in_linear_time(character: str) -> None:
    assert len(rows(character * 200_000)) <= 200_000


def test_diary() -> None:
    text = "7月20日星期三 晴\n今天出发，明天到。\n7月21日星期四晴\n今天到了。"
    dates = factx.extract(text, reference_date="2023-05-11").dates
    assert [date.timex for date in dates] == [
        "2022-07-20",
        "2022-07-20",
        "2022-07-21",
        "2022-07-21",
        "2022-07-21",
    ]
    assert dates[1].anchor == "context"


def test_day_in_news_heads_no_diary() -> None:
    dates = factx.extract("9月22日星期一开幕。\n今天闭幕。", reference_date="2025-09-23").dates
    assert [date.timex for date in dates] == ["2025-09-22", "2025-09-23"]


def test_day_at_the_beginning_of_a_line() -> None:
    text = "游记\n25号早上出发。\n1号、2号选手在前。"
    dates = factx.extract(text, reference_date="2025-09-26").dates
    assert [(date.text, date.timex) for date in dates] == [("25号早上", "2025-09-25TMO")]


@pytest.mark.parametrize(
    "text,reference_date,timexes",
    [
        (
            "公司于 1998 年\n12 月 18 日在深圳上市，2023 年 4\n月 18 日分红。",
            None,
            ["1998-12-18", "2023-04-18"],
        ),
        ("2024年\n3月5日开工。", None, ["2024", "2024-03-05"]),
        (
            "原定今天报告，后改到26日。\n院长下午见记者。",
            "2017-09-22",
            ["2017-09-22", "2017-09-26", "2017-09-22TAF"],
        ),
    ],
)
def test_dates_across_lines(text: str, reference_date: str | None, timexes: list[str]) -> None:
    assert [date.timex for date in factx.extract(text, reference_date=reference_date).dates] == timexes
