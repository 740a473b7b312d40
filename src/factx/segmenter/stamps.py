"""Stamps: the days and times at which pages were put up, with no label before them."""

import re

from factx.chinese import times

HAN = "一-鿿"

DAY = (
    # 114年1月13日 is a year of the Republic as Taiwan writes it.
    r"(?:(?:[12][0-9]{3}|(?:中华)?民国 ?[0-9]{2,3}|(?<![0-9])1[0-3][0-9](?=年)) ?[-/.年]"
    r" ?[01]?[0-9] ?[-/.月] ?[0-3]?[0-9](?![0-9])(?: ?日)?"
    r"|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    # 23/7/2025, as Hong Kong writes it; 11.06.2015 01:46
    r"|(?:1[3-9]|2[0-9]|3[01])/(?:1[0-2]|0?[1-9])/20[0-9]{2}"
    r"|(?:3[01]|[12][0-9]|0[1-9])\.(?:1[0-2]|0?[1-9])\.20[0-9]{2}(?= {1,2}[0-2]?[0-9]:)"
    rf"|{times.ENGLISH_DAY})"
)
# What a line with a stamp holds at least.
YEAR = re.compile(
    r"[12][0-9]{3} ?[-/.年]|(?:[/.]|[a-z.0-9],? )20[0-9]{2}|民国|[一二][〇○零一二三四五六七八九]{3}年"
)
_CLOCK = (
    r"(?:T|[,，]?\s{0,3}(?:HKT |北京时间 ?)?(?:[上下]午|凌晨|早上|晚上|晚)?\s?)"
    rf"(?:{times.CLOCK}|[0-2]?[0-9]时[0-5]?[0-9]分(?:[0-5]?[0-9]秒)?)"
)
STAMP = (
    rf"(?:{times.WEEKDAY}[,，\s]{{0,3}})?{DAY}(?:[,，\s(]{{0,3}}{times.WEEKDAY}\)?|\s星期\Z)?(?:{_CLOCK})?"
)
BARE = re.compile(rf"[(【\[]?\s?{STAMP}(?:\s?[)】\]])?")
_CLOCKED = re.compile(_CLOCK)
# 2024年5月6日9:00 - 11:30, 1940年8月20日 夜: the date of a story goes on.
GOES_ON = re.compile(r"\s{0,3}(?:[-—–~～至到]{1,2}\s{0,2}[0-9]|[晨早午晚夜](?![报间]))")
# No name of a publisher is longer, nor what a page says behind a time: 微博 微信 我有话说.
_REST = 30
_MARKS = "，,：:。！？!?；"
_PUBLISHER = re.compile(
    r"\s{0,3}[|/·]\s{0,3}[一-鿿]{2,8}\Z|[\s|/]{1,8}[^\s，。；！？]{1,12}(?:网|报|社|台|客户端|新闻|公众号)(?:\s{1,3}[一-鿿]{2,8})?\Z"
    r"|\s{1,3}(?:(?:没有|暂无|[0-9]{1,4} ?[条个])评论|评论已被?关闭)\Z"
    r"|\s?发[表布]\Z|发?\(作者|[\s|]{1,4}(?:作者|来源|编辑|责编|by|By)\s{1,3}\S{1,12}(?:\s|\Z)"
)
# 2023/02/11 第8072期, 2023年5月16日 星期二 第3版：要闻
_ISSUE = re.compile(r"[\s,，]{0,3}\(?(?:总|第)\s?[0-9A-Z]{1,6}\s?[期版号](?!的)")
# [云岭县人民政府]2016-05-09字号: |
_ISSUED = re.compile(rf"\[[{HAN}]{{3,16}}\] ?{STAMP} {{0,3}}(?:字[号体][：:]?[ |大中小]{{0,9}})?")
_WEATHER = re.compile(r"\s{1,4}[晴阴多云雨雪雾霾风转小中大暴雷阵夹到有]{1,10}\Z")
# 东海日报　2024-03-05, 林晓 2024-03-05 15:32, 楼主 发表于 2024-3-5 15:32:08
# and cac55 2024-3-5 15:32
_SIGNED_STAMP = re.compile(
    r"(?P<by>(?P<user>[A-Za-z][A-Za-z0-9_.-]{2,24}\s{1,4}(?=[12]))?(?(user)|(?:[^\s|/·•‧・，。：；！？、0-9“”《》]{1,20}[\s|/·•‧・]{1,4}){1,5}"
    r"(?:(?:[一-鿿]{2,4}[：:]\s?)?[0-9]{1,7}次? )?"
    rf"(?:发[表布]?于[：:]?\s?)?))(?P<stamp>{STAMP})"
)
_BY = re.compile(
    r"(?:网站?|报|社|台|客户端|新闻|公众号|发布|\.(?:com|cn|net|org))[\s|/·]|记者|通讯员|作者|编辑|发[表布]?于[：:\s]{0,2}\Z"
)
_NOT_BY = re.compile(r"截止|报名|[开始结束竞]标|开[始庭盘赛幕放]|结束|有效|至|时间|地点|会议|起|生于|出生")
# 《东海晚报》（2024年6月4日 第3版）, （原载《东海晚报》2024年6月4日）; 东政办〔2024〕17号;
# 本帖最后由 林晓 于 2024-6-4 15:18 编辑
_PRINTED = re.compile(
    rf"[(【]?(?:原载|原刊|刊于|载于|刊载于|摘自|选自|据|来源[：:])?\s?《[^《》]{{2,16}}》"
    rf"\s?[(\s]{{0,2}}{DAY}[)\s,，]{{0,3}}(?:第?\s?[0-9A-Z]{{1,3}}\s?版)?[)】]{{0,2}}"
    rf"|本帖最后由\s?\S{{1,20}}\s?于\s?{STAMP}\s?编辑"
    rf"|[{HAN}]{{2,12}}[〔\[(](?:19|20)[0-9]{{2}}[〕\])]\s?第?[0-9]{{1,5}}号"
    # 科学通报 2019年17期; 香港时间 11:12
    rf"|[{HAN}]{{2,16}} ?(?:19|20)[0-9]{{2}} ?年 ?第? ?[0-9]{{1,2}} ?期"
    r"|(?:香港|中国|台北)时间 ?[0-9]{1,2}(?:时[0-9]{1,2}分|:[0-9]{2})"
)
# 2026/3/22 10:19（3/22 10:31 更新）, 2025-09-23 1832次浏览, 2025-09-23 15:32何静
_UPDATED = re.compile(
    r"\s?\(?(?:(?:20[0-9]{2}[-/.])?[0-9]{1,2}[-/.][0-9]{1,2} )?[0-9]{1,2}:[0-9]{2} ?更新\)?\Z"
)
READINGS = (
    r"(?<![-/.:：0-9])[0-9][0-9,.]{0,9}[万+]{0,2}\s?[次人点]?"
    r"(?:浏览|阅读|点击|点赞|查看|围观|评论|回复|跟帖|热度|看过)(?![：:0-9])"
)
# 10页 doc 156KB, between the day and how often the document was read.
_FILE = r"(?:\s{1,3}(?:[0-9]{1,4} ?页|[0-9.]{1,7} ?[KkMm][Bb]?|docx?|pdf|pptx?|txt)){0,4}"
READ = re.compile(rf"{_FILE}(?:[\s|·/]{{0,12}}{READINGS}){{1,4}}\Z")
# 2024-05-17 | 609, how often it was read; but not the rows of a table.
_COUNTED = re.compile(r"\s{0,3}[\s|]\s{0,3}[0-9]{1,7}\Z")
_BESIDE = 40
_GLUED = re.compile(rf"(?<=[:-][0-9]{{2}})[{HAN}]{{2,30}}\Z")
MINUTE = re.compile(r"[12][0-9]{3}[-/][0-9]{1,2}[-/][0-9]{1,2} {0,3}[0-9]{1,2}:[0-9]{2}(?![0-9])")
# 1140923: a day of the Republic as agencies write it below a story.
REPUBLIC = re.compile(r"1[0-3][0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])\Z")


def is_day(text: str, start: int, end: int) -> bool:
    """Whether the line is a day and nothing else: above a story its stamp, below it its signature."""
    return (
        end - start < 40 and text[end - 1] in "日0123456789)" and BARE.fullmatch(text, start, end) is not None
    )


def is_stamp(text: str, start: int, end: int) -> bool:
    """Whether a line in the head of a page tells when it was put up, and perhaps by whom."""
    if text[start] == "[" and _ISSUED.fullmatch(text, start, end):
        return True
    m = BARE.match(text, start, end)
    if m is not None:
        at = m.end()
        if (
            at == end
            or _WEATHER.match(text, at, end)
            or _UPDATED.match(text, at, end)
            or READ.match(text, at, end)
            or _is_glued(text, start, at, end)
            or (end - at < _REST and _ISSUE.match(text, at, end))
            or (_COUNTED.match(text, at, end) and not _in_table(text, start, end))
        ):
            return True
        if text[at] not in " \t　|/(·发":
            return False
        if _PUBLISHER.match(text, at, end):
            return True
    else:
        m = _SIGNED_STAMP.match(text, start, end)
        if m is None or _NOT_BY.search(text, start, m.end("by")):
            return False
        at = m.end()
        if m["user"] and at == end:
            return True
        if _BY.search(text, start, m.end("by")):
            return end - at < 2 * _REST and not any(mark in text[at:end] for mark in _MARKS)
    # 2025-09-23 15:32 东海网; but [2025-09-23 15:32] 小李：出发 is a chat.
    clocked = end - at < _REST and _CLOCKED.search(text, start, at) is not None
    return clocked and not any(mark in text[at:end] for mark in _MARKS)


def _is_glued(text: str, start: int, at: int, end: int) -> bool:
    """Whether a name sticks to the stamp; behind a day alone only below a title and outside of a list."""
    return _GLUED.match(text, at, end) is not None and (
        text[at - 3] == ":" or (start > 0 and end - at < 10 and not _in_table(text, start, end))
    )


def _in_table(text: str, start: int, end: int) -> bool:
    """Whether a line beside has a day of the same year, as the rows of a table have."""
    return text.count(text[start : start + 5], max(0, start - _BESIDE), end + _BESIDE) > 1


def stop(text: str, start: int, end: int) -> int:
    """Where the stamp at the beginning of the line ends, perhaps behind its publisher; -1 without one."""
    m = BARE.match(text, start, end)
    if m is None:
        m = _SIGNED_STAMP.match(text, start, end)
        if m is None or _NOT_BY.search(text, start, m.end("by")):
            return -1
        if not _BY.search(text, start, m.end("by")) and not _CLOCKED.search(text, *m.span("stamp")):
            return -1
    return m.end()


def is_printed(text: str, start: int, end: int) -> bool:
    """Whether the line is the issue of a paper, the number of a document, or when a post was edited."""
    if end - start == len(text) and text[-1] == "期":  # nothing beside it
        return False
    return text[end - 1] in "号期版日辑分)】0123456789" and _PRINTED.fullmatch(text, start, end) is not None
