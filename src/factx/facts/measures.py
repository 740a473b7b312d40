"""Measures: the words that a sum, a share or a quantity that follows at once can be one of."""

from factx.facts.roles import ROLES
from factx.lexicon import Lexicon

HEADS = frozenset(Lexicon.load("facts/heads.tsv", str))
_ENDINGS = Lexicon.load("facts/measure_endings.tsv", str)
# How the names of measures end: 产量, 金额, 工期; and those of them that hardly end any other: 产量, 金额.
ENDINGS = frozenset(_ENDINGS)
MEASURES = frozenset(character for character, role in _ENDINGS.items() if role == "measure")
_EVERY = frozenset("年月日新")
_MEASURED = frozenset(
    ("累计", "高于", "低于", "最大", "最高", "最低", "平均", "人均", "户均", "每股", "日均", "月均", "年均")
)
_EARNED = frozenset("赚挣")
_NAMING = frozenset(("noun", "verb", "reach"))
_PLACES = frozenset(("局地", "各地", "等地", "当地", "本地", "外地", "两地", "实地"))


def names_measure(metric: str) -> bool:
    """Whether a sum or a share that follows at once can be that of the metric.

    >>> names_measure("成交金额"), names_measure("投资新厂"), names_measure("房贷甚")
    (True, True, False)
    """
    return (
        (metric[-1] in ENDINGS and metric[-2:] not in _PLACES)
        or (metric[0] in _EVERY and (metric[1:3] in ROLES or metric[1:2] == "产"))  # 年处理垃圾60万吨
        or metric[0] == "占"
        or metric[:2] in ROLES
        or metric[-1] == "占"
        or metric in _EARNED
        or (metric[-1] == ")" and metric[-2].isalpha())  # 地区生产总值(GDP)
        or metric[:2] in _MEASURED
        or ROLES.get(metric[-2:]) in _NAMING
    )
