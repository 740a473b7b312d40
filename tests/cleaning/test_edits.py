"""The edits lead from the raw text to the clean one and back, for any text at all."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factx.cleaning import ROUNDS, clean
from factx.cleaning.edits import Change, Cleaned, apply, compose

# What dirt is made of, in pieces that meet each other now and then.
PIECES = [
    *(
        "国",
        "國",
        "年",
        "大",
        "都",
        "5",
        "2(2)",
        "(guo)",
        "（ guó ）",
        "(nian)(nian)",
        "(da)",
        "(er)",
        ",(,)",
        "((()",
    ),
    *(
        "&",
        "&amp;",
        "amp;",
        "lt;",
        "&#x4e2d;",
        "&nbsp",
        ";",
        "#38;",
        "Ａ",
        "５",
        "％",
        "＋",
        "（",
        "）",
        "，",
        "|",
        "_",
    ),
    *(
        "\r",
        "\n",
        "\r\n",
        "\u2028",
        "\xa0",
        "\u3000",
        " ",
        "\t",
        "\u200b",
        "\u200d",
        "\ufeff",
        "👩",
        "\ud83d",
        "\ude00",
    ),
    *(
        "?",
        "???",
        "*",
        "万元",
        "百家乐",
        "真人娱乐",
        "相关阅读",
        "首页",
        ">",
        "。",
        "\n\n",
        "<p>",
        "</p>",
        "<br/>",
        "⼈",
    ),
    *(
        "jintianwomenlaikankanzheliangnianlichengshidejiaotongfashenglenaxiebianhua,",
        "锟斤拷",
        "\ufffd",
        ",,",
        "<rt>",
    ),
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


def rebuilt(raw: str, cleaned: Cleaned) -> str:
    pieces, done = [], 0
    for edit in cleaned.edits:
        pieces += [raw[done : edit["raw_start"]], edit["replacement"]]
        done = edit["raw_end"]
    return "".join([*pieces, raw[done:]])


@given(TEXTS)
def test_edits_applied_to_the_raw_text_give_the_clean_text(raw: str) -> None:
    cleaned = clean(raw)
    assert rebuilt(raw, cleaned) == cleaned.text


@given(TEXTS)
def test_edits_are_sorted_and_disjoint_and_change_something(raw: str) -> None:
    done = 0
    for edit in clean(raw).edits:
        assert done <= edit["raw_start"] < edit["raw_end"] <= len(raw)
        assert raw[edit["raw_start"] : edit["raw_end"]] != edit["replacement"]
        done = edit["raw_end"]


@given(TEXTS)
def test_cleaning_a_clean_text_changes_nothing(raw: str) -> None:
    once = clean(raw)
    again = clean(once.text)
    assert (again.text, again.edits) == (once.text, [])
    assert again.notices == once.notices
    assert again.damaged == once.damaged


def origins(raw: str, cleaned: Cleaned) -> list[tuple[int, int]]:
    """Of each clean character the raw slice that it comes from, counted one by one."""
    places, done = [], 0
    for edit in cleaned.edits:
        places += [(place, place + 1) for place in range(done, edit["raw_start"])]
        places += [(edit["raw_start"], edit["raw_end"])] * len(edit["replacement"])
        done = edit["raw_end"]
    return places + [(place, place + 1) for place in range(done, len(raw))]


@given(TEXTS, st.data())
def test_raw_span_is_the_smallest_slice_that_holds_the_characters(raw: str, data: st.DataObject) -> None:
    cleaned = clean(raw)
    places = origins(raw, cleaned)
    assert len(places) == len(cleaned.text)
    start = data.draw(st.integers(0, len(places)))
    end = data.draw(st.integers(start, len(places)))
    if start < end:
        assert cleaned.raw_span(start, end) == (places[start][0], places[end - 1][1])
    else:
        raw_start, raw_end = cleaned.raw_span(start, end)
        assert raw_start == raw_end <= len(raw)


@given(TEXTS, st.data())
def test_clean_span_is_the_inverse_of_raw_span(raw: str, data: st.DataObject) -> None:
    cleaned = clean(raw)
    places = origins(raw, cleaned)
    raw_start = data.draw(st.integers(0, len(raw)))
    raw_end = data.draw(st.integers(raw_start, len(raw)))
    start, end = cleaned.clean_span(raw_start, raw_end)
    touched = [at for at, (begin, stop) in enumerate(places) if begin < raw_end and raw_start < stop]
    if raw_start < raw_end and touched:
        assert (start, end) == (touched[0], touched[-1] + 1)
    else:
        assert start == end <= len(cleaned.text)


@st.composite
def changes(draw: st.DrawFn, text: str) -> list[Change]:
    """Some sorted, disjoint changes of the text."""
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), max_size=12)))
    pairs = zip(bounds[::2], bounds[1::2], strict=False)
    return [Change(start, end, draw(st.text("ab", max_size=3)), "spam") for start, end in pairs]


@given(st.text("xyz", max_size=30), st.data())
def test_composed_changes_do_both(text: str, data: st.DataObject) -> None:
    first = data.draw(changes(text))
    between = apply(text, first)
    second = data.draw(changes(between))
    composed = compose(first, between, second)
    assert apply(text, composed) == apply(between, second)
    assert all(one.end <= two.start for one, two in pairwise(composed))
    assert all(change.start < change.end for change in composed)


def test_a_text_that_never_settles_is_left_as_it_is() -> None:
    endless = "&lt" + "&#59" * 3 * ROUNDS + ";"
    assert clean(endless).text == endless
