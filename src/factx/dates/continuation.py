"""What may continue a date: a year its month, a month its day, a day its weekday and its time.

Each function reads on from `at`, puts what it finds into `parts`, the fields of a `PartialDate`, and
returns where it ended. What can't be is marked there too, so that 2月30日 is told, not halved.
"""

import re
from typing import Any

from factx.chinese.times import MINUTES, WEEKDAY
from factx.dates import holiday, last, moon
from factx.dates.notation import DAY_IN_BRACKETS, N2, SHARE, SMALL, TO, WEEKDAYS
from factx.dates.values import Piece, month_length
from factx.dates.words import FESTIVALS, PARTS, ZONES, hour

# What is behind 初, 中, 底, 末 makes it a part of another word: 今年初中毕业, 2021年中国, 去年底层, 年末尾.
_START = (
    r"年初(?!中[生学])|初(?![中步级次始赛选审试创高学衷恋生心评诊稿期夏秋冬春]|[一二三四五六七八九十])"
    r"|年?初期|前期|早期"
)
_MID = r"年中(?![国央学小文东南西西])|中(?!期[选票借贷])(?=[，。,、；;：:期旬叶后之的以）)]|$)期?|中叶|中后期"
_END = r"年?底(?![部层盘线下色价气薪蕴片稿细料子特])|年?末(?![端代路位日])期?|年终|岁末|后期|晚期"
EDGE = rf"(?:(?P<start>{_START})|(?P<mid>{_MID})|(?P<end>{_END}))"

SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}

_YEAR_NEXT = frozenset(
    " 0123456789元一二三四五六七八九十的第上下前头首初中底末年度半今春夏秋冬Q全农阴旧正腊闰早晚后岁"
)
_YEAR = re.compile(
    rf"(?: ?的? ?(?:(?P<month>{N2}|元) ?(?:月份?(?![饼球亮])|(?={TO}{N2} ?月)"
    rf"|(?=[、和]{N2}(?:[、和]{N2}){{0,6}} ?月))"
    r"|第?(?P<quarter>[一二三四1-4]) ?个?季度?(?<=度)|Q(?P<q>[1-4])(?![0-9])"
    r"|第 ?(?P<season_quarter>[一二三四1-4]) ?季(?![度目节播赛开上首完收])"
    r"|(?P<first_quarter>首季度?)(?![赛播])"
    r"|[前头首] ?(?P<quarters>[一二两三123]) ?个?季度?(?<![123] 季)"
    rf"|[前头首] ?(?P<months>{N2}|两) ?个?月(?!前)"
    r"|(?P<half>[上下])半(?:年度?|(?=[完竣动启]))|(?P<first_half>半年度|中期(?=业绩|财?报|股息|派息|分红|净?利润))|(?P<today>今[天日](?!头))"
    rf"|[前头](?P<weeks>{N2}|两) ?个?(?:周|星期)"
    r"|(?P<slashed>(?:1[0-2]|0?[1-9])/(?:3[01]|[12][0-9]|0?[1-9]))(?![/0-9%])"
    rf"|第(?P<week>{N2})个?(?:周|星期|礼拜)|第(?P<nth>{N2})天"
    r"|(?P<season>初?[春夏秋冬](?:(?<=春)夏|(?<=夏)秋|(?<=秋)冬|(?<=冬)春)?)(?:[季天日]|(?=[至到]?[0-9]{4}年|[起始]|[至到起]今|[以之][来后前]|[返赴到参毕从随由在因被去率来就应调迁我他她]|入[学伍党])|(?![0-9一-龥])|(?<=[春夏秋冬]{2})(?![春夏秋冬节]))"
    r")"
    rf"|{EDGE}|年?度(?![过假数量])|全年)"
)
_MONTH_NEXT = frozenset(" 0123456789一二三四五六七八九十廿卅的第上中下前头初底末最")
# 本月的15号; not 本月的3日游
_OF_MONTH = "(?=[0-9一二三四五六七八九十]{1,3} ?(?:号|日(?![游均内])))"
_MONTH = re.compile(
    rf" ?(?:(?:的{_OF_MONTH})?(?P<day>{N2}) ?(?:日|号(?![线楼院店文]))"
    rf"|(?P<shared>{N2})(?=(?:{SHARE}{N2}){{1,8}} ?[日号])"
    r"|(?P<ten>[上中下](?:[、和]?[中下])?)旬|(?P<half>[上下])半月(?!板)"
    rf"|的?第(?P<nth>{N2})个?(?P<unit>{WEEKDAY}|周末|周|星期|礼拜)"
    rf"|的?第(?P<nth_day>{N2})天"
    rf"|的?最后一个?(?P<last>{WEEKDAY}|周|星期|天|日)"
    rf"|的?[前头](?P<days>{N2}|两) ?天"
    rf"|{EDGE})"
)
_DAY_NEXT = frozenset(f" 0123456789一二三四五六七八九十零两的(（,，周星礼T{PARTS.initials}{ZONES.initials}")
# 4月2日(星期一至星期五限行): the brackets tell other days.
_WEEKDAY = re.compile(
    rf" ?(?:(?P<open>[(（])(?! ?{WEEKDAY} ?[至到~—-])|(?P<comma>[,，]))? ?"
    rf"(?:{WEEKDAY}|(?<=[(（])[一二三四五六日](?=[)）]))(?<=(?P<weekday>.))(?!围)"
    # 10月1日(星期六、国庆节)至7日
    rf"(?(open)(?:(?:[、，,/ ]{{1,2}}|(?=农历))(?:农历)?[一-龥]{{1,8}})?[)）]|(?! ?[)）]))"
    r"(?(comma)(?=$|[，,。;；)）\s早晚上下中午凌傍]))"  # 31日,周二院会…: two days
)
_BRACKETED = re.compile(DAY_IN_BRACKETS)
_ONE = "[一二三四五六七八九]"
CLOCK = (
    rf"(?P<hour>[0-9]{{1,2}}|[零一二两三四五六七八九十]{{1,3}})"
    rf"(?:{MINUTES}(?:时|分(?![别之享开组析类秒钟]))?"
    rf"| ?(?:点(?!热度|[赞击])|时(?![代段候空尚装速]|期(?!间)))"
    r"(?:钟|整|(?P<half>半)(?![会刻])|(?P<quarter>[一三])刻"
    rf"|过?(?P<spoken>[0-9]{{1,2}}|零{_ONE}|(?:[二三四五]?十|[廿卅]){_ONE}?|{_ONE}(?= ?分))"
    r"(?: ?分(?!之)(?: ?(?P<seconds>[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?秒)?"
    r"|(?![0-9百千万亿多余几个名人条家项元年月日号小分点.%]))"
    r"|(?<=时)|(?![零〇一二三四五六七八九0-9]))"
    rf"|(?={TO}[0-9一二两三四五六七八九十]{{1,3}} ?[点时](?!间)))"
)
_CLOCK = re.compile(CLOCK)
_TIME = re.compile(
    rf" ?的?(?:大?约)?(?P<part>{PARTS.pattern})?(?:[，,]?(?:{ZONES.pattern})(?P<of_zone>{PARTS.pattern})?)?"
    r"(?:(?:大?约|近)(?=[0-9一二两三四五六七八九十]))?"
    r"(?: |[，,](?=[0-9]{1,2}(?:[:：]|[时点][0-9])))?"
)


_FESTIVAL = re.compile(rf"的?(?P<name>{FESTIVALS.pattern})(?!月)")
_FESTIVAL_NEXT = frozenset(FESTIVALS.initials + "的")


# 1998 年, and 12 月 18 日 in the next line of a page that was cut at a fixed width.
_BROKEN = re.compile(
    r"\s(?P<month>1[0-2]|0?[1-9])(?: |\n)?月(?: ?\n| )?(?P<day>3[01]|[12][0-9]|0?[1-9])(?: |\n)?日"
)


def _broken(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read month and day behind a year where a line ended in the date, whose numbers stand in blanks."""
    m = _BROKEN.match(text, at)
    if m is None or " " not in text[at - 2 : m.end()] or text[at - 6 : at - 5] in ("", "\n"):
        return at
    parts["month"] = int(m["month"])
    if valid_day(parts, int(m["day"])):
        parts["day"] = int(m["day"])
        return day_tail(text, m.end(), parts)
    return m.end()


def year_tail(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read what continues a year: 去年|4月, 2025年|第三季度, 明年|初."""
    following = text[at : at + 1]
    if following in (" ", "\n") and "\n" in text[at : at + 8] and (end := _broken(text, at, parts)) > at:
        return end
    if (
        following in _FESTIVAL_NEXT
        and (named := _FESTIVAL.match(text, at)) is not None
        and not (named[0][-1] == "至" and text[named.end() : named.end() + 1].isdecimal())  # 1958年夏至1961年
    ):
        parts["festival"] = named["name"]
        return festival_tail(text, named.end(), parts)
    if following in last.NEXT and (end := last.tail(text, at, parts)) > at:
        return end
    if following not in _YEAR_NEXT:
        return holiday.golden(text, at, parts) if following == "黄" else at
    if (m := _YEAR.match(text, at)) is None:
        return moon.month_tail(text, at, parts)
    if (written := m["month"]) is not None:
        return _month_of_year(text, m, written, parts)
    group = m.lastgroup
    if group is None:  # 2021年度, 2021年全年, 2021年度|上半年
        return m.end() if m[0][-1] != "度" else year_tail(text, m.end(), parts)
    if group in ("start", "mid", "end"):
        parts["edge"] = group
        return m.end()
    if group == "slashed":
        return _slashed(text, m, parts)
    if (piece := _piece(group, m[group])) is None:
        return at
    parts["piece"] = piece
    end = m.end()
    if group in ("half", "quarter") and (ended := last.tail(text, end, parts)) > end:
        return ended
    if group in ("quarter", "q") and text[end : end + 1] in ("初", "末"):
        parts["edge"] = "start" if text[end] == "初" else "end"
        end += 1
    return end if group != "nth" else day_tail(text, end, parts)


def festival_tail(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read what continues a festival: 春节|长假第三天, 除夕|晚上."""
    end = holiday.tail(text, at, parts)
    return end if end > at or "piece" in parts else day_tail(text, at, parts)


def _slashed(text: str, m: re.Match[str], parts: dict[str, Any]) -> int:
    """Month and day of 去年|12/24; behind a year by its number they may be a fraction."""
    month, day = (int(number) for number in m["slashed"].split("/"))
    if "base" not in parts or day > month_length(2024, month):
        return m.start()
    parts["month"], parts["day"] = month, day
    return day_tail(text, m.end(), parts)


def _month_of_year(text: str, m: re.Match[str], written: str, parts: dict[str, Any]) -> int:
    month = SMALL.get(written, 0)
    if not 1 <= month <= 12:
        if not written.isascii():
            return m.start()
        parts["impossible"] = f"there is no month {written}"
        day = _DAY_BEHIND.match(text, m.end())
        return m.end() if day is None else day.end()
    parts["month"] = month
    if not m[0].rstrip("份").endswith("月"):
        return m.end()  # 2023年3|至5月
    return month_tail(text, m.end(), parts)


_DAY_BEHIND = re.compile(r" ?[0-9]{1,2} ?[日号]")


def _piece(group: str, written: str) -> Piece | None:
    if group == "first_half":
        return Piece("half", 1)  # the report of a 半年度 is that of the first
    if group == "today":
        return Piece("today")  # 去年的今天
    if group == "first_quarter":
        return Piece("quarter", 1)
    if group == "half":
        return Piece("half", 1 if written == "上" else 2)
    if group == "season":
        return Piece("season", *(SEASONS[one] for one in written if one in SEASONS))
    n = SMALL.get(written, 0)
    if not n:
        return None
    if group in ("quarter", "q", "season_quarter"):
        return Piece("quarter", n)
    if group == "quarters":
        return Piece("quarters", 1, n)
    if group == "months":
        return Piece("months", 1, n) if n <= 12 else None
    if group == "nth":
        return Piece("nth_day", n)
    return Piece(group, n) if n <= 53 else None


def month_tail(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read what continues a month: 9月|23日, 本月|底, 6月|上旬, 十月|的第一周."""
    if text[at : at + 1] not in _MONTH_NEXT or (m := _MONTH.match(text, at)) is None:
        end = moon.day_tail(text, at, parts)
        return day_tail(text, end, parts) if end > at else at
    if (written := m["day"]) is not None or (written := m["shared"]) is not None:
        day = SMALL.get(written, 0)
        if not day:
            return at
        if not valid_day(parts, day):
            return m.end()
        parts["day"] = day
        return m.end() if m["day"] is None else day_tail(text, m.end(), parts)
    if (unit := m["unit"]) is not None:
        nth = SMALL.get(m["nth"], 0)
        if unit == "周末":
            parts["piece"] = Piece("nth_weekend", nth)
            return m.end()
        parts["piece"] = (
            Piece("nth_weekday", nth, WEEKDAYS[unit[-1]]) if unit[-1] in WEEKDAYS else Piece("week", nth)
        )
        return day_tail(text, m.end(), parts)
    group = m.lastgroup
    assert group is not None
    if group in ("start", "mid", "end"):
        parts["edge"] = group
    elif group == "ten":
        parts["piece"] = ten_days(m["ten"])
    elif group == "half":
        parts["piece"] = Piece("half_month", 1 if m["half"] == "上" else 2)
    elif group == "last":
        parts["piece"] = last.piece(m["last"])
        return day_tail(text, m.end(), parts)
    elif n := SMALL.get(m[group], 0):
        parts["piece"] = Piece("nth_day" if group == "nth_day" else "days", n)
    return m.end()


def ten_days(which: str) -> Piece:
    """上旬, 中旬, 下旬, or two of them: 中上旬."""
    numbers = sorted("上中下".index(one) + 1 for one in which if one not in "、和")
    return Piece("ten_days", numbers[0], numbers[-1])


def valid_day(parts: dict[str, Any], day: int) -> bool:
    """Whether the month of `parts` can have the day; if not, `parts` tells why."""
    month = parts.get("month")
    year = parts.get("year")
    longest = 31 if month is None else month_length(2024 if year is None else year, month)
    if day > longest:
        parts["impossible"] = f"the month has no day {day}"
        return False
    return True


def day_tail(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read what continues a day: 9月23日|(周二)上午9时, 今天|下午3点半, 明天|周一(9/4)."""
    if text[at : at + 1] not in _DAY_NEXT:
        return at
    if "weekday" not in parts and (m := _WEEKDAY.match(text, at)) is not None:
        at = m.end()
        if "day" in parts:
            parts["weekday"] = WEEKDAYS[m["weekday"]]
        elif text[at : at + 1] in ("(", "（"):
            day = _BRACKETED.match(text, at)
            if day is not None and day["month"] is not None:
                parts["month"], parts["day"] = int(day["month"]), int(day["day"])
                at = day.end()
    return time_tail(text, at, parts)


def time_tail(text: str, at: int, parts: dict[str, Any]) -> int:
    """Read a time of the day behind its day: |下午3点半, |15:32, |北京时间20时."""
    m = _TIME.match(text, at)
    assert m is not None
    here = m.end()
    group = "part" if m["of_zone"] is None else "of_zone"
    part = m[group]
    if (clock := _CLOCK.match(text, here)) is not None:
        told = dict(parts)
        if part is not None:
            told["part"] = part
        if read_clock(clock, told) and (part is not None or here > at or not _counted(clock)):
            parts.update(told)
            return clock.end()
    if part is None or (len(part) == 1 and not _part_ends(text, m.end(group))):
        return at
    parts["part"] = part
    return m.end(group)


def _counted(clock: re.Match[str]) -> bool:
    """Whether the clock is a bare 3点 that only borrows its unit; 2月23日0—24时 is of that day."""
    return clock[0].isdigit() and _TO_HOUR.match(clock.string, clock.end()) is None


_TO_HOUR = re.compile(rf"{TO}[0-9]{{1,2}} ?时(?![间代段])")


# What makes a syllable the beginning of another word: 7月5日早 and 6日夜主持 are parts of the day.
_OTHER_WORDS = {
    "晚": frozenset("宴会报餐饭班场辈年期稻婚安自霞风礼熟育点"),
    "夜": frozenset("间里晚景色市场班宵总行空校深幕半游跑生"),
    "晨": frozenset("报间跑曦练光会读检雾"),
    "早": frozenset("上晨间餐班稻市已年期早在就前些日饭盘教茶先春夏秋冬恋起出"),
    "午": frozenset("餐饭休盘间睡后前夜"),
}


def _part_ends(text: str, at: int) -> bool:
    """Whether the syllable before `at` is a part of the day: 28日晚 is, 今天的晚宴 isn't."""
    return text[at - 2] != "的" and text[at : at + 1] not in _OTHER_WORDS[text[at - 1]]


# 今天一点也不冷, 明天一点事都没有: a bit; but 凌晨一点没人.
_A_BIT = (frozenset("也都没不儿事东小点"), frozenset("也都不儿点"))


def read_clock(m: re.Match[str], parts: dict[str, Any]) -> bool:
    """Put the time that `CLOCK` has matched into `parts`; False where no clock shows it."""
    told = m["hour"]
    if told == "一" and m[0] == "一点" and m.string[m.end() : m.end() + 1] in _A_BIT["part" in parts]:
        return False
    first = SMALL.get(told)
    if (
        first is None
        and len(told) == 2
        and told[0] in "一两二三四五六七八"
        and SMALL[told[0]] + 1 == SMALL.get(told[1])
    ):
        first, last = SMALL[told[0]], SMALL[told[1]]  # 七八点
        parts["last_hour"] = hour(last, parts.get("part")) + 1
    if first is None or first > 24:
        return False
    noon = m["noon"]
    if noon:
        first = first % 12 + (12 if noon[0] in "Pp" else 0)
        parts["hour"] = first
    else:
        parts["hour"] = hour(first, parts.get("part"))
    if m["minute"] is not None:
        parts["minute"] = int(m["minute"])
        if m["second"] is not None:
            parts["second"] = int(m["second"])
        if m["zone"] is not None:
            parts["zone"] = m["zone"]
    elif m["half"]:
        parts["minute"] = 30
    elif m["quarter"]:
        parts["minute"] = SMALL[m["quarter"]] * 15
    elif (spoken := m["spoken"]) is not None:
        minute = SMALL.get(spoken, 99)
        if minute > 59:
            return False
        parts["minute"] = minute
        if (seconds := m["seconds"]) is not None:
            parts["second"] = SMALL.get(seconds, 0) % 60
    return parts["hour"] < 24 or not parts.get("minute") or first < 13
