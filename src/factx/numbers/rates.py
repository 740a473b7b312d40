"""Rates: one unit per another: 元/平方米, 公里/小时, 毫克/升, 辆/天."""

import re
from re import Match

from factx.chinese import numerals
from factx.lexicon import Lexicon
from factx.numbers.units import UNITS
from factx.numbers.values import Amount, Measure, new
from factx.rules import Spanned

# What stands under the line: units, time and what is counted; the code is UCUM's.
_TIMES = {
    "秒": "s",
    "秒钟": "s",
    "分": "min",
    "分钟": "min",
    "时": "h",
    "小时": "h",
    "天": "d",
    "日": "d",
    "周": "wk",
    "月": "mo",
    "年": "a",
    "季": "",
    "季度": "",
    "晚": "",
    "学期": "",
    "学年": "",
    # 2mg/d, 30ml/h, 120次/min
    "s": "s",
    "sec": "s",
    "min": "min",
    "h": "h",
    "hr": "h",
    "d": "d",
    "day": "d",
    "wk": "wk",
    "week": "wk",
    "mo": "mo",
    "month": "mo",
    "yr": "a",
    "year": "a",
}
_COUNTED = (
    "人 延米 桶 块 家 篇 杯 碗 课时 节 单 页 字 票 平 床 双 对 卷 罐 桌 间夜 学分 班 场 趟 羽 幅 车 束 "
    "粒 包 户 次 件 台 辆 套 只 头 股 张 份 间 例 个 箱 瓶 人次 标箱 片 斤 亩 盒 枚 支 位 名 棵 袋"
)
_UNDER: Lexicon[str | None] = Lexicon(
    {**{word: unit.code for word, unit in UNITS.items()}, **_TIMES, **dict.fromkeys(_COUNTED.split(), "")}
)
# 380千卡/100克, 7升/百公里, 12人/10万人; not 175cm/70kg, 220V/10A.
_ROUND = r"(?P<per>100(?:0{1,2})?|24(?= ?(?:h|小时))|1?0?[百千万]|10万)"
_LARGE = frozenset(("length", "area", "volume", "mass"))
_WORD = r"(?P<word>[A-Za-zμµΩ°℃\u3380-\u33df][A-Za-z0-9²³]{0,7}(?![A-Za-z0-9])|[\u4e00-\u9fff]{1,6})"
_SLASH = re.compile(rf" ?[/／] ?{_WORD}")
_SLASH_ROUND = re.compile(rf" ?[/／] ?{_ROUND} ?{_WORD}")
# The empty group at the end of a rule's pattern says that a slash follows: only then `measure` reads on.
PER = r"(?:(?= ?[/／])(?P<per>))?"
_DIMENSIONS: dict[tuple[str | None, int], str] = {("currency", 1): "currency", ("length", 1): "speed"}


def measure(
    kind: str,
    amount: Amount,
    unit: str,
    code: str | None,
    dimension: str | None,
    head: Match[str],
    m: Match[str],
) -> Measure | Spanned:
    """A measure in a unit or, where the text goes on so behind `m`, in that unit per another.

    Most callers need it only where the last group of `m` is `per`.
    """
    if m.lastgroup != "per" or not (under := _under(m.string, m.end())):
        return new(Measure, (kind, amount, unit, code, dimension, None, None, False))
    end = m.end()
    for length, round, word in under:
        unit += f"/{round}{word}"
        end += length
        further = _UNDER[word]
        if further and round:
            further = f"({numerals.value(round)}.{further})"
        if kind != "money":
            code = f"{code}/{further}" if code is not None and further else None
    dimension = _DIMENSIONS.get((dimension, len(under)), "rate")
    return Spanned(Measure(kind, amount, unit, code, dimension), head.start(), end)


def _under(text: str, at: int) -> list[tuple[int, str, str]]:
    """The units under up to two slashes from `at` on, each with its length and the round number before it."""
    found: list[tuple[int, str, str]] = []
    while len(found) < 2 and (under := _unit(text, at) or _unit_of_many(text, at)):
        found.append(under)
        at += under[0]
    return found


def _unit(text: str, at: int) -> tuple[int, str, str] | None:
    m = _SLASH.match(text, at)
    word = None if m is None else _longest(m["word"])
    return None if m is None or word is None else (m.start("word") + len(word) - at, "", word)


def _unit_of_many(text: str, at: int) -> tuple[int, str, str] | None:
    m = _SLASH_ROUND.match(text, at)
    word = None if m is None else _longest(m["word"])
    if m is None or word is None or (word in UNITS and UNITS[word].dimension not in _LARGE):
        return None
    return m.start("word") + len(word) - at, m["per"], word


def _longest(text: str) -> str | None:
    """The longest word that the text begins with; Latin letters are a word or none."""
    if text[0] < "\u3380":
        return text if text in _UNDER else None
    return next((text[:size] for size in range(len(text), 0, -1) if text[:size] in _UNDER), None)
