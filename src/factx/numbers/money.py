"""Money: an amount together with its currency."""

import re
from re import Match
from typing import NamedTuple

from factx.chinese import numerals
from factx.lexicon import Lexicon, alternation
from factx.numbers import amounts, rates
from factx.numbers.values import Amount, Measure, Value, point
from factx.rules import rule


class _Currency(NamedTuple):
    code: str | None
    factor: Value


def _currency(code: str, factor: str) -> _Currency:
    """A currency word's ISO 4217 code and what one of it is in the main unit."""
    return _Currency(code or None, numerals.value(factor))


CURRENCIES = Lexicon.load("numbers/currencies.tsv", _currency)
PREFIXES = Lexicon.load("numbers/currency_prefixes.tsv", str)
"""Words and signs in front of an amount, with their ISO 4217 codes."""
_MINOR = alternation([word for word, currency in CURRENCIES.items() if currency.factor != 1])
# 元旦, 三元里, 5角度, 3块钱; 元人民币, 元整
_NOT_MONEY = r"(?!月|旦|素|件|首|老|帅|宵|宇宙|朝|论|次|方程|度|色|落|逐|型|豆|之一)"
_TAIL = rf"(?: ?(?:人民币|{alternation(list(PREFIXES))})(?![0-9 ]))?"
# 块 is a piece, too: 三块石头; of money it stands before no noun.
_AMBIGUOUS = {"块", "角", "毛", "分", "仙"}
# 三块五, 12元5: a digit behind these counts tenths.
_TENTHS = ("块", "元", "圆")
_NO_NOUN = "钱多左上以的一每人元整正零半起到至和与、也就了买卖罚给都又呢吧"
_LATIN_SCALES = {
    "k": 3,
    "K": 3,
    "m": 6,
    "M": 6,
    "mn": 6,
    "million": 6,
    "bn": 9,
    "b": 9,
    "B": 9,
    "billion": 9,
    "trillion": 12,
}


@rule(
    "number.money.suffix",
    cue=amounts.HEAD,
    follow=CURRENCIES.initials,
    pattern=rf" {{0,3}}(?P<currency>{CURRENCIES.pattern}){_NOT_MONEY}"
    rf"(?P<minor>(?: ?又?{numerals.PATTERN} ?{_MINOR})+(?!度|色|落)钱?|[1-9](?![0-9.%个.])|[一二三四五六七八九](?![\u4e00-\u9fff]))?"
    rf"(?P<tail>[整正](?![\u4e00-\u9fff])|{_TAIL}){rates.PER}",
)
def suffix(head: Match[str], m: Match[str]) -> Measure | None:
    """An amount with its currency behind it, the usual order in Chinese.

    >>> show("成交金额60万元")
    60万元 = 600000 CNY
    >>> show("创汇1.03亿美元,折合每件十二元五角")
    1.03亿美元 = 103000000 USD
    十二元五角 = 12.5 CNY

    元 needs an amount; by itself it means "first":

    >>> show("元月以来")
    """
    word = m["currency"]
    if word in _AMBIGUOUS and not m["minor"] and not _means_money(head[0], m):
        return None
    amount = amounts.stated(head)
    if amount is None:
        return None
    currency = CURRENCIES[word]
    amount = amount.times(currency.factor)
    if m["minor"]:
        if m["minor"][-1] in numerals.DIGITS and word not in _TENTHS:
            return None
        if (amount := _with_minor(amount, m["minor"])) is None:
            return None
    code = PREFIXES.get(m["tail"].strip(), currency.code) if m["tail"] else currency.code
    unit = word + m["tail"].strip() if code != currency.code else word
    return rates.measure("money", amount, unit, code, "currency", m["per"])


def _means_money(numeral: str, m: Match[str]) -> bool:
    word = m["currency"]
    behind = m.string[m.end() : m.end() + 1]
    if word in ("分", "仙"):
        return False
    if word == "角":
        return not numeral[0] == "三" and (not behind or behind in "钱，,。.;；!！ ")
    return not "\u4e00" <= behind <= "\u9fff" or behind in _NO_NOUN


_PART = re.compile(rf"({numerals.PATTERN}) ?({_MINOR})")


def _with_minor(amount: Amount, minor: str) -> Amount | None:
    """十二元 and 五角 are 12.5; 三块 and 五 are 3.5."""
    if amount.value is None:
        return None
    if minor[-1] in numerals.DIGITS:
        return point(numerals.add(amount.value, numerals.scaled(str(numerals.DIGITS[minor]), -1)))
    total = amount.value
    for numeral, word in _PART.findall(minor):
        total = numerals.add(total, numerals.multiply(numerals.value(numeral), CURRENCIES[word].factor))
    return point(total)


@rule(
    "number.money.prefix",
    cue=PREFIXES,
    pattern=rf"(?P<prefix>{PREFIXES.pattern}) {{0,2}}(?P<amount>{amounts.ASCII_GROUPED})"
    rf"(?: ?(?P<latin>trillion|billion|million|bn|mn|[kKmMbB](?![A-Za-z])))?(?: {{0,2}}(?P<currency>{CURRENCIES.pattern}){_NOT_MONEY}[整正]?)?{rates.PER}",
)
def prefix(m: Match[str]) -> Measure | None:
    """An amount with its currency in front, as a word or as a sign.

    >>> show("港币1.2亿元,US$5m,人民币300元")
    港币1.2亿元 = 120000000 HKD
    US$5m = 5000000 USD
    人民币300元 = 300 CNY

    >>> show("人民币汇率")
    """
    before = m.string[m.start() - 1 : m.start()]
    if before.isascii() and before.isalnum() and m["prefix"][0].isalnum():
        return None  # the end of another word
    amount = amounts.stated(m, "amount")
    if amount is None:
        return None
    if m["latin"]:
        amount = amount.times(10 ** _LATIN_SCALES[m["latin"]])
    code = PREFIXES[m["prefix"]]
    if m["currency"]:
        currency = CURRENCIES[m["currency"]]
        if currency.code not in ("CNY", code):
            return None
        amount = amount.times(currency.factor)
    return rates.measure("money", amount, m["currency"] or m["prefix"], code, "currency", m["per"])
