"""Quotes: whether a stop within or behind a quote ends the sentence around it."""

import re
from functools import cache

from factx.lexicon import Lexicon

# No quote is cut that is part of its sentence and up to so long, nor a speech so short.
_QUOTE = 60
_CRY = 14
# Behind a closing quote: the sentence takes the quote up as a word of its own.
TAKES_UP = re.compile(
    r"的|之|等(?![待到我他她你])|地(?![方区点处震铁球面上下图])|是(?![的啊呀吗否])|成[了为]|这[一两三几个句种样些类番]"
    r"|那[句种样]|一[词语句说类问]|几个字|和|与|及|或|以及"
)
_CHAIN = re.compile(r"(?:“[^“”]{0,60}”[、和与及]?){1,8}")
_CLAUSE = re.compile(
    r"([^，。：；！？,:;!?“”\s]{1,24})(?:[，,]([^，。：；！？,:;!?“”\s]{1,24})(?=[。.；;]|[，,：:]“))?([:：]?)"
)
_NO_SPEECH = re.compile(
    r"(?:[知街渠通频管轨味人公铁车]道|[名简职统俗人]称|[学访顾疑]问|[理思梦设]想|[小传学据听]说|报答)\Z"
)


def is_announced(text: str, begin: int, opening: int) -> bool:
    """Whether the quote that opens there is announced as a speech: 他说：“, 王强问，“"""
    if opening == begin:
        return False
    if text[opening - 1] in "：:" or (text[begin] == "“" and text[opening - 1] in "，,"):
        return True  # “我宣布，”他提高了嗓门，“公司成立了！
    clause = text[max(begin, opening - 8) : opening]
    return _is_speech(clause.rstrip("，, 着" if clause[-1] in "，," else " "))


def is_embedded(text: str, begin: int, opening: int, at: int, end: int, announced: bool) -> bool:
    """Whether the quote is part of a sentence, so that the stops in it don't end one."""
    close = text.find("”", opening, min(end, opening + _QUOTE))
    if close < 0:
        return False
    if close - opening < _CRY and text[at] != "。":
        return True
    return not announced and (opening > begin or TAKES_UP.match(text, close + 1, end) is not None)


def takes_up(text: str, begin: int, opening: int, at: int, follow: int, end: int, announced: bool) -> bool:
    """Whether the sentence goes on behind a quote that ends with a stop."""
    part = opening > begin and not announced and text[at] not in "。."
    if text[follow] == "“":
        chain = _CHAIN.match(text, follow, end)
        return part or (chain is not None and TAKES_UP.match(text, chain.end(), end) is not None)
    if part or (not announced and TAKES_UP.match(text, follow, end)):
        return True
    clause = _CLAUSE.match(text, follow, end)
    if clause is None or announced:
        return False
    if text.startswith("“", clause.end() + 1) and text[clause.end()] in "，,：:":
        return True  # “是我。”门外的人放下灯，压低声音，“快开门！”
    return _is_speech(clause[1]) or (clause[2] is not None and _is_speech(clause[2]))


def _is_speech(clause: str) -> bool:
    """Whether the clause ends with a word of saying: 王强笑着说."""
    speech = _speech()
    clause = clause.rstrip("了过.")
    return any(clause[-size:] in speech for size in range(1, 5)) and not _NO_SPEECH.search(clause)


@cache
def _speech() -> Lexicon[None]:
    return Lexicon.load("segmenter/speech.tsv", lambda: None)
