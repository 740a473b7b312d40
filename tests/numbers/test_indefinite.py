"""一 with a measure word, which only `indefinite=True` gives."""

import pytest

import factx


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("昨夜老街口发生一起追尾事故。", ["一起"]),
        ("警方侦破了一起跨省诈骗案。", ["一起"]),
        ("这是一起严重的交通事故,又是一起案件。", ["一起", "一起"]),
        ("大家一起去河边,三家单位一起办了展。", ["三家"]),
        ("只有一起努力才行,我们一起生产口罩。", []),
        ("他们一起发生了变化。", []),
    ],
)
def test_together_is_no_count(text: str, found: list[str]) -> None:
    assert [number.text for number in factx.extract(text, indefinite=True).numbers] == found


def test_an_article_is_no_number_by_itself() -> None:
    assert factx.extract("昨夜老街口发生一起追尾事故。").numbers == []
