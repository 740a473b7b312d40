"""What holds for every text, and what the calls take and refuse."""

import copy
import json
import pickle
import threading
from datetime import date, datetime
from itertools import islice
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factx
from tests import fuzz, invariants
from tests.invariants import applied

# Pieces that rules, cleaning and segmenter stop at, in any order.
_WORDS = """
2.4万 超90亿元 3-5 至 约 % 百分之 三分之一 第 首 十 一 两 几 数 多 半 零下 度 年 月 日 9月23日 2025年 去年
今天 目前 下午 3点 : ： - — ~ / 浙江 省 局 公司 大学 某 银行 集团 (以下简称“ ”) ( ) （ ） “ ” 《 》 。 ， , .
! ？ &nbsp; &#20; & ＆ ５ Ａ 渐(jian) 冻(dong) a A( jian | ｜ _ http://a.cn/1?b=2 元 美元 kg 個 萬 億 發
? ???万元 * 、 的 为 增长 同比
"""
_BLANKS = ["\n", " ", "\u3000", "\u00a0", "\u200b", "\ud800", "\U0001f600", "\x00"]
PIECES = st.sampled_from(_WORDS.split() + _BLANKS)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=24).map("".join), st.text(st.characters(), max_size=30)
)


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from([None, "2025-09-23", "2024-02-29T15:30"]))
def test_invariants(raw: str, reference_date: str | None) -> None:
    invariants.check(raw, reference_date)


@pytest.mark.parametrize("seed", range(10))
def test_texts_that_nobody_writes(seed: int) -> None:
    for raw, reference_date in islice(fuzz.texts(seed), 250):
        invariants.check(raw, reference_date)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_a_cleaned_text_is_clean_and_says_the_same(raw: str) -> None:
    first = factx.extract(raw)
    again = factx.extract(first.text)
    assert again.edits == []
    assert [(m.start, m.end) for m in again.numbers] == [(m.start, m.end) for m in first.numbers]
    assert [(m.start, m.end) for m in again.dates] == [(m.start, m.end) for m in first.dates]
    assert [(m.start, m.end) for m in again.organizations] == [(m.start, m.end) for m in first.organizations]


# What rules look at beside a place, at the very edges of a text.
_EDGES = "局厅司处系个十一1年月日点%第某的国省市京至约超多《》(“、,。- "


@pytest.mark.parametrize("first", _EDGES)
def test_the_shortest_texts_are_read(first: str) -> None:
    for second in _EDGES:
        for third in _EDGES:
            raw = first + second + third
            document = factx.extract(raw)
            assert applied(raw, document.edits) == document.text


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_both_directions_of_the_map(raw: str) -> None:
    cleaned = factx.clean(raw)
    kept = set(range(len(raw))) - {i for e in cleaned.edits for i in range(e.raw_start, e.raw_end)}
    for place in range(len(cleaned.text)):
        start, end = cleaned.raw_span(place, place + 1)
        if start in kept:
            assert (end, raw[start]) == (start + 1, cleaned.text[place])
            assert cleaned.clean_span(start, end) == (place, place + 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n",
        "(" * 5000,
        "）" * 5000,
        "一" * 5000,
        "1" * 5000,
        "9" * 41,
        "\ud800",
        "é" * 50,
        "。" * 3000,
        "“" * 3000,
    ],
    ids=lambda text: repr(text[:3]),
)
def test_odd_texts_give_documents(text: str) -> None:
    document = factx.extract(text)
    assert applied(text, document.edits) == document.text
    assert document.organizations == []


def test_a_run_of_more_than_40_digits_is_an_identifier() -> None:
    assert [number.value for number in factx.extract("共" + "9" * 40 + "元").numbers] == [int("9" * 40)]
    assert factx.extract("共" + "9" * 41 + "元").numbers == []


def test_values_are_exact_in_json() -> None:
    document = factx.extract("共12345678901234567元,占0.12345678901234567890%,合2.4万张。")
    values = [number["value"] for number in json.loads(document.model_dump_json())["numbers"]]
    assert values == ["12345678901234567", "0.1234567890123456789", 24000]


@pytest.mark.parametrize("text", [b"bytes", None, 3, ["a"]])
def test_what_is_no_text_says_what_to_do(text: Any) -> None:
    for call in (factx.extract, factx.clean, factx.segment):
        with pytest.raises(TypeError, match="takes a str"):
            call(text)


@pytest.mark.parametrize("given", ["", "昨天", "2025-13-01", "2025/09/23", "23.9.2025"])
def test_a_bad_reference_date_raises(given: str) -> None:
    with pytest.raises(factx.ReferenceDateError, match="2025-09-23"):
        factx.extract("今天", reference_date=given)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2025-09-23", date(2025, 9, 23)),
        ("20250923", date(2025, 9, 23)),
        (date(2025, 9, 23), date(2025, 9, 23)),
        ("2025-09-23T15:30", datetime(2025, 9, 23, 15, 30)),
        (datetime(2025, 9, 23, 15, 30), datetime(2025, 9, 23, 15, 30)),
    ],
)
def test_reference_dates(given: Any, kept: date) -> None:
    document = factx.extract("今天", reference_date=given)
    assert (document.reference_date, document.reference_source) == (kept, "argument")
    assert document.dates[0].timex == "2025-09-23"


def test_only_some_types() -> None:
    text = "去年底,浙江省知识产权局发证2.4万张。"
    full = factx.extract(text, reference_date="2025-09-23")
    some = factx.extract(text, reference_date="2025-09-23", only=["numbers"])
    assert some.numbers == full.numbers != []
    assert (some.dates, some.organizations, some.entities, some.facts) == ([], [], [], [])
    assert factx.extract(text, reference_date="2025-09-23", only="facts") == full
    with pytest.raises(ValueError, match="'places' is none of"):
        factx.extract(text, only=["places"])


def test_an_extractor_of_ones_own() -> None:
    own = factx.Extractor(organizations={"数知通": "company"}, classifiers=["罐头"], indefinite=True)
    document = own.extract("数知通送来三罐头鱼和一个碗。", id="a")
    assert [(o.text, o.kind, o.name) for o in document.organizations] == [("数知通", "company", "数知通")]
    assert [n.text for n in document.numbers] == ["三罐头", "一个"]
    assert document.id == "a"
    assert factx.extract("数知通").organizations == []


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda thing: pickle.loads(pickle.dumps(thing))])
def test_documents_and_extractors_can_be_copied_and_pickled(copied: Any) -> None:
    own = factx.Extractor(
        only=["numbers", "organizations"],
        organizations={"数知通": "company"},
        classifiers=["罐头"],
        indefinite=True,
    )
    text = "去年,数知通送来三罐头鱼和一个碗。"
    document = own.extract(text)
    assert copied(own).extract(text) == copied(document) == document
    assert [n.text for n in document.numbers] == ["三罐头", "一个"]


def test_threads_share_an_extractor() -> None:
    texts = [f"去年{month}月,浙江省知识产权局发证{month}.4万张。" for month in range(1, 13)]
    expected = [factx.extract(text, reference_date="2025-09-23") for text in texts]
    results: dict[int, list[factx.Document]] = {}

    def run(name: int) -> None:
        results[name] = [factx.extract(text, reference_date="2025-09-23") for text in texts]

    threads = [threading.Thread(target=run, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(results[name] == expected for name in range(4))


def test_public_names() -> None:
    assert factx.__all__ == sorted(factx.__all__)
    assert all(getattr(factx, name) is not None for name in factx.__all__)
    assert set(factx.__all__) <= set(dir(factx))


def test_title_below_labels() -> None:
    document = factx.extract("发布时间：2024-05-06 来源：青江网\n青江大桥合龙\n昨天，青江大桥合龙。")
    assert (document.title, str(document.reference_date)) == ("青江大桥合龙", "2024-05-06")
    assert factx.extract("发布时间：2024-05-06\n昨天，青江大桥合龙。").title is None


def test_units_keep_the_script_of_the_text() -> None:
    document = factx.extract("成交額1.39億日圓,耕地20畝,共5個鎮。")
    assert [(n.unit, n.unit_code) for n in document.numbers] == [("日圓", "JPY"), ("畝", None), ("個", None)]
    assert document.numbers[1].to("亩").value == 20


def test_no_name_runs_over_the_end_of_a_sentence() -> None:
    assert factx.extract("委托人:郑\n本律师事务所接受委托。").organizations == []


def test_one_measure_word_may_stand_by_itself() -> None:
    document = factx.Extractor(classifiers="罐头").extract("买了3罐头汤,3头牛")
    assert [(number.text, number.unit) for number in document.numbers] == [("3罐头", "罐头"), ("3头", "头")]
