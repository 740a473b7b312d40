"""Repeated: bodies that a text names in full, and by a short form elsewhere: 皓岭集团, then 皓岭."""

from collections.abc import Iterator
from functools import cache, lru_cache

from factx.organizations import places, vocabulary
from factx.organizations.sections import SUFFIX
from factx.rules import Row

_COMPANIES = ("company", "finance")
# Short names that are plain words, or of cars, in a text on their company, too: 通用芯片, 宝马撞上护栏.
_PLAIN = frozenset((
    "通用", "长城", "平安", "先锋", "理想", "新世界", "华夏", "国泰", "恒生", "兴业", "申报", "波导", "大众",
    "现代", "统一", "自如", "民生", "招商", "光大", "长实", "荣耀", "贝壳", "友邦", "白云山", "浪潮", "宝马",
    "BMW", "奔驰", "奥迪", "路虎", "保时捷", "捷豹", "别克", "雪佛兰", "铃木",
))  # fmt: skip
# What a company makes has its name, too, and so has what is eaten: 小米手机, 爱吃苹果.
_THINGS = ("手机", "平板", "电脑", "手表", "耳机", "电视", "轿车", "汽车", "盒子")
_EATEN = frozenset("吃种摘削斤颗箱筐红青")
_SHORTEST, _LONGEST = 2, 4


def short_forms(rows: list[Row], text: str) -> Iterator[tuple[str, Row]]:
    """The words that name a body in this text, each with a mention of it.

    >>> row = {"start": 0, "end": 4, "rule": SUFFIX, "kind": "company", "name": "", "anonymous": False}
    >>> [word for word, _ in short_forms([row], "皓岭集团成立")]
    ['皓岭集团', '皓岭']
    """
    for row in rows:
        kind, name = row["kind"], row["name"]
        if kind in _COMPANIES:
            if row["anonymous"]:
                continue
            for word in _short_names().get(name, ()):
                yield word, row
            if row["rule"] == SUFFIX and kind == "company":
                written = text[row["start"] : row["end"]]
                yield written, row
                for word in _brands(written):
                    yield word, row
        elif kind == "education" and name.endswith("大学") and (short := _college(name)):
            yield short, row


def _college(name: str) -> str:
    """What people on the spot call a university; "" if that is a word: 理大, but not 重大.

    >>> _college("香港理工大学"), _college("苏州大学"), _college("重庆大学")
    ('理大', '苏大', '')
    """
    short = name[2 * (name.startswith("香港") and len(name) > 4)] + "大"
    tag = vocabulary.dictionary().tag(short)
    return "" if short[0].isnumeric() or tag not in (None, "nt", "nz", "j", "ns") else short


@cache
def _short_names() -> dict[str, list[str]]:
    """The short names that elsewhere need a context, by their company."""
    found: dict[str, list[str]] = {}
    for word, (kind, name) in vocabulary.contextual().items():
        if kind in _COMPANIES and word not in _PLAIN and not word.startswith("中国"):
            found.setdefault(name, []).append(word)
    return found


@lru_cache(maxsize=1 << 10)
def _brands(name: str) -> tuple[str, ...]:
    """What is left of a company's name without its trade and its form, with its place and without it.

    What is a word by itself is none: 江海数据集团 is not called 数据.

    >>> _brands("深圳市青禾科技股份有限公司"), _brands("江海数据集团"), _brands("皓岭鞋业")
    (('深圳市青禾', '青禾'), (), ('皓岭',))
    """
    start, end = 0, len(name)
    while (stop := places.after(name, start, end)) > start:
        start = stop
    tails = _tails()
    while size := next(
        (size for size in range(min(6, end - start - 2), 1, -1) if name[end - size : end] in tails), 0
    ):
        end -= size
    brand = name[start:end]
    if not _SHORTEST <= end - start <= _LONGEST or not brand.isalpha():
        return ()
    words = vocabulary.dictionary()
    if brand not in words or words.tag(brand) == "nz":
        return (name[:end], brand) if start else (brand,)
    return ()


@cache
def _tails() -> frozenset[str]:
    """What stands behind a brand: 集团, 股份有限公司, 科技."""
    forms = {word for word, told in vocabulary.endings().items() if told.kind == "company" and len(word) > 1}
    return frozenset(forms | {word for word, use in vocabulary.generic().items() if use == "trade"})


def whole(text: str, end: int) -> int:
    """Where a company's name ends that goes on behind its brand: 皓都控股.

    >>> whole("皓都控股表示", 2), whole("皓都股份", 2), whole("皓都表示", 2)
    (4, 2, 2)
    """
    return end + 2 if text[end : end + 2] in _GOING_ON else end


_GOING_ON = frozenset(
    ("集团", "控股", "科技", "资本", "公司", "鞋业", "地产", "电子", "药业", "实业", "置业")
)


def is_thing(text: str, start: int, end: int) -> bool:
    """Whether a common word names a thing and not the company: 小米手机, 爱吃苹果.

    >>> is_thing("小米手机", 0, 2), is_thing("小米宣布", 0, 2)
    (True, False)
    """
    if text[start:end] not in vocabulary.contextual():
        return False
    return text.startswith(_THINGS, end) or text[start - 1 : start] in _EATEN
