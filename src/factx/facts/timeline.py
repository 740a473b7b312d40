"""The timeline of a sentence: which of the dates behind us governs a number."""

from factx.facts import times
from factx.facts.position import NEVER, Position
from factx.rules import Row

_LISTS = ("包括", "包含", "涵盖", "涉及", "如")
# What a clause begins with whose date needs a second look.
LISTING = frozenset("全前") | {words[0] for words in _LISTS}
_FROM = frozenset("从由")
_JOINS = frozenset("和与及、")
_COMPARISONS = ("去年同", "上年同", "同期")
_PARTS = ("其中", "分季度", "分月")
_TELLERS = ("公布", "发布", "通报", "显示", "预计", "预估", "统计")
_TOLD = frozenset(word[-1] for word in _TELLERS)
_BEING = frozenset("为是达于")
_CLOSED_YEAR = "止年度"
_NEAR = 4
_FEW = 8
_FAR = 20  # 占 before a date is no further
_NO_DATE: Row = {"start": NEVER, "end": NEVER}


class Timeline:
    """Goes from date to date through the sentences of a text."""

    __slots__ = (
        "_dates", "_firm", "_next", "_once", "_passed", "_text", "_vague", "compared", "end",
        "first_firm", "governing", "in_doubt", "joined", "last_end", "length", "next_end", "next_start",
        "period", "run", "section", "start",
    )  # fmt: skip

    def __init__(self, text: str, dates: list[Row]) -> None:
        """Begin a text."""
        self._text, self._dates = text, [*dates, _NO_DATE]
        self._go_to(0)
        self.section: int | None = None  # the date that the heading above names
        self.period: int | None = None  # the date that the paragraph speaks of
        self._passed = True  # whether a date was passed since the last sentence began

    def enter(self, start: int) -> None:
        """Begin a sentence."""
        if self.next_end <= start:
            index, dates = self._next, self._dates
            while dates[index]["end"] <= start:
                index += 1
            self._go_to(index)
        self.governing = self.period  # what a number is of, where nothing is in doubt
        if not self._passed:
            return  # nothing has changed since the last sentence began
        self._passed = False
        # The last date behind us that governs what follows, and the first; the last vague one with its
        # start; one that governs the next number of its clause alone; the one that is compared with.
        self._firm: int | None = None
        self.first_firm: int | None = None
        self._vague: tuple[int, int] | None = None
        self._once: tuple[int, int] | None = None
        self.in_doubt = False
        self.run: list[int] = []  # the last dates with only 、 or 和 between them
        self.compared: Row | None = None
        self.joined: Row | None = None  # another one right before it
        self.start = self.end = self.last_end = 0  # of the last date, and where the one before it ended
        self.length = False  # whether the last date is how long

    def go_behind(self, start: int, position: Position) -> None:
        """Go behind the dates before `start`."""
        index, dates, self._passed = self._next, self._dates, True
        while dates[index]["end"] <= start:
            self._pass(index, dates[index], position)
            index += 1
        self._go_to(index)

    def _go_to(self, index: int) -> None:
        """Stop in front of a date."""
        date = self._dates[index]
        self._next, self.next_start, self.next_end = index, date["start"], date["end"]

    def back(self, first: int | None) -> None:
        """Go back to the date of the first fact, behind a semicolon, if the last date was only compared."""
        last, dates = self.governing, self._dates
        if first is not None and last is not None and times.is_earlier(dates[last], dates[first]):
            self._firm = self.governing = first

    def leave(self, start: int) -> None:
        """End the sentence, which began at `start`; the period that it speaks of last holds for the next."""
        first, last, dates = self.first_firm, self._firm, self._dates
        assert first is not None, "the caller has looked"
        if (
            last is not None
            and last != first
            and times.goes_on(dates[first], dates[last])
            and not self._text.startswith(_COMPARISONS, dates[last]["start"])
        ):
            first = last  # 2022年4868亿元,今年前三季度4950亿元; not 上半年…,其中二季度…
        # 其中,二季度增长3.7% speaks only of a part of what the paragraph does.
        if times.is_period(dates[first]) and not self._text.startswith(_PARTS, start):
            self.period = first

    def heading(self, start: int, end: int) -> None:
        """Take the period that a heading names, 上半年工业运行情况, for what follows."""
        self.section = self.period = None
        while self.next_start < end:
            if self.next_start >= start and times.is_period(self._dates[self._next]):
                self.section = self.period = self._next
            self._go_to(self._next + 1)

    def basis(self, told: str | None) -> str | None:
        """The basis of a change, where the words tell none: that of the date with which it is compared."""
        compared, self.compared = self.compared, None
        return self._against(compared) if told is None and compared is not None else told

    def bases(self) -> tuple[str | None, str | None] | None:
        """The bases of two changes, against one date each: 分别比上月末和上年同期低0.2个和1.9个百分点."""
        joined, compared = self.joined, self.compared
        if joined is None or compared is None:
            return None
        self.joined = self.compared = None
        return self._against(joined), self._against(compared)

    def _against(self, compared: Row) -> str | None:
        return times.basis(self._text, compared, self._dates[self._firm] if self._firm is not None else None)

    def spans_years(self, count: int) -> bool:
        """Whether what governs is a range of so many years: 2025-2027年."""
        return self.governing is not None and times.years(self._dates[self.governing]) == count

    def doubtful(self, head: int, clause: int) -> int | None:
        """The date of a number in a clause, where more than the last firm one may govern it."""
        text, firm = self._text, self.governing
        if text.startswith(_LISTS, head):
            return None
        if (
            firm is not None
            and self._dates[firm]["start"] < head
            and (
                text.startswith("全年", head) or (text[head] == "前" and text[head + 1 : head + 2].isdigit())
            )
            and not times.is_year(self._dates[firm])
        ):
            if text[head] == "全":
                self._firm = self.period = self.governing = None  # and what goes on with it
            firm = None  # 12月进口430亿元;全年进口4836亿元
        if self._once is not None:
            (once, start), self._once = self._once, None
            if start >= clause:
                return once  # not 从近三年的增幅来看,2018年…
        if self._vague is not None and self._vague[1] >= clause:  # a vague one only in its own clause
            start = self._vague[1]
            of = text.find("占", max(head, start - _FAR), start) >= 0  # 占最近一年净利润的13%
            return self._vague[0] if not of else None
        return firm

    def _pass(self, index: int, date: Row, position: Position) -> None:
        """Go behind a date."""
        text = self._text
        role = times.role(text, date)
        self.length = role == "length"
        start, end = date["start"], date["end"]
        left = text[start - 1]
        if left == "止" and self.end == start - 1 and self.length:
            self.end, self.length = end, False  # 截至2021年6月30日止六个月
            return
        if left in "(（" and self.compared is not None and text[self.end : start - 1] in ("", "同期"):
            self.end = end + 1  # 较去年春节同期(1月31日至2月6日)增长120%
            return
        same = self.compared if left in _JOINS and role == "firm" else None
        if same is not None and same["end"] == start - 1:
            role, self.joined = "compared", same  # 比上月末和上年同期
        if left in _FROM and (role == "firm" or role == "vague") and text.find("的", end, end + _NEAR) >= 0:
            self._once, self.in_doubt = (index, start), True  # 从五年前的21.6%提高到24.0%, 由年初确定的30件
        elif role == "firm":
            self._firm = self.governing = index
            self._vague = None
            if self.first_firm is None:
                self.first_firm = index
        elif role == "vague":
            self._vague, self.in_doubt = (index, start), True
        elif role == "compared":
            self.compared = date
        elif role == "passing" and text.startswith("电", end):
            position.subject = None  # 新华社杭州5月6日电
        subject = position.subject
        if subject is None or subject.start < start:
            told = end if left in _TOLD and text.endswith(_TELLERS, 0, start) else 0
            if not told and start - self.end < _FEW and text.startswith(_TELLERS, self.end):
                told = self.end + 2  # 财政部门9月24日公布江阳8月…
            if told and not position.names.is_company(subject):
                position.subject = None  # 海关总署公布前7个月我国进出口…; not 公司预计2025年净利润
                if text[told : told + 2] in position.names.pairs:
                    position.name(told)
        if role != "firm":
            self.run = []
        elif left in _JOINS and self.end == start - 1:
            self.run.append(index)
        else:
            self.run = [index]
        if date["kind"] != "set":
            self.last_end = self.end
            if (role == "compared" and text.startswith("同期", end)) or (
                role == "passing" and left in _BEING and text.startswith(times.PLANNED, end)
            ):
                end += 2  # 为年初预算的52.3%
            elif left == "至" and text.startswith(_CLOSED_YEAR, end):
                end += len(_CLOSED_YEAR)  # 截至2021年3月31日止年度
            self.start, self.end = start, end
