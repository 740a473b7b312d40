"""The metric: what a number measures, in the text's own words."""

import re
from collections.abc import Iterable
from typing import TypeAlias

from factx.facts.links import CHANGES
from factx.lexicon import Lexicon

_ROLES: dict[str, str] = dict(Lexicon.load("facts/predicates.tsv", str))
# Where one of them may be: the pairs of characters are so many that most words have none.
_ACTING = frozenset(word for word, role in _ROLES.items() if role in ("verb", "reach"))


def _pair_of(words: Iterable[str]) -> str:
    return f"[{''.join({word[0] for word in words})}](?=[{''.join({word[1] for word in words})}])"


_VERBED = re.compile(_pair_of(_ROLES)).search
_VERBS = re.compile(_pair_of(_ROLES)).finditer
_ACTS = re.compile(_pair_of(_ACTING)).search
_GENERIC = frozenset(Lexicon.load("facts/generic_nouns.tsv", str))
_HEADS = frozenset(Lexicon.load("facts/heads.tsv", str))

_ENDINGS = frozenset(Lexicon.load("facts/measure_endings.tsv", str))

# A metric or a noun that is longer is no name of a thing.
_LONGEST = 40

# 已发放, 还共有: the words that may stand before a metric, with the characters that make other words of them.
_BARRED: dict[str, frozenset[str]] = dict(Lexicon.load("facts/adverbs.tsv", frozenset))
_ADVERBS = {
    initial: [
        (word, _BARRED[word])
        for word in sorted(_BARRED, key=len, reverse=True)  # the longest first
        if word[0] == initial
    ]
    for initial in {word[0] for word in _BARRED}
}
_LEADING = frozenset(_ADVERBS) | {"、"}
_ADVERB_ENDS = tuple(Lexicon.load("facts/adverb_ends.tsv", str))
_ADVERB_LAST = frozenset("需要仅只已共将拟也还均都现可能新再了的被")

_PARTICLES = {
    character: (frozenset(left), frozenset(right))
    for character, (left, right) in Lexicon.load(
        "facts/particles.tsv", lambda left, right: (left, right)
    ).items()
}
_TELLS = re.compile(f"[{''.join(_PARTICLES)}]").search  # most words need no second look
_QUOTES = '，,、 “”"‘’的(（'
_CLOSED = _QUOTES + ")）"
_EDGES = frozenset(_CLOSED)
_ENDS_NO_METRIC = frozenset("要以另和与及后时前各该曾各来去说道称着过了不很将被也")
# Letters and digits without any of the characters that need a second look.
_SECOND_LOOK = rf"\W的占这那中与和及对当随已共被由从某拟使期后{''.join(_PARTICLES)}"
_PLAIN = re.compile(
    rf"(?!扣除|剔除)[^{_SECOND_LOOK}]{{1,{_LONGEST}}}(?<=.[^{''.join(_ENDS_NO_METRIC)}])\Z"
).match
# Whether a noun phrase holds what may end it, or make it none.
_FIRST = "".join({word[0] for word in _ROLES} - _PARTICLES.keys())
_SECOND = "".join({word[1] for word in _ROLES})
_DOUBTS = re.compile(
    f"[{''.join(_PARTICLES)}{_FIRST}](?:(?<=[{''.join(_PARTICLES)}])|(?=[{_SECOND}]))"
).search
_EVERY = frozenset("年月日")
_WITHOUT = frozenset(("扣除", "剔除"))
_POINTED = frozenset("座条款批项家部次个艘架台种类届期颗只栋幢辆列枚件张本首幅支块片头株棵")
_NO_NOUNS = frozenset(Lexicon.load("facts/connectives.tsv", str))

# Who acts is a plain noun: nothing that takes a place or another noun with it.
_MEASURED = frozenset(("累计", "高于", "低于", "最大", "最高", "最低", "平均", "人均", "户均"))
# Where what is said begins, behind whom it is said of.
_PREDICATE = re.compile(
    r"已经?|被(?![告子])|共(?<![公中]共)(?![同享建产和青富计有识用通])|某某?"
    r"|拟(?<![模虚草比]拟)|使(?<![促行即假大天驱迫致]使)(?![用命馆者])|期[内间]|后(?<=[成产工营市]后)"
).search
_FROM = re.compile(r"由(?<![自理缘]由)(?!于)|从(?![业事属])").search
_OURS = frozenset("国省市县区校家厂院")
_LOCAL = frozenset("地年月日")
_MODAL = frozenset(("可以", "能够", "可能", "应当", "必须", "将会"))
_PERIOD = re.compile("期[内间]")
_PRONOUNS = frozenset("她他它我你")
_NAMING = frozenset(("noun", "verb", "reach"))
_NO_SHARE = frozenset("有据用地领线便")  # 占有率, 占地面积
_AGENT = re.compile(
    r"(?![本这那他她我你它某各每该其])[^\s在从对向以与由按据经把将被于为因当随如若不没至到给让使“”\"()（）、，,0-9]{2,12}(?<![时后前中内里上下称说道于年月日底末来和与及并受遭挨然])\Z"
)
_NO_METRIC = frozenset("对当随和与及来")

# A noun phrase: the words in it hold none of the particles that end one, but in 在线, 有限, 还款.
_ENDERS = '\\s，,。；;：:！？!?、()（）《》|“”"‘’的对不均都已被在是并还也和与及有将了等由从为'
_RUN = re.compile(f"[^{_ENDERS}]+").match
_PHRASE = re.compile(
    rf"[“\"‘']?((?:[^{_ENDERS}]+"
    r"|在[线校建职读营手施途库岗研售编役保]|被[困捕害告子]|(?<=参)与|(?<=归)还|(?<=[认成作行以勇])为|(?<=[高中初平])等|从业|(?<=自)由|"
    r"(?<=[人年平户月日])均|(?<=合)并|(?<=[普涉])及|有[限色效机轨关]|(?<=[国私公特固具拥占持享含没])有|还[款贷田]|与会|等级|(?<=共)和国|将[军士]|并[购网]|也门"
    r"|(?<=目)的|(?<=[反面针])对|已婚|均价|都市|对[虾手象话联]|不[锈动良合同]|[(（][^()（）]{0,20}[)）])+)"
).match
# What a phrase may go on with although it mostly ends there.
_JOINED = frozenset("被在有还与等和将并也的已均都对不为从由及(（")
_WINDOW = 26
_TAILS = _GENERIC | CHANGES
PEOPLE = frozenset("工员者人生手民众客属兵童")
_HANGING = frozenset("正仍曾便就又才刚各皆")
_BEARERS = PEOPLE | frozenset("车机船舰炮")
_SUDDENLY = frozenset(("当场", "不幸", "紧急", "安全", "全部", "不同程度"))
# What consists of others: 27个省的企业 counts 省.
CONTAINERS = frozenset(Lexicon.load("facts/containers.tsv", str))
_INSIDE = frozenset("中里内上后前时外")
_NOT_FIRST = frozenset("对向于以因而则比至到着过且或即仍就各每再又不没未来去只仅约超")
_NOMINAL = frozenset("率额量数度值价费者员权点时后前中期令")
_SHORT = frozenset("省市县区村镇乡州国人岛湖校牛羊猪鸡鸭鹅马驴鱼树船车枪刀桥楼井画")
_NOT_FIRST_WORDS = CHANGES | {
    "美元",
    "港元",
    "港币",
    "欧元",
    "马克",
    "法郎",
    "卢布",
    "英镑",
    "日元",
    "韩元",
    "卢比",
}
_NOT_FIRST_INITIALS = frozenset(word[0] for word in _NOT_FIRST_WORDS)


def behind(text: str, start: int, end: int, *, thing: bool = False) -> str | None:
    """The noun that is counted behind a number: the beginning of the noun phrase at `start`.

    >>> behind("27个交易平台打通", 3, 9), behind("97个国民经济行业大类中的87个", 3, 16)
    ('交易平台', '国民经济行业大类')
    >>> behind("12人死亡", 3, 5), behind("5万元用于研发", 3, 7), behind("三个方面工作", 2, 6)
    ('死亡', None, '')

    What is counted in 三个方面 is nothing: "". With `thing` a noun that could be a verb is none, as in
    投资5亿元建设厂房.
    """
    limit = start + _WINDOW if start + _WINDOW < end else end
    m = _RUN(text, start, limit)
    stop = m.end() if m is not None else start
    if stop == start or (stop < limit and text[stop] in _JOINED):
        m = _PHRASE(text, start, limit)
        if m is None:
            return None
        phrase = m[1]
    else:
        phrase = text[start:stop]
    initial = phrase[0]
    if initial in _NOT_FIRST or (initial in _NOT_FIRST_INITIALS and phrase[:2] in _NOT_FIRST_WORDS):
        return None
    if not initial.isalpha():
        return None
    if _DOUBTS(phrase) is not None:
        state = 0
        for m in _VERBS(phrase):
            at = m.start()
            role = _ROLES.get(phrase[at : at + 2])
            if role is None or role == "noun":
                if role is not None and thing and not at:
                    return None
            elif phrase[:at] in _SUDDENLY or (role == "state" and at == 0):
                if role == "state":
                    state = at + 2
            elif at == 0:
                if role != "reach" and phrase[2:3] in _NOMINAL:
                    continue
                return None
            elif phrase[at + 2 : at + 3] not in _NOMINAL or role == "adverb":
                phrase = phrase[:at]
                break
        if state and not (len(phrase) > state + 1 and phrase[-1] in _BEARERS):
            return phrase[:state]  # 3人当场死亡; not 7名被困矿工
        if _tells(phrase):
            return ""
    if phrase[-2:] in _SUDDENLY and len(phrase) > 3:
        phrase = phrase[:-2]  # 居民紧急疏散
    while phrase[-1] in _HANGING and len(phrase) > 2:
        phrase = phrase[:-1]  # 500名士兵正在…
    if phrase[-1] in _INSIDE and len(phrase) > 1:
        phrase = phrase[:-1]
    tail = phrase[-2:]
    if tail in _TAILS or (initial == "方" and phrase[:2] == "方面"):
        if tail not in CHANGES or len(phrase) < 4:
            return "" if tail not in CHANGES else phrase
        phrase = phrase[:-2].removesuffix("同比").removesuffix("环比") or phrase  # 3800只个股下跌
        if phrase[:2] in CONTAINERS:
            phrase = phrase[:2]  # 52个城市新房价格下降
    return phrase if len(phrase) > 1 or phrase in _SHORT else None


def names_measure(metric: str) -> bool:
    """Whether a sum or a share that follows at once can be that of the metric.

    >>> names_measure("成交金额"), names_measure("投资新厂"), names_measure("房贷甚")
    (True, True, False)
    """
    return (
        metric[-1] in _ENDINGS
        or (metric[0] in _EVERY and (metric[1:3] in _ROLES or metric[1] == "产"))  # 年处理垃圾60万吨
        or metric[0] == "占"
        or metric[:2] in _ROLES
        or metric[-1] == "占"
        or metric[:2] in _MEASURED
        or _ROLES.get(metric[-2:]) in _NAMING
    )


def is_agent(noun: str) -> bool:
    """Whether the noun can be who acts: nothing that takes a place or another noun with it.

    >>> is_agent("规模以上工业企业"), is_agent("公司向银行")
    (True, False)
    """
    return _AGENT.match(noun.replace("以上", "")) is not None


def _tells(words: str) -> bool:
    """Whether the words tell a story rather than name something.

    >>> _tells("在校学生"), _tells("大股东得"), _tells("在禁区前沿")
    (False, True, True)
    """
    m = _TELLS(words)
    while m is not None:
        at = m.start()
        left, right = _PARTICLES[words[at]]
        if words[at + 1 : at + 2] not in right and (at == 0 or words[at - 1] not in left):
            return True
        m = _TELLS(words, at + 1)
    return False


def is_state(noun: str) -> bool:
    """Whether the noun tells what happened to those who were counted.

    >>> is_state("死亡"), is_state("小组")
    (True, False)
    """
    return _ROLES.get(noun) == "state"


# What stands in front of a number: the metric, who acts where a verb says what was done, and whether the
# metric begins with a verb (提交申请). A plain tuple: one is made for most numbers.
Before: TypeAlias = tuple[str | None, str | None, bool]
NOTHING: Before = (None, None, False)


def before(text: str, start: int, end: int) -> Before:
    """What the words `text[start:end]` in front of a number and its link say that it measures.

    >>> before("直接转化运用金额", 0, 8)
    ('直接转化运用金额', None, False)
    >>> before("规模以上工业企业实现利润总额", 0, 14)
    ('实现利润总额', '规模以上工业企业', True)
    >>> before("出口额占全国总量", 0, 8)[0], before("在北京", 0, 3)
    ('占全国总量', (None, None, False))
    """
    if end - start > _LONGEST:
        return NOTHING
    words = text[start:end]
    plain = words if words[0] not in _LEADING else _without_adverbs(words[words[0] == "、" :])
    if _PLAIN(plain) is not None and plain not in _NO_NOUNS:
        return _acted(plain) or (plain, None, False)
    if words[:1] in _EDGES or words[-1:] in _EDGES:
        words = words.strip(_QUOTES if "(" in words or "（" in words else _CLOSED)
    at = max(words.rfind("("), words.rfind("（"))
    if at >= 0 and ")" not in words[at:] and "）" not in words[at:]:
        words = words[at + 1 :]  # 代表团(附名单1份
    if words[-2:] == "其中" or words[-2:] in _MODAL:
        words = words[:-2]
    elif words[-1:] == "中" and words[-2:-1] not in "高初":
        words = words[:-1]
    if len(words) < 2:
        return NOTHING
    agent = None
    if (m := _PREDICATE(words, 1)) is not None and m.end() + 1 < len(words):
        named = words[: m.start()]
        agent = _agent(named) if len(named) > 1 and _acted(named) is None else None
        words = words[m.end() :]  # 书展期间共销售图书, 该男子被罚款
    elif (m := _FROM(words, 2)) is not None:
        words = words[: m.start()]  # 参赛人数由首届的6000人
    if words[0] in _PRONOUNS and words[1] not in _OURS and names_measure(words):
        words = words[2 if words[1] == "们" else 1 :]  # 她身高1.88米
    if "的" in words and (tail := words.rpartition("的")[2]) not in _HEADS and len(tail) > 1:
        words = tail
    if words[0] in "这那" and words[1:2] in _POINTED:
        words = words[2:]  # 这座水电站装机容量
    elif words[0] == "当" and words[1:2] in _LOCAL:
        words = words[2:]  # 当地难民人数
    if len(words) < 2:
        return NOTHING
    if "占" in words:
        return _share(words), None, False
    if words[0] in _ADVERBS:
        words = _without_adverbs(words)
    if words[:2] in _WITHOUT:
        words = words.rpartition("后")[2] or words  # 扣除发行费用后净额
    found = _acted(words)
    if found is not None and (
        found[0] is not words or not ("、" in words or words[-1] in "后时前" or _tells(words[2:]))
    ):
        return found if found[1] is not None else (found[0], agent, found[2])
    if "、" in words and len(words.partition("、")[0]) > 1:
        words = words.rpartition("、")[2]
    words = words.strip("“”‘’ (（")
    if len(words) < 2 or not words[0].isalnum() or not _measures(words):
        return NOTHING
    return words, None, words[:2] in _ACTING


def _without_adverbs(words: str) -> str:
    """The words behind the adverbs that they begin with; all of them where nothing would be left.

    >>> _without_adverbs("已累计发放登记证书"), _without_adverbs("共享单车"), _without_adverbs("已")
    ('累计发放登记证书', '共享单车', '已')
    """
    at, size = 0, len(words)
    while at < size:
        for adverb, barred in _ADVERBS.get(words[at], ()):
            behind = at + len(adverb)
            if words.startswith(adverb, at) and words[behind : behind + 1] not in barred:
                break
        else:
            break
        at = behind
    return words[at:] if at < size else words


def _measures(words: str) -> bool:
    """Whether the words can name a metric at all; a clause of a story can't.

    >>> _measures("在校学生"), _measures("大股东得"), _measures("在禁区前沿")
    (True, False, False)
    """
    if words[0] in _NO_METRIC and not (words.endswith("之比") or words.rpartition("的")[2] in _HEADS):
        return False
    if "——" in words or words.count("(") + words.count("（") != words.count(")") + words.count("）"):
        return False
    return words[-1] not in _ENDS_NO_METRIC and words not in _NO_NOUNS and not _tells(words)


def _share(words: str) -> str | None:
    """What a share is of: 占全国总量; with its name, all of it: 服务业占经济的比重.

    >>> _share("出口占全国总量"), _share("市场占有率"), _share("海上占领")
    ('占全国总量', '市场占有率', '海上占领')
    """
    at = words.rindex("占")
    words, at = (words[1:], at - 1) if at and words[0] in "把将" else (words, at)
    share = words[at:]
    if (share[1:2] in _NO_SHARE and share[1:3] != "地区") or share in ("占", "占比"):
        return words if 1 < len(words) < 12 and _measures(words) else None
    return words if share.endswith(("比重", "比例", "比率", "之比")) else share


def acting(text: str, start: int, end: int) -> Before:
    """Like `before`, but only who acts, and whether a verb says so: for a number whose noun follows it.

    >>> acting("规模以上工业企业推出", 0, 10), acting("北方的天气", 0, 5)
    ((None, '规模以上工业企业', True), (None, None, False))
    """
    m = _ACTS(text, start, end) if end - start <= _LONGEST else None
    while m is not None:
        at = m.start()
        if text[at : at + 2] in _ACTING and (at + 2 >= end or text[at + 2] not in _NOMINAL):
            return None, _agent(text[start:at]) if start + 1 < at else None, True
        m = _ACTS(text, at + 1, end)
    return NOTHING


def _agent(noun: str) -> str | None:
    """Who acts, of the words before a verb; None where they can't be that.

    >>> _agent("规模以上工业企业已累计"), _agent("公司向银行")
    ('规模以上工业企业', None)
    """
    if "期" in noun and (m := _PERIOD.search(noun)) is not None:
        noun = noun[m.end() :]
        if len(noun) < 2:
            return None
    if noun[0] in _ADVERBS:
        noun = _without_adverbs(noun)
    while len(noun) > 1 and (noun[-1] in _ADVERB_LAST or noun.endswith(_ADVERB_ENDS)):
        noun = noun[: -1 if noun[-1] in _ADVERB_LAST else -2]
    return noun if is_agent(noun) else None


def _acted(words: str) -> Before | None:
    """The words from their first verb on, with who acts before it; None where there is no verb."""
    m = _ACTS(words)
    while m is not None:
        at = m.start()
        if words[at : at + 2] in _ACTING:
            behind = words[at + 2 : at + 3]
            if not behind:
                if _ROLES.get(words[at - 2 : at]) != "noun":  # 研发投入 is a noun
                    break
            elif (
                behind not in _NOMINAL
                and (
                    at == 0  # 新签订单, 研发经费投入强度: no verb acts here
                    or (_ROLES.get(words[at - 1 : at + 1]) != "noun" and words[at + 2 :] not in _HEADS)
                )
            ):
                break
        m = _ACTS(words, at + 1)
    else:
        return None
    last = at + 2 == len(words)
    if at == 0:
        if words[:2] == "通过" and (m := _VERBED(words, 2)) is not None and words[m.start() :][:2] in _ROLES:
            words = words[m.start() :]  # 通过网络销售假药
        return words, None, True
    if at == 2 and (words[:2] == "累计" or _ROLES.get(words[:2]) == "noun"):
        return words, None, True  # 组织招聘会
    noun = words[:at]
    if last and _ROLES[words[at:]] == "reach":
        return (noun.strip('“”"‘’'), None, False) if len(noun) > 1 else None
    words = ("累计" if noun.endswith("累计") else "") + words[at:]
    if "、" in words:
        words = words.rpartition("、")[2]
    return words, _agent(noun) if at > 1 else None, True
