"""One sentence at a time: the metric in front of each number or the noun behind it, and what else is said."""

import re

from factx.facts import plans, series
from factx.facts.agents import acting
from factx.facts.bearers import bearer
from factx.facts.front import placed, words_before
from factx.facts.kinds import DIGITS, counted, is_condition, is_idle, measured
from factx.facts.links import Link
from factx.facts.lists import is_done_by, of_kind, of_name, of_place
from factx.facts.measures import names_measure
from factx.facts.metric import NOTHING, Before, Phrase, before
from factx.facts.names import Names
from factx.facts.neighbors import LIMITS, STOPS, is_transparent, label
from factx.facts.position import Position
from factx.facts.ranks import ranked
from factx.facts.said import PLANS, RELATIVE, RELATIVE_INITIALS, Said, is_restated
from factx.facts.subject import Subject
from factx.facts.timeline import LISTING, Timeline
from factx.facts.windows import MINUS, Front, in_front
from factx.rules import Row

_MEASURED = frozenset(
    ("cardinal", "percent", "percentage_point", "fraction", "multiple", "money", "quantity", "count")
)
_UNTOLD = frozenset(("money", "quantity", "cardinal"))
_ALONGSIDE = frozenset("、和")
_ALTERNATIVE = frozenset("或约")
_ASIDE = _ALTERNATIVE | frozenset("(（")
_HOUSES = frozenset("家个所户")
_SCOPES = frozenset("国界球省市区县洲名")  # 居世界第二; not 位列奖牌榜第三
_FASTER = re.compile("[快慢高低]于").search  # 增速快于整体增速1个百分点
_CLOSES = frozenset(")）")
_AGAIN = frozenset("恢(（")
_NOBODY = (None, 0, 0, None)
_LOST = "\ufffd"  # stands for bytes that were lost


class Reader:
    """Reads the facts of one sentence after another."""

    __slots__ = (
        "_dated", "_lost", "_numbers", "_planned", "_said", "_text", "_told", "_written",
        "position", "timeline",
    )  # fmt: skip
    _told: int  # how many metrics had been told before the plan

    def __init__(
        self, text: str, numbers: list[Row], dates: list[Row], organizations: list[Row],
        written: str | None = None,
    ) -> None:  # fmt: skip
        """Begin a text; `written` has its own characters where these differ."""
        self._text, self._written, self._numbers = text, written, numbers
        self._lost = _LOST in text  # then nothing is taken from beside such a place
        self.position = Position(text, Names(text, dates, organizations))
        self.timeline = Timeline(text, dates)
        self._said = Said()
        self._planned: plans.Planned = {}
        self._dated: dict[int, int | None] = {}  # the dates of planned numbers that have one each

    def read(self, place: int, start: int, end: int, told: int | None, first: int, last: int) -> list[Row]:
        """The facts of a sentence with `numbers[first:last]`; `told` is where the one before begins."""
        found: list[Row] = []
        text, numbers, position, timeline, said = (
            self._text, self._numbers, self.position, self.timeline, self._said,
        )  # fmt: skip
        timeline.enter(start)
        said.enter(part=text[start] == "其")
        position.enter(place, start, end, told, numbers[last - 1]["start"])
        if self._planned:
            self._planned, self._dated = {}, {}
        planned = self._planned
        for index in range(first, last):
            number = numbers[index]
            start, kind = number["start"], number["kind"]
            if position.stop_at < start:
                position.advance(start)
                if (
                    position.part > timeline.start
                    and found
                    and timeline.governing != found[0]["date"]
                    and (timeline.start < position.parted or position.parted == position.start)
                ):
                    timeline.back(found[0]["date"])
            if timeline.next_end <= start:
                timeline.go_behind(start, position)
            if kind in _MEASURED:
                if index in planned:
                    fact = self._as_planned(index, number)
                else:
                    fact = self._fact(index, last, number, kind)
                end = number["end"]
                if fact is None and position.bound == start - 1 and text[end] in _CLOSES:
                    fact = said.converted(text, numbers, index)
                if fact is not None:
                    found.append(fact)
                    said.last, position.spoken = fact, position.subject
                    position.bound = position.counted if position.counted > end else end
                elif not is_transparent(text, number):
                    position.bound = end + 2 if text.startswith(LIMITS, end) else end
                    if said.is_base(text, position.clause, timeline.compared, number):
                        position.bound += text[position.bound] in _CLOSES  # 较去年同期(3亿元)增长9%
                    elif kind in _UNTOLD and position.head < start:
                        said.metric = None  # what goes on behind it isn't told of the number before
            elif kind == "ordinal" and (fact := self._rank(index, number)) is not None:
                found.append(fact)
                position.bound = number["end"]
        return found

    def _rank(self, index: int, number: Row) -> Row | None:
        text, start, said = self._text, number["start"], self._said
        if text[start] != "第" or (number["unit"] or "位") != "位" or text.startswith("的", number["end"]):
            return None
        position = self.position
        begin = position.start_of_words()
        end = ranked(text, start, begin)
        if end is None:
            return None
        low = max(begin, self.timeline.end)
        scope = text[start - 1]
        metric = said.metric  # 产量达5万吨,居全国第二
        if end > low:
            words, stop = before(text, low, end)[:2]
            if words is None or "以" in words or not (scope in _SCOPES or names_measure(words)):
                return None
            metric = words, stop
        elif metric is None or (scope not in _SCOPES and scope not in "居列"):
            return None
        elif self.timeline.start > position.head:
            return None  # 收入连续20年居第1位
        return self._row(index, metric, position.subject, None, None)

    def _fact(self, index: int, last: int, number: Row, kind: str) -> Row | None:
        """The fact of one number."""
        text, position, timeline, said = self._text, self.position, self.timeline, self._said
        window = in_front(position, timeline, number, kind)
        if window is None:
            return None  # it only names, bounds or compares
        start, low, stop, link, left, right, mark = window
        changed = link[1] is not None
        if (
            not changed
            and timeline.compared is not None
            and said.is_base(text, position.clause, timeline.compared, number)
        ):
            return None
        if (changed or link[3] or right in _ALONGSIDE) and self._plan(
            index, last, kind, low, stop, link, right
        ):
            return self._as_planned(index, number)
        if left in _ASIDE:
            if left in _ALTERNATIVE:
                again = said.otherwise(text, index, number, low, stop)
                if again is not None:
                    return again
            elif kind != "cardinal" and (name := position.names.ending_at(stop)) is not None:
                listed = of_name(position, said, number, name, low)
                return self._stated(index, number, *listed, window) if listed is not None else None
        subject = position.subject
        # 季增6%、年增30%; 营收29亿元 同比增长10%
        alone = stop <= low or (
            stop == low + 1 and (text[low] == "、" or (text[low] == " " and changed and link[2] is not None))
        )
        limit = self._numbers[index + 1]["start"] if index + 1 < last else position.end
        if timeline.next_start < limit:
            limit = timeline.next_start
        metric: Phrase | None = None
        told, from_before = NOTHING, False
        if kind == "count" and right not in STOPS:
            metric = counted(position, number, limit, alone, left, right)
        if metric is None:
            metric, subject, told, from_before = self._led(number, kind, window, limit, alone)
            if metric is None:
                stated = of_place(position, said, self._numbers, index, told, link)
                return self._row(index, *stated) if stated is not None else None
        elif not metric[0]:
            return None
        elif mark == " ":
            # 政企共同成长 107家企业上榜
            window, changed = (start, low, stop, (start, None, None, ""), left, right, mark), False
        elif not alone and (subject is None or subject[1] >= position.clause):
            told = (None, 0, *acting(text, low, stop))
        if (
            position.agent is not None
            or told[2] is not None
            or (told[4] and subject is None)
            or (
                position.head < timeline.start <= low
                and (told[4] or (subject is not None and position.head < subject.end < timeline.start))
            )
        ):
            subject = bearer(position, timeline, told, metric is said.metric, low)
        if changed and from_before and metric[0][-1] == "业":
            told_of = of_kind(metric[0], said)
            if told_of is not None:
                words, end = metric
                subject = Subject(words, end - len(words), end)
                metric, said.kind = told_of, told_of[0]  # 股份制企业增长7%
                position.agent = subject  # and what goes on with it: 提高0.6个百分点
        if text[start] not in DIGITS and is_idle(position, number, subject, from_before):
            return None
        return self._stated(index, number, metric, subject, window)

    def _plan(self, index: int, last: int, kind: str, low: int, stop: int, link: Link, right: str) -> bool:
        """Whether the number begins several whose metrics are told together: A、B分别为1、2."""
        position, timeline, numbers = self.position, self.timeline, self._numbers
        plan = None
        if (
            link[3] == "each"
            or (stop - low == 2 and self._text.startswith("分别", low))
            or (stop <= low and right in _ALONGSIDE and link[1] is not None and len(self._said.told) > 1)
        ):  # 收入5亿元、利润1亿元,增长3%、4%
            plan = plans.shared(position, self._said, timeline, numbers, index, last, low, stop, link)
            if plan is not None and plan[index] == plan[index + 1]:
                if len(timeline.run) == len(plan):
                    self._dated = dict(zip(plan, timeline.run, strict=True))  # 2021年、2022年营收分别为
                elif timeline.spans_years(len(plan)):
                    self._dated = dict.fromkeys(plan)  # 2025-2027年营收分别为: none is that of all three
        again = len(self._planned) if index - 1 in self._planned else 0
        if plan is None and right in _ALONGSIDE and (kind != "cardinal" or again):
            # 对东盟、欧盟分别出口5亿元、6亿元
            plan = plans.divided(position, timeline, numbers, index, last, low, stop, link, again)
        if plan is None:
            return False
        self._planned.update(plan)
        self._told = len(self._said.told)
        return True

    def _led(
        self, number: Row, kind: str, window: Front, limit: int, alone: bool
    ) -> tuple[Phrase | None, Subject | None, Before, bool]:
        """The metric in front of a number or of the number before, whom it is said of, what the words tell.

        And whether these name the metric. Without a metric, the words may name one of a list of places.
        """
        text, position, said, subject = self._text, self.position, self._said, self.position.subject
        start, low, stop, link, left, right, mark = window
        told = NOTHING
        if alone:
            if start == position.head and position.bound < position.clause and text[start - 1] in ":：":
                told, alone = label(text, position.start, position.clause), False
            elif subject is not None and subject[2] == start and number["unit"] in _HOUSES:
                position.subject = None  # 家庭农场23家: what is counted, not who
                return (subject[0], start), None, told, False
        elif mark != "、":
            told = words_before(position, said, low, stop, kind, link, left, right)
        if not alone and text[low] in _AGAIN and is_restated(text, low, start, kind):
            metric = said.metric
        elif (
            told[0] is not None
            and told[1] < stop
            and (said.whole is not None or text.startswith("其中", position.head - 2))
            and is_done_by(text, told, stop)
        ):
            return None, subject, told, False  # 其中,沿海港口完成9亿吨
        else:
            metric = measured(position, said, number, limit, told, link, right)
        if metric is None:
            if alone and not (right == "的" and is_condition(text, number, link)):
                metric = said.again(text, position, number, link)
            return metric, subject, told if start > low else NOTHING, False
        from_before = metric[0] is told[0]
        if (
            subject is None
            or metric[0][:2] in position.names.pairs
            or (subject[1] < position.clause and metric[1] - len(metric[0]) == position.head)
        ):
            metric, subject = placed(position, metric, subject)
            if not metric[0]:  # 成交量来看,仅武汉超过40万平方米
                place = subject.text if subject is not None else None
                return None, subject, (place, metric[1], None, 0, False), False
        return metric, subject, told, from_before

    def _stated(self, index: int, number: Row, metric: Phrase, subject: Subject | None, window: Front) -> Row:
        """The fact with its change."""
        text, said, link, words = self._text, self._said, window[3], metric[0]
        change, written = link[1], text[number["start"]]
        if written not in DIGITS:
            if change is not None and written in MINUS:
                change = "decrease" if change == "increase" else "increase"  # 增速为-18.4%
            elif change is None and written == "翻" and number["kind"] == "multiple":
                change = "increase"
        said.share = None
        if metric is not said.metric:
            if "”" in words and "“" not in words and text[metric[1] - len(words) - 1] == "“":
                words = "“" + words
                metric = words, metric[1]  # “两抢”案件破案率
            if (
                (words[0] in RELATIVE_INITIALS and words.startswith(RELATIVE))
                or (change is not None and _FASTER(words) is not None)
                or (change is None and number["kind"] == "percent" and words.endswith(PLANS))
            ):
                said.share = metric
                if change is not None and words[0] != "占":
                    # 低于工业增加值增速14.9个百分点
                    metric, change = (words + text[window[2] : window[0]], window[0]), None
            elif window[5] not in _CLOSES or not said.is_aside(text, number):
                # 受理案件490件(含旧存25件),同比增加3%
                said.told.append((metric, number, subject))  # a share of a metric is none of its own
                said.metric, said.measured = metric, number
        if change is None:
            said.changed = basis = None
        else:
            said.changed, basis = number, self.timeline.basis(link[2])
        return self._row(index, metric, subject, change, basis)

    def _row(
        self, index: int, metric: Phrase, subject: Subject | None, change: str | None, basis: str | None
    ) -> Row:
        position, timeline = self.position, self.timeline
        date, head = timeline.governing, position.head
        if timeline.in_doubt or self._text[head] in LISTING:
            date = timeline.doubtful(head, position.clause)
        words: str | None = metric[0]
        name, start, end, organization = subject or _NOBODY
        if self._written is not None or self._lost:
            written, begin = self._written or self._text, metric[1] - len(metric[0])
            words = written[begin : metric[1]]
            name = written[start:end] if subject is not None else None
            if self._lost:
                if written.find(_LOST, max(0, begin - 1), metric[1] + 1) >= 0:
                    words = None
                if name is not None and written.find(_LOST, max(0, start - 1), end + 1) >= 0:
                    name = organization = None
        return {
            "number": index,
            "metric": words,
            "subject": name,
            "organization": organization,
            "date": date,
            "change": change,
            "basis": basis,
            "sentence": position.place,
        }

    def _as_planned(self, index: int, number: Row) -> Row | None:
        metric, name, change, basis = self._planned[index]
        if metric is None:
            return None
        known = any(
            metric == told[0] for told in self._said.told[max(0, self._told - series.MOST) : self._told]
        )
        position, start = self.position, number["start"]
        subject = position.subject
        if name:
            subject = Subject(name[0], name[1] - len(name[0]), name[1])
            listed = position.names.ending_at(name[1])
            subject = listed if listed is not None and listed.text == name[0] else subject
        elif position.agent is not None and known:
            subject = position.agent
        self._said.keep(metric, number, subject)
        if change is not None and self._text[start] in MINUS:
            change = "decrease" if change == "increase" else "increase"  # 增速分别为5.2%、-1.4%
        row = self._row(index, metric, subject, change, basis)
        if index in self._dated:
            row["date"] = self._dated[index]
        return row
