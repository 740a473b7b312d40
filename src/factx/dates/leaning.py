"""What a date doesn't tell: its year, month or day, taken from the dates before it and the reference date."""

import re
from datetime import date

from factx.dates import counted, nearest, settled, surroundings, timed
from factx.dates.context import ANYWHERE, PARAGRAPH, Context, Known, Settled, Week, filled
from factx.dates.pieces import OF_MONTH
from factx.dates.values import DAY, WEEK, PartialDate, Piece, months_away
from factx.dates.words import PARTS

# How far a year carries to the months behind it, in characters, and a day to the bare days.
_CLAUSE = 30
_CLOSE = 80
# 农历乙巳年 is told in that year, or in the few next to it.
_CYCLE_REACH = 3
# What is done once: 下午召开会议.
_HELD = ("召开", "举行", "宣布", "发布", "通报", "公布", "表示", "指出", "抵达", "出席", "会见", "开庭")
_DUE = ("应于", "须于", "请于")
# 自6月11日签约以来, told in January, is of the last year.
_SINCE = re.compile("[^，。；\n]{0,20}以来")


def settle(context: Context, p: PartialDate, start: int) -> Settled:
    """The date with its missing parts filled from what the text and the reference date tell."""
    if p.piece is not None and p.piece.name == "today" and context.today is not None:
        p = p._replace(piece=None, month=context.today.month, day=context.today.day)
    if p.base is not None:
        if (found := counted.settle(context, p, p.base, start)) is not None:
            return found
        p = p._replace(base=None)  # 今天(8日): what is written in digits wins
    if p.year is not None:
        return Settled(p, settled.period(p), "absolute")
    piece = p.piece
    if piece is not None and piece.name == "cycle":
        return _cyclical(context, p, piece)
    if p.festival is not None or p.month is not None:
        return _in_year(context, p, start)
    if p.day is not None:
        return _day_alone(context, p, start)
    if piece is not None and piece.name not in ("weekend", "half_week"):
        return _piece(context, p, piece, start)
    if p.weekday is not None or piece is not None:
        return _weekday(context, p, start)
    return _time(context, p, start)


def _in_year(context: Context, p: PartialDate, start: int) -> Settled:
    if (year := _told_year(context, p, start)) is not None:
        return filled(p, "context", nearest.on_weekday(p, year) if p.weekday else year)
    if context.today is None:
        return Settled(p, settled.period(p), "none")
    if (
        p.month is not None
        and context.text[start - 1 : start] == "自"
        and _SINCE.match(context.text, context.end)
    ):
        return filled(p, "reference", nearest.past(p, context.today))
    last = goes_on(context, start) if p.month is not None and p.calendar is None else None
    # 1-5月、1-4月 are of one year, 12月28日、1月3日 of two.
    if last is not None and (p.month, p.day or 31) >= (last.month, last.day.day if last.day else 0):
        return filled(p, "reference", last.year)
    return filled(p, "reference", nearest.year(p, context.today, ahead(context, start)))


def goes_on(context: Context, start: int) -> Known | None:
    """The date from which the one at hand goes on: 从3月10日|开始到11月3日, 5月27日|以及8月25日."""
    text, last = context.text, context.last
    if last is None or last.month is None:
        return None
    if text[start - 1 : start] in ("到", "至") and text[start - 2 : start] != "截至":
        return last if context.same_sentence(last, start) else None
    return last if surroundings.listed(text, last.end, start) else None


def _cyclical(context: Context, p: PartialDate, piece: Piece) -> Settled:
    """农历乙巳年: the year next to the reference date; one that lies further off may be any."""
    p = p._replace(piece=None)
    today = context.today
    if today is not None:
        year = today.year + (piece.first + 4 - today.year + 30) % 60 - 30
        if abs(year - today.year) <= _CYCLE_REACH:
            return filled(p, "reference", year)
    return Settled(p, settled.period(p), "none")


def _told_year(context: Context, p: PartialDate, start: int) -> int | None:
    """The year that an earlier explicit date gives to a month or day behind it."""
    last = context.leading(start)
    if last is None or not last.explicit:
        return None
    today = context.today
    if today is not None and p.day is not None and p.month == today.month and 0 <= today.day - p.day <= 2:
        return None  # the day of the news itself, which a report of the past doesn't move
    if today is not None and last.year == today.year - 1 and context.text.endswith(_DUE, 0, start):
        return None  # 去年9月发布的办法,应于4月30日前…
    if p.day is not None and context.text.endswith("年度", 0, last.end):
        return None  # 2023年度股东大会于5月20日召开, in the year behind it
    apart = start - last.end
    if apart <= 2 and not context.text[last.end : start].strip():
        return last.year  # 2024年, and in the next line 3月5日
    if today is None:
        period = context.last_period
        bare = last.month is None and (period is None or period.unit == "year")
        if bare and surroundings.parted(context.text, last.end, start):
            return None
        if bare and context.month is not None and context.month[2] < last.end:
            return last.year if context.same_sentence(last, start) else None  # 9月30日…。1996年…。9月30日
        return last.year if apart <= ANYWHERE else None
    between = context.text[last.end : start] if apart <= PARAGRAPH else "\n"
    if "\n" in between:
        # A chronicle goes on in the next paragraph; the years next to the reference date don't.
        told = last.month is not None and last.year < today.year - 1
        chronicle = apart <= PARAGRAPH + 50 and (told or surroundings.alone(context.text, last.end))
        return last.year if chronicle and context.text[last.end : start].count("\n") <= 2 else None
    if last.month is None and apart > _CLAUSE:
        return None
    if last.month is None and ("。" in between or last.year == today.year):
        return None if last.year != today.year else last.year
    on = p.month is not None and p.month <= 3 and last.month in (11, 12) and last.year < today.year
    return last.year + on  # 去年12月获批,2月开工


def ahead(context: Context, start: int) -> bool:
    """Whether the text looks ahead where the mention at hand stands."""
    return surroundings.ahead(context.text, start, context.end)


def _day_alone(context: Context, p: PartialDate, start: int) -> Settled:
    assert p.day is not None
    last, today = context.leading(start), context.today
    if (
        last is not None
        and last.month is not None
        and not context.reported(last, start)
        and (
            _tells_month(context, last, start, today, p.day)
            or surroundings.listed(context.text, last.end, start)
        )
    ):
        year, month = last.year, last.month
        if last.day is not None and p.day < last.day.day - 20:
            year, month = months_away(year, month, 1)
        if nearest.fits(p, year, month):
            return filled(p, "context", year, month)
    best = None if today is None else nearest.month(p, today, ahead(context, start))
    if best is None:
        p = p._replace(month=context.month_of(p.day, start))
        return Settled(p, settled.period(p), "none")
    return filled(p, "reference", *best)


def _tells_month(context: Context, last: Known, start: int, today: date | None, day: int) -> bool:
    """Whether a bare day is of the month told last; of a month told aside long ago it isn't."""
    if today is None:
        # 11月26日电…。2021年9月入境。26日下午: the day of the news, whose year nobody tells
        return context.month is None or (last.month, day) == context.month[:2] or day != context.month[1]
    if not context.same_paragraph(last, start):
        apart = start - last.end
        if last.day is not None:  # 到了29日凌晨…, and in the next line 30日
            goes_on = apart <= _CLOSE and not last.aside and not 0 <= today.day - day <= 1
            return goes_on and 0 <= day - last.day.day <= 2
        # 3月, and in the next line 5日
        return apart <= 2 and not context.text[last.end : start].strip()
    if last.day is not None and last.day > today and 0 <= today.day - day <= 1 and _glued(context, start):
        return False  # 定于明年1月3日开会,发言人29日说: the day of the news
    if last.explicit or abs((last.year - today.year) * 12 + (last.month or 1) - today.month) <= 2:
        return True
    if last.day is None or last.aside:
        return False
    # 3月15日报道,总统15日表示 is one story, 3月15日投产的工厂23日停产 in the news of the 23rd are two.
    beside = abs(day - last.day.day) <= 2
    news = 0 <= today.day - day <= 1
    if context.same_sentence(last, start):
        return beside or not news
    return beside and not news and start - last.end <= _CLOSE


def _glued(context: Context, start: int) -> bool:
    """Whether a noun stands right before, as whoever says it in the news does."""
    return context.text[start - 1 : start].isalpha() and context.text[start - 1] not in "于在至到日"


def _piece(context: Context, p: PartialDate, piece: Piece, start: int) -> Settled:
    name = piece.name
    if name in ("century", "decade", "years"):
        return Settled(p, settled.period(p), "absolute")
    if name in OF_MONTH:
        last, today = context.last, context.today
        if (
            last is not None
            and last.month is not None
            and (today is None or context.same_paragraph(last, start))
        ):
            return filled(p, "context", last.year, last.month)
        if today is None:
            return Settled(p, settled.period(p), "none")
        return filled(p, "reference", today.year, today.month)
    if name in ("season", "fiscal"):
        return Settled(p, settled.period(p), "none")
    last, today = context.last, context.today
    if last is not None and last.explicit and (today is None or context.same_sentence(last, start)):
        return filled(p, "context", last.year)
    if last is not None and name == "quarter" and surroundings.listed(context.text, last.end, start):
        return filled(p, "context", last.year)  # 3、4季度
    if today is None:
        return Settled(p, settled.period(p), "none")
    year = nearest.past_year(p, today, ahead(context, start))
    if last is not None and last.explicit and last.year < year and context.same_paragraph(last, start):
        # 2024年营收…。四季度…: what hasn't begun yet is of the year that the text speaks of.
        begins = settled.period(p._replace(year=year))
        if begins is not None and begins.lower is not None and begins.lower > today:
            year = last.year
    return filled(p, "reference", year)


def _weekday(context: Context, p: PartialDate, start: int) -> Settled:
    """A weekday is the last one; behind 将于 the next one; a weekend that of this week."""
    today = context.today
    if today is None:
        known = settled.period(p)
        return Settled(
            p, known if p.hour is None and p.part is None else timed.clock(p, None, None, None), "none"
        )
    monday = today - today.weekday() * DAY
    if (told := context.weekdays.get(p.weekday or 0)) is not None and abs(told - today) <= WEEK:
        return Settled(p, settled.of_week(told - told.weekday() * DAY, p), "context")
    if (week := context.week) is not None and p.weekday is not None and p.weekday > week.after:
        near = surroundings.same_sentence(context.text, week.at, start)
        if near or (week.day > today and start - week.at <= PARAGRAPH):
            # 下周一、周三; 本周气温最低的是周四
            day = week.monday + (p.weekday - 1) * DAY
            context.week = week._replace(after=week.after and p.weekday, day=day, at=start)
            return Settled(p, settled.of_week(week.monday, p), "context")
    if p.weekday is not None and (before := _weekday_before(context, start)) is not None:
        day = before + (p.weekday - before.isoweekday()) % 7 * DAY  # 定于周三周四: one follows the other
        return Settled(p, settled.of_week(day - day.weekday() * DAY, p), "context")
    if p.weekday is not None and p.weekday - 1 > today.weekday():
        monday -= WEEK
    if p.weekday is not None:
        day = monday + (p.weekday - 1) * DAY
        sure = ahead(context, start)
        if sure or surroundings.forecast(context.text, start, context.end):
            if day < today or (sure and day == today):
                monday, day = monday + WEEK, day + WEEK
            context.weekdays[p.weekday] = day
            context.week = Week(monday, p.weekday, day, start)
    return Settled(p, settled.of_week(monday, p), "reference")


def _weekday_before(context: Context, start: int) -> date | None:
    """The day of the weekday that the one at hand goes on from: 周三|周四."""
    last, text = context.last, context.text
    if last is None or text[last.end - 2 : last.end - 1] not in ("周", "期", "拜"):
        return None
    return last.day if last.end == start or surroundings.listed(text, last.end, start) else None


def _time(context: Context, p: PartialDate, start: int) -> Settled:
    """A time without its day is of the day told last, else of the reference date."""
    last, today = context.last, context.today
    day, anchor = None, "none"
    p = context.hours.turned(p, context.text, start, context.end)
    stretched = last is not None and last.end == context.stretch and context.same_table(last, start)
    if stretched or surroundings.habitual(context.text, start, context.end, context.habit):
        context.habit = context.end  # 周一至周五,上午9:00-12:00: of no day, and so is what follows
    elif last is not None and last.day is not None and context.same_table(last, start):
        day, anchor = last.day, "context"
        if today is not None and day > today and p.part and not context.same_paragraph(last, start):
            day, anchor = today, "reference"  # 会议改到26日,…, and in the next line 院长下午会见…
        elif p.part and PARTS[p.part].first < 18 <= context.hours.told and day + DAY == today:
            day, anchor = today, "reference"  # 昨夜股市大跌,中午反弹
            context.last = last._replace(year=day.year, month=day.month, day=day)
    elif today is not None and (p.hour is not None or context.text.startswith(_HELD, context.end)):
        # 晚上 by itself may be any evening, 凌晨3点 and 下午召开会议 are told of a day.
        day, anchor = today, "reference"
    if day is None:
        return Settled(p, timed.clock(p, None, None, None), "none")
    found = timed.clock(p, day.year, day.month, day.day)
    return Settled(p, None if found is None else found._replace(kind="time"), anchor)
