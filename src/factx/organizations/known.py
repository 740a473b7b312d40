"""Names that are known as a whole: 央行, 新华社, 华为."""

import re
from re import Match

from factx.organizations import anchors, vocabulary
from factx.organizations.places import before
from factx.organizations.suffix import CONTINUED, CUES, MEETING, SESSION
from factx.organizations.values import Naming
from factx.organizations.vocabulary import Cues
from factx.rules import Spanned, rule

ANCHORS = Cues(lambda: anchors.choose(vocabulary.names(), (cue for cue in CUES if len(cue) > 1)))


@rule("organization.known.name", cue=ANCHORS)
def name(m: Match[str]) -> Spanned | None:
    """A name that stands in one of the lists.

    >>> show("中新网北京电")
    中新网 = media 中国新闻网

    Its characters inside other words are no name:

    >>> show("雄鹰在空中行走")
    """
    text, at = m.string, m.start()
    names = vocabulary.names()
    for offset, size in ANCHORS.words[m[0]]:
        start = at - offset
        if start < 0 or (found := names.get(text[start : start + size])) is None:
            continue
        end = start + size
        if end > len(text) or not stands(text, start, end):
            continue
        if found.kind in _PLACED and (wider := before(text, start)) < start:
            # 美国国防部 is another than 国防部.
            return Spanned(Naming(found.kind, text[wider:start] + found.name), wider, end)
        if text[end - 1] == "大" and "十" in text[start:end] and not _CONGRESS(text, start):
            continue
        start, end = _ordinals(text, start, end, found.kind)
        return Spanned(Naming(found.kind, found.name), start, end)
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
