"""Agents: who acts in front of a verb, 规模以上工业企业实现…, without the adverbs between them."""

import re

from factx.facts.roles import ACTING, NOMINAL, ROLES, find_acting
from factx.facts.subject import REPORTS
from factx.lexicon import Lexicon

# An agent and where it ends, and whether a verb stands behind it.
Agent = tuple[str | None, int, bool]

# 已发放, 还共有: the words that may stand before a metric, with the characters that make other words of them.
BARRED: dict[str, frozenset[str]] = dict(Lexicon.load("facts/adverbs.tsv", frozenset))
# A metric or a noun that is longer is no name of a thing.
LONGEST = 40
ADVERBS = {
    initial: [
        (word, BARRED[word])
        for word in sorted(BARRED, key=len, reverse=True)  # the longest first
        if word[0] == initial
    ]
    for initial in {word[0] for word in BARRED}
}
# What may stand between who acts and the verb.
ADVERB_ENDS = frozenset(Lexicon.load("facts/adverb_ends.tsv", str)) | {
    word for word, role in ROLES.items() if role == "adverb"
}
_ADVERB_LAST = frozenset("约各是则需要仅只已共将拟也还均都现可能新再了的被")
_LAWS = frozenset(("许可", "认可"))
_BEFORE_VERBS = frozenset("已均曾再又将拟")
# Who acts is a plain noun: nothing that takes a place or another noun with it.
_AGENT = re.compile(
    r"(?![最本这那此他她我你它各每该其]|[前第][一二三四两1-4]季|某(?![甲乙丙丁])|根据|按照|依[据照诈法]?|随着|由于|因为|凭)[^\s占在从对向以与由按据经把将被于为因当随如若不没至到给让使或“”\"()（）、，,0-9]{2,12}(?<![时后前中内里上下称说道于年月日底末来和与及并受遭挨然])\Z"
)
_BODIES = ("业", "公司", "部门", "单位", "机构", "银行")
_NO_AGENTS = frozenset(Lexicon.load("facts/no_agents.tsv", str))
_NO_ENDS = (*REPORTS, "方面", "期间")
_AND = re.compile("[、和及与]")


def is_agent(noun: str) -> bool:
    """Whether the noun can be who acts: nothing that takes a place or another noun with it.

    >>> is_agent("规模以上工业企业"), is_agent("公司向银行")
    (True, False)
    """
    return _AGENT.match(noun.replace("以上", "")) is not None


def without_adverbs(words: str) -> str:
    """The words behind the adverbs that they begin with; all of them where nothing would be left.

    >>> without_adverbs("已累计发放登记证书"), without_adverbs("共享单车"), without_adverbs("已")
    ('累计发放登记证书', '共享单车', '已')
    """
    at, size = 0, len(words)
    while at < size:
        for adverb, barred in ADVERBS.get(words[at], ()):
            behind = at + len(adverb)
            if words.startswith(adverb, at) and words[behind : behind + 1] not in barred:
                break
        else:
            break
        at = behind
    return words[at:] if at < size else words


def acting(text: str, start: int, end: int) -> Agent:
    """Who acts in `text[start:end]`, in front of a number whose noun follows it.

    >>> acting("规模以上工业企业推出", 0, 10), acting("北方的天气", 0, 5)
    (('规模以上工业企业', 8, True), (None, 0, False))
    """
    m = find_acting(text, start, end) if end - start <= LONGEST else None
    while m is not None:
        at = m.start()
        if text[at : at + 2] in ACTING and (at + 2 >= end or text[at + 2] not in NOMINAL):
            return (*agent(text[start:at], at), True) if start + 1 < at else (None, 0, True)
        m = find_acting(text, at + 1, end)
    return None, 0, False


def agent(noun: str, end: int) -> tuple[str | None, int]:
    """Who acts, of the words before a verb at `end`, and where they end; None where they can't be that.

    >>> agent("规模以上工业企业已累计", 11), agent("公司向银行", 5)
    (('规模以上工业企业', 8), (None, 0))
    """
    if noun[0] in ADVERBS:
        if noun[0] in _BEFORE_VERBS:
            return None, 0  # 已筛选培育
        noun = without_adverbs(noun)
    while len(noun) > 1:
        size = 2 if noun[-2:] in ADVERB_ENDS else noun[-1] in _ADVERB_LAST and noun[-2:] not in _LAWS
        if not size:
            break
        noun, end = noun[:-size], end - size
    if noun[:2] in ACTING or noun in _NO_AGENTS or noun.endswith(_NO_ENDS):
        return None, 0  # 落实共驻共建
    # 电力、热力生产和供应业
    if is_agent(noun) or (noun.endswith(_BODIES) and all(map(is_agent, _AND.split(noun)))):
        return noun, end
    return None, 0
