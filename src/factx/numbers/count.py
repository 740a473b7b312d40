"""Counts: an amount together with a measure word, or with one of the few nouns that need none."""

import re
from collections.abc import Iterable
from dataclasses import replace
from re import Match
from typing import NamedTuple

from factx.chinese import numerals
from factx.lexicon import Lexicon
from factx.numbers import amounts, identifiers, lists, rates
from factx.numbers.units import apart
from factx.numbers.values import Amount, Measure, new, point
from factx.rules import Rule, Spanned, rule


class _Classifier(NamedTuple):
    needs: str = ""
    nouns: str = ""


CLASSIFIERS = Lexicon.load("numbers/classifiers.tsv", _Classifier)
# Words that begin with a measure word, and before what a count is one all the same.
_WORDS = dict(Lexicon.load("numbers/classifier_words.tsv", str))
# They are other words as often: 二手房, 三面派.
_RISKY = {word: found.nouns for word, found in CLASSIFIERS.items() if found.needs == "noun"}
NOUNS = Lexicon.load("numbers/counted_nouns.tsv", str)
# 九届人大, 人大五次会议: the ninth, the fifth; 三届会议 are three
_SESSIONS = {
    "届": re.compile("全国人大|人大|政协|中央|[一二三四五六七]次"),
    "次": re.compile("[\u4e00-\u9fff]{0,4}(?:会议|全会|大会|代会)"),
}
# 二十届三中全会 is a name.
_PLENUM = re.compile("[一二三四五六七]中")
_BODIES = frozenset("大协届会")
# 二次创业, 二类疫苗, 三环路: the second, the third; what is counted is 两次.
_RANKED = {
    "二": frozenset([*"次期类套届班门部轮档重道副环代站组", "标段"]),
    **dict.fromkeys("三四五六", frozenset("环")),
}
_ONE = frozenset("一壹")
_SCORES = frozenset("胜负平败")
# 2018级新生, 2021款: years
_OF_YEARS = frozenset("级届款")
_YEAR = re.compile("(?:19[0-9]{2}|20(?!00)[0-9]{2})\\Z")
_SPECIAL = (
    _OF_YEARS | _SCORES | {"像素", "页", "期", "点", "团", "座", "号", "层", "条", "起"} | set(_SESSIONS)
)
# Behind these it is a name: “国九条”, 刑法二百条, 3号楼2层, 项目二期、三期, 某刊1980年6期, 8排12座,
# 1920×1080像素
_NAMED_BEHIND = {
    "条": re.compile(
        r"(?:[“‘「『\"][^\W\d有了是的共这那出以们为约达]{1,5}|(?<![\u4e00-\u9fff])国|新国|刑法|民法典?|条例)\Z"
    ),
    "层": re.compile(r"(?:号[楼院]|[A-Za-z]座|大厦|广场)\Z"),
    "期": re.compile(r"[一二三四五]期(?:工程)?[、和及]\Z|[0-9]年 ?\Z"),
    "座": re.compile(r"排\Z"),
    "像素": re.compile(r"[×xX*]\Z"),
}
# 三团 may be three, 五十六团 is one.
_MOST_TROUPES = 10
# 118平 is an area, 5平 a score.
_LEAST_AREA = 20
# Behind these 一 counts: 仅一家, 共有一件, 男女各一名; not 有一批.
_COUNTING = frozenset("仅只共止足超满约")
_HAVING = "仅只共"
_CASE_ENDS = frozenset("，,。；;、)）")
_NO_CASE = frozenset("有这另每同某又为其无下上是")
# 2单元, 三位一体, 十支队 (but 十支队伍), 一百八十度大转弯
_NOT_UNIT = apart(
    {
        "个": "[多来](?:小时|月|星期|礼拜|钟头)",
        "单": "[元位独身纯价车方边]",
        "位": "一体",
        "人": "民(?![警兵])",
        "轮": "[电摩汽拖]",
        "分": "之(?!差)|[钟部]|多钟|[0-9]{1,2}[投中]",
        "点": "[名赞燃]|评(?!分)",
        "支": "队(?!伍)|[部书]",
        "声": "道",
        "条": "之[一二三四五六七八九十]",
        "栋": "[0-9]{1,4}(?:单元|号|室)",
        "座": "[高低中]层|[0-9]{1,4}室",
        "包": "[邮括含]",
        "部分": "[掌管]",
        "大": "[约概于致体多]",
        "起": "[步飞跑点码]",
        "核": "[酸桃心查对电算实准磁武潜]",
        "排": "[0-9]{1,2}[座号]",
        **dict.fromkeys("板助断帽", "[\u4e00-\u9fff]"),
        "石": "[油化头家板材块英灰墨碑像雕刻窟质阶桥景壁林灯膏]",
        "斗": "[争殴笔牛志嘴]",
        "字": "[形型]",
        "转": "[0-9]|[\u4e00-\u9fff](?<![的时左以之下和至到])",
    }
)
# 六国道, 两国企; 三地门
_NOT_NOUN = apart(
    {
        "国": "[道债企王际]|有[企资控股独林]",
        **dict.fromkeys("省县乡", "道"),
        "市": "[场值]",
        "校": "[园长区]",
        "村": "[民庄]",
        "地": "[方块点级震铁产形段板图面貌界基租税毯名域质理球势带门]",
    }
)
_HALF = r"(?P<half>半(?!决赛|年|小时|导体|月|天|岛|山|夜|数|路|途|成品|径|价|官方|身))?"


# 三大碗, 两小袋
_SIZE = "(?:[大小](?=[碗瓶袋盒箱桶把堆捆筐盆碟篓摞坛锅缸壶段块片勺撮]))?"
# 半勺糖; 半个 and 半天 are other things.
_VESSELS = frozenset(
    ("勺", "碗", "杯", "匙", "茶匙", "汤匙", "大匙", "小匙", "瓶", "袋", "盒", "包", "桶", "壶", "箱")
)


# 3室2厅, 三房两厅; 501室 is a name.
_ROOM = "[室房](?=[0-9一两二三四]厅)"
# 一百多号人; not 2号人物, and 10号 is a day
_HEADS = "号(?=人(?![物选员参士质群]))"


def _behind(classifiers: Lexicon[_Classifier]) -> str:
    return rf" {{0,3}}(?P<unit>{_SIZE}{classifiers.pattern}|{_ROOM}|{_HEADS}){_NOT_UNIT}{_HALF}{rates.PER}"


def _initials(classifiers: Lexicon[_Classifier]) -> str:
    return classifiers.initials + "室房号"


@rule("number.count.suffix", cue=amounts.HEAD, follow=_initials(CLASSIFIERS), pattern=_behind(CLASSIFIERS))
def suffix(head: Match[str], m: Match[str]) -> Measure | Spanned | None:
    """An amount with its measure word.

    >>> show("累计发放登记证书2.4万张,两项数据,吸引近200家数商")
    2.4万张 = 24000 张
    两项 = 2 项
    200家 = nearly 200 家

    一 is an article as a rule; words are no counts:

    >>> show("一个新问题,一项制度,三家村,七夕")
    """
    numeral, word = head[0], m["unit"]
    if head.lastindex is not None:
        if amounts.named(head):
            return None
    elif len(numeral) == 2 and numerals.DIGIT_BY_DIGIT.issuperset(numeral):
        return None  # 三块五一碗; but newspapers in Taiwan write 七一八人
    if (word in _RISKY and not _counts(head, m)) or word in _RANKED.get(numeral, ""):
        return None
    end = head.end()
    if "." in numeral and lists.marks_line(m.string, head.start(), end):
        return None  # 2.5标段划分 at the head of a line
    pair = m.string[end : end + 2]
    if (pair in _WORDS or pair[0] == " ") and _in_word(head, m):
        return None
    amount = amounts.half(head) if numeral == "半" and word in _VESSELS else amounts.stated(head)
    if amount is None:
        return None
    last = m.lastgroup
    if last != "unit" and m["half"] and amount.value is not None:
        amount = point(numerals.add(amount.value, numerals.scaled("5", -1)))
    if word in _SPECIAL:
        kind = _kind(word, amount, head, m)
        if kind is None:
            return None
        if kind != "count":
            area = ("m2", "area") if kind == "quantity" else ()
            return Measure(kind, amount, word, *area)
    if numeral in _ONE and amount.value == 1 and not _one_counts(m.string, head.start(), m.end()):
        return Measure("count", amount, word, indefinite=True)
    if last == "per":
        return rates.measure("count", amount, word, None, None, head, m)
    return new(Measure, ("count", amount, word, None, None, None, None, False))


def _kind(word: str, amount: Amount, head: Match[str], m: Match[str]) -> str | None:
    """What a measure word with several readings makes of its amount: a count, an ordinal, an area or none."""
    text, start, end = m.string, head.start(), m.end()
    if (word == "点" and _is_clock(text, start, end, amount)) or _names(word, amount, head):
        return None
    if (word in _OF_YEARS and _YEAR.match(head[0])) or (word == "届" and _PLENUM.match(text, end)):
        return None
    if word == "起" and head[0] in _ONE and not _happens(text, start, end):
        return None
    if word == "平" and (amount.value or amount.upper or 0) >= _LEAST_AREA:
        return "quantity"
    return "ordinal" if word in _SESSIONS and _is_session(word, text, start, end) else "count"


# 发生一起追尾, 一起交通事故; not 一起发生的, 和朋友一起
_HAPPENED = re.compile(
    "(?:发生|侦破|破获|查[处获办]|审[理结]|办[理结]|接报|通报|披露|引发|酿成|制造|处置|调解|化解)[了过]?\\Z"
)
_EVENT = re.compile(
    "(?:(?:[重特]?大|严重|典型|恶性)的?)?"
    "(?:交通|刑事|民事|安全|生产|意外|医疗|坠[机楼]|追尾|连环|杀人|抢劫|盗窃|诈骗|爆炸|枪击|袭击|恐怖){0,2}"
    "(?:事[故件]|案[件子]|火[灾情]|车祸|命案|官司|纠纷|空难|矿难)"
)


def _happens(text: str, start: int, end: int) -> bool:
    """Whether 一起 counts what has happened and isn't "together"."""
    return bool(_HAPPENED.search(text, max(0, start - 4), start) or _EVENT.match(text, end))


# 十一点与…, 两点和三点 in the story of a day; 涨了三点和… is an index
_AND_LATER = frozenset("与和、")
_AFTER_POINTS = frozenset("的是为以左上内来值需应就")
_INDEX = re.compile("[涨跌报收指升降]")


def _is_clock(text: str, start: int, end: int, amount: Amount) -> bool:
    """Whether 点 is an hour, beside another one or in front of what happens: 两点和三点, 7点出门."""
    hour = amount.value
    if not isinstance(hour, int) or hour > 24:
        return False
    listed = (text[end : end + 1] in _AND_LATER and text[end + 1 : end + 2] in numerals.CUE) or (
        text[start - 1 : start] in _AND_LATER and text[start - 2 : start - 1] == "点"
    )
    behind = text[end : end + 1]
    # 7点出门; not 3点意见
    acts = (
        "\u4e00" <= behind <= "\u9fff"
        and behind not in _RISKY["点"]
        and behind not in _AFTER_POINTS
        and text[start - 1 : start] not in _COUNTED
    )
    return (listed or acts) and _INDEX.search(text, max(0, start - 8), start) is None


def begins_word(text: str, at: int) -> bool:
    """Whether the measure word at a place begins another word: 平台; but 名 in 第一名义工."""
    unless = _WORDS.get(text[at : at + 2])
    if unless is None:
        return False
    behind = text[at + 2 : at + 3]
    return not (behind and behind in unless)


def _in_word(head: Match[str], m: Match[str]) -> bool:
    """Whether the measure word begins another word: 麒麟970处理器; not 3处理发店."""
    text, at = m.string, m.start("unit")
    if text[at : at + 2] in _WORDS:
        return m.end() == at + 1 and begins_word(text, at)
    return text[at - 1] == " " and identifiers.labeled(text, head.start())  # 座位号:12 排队


def _names(word: str, amount: Amount, head: Match[str]) -> bool:
    """Whether what looks like a count is a score, a place in a book or the size of a screen."""
    text, start = head.string, head.start()
    before = _NAMED_BEHIND.get(word)
    if before is not None and before.search(text, max(0, start - 7), start):
        return True
    if word == "团" and (amount.value or 0) > _MOST_TROUPES:  # 五十六团
        return True
    if word == "号":
        return head.lastindex is None
    if amount.value is not None:
        return _ends_score(head) or (
            word == "平" and (text[start - 1 : start] in ("成", "至") or text.startswith("平后", head.end()))
        )
    if word == "页":  # 123-130页
        return "-" in head[0]
    # 0-2负于 is a score; 93-110平 is an area, but 追成105平
    return word in _SCORES and (word != "平" or (amount.upper or 0) < _LEAST_AREA)


def _ends_score(head: Match[str]) -> bool:
    """Whether an amount is the second half of a score: 88比79胜, 3比2连胜."""
    text, start = head.string, head.start()
    return text[start - 1 : start] == "比" and text[start - 2 : start - 1] in numerals.CUE


def _is_session(word: str, text: str, start: int, end: int) -> bool:
    return _SESSIONS[word].match(text, end) is not None and (
        word == "届" or text[start - 1 : start] in _BODIES or text.startswith("党代会", end)
    )


def with_words(words: Iterable[str]) -> Rule:
    """The rule `number.count.suffix` with measure words of one's own besides the house's.

    Raises `LexiconError` for an empty word.
    """
    classifiers = CLASSIFIERS | dict.fromkeys(words, _Classifier())
    own: Rule = suffix.rule  # type: ignore[attr-defined]
    return replace(own, follow=_initials(classifiers), pattern=re.compile(_behind(classifiers)))


@rule(
    "number.count.multitude",
    cue=Lexicon(dict.fromkeys(("成百上千", "成千上万", "成千累万", "成百万上千万"))),
    pattern=rf"成(?P<numeral>百万?|千)[上累]千?万?(?: ?(?P<unit>{CLASSIFIERS.pattern}))?",
)
def multitude(m: Match[str]) -> Measure:
    """成百上千, 成千上万: so many at least.

    >>> show("成千上万名观众")
    成千上万名 = >= 1000 名

    >>> show("千变万化,成千佛之相")
    """
    least = 10 ** numerals.SCALES[m["numeral"][0]]
    amount = Amount(None, least, None, "at_least")
    return Measure("count" if m["unit"] else "cardinal", amount, m["unit"])


# In front of these a short numeral counts, whatever measure word follows: 共三口, 有五手.
_COUNTED = frozenset("有共达约超近为的了这那每另仅只至到增加减少买卖给成")


_SCORED = frozenset("得拿取了加减扣丢抢积差仅有以先后输赢胜多少到罚获涨跌")
_OF_BASKETBALL = frozenset("命得回远线雨王打长跳手出外不投")


def _counts(head: Match[str], m: Match[str]) -> bool:
    """Whether a measure word that makes other words, too, really counts: 5手, 一家三口; not 二手房."""
    numeral, text, word = head[0], m.string, m["unit"]
    before, behind = text[head.start() - 1 : head.start()], text[m.end() : m.end() + 1]
    if word == "大":  # 三大任务; 党的十五大 is a congress
        return len(numeral) == 1 and behind in tuple(_RISKY[word])
    if behind and behind in _RISKY[word]:
        return True
    if word == "双" and numeral in ("两", "三", "四"):  # 三双 is a double of basketball, too
        return not before or (before in _COUNTED and before != "到")
    if numeral[0].isascii() or len(numeral) > 1 or numeral in "两几数":
        return m[0][0] != " " or numeral[-1] not in "万亿K"  # 300亿 发行, 2K 分辨率
    if word == "分" and numeral == "三":
        return before in _SCORED and behind not in _OF_BASKETBALL  # 投中三分, 三分线
    if word == "级":
        # 五级大风; not 二级响应, 国家二级演员
        return text.startswith("大风", m.end()) or not "\u4e00" <= behind <= "\u9fff"
    if before in _COUNTED or (before == "家" and word == "口") or behind == "及":
        return True
    # 八段: a player's rank
    return not "\u4e00" <= behind <= "\u9fff" and word != "段"


def _one_counts(text: str, start: int, end: int) -> bool:
    """Whether the 一 at `start` is a number and no article: 仅一家, 共有一件, 一次以上; not 有一批."""
    before = text[start - 1 : start]
    if text.startswith(("以上", "以下", "以内"), end):
        return True
    if text[end - 1] == "例" and text[end : end + 1] in _CASE_ENDS:  # 福建一例, 增加一例; not 无一例外
        return before not in _NO_CASE
    if before == "各" or text.startswith("各执", start - 2):  # 男女各一名; 各一部 is a part of each
        return not text.startswith(("部", "端", "方", "边", "侧"), start + 1)
    if before == "有" and start > 1:
        return text[start - 2] in _HAVING or text.startswith("人", start + 1)
    return before in _COUNTING


@rule(
    "number.count.noun",
    cue=amounts.HEAD,
    follow=NOUNS.openings,
    pattern=rf" ?(?P<unit>{NOUNS.pattern}){_NOT_NOUN}",
)
def noun(head: Match[str], m: Match[str]) -> Measure | None:
    """An amount before one of the few nouns that are counted without a measure word.

    >>> show("覆盖27省,来自十余国")
    27省 = 27 省
    十余国 = 10..20 国

    >>> show("三国演义")
    """
    amount = amounts.stated(head)
    if amount is None or head[0] in _ONE or amounts.named(head) or _ends_score(head):
        return None
    if m[0][0] == " " and (
        identifiers.labeled(m.string, head.start()) or lists.marks_line(m.string, *head.span())
    ):
        return None  # 代码:603020 公司简称, a line that begins with 3 公司
    return Measure("count", amount, m["unit"])
