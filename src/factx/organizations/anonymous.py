"""Anonymous names: 杭州某科技公司, 某银行."""

import re
from re import Match

from factx.lexicon import Lexicon
from factx.organizations import vocabulary
from factx.organizations.places import before
from factx.organizations.values import Naming
from factx.rules import Spanned, rule

# What may stand between 某 and the ending: 某新材料公司, 某(集团)公司.
_MIDDLE = r"[^\s的了在是有被把和与及，。、；：！？,.;:!?“”\"'（）()《》0-9]{0,10}?"
# Bodies whose name may be withheld; 某部 and 某处 are rather somewhere.
_ENDINGS = (
    "有限责任公司|有限公司|公司|集团|银行|医院|大学|学院|中学|小学|学校|幼儿园|研究院|研究所|法院|检察院|协会|"
    "事务所|基金会|电视台|报社|出版社|工厂|厂|公安局|派出所|支行|分行|信用社|俱乐部|单位(?!元)|机构|局(?![长面势部限])|企业|平台公司"
)
# What follows 某 where it stands for a person's name.
_CAREER = frozenset((
    "历任", "曾任", "现任", "时任", "担任", "先后", "曾经", "利用", "涉嫌", "通过", "原系", "原为", "起诉",
    "接受", "伙同", "进入", "入职", "来到", "前往", "作为", "经营", "成立", "设立", "注册", "控制", "持有",
))  # fmt: skip
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
    return Spanned(Naming(kind, anonymous=True), before(m.string, m.start()), m.end())


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
    middle = text[m.start() + 1 : m.start("ending")]
    # 周某历任区财政局副局长: 某 is a person.
    return middle[:2] not in _CAREER and middle[1:3] not in _CAREER
