"""Lengths of time as they are written: 三年半, 1年零3个月, 十余年, 48小时."""

import re
from decimal import Decimal
from functools import lru_cache

from factx.chinese import numerals
from factx.dates.notation import SMALL
from factx.dates.values import Length

# What the units of time last: months, days, seconds; the letter and the part of an ISO 8601 duration.
_UNITS = {
    "世纪": (1200, 0, 0, "Y", "century"),
    "年": (12, 0, 0, "Y", "year"),
    "载": (12, 0, 0, "Y", "year"),
    "季度": (3, 0, 0, "M", "quarter"),
    "月": (1, 0, 0, "M", "month"),
    "周": (0, 7, 0, "W", "week"),
    "星期": (0, 7, 0, "W", "week"),
    "礼拜": (0, 7, 0, "W", "week"),
    "天": (0, 1, 0, "D", "day"),
    "日": (0, 1, 0, "D", "day"),
    "工作日": (0, 1, 0, "D", "day"),
    "交易日": (0, 1, 0, "D", "day"),
    **dict.fromkeys(["日历天", "日历日", "自然日"], (0, 1, 0, "D", "day")),
    "昼夜": (0, 1, 0, "D", "day"),
    "小时": (0, 0, 3600, "TH", "hour"),
    "钟头": (0, 0, 3600, "TH", "hour"),
    "时": (0, 0, 3600, "TH", "hour"),
    "刻钟": (0, 0, 900, "TM", "minute"),
    "分钟": (0, 0, 60, "TM", "minute"),
    "分": (0, 0, 60, "TM", "minute"),
    "秒钟": (0, 0, 1, "TS", "second"),
    "秒": (0, 0, 1, "TS", "second"),
}
_FACTOR = {"世纪": 100, "季度": 3, "刻钟": 15}
_HALF_OF = {"Y": ("M", 6), "M": ("D", 15), "D": ("TH", 12), "TH": ("TM", 30), "TM": ("TS", 30)}
_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")

# 年 and 周 end other words: 一年级, 70周年; 日 and 分 count only in company (see `_alone`).
UNIT = (
    r"(?:世纪|年(?![份级轻龄薪代糕华货报]|度报)|载(?=[，。,]|$)|季度|月(?!饼)|周(?![年岁边围刊长折转密])|(?:星期|礼拜)(?![一二三四五六日天](?![次个]))|天(?![然气地])|个?(?:日历[天日]|自然日|工作日|交易日)|日|昼夜"
    r"|小时(?![候工])|钟头|时(?![段代期])|刻钟|分钟|分|秒钟?(?![杀]))"
)
AMOUNT = (
    r"(?:[0-9]{1,3}(?:[,，][0-9]{3}){1,3}(?![0-9])"
    r"|[0-9]{1,9}(?![0-9])(?:\.[0-9]{1,9}(?![0-9]))?(?: ?[万亿]|[十百千])?"
    r"|[壹贰叁肆柒捌玖拾]{1,3}(?=[个年周天日])|[伍陆](?=[个年])|半|大半|小半|一整|[一二两三四五六七八九十百千万零〇几数]{1,12})"
)
COMPONENT = (
    rf"(?P<amount>{AMOUNT})(?P<more>[多余来几])? ?(?P<measure>个?多?)(?P<half>半)? ?(?P<unit>{UNIT})"
    r"(?P<tail>半(?![年月天日个径载])|多(?![个种项名家次])|余(?![个种项名家次]))?"
)
_COMPONENT = re.compile(COMPONENT)
# The same few lengths come again and again.
_KEPT = 512
_JOIN = re.compile(r" ?[零又和加]? ?(?=[0-9一二两三四五六七八九十])")
# 9秒58, 46秒4的成绩; not 10秒3人完成
_HUNDREDTHS = re.compile(r"[0-9]{1,2}(?![0-9.%A-Za-z]|[\u4e00-\u9fff](?<![的夺获排列位创打刷战取率完摘拿]))")
NEIGHBORS = frozenset(
    ["一两", "一二", "两三", "二三", "三四", "三五", "四五", "五六", "六七", "七八", "八九"]
)
_NEIGHBORING = re.compile(
    r"(?P<ten>十)?(?P<first>[一二两三四五六七八])(?P<last>[二两三四五六七八九])(?P<scale>[十百千万])?\Z"
)
_SCALES = {None: 1, "十": 10, "百": 100, "千": 1000, "万": 10000}


def read(text: str, at: int) -> tuple[Length, int, bool] | None:
    """The length that is written at that place, where it ends, and whether one unit alone is meant."""
    m = _COMPONENT.match(text, at)
    return None if m is None else continued(m)


def continued(m: re.Match[str]) -> tuple[Length, int, bool] | None:
    """The length that begins with the component."""
    text, at, end = m.string, m.start(), m.end()
    part = m.group(*_GROUPS)
    whole = _whole(*part)
    if whole is None:
        return None
    counts: dict[str, Decimal] = {}
    first, unit, letter, about = m, m["unit"], _UNITS[m["unit"]][3], whole.about
    for _ in range(5):
        if about or m["tail"] or text[end : end + 1] not in _JOINED:
            break
        joint = _JOIN.match(text, end)
        following = None if joint is None else _COMPONENT.match(text, joint.end())
        if following is None or (value := _value(following["amount"])) is None:
            break
        nearer = _UNITS[following["unit"]][3]
        if _ORDER.index(nearer) <= _ORDER.index(letter) or following["amount"] in ("几", "数", "半"):
            break
        # 二十三年十二月 is a month of a year, 一年又一个月 a length.
        if following["unit"] == "月" and not following["measure"] and text[at - 1 : at] not in _SENTENCED:
            break
        if not counts:
            _put(counts, part, _value(part[0]) or Decimal(0))
        about = _put(counts, following.group(*_GROUPS), value)
        m, end, letter = following, following.end(), nearer
    if not counts and not _alone(text, m, at, end):
        return None
    if m["unit"] == "秒" and not about and (digits := _HUNDREDTHS.match(text, end)) is not None:
        if not counts:
            _put(counts, part, _value(part[0]) or Decimal(0))
        counts["TS"] += Decimal(f"0.{digits[0]}")
        end = digits.end()
    return (_told(counts, m.group(*_GROUPS), unit, about) if counts else whole), end, m is first


# 判刑一年二月, 处二年六月
_SENTENCED = ("刑", "处", "判")
_GROUPS = ("amount", "more", "measure", "half", "unit", "tail")
_JOINED = frozenset(" 零又和加0123456789一二两三四五六七八九十")
# What a component says: its amount, 多 or 来 behind it, 个, 半, the unit, and 半 or 多 behind that.
_Part = tuple[str, ...]


@lru_cache(_KEPT)
def _whole(*part: str) -> Length | None:
    """The length that a component tells by itself."""
    amount, _, _, half, unit, _ = part
    value = _value(amount)
    if value is None:
        return None
    counts: dict[str, Decimal] = {}
    about = _put(counts, part, value)
    long = _told(counts, part, unit, about)
    if about and not half and (pair := _neighbors(amount)) is not None:
        most = {_UNITS[unit][3]: Decimal(pair[1]) * _FACTOR.get(unit, 1)}
        long = long._replace(timex=f"{long.timex}/{_timex(most)}")
    return long


def _told(counts: dict[str, Decimal], last: _Part, unit: str, about: bool) -> Length:
    """The length that is counted, by its finest unit, or by its first one where a half is the finest."""
    _, _, _, half, finest, tail = last
    if half or tail == "半":
        return _length(counts, _UNITS[unit][4], about)._replace(half=True)
    return _length(counts, _UNITS[finest][4], about)


def spread(first: Length, last: Length) -> Length:
    """The length between two: its value names both, it is counted as the first."""
    return first._replace(timex=f"{first.timex}/{last.timex}", about=True)


def longer(one: Length, other: Length) -> bool:
    """Whether the one length is surely longer than the other."""
    return _days(one) > _days(other)


def _days(long: Length) -> Decimal:
    return 30 * long.months + long.days + long.seconds / 86400


def _neighbors(amount: str) -> tuple[int, int] | None:
    """The two amounts of 三四, 十七八 and 二三十."""
    m = _NEIGHBORING.match(amount)
    if m is None or m["first"] + m["last"] not in NEIGHBORS or (m["ten"] and m["scale"]):
        return None
    scale, ten = _SCALES[m["scale"]], 10 if m["ten"] else 0
    return ten + SMALL[m["first"]] * scale, ten + SMALL[m["last"]] * scale


def _alone(text: str, m: re.Match[str], at: int, end: int) -> bool:
    """Whether a single amount and its unit are a length, not a date, a score or an hour."""
    unit, amount, measure = m["unit"], m["amount"], m["measure"]
    if unit == "时" or (
        len(amount) > 4 and unit in _UNCOUNTED and amount.isdecimal() and amount[-2:] != "00"
    ):
        return False
    if unit == "分":
        return m["tail"] == "半" and text[end : end + 1] in ("钟", "以", "之", "内", "前", "后")
    if unit == "月":
        return (
            bool(measure)
            or bool(m["half"])
            or bool(m["more"])
            or amount == "两"
            or (amount == "半" and _HALF_MONTH.match(text, end) is not None)
            or m["tail"] == "余"
            or amount == "数"
        )
    if unit == "日":
        number = SMALL.get(amount, 99)
        if measure or text[end : end + 1] in ("元", "圆", "币", "游") or (amount == "百" and not m["more"]):
            return False
        return (
            number > 31
            or bool(m["more"])
            or _DAYS_AFTER.match(text, end) is not None
            or DAYS_BEFORE.search(text, max(0, at - 4), at) is not None
        )
    if unit == "季度":
        return bool(measure)
    if unit == "世纪":
        return bool(measure)
    if amount in ("百", "千", "万", "十百", "千百") and not m["more"]:
        return False
    if amount in ("几", "数") and unit == "天":
        return text[at - 1 : at] not in ("这", "那")
    return True


# 半月后, 晚了半月; not 半月板, 半月谈.
_HALF_MONTH = re.compile(r"[，。,；;、)）内后前来左]|[以之][内后前来]|有余|$|的?时间")
# 发送旅客302024年: a figure with something else glued to it; 10000年 and 12,500天 count.
_UNCOUNTED = frozenset(["年", "月", "周", "星期", "礼拜", "天", "日"])
# 26日之前 is before that day.
_DAYS_AFTER = re.compile(r"内|以[内上下后来]|之[内后]|后(?!来)|时间")
# The characters that these end with.
COUNTS_DAYS = "连满时达期续计后过足前迟长延限逾为是不于两近留役制"
# 第3日, 为期3日, 提前5日 and 期限为十日 count; 省长22日 and 中共23日 don't.
DAYS_BEFORE = re.compile(
    r"(?:[第几每近逾两]|(?<![指参系函])数|历时|长达|多达|为期|耗时|用时|持续|连续|[一接]连|共计|前后|超过|不足|累计|合计|已满|未满|提前|延期|推迟|延长|顺延|逾期|宽限|缓期|拘留|拘役|管制"
    r"|(?:公告|[年季]报|[届期]满|到期|召开|举行|开[庭标会]|截止|生效)前|(?:期限?|限期|时限)[为是不][超少多]?[过于]?"
    r") ?$"
)


# 近2000年, 历时15年, 30年来, 300年历史 count years; so does 三四年.
COUNTED_BEFORE = frozenset("近约达逾超过历满有了共数上第每头余整长隔")
_COUNTED_AFTER = re.compile(
    r" ?(?:[来间内期之]|以[上内来]|多|余|的?历史|历程|的?时间|经验|的?时光|岁月|半|生涯|后"
    r"|前(?![两二三四一]?个?[季半]))"
)
# Before these a year of three digits, or of two, is no amount of years.
_YEAR_BEFORE = frozenset("于在至到-—–－~～（(自从元即")

# 不少于10年, 长于15年
_COMPARES = frozenset("少多大小低高短长等")
# 沿用约1945年, 长达1158年
_LASTED = re.compile(r"(?:沿用|历时|长达|延续|绵延|跨度)[了约近达为]{0,2}$")
_LASTING = frozenset("用时达续延度了约近为")
_HISTORY = re.compile(r"的?(?:历史|文明)|来的")
# 16年毕业 is a year.
_BEGINS_LIFE = re.compile(r"(?:毕业|出生|入职|入学|入伍|退伍|结婚|成立)(?![后前])")


def counts_years(text: str, start: int, written: str, end: int) -> bool:
    """Whether a year by itself is an amount of years."""
    before = text[start - 1 : start]
    if len(written) >= 4:
        # 近2000年 is an amount, 市长2019年 and 通过2024年 aren't: only round numbers are counted.
        return (
            (before in COUNTED_BEFORE and written.endswith("00"))
            or _HISTORY.match(text, end) is not None
            # 1500年前 counts back from now, 1900年前 is before that year.
            or (written.endswith("00") and written < "18" and text[end : end + 1] == "前")
            or (before in _LASTING and _LASTED.search(text, max(0, start - 4), start) is not None)
        )
    if before == "于" and text[start - 2 : start - 1] in _COMPARES:
        return True
    if before in _YEAR_BEFORE and before:
        return written in NEIGHBORS or _COUNTED_AFTER.match(text, end) is not None
    if len(written) == 3:
        return written.isascii() or before in COUNTED_BEFORE
    if before in COUNTED_BEFORE or written in NEIGHBORS or _COUNTED_AFTER.match(text, end) is not None:
        return True
    if _BEGINS_LIFE.match(text, end) is not None:
        return False
    # 07年 and 98年 are years; 15年 and 30年 are mostly not.
    return written.isascii() and written[0] not in "089"


def _value(amount: str) -> Decimal | None:
    """The number that an amount says; 0 of 几, None where it says none."""
    if amount in ("半", "小半", "大半"):
        return Decimal("0.5")
    if amount[-1] in "几数" or amount[0] in "几数":
        return Decimal(0)
    number = 1 if amount == "一整" else SMALL.get(amount)
    if number is not None:
        return Decimal(number) if number else None
    if (pair := _neighbors(amount)) is not None:
        return Decimal(pair[0])
    if _DIGITS.fullmatch(amount):
        return None
    try:
        return Decimal(numerals.value(amount))
    except ValueError:
        return None


# 三九天, 清明三天,五一五天: nobody writes an amount of days digit by digit.
_DIGITS = re.compile("[一二三四五六七八九]{2,}")


def _put(counts: dict[str, Decimal], part: _Part, value: Decimal) -> bool:
    """Add a component to the counts; whether it is about that much only."""
    amount, more, measure, half, unit, tail = part
    letter = _UNITS[unit][3]
    if half:
        value += Decimal("0.5")
    if tail == "半" and amount != "半":
        value += Decimal("0.5")
    value *= _FACTOR.get(unit, 1)
    whole = value.to_integral_value()
    if whole != value and value - int(value) == Decimal("0.5") and letter in _HALF_OF and "." not in amount:
        finer, rest = _HALF_OF[letter]
        if int(value):
            counts[letter] = Decimal(int(value))
        counts[finer] = counts.get(finer, Decimal(0)) + rest
    else:
        counts[letter] = counts.get(letter, Decimal(0)) + value
    return bool(
        more
        or "多" in measure
        or tail in ("多", "余")
        or amount[-2:] in NEIGHBORS
        or amount[-3:-1] in NEIGHBORS
        or amount in ("大半", "小半")
        or value == 0
    )


def _length(counts: dict[str, Decimal], unit: str, about: bool) -> Length:
    months = counts.get("Y", Decimal(0)) * 12 + counts.get("M", Decimal(0))
    days = counts.get("W", Decimal(0)) * 7 + counts.get("D", Decimal(0))
    seconds = (
        counts.get("TH", Decimal(0)) * 3600 + counts.get("TM", Decimal(0)) * 60 + counts.get("TS", Decimal(0))
    )
    return Length(_timex(counts), int(months), days + (months - int(months)) * 30, seconds, unit, about)


def _timex(counts: dict[str, Decimal]) -> str:
    """The ISO 8601 duration: P3Y6M, PT48H; X where the amount isn't told."""
    if "W" in counts and len(counts) > 1:
        counts = {**counts, "D": counts["W"] * 7 + counts.get("D", 0)}
        del counts["W"]
    date = time = ""
    for letter in _ORDER:
        if letter in counts:
            amount = counts[letter]
            said = "X" if not amount else format(amount.normalize(), "f")
            if letter[0] == "T":
                time += said + letter[1]
            else:
                date += said + letter
    return f"P{date}" + (f"T{time}" if time else "")
