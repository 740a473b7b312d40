"""The metric: what a number measures, in the text's own words."""

import re
from typing import TypeAlias

from factx.facts.agents import ADVERB_ENDS, ADVERBS, BARRED, LONGEST, agent, without_adverbs
from factx.facts.covers import uncovered, unmarked
from factx.facts.measures import ENDINGS, HEADS, MEASURES, names_measure
from factx.facts.nouns import REAR
from factx.facts.roles import ACTING, NOMINAL, PARTICLES, ROLES, STORY, find_acting, find_all, tells
from factx.facts.subject import place_end
from factx.lexicon import Lexicon

_FIGURES = frozenset("0123456789")
_DAY = re.compile(r"[0-9]{1,2}[号日](?![线楼院文门])(?=..)").match
_LEADING = frozenset(ADVERBS) | {"、"} | _FIGURES
_ENDS_NO_METRIC = frozenset("对别为等要以另且和与及后时前各该曾来去说称着过了不很将被也上下回未恐逼即")
# Letters and digits without any of the characters that need a second look.
_SECOND_LOOK = rf"\W①-⑳⁰-⁹¹²³按别的占这那中与和及对当随已共被由从某拟使期后{''.join(PARTICLES)}"
_PLAIN = re.compile(
    rf"(?!扣除|剔除|至|同比|环比)[^{_SECOND_LOOK}]{{1,{LONGEST}}}(?<=.[^{''.join(_ENDS_NO_METRIC)}])\Z"
).match
_WITHOUT = frozenset(("扣除", "剔除"))
_POINTED = frozenset("座条款批项家部次个艘架台种类届期颗只栋幢辆列枚件张本首幅支块片头株棵")
_NO_NOUNS = frozenset(Lexicon.load("facts/connectives.tsv", str))

# Where what is said begins, behind whom it is said of.
_NOT_SHARED = "(?![同享建驻产和青富计有识用通])"
_PREDICATE = re.compile(  # each way begins with a character of its own, which the search can jump to
    rf"已经?|被(?![告子害])|一共{_NOT_SHARED}|共(?<![公中]共)(?:计|{_NOT_SHARED})|某(?![甲乙丙丁])某?"
    r"|拟(?<![模虚草比]拟)|使(?<![促行即假大天驱迫致]使)(?![用命馆者])|期[内间]|后(?<=[成产工营市]后)"
).search
_HAVING = frozenset("已共一")  # 云岭县已有企业36家; not 报告期内
_FROM = re.compile(r"由(?<![自理缘路]由)(?!于)|从(?<![依服顺遵随听盲]从)(?![业事属宽严])").search
# Those of whom only some are meant: 尚在医学观察的密切接触者.
_RESTRICTED = re.compile(
    "(?:尚[在未]|仍在|正在|未|解除|接受)[^的、和]{2,10}的[^的、和]{1,8}[者人员例众民]\\Z"
).match
_RESTRICTING = frozenset("尚仍正未解接")
_OURS = frozenset("国省市县区校家厂院")
_PRONOUNS = frozenset("她他它我你")
_NO_SHARE = frozenset("有据用地领线便率")  # 占有率, 占地面积
_ENDS_AFTER_ALL = ("总和", "职称", "线上", "网上", "地上")
# 失业率经季节调整后, 产值按可比价格计算: how a figure was made comparable.
_ADJUSTED = re.compile(r"(?:[经按]|扣除|剔除)[^、，,]{2,14}(?:后|计算|口径)\Z").search
_ADDED = re.compile(r"[\[〔①-⑳⁰-⁹¹²³经按扣剔]").search  # what either begins with: most words hold none
_QUOTED = frozenset("「」『』")
_PAIRED = re.compile("[别—「」『』()（）“”]").search
_RIMS = "“”‘’ (（-•·●"
_MARKS = '“”"‘’ |'
_LAST_SIGNS = frozenset(")）%+”’")
_SCALES = frozenset("0123456789百千万亿")
_PENDING = frozenset("供未待")
_SUPPLIES = frozenset(("提供", "供", "优待", "接待", "等待"))
_DAILY = frozenset(("日均", "月均", "年均", "累计"))
# What stands in front of a verb and belongs to the metric: without it, 日均发送旅客 is another figure.
_PER = _DAILY | {"人均", "户均", "场均", "周均", "季均"}
# 与欧盟进出口2.7万亿元: what is traded with whom.
TRADE = re.compile(r"(?:进出口|出口|进口|贸易(?:往来)?)[总额值量]{0,2}\Z").search
# 企业出口钢材; not 企业出口, 出口增速
_TRADES, _TRADE_NOUNS = frozenset(("出口", "进口")), frozenset("增总贸退商企单年")
_NOUNS_LAST = _TRADES | {"计划"}  # 设备更新计划
# Verbs that are read in ways of their own: 警方发现双方酒测值均为0, 为母校捐资80万元.
_ACTS = dict(Lexicon.load("facts/acts.tsv", str))
_NO_METRIC = frozenset("对当随和与及来至")
_PARTNERS, _PARTNER = frozenset("对与"), 12  # 对共建国家, and how long the partner's name may be
_ITEMS, _ITEM = 6, 14
_DONE = frozenset(("says", "done"))
_NET = frozenset(("净", "新", "总", "再", "年度"))
# What is done to them stands behind them, and nobody who does it: 社会保障卡发放.
_THING = re.compile("[卡板管网渠灯证款粮房屋]\\Z").search
_BARE = frozenset(("占", "赚", "挣"))  # 约占3成, 一年赚3万元
_DAYS = frozenset("日年周")
_BASES = frozenset(("同比", "环比"))
_WHOLE_DAYS = frozenset(("全日", "半日", "全年", "全周", "单日", "当日"))


# What stands in front of a number: the metric and where it ends, who acts where a verb says what was done
# and where that ends, and whether the metric begins with a verb (提交申请). A plain tuple: one is made for
# most numbers.
Before: TypeAlias = tuple[str | None, int, str | None, int, bool]
NOTHING: Before = (None, 0, None, 0, False)
# Words and where they end.
Phrase: TypeAlias = tuple[str, int]


def before(text: str, start: int, end: int) -> Before:
    """What the words `text[start:end]` in front of a number and its link say that it measures.

    >>> before("直接转化运用金额", 0, 8)
    ('直接转化运用金额', 8, None, 0, False)
    >>> before("规模以上工业企业实现利润总额", 0, 14)
    ('实现利润总额', 14, '规模以上工业企业', 8, True)
    >>> before("出口额占全国总量", 0, 8)[0], before("在北京", 0, 3)[0]
    ('占全国总量', None)
    """
    if end - start > LONGEST:
        return NOTHING
    words = text[start:end]
    if words[:2] in STORY and words[:2] not in BARRED:
        return NOTHING
    plain = words
    if words[0] in _LEADING:
        if words[0] in _FIGURES and (m := _DAY(words)) is not None:
            words = words[m.end() :]  # 22号客运量
        plain = without_adverbs(words[words[0] == "、" :])
    if _PLAIN(plain) is None or plain in _NO_NOUNS:
        return _doubtful(text, start, words, end)
    if plain[-1] in _DAYS and plain[-2:] in _WHOLE_DAYS:
        plain, end = plain[:-2], end - 2  # 恒生指数全日跌224点
        if len(plain) < 2:
            return NOTHING
    return _acted(plain, end) or (plain, end, None, 0, False)


def _doubtful(text: str, start: int, words: str, end: int) -> Before:
    """What words that end at `end` say, where brackets, quotes or particles among them need a second look."""
    if _ADDED(words) is not None:
        words, end = unmarked(words, end)
        if (m := _ADJUSTED(words, 2)) is not None:
            words, end = words[: m.start()], end - len(words) + m.start()
    words, end = uncovered(text, words, end)
    if "由" in words:
        words = words.rpartition("由于")[2]  # 亏损主要由于汇兑损失
    if words.endswith("人民币"):
        words, end = words[:-3], end - 3  # 归还借款本金人民币(以下币种均为人民币)155,200元
    if len(words) < 2:
        return NOTHING if words not in _BARE else (words, end, None, 0, words != "占")
    agent_before, agent_end, owned = None, 0, False
    if (m := _PREDICATE(words, 1)) is not None and m.end() + 1 < len(words):
        at = end - len(words) + m.start()
        named = words[: m.start()]
        if named[-1] in MEASURES and words[m.end() :] in ACTING:
            return named, at, None, 0, False  # 吞吐量共完成5亿吨
        if len(named) > 1 and _acted(named, at) is None:
            agent_before, agent_end = agent(named, at)
        owned = m[0][0] in _HAVING
        words = words[m.end() :]  # 书展期间共销售图书, 该男子被罚款
        if m[0][0] == "某" and "、" in words:
            words = words.rpartition("等")[2]  # 李某、陈某等犯罪嫌疑人
    elif ("由" in words or "从" in words) and (m := _FROM(words, 2)) is not None:
        end -= len(words) - m.start()
        words = words[: m.start()]  # 参赛人数由首届的6000人
    if words[:1] == "后" and words[1:2] not in REAR:
        return NOTHING  # 高开203点后升幅扩大
    if words[:1] in _RESTRICTING and _RESTRICTED(words) is not None:
        return words, end, None, 0, False
    words = _inmost(words)
    if len(words) < 2:
        return NOTHING
    if "占" in words and "应占" not in words:  # 股东应占溢利
        return _of_share(text, start, end, words)
    if words[0] in _NO_METRIC and (m := TRADE(words)) is not None:
        partner = words if words[0] in _PARTNERS and 1 < m.start() < _PARTNER else m[0]
        return partner, end, None, 0, False  # 对欧盟出口
    if words[0] in ADVERBS:
        words = without_adverbs(words)
    if words[:2] in _WITHOUT:
        words = words.rpartition("后")[2]  # 扣除发行费用后净额
        if len(words) < 2:
            return NOTHING  # 剔除退税因素后增长6.1%
    found = _acted(words, end)
    if found is not None and (
        found[0] is not words or not ("、" in words or words[-1] in "后时前" or tells(words[2:]))
    ):
        return found if found[2] is not None else (*found[:2], agent_before, agent_end, found[4])
    if "、" in words and (len(words.partition("、")[0]) > 1 or text[start - 1 : start] in _SCALES):
        listed = text[start - 1 : start] in _SCALES
        words = words.rpartition("、")[2] if listed else _coordinated(words)
    bare = words.rstrip(_RIMS)
    end -= len(words) - len(bare)
    words = bare.lstrip(_RIMS)
    if "”" in words and "“" not in words:
        words = _quoted(text, start, end, words)
    if len(words) < 2 or not (words[0].isalnum() or words[0] == "“") or not _measures(words):
        return NOTHING
    if not owned:
        agent_before = None
    return words, end, agent_before, agent_end, words[:2] in ACTING


def _of_share(text: str, start: int, end: int, words: str) -> Before:
    """The share that words with 占 tell, and what has it: 出口额占全国总量, 红茶占."""
    if "”" in words and "“" not in words:
        words = _quoted(text, start, end, words)
    share = _share(words)
    if share is None or share is words or (share != "占" and words[-len(share) - 1] in "了的"):
        return share, end, None, 0, False
    sharing = words[: -len(share)].rstrip(_MARKS)
    if share == "占比" and "在" in sharing:
        sharing = sharing[: sharing.index("在")]  # 地区生产总值在全市占比
    if len(sharing) < 2:
        return share, end, None, 0, False
    whole, at = agent(sharing, end - len(words) + len(sharing))
    if share == "占" and (whole is None or at - len(whole) != start):
        return words, end, None, 0, False  # 35岁以下的占
    return share, end, whole, at, False


def _quoted(text: str, start: int, end: int, words: str) -> str:
    """The words with the quote that they begin with, or without it where a place follows.

    >>> _quoted("“双师型”教师", 1, 7, "双师型”教师"), _quoted("“水乡”绍兴产值", 1, 8, "水乡”绍兴产值")
    ('“双师型”教师', '绍兴产值')
    """
    behind = words.rpartition("”")[2]
    if place_end(behind, 0, len(behind)):
        return behind
    return "“" + words if text.find("“" + words, max(0, start - 1), end) >= 0 else words


def _inmost(words: str) -> str:
    """The words behind pronouns, what they are of, and what points to them: 她身高, 这座水电站装机容量."""
    if words and words[0] in _PRONOUNS and words[1] not in _OURS and names_measure(words):
        words = words[2 if words[1] == "们" else 1 :]
    if (at := words.rfind("的")) >= 0 and words[at + 1 :] not in HEADS and len(words) > at + 2:
        words = words[at + 1 :] if words[at - 1] != "目" else words  # 目的地
    if words and words[0] in "这那" and words[1:2] in _POINTED:
        return words[2:]
    return words


def _measures(words: str) -> bool:
    """Whether the words can name a metric at all; a clause of a story can't.

    >>> _measures("在校学生"), _measures("大股东得"), _measures("在禁区前沿")
    (True, False, False)
    """
    if (
        (words[0] in _NO_METRIC or words.startswith("针对"))
        and words[:2] != "当事"
        and not (words.endswith(("之比", "贡献率", "拉动率")) or words.rpartition("的")[2] in HEADS)
    ):
        return False
    if words[:2] in _BASES and words[-1] not in "率幅":
        return False
    if _PAIRED(words) is not None and (
        "分别" in words
        or "——" in words
        or not _QUOTED.isdisjoint(words)
        or words.count("(") + words.count("（") != words.count(")") + words.count("）")
        or ("“" in words) != ("”" in words)
    ):
        return False
    if words[0] in _FIGURES and not any(character.isalpha() for character in words):
        return False  # 8+256为2999元
    last = words[-1]
    if (not last.isalnum() and last not in _LAST_SIGNS) or (last in ")）" and words[-2] in _FIGURES):
        return False  # 长实(01113)
    return (
        (last not in _ENDS_NO_METRIC or words.endswith(_ENDS_AFTER_ALL))
        and words not in BARRED
        and words not in _NO_NOUNS
        and not tells(words)
    )


def _coordinated(words: str) -> str:
    """The name of several things together, whole; the last where the words before it are no name.

    >>> _coordinated("电力、热力、燃气及水生产和供应业"), _coordinated("走进车间、发放设备")
    ('电力、热力、燃气及水生产和供应业', '发放设备')

    营收、净利润 are two metrics, and the number is of one of them, or of both:

    >>> _coordinated("营收、净利润")
    ''
    """
    if (at := words.rfind("等地")) > 0:
        return words[at + 2 :].removeprefix("区")  # 湖南南部、贵州等地降温
    items = words.split("、")
    if items[0][-1:] in MEASURES and items[0][-2:] not in ROLES and items[-1][-1:] in ENDINGS:
        return ""
    if items[0] and place_end(items[0], 0, len(items[0])) == len(items[0]):
        return ""  # 北京、上海常住人口
    whole = len(items) <= _ITEMS and not any(
        not item or len(item) > _ITEM or tells(item) or (at and item[:2] in ACTING)
        for at, item in enumerate(items)
    )
    return words if whole else items[-1]


def _share(words: str) -> str | None:
    """What a share is of: 占全国总量; with its name, all of it: 服务业占经济的比重.

    >>> _share("出口占全国总量"), _share("市场占有率"), _share("海上占领")
    ('占全国总量', '市场占有率', '海上占领')
    """
    at = words.rindex("占")
    words, at = (words[1:], at - 1) if at and words[0] in "把将" else (words, at)
    share = words[at:]
    if share == "占" or (share == "占比" and "在" in words):
        return share  # 红茶约占3成, 在全市占比
    if (share[1:2] in _NO_SHARE and share[1:3] != "地区") or share == "占比":
        return words if 1 < len(words) < 12 and _measures(words) else None
    return words if share.endswith(("比重", "比例", "比率", "之比")) else share


def _verb(words: str, m: re.Match[str] | None) -> int | None:
    """Where the first verb of the words is that somebody acts by; it is at `m` or behind.

    >>> words = "研发经费投入强度"
    >>> _verb(words, find_acting(words)), _verb("公司投入资金", find_acting("公司投入资金"))
    (None, 2)
    """
    while m is not None:
        at = m.start()
        act = words[at : at + 2]
        if act in ACTING:
            behind = words[at + 2 : at + 3]
            if at and words[at - 1] in _PENDING and words[at - 2 : at] not in _SUPPLIES:
                pass  # 可供分配利润, 未分配利润
            elif at and words[at - 1] == "进" and act == "出口":
                pass  # 监管进出口货物
            elif at > 1 and (
                words[at - 1] == "总"
                or (words[-1] == "额" and words[-2] == "金" and _ACTS.get(act) not in _DONE)
            ):
                pass  # 国内游客出游总花费, 专利转让合同金额
            elif not behind:
                if ROLES.get(words[at - 2 : at]) != "noun" and act not in _NOUNS_LAST:  # 研发投入 is a noun
                    return at
            elif (
                behind not in NOMINAL
                and not (act in _TRADES and behind in _TRADE_NOUNS)
                and (
                    at == 0  # 新签订单, 研发经费投入强度: no verb acts here
                    or (
                        ROLES.get(words[at - 1 : at + 1]) != "noun"
                        and ROLES.get(words[at + 1 : at + 3]) != "noun"  # 新开工面积
                        and words[at + 2 :] not in HEADS
                    )
                )
            ):
                return at
        m = find_acting(words, at + 1)
    return None


def _acted(words: str, end: int) -> Before | None:
    """The words, which end at `end`, from their first verb on, and who acts; None without a verb."""
    m = find_acting(words)
    at = _verb(words, m) if m is not None else None
    if at is None:
        return None
    act = words[at : at + 2]
    last = at + 2 == len(words)
    if act == "包括" and len(words) > at + 3:
        words = words[at + 2 :]  # 项目包括乡间公路
        return (words, end, None, 0, False) if _measures(words) else NOTHING
    if _ACTS.get(act) == "says" and len(words) > at + 3:
        metric, stop, agent_before, agent_end, verb = before(words, at + 2, len(words))
        begin = end - len(words)
        return metric, begin + stop, agent_before, begin + agent_end, verb
    if at == 0:
        if words[:2] == "通过":  # 通过网络销售假药
            for m in find_all(words, 2):
                if words[m.start() :][:2] in ROLES:
                    words = words[m.start() :]
                    break
        return words, end, None, 0, True
    if at == 2 and (words[:2] in _PER or ROLES.get(words[:2]) == "noun"):
        return words, end, None, 0, True  # 组织招聘会
    noun = words[:at]
    if at < 3 and noun in _NET:
        return words, end, None, 0, True  # 净投放现金
    if last and (_ACTS.get(act) == "works" or (ROLES[act] == "verb" and _THING(noun) is not None)):
        return words, end, None, 0, True  # 步道板铺设, 社会保障卡发放
    bare = noun.rstrip(_MARKS) if last else ""
    if bare[-2:] in _DAILY:
        bare = bare[:-2]  # 货物发送量累计完成
    if bare and (ROLES[act] == "reach" or bare[-1] in MEASURES):
        if bare[-2:] in ADVERB_ENDS:
            return None, 0, *agent(noun, end - 2), True  # 公司随即完成1亿元融资
        end -= len(words) - len(bare)
        bare = bare.lstrip(_MARKS)
        return (bare, end, None, 0, False) if len(bare) > 1 else None
    begin = end - len(words) + at
    if noun[-2:] in _PER:
        words = words[at - 2 :]
        noun, begin = noun[:-2], begin - 2
    else:
        words = words[at:]
    if "、" in words:
        words = _coordinated(words)
        if len(words) < 2:
            return NOTHING
    if at < 2:
        return words, end, None, 0, True
    if _ACTS.get(act) == "gives" and (cut := max(noun.rfind("为"), noun.rfind("向"))) > 1:
        noun, begin = noun[:cut], begin - len(noun) + cut  # 张先生为母校捐资
    return words, end, *agent(noun, begin), True
