"""The option `timezone`: moments become aware, in their own zone where the text tells one."""

import json
import pickle
from datetime import date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from click.testing import CliRunner

import factx
from factx.cli import cli

SHANGHAI = "Asia/Shanghai"


def lower(text: str, zone: str | None = SHANGHAI) -> list[str]:
    document = factx.extract(text, reference_date="2025-09-23", timezone=zone)
    return [str(mention.lower) for mention in document.dates]


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("2025年9月23日15:30开幕。", ["2025-09-23 15:30:00+08:00"]),
        # What a day is called says nothing of clocks.
        ("2025年9月23日开幕。", ["2025-09-23"]),
        # Summer time, as China had it until 1991; before 1901 its clocks went by the sun.
        ("1988年7月1日上午9点开幕。", ["1988-07-01 09:00:00+09:00"]),
        ("1900年5月1日上午9点开市。", ["1900-05-01 09:00:00+08:06"]),
        ("美东时间2025年9月22日16:00收盘。", ["2025-09-22 16:00:00-04:00"]),
        ("比赛于2025年1月22日16:00(格林尼治时间)开始。", ["2025-01-22 16:00:00+00:00"]),
        ("发射时间为2025年9月23日 6:45 UTC。", ["2025-09-23 06:45:00+00:00"]),
        ("2025-09-23T15:30:00+09:00更新。", ["2025-09-23 15:30:00+09:00"]),
        ("2025年9月23日 15:30 GMT+8更新。", ["2025-09-23 15:30:00+08:00"]),
        # A zone holds to the end of its sentence, or to the next one.
        (
            "东京时间9月22日9:00开市，15:00收市。北京方面9月22日9:30开市。",
            ["2025-09-22 09:00:00+09:00", "2025-09-22 15:00:00+09:00", "2025-09-22 09:30:00+08:00"],
        ),
        (
            "东京时间9月22日9:00（北京时间9月22日8:00）开市。",
            ["2025-09-22 09:00:00+09:00", "2025-09-22 08:00:00+08:00"],
        ),
        # Nobody knows whose 当地时间 is; what is counted from the reference date isn't of the text's zone.
        ("当地时间9月22日20:00发生地震。", ["2025-09-22 20:00:00"]),
    ],
)
def test_moments_are_aware(text: str, moments: list[str]) -> None:
    assert lower(text) == moments


def test_without_the_option_they_are_naive() -> None:
    for text in ("美东时间2025年9月22日16:00收盘。", "2025-09-22T16:00:00+09:00更新。"):
        assert lower(text, None) == ["2025-09-22 16:00:00"]


@pytest.mark.parametrize(
    ("given", "today"),
    [
        ("2025-09-23T22:30+00:00", "2025-09-24"),
        (datetime(2025, 9, 23, 22, 30, tzinfo=timezone.utc), "2025-09-24"),
        ("2025-09-23T22:30", "2025-09-23"),
        (date(2025, 9, 23), "2025-09-23"),
    ],
)
def test_the_reference_date_is_read_there(given: date | str, today: str) -> None:
    document = factx.extract("今天开幕。", reference_date=given, timezone=SHANGHAI)
    assert document.dates[0].timex == today


def test_an_aware_reference_date_makes_nothing_aware_by_itself() -> None:
    document = factx.extract("最近两小时有雨。", reference_date="2025-09-23T15:30+08:00")
    assert document.dates[0].lower == datetime(2025, 9, 23, 13, 30)


def test_what_is_counted_from_now_is_of_ones_own_zone() -> None:
    text = "美东时间9月23日9:30开盘，最近两小时涨了3%。"
    document = factx.extract(text, reference_date="2025-09-23T15:30", timezone=SHANGHAI)
    assert [str(mention.lower) for mention in document.dates] == [
        "2025-09-23 09:30:00-04:00",
        "2025-09-23 13:30:00+08:00",
    ]


@pytest.mark.parametrize(
    "zone", [SHANGHAI, "America/New_York", ZoneInfo(SHANGHAI), timezone(timedelta(hours=8))]
)
def test_documents_go_through_json(zone: tzinfo | str) -> None:
    # In New York half past one comes twice that night.
    text = "2025年11月2日1:30至3:00，成交60万元。当地时间11月2日0时收盘。"
    document = factx.extract(text, timezone=zone)
    again = factx.Document.model_validate_json(document.model_dump_json())
    assert again == document
    assert again.model_dump_json() == document.model_dump_json()
    (record,) = document.to_records()
    assert record["date_lower"] == document.dates[0].lower
    assert document.dates[0].lower is not None
    assert document.dates[0].lower.isoformat() in document._repr_html_().replace(" ", "T")


def test_extractors_with_a_zone_can_be_pickled() -> None:
    extractor = pickle.loads(pickle.dumps(factx.Extractor(timezone=SHANGHAI)))
    (mention,) = extractor.extract("2025年9月23日9时开幕。").dates
    assert mention.lower.isoformat() == "2025-09-23T09:00:00+08:00"


@pytest.mark.parametrize("zone", ["Beijing", "", "Asia", "../etc/passwd", "北京", "a\0b"])
def test_an_unknown_zone_is_refused_with_advice(zone: str) -> None:
    with pytest.raises(factx.TimezoneError, match="Asia/Shanghai"):
        factx.extract("今天", timezone=zone)


def test_the_command_line_takes_a_zone() -> None:
    run = CliRunner().invoke(
        cli, ["extract", "-", "--timezone", SHANGHAI], input="2025年9月23日9时开幕。".encode()
    )
    assert json.loads(run.stdout)["dates"][0]["lower"] == "2025-09-23T09:00:00+08:00"
    run = CliRunner().invoke(cli, ["extract", "-", "--timezone", "Beijing"], input="")
    assert run.exit_code == 2
    assert "write an IANA name like Asia/Shanghai" in run.output
