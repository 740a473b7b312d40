"""Names that are known as a whole: 央行, 新华社, 华为."""

import re
from re import Match

from factx.organizations import vocabulary
from factx.organizations.places import before
from factx.organizations.suffix import CONTINUED, MEETING, SESSION
from factx.organizations.values import Naming
from factx.organizations.vocabulary import Cues
from factx.rules import Spanned, rule

# The most frequent characters of Chinese text, most frequent first, by the counts of jieba's dictionary.
_FREQUENT = "的是在一不人有我他了上这国个来到说时们为大也地出就中要年子以和得下可着生自会那后天学家对里过能多起小都然没于去心看发现经之里样作好行成面日用还同道本但事文开又所动工从如当前分长十三法方主进手看无间部见定头政全公点意正高制些民气意此并其重使被由话社新性情间者把实现合身物机利理力几等电加已业很想做无向内党市军量关机体与第问产立场"


def _rank(character: str) -> float:
    place = _FREQUENT.find(character)
    return 0.2 if place < 0 else 20.0 / (place + 4) + 0.3


def _anchors() -> dict[str, list[tuple[int, str]]]:
    """Two neighboring characters → the names that hold them, and where.

    The scan stops at pairs; a name is looked for at the pair of it that is rarest in other text, and of
    those at one whose characters the scan already stops at.
    """
    firsts: set[str] = set()
    seconds: set[str] = set()
    anchors: dict[str, list[tuple[int, str]]] = {}
    for name in sorted(vocabulary.names(), key=len):
        best, place = 1e9, 0
        for at in range(len(name) - 1):
            a, b = name[at], name[at + 1]
            cost = (
                (0.0 if a in firsts else _rank(a))
                + (0.0 if b in seconds else _rank(b))
                + (_rank(a) * _rank(b))
            )
            if cost < best:
                best, place = cost, at
        pair = name[place : place + 2]
        firsts.add(pair[0])
        seconds.add(pair[1])
        anchors.setdefault(pair, []).append((place, name))
    for found in anchors.values():
        found.sort(key=lambda entry: -len(entry[1]))
    return anchors


ANCHORS = Cues(_anchors)


@rule("organization.known.name", cue=ANCHORS)
def name(m: Match[str]) -> Spanned | None:
    """A name that stands in one of the lists.

    >>> show("中新网北京电")
    中新网 = media 中国新闻网

    Its characters inside other words are no name:

    >>> show("雄鹰在空中行走")
    """
    text = m.string
    for offset, found in ANCHORS[m[0]]:
        start = m.start() - offset
        if start >= 0 and text.startswith(found, start):
            end = start + len(found)
            if not stands(text, start, end):
                continue
            known = vocabulary.names()[found]
            if known.kind in _PLACED and (wider := before(text, start)) < start:
                # 美国国防部 is another than 国防部.
                return Spanned(Naming(known.kind, text[wider:start] + known.name), wider, end)
            if found[-1] == "大" and found[-2] not in "人科" and "十" in found and not _CONGRESS(text, start):
                continue
            start, end = _ordinals(text, start, end, known.kind)
            return Spanned(Naming(known.kind, known.name), start, end)
    return None


# Bodies of a state: the country or place before the name belongs to it.
_PLACED = frozenset(("government", "party", "court", "military"))
_CONGRESS = re.compile(
    r"(?:(?<=党的)|(?<=中共)|(?<=贯彻)|(?<=学习)|(?<=宣传)|(?<=落实)|(?<=迎接)|(?<=党)).{3}|二?十.?大(?=报告|精神|代表|以来|之后|以后|召开|闭幕|胜利|提出|确定|上|期间|文件|主题|关于|[、。，）)和的后上])"
).match


def _ordinals(text: str, start: int, end: int, kind: str) -> tuple[int, int]:
    """The name with the number of its session: 第九届全国人大, 九三学社第七次全国代表大会."""
    if kind in ("party", "government"):
        if "全国" in text[start:end] and (m := SESSION.search(text, max(0, start - 6), start)):
            start = m.start()
        if m := MEETING.match(text, end):
            end = m.end()
    return start, end


def stands(text: str, start: int, end: int) -> bool:
    """Whether the words around leave the name whole: 中行 is none in 空中行走."""
    first, last = text[start], text[end - 1]
    if first < "⺀":
        return not (text[start - 1 : start].isalnum() and text[start - 1] < "⺀") and not (
            text[end : end + 1].isalnum() and text[end] < "⺀"
        )
    if text[end : end + 1] in CONTINUED.get(last, "") and end < len(text):
        return text.startswith("部长", end - 1)
    if end - start > 3:
        return True
    dictionary = vocabulary.dictionary()
    left, right = text[start - 1 : start], text[end : end + 1]
    if not (
        (left and (dictionary.tag(left + first) or dictionary.tag(left + text[start : start + 2])))
        or (right and (dictionary.tag(last + right) or dictionary.tag(text[start:end] + right)))
    ):
        return True
    low, high = max(0, start - 6), min(len(text), end + 6)
    edges = {word.start + low for word in dictionary.cut(text[low:high])}
    return start in edges and (end in edges or end == high)
