"""The words of numbers: codes of the right shape, exact factors, no real count among the exclusions."""

import re

import pytest

from factx.chinese.characters import simplified
from factx.lexicon import Lexicon
from factx.numbers import exclusions

FILES = (
    "currencies",
    "currency_prefixes",
    "units",
    "classifiers",
    "counted_nouns",
    "exclusions",
    "exclusions_extra",
)
NUMERALS = ["两", *"三四五六七八九十", "十二", "二十三", "一百", "三千", "五万"]
# Words that are meant far more often than the counts that begin like them:
# 四处奔走, 三伏天, 两度当选, but 四处房产, 三伏安.
MEANT = re.compile("三[伏度流焦]|两[度院]|九[州流]|五[金险]|八[字方]|六安|十字|四[处库方海]")


def load(name: str) -> Lexicon[tuple[str, ...]]:
    return Lexicon.load(f"numbers/{name}.tsv", lambda *columns: columns)


@pytest.mark.parametrize("name", FILES)
def test_words_are_written_as_the_view_is(name: str) -> None:
    assert [word for word in load(name) if simplified(word) != word] == []


def test_currency_codes_have_three_letters() -> None:
    codes = {code for code, _ in load("currencies").values()} | {
        code for (code,) in load("currency_prefixes").values()
    }
    assert {code for code in codes if not re.fullmatch("[A-Z]{3}", code)} == {"", "DOGE", "USDT"}


def test_every_prefix_is_a_currency_of_the_other_table() -> None:
    assert {code for (code,) in load("currency_prefixes").values()} <= {
        code for code, _ in load("currencies").values()
    }


def test_factors_are_exact_and_positive() -> None:
    factors = [columns[-1] for name in ("currencies", "units") for columns in load(name).values()]
    assert [
        factor for factor in factors if not re.fullmatch(r"[1-9][0-9]*(/[1-9][0-9]*)?|0\.0?1", factor)
    ] == []


def test_a_unit_without_a_code_has_no_guessed_one() -> None:
    units = load("units")
    assert [units[word][0] for word in ("亩", "斤", "里", "马力", "度")] == [""] * 5


def test_one_code_has_one_size() -> None:
    sizes: dict[str, set[tuple[str, ...]]] = {}
    for code, *size in load("units").values():
        if code:
            sizes.setdefault(code, set()).add(tuple(size))
    assert {code: found for code, found in sizes.items() if len(found) > 1} == {}


def test_counts_are_not_excluded() -> None:
    units = [word for word, columns in load("classifiers").items() if not columns[0]]
    units += [*load("units"), *load("counted_nouns"), "元", "块钱", "成", "折", "倍"]
    wrong = {
        numeral + unit
        for numeral in NUMERALS
        for unit in units
        if exclusions.excluded(f"有{numeral}{unit}，", 1, 1 + len(numeral))
    }
    assert {phrase for phrase in wrong if not MEANT.match(phrase)} == set()
