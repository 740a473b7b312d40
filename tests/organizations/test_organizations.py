"""What the corpora can't say of organizations."""

import re
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import seconds

from factx import organizations
from factx.models import OrganizationKind
from factx.organizations import vocabulary
from factx.rules import Row
from factx.scanner import Scanner, select

SCANNER = Scanner(organizations.RULES)
WORDS = (
    "浙江省 知识产权局 某 公司 有限公司 （ ） ( ) “ ” 以下简称 简称 央行 新华社 和 、 ， 的 大学 "
    "清华 系 部 局 第九届 全国人大 二十大 Inc. University of Bank 《 》 杂志 中国 队 省 市教育局 "
    "正泰 集团 NASA 3 一家 驻 附属"
)
PIECES = st.sampled_from(re.split(" ", WORDS))
TEXTS = st.lists(PIECES, max_size=30).map("".join)


def resolved(text: str) -> tuple[list[Row], list[Row]]:
    return organizations.resolve(select(SCANNER.scan(text)), text)


@given(TEXTS)
def test_mentions_are_sorted_and_apart(text: str) -> None:
    rows, _ = resolved(text)
    spans = [(row["start"], row["end"]) for row in rows]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@given(TEXTS)
def test_every_mention_has_its_entity(text: str) -> None:
    rows, entities = resolved(text)
    assert [index for entity in entities for index in entity["mentions"]] != [] or not rows
    for index, row in enumerate(rows):
        entity = entities[row["entity"]]
        assert index in entity["mentions"]
        assert row["name"] == entity["name"]
        written = text[row["start"] : row["end"]]
        assert written == entity["name"] or written in entity["aliases"]


@given(TEXTS)
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    assert resolved(text) == resolved(text)


UNITS = (
    "中",
    "公司",
    "局",
    "某",
    "大学",
    "（以下简称",
    "“",
    "(",
    "Bank of ",
    "Aa ",
    "1",
    "浙江省",
    "和",
    "《",
    "的",
)


@pytest.mark.parametrize(
    "unit", [*UNITS, "央行", "第", "省", "中国队", "WHO(WHO)", "甲公司(乙)", "清华大学系", "科尔沁右翼中"]
)
def test_time_grows_with_the_text_only(unit: str) -> None:
    """Four times the text takes about four times as long, not sixteen times."""
    short, long = unit * (20_000 // len(unit)), unit * (80_000 // len(unit))
    assert seconds(lambda: resolved(long)) < 8 * seconds(lambda: resolved(short)) + 0.05


def test_names_of_one_organization_agree_on_its_kind() -> None:
    kinds: dict[str, set[str]] = {}
    for name in vocabulary.names().values():
        kinds.setdefault(name.name, set()).add(name.kind)
    assert {name: kind for name, kind in kinds.items() if len(kind) > 1} == {}


def test_a_canonical_name_is_its_own() -> None:
    names = vocabulary.names()
    canonical = {name.name for name in names.values()}
    assert {name: names[name].name for name in canonical if names.get(name, ("", name))[1] != name} == {}


def test_the_tables_name_kinds_that_the_contract_has() -> None:
    kinds = {name.kind for name in vocabulary.names().values()}
    kinds |= {ending.kind for ending in vocabulary.endings().values()}
    assert kinds == set(get_args(OrganizationKind))
    assert {ending.need for ending in vocabulary.endings().values()} == {
        "any",
        "proper",
        "brand",
        "place",
        "body",
        "unit",
        "state",
        "acting",
        "firm",
    }
