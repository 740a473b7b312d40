"""Nouns: what is counted, behind its number: 27个交易平台."""

import re

from factx.facts import roles
from factx.facts.links import CHANGES, link
from factx.facts.measures import ENDINGS, MEASURES
from factx.facts.roles import NOMINAL, ROLES
from factx.lexicon import Lexicon

_GENERIC = frozenset(Lexicon.load("facts/generic_nouns.tsv", str))
# A noun phrase: the words in it hold none of the particles that end one, but in 在线, 有限, 还款.
_ENDERS = '\\s\\[，,。；;：:！？!?、()（）《》|“”"‘’的对不均都已被在是并还也和与及有将了等由从为'
_RUN = re.compile(f"[^{_ENDERS}]+").match
_PHRASE = re.compile(
    rf"[“\"‘']?((?:不同)?(?:[^{_ENDERS}]+"
    r"|在[线校建职读手施途库岗研售编役保]|在营(?!业)|被[困捕害告子]|(?<=参)与|(?<=归)还|(?<=[认成作行以勇])为|(?<=[高中初平])等|从业|(?<=自)由|"
    r"(?<=[人年平户月日])均|(?<=合)并|(?<=[普涉])及|有[限色效机轨关]|(?<=[国私公特固具拥占持享含没])有|还[款贷田]|与会|等级|(?<=共)和国|将[军士]|并[购网]|也门"
    r"|(?<=目)的|(?<=[反面针])对|已婚|均价|都市|对[虾手象话联]|不[锈动良合]|[(（][^()（）]{0,20}[)）])+)"
).match
# What a phrase may go on with although it mostly ends there.
_JOINED = frozenset("被在有还与等和将并也的已均都对不为从由及(（")
_WINDOW = 26
QUOTES = frozenset("“\"‘'")
_CLOSES = frozenset("”\"’'")
PEOPLE = frozenset("工员者人生手民众客属兵童师")
_HANGING = frozenset("受遭正仍曾便就又才刚各皆共或")
_BEARERS = PEOPLE | frozenset("车机船舰炮例")
# How what is said of those who were counted ends: 30个行业增加值.
_SHORTEST = 4
_SUDDENLY = frozenset(("当场", "不幸", "紧急", "安全", "全部", "严重", "一般", "全年", "正常"))
# What consists of others: 27个省的企业 counts 省.
CONTAINERS = frozenset(Lexicon.load("facts/containers.tsv", str))
_PERSONS = frozenset(Lexicon.load("facts/persons.tsv", str))
_BODIES = CONTAINERS | _PERSONS
_VEHICLES, _LONG = frozenset("车船艇组"), 9
_TOLD_OF = frozenset(("verb", "state"))
_STAYS = frozenset(Lexicon.load("facts/stays.tsv", str))
# How the words between a noun and the next number end, where they tell what is said of it.
_FOLK = frozenset("众户民员者")
_REACHING = frozenset("过超破近逾达于")
_TELLING = ENDINGS | PEOPLE
# Verbs of one character before the next number, but in words such as 合作 and 费用.
_VERB_LAST = re.compile(
    "(?:作(?<![工合操动制创写]作)|用(?<![费作利信应服药军民]用)|服(?<!制服)|[需每超饮占达共给予约近逾])\\Z"
).search
_INSIDE = frozenset("中里内上后前时外")
# What may be cut from the end of a phrase, by its last one or two characters.
_LAST = _HANGING | _INSIDE
_TAILS = _GENERIC | CHANGES | _SUDDENLY
_GRADES, _GRADED = frozenset(("以上", "以下")), frozenset("级模额")
_SHARED = frozenset("享青和产同识振性生建")
_PRIZES = frozenset("奖救")
# What 后 begins a noun with: 后勤, 后轮; 减去5股后的股本.
REAR = frozenset("勤备排端台方轮院期续卫街的")
_NOT_FIRST = frozenset("对向于以因而则比至到着过且或即仍就各每再又不没未来去只仅约超")
# Things whose names have one character.
SHORT = frozenset(
    "铜钴金银铝锌铅锂镍铁钢煤油米糖盐茶纸布棉班店厂站塔寺省市县区村镇乡州国人岛湖校牛羊猪鸡鸭鹅马驴鱼树船车枪刀桥楼井画"
)
_NOT_FIRST_WORDS = CHANGES | {
    "同比", "环比", "创历", "创下", "美元", "港元", "港币", "欧元", "马克", "法郎", "卢布", "英镑",
    "日元", "韩元", "卢比", "所致",
}  # fmt: skip
# What begins a noun only before one of these: 获奖选手; not 14县市共撤离1万人, 高开203点后升幅扩大
_NOUNS_BEGINNING = {"共": _SHARED, "后": REAR, "获": _PRIZES}
_ODD_FIRST = _NOT_FIRST | {word[0] for word in _NOT_FIRST_WORDS} | _NOUNS_BEGINNING.keys()


def behind(text: str, start: int, end: int, *, thing: bool = False) -> str | None:
    """The noun that is counted behind a number: the beginning of the noun phrase at `start`.

    >>> behind("27个交易平台打通", 3, 9), behind("97个国民经济行业大类中的87个", 3, 16)
    ('交易平台', '国民经济行业大类')
    >>> behind("12人死亡", 3, 5), behind("5万元用于研发", 3, 7), behind("三个方面工作", 2, 6)
    ('死亡', None, '')

    What is counted in 三个方面 is nothing: "". With `thing` a noun that could be a verb is none, as in
    投资5亿元建设厂房.
    """
    limit = start + _WINDOW
    if limit > end:
        limit = end
    m = _RUN(text, start, limit)
    stop = m.end() if m is not None else start
    if stop == start or (stop < limit and text[stop] in _JOINED):
        m = _PHRASE(text, start, limit)
        if m is None:
            return None
        phrase, stop = m[1], m.end()
        if stop < limit and text[stop] == "在":
            phrase = phrase[: -2 if phrase[-2:] in _STAYS else -1 if phrase[-1] in _STAYS else None]
            if not phrase:
                return None  # 41家企业集中在东部, 40%生活在城市
    else:
        phrase = text[start:stop]
        if stop < limit and text[stop] == "了" and len(phrase) > 2 and phrase[-2:] not in ROLES:
            phrase = phrase[:-1]  # 亿元融资开了个头
    if stop < limit and text[start] in QUOTES and text[stop] in _CLOSES:
        named = behind(text, stop + 1, end)
        if named and named[0] not in QUOTES:
            return text[start : stop + 1] + named  # 24个“动物系”平台
    if stop == end and text[stop : stop + 1].isalnum():
        said = link(text, start, stop)[0]  # 62家公司净利润超30%
        if said == stop and phrase[-1] in _REACHING:
            said -= 1
        whole = phrase
        phrase = _bearer(phrase, told=said < stop or phrase[-1] in _TELLING)
        if said - start <= len(phrase) and said < stop and whole[said - start - 1 : said - start] in ENDINGS:
            return None  # 153家净利润超过1亿元
    initial = phrase[0]
    if (initial in _ODD_FIRST and _goes_on(phrase)) or not initial.isalpha():
        return None
    doubt = roles.doubts(phrase)
    if doubt is not None:
        cut = _cut(phrase, doubt.start(), thing)
        if not cut:
            return cut
        phrase = cut
    if phrase[-1] in MEASURES and len(phrase) > _SHORTEST:
        phrase = _container(phrase)  # 30个行业增加值实现增长
    if phrase[-1] in _LAST or phrase[-2:] in _TAILS or (initial == "方" and phrase[1:2] == "面"):
        return _trimmed(phrase)
    return phrase if len(phrase) > 1 or phrase in SHORT else None


def _goes_on(phrase: str) -> bool:
    """Whether a phrase behind a number goes on with the sentence rather than names what is counted.

    >>> _goes_on("同比增长"), _goes_on("后升幅扩大"), _goes_on("获奖选手")
    (True, True, False)
    """
    initial, second = phrase[0], phrase[1:2]
    if initial in _NOT_FIRST or phrase[:2] in _NOT_FIRST_WORDS:
        return True
    second_of_nouns = _NOUNS_BEGINNING.get(initial)
    return second_of_nouns is not None and second not in second_of_nouns


def _cut(phrase: str, begin: int, thing: bool) -> str | None:
    """What a phrase counts, without what is said of it from `begin` on; like `behind`.

    >>> _cut("群众种植食用菌", 2, False), _cut("下岗失业人员", 0, False), _cut("用于研发", 0, False)
    ('群众', '下岗失业人员', None)
    """
    state = 0
    for m in roles.find_all(phrase, begin):
        at = m.start()
        role = ROLES.get(phrase[at : at + 2])
        if role == "noun" and (
            (at > 1 and phrase[at - 1] in _FOLK) or (at + 2 == len(phrase) and phrase[at - 2 : at] in _BODIES)
        ):
            phrase = phrase[:at]  # 500多户群众种植食用菌, 11个项目开工
            break
        if role is None or role == "noun":
            if role is not None and thing and not at:
                return None
        elif phrase[:at] in _SUDDENLY or (
            role == "state" and at == 0 and phrase[2:3] not in NOMINAL  # 3名失踪者
        ):
            if role == "state":
                state = at + 2
        elif role == "state" and phrase[at - 1 : at] == "传":
            continue  # 30种传染病
        elif role == "story" and phrase[at : at + 2] in _GRADES and phrase[at - 1] in _GRADED:
            continue  # 县级以上龙头企业
        elif at == 0:
            if (
                role != "reach"
                and phrase[:2] != "左右"
                and (phrase[2:3] in NOMINAL or phrase[2:4] in _BODIES)
            ):
                continue  # 入驻企业, 获奖选手
            if phrase[:2] == "怀疑" and len(phrase) > 3:
                continue  # 10公斤怀疑大麻花
            if phrase[-1] in _VEHICLES and len(phrase) < _LONG:
                return phrase  # 抢险救援车
            return None
        elif role in _TOLD_OF and phrase[at + 2 : at + 4] in _PERSONS:
            phrase = phrase[: at + 4]
            break  # 下岗失业人员
        elif phrase[at + 2 : at + 3] not in NOMINAL or role == "adverb" or role == "story":
            phrase = phrase[:at]
            break
    if state and not (len(phrase) > state + 1 and phrase[-1] in _BEARERS):
        return phrase[:state]  # 3人当场死亡; not 7名被困矿工
    return phrase if not roles.tells(phrase) else ""


def noun(text: str, begin: int, stop: int, *, thing: bool = False) -> tuple[str, int] | None:
    """The noun behind a number, and where it ends; its words are "" where it counts nothing."""
    words = behind(text, begin, stop, thing=thing)
    return (words, after(text, begin, words)) if words is not None else None


def after(text: str, begin: int, words: str) -> int:
    """Where the noun that `behind` found at `begin` ends; of quotes around it, it holds none."""
    return begin + len(words) + (text[begin] in QUOTES and words[:1] not in QUOTES)


def _bearer(phrase: str, told: bool = True) -> str:
    """Whom a phrase counts that runs up to the next number, without what the number says of them.

    >>> _bearer("区县最高气温超过"), _bearer("盈利公司净利润"), _bearer("患者作", False)
    ('区县', '盈利公司', '患者')
    >>> _bearer("街道办事处", False)
    '街道办事处'
    """
    for at in range(len(phrase) - (2 if told else 5)):  # 十二个特色产业有效专利1.3万件
        if phrase[at : at + 2] in _BODIES and phrase[at + 2] not in NOMINAL:
            return phrase[: at + 2]
    if len(phrase) > 2 and _VERB_LAST(phrase) is not None:
        return phrase[:-1]
    return phrase


def _container(phrase: str) -> str:
    """What a phrase counts that ends in a measure of it: the last word that consists of others.

    >>> _container("工业行业增加值"), _container("跨区域人员流动量"), _container("企业率")
    ('工业行业', '跨区域人员流动量', '企业率')
    """
    for at in range(len(phrase) - 4, -1, -1):
        if phrase[at : at + 2] in CONTAINERS and phrase[at + 2] != "大":
            return phrase[: at + 2]
    return phrase


def _trimmed(phrase: str) -> str | None:
    """The phrase without what its end says besides; "" where nothing is left that counts.

    >>> _trimmed("士兵正"), _trimmed("个股同比下跌"), _trimmed("关键问题"), _trimmed("居民紧急")
    ('士兵', '个股', '', '居民')
    """
    if phrase[-2:] in _SUDDENLY and len(phrase) > 3:
        phrase = phrase[:-2]  # 居民紧急疏散
    while phrase[-1] in _HANGING and len(phrase) > 2:
        phrase = phrase[:-1]  # 500名士兵正在…
    if phrase[-1] in _INSIDE and len(phrase) > 1:
        phrase = phrase[:-1]
    tail = phrase[-2:]
    if tail in _GENERIC or phrase[:2] == "方面":
        return ""
    if tail in CHANGES and len(phrase) > 3:
        phrase = phrase[:-2].removesuffix("同比").removesuffix("环比") or phrase  # 3800只个股下跌
        phrase = _bearer(phrase)  # 52个城市新房价格下降
    return phrase if len(phrase) > 1 or phrase in SHORT else None
