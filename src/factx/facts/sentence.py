"""One sentence at a time: the metric in front of each number or the noun behind it, and what else is said."""

import re

from factx.facts.clauses import head
from factx.facts.links import ENDS, Link
from factx.facts.links import link as find_link
from factx.facts.metric import NOTHING, Before, acting, before, is_agent, names_measure
from factx.facts.neighbors import FAR, IN_METRICS, ODD_BEFORE, STOPS
from factx.facts.nouns import CONTAINERS, PEOPLE
from factx.facts.plans import MINUS, RELATIVE, Plans
from factx.facts.ranks import is_rank
from factx.facts.roles import is_state
from factx.facts.subject import Subject, place_end
from factx.lexicon import Lexicon
from factx.organizations import vocabulary
from factx.rules import Row

_MEASURED = frozenset(
    ("cardinal", "percent", "percentage_point", "fraction", "multiple", "money", "quantity", "count")
)
_SHARES = frozenset(("percent", "fraction"))
_DIGITS = frozenset("0123456789")
# 两项数据均占…: the count only takes up what was counted before.
_TAKEN_UP = re.compile(r"[^，,。；;]{1,8}?(?:均|都|分别)")
_RIMS = frozenset("及以")
_THRESHOLDS = ("及以上", "及以下", "以上的", "以下的")
_WHOLES = frozenset(("国", "省", "市", "县", "区", "地", "州", "队", "人", "家", "方", "者"))
_STATES = frozenset(("国", "省", "市", "县", "区", "地", "州", "方", "者"))
# What stands beside a number that needs a second look.
_ODD = frozenset("者+相较比") | _RIMS
# Verbs that alone say nothing of what is counted: 取得12分.
_LIGHT = frozenset(Lexicon.load("facts/light_verbs.tsv", str))
_STAKES = ("股权", "的股权", "股份", "的股份", "权益", "的权益")
_RATES = frozenset("率比重例额量值度息税占")
_ALONGSIDE = frozenset("、和")
_ADVERBS = 6  # 今年以来累计实现利润: no more characters stand before a verb whose subject is told before
_SHORT = 8
_KINDS = frozenset("性型式级")  # 四次全市性的调查
_SCORES = frozenset("胜平负")
_PEOPLE = frozenset("名位")
_CODES = frozenset("码号址话机编型")
_PACES = ("的速度", "的幅度", "的增速")
_GRADES = frozenset("级度")
_EVENTS = ("地震", "强震", "余震", "大风", "阵风", "强风", "台风", "海浪")
_POINTS = frozenset(("分", "板", "篮板", "助", "助攻", "断", "帽", "记"))
_AMONG = frozenset("中里内")
_PLACE = 5  # a name of a place is shorter
_DEGREES = frozenset(("temperature", "angle"))
_SPANS = frozenset("左以至到")
_LINKED = frozenset("为达至到约有近过")
_EXTREME = re.compile("低位|高位|最低|最高|低见|高见").search
_PAYS = frozenset(
    ("支付", "归还", "偿还", "收到", "赔偿", "付给", "返还", "借给", "给付", "退还", "转给", "交给", "补偿")
)
_IS = re.compile("相当于|是|为")
_ROUND = frozenset("万亿千百多余")
_JOINS = frozenset("·/／+＋-—")
_AGES = ("年龄", "寿命", "岁数", "年限")
_COMPARED = ("最高", "最低", "平均", "历史", "峰值", "同类")
_WISHES = re.compile("要|坚持|落实|贯彻|做好|抓好|打好|推进|聚焦|围绕|按照").search


def _pays_person(metric: str | None) -> bool:
    """Whether the words say who was paid, and not for what.

    >>> _pays_person("支付王小明"), _pays_person("支付余款"), _pays_person("支付货款")
    (True, False, False)
    """
    if metric is None or metric[:2] not in _PAYS or not 3 < len(metric) < 6:
        return False
    return metric[2] in vocabulary.surnames() and not names_measure(metric[-2:])


class Walk(Plans):
    """Reads the facts of one sentence after another."""

    __slots__ = ()

    def facts(self, first: int, last: int) -> list[Row]:
        """The facts of the sentence, whose numbers are `numbers[first:last]`."""
        found: list[Row] = []
        numbers = self.numbers
        for index in range(first, last):
            number = numbers[index]
            start, kind = number["start"], number["kind"]
            if self.stop_at < start:
                self.advance(start)
            if self.date_stop <= start:
                self.pass_dates(start)
            if kind in _MEASURED:
                if self.series is not None and index in self.series:
                    fact = self._from_series(index, number)
                else:
                    fact = self._fact(index, last, number, start, kind)
                if fact is not None:
                    found.append(fact)
                elif self._transparent(number):
                    continue
                end = number["end"]
                self.bound = self.counted if self.counted > end and fact is not None else end
            elif kind == "ordinal" and (fact := self._rank(index, number)) is not None:
                found.append(fact)
                self.bound = number["end"]
        return found

    def _rank(self, index: int, number: Row) -> Row | None:
        start = number["start"]
        if self.text[start] != "第" or number["unit"]:
            return None
        begin = self._begin()
        if not is_rank(self.text, start, begin):
            return None
        metric = before(self.text, max(begin, self.date_end), start)[0]
        if metric is None or metric in _LIGHT:
            return None
        return self._row(index, metric, self.subject, None, None)

    def _begin(self) -> int:
        """Where the words in front of the number begin, whatever dates are among them."""
        begin = self.head if self.head > self.bound else self.bound
        subject = self.subject
        return subject.end if subject is not None and subject.end > begin else begin

    def _fact(self, index: int, last: int, number: Row, start: int, kind: str) -> Row | None:
        text, end = self.text, number["end"]
        left = text[start - 1] if start > self.clause else ""
        more_less = None
        odd = listed = False
        if left in ODD_BEFORE:
            odd = True
            beside = self._beside(number, start, left, kind)
            if beside is None:
                return None
            start, left, more_less, listed = beside
        right = text[end : end + 1]
        if right in _ODD:
            if right not in _RIMS:
                if self._only_named(number, kind, right):
                    return None
            elif text.startswith(_THRESHOLDS, end):
                if kind not in _SHARES:
                    return None
                right = "的"  # 98%以上的行政村
        subject = self.subject
        begin = self.head if self.head > self.bound else self.bound
        if subject is not None and subject.end > begin:
            begin = subject.end
        if self.date_end > begin:
            if more_less is not None and self.compared is not None and self.date_end == start - 1:
                low, stop = begin, max(begin, self.date_start - 1)  # 比上年同期少4.13万亿元
                link: Link = (stop, more_less, None, "")
            else:
                low, stop, link = self.behind_dates(begin, start)
        else:
            low = begin
            link = find_link(text, begin, start) if left in ENDS else (start, None, None, "")
            stop = link[0]
        if stop == start and (odd or left == "在"):
            if more_less is not None and self._without_comparison(low, start - 1) < start - 1:
                stop, link = start - 1, (start - 1, more_less, None, "")  # 较离港人数多15万人
            else:
                if left == "在" and kind != "count":
                    stop = start = start - 1  # 售价在500元左右
                link = (number["start"], None, None, "")
        _, change, basis, form = link
        if left == "的" and change is not None and text.find("占", max(low, stop - FAR), stop) >= 0:
            stop, change = start - 1, None  # 占人口增长的89%
            link = (stop, None, None, form)
        if self.compared is not None and self.date_end == low and text.startswith(_COMPARED, low):
            stop = low  # 较去年最高负荷增长6.7%
            if self.date_start - 1 > begin:
                low, stop = begin, self.date_start - 1
        elif change is not None or form:
            if form != "reach" and form != "quote":
                stop = self._without_comparison(low, stop)
            if form == "each" or (stop - low == 2 and text.startswith("分别", low)):
                if form != "each":
                    # 分别比上年同期增长11.9%和18.86%
                    stop, link = low, (low, change, self._basis(basis) if change is not None else None, form)
                self._plan(index, last, low, stop, link)
                if self.series is not None and index in self.series:
                    return self._from_series(index, number)
        if right in _ALONGSIDE and kind != "cardinal" and self._divided(index, last, low, stop, link):
            return self._from_series(index, number)  # 对东盟、欧盟分别出口5亿元、6亿元
        alone = stop <= low or (stop == low + 1 and text[low] == "、")  # 季增6%、年增30%
        told = NOTHING
        metric = None
        if kind == "count" and right not in STOPS:
            unit = number["unit"]
            if unit not in _GRADES or text.startswith(_EVENTS, end):
                metric = self._counted(index, last, number, alone)  # 27个交易平台, 7.1级地震
            elif unit == "级" and right not in _SPANS and left not in _LINKED:
                return None  # 高血压1级收缩压
            if metric == "" or unit in _SCORES:
                return None
        if metric is not None:
            if not alone and (subject is None or subject.start >= self.clause):
                told = acting(text, low, stop)
        else:
            if alone:
                if start == self.head and self.bound < self.clause and text[self.clause - 1] in ":：":
                    told = self._label()
                    alone = False
            elif not listed:
                told = before(text, low, stop)
                if kind != "count" and low == self.bound and told[0] is not None and told[0] == self.metric:
                    told = NOTHING  # 17名老人共计230余万元
                elif left == "了" and change is None and not told[2]:
                    told = NOTHING  # 门口排起了200米: what was done, by a verb that is not known
                if told[2] and (told[0] in _LIGHT or (kind == "money" and _pays_person(told[0]))):
                    told = (None, told[1], True)
            if kind != "count":
                metric = self._metric(index, last, number, told, link, right)
            elif number["unit"] not in _POINTS or told[0] is None or names_measure(told[0]):
                metric = told[0]  # 得分12分; not a player's name
                if metric in _LIGHT:
                    return None
            if metric is None:
                metric = self._again(number, link) if alone else None
                if metric is None:
                    return self._of_place(index, number, None if start == low else told[0])
            elif (
                len(metric) < _PLACE
                and metric[:2] in self.pairs
                and place_end(metric, 0, len(metric)) == len(metric)
            ):
                return self._of_place(index, number, metric)  # 成交量来看,仅武汉超过40万平方米
        if self.agent is not None or told[1] is not None or (subject is None and told[2]):
            subject = self._subject(told, metric is self.metric, low)
        if text[start] not in _DIGITS:
            if self._idle(number, subject, metric is told[0]):
                return None
            if change is not None and text[number["start"]] in MINUS:
                change = "decrease" if change == "increase" else "increase"  # 增速为-18.4%
            elif change is None and kind == "multiple" and text[number["start"]] == "翻":
                change = "increase"
        if metric is not self.metric and metric[0] in "占高低跑" and metric.startswith(RELATIVE):
            if change is not None and metric[0] != "占":
                metric, change = metric + text[stop:start], None  # 低于工业增加值增速14.9个百分点
        elif metric is not self.metric:
            self.levels.append(metric)  # a share of a metric is none of its own
            self.metric, self.measured = metric, number
        self.changed = change is not None
        return self._row(index, metric, subject, change, self._basis(basis) if change is not None else None)

    def _counted(self, index: int, last: int, number: Row, alone: bool) -> str | None:
        """What a count counts, from behind it; "" where it counts nothing that is said here."""
        text, end, unit = self.text, number["end"], number["unit"]
        counted = self._behind(index, last, end)
        if not counted:
            return counted
        if unit == "人":
            return counted if is_state(counted[-2:]) else None
        after = end + len(counted)
        following = text[after : after + 1]
        if following not in _AMONG:
            self.counted = after  # 16个区县最高气温超过37℃; not 97个大类中的87个
        if following == "的" and (
            unit in _PEOPLE
            or (len(counted) == 2 and counted not in CONTAINERS)
            or counted[-1] in _KINDS  # 4套崭新的系统
        ):
            if counted[-1] in PEOPLE:
                return counted  # 28万户居民的住房
            thing = self._behind(index, last, after + 1)
            return thing if thing and len(thing) <= _SHORT else counted
        alone = alone or unit in IN_METRICS  # 江苏、浙江、安徽三省进出口总额分别为…
        return "" if alone and _TAKEN_UP.match(text, end, self.end) else counted

    def _metric(self, index: int, last: int, number: Row, told: Before, link: Link, right: str) -> str | None:
        text, kind, start, end = self.text, number["kind"], number["start"], number["end"]
        metric, _, verb = told
        linked, change, _, form = link
        if kind in _SHARES:
            if metric is not None and "达到" in metric:
                return None  # 营收达到全季销售金额的74%
            if text.startswith(_PACES, end):
                return None  # 以每年25%的速度递增
            if text.startswith(_STAKES, end):
                return text[end + (right == "的") : end + (right == "的") + 2]
            stated = change is not None or (form and self.metric is not None)
            named = metric is not None and metric[-1] in _RATES if right == "的" else False
            led = verb or (metric is not None and not (named or (right != "的" and names_measure(metric))))
            if (metric is None and not stated) or (right == "的" and led):
                of = text.find("的", end, end + 3) + 1 if right == "的" else end
                counted = self._behind(index, last, of)
                return counted or (None if led or counted == "" else metric)
        elif kind == "money" or (kind == "quantity" and number["dimension"] != "age"):
            if number["dimension"] not in _DEGREES and (
                verb or (metric is None and change is None and not form)
            ):
                counted = self._behind(index, last, end + (verb and right == "的"), thing=True)
                if counted:
                    after = end + len(counted)
                    if kind == "quantity" and (
                        counted[-1] in _RATES
                        or (index + 1 < last and self.numbers[index + 1]["start"] == after)
                    ):
                        return None  # 缴获75毫米榴弹炮15门, 3纳米产品出货比重
                    return counted
            if metric is not None and metric.find("以", 2) > 0 and "以上" not in metric:
                return None  # 以新台币兑美元汇率29元计算
        elif kind == "cardinal":
            if text[end - 1] in _ROUND and right not in STOPS:
                return self._behind(index, last, end) or None  # 4000多居民
            if metric is None or metric[-1] in _CODES or right in _JOINS or right == "、":
                return None  # 实现营收67.27、3.86万亿元
            if linked == start and text[end - 1] not in _ROUND:
                return None
        elif kind == "quantity" and (metric is None or not metric.endswith(_AGES)):
            return None
        elif kind == "multiple" and metric is not None:
            metric = _IS.split(metric, 1)[0]  # 强度是钢的5倍
            return metric if len(metric) > 1 else None
        if metric is not None and (
            (linked < start and (kind != "quantity" or text[linked] != "有")) or names_measure(metric)
        ):
            return metric  # not 合作社有2000亩地
        return None

    def _again(self, number: Row, link: Link) -> str | None:
        """The metric of the number before, where the clause has only a link: 同比增长7.8%, 增至3.5万."""
        linked, change, _, form = link
        if change is not None and self.clause > self.start + 1 and self.text[self.clause - 2] == "平":
            return self._flat() or self.metric
        if form == "quote":
            return self.metric if self.metric is not None and _EXTREME(self.metric) is None else None
        if change is not None:
            return self.metric if self._same_kind(number) else None  # 涨0.3%,报3105.4点
        if not form:
            return None
        # 下降2.1个百分点至24.6%: what follows a change at once is the level that it led to.
        led = self.changed and linked == self.bound and form != "each"
        led = led or (form == "to" and number["kind"] == "percent")  # 恢复到2019年的108%
        if led:
            return self.metric
        same = self.measured
        if same is None or same["unit"] != number["unit"] or same["kind"] != number["kind"]:
            return None
        return self.metric

    def _same_kind(self, number: Row) -> bool:
        """Whether a change can be one of the last metric: not 60个国家需要援助,增加了6500万人."""
        same, subject = self.measured, self.subject
        if same is None or same["kind"] != "count":
            return True
        if number["kind"] == "count":
            return bool(same["unit"] == number["unit"])
        counted = self.metric is not None and self.text.startswith(self.metric, same["end"])
        # 7座城市上涨,东莞涨幅高达182%
        return not (counted and (subject is not None and subject.start >= self.clause > same["end"]))

    def _flat(self) -> str | None:
        """The metric of the clause before, which says that it stayed: 价格环比持平,同比上涨0.4%."""
        text, end = self.text, self.clause - 3
        begin = max(self.bound, self.start, end - FAR)
        for mark in "，,；;":
            begin = max(begin, text.rfind(mark, begin, end) + 1)
        subject = self.subject
        if subject is not None and begin < subject.end < end:
            begin = subject.end
        end = find_link(text, begin, end)[0] if text.startswith("持平", end) else begin
        return before(text, begin, end)[0] if end > begin else None

    def _subject(self, told: Before, inherits: bool, begin: int) -> Subject | None:
        metric, agent, verb = told
        subject = self.subject
        if agent is not None:
            first = begin == self.head or (begin == self.date_end and self.date_start <= self.head + 2)
            if subject is not None and subject.end == begin:
                whole = subject.text + agent
                if self.text.startswith(whole, subject.start):
                    self.agent = Subject(whole, subject.start, subject.start + len(whole))
            elif first and (subject is None or subject.start < self.clause):
                self.agent = Subject(agent, begin, begin)
        elif (
            verb
            and self.agent is not None
            and metric is not None
            and self.text.find(metric, begin + _ADVERBS, begin + FAR) > 0
        ):
            self.agent = None  # who acts is named, but not plainly
        if verb and subject is None and self.agent is None and self.head < self.date_start <= begin:
            noun = self.text[self.head : self.date_start]  # 长三角铁路昨日发送旅客…
            if is_agent(noun):
                self.agent = Subject(noun, self.head, self.date_start)
        if self.agent is not None and (verb or inherits or metric is None):
            return self.agent
        if subject is None and verb and self.head == begin and self.told is not None:
            return self.named_at(head(self.text, self.told, self.start))  # 该县脱贫。累计完成投资…
        return subject

    def _idle(self, number: Row, subject: Subject | None, metric_before: bool) -> bool:
        """Whether a number that is spelled out only tells a story: 他有三个孩子, 落实三项制度."""
        text, start = self.text, number["start"]
        if self.text[number["end"] - 1 - len(number["unit"] or "")] in "万亿":
            return False  # 三百五十一万人
        if number["kind"] not in ("count", "quantity") or not _DIGITS.isdisjoint(text[start : number["end"]]):
            return False
        if number["unit"] in (_WHOLES if metric_before else _STATES):
            return True  # 推动两国, 两国合作
        if start and text[start - 1] in "“‘『「":
            return True  # “四个坚持”
        return subject is None or _WISHES(text, max(self.head, start - 30), start) is not None
