"""The decisions that docs/readings.md and docs/output.md tell, held to what they say."""

from datetime import date, datetime
from decimal import Decimal

import pytest

import factx

DAY = "2025-09-23"


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("2024年初", date(2024, 1, 1), date(2024, 2, 1)),
        ("2024年中", date(2024, 6, 1), date(2024, 8, 1)),
        ("2024年底", date(2024, 12, 1), date(2025, 1, 1)),
        ("2024年3月初", date(2024, 3, 1), date(2024, 3, 11)),
        ("2024年3月底", date(2024, 3, 21), date(2024, 4, 1)),
        ("本周初", date(2025, 9, 22), date(2025, 9, 24)),
        ("前半年", date(2025, 1, 1), date(2025, 7, 1)),
        ("三年前的今天", date(2022, 9, 23), date(2022, 9, 24)),
        ("2024年3月上旬", date(2024, 3, 1), date(2024, 3, 11)),
        ("2024年3月下旬", date(2024, 3, 21), date(2024, 4, 1)),
        ("2024年春", date(2024, 3, 1), date(2024, 6, 1)),
        ("2024年冬天", date(2024, 12, 1), date(2025, 3, 1)),
        ("今天凌晨", datetime(2025, 9, 23, 0), datetime(2025, 9, 23, 6)),
        ("今天早上", datetime(2025, 9, 23, 6), datetime(2025, 9, 23, 9)),
        ("今天上午", datetime(2025, 9, 23, 8), datetime(2025, 9, 23, 12)),
        ("今天中午", datetime(2025, 9, 23, 11), datetime(2025, 9, 23, 13)),
        ("今天下午", datetime(2025, 9, 23, 12), datetime(2025, 9, 23, 18)),
        ("今天傍晚", datetime(2025, 9, 23, 17), datetime(2025, 9, 23, 19)),
        ("今天晚上", datetime(2025, 9, 23, 18), datetime(2025, 9, 24)),
        ("今天深夜", datetime(2025, 9, 23, 22), datetime(2025, 9, 24)),
    ],
)
def test_fixed_intervals(text: str, lower: date, upper: date) -> None:
    (mention,) = factx.extract(text + "。", reference_date=DAY).dates
    assert (mention.text, mention.lower, mention.upper) == (text, lower, upper)


@pytest.mark.parametrize(
    ("text", "value", "lower", "upper"),
    [
        ("共二十几万人", 200000, 200000, 300000),
        ("共十几个人", None, 11, 19),
        ("数十家企业", None, 20, 99),
        ("数百家企业", None, 200, 999),
        ("上百家企业", 100, 100, None),
        ("处50万元以上100万元以下罚款", None, 500000, 1000000),
        ("高达90亿元", 9000000000, 9000000000, 9000000000),
        ("最高达90亿元", 9000000000, 9000000000, 9000000000),
        ("最高可达90亿元", 9000000000, None, 9000000000),
        ("指数未跌破3000点", 3000, 3000, None),
        ("报销不得超出2万元", 20000, None, 20000),
        ("超出30万元", 300000, 300000, 300000),
        ("约占三成", 30, None, None),
        ("一打鸡蛋", 12, 12, 12),
        ("轴径10±2mm", 10, 8, 12),
        ("误差±2℃", None, -2, 2),
        ("气温-5~3℃", None, -5, 3),
        ("明天18~10℃", None, 10, 18),
        ("东经120°", 120, 120, 120),
        ("年过半百", 50, 50, None),
        ("老人九十有二", 92, 92, 92),
        ("房租2千5", 2500, 2500, 2500),
        ("比170低", 170, None, 170),
        ("花了3个亿", 300000000, 300000000, 300000000),
        ("附件三份", 3, 3, 3),
        ("来了七、八个人", None, 7, 8),
        ("到了七八成", None, 70, 80),
        ("买3斤2两肉", Decimal("3.2"), Decimal("3.2"), Decimal("3.2")),
        ("七旬老人", 70, 70, 70),
        ("治疗第3天好转", 3, 3, 3),
        ("办了300兆宽带", 300, 300, 300),
        ("每月20G流量", 20, 20, 20),
    ],
)
def test_bounds(text: str, value: int | None, lower: int | None, upper: int | None) -> None:
    (mention,) = factx.extract(text + "。").numbers
    assert (mention.value, mention.lower, mention.upper) == (value, lower, upper)


def test_basis_points_are_percentage_points() -> None:
    (mention,) = factx.extract("下调25个基点。").numbers
    assert (mention.kind, str(mention.value)) == ("percentage_point", "0.25")


@pytest.mark.parametrize(
    "text",
    [
        "第三方支付平台。",
        "第一时间赶到。",
        "首席专家。",
        "结果是3-5。",
        "启动二级响应。",
        "附件三列出名单。",
        "58旗下平台。",
    ],
)
def test_no_numbers(text: str) -> None:
    assert factx.extract(text).numbers == []


def test_figures_of_tables_take_their_unit_where_it_is_clear() -> None:
    text = "单位:万元\n项目 | 2024年 | 2023年\n营业收入 | 12,345.67 | 10,234.56\n每股收益 | 0.35 | 0.3"
    document = factx.extract(text)
    figures = [(document.numbers[fact.number].value, fact.metric) for fact in document.facts]
    assert figures == [(123456700, "营业收入"), (102345600, "营业收入")]
    first, *_, last = document.numbers
    assert (first.text, first.unit, last.text, last.unit) == ("12,345.67", "元", "0.3", None)


def kinds(text: str) -> list[str]:
    return [sentence.kind for sentence in factx.segment(text)]


def test_what_the_lines_of_a_page_are() -> None:
    table = ["table"] * 6
    assert kinds("增速如下：\n甲市\n8255\n6.3%\n乙市\n12822\n5.8%\n以上为初步数。") == [
        "body",
        *table,
        "body",
    ]
    assert kinds("讲座\n时间：2025年9月23日\n今天有讲座。") == ["title", "metadata", "body"]
    assert kinds("讲座\n时间：2025年9月23日\n地点：山城\n今天有讲座。") == ["title", "body", "body", "body"]
    assert kinds("策划：一场没有硝烟的战争\n今天开幕。") == ["title", "body"]
    assert kinds("策划：林晓\n今天开幕。") == ["metadata", "body"]
    assert kinds("学院新闻\n我院召开新学期工作会议\n今天开会。") == ["metadata", "title", "body"]
    assert kinds("办法\n发文机构：\n县政府\n发布日期：\n2024-04-06\n今天施行。") == ["title"] + [
        "metadata"
    ] * 4 + ["body"]


def test_counters_of_readers_are_no_numbers() -> None:
    document = factx.extract("大桥合龙\n2025-09-23 浏览：50\n大桥长3公里。")
    assert [number.text for number in document.numbers] == ["3公里"]


@pytest.mark.parametrize(
    ("last", "day"),
    [
        ("山城市教育局 2025年9月23日印发", date(2025, 9, 23)),
        ("写于2025年9月23日", date(2025, 9, 23)),
        ("出生日期：2025年9月23日", None),
        ("（2025年9月23日山城市人大常委会通过）", None),
    ],
)
def test_a_signature_tells_the_day(last: str, day: date | None) -> None:
    assert factx.extract(f"通知\n请做好准备。\n{last}").reference_date == day


def test_a_notice_is_signed_above_its_annex() -> None:
    rules = "\n".join(f"第{n}条 大桥应当检查。" for n in "一二三四五六七八九")
    text = f"通知\n现印发给你们。\n山城市教育局\n2025年9月23日\n办法\n{rules}"
    assert factx.extract(text).reference_date == date(2025, 9, 23)


def test_noise_goes_where_nobody_means_it() -> None:
    leaked = "夏粮丰收。\nvar n = 3;\nvar views = 1413;"
    assert factx.clean(leaked).text == "夏粮丰收。"
    assert factx.clean("初学编程。\n" + leaked).edits == []
    assert factx.clean("平平安安健健康康").edits == []
    assert factx.clean("总总产产量量达达330000万万吨吨。。").text == "总产量达300万吨。"
    assert [str(n.value) for n in factx.extract("投资2 500万美元。").numbers] == ["25000000"]


def test_nothing_is_read_from_other_languages_and_damaged_places() -> None:
    english = "The output of grain reached 12 million tons on Sept. 23, 2024."
    chinese = "总产量为1200万吨。"
    both = factx.extract(f"{chinese}\n{english}\n{chinese}\n{english}")
    assert [n.text for n in both.numbers] == ["1200万吨", "1200万吨"]
    assert [w.code for w in both.warnings] == ["other_language"] * 2
    assert both.dates == []
    assert [d.text for d in factx.extract(f"{chinese}\n{english}").dates] == ["Sept. 23, 2024"]
    damaged = factx.extract("投资3?5亿元，一季度?2亿元。谁来投资?")
    assert (damaged.numbers, [w.code for w in damaged.warnings]) == ([], ["damaged"] * 2)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("据《钱塘晨报》报道", [("钱塘晨报", "media", "钱塘晨报")]),
        ("市委和市政府发文", [("市委", "party", "市委")]),
        ("灾区政府和布什政府", [("布什政府", "government", "布什政府")]),
        ("绍兴博物馆馆长去参观宁波博物馆", [("绍兴博物馆", "other", "绍兴博物馆")]),
        ("日本丰田涨价", [("日本丰田", "company", "丰田公司")]),
        ("加拿大央行加息", [("加拿大央行", "finance", "加拿大央行")]),
        ("美联储不动", [("美联储", "finance", "美国联邦储备委员会")]),
        ("远山证券股份有限公司", [("远山证券股份有限公司", "finance", "远山证券股份有限公司")]),
        ("远山出版社有限公司", [("远山出版社有限公司", "media", "远山出版社有限公司")]),
        ("武警湖南总队", [("武警湖南总队", "military", "武警湖南总队")]),
        ("省委组织部干部四处处长", [("省委组织部干部四处", "party", "省委组织部干部四处")]),
        ("市纪委监委", [("市纪委监委", "party", "市纪委监委")]),
        ("中共十五大", [("中共十五大", "party", "中国共产党第十五次全国代表大会")]),
        ("云南省十三届人大", [("云南省十三届人大", "government", "云南省人大")]),
        ("中国黄金周和中国政府网", [("中国政府网", "media", "中国政府网")]),
    ],
)
def test_readings_of_organizations(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(o.text, o.kind, o.name) for o in factx.extract(text + "。").organizations] == found


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("居民消费价格环比持平,同比上涨0.4%。", ["居民消费价格"]),
        ("毛利率下降2.1个百分点至24.6%。", ["毛利率", "毛利率"]),
        ("上证指数涨0.3%,报3105.4点。", ["上证指数", "上证指数"]),
        ("主队取得12分。", []),
        ("两国领导人互访。", []),
        ("坚持“四个自信”。", []),
    ],
)
def test_metrics_that_are_passed_on_and_numbers_that_state_no_fact(text: str, metrics: list[str]) -> None:
    assert [fact.metric for fact in factx.extract(text).facts] == metrics


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全市收入300亿元;利润25亿元。", [("收入", "全市"), ("利润", "全市")]),
        ("省统计局举行发布会,发言人介绍,粮食产量812万吨。", [("粮食产量", None)]),
        ("云岭县财政收入20亿元。", [("财政收入", "云岭县")]),
        ("粮食产量居全省第二。", [("粮食产量", None)]),
        ("利润超5亿元的企业增加。", []),
        ("净利润增速为6.7%,高于一季度的6.1%。", [("净利润", None)]),
    ],
)
def test_of_whom_facts_are_told(text: str, told: list[tuple[str, str | None]]) -> None:
    assert [(fact.metric, fact.subject) for fact in factx.extract(text).facts] == told


@pytest.mark.parametrize(
    ("text", "day", "timex"),
    [
        ("年末人口386万人", "2024-04-30", ["2023-12"]),
        ("大桥年底通车", "2024-04-30", ["2024-12"]),
        ("截至年底", "2024-04-30", ["2023-12"]),
        ("2022年开店20家，年末有90家", "2024-04-30", ["2022", "2022-12"]),
        ("2022年开店20家，力争年底有90家", "2024-04-30", ["2022", "2024-12"]),
        ("前5月出口增长", "2024-06-30", ["2024-01/2024-05"]),
        ("全年出口增长，夜间经济繁荣", "2024-06-30", []),
        ("国庆假期接待游客", "2024-10-09", ["2024-10-01/2024-10-07"]),
    ],
)
def test_what_a_report_speaks_of(text: str, day: str, timex: list[str]) -> None:
    assert [found.timex for found in factx.extract(text, reference_date=day).dates] == timex
