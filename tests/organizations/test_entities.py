"""Entities: which mentions are of one organization."""

import pytest

import factx


def entities(text: str) -> list[tuple[str, list[str], list[str]]]:
    document = factx.extract(text)
    return [
        (entity.name, entity.aliases, [document.organizations[index].text for index in entity.mentions])
        for entity in document.entities
    ]


def test_an_introduced_name_counts_before_and_after() -> None:
    text = "浙数集团发布年报。浙江省数据集团(以下简称“浙数集团”)成立于2024年，浙数集团现有员工千人。"
    assert entities(text) == [
        ("浙江省数据集团", ["浙数集团"], ["浙数集团", "浙江省数据集团", "浙数集团", "浙数集团"])
    ]


def test_an_introduced_name_is_whole_where_the_words_know_its_end_alone() -> None:
    text = "晟远集团有限公司杭州江干分公司(以下简称晟远江干分公司)起诉，由晟远江干分公司付款。"
    full = "晟远集团有限公司杭州江干分公司"
    assert entities(text) == [(full, ["晟远江干分公司"], [full, "晟远江干分公司", "晟远江干分公司"])]


def test_short_and_full_names_of_the_lists_are_one() -> None:
    assert entities("中新网报道，中国新闻网记者，中新网记者。") == [
        ("中国新闻网", ["中新网"], ["中新网", "中国新闻网", "中新网"])
    ]


def test_a_division_alone_means_the_only_one_of_the_text() -> None:
    assert entities("浙江省知识产权局公布名单，省知识产权局表示。") == [
        ("浙江省知识产权局", ["省知识产权局"], ["浙江省知识产权局", "省知识产权局"])
    ]


def test_a_division_alone_is_not_guessed_between_two() -> None:
    names = [name for name, _, _ in entities("杭州市教育局和宁波市教育局参加，市教育局表示。")]
    assert names == ["杭州市教育局", "宁波市教育局", "市教育局"]


def test_a_company_is_one_with_and_without_its_legal_form() -> None:
    assert entities("华峰集团有限公司公告，华峰集团拟增资。") == [
        ("华峰集团有限公司", ["华峰集团"], ["华峰集团有限公司", "华峰集团"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "中国银行和中国农业银行都在场",
        "浙江省高级人民法院和江苏省高级人民法院",
        "杭州某科技公司与上海某科技公司",
    ],
)
def test_different_organizations_stay_apart(text: str) -> None:
    assert len(entities(text)) == 2


def test_traditional_text_is_read_too() -> None:
    document = factx.extract("國務院發布通知，清華大學電機系與臺灣銀行參加，中國人民銀行表示。")
    assert [(mention.text, mention.kind) for mention in document.organizations] == [
        ("國務院", "government"),
        ("清華大學電機系", "education"),
        ("臺灣銀行", "finance"),
        ("中國人民銀行", "finance"),
    ]


def test_a_company_and_its_short_name_are_one() -> None:
    assert entities("微软公司发布公告，微软股价上涨。") == [("微软公司", ["微软"], ["微软公司", "微软"])]


def test_a_larger_place_at_the_head_may_be_left_out() -> None:
    text = "北京市海淀区人民法院受理，海淀区人民法院宣判。中共浙江省委发文，浙江省委开会。"
    assert [names for _, _, names in entities(text)] == [
        ["北京市海淀区人民法院", "海淀区人民法院"],
        ["中共浙江省委", "浙江省委"],
    ]


def test_a_ministry_is_not_another_country_s() -> None:
    assert [name for name, _, _ in entities("美国国防部表示，国防部回应。")] == ["美国国防部", "国防部"]


def test_limited_or_not_a_company_is_the_same() -> None:
    assert entities("远山集团有限公司成立，远山集团公司开业。") == [
        ("远山集团有限公司", ["远山集团公司"], ["远山集团有限公司", "远山集团公司"])
    ]


def test_a_body_is_not_the_company_that_holds_its_name() -> None:
    text = "江海科学院控股有限公司由江海科学院设立。"
    assert entities(text) == [
        ("江海科学院控股有限公司", [], ["江海科学院控股有限公司"]),
        ("江海科学院", [], ["江海科学院"]),
    ]
