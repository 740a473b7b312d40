"""Money: an amount together with its currency."""

import re
from re import Match
from typing import NamedTuple

from factx.chinese import numerals
from factx.lexicon import Lexicon, alternation
from factx.numbers import amounts, modifiers, rates
from factx.numbers.values import Amount, Measure, Value, new, point
from factx.rules import Row, Spanned, rule


class _Currency(NamedTuple):
    code: str | None
    factor: Value


def _currency(code: str, factor: str) -> _Currency:
    """A currency word's ISO 4217 code and what one of it is in the main unit."""
    return _Currency(code or None, numerals.value(factor))


CURRENCIES = Lexicon.load("numbers/currencies.tsv", _currency)
_BY_WORD = dict(CURRENCIES)
# Words and signs in front of an amount, with their ISO 4217 codes.
PREFIXES = Lexicon.load("numbers/currency_prefixes.tsv", str)
_MINOR = alternation([word for word, currency in CURRENCIES.items() if currency.factor != 1])
# 元旦, 三元里, 5角度
_NOT_MONEY = "(?![月旦素件首老帅宵朝论度色落逐型豆]|宇宙|[一二三四n]?次(?!之)|方程|之一)"
# 元人民币, 元整
_TAIL = rf"[整正](?![\u4e00-\u9fff])|(?: ?(?:人民币|{alternation(list(PREFIXES))})(?![0-9 ]))?"
# 12元5角2分, 三块五
_SMALL = rf"(?:[0-9]{{1,3}}|(?:零|{numerals.DIGIT}|[十拾]){{1,4}})"
_PARTS = re.compile(rf"({_SMALL}) ?({_MINOR})")
_LESS = (
    rf"(?: ?又?{_SMALL} ?{_MINOR}){{1,3}}(?![度色落])(?:钱|[一二三四五六七八九](?![\u4e00-\u9fff](?<!一)))?"
    r"|[1-9](?![0-9A-Za-z.%/\u4e00-\u9fff-])"
    r"|[一二三四五六七八九](?![\u4e00-\u9fff](?<!一))"
)
# Only where one of these follows there is anything more to read.
_MORE = rf"(?=[ 又0-9零一二三四五六七八九壹贰叁肆伍陆柒捌玖两十拾整正{re.escape(PREFIXES.initials)}])"
# 八百万元（新台币）, 三亿元（港币，下同）
_TOLD = rf"[(（](?P<told>{alternation(list(PREFIXES))})[)），,]"
# （新台币，下同）, 新台币(下同)10万元
_SAME = re.compile(rf"(?P<told>{alternation(list(PREFIXES))})(?:[)），,] ?| ?[(（]以?)\Z")
_SAME_REACH = 12
# 记者陈明／台北报导, 政治中心／林光报导, （中央社）, 中央社／台北23日电
_DATELINE = re.compile(r"[/／╱][^，。\n]{1,14}报导|中央社[^，。\n]{0,14}[)）电]")
_HEAD = 400
_YUAN = frozenset(("元", "圆"))
# 块 is a piece, too: 三块石头; of money it stands before no noun.
_AMBIGUOUS = {"块", "角", "毛", "分", "仙", "蚊"}
# 三块五, 12元5, 两毛五: what a digit behind these counts.
_TENTHS = {"块": -1, "元": -1, "圆": -1, "毛": -2, "角": -2}
# 展出版面384块, 集成电路212亿块: pieces, where no price is spoken of.
_PIECES = re.compile(
    r"(?:[板版牌碑碣匾砖屏幕瓦池]|电路|GPU|CPU|芯片|显卡|主板|电池|版面|硬盘|田|石头?)(?![^，。]*?[价卖买花钱费])[^，。；]{0,12}\Z"
)
_PIECES_REACH = 18
# 一块“云图”芯片, 一块 5 寸屏
_PIECE = re.compile("[“‘「『]| ?[0-9A-Za-z]")
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
    follow=CURRENCIES.openings,
    pattern=rf" {{0,3}}(?P<currency>{CURRENCIES.pattern}){_NOT_MONEY}"
    rf"(?:{_MORE}(?P<minor>{_LESS})?(?P<tail>{_TAIL}))?(?={_TOLD})?{rates.PER}",
)
def suffix(head: Match[str], m: Match[str]) -> Measure | Spanned | None:
    """An amount with its currency behind it, the usual order in Chinese.

    >>> show("成交金额60万元")
    60万元 = 600000 CNY
    >>> show("创汇1.03亿美元,折合每件十二元五角")
    1.03亿美元 = 103000000 USD
    十二元五角 = 12.5 CNY

    元 needs an amount; by itself it means "first":

    >>> show("元月以来")
    """
    word, minor, tail = m.group("currency", "minor", "tail")
    if word in _AMBIGUOUS and not minor and not _means_money(head[0], m):
        return None
    stated = amounts.stated(head)
    if stated is None:
        return None
    code, factor = _BY_WORD[word]
    amount = stated if factor == 1 else stated.times(factor)
    if minor:
        total = _with_minor(amount, minor, word)
        if total is None:
            return None
        amount = total
    unit = word if word[-1] not in "整正" else word.rstrip("整正")  # 三万元整 is in 元
    if tail and PREFIXES.get(tail.strip(), code) != code:  # 三千元港币
        code = PREFIXES[tail.strip()]
        unit += tail.strip()
    last = m.lastgroup
    if last == "told" and code == "CNY":
        code = PREFIXES[m["told"]]
    if last != "per":
        return new(Measure, ("money", amount, unit, code, "currency", None, None, False))
    return rates.measure("money", amount, unit, code, "currency", head, m)


_CASH = ("硬币", "纸币", "纸钞", "钞票", "现金", "零钱", "大洋", "邮票", "红包", "押金", "工资")


def _means_money(numeral: str, m: Match[str]) -> bool:
    """Whether a word that is another one as often names money: 三块五, 报19.5仙; not 三块石头, 3仙女."""
    text, word, end = m.string, m["currency"], m.end()
    if text.startswith(_CASH, end):
        return True
    behind = text[end : end + 1]
    before_noun = "\u4e00" <= behind <= "\u9fff"
    if word in ("分", "仙"):
        return word == "仙" and numeral[0].isascii() and (not before_noun or behind in "和或至及的")
    if word == "角":
        return numeral[0] != "三" and (not behind or behind in "钱，,。.;；!！ ")
    if word == "块":
        if _PIECE.match(text, end):
            return False
        if text[end + 1 : end + 2] == "费":  # 上百块电费
            return True
        if _PIECES.search(text, max(0, m.start() - _PIECES_REACH), m.start()):
            return False
    return behind in _NO_NOUN or not (before_noun or behind.isalnum())


def _with_minor(amount: Amount, minor: str, word: str) -> Amount | None:
    """十二元 and 五角 are 12.5; 三块 and 五 are 3.5; 一块 and 二毛五 1.25."""
    if amount.value is None:
        return None
    total = amount.value
    for numeral, part in _PARTS.findall(minor):
        if (piece := numerals.whole(numeral)) is None:  # 一十五角
            return None
        total = numerals.add(total, numerals.multiply(piece, CURRENCIES[part].factor))
        word = part
    last = minor[-1]
    if last in numerals.DIGITS:
        if word not in _TENTHS:
            return None
        total = numerals.add(total, numerals.scaled(str(numerals.DIGITS[last]), _TENTHS[word]))
    return point(total)


# 港币约3亿元: the bound stands between, and 元 doesn't say that it is yuan.
_BETWEEN = re.compile(
    " {0,2}(?:(?P<bound>大?约为?|近|将近|超过?|逾|不超过|不低于|不少于|至少|高达|达|共计?|合计|总计|为) ?)?"
)
_EXCHANGED = frozenset("兑对换比")
_BEHIND = re.compile(
    r"(?: ?(?P<latin>trillion|billion|million|bn|mn|[kKmMbB](?![A-Za-z])))?"
    rf"(?: {{0,2}}(?P<currency>{CURRENCIES.pattern}){_NOT_MONEY}[整正]?)?{rates.PER}"
)


@rule("number.money.prefix", cue=PREFIXES)
def prefix(word: Match[str]) -> Spanned | None:
    """An amount with its currency in front, as a word or as a sign.

    >>> show("港币1.2亿元,US$5m,人民币300元")
    港币1.2亿元 = 120000000 HKD
    US$5m = 5000000 USD
    人民币300元 = 300 CNY

    >>> show("折合港币约3亿元")
    港币约3亿元 = ~300000000 HKD

    >>> show("人民币汇率,人民币近3年升值")
    """
    sign, text = word[0], word.string
    before = text[word.start() - 1 : word.start()]
    if before.isascii() and before.isalnum() and sign[0].isalnum():
        return None  # the end of another word
    between = _BETWEEN.match(text, word.end())
    assert between is not None
    bound = between["bound"]
    if bound and before in _EXCHANGED:
        return None
    head = amounts.at(text, between.end())
    amount = None if head is None else amounts.stated(head)
    m = None if head is None else _BEHIND.match(text, head.end())
    if amount is None or m is None or text.startswith("比", m.end()):  # 美元兑新台币1比30.6元
        return None
    latin, currency = m.group("latin", "currency")
    code = PREFIXES[sign]
    if latin:
        amount = amount.times(10 ** _LATIN_SCALES[latin])
    if bound and head is not None:
        if not currency:
            return None  # 人民币近3年升值
        modifier = modifiers.before(text, head.start())
        amount = amount if modifier is None else modifiers.bounded(amount, modifier)
    if currency:
        own, factor = CURRENCIES[currency]
        if own not in ("CNY", code):
            return None
        amount = amount.times(factor)
    found = rates.measure("money", amount, (currency or sign).rstrip("整正"), code, "currency", word, m)
    return found if isinstance(found, Spanned) else Spanned(found, word.start(), m.end())


def is_of_taiwan(text: str) -> bool:
    """Whether a text has a dateline of Taiwan and doesn't speak of 人民币."""
    said = text.find("报导", 0, _HEAD) >= 0 or text.find("中央社", 0, _HEAD) >= 0
    return said and _DATELINE.search(text, 0, _HEAD) is not None and "人民币" not in text


def declare(rows: list[Row], text: str) -> None:
    """Give amounts in bare 元 the currency that the text declares for all that follow.

    （新台币，下同） does, and a dateline of Taiwan in a text that doesn't speak of 人民币.
    """
    declared = [(0, "TWD")] if is_of_taiwan(text) else []
    place = text.find("下同")
    while place >= 0:
        if told := _SAME.search(text, max(0, place - _SAME_REACH), place):
            declared.append((place, PREFIXES[told["told"]]))
        place = text.find("下同", place + 2)
    at = -1  # the declaration that holds
    for row in rows:
        while at + 1 < len(declared) and declared[at + 1][0] < row["start"]:
            at += 1
        if at >= 0 and row["unit"] in _YUAN and row["unit_code"] == "CNY":
            row["unit_code"] = declared[at][1]
