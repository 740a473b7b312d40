"""Names by their ending: 浙江省知识产权局, 正泰集团, 消费者协会."""

import re
from functools import cache
from re import Match

from factx.organizations import (
    acting,
    anonymous,
    boundary,
    continued,
    enclosed,
    leaders,
    numbered,
    parts,
    sections,
    sessions,
    unlisted,
    vocabulary,
)
from factx.organizations.need import beside, named
from factx.organizations.places import after, before
from factx.organizations.values import Naming
from factx.organizations.vocabulary import Cues, Ending
from factx.rules import Spanned, rule

# Behind a team these make a contest: 八国女篮邀请赛.
_CONTESTS = ("赛", "锦标", "邀请", "联赛", "杯", "锦", "甲级", "超级联", "冠军", "公开")


def _cues() -> dict[str, bool]:
    """The last two characters of the endings; the last one alone where that is an ending by itself."""
    endings = vocabulary.endings()
    return {ending[-1] if ending[-1] in endings else ending[-2:]: True for ending in endings}


CUES = Cues(_cues)


@cache
def _sizes() -> dict[str, tuple[int, ...]]:
    """The lengths of the endings by their last two characters, the longest first; 1 comes last.

    None at all where the two are a word that ends like a name: 关系.
    """
    sizes: dict[str, set[int]] = {}
    for word in vocabulary.endings():
        if len(word) > 1:
            sizes.setdefault(word[-2:], {1}).add(len(word))
    none: dict[str, tuple[int, ...]] = {
        pair: () for pair in vocabulary.false_endings() if pair[0] not in numbered.DIGITS
    }
    return none | {tail: tuple(sorted(found, reverse=True)) for tail, found in sizes.items()}


_ONE = (1,)
# Behind these no name ends; behind brackets, quotes and 、 one may.
_NOTHING = boundary.BREAKS - frozenset(")）”’」』、")


@cache
def _tables() -> tuple[dict[str, Ending], dict[str, tuple[int, ...]], dict[str, tuple[str, ...]]]:
    """What an ending is looked up in, by one call: the endings, their lengths, what goes on behind them."""
    return vocabulary.endings(), _sizes(), continued.pairs()


def ending_at(text: str, end: int) -> tuple[int, Ending] | None:
    """The longest ending of a name that ends here, by its start."""
    endings, sizes, _ = _tables()
    for size in sizes.get(text[end - 2 : end] if end > 1 else text[:end], _ONE):
        if size <= end and (found := endings.get(text[end - size : end])) is not None:
            return end - size, found
    return None


@rule("organization.suffix.ending", cue=CUES)
def ending(m: Match[str]) -> Spanned | None:
    """A name that ends with the kind of its body; its place and the body that it belongs to are in it.

    >>> show("浙江省知识产权局党委书记")
    浙江省知识产权局 = government
    >>> show("清华大学电机系主任")
    清华大学电机系 = education

    An ending alone names nobody, nor does one behind words that fit any such body:

    >>> show("有关部门和当地银行")
    """
    text, end = m.string, m.end()
    endings, sizes, going_on = _tables()
    whole = going_on.get(text[end - 1 : end + 1])
    if whole is not None and not (whole and text.startswith(whole, end - 1)):
        return None
    for size in sizes.get(text[end - 2 : end] if end > 1 else text[:end], _ONE):
        at = end - size
        if at >= 0 and (tail := endings.get(text[at:end])) is not None:
            break
    else:
        return None
    closing = text[at - 1 : at]
    if closing in _NOTHING or (closing == "、" and size < 3):
        return None
    found = _name(text, at, end, tail)
    if found is None and text[end : end + 1] in sections.STAFF_INITIALS:
        return sections.staffed(text, at, end)
    return found


def _name(text: str, at: int, end: int, tail: Ending) -> Spanned | None:
    """The name whose ending stands there."""
    next_one, size = text[end : end + 1], end - at
    closing = text[at - 1 : at]
    kind, need = tail
    if need == "brand" and text[at:end] in _TRADED and text[at - 2 : at] in vocabulary.generic():
        at -= 2  # 青禾网络科技
        closing = text[at - 1 : at]
    if (need == "firm" and next_one not in leaders.INITIALS) or (need == "brand" and next_one in _PARKS):
        return None
    if text[at:end] == "股份" and text[at - 2 : at] in _OWNED:
        return None  # 持有远山集团股份
    if closing.isnumeric() and text[at:end] in "处科":
        return None  # 12处; 干部四处 needs its staff
    if size == 1 and (closing == "副" or text[end - 2 : end] in vocabulary.false_endings()):
        return None  # 上海市委组织部副部长 holds no 副部
    if kind == "party" and text[at] in "党团" and closing not in "县市" and text.startswith(_POSTS, end):
        return None  # 某局党委书记 has a post in the 局, but 开化县团委
    if closing in enclosed.QUOTES and need in ("any", "proper"):
        start = enclosed.quoted(text, at)
        return None if start is None else Spanned(Naming(kind), start, end)
    if closing == "、" and kind == "government" and size > 2:
        shared = _SHARED.search(text, max(0, at - 22), at)
        if shared is not None:
            head = text[before(text, shared.start() + 1) : shared.start() + 1]
            return Spanned(Naming(kind, (head or shared["division"]) + text[at:end]), at, end)
    led = next_one in leaders.INITIALS and leaders.follow(text, end, text[at:end], need)
    if need == "firm" and not led:
        return None
    withheld = text.rfind("某", max(0, end - 12), at)
    if withheld >= 0 and (withheld == at - 1 or anonymous.stands(text, withheld)):
        return None  # anonymous.py reads it
    if closing not in ")）" and boundary.hopeless(text, at, end, "any" if led else need):
        return None
    begin = _beginning(text, at, end, tail, led) or _unknown(text, at, end)
    if begin is None or not _stays(text, begin, end, tail):
        return None
    if withheld >= begin.start - 1 and withheld >= 0:
        return None
    if need == "acting" and begin.body != "research" and not acting.acts(text, begin.start, end):
        return None
    start, end = _widened(text, begin.start, end, tail)
    if kind == "education" and text.startswith("入读", start - 1):
        start += 1  # 入读|培英女子中学
    if text[end : end + 1] in enclosed.OPENING:
        start = enclosed.whole(text, start, end)
    place = sessions.place(text, start, at) if text[at : at + 2] == "人大" else ""
    return Spanned(
        Naming(_kind(text, start, end, kind, begin.body), place and place + text[at:end]), start, end
    )


def _kind(text: str, start: int, end: int, kind: str, body: str) -> str:
    """The kind of the name, whose ending tells one and the body that it begins with another."""
    branch = kind in _DEPARTMENTAL or text.endswith(_BRANCHES, start, end)
    if body and branch and "驻" not in text[start:end] and text[end - 2 : end] != "党团":
        kind = body  # a department is what its body is: 中国证监会发行部, 工商银行信贷部
    if kind == "other" and text.endswith(enclosed.PARTNERS, start, end):
        return "company"  # 信息科技中心(有限合伙)
    if kind == "sports" and body == "military":
        return "military"  # 八路军山东军区直属队
    if kind == "government" and text.startswith("武警", start):
        return "military"  # 武警四川总队
    if kind == "association" and text.startswith(_WORLD, start):
        return "international"
    if kind == "international" and after(text, start, end) > start and text[end - 1] in "署局部":
        return "government"  # a 计划署 of a country
    if kind == "company" and (trade := _TRADE.search(text, start, end)) is not None:
        return "media" if trade["media"] else "finance"
    return kind


# 省教育、卫生、民政厅: fields of work that share the place before them and the ending behind.
_SHARED = re.compile(r"(?P<division>[省市县区州])(?:[一-龥]{1,3}[^\W局厅委办院部所站、]、){1,4}\Z")
_TRADED = ("科技", "股份", "控股")  # what may stand behind another word for a trade
_OWNED = ("集团", "公司", "银行")
_PARKS = frozenset("谷城园街岛湾展节杯")  # 能源谷, 科技城, 汽车展


def _beginning(text: str, at: int, end: int, tail: Ending, led: bool) -> boundary.Beginning | None:
    """Where the name begins, if what stands there makes it a name."""
    if text[at - 1] in unlisted.VILLAGES and text[at:end] in unlisted.OF_VILLAGES:
        return unlisted.village(text, at)
    if text[at:end] in sections.NAMES and (section := sections.section(text, at)) is not None:
        return section
    counted = numbered.beginning(text, at, end)
    if counted is not None:
        return counted
    inner = enclosed.bracket(text, at)
    if inner is not None:
        # 国浩律师(北京)事务所: the ending goes around the bracket.
        size = next((len(word) for word in _PROFESSIONS if text.endswith(word, 0, inner)), 0)
        around = size if text[at:end] == "事务所" else 0
        begin = boundary.find(text, inner - around, inner, tail.kind)
        return begin if begin is not None and (begin.place or named(text[at:end], tail, begin, led)) else None
    if text.startswith(("部长", "局长", "厅长", "院长"), end - 1):
        # 芬兰农林部长 tells of the ministry, 宣传部长 does not, nor 商务局曲局长.
        if text[at - 1] in vocabulary.surnames() and ending_at(text, at - 1) is not None:
            return None
        begin = boundary.find(text, at, end, tail.kind, ahead=0)
        return begin if begin is not None and begin.place and max(at - begin.start, end - at) > 2 else None
    headed = (text[end : end + 1] in _TITLES and text.startswith(_HEADS, end)) or text[at - 1] == "届"
    begin = boundary.find(text, at, end, tail.kind, 0 if headed else boundary.AHEAD)
    inner = enclosed.bracket(text, begin.start) if begin and tail.kind in _BRACKETED else None
    if begin is not None and inner is not None:
        # 网易(杭州)网络有限公司, 江海大学(南通)材料研究院: the brand or the body stands before the bracket.
        brand = boundary.find(text, inner, inner, tail.kind)
        if brand is not None and (tail.kind == "company" or brand.body or brand.place):
            return brand._replace(at=at)
        return None if tail.kind == "company" else begin
    if begin is None or (begin.body and beside(text[begin.start : at], text[at:end], begin)):
        return None
    return begin if named(text[at:end], tail, begin, led) else None


_PROFESSIONS = ("会计师", "律师")
_REGISTERED = ("有限公司", "有限责任公司", "股份有限公司", "集团有限公司")
_RULING = frozenset(("government", "party"))
_ANY_DIVISION = ("设区", "集聚", "级", "开发", "工业", "产业", "示范", "度假", "保护", "实验", "试验")
_ANY_CITY = ("地级市", "县级市", "副省级", "各县市", "各省市", "各市县", "各区县")
_HOUSED = frozenset(("education", "government", "health", "other"))
_ORGANIZED = ("开展", "实施", "召开", "举办", "进行")
_UNNAMED = ("董事会", "学校", "我校", "本校", "公司", "医院")
_BRACKETED = frozenset(("company", "research", "education"))
# Heads of departments, whose titles make words with its last character: 电子工程系主任, 村镇建设处处长.
_HEADS = ("主任", "处长", "部长", "局长", "院长", "厅长", "所长", "系主任", "副")
_TITLES = frozenset(head[0] for head in _HEADS)
_BLOCKS = frozenset("大商广")
# Periods, and figures with a scale: 24H1, 5兆.
_FIGURE = re.compile("(?:[0-9]{2}|[0-9]{4})?[HQ][1-4]|[0-9.]{1,9}[百千万亿兆]").match
_OFFICES = ("代表处", "办事处")
_SERVICES = ("海军", "空军", "陆军")  # given names, too
_POSTS = ("书记", "副书记", "委员", "成员", "主席", "副主席", "主任", "常委", "组长")


def _stays(text: str, begin: boundary.Beginning, end: int, tail: Ending) -> bool:
    """Whether what follows leaves the name one."""
    if tail.kind == "research" and text.startswith(_REGISTERED, end):
        return False  # 电信研究院有限公司 is a company
    if text[begin.start] < "[" and _FIGURE(text, begin.start):
        return False  # 24H1公司, 5兆电子
    if text.startswith("之一", end):
        return False  # 最大的工业大学之一 is one of a class
    if text.startswith("董事会主席", end - 3) or (begin.body == "education" and text[begin.at : end] == "厅"):
        return False  # 远山集团董事会主席 has a post in the 集团; 江海大学金桂厅 is a hall
    if text[begin.start - 1 : begin.start] == "驻" and text.startswith(_OFFICES, begin.at):
        return ending_at(text, begin.start - 1) is not None  # 湖南省政府驻北京办事处, but 设立驻巴西代表处
    if text.startswith("学会了", end - 2) and not text.startswith("解", end + 1):
        return False  # 他在北京学会了开车
    if (
        tail.kind in ("company", "finance")
        and text[end : end + 1] in _BLOCKS
        and acting.is_building(text, end)
    ):
        return False
    if tail.kind == "military" and begin.adjacent == "piece" and text[begin.at : end] in _SERVICES:
        return text[begin.at - 1] not in vocabulary.surnames()  # 康宁医院邓海军
    if tail.kind == "sports":
        return not text.startswith(_CONTESTS, end)
    if tail.kind == "education" and acting.is_site(text, end):
        return False
    if tail.kind == "government" and acting.is_owner(text, end):
        return False
    if text.startswith("乡镇", begin.at - 1):
        return False  # 乡镇党委 are any of them
    if tail.kind in _RULING and (
        text.endswith(_ANY_DIVISION, 0, begin.start) or text.startswith(_ANY_CITY, begin.start)
    ):
        return False  # 设区市党委, 产业集聚区管理委员会, 地级市市委, 各县市政府
    if begin.start == begin.at - 1 and text[begin.start] == text[begin.at] in parts.DIVISIONS:
        return False  # 两县县委
    if tail.kind in _HOUSED and text.startswith(_UNNAMED, begin.start, begin.at):
        return False  # 学校研究生院 is one of whatever school the text speaks of
    if tail.kind == "party" and begin.body and text[end - 2] not in "省市县区州地旗":
        word = text[begin.at : end]
        return word != "党" and (word.startswith("纪检") or not text.startswith(_POSTS, end))
    # 国家测绘局组织的验收: here it is a verb.
    if not text.startswith("组织", end - 2):
        return True
    if text[end - 3] == "共" or text.startswith(_ORGANIZED, end):
        return False  # 警方共组织活动10次
    ruled = end - 4 if text.startswith(("联合", "共同"), end - 4) else end - 2
    return ending_at(text, ruled) is None


def _widened(text: str, start: int, end: int, tail: Ending) -> tuple[int, int]:
    """The name with the number of its session or congress, or with the bracket of its campus."""
    if text.startswith(("大会", "员会", "人大", "政协"), end - 2):
        start = sessions.start(text, start)
    if tail.kind == "party":
        end = sessions.end(text, end)
    if tail.kind in ("company", "finance", "other") and text.startswith(enclosed.PARTNERS, end):
        end = text.index("合伙", end) + 3  # 合伙企业(有限合伙), 会计师事务所(特殊普通合伙)
    if tail.kind == "education" and (campus := enclosed.INNER.match(text, end)):
        inner = campus["inner"]
        if inner in vocabulary.places() or vocabulary.classes().get(inner) == "head":
            end = campus.end()  # 中国石油大学(华东)
    return start, end


# Departments and branches are what their body is.
_BRANCHES = ("分院", "董事会", "监事会", "理事会")
_DEPARTMENTAL = frozenset(("government", "other", "party"))
_WORLD = ("国际", "世界", "亚洲", "欧洲", "非洲", "美洲", "南美", "亚太", "亚非", "亚欧", "泛美")
# What the register says that a company does, where that makes it another kind of body: 证券股份有限公司.
_TRADE = re.compile(
    "(?:(?P<media>出版社|报业|日报社|报社|电视台)|银行|证券|(?:人寿|财产|健康|养老)?保险|人寿|财险|基金管理|信托|期货|"
    "(?:证券)?承销保荐|资产管理|(?:融资|金融)租赁|小额贷款|消费金融|商业保理|融资担保)"
    "(?:(?:集团)?(?:股份)?有限(?:责任)?|[(（](?:集团|控股|中国)[)）](?:股份)?(?:有限(?:责任)?)?)公司"
)


def _unknown(text: str, at: int, end: int) -> boundary.Beginning | None:
    """Where a name begins that no dictionary has, but that nothing else stands before such an ending."""
    word = text[at:end]
    if word in ("派出所", "警务室"):
        return _station(text, at)
    if word == "警分局":
        return unlisted.precinct(text, at)
    if word.endswith("医院"):
        return _affiliated(text, at)
    return unlisted.founders(text, at) if word == "律师事务所" else None


def _affiliated(text: str, at: int) -> boundary.Beginning | None:
    """Where the name of a school's hospital begins, behind 附属: 江海大学附属|孟超医院."""
    start = text.rfind("附属", max(0, at - 8), at - 1) + 2
    found = ending_at(text, start - 2) if start > 3 and text[start:at].isalpha() else None
    return boundary.named(start, at) if found is not None and found[1].kind == "education" else None


_BUREAUS = ("分局", "公安局", "警察局")


def _station(text: str, at: int) -> boundary.Beginning | None:
    """Where the bureau begins whose station has a name of 2 or 3 characters: 城关分局万柳派出所."""
    for size in (2, 3):
        inner = at - size
        if not text.endswith(_BUREAUS, 0, max(0, inner)):
            continue
        if not unlisted.NO_DISTRICT.isdisjoint(text[inner:at]):
            return None
        words = vocabulary.dictionary().cut(text[inner:at])
        longer = [word for word in words if word.end - word.start > 1]
        sorts = {parts.sort(text[inner + word.start : inner + word.end], word.tag) for word in longer}
        if not sorts <= {"place", "proper"}:
            return None
        found = ending_at(text, inner)
        if found is None:
            return None
        return _beginning(text, found[0], inner, found[1], False) or _unknown(text, found[0], inner)
    return None
