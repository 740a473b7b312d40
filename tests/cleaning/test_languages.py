"""Which lines are told to be in another language; the clean text keeps them."""

import factx
from factx.cleaning import clean

JAPANESE = "東京都の人口は約1400万人で、2023年より3%増えました。"
KOREAN = "서울의 인구는 약 940만 명이다. 2023년보다 3% 늘었다."
CHINESE = ("全省夏粮总产量为126.8亿公斤。", "比2023年增长2.3%。", "收购价格稳定。")
ENGLISH = (
    "The output of grain reached 12.68 billion kilos in the province.",
    "It is 2.3 percent up from that of the year 2023.",
    "The prices are stable in most of the counties.",
)


def told(text: str) -> list[str]:
    cleaned = clean(text)
    assert cleaned.edits == []
    return [cleaned.text[n["start"] : n["end"]] for n in cleaned.notices if n["code"] == "other_language"]


def test_japanese_and_korean_lines_are_told_and_not_read() -> None:
    text = f"夏粮丰收,增长2%。\n{JAPANESE}\n{JAPANESE}\n秋粮在望。\n{KOREAN}"
    assert told(text) == [f"{JAPANESE}\n{JAPANESE}", KOREAN]
    document = factx.extract(text)
    assert [number.text for number in document.numbers] == ["2%"]
    assert document.dates == []


def test_chinese_with_words_of_another_language_is_chinese() -> None:
    for text in (
        "鲜の每日是一种牛奶,喫茶の店也是。",
        "日语里“今日は”是问候,“さようなら”是再见。",
        "《君の名は》上映了,票房5亿元。",
        "カラオケ传到中国以后叫作卡拉OK,那是三十多年以前的事情,如今到处都有。",
    ):
        assert told(text) == []


def test_translations_of_each_line_are_not_read_again() -> None:
    pairs = [line for pair in zip(CHINESE, ENGLISH, strict=True) for line in pair]
    assert told("\n".join(pairs)) == list(ENGLISH)
    before = [line for pair in zip(ENGLISH, CHINESE, strict=True) for line in pair]
    assert told("\n".join(["夏粮丰收", *before])) == list(ENGLISH)
    assert [n.text for n in factx.extract("\n".join(pairs)).numbers] == ["126.8亿公斤", "2.3%"]


def test_english_that_translates_nothing_is_no_translation() -> None:
    assert told("\n".join([*CHINESE, ENGLISH[0]])) == []
    assert told("\n".join(ENGLISH)) == []
    assert told("\n".join([*CHINESE, *CHINESE, *ENGLISH])) == []
    # Lists of authors, addresses and titles in Latin script are no prose.
    names = ["Zhang Wei, Li Na, Wang Fang (Zhejiang University)", "https://example.com/2024/0618/1413.html"]
    assert told("\n".join([CHINESE[0], names[0], CHINESE[1], names[1]])) == []
