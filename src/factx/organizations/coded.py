"""Names in front of what only a company or a paper has there: 长实(01113), 江南都市网讯."""

import re
from re import Match

from factx.lexicon import Lexicon
from factx.organizations import places, unlisted, vocabulary
from factx.organizations.boundary import BREAKS
from factx.organizations.introduced import stands_in
from factx.organizations.values import Naming
from factx.rules import Spanned, rule

_REACH = 10  # characters that a short name of a company and the words before it may take
# Codes of Hong Kong have five digits and begin with 0, those of Shanghai, Shenzhen and Beijing six.
_HONG_KONG = r"0\d{4}(?:[.-]HK)?|\d{4,5}[.-]HK|股[份票]代[号码][:：] ?\d{4,6}"
_CODE = (
    rf"(?:{_HONG_KONG}|(?:S[HZ])?(?:00[0-3]|30[01]|60[0135]|68[89]|8[37]\d|920)\d{{3}}(?:\.(?:SH|SZ|SS|BJ))?)"
)
_SHARE = re.compile(r" ?-S?[WBRS]\Z| \Z")  # the class of the shares: 宏岳-W
_OPENINGS = Lexicon({bracket + digit: True for bracket in "(（" for digit in "012345689股S"})
# A fund has a code, too: 蓝筹精选混合(005827).
_FUNDS = (
    "混合", "债", "债券", "货币", "指数", "基金", "联接", "精选", "成长", "混合型", "股票型", "转债", "组合",
)  # fmt: skip
_BANKING = ("银行", "证券", "保险", "信托", "期货", "人寿", "金融")
_LONG = ("股份", "集团", "控股", "国际")  # how short names of more than six characters end


@rule("organization.coded.listed", cue=_OPENINGS, pattern=rf"[(（](?P<code>{_CODE})[)）,，/]")
def listed(m: Match[str]) -> Spanned | None:
    """A company by its short name, with the code of its security in brackets behind it.

    >>> show("宏岳(01999)跌0.5%")
    宏岳 = company

    A place has a postcode there, a fund a code as well:

    >>> show("广州(510000)的稳健增利混合(005999)")
    """
    text, end = m.string, m.start()
    share = _SHARE.search(text, max(0, end - 4), end)
    end = end if share is None else share.start()
    start = _short_name(text, end)
    start += text[start] == "原" and end - start > 2
    name = text[start:end]
    if not 2 <= len(name) <= (9 if name.endswith(_LONG) else 6):
        return None
    if name.endswith(_FUNDS) or places.end_at(text, end) or stands_in(name) or name == "上市":
        return None
    return Spanned(Naming("finance" if name.endswith(_BANKING) else "company"), start, end)


_LEADERS = (
    "创始人",
    "创始合伙人",
    "CEO",
    "首席执行官",
    "董事长",
    "总裁",
    "总经理",
    "董事会主席",
    "董事局主席",
)
_RANKS = (
    "联合", "联席", "副", "执行", "高级", "常务", "首席", "名誉", "行政", "前", "原", "时任", "候任",
    "兼", "的",
)  # fmt: skip
# Schools of thought, arts and trades have founders, departments and regions chiefs: 麒派, 心理剧, 人力资源部.
_FOUNDED = frozenset("派学教论术拳道法剧戏功流体舞画诗党会门牌店号团家者业界网队人员品型式部区室司处组场")


@rule("organization.coded.led", cue=Lexicon(dict.fromkeys(_LEADERS, True)))
def led(m: Match[str]) -> Spanned | None:
    """A company that nobody knows, by its founder or its chief behind it.

    >>> show("星渺纪元创始人陈某说，禾川建设董事长到场")
    星渺纪元 = company
    禾川建设 = company

    An art or a trade has one as well, and words that everybody knows are no name:

    >>> show("麒派创始人,咖啡品牌创始人,一家公司的CEO,市场营销总经理")
    """
    text, end = m.string, m.start()
    while (rank := next((rank for rank in _RANKS if text.endswith(rank, 0, end)), "")) != "":
        end -= len(rank)
    start = _short_name(text, end)
    name = text[start:end]
    if not 3 <= end - start <= 6 or name[-1] in _FOUNDED or not name.isalpha() or stands_in(name):
        return None
    if any(name[at:] in vocabulary.names() for at in range(1, len(name) - 1)):
        return None  # 曾任阿里|副总裁
    return Spanned(Naming("company"), start, end) if unlisted.is_brand(name) else None


# Whose company it is stands before its name: 全资子公司鼎能.
_OWNED = Lexicon(
    dict.fromkeys(("子公司", "附属公司", "附属", "旗下", "控股股东", "关联方", "参股公司", "母公司"), True)
)


@rule(
    "organization.coded.owned",
    cue=_OWNED,
    pattern=rf"{_OWNED.pattern}(?P<name>[一-龥]{{2,6}}?)(?=[与和及的、，,。；;(（”]|持有|就|将|拟|为|已|向|完成|续?签|公告|宣布|表示)",
)
def owned(m: Match[str]) -> Spanned | None:
    """A company that nobody knows, by the word before it that says whose it is.

    >>> show("由全资子公司禾岭蔓迪与对方签约")
    禾岭蔓迪 = company

    Words that everybody knows are no name, nor is a person:

    >>> show("旗下品牌与产品，控股股东陈岭蔓的股份")
    """
    name = m["name"]
    if len(name) < 3 or not _PARTICLES.isdisjoint(name) or not unlisted.is_unknown(name):
        return None
    if any(word.tag in _NO_NAME and word.end - word.start > 1 for word in vocabulary.dictionary().cut(name)):
        return None
    return Spanned(Naming("company"), m.start("name"), m.end("name"))


def _short_name(text: str, end: int) -> int:
    """Where the short name that ends here begins: behind a break, a verb, or a word that rules it."""
    low = end
    while low > max(0, end - _REACH) and text[low - 1] not in BREAKS:
        low -= 1
    start = end
    for word in reversed(vocabulary.dictionary().cut(text[low:end])):
        token = text[low + word.start : low + word.end]
        ruling = (
            (word.tag in unlisted.RULING and token[0] != "第")  # 第四象限
            or word.tag == "v"
            or vocabulary.classes().get(token) in ("stop", "determiner")
        )
        # Right before the code stands the name, whatever else its word means: 江南股份, 联创电子.
        named = start < end and text[start:end] not in vocabulary.endings()
        if token in _PARTICLES or (ruling and len(token) > 1 and named):
            break
        start = low + word.start
    return start


_NO_NAME = unlisted.RULING | {"v", "ad"}
_PARTICLES = frozenset("的和与及或而在由对将被把向从到是有以如为买沽指报称料据予")


_WIRES = Lexicon(dict.fromkeys(("网讯", "报讯", "报专讯", "在线讯", "周刊讯"), True))
_NO_PAPERS = (
    "本网", "本报", "该报", "该网", "我报", "我网", "互联网", "官网", "外网", "内网", "情报", "海报", "电报",
    "通报", "官方网", "电网", "路网", "据报", "上报", "喜报", "捷报", "本刊",
)  # fmt: skip


@rule("organization.coded.wire", cue=_WIRES)
def wire(m: Match[str]) -> Spanned | None:
    """A paper or a site whose report begins here, by the 讯 behind its name.

    >>> show("江南都市网讯 记者昨天了解到")
    江南都市网 = media

    本报 names none, and inside a sentence 讯 belongs to other words:

    >>> show("本报讯 (记者)他通过互联网讯问")
    """
    text, end = m.string, m.end() - (2 if m[0] == "报专讯" else 1)
    start = end
    while start > max(0, end - 12) and text[start - 1] not in BREAKS:
        start -= 1
    if start > 0 and text[start - 1] not in _BEFORE_REPORTS:
        return None
    name = text[start:end]
    if (
        not (2 if m[0] == "报专讯" else 3) <= len(name) <= 10
        or name in _ANY
        or name.endswith(_NO_PAPERS)
        or text[end + 1 : end + 2] in ("问", "号", "息", "速")
    ):
        return None
    known = vocabulary.names()
    for size in range(len(name) - 2, 1, -1):
        if name[:size] in known and name[size:] not in ("报", "网"):
            start += size  # 上证报中国证券网讯
            break
    return Spanned(Naming("media"), start, end)


@rule(
    "organization.coded.source",
    cue=Lexicon({"来源:": True, "来源：": True}),
    pattern=r"来源[:：] ?(?P<name>[一-龥A-Za-z0-9]{2,12}(?:[网报社台刊]|在线|新闻|客户端))"
    r"(?![一-龥A-Za-z0-9])",
)
def source(m: Match[str]) -> Spanned | None:
    """A paper or a site that a page names as its source.

    >>> show("来源：江南作家网 作者：王芳")
    江南作家网 = media

    The net is none, nor is whoever doesn't name himself:

    >>> show("来源:互联网 来源:本报")
    """
    name = m["name"]
    if name in _ANY or name.endswith(_NO_PAPERS):
        return None
    return Spanned(Naming("media"), m.start("name"), m.end("name"))


_ANY = frozenset(
    ("新闻网", "校园网", "政府网", "信息网", "校报", "日报", "晚报", "早报", "晨报", "门户网", "政务网")
)
_DATELINE = re.compile(
    r"[ \u3000]{0,4}[(（【]?据?(?P<name>[一-龥]{1,6}(?:网|报|在线))(?P<place>[一-龥]{0,8})"
    r"(?:\d{1,2}月)?\d{1,2}日\Z"
)


@rule("organization.coded.dateline", cue=Lexicon({"日讯": True, "日消息": True}))
def dateline(m: Match[str]) -> Spanned | None:
    """A paper or a site in front of the place and the day of its report, at the head of a line.

    >>> show("江南都市网钱塘3月4日讯 昨天")
    江南都市网 = media

    >>> show("本报3月4日讯 昨天")
    """
    text, end = m.string, m.start() + 1
    line = text.rfind("\n", max(0, end - 26), end) + 1
    if line == 0 and end > 26:
        return None
    found = _DATELINE.match(text, line, end)
    if found is None or len(found["name"]) < 3:
        return None
    if found["name"] in _ANY or found["name"].endswith(_NO_PAPERS):
        return None
    return Spanned(Naming("media"), found.start("name"), found.end("name"))


_BEFORE_REPORTS = frozenset("【〔([（\n\r\t \u3000。！？】]）)>》”,，")
