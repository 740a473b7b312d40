"""Rates: one unit per another: 元/平方米, 公里/小时, 毫克/升, 辆/天."""

import re

from factx.lexicon import Lexicon
from factx.numbers.units import UNITS
from factx.numbers.values import Amount, Measure

# What stands under the line besides units: time and what is counted; the code is UCUM's.
_UNDER = Lexicon(
    {
        **{word: unit.code for word, unit in UNITS.items()},
        **{
            "秒": "s",
            "秒钟": "s",
            "分": "min",
            "分钟": "min",
            "时": "h",
            "小时": "h",
            "天": "d",
            "日": "d",
            "周": "wk",
        },
        **{
            "月": "mo",
            "年": "a",
            "季": "",
            "季度": "",
            "人": "",
            "户": "",
            "次": "",
            "件": "",
            "台": "",
            "辆": "",
            "套": "",
        },
        **{
            "只": "",
            "头": "",
            "股": "",
            "张": "",
            "份": "",
            "间": "",
            "晚": "",
            "例": "",
            "个": "",
            "箱": "",
            "瓶": "",
            "人次": "",
        },
        **{
            "标箱": "",
            "片": "",
            "斤": "",
            "亩": "",
            "盒": "",
            "枚": "",
            "支": "",
            "位": "",
            "名": "",
            "棵": "",
            "袋": "",
        },
    }
)
PER = rf"(?P<per>(?: ?[/／] ?{_UNDER.pattern}(?![A-Za-z0-9/])){{0,2}})"


def measure(
    kind: str,
    amount: Amount,
    unit: str,
    code: str | None,
    dimension: str | None,
    per: str,
    indefinite: bool = False,
) -> Measure:
    """A measure in a unit or, where `per` says so, in that unit per another."""
    if not per:
        return _new(Measure, (kind, amount, unit, code, dimension, None, None, indefinite))
    under = re.split(r" ?[/／] ?", per)[1:]
    if kind != "money":
        codes = [_UNDER[word] for word in under]
        code = "/".join([code, *codes]) if code and all(codes) else None
    return Measure(
        kind,
        amount,
        unit + "/" + "/".join(under),
        code,
        _DIMENSIONS.get((dimension, len(under)), "rate"),
        None,
        None,
        indefinite,
    )


_new = tuple.__new__  # half the price of calling a NamedTuple
_DIMENSIONS: dict[tuple[str | None, int], str] = {("currency", 1): "currency", ("length", 1): "speed"}
