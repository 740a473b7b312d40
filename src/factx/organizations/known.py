"""Names that are known as a whole: 央行, 新华社, 华为."""

import re
from functools import cache, lru_cache
from re import Match

from factx.organizations import acting, boundary, parts, places, sessions, unlisted, vocabulary
from factx.organizations.continued import goes_on
from factx.organizations.places import before
from factx.organizations.values import Doubtful, Naming
from factx.organizations.vocabulary import Cues, Name
from factx.rules import Spanned, rule

NAMES = Cues(vocabulary.names)
# Bodies of a state, and hospitals: the country or place before the name belongs to it.
_PLACED = frozenset(("government", "party", "court", "military", "health", "association"))
# Bodies whose country may stand before their name, which is theirs alone.
_OF_COUNTRY = frozenset(("company", "finance", "media", "education", "research", "sports"))
_OF_CHINA = ("中国", "中华", "中共", "国家", "国务院", "全国", "最高")
_STAYING = ("在", "到", "从", "赴", "于", "进入", "来自")
# Services that are given names, too.
_STAFF = ("经理", "主管", "总监", "同事", "副经理")
_ARMS = (
    "中将", "上将", "少将", "大将", "上校", "大校", "中校", "少校", "军官", "士兵",
    "舰艇", "战机", "力量", "装备", "演习", "飞机", "兵力", "蓝", "衫",
)  # fmt: skip
_SERVICES = frozenset(("海军", "空军", "陆军"))


@rule("organization.known.name", cue=NAMES)
def name(m: Match[str]) -> Spanned | None:
    """A name that stands in one of the lists.

    >>> show("中新网北京电")
    中新网 = media 中国新闻网

    The number of a session belongs to it, and the country before a ministry:

    >>> show("第十四届全国人大代表")
    第十四届全国人大 = government 全国人民代表大会
    >>> show("美国国防部官员")
    美国国防部 = government

    A name that is a common word, too, needs a text that goes on as of a company:

    >>> show("小米宣布裁员，他卖掉了小米手机")
    小米 = company 小米集团

    or one that lists it beside a company:

    >>> show("华为、小米发布新品，小米手机降价，他捡了小石子、小米和绳子")
    华为 = company
    小米 = company 小米集团
    小米 = company 小米集团

    Its characters inside other words are no name:

    >>> show("雄鹰在空中行走")
    """
    text, start = m.string, m.start()
    names, contextual = vocabulary.names(), vocabulary.contextual()
    for end in range(m.end(), start + 1, -1):
        found = names.get(text[start:end])
        if found is None:
            continue
        if text[start:end] in contextual and not _as_company(text, end):
            if _is_partner(text, start, end) and stands(text, start, end):
                return Spanned(Naming(found.kind, found.name), start, end)
            if text[end : end + 1] not in "(（" and _in_list(text, start, end) and stands(text, start, end):
                return Spanned(Doubtful(found.kind, found.name), start, end)
            continue
        if stands(text, start, end):
            named = _named(text, start, end, found)
            if named is not None:
                return named
    return None


JOINTS = frozenset("、和与及")
_CLOSING = frozenset(" \n、，。；：！？,.;:!?)）等分均都也两")


def _in_list(text: str, start: int, end: int) -> bool:
    """Whether the word is one of a list; 与大众见面 is none.

    >>> _in_list("华为与小米。", 3, 5), _in_list("华为与大众见面", 3, 5)
    (True, False)
    """
    before, behind = text[start - 1 : start], text[end : end + 1]
    return behind in JOINTS or before == "、" or (before in JOINTS and (not behind or behind in _CLOSING))


def _is_partner(text: str, start: int, end: int) -> bool:
    """Whether somebody does with the word what one does with a company.

    >>> _is_partner("与奔驰合作的车型", 1, 3), _is_partner("与大众见面", 1, 3)
    (True, False)
    """
    return text[start - 1 : start] in _WITH and text.startswith(_DEALT, end)


_WITH = frozenset("与和同跟")
_DEALT = ("合作", "签约", "签署", "联手", "携手", "达成", "合资")


def _named(text: str, start: int, end: int, found: Name) -> Spanned | None:
    """What the known name means here, with what belongs to it on both sides."""
    if found.kind == "government" and acting.is_owner(text, end):
        return None
    china = found.kind == "association" and text.startswith("中国", start)  # 调上海|中国福利会
    if found.kind in _PLACED and not china and (wider := before(text, start)) < start:
        # 美国国防部 is another than 国防部; 上海市网信办 is not the one of the country.
        place, written = text[wider:start], text[start:end]
        if found.name.startswith(place):
            return Spanned(Naming(found.kind, found.name), wider, end)
        country = vocabulary.places().get(place)
        is_state = country is not None and country.level == "country"
        full = is_state and not found.name.startswith(_OF_CHINA)  # 日本证监会 is not China's
        return Spanned(Naming(found.kind, place + (found.name if full else written)), wider, end)
    written = text[start:end]
    more = len(found.name) - (end - start)
    if more > 0 and found.name.endswith(written) and text.startswith(found.name, max(0, start - more)):
        return Spanned(Naming(found.kind), start - more, end)  # 香港浸会大学 by 浸会大学
    if (wider := _reaching(text, start, found.kind, written)) < start:
        return Spanned(Naming(found.kind, text[wider:end]), wider, end)
    if _is_none(text, start, end, found.kind):
        return None
    if found.kind == "government" and ("人大" in written or "全国" in written):
        first, start = start, sessions.start(text, start)
        if text[start] != "第" and (place := sessions.place(text, start, first)):
            return Spanned(Naming(found.kind, place + written), start, end)  # 浦江县十七届人大
    if found.kind in ("party", "government") and (longer := sessions.end(text, end)) > end:
        return Spanned(Naming(found.kind, found.name + sessions.full(text[end:longer])), start, longer)
    if found.kind in _OF_COUNTRY and (wider := _with_country(text, start)) < start:
        if written == "央行" and not text.startswith("中国", wider):
            return Spanned(Naming(found.kind, text[wider:end]), wider, end)  # 加拿大央行
        start = wider
    behind = text[end : end + 1]
    division = text[start - 1 : start] in parts.DIVISIONS and written[0] not in parts.DIVISIONS
    if division and written[-1] in _OFFICES and _divided(text, start):
        # 招商局 is a company, 市招商局 an office.
        office = vocabulary.endings().get(written) or found
        return Spanned(Naming(office.kind, text[start - 1 : end]), start - 1, end)
    if end - start < 4 and found.kind == "company" and _is_branch(text, end):
        return Spanned(Naming(found.kind), start, end + 2)  # 马钢销售、华菱地产
    if (
        end - start == 2
        and found.kind in _NAMED_SHORT
        and text[start - 1 : start] == "、"
        and _is_longer(text, end)
    ):
        return Spanned(Naming("company"), start, end + 2)  # 、中金启元、
    if (
        written in _GRIDS
        and (stop := places.after(text, end, end + 8)) > end
        and text.startswith("电力", stop)
    ):
        return Spanned(Naming(found.kind), start, stop + 2)  # 国网浙江电力
    if behind == "队" and found.kind == "sports" and _is_team(text, end):
        end += 1  # 西汉姆联队
    if behind == "团" and written[-1] == "党" and text[end : end + 2] not in vocabulary.dictionary():
        return Spanned(Naming(found.kind, found.name + "团"), start, end + 1)  # 民众党团
    return Spanned(Naming(found.kind, found.name), start, end)


def _is_none(text: str, start: int, end: int, kind: str) -> bool:
    """Whether the characters around make the known name something else: 各乡镇党委, 丰田轿车, 张海军.

    >>> _is_none("全国优秀县委书记", 4, 6, "party"), _is_none("江海县委书记", 2, 4, "party")
    (True, False)
    """
    written, before = text[start:end], text[start - 1 : start]
    if written in _doubted() and _names_none(text, start, end):
        return True
    if kind == "education":
        return acting.is_site(text, end) or _is_person(text, start, end)
    if kind == "sports":
        return _is_person(text, start, end)
    if kind in _NAMED_SHORT:
        # a 丰田轿车 is a car, a 百威商业大厦 a building
        made = text[end : end + 1] in _PRODUCTS and (
            text.startswith(_MODELS, end) or acting.is_building(text, end)
        )
        # 记者 康佳
        signed = not text[end : end + 1].isalpha() and text.endswith(("记者", "通讯员"), 0, max(0, start - 1))
        feast = written[-1] == "酒" and text.startswith("节", end)  # 青岛啤酒节
        return made or signed or feast or (kind == "company" and _is_person(text, start, end))
    several = before == "乡" or text[start - 2 : start - 1] in _SEVERAL
    if several and before in parts.DIVISIONS and written[0] in parts.DIVISIONS:
        return True  # 各乡镇党委, 各县市区委
    if written in _SERVICES:
        return (
            before in vocabulary.surnames()  # 张海军
            or before == "各"
            or text.startswith(_ARMS, end)
            or text.endswith(("国", "国的"), 0, start)
        )
    last = written[-1]
    if last == "委":  # 优秀县委书记 are of any county
        return text.startswith("书记", end) and text.endswith(_ANYBODY, 0, start)
    if last == "部":
        return text.startswith(_STAFF, end)  # 人事部经理 is of a company
    return last == "大" and "十" in written and not sessions.is_congress(text, start)


@cache
def _doubted() -> frozenset[str]:
    """Names that mean any such body, a platform or a city, too."""
    clubs = (name for name, told in vocabulary.names().items() if told.kind == "sports")
    return _PLATFORMS | {"央行", "国安"} | vocabulary.places().keys() & set(clubs)


def _names_none(text: str, start: int, end: int) -> bool:
    """Whether any such body is meant, or a platform or a city by the same name.

    >>> _names_none("各国央行", 2, 4), _names_none("中国央行", 2, 4)
    (True, False)
    >>> _names_none("在波尔多街头", 1, 4), _names_none("通过脸书", 2, 4)
    (True, True)
    """
    written = text[start:end]
    if written == "央行":
        return text.endswith(_MANY, 0, start)
    if written in _PLATFORMS:
        return text.endswith(_THROUGH, 0, start) or text.startswith(_POSTED, end)
    return text.startswith(_NO_CLUBS, end)


_MANY = ("各国", "各", "多国", "主要", "全球", "他国", "两国", "各大")
_PLATFORMS = frozenset(("脸书", "推特", "Facebook", "Twitter", "新浪微博", "Instagram", "YouTube"))
_THROUGH = ("通过", "社交媒体", "社交平台", "社交网站", "社群媒体", "个人", "其")
_POSTED = ("上", "发文", "发帖", "贴文", "账号", "帐号", "粉丝", "专页", "直播", "用户")
_NO_CLUBS = ("韧", "街头", "市", "港", "大学", "红酒", "葡萄酒", "酒庄", "地区", "机场", "街", "第")
_SEVERAL = parts.DIVISIONS | {"各"}
_ANYBODY = ("优秀", "名", "位", "地级市", "县级市")


def _is_person(text: str, start: int, end: int) -> bool:
    """Whether a person's name begins with the short name, behind a title: 书记金德水.

    >>> _is_person("书记金德水指出", 2, 4), _is_person("冠军金德队", 2, 4)
    (True, False)
    """
    if end - start != 2:
        return text.endswith(_ENVOYS, 0, start)  # 国务卿博尔顿 has the name of a club
    if text[start - 1 : start] in vocabulary.surnames() and (
        start == 1 or text[start - 2] in boundary.BREAKS or text.endswith(_TITLED, 0, start - 1)
    ):
        return True  # 董事长洪清华
    return (
        text.endswith(_TITLED, 0, start)
        and "一" <= text[end : end + 1] <= "龥"
        and text[end] not in "集公队股的和与"
    )


_ENVOYS = ("助理", "总统", "总理", "首相", "外长", "国务卿", "大使", "议员", "州长", "先生")
_TITLED = (
    "书记", "主席", "部长", "局长", "院长", "校长", "市长", "省长", "主任", "教授",
    "院士", "董事长", "总裁", "经理", "工程师", "记者", "律师", "医生",
)  # fmt: skip


def _reaching(text: str, start: int, kind: str, written: str) -> int:
    """The start of what the name belongs to: 开化 before 县委, 行政院 before 农委会.

    >>> _reaching("开化县委", 2, "party", "县委"), _reaching("张三和县委", 3, "party", "县委")
    (0, 3)

    No list has the place before the longer names, which no ending reads: 云岭县纪委监委.
    """
    if text.startswith("自治区", start):
        return min(start, before(text, start + 3))
    if text[start] in parts.DIVISIONS and kind in ("party", "government"):
        for size in (4, 3):
            if start >= size - 1 and text[start + 1 - size : start + 1] in vocabulary.places():
                return before(text, start + 1 - size)
        small = text[start] in "镇乡" or written not in vocabulary.endings()
        if small and text[start - 1 : start] not in ("", "乡"):
            town = boundary.find(text, start + 1, start + 1, "government", ahead=0)
            return town.start if town is not None and town.place else start
    if kind == "government" and text.endswith("行政院", 0, start):
        return start - 3
    return start


def _is_team(text: str, end: int) -> bool:
    """Whether 队 goes on behind a club's name, and not a word such as 队员.

    >>> _is_team("西汉姆联队获胜", 4), _is_team("西汉姆联队员", 4)
    (True, False)
    """
    return text[end : end + 1] == "队" and text[end + 1 : end + 2] not in ("员", "长", "友", "医", "伍", "内")


# What a company makes, right behind its name.
_MODELS = (
    "轿车", "小轿车", "越野车", "跑车", "小客车", "SUV", "牌", "云音乐", "网盘", "地图", "百科", "贴吧",
    "邮箱", "输入法", "浏览器", "翻译",
)  # fmt: skip
_PRODUCTS = frozenset(
    "轿小越跑S牌云网地百贴邮输浏翻大商国财金科总中广"
)  # how they begin, and what names a building
_OFFICES = frozenset("委局办厅联协")
_NAMED_SHORT = frozenset(("company", "finance"))


def _divided(text: str, start: int) -> bool:
    """Whether the 市 before a known name is whose it is: 市卫计委; not in 城市."""
    pair = text[start - 2 : start]
    return pair not in vocabulary.dictionary() or pair in vocabulary.places()


def _is_branch(text: str, end: int) -> bool:
    """Whether a word for a trade goes on behind a company's short name, and then the sentence.

    >>> _is_branch("中车地产为公司", 2), _is_branch("中车地产价格", 2)
    (True, False)
    """
    return vocabulary.generic().get(text[end : end + 2]) == "trade" and (
        text[end + 2 : end + 3] in _BEHIND_BRANCH or end + 2 == len(text)
    )


_GRIDS = frozenset(("国网", "南网"))


def _is_longer(text: str, end: int) -> bool:
    """Whether two characters that are no word go on behind a short name, as in a list of longer ones.

    >>> _is_longer("、中金启元、", 3), _is_longer("、中金公司、", 3), _is_longer("、中金均已、", 3)
    (True, False, False)
    """
    more = text[end : end + 2]
    return (
        text[end + 2 : end + 3] == "、"
        and more.isalpha()
        and more not in vocabulary.dictionary()
        and _NO_MORE.isdisjoint(more)
    )


_NO_MORE = unlisted.NO_DISTRICT | frozenset("等均也都已将拟就还曾")
_BEHIND_BRANCH = boundary.BREAKS | frozenset("为与和及等将拟已就持向由0123456789")


def _with_country(text: str, start: int) -> int:
    """The start of the country before a name, which goes with it: 日本丰田, 英国路透社; not 在中国微软."""
    if not places.end_at(text, start):
        return start
    countries = vocabulary.countries()
    for at in range(max(0, start - 6), start - 1):
        if text[at:start] in countries:
            return start if text.endswith(_STAYING, 0, at) else at
    return start


_as_company = re.compile(
    "宣布|首席执行官|CEO|的?总经理|总裁|董事长|副总裁|创始人|创办人|联合创始人|董事会|发言人|股价|市值|财报|裁员|收购|方面表示|"
    "官方|回应称|公关|投资了|入股|高管|前员工|员工|职员|客服|总部|母公司|旗下|法务|中国(?:区|方面|公司|总裁)|"
    "(?:最多|一度|收市|收盘|今早|今日|急|大|劲|倒|续|再|曾|高开|低开){0,3}(?:升|跌|挫|涨|扬|泻)(?:幅|近|逾|约|超|超过){0,2}"
    "(?:[0-9]{1,3}(?:[.][0-9]{1,3})?%|百分之|[一二三四五六七八九半]成)|"
    "发布会上|发布公告|表示[，,:：]|记者(?!会|节|站|证|招待)|编辑部|主笔|"
    "(?:20[0-9]{2}|第[一二三四])财[年季]|营收|净利|毛利|业绩|发布(?:财报|声明|业绩|盈)|的(?:间接)?全资|[(（][+-][0-9]|"
    "在(?:大中华区|中国市场|海外市场)|推出|获悉|目标价|评级|被曝|"
    "副?校长|校董|教授|师生|校方|校友"
).match


def stands(text: str, start: int, end: int) -> bool:
    """Whether the words around leave the name whole.

    >>> stands("雄鹰在空中行走", 4, 6), stands("去中行取钱", 1, 3), stands("USNASA", 2, 6)
    (False, True, False)
    """
    left, right = text[start - 1 : start], text[end : end + 1]
    if text[start] < "⺀":
        return not _is_latin(left) and not _is_latin(right)
    if goes_on(text, end) or (text[start] in "万亿兆" and left.isnumeric()):
        return False  # 9亿欧
    if text.startswith(("部长", "院长"), end - 1):
        return True
    words = vocabulary.dictionary()
    if end - start > 3:  # 中国黄金 in 中国黄金周, 中国移动 in 中国移动支付
        national = end - start == 4 and right and text.startswith("中国", start)
        return not national or (
            text[end - 2 : end + 1] not in words
            and text[end - 2 : end + 2] not in words
            and (text[end - 1 : end + 1] not in words or _is_left_whole(text[end - 2 : end + 3], 0, 2))
            and not text.startswith(_THINGS, end)
        )
    # Only where a word of the dictionary crosses an edge of the name is the window worth reading.
    low, high = max(0, start - 4), end
    if right and (text[end - 1 : end + 1] in words or text[start : end + 1] in words):
        high = min(len(text), end + 3)
    elif not (
        left
        and (
            text[start - 1 : start + 1] in words
            or text[start - 1 : start + 2] in words
            or (text[start - 2 : start + 1] in words and text[start] not in parts.DIVISIONS)  # 董事长和
        )
    ):
        return True
    return _is_left_whole(text[low:high], start - low, end - low)


# As in boundary.py: what surrounds a name is seldom new.
@lru_cache(maxsize=1 << 12)
def _is_left_whole(window: str, start: int, end: int) -> bool:
    """Whether the words of the window leave the name whole."""
    edges = {word.start for word in vocabulary.dictionary().cut(window)}
    return start in edges and (end in edges or end == len(window))


# What makes a thing of a country's out of 中国 and what a company trades in.
_THINGS = (
    "支付", "行业", "产业", "工业", "企业", "产品", "设备", "价格", "消费", "需求", "产量",
    "互联网", "工程", "诈骗", "网络诈骗", "医疗", "化工行业", "化工产业", "进口", "出口", "储备", "供应",
    "对外依存", "安全", "城市", "市场规模", "市场竞争", "市场需求", "运营商",
)  # fmt: skip


def _is_latin(character: str) -> bool:
    return character.isalnum() and character < "⺀"
