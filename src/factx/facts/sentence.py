"""One sentence at a time: the metric in front of each number or the noun behind it, and what else is said."""

from factx.facts.agents import acting, is_agent
from factx.facts.clauses import head
from factx.facts.kinds import DIGITS, LIGHT, SHARES, Kinds, pays_person
from factx.facts.links import ENDS, Link
from factx.facts.links import link as find_link
from factx.facts.metric import HEADS, NOTHING, Before, Phrase, before, names_measure
from factx.facts.neighbors import FAR, ODD_BEFORE, STOPS
from factx.facts.plans import MINUS, RELATIVE
from factx.facts.ranks import ranked
from factx.facts.subject import REPORTS, Subject, county_end, place_end
from factx.rules import Row

_MEASURED = frozenset(
    ("cardinal", "percent", "percentage_point", "fraction", "multiple", "money", "quantity", "count")
)
_AMOUNTS = frozenset(("money", "quantity"))
_RIMS = frozenset("及以")
_THRESHOLDS = ("及以上", "及以下", "以上的", "以下的")
_LIMITS = ("以上", "以下")
# What stands beside a number that needs a second look.
_ODD = frozenset("者+相较比") | _RIMS
_ALONGSIDE = frozenset("、和")
_ADVERBS = 6  # 今年以来累计实现利润: no more characters stand before a verb whose subject is told before
_SHORTEST = 2
_SCORES = frozenset("胜平负")
_GRADES = frozenset("级度")
_EVENTS = ("地震", "强震", "余震", "大风", "阵风", "强风", "台风", "海浪")
_BODIES = frozenset("家个所户")
_PARTICLES = frozenset("的了")
_THAN = frozenset("于较比")
_SCOPES = frozenset("国界球省市区县洲名")  # 居世界第二; not 位列奖牌榜第三
_SPANS = frozenset("左以至到")
_LINKED = frozenset("为达至到约有近过")
_COMPARED = ("最高", "最低", "平均", "历史", "峰值", "同类")
# The words in front of a number, from where to where, and what links them to it.
_Window = tuple[int, int, Link]


class Walk(Kinds):
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
                    self.last, self.spoken = fact, self.subject
                elif self._transparent(number):
                    continue
                end = number["end"]
                if fact is None:
                    self.bound = end + 2 if self.text.startswith(_LIMITS, end) else end
                    if kind in _AMOUNTS and self.head < start:
                        self.metric = None  # what goes on behind it isn't told of the number before
                else:
                    self.bound = self.counted if self.counted > end else end
            elif kind == "ordinal" and (fact := self._rank(index, number)) is not None:
                found.append(fact)
                self.bound = number["end"]
        return found

    def _rank(self, index: int, number: Row) -> Row | None:
        start = number["start"]
        if self.text[start] != "第" or number["unit"]:
            return None
        begin = self._begin()
        end = ranked(self.text, start, begin)
        if end is None:
            return None
        low = max(begin, self.date_end)
        scope = self.text[start - 1]
        if end > low:
            metric, stop = before(self.text, low, end)[:2]
            if metric is None or "以" in metric or not (scope in _SCOPES or names_measure(metric)):
                return None
            return self._row(index, (metric, stop), self.subject, None, None)
        if self.metric is None or (scope not in _SCOPES and scope not in "居列"):
            return None
        return self._row(index, self.metric, self.subject, None, None)  # 产量达5万吨,居全国第二

    def _begin(self) -> int:
        """Where the words in front of the number begin, whatever dates are among them."""
        begin = self.head if self.head > self.bound else self.bound
        subject = self.subject
        return subject.end if subject is not None and subject.end > begin else begin

    def _fact(self, index: int, last: int, number: Row, start: int, kind: str) -> Row | None:
        """The fact of a number that begins at `start`."""
        text, end = self.text, number["end"]
        left = text[start - 1] if start > self.clause else ""
        more_less = None
        odd = listed = False
        apart = left == " " and kind == "count"
        if left in ODD_BEFORE:
            odd = True
            beside = self._beside(start, left, kind)
            if beside is None:
                return None
            start, left, more_less, listed = beside
        right = text[end : end + 1]
        if left == "以" and kind != "count" and (right != "的" or text[end + 1 : end + 3] not in HEADS):
            return None  # 以0.87%保持首位
        if right in _ODD:
            if right not in _RIMS:
                if self._only_named(number, kind, right):
                    return None
            elif text.startswith(_THRESHOLDS, end):
                if kind not in SHARES:
                    return None
                right = "的"  # 98%以上的行政村
            elif kind not in SHARES and text[end + 2 : end + 3].isalpha() and text.startswith(_LIMITS, end):
                return None  # 投资5000万元以上在建项目
        subject = self.subject
        begin = self.head if self.head > self.bound else self.bound
        if subject is not None and subject.end > begin:
            begin = subject.end
        if left == "的" and self.date_end == start - 1 and text[self.date_start - 1] in _THAN:
            return None  # 高于一季度的6.1%
        if self.date_end > begin:
            low, stop, link = self._dated(begin, start, more_less)
        else:
            low = begin
            link = find_link(text, begin, start) if left in ENDS else (start, None, None, "")
            stop = link[0]
        if stop == start and (odd or left == "在"):
            start, stop, link = self._unlinked(number, kind, low, start, left, more_less)
        if link[1] is not None or link[3]:
            low, stop, link = self._linked(begin, start, left, low, stop, link)
            if (link[3] == "each" or (stop - low == 2 and text.startswith("分别", low))) and self._shared(
                index, last, low, stop, link
            ):
                return self._from_series(index, number)
        if right in _ALONGSIDE and kind != "cardinal" and self._divided(index, last, low, stop, link):
            return self._from_series(index, number)  # 对东盟、欧盟分别出口5亿元、6亿元
        alone = stop <= low or (stop == low + 1 and text[low] == "、")  # 季增6%、年增30%
        metric: Phrase | None = None
        if kind == "count" and right not in STOPS:
            unit = number["unit"]
            if unit not in _GRADES or text.startswith(_EVENTS, end):
                metric = self._counted(index, last, number, alone)  # 27个交易平台, 7.1级地震
            elif unit == "级" and right not in _SPANS and left not in _LINKED:
                return None  # 高血压1级收缩压
            if unit in _SCORES or (metric is not None and not metric[0]):
                return None
        told, from_before = NOTHING, False
        if metric is not None:
            if apart:
                link = (start, None, None, "")  # 政企共同成长 107家企业上榜
            elif not alone and (subject is None or subject.start >= self.clause):
                told = (None, 0, *acting(text, low, stop))
        else:
            if not alone:
                if not listed:
                    told = before(text, low, stop)
                    if told[0] is not None and (kind != "count" or left in _PARTICLES):
                        told = self._words(told, kind, low, link, left)
            elif start == self.head and self.bound < self.clause and text[self.clause - 1] in ":：":
                told, alone = self._label(), False
            if alone and subject is not None and subject[2] == start and number["unit"] in _BODIES:
                metric = subject[0], start  # 家庭农场23家: what is counted, not who
                subject = self.subject = None
            else:
                metric = self._told(index, last, number, told, link, right)
            if kind == "count" and metric is None and told[0] in LIGHT:
                return None
            from_before = metric is not None and metric[0] is told[0]
            if metric is None:
                metric = self._again(number, link) if alone else None
                if metric is None:
                    return self._of_place(index, number, NOTHING if start == low else told, link)
            elif subject is None or metric[0][:2] in self.pairs:
                metric, subject = self._placed(metric, subject)
                if not metric[0]:
                    # 成交量来看,仅武汉超过40万平方米
                    place = subject.text if subject is not None else None
                    return self._of_place(index, number, (place, metric[1], None, 0, False), link)
        if self.agent is not None or told[2] is not None or (subject is None and told[4]):
            subject = self._subject(told, metric is self.metric, low)
        if text[start] not in DIGITS and self._idle(number, subject, from_before):
            return None
        return self._stated(index, number, metric, subject, stop, start, link)

    def _stated(
        self,
        index: int,
        number: Row,
        metric: Phrase,
        subject: Subject | None,
        stop: int,
        start: int,
        link: Link,
    ) -> Row:
        """The fact with its change; the words of the link are between `stop` and `start`."""
        change, words = link[1], metric[0]
        written = self.text[number["start"]]
        if written not in DIGITS:
            if change is not None and written in MINUS:
                change = "decrease" if change == "increase" else "increase"  # 增速为-18.4%
            elif change is None and number["kind"] == "multiple" and written == "翻":
                change = "increase"
        self.share = None
        if metric is not self.metric:
            if "”" in words and "“" not in words and self.text[metric[1] - len(words) - 1] == "“":
                words = "“" + words
                metric = words, metric[1]  # “两抢”案件破案率
            if words[0] in "占高低跑" and words.startswith(RELATIVE):
                self.share = metric
                if change is not None and words[0] != "占":
                    # 低于工业增加值增速14.9个百分点
                    metric, change = (words + self.text[stop:start], start), None
            else:
                self.levels.append(metric)  # a share of a metric is none of its own
                self.metric, self.measured = metric, number
        self.changed = change is not None
        return self._row(index, metric, subject, change, self._basis(link[2]) if change is not None else None)

    def _placed(self, metric: Phrase, subject: Subject | None) -> tuple[Phrase, Subject | None]:
        """The metric and the subject, where the metric may begin with a place; "" where it is only that."""
        words, end = metric
        cut = place_end(words, 0, len(words)) if words[:2] in self.pairs else 0
        county = not cut and subject is None
        if county:
            cut = county_end(words)
        if not cut or (len(words) > cut and (len(words) < cut + 2 or not names_measure(words[cut:]))):
            return metric, subject
        begin = end - len(words)
        named = Subject(words[:cut], begin, begin + cut)
        if county:
            self.subject = named  # 云岭县财政收入; not 其中以重庆市损失…
        return (words[cut:], end), named

    def _dated(self, begin: int, start: int, more_less: str | None) -> _Window:
        """The words in front of a number that are behind a date, or around it."""
        if more_less is not None and self.compared is not None and self.date_end == start - 1:
            stop = max(begin, self.date_start - 1)  # 比上年同期少4.13万亿元
            return begin, stop, (stop, more_less, None, "")
        return self.behind_dates(begin, start)

    def _unlinked(
        self, number: Row, kind: str, low: int, start: int, left: str, more_less: str | None
    ) -> tuple[int, int, Link]:
        """Where a number with 多 or 在 before it begins, where the words before that end, and their link."""
        if more_less is not None and self._without_comparison(low, start - 1) < start - 1:
            return start, start - 1, (start - 1, more_less, None, "")  # 较离港人数多15万人
        if left == "在" and kind != "count":
            start -= 1  # 售价在500元左右
        return start, start, (number["start"], None, None, "")

    def _linked(self, begin: int, start: int, left: str, low: int, stop: int, link: Link) -> _Window:
        """The words in front of a number with a change or a level, without what it is compared with."""
        text = self.text
        _, change, _, form = link
        if left == "的" and change is not None and text.find("占", max(low, stop - FAR), stop) >= 0:
            return low, start - 1, (start - 1, None, None, form)  # 占人口增长的89%
        if self.compared is not None and self.date_end == low and text.startswith(_COMPARED, low):
            if self.date_start - 1 > begin:  # 较去年最高负荷增长6.7%
                return begin, self.date_start - 1, link
            return low, low, link
        if form != "reach" and form != "quote":
            stop = self._without_comparison(low, stop)
        return low, stop, link

    def _shared(self, index: int, last: int, low: int, stop: int, link: Link) -> bool:
        """Whether the number is the first of several: 分别为5%和6%."""
        _, change, basis, form = link
        if form != "each":
            # 分别比上年同期增长11.9%和18.86%
            stop, link = low, (low, change, self._basis(basis) if change is not None else None, form)
        self._plan(index, last, low, stop, link)
        return self.series is not None and index in self.series

    def _words(self, told: Before, kind: str, low: int, link: Link, left: str) -> Before:
        """What the words in front of a number that counts nothing say, at a second look."""
        metric, _, agent, agent_end, verb = told
        if metric is None:
            return told
        if kind != "count" and low == self.bound and self.metric is not None and metric == self.metric[0]:
            return NOTHING  # 17名老人共计230余万元
        if left == "的" and kind == "count" and verb:
            return NOTHING  # 纳入统计的40个4A级景区
        if left == "了" and link[1] is None and not verb and not link[3]:
            return NOTHING  # 门口排起了200米: what was done, by a verb that is not known
        if metric[0] == "为" and kind in SHARES and len(metric) > _SHORTEST:
            return (metric[1:], *told[1:])  # 为年度投资计划的30.9%
        if verb and kind != "count" and (metric in LIGHT or (kind == "money" and pays_person(metric))):
            return None, 0, agent, agent_end, True
        return told

    def _subject(self, told: Before, inherits: bool, begin: int) -> Subject | None:
        """Of whom the number is said: who acts, or whom the clause or one before it names."""
        metric, _, agent, agent_end, verb = told
        subject = self.subject
        if agent is not None:
            first = begin == self.head or (begin == self.date_end and self.date_start <= self.head + 2)
            if subject is not None and subject.end == begin:
                if self.text.startswith(agent, begin):
                    self.agent = Subject(subject.text + agent, subject.start, begin + len(agent))
            elif first and (subject is None or subject.start < self.clause):
                self.agent = Subject(agent, agent_end - len(agent), agent_end)
        elif (
            verb
            and self.agent is not None
            and metric is not None
            and self.text.find(metric, begin + _ADVERBS, begin + FAR) > 0
        ):
            self.agent = None  # who acts is named, but not plainly
        if (
            verb
            and agent is None
            and (subject is None or subject.start < self.clause)
            and self.head < self.date_start <= begin
        ):
            noun = self.text[self.head : self.date_start].rstrip("前近")  # 长三角铁路昨日发送旅客…
            if is_agent(noun) and not noun.endswith(REPORTS):
                self.agent = Subject(noun, self.head, self.head + len(noun))
        if self.agent is not None and (verb or inherits or metric is None):
            return self.agent
        if subject is None and verb and self.head == begin and self.told is not None:
            return self.named_at(head(self.text, self.told, self.start))  # 该县脱贫。累计完成投资…
        return subject
