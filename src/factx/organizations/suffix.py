"""Names by their ending: 浙江省知识产权局, 正泰集团, 消费者协会."""

from re import Match

from factx.organizations import boundary, vocabulary
from factx.organizations.values import Naming
from factx.organizations.vocabulary import Cues, Ending
from factx.rules import Spanned, rule

# An ending's last character and what may not follow it: 大学生, 公司法, 银行卡, 部门, 局面.
_CONTINUED = {
    "部": "门队分长件位落署属族下",
    "局": "长面势部促限",
    "厅": "长级",
    "会": "长员议谈见商客晤址章费场",
    "院": "长士校线落",
    "行": "长业动为政程驶",
    "社": "长会论评区交",
    "党": "员派外委组性内中校建政史龄籍纪风首魁羽务徒",
    "军": "队人官事区团舰衔装备嫂警民工",
    "队": "员长友伍列形服",
    "司": "法化制章长机令",
    "学": "生士城",
    "心": "城区",
    "团": "长员体伙购结队",
    "府": "军",
    "报": "道告名警料价案刊纸销考",
    "台": "湾风阶词",
    "网": "络站友点民吧球页",
    "厂": "长家商房址矿",
    "所": "长有谓以需属得",
    "处": "长理罚于分境",
    "系": "统列数",
    "组": "长织成建",
    "站": "长在立点",
    "委": "员托派任",
    "署": "长名",
    "办": "法理公事学",
    "庭": "长审",
    "校": "长园友区",
    "盟": "杯",
    "织": "者部",
    "部门": "",
    "馆": "长",
    "店": "长",
    "关": "于系注",
}


def _cues() -> dict[str, bool]:
    """The last two characters of the endings, or the only one."""
    return {ending[-2:]: True for ending in vocabulary.endings()}


CUES = Cues(_cues)
_LONGEST = 8


def ending_at(text: str, end: int) -> tuple[int, Ending] | None:
    """The longest ending of a name that ends here, by its start."""
    endings = vocabulary.endings()
    for start in range(max(0, end - _LONGEST), end):
        found = endings.get(text[start:end])
        if found is not None:
            return start, found
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
    if text[end : end + 1] in _CONTINUED.get(text[end - 1], "") and end < len(text):
        return None
    found = ending_at(text, end)
    if found is None:
        return None
    at, tail = found
    begin = boundary.find(text, at, end, tail.kind)
    if begin is None or not _named(tail, begin):
        return None
    return Spanned(Naming(tail.kind), begin.start, end)


_DETERMINERS = frozenset(
    "该 此 本 各 每 某 这 那 哪 这家 那家 一家 两家 几家 多家 数家 这个 那个 一个 两个 几个 许多 很多 有关 相关 各个 各类 各种 各级 各大 各家 家 个 所 其 一些 某些 任何 其他 其它 我 你 他 她 贵 我国 一支 支".split()
)


def _named(tail: Ending, begin: boundary.Beginning) -> bool:
    """Whether what stands before the ending makes it a name."""
    need = tail.need
    size = begin.at - begin.start
    if need == "any":
        if begin.before in _DETERMINERS and not begin.proper:
            return False
        return begin.place or begin.proper or (begin.content and size >= 2)
    if need == "proper":
        if begin.place:
            return True
        if begin.head:
            return begin.content
        return begin.proper and begin.before not in _DETERMINERS
    if need == "brand":
        return begin.adjacent in ("proper", "piece") and size >= 2 and begin.before not in _DETERMINERS
    if need == "unit":
        return begin.adjacent in ("ordinal", "number")
    return begin.adjacent in ("place", "head", "name", "division") or begin.place
