"""Titles that are strewn over their stories are told, and nothing is taken out."""

import pytest

from factx import clean

TITLE = "青江市举行千人环湖健步走活动"
STORY = (
    "昨天上午,{0}来自各县的市民在湖边集合。{1}市体育局局长林晓宣布活动开始,{2}全程约5公里。"
    "途中设有三个补水点,{3}医护人员随时待命。参加者说,湖边空气很好,{4}明年还要再来。"
)
# The title cut within 举行, 健步走 and 活动.
PIECES = ("千人环湖健", "青江市举", "步走活", "行千人环", "千人环湖健")


def test_pieces_within_words_are_told() -> None:
    raw = f"{TITLE}\n{STORY.format(*PIECES)}"
    cleaned = clean(raw)
    assert cleaned.text == raw
    assert [(n.code, n.start, n.end) for n in cleaned.warnings] == [("ambiguous", 0, len(TITLE))]


@pytest.mark.parametrize(
    "story",
    [
        STORY.format("", "", "", "", ""),
        # The title's words as a story repeats them, whole and joined to others.
        STORY.format(TITLE, "环湖健步走开始前,", "千人环湖,", "活动期间,", "健步走,"),
        # One piece again and again is a name that the title has within a longer one.
        STORY.format(*["千人环湖健身队"] * 5),
    ],
)
def test_what_a_story_repeats_is_not(story: str) -> None:
    assert clean(f"{TITLE}\n{story}").warnings == []
