"""Every line of the corpora states its facts and no others; facts hold together on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factx
from tests.facts import corpus

NAMES = (
    "statistics",
    "companies",
    "government",
    "news",
    "reports",
    "mixed",
    "tables",
    "narrative",
    "releases",
    "pages",
    "clauses",
    "fresh",
    "public",
    "unseen",
    "stories",
    "words",
)
EXAMPLES = [example for name in NAMES for example in corpus.read(corpus.HERE / f"{name}.tsv")]
FAILURES = corpus.read(corpus.HERE / "known_failures.tsv")
HELD_OUT = corpus.read(corpus.HERE / "held_out.tsv")
PIECES = st.sampled_from(
    [
        *(
            "国内生产总值",
            "同比增长",
            "分别为",
            "从",
            "增至",
            "占全国的",
            "居全国第二",
            "比上年",
            "2023年",
            "浙江",
        ),
        *(
            "5亿元",
            "3.2%",
            "1.5个百分点",
            "27个",
            "12人",
            "三项",
            "交易平台",
            "死亡",
            "的",
            "、",
            "和",
            ",",
            "。",
        ),
        *("\n项目 | 2024年 | 增长(%)", "\n", " | ", "单位:万元", "年份"),
        *("其中", "该公司", "完成", "每平方米", "截至目前", "(", "“", "10股"),
    ]
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.place)
def test_example(example: corpus.Example) -> None:
    assert not corpus.differences(example), example.text


@pytest.mark.parametrize("example", FAILURES, ids=lambda example: example.place)
def test_known_failure_still_fails(example: corpus.Example) -> None:
    assert corpus.differences(example), f"{example.text}: works now; move the line to its corpus"


def test_held_out_sentences_keep_their_score() -> None:
    scores = corpus.score(HELD_OUT)
    assert min(scores[name].precision for name in ("fact", "metric", "subject", "date", "change")) >= 0.8
    assert min(scores[name].recall for name in ("fact", "metric", "subject", "date", "change")) >= 0.8


@given(st.lists(PIECES, max_size=40).map("".join))
def test_facts_point_to_what_they_speak_of(text: str) -> None:
    document = factx.extract(text)
    numbers = [fact.number for fact in document.facts]
    assert numbers == sorted(set(numbers))
    for fact in document.facts:
        number = document.numbers[fact.number]
        sentence = document.sentences[fact.sentence]
        assert sentence.start <= number.start < number.end <= sentence.end
        assert fact.metric and fact.metric == fact.metric.strip()
        assert fact.subject is None or fact.subject
        assert fact.basis is None or fact.change is not None
        if fact.organization is not None:
            assert fact.organization < len(document.organizations)
        if fact.date is not None:
            assert document.dates[fact.date].start < number.start


@pytest.mark.parametrize("text", ["一十、", "(一)", "5亿元", "其中", "三、二、", "“十"])
def test_texts_of_nothing_but_a_head_state_nothing(text: str) -> None:
    assert not factx.extract(text).facts


def test_dates_in_the_head_of_a_table_may_hold_blanks() -> None:
    document = factx.extract(
        "单位:元\n项目 2023 年 12 月 31 日 2023 年 1 月 1 日 增减变动幅度\n存货 3,120.50 2,980.10 4.71%"
    )
    told = [
        (fact.metric, document.dates[fact.date].timex, fact.change)
        for fact in document.facts
        if fact.date is not None
    ]
    assert told == [
        ("存货", "2023-12-31", None),
        ("存货", "2023-01-01", None),
        ("存货", "2023-12-31", "increase"),
    ]
