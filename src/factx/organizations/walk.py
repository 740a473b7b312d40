"""The walk from an ending to the left, word by word, to where its name begins."""

from factx.chinese import transliteration
from factx.chinese.words import Word
from factx.organizations import fields, parts, unknown, vocabulary
from factx.organizations.reading import FIELDED, LEGAL, RULING, Reading

# Bodies that are named after the people whom they are for: 教师协会, 记者之家.
_HOLDING = frozenset(("association", "other", "education", "research", "health", "media"))
# Bodies whose fields of work are verbs, too: 中国科学院计算技术研究所.
_WORKING = frozenset(("research", "education", "health", "company"))
_NAMED_FREELY = _WORKING | {"finance", "association", "sports", "media", "other"}
# Bodies that one country keeps in another: 中国驻日本大使馆.
_STATIONED = frozenset(("government", "military", "media", "company", "international"))
# Bodies that a country in one character may stand before: 俄国防部.
_STATE = frozenset(("government", "military", "sports"))
# Bodies with two fields of work: 财政和经济委员会, 市国土资源和房屋管理局.
_JOINT = frozenset(("government", "party", "association", "research", "international", "education"))
# Words of one character that begin a proper name where a place or nothing stands before: 浙江正泰, 北京同仁.
_SOFT = frozenset("正同和由任常原当应前后总受获对")
_HEADING = frozenset("长记任席员")  # how titles end
_BRANDED = frozenset("达能得")  # what rules elsewhere: 产值达3亿元
_TRADING = frozenset(("company", "finance", "research"))
_NUMERALS = frozenset("一二两三四五六七八九十百千万几多")
_COUNTING = frozenset("家个所批名多")  # 南京三家科技有限公司 are three
# What is counted by days, shares or yuan stands before a name and not in it: 5000股|股份.
_MEASURES = frozenset("吨股天日月周元年岁份项款条场次台辆套件")
# Trades that registered names begin with: 航天科远股份有限公司.
_FRONTS = ("航天", "航空", "船舶")
_OPENING = ("", "place", "stop")
_SHARES = ("A", "B", "H")  # A股|电子
_ZONES = ("经济开发区", "经济技术开发区", "高新技术开发区", "工业园区")
_LEAGUES = frozenset("甲乙超冠")
_OF = ("附属", "直属")
_TRAINING = ("培训", "进修")
# Saints stand before the people after whom schools and hospitals are named: 圣马丁.
_SAINT = "圣"
# Bodies with 全国 or 国家 in the middle of their name.
_NATIONAL = frozenset(("government", "association", "research"))
# Bodies with departments that have names of their own: 北京教育学院美术系.
_HOUSES = frozenset(("education", "research", "health"))
_BODIED = _HOUSES | {"government", "court"}
_OFFICED = ("公司", "集团", "集团公司", "军区", "司令部")
# Places of whose names of two characters no dictionary knows most.
_SMALL = frozenset("镇乡村")
# What ends a name elsewhere, since a dateline ends with it: 杭州讯, 北京电.
_WIRED = frozenset("讯电")
# Bodies whose names begin with no figure.
_UNNUMBERED = frozenset(("party", "government"))


class Walk(Reading):
    """What stands before an ending of this kind: where the name begins, and what speaks for it.

    >>> from factx.organizations.vocabulary import dictionary
    >>> walk = Walk("记者访问浙江正泰", dictionary().cut("记者访问浙江正泰"), "company")
    >>> walk.begin, walk.place, walk.before
    (4, True, '访问')
    """

    def __init__(
        self, window: str, words: list[Word], kind: str, tail: str = "", whole: bool = False
    ) -> None:
        super().__init__(window, words, kind, tail)
        self.whole = whole  # what stands behind is a name by itself
        self._first = ""  # the sort of the leftmost word so far
        self._pieces = 0
        self._paired = False
        self._officed = False  # the word right of it ends a company's name
        while self.left > 0:
            self.left -= 1
            if not self._take():
                break
        else:
            self.left = -1
        self._settle()
        if (
            self.begin
            and self.begin > 1
            and transliteration.is_written(self.window[self.begin - 2 : self.begin])
        ):
            unknown.reach_foreign(self, self.begin)

    def _take(self) -> bool:
        """Take the next word to the left into the name; False where it ends the name."""
        word = self.words[self.left]
        token = self.token(self.left)
        what = self.sort(self.left)
        if len(token) == 2 and token[0] in parts.JOINTS and token[1] in parts.DIVISIONS and self._is_joined():
            # 县财政局和县教育局, though 和县 is a county.
            self.begin, self._first, self.proper = word.start + 1, "division", True
            return False
        if (what == "division" or (token == "村" and self.begin is None)) and self._makes_place():
            self.left -= 1
            word = Word(self.words[self.left].start, word.end, "ns")
            token, what = self.window[word.start : word.end], "place"
        elif self.begin is None and token in vocabulary.brands():
            what = "proper"
        elif what == "piece" and token in parts.REGIONS and self._is_region(self.left - 1):
            while self._is_region(self.left - 1):
                self.left -= 1
            word, what = self.words[self.left], "place"
            token = self.window[word.start : word.end]
        elif what == "piece" and token in parts.COUNTRIES and self._is_country(token):
            what, self._paired = "place", True
        elif token in _SOFT and self._pieces == 1 and self.sort(self.left - 1) in ("", "place"):
            what = "piece"
        elif token == "中央" and self.kind == "education" and self.begin is not None:
            what = "place"  # 中央政法学院
        elif token in _BRANDED and self.kind in _TRADING and self.sort(self.left - 1) == "piece":
            what = "piece"  # 亿达集团
        elif token in _OF and self.begin is not None and self.sort(self.left - 1) == "name":
            self._first = "common"
            return True
        elif token == "驻" and self._is_stationed():
            self._first, self.begin = "place", word.start
            return True
        elif what == "stop" and token[-1] == "届" and self._is_session(token):
            what = "ordinal"  # 上海市十六届人大
            word = self.words[self.left]
        elif what == "stop" and self._first == "head" and token[0] == "第" and token[-1] == "次":
            what = "common"  # 国务院第七次全国经济普查领导小组
        elif self.begin is not None and token[-1].isnumeric() and self.window.startswith("世纪", self.begin):
            what = "proper"  # 二十一世纪出版社
        elif token in _WIRED and self.registered and self.begin is not None:
            what = "piece"
        elif what == "stop" and self.registered:
            what = self._registered(token, word.tag)
        what = self._as_common(what, token, word.tag)
        # 交通部第一交通大学, but not 中国第九届全国人大.
        ordinal = what == "ordinal" and self.kind == "education" and self.sort(self.left - 1) == "name"
        if (
            self.whole
            and what not in ("place", "head", "name", "division")
            and token not in _OF
            and not ordinal
        ):
            return False
        # 1981.01省委党校
        dated = what == "number" and word.start == 0 and self.kind in _UNNUMBERED
        capital = token == "首都" and self._first == "place"  # 某国首都|利隆圭政府
        if what == "stop" or dated or capital or self._is_counted(token) or not self._joins(what, word.tag):
            return False
        self._keep(word.start, token, what)
        return True

    def _is_counted(self, token: str) -> bool:
        """Whether the word counts something, or a league; not so in 北京十月文艺出版社."""
        if token in _LEAGUES and self.kind == "sports":
            return self.token(self.left - 1) in parts.COUNTRIES  # 英甲巴恩斯利俱乐部
        number = token[:-1] or self.token(self.left - 1)
        counted = (number[-1:].isnumeric() and token[0] != "第") or number in _SHARES
        return token[-1] in _MEASURES and counted and self.sort(self.left - 1) != "place"

    def _registered(self, token: str, tag: str) -> str:
        """What a word that no other name holds is in one of the register: 济南高新…, 施工图审查…有限公司."""
        single = len(token) == 1 and token not in RULING
        if single and self._pieces == 1 and self._first == "piece" and self._is_led():
            return "piece"  # 北京市开越律师事务所, 北京卓越同舟咨询有限公司
        inner = single or (token == "和" and self.begin is None)  # 江东远和股份有限公司
        if inner and self.sort(self.left - 1) == "piece" and self.sort(self.left - 2) == "place":
            return "piece"  # 高邮市恒能产业投资合伙企业
        if self.begin is not None and len(token) == 1 and tag in ("n", "m", "t") and token not in _NUMERALS:
            return "common" if tag == "n" else "piece"  # 土产日杂有限公司
        if (
            token in RULING
            or token[-1] in _COUNTING
            or tag[0] in "vpcur"
            or vocabulary.classes().get(token) == "determiner"
        ):
            return "stop"
        behind = self.sort(self.left - 1)
        led = behind == "place" or (behind == "piece" and self.sort(self.left - 2) == "place")
        return "proper" if led and len(token) < 3 else "stop"

    def _is_joined(self) -> bool:
        """Whether 和 or 与 stands behind what it can join to something."""
        behind = self.token(self.left - 1)[-1:]
        return behind != "" and (behind in _HEADING or self.sort(self.left - 1) not in ("place", "stop"))

    def _is_led(self) -> bool:
        """Whether a place stands before the word, or a place and a brand."""
        behind = self.sort(self.left - 1)
        return behind == "place" or (behind == "proper" and self.sort(self.left - 2) == "place")

    def _makes_place(self) -> bool:
        """Whether 省, 市, 县 … and the unknown word before it are a place."""
        before = self.sort(self.left - 1)
        if self.token(self.left - 1).endswith("族") and self.sort(self.left - 2) in ("common", "proper"):
            self.left -= 1  # 清水土家族乡
            return True
        if self.token(self.left - 1) in parts.HILLS and self.sort(self.left - 2) in ("common", "proper"):
            self.left -= 1  # 清水坪镇
            return True
        if before == "piece" and self.sort(self.left - 2) == "piece":
            behind = self.sort(self.left - 3)
            alone = (
                behind in ("", "stop") or self.token(self.left - 3) in parts.REGIONS
            )  # 青禾市 behind a comma
            if behind == "place" or alone or (behind != "piece" and self.token(self.left) in _SMALL):
                self.left -= 1  # 西湖区翠苑街道, 郑口镇
            elif behind == "piece" and self.sort(self.left - 4) in ("place", "division"):
                self.left -= 2  # 平遥县南良庄村
        return before in ("proper", "piece") and len(self.token(self.left - 1)) <= 4

    def _is_session(self, token: str) -> bool:
        """Whether the number of a session stands behind a place, in one word or two; the first is taken."""
        if len(token) == 1 and self.sort(self.left - 2) == "place" and self.token(self.left - 1).isnumeric():
            self.left -= 1
        return self.sort(self.left - 1) == "place"

    def _is_region(self, index: int) -> bool:
        """Whether the word is regions in one character each: 京沪 before 杭."""
        return self.token(index) != "" and parts.REGIONS.issuperset(self.token(index))

    def _is_country(self, token: str) -> bool:
        if self.token(self.left - 1) in parts.COUNTRIES or (self._first == "place" and self._paired):
            return True
        return self.kind in _STATE and not (self.left and token == "中")

    def _is_stationed(self) -> bool:
        if self._first not in ("place", "piece", "name") or self.kind not in _STATIONED:
            return False
        return self.sort(self.left - 1) in ("place", "name", "head")

    def _as_common(self, what: str, token: str, tag: str) -> str:
        """A verb or a person as the common part of a name that it can be, or as what ends it."""
        if what == "stop" and token[-1] == "长" and self.window.startswith(_TRAINING, self.begin or 0):
            return "common"  # 中学校长培训中心
        if what in ("person", "holder"):
            # 企业 is a part of 企业集团 and 企业管理公司, who plays of 谢菲联流浪者队.
            enterprise = token == "企业" and self.adjacent in ("", "common")
            club = token[-1] == "者" and self.kind == "sports" and self.sort(self.left - 1) == "place"
            return "common" if self.kind in _HOLDING or self.committee or enterprise or club else "stop"
        if what == "verb":
            if self.registered and len(token) == 2 and self.sort(self.left - 1) == "place":
                return "proper"  # 江苏如意食品有限责任公司
            # 北海道拓殖银行: the place before it makes the verb a part of the name, unless it is one of the
            # verbs that rule a name (stop).
            behind = "name" if self.is_nested(self.left - 1) else self.sort(self.left - 1)
            legal = self.token(self.left - 1) in LEGAL  # 恒谊律师事务所损害公司权益
            led = (behind == "name" and not legal and (self.begin is None or self.kind in _WORKING)) or (
                behind == "place" and self.begin is None and self.kind in _NAMED_FREELY
            )
            # 中国认证认可协会: two fields of work.
            led = led or (
                self.kind == "association"
                and self.begin is None
                and self.sort(self.left - 1) in ("verb", "common")
                and self.sort(self.left - 2) == "place"
            )
            # 东鹿证券|承销|保荐|有限公司: two verbs tell what a company does.
            led = led or (
                self.begin is None
                and self.registered
                and self.sort(self.left - 1) == "verb"
                and (self.is_nested(self.left - 2) or self.sort(self.left - 2) in ("place", "name"))
            )
            trade = self.registered and tag == "vn"
            if not (led and len(token) == 2) and not trade and (tag == "v" or self.begin is None):
                return "stop"
            return "common"
        return what

    def _joins(self, what: str, tag: str) -> bool:
        """Whether a word of this sort goes on to the left of what is there."""
        first = self._first
        if first and "·" in (self.token(self.left - 1), self.window[self.begin or 0]):
            return True  # 马克斯·普朗克学会
        if tag == "nr" and first and what == "proper":
            if self.kind == "research" and self.sort(self.left - 1) == "name":
                return True  # 腾讯玄武安全实验室
            if self.kind in _HOUSES and self.sort(self.left - 1) == "place":
                # 苏联伏龙芝高等军事学院
                return len(self.token(self.left)) > 2 and transliteration.is_written(self.token(self.left))
            # A person, who has something to do with the organization behind; right behind a place it is a
            # brand: 临沂孙武食品有限公司.
            # Or it is, where the register has nothing else that says which: 龙建路桥股份有限公司.
            return self.registered and (self.sort(self.left - 1) == "place" or not self.proper)
        if first == "division" and (tag in ("v", "vn") or self.token(self.left) == "组织"):
            return False  # 研究市人大工作, 组织县公安局
        brand = first == "proper" or (first == "piece" and self._pieces > 1)
        if brand and tag == "v" and what == "common" and self._is_between_bodies():
            return False  # 远山集团转让禾金公司
        if first == "head" and what == "common" and (self.kind in _NATIONAL or self.registered):
            # 美中贸易全国委员会, 杭州华安恒业国际运输有限公司, where the words lead to a place or a body.
            self._save()
            return self._is_near(4)
        if what == "piece" == self.sort(self.left - 1) and self._is_behind_brand(first):
            return True
        if first == "place" and what == "common" and self.registered and self.token(self.left - 1) == "中国":
            return True  # 中国铁路上海局集团有限公司
        if first == "place" and self.registered and what == "division":
            return False  # 我区新乡立白实业有限公司
        if first == self.adjacent == "place" and self.registered and not (self.content or self.proper):
            return True  # 法雷奥汽车空调湖北有限公司
        if first in ("place", "head"):
            if self.token(self.left) == _SAINT and first == "place":
                return True
            if self.registered and what == "piece" and self.sort(self.left - 1) == "place":
                return True  # 上海市锦天城律师事务所, though 天城 is a place
            if self.is_nested(self.left):
                # 海南省分行国际业务部: the end of the body that it belongs to, if that has a beginning.
                self._save()
                return True
            brand = what == "proper" and tag in ("eng", "nz") and self.kind in _TRADING
            return brand or what in ("place", "head", "name", "division")
        if first == "name":
            return what in ("place", "head", "name")
        if first in ("proper", "piece", "ordinal") and what == "common":
            # Common words before a proper one count only where they lead to a place: 中国国际海运集装箱.
            self._save()
            return self._is_near(3)
        return True

    def _is_behind_brand(self, first: str) -> bool:
        """Whether two characters that nobody knows are a brand, or a place before its zone."""
        if first == "head":  # 招银国际融资有限公司, 山东德迈国际产业集团
            # 青禾东方教育集团
            return self.registered or (self.kind == "company" and self.sort(self.left - 2) in ("place", ""))
        return first == "place" and self.window.startswith(_ZONES, self.begin)  # 鲁西经济开发区

    def _is_between_bodies(self) -> bool:
        """Whether a body ends before the word, so that a brand behind it is another's."""
        return self.sort(self.left - 1) == "name" or self.is_nested(self.left - 1)

    def _save(self) -> None:
        """Remember what there is, before words that may lead nowhere."""
        self.safe = self.safe or (self.begin or 0, self.left, self.proper, self.content)

    def _is_near(self, words: int) -> bool:
        return self.safe is not None and self.safe[1] - self.left <= words

    def _keep(self, start: int, token: str, what: str) -> None:
        self.begin, self._first = start, what
        self.committee = self.committee or token.endswith("委员会")
        self.adjacent = self.adjacent or what
        if what in ("place", "head", "name"):
            self.place = self.place or what == "place"
            self.proper = self.proper or (token[-1] in "路街" and self.kind == "education")  # 城东路小学
            self.head = self.head or what == "head"
            if what == "name":
                self.body = self.body or vocabulary.kind(token)
            self.safe = None
            return
        self._pieces = self._pieces + 1 if what == "piece" else 0
        if what in ("proper", "ordinal", "number", "division") or self._pieces == 2:
            self.proper = True
            if self._officed and what in ("proper", "piece"):
                self.body, self.safe = self.body or "company", None  # 富奥公司转向机分公司
        self._officed = token in _OFFICED or (self._officed and what == "piece")
        inner = vocabulary.endings().get(token) if len(token) > 1 else None
        if inner is not None and (inner.kind in _BODIED or token in _OFFICED):
            self.inner = inner.kind
        if len(token) > 1 or self._pieces == 2:
            use = vocabulary.generic().get(token)
            self.content = self.content or use is None
            self.trades += use is None or use == "trade"

    def _settle(self) -> None:
        """Go back over common words that led nowhere, on over 和 where it joins two fields of work."""
        if self.registered and not (self.place or self.head or self.body or self.proper):
            unknown.reach_brand(self)
        self.division = self._first == "division"
        if self.begin is None:
            if self.words and (self.kind == "government" or self.kind in FIELDED):
                fields.join(self)  # 美国商务部工业与安全局
            return
        if self.safe and self.registered and self._first == "piece" and self.window[self.begin] not in _SOFT:
            self.safe, self.proper = None, True  # 与中融汇信期货有限公司
        if (
            self.safe
            and self.kind == "research"
            and self.window.startswith("国家", self.safe[0])
            and self.words[self.left + 1].tag != "vn"
        ):
            self.safe = None  # 慢性肾病国家临床医学研究中心, but 建设国家研究中心
        if self.safe is not None and self._first not in ("place", "head", "name"):
            if self.kind in FIELDED and self.left > 0 and self.before in ("和", "与"):
                fields.join(self)  # 中国科学院暗物质与空间天文重点实验室
                if self.body:
                    return
            self.begin, self.left, self.proper, self.content = self.safe
            if self.token(self.left + 1) in parts.HILLS and self.sort(self.left) == "common":
                self.begin, self.left, self.proper = self.words[self.left].start, self.left - 1, True
            elif (
                self.registered and self.token(self.left) in _FRONTS and self.sort(self.left - 1) in _OPENING
            ):
                self.begin, self.left = self.words[self.left].start, self.left - 1
        led = self.place or self.head or self.body or self.division
        if self.left > 0 and self.kind in _JOINT and not led:
            fields.join(self)
