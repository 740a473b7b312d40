"""Durations, and the dates that lie a duration away: 三年, 48小时, 三天前."""

import re
from re import Match

from factx.chinese import numerals
from factx.dates import length
from factx.dates.notation import SMALL
from factx.dates.values import Length, NoDate, Offset, PartialDate, Range, Repeat, Vague, Window
from factx.rules import Spanned, rule

# 三个月, 五个多小时, 两个工作日; 27个 counts other things.
_MEASURED = tuple(f"个{second}" for second in "月多半小星礼季世工交钟昼日自 ")
_BEFORE_NONE = frozenset("第.·×")
# 前 and 后 that belong to the next word: 三天后台, 两年前三季度, 五年后期.
_DIRECTION = re.compile(
    r" ?(?:[之以]?(?P<sign>[前后])"
    r"(?![来期续台者卫勤排方向面半备缀盾沿列锋景端两几二三四五六七八九十]|一(?![名位个场]))"
    r"|(?P<within>以内|之内|内(?![部容地陆外需涵]))"
    r"|(?P<since>以来|来(?![华到自源临往访电函说讲回不得看京信])))"
)
_ONE_BEFORE = frozenset("这那每某有又新头同另前后下上哪")
_ROUND_THE_CLOCK = re.compile(
    r"便利|自助|供水|供电|客户|咨询|报修|抢修|投诉|求助|应急|急救|书店|药店|药房|客服|热线|营业|不打烊|超市|服务|在线|值班|咖啡"
)


@rule(
    "date.duration.measured",
    cue=numerals.CUE,
    follow=(*"年天日周小星礼分秒钟刻季世载多余来几半工交昼月两整自", *_MEASURED),
    pattern=r"(?!(?!1[0-7]00 ?年[前以之])[12][0-9]{3} ?年(?!的?(?:历史|文明))"
    rf"|(?:[12]?[0-9]|3[01]) ?(?:月|日(?!历[天日])(?<![{length.COUNTS_DAYS}][0-9]日)"
    rf"(?<![{length.COUNTS_DAYS}][0-9][0-9]日))(?![余内游之以后]))(?:{length.COMPONENT})",
)
def measured(m: Match[str]) -> object:
    """A length of time; with 前 or 后 behind it the date that lies so far away.

    >>> show("历时三年半,共48小时")
    三年半 = P3Y6M
    48小时 = PT48H
    >>> show("三天前发布", "2025-09-23")
    三天前 = 2025-09-20
    >>> show("两小时后更新", "2025-09-23T12:00")
    两小时后 = 2025-09-23T14:00

    Not the day of a story, a school year, an anniversary, or a name:

    >>> show("有一天,一年级,70周年,24小时便利店")
    """
    text, start = m.string, m.start()
    before = text[start - 1 : start]
    if before and (before in _BEFORE_NONE or (before.isascii() and (before.isalnum() or before in "/-"))):
        return None
    if before == " " and text[start - 2 : start - 1] == "第":
        return Spanned(NoDate(), start, m.end())  # 第 81 分钟
    if (
        m["amount"] == "四"
        and m["unit"] == "周"
        and text[m.end() : m.end() + 1] not in tuple("内后前时的，。")
    ):
        return None  # 四周 is mostly "all around"
    if m["unit"] == "时":
        return None  # 15时30分 is a time
    if before == "前" and text.endswith("公元前", 0, start):
        return Spanned(NoDate(), start, m.end())  # 公元前800多年前
    if before == "度" and m["unit"] in ("分", "秒"):  # 30度15分20秒 is an angle
        whole = length.continued(m)
        return None if whole is None else Spanned(NoDate(), start, whole[1])
    if text[start : start + 4] in _SAYINGS:
        return Spanned(NoDate(), start, start + 4)
    if text[start] == "一" and text[start - 2 : start] == "最后":
        return None
    if m["unit"] == "年" and _LISTED_YEAR.match(text, start) is not None:
        return None
    if m["unit"] == "年" and not m["amount"].isdecimal() and _reigned(text, start, m.end()):
        return Spanned(NoDate(), start, m.end())
    if m["amount"][0] == "数" and before and before in "指参系函分倍对":
        return None  # 消费者物价指数月升幅
    if m["amount"] == "半" and before in ("上", "下", "前", "后"):
        return None
    found = length.continued(m)
    if found is None:
        return None
    long, end, single = found
    if text[start - 1 : start + 1] in ("大半", "小半"):
        start, long = start - 1, long._replace(about=True)
    if single and m["amount"] == "一" and not _one(text, start, end, long):
        return None
    if long.unit == "day" and (nights := _NIGHTS.match(text, end)) is not None:
        end = nights.end()
    if long.unit == "hour" and _ROUND_THE_CLOCK.match(text, end):
        return Spanned(NoDate(), start, end)
    if text[end : end + 1] == "大" and text[end + 1 : end + 2] in tuple("的婴男女宝小，,"):
        return None
    return _directed(text, start, end, long)


# 文公八年(前659年): a year of whoever reigned; 办公八年 is a length.
_RULERS = frozenset("公王宗帝祖")
_IN_BRACKETS = re.compile(r"[(（](?:公元)?前[0-9]{1,3}年?[)）]")


def _reigned(text: str, start: int, end: int) -> bool:
    """Whether an amount of years is the year of a reign that no table tells."""
    if _IN_BRACKETS.match(text, end) is not None:
        return True
    return text[start - 1 : start] in _RULERS and text[start - 2 : start] not in ("办公", "老王", "小王")


_SAYINGS = frozenset(["一分一秒", "一年半载", "三天打鱼", "两天晒网", "三天两头"])
# 1.1919年: a year in a list.
_LISTED_YEAR = re.compile(r"[0-9]{1,2}\.(?:[0-9]\.?){0,2}(?:1[89]|20)[0-9]{2} ?年")
_FEW = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})"
_STAYED = re.compile("[住宿][了上满]?$")


@rule(
    "date.duration.nights",
    cue=numerals.CUE,
    follow="晚夜",
    pattern=rf"(?P<nights>{_FEW}) ?[晚夜](?![上间里会餐报宿班])(?:(?P<days>{_FEW}) ?[天日])?",
)
def nights(m: Match[str]) -> object:
    """An amount of nights that somebody stays; with their days it is that of the days.

    >>> show("在山上住3晚,又住了两夜")
    3晚 = P3D
    两夜 = P2D
    >>> show("开启4晚5天之旅")
    4晚5天 = P5D

    Not an evening paper:

    >>> show("住三晚报社")
    """
    days = m["days"]
    if days is None and _STAYED.search(m.string, max(0, m.start() - 2), m.start()) is None:
        return None
    found = length.read(f"{days or m['nights']}天", 0)
    return None if found is None else found[0]


# 三天两夜 is one length.
_NIGHTS = re.compile(rf"{_FEW}(?:夜|晚(?![上报]))")


def _neighbors(m: Match[str]) -> bool:
    """Whether two amounts are one apart, as in 二、三个月; 一、 at the head of a line numbers it."""
    text, start, first = m.string, m.start(), m["first"]
    if len(first) > 1 or m["own"] or not text[start - 1 : start].isalpha():
        return False
    return text[start - 1] not in "第" and SMALL.get(text[m.end()]) == SMALL.get(first, 0) + 1


# 马上一年, 提前一个月: 上 and 前 belong to the word before.
_LATER = frozenset(["马上", "提前", "延后", "推后"])


def _one(text: str, start: int, end: int, long: Length) -> bool:
    """Whether 一年, 一天 measures; 有一天 and 新的一年 name a day and a year."""
    before = text[start - 1 : start]
    if text.startswith(("时间", "的时间"), end) and before != "这":
        return True
    if (
        (
            long.unit not in ("hour", "minute", "second")
            and (before in _ONE_BEFORE or before == "的")
            and text[start - 2 : start] not in _LATER
        )
        or text[start - 2 : start] in ("新的", "关键", "重要", "特殊")
        or text[end : end + 1] in ("一", "到")
    ):
        return False
    if text[end : end + 2] in ("一度", "之计", "四季", "两次", "三餐"):
        return False
    if long.unit == "day":
        return (
            text[end - 1] == "半"
            or bool(_ONE_DAY_AFTER.match(text, end))
            or before in tuple("近约整仅了过用花")
        )
    return True


_ONE_DAY_AFTER = re.compile(
    r"[内后前半多]|之[内后前间]|以[内后前上]|的?时间|左右|[，,]?[一二两三]夜"
    r"|[ 、/]{1,3}(?:[2-9]|[两二三四五六七十半一])(?:天|周|个月|年)"  # 一天 三天 一周
)


def _directed(text: str, start: int, end: int, long: Length) -> object:
    if text.startswith("以上", end) and (most := _bounded(text, end + 2, long)) is not None:
        return Spanned(most[0], start, most[1])
    if text[end : end + 1] not in _AFTER:
        return Spanned(long, start, end)
    if (
        _ONCE.match(text, end) is not None
        and text[start] != "一"
        and not long.about
        and "/" not in long.timex
    ):
        return Spanned(Repeat(long.timex, long.timex, long.unit), start, end)
    m = _DIRECTION.match(text, end)
    if m is None:
        return Spanned(long, start, end)
    if m["within"] is not None:
        if _AHEAD.search(text, max(0, start - 2), start) is None or "工作日" in text[start:end]:
            return Spanned(long, start, end)
        return Spanned(Window(long, 1), start, m.end())
    worked = text[start:end].endswith(("工作日", "交易日"))  # no calendar tells which days these are
    if m["since"] is not None:
        if "X" in long.timex or worked or text.endswith(_BEGUN, 0, start):
            return Spanned(long, start, end)
        return Spanned(Window(long, -1), start, end)
    sign = 1 if m["sign"] == "后" else -1
    if (today := _SAME_DAY.match(text, m.end())) is not None:
        whole_days = long._replace(half=True, timex="P1D") if long.unit in ("week", "month", "year") else long
        return Spanned(Offset(whole_days, sign), start, today.end())
    if sign > 0 and text[start - 1 : start] == "了":
        return Spanned(long, start, end)  # 过了三四秒后
    if long.about or worked or "X" in long.timex:
        return Spanned(Vague("FUTURE_REF" if sign > 0 else "PAST_REF"), start, m.end())
    if sign > 0 and _EVENT.match(text[start - 1 : start]) is not None:
        return Spanned(long, start, end)
    return Spanned(Offset(long, sign, "reference" if sign < 0 else "context"), start, m.end())


# 建国70年来, 从警十年来: counted from what began, not back from now.
_BEGUN = (
    *(
        f"{word}{done}"
        for word in ("成立", "创立", "创办", "设立", "开业", "结婚", "回归")
        for done in ("", "的")
    ),
    *("建国", "建党", "建校", "建市", "建厂", "建院", "开放", "从业", "从警", "从教", "从医", "入世"),
)
# What `_directed` looks for begins so.
_AFTER = frozenset(" 前后之以内来才召举开办行一")
# 三年前的今天 is a day.
_SAME_DAY = re.compile("的今[天日]")
# 四年一度, 两周一次, 五年一届: each time so much later.
_ONCE = re.compile(r"(?:才?召?举?[开办行]?)?一[度次届](?!性)")
_AND_LESS = re.compile(r"[,，、]?(?:不[满足到]|未满)?(?=[0-9一二两三四五六七八九十半])")


def _bounded(text: str, at: int, least: Length) -> tuple[Length, int] | None:
    """Behind 三年以上 its other bound: 七年以下."""
    m = _AND_LESS.match(text, at)
    found = length.read(text, m.end()) if m is not None else None
    if found is None or not text.startswith("以下", found[1]) or not length.longer(found[0], least):
        return None
    return length.spread(least, found[0]), found[1] + 2


# 饭后两小时, 上市三年后: counted from what is said before, not from today.
_EVENT = re.compile(r"[^他她它我你们这在于约近大将再等过从到至是的了，。,、；;：:！？（）() \n“”\"和]")
# 17天内, 力争三年内: from now on; elsewhere within so much time of anything.
_AHEAD = re.compile(r"(?:^|力争|计划|预计|争取|有望|将在|力求)$")

# 2020至2025年, 2005.01-2008.08十年间
_YEAR4 = re.compile(r"[12][0-9]{3}(?:\.|\Z)")
_TO = r" ?(?:[-—–－~～―─]{1,2}|[至到]) ?"
# 266年~420年 are years, 100年到200年 lengths.
_YEARS = re.compile(rf"(?P<first>[1-9][0-9]{{2}})(?<!00)年{_TO}(?P<last>[1-9][0-9]{{2}})(?<!00)年")
_RANGE = re.compile(
    rf"(?P<first>[0-9.]+|半|[一二两三四五六七八九十百千万]+)(?P<own>个?半?{length.UNIT}半?"
    r"(?:零?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:个半?月|[天日]))?)?"
    rf"(?:{_TO}|(?P<comma>、))"
    r"(?=[0-9一二两三四五六七八九十半])"
)


@rule(
    "date.duration.between",
    cue=numerals.CUE,
    follow=(*"-—–－~～―─至到、年天日周小月秒分星", *_MEASURED),
    pattern=_RANGE.pattern,
)
def between(m: Match[str]) -> object:
    """A length of time between two, whose value names both.

    >>> show("需要3~6个月,3天——8天,40分钟至1小时")
    3~6个月 = P3M/P6M
    3天——8天 = P3D/P8D
    40分钟至1小时 = PT40M/PT1H
    >>> show("判处八年至一年二个月不等")
    八年至一年二个月 = P1Y2M/P8Y

    From a date to another is no length:

    >>> show("3月至5月")
    3月至5月 = XXXX-03/XXXX-05

    Things that are counted are none:

    >>> show("3至5个人")
    """
    text, start = m.string, m.start()
    before = text[start - 1 : start]
    if before and (before in _BEFORE_NONE or (before.isascii() and (before.isalnum() or before in "/-"))):
        return None
    if (m["comma"] is not None and not _neighbors(m)) or _LISTED_YEAR.match(text, start) is not None:
        return None
    last = length.read(text, m.end())
    if last is None:
        return None
    long, end, _ = last
    own = m["own"]
    if long.about or (text[end - 1] == "日" and own is not None):
        return None
    # 3至5日内: the first amount has the unit and the company of the second.
    shared = own or text[m.end() : end].lstrip("0123456789.,一二两三四五六七八九十百千万半 ")
    past = "距今" in text[max(0, start - 4) : start]
    if (m["first"] == "半" and not own) or (
        text[end - 1] == "年" and _YEAR4.match(m["first"]) is not None and not past
    ):
        return None  # 2020至2025年 are years
    if own == "年" and (years := _YEARS.match(text, start)) is not None and years["last"] > years["first"]:
        span = Range(PartialDate(year=int(years["first"])), PartialDate(year=int(years["last"])))
        return Spanned(span, start, years.end())
    first = length.read(f"{m['first']}{shared}内", 0)
    if first is None or first[0].about:
        return None
    ends = [first[0], long]
    if not length.longer(long, first[0]) and not past:  # but 距今6500年至5500年 counts back
        if not own or not length.longer(first[0], long) or text[start - 1 : start] in _FROM:
            return None
        ends.reverse()  # 刑期八年至一年半
    both = length.spread(*ends)
    beyond = _DIRECTION.match(text, end)
    return (
        Spanned(both, start, end)
        if beyond is None or not beyond["sign"]
        else _directed(text, start, end, both)
    )


# 由三年至一年 is shortened.
_FROM = ("从", "由", "自")
