"""Amounts: numerals with what can stand inside them: 多 余 几 来, vague numerals, ranges."""

import re
import sys

from factx.chinese import numerals
from factx.chinese.numerals import DIGITS, SCALES, add, multiply, value
from factx.lexicon import Lexicon
from factx.numbers import exclusions, identifiers
from factx.numbers.values import Amount, Value, new, point
from factx.rules import Head

_SCALES = "[十百千万亿]"
_BIG = "[万亿兆]"

# 20多万, 300余名, 100来人, 1亿3000多万, 十数个; not 20多边形, 300余额, 2020来自.
_MORE = (
    "(?:(?<=[十百千万亿兆拾佰仟零0w]) ?(?:多(?!边|样|媒体|功能|元化|极|维|少|数|亏|久)"
    "|余(?!额|地|热|量|震|波|款|杭|姚|生|味|温|(?<=[0w]余)票|辉)"
    "|来(?=[个人岁万亿名天年位家块斤里米度只条张件分次公平亩吨户头棵座间套辆部本页层道种项桌顿尺寸丈号株台艘颗粒根匹枚幅篇首把架]))"
    rf"|(?<=[1-9]) ?[多余](?= ?{_BIG})|(?<=万[0-9]{{4}})[多余](?=[票人户名件元])"
    "|(?<=亿)(?:零?[0-9]{1,4}[多余]|几十)(?=万)"
    "|(?<=[十百千拾佰仟零]) ?几十?|(?<=十)数(?=[万亿个人名位家户里丈尺米条张只件次座间辆架回步]))"
    rf"(?: ?{_BIG}{{1,2}})?"
)
# 数十, 几百万; not 指数百分点, 无数百姓
_SEVERAL = rf"(?:几|(?<![指参系总函倍岁变多少无基常整负正复字户票])数){_SCALES}{{1,3}}"
# 百余, 千多, 百来
_ROUND = r"[百千万亿](?=[多余](?!边|样|额|地|数)|来[个人斤块元名里户家位只条件])"
# 上百, 近千, 超百亿: a scale alone, where a word in front makes it a number; 赚百万元, not 收入(百万元)
_BARE = (
    "(?:(?:(?<=[上近超逾过破达])|(?<=不[足到满])|(?<=[过破达]了))(?:万亿|[百千]?[万亿]|[百千](?![克瓦卡伏帕焦赫安]))(?![分科度达]|里[江马])"
    "|(?<![:：(（、/])(?:[百千][万亿]|万亿)(?=元|[美港欧日]元|吨|千瓦|人次|平方米)"
    # 亿元以上项目; not 单位:亿元
    "|(?<![0-9十百千万数几多余来:：(（、/ Xx×])亿(?=元以[上下])"
    # 万亩果园, 千亩茶山; not 面积(万亩), 单位万亩, 3 万亩
    "|(?<![0-9一二两三四五六七八九十百千万几数多余来第半位积量 :：(（、/])(?:[百千]?万|[百千])(?=亩|公顷))"
)
_BARE_VALUES = {
    word: 10 ** sum(SCALES[scale] for scale in word)
    for word in ("百", "千", "万", "亿", "百万", "千万", "百亿", "千亿", "万亿")
}
# 三四百, 十七八, 三五
_PAIR = rf"(?:{'|'.join(numerals.NEIGHBORS)}|三两(?=[个天年次人句下步只件名位家日]))"
_BETWEEN = (
    # 十七八, 三百五六十, 一千五六百, 两万三四千, 一万五六
    "(?:(?:[二三四五六七八九]?十|[一二三四五六七八九]百(?:[一二三四五六七八九]十)?"
    "|[一二两三四五六七八九]千(?=..(?:百|(?![十千万亿])))"
    "|(?:[二三四五六七八九]?十)?[一二两三四五六七八九]?万(?=..(?:千|(?![十百万亿]))))?"
    rf"{_PAIR}(?![．.‧·﹒]?[零〇○一二三四五六七八九]|点)"
    rf"(?:{_SCALES}{{1,3}})?)"
)
ONE = rf"(?:{_SEVERAL}|{_BETWEEN}|{numerals.PATTERN}(?:{_MORE})?|{_ROUND}{_MORE})"
# 3-5亿, 3亿至5亿, 1 万(含)-5 万; in a row of figures " -4.7" is less than zero
CONNECTOR = r"(?! [-−][0-9])(?:[（(]含[）)])? ?(?:--|——|[-–—－~～〜至到]) ?"
PATTERN = rf"(?:{ONE}(?:{CONNECTOR}{ONE})?)"

# 七、八个, 三、四百元; not 第七、八个, nor 二、三个方面 at the head of an item.
_PARTED = (
    r"(?=[一二两三四五六七八九十]{1,3}、)(?:(?<=[\u4e00-\u9fff，,])|(?=[二三四五六七八九]?十))(?<![第和及与到至一二三四五六七八九十百千万亿])"
    "(?:[二三四五六七八九]?十)?"
    rf"(?:{'|'.join(f'{pair[0]}、{pair[1]}' for pair in numerals.NEIGHBORS[:10])})"
    "(?:(?=[个人名岁斤元块米里家户只条张件位头棵亩倍])|[十百千万]{1,2}(?![、一二三四五六七八九]))"
)
# What the rules of units have in common: an amount, matched once for all of them. A group matches where it
# is more than a numeral that stands by itself.
_MORE_BY = " 多余来几数零0123456789"
_MORE_HERE = rf"(?:(?=[{_MORE_BY}])(?P<more>{_MORE}))?"
_LINKED_BY = r" (（\-–—－~～〜至到"
_RANGE = rf"(?:(?=[{_LINKED_BY}])(?P<range>{CONNECTOR}{ONE}))?"
_FREE = rf"(?:{identifiers.FREE}|{identifiers.SEPARATE}(?P<named>{identifiers.NAMED})?)"
# 九十有二 is 92; 十有八九 and 三十有余 are none of these.
_AND = "[二三四五六七八九]十有[一二三四五六七八九](?![百千万亿成分个])"
# 歼敌千二百: 一 is left out.
_DIGIT = "[一二三四五六七八九]"
_LEFT_OUT = (
    "(?<![一二两三四五六七八九十百千万几数上])"
    rf"(?:百{_DIGIT}十|千{_DIGIT}百|万{_DIGIT}千){_DIGIT}?(?![一二三四五六七八九十百千万亿])"
)
_VAGUE = rf"(?P<vague>{_SEVERAL}|{_AND}|{_LEFT_OUT}(?:{_MORE})?|{_PARTED}|{_BETWEEN}|{_ROUND}{_MORE}|{_BARE})"
# 三家, 两项: most spoken numerals are one character, and no other can go on behind it.
_BEHIND = f"{numerals.CUE[10:]}兆点．.‧·﹒多余来有、 "
_ALONE = rf"(?:[一二三四五六七八九十]|(?<![十百千万亿兆拾佰仟廿卅卌])两)(?![{_BEHIND}])"
# 达6 080万人次, 为128 700: blanks part the thousands behind a word of amounts; not 图表2 500.
_AMOUNTS = "[达约超为近逾至到过共有]"
_BLANKS = (
    rf"(?:(?<={_AMOUNTS})|(?<={_AMOUNTS} ))(?<!别为)"
    r"(?P<parted>[1-9][0-9]{0,2}(?: [0-9]{3}){1,3})(?![0-9]|[.,][0-9]| [0-9])"
)
HEAD = Head(
    {
        "0123456789": rf"{_FREE}(?:{_BLANKS}|{numerals.ARABIC})"
        rf"(?:(?=[{numerals.SCALED_BY}{_MORE_BY}{_LINKED_BY}]){numerals.SCALED}{_MORE_HERE}{_RANGE})?",
        numerals.CUE[10:].replace("半", ""): rf"(?:{_ALONE}|{_VAGUE}|{numerals.SPELLED}{_MORE_HERE}){_RANGE}",
        "半": "(?P<half>半百?)",
    }
)

_SPLIT = re.compile(rf"{CONNECTOR}")
_INNER = re.compile(rf"(.+?)([多余来]|几十?)({_BIG}*)\Z")
_SEVERAL_OF = re.compile(rf"[数几]({_SCALES}+)\Z")
_BETWEEN_OF = re.compile(rf"((?:.*{_SCALES})?)({'|'.join(numerals.NEIGHBORS)}|三两)({_SCALES}*)\Z")
_INDICATORS = Lexicon.load("numbers/indicators.tsv", str)
_LATIN = re.compile(r"(?<![A-Za-z0-9&.-])([A-Za-z][A-Za-z&]{1,7}) ?\Z")
_LONGEST_NAME = 10
_ANYWHERE = sys.maxsize
_MINUS = frozenset("-−－负")
_TRAILING = re.compile(r"[百千万亿兆佰仟kKwM]+\Z")


def read(text: str) -> Amount | None:
    """The amount that a match of `PATTERN` states, None where it contradicts itself.

    >>> read("2.4万").value, read("20多万")[:3], read("十几")[:3]
    (24000, (200000, 200000, 300000), (None, 11, 19))
    >>> read("一百零几")[1:], read("一百几十")[1:3]
    ((101, 109, None), (120, 199))
    >>> read("数十")[1:3], read("三四百")[1:3], read("3-5亿")[1:3]
    ((20, 99), (300, 400), (300000000, 500000000))

    A range shares the scale of its end where that makes sense:

    >>> read("一千到两千万")[1:3], read("100到1亿")[1:3]
    ((10000000, 20000000), (100, 100000000))
    """
    if text.isascii() and text.isdigit():
        return point(int(text))
    parts = _SPLIT.split(text)
    if len(parts) == 2:
        return _range(*parts)
    return _one(text)


def _one(text: str) -> Amount | None:
    if text in _BARE_VALUES:
        return point(_BARE_VALUES[text])
    if text[1:3] == "十有":
        return point(value(text.replace("有", "")))
    if text[0] in "百千万" and text[1] in DIGITS and text[2:3] in _BELOW.values():  # 千二百; not 万七八
        text = "一" + text
    if text[0] == "半":
        return point(50) if text == "半百" else None
    if m := _SEVERAL_OF.match(text):
        exponent = sum(SCALES[scale] for scale in m[1])
        return Amount(None, 2 * 10**exponent, 10 ** (exponent + 1) - 1)
    text = text.replace("、", "").replace("十数", "十几")
    if m := _BETWEEN_OF.match(text):
        return _between(*m.groups())
    text = text.replace(" ", "")
    m = _INNER.match(text)
    if m is None:
        stated = numerals.whole(text)
        return None if stated is None else point(stated)  # 二五个亿 is no numeral
    numeral, word, scales = m.groups()
    whole: Value = 0
    if scales == "万" and "亿" in numeral:  # 一亿三千多万: what follows 亿 is counted in 万
        above, big, numeral = numeral.rpartition("亿")
        whole, numeral = value(above + big), numeral.lstrip("零〇○")
        if not numeral and word != "几十":
            return None
    ones = word == "几" and numeral.endswith("零")  # 一百零几
    if ones:
        numeral = numeral[:-1]
        if numeral[-1:] not in SCALES:
            return None
    base = numerals.whole(numeral or "0") if numeral not in SCALES else 10 ** SCALES[numeral]
    if base is None:
        return None
    step = 10 if ones else _step(base)
    # 十几 counts: 11 to 19; before a scale 几 says no more than 多: 二十几万.
    if word == "几" and not scales:
        return Amount(None, add(base, 1), add(base, step - 1)) if step > 1 else None
    factor = 10 ** sum(SCALES[scale] for scale in scales)
    if word == "几十":  # 一百几十
        low, high = multiply(add(base, 20), factor), multiply(add(base, 99), factor)
        return Amount(None, add(whole, low), add(whole, high))
    low, high = add(whole, multiply(base, factor)), add(whole, multiply(add(base, step), factor))
    if word == "来":
        return Amount(low, None, None, "about")
    return Amount(low, low, high, "more_than")


# What the digits behind a scale count.
_BELOW = {"百": "十", "千": "百", "万": "千"}


def _between(tens: str, pair: str, scales: str) -> Amount:
    base = value(tens) if tens else 0
    factor = 10 ** sum(SCALES[scale] for scale in scales)
    low, high = sorted(DIGITS[digit] for digit in pair)
    place = _BELOW.get(tens[-1:])
    if place is not None:  # 一百三四, 一百三四十: the pair counts tens
        low, high = low * 10 ** SCALES[place], high * 10 ** SCALES[place]
        factor = 10 ** sum(SCALES[scale] for scale in scales.removeprefix(place))
    return Amount(None, multiply(add(base, low), factor), multiply(add(base, high), factor))


def _step(base: Value) -> Value:
    """The place value of the last digit that isn't zero: 10 of 320, 100 of 300."""
    whole = str(int(base))
    return 10 ** (len(whole) - len(whole.rstrip("0"))) if base else 1


def _range(first: str, last: str) -> Amount | None:
    low, high = _one(first), _one(last)
    if low is None or high is None:
        return None
    lower = low.lower if low.value is None else low.value
    upper = high.upper if high.upper is not None else high.value
    top = high.value if high.value is not None else high.lower
    if lower is None or upper is None or top is None:
        return None
    if (m := _TRAILING.search(last)) and not _TRAILING.search(first):
        shared = multiply(lower, 10 ** sum(SCALES[scale] for scale in m[0]))
        if shared <= top:
            lower = shared
    elif (m := _TRAILING.search(last)) and m[0][-1] in "万亿" and not first.endswith(("万", "亿")):
        shared = multiply(lower, 10 ** SCALES[m[0][-1]])  # 一千到两千万
        if shared <= top:
            lower = shared
    return Amount(None, lower, upper) if lower < upper else None


def falling(text: str) -> Amount | None:
    """What a range says whose numbers fall: behind a minus or 零下 it rises (-5~3℃, 零下10到5度).

    >>> falling("5~3"), falling("3~5")
    (Amount(value=None, lower=5, upper=3, modifier=None), None)
    """
    parts = _SPLIT.split(text)
    low, high = (_one(part) for part in parts) if len(parts) == 2 else (None, None)
    if low is None or high is None or low.value is None or high.value is None or low.value <= high.value:
        return None
    return Amount(None, low.value, high.value)


def at(text: str, place: int, end: int = _ANYWHERE) -> re.Match[str] | None:
    """The head that begins at a place, before `end`: for rules on something in front of an amount."""
    match = HEAD.matches.get(text[place : place + 1])
    return None if match is None else match(text, place, end)


# 一半, 多半, 大半: no half of what follows
_NO_HALF = frozenset("一大多过前后上下夜参各对")


def half(head: re.Match[str]) -> Amount | None:
    """The half that 半 in front of a unit is, None where it is another word's."""
    text, start = head.string, head.start()
    if (text[start - 1 : start] in _NO_HALF and not text.endswith("超过", 0, start)) or exclusions.excluded(
        text, *head.span()
    ):
        return None
    return point(numerals.scaled("5", -1))


def named(head: re.Match[str]) -> bool:
    """Whether letters or a hyphen in front of a head's digits make them a name (A4, 歼-20), not PMI50.3."""
    if head.re.groupindex.get("named") is None or head["named"] is None:
        return False
    name = _LATIN.search(head.string, max(0, head.start() - _LONGEST_NAME), head.start())
    return name is None or name[1] not in _INDICATORS


def stated(m: re.Match[str]) -> Amount | None:
    """The amount that a head states; None where it is no number but a part of a word."""
    text, numeral = m.string, m[0]
    start, end = m.span()
    # Hardly any word holds digits: most are done with the first line.
    if (
        numeral > ":"
        or text[end : end + 1] in exclusions.BEHIND_DIGITS
        or text[start - 1 : start] in exclusions.BEFORE_DIGITS
    ) and exclusions.excluded(text, start, end):
        return None
    if m.lastindex is not None:
        return read(numeral) or (falling(numeral) if text[start - 1 : start] in _MINUS else None)
    stated = int(numeral) if numeral.isdecimal() else value(numeral)
    return new(Amount, (stated, stated, stated, None))
