"""Boundary: where a name that ends here begins, and whether it ends here at all."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from factx.chinese.words import Paths, Word
from factx.organizations import parts, places, vocabulary
from factx.organizations.walk import Walk

NEAR = 12  # characters before the ending in which most names begin
REACH = 30  # and all of them
AHEAD = 3  # characters behind it that tell whether the word ends there
BREAKS = frozenset(
    " \t\n\r\u3000\xa0,，。．.、；;：:！!？?“”\"'‘’《》〈〉「」『』【】[]〔〕()（）"
    "<>＜＞…—–-－―~～|/\\*#@=+_^%％℃●○■□▲△★☆→的了着"
)
# Behind a place 美的 is a company: 湖北|美的.
_OTHERS = re.escape("".join(sorted(BREAKS - {"的"})))
_breaks = re.compile(f"[{_OTHERS}]|(?<![省市县州区北东南西海江京川徽肥锡德汉庆山]美)的").split
_unbroken = re.compile(f"[^{re.escape(''.join(sorted(BREAKS)))}]*").match
_SELDOM_BEFORE = frozenset("和与及或等在对将被把向从到由的了着是有各每该此其这那共均已拟曾")
_COUNTED = frozenset("处个家所间座")
# Tags of words that are no brand: 影视传媒, 导航软件.
_NO_BRAND = frozenset((
    "n", "v", "vn", "m", "a", "d", "t", "r", "p", "c", "l", "b", "f", "q", "s", "i", "u", "ad",
    "an",
))  # fmt: skip
# Endings of one character that make common nouns of two and more before them: 俱乐部, 交界处, 执政党.
_SLIPPERY = frozenset("部处队司系党军团社")


# A name in the register: what stands before it is none of the words for any such body.
_REGISTERED = frozenset(("有限公司", "有限责任公司", "股份有限公司", "控股有限公司"))


class Beginning(NamedTuple):
    """Where a name begins, and what speaks for it: see `Walk`."""

    start: int
    at: int  # where the ending begins
    place: bool
    head: bool
    body: str
    proper: bool
    content: bool
    trades: int
    adjacent: str
    before: str
    division: bool = False


def named(start: int, at: int, *, place: bool = False) -> Beginning:
    """The beginning of a name that nothing more needs to speak for."""
    return Beginning(start, at, place, False, "", True, True, 1, "proper", "")


_new = tuple.__new__  # half the price of calling a NamedTuple


def hopeless(text: str, at: int, end: int, need: str) -> bool:
    """Whether a look at the characters around is enough to say that no name ends here.

    Most endings stand in no name; this spares them the window.

    >>> [hopeless(text, 2, 4, "proper") for text in ("你和公司", "当地银行", "杭州银行")]
    [True, True, False]
    """
    before, pair = text[at - 1 : at], text[max(0, at - 2) : at]
    if not before or before in BREAKS:
        return True
    if "A" <= before <= "z" and not "A" <= pair[0] <= "z":
        return True  # 5G网络
    refusing = _refusing().get(pair)
    # 列国 ends the way that 以色列国 does; 大型公司, but not 阿里巴巴集团控股有限公司.
    if refusing is not None and (before != "国" if refusing else text[at:end] not in _REGISTERED):
        return True
    if before in _COUNTED and pair[0].isnumeric():
        return True  # 12处派出所
    if before == "型" and pair not in ("模型", "造型"):
        return True  # 研究型大学
    words = vocabulary.dictionary()
    if need == "brand" and words.tag(pair) in _NO_BRAND and pair not in vocabulary.brands():
        return pair != "国际"  # 影视传媒, but 远山国际证券
    if before in _SELDOM_BEFORE and pair not in words and not places.end_at(text, at):
        # 你和公司, but not 埃及政府, 高等法院, 巴塞罗那俱乐部, 商务部工业与安全局
        return end - at < 3 or before not in "和与"
    if before == text[end - 1] and text.startswith(text[at:end], at - (end - at)):
        return True  # 某局局长
    if end - at > 1 or need == "brand":
        return False
    if text[at] == "部" and before in parts.DIRECTIONS:
        return True
    # 制度体系, 无处不在: the ending's character belongs to a word of two.
    return text[at - 1 : end] in words and pair not in words and not _names_end(text, at)


@cache
def _refusing() -> dict[str, bool]:
    """Words of two characters behind which no name ends; False for those that the register takes."""
    vague = {word: False for word, use in vocabulary.generic().items() if use == "vague"}
    ruling = {word: True for word, told in vocabulary.classes().items() if told in ("stop", "determiner")}
    return {word: strict for word, strict in (vague | ruling).items() if len(word) == 2}


def _names_end(text: str, end: int) -> bool:
    """Whether a known name or place ends here: 布莱克本 before 队, though 本队 is a word."""
    names = vocabulary.names()
    return places.end_at(text, end) or any(
        text[start:end] in names for start in range(max(0, end - 6), end - 1)
    )


def find(text: str, at: int, end: int, kind: str, ahead: int = AHEAD) -> Beginning | None:
    """The beginning of the name whose ending is `text[at:end]`; None where that is part of other words.

    Most names begin near; only where all of the near window is taken, the far one is read.
    """
    edge = _unbroken(text, end, end + ahead)
    high = edge.end() if edge is not None else end
    for reach in (NEAR, REACH):
        low = max(0, at - reach)
        start = at - len(_breaks(text[low:at])[-1])
        if start == at:
            return None
        found, left = _in_window(text[start:high], at - start, end - start, kind)
        if start > low:
            break
        begin = 0 if found is None else start + found.start
        # A name that begins where the window does may go on before it: 湘西土家族苗族自治州…
        near = found is not None and found.start < 6
        if left > 1 and not near and parts.JOINTS.isdisjoint(text[max(start, begin - 3) : begin]):
            break
    return None if found is None else _new(Beginning, (start + found.start, at, *found[2:]))


# A text names the same organizations again and again: what a window holds is worth remembering.
@lru_cache(maxsize=1 << 12)
def _in_window(window: str, at: int, end: int, kind: str) -> tuple[Beginning | None, int]:
    """The beginning of the name in the window, and how many words of the window are left of it."""
    paths = vocabulary.dictionary().paths(window, end)
    words = paths.to(paths.end)
    last = _word_at(words, at, end)
    if last is None:
        return None, 0
    known = whole = False
    if last < len(words) and words[last].start < at:
        inside = _inside(window, words, last, at, end, kind, paths)
        if inside is None:
            return None, last
        walk, known, whole = inside
    elif end - at == 1 and last and _loose(window, words[last - 1], end):
        return None, last
    else:
        # 美年创信(上海)企业管理有限公司: only a company's brand stands before a bracket.
        bracketed = at == end and kind == "company"
        walk = Walk(window, words[:last], kind, "有限公司" if bracketed else window[at:end])
    if walk.begin is None:
        return None, walk.left
    return Beginning(
        walk.begin,
        at,
        walk.place,
        walk.head,
        walk.body or (walk.inner if walk.place else ""),
        walk.proper or known,
        walk.content or known,
        walk.trades,
        "proper" if whole else walk.adjacent,
        walk.before,
        walk.division,
    ), walk.left


def _inside(
    window: str, words: list[Word], last: int, at: int, end: int, kind: str, paths: Paths
) -> tuple[Walk, bool, bool] | None:
    """What stands before an ending that is the end of a longer word; is it known, and as a whole?"""
    start = words[last].start
    if kind == "government" and at - start == 1 < end - at and window[start] in parts.DIVISIONS:
        return Walk(window, paths.to(at), kind, window[at:end]), False, False  # 分水镇政府
    if not _extends(window, words, last, at, end):
        return None
    if window[start:end] in vocabulary.names() and window[start] not in parts.DIVISIONS:
        # 韩国财政经济部, but neither 后来司法部 nor 各方支持安理会, which known.py reads.
        walk = Walk(window, words[:last], kind, whole=True)
        return (walk, True, True) if walk.place or walk.head or walk.body else None
    known = (
        kind != "company"
        and parts.sort(window[start:end], words[last].tag) == "name"
        and window[start:at] not in vocabulary.generic()
    )
    return Walk(window, paths.to(at), kind, window[at:end]), known, False


def _word_at(words: list[Word], at: int, end: int) -> int | None:
    """The word that the ending begins in; None where a word goes on behind the ending."""
    last = len(words)
    if at == end:
        return last
    while words[last - 1].start >= end:
        last -= 1
    if words[last - 1].end != end:
        return None
    while words[last - 1].start > at:
        last -= 1
    return last - 1


def _extends(window: str, words: list[Word], index: int, at: int, end: int) -> bool:
    """Whether a longer word with this end is a name's end: 清华大学 is, 军队 and 执政党 are not."""
    word = words[index]
    if at - word.start < 2 or window[word.start : end] in vocabulary.classes():
        return False
    if end - at > 1 or window[at] not in _SLIPPERY or word.tag == "nt":
        return True
    prefix = window[word.start : at]
    if prefix in vocabulary.places() or prefix in vocabulary.names():
        return True
    joint = False
    # A department of the body before it: 商学院会计系, 海南省分行国际业务部.
    for before in reversed(words[max(0, index - 4) : index]):
        token = window[before.start : before.end]
        what = parts.sort(token, before.tag)
        if token in ("和", "与"):
            joint = True  # 新加坡贸易与工业部
            continue
        if (
            what == "name"
            or (joint and what == "place")
            or (len(token) > 1 and token in vocabulary.endings())
        ):
            return True
        if what == "stop":
            return False
    return False


def _loose(window: str, before: Word, end: int) -> bool:
    """Whether an ending of one character belongs rather to the character before: 军队, 干部, 西部."""
    token = window[before.start : before.end]
    if len(token) > 1 and (token in vocabulary.places() or before.tag in ("ns", "nt", "nz", "nrt")):
        return False
    if token[-1] in parts.DIRECTIONS:
        return True
    pair = window[end - 2 : end]
    return len(token) == 1 and pair not in vocabulary.endings() and pair in vocabulary.dictionary()
