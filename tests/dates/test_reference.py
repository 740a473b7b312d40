"""Where the reference date is found, and where a date stands that is none."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factx
from factx import segmenter
from factx.dates import reference
from factx.rules import Row


def found(text: str) -> tuple[str | None, str | None, list[str]]:
    day, source, notices = reference.find(text, segmenter.segment(text))
    return None if day is None else day.isoformat(), source, [notice["code"] for notice in notices]


PAGES = (Path(__file__).parent / "reference_pages.txt").read_text(encoding="utf-8").split("---\n")[1:]


@pytest.mark.parametrize("page", PAGES)
def test_page(page: str) -> None:
    expected, _, text = page.partition("\n")
    document = factx.extract(text)
    day = document.reference_date
    clashes = [warning.code for warning in document.warnings if warning.code == "stamp_clash"]
    told = [day.isoformat() if day else "-", document.reference_source or "-", *clashes]
    assert " ".join(told) == expected


STORY = "今天，第二届茶博会在山城开幕。"

STAMPS = {
    "发布时间：2025-09-23 15:32": "2025-09-23",
    "发布时间: 2025-09-23 15:32:08": "2025-09-23",
    "发布时间2018-12-17": "2018-12-17",
    "发布日期 2025/09/23": "2025-09-23",
    "发布日期：2025.9.3": "2025-09-03",
    "发布于 2025-09-23T15:32": "2025-09-23",
    "来源：新华网 2025年09月23日 10:21": "2025-09-23",
    "来源：东海日报　　时间：2025年9月23日": "2025-09-23",
    "2025-09-23 10:21:57 来源:东海日报": "2025-09-23",
    "2025-09-23 15:32": "2025-09-23",
    "2025年09月23日": "2025-09-23",
    "(2025年9月23日)": "2025-09-23",
    "时间: 2025-09-23 08:00:00": "2025-09-23",
    "更新于2025-09-23 10:00": "2025-09-23",
    "星期四,2017-04-27": "2017-04-27",
    "2017年4月27日 星期四": "2017-04-27",
    "刊发日期：2020-01-02": "2020-01-02",
    "发文日期：2020年1月2日": "2020-01-02",
    "成文日期：二〇二〇年一月二日": "2020-01-02",
    "发布日期：20250923": "2025-09-23",
    "发布日期：114-09-23": "2025-09-23",
    "发布日期：民国114年9月23日": "2025-09-23",
    "发布日期：2025 年 9 月 23 日": "2025-09-23",
    "成文日期：2025-09-01　发布日期：2025-09-05": "2025-09-05",
    "更新时间：2025-09-08　发布时间：2025-09-05": "2025-09-05",
    "作者：林晓　日期：2025-09-05　浏览次数：2024": "2025-09-05",
    "发布时间：2018-02-01分类：商贸责任者：林晓": "2018-02-01",
    "山城文库  发布于：2025-09-23  分类：合同 手机版": "2025-09-23",
    "2025/09/23 第8072期 | 订阅": "2025-09-23",
    "2025年9月23日 星期二 第3版：要闻": "2025-09-23",
    "2025年9月23日 星期": "2025-09-23",
    "更新时间：16:53 2021-04-07": "2021-04-07",
    '更新日期："2025/09/23 04:11"': "2025-09-23",
    "2025-09-23 作者 林晓 来源 东海网": "2025-09-23",
    "2025年9月23日发(作者：林晓)": "2025-09-23",
    "[2025.09.23] 发表": "2025-09-23",
    "23/9/2025 7:56": "2025-09-23",
}


@pytest.mark.parametrize(("line", "day"), STAMPS.items())
def test_stamp_above_the_story(line: str, day: str) -> None:
    assert found(f"茶博会开幕\n{line}\n{STORY}") == (day, "metadata", [])
    assert found(f"{line}\n茶博会开幕\n{STORY}") == (day, "metadata", [])


@pytest.mark.parametrize(
    "line",
    [
        "发布时间：2025-09-23 15:32",
        "更新时间：2025年9月23日",
        "编辑：林晓　发布时间：2025/9/23",
        "- 2025-09-23",
        "（林晓）2025年9月23日",
    ],
)
def test_stamp_below_the_story(line: str) -> None:
    assert found(f"茶博会开幕\n{STORY}\n{line}") == ("2025-09-23", "metadata", [])


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "",
        "2025年9月23日，第二届茶博会在山城开幕。",
        "会议时间：2025年9月23日\n会议地点：山城。",
        "茶博会通知\n时间：2025年9月23日 地点：山城\n请准时参加。",
        "报名截止时间：2025年9月23日\n请尽快报名。",
        "发布时间：2025-13-45\n今天开幕。",
        "发布时间：09-23 15:32\n今天开幕。",
        "发布时间：2025年9月\n今天开幕。",
        "编号：20250923001\n今天开幕。",
        "电话：0571-2025-0923\n今天开幕。",
        "9月23日电影节在山城开幕。",
        "9月23日电价下调。",
        "有效期至：2025-09-23\n请注意保存。",
        "2025-09-23",
        "2025年9月23日\n2025年9月24日",
        "茶博会开幕\n3/9/2025 7:56\n今天开幕。",
        "生日\n2025年9月23日",
        "茶博会今天落幕。2025年9月23日",
        "茶博会\n2025年9月23日 第3届茶博会开幕\n今天开幕。",
        "茶博会\n2025年9月23日 议程：开幕、参观\n今天开幕。",
        "茶博会今天落幕。\n(下届)2025年9月23日开幕",
    ],
)
def test_no_stamp(text: str) -> None:
    assert found(text) == (None, None, [])


@pytest.mark.parametrize(
    "line",
    [
        "新华社北京2025年9月23日电（记者 林晓）今天开幕。",
        "中新网杭州2025年9月23日电 今天开幕。",
        "【东海网2025年9月23日讯】今天开幕。",
        "据新华社2025年9月23日消息，茶博会今天开幕。",
        "新华财经北京 2025 年 9 月 23 日电 今天开幕。",
        "新华社北京二〇二五年九月二十三日电 今天开幕。",
        "茶博会开幕\n新华社北京2025年9月23日电\n今天开幕。",
    ],
)
def test_dateline(line: str) -> None:
    assert found(line) == ("2025-09-23", "dateline", [])


@pytest.mark.parametrize(
    "line", ["中新网杭州9月23日电 今天开幕。", "【东海网讯】今天开幕。", "本报讯（记者 林晓）今天开幕。"]
)
def test_dateline_without_a_year_gives_none(line: str) -> None:
    assert found(line) == (None, None, [])


@pytest.mark.parametrize(
    ("stamp", "dateline", "expected"),
    [
        ("2025-09-23", "9月23日", ("2025-09-23", "metadata", [])),
        ("2025-09-25", "9月23日", ("2025-09-25", "metadata", [])),
        # The page may be stamped in another time zone, or the story be dated ahead.
        ("2025-09-22", "9月23日", ("2025-09-22", "metadata", [])),
        ("2025-01-02", "12月30日", ("2025-01-02", "metadata", [])),
        ("2025-11-07", "9月23日", ("2025-11-07", "metadata", [])),
        ("2025-11-08", "9月23日", ("2025-09-23", "dateline", ["stamp_clash"])),
        ("2024-11-14", "6月12日", ("2024-06-12", "dateline", ["stamp_clash"])),
        ("2024-03-14", "6月12日", ("2023-06-12", "dateline", ["stamp_clash"])),
        ("2024-11-14", "2019年6月12日", ("2019-06-12", "dateline", ["stamp_clash"])),
        ("2024-11-14", "2024年11月13日", ("2024-11-14", "metadata", [])),
        # A leap day is looked for in leap years, and a day that never was says nothing.
        ("2023-06-01", "2月29日", ("2020-02-29", "dateline", ["stamp_clash"])),
        ("2023-06-01", "2月30日", ("2023-06-01", "metadata", [])),
    ],
)
def test_stamp_against_dateline(stamp: str, dateline: str, expected: tuple[str, str, list[str]]) -> None:
    assert found(f"发布时间：{stamp}\n中新网杭州{dateline}电（林晓）今天开幕。") == expected


def test_clash_says_where_and_what() -> None:
    text = "发布时间：2024-11-14\n中新网杭州6月12日电（林晓）今天开幕。"
    _, _, [notice] = reference.find(text, segmenter.segment(text))
    assert text[notice["start"] : notice["end"]] == "中新网杭州6月12日电"
    assert "2024-11-14" in notice["message"]


@pytest.mark.parametrize(
    "end",
    [
        "山城市人民政府\n2025年9月23日",
        "山城市人民政府\n二〇二五年九月二十三日",
        "山城市人民政府　　2025年9月23日",
        "山城市人民政府\n2025年9月23日\n附件：1.参展名单",
        "山城市人民政府\n2025年9月23日\n（此件公开发布）",
        "山城市人民政府\n2025年9月23日\n相关阅读\n2019年1月1日\n首届茶博会开幕",
    ],
)
def test_signature(end: str) -> None:
    assert found(
        f"关于举办茶博会的通知\n各县（区）人民政府：\n茶博会定于下月举行，请做好准备。\n\n{end}"
    ) == (
        "2025-09-23",
        "metadata",
        [],
    )


@pytest.mark.parametrize("label", ["相关阅读", "【相关新闻】", "推荐阅读：", "上一篇：茶山开园", "猜你喜欢"])
def test_other_stories_tell_nothing(label: str) -> None:
    tail = "茶山开园\n发布时间：2001-01-01\n新华社北京2001年1月1日电 茶山今天开园。"
    assert found(f"茶博会开幕\n{STORY}\n{label}\n{tail}") == (None, None, [])
    assert found(f"发布时间：2025-09-23\n{STORY}\n{label}\n{tail}") == ("2025-09-23", "metadata", [])


@given(st.dates(date(1912, 1, 1), date(2199, 12, 31)))
def test_any_day_is_read_back(day: date) -> None:
    for line in (
        f"{day.isoformat()} 08:30",
        f"发布时间：{day.year}年{day.month}月{day.day}日",
        f"来源：东海网 {day:%Y/%m/%d}",
    ):
        assert found(f"{line}\n{STORY}") == (day.isoformat(), "metadata", [])


LINES = st.lists(
    st.sampled_from(
        [
            *STAMPS,
            STORY,
            "新华社北京9月23日电",
            "相关阅读",
            "2025年2月30日",
            "",
            "三十一月十日电",
            "茶博会开幕",
        ]
    ),
    max_size=30,
)


@given(LINES)
def test_any_page_gives_a_day_with_its_source(lines: list[str]) -> None:
    text = "\n".join(lines)
    rows: list[Row] = segmenter.segment(text)
    day, source, notices = reference.find(text, rows)
    assert (day is None) == (source is None)
    assert all(0 <= notice["start"] < notice["end"] <= len(text) for notice in notices)


@given(st.text(alphabet="0123456789一二三十〇年月日-/.:：发布时间新华社电 \n（）", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    day, source, _ = reference.find(text, segmenter.segment(text))
    assert source in (None, "metadata", "dateline") and (day is None) == (source is None)


def test_labels_are_no_day_of_the_story() -> None:
    text = "发布时间：2024-10-08\n12个市公布了数据。国庆节，景区迎来客流高峰。{}，客流创新高。"
    assert factx.extract(text.format("当天")).dates[-1].timex == "2024-10-01"
    text = "发布时间：2024-10-08 11:40\n多市公布了数据。同期，客流创新高。"
    assert [found.text for found in factx.extract(text).dates] == ["2024-10-08 11:40"]


def test_source_named_after_the_stamp() -> None:
    text = "发布时间：2024-11-22 来源: {}20241122\n今年“五一”假期，出游2.95亿人次。"
    document = factx.extract(text.format("sp"))
    assert (document.reference_source, [warning.code for warning in document.warnings]) == (
        "metadata",
        ["ambiguous"],
    )
    assert factx.extract(text.format("")).warnings == []
