"""The position in a sentence: the clause that a number stands in, its subject and its time."""

from factx.facts import links, times
from factx.facts.clauses import BREAK, HEADED, LED, head, into
from factx.facts.links import Link
from factx.facts.metric import Phrase
from factx.facts.subject import REPORTS, TITLES, Named, Subject, initials, named, pairs, reports, since_then
from factx.rules import Row

# 自 and 截至 before a date, by their last characters.
_LEADS = {
    "自": ("自",), "从": ("从", "自从"), "由": ("由",), "在": ("在",), "止": ("截止",),
    "到": ("到", "截止到"), "至": ("至", "截至"),
}  # fmt: skip
_LISTS = ("包括", "包含", "涵盖", "涉及", "如")
LISTING = frozenset("全前") | {words[0] for words in _LISTS}
_TITLE_INITIALS = frozenset(title[0] for title in TITLES)
_BRACKETS = frozenset(")）")
_CLOSERS = frozenset(word[-1] for word in REPORTS) | _BRACKETS
_new = tuple.__new__  # half the price of calling a NamedTuple
# What may stand between a metric and a date: 失业率在5月为5%.
_INTO_DATE = frozenset("从由在于到自比较与，, 为是")
# 10年来犯罪率, 三年间
_BEHIND_DATES = {
    "以": (("以来", False),),
    "期": (("期间", False),),
    "假": (("假期", False),),
    "小": (("小长假", False),),
    "黄": (("黄金周", False),),
    "起": (("起", False),),
    "里": (("里", False),),
    "时": (("时", False),),
    "档": (("档", False),),
    "后": (("后", False),),
    "相": (("相比", False), ("相较", False)),
    "同": (("同期相比", False),),
    **{word: ((word, True),) for word in "来间内中"},
}
_NEVER = 1 << 62  # where the next clause begins when there is none


def _heads(text: str, dates: list[Row]) -> dict[int, tuple[int, bool]]:
    """Where dates begin, with the 自 or 截至 before them: where they end, and whether it is 自 or 从."""
    heads = {}
    for row in dates:
        start, end = row["start"], row["end"]
        heads[start] = (end, False)
        for lead in _LEADS.get(text[start - 1], ()) if start else ():
            if text.endswith(lead, 0, start):
                heads[start - len(lead)] = (end, lead[0] in "自从由")
    return heads


_HOLIDAYS = ("假期", "期间")
_HOLIDAY_INITIALS = frozenset("假期")
_FROM = frozenset("从由")
_JOINS = frozenset("和与及、")
_PARTS = ("其中", "分季度", "分月")
_LISTED = frozenset("、(")
_TELLERS = ("公布", "发布", "通报", "显示", "预计", "预估", "统计")
_TOLD = frozenset(word[-1] for word in _TELLERS)
_PARALLEL = frozenset("；;")
_ITEM = 12  # a name in a list of names is shorter
_BRACKET = 60  # 输入病例(广东22例,上海8例)
_CODE = 14  # (03968.HK)
_FAR = 20  # 占 before a date is no further
_BEING = frozenset("为是达于")
_LOOK_BACK = 8  # organizations that 该公司 may mean


class Position:
    """Goes from number to number through the sentences of a text and knows what governs each."""

    __slots__ = (
        "agent", "bound", "changed", "clause", "compared", "counted", "date_count", "date_end", "date_start",
        "date_stop", "dates", "dates_at", "doer", "end", "firm", "first_firm", "head", "heads", "inherited",
        "initials", "last", "last_date_end", "length", "levels", "measured", "metric", "names_at",
        "next_date", "next_name", "numbers", "once", "organizations", "pairs", "parallel", "period", "place",
        "section", "series", "series_link", "share", "spoken", "start", "stop_at", "stops", "subject", "text",
        "told", "topic", "vague", "whole", "written",
    )  # fmt: skip
    # Whom the sentence speaks of before its first semicolon, and who acts there; set with `parallel`.
    topic: Subject | None
    doer: Subject | None

    def __init__(
        self,
        text: str,
        numbers: list[Row],
        dates: list[Row],
        organizations: list[Row],
        written: str | None = None,
    ) -> None:
        """Begin a text; `written` has its own characters where these differ."""
        self.written = written
        self.text, self.numbers, self.dates, self.organizations = text, numbers, dates, organizations
        self.names_at = {row["start"]: index for index, row in enumerate(organizations)}
        self.dates_at = _heads(text, dates)
        self.heads = self.names_at.keys() | self.dates_at.keys()
        self.date_count = len(dates)
        self.pairs, self.initials = pairs(), initials()
        self.next_date = self.next_name = 0
        self.section: int | None = None  # the date that the heading above names
        self.period: int | None = None  # the date that the paragraph speaks of
        self.metric: Phrase | None = None
        self.measured: Row | None = None

    def enter(self, place: int, start: int, end: int, told: int | None, last: int) -> None:
        """Begin a sentence, whose last number begins at `last`; `told` is where the one before begins."""
        self.place, self.start, self.end, self.told = place, start, end, told
        text = self.text
        index, count, dates = self.next_date, self.date_count, self.dates
        while index < count and dates[index]["end"] <= start:
            index += 1
        self.next_date = index
        self.date_stop = dates[index]["end"] if index < count else _NEVER
        self.counted = 0  # where the last noun that was counted ended
        self.bound = start  # where the last number with a fact ended
        self.agent: Subject | None = None  # who acts, where a verb says what was done
        self.subject: Subject | None = None  # whom the clause, or the last one that does so, names
        self.spoken: Subject | None = None  # whom the last fact is said of
        self.parallel = False  # whether a semicolon is behind us
        self.inherited: Subject | None = None
        # The metric before 其中, and its number.
        self.whole = (self.metric, self.measured) if text[start] == "其" else None
        self.metric = None  # the last one
        self.levels: list[Phrase] = []  # the metrics so far
        self.share: Phrase | None = None  # the last metric, where it is a share
        self.measured = None  # the number of the last metric
        self.changed = False  # whether the last number told a change
        # The last date behind us that governs what follows, and the first; the last vague one with its
        # start; the one that something is compared with.
        self.firm: int | None = None
        self.first_firm: int | None = None
        self.vague: tuple[int, int] | None = None
        self.once: int | None = None  # one that governs the next number alone
        self.compared: Row | None = None
        self.date_start = self.date_end = self.last_date_end = 0
        self.length = False  # whether the last date is how long
        self.series: dict[int, tuple[Phrase | None, Phrase | None, str | None]] | None = None
        self.series_link: Link | None = None
        self.last: Row | None = None  # the last fact
        begin = head(text, start, end) if text[start] in HEADED else start
        self.clause, self.head = start, begin
        if begin in self.heads:
            self._name(begin)
        elif text[begin] in self.initials and (words := self.pairs.get(text[begin : begin + 2])) is not None:
            self._name(begin, words)
        self.stops = BREAK.finditer(text, start, last + 1)
        stop = next(self.stops, None)
        self.stop_at = stop.start() if stop is not None else _NEVER

    def advance(self, start: int) -> None:
        """Go on to the clause that holds `start`; whom do the clauses on the way name at their heads?"""
        text, pairs, heads, stops, firsts = self.text, self.pairs, self.heads, self.stops, self.initials
        at, clause, begin = self.stop_at, self.clause, self.head
        while at < start:
            if text[at - 1] in _CLOSERS and self.subject is not None:
                self.clause, self.head = clause, begin
                self._close(at)
            clause = begin = at + 1
            initial = text[begin]
            if initial in LED:
                begin = into(text, begin)
                initial = text[begin]
            if text[at] in _PARALLEL:
                if not self.parallel:  # what the first part speaks of is the subject of each
                    self.parallel, self.doer = True, self.agent
                    self.topic = self.spoken if self.bound > self.start else self.subject
                self.subject, self.agent = self.topic, self.doer
            if begin in heads:
                self._name(begin)
            elif initial in firsts and (words := pairs.get(text[begin : begin + 2])) is not None:
                self._name(begin, words)
            stop = next(stops, None)
            at = stop.start() if stop is not None else _NEVER
        self.clause, self.head, self.stop_at = clause, begin, at

    def pass_dates(self, start: int) -> None:
        """Go behind the dates before `start`."""
        index, count, dates = self.next_date, self.date_count, self.dates
        while index < count and dates[index]["end"] <= start:
            self._pass(index, dates[index])
            index += 1
        self.next_date = index
        self.date_stop = dates[index]["end"] if index < count else _NEVER

    def leave(self) -> None:
        """End the sentence; the period that it speaks of last holds for the next in its paragraph."""
        first, last = self.first_firm, self.firm
        if first is None:
            return
        if last is not None and last != first and times.goes_on(self.dates[first], self.dates[last]):
            first = last  # 2022年4868亿元,今年前三季度4950亿元; not 上半年…,其中二季度…
        if times.is_period(self.dates[first]) and not self._partial():
            self.period = first

    def _partial(self) -> bool:
        """Whether the sentence speaks only of a part of what the paragraph does: 其中,二季度增长3.7%."""
        return self.text.startswith(_PARTS, self.start)

    def heading(self, start: int, end: int) -> None:
        """Take the period that a heading names, 上半年工业运行情况, for what follows."""
        self.section = self.period = None
        while self.next_date < self.date_count and self.dates[self.next_date]["start"] < end:
            date = self.dates[self.next_date]
            if date["start"] >= start and times.is_period(date):
                self.section = self.period = self.next_date
            self.next_date += 1

    def date(self, firm: int | None) -> int | None:
        """The date of a number where more than the last firm one may govern it."""
        text, head = self.text, self.head
        if text.startswith(_LISTS, head):
            return None
        if (
            firm is not None
            and self.dates[firm]["start"] < head
            and (
                text.startswith("全年", head) or (text[head] == "前" and text[head + 1 : head + 2].isdigit())
            )
            and not times.is_year(self.dates[firm])
        ):
            if text[head] == "全":
                self.firm = self.period = None  # and what goes on with it
            firm = None  # 12月进口430亿元;全年进口4836亿元
        if self.once is not None:
            once, self.once = self.once, None
            return once
        if self.vague is not None and self.vague[1] >= self.clause:  # a vague one only in its own clause
            start = self.vague[1]
            of = self.text.find("占", max(self.head, start - _FAR), start) >= 0  # 占最近一年净利润的13%
            return self.vague[0] if not of else None
        return firm

    def _name(self, begin: int, words: tuple[Named, ...] | None = None) -> None:
        """Take the subject that a clause names at its head, by one of the words, where they are known."""
        self.inherited = self.subject
        subject = self._worded(begin, words) if words is not None else self.named_at(begin)
        if subject is not None:
            self.agent = None
            end = subject[2]
            if (self.text[end : end + 1] in _LISTED and self._listed(end)) or (
                "、" in self.text[end + 1 : end + _ITEM] and self._one_of(end)
            ):
                subject = None
            self.subject = subject

    def _listed(self, end: int) -> bool:
        """Whether a name that ends here is the first of several: 甲公司(600048)、乙公司等."""
        text = self.text
        if text[end : end + 1] == "(":
            closing = text.find(")", end, end + _CODE)
            end = closing + 1 if closing > 0 else end
        return text[end : end + 1] == "、"

    def _one_of(self, end: int) -> bool:
        """Whether a place begins a name among several: 西安旅游、上海新梅等21家公司."""
        at = self.text.find("、", end + 1, end + _ITEM)
        return at > 0 and self.text.find("等", at, at + _FAR) > 0

    def _close(self, end: int) -> None:
        """End a clause that names its subject: who only reports what follows is none."""
        subject = self.subject
        assert subject is not None, "the caller has looked"
        index = subject.organization
        if self.text[end - 1] in _BRACKETS:
            opening = self.text.rfind("(", max(self.start, end - _BRACKET), end)
            if 0 <= opening < subject.start:
                self.subject = None  # 输入病例(广东22例,上海8例),本土病例
        elif (
            subject.end > self.bound
            and (index is None or self.organizations[index]["kind"] != "company")
            and self.text.endswith(REPORTS, self.head, end)
        ):
            if subject.start >= self.clause:
                self.subject = self.inherited
            elif index is not None:
                self.subject = None  # 国新办举行发布会,发言人王某介绍

    def named_at(self, begin: int) -> Subject | None:
        """What the clause names at its head, behind its date: 2021年浙江获…, 自去年4月平台上线以来."""
        text, since = self.text, False
        if begin in self.heads:
            date = self.dates_at.get(begin)
            if date is not None:
                begin, since = date
                if text[begin : begin + 1] in _HOLIDAY_INITIALS and text.startswith(_HOLIDAYS, begin):
                    begin += 2  # 春节假期全国…
            index = self.names_at.get(begin)
            if index is not None:
                name = self.organizations[index]
                end = name["end"]
                if text[end : end + 1] in _TITLE_INITIALS and text.startswith(TITLES, end):
                    return None
                if name["kind"] == "media" and reports(text, end):
                    return None
                return _new(Subject, (text[begin:end], begin, end, index))
        words = self.pairs.get(text[begin : begin + 2])
        if words is not None and (subject := self._worded(begin, words)) is not None:
            return subject
        return since_then(text, begin, self.end) if since else None

    def _worded(self, begin: int, words: tuple[Named, ...]) -> Subject | None:
        """What one of the words, which share their first two characters, names at `begin`."""
        found = named(self.text, begin, self.end, words)
        if found is None:
            return None
        word, kinds = found
        organization = self._meant(kinds, begin) if kinds else None
        return _new(Subject, (word, begin, begin + len(word), organization))

    def _meant(self, kinds: tuple[str, ...], begin: int) -> int | None:
        """The last organization of these kinds before `begin`, a few back at most."""
        organizations, index = self.organizations, self.next_name
        while index < len(organizations) and organizations[index]["start"] < begin:
            index += 1
        self.next_name = index
        for at in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
            if organizations[at]["kind"] in kinds:
                return at
        return None

    def _pass(self, index: int, date: Row) -> None:
        """Go behind a date."""
        role = times.role(self.text, date)
        self.length = role == "length"
        start, end = date["start"], date["end"]
        left = self.text[start - 1 : start]
        if (
            left in _JOINS
            and role == "firm"
            and self.compared is not None
            and self.compared["end"] == start - 1
        ):
            role = "compared"  # 比上月末和上年同期
        if left in _FROM and (role == "firm" or role == "vague") and self.text.startswith("的", end):
            self.once = index  # 从五年前的21.6%提高到24.0%
        elif role == "firm":
            self.firm, self.vague = index, None
            if self.first_firm is None:
                self.first_firm = index
        elif role == "vague":
            self.vague = (index, start)
        elif role == "compared":
            self.compared = date
        elif role == "passing" and self.text.startswith("电", end):
            self.subject = None  # 新华社杭州5月6日电
        if left in _TOLD and self.text.endswith(_TELLERS, self.clause, start):
            self.subject = None  # 海关总署公布前7个月我国进出口…
            if self.text[end : end + 2] in self.pairs:
                self._name(end)
        if date["kind"] != "set":
            self.last_date_end = self.date_end
            if (role == "compared" and self.text.startswith("同期", end)) or (
                role == "passing" and left in _BEING and self.text.startswith(times.PLANNED, end)
            ):
                end += 2  # 为年初预算的52.3%
            self.date_start, self.date_end = start, end

    def behind_dates(self, begin: int, start: int) -> tuple[int, int, Link]:
        """Where the words behind the last date begin and end, and the link between them and the number."""
        text = self.text
        low = self.date_end
        if (
            text.find("占", max(begin, self.date_start - _FAR), self.date_start) >= 0
        ):  # 占公司上年营业收入的36.8%
            link = links.link(text, begin, start)
            return begin, link[0], link
        if text[low] in _BEHIND_DATES:
            low = self._past(low)
        link = links.link(text, low, start)
        if link[0] == low:  # 出口2013年增长5%, 从2018年的650万户增长到2023年的1030万户
            return self._around_date(begin, link)
        return low, link[0], link

    def _past(self, at: int) -> int:
        """Where the words go on behind a date, its 期间 or its 来."""
        for word, length_only in _BEHIND_DATES[self.text[at]]:
            if self.text.startswith(word, at) and (self.length or not length_only):
                return at + len(word)
        return at

    def _around_date(self, begin: int, link: Link) -> tuple[int, int, Link]:
        """The words in front of the date that is right before a link, and what both links say together."""
        text = self.text
        low, date = max(begin, self.last_date_end), self.date_start
        if text[date - 1] == "于" and text[date - 2] in links.MORE_LESS:
            each = text.startswith("分别", date - 4)
            end = date - 4 if each else date - 2  # 增速高于去年同期3.7个百分点
            return low, end, (end, links.MORE_LESS[text[date - 2]], link[2], "each" if each else "")
        end, change, basis, form = links.link(text, low, date)
        while end > low and text[end - 1] in _INTO_DATE:
            end -= 1
        return low, end, (end, link[1] or change, link[2] or basis, link[3] or form)
