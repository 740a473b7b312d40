"""The texts in tests/segmenter/ are cut where they are marked; and what holds for the sentences of any text.

A text there is written sentence by sentence: its kind, a tab, the sentence. `+` before the kind: on the same
line as the one before, `_` on the same line after a blank; an empty line is one. `---` divides the texts, `⏎`
is a line break within a sentence, `⇥` a tab; blanks around a sentence are in the text and not in it.
"""

import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx import models, segmenter
from factx.chinese import characters
from tests.growth import seconds

HERE = Path(__file__).parent / "segmenter"
KINDS = set(get_args(models.SentenceKind))
MARKS = "。！？!?….．,，:：、;；“”‘’\"'「」『』()（）《》【】[]"
UNITS = (
    *MARKS,
    "\n",
    "中",
    "“。",
    "(。",
    "。”",
    "“中。”",
    "中\n",
    "中。\n",
    "1. ",
    "来源：",
    '中"。"',
    "中.中",
    "。[1]",
    "甲\n1\n",
    "1\n",
    "甲\t乙\n",
    "00:00 --> 00:01\n",
    "2024-05-06\n",
    "时间：2024-05-06\n",
    "小李 2024-05-06 10:00\n",
    "[1]中",
    "一、中\n中：中\n",
    "中\n中。\n中，中\n",
    f"{'中' * 39}\n",
    "《",
    "【！",
)
DIRT = "\n\r\t 　\x0b\x1c\x85\u2028|-—·①1aA%第章一来源记者发布时间他说道的等"

Marked = list[tuple[str, str]]


def read(path: Path) -> list[tuple[str, str, Marked]]:
    """The texts of a file: where each begins, its characters, its sentences with their kinds."""
    texts: list[tuple[str, str, Marked]] = []
    place, text = 1, ""
    marked: Marked = []
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate([*lines, "---"], start=1):
        if line == "---":
            texts.append((f"{path.stem}:{place}", text, marked))
            place, text, marked = number + 1, "", []
        elif not line:
            text += "\n"
        elif not line.startswith("#"):
            kind, sentence = line.split("\t")
            joint, kind = (
                ("", kind[1:]) if kind[0] == "+" else (" ", kind[1:]) if kind[0] == "_" else ("\n", kind)
            )
            sentence = sentence.replace("⏎", "\n").replace("⇥", "\t")
            text += (joint if marked else "") + sentence
            marked.append((kind, sentence.strip()))
    return texts


FAILURES = read(HERE / "known_failures.txt")
TEXTS = [text for path in sorted(HERE.glob("*.txt")) if path.stem != "known_failures" for text in read(path)]


def found(text: str) -> Marked:
    rows = segmenter.segment(characters.simplified(text))
    return [(row["kind"], text[row["start"] : row["end"]]) for row in rows]


@pytest.mark.parametrize(("text", "marked"), [text[1:] for text in TEXTS], ids=[text[0] for text in TEXTS])
def test_marked_text(text: str, marked: Marked) -> None:
    assert found(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"), [text[1:] for text in FAILURES], ids=[text[0] for text in FAILURES]
)
def test_known_failure_still_fails(text: str, marked: Marked) -> None:
    assert found(text) != marked, "works now; move the text to its corpus"


def test_the_corpus_is_large_and_knows_all_kinds() -> None:
    sentences = [sentence for _, _, marked in TEXTS for sentence in marked]
    assert len(sentences) > 1500
    assert {kind for kind, _ in sentences} == KINDS


def check(text: str) -> None:
    rows = segmenter.segment(text)
    end = 0
    for row in rows:
        assert row.keys() == {"start", "end", "kind"}
        assert row["kind"] in KINDS
        assert not text[end : row["start"]].strip(), "only white space lies between sentences"
        sentence = text[row["start"] : row["end"]]
        assert sentence and sentence == sentence.strip()
        end = row["end"]
    assert not text[end:].strip()
    assert sum(row["kind"] == "title" for row in rows) <= 1


@pytest.mark.parametrize(
    ("line", "counted"),
    [
        ("发布时间2018-12-17 浏览：50；阅读：1832", ["浏览：50", "阅读：1832"]),
        ("2018-12-17 阅读 1.2万+ 评论（25）", ["阅读 1.2万+", "评论（25"]),
        ("2018-12-17 10:20 1832次浏览", ["1832次浏览"]),
        ("来源：东海网 字数：1200", ["字数：1200"]),
        ("来源：东海网 2018-12-17", []),
        ("公告编号：2018-50", []),
    ],
)
def test_counters_of_readers_are_told(line: str, counted: list[str]) -> None:
    text = f"大桥合龙\n{line}\n大桥昨天合龙，浏览量50万次。"
    rows = segmenter.segment(text)
    assert rows[1]["kind"] == "metadata"
    assert [text[start:end] for start, end in segmenter.counters(text, rows)] == counted


@given(st.text())
def test_sentences_cover_any_text(text: str) -> None:
    check(text)


@given(st.text(alphabet=MARKS + DIRT + "中文字改革", max_size=120))
def test_sentences_cover_what_is_mostly_marks(text: str) -> None:
    check(text)


@given(st.lists(st.sampled_from([text for _, text, _ in TEXTS]), min_size=1, max_size=3), st.randoms())
def test_sentences_cover_torn_texts(texts: list[str], random: object) -> None:
    torn = "".join(texts)
    size = len(torn)
    start = random.randrange(size)  # type: ignore[attr-defined]
    check(torn[start : start + random.randrange(1, size + 1)])  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", [text for _, text, _ in TEXTS], ids=[text[0] for text in TEXTS])
def test_marks_of_the_other_width_are_read_alike(text: str) -> None:
    """（） as (), and line breaks as other systems write them."""
    bounds = [(row["start"], row["end"], row["kind"]) for row in segmenter.segment(text)]
    for other in (
        text.replace("（", "(").replace("）", ")"),
        text.replace("\n", "\r"),
        text.replace("\n", "\u2028"),
    ):
        assert [(row["start"], row["end"], row["kind"]) for row in segmenter.segment(other)] == bounds


@pytest.mark.parametrize("unit", UNITS)
def test_sentences_cover_what_repeats(unit: str) -> None:
    check(unit * 2000)


def test_time_grows_with_the_text_and_no_faster() -> None:
    """Eight times the text takes about eight times as long; a search over the rest would take 64 times."""

    def segmented(size: int) -> None:
        for unit in UNITS:
            segmenter.segment((unit * size)[:size])

    assert seconds(lambda: segmented(32_000)) < 24 * seconds(lambda: segmented(4_000))


def test_time_grows_no_faster_with_lines_without_stops() -> None:
    def segmented(size: int) -> None:
        segmenter.segment("\n".join(f"{chr(0x4E00 + at) * 50}2024-05-06" for at in range(size)))

    assert seconds(lambda: segmented(8_000)) < 24 * seconds(lambda: segmented(1_000))


@given(st.text(alphabet='“”"。！他说', max_size=40))
def test_straight_quotes_are_folded_one_for_one(text: str) -> None:
    assert len(segmenter._folded(text)) == len(text)


def test_white_space_alone_has_no_sentences() -> None:
    assert segmenter.segment("") == segmenter.segment(" \n\t　\r\n") == []


def test_no_mark_is_lost_that_begins_a_sentence() -> None:
    assert re.sub(r"\s", "", "".join(s for _, s in found("。。\n？ ！"))) == "。。？！"
