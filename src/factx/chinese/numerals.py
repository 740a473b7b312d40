"""Numerals: every way Chinese text writes a number, and its exact value.

Patterns here read simplified characters; `characters.simplified` has turned 萬 into 万 before.
"""

import re
from decimal import Context, Decimal

# One table of digits and one of scales for the whole house.
DIGITS = {
    character: value
    for value, characters in enumerate(
        ("0零〇○", "1一壹", "2二两贰俩", "3三叁仨", "4四肆", "5五伍", "6六陆", "7七柒", "8八捌", "9九玖")
    )
    for character in characters
}
SCALES = {
    character: exponent
    for exponent, characters in zip(
        (1, 2, 3, 4, 6, 8, 12), ("十拾", "百佰", "千仟kK", "万w", "M", "亿", "兆"), strict=True
    )
    for character in characters
}
TENS = {"廿": 20, "卅": 30, "卌": 40}

ZERO = "[零〇○]"
_SMALL = "一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
DIGIT = f"[{_SMALL}]"
# What a numeral can begin with.
CUE = "0123456789零〇○一二两三四五六七八九十百千万亿半几数壹贰叁肆伍陆柒捌玖拾佰仟廿卅卌俩仨"

# 数据 and 一定 are so frequent that the scan shouldn't even stop there: 数 needs a scale or a unit of time.
# 指数周一反弹 is no 数周.
UNLESS = (
    "(?<!数(?![十百千万亿年月日天小个分秒以]|周(?![一二三四五六日天末边报])))"
    "(?<!一(?=[体定些样直般切致旦向再]))(?<!进一)(?<!统一)"
)

# 千 and 兆 belong to the unit in 五千瓦 and 3兆字节, to the number in 五千元.
_PREFIXED = r"(?:米|克|瓦|卡|赫|帕|焦|伏|电子伏|安|欧|字节|比特|吨级)"
_THOUSAND = rf"(?:[千仟](?:(?!{_PREFIXED})|(?<=[万亿][一二三四五六七八九]千)))"
_BIG = rf"(?:[万亿]|兆(?!{_PREFIXED}))"

# 1,234,567 or 1234; a comma groups only where every group has three digits.
# More than 40 digits are an identifier.
# In $20，300美元 it parts two amounts.
_COMMA = "(?:,|，(?<![$¥￥€£][0-9]，)(?<![$¥￥€£][0-9]{2}，)(?<![$¥￥€£][0-9]{3}，))"
# The first branch says nothing new; most numerals are done with it.
_WHOLE = (
    rf"(?:[0-9]{{1,40}}(?![0-9,，])|[0-9]{{1,3}}(?:{_COMMA}[0-9]{{3}}){{1,13}}(?![0-9]|[,，][0-9])"
    r"|[0-9]{1,40}(?![0-9]))"
)
# 12.5; some newspapers write the decimal point as 1·2万.
ARABIC = rf"{_WHOLE}(?:\.[0-9]{{1,40}}(?![0-9])|·[0-9]{{1,4}}(?=[万亿%％多余元米吨公平摄升亩倍岁℃个点]))?"
# 两 counts what follows, as a last digit it is the weight: 两千, 三十两, 五万两.
_LAST = (
    rf"(?:(?<![十百千万亿兆拾佰仟廿卅卌])两|(?!两){DIGIT})"
    rf"(?! {{0,2}}[十百千拾佰仟](?!{_PREFIXED}|分之))"
)
# 三千零五十, 一百五, 十八, 廿三; blanks may stand around the scales (三千 八百).
_SECTION = (
    # In 千两 the scale isn't ours, and 两 is the weight: nothing begins here.
    rf"(?=[{_SMALL}十拾廿卅卌])(?!(?<=[十百千拾佰仟廿卅卌])两)"
    rf"(?:{DIGIT} {{0,2}}{_THOUSAND} {{0,2}}{ZERO}?)?"
    rf"(?:{DIGIT} {{0,2}}[百佰](?!帕) {{0,2}}{ZERO}?)?"
    rf"(?:(?:{DIGIT} {{0,2}})?[十拾]|[廿卅卌])? ?"
    rf"(?:{_LAST})?(?<=[{_SMALL}十百千拾佰仟廿卅卌零〇○])"
)
# 二〇二五, 九九: digits read one by one
DIGIT_BY_DIGIT = frozenset("零〇○一二三四五六七八九")
_READ_OUT = "[零〇○一二三四五六七八九]"
_STRING = rf"{_READ_OUT}{{2,40}}(?![零〇○一二三四五六七八九十百千万亿])"
# 三四百 and 三五万: two digits next to each other are bounds.
NEIGHBORS = (
    *(f"{low}{high}" for low, high in zip("一二三四五六七八", "二三四五六七八九", strict=True)),
    *("一两", "两三", "三五"),
)
# 二九九二亿, 一○五万, as newspapers in Taiwan write it
_PLACES = rf"(?!(?:{'|'.join(NEIGHBORS)})[万亿兆])[一二三四五六七八九]{_READ_OUT}{{1,5}}(?={_BIG})"
# 四亿五千万零三, 四万万
_CHINESE = (
    rf"(?:{_PLACES}|{_SECTION})"
    rf"(?: {{0,2}}{_BIG}{{1,2}}(?: {{0,2}}(?:{ZERO} ?)?(?:{_PLACES}|{_SECTION}))?){{0,5}}"
)
# 十二点零五, 一点二亿; 七二九．二亿, 五五.三%, but the 一． of a list
_POINT = (
    rf"(?:点|(?<!\A.)(?<![\n\u3000 。；].)[．.‧·﹒](?={_READ_OUT}{{1,4}}[%％万亿兆元美欧日倍公米坪吨度个]))"
)
_DECIMALS = (
    rf" {{0,2}}{_POINT} {{0,2}}{_READ_OUT}{{1,40}}(?! {{0,2}}[零〇○一二三四五六七八九十点])"
    rf"(?:[百千]?{_BIG}{{1,2}}|(?![百千]))"
)
# 3万5千, 1亿2000万, 7 万5 千4 百, 1.2万亿, 3千万
# In 2018十大人物 and 2019百强 the scale belongs to the word behind.
_MIXED_SCALE = (
    rf"(?! {{0,2}}[十百](?![万亿])(?<=[0-9]{{2}}.)) {{0,2}}(?:[十拾]|[百佰](?!帕)|{_THOUSAND}|{_BIG}){{1,4}}"
)
# 4万7884, 2万8,590, 2万1158.71点, as Taiwan writes it; 1万2 is 12000, 2千5 is 2500
_ONES = (
    r"(?:(?<=万)(?:[0-9],[0-9]{3}|[0-9]{1,4})(?![0-9%％‰:：/年月日号时点]|[.,][0-9]|[A-Za-z])"
    r"|(?<=万)[0-9]{3,4}(?:\.[0-9]{1,2})?(?=点)"
    r"|(?<=[百千])[1-9](?![0-9%％‰:：/A-Za-z.,-]|[\u4e00-\u9fff](?<![元块左多的吧了])))"
)
# 78兆9,450.05亿, as Taiwan writes it
_BELOW = r"(?<=兆) ?(?:[0-9],[0-9]{3}|[0-9]{1,4})\.[0-9]{1,4} ?亿"
# 40k, 15K; not 4K电视, 8K拍摄. 2w, as the web writes 2万; not 3000w
_KILO = (
    "(?: ?[kK](?![A-Za-z]| ?[电超高视画屏萤荧分影等级拍摄录片剧直显修转频清])"
    r"|(?<![0-9]{3})w(?=[多以左元块人粉的涨升到至阅赞评播次条名用，,。+、]|\Z))"
)
# What stands behind the digits. Here and in `amounts` a look at the next character comes first: behind most
# numerals none of what could follow does.
SCALED_BY = " 十拾百佰千仟万亿兆kKw"
SCALED = (
    rf"(?:(?=[{SCALED_BY[:-3]}]){_MIXED_SCALE}(?:(?=[ 零〇○0-9])"
    rf"(?:{_BELOW}|(?: {{0,2}}{ZERO}?(?:[0-9][, ][0-9]{{3}}|[0-9]{{1,4}}){_MIXED_SCALE}){{0,4}}"
    rf"(?:{_ONES})?))?)?"
    rf"(?:(?=[ kKw]){_KILO})?"
)
MIXED = rf"{ARABIC}{SCALED}"
SPELLED = rf"(?:[俩仨]|{_STRING}(?:{_DECIMALS})?|(?:{_CHINESE}|[零〇○](?= {{0,2}}{_POINT}))(?:{_DECIMALS})?)"
PATTERN = rf"(?:{MIXED}|{SPELLED})"
# What a numeral looks like from afar, where hardly anything else can stand (分之…): `whole` decides.
_ANY = rf"(?:[{_SMALL.replace('两', '')}零〇○十百千万亿拾佰仟廿卅]|两(?=[十百千万亿分又倍番比]))"
LIGHT = (
    r"(?:[0-9](?:[0-9]|,(?=[0-9])){0,40}(?:\.[0-9]{1,40})?(?: ?[十百千万亿]){0,2}"
    rf"|{_ANY}(?: ?{_ANY}){{0,39}}(?:点{_READ_OUT}{{1,40}})?)"
)

# A run of digits or numerals and the blanks behind it: all that the scan reads before it chooses rules.
# 两 may be the unit behind it: 二两.
_NUMERALS = CUE[10:].replace("两", "") + "兆"
RUN = re.compile(
    r"(?:[0-9](?:[0-9]|[.,·](?=[0-9]))*(?: ?[十百千万亿兆]+(?:[0-9]|,(?=[0-9]{3}))*)*"
    rf"|(?:两|[{_NUMERALS}])(?:[{_NUMERALS}]|两(?=[百千万亿]))*) {{0,3}}"
)

# What the parts of a numeral are told apart by, and the other decimal point: 5·12万3百.
_PLAIN = str.maketrans({" ": None, ",": None, "，": None, "·": ".", "．": ".", "‧": ".", "﹒": "."})
_SIMPLE = re.compile(r"([0-9]+)(?:[.·]([0-9]+))? {0,2}([十百千万亿兆kKwM]*)\Z")
_EXPONENTS = {
    "": 0,
    **SCALES,
    **{low + high: SCALES[low] + SCALES[high] for low in SCALES for high in "万亿"},
}
_NUMERAL = re.compile(PATTERN)


# Python's own context rounds to 28 digits.
_EXACT = Context(prec=1000)


def multiply(first: int | Decimal, second: int | Decimal) -> int | Decimal:
    """The exact product, an `int` where it is integral."""
    if isinstance(first, int) and isinstance(second, int):
        return first * second
    return exact(_EXACT.multiply(first, second))


def add(first: int | Decimal, second: int | Decimal) -> int | Decimal:
    """The exact sum, an `int` where it is integral."""
    if isinstance(first, int) and isinstance(second, int):
        return first + second
    return exact(_EXACT.add(first, second))


def scaled(digits: str, exponent: int) -> int | Decimal:
    """The integer that the digits spell, times ten to the exponent; an `int` where it is integral.

    >>> scaled("24", 3), scaled("535", -1), scaled("120", -1)
    (24000, Decimal('53.5'), 12)
    """
    if exponent >= 0:
        return int(digits + "0" * exponent)
    return exact(_EXACT.scaleb(Decimal(digits), exponent))


def exact(value: int | Decimal) -> int | Decimal:
    """The same value, as an `int` where it is integral and without trailing zeros where it isn't.

    >>> exact(Decimal("12.50")), exact(Decimal("3E+2"))
    (Decimal('12.5'), 300)
    """
    if isinstance(value, int):
        return value
    integral = int(value)
    return integral if integral == value else value.normalize(_EXACT)


def value(numeral: str) -> int | Decimal:
    """The exact value of a numeral, at full scale.

    >>> value("2.4万"), value("一百零五"), value("1亿2000万")
    (24000, 105, 120000000)

    A digit after the last scale continues it downward, as people say it:

    >>> value("一万五"), value("1万2"), value("2万8,590"), value("一百零五"), value("5·12万3百")
    (15000, 12000, 28590, 105, 51500)

    Digits that are read one by one:

    >>> value("二〇二五"), value("十二点零五"), value("二九九二亿"), value("七二九．二亿")
    (2025, Decimal('12.05'), 299200000000, 72920000000)
    >>> value("一点二亿")
    120000000

    Raises `ValueError` where the text is no numeral.
    """
    if numeral.isdecimal():
        return int(numeral)
    if numeral in DIGITS:
        return DIGITS[numeral]
    # Most numerals are digits and at most one scale: 53.5, 1.03亿.
    zeros = SCALES.get(numeral[-1], 0)
    written = numeral[:-1] if zeros else numeral
    whole, _, fraction = written.partition(".")
    if (whole + fraction).isdecimal():
        if zeros >= len(fraction):
            return int(whole + fraction + "0" * (zeros - len(fraction)))
        if not zeros and fraction[-1] != "0":
            return Decimal(written)
    m = _SIMPLE.match(numeral)
    if m is not None:
        whole, fraction, scales = m.groups()
        exponent = _EXPONENTS.get(scales)
        if exponent is None:
            exponent = sum(SCALES[scale] for scale in scales)
        return scaled(whole + fraction, exponent - len(fraction)) if fraction else scaled(whole, exponent)
    return _spelled(numeral.translate(_PLAIN))


def whole(text: str) -> int | Decimal | None:
    """The value of a text that is a numeral from its first character to its last, else None.

    >>> whole("二十四"), whole("三三两两"), whole("十百")
    (24, None, None)
    """
    return value(text) if _NUMERAL.fullmatch(text) else None


_PLACED = f"[一二三四五六七八九]{_READ_OUT}+"
_ATOM = re.compile(
    rf"[0-9]+(?:\.[0-9]+)?|{_PLACED}(?=[万亿兆])|(?<=[万亿兆零〇○]){_PLACED}\Z|.",
    re.DOTALL,
)


def _spelled(numeral: str) -> int | Decimal:
    whole, point, decimals = numeral.partition("." if "." in numeral and numeral[0] > "9" else "点")
    if len(whole) > 1 and all(character in DIGITS for character in whole):
        total: int | Decimal = int("".join(str(DIGITS[character]) for character in whole))
    else:
        total = _scaled_parts(whole)
    if point:
        digits = decimals.rstrip("百千万亿兆")
        fraction = "".join(str(DIGITS[character]) for character in digits)
        # 一千六点五: the 六 still counts hundreds, the fraction counts ones.
        total = add(total, scaled(fraction, -len(fraction)))
        total = multiply(total, 10 ** sum(SCALES[scale] for scale in decimals[len(digits) :]))
    return total


def _scaled_parts(numeral: str) -> int | Decimal:
    """Read 三千八百万零五 from left to right: a big scale multiplies all of its section."""
    total: int | Decimal = 0  # sections finished by 万, 亿, 兆
    section: int | Decimal = 0  # 千, 百, 十 and ones since then
    digit: int | Decimal | None = None
    last = lowest = 0  # exponents: of the last scale, for 一万五; of the last big one, for 四万万
    zero = False
    for atom in _ATOM.findall(numeral):
        if atom in TENS:
            section, last = add(section, TENS[atom]), 1
        elif atom in SCALES:
            exponent = SCALES[atom]
            if exponent < 4:
                section = add(section, multiply(1 if digit is None else digit, 10**exponent))
            else:
                section = add(section, digit or 0)
                if total and (section == 0 or exponent > lowest):  # 四万万, 一万五千亿
                    total = multiply(add(total, section), 10**exponent)
                else:
                    total = add(total, multiply(section or 1, 10**exponent))
                section, lowest = 0, exponent
            digit, last, zero = None, exponent, False
        elif atom in "零〇○":
            zero = True
        elif digit is not None:
            raise ValueError(f"{numeral!r} is not a numeral: two digits in a row")
        elif atom in DIGITS:
            digit = DIGITS[atom]
        elif atom[0].isdecimal():
            digit = exact(Decimal(atom))
        elif len(atom) > 1:
            digit = digits(atom)
        else:
            raise ValueError(f"{numeral!r} is not a numeral: {atom!r}")
    if digit is not None:
        section = add(
            section, multiply(digit, 10 ** (last - 1)) if last > 1 and not zero and digit < 10 else digit
        )
    return add(total, section)


def digits(numeral: str) -> int:
    """The number that a string of digits spells in either script: a year, a code.

    >>> digits("二〇二五"), digits("98")
    (2025, 98)
    """
    return int("".join(str(DIGITS[character]) for character in numeral))
