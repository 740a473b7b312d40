"""Quantities: an amount together with a physical unit."""

import re
from decimal import Decimal
from re import Match

from factx.chinese import numerals
from factx.lexicon import alternation
from factx.numbers import amounts, identifiers, rates
from factx.numbers.units import END, UNITS, Unit, apart
from factx.numbers.values import Amount, Measure, Value, new, point, quotient
from factx.rules import Spanned, rule

# 里 and 两 begin other words: 两里面, 三两下.
_NOT_UNIT = apart(
    {
        "里": "[面程边桥屯店铺庄台坪沟堡墩畈亭岗]|河(?![道段流面岸床滩])",
        "两": "[款项条台辆部个家年天次种名位人者岸国地侧边类级会省市队团旅营连校院千百万下]",
        "度": "[假过量]",
        "度电": "[影视竞台]",
        "米": "[饭粉线面其兰]",
        "克": "[服隆里拉鲁林罗难]",
        "斤": "两",
        "公斤": "级",
        "尺": "[度寸码]",
        "寸": "[步草心头]",
        "丈": "夫",
        "迈": "[出向入进开步过上]",
        "钱": "[包币塘江]",
        "升": "[0-9一二三四五六七八九十]{1,3}[降跌平]",
        "旬": "(?<![四五六七八九]旬)",
    }
)
_HALF = r"(?P<half>半)?(?!(?<=半)(?:决赛|年|小时|导体|月|天|岛|山|夜|数|路|途|成品|径|价|官方|身))"
# 十七米七二, 三吨五, 1米78, 37度8
# What one does so many times: 3度闯进决赛
_TIMES_OVER = frozenset("闯夺获入赴登蝉当晋举携捧担访封挡叩问延调")
_MOST_TIMES = 20
# 九两三分二厘 of silver: each of these is a tenth of the one before.
_TAEL = "两钱分厘毫丝忽微纤沙尘埃渺漠"
_SILVER = rf"(?P<silver>(?<=[两钱])(?:零?{numerals.DIGIT}[{_TAEL[1:]}]){{1,13}}(?![钟之]))?"
_MORE_DIGITS = (
    r"(?P<decimals>(?:[零一二三四五六七八九]{1,3}几?|(?<=[米度尺])[0-9]{1,2}(?![0-9.:%A-Za-z]|,[0-9]))"
    r"(?![\u4e00-\u9fff](?<![的多高长宽厚深重左上出了以就吧呢啊吗])))?"
)


@rule(
    "number.quantity.suffix",
    cue=amounts.HEAD,
    follow=UNITS.openings,
    pattern=rf" {{0,3}}(?P<unit>{UNITS.pattern}){END}{_NOT_UNIT}{_HALF}{_SILVER}{_MORE_DIGITS}{rates.PER}",
)
def suffix(head: Match[str], m: Match[str]) -> Measure | Spanned | None:
    """An amount with its unit behind it, as a word, in Latin letters or as a sign.

    >>> show("全长27公里,占地1.5平方公里,重一吨半,买了半斤茶叶")
    27公里 = 27 km
    1.5平方公里 = 1.5 km2
    一吨半 = 1.5 t
    半斤 = 0.5 斤

    Digits behind the unit are its decimals:

    >>> show("身高一米八。")
    一米八 = 1.8 m

    >>> show("在公里数上,半岛局势")
    """
    word, halved, decimals = m.group("unit", "half", "decimals")
    if head[0] == "半":  # 半斤; not 半分, 半度
        amount = None if word.isascii() or word in "分秒度" else amounts.half(head)
    else:
        amount = amounts.stated(head)
    if head[0] in _POWERS and _MANTISSA.search(head.string, max(0, head.start() - 8), head.start()):
        return None
    if amount is None and word in _WARMTH and (fallen := amounts.falling(head[0])):
        amount = Amount(None, fallen.upper, fallen.lower)  # 白天到夜里18~10℃
    if amount is None:
        return None
    if word.isascii() and head.lastindex is not None and amounts.named(head):
        before = head.string[head.start() - 1 : head.start()]
        # A6L, USB3.0GB; but LDL-C 3.4mmol/L, 20x30cm
        if (before != " " or len(word) < 2) and not _by_side(head):
            return None
    unit = UNITS[word]
    if word == "度":
        unit = _degree(m.string, head.start(), m.end())
        if unit.code is None and head[0] == "一":
            return None  # 一度: once
        if m.string[m.end() : m.end() + 1] in _TIMES_OVER and (amount.value or _MOST_TIMES) < _MOST_TIMES:
            return Measure("count", amount, word)  # 3度闯进决赛, 2度调涨电费
    elif word == "旬":  # 七旬老人
        amount = amount.times(10)
    elif word == "升" and _RISES.search(m.string, max(0, head.start() - 4), head.start()):
        return None
    if amount.value is not None and (halved or decimals or m["silver"]):
        amount = _finer(amount.value, word, m)
    if m.lastgroup != "per":
        return new(Measure, ("quantity", amount, word, unit.code, unit.dimension, None, None, False))
    return rates.measure("quantity", amount, word, unit.code, unit.dimension, head, m)


def _finer(value: Value, word: str, m: Match[str]) -> Amount:
    """The amount with what stands behind its unit: 一吨半, 一米八, 二钱五分."""
    if m["silver"]:
        return point(_weighed(value, word, m["silver"]))
    decimals = m["decimals"]
    digits = "5" if m["half"] else "".join(str(numerals.DIGITS.get(digit, 1)) for digit in decimals)
    value = numerals.add(value, numerals.scaled(digits, -len(digits)))
    if decimals and decimals[-1] == "几":  # 一米五几
        return Amount(None, value, numerals.add(value, numerals.scaled("8", -len(digits))))
    return point(value)


def _weighed(value: Value, word: str, parts: str) -> Value:
    """A weight of silver in the unit it begins with: 二钱五分 is 2.5钱.

    >>> _weighed(2, "钱", "五分"), _weighed(1, "两", "五分三厘")
    (Decimal('2.5'), Decimal('1.053'))
    """
    for digit, part in zip(parts.replace("零", "")[::2], parts.replace("零", "")[1::2], strict=True):
        exponent = _TAEL.index(word) - _TAEL.index(part)
        value = numerals.add(value, numerals.scaled(str(numerals.DIGITS[digit]), exponent))
    return value


# 2.31×107t has lost its superscript.
_POWERS = frozenset(f"10{exponent}" for exponent in range(2, 13))
_MANTISSA = re.compile(r"(?<![0-9])[1-9]\.[0-9]{1,4} ?[×xX*] ?\Z")
_WARMTH = ("℃", "°C", "摄氏度")
_AGE = {"天": "d", "日": "d", "周": "wk", "星期": "wk", "个星期": "wk", "个月": "mo"}


@rule(
    "number.quantity.age",
    cue=amounts.HEAD,
    follow=("天大", "日大", "周大", "星期", "个星", "个月"),
    pattern=rf" ?(?P<unit>{'|'.join(_AGE)})大(?![\u4e00-\u9fff](?<![的了时后以就吗吧呢啦左女男婴宝幼]))",
)
def age(head: Match[str], m: Match[str]) -> Measure | None:
    """An age in months, weeks or days: 大 behind a length of time.

    >>> show("三周大的小猫,宝宝六个月大了")
    三周大 = 3 wk
    六个月大 = 6 mo

    >>> show("三天大雨,六个月大修")
    """
    amount = amounts.stated(head)
    return None if amount is None else Measure("quantity", amount, m["unit"], _AGE[m["unit"]], "age")


@rule(
    "number.quantity.pressure",
    cue=amounts.HEAD,
    follow="/",
    pattern=identifiers.UPPER_PRESSURE + r"[^A-Za-z毫]{1,16}(?P<unit>mm ?Hg|毫米汞柱|kPa)",
)
def pressure(head: Match[str], m: Match[str]) -> Spanned | None:
    """The upper of two pressures with a slash between them; the lower one has the unit of both.

    >>> show("血压为135/85mmHg")
    135 = 135 mm[Hg]
    85mmHg = 85 mm[Hg]

    >>> show("编号135/85的零件")
    """
    amount = amounts.stated(head)
    if amount is None or amounts.named(head):
        return None
    unit = UNITS[m["unit"]]
    return Spanned(Measure("quantity", amount, m["unit"], unit.code, unit.dimension), *head.span())


# 4×10公里 is a relay.
_FAR = ("里", "公里", "千米", "km")
_LENGTHS = alternation(
    [word for word, unit in UNITS.items() if unit.dimension == "length" and word not in _FAR]
)
# 4×100米 is a relay, too, and 3×108米 has lost its superscript.
_RELAY = frozenset(("50", "100", "200", "400", "800", "1500"))
_SIDE = r"[0-9]{1,5}(?:\.[0-9]{1,3})?"


def _by_side(head: Match[str]) -> bool:
    """Whether the letter in front of a head is the x between two sides: 20x30cm."""
    before = head.string[max(0, head.start() - 4) : head.start()].replace(" ", "")
    return before[-1:] in ("x", "X") and before[-2:-1].isdigit()


@rule(
    "number.quantity.side",
    cue=amounts.HEAD,
    follow="×xX*",
    pattern=rf" ?[×xX*] ?(?:{_SIDE} ?[×xX*] ?)?(?P<last>{_SIDE}) ?(?P<unit>{_LENGTHS}){END}"
    "(?!/|[舰机主]?炮|接力|[往折]返|[自蝶仰蛙混]|跑|跨?栏|障碍)",
)
def side(head: Match[str], m: Match[str]) -> Spanned | None:
    """The sides of something but the last, which has the unit of all.

    >>> show("纸箱20×30×15厘米,跑4×100米接力")
    20 = 20 cm
    30 = 30 cm
    15厘米 = 15 cm
    100米 = 100 m

    >>> show("画5×3的方格")
    """
    amount = amounts.stated(head)
    if amount is None or amount.value is None or (amounts.named(head) and not _by_side(head)):
        return None
    word = m["unit"]
    if word in ("米", "m") and (m["last"] in _RELAY or m["last"] in _POWERS):
        return None
    unit = UNITS[word]
    return Spanned(Measure("quantity", amount, word, unit.code, unit.dimension), *head.span())


# The figure in (52.0±9.8)岁, (130~140)mmHg: the bracket opens in front of it or of what ± belongs to.
_OPENED = re.compile(r"[(（] ?(?:[0-9]{1,6}(?:\.[0-9]{1,4})? ?± ?)?\Z")
_OPENED_REACH = 16


@rule(
    "number.quantity.bracketed",
    cue=amounts.HEAD,
    follow=")）",
    pattern=rf" ?[)）] ?(?P<unit>{UNITS.pattern}){END}(?![\u4e00-\u9fff](?<=[度分个]))",
)
def bracketed(head: Match[str], m: Match[str]) -> Spanned | None:
    """A range or a figure with its tolerance in brackets, the unit behind them.

    >>> show("体重(67.4±10.1)kg,目标(130~140)mmHg")
    67.4±10.1 = 57.3..77.5 kg
    130~140 = 130..140 mm[Hg]

    >>> show("(3)kg为单位")
    """
    text, start = m.string, head.start()
    if not _OPENED.search(text, max(0, start - _OPENED_REACH), start):
        return None
    amount = amounts.stated(head)
    if amount is None or (amount.value is not None and "±" not in text[max(0, start - 2) : start]):
        return None
    unit = UNITS[m["unit"]]
    return Spanned(Measure("quantity", amount, m["unit"], unit.code, unit.dimension), *head.span())


# Lines are told by bits in a second, what is stored by bytes.
_DATA = tuple(
    (re.compile(f"({words})"), re.compile(rf"({words})[^，。；,;\n]{{0,10}}\Z"), code, dimension)
    for words, code, dimension in (
        ("宽带|带宽|网速|光纤|光网|提速|上行|下行|速率|网络", "bit/s", "data_rate"),
        (
            "流量|[内运]存|硬盘|固态|存储|储存|空间|容量|显存|缓存|[UＵ]盘|机身|云盘|网盘|安装包|下载",
            "By",
            "data",
        ),
    )
)
_DATA_REACH = 12
_NETWORK = frozenset(("2", "3", "4", "5", "6", "5.5"))


@rule(
    "number.quantity.storage",
    cue=amounts.HEAD,
    follow=("G", "T", "M", "个G", "个T", "个M"),
    pattern=r" ?(?P<counted>个)?(?P<unit>[GTM])(?![A-Za-z0-9])",
)
def storage(head: Match[str], m: Match[str]) -> Measure | None:
    """Bytes, told by a letter alone where storage or traffic is spoken of; of a line, bits in a second.

    >>> show("每月送20G流量,手机内存为16G,有三个G的文件")
    20G = 20 GBy
    16G = 16 GBy
    三个G = 3 GBy

    A network's generation is none:

    >>> show("5G流量包,50G光模块,4G网络")
    """
    code, dimension = "By", "data"
    if not m["counted"]:
        told = _data(m.string, head.start(), m.end())
        if told is None or amounts.named(head):
            return None
        said, code, dimension = told
        if head[0] in _NETWORK and (said == "流量" or dimension == "data_rate"):
            return None
    amount = amounts.stated(head)
    return None if amount is None else Measure("quantity", amount, m["unit"], m["unit"] + code, dimension)


# 5降3升: so many rose
_RISES = re.compile("[0-9一二两三四五六七八九十][降跌平][，,、]?\\Z")


def mega(head: Match[str], amount: Amount) -> Measure | None:
    """What 兆 behind a numeral is where data are spoken of, None where it is a scale."""
    told = _data(head.string, *head.span())
    if told is None:
        return None
    return Measure("quantity", amount.times(numerals.scaled("1", -12)), "兆", "M" + told[1], told[2])


def _data(text: str, start: int, end: int) -> tuple[str, str, str] | None:
    """The word that speaks of data around an amount, and the unit and dimension of those."""
    for behind, before, code, dimension in _DATA:
        said = behind.match(text, end) or before.search(text, max(0, start - _DATA_REACH), start)
        if said:
            return said[1], code, dimension
    return None


_ANGLE = re.compile("[经纬角]")


@rule(
    "number.quantity.arc",
    cue=amounts.HEAD,
    follow="°˚º度",
    pattern=r" ?(?:[°˚º]|(?P<spelled>度)) ?(?P<minutes>[0-9]{1,2}(?:\.[0-9]{1,6})?) ?(?(spelled)分|[′'’])"
    r"(?: ?(?P<seconds>[0-9]{1,2}(?:\.[0-9]{1,6})?) ?(?(spelled)秒|(?:[″\"”]|''|′′|’’)))?",
)
def arc(head: Match[str], m: Match[str]) -> Measure | None:
    """An angle in degrees, minutes and seconds, in degrees.

    >>> show("位于东经116°30′,北纬39度54分36秒")
    116°30′ = 116.5 deg
    39度54分36秒 = 39.91 deg

    Minutes want their degrees:

    >>> show("分秒必争,以度量为单位")
    """
    amount = amounts.stated(head)
    if amount is None or amount.value is None:
        return None
    if m["spelled"] and not _ANGLE.search(m.string, max(0, head.start() - 4), head.start()):
        return None
    minutes, seconds = Decimal(m["minutes"]), Decimal(m["seconds"] or 0)
    if minutes >= 60 or seconds >= 60:
        return None
    total = Decimal(amount.value) * 3600 + minutes * 60 + seconds
    return Measure("quantity", point(quotient(total, 3600)), "°", "deg", "angle")


_SCALE_IN_FRONT = re.compile(
    r"(?:(?P<scale>[摄华]氏)(?:温度|气温)?)?"
    r"(?:(?P<below>零下|负|-)(?P<about>大?约|将?近)?)?(?:(?P<behind>[摄华])氏)? ?\Z"
)
_LONGEST_SCALE = 9


@rule(
    "number.quantity.temperature",
    cue=amounts.HEAD,
    follow="摄华度℃℉°至到~～—–-",
    pattern=r" ?(?:(?:至|到|[~～–-]|—{1,2})零下(?P<last>[0-9]{1,3}(?:\.[0-9]{1,2})?) ?)?"
    "(?P<unit>摄氏度|华氏度|度|℃|℉|°C|°F)",
)
def temperature(head: Match[str], m: Match[str]) -> Spanned | None:
    """A temperature with its scale or 零下 in front.

    >>> show("最低气温零下5度,体温达到摄氏39度")
    零下5度 = -5 Cel
    摄氏39度 = 39 Cel

    >>> show("降到零下,摄氏温标")
    """
    start = head.start()
    before = _SCALE_IN_FRONT.search(m.string, max(0, start - _LONGEST_SCALE), start)
    if before is None or not (before["scale"] or before["below"] == "零下" or before["behind"]):
        return None
    amount = amounts.stated(head) or (amounts.falling(head[0]) if before["below"] else None)
    if amount is None:
        return None
    if before["below"]:
        value, lower, upper = (None if part is None else -part for part in amount[:3])
        if lower is None or upper is None or lower >= upper:
            lower, upper = upper, lower
        amount = Amount(value, lower, upper, amount.modifier)
        if before["about"] and value is not None:  # 零下近20度
            amount = Amount(value, None, None, "about")
    if m["last"]:  # 零下12至零下8摄氏度
        if amount.value is None:
            return None
        low, high = sorted((amount.value, -numerals.value(m["last"])))
        amount = Amount(None, low, high)
    fahrenheit = m["unit"] in ("华氏度", "℉", "°F") or "华" in before[0]
    code = "[degF]" if fahrenheit else "Cel"
    return Spanned(Measure("quantity", amount, m["unit"], code, "temperature"), before.start(), m.end())


_UNKNOWN = Unit(None, "degree", "", UNITS["摄氏度"].factor)
_DEGREES = (
    (re.compile(r"[电网]|能耗|千瓦|瓦时"), Unit("kW.h", "energy", "J", UNITS["千瓦时"].factor)),
    (
        re.compile(r"[温热冷烧暖凉]|天气|水烧|加热|烤箱"),
        Unit("Cel", "temperature", "Cel", UNITS["摄氏度"].factor),
    ),
    (re.compile(r"[角经纬倾仰俯坡]|旋转|转动|方位"), Unit("deg", "angle", "deg", UNITS["摄氏度"].factor)),
)
_REACH = 16
# 停电一度达6万户, 今年两度调涨电费: once, twice; not 用了一度。
_OVER = re.compile("[\u4e00-\u9fff](?<![的电左以之上下为是至到和与及等])")


def _degree(text: str, start: int, end: int) -> Unit:
    """What 度 measures, by the words around it: heat, current, an angle; else nothing that is known."""
    if text[start] in "一两" and _OVER.match(text, end):
        return _UNKNOWN
    around = text[max(0, start - _REACH) : start], text[end : end + 6]
    for part in around:
        for words, unit in _DEGREES:
            if words.search(part):
                return unit
    return _UNKNOWN
