"""Names: whom a text names at a place: an organization, a town, a word that stands for one (该公司)."""

from bisect import bisect_left

from factx.facts.subject import TITLES, Subject, initials, named, pairs, reports, since_then
from factx.rules import Row

# 自 and 截至 before a date, by their last characters.
_LEADS = {
    "自": ("自",), "从": ("从", "自从"), "由": ("由",), "在": ("在",), "止": ("截止",),
    "到": ("到", "截止到"), "至": ("至", "截至"),
}  # fmt: skip
_TITLE_INITIALS = frozenset(title[0] for title in TITLES)
_HOLIDAYS = ("假期", "期间")
_HOLIDAY_INITIALS = frozenset("假期")
# What one tells of others by, companies also of themselves.
_FORETELL = ("预计", "预测", "预期", "预估", "估计", "估算", "测算", "认为", "指出")
_FORETELL_INITIALS = frozenset(word[0] for word in _FORETELL)
_OTHERS = ("该", "其他", "这家", "两家", "全球", "全国", "我国", "中国")
ITEM = 12  # a name in a list of names is shorter
_CODE = 14  # (03968.HK)
_FAR = 20  # 等 behind a list of names is no further
_LOOK_BACK = 8  # organizations that 该公司 may mean
_new = tuple.__new__  # half the price of calling a NamedTuple


def _heads(text: str, dates: list[Row]) -> dict[int, tuple[int, bool]]:
    """Where dates begin, with the 自 or 截至 before them: where they end, and whether it is 自 or 从."""
    heads = {row["start"]: (row["end"], False) for row in dates}
    for start, (end, _) in list(heads.items()):
        if text[start - 1] in _LEADS:
            for lead in _LEADS[text[start - 1]]:
                if text.endswith(lead, 0, start):
                    heads[start - len(lead)] = (end, lead[0] in "自从由")
    return heads


class Names:
    """Finds the names of a text by where they begin."""

    __slots__ = ("_dates_at", "_names_at", "_next", "_text", "heads", "initials", "organizations", "pairs")

    def __init__(self, text: str, dates: list[Row], organizations: list[Row]) -> None:
        """Begin a text."""
        self._text, self.organizations = text, organizations
        self._names_at = {row["start"]: index for index, row in enumerate(organizations)}
        self._dates_at = _heads(text, dates)
        # Where a clause must begin, or with what, to name anybody.
        self.heads = self._names_at.keys() | self._dates_at.keys()
        self.pairs, self.initials = pairs(), initials()
        self._next = 0

    def at(self, begin: int, limit: int) -> Subject | None:
        """Who is named at `begin`, or behind a date there: 2021年浙江获…, 自去年4月平台上线以来."""
        text, since = self._text, False
        if begin in self.heads:
            date = self._dates_at.get(begin)
            if date is not None:
                begin, since = date
                if text[begin] in _HOLIDAY_INITIALS and text.startswith(_HOLIDAYS, begin):
                    begin += 2  # 春节假期全国…
            index = self._names_at.get(begin)
            if index is not None:
                name = self.organizations[index]
                end = name["end"]
                if text[end] in _TITLE_INITIALS and text.startswith(TITLES, end):
                    return None
                if name["kind"] == "media" and reports(text, end):
                    return None
                if (
                    text[end] in _FORETELL_INITIALS
                    and text.startswith(_FORETELL, end)
                    and (name["kind"] != "company" or text.startswith(_OTHERS, end + 2))
                ):
                    # 世界银行预计今年增长5%, 某公司估计该产品…; not 公司预计2025年净利润
                    return self.at(end + 2, limit)
                return _new(Subject, (text[begin:end], begin, end, index))
        words = self.pairs.get(text[begin : begin + 2])
        if words == ():
            begin += 2  # 全年全县…
            words = self.pairs.get(text[begin : begin + 2])
        if words is not None and (found := named(text, begin, limit, words)) is not None:
            word, kinds = found
            return _new(
                Subject, (word, begin, begin + len(word), self._meant(kinds, begin) if kinds else None)
            )
        return since_then(text, begin, limit) if since else None

    def ending_at(self, end: int) -> Subject | None:
        """The organization whose name ends there."""
        organizations = self.organizations
        index = bisect_left(organizations, end, key=lambda row: row["start"]) - 1
        if index < 0 or organizations[index]["end"] != end:
            return None
        start = organizations[index]["start"]
        return Subject(self._text[start:end], start, end, index)

    def is_company(self, subject: Subject | None) -> bool:
        """Whether the subject is a company, which tells of itself."""
        index = subject.organization if subject is not None else None
        return index is not None and bool(self.organizations[index]["kind"] == "company")

    def is_one_of_several(self, end: int) -> bool:
        """Whether more names follow the one that ends here: 甲公司(600048)、乙公司; 西安旅游、上海新梅等"""
        text = self._text
        at = text.find("、", end, end + ITEM)
        if at == end or (at > 0 and text.find("等", at, at + _FAR) > 0):
            return True
        if text[end] != "(":
            return False
        return text.startswith("、", (text.find(")", end, end + _CODE) + 1) or end)

    def _meant(self, kinds: tuple[str, ...], begin: int) -> int | None:
        """The last organization of these kinds before `begin`, a few back at most."""
        organizations, index = self.organizations, self._next
        while index < len(organizations) and organizations[index]["start"] < begin:
            index += 1
        self._next = index
        for at in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
            if organizations[at]["kind"] in kinds:
                return at
        return None
