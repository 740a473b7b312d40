"""What is told of damaged places, and what is left alone."""

import pytest

import factx
from factx.cleaning import clean

DAMAGED = [
    ("市里共拨⟦???⟧万元修路。", "damaged"),
    ("市裡共撥⟦???⟧萬元修路。", "damaged"),
    ("記者⟦?⟧時左右趕到現場。", "damaged"),
    ("增长⟦?⟧%,高于上年。", "damaged"),
    ("新增就业⟦??⟧人。", "damaged"),
    ("成交3⟦?⟧5亿元。", "damaged"),
    ("始建于2021年⟦?⟧月。", "damaged"),
    ("编有《⟦?⟧江县志》。", "damaged"),
    ("总面积240万⟦?⟧，比上年多。", "damaged"),
    ("实现收入⟦?⟧.6亿元。", "damaged"),
    ("浙⟦\ufffd\ufffd⟧省统计局昨天公布。", "damaged"),
    ("手持两把⟦锟斤拷锟斤拷⟧。", "damaged"),
    ("依据⟦?墩憬⟧。", "damaged"),
    ("投资⟦捅仍龀?⟧6.3%。", "damaged"),
    ("向新而生⟦?!闭憬〗y(tǒng)⟧計局。", "damaged"),
    ("浙江藝⟦?yán)⟧盆F公司。", "damaged"),
    ("深化“放管服”⟦?!百F州省⟧改革。", "damaged"),
    ("圖為新書封面⟦?!■暮陚?⟧攝影。", "damaged"),
    ("青江市⟦?。?⟧当天接待3万人。", "damaged"),
    ("⟦鏂伴椈锛氳繘鍏ョ鍥涘眾銆⟧", "mojibake"),
    ("⟦æµ™æ±Ÿçœ⟧", "mojibake"),
    ("⟦鏂板崕绀惧寳浜?鏈?3鏃ョ數⟧", "mojibake"),
    ("项目总投资 ⟦* ⟧万元。", "masked"),
    ("项目总投资⟦□□⟧万元。", "masked"),
    ("项目总投资⟦__⟧亿元,昨天开工。", "masked"),
    ("夏粮增长⟦□⟧%。", "masked"),
    ("报市**环境局批准。".replace("**", "⟦**⟧"), "masked"),
    ("建筑面积⟦(略)⟧平方米。", "masked"),
    ("⟦**⟧条 为规范公司治理,制定本制度。", "masked"),
    ("被告⟦秦某某⟧有限公司。", "masked"),
    ("家住⟦××⟧县城关镇。", "masked"),
    ("截至⟦?⟧024年12月31日，厂里有工人。", "damaged"),
    ("去年共有3⟦?⟧个乡镇通了公路。", "damaged"),
    ("两家合计⟦?⟧3亿元。", "damaged"),
    ("首局她拦网⟦?⟧分，发球也好。", "damaged"),
    ("全年售出⟦?⟧套，不算多。", "damaged"),
    ("据湖⟦?⟧省水文局监测，水位回落。", "damaged"),
    ("由青江科技有限⟦?⟧司中标。", "damaged"),
    ("市统⟦?⟧局根据抽样推算。", "damaged"),
    ("采购代理机构：⟦?⟧江招标公司。", "damaged"),
    ("国家卫⟦?⟧健康委公布。", "damaged"),
    ("⟦**⟧省防汛总指挥部已经知道。", "masked"),
    ("浙⟦?⟧农林大学的师生来了。", "damaged"),
    ("建堤花了30⟦亿亿⟧元。", "damaged"),
    ("种稻5⟦万万⟧亩。", "damaged"),
    ("四⟦?⒅饕?⟧标的信息", "damaged"),
    ("会议于2024⟦骞?10鏈?30日⟧举行。", "mojibake"),
    ("全年投资⟦XX⟧亿元。", "masked"),
    ("税收增长⟦X⟧%。", "masked"),
    ("出资人民币⟦＊⟧亿元。", "masked"),
    ("比重提高⟦*⟧个百分点。", "masked"),
    ("村里有⟦＊⟧个养殖场。", "masked"),
    ("惠及⟦×⟧万人。", "masked"),
    ("主队⟦*⟧比0获胜。", "masked"),
    ("齿数⟦××⟧至36枚。", "masked"),
    ("厂里有⟦(略)⟧多人。", "masked"),
    ("客服热线咨询。⟦**⟧人民银行另有规定。", "masked"),
    ("1980年⟦？？？⟧月12日发现。", "damaged"),
    ("体长⟦???⟧至2.5米。", "damaged"),
    ("他生于云岭⟦?⟧998年改制时离开。", "damaged"),
    ("全年生产总值⟦?⟧26.3亿元。", "damaged"),
    ("卖出去⟦?⟧00多碗。", "damaged"),
    ("本集团共有⟦?⟧,260名员工。", "damaged"),
    ("第⟦?⟧7分钟换人。", "damaged"),
    ("研究用了⟦?⟧年时间。", "damaged"),
    ("昨天，云岭水⟦?⟧有限公司说，产量增长，价格稳定。", "damaged"),
    ("⟦****⟧大学地理系的教授来了。", "masked"),
]
SOUND = [
    "什么时候?年底。",
    "真的?!大S来了。真的?!不是吧。几个?!①两个",
    "你来吗?。我来。",
    "警方捣毁百家乐真人娱乐网站\n该网站以百家乐吸引赌客。",
    "真的???三家都要?万一呢?",
    "什么是数据知识产权?专家表示,它是一种新型权利。",
    "去哪儿?元旦放假三天。买什么?美元还是欧元?",
    "2+3=?答案是5。",
    "https://example.com/list?page=3&id=5",
    "**重点**:这是**加粗**的字。",
    "*表示5%，**表示1%水平。真的？？？三家都要？？？",
    "面积=长*宽,总价=单价*件数,3 * 5 个",
    "* 年底前完成\n* 月月有检查",
    "长100×60米,规格3××5。",
    "省略号和战略都有略字(略)。",
    "某公司、某人、某年某月。",
    "币种(可多选)□美元□个人□企业,请打√",
    "重点建设__亿元级__项目,乙方于__年__月__日前完成。",
    "上半年，全市经济平稳，增速以%表示，单位亿元。",
    "骞然而起的鏂字，沙家浜的鏃。",
    "涓滴之水,终成江河。",
    "全市财政增收,投资多少元都不够,每吨几万元也值。",
    "谁?岑曦。",
    "什么是饕餮?专家说是一种怪兽。魑魅魍魉?也是。",
    "有240万吗?，没有。他说要100万?我不信。",
    "参考https://example.com/a?3=1的写法。",
    "唐代诗人李翱?贺铸?",
    "你去哪里?綦(qí)江。",
    "哪个月没有雨?这个月。哪里有多少亩?全县人均五亩,工期一个月。",
    "你认识诸葛珺吗?不认识。邓颖超?周恩来?朱熹?",
    "楼价要涨?统计局回应。货车超载?司机没说。谁?省里来的人。",
    "只要3?个人觉得不够。他到了?名单上没有他。英超?3队降级。",
    "公司要走?市政府说没有。你说都有?公司说没有。",
    "面积=长×宽，总价=单价×万元，拍X光片，XX级，3*5个，*注：见下。",
    "每秒3亿亿次，四万万同胞，千千万万的人。",
    "鞍马背上骞然一声，3链条，产业鏈。",
    "你知道这件事吗?1998年的事。附近起火?7月21日,消防通报。2024年怎么样?2025年呢?",
    "有人问，有限公司和股份公司有什么区别?公司法写得很清楚，股东人数，出资方式，都不同。",
]


@pytest.mark.parametrize(("marked", "code"), DAMAGED)
def test_damage_is_told_and_nothing_is_read_from_it(marked: str, code: str) -> None:
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    cleaned = clean(marked.replace("⟦", "").replace("⟧", ""))
    assert [(n["code"], n["start"], n["end"]) for n in cleaned.notices] == [(code, start, end)]
    if "某" not in marked:
        ((damaged_start, damaged_end),) = cleaned.damaged
        assert damaged_start <= start < end <= damaged_end <= len(cleaned.text)
        assert damaged_start == 0 or damaged_start < start or cleaned.text[start - 1] == "\n"


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_has_no_damage(text: str) -> None:
    cleaned = clean(text)
    assert (cleaned.notices, cleaned.damaged) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "体长???至2.5米。",
        "齿数××至36枚。",
        "主队*比0获胜。",
        "金额515亿至？？？亿美元。",
        "上午??点至12点开放。",
    ],
)
def test_the_other_end_of_a_lost_range_is_not_read(text: str) -> None:
    document = factx.extract(text)
    assert (document.numbers, [d.text for d in document.dates]) == ([], [])


@pytest.mark.parametrize(
    "torn", ["2018年11月3日??p方签订合同", "产量涨1.8%?山活", "饲养185天?后去世", "宽度在40米的??G化带"]
)
def test_marks_in_a_text_with_full_width_ones_are_damage(torn: str) -> None:
    text = f"青江日报讯，云岭县公布，{torn}，产量增长，价格稳定。"
    assert [n["code"] for n in clean(text).notices] == ["damaged"]
    sound = "青江日报讯，云岭县公布，网址为a.com/页?id=1，请问你去过了?没有，产量增长，价格稳定。"
    assert clean(sound).notices == []


def test_no_piece_of_a_torn_name_is_a_name() -> None:
    text = "昨天，上诉人向云岭市中级?民法院说，青江置业有限公司违约，该公司否认，青江置?有限公司上诉。"
    assert [o.text for o in factx.extract(text).organizations] == ["青江置业有限公司"]


def test_the_unit_behind_a_lost_figure_is_not_read() -> None:
    cleaned = clean("市里共拨???多万元修路。")
    assert [cleaned.text[start:end] for start, end in cleaned.damaged] == ["拨???多万元"]


def test_removed_digits_are_told_of_the_whole_text() -> None:
    cleaned = clean("項目總投資萬元,其中設備投資萬元,占地平方米,砂石料.萬噸。")
    assert [(n["code"], n["start"], n["end"]) for n in cleaned.notices] == [("digits_removed", None, None)]


def test_three_units_of_any_kind_tell_that_digits_are_gone() -> None:
    cleaned = clean("工期个月,占地亩,同比增长%。")
    assert [n["code"] for n in cleaned.notices] == ["digits_removed"]


@pytest.mark.parametrize(
    "text", ["全市共查处案件起，涉案金额亿元，同比增长%。", "年上半年，全市完成投资亿元，同比增长%。"]
)
def test_a_share_of_growth_without_its_figure_tells_more_than_other_units(text: str) -> None:
    assert [n["code"] for n in clean(text).notices] == ["digits_removed"]


def test_in_a_damaged_text_marks_beside_figures_are_no_questions() -> None:
    cleaned = clean("全年完成投资3?5亿元，其中一季度?2亿元，由?县教育局负责。这是为什么?县里没有说。")
    assert [cleaned.text[n["start"] - 1 : n["end"] + 1] for n in cleaned.notices] == ["3?5", "度?2", "由?县"]


def test_many_places_close_together_in_a_line_share_a_notice() -> None:
    line = "由?县、?乡、?镇和?村负责，完成投资3?5亿元。"
    cleaned = clean(f"{line}\n据报道，{line}")
    places = [(notice["start"], notice["end"]) for notice in cleaned.notices]
    assert [cleaned.text[start:end] for start, end in places] == ["?县、?乡、?镇和?村负责，完成投资3?"] * 2
    assert len(cleaned.damaged) == 10


def test_no_part_of_a_damaged_date_or_figure_is_read() -> None:
    text = "会议于2024年?月26日下午2点30分开始，预算2億?000萬元，6月份增长?1.2个百分点。"
    cleaned = clean(text)
    left = "".join(
        text[a:b]
        for a, b in zip(
            [0, *(e for _, e in cleaned.damaged)], [*(s for s, _ in cleaned.damaged), len(text)], strict=True
        )
    )
    assert left == "会议于开始，预算，6月份增。"


def test_a_misread_line_is_misread_with_the_figures_in_it() -> None:
    line = "公司于2024年9月投资3亿元建设新的厂房，当月完成。".encode().decode("gb18030", "ignore")
    cleaned = clean(f"第一行。\n{line}\n第三行。")
    ((start, end),) = cleaned.damaged
    assert start <= 5 < 5 + len(line) <= end


def test_dates_without_their_digits_are_not_read() -> None:
    text = "项目总投资万元,占比%,今年月日上午时开工,完成万吨。去年十月已经批准。"
    cleaned = clean(text)
    assert [n["code"] for n in cleaned.notices] == ["digits_removed"]
    assert [text[start:end] for start, end in cleaned.damaged] == ["万元", "今年月日上午时", "万吨"]


# What may still be read of a text with a lost figure in it.
PIECES = [
    ("气温2℃~???℃,浪高3至???米。", "气温,浪高。"),
    ("风力为???~4级,白天晴。", "风力,白天晴。"),
    ("指数收在16,???.???点。", "指数收在。"),
    ("发布日期:2024-???-22,阅读35次。", "发布日期,阅读35次。"),
    ("分别为7、8、???、21号,共4栋。", "分别为,共4栋。"),
    ("总投资5亿元、占地???亩。", "总投资5亿元、占。"),
    ("于2024 年 ??? 月 15 日开工。", "于开工。"),
    ("射门15比???。", "射门。"),
    ("预算100 - ???元,约??? - 300元。", "预算,。"),
    ("???年8月17日上午开工。", "开工。"),
    ("作于202?-1?-02, 23:00。", "作于, 23:00。"),
    ("这个病18?岁以上少见。", "这个病以上少见。"),
    ("他问:要100万???今年要3亿元?是吗???-好。", "他问:要100万???今年要3亿元?是吗???-好。"),
]


@pytest.mark.parametrize(("text", "left"), PIECES)
def test_no_piece_of_a_lost_figure_is_read(text: str, left: str) -> None:
    damaged = clean(text).damaged
    assert "".join(c for at, c in enumerate(text) if not any(a <= at < b for a, b in damaged)) == left


def test_a_title_with_words_of_advertisements_is_doubtful_and_still_read() -> None:
    text = "青江市今年夏粮又获百家乐好收成,每亩多收三十斤真人娱乐农民笑了\n小麦今年卖得好。"
    cleaned = clean(text)
    assert cleaned.text == text
    assert [(n["code"], text[n["start"] : n["end"]]) for n in cleaned.notices] == [
        ("ambiguous", "百家乐好收成,每亩多收三十斤真人娱乐")
    ]
    assert cleaned.damaged == []
