"""Clipped words of newspapers: 昨(22)日, 去（114）年, 今起, 昨 alone, 今明两天."""

from re import Match
from typing import Any

from factx.dates import ranges, words
from factx.dates.continuation import day_tail, year_tail
from factx.dates.notation import DAY_IN_BRACKETS
from factx.dates.values import Base, PartialDate, Range
from factx.lexicon import Lexicon
from factx.rules import Spanned, rule

_NOT_SPLIT = frozenset("之以目证说声表发简透分光鲜阐如当迄至距古")
_SPLIT = Lexicon(
    {word + bracket: word for word in "前昨今明" for bracket in ("(", "（", " (")}
    | {word + digit: word for word in "昨今" for digit in "123456789"}
)


@rule(
    "date.clipped.split",
    cue=_SPLIT,
    pattern=rf"(?P<first>[前昨今明])(?:(?P<bare>3[01]|[12][0-9]|[1-9])日(?![本元内均游])|{DAY_IN_BRACKETS}"
    rf"(?:(?P<last>[日天早晚晨])(?![报期程元本记])|(?<=日[)）])|(?(month)|(?<=[0-9][0-9][)）]))(?!年)|(?=(?:上午|中午|下午|晚上|凌晨|清晨|傍晚|深夜))))",
)
def split(m: Match[str]) -> Spanned | None:
    """A day counted from today with its number in the middle, as newspapers write it.

    >>> show("昨(22)日公布,明(24)日凌晨登陆", "2025-09-23")
    昨(22)日 = 2025-09-22
    明(24)日凌晨 = 2025-09-24TNI
    >>> show("昨（22日）上午10时许,今23日开幕", "2025-09-23")
    昨（22日）上午10时 = 2025-09-22T10 about
    今23日 = 2025-09-23

    What the brackets say wins:

    >>> show("今(8)日", "2025-09-23")
    今(8)日 = 2025-09-08

    Not where the brackets hold something else:

    >>> show("今(七)日,证明(2)日期")
    """
    text, start = m.string, m.start()
    if text[start - 1 : start] in _NOT_SPLIT and not text.endswith("截至", 0, start):
        return None
    if m["first"] in "前明" and m["last"] is None and m["said"] is None and m["month"] is None:
        return None
    if (word := words.RELATIVE.get(m["first"] + (m["last"] or "日"))) is None:
        return None
    parts: dict[str, Any] = {"base": word.base, "day": int(m["bare"] or m["day"])}
    if m["month"] is not None:
        parts["month"] = int(m["month"])
    if word.part is not None:
        parts["part"] = word.part
    return ranges.finish(text, start, day_tail(text, m.end(), parts), parts)


_SPLIT_YEARS = Lexicon({word + bracket: word for word in "前去今明" for bracket in "(（"})


@rule(
    "date.clipped.split_year",
    cue=_SPLIT_YEARS,
    pattern=r"(?P<first>[前去今明])[(（] ?(?P<year>1[0-2][0-9]|20[0-9]{2}) ?[)）]年(?![级代])",
)
def split_year(m: Match[str]) -> Spanned | None:
    """A year counted from this one with its number in the middle, as Taiwan writes it.

    >>> show("去（114）年11月20日送审,今(2026)年通过")
    去（114）年11月20日 = 2025-11-20
    今(2026)年 = 2026

    Not where the brackets hold something else:

    >>> show("去（三）年,今（25）年")
    """
    written = m["year"]
    parts: dict[str, Any] = {"year": int(written)}
    if len(written) == 3:
        parts = {"year": 1911 + int(written), "calendar": "minguo"}
    return ranges.finish(m.string, m.start(), year_tail(m.string, m.end(), parts), parts)


# 县长昨到议会: what was done tells the day; 今是昨非 doesn't.
@rule(
    "date.clipped.yesterday",
    cue="昨",
    pattern="昨(?![天日晚夜晨早午儿宵今明非是年月周(（0-9])",
)
def yesterday(m: Match[str]) -> Spanned | None:
    """Yesterday in one syllable, as newspapers write it behind whoever did something.

    >>> show("县长昨到议会报告,市府昨宣布停课", "2025-09-23")
    昨 = 2025-09-22
    昨 = 2025-09-22
    >>> show("新运行图昨起实施", "2025-09-23")
    昨 = 2025-09-22 since

    Not inside other words:

    >>> show("今是昨非,一如昨,日昨宣布")
    """
    return _syllable(m, -1)


def _syllable(m: Match[str], shift: int) -> Spanned | None:
    text, start = m.string, m.start()
    before = text[start - 1 : start]
    if not (before.isalpha() or before in "，,。；\n") or before in _NOT_A_DAY:
        return None
    if text[start + 1 : start + 2] == "起" and text[start + 2 : start + 3] in _RISES:
        return None
    parts: dict[str, Any] = {"base": Base("day", shift, "reference")}
    return ranges.finish(text, start, day_tail(text, start + 1, parts), parts)


_NOT_A_DAY = frozenset("如似日与今是当现迄至到从古自而")
# 起步, 起诉: 起 begins another word.
_RISES = frozenset("到码初草诉飞价因点义跑步火来伏源航重运用床家立身居")
_DONE_TODAY = (
    "起 宣布 公布 发布 通报 表示 指出 强调 证实 透露 呼吁 三读 通过 审查 审议 "
    "开庭 宣判 判决 召开 举行 出席 受访 接受 开会 上午 下午 中午 凌晨 清晨 傍晚 "
    "上任 率 批评 质疑 抨击 前往 赴 接见 主持 参加 抵达 公告 提出 起诉 声押 移送 说明 首度 再度 将 邀 针对 "
    "正式 发函 发文 发出 登场 联合 会见 重申 揭晓 开跑"
)


@rule("date.clipped.today", cue=Lexicon({**{f"今{done}": 0 for done in _DONE_TODAY.split()}, "明起": 1}))
def today(m: Match[str]) -> Spanned | None:
    """Today in one syllable, before what was done or begins, or a part of the day.

    >>> show("立法院今三读通过修正案,部长今上午出席", "2025-09-23")
    今 = 2025-09-23
    今上午 = 2025-09-23TMO
    >>> show("今起降温", "2025-09-23")
    今 = 2025-09-23 since

    Not inside other words:

    >>> show("至今召开三届,声明起因,从今起步")
    """
    if m.string[m.start() - 1 : m.start()] in _ENDS_WORD:
        return None
    return _syllable(m, "今明".index(m[0][0]))


# 声明起诉, 说明起因
_ENDS_WORD = frozenset("声说证表阐简鲜光发文小李")
_PAIRS = Lexicon(
    {
        f"{first}{comma}{last}": 0
        for first in "前昨今明"
        for comma in ("", "、")
        for last in ("昨", "今", "明", "后", "明后")
    }
)


@rule(
    "date.clipped.pair",
    cue=_PAIRS,
    pattern=r"(?P<days>[前昨今明](?:、?[昨今明后]){1,2})(?P<n>[两2二三3])?(?P<unit>[天日晚年])(?!游)",
)
def pair(m: Match[str]) -> object:
    """Two or three days that follow each other, or this year and the next.

    >>> show("今明两天有雨,今明两年投产", "2025-09-23")
    今明两天 = 2025-09-23/2025-09-24
    今明两年 = 2025/2026
    >>> show("明、后两天", "2025-09-23")
    明、后两天 = 2025-09-24/2025-09-25

    Not days that don't follow, nor one of them:

    >>> show("前明两朝,今明后三人")
    """
    unit = "年" if m["unit"] == "年" else "天"
    if m.string[m.start() - 1 : m.start()] in _NOT_SPLIT:
        return None  # 说明、后天
    days = [words.RELATIVE.get(day + unit) for day in m["days"].replace("、", "")]
    if len(days) != (3 if m["n"] in ("三", "3") else 2) or None in days:
        return None
    first, last = days[0], days[-1]
    assert first is not None and last is not None
    if last.base.shift - first.base.shift != len(days) - 1:
        return None
    part = "晚" if m["unit"] == "晚" else None
    return Range(PartialDate(base=first.base, part=part), PartialDate(base=last.base, part=part))
