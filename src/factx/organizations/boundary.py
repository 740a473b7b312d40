"""Boundary: where a name that ends here begins."""

import re
from typing import NamedTuple

from factx.chinese.words import Word
from factx.organizations import vocabulary

REACH = 30  # characters before the ending in which a name begins
AHEAD = 4  # characters behind it that tell whether the word ends there
_BREAKS = frozenset(
    " \t\n\r\u3000\xa0,，。．.、；;：:！!？?“”\"'‘’《》〈〉「」『』【】[]〔〕()（）<>＜＞…—–-－―~～|/\\*#@=+_^%％℃●○■□▲△★☆→的了着"
)
_SINGLE_STOPS = frozenset(
    "在从向对由与和及同把被将为是有到以于给让使据按经至等之其该此每各某本这那哪也都还又再已曾只才不没未很最更就而且或但则即若如令请称说指讯电你我他她它们吗呢吧啊着过"
    "所个家位名座间些种条支项批届次年月日时分秒元岁人一二三四五六七八九十百千万两几多数半暨兼并既因故连离距达占超逾近约任去来往赴驻抵当"
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
    body: bool  # or with another organization: 公安部…
    head: bool  # or with a word like one: 全国…, 国家…
    proper: bool  # it holds a proper name: 华联, 正泰, 第一
    content: bool  # it holds a word that says which: 消费者…, 软件…
    trade: int  # the words that say which or tell its trade: 软件…
    adjacent: str  # the sort of the word right before the ending
    word: str  # that word
    before: str  # the word in front of the name


def sort(word: str, tag: str) -> str:
    """What the word can do in a name: place, head, name, proper, piece, ordinal, number, common or stop."""
    known = vocabulary.classes().get(word)
    if known is not None:
        return "common" if known == "inside" else known
    if word in vocabulary.places():
        return "place"
    if word in vocabulary.brands():
        return "proper"
    if len(word) == 1:
        if word in _SINGLE_STOPS:
            return "stop"
        if word in _DIVISIONS:
            return "division"
        return "number" if word.isdigit() else "piece"
    if tag == "nt":
        return "name" if word in vocabulary.names() or (len(word) > 3 and word[-2:] in _BODIES) else "common"
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


def find(text: str, at: int, end: int, kind: str) -> Beginning | None:
    """The beginning of the name whose ending is `text[at:end]`; None where that is part of other words."""
    low = max(0, at - REACH)
    start = at
    while start > low and text[start - 1] not in _BREAKS:
        start -= 1
    if start == at:
        return None
    high = end
    while high < end + AHEAD and high < len(text) and text[high] not in _BREAKS:
        high += 1
    window = text[start:high]
    dictionary = vocabulary.dictionary()
    words = dictionary.cut(window)
    stop, edge = at - start, end - start
    last = len(words) - 1
    while words[last].start >= edge:
        last -= 1
    if words[last].end != edge:
        return None
    while words[last].start > stop:
        last -= 1
    word = words[last]
    if word.start == stop:
        if edge - stop == 1 and last and _loose(window, words[last - 1], edge):
            return None
        return _walk(window, start, words[:last], at, kind)
    # A longer word that ends like this: 清华大学 is 清华 and the ending, 军队 is neither.
    if stop - word.start < 2 or window[word.start : edge] in vocabulary.classes() or word.end > edge:
        return None
    if edge - stop == 1 and window[stop] in "部处队室司系厂党军团社" and word.tag != "nt":
        if not (window[word.start : stop] in vocabulary.places() or window[word.start : stop] in vocabulary.names()):
            return None
    prefix = dictionary.cut(window[word.start : stop])
    shifted = [Word(part.start + word.start, part.end + word.start, part.tag) for part in prefix]
    return _walk(window, start, words[:last] + shifted, at, kind)


def _walk(window: str, offset: int, words: list[Word], at: int, kind: str) -> Beginning | None:
    begin = None
    first = adjacent = neighbor = ""
    place = body = proper = head = content = False
    generic = vocabulary.generic()
    index = len(words)
    safe: tuple[int, int] | None = None
    pieces = trade = 0
    pair = False
    while index > 0:
        index -= 1
        word = words[index]
        token = window[word.start : word.end]
        what = sort(token, word.tag)
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
            if kind not in _HOLDING and not (token == "企业" and adjacent in ("", "common")):
                break
            what = "common"
        elif what == "verb":
            if word.tag == "v" or begin is None:
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
            body = body or what == "name"
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
        return None
    if safe is not None and first not in ("place", "head", "name"):
        begin, index = safe
    if index > 0 and not (place or head or body) and kind in _JOINT:
        joined = _joint(window, words, index)
        if joined is not None:
            begin, place, index = joined, True, 0
    before = window[words[index].start : words[index].end] if index >= 0 else ""
    return Beginning(offset + begin, at, place, body, head, proper, content, trade, adjacent, neighbor, before)


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
