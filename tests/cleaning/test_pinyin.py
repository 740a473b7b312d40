"""A text that is annotated by the table, in whatever manner, comes back as it was."""

from hypothesis import given
from hypothesis import strategies as st

from factx.cleaning import clean, readings

USUAL = {
    character: syllable
    for syllable, (usual, _) in readings._table().items()
    for character in usual
    if character in "国家统计局昨天公布今年上半全市经济运行情况工业农新建公园投资增长明显居民收入提高"
}
PHRASES = st.lists(st.sampled_from(sorted(USUAL)), min_size=4, max_size=30).map("".join)
LONG_PHRASES = st.lists(st.sampled_from(sorted(USUAL)), min_size=10, max_size=30).map("".join)
MANNERS = ("({})", "（{}）", "( {} )", "({}1)", "({0})({0})")


def annotated(text: str, manner: str) -> str:
    return "".join(character + manner.format(USUAL[character]) for character in text)


@given(PHRASES, st.sampled_from(MANNERS))
def test_annotated_characters_come_back(text: str, manner: str) -> None:
    assert clean(annotated(text, manner)).text == text


@given(LONG_PHRASES, st.sampled_from(MANNERS))
def test_capitals_are_read_where_there_are_many(text: str, manner: str) -> None:
    # A few may be a writer's: 王(Wang)教授.
    raw = annotated(text, manner)
    assert clean(raw.upper()).text == clean(raw.title()).text == text


@given(PHRASES, st.lists(st.sampled_from([*"2024.5%:《》()AI"]), max_size=12).map("".join))
def test_what_is_annotated_by_itself_comes_back(text: str, others: str) -> None:
    raw = annotated(text, "({})")
    raw += "".join(f"{other}({other})" for other in others)
    assert clean(raw).text == text + others


@given(PHRASES, st.sampled_from(["ALS", "H2O", "zhangsan@example.com", "Zhejiang", "kg", "x", "GDP", "app"]))
def test_a_bracket_without_a_reading_stays(text: str, inside: str) -> None:
    # x and the like are no reading of any character.
    assert clean(f"{text}({inside})").edits == []


def test_every_reading_of_the_table_is_one() -> None:
    for syllable, (usual, other) in readings._table().items():
        assert readings.toneless(syllable) == syllable
        assert usual or other
        assert not set(usual) & set(other)
        for character in (usual + other)[:3]:
            assert readings.is_reading(syllable, character)
