"""Boundary: where a name that ends here begins."""

import re
from functools import lru_cache
from typing import NamedTuple

from factx.chinese.words import Word
from factx.organizations import vocabulary

NEAR = 12  # characters before the ending in which most names begin
REACH = 30  # and all of them
AHEAD = 3  # characters behind it that tell whether the word ends there
_BREAKS = frozenset(
    " \t\n\r\u3000\xa0,，。．.、；;：:！!？?“”\"'‘’《》〈〉「」『』【】[]〔〕()（）<>＜＞…—–-－―~～|/\\*#@=+_^%％℃●○■□▲△★☆→的了着"
)
_SINGLE_STOPS = frozenset(
    "在从向对由与和及同把被将为是有到以于给让使据按经至等之其该此每各某本这那哪也都还又再已曾只才不没未很最更就而且或但则即若如令请称说指讯电你我他她它们吗呢吧啊着过"
    "所个家位名座间些种条支项批届次年月日时分秒元岁人刚皆引办找拿抓进出回送登逛辆艘架颗枚一二三四五六七八九十百千万两几多数半暨兼并既因故连离距达占超逾近约任去来往赴驻抵当"
)
_DIVISIONS = frozenset("省市县区州旗镇乡")
_NOUNS = frozenset(
    (
        "n",
        "j",
        "b",
        "s",
        "an",
        "l",
        "i",
        "g",
        "ng",
        "nz",
        "a",
        "ag",
        "vn",
        "f",
        "t",
        "k",
        "z",
        "zg",
        "tg",
        "vg",
        "h",
        "ad",
    )
)
_PROPER = frozenset(("nz", "nr", "nrt", "nrfg", "eng"))
_PEOPLE = frozenset(("nr", "nrt", "nrfg"))


_ORDINAL = re.compile(r"第[一二三四五六七八九十百零0-9]+\Z")


# What the dictionary's bodies must end with to be believed: 科技开发 is none.
_BODIES = frozenset(("大学", "学院", "学校", "公司", "银行", "医院", "法院", "委会", "员会", "公社", "集团", "科院", "学会", "协会", "究院"))
# Countries and regions in one character, as they stand before a body or one after another: 中美, 俄国防部.
_COUNTRIES = frozenset("中美英法德俄韩朝印以苏澳欧")


class Beginning(NamedTuple):
    """Where a name begins, and what speaks for it."""

    start: int
    at: int  # where its ending begins, with what the dictionary adds to it: 统计局
    place: bool  # it begins with a place: 浙江省…
    body: str  # the kind of the other organization that it begins with: 公安部…
    head: bool  # or with a word like one: 全国…, 国家…
    proper: bool  # it holds a proper name: 华联, 正泰, 第一
    content: bool  # it holds a word that says which: 消费者…, 软件…
    trade: int  # the words that say which or tell its trade: 软件…
    adjacent: str  # the sort of the word right before the ending
    word: str  # that word
    before: str  # the word in front of the name


@lru_cache(maxsize=1 << 14)
def sort(word: str, tag: str) -> str:
    """What the word can do in a name: place, head, name, proper, piece, ordinal, number, common or stop."""
    known = vocabulary.classes().get(word)
    if known is not None:
        return "common" if known == "inside" else known
    if word in vocabulary.brands():
        return "proper"
    if word in vocabulary.places():
        return "place"
    if len(word) == 1:
        if word in _SINGLE_STOPS:
            return "stop"
        if word in _DIVISIONS:
            return "division"
        return "number" if word.isdigit() else "piece"
    if tag == "nt":
        if word in vocabulary.names() or (len(word) > 3 and word[-2:] in _BODIES):
            return "name"
        return "place" if word[:2] in vocabulary.places() or word[:3] in vocabulary.places() else "common"
    if tag == "ns":
        return "place"
    if tag in _PROPER:
        return "proper"
    if tag == "m":
        return "ordinal" if _ORDINAL.match(word) else "number" if word.isdigit() else "stop"
    if word[-1] in "者员长师家手" and tag == "n" and len(word) < 4:
        return "person"
    if tag in ("v", "vn"):
        return "verb"
    return "common" if tag in _NOUNS else "stop"


# Before 部, 处, 队 these make a part, a number or anyone of them.
_PARTS = frozenset("东西南北中内外上下全各本该每某")


def _loose(window: str, before: Word, edge: int) -> bool:
    """Whether an ending of one character belongs rather to the character before: 军队, 干部, 西部."""
    token = window[before.start : before.end]
    if len(token) > 1 and (token in vocabulary.places() or before.tag in ("ns", "nt", "nz", "nrt")):
        return False
    pair = window[edge - 2 : edge]
    if token[-1] in _PARTS:
        return True
    return len(token) == 1 and vocabulary.dictionary().tag(pair) is not None and pair not in vocabulary.endings()


def hopeless(text: str, at: int, end: int, need: str) -> bool:
    """Whether a look at the characters around is enough to say that no name ends here.

    Most endings stand in no name; this spares them the window.
    """
    before = text[at - 1 : at]
    if not before or before in _BREAKS or before in _NEVER_BEFORE:
        return True
    pair = text[at - 2 : at]
    # 列国 ends the way that 以色列国 does.
    if before != "国" and vocabulary.classes().get(pair) == "stop":
        return True
    if pair in _VAGUE:
        return True
    tag = vocabulary.dictionary().tag
    if need == "brand":
        # 影视传媒, 导航软件: a trade's own words, not a brand's.
        return pair not in vocabulary.brands() and tag(pair) in _TRADE
    if end - at > 1:
        return False
    if text[at] == "部" and before in _PARTS:
        return True
    if tag(text[at - 1 : end]) is not None and tag(pair) is None:
        return True  # 制度体系, 无处不在: the ending's character belongs to a word of two
    # 科技, 系统, 处理: the ending begins a word, and what follows it none with the next character.
    ahead = text[end : end + 3]
    return len(ahead) > 1 and tag(text[at : end + 1]) is not None and not (tag(ahead[:2]) or tag(ahead))


_TRADE = frozenset(("n", "v", "vn", "m", "a", "d", "t", "r", "p", "c", "l", "b", "f", "q", "s", "i", "u", "ad", "an"))
# Right before an ending these tell of any such body: 当地银行, 上市公司.
_VAGUE = frozenset(
    (
        "当地 地方 有关 相关 各级 各类 各大 大型 中型 小型 民营 国有 私营 外资 合资 中资 上市 跨国 外国 国外 本地 "
        "基层 上级 下级 知名 著名 重点 这家 那家 一家 两家 多家 几家 数家 其他 其它 任何 所有 某些 普通 一般 传统 "
        "综合 全资 控股 参股 关联 新建 现代 大小 优秀 先进 专业 正规"
    ).split()
)
_NEVER_BEFORE = frozenset("和与及或等在对将被把向从到由的了着是有各每该此其这那")


def find(text: str, at: int, end: int, kind: str, ahead: int = AHEAD) -> Beginning | None:
    """The beginning of the name whose ending is `text[at:end]`; None where that is part of other words."""
    high = end
    while high < end + ahead and high < len(text) and text[high] not in _BREAKS:
        high += 1
    start, low = at, max(0, at - NEAR)
    while start > low and text[start - 1] not in _BREAKS:
        start -= 1
    if start == at:
        return None
    found, left = _in_window(text, start, at, end, high, kind)
    if start > low or left > 1:
        return found
    low = max(0, at - REACH)
    while start > low and text[start - 1] not in _BREAKS:
        start -= 1
    return _in_window(text, start, at, end, high, kind)[0]


_Found = tuple[Beginning | None, int]  # the beginning, and how many words of the window are left of it


def _in_window(text: str, start: int, at: int, end: int, high: int, kind: str) -> _Found:
    window = text[start:high]
    dictionary = vocabulary.dictionary()
    words = dictionary.cut(window)
    stop, edge = at - start, end - start
    if stop == edge:
        return _walk(window, start, words, at, kind)
    last = len(words) - 1
    while words[last].start >= edge:
        last -= 1
    if words[last].end != edge:
        return None, last
    while words[last].start > stop:
        last -= 1
    word = words[last]
    if word.start == stop:
        if edge - stop == 1 and last and _loose(window, words[last - 1], edge):
            return None, last
        return _walk(window, start, words[:last], at, kind)
    # A longer word that ends like this: 清华大学 is 清华 and the ending, 军队 is neither.
    if stop - word.start < 2 or window[word.start : edge] in vocabulary.classes() or word.end > edge:
        return None, last
    if edge - stop == 1 and window[stop] in "部处队司系党军团社" and word.tag != "nt":
        known = window[word.start : stop]
        if not (known in vocabulary.places() or known in vocabulary.names() or _is_name(window, words, last - 1)):
            return None, last
    prefix = dictionary.cut(window[word.start : stop])
    shifted = [Word(part.start + word.start, part.end + word.start, part.tag) for part in prefix]
    found, left = _walk(window, start, words[:last] + shifted, at, kind)
    if found is not None and sort(window[word.start : edge], word.tag) == "name":
        found = found._replace(content=True, proper=True)
    return found, left


def _is_name(window: str, words: list[Word], index: int) -> bool:
    return index >= 0 and sort(window[words[index].start : words[index].end], words[index].tag) == "name"


def _walk(window: str, offset: int, words: list[Word], at: int, kind: str) -> _Found:
    begin = None
    first = adjacent = neighbor = ""
    place = proper = head = content = False
    body = ""
    generic, brands = vocabulary.generic(), vocabulary.brands()
    index = len(words)
    safe: tuple[int, int] | None = None
    pieces = trade = 0
    pair = False
    committee = window[at - offset :].startswith(("委员会", "工作委员会", "管理委员会"))
    while index > 0:
        index -= 1
        word = words[index]
        token = window[word.start : word.end]
        what = sort(token, word.tag)
        if begin is None and token in brands:
            what = "proper"
        if what == "division" and index and (what := _division(window, words, index)) == "place":
            index -= 1
            word = Word(words[index].start, word.end, "ns")
            token = window[word.start : word.end]
        if what == "piece" and token in _COUNTRIES and (
            (index and window[words[index - 1].start : words[index - 1].end] in _COUNTRIES)
            or (first == "place" and pair)
            or (kind in ("government", "military", "sports") and not (index and token == "中"))
        ):
            what = "place"
            pair = True
        if token == "驻" and first in ("place", "piece") and index and kind in _STATIONED:
            if sort(window[words[index - 1].start : word.start], words[index - 1].tag) in ("place", "name", "head"):
                first, begin = "place", word.start
                continue
        if what == "stop":
            break
        if what in ("person", "holder"):
            if kind not in _HOLDING and not committee and not (token == "企业" and adjacent in ("", "common")):
                break
            what = "common"
        elif what == "verb":
            # 北海道拓殖银行: a place before it makes the verb a name's part, unless it is one that rules the name.
            placed = index and sort(window[words[index - 1].start : word.start], words[index - 1].tag) in ("place", "name")
            if not (placed and begin is None and len(token) == 2) and (word.tag == "v" or begin is None):
                break
            what = "common"
        if word.tag == "nr" and first and what == "proper":
            break
        if first in ("place", "head"):
            if what not in ("place", "head", "name", "division") and not (
                what == "proper" and word.tag in ("eng", "nz") and kind in ("company", "finance", "research")
            ):
                break
        elif first == "name":
            if what not in ("place", "head", "name"):
                break
        elif first in ("proper", "piece", "ordinal") and what == "common":
            safe = safe or (begin or 0, index)
            if safe[1] - index > 3:
                break
        begin = word.start
        first = what
        if not adjacent:
            adjacent, neighbor = what, token
        if what in ("place", "head", "name"):
            place = place or what == "place"
            head = head or what == "head"
            body = body or (vocabulary.kind(token) if what == "name" else "")
            safe = None
            continue
        pieces = pieces + 1 if what == "piece" else 0
        if what in ("proper", "ordinal", "number", "division") or pieces == 2:
            proper = True
        if len(token) > 1 or pieces == 2:
            content = content or token not in generic
            trade = trade + (generic.get(token) != "any")
    else:
        index = -1
    if begin is None:
        return None, index
    if safe is not None and first not in ("place", "head", "name"):
        begin, index = safe
    if index > 0 and not (place or head or body) and kind in _JOINT:
        joined = _joint(window, words, index)
        if joined is not None:
            begin, place, body, index = joined, True, kind, 0
    before = window[words[index].start : words[index].end] if index >= 0 else ""
    found = Beginning(offset + begin, at, place, body, head, proper, content, trade, adjacent, neighbor, before)
    return found, index


# Bodies that are named after the people whom they are for: 教师协会, 记者之家.
_HOLDING = frozenset(("association", "other", "education", "research", "health", "media"))


# Bodies that one country keeps in another: 中国驻日本大使馆.
_STATIONED = frozenset(("government", "military", "media", "company", "international"))
# Bodies with two fields of work: 财政和经济委员会, 市国土资源和房屋管理局.
_JOINT = frozenset(("government", "party", "association", "research", "international", "education"))


def _joint(window: str, words: list[Word], index: int) -> int | None:
    """The start of the name that goes on before 和, where the words there lead to a place or another body."""
    if window[words[index].start : words[index].end] not in ("和", "与", "及", "以及"):
        return None
    for place in range(index - 1, max(-1, index - 6), -1):
        word = words[place]
        what = sort(window[word.start : word.end], word.tag)
        if what in ("place", "head", "name", "division"):
            if place == index - 1:
                return None
            while place and sort(window[words[place - 1].start : words[place - 1].end], words[place - 1].tag) in (
                "place",
                "head",
            ):
                place -= 1
            return words[place].start
        if what not in ("common", "verb", "holder"):
            return None
    return None


def _division(window: str, words: list[Word], index: int) -> str:
    """What 省, 市, 县 … make with the word before: a place where that is no word that we know better."""
    before = words[index - 1]
    what = sort(window[before.start : before.end], before.tag)
    return "place" if what in ("proper", "piece") and before.end - before.start <= 4 else "division"
