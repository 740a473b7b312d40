"""The metric: what a number measures, in the text's own words."""

import re

from factx.lexicon import Lexicon

PREDICATES = Lexicon.load("facts/predicates.tsv", str)
_PREDICATE = re.compile(PREDICATES.pattern)

_ADVERBS = re.compile(
    r"(?:已经?|还|也|又|均|都|共|并|率先|累计|将|现|现有|目前|正|曾|新|再|仍|就|再次|首次|先后|一共|成功|有)+"
)
_ADVERB_INITIALS = frozenset("已还也又均都共并率累将现目正曾新再仍就首先一成有")
_CUT = re.compile(
    r"的|中的|中有|当中|之中|均|都|已|将(?!军)|被|在|是|并|还|也|以来|左右|以上|以下|以内|等(?!级)|和|与|及"
)
# A noun phrase: no punctuation but brackets with a short remark.
_PHRASE = re.compile(r"(?:[^\s，,。；;：:！？!?、()（）《》|]+|[(（][^()（）]{0,20}[)）])+")


def behind(text: str, start: int, end: int) -> str | None:
    """The noun that follows a count: the end of the noun phrase at `start`.

    >>> behind("27个交易平台打通", 3, 9), behind("97个国民经济行业大类中的87个", 3, 17)
    ('交易平台', '国民经济行业大类')
    """
    m = _PHRASE.match(text, start, end)
    if m is None:
        return None
    phrase = m[0].lstrip('“”"‘’')
    if cut := _CUT.search(phrase):
        phrase = phrase[: cut.start()]
    phrase = _before_predicate(phrase).rstrip('“”"‘’')
    return phrase if phrase[:1].isalpha() else None


def _before_predicate(phrase: str) -> str:
    """Without the predicate at its end: 交易平台打通; a verb inside belongs to the noun: 登记典型案例."""
    last = None
    for m in _PREDICATE.finditer(phrase):
        last = m
    return (
        phrase[: last.start()] if last is not None and last.start() and last.end() == len(phrase) else phrase
    )


def before(text: str, start: int, end: int) -> str | None:
    """What the words `text[start:end]` in front of a number and its link say that it measures.

    >>> before("直接转化运用金额", 0, 8), before("已累计发放登记证书", 0, 9)
    ('直接转化运用金额', '累计发放登记证书')
    """
    words = text[start:end]
    words = words.rpartition("的")[2] or words
    words = words.lstrip('，,、 “”"')
    adverbs = _ADVERBS.match(words) if words[:1] in _ADVERB_INITIALS else None
    if adverbs is not None and adverbs.end() < len(words):
        words = ("累计" if "累计" in adverbs[0] else "") + words[adverbs.end() :]
    if (verb := _PREDICATE.search(words)) is not None and verb.start():
        led = 2 if words[: verb.start()].endswith("累计") else 0
        words = words[verb.start() - led :]
    words = words.strip('“”"‘’ ()（）')
    return words if len(words) > 1 and words[0].isalpha() else None
