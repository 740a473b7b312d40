"""The position in a sentence: the clause that a number stands in, and whom it speaks of."""

import re

from factx.facts.agents import is_agent
from factx.facts.clauses import BREAK, HEADED, LED, head, into
from factx.facts.names import ITEM, Names
from factx.facts.subject import REPORTS, Subject

_BRACKETS = frozenset(")）")
# How the names of sites end that stand alone in a clause: 云岭植物研究基地,前4天接待….
_SITES = frozenset("地址园馆湖寺")
_CLOSERS = frozenset(word[-1] for word in REPORTS) | _BRACKETS | _SITES
# What begins a clause that says only from where or how: ;受此影响,…
_CIRCUMSTANCES = frozenset("受在随由为按据从对因如若经通与分总初统同另其截这特值不仅")
_COMMAS = frozenset(",，")
_SHORTEST = 4
_COLONS = frozenset(":：")
_REPORTING = frozenset(("government", "media", "association"))
# 公司及下属子公司
_WITH = frozenset("及和")
_ODD = _COLONS | _WITH | {"(", "、"}
_GROUP = re.compile("[及和](?:其|所属|下属|各|全资|控股|分){1,3}(?:子公司|公司|企业|单位)").match
# 云岭集团总经理王立明表示: who speaks for a company
_SPEAKER = re.compile("经理|董事长|总裁|负责人|分析师|发言人|高管|总监|CEO").search
_PARALLEL = frozenset("；;")
_BRACKET = 60  # 输入病例(广东22例,上海8例)
NEVER = 1 << 62  # where the next clause begins when there is none


class Position:
    """Goes from clause to clause through the sentences of a text."""

    __slots__ = (
        "_doer", "_inherited", "_known", "_parallel", "_stops", "_topic", "agent", "bound", "clause",
        "counted", "end", "head", "names", "part", "parted", "place", "spoken", "start", "stop_at", "subject",
        "text", "told",
    )  # fmt: skip
    # Whom the sentence speaks of before its first semicolon, and who acts there; set with `_parallel`.
    _topic: Subject | None
    _doer: Subject | None

    def __init__(self, text: str, names: Names) -> None:
        """Begin a text."""
        self.text, self.names = text, names
        self._known = text, names.heads, names.initials, names.pairs

    def enter(self, place: int, start: int, end: int, told: int | None, last: int) -> None:
        """Begin a sentence, whose last number begins at `last`; `told` is where the one before begins."""
        self.place, self.start, self.end, self.told = place, start, end, told
        self.part = self.parted = start  # where the part behind the last semicolon began, and the one before
        self.counted = 0  # where the last noun that was counted ended
        self.bound = start  # where the last number with a fact ended
        # Whom the clause, or the last one that does so, names; who acts, where a verb says what was done;
        # whom the last fact is said of; and whom the clauses before named.
        self.subject: Subject | None = None
        self.agent: Subject | None = None
        self.spoken: Subject | None = None
        self._inherited: Subject | None = None
        self._parallel = False  # whether a semicolon is behind us
        text, heads, firsts, pairs = self._known
        begin = head(text, start, end) if text[start] in HEADED else start
        self.clause, self.head = start, begin
        if begin in heads or (text[begin] in firsts and text[begin : begin + 2] in pairs):
            self.name(begin)
        self._stops = BREAK.finditer(text, start, last + 1)
        for stop in self._stops:
            self.stop_at = stop.start()
            return
        self.stop_at = NEVER

    def advance(self, start: int) -> None:
        """Go on to the clause that holds `start`; whom do the clauses on the way name at their heads?"""
        text, heads, firsts, pairs = self._known
        at, clause, begin = self.stop_at, self.clause, self.head
        unnamed = False  # whether a clause behind a semicolon begins with an unknown name
        while at < start:
            if unnamed:
                unnamed = False
                if text[at] in _COMMAS and at - begin > _SHORTEST:
                    self.subject = self.agent = None  # ;新晋景区青石关,前4天接待…
            if text[at - 1] in _CLOSERS and self.subject is not None:
                self.clause, self.head = clause, begin
                self._close(at)
            clause = begin = at + 1
            initial = text[begin]
            if initial in LED:
                begin = into(text, begin)
                initial = text[begin]
            if text[at] in _PARALLEL:
                self.parted, self.part = self.part, begin
                if not self._parallel:  # what the first part speaks of is the subject of each
                    self._parallel, self._doer = True, self.agent
                    self._topic = self.spoken if self.bound > self.start else self.subject
                    if self.agent is not None and text.startswith("其中", self.agent.start - 2):
                        self._topic = self._doer = None  # 其中,甲企业增长5%;…
                self.subject, self.agent = self._topic, self._doer
                unnamed = begin not in heads and initial not in _CIRCUMSTANCES
            if begin in heads or (initial in firsts and text[begin : begin + 2] in pairs):
                self.name(begin)
                unnamed = False
            for stop in self._stops:
                at = stop.start()
                break
            else:
                at = NEVER
        self.clause, self.head, self.stop_at = clause, begin, at

    def name(self, begin: int) -> None:
        """Take the subject that is named at `begin`; the first of several is none."""
        self._inherited = self.subject
        subject = self.names.at(begin, self.end)
        if subject is not None:
            self.agent = None
            text, end = self.text, subject[2]
            mark = text[end]
            if mark in _ODD:
                subject = self._marked(subject, mark)
            elif "、" in text[end : end + ITEM] and self.names.is_one_of_several(end):
                subject = None
            self.subject = subject

    def _marked(self, subject: Subject, mark: str) -> Subject | None:
        """The subject before a mark that says what it is: one of several, a group, a speaker."""
        end, index = subject.end, subject.organization
        if mark in _WITH:
            m = _GROUP(self.text, end)
            return subject if m is None else Subject(subject.text + m[0], subject.start, m.end(), index)
        if mark in _COLONS:  # 文旅部:国内出游5.15亿人次
            speaks = index is not None and self.names.organizations[index]["kind"] in _REPORTING
            return None if speaks else subject
        return None if self.names.is_one_of_several(end) else subject

    def start_of_words(self) -> int:
        """Where the words in front of the number begin, whatever dates are among them."""
        begin = self.head if self.head > self.bound else self.bound
        subject = self.subject
        return subject[2] if subject is not None and subject[2] > begin else begin

    def _close(self, end: int) -> None:
        """End a clause that names its subject: who only reports what follows is none."""
        subject = self.subject
        assert subject is not None, "the caller has looked"
        index = subject.organization
        last = self.text[end - 1]
        if last in _SITES:
            named = self.text[subject.end : end]
            if index is None and subject.start >= self.clause and len(named) > 2 and is_agent(named):
                self.subject = Subject(subject.text + named, subject.start, end)
        elif last in _BRACKETS:
            opening = self.text.rfind("(", max(self.start, end - _BRACKET), end)
            if 0 <= opening < subject.start:
                self.subject = None  # 输入病例(广东22例,上海8例),本土病例
        elif (
            subject.end > self.bound
            and (not self.names.is_company(subject) or _SPEAKER(self.text, subject.end, end) is not None)
            and self.text.endswith(REPORTS, self.head, end)
        ):
            if subject.start >= self.clause:
                self.subject = self._inherited
            elif index is not None:
                self.subject = None  # 国新办举行发布会,发言人王某介绍
