"""What the examples can't say of word boundaries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.chinese.words import WINDOW, Dictionary

DICTIONARY = Dictionary({"数知通": "nz", "浙江省知识产权局": "nt"})
WINDOWS = st.text(alphabet="浙江省知识产权局的和AI3.大学生银行卡〇·😀", max_size=WINDOW)


@given(WINDOWS)
def test_the_words_cover_the_window_once(window: str) -> None:
    words = DICTIONARY.cut(window)
    assert [word.start for word in words] == [0, *(word.end for word in words)][: len(words)]
    assert (words[-1].end if words else 0) == len(window)
    assert all(word.start < word.end for word in words)


@given(WINDOWS)
def test_a_window_is_cut_the_same_twice(window: str) -> None:
    assert DICTIONARY.cut(window) == DICTIONARY.cut(window)


@given(WINDOWS)
def test_a_path_holds_those_to_the_ends_of_its_words(window: str) -> None:
    words = DICTIONARY.cut(window)
    paths = DICTIONARY.paths(window)
    assert all(paths.to(word.end) == words[: index + 1] for index, word in enumerate(words))


@given(WINDOWS, st.integers(0, WINDOW))
def test_what_no_word_reaches_changes_nothing(window: str, until: int) -> None:
    paths = DICTIONARY.paths(window, until)
    assert paths.end in (until, len(window))
    words = DICTIONARY.cut(window)
    assert paths.to(paths.end) == [word for word in words if word.end <= paths.end]


def test_a_long_window_is_refused() -> None:
    with pytest.raises(ValueError, match=f"at most {WINDOW} characters"):
        DICTIONARY.cut("中" * (WINDOW + 1))


@pytest.mark.parametrize(
    ("window", "words"),
    [
        ("访问浙江省知识产权局", ["访问", "浙江省知识产权局"]),
        ("数知通上线", ["数知通", "上线"]),
        ("大学生和银行卡", ["大学生", "和", "银行卡"]),
        ("IBM中国2025", ["IBM", "中国", "2025"]),
        ("", []),
    ],
)
def test_words(window: str, words: list[str]) -> None:
    assert [window[word.start : word.end] for word in DICTIONARY.cut(window)] == words


def test_known_words_have_their_tag() -> None:
    assert DICTIONARY.tag("数知通") == "nz"
    assert Dictionary({}).tag("数知通") is None
