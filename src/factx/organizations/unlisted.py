"""Unlisted: names that no dictionary knows, of companies, villages, founders: 青禾远, 三吉村村委会."""

from factx.chinese.words import Word
from factx.organizations import boundary, parts, places, vocabulary

VILLAGES = frozenset("村庄屯")
OF_VILLAGES = ("村委会", "村民委员会", "党支部", "党总支")
NO_DISTRICT = frozenset("的了各该本此其某所由向到在与和及至往从被辖属地级两个区县市")


def village(text: str, at: int) -> boundary.Beginning | None:
    """Where the name of the village, or of its town, begins whose body's ending stands at `at`.

    >>> begin = village("从李家庄村委会", 4)
    >>> begin and begin.start, village("到各村村委会", 3)
    (1, None)
    """
    low = start = max(0, at - 7)
    for word in reversed(vocabulary.dictionary().cut(text[low:at])):
        token, start = text[low + word.start : low + word.end], low + word.start
        divides = start < at - 1 and token in parts.DIVISIONS
        ends = divides or token in boundary.BREAKS or token in parts.DIRECTIONS or at - start > 4
        rules = parts.sort(token, word.tag) in _RULING and token not in _COUNTS and token[-1] != "家"
        if ends or rules:
            start = low + word.end
            break
        if word.tag == "n" and len(token) > 1 and word.end + low > at - 2:
            return None  # 农村党支部, but 王家葑村
    if at - start < 2 or (at - start == 2 and text[start] in _COUNTS):
        return None  # 各村村委会, 两村村委会
    if text[start - 1 : start] in parts.DIVISIONS:
        town = boundary.find(text, start, start, "government", ahead=0)
        start = town.start if town is not None and town.place else start
    return boundary.named(places.before(text, start), at, place=True)


_RULING = ("stop", "verb", "person", "holder", "head", "name")
_COUNTS = frozenset("一二两三四五六七八九十几数")


def precinct(text: str, at: int) -> boundary.Beginning | None:
    """Where the district begins, or its city, after which a police precinct in Taiwan is named.

    >>> [precinct(text, text.index("警")) is None for text in ("三重警分局", "中和警分局", "派员到警分局")]
    [False, False, True]
    """
    district = text[max(0, at - 2) : at]
    if len(district) < 2 or not district.isalpha():
        return None
    alone = at < 3 or text[at - 3] in boundary.BREAKS or places.end_at(text, at - 2)  # 中和
    if not (NO_DISTRICT - _JOINTS if alone else NO_DISTRICT).isdisjoint(district):
        return None
    return boundary.named(places.before(text, at - 2), at)


_JOINTS = frozenset("和与在到由向及")


def founders(text: str, at: int) -> boundary.Beginning | None:
    """Where the name of three characters begins, behind a break, whose law firm's ending stands at `at`.

    >>> [founders(text, 3) is None for text in ("郑传本律师事务所", "这家的律师事务所")]
    [False, True]
    """
    start = at - 3
    if start < 0 or (start and text[start - 1] not in boundary.BREAKS):
        return None
    words, name = vocabulary.dictionary(), text[start:at]
    if name[1:] in words or not _NO_FOUNDER.isdisjoint(name) or words.tag(name[:2]) in _NO_BEGINNING:
        return None
    return boundary.named(start, at)


_NO_BEGINNING = ("n", "v", "a", "m", "d", "p", "r", "ns", "vn", "c", "b")
_NO_FOUNDER = frozenset("的了某其他她等这那所家间些类")


# Tags of words that stand in front of a name and not in it.
RULING = frozenset(("p", "c", "d", "r", "m", "t", "u"))


def is_unknown(name: str) -> bool:
    """Whether the word is none of the dictionary, no person and no place, as a company's short name may be.

    >>> [is_unknown(name) for name in ("青禾远", "手机芯片", "李国强", "江苏", "费斯卡特")]
    [True, False, False, False, True]
    """
    if name.isascii():
        return name[0].isupper()
    if len(name) > 5 or (name[0] in vocabulary.surnames() and len(name) < 4):
        return False
    words = vocabulary.dictionary().cut(name)
    return _holds_piece(words) and not any(word.tag == "ns" and word.end - word.start > 1 for word in words)


def is_brand(name: str) -> bool:
    """Whether the words before a company's chief name it: an unknown character, or a trade behind a word.

    >>> [is_brand(name) for name in ("山东科蔓", "禾川建设", "市场营销", "李国强")]
    [True, True, False, False]
    """
    words = vocabulary.dictionary().cut(name)
    if len(words) == 2 and len(name) == 4 and name[2:] not in vocabulary.names():
        first, use = name[:2], vocabulary.generic().get(name[2:])
        if words[0].tag == "ns":
            return use is None and words[1].tag == "n" and name[2:] not in vocabulary.classes()  # 中国创投
        known = first in vocabulary.classes() or first in vocabulary.generic() or first in _DUTIES
        return use == "trade" and not known and words[0].tag in _NOUNS
    return _holds_piece(words) and not (name[0] in vocabulary.surnames() and len(name) < 4)


_NOUNS = frozenset(("n", "nz", "x", "j", "b"))
# What one leads inside a company: 客户服务副总裁.
_DUTIES = frozenset((
    "客户", "产品", "财务", "运营", "战略", "风险", "品牌", "市场", "全球", "海外", "亚太", "政府", "公共",
    "法律", "内容", "用户", "渠道", "技术", "行政", "商务", "项目", "质量", "区域", "资产", "财富", "零售",
    "信贷", "个人", "机构", "投行", "电商", "游戏", "广告", "数据", "信息", "网络", "业务", "人力", "工程",
))  # fmt: skip


def _holds_piece(words: list[Word]) -> bool:
    """Whether one of the words is a character that is in no other."""
    return any(word.end - word.start == 1 for word in words)
