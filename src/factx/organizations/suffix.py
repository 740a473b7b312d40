"""Names by their ending: 浙江省知识产权局, 正泰集团, 消费者协会."""

import re
from functools import cache
from re import Match

from factx.organizations import boundary, vocabulary
from factx.organizations.places import before
from factx.organizations.values import Naming
from factx.organizations.vocabulary import Cues, Ending
from factx.rules import Spanned, rule

# An ending's last character and what may not follow it: 大学生, 公司法, 银行卡, 部门, 局面.
CONTINUED = {
    "部": "门队分长件位落署属族下",
    "局": "长面势",
    "厅": "长级",
    "会": "长员议谈",
    "院": "长士校",
    "行": "长业为驶",
    "社": "长会论",
    "党": "员派",
    "军": "队人官",
    "队": "员长友",
    "司": "法长机",
    "学": "生",
    "团": "长员体",
    "府": "军",
    "报": "道告名警",
    "台": "湾风",
    "厂": "长家商房",
    "所": "长有谓",
    "处": "长理罚",
    "系": "统列",
    "组": "长",
    "站": "长",
    "署": "长",
    "校": "长园",
    "织": "者",
    "盟": "共杯",
}
# Behind a team these make a contest: 八国女篮邀请赛.
_CONTESTS = ("赛", "锦标", "邀请", "联赛", "杯", "锦", "甲级", "超级联", "冠军", "公开")


_NUMBER = "[一二三四五六七八九十百]{1,4}"
# The number of a session before the name, or of a congress behind it: 第九届全国人大, 致公党第十一次全国代表大会.
SESSION = re.compile(rf"第?{_NUMBER}[届次]\Z")
MEETING = re.compile(
    rf"第{_NUMBER}[次届](?:全国|中央|各级)?(?:人民)?(?:代表大会|委员会|代表会议)(?:常务委员会)?"
    rf"|[二三]?十?[一二三四五六七八九十]大(?=[的、，。）)和与是胜召报精代])"
)


def _cues() -> dict[str, bool]:
    """The last two characters of the endings; the last one alone where that is an ending by itself."""
    endings = vocabulary.endings()
    return {ending[-1] if ending[-1] in endings else ending[-2:]: True for ending in endings}


CUES = Cues(_cues)


@cache
def _sizes() -> dict[str, list[int]]:
    """The lengths of the endings that end with two characters or with one, the longest first."""
    sizes: dict[str, set[int]] = {}
    for word in vocabulary.endings():
        sizes.setdefault(word[-2:], set()).add(len(word))
    return {tail: sorted(found, reverse=True) for tail, found in sizes.items()}


def ending_at(text: str, end: int) -> tuple[int, Ending] | None:
    """The longest ending of a name that ends here, by its start."""
    endings = vocabulary.endings()
    for tail in (text[max(0, end - 2) : end], text[end - 1 : end]):
        for size in _sizes().get(tail, ()):
            found = endings.get(text[end - size : end]) if size <= end else None
            if found is not None:
                return end - size, found
    return None


@rule("organization.suffix.ending", cue=CUES)
def ending(m: Match[str]) -> Spanned | None:
    """A name that ends with the kind of its body.

    >>> show("浙江省知识产权局党委书记")
    浙江省知识产权局 = government

    An ending alone names nobody:

    >>> show("有关部门和当地银行")
    """
    text, end = m.string, m.end()
    minister = text.startswith("部长", end - 1)
    if not minister and text[end : end + 1] in CONTINUED.get(text[end - 1], "") and end < len(text):
        return None
    found = ending_at(text, end)
    if found is None:
        return None
    at, tail = found
    if text[at - 1 : at] not in _CLOSING and boundary.hopeless(text, at, end, tail.need):
        return None
    if "某" in text[max(0, at - 10) : at]:
        return None  # anonymous.py reads it
    quoted = _quoted(text, at) if tail.need in ("any", "proper") else None
    if quoted is not None:
        return Spanned(Naming(tail.kind), quoted, end)
    inner = _bracket(text, at)
    begin = (
        boundary.find(text, at, end, tail.kind, 0 if minister else boundary.AHEAD)
        if inner is None
        else boundary.find(text, inner, inner, tail.kind)
    )
    if minister and begin is not None and not (begin.place and at - begin.start > 2):
        return None  # 芬兰农林部长 tells of the ministry, 宣传部长 does not
    if begin is None or not (inner is not None and begin.place) and not _named(text[at:end], tail, begin):
        return None
    if tail.kind == "sports" and text.startswith(_CONTESTS, end):
        return None
    if m[0] == "组织" and ending_at(text, begin.at) is not None:
        return None  # 国家测绘局组织的: here it is a verb
    start = begin.start
    if m[0] in ("大会", "员会", "人大", "政协") and (session := SESSION.search(text, max(0, start - 6), start)):
        start = session.start()
    if tail.kind == "education" and (campus := _INNER.match(text, end)) and (
        campus["inner"] in vocabulary.places() or vocabulary.classes().get(campus["inner"]) == "head"
    ):
        end = campus.end()  # 中国石油大学(华东)
    if tail.kind == "party" and (meeting := MEETING.match(text, end)):
        end = meeting.end()
    # A department is what its body is: 中国证监会发行部, 工商银行信贷部.
    kind = begin.body if begin.body and tail.kind in ("government", "other", "party") else tail.kind
    return Spanned(Naming(kind), start, end)


_DETERMINERS = frozenset(
    "该 此 本 各 每 某 这 那 哪 这家 那家 一家 两家 几家 多家 数家 这个 那个 一个 两个 几个 许多 很多 有关 相关 各个 各类 各种 各级 各大 各家 家 个 所 其 一些 某些 任何 其他 其它 我 你 他 她 贵 我国 一支 支".split()
)


_QUOTES = {"”": "“", "’": "‘", "」": "「", "』": "『"}


_CLOSING = frozenset("”’」』)）")
_INNER = re.compile(r"[(（](?P<inner>[一-龥]{2,6})[)）]")


def _bracket(text: str, at: int) -> int | None:
    """The start of the bracket inside a name, before its ending: 武汉钢铁(集团)公司, 微软(中国)有限公司."""
    if text[at - 1 : at] not in (")", "）"):
        return None
    start = max(text.rfind("(", max(0, at - 8), at), text.rfind("（", max(0, at - 8), at))
    m = _INNER.match(text, start) if start > 0 else None
    if m is None or m.end() != at or not (m["inner"] in vocabulary.places() or m["inner"] in ("集团", "控股", "中国")):
        return None
    return start


def _quoted(text: str, at: int) -> int | None:
    """The start of a name whose middle is in quotes: “红双喜”公司, 韩国“小天使”艺术团."""
    opening = _QUOTES.get(text[at - 1 : at])
    if opening is None:
        return None
    start = text.rfind(opening, max(0, at - 12), at - 2)
    if start < 0 or not text[start + 1 : at - 1].isalnum() or "的" in text[start:at]:
        return None
    return before(text, start)


def _named(word: str, tail: Ending, begin: boundary.Beginning) -> bool:
    """Whether what stands before the ending makes it a name."""
    need = tail.need
    if begin.body:
        return need not in ("brand", "unit")
    plural = begin.before in _DETERMINERS or _COUNT.match(begin.before) is not None
    if need == "any":
        if begin.place or (begin.head and tail.kind in _STATELY):
            return True
        if plural and not begin.proper:
            return False
        return begin.proper or (begin.content and begin.at - begin.start >= 2)
    if need == "proper":
        if begin.place:
            trades = begin.trade + begin.head
            return begin.content or begin.proper or trades > (word in ("公司", "集团")) or word not in _PLAIN
        if begin.head:
            return begin.content
        return begin.proper and not plural
    if need == "brand":
        return begin.adjacent in ("proper", "piece") and begin.proper and not begin.head and not plural
    if need == "body":
        return False
    if need == "unit":
        return begin.adjacent in ("ordinal", "number")
    if begin.adjacent == "piece" and not begin.proper:
        return False
    return begin.place or begin.head or begin.adjacent == "division"


_STATELY = frozenset(("government", "party", "court", "association", "research", "media", "sports", "military", "international"))
# With nothing but a place before them they are any of that place: 美国公司, 北京学校.
_PLAIN = frozenset(("公司", "集团", "学校", "部队", "组织", "中心", "工厂", "厂", "小组", "小学", "幼儿园", "特种部队", "教会"))
_COUNT = re.compile(r"[一二两三四五六七八九十几多数0-9]+[家所个批支大]\Z")
