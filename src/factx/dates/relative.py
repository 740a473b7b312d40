"""Relative dates: what is counted from the reference date, or from a date that the text has told."""

import re
from re import Match
from typing import Any

from factx.dates import ranges, surroundings, words
from factx.dates.continuation import day_tail
from factx.dates.notation import N2, SAME, SMALL
from factx.dates.values import NOW, Base, PartialDate, Range, SamePeriod, Vague
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule


def _read(m: Match[str]) -> Spanned | None:
    parts: dict[str, Any] = {}
    end = ranges.relative_tail(m.string, m[0], m.end(), parts)
    return ranges.finish(m.string, m.start(), end, parts)


# 马上一年过去, 以上周边, 晚上月色: the 上 belongs to the word before.
_ENDS_IN_UP = frozenset("马以之早晚网线身路山街海天地加桌床")


# 达产后年产值, 投产后年均纳税: a year's amount behind 后.
_DONE = frozenset("产成用工营行标建造革级")
# 目前年产, 三年前年底, 投产以来年均, 近年来年均: the first syllable belongs to the word before.
_BEFORE_YEAR = frozenset("年大以目之一二三四五六七八九十")
_GLUED = {
    "前年": _BEFORE_YEAR,
    "后年": _BEFORE_YEAR,
    "本年": _BEFORE_YEAR,
    "来年": frozenset("以年月日天近从历向期"),
}
_CLAUSE = ("，", ",", "。", "；", "\n", "")
_YEARS_WORDS = frozenset("轻终底初末龄代份纪货味关夜会级前后中少幼年")
_YEARLY = re.compile("[产均销营利纳税处加供综总发节减用新]|收入|可")
_NOT_MONTH = frozenset("光色亮球饼台牙薪经")
_NOT_WEEK = frozenset("边围期刊身折转岁年知密")
# 由原本|周一调整至周三, 日本|周边
_ENDS_IN_THIS = frozenset("原基日根资剧文样")


@rule("date.relative.year", cue=words.relative("year"))
def year(m: Match[str]) -> object:
    """A year counted from the reference date, and what follows it.

    >>> show("去年4月平台上线,去年底成立联盟", "2025-09-23")
    去年4月 = 2024-04
    去年底 = 2024-12 end
    >>> show("今年前三季度", "2025-09-23")
    今年前三季度 = 2025-01/2025-09

    Not inside other words:

    >>> show("往年如此,忘年交")
    """
    text, start = m.string, m.start()
    word, before = m[0], text[start - 1 : start]
    if text[m.end() : m.end() + 1] == "级":
        return None  # 第二年级
    if (word == "是年" and before not in _CLAUSE) or (
        word in ("是年", "那年") and text[m.end() : m.end() + 1] in _YEARS_WORDS
    ):
        return None
    if word[:2] == "本年" and text.startswith("报告", m.end()):
        return None  # 本年度报告: this report
    if word == "隔年" and not text[m.end() : m.end() + 1].isnumeric():
        return None  # 隔年举行: every other year
    if word[0] == "上" and before in _ENDS_IN_UP:
        return None
    if word == "后年" and _YEARLY.match(text, m.end()) is not None and before in _DONE:
        return None
    if word in _GLUED and before in _GLUED[word]:
        return None
    if text[m.end() : m.end() + 1] == "同" and (same := SAME.match(text, m.end())) is not None:
        base = words.RELATIVE[word].base
        return Spanned(SamePeriod(base.shift, base.where), start, same.end())
    return _read(m)


@rule("date.relative.same", cue=Lexicon({"同期": 0}))
def same(m: Match[str]) -> object:
    """The period that the text told last.

    >>> show("2024年上半年出口增长,同期进口下降")
    2024年上半年 = 2024-H1
    同期 = 2024-H1

    Without one, and behind another word, it is none:

    >>> show("同期声,往年同期")
    """
    text, start = m.string, m.start()
    if text[m.end() : m.end() + 1] in ("声", "录", "刊") or text[start - 1 : start] in tuple(
        "来年史度月届际前"
    ):
        return None
    if _OF_A_LOAN.match(text, m.end()) is not None or text[start - 1 : start] in ("行", "按", "照"):
        return None  # 按同期贷款利率: of the same term
    return SamePeriod(0, "context")


_OF_A_LOAN = re.compile(
    r"(?:同类|同档|同业|流动|全国银行|中国人民|人民银行)?(?:贷款|存款|利率|银行|资金|拆借|LPR)"
)


@rule("date.relative.quarter", cue=words.relative("quarter", "hour"))
def quarter(m: Match[str]) -> object:
    """A quarter or an hour counted from the reference date.

    >>> show("上一季度,上个小时", "2025-09-23T12:30")
    上一季度 = 2025-Q2
    上个小时 = 2025-09-23T11:30/2025-09-23T12:30

    A season of a series is no quarter:

    >>> show("上一季节目,上季冠军")
    """
    if m[0][0] == "前" and m.string[m.start() - 1 : m.start()] in _ENDS_IN_BEFORE:
        return None
    following = m.string[m.end() : m.end() + 1]
    if (
        m[0] in ("上季", "本季")
        and following not in "初末"
        and not surroundings.reported(m.string, m.start(), m.end())
    ):
        return None
    if m[0] == "当季" and m.string[m.start() - 1 : m.start()] == "每":
        return None  # 每当季末
    return _read(m)


@rule("date.relative.month", cue=words.relative("month"))
def month(m: Match[str]) -> object:
    """A month counted from the reference date, and the day behind it.

    >>> show("本月初、上个月15号", "2025-09-23")
    本月初 = 2025-09 start
    上个月15号 = 2025-08-15

    Not inside other words:

    >>> show("蒙上月光,湖上月色")
    """
    before, after = m.string[m.start() - 1 : m.start()], m.string[m.end() : m.end() + 1]
    if after in _NOT_MONTH or (m[0][0] == "上" and before in _ENDS_IN_UP):
        return None
    if (m[0] == "次月" and before in _OCCASIONS) or (m[0][0] == "前" and before in _ENDS_IN_BEFORE):
        return None
    found = _read(m)
    if before in _COMPARED and m[0] in ("上月", "上个月") and found is not None:
        p = found.value
        if isinstance(p, PartialDate) and p.day is None and p.piece is None:
            # 8月CPI…比上月上涨, 与上月末持平: before the month that is spoken of.
            return found._replace(value=p._replace(base=Base("month", -1, "month")))
    return found


_COMPARED = frozenset("比较与和同")


# 提前一个月, 三天前一个月
_ENDS_IN_BEFORE = frozenset("提之以此天年月日周时目当")
# 首次月考, 多次月检
_OCCASIONS = frozenset("首末每本此多数几一二三四五六七八九十")


@rule("date.relative.week", cue=words.relative("week"))
def week(m: Match[str]) -> object:
    """A week counted from the reference date, its weekday or its end.

    >>> show("下周三、上周末、本周五晚8点", "2025-09-23")
    下周三 = 2025-10-01
    上周末 = 2025-W38-WE
    本周五晚8点 = 2025-09-26T20

    Not inside other words:

    >>> show("以上周边配套")
    """
    before, after = m.string[m.start() - 1 : m.start()], m.string[m.end() : m.end() + 1]
    if after in _NOT_WEEK or (after == "报" and m.string[m.end() + 1 : m.end() + 2] not in ("告", "道")):
        return None
    if m[0][0] == "上" and before in _ENDS_IN_UP:
        return None
    if m[0][0] == "本" and before in _ENDS_IN_THIS:
        return None
    return _read(m)


_NOT_A_DAY = re.compile(
    r"(?<=第二天)性|(?<=后天)(?:努力|培养|因素|形成|免疫|教育|性|的努力|环境|获得)|(?<=明日)(?:之[星子]|香|方舟)|(?<=[今昨]午)夜|(?<=今日)(?:头条|俄罗斯|美国|说法|关注)"
)


@rule("date.relative.day", cue=words.relative("day"))
def day(m: Match[str]) -> object:
    """A day counted from the reference date or from the date told last, and the time behind it.

    >>> show("9月23日,发布会举办。当天,还发布了案例", "2025-09-24")
    9月23日 = 2025-09-23
    当天 = 2025-09-23
    >>> show("明天下午3点到5点", "2025-09-23")
    明天下午3点到5点 = 2025-09-24T15/2025-09-24T17

    Not in names, nor 后天 against 先天:

    >>> show("今日头条,后天努力")
    """
    text, start = m.string, m.start()
    if _NOT_A_DAY.match(text, m.end()) is not None:
        return None
    before = text[start - 1 : start]
    if m[0] in ("隔日", "隔天") and text[m.end() : m.end() + 1] not in _THEN:
        return None  # 隔日服药: every other day
    if (m[0] == "后一天" and before == "最") or (m[0] == "当天" and before == "每"):
        return None  # 每当天黑
    if m[0] == "是日" and (before in _IS or text[m.end() : m.end() + 1] in _DAYS_WORDS):
        return None
    if m[0] == "后天" and (before == "先" or text[start - 3 : start - 1] == "先天"):
        return None
    if before in ("以", "之", "如") and m[0] in ("前天", "前日", "后天", "今日"):
        return None
    if m[0][-1] == "儿" and (before in _CLEVER or text[m.end() : m.end() + 1] in _CHILDREN):
        return None
    if text[m.end() : m.end() + 1] in ("(", "（") and (told := _WRITTEN.match(text, m.end())) is not None:
        return _told_again(m, told)
    return _read(m)


# 昨天(22日), 今日(九月二十三日), 昨日(9/22)
_WRITTEN = re.compile(
    rf"[(（] ?(?:(?:(?P<month>{N2}) ?月 ?)?(?P<day>{N2}) ?日|(?P<m>[0-9]{{1,2}})/(?P<d>[0-9]{{1,2}})) ?[)）]"
)


def _told_again(m: Match[str], told: Match[str]) -> Spanned | None:
    """The day with the number in brackets behind it, a mention of its own unless a time goes on."""
    entry = words.RELATIVE[m[0]]
    parts: dict[str, Any] = {"base": entry.base}
    month, day = SMALL.get(told["month"] or told["m"]), SMALL.get(told["day"] or told["d"], 0)
    if 1 <= day <= 31 and (month is None or 1 <= month <= 12):
        parts |= {"day": day, "month": month}
    if entry.part is not None:
        parts["part"] = entry.part
    end = day_tail(m.string, told.end(), parts)
    if end == told.end() and told["day"] is not None:
        return Spanned(PartialDate(**parts), m.start(), m.end())
    return ranges.finish(m.string, m.start(), end, parts)


_THEN = frozenset("，,早上下中晚清凌即就又再便")
# 聪明儿童, 如今儿女
_CLEVER, _CHILDREN = frozenset("聪如而当文发证说光"), frozenset("童女子媳孙歌科")
# 于是日本, 不是日常, 就是日后
_IS = frozenset("于不都就可但还只正才也若要像算便乃即凡总老真倒")
_DAYS_WORDS = frozenset("本常前期益渐报语元文系用光志记程内后军方式子出落复均耳韩德新货资")

# 召开日前, 股权登记日前: before that day; 每月___日前: a form that nobody has filled in.
_NAMED_DAY = re.compile("(?:登记|[_＿×xXＸ*□]|[开期割准标止禁满息权效作易])$")
_VAGUE = Lexicon.load("dates/vague.tsv", str)


# 表现在, 体现在, 出现在: the 在 is a preposition.
_SHOWS = tuple("表体呈展出实发重再浮闪显涌")


# 有时下午, 平时下班
_GOES_DOWN = tuple("午班车雨雪载降调跌滑面达发来去令课楼山乡水单")
_TIMES = tuple("有平小同届当及随按定准临那这")


@rule("date.relative.vague", cue=_VAGUE)
def vague(m: Match[str]) -> object:
    """A time that the calendar can't tell: now, lately, soon.

    >>> show("截至目前,近期出台")
    目前 = PRESENT_REF until
    近期 = PAST_REF

    Up to a date it begins a range:

    >>> show("从现在到下午三点", "2025-09-23T10:20")
    现在到下午三点 = 2025-09-23T10:20/2025-09-23T15

    Not inside other words:

    >>> show("主要表现在三个方面,最近距离")
    """
    text, end, word = m.string, m.end(), m[0]
    before, after = text[m.start() - 1 : m.start()], text[end : end + 1]
    if after in ("端", "锋") and word.endswith("前"):
        return None
    if word == "时下" and (after in _GOES_DOWN or before in _TIMES):
        return None
    if word == "日前" and before == "假":
        return None  # 春节假日前三天
    if word == "日前" and _NAMED_DAY.search(text, max(0, m.start() - 2), m.start()):
        return None
    if word in ("最近", "近来") and after in tuple("的距一处邻点"):
        return None if text[end : end + 2] in ("距离", "邻") or after in "距处邻点" else Vague(_VAGUE[word])
    if word in ("现在", "现时") and (before in _SHOWS or after in ("时", "完")):
        return None
    if after in ("到", "至") and _VAGUE[word] == "PRESENT_REF":
        found = ranges.end_point(text, end + 1, {"hour": 0})
        if found is not None and found[0] is not None and text[found[1] : found[1] + 1] != "了":
            return Spanned(Range(NOW, found[0]), m.start(), found[1])
    return Vague(_VAGUE[word])
