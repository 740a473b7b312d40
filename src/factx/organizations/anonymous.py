"""Anonymous names: 杭州某科技公司, 某银行."""

import re
from re import Match

from factx.lexicon import Lexicon
from factx.organizations import parts, vocabulary
from factx.organizations.places import before, end_at
from factx.organizations.values import Naming
from factx.rules import Spanned, rule

# What may stand between 某 and the ending: 某新材料公司, 某(集团)公司.
_MIDDLE = r"[^\s的了在是有被把和与及，。、；：！？,.;:!?“”\"'（）()《》0-9]{0,10}?"
# Bodies whose name may be withheld; 某部 and 某处 are rather somewhere.
_ENDINGS = (
    "集团公司|集团有限公司|有限责任公司|有限公司|公司|集团|银行|医院|大学|学院|中学|小学|学校|幼儿园|研究院|研究所|法院|检察院|协会|"
    "事务所|基金会|电视台|报社|出版社|工厂|厂|公安局|派出所|支行|分行|信用社|俱乐部|单位(?!元)|机构|局(?![长面势部限])|企业|平台公司"
)
_FIRM = ("企业", "机构", "单位")
_NOT_AFTER = frozenset("法章卡业生长军")


_PATTERN = rf"某(?:某|家|些|个|知名|大型|著名)?{_MIDDLE}(?P<ending>{_ENDINGS})"
_match = re.compile(_PATTERN).match


@rule("organization.anonymous.withheld", cue=Lexicon({"某": True}), pattern=_PATTERN)
def withheld(m: Match[str]) -> Spanned | None:
    """A body whose name the text withholds; the place before 某 belongs to it.

    >>> show("杭州某科技公司完成交易")
    杭州某科技公司 = anonymous company

    某 with anything else names nobody:

    >>> show("某企业家在某地")
    """
    if not _is_body(m):
        return None
    found = vocabulary.endings().get(m["ending"])
    kind = found.kind if found is not None else "company"
    start = before(m.string, m.start())
    if start == m.start() and m["ending"].endswith("有限公司") and end_at(m.string, start - 1):
        start = before(m.string, start - 1)  # 广东金某某技术有限公司
    return Spanned(Naming(kind, anonymous=True), start, m.end())


def stands(text: str, at: int) -> bool:
    """Whether the 某 here begins what stands for a body's name.

    >>> stands("某科技公司", 0), stands("周某历任区财政局副局长", 1)
    (True, False)
    """
    m = _match(text, at)
    return m is not None and _is_body(m)


def _is_body(m: Match[str]) -> bool:
    text, end = m.string, m.end()
    if m["ending"] in _FIRM or text[end : end + 1] in _NOT_AFTER or text[m.start() + 1] in "些个":
        return False
    return not _is_person(text, m.start(), text[m.start() + 1 : m.start("ending")])


def _is_person(text: str, at: int, middle: str) -> bool:
    """Whether 某 is somebody's given name, behind a surname and before what was done: 周某历任, 李某某创办.

    >>> _is_person("周某历任区财政局副局长", 1, "历任区财政"), _is_person("江苏某租赁公司", 2, "租赁")
    (True, False)
    """
    while text[at - 1 : at] == "某":
        at -= 1
    middle = middle.lstrip("某甲乙丙丁")
    if "某" in middle:
        return True  # 周某到某银行
    if not middle or text[at - 1 : at] not in vocabulary.surnames() or before(text, at) < at:
        return False
    first = vocabulary.dictionary().cut(middle)[0]
    word = middle[: first.end]
    if len(word) == 1:
        return first.tag in ("v", "p", "d", "c", "k")  # 周某系江海公司股东
    return word not in vocabulary.generic() and parts.sort(word, first.tag) in ("stop", "verb")
