"""Boundary: where a name that ends here begins."""

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
    "所个家位名座间些种条支项批届次年月日时分秒元岁人暨兼并既因故连离距达占超逾近约任去来往赴驻抵当"
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


class Beginning(NamedTuple):
    """Where a name begins, and what speaks for it."""

    start: int
    at: int  # where its ending begins, with what the dictionary adds to it: 统计局
    place: bool  # it begins with a place: 浙江省…
    head: bool  # or with a word like one: 全国…, 国家…
    proper: bool  # it holds a proper name: 华联, 正泰, 第一
    content: bool  # it holds a word that says which: 消费者…, 软件…
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
    if len(word) == 1:
        if word in _SINGLE_STOPS:
            return "stop"
        if word in _DIVISIONS:
            return "division"
        return "number" if word.isdigit() else "piece"
    if tag == "nt":
        return "name"
    if tag == "ns":
        return "place"
    if tag in _PROPER:
        return "proper"
    if tag == "m":
        return "ordinal" if word[0] == "第" else "number" if word.isdigit() else "stop"
    if word[-1] in "者员长师家手" and tag == "n" and len(word) < 4:
        return "person"
    if tag in ("v", "vn"):
        return "verb"
    return "common" if tag in _NOUNS else "stop"


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
        return _walk(window, start, words[:last], at, kind)
    # A longer word that ends like this: 清华大学 is 清华 and the ending, 军队 is neither.
    if stop - word.start < 2 or window[word.start : edge] in vocabulary.classes() or word.end > edge:
        return None
    prefix = dictionary.cut(window[word.start : stop])
    shifted = [Word(part.start + word.start, part.end + word.start, part.tag) for part in prefix]
    return _walk(window, start, words[:last] + shifted, at, kind)


def _walk(window: str, offset: int, words: list[Word], at: int, kind: str) -> Beginning | None:
    begin = None
    first = adjacent = neighbor = ""
    place = proper = head = content = False
    generic = vocabulary.generic()
    index = len(words)
    safe: tuple[int, int] | None = None
    while index > 0:
        index -= 1
        word = words[index]
        token = window[word.start : word.end]
        what = sort(token, word.tag)
        if what == "stop":
            break
        if what == "person" and kind not in ("association", "other", "education", "finance"):
            break
        if what == "verb":
            if word.tag == "v" or begin is None:
                break
            what = "common"
        if first in ("place", "head"):
            if what not in ("place", "head", "name", "division") and not (
                what == "proper" and word.tag in ("eng", "nz") and kind in ("company", "finance", "research")
            ):
                break
        elif first in ("proper", "piece", "name", "ordinal") and what in ("common", "person"):
            safe = safe or (begin or 0, index)
            if safe[1] - index > 3:
                break
        begin = word.start
        first = what
        if not adjacent:
            adjacent, neighbor = what, token
        if what == "place":
            place = True
            safe = None
        elif what == "head":
            head = True
            safe = None
        elif what in ("proper", "piece", "name", "ordinal", "number", "division"):
            proper = True
        if what not in ("place", "head") and token not in generic:
            content = True
    else:
        index = -1
    if begin is None:
        return None
    if safe is not None and first not in ("place", "head"):
        begin, index = safe
    before = window[words[index].start : words[index].end] if index >= 0 else ""
    return Beginning(offset + begin, at, place, head, proper, content, adjacent, neighbor, before)
