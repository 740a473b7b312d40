"""The cost of cleaning grows with the length of the text, not with its square."""

import pytest

from factx.cleaning import clean
from tests.growth import seconds

UNITS = [
    *(
        "(",
        "（",
        "标(biao)",
        "标(",
        "(a",
        "2(2)",
        ",(,)",
        "&",
        "&amp;",
        "&lt",
        "amp;",
        "jiandongzheng",
        "jian ",
        "a",
    ),
    *(
        "|",
        "_",
        "百家乐|",
        "\n",
        "\r\n",
        "５",
        "\u200b",
        "?",
        "?国",
        "?岑曦",
        "???万元",
        "* 万元",
        "**a",
        "锛屾",
    ),
    *(
        "<",
        "<p> ",
        "<!--",
        "<a x=",
        "<rt>",
        "国 ",
        "0 ",
        "国,,国。",
        "相关阅读\n",
        "首页\n注册\n",
        "1.3估算5第二章建设52.1",
        "芓",
        "首页>",
        "【打印",
        ".......1\n",
        "((( jian",
    ),
    *(
        "国国",
        "的的\n",
        "1.1国1",
        "1.1项目11.2编制2",
        "var n = 3;\n",
        '{"a":1}\n',
        '"a":{[',
        "国。var n\n",
        "document.write(",
        '{"a":1} ',
        "a{b:c;",
        "国。\na{b:c",
        "document.write('国。",
        "Warning: a ",
        "at a.b.c",
    ),
    *(
        "の",
        "鏂伴",
        "鏂伴1\n",
        "1?国,",
        "?1年",
        "????国",
        "2 500 ",
        "有2 500 吨",
        "国[guo]",
        "国 (guo)",
        "莊閑和app\n",
    ),
    *("2O", "Сa", "Сhina", "2OО年", "首页 国 国国国国\n"),
    *("国。\nthe output of grain in 2023\n", "莊閑和app国,", "**万元", "月日", "到万,"),
    *(
        "【特码】",
        "【特码】\n",
        "?a)",
        "第1页",
        "国1",
        "国11.1",
        ">\n",
        "国家的 国家的 ",
        "- 2025-05-07 16:43\n",
        "打 印\n",
    ),
    "从文件里复制出来的文字在同样的宽度被切断,所以机构\n",
    # A rule that can read these in two ways each has two to the power of their number to try.
    *("  新闻体育", "昨收盘今开盘价:0.0 ", "昨收盘今开盘价:0.00\n", "·  新闻", "新闻 | "),
]


@pytest.mark.parametrize("unit", UNITS)
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    clean(unit * 10)  # loads what is loaded on first need
    few = 40_000 // len(unit)
    # A square would give sixteen; a millisecond is what the clock may add.
    short, long = unit * few, unit * (4 * few)
    assert seconds(lambda: clean(long)) < 10 * (seconds(lambda: clean(short)) + 0.001)
