"""Labels: the lines that tell about the page and not its story: when, by whom, from where, how often read."""

import re
from functools import cache
from re import Match, Pattern
from typing import NamedTuple

from factx.chinese import times
from factx.lexicon import Lexicon, alternation
from factx.rules import Row
from factx.segmenter import stamps

Span = tuple[int, int]

# The longest line of labels, the longest credit behind a story, where a title may end on a page of one line.
LINE = 120
_CREDIT = 60
_FLAT = 160

# 何静, 何 静, 阿尔·汗, 青江日报社, Amy; 策划：一场没有硝烟的战争 holds no name, nor has 何静 SN105 two.
_NAME = (
    rf"(?:[{stamps.HAN}]{{1,12}}[社网报台部院局办科处会室组学司心布媒号班级校行团队厂村镇站所馆刊厅委员师生](?![{stamps.HAN}])"
    rf"|[{stamps.HAN}]{{2,4}}(?![{stamps.HAN}·])|[{stamps.HAN}][ 　]{{1,2}}[{stamps.HAN}](?![{stamps.HAN}])"
    rf"|[{stamps.HAN}]{{1,8}}·[{stamps.HAN}·]{{1,8}}|(?![A-Z]{{1,3}}[0-9])[A-Za-z][A-Za-z. ]{{1,24}})"
)
_NAMES = rf"{_NAME}(?:[\s、，,/|&]{{1,4}}{_NAME}){{0,9}}"
_SIGNERS = re.compile(rf"[{stamps.HAN}]{{2,4}}(?:[ 　、，,]{{1,2}}[{stamps.HAN}]{{2,4}}){{0,5}}")
_COLON = r"(?:\s{0,3}[：:|/丨]\s{0,3}|[】\]][：:]?\s{0,2})"
# 发布时间, 刊出日期, 最后更新, 稿件时间: labels of the day on which a page was written, printed or put up;
# 成交日期 is of a trade.
_MAKES = "发刊登上公印签录编采更修添提撰播张首成收"
_MADE = (
    rf"(?:(?:最[后近新] ?)?(?![成上]交)[{_MAKES}] ?"
    r"[布表登发出开告示传载入稿文版线辑改新交帖贴写] ?(?:时 ?间|日 ?期|日)"
    r"|最[后近新](?:更新|修[改订]|编辑)于?|(?:信息|文章|新闻|稿件|文稿)(?:时间|日期))"
)
# 发表单位, 供稿部门, 发布者: who did so.
_MAKERS = "(?:信息)?(?:发[布表文稿]|供稿|来稿|来源|公告|提供)(?:单位|机构|机关|部门|网站|者|人)"
_HOLDS = {
    # 114-09-23 is a year of the Republic; only behind a label.
    "date": (
        rf"(?:\s{{0,3}}[：:|】]{{0,2}}\s{{0,3}}[“‘]?"
        rf"(?:{stamps.STAMP}|{times.CLOCK} {stamps.DAY}|1[0-3][0-9]([-/.])[01]?[0-9]\1[0-3]?[0-9]"
        # 09-3022:46: pages set a day of this year and its time apart by their style alone
        r"|20[0-9]{6}\b|(?:0[1-9]|1[0-2])-[0-3][0-9] ?[0-2][0-9]:[0-5][0-9]"
        # 日期：11-20, 时间：01-20人气：25
        rf"|(?<=[：:])(?:0?[1-9]|1[0-2])-[0-3]?[0-9](?![0-9:：月年-])"
        rf"|(?P<clock>{times.CLOCK})(?!\S))[”’]?"
        r"|(?P<empty>[：:](?!\S)))"  # what it holds is on the next line
    ),
    # 信息来源（单位名称）：青江县林业局
    "source": rf"(?:\([^()\s]{{2,8}}\))?{_COLON}\S{{0,30}}",
    # 作者：青江日报记者何静 林晓
    "person": rf"{_COLON}(?:[{stamps.HAN}]{{0,8}}?(?:记者|通讯员)\s?)?(?:{_NAMES})?",
    "count": r"\s{0,3}(?:[：:]?\s{0,3}[(【\[]?[0-9][0-9,.]{0,12}万?\+?[次人]?[)】\]]?|[：:]\s{0,2}次?(?!\S))",
    "file": r"(?:\s{0,3}[：:]|[】\]])\s{0,3}\S{0,40}",
}
# 发布时间：2018-02-01|分类：
_GLUED = re.compile(rf"[{stamps.HAN}]{{2,6}}[：:]")
_NAMED = re.compile(rf"[{stamps.HAN}]{{2,24}}\Z")  # 发布时间：09-3022:46青江科技有限公司
# 时间：9月23日 地点：… is the time of a meeting.
_EVENT = re.compile(r"地点|会议室|参加|报名|截止|至|[上下]午|—|～|~")
# 本报记者 张三 李四 文/图, 文/王五, （记者赵六）, □ 林晓, 五（2）班 林晓
_SIGNED = re.compile(
    rf"""[□■●◎▲◆\s]{{0,3}}[(【\[]?(?:
      [{stamps.HAN}]{{0,10}}?(?:记者|通讯员|特派员|评论员|撰稿人)(?:[\s：:/|]{{1,4}}{_NAMES}|[{stamps.HAN}]{{2,4}}(?=\)))
    | (?:文|图|文图|图文|作者|编辑|责编|责任编辑|供稿|摄影)(?:\s?[/|丨：:]\s?|\s+){_NAMES}
    | (?:(?<=□)|(?<=□\ ))[{stamps.HAN}]{{2,4}}(?:\s[{stamps.HAN}]{{2,4}}){{0,3}}
    | [{stamps.HAN}]{{0,10}}\([0-9一二三四五六七八九]{{1,2}}\)班\s{{0,3}}[{stamps.HAN}]{{2,4}}
    | [{stamps.HAN}]{{0,6}}?记者\s?[{stamps.HAN}]{{2,4}}\s?[/／]\s?[{stamps.HAN}]{{2,8}}(?:报[道导]|电)
      [{stamps.HAN}]{{0,6}}
    | [0-9]{{0,2}}[{stamps.HAN}]{{0,10}}?记者\s?[{stamps.HAN}]{{2,4}}
      (?:[\s、]{{1,2}}(?:实习生|实习记者|见习记者|通讯员|记者)?\s?[{stamps.HAN}]{{2,4}}){{0,5}}(?:\s?[{stamps.HAN}]{{2,4}})?报[道导]
    # 青江新闻网／综合报道, 青江社／ 云岭9日电
    # 青江报／ 记者林晓周平／云岭即时报道, 青江中心／林晓、周平 云岭报导
    | [{stamps.HAN}]{{1,8}}(?:[社网报台刊组媒]|中心)\s{{0,2}}[/／|]\s{{0,2}}
      (?:(?:记者)?[{stamps.HAN}]{{2,12}}\s?[/／]\s?)?[{stamps.HAN}、]{{2,16}}(?:\s[{stamps.HAN}]{{2,6}})?(?:报[道导]|[0-9]{{1,2}}日电)
    | 原创\s{{1,3}}{_NAMES}
    | (?<=\()(?:本文)?作者(?:系|为|单位|是)[^()。]{{2,40}}
    )(?:[，,;；/\s]{{1,3}}[{stamps.HAN}]{{1,6}}[：:]\s?{_NAMES}){{0,5}}  # 文：林晓，审核：周平
    (?:\s{{0,3}}(?:文/?图|摄影报道|文/?摄|文))?[)】\]]?""",
    re.VERBOSE,
)
# 校团委供稿, 热点资讯 338浏览 0评论
_SENDER, _SENT_ENDS = 24, frozenset("稿图览读击赞看论复帖度")
_SENT = re.compile(
    rf"[{stamps.HAN}]{{2,16}}供[稿图]|[{stamps.HAN}]{{2,8}}(?:\s{{1,3}}{stamps.READINGS}){{2,4}}"
)
# [焦点] 时间:2024-05-17, 水利要闻 发布时间:2024-05-17
_SECTION = re.compile(
    rf"[\[【][{stamps.HAN}]{{2,6}}[\]】]\s{{1,3}}(?=[{stamps.HAN}]{{2,4}}\s?[:：])"
    rf"|[{stamps.HAN}]{{2,8}}\s{{1,3}}(?={_MADE}\s?[:：]\s?[12])"
)
_ADDRESSES = ("http://", "https://", "www.")
# What may stand behind a label and what it holds: a blank, or marks that divide.
_DIVIDES = frozenset(" \t　|丨)】]/、，,:：;；(·-—")
_ADORNS = re.compile("[•·*\\s☀-⟿⬀-⯿■▢-◿※\ufe0f\U0001f300-\U0001faff-]")
# （新华社）, （本报杭州9月23日电）, （综合东海日报、新华社电）
_AGENCY = re.compile(
    rf"\((?:(?:据|综合|来源：?)?[{stamps.HAN}]{{2,12}}(?:社|网|报|台|新闻|客户端)(?:电|报道|消息)?"
    rf"|[{stamps.HAN}]{{2,16}}(?:[0-9]{{4}}年)?[0-9]{{1,2}}月[0-9]{{1,2}}日(?:专?电|讯)"
    rf"|综合[{stamps.HAN}、\s]{{4,30}}"
    # （管理中心 林晓 供稿）
    rf"|[{stamps.HAN}]{{2,12}}(?: {{1,2}}[{stamps.HAN}]{{2,4}}){{1,3}} {{0,2}}供[稿图])\)"
)
_CODE = re.compile(r"(?=[^0-9]{0,20}[0-9])[0-9A-Za-z/_.-]{4,40}")
# No line of labels is without one of these.
_HINT = re.compile(r"[0-9：:/／|丨\s(年□]")
# 北岭日报记者 何静: with no mark and no figure a line can only be a byline.
_ROLE = re.compile(r"记者|通讯员|特派员|评论员|撰稿人")
_WORDS = re.compile(r"[一-鿿\s“”、]+")


class _Label(NamedTuple):
    holds: str
    where: str = ""


class _Patterns(NamedTuple):
    first: frozenset[str]
    item: Pattern[str]
    flat: Pattern[str]
    glued: Pattern[str]
    counter: Pattern[str]
    story: Pattern[str]
    role: Pattern[str]


def is_label(text: str, start: int, end: int, head: bool) -> bool:
    """Whether the line is one of labels; more is one in the head of the page, above the story."""
    patterns = _patterns()
    if head:
        while end - start > 1 and _ADORNS.match(text, start):  # • 发布人：何静, ⭐发布日期：2025-09-23
            start += 1
        if (
            end - start > 4 and text.startswith("||", start) and text[end - 1] == "|"
        ):  # || 2025-09-23 阅读次数：50 |
            start, end = start + 2 + text.startswith(" ", start + 2), end - 1 - (text[end - 2] == " ")
        if (section := _SECTION.match(text, start, end)) is not None:
            start = section.end()
        if text.startswith(_ADDRESSES, start) and (blank := text.find(" ", start, end)) > 0:
            start = blank  # the address of the page, and behind it its stamp
            while start < end - 1 and text[start].isspace():
                start += 1
        if text.find("|", start, end) >= 0 and _is_divided(text, start, min(end, start + LINE)):
            return True
    if text[end - 1] in _SENT_ENDS and end - start <= _SENDER and _SENT.fullmatch(text, start, end):
        return head or text[end - 1] in "稿图"
    if text[start] not in patterns.first and not patterns.role.match(text, start, end):
        if head and end - start <= _CREDIT and stamps.YEAR.search(text, start, end):
            return (
                stamps.is_stamp(text, start, end)
                or _is_stamped(text, start, end)
                or (text[end - 1] == "期" and stamps.is_printed(text, start, end))
            )
        return text[end - 1] in "号期" and stamps.is_printed(text, start, end)
    if end - start > LINE or not _HINT.search(text, start, end):
        return False
    if _WORDS.fullmatch(text, start, end):
        if text[start] not in "文图作编责供摄原" and not _ROLE.search(text, start, end):
            return False
        return _SIGNED.fullmatch(text, start, end) is not None
    if (
        _SIGNED.fullmatch(text, start, end)
        or stamps.is_printed(text, start, end)
        or (text[start] == "(" and _AGENCY.fullmatch(text, start, end))
        or (head and text[start].isdigit() and stamps.READ.match(text, start, end))
    ):
        return True
    m = patterns.item.match(text, start, end)
    if m is not None:
        return _is_item(text, m, end, head)
    if not head or _patterns().story.search(text, start, end):
        return False
    return stamps.is_stamp(text, start, end) or _is_stamped(text, start, end)


def _is_divided(text: str, start: int, end: int) -> bool:
    """Whether a day with its label stands behind a stroke: 归类：要闻 | 更新时间：2025-09-23."""
    patterns = _patterns()
    # 作者: 一个老实人 | 来源: 青江网
    begins = text[start] in patterns.first and patterns.item.match(text, start, end) is not None
    at = text.find("|", start, end)
    while at >= 0:
        at += 1
        while at < end - 1 and text[at].isspace():
            at += 1
        m = patterns.item.match(text, at, end)
        if m is not None and ((m["date"] and not m["empty"]) or (m["source"] and begins)):
            return patterns.story.search(text, start, end) is None
        at = text.find("|", at, end)
    return False


def _is_stamped(text: str, start: int, end: int) -> bool:
    """Whether labels stand behind a stamp: 2025-09-23 来源：东海网, 2025年9月23日 浏览："""
    at = stamps.stop(text, start, end)
    if at < 0 or at == end:
        return False
    patterns = _patterns()
    if patterns.flat.search(text, at, end):
        return True
    while text[at] in _DIVIDES and at < end - 1:
        at += 1
    if text[end - 1] in "导道" and _SIGNED.fullmatch(text, at, end):
        return True  # 2026-01-22 即时中心／林晓报道
    m = patterns.item.match(text, at, end)
    if m is None:  # 东海文库 发布于：2025-09-23 分类：合同
        return text[start].isalpha() and _GLUED.match(text, at, end) is not None
    return _is_item(text, m, end, True)


def _is_item(text: str, m: Match[str], end: int, head: bool) -> bool:
    """Whether the label that was matched makes its line one of labels."""
    known = _labels().get(m["label"].replace(" ", "").replace("　", ""))
    vague = known is not None and known.where == "head"
    at = m.end()
    if (vague and (m["empty"] or m["clock"] or not head)) or _patterns().story.search(text, at, end):
        return False
    if at < end and not (m["source"] or m["file"] or text[at] in _DIVIDES):
        # 记者：您怎么看 is an interview, 阅读100本书 a title; 发布时间：2025-09-23来源：东海网 are labels,
        # and so are 通讯员：何静来源：东海网; behind a day and a figure any word with a colon is one.
        patterns = _patterns()
        if m["person"]:
            return patterns.glued.match(text, at, end) is not None
        glued = text[at - 1].isdigit() and head and _GLUED.match(text, at, end) is not None
        named = head and text[at - 3] == ":" and _NAMED.match(text, at, end) is not None
        return glued or named or patterns.item.match(text, at, end) is not None
    if m["person"] and at < end and text[at] in "，," and end - at > _CREDIT // 2:
        return False  # 作者：林晓，1965年生，… tells a life
    return not (vague and _EVENT.search(text, m.end("label"), end))


def is_code(text: str, start: int, end: int) -> bool:
    """Whether the line is a number of a document or a stamp: 11230000/2024-00105, 2024-04-06 16:40."""
    return _CODE.fullmatch(text, start, end) is not None or stamps.is_stamp(text, start, end)


def is_signed(text: str, start: int, end: int, below: list[Span]) -> bool:
    """Whether a label of persons stands alone in its line, and below it are their names."""
    m = _patterns().item.match(text, start, end)
    return (
        m is not None
        and m["person"] is not None
        and below != []
        and _SIGNERS.fullmatch(text, *below[0]) is not None
    )


def is_credit(text: str, start: int, end: int) -> bool:
    """Whether what follows the last stop of a paragraph is a credit: （记者 张三）, 责任编辑：李四."""
    if end - start > _CREDIT:
        return False
    m = _AGENCY.match(text, start, end) or _SIGNED.match(text, start, end)
    if m is not None and text[m.end() - 1] == ")":  # （记者张三）责任编辑：李四
        start = m.end()
        while start < end and text[start].isspace():
            start += 1
        if stamps.REPUBLIC.match(text, start, end):  # （编辑：何静）1140923
            return True
    return start == end or is_label(text, start, end, False)


def counters(text: str, rows: list[Row]) -> list[Span]:
    """Where the lines of labels count how often a page was read; those figures say nothing of its story.

    >>> text = "发布时间2018-12-17 浏览：50；阅读：1832"
    >>> rows = [{"start": 0, "end": len(text), "kind": "metadata"}]
    >>> [text[start:end] for start, end in counters(text, rows)]
    ['浏览：50', '阅读：1832']

    What a story says is no counter:

    >>> counters(text, [{"start": 0, "end": len(text), "kind": "body"}])
    []
    """
    spans: list[Span] = []
    for row in rows:
        if row["kind"] == "metadata":
            start, end = row["start"], row["end"]
            if end - start < 8 and text[start:end].isdigit():
                spans.append((start, end))
            else:
                spans += [m.span() for m in _patterns().counter.finditer(text, start, end)]
    return spans


def flat_head(text: str, start: int, end: int, titled: bool) -> tuple[int, int] | None:
    """Where the labels stand on a page whose labels and story are one line, and perhaps its title."""
    limit = min(end, start + _FLAT)
    begin = start
    if not text[start].isdigit() and text.find("：", start, limit) < 0 and text.find(":", start, limit) < 0:
        return None
    patterns = _patterns()
    if titled and not stamps.BARE.match(text, start, limit):
        m = patterns.flat.search(text, start, limit)
        if m is None or _patterns().story.search(text, start, m.start()):
            return None
        begin = m.start()
    elif text[start] not in patterns.first:
        return None
    # From the first label on: stamps, labels, and blanks between them.
    at = begin
    while at < limit:
        m = patterns.item.match(text, at, limit) or stamps.BARE.match(text, at, limit)
        if m is None or m.end() >= limit or stamps.GOES_ON.match(text, m.end()):
            break
        if not text[m.end()].isspace():
            # 2025-09-23 15:32昨天，… glues its story to a stamp; 2025年9月23日15:32分，… is told in it.
            if stamps.MINUTE.match(text, at, limit) and text[m.end()] not in "分，,；至到—-~）)":
                at = m.end()
            break
        at = m.end()
        while text[at].isspace():
            at += 1
    return (begin, at) if at > begin else None


@cache
def _labels() -> Lexicon[_Label]:
    return Lexicon.load("segmenter/labels.tsv", _Label)


@cache
def _patterns() -> _Patterns:
    labels = _labels()
    groups: dict[str, list[str]] = {holds: [] for holds in _HOLDS}
    for label, (holds, _) in labels.items():
        groups[holds].append(label)
        if len(label) < 4:  # 来 源：, 索 引 号：
            groups[holds] += [blank.join(label) for blank in (" ", "  ", "　")]
    roles = alternation([label for label, (_, where) in labels.items() if where == "ends"])
    words = {holds: alternation(group) for holds, group in groups.items()}
    words["date"] = f"(?:{_MADE}|{words['date']})"
    words["source"] = f"(?:{_MAKERS}|{words['source']})"
    words["person"] = f"(?:[{stamps.HAN}]{{0,5}}?{roles}|[初复终一二三][审校]|{words['person']})"
    words["count"] = f"被?{words['count']}" + "(?:次数|人次|人数|[量数率次])?"
    every = f"(?:{'|'.join(words.values())})"
    branches = "|".join(f"(?P<{holds}>{label}{_HOLDS[holds]})" for holds, label in words.items())
    branches = branches.replace(r"([-/.])", r"(?P<mark>[-/.])").replace(r"\1", r"(?P=mark)")
    item = re.compile(rf"[(【\[]?\s?(?=(?P<label>{every}))(?:{branches})")
    dated = f"{words['date']}|{words['source']}"
    flat = re.compile(rf"(?<!\S)(?P<label>{dated})(?:\s{{0,3}}[：:]|{stamps.DAY})")
    glued = re.compile(rf"[{stamps.HAN}·]{{0,12}}?{every}\s?[：:]")
    first = frozenset(label[0] for label in labels) | frozenset(
        "([【《□■●◎▲◆0123456789一二三四五六七八九高初星周礼文图本民复终" + _MAKES + "最信新稿"
    )
    # No line of labels holds a stop, or a semicolon with no label behind it.
    story = re.compile(rf"[。！？!?]|；(?!\s{{0,2}}{every})")
    counter = re.compile(
        rf"{words['count']}\s{{0,3}}[：:]?\s{{0,3}}[(（【\[]?[0-9][0-9,.]{{0,12}}[万+]{{0,2}}[次人]?"
        rf"|{stamps.READINGS}"
    )
    role = re.compile(
        rf"[{stamps.HAN}]{{1,5}}?{roles}[\s：:/|丨】]|[{stamps.HAN}]{{1,8}}(?:[社网报台刊组媒]|中心)\s{{0,2}}[/／|]"
    )
    return _Patterns(first | frozenset(_reporters()), item, flat, glued, counter, story, role)


def _reporters() -> str:
    # What a byline begins with: 记者, 本报, 新华社, 中新网, 特约, 见习, 实习, 通讯员, 南方日报, 央视 …
    return "记本新中特见实通人光经法南北央晚浙江苏安福山河湖广四云贵陕甘青海辽吉黑重天上香澳台封特驻工农科"
