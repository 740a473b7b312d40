"""Cardinals: numbers without a unit, where nothing says that they are something else."""

from re import Match

from factx.chinese import numerals
from factx.numbers import amounts, identifiers
from factx.numbers.values import Amount, Measure
from factx.rules import rule

_HAN = ("\u4e00", "\u9fff")
# What may stand beside a short spoken numeral that is a number all the same: 不是五而是六.
_BEFORE_NUMBER = "是为有到至于共约近超达等加减乘"
_AFTER_NUMBER = "是而的和与、以左上余多"


@rule(
    "number.cardinal.plain",
    cue=numerals.CUE,
    pattern=rf"(?P<amount>{amounts.PATTERN})(?:(?P<power>(?:[eE][+-]?[0-9]{{1,3}}|(?: ?[×xX*] ?10)?\^?-?[0-9]{{0,3}}))(?![0-9A-Za-z.^]))?",
)
def plain(m: Match[str]) -> Measure | None:
    """A numeral by itself.

    >>> show("指数收于3456.78点上方,总数为一千二百三十四")
    3456.78点 = 3456.78 点
    一千二百三十四 = 1234

    No codes, no single spoken digits inside words:

    >>> show("GB/T 7714标准,iPhone 15,电话0571-87051234,说三道四")
    """
    amount = amounts.stated(m)
    if amount is None:
        return None
    start, end = m.span("amount")
    text = m.string
    if text[start].isascii():
        if identifiers.named(text, start, end) or identifiers.code(text, start, end) or _bare_range(m, amount):
            return None
    elif not _spoken(text, start, end):
        return None
    return Measure("cardinal", amount)


def _bare_range(m: Match[str], amount: Amount) -> bool:
    """3-5 without a unit is a score, a chapter, a code as often as a range."""
    return amount.value is None and "-" in m["amount"] and m["amount"].replace("-", "").isdigit()


def _spoken(text: str, start: int, end: int) -> bool:
    """Whether Chinese numerals without a unit are a number: 一千二百, “五”; not 说三道四."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    numeral = text[start:end]
    if len(numeral) > 2 and any(character in "十百千万亿拾佰仟点" for character in numeral):
        return True
    if len(numeral) == 2 and numeral[0] in numerals.DIGITS and numeral[1] in "十百千万亿拾佰仟":
        return True
    alone_before = not before or not _HAN[0] <= before <= _HAN[1] or before in _BEFORE_NUMBER
    alone_behind = not behind or not _HAN[0] <= behind <= _HAN[1] or behind in _AFTER_NUMBER
    return alone_before and alone_behind and behind != "、"
