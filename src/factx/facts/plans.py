"""Plans: the facts of several numbers at once, A、B分别为1、2, and what makes a row of a fact."""

from factx.facts import series, times
from factx.facts.links import Link
from factx.facts.metric import Before, Phrase, before, names_measure
from factx.facts.neighbors import FAR, Neighbors
from factx.facts.nouns import behind
from factx.facts.position import LISTING
from factx.facts.subject import Subject, place_end
from factx.rules import Row

RELATIVE = ("占", "高于", "低于", "跑输", "跑赢")
MINUS = frozenset("-－−")
_QUOTES = "“\"‘'"
_EDGES = "，, 的"
_WITH = frozenset("、和与及")
_RULES = frozenset("规原准细守法总附")
# 环比、同比分别增长8%、21%
_BOTH = {
    "环比、": ("qoq", "yoy"), "环比和": ("qoq", "yoy"), "同比、": ("yoy", "qoq"), "同比和": ("yoy", "qoq"),
}  # fmt: skip
# 新增病例8例(湖北3例,上海2例): how a list of places begins, and how long it may be.
_OPENINGS = frozenset("(（:：")
_AMONG_THEM = (",其中", "，其中")
_LIST = 240
# 海南增长9.5%、四川6.5%以及辽宁5.3%: what stands between the items of a list.
_GOING_ON = frozenset(("、", ",", "，", "和", "及", "以及", "、以及", ",以及", "，以及"))
_NEAR = 3
_BODIES = ("企业", "产业", "行业", "公司")


class Plans(Neighbors):
    """Makes the rows of facts, and plans those of series."""

    __slots__ = ()

    def _behind(self, index: int, last: int, begin: int, *, thing: bool = False) -> Phrase | None:
        """The noun behind a number, and where it ends; its words are "" where it counts nothing."""
        stop = self.numbers[index + 1]["start"] if index + 1 < last else self.end
        if self.next_date < self.date_count and begin <= self.dates[self.next_date]["start"] < stop:
            stop = self.dates[self.next_date]["start"]
        words = behind(self.text, begin, stop, thing=thing)
        if words is None:
            return None
        return words, begin + len(words) + (self.text[begin] in _QUOTES)

    def _basis(self, told: str | None) -> str | None:
        compared, self.compared = self.compared, None
        if told is not None or compared is None:
            return told
        return times.basis(self.text, compared, self.dates[self.firm] if self.firm is not None else None)

    def _keep(self, metric: Phrase, number: Row) -> None:
        """Remember the metric for 同比增长7.8%; a share of it is no metric of its own."""
        if metric[0][0] not in "占高低跑" or not metric[0].startswith(RELATIVE):
            self.levels.append(metric)
            self.metric, self.measured = metric, number

    def _plan(self, index: int, last: int, begin: int, end: int, link: Link) -> None:
        """Plan the facts for A、B分别为1、2, where there are several numbers."""
        text, numbers = self.text, self.numbers
        stop = series.members(text, numbers, index, last)
        count = stop - index
        if count == 1:
            return
        subject = self.subject
        if subject is not None and subject.end == begin and text[begin : begin + 1] in "、和与及":
            begin = subject.start  # 广东、江苏…: one of several
        words = text[begin:end].rstrip(_EDGES)
        if words[-1:] == "则" and words[-2:-1] not in _RULES:
            words = words[:-1]  # 海南和青海的GDP则分别为…
        end = begin + len(words)
        words = words.lstrip(_EDGES).removeprefix("全年")
        both = _BOTH.get(words[-3:]) if count == 2 else None
        if both is not None:
            metric = (words[:-3], end - 3) if len(words) > 3 else self.metric  # 环比、同比分别增长8%、21%
            self.series = {index: (metric, None, both[0]), index + 1: (metric, None, both[1])}
            self.series_link = link
            return
        if words:
            plan = series.told(words, count, end)
        else:
            share = text.find("占", link[0], numbers[index]["start"]) >= 0  # 分别占12%和30%
            plan = self._levels(count) if not share else None
        if plan is None and words:
            if link[1] is not None:
                plan = series.each(words, count, end)
            elif numbers[index]["kind"] == "count":
                plan = series.each(words, count, end, 2)  # 企业和商户分别达35户和71户
        if plan is not None and count > 1 and subject is not None and plan[0] == plan[-1]:
            plan = self._of_each(plan, subject)
        if plan is None or (plan[0][0] == (words, end) and begin == self.bound and not names_measure(words)):
            plan = [series.NOTHING] * count  # 三类行业增速分别为…
        elif plan[0][0] is None:
            counted = self._behind(stop - 1, last, numbers[stop - 1]["end"])
            plan = [(counted, name) for _, name in plan]
        first, name = plan[0]
        if words and name is None and first is not None:
            done, agent = self._done(first)
            plan = [(done, agent), *((metric, name or agent) for metric, name in plan[1:])]
        self.series = {index + at: (metric, name, link[2]) for at, (metric, name) in enumerate(plan)}
        self.series_link = link

    def _of_each(self, plan: series.Plan, subject: Subject) -> series.Plan:
        """The plan with its subjects, where a date parts them from it: 甲和乙的前三季度产值分别为…."""
        start, end = self.date_start, subject.end
        if self.text[end] not in _WITH or not end < start:
            return plan
        names = series.told(self.text[subject.start : start].rstrip("的"), len(plan), start)
        if names is None or names[0][0] is not None:
            return [series.NOTHING] * len(plan)
        return [(metric, name) for (metric, _), (_, name) in zip(plan, names, strict=True)]

    def _done(self, first: Phrase) -> tuple[Phrase, Phrase | None]:
        """The first of several metrics, and who acts before it: 企业完成产值、利润分别为…."""
        words, end = first
        metric, stop, agent, agent_end, verb = before(self.text, end - len(words), end)
        if not verb or metric is None:
            return first, None
        return (metric, stop), (agent, agent_end) if agent is not None and self.subject is None else None

    def _divided(self, index: int, last: int, begin: int, end: int, link: Link) -> bool:
        """Plan the facts of numbers with 、 between them: 分别出口5亿元、6亿元; 营收、净利润5亿元、1亿元."""
        divided = self.text.find("分别", max(begin, end - FAR), end) + 2
        if divided > 1:
            begin = divided
        elif (
            link[1] is not None
            or self.compared is not None
            or self.text.find("、", max(begin, end - FAR), end) < 0
        ):
            return False
        count = series.members(self.text, self.numbers, index, last) - index
        words = self.text[begin:end]
        if count == 1 or len(words) < 2 or (divided < 2 and words.count("、") != count - 1):
            return False
        plan: series.Plan | None
        if "、" in words:
            plan = series.told(words, count, end)
        else:
            metric, stop = before(self.text, begin, end)[:2]
            plan = [((metric, stop), None)] * count if metric is not None else None
        if plan is None and divided < 2:
            plan = [series.NOTHING] * count
        elif plan is None or plan[0][0] is None:
            return False
        self.series = {index + at: (metric, name, link[2]) for at, (metric, name) in enumerate(plan)}
        self.series_link = link
        return True

    def _levels(self, count: int) -> series.Plan | None:
        """The last metrics, where each of them has changed: 企业71万户、个体户113万户,分别增长6%和3%."""
        return [(metric, None) for metric in self.levels[-count:]] if len(self.levels) >= count else None

    def _from_series(self, index: int, number: Row) -> Row | None:
        assert self.series is not None and self.series_link is not None, "both are set together"
        metric, name, basis = self.series[index]
        if metric is None:
            return None
        known = metric in self.levels
        self._keep(metric, number)
        subject, start = self.subject, number["start"]
        if name:
            subject = Subject(name[0], name[1] - len(name[0]), name[1])
        elif self.agent is not None and known:
            subject = self.agent
        change = self.series_link[1]
        if change is not None and self.text[start] in MINUS:
            change = "decrease" if change == "increase" else "increase"  # 增速分别为5.2%、-1.4%
        return self._row(index, metric, subject, change, basis)

    def _of_place(self, index: int, number: Row, told: Before, link: Link) -> Row | None:
        """The last metric of one of the places listed behind it: 新增病例8例(湖北3例,上海2例)."""
        place, stop = told[:2]
        metric, same, subject, text = self.metric, self.measured, self.subject, self.text
        if metric is None and self.whole is not None:
            metric, same = self.whole
        start = number["start"]
        if (
            metric is None
            or same is None
            or same["unit"] != number["unit"]
            or same["kind"] != number["kind"]
            or start - same["end"] > _LIST
        ):
            return None
        if place is None:
            if subject is None or subject.end != start:
                return None
        elif place_end(place, 0, len(place)) != len(place):
            return self._of_part(index, number, told, metric)
        else:
            subject = Subject(place, stop - len(place), stop)
        if self._listed_on(index, subject.start):
            self.subject = subject  # 海南增长9.5%、四川6.5%
            last, change = self.last, link[1]
            assert last is not None, "the list has begun"
            basis = link[2] if change is not None else last["basis"]
            return self._row(index, metric, subject, change or last["change"], basis)
        end = same["end"]
        opening = text[end]
        if subject.start <= end or not (opening in _OPENINGS or text.startswith(_AMONG_THEM, end)):
            return None
        if (opening == "(" or opening == "（") and (
            text.find(")", end, start) >= 0 or text.find("）", end, start) >= 0
        ):
            return None
        return self._row(index, metric, subject, None, None)

    def _listed_on(self, index: int, begin: int) -> bool:
        """Whether the name that begins at `begin` goes on with a list of places, each with its number."""
        last, spoken = self.last, self.spoken
        if last is None or last["number"] != index - 1 or spoken is None:
            return False
        end = self.numbers[index - 1]["end"]
        return (
            end < begin <= end + _NEAR
            and self.text[end:begin] in _GOING_ON
            and place_end(spoken.text, 0, len(spoken.text)) == len(spoken.text)
        )

    def _of_part(self, index: int, number: Row, told: Before, metric: Phrase) -> Row | None:
        """The metric of all of one of its parts: 国有企业利润100亿元,其中,中央企业60亿元."""
        part, stop, _, _, verb = told
        if part is None or verb or not part.endswith(_BODIES):
            return None
        if self.text.find("其中", max(self.start, stop - _LIST), stop) < 0:
            return None
        words, end = metric
        for body in _BODIES:
            cut = words.rfind(body) + len(body)
            if len(body) <= cut < len(words) - 1:
                words = words[cut:]
        metric = words, end
        self.subject = Subject(part, stop - len(part), stop)
        self._keep(metric, number)
        return self._row(index, metric, self.subject, None, None)

    def _row(
        self, index: int, metric: Phrase, subject: Subject | None, change: str | None, basis: str | None
    ) -> Row:
        date = self.firm if self.firm is not None else self.period
        if self.vague is not None or self.once is not None or self.text[self.head] in LISTING:
            date = self.date(date)
        words, named, organization = metric[0], None, None
        if subject is not None:
            named, start, end, organization = subject
        if self.written is not None:
            words = self.written[metric[1] - len(words) : metric[1]]
            named = self.written[start:end] if subject is not None else None
        return {
            "number": index,
            "metric": words,
            "subject": named,
            "organization": organization,
            "date": date,
            "change": change,
            "basis": basis,
            "sentence": self.place,
        }
