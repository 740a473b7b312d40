"""Kinds: what a number measures, by its kind: a share, a sum, a quantity, a count, a bare figure."""

import re

from factx.facts.links import MORE_LESS, Link
from factx.facts.measures import ENDINGS, MEASURES, names_measure
from factx.facts.metric import Before, Phrase
from factx.facts.neighbors import IN_METRICS, SHARES, STOPS
from factx.facts.nouns import CONTAINERS, PEOPLE, after, behind, noun
from factx.facts.position import Position
from factx.facts.roles import ROLES
from factx.facts.said import BODIES, Said
from factx.facts.subject import Subject
from factx.lexicon import Lexicon
from factx.organizations import vocabulary
from factx.rules import Row

DIGITS = frozenset("0123456789")
# 两项数据均占…: the count only takes up what was counted before.
_TAKEN_UP = re.compile(r"[^，,。；;]{1,8}?(?:均|都|分别)")
_KINDS_OF = re.compile(r"[^，,。；;]{1,8}?[同环]比[^，,。；;0-9]{1,4}[0-9]")  # 三类案件同比下降8%
_WHOLES = frozenset(("国", "省", "市", "县", "区", "地", "州", "队", "人", "家", "方", "者"))
_STATES = frozenset(("国", "省", "市", "县", "区", "地", "州", "方", "者"))
# Verbs that alone say nothing of what is counted: 取得12分.
LIGHT = frozenset(Lexicon.load("facts/light_verbs.tsv", str))
_STAKES = ("股权", "的股权", "股份", "的股份", "权益", "的权益")
_SHORT = 8
_YEAR = 4
_KINDS = frozenset("性型式级")  # 四次全市性的调查
_PEOPLE = frozenset("名位")
_CODES = frozenset("码号址话机编型")
_PACES = ("的速度", "的幅度", "的增速")
_TRENDS = ("势头", "态势", "增长", "增速", "速度")  # 保持30%以上的增长势头
_POINTS = frozenset(("分", "板", "篮板", "助", "助攻", "断", "帽", "记"))
_BOUNDS = frozenset(("more_than", "less_than", "at_least", "at_most"))
_LEVELS = frozenset(("规模", "水平", "历史", "高位", "好成", "成绩", "记录", "纪录", "高点", "低点"))
_AMONG = frozenset("中里内")
_TOLD = ("数据", "统计", "显示", "监测")
_YIELDS, _WORKS = ("年产", "日产"), ("项目", "工程", "生产线", "装置", "基地")
_DEGREES = frozenset(("temperature", "angle"))
_PAYS = frozenset(
    ("支付", "归还", "偿还", "收到", "赔偿", "付给", "返还", "借给", "给付", "退还", "转给", "交给", "补偿")
)
_APART = frozenset("的 ")
_OPENS = frozenset("(（")
_LAST = frozenset("。)）\n ")
_ITEM, _BACK = 6, 8
_COLONS = frozenset(":：")
# What a level that somebody comes first with is one of: 的净利润居首, 的市场份额位列第二.
_LEVEL = re.compile(
    f"[一-鿿]{{1,9}}?[{''.join(MEASURES)}速幅费]"
    "(?=[居位列排稳高领蝉夺占重继名成中当获胜登跻拿摘进冲遥再仍竞加买卖出转被])"
).match
_LEVELED = SHARES | {"money", "quantity"}
_VOTES = frozenset(("赞成", "同意", "反对", "弃权", "回避"))
_BEING = frozenset("是为")
_SCORES = frozenset("胜平负")
_ODD_UNITS = _SCORES | frozenset("级度票")
_EVENTS = ("地震", "强震", "余震", "大风", "阵风", "强风", "台风", "海浪")
_SPANS = frozenset("左以至到")
_LINKED = frozenset("为达至到约有近过")
_IS = re.compile("(?:大约|[仅只均都约也])?(?:相当于|是|为)")
_ROUND = frozenset("万亿千百多余")
_JOINS = frozenset("·/／＋+-—")
_NUMBERED = frozenset(("", "中学", "小学", "医院"))  # 101中学: a name
_AGES = ("年龄", "寿命", "岁数", "年限")
_WISHES = re.compile("要|坚持|落实|贯彻|做好|抓好|打好|推进|聚焦|围绕|按照").search


def pays_person(metric: str | None) -> bool:
    """Whether the words say who was paid, and not for what.

    >>> pays_person("支付王小明"), pays_person("支付余款"), pays_person("支付货款")
    (True, False, False)
    """
    if metric is None or metric[:2] not in _PAYS or not 3 < len(metric) < 6:
        return False
    return metric[2] in vocabulary.surnames() and not names_measure(metric[-2:])


def counted(position: Position, number: Row, stop: int, alone: bool, left: str, right: str) -> Phrase | None:
    """What a count counts behind it: 27个交易平台; "" where it counts nothing, None to look before it."""
    text, end, unit = position.text, number["end"], number["unit"]
    if unit in _ODD_UNITS:
        if unit == "票":
            if text[end : end + 2] in _VOTES:
                return text[end : end + 2], end + 2
        elif unit in _SCORES:
            return "", end
        elif not text.startswith(_EVENTS, end):  # 7.1级地震; not 高血压1级收缩压
            return ("", end) if unit == "级" and right not in _SPANS and left not in _LINKED else None
    if unit == "人" and text[end] == "口":
        return "人口", end + 1  # 45万人口
    words = behind(text, end, stop)
    if not words:
        return None if words is None else (words, end)
    if words.endswith(_TOLD):
        return "", end  # 50家平台数据统计,…
    stop_at = after(text, end, words)
    phrase = words, stop_at
    if unit == "人":
        return phrase if ROLES.get(words[-2:]) == "state" else None
    following = text[stop_at]
    if following not in _AMONG:
        position.counted = stop_at  # 16个区县最高气温超过37℃; not 97个大类中的87个
    if following == "的" and (
        unit in _PEOPLE
        or (len(words) == 2 and words not in CONTAINERS and unit != "所")  # 5所中学的校长
        or words[-1] in _KINDS  # 4套崭新的系统
    ):
        if words[-1] in PEOPLE:
            return phrase  # 28万户居民的住房
        thing = noun(text, stop_at + 1, stop)
        return thing if thing is not None and 0 < len(thing[0]) <= _SHORT else phrase
    if unit == "类" and _KINDS_OF.match(text, end, position.end):
        return "", end
    alone = alone or unit in IN_METRICS  # 江苏、浙江、安徽三省进出口总额分别为…
    return ("", end) if alone and _TAKEN_UP.match(text, end, position.end) else phrase


def measured(
    position: Position, said: Said, number: Row, stop: int, told: Before, link: Link, right: str
) -> Phrase | None:
    """What a number that counts nothing measures, by the words in front of it."""
    text, kind, metric, end = position.text, number["kind"], told[0], number["end"]
    if right == "的" and text[link[0] - 1] == "以" and kind in _LEVELED:
        m = _LEVEL(text, end + 1, stop)  # 以74亿元的净利润排名第一
        return (m[0], m.end()) if m is not None and not text.startswith(_PACES, end) else None
    if kind == "count":
        if number["unit"] in _POINTS and metric is not None and not names_measure(metric):
            return None  # 得分12分; not a player's name
        if right == "的" and is_condition(text, number, link):
            return None  # 吞吐量达到1000万人次的机场
        return None if metric is None or metric in LIGHT else (metric, told[1])
    if kind in SHARES:
        thing = _of_share(text, said, number, stop, told, link, right)
        if thing is not None:
            if text[thing[1] : thing[1] + 1] in MORE_LESS:
                position.counted = thing[1]
            return thing if thing[0] else None
    elif kind == "money" or kind == "quantity":
        if number["dimension"] != "age":
            thing = _of_amount(position, number, stop, told, link, right)
            if thing is not None:
                return thing if thing[0] else None
        elif metric is None or not metric.endswith(_AGES):
            return None
    elif kind == "cardinal":
        if right not in STOPS:
            if text[position.bound : number["start"]] == "、" and _counts(said):
                thing = noun(text, end, stop)  # 设有12个学院、30教学系
                return thing if thing is not None and thing[0][:2] not in _NUMBERED else None
            if text[end - 1] in _ROUND:
                thing = noun(text, end, stop)
                return thing if thing is not None and thing[0] else None  # 4000多居民
        if metric is None or _is_label(text, number, metric, link, right):
            return None
    if (kind == "multiple" or kind == "fraction") and metric is not None:
        if text[position.head] in _BEING:
            return said.metric  # 出口12亿元,是第二名的3倍
        words = _IS.split(metric, 1)[0]  # 强度是钢的5倍
        return (words, told[1] - len(metric) + len(words)) if len(words) > 1 else None
    if right == "的" and is_condition(text, number, link):
        if metric is not None and metric[0] == "总" and text[end + 1] in DIGITS:
            return metric, told[1]  # 总投资达8亿元的12个项目
        return None  # 利润超过5亿元的企业
    if metric is not None and (
        (link[0] < number["start"] and (kind != "quantity" or text[link[0]] != "有"))
        or names_measure(metric)
        or text.startswith("包括", told[1] - len(metric) - 2)
        or (told[1] == link[0] and _goes_on(position, said, metric, number, right))
    ):
        return metric, told[1]  # not 合作社有2000亩地
    return None


def _is_label(text: str, number: Row, metric: str, link: Link, right: str) -> bool:
    """Whether a bare figure is a code, a year or a part of another rather than the value of the metric."""
    start, end = number["start"], number["end"]
    if metric in LIGHT or metric[-1] in _CODES or right in _JOINS or right == "、":
        return True  # 实现营收67.27、3.86万亿元
    if right == " " and text[end + 1 : end + 2] in DIGITS:
        return True  # 4 844人
    if text[start - 1] in _OPENS and metric[-1] not in MEASURES:
        return True  # 岭南银行(115.3
    if right not in STOPS and right.isalpha():
        if not names_measure(metric):
            return True  # 全市2死
        if end - start == _YEAR and text[start] in "12":
            return True  # 发布2019中国企业500强
    return link[0] == start and text[end - 1] not in _ROUND and metric[-2:] != "指数"


def _counts(said: Said) -> bool:
    """Whether the last number with a metric was a count."""
    return said.measured is not None and said.measured["kind"] == "count"


def _goes_on(position: Position, said: Said, words: str, number: Row, right: str) -> bool:
    """Whether a clause names another thing to which the same was done: 进口大豆820万吨;煤炭960万吨."""
    metric, text = said.metric, position.text
    if right not in STOPS or words.endswith(BODIES):
        return False
    if (text[position.clause - 1] in _COLONS and right not in _LAST and len(words) <= _ITEM) or any(
        text[end - len(words) - 1] in _COLONS for (words, end), _, _ in said.told[-_BACK:]
    ):
        said.items = True  # 主要产品产量如下:原煤300万吨,电石12万吨
    if said.items or metric is None:
        return said.items
    if text.startswith("其中", position.head - 2) and said.is_like(number):
        return True  # 种植农作物15万亩,其中粮食作物7万亩
    if words[-2:] == metric[0][-2:] and text[position.bound] == "、":
        return True  # 完成河道绿化72公里、山地绿化1600亩
    if not said.is_like(number):
        return False
    # 出口家电2738亿元、增长18%,电工器材2499亿元
    said.listing = said.listing or "出口" in metric[0] or "进口" in metric[0]
    if said.listing or number["kind"] != "quantity" or metric[0][:2] not in ROLES:
        return said.listing
    # 改造供水管网31公里、燃气管网54公里
    return text[position.clause - 1] in ";；" or text[position.bound] == "、"


def is_condition(text: str, number: Row, link: Link) -> bool:
    """Whether a number before 的 only tells which things are meant: 利润超过5亿元的企业."""
    end = number["end"] + 1
    return number["modifier"] in _BOUNDS or (link[3] == "reach" and text[end : end + 2] not in _LEVELS)


def _of_share(
    text: str, said: Said, number: Row, limit: int, told: Before, link: Link, right: str
) -> Phrase | None:
    """What a share is one of, behind it; "" where it states nothing, None to look before."""
    metric, _, _, _, verb = told
    end = number["end"]
    if (metric is not None and "达到" in metric) or text.startswith(_PACES, end):
        return "", end  # 营收达到全季销售金额的74%, 以每年25%的速度递增
    of = end + (right == "的")
    if right == "的" and link[1] is not None:
        return "", end  # 净利润增幅超过100%的公司
    if text.startswith(_STAKES, end):
        return text[of : of + 2], of + 2
    stated = link[1] is not None or (link[3] and said.metric is not None)
    named = metric is not None and metric[-1] in MEASURES if right == "的" else False
    led = verb or (metric is not None and not (named or (right != "的" and names_measure(metric))))
    has = right not in STOPS and text[number["start"] - 1] == "有"  # 购买彩票具有100%中奖机会
    if (metric is None and not stated) or (right == "的" and led) or has:
        if right == "的":
            of = text.find("的", end, end + 3) + 1
        m = _LEVEL(text, of, limit) if right == "的" else None
        thing = noun(text, of, limit) if m is None else (m[0], m.end())
        if thing is not None and thing[0]:
            words, after = thing
            if len(words) > 2 and words[-1] in MORE_LESS and words[-2] in ENDINGS:
                return words[:-1], after - 1  # 比5%的收入增速高2个百分点
            return thing if not words.endswith(_TRENDS) else ("", end)
        if has:
            return None  # 货运车有70%属于该公司
        return "", end
    return None


def _of_amount(
    position: Position, number: Row, stop: int, told: Before, link: Link, right: str
) -> Phrase | None:
    """What an amount is paid for or a quantity of, behind it; like `_of_share`."""
    metric, _, _, _, verb = told
    text, end = position.text, number["end"]
    if number["dimension"] not in _DEGREES and (verb or (metric is None and link[1] is None and not link[3])):
        thing = noun(text, end + (verb and right in _APART), stop, thing=True)
        if thing is not None and thing[0]:
            words, after = thing
            if number["kind"] == "quantity" and (words[-1] in MEASURES or after == stop < position.end):
                return "", end  # 缴获75毫米榴弹炮15门, 3纳米产品出货比重
            if number["modifier"] in _BOUNDS and after == stop < position.end:
                return "", end  # 产值过5亿元企业12家
            if text[after] == "的" and number["dimension"] == "mass" and len(words) > 1:
                whole = noun(text, after + 1, stop)  # 60公斤疑似走私的象牙
                if whole is not None and 0 < len(whole[0]) <= _SHORT:
                    thing = whole
            position.counted = thing[1]
            return thing
    if metric is not None and metric.endswith(_YIELDS) and right not in STOPS:
        thing = noun(text, end, stop)
        if thing is not None and thing[0]:
            # 年产45万吨铜; not 年产30万吨钛白粉项目
            return thing if not thing[0].endswith(_WORKS) else ("", end)
    if metric is not None and metric.find("以", 2) > 0 and "以上" not in metric:
        return "", end  # 以新台币兑美元汇率29元计算
    return None


def is_idle(position: Position, number: Row, subject: Subject | None, metric_before: bool) -> bool:
    """Whether a number that is spelled out only tells a story: 他有三个孩子, 落实三项制度."""
    text, start = position.text, number["start"]
    if text[number["end"] - 1 - len(number["unit"] or "")] in "万亿":
        return False  # 三百五十一万人
    if number["kind"] not in ("count", "quantity") or not DIGITS.isdisjoint(text[start : number["end"]]):
        return False
    if number["unit"] in (_WHOLES if metric_before else _STATES):
        return True  # 推动两国, 两国合作
    if start and text[start - 1] in "“‘『「":
        return True  # “四个坚持”
    return subject is None or _WISHES(text, max(position.head, start - 30), start) is not None
