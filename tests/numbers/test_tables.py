"""Figures of tables: which take the unit of the line above, of their head or their row, and which none."""

from decimal import Decimal

import pytest

import factx
from factx.numbers import tables


def told(text: str) -> list[str]:
    """The numbers of a text as `figure=value unit`, in order."""
    numbers = factx.extract(text).numbers
    assert all(n.text == text[n.start : n.end] for n in numbers)
    return [f"{n.text}={n.value}" + (f" {n.unit}" if n.unit else "") for n in numbers]


MONEY = "项目 | 2024年 | 2023年\n营业收入 | 12.5 | 10"


@pytest.mark.parametrize(
    ("line", "first", "code"),
    [
        ("单位:万元", "12.5=125000 元", "CNY"),
        ("（单位：亿元）", "12.5=1250000000 元", "CNY"),
        ("单位:人民币万元", "12.5=125000 元", "CNY"),
        ("单位:千元 币种:人民币", "12.5=12500 元", "CNY"),
        ("单位：万元 币种：美元", "12.5=125000 元", "USD"),
        ("单位:港币千元", "12.5=12500 元", "HKD"),
        ("单位:百万美元", "12.5=12500000 美元", "USD"),
        ("编制单位:青禾食品公司 单位:元", "12.5=12.5 元", "CNY"),
        ("表3 经营情况（单位：万元）", "12.5=125000 元", "CNY"),
        ("(除特别注明外,金额单位为人民币千元)", "12.5=12500 元", "CNY"),
    ],
)
def test_line_above(line: str, first: str, code: str) -> None:
    text = f"{line}\n{MONEY}"
    assert told(text)[0] == first
    number = factx.extract(text).numbers[0]
    assert (number.kind, number.unit_code, number.dimension) == ("money", code, "currency")
    assert number.lower == number.upper == number.value


@pytest.mark.parametrize(
    "line",
    ["单位:亿元、%", "单位:万元 %", "填报单位:市统计局", "单位:万元/亿元", "单位:见附注", "单位:年", ""],
)
def test_line_that_tells_no_unit(line: str) -> None:
    assert told(f"{line}\n{MONEY}") == ["12.5=12.5", "10=10"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        # The head of a column and the label of a row win.
        ("单位:万元\n项目 | 本期 | 增长(%)\n利润 | 7 | -8.1", ["7=70000 元", "-8.1=-8.1 %"]),
        ("单位:万元\n项目 | 本期\n每股收益(元/股) | 0.35\n利润 | 7", ["0.35=0.35 元/股", "7=70000 元"]),
        ("单位:万元\n地区 | 收入(亿元) | 人口(万人)\n甲市 | 5 | 3", ["5=500000000 元", "3=30000 人"]),
        ("项目 | 单位 | 绝对量 | 增速\n发电量 | 亿千瓦时 | 3.2 | 5", ["3.2=320000000 千瓦时", "5=5"]),
        ("地区 | 产量(万吨)\n甲市 | 31.5\n乙市 | 28", ["31.5=315000 吨", "28=280000 吨"]),
        ("容量(亿立方米) | 2024年 | 占比\n大型 | 7 | 5", ["7=700000000 立方米", "5=5"]),
        ("火箭 | 运力(吨) | 首飞(年)\n飞云(FY-3) | 25.5 | 8", ["25.5=25.5 吨", "8=8"]),
        ("指标(MK) | 产量(吨)\n热值(QJ) | 25.5", ["25.5=25.5"]),
        # Of two units of a line only the one that a cell tells.
        ("单位:亿元、%\n指标 | 总量 | 增速\n产值 | 5 | 6.3", ["5=5", "6.3=6.3 %"]),
        # Rows and columns that aren't in the unit of the others.
        ("单位:万元\n项目 | 本期 | 同比\n利润 | 7 | 8", ["7=70000 元", "8=8"]),
        ("单位:万元\n项目 | 本期 | 占比\n利润 | 7 | 8", ["7=70000 元", "8=8"]),
        ("单位:万元\n地区 | 产值 | 位次\n甲市 | 7 | 2", ["7=70000 元", "2=2"]),
        ("单位:万元\n序号 | 单位 | 投资\n1 | 甲厂 | 7", ["1=1", "7=70000 元"]),
        ("单位:万元\n项目 | 本期\n每股收益 | 0.35\n净资产收益率 | 8.6", ["0.35=0.35", "8.6=8.6"]),
        ("单位:万元\n地区 | 贷款户数 | 贷款余额\n甲县 | 320 | 56", ["320=320", "56=560000 元"]),
        ("单位:万元\n项目 | 本期\n职工人数 | 320\n粮食产量 | 5", ["320=320", "5=5"]),
        ("单位:万吨\n地区 | 产量 | 产值\n甲县 | 3 | 5", ["3=30000 吨", "5=5"]),
        ("单位:万人\n地区 | 常住人口 | 面积\n甲县 | 3 | 5", ["3=30000 人", "5=5"]),
        ("单位:%\n地区 | 2024年 | 排名\n甲市 | 5.2 | 3", ["5.2=5.2 %", "3=3"]),
        ("单位:万元\n项目 | 使用年限(年) | 原值\n车床 | 10 | 36", ["10=10", "36=360000 元"]),
        ("单位:万元\n项目 | 数值(万人)\n收入(万元) | 7", ["7=7"]),
        # Words that only look like a rate.
        ("单位:万元\n项目 | 本期\n工业增加值 | 7\n汇率变动的影响 | 2", ["7=70000 元", "2=20000 元"]),
        # A cell with a unit of its own, one without a figure, a loss.
        ("单位:万元\n项目 | 本期 | 上期\n利润 | 7亿元 | —", ["7亿元=700000000 元"]),
        ("单位:万元\n项目 | 本期 | 上期\n利润 | | -7", ["-7=-70000 元"]),
        (
            "| 单位:万元 |\n| 项目 | 本期 | 占比 |\n| 利润 | | 7 |\n| 成本 | (5.3) | 2 |",
            ["7=7", "5.3=-53000 元", "2=2"],
        ),
        # A row that doesn't fit the head is about all that the head names.
        ("单位:万元\n项目 | 本期 | 占比 | 备注\n利润 | 7", ["7=7"]),
    ],
)
def test_rows_and_columns(table: str, expected: list[str]) -> None:
    assert told(table) == expected


def test_tabs_and_blanks_part_cells_as_bars_do() -> None:
    for mark in ("\t", "  ", " "):
        table = "单位:万元\n项目 | 本期 | 增速(%)\n利润 | 7 | 8\n成本 | 3 | 4".replace(" | ", mark)
        assert told(table) == ["7=70000 元", "8=8 %", "3=30000 元", "4=4 %"]


def test_traditional_script_keeps_its_unit() -> None:
    numbers = factx.extract("單位:萬噸\n地區 | 產量 | 增長\n甲市 | 5.2 | 3.1\n乙市 | 6.4 | 2.2").numbers
    assert [(n.value, n.unit, n.unit_code) for n in numbers[:2]] == [
        (52000, "噸", "t"),
        (Decimal("3.1"), None, None),
    ]


def test_the_next_line_or_text_ends_the_reach() -> None:
    first = "单位:万元\n项目 | 本期 | 上期\n利润 | 7 | 6"
    second = "项目 | 本期 | 上期\n产量 | 3 | 2"
    assert told(f"{first}\n单位:吨\n{second}") == ["7=70000 元", "6=60000 元", "3=3 吨", "2=2 吨"]
    assert told(f"{first}\n单位:各有不同\n{second}")[2:] == ["3=3", "2=2"]
    assert told(f"{first}\n以上数据未经审计,仅供参考。\n{second.replace('产量', '利润')}")[2:] == [
        "3=3",
        "2=2",
    ]
    assert told(f"{first}\n\n{second.replace('产量', '利润')}")[2:] == ["3=3", "2=2"]


def test_running_text_takes_nothing() -> None:
    assert told("单位:万元\n本期投入人员12,全部到岗,共计1200。")[-1] == "1200=1200"


def test_what_no_unit_is() -> None:
    for words in ("", "元旦", "调整后", "合并", "年", "万", "1", "元 元"):
        assert tables.measure(words) is None, words


def test_a_row_of_more_cells_than_tables_have_takes_nothing() -> None:
    table = "单位:万元\n项目" + " | 本期" * 80 + "\n利润" + " | 7" * 80
    assert set(told(table)) == {"7=7"}


def test_brackets_are_minus_signs_of_money_alone() -> None:
    assert told("单位:万元\n项目 | 2024年 | 2023年\n净利润 | (20.5) | 10") == [
        "20.5=-205000 元",
        "10=100000 元",
    ]
    loss = factx.extract("单位:万元\n项目 | 2024年\n净利润 | （20.5）").numbers[0]
    assert (loss.lower, loss.upper) == (-205000, -205000)
    assert told("单位:人\n组别 | 人数 | 其中\n甲组 | 120 | (45.5)") == ["120=120 人", "45.5=45.5 人"]


def torn(*cells: str) -> list[str]:
    return told("\n".join(cells))


def test_cells_with_a_line_each() -> None:
    assert torn("单位:吨", "甲县", "25", "乙县", "1,400", "丙县", "38") == [
        "25=25 吨",
        "1,400=1400 吨",
        "38=38 吨",
    ]
    head = ("各县产值", "单位:亿元", "地区", "产值", "增长(%)", "产量(吨)")
    rows = ("甲县", "25", "-6.3", "7", "乙县", "14", "3.1", "12", "合计", "39", "1.2", "19")
    assert torn(*head, *rows) == [
        *("25=2500000000 元", "-6.3=-6.3 %", "7=7 吨"),
        *("14=1400000000 元", "3.1=3.1 %", "12=12 吨"),
        *("39=3900000000 元", "1.2=1.2 %", "19=19 吨"),
    ]


def test_cells_with_a_line_each_below_bars_or_heads_of_several_lines() -> None:
    ruled = ("单位:万元", "利润(不含补贴)", "|", "25", "|", "7", "|", "补贴", "|", "3", "|", "2", "|")
    assert torn(*ruled) == ["25=250000 元", "7=70000 元", "3=30000 元", "2=20000 元"]
    # More columns than the segmenter takes for a table.
    heads = ("单位:万元", "项目", *("本期", "上期", "年初", "年末"), *("金额", "%") * 4)
    figures = ("18.5", "100", "16.1", "99", "13.2", "98", "11.4", "97")
    expected = ["18.5=185000 元", "100=100 %", "16.1=161000 元", "99=99 %", "13.2=132000 元", "98=98 %"]
    expected += ["11.4=114000 元", "97=97 %"]
    assert torn(*heads, "收入", *figures, "成本", *figures) == expected * 2


@pytest.mark.parametrize(
    "cells",
    [
        # Steps and chapters that are counted, a form of a person, figures that are in no order.
        ("单位:吨", "泡米", "1", "煮粥", "2", "加糖", "3"),
        ("单位:云岭镇卫生院", "体温", "37", "脉搏", "72", "身高", "165"),
        ("单位:吨", "甲县", "25", "乙县", "丙县", "丁县", "38"),
        ("单位:吨", "甲县", "25", "乙县", "14"),
        ("甲县", "25", "乙县", "14", "丙县", "38"),
        ("单位:吨", "以下由各县分别填写。", "甲县", "25", "乙县", "14", "丙县", "38"),
    ],
)
def test_lines_that_are_no_torn_table(cells: tuple[str, ...]) -> None:
    assert not any(" " in number for number in torn(*cells))


def test_cells_with_a_bar_behind_each() -> None:
    head = ("项目 |", "上季 |", "||", "金额(元) |", "比率(%) |", "|", "户 数 |", "39 |", "||")
    rows = ("饲料费 |", "5,512 |", "80.4 |", "人工费 |", "421 |", "6.1 |", "水电费 |", "120 |", "1.8 |")
    assert torn(*head, *rows) == [
        "39=39",
        *("5,512=5512 元", "80.4=80.4 %", "421=421 元", "6.1=6.1 %", "120=120 元", "1.8=1.8 %"),
    ]


def test_tables_in_one_line() -> None:
    # 收入 above 收入合计 is no cell of the head: no rate is as large as 10,625.
    head = "单位:千元 | 项目 | 二季度 | | 金额 | % | 收入 | | | 收入合计 | 10,625 | 100.0"
    rows = "成本 | | | 成本合计 | 4,219 | 39.7 | 毛利(亏损) | 6,405 | 60.2 | 费用 | | | 推销费用 | 302 | 2.8"
    expected = ["10,625=10625000 元", "100.0=100 %", "4,219=4219000 元", "39.7=39.7 %"]
    expected += ["6,405=6405000 元", "60.2=60.2 %", "302=302000 元", "2.8=2.8 %"]
    assert told(f"{head} | {rows}") == expected
    # Here nothing tells where the head ends.
    plain = head.replace("%", "上年").replace("10,625", "10")
    assert told(f"{plain} | {rows.replace(',', '')}") == [
        *("10=10", "100.0=100", "4219=4219", "39.7=39.7"),
        *("6405=6405", "60.2=60.2", "302=302", "2.8=2.8"),
    ]


@pytest.mark.parametrize(
    ("head", "code"), [("2024年 港元(千$)", "HKD"), ("新台币(千$)", "TWD"), ("金额(千$)", "USD")]
)
def test_dollars_are_those_named_before_the_bracket(head: str, code: str) -> None:
    numbers = factx.extract(f"项目 | {head} | 备注\n收入 | 12.5 | 无\n成本 | (10.2) | 无").numbers
    assert [(n.value, n.unit_code) for n in numbers] == [(12500, code), (-10200, code)]


def test_cells_of_a_drawn_frame() -> None:
    text = "│指标      │2024年│2023年│\n├─────┼───┼───┤\n│收入(万元)│ 12.5 │ 10   │"
    assert told(text) == ["12.5=125000 元", "10=100000 元"]
