"""What has been said so far in a sentence, and what a number without a metric of its own takes from it."""

import re

from factx.facts.links import CHANGES, Link
from factx.facts.links import link as find_link
from factx.facts.metric import Phrase, before
from factx.facts.position import Position
from factx.facts.subject import Subject
from factx.facts.windows import FAR, without_comparison
from factx.rules import Row

RELATIVE = ("占", "高于", "低于", "高出", "快于", "慢于", "跑输", "跑赢")
# 完成投资5亿元,完成年度计划82%,增长15%: what grew is no plan.
PLANS = ("计划", "任务", "目标", "预算")
RELATIVE_INITIALS = frozenset(words[0] for words in RELATIVE)
# What metrics are told of as parts of a whole.
BODIES = ("企业", "产业", "行业", "公司")
_TOTAL, _NEW = "累计", "新增"
_SHARES = frozenset(("percent", "percentage_point"))
_RATES = frozenset(("%", "个百分点"))
# 案件84件139人, 搬迁5户20人: what has as many persons or rooms in it.
_CASES, _PERSONS = frozenset("件起宗户批"), frozenset(("人", "名", "间", "人次"))
# 香烟20条200盒, 茶叶30箱600公斤: what is packed, and how much of it.
_PACKS, _PACKED = frozenset("条盒箱包件袋瓶桶罐筐捆柜"), frozenset("支盒瓶片粒枚包罐只双袋听")
_CHANGING = ("增", "减", "上升", "下降", "提高", "降低", "上涨", "下跌")
_LOADS = frozenset(("mass", "volume"))
_ALONG = frozenset("、和及")
_FROM = frozenset("由从")
_BEING = frozenset("是为")
_DIGITS = frozenset("0123456789")
_LIKE = re.compile("[与同和跟][去上同前往][年月季期]").search
_RESTORED = ("恢复至", "恢复到")
_RECORDS = ("新高", "新低", "记录", "纪录", "大关", "台阶", "关口")
_REACHES = re.compile("创|突破|[迈跨越站登][过上入]").search
# 失业率稳步下降,降至4.9%: how a clause ends whose metric the next one goes on with.
_WENT = CHANGES | {
    "稳定",
    "持平",
    "提升",
    "改善",
    "走高",
    "走低",
    "攀升",
    "向好",
    "好转",
    "放缓",
    "态势",
    "趋势",
    "势头",
    "走势",
}
_HOW = re.compile(
    r"(?:呈现?|出现|有所|逐[年月季步渐]|持续|不断|稳步|稳定|平稳|维持|保持|继续|连续|进一步|大幅|小幅|明显|显著|快速|首次|也|均|都|再|又|在|负(?=\Z)){1,4}\Z"
).search
_TREND = re.compile("(?:延续|保持|维持|呈现?)[^，,；;]{1,14}(?:态势|趋势|势头|走势)\\Z").search
_RECORD = 20  # 再创单月吞吐量历史新高 is no longer
_AVERAGES = frozenset(("户均", "人均", "场均", "亩均", "日均", "月均", "年均"))
_BEYOND = ("高于", "低于")
_EXTREME = re.compile("幅\\Z|低位|高位|最低|最高|低见|高见").search


class Said:
    """The metrics of the sentence so far; the last one goes on with 同比增长7.8%, 增至3.5万."""

    __slots__ = (
        "changed", "items", "kind", "last", "listing", "measured", "metric",
        "share", "told", "whole",
    )  # fmt: skip

    def __init__(self) -> None:
        """Begin a text."""
        self.metric: Phrase | None = None
        self.measured: Row | None = None
        self.told: list[tuple[Phrase, Row, Subject | None]] = []

    def enter(self, *, part: bool) -> None:
        """Begin a sentence; with `part` it may tell a part of what the last one told."""
        # The metric before 其中, and its number.
        self.whole = self._amount() if part else None
        self.metric = None  # the last one
        self.measured = None  # its number
        self.told = []  # the metrics so far with their numbers, and whom they were said of
        self.share: Phrase | None = None  # the last metric, where it is a share
        self.kind: str | None = None  # the last metric, where it was told of one kind after another
        self.changed: Row | None = None  # the last number, where it told a change
        self.items = False  # whether it does so behind a colon
        self.listing = False  # whether it lists things with a number each
        self.last: Row | None = None  # the last fact

    def _amount(self) -> tuple[Phrase | None, Row | None]:
        """The last metric that is no rate, with its number: 完成吞吐量9亿吨,增速回落1个百分点."""
        for metric, number, _ in reversed(self.told):
            if number["unit"] not in _RATES:
                return metric, number
        return None, None

    def keep(self, metric: Phrase, number: Row, bearer: Subject | None) -> None:
        """Remember the metric for 同比增长7.8%; a share of it is no metric of its own."""
        if metric[0][0] not in RELATIVE_INITIALS or not metric[0].startswith(RELATIVE):
            self.told.append((metric, number, bearer))
            self.metric, self.measured = metric, number

    def again(self, text: str, position: Position, number: Row, link: Link) -> Phrase | None:
        """The metric of the number before, where the clause has only a link: 同比增长7.8%, 增至3.5万."""
        linked, change, _, form = link
        if self.metric is not None and self.measured is not None:
            closing = text.find(")", self.measured["end"], number["start"])
            if closing >= 0 and text.find("(", self.metric[1], closing) < 0:
                return None  # 各类案件(不含旧存28件),下降1.3%
        if linked == position.bound and text.startswith(_BEYOND, linked):
            return None  # 充足率11.3%高于8%的底线
        if (
            (change is not None or form)
            and (position.subject is None or position.subject.start < position.clause)
            and (found := went(text, position)) is not None
        ):
            return found if found[0] else None
        if form == "quote":
            metric = self.metric  # 收报8913; not 升幅收窄至0.5%,报84元
            return metric if metric is not None and _EXTREME(metric[0]) is None else None
        if change is not None:
            if self.share is not None and number["kind"] == "percentage_point":
                return self.share  # 占出口的比重为7%,提高0.4个百分点
            return (
                self.metric if self._same_kind(text, position, number, linked) else None
            )  # 涨0.3%,报3105.4点
        if not form:
            return self._plain(text, position, number, linked)
        # 下降2.1个百分点至24.6%: what follows a change at once is the level that it led to.
        led = form != "each" and (
            (self.changed is not None and linked == position.bound)
            or (linked == position.head and self._is_level(number))  # 利润率下降0.15个百分点,为0.83%
        )
        led = led or (form == "to" and number["kind"] == "percent")  # 恢复到2019年的108%
        if led:
            return self.share if self.share is not None and linked == position.bound else self.metric
        if self.metric is None and form == "reach":
            return _record(text, position)
        return self.metric if self.is_like(number) else None

    def _is_level(self, number: Row) -> bool:
        """Whether a number can be the level that the last change led to."""
        changed = self.changed
        if changed is None or number["kind"] != "percent":
            return changed is not None and self.is_like(number)
        return bool(changed["unit"] == "个百分点")

    def _plain(self, text: str, position: Position, number: Row, linked: int) -> Phrase | None:
        """The metric of a number that nothing links to the last one."""
        start = number["start"]
        if number["kind"] == "multiple":  # 航道里程1.2万公里,是1990年的1.7倍
            return self.metric if text[start - 1] == "的" and text[position.head] in _BEING else None
        if linked == start == position.bound and number["unit"] in _PERSONS:
            same = self.measured  # 案件84件139人; not 完成546户1983人的搬迁任务
            alike = same is not None and same["unit"] in _CASES and not text.startswith("的", number["end"])
            return self.metric if alike else None
        if linked == start and self._goes_along(text, position, number):
            self.measured = number
            return self.metric
        words = text[linked : linked + 2]
        if words == _TOTAL:
            return self._total() if self.is_like(number) and number["kind"] not in _SHARES else None
        if words[:1] in _FROM and self.metric is None:
            found = went(text, position)
            return found if found is not None and found[0] else None  # 比重逐年提升,由2013年的25%
        # 营业收入9.8亿元,户均919万元
        return (words, linked + 2) if words in _AVERAGES and linked < start else None

    def _total(self) -> Phrase | None:
        """The last metric without what says that it is new: 新增绿色食品12个,累计95个."""
        if self.metric is None:
            return None
        whole, end = self.metric
        words = whole.removesuffix(_NEW)
        return words.removeprefix(_NEW) or words, end - len(whole) + len(words)

    def _goes_along(self, text: str, position: Position, number: Row) -> bool:
        """Whether a number goes on with the last one: 10万元、美元2000元; 香烟20条200盒."""
        same, start = self.measured, number["start"]
        if (
            same is None
            or same is self.changed
            or same["end"] != position.bound
            or text.startswith("的", number["end"])
        ):
            return False
        kinds = same["kind"], number["kind"]
        if kinds == ("money", "money"):
            return same["unit_code"] != number["unit_code"] and text[position.bound : start] in _ALONG
        packed = number["unit"] in _PACKED or number["dimension"] in _LOADS
        return packed and start == position.bound and kinds[0] == "count" and same["unit"] in _PACKS

    def is_like(self, number: Row) -> bool:
        """Whether a number has kind and unit of that of the last metric."""
        same = self.measured
        return same is not None and same["unit"] == number["unit"] and same["kind"] == number["kind"]

    def converted(self, text: str, numbers: list[Row], index: int) -> Row | None:
        """The last fact once more, in another unit: 面积116万公顷(1740万亩)."""
        number, last = numbers[index], self.last
        if last is None or last["number"] != index - 1 or text[number["start"] - 1] not in "(（":
            return None
        same = numbers[index - 1]
        if same["kind"] != number["kind"] or same["unit"] == number["unit"] or number["kind"] == "count":
            return None
        return {**last, "number": index}

    def is_base(self, text: str, clause: int, compared: Row | None, number: Row) -> bool:
        """Whether a number is only what a change begins from: 收入2亿元,较去年的3亿元减少1亿元."""
        return (
            compared is not None
            and compared["start"] >= clause
            and text.startswith(_CHANGING, number["end"] + (text[number["end"]] in ")）"))
            and self.is_like(number)
        )

    def otherwise(self, text: str, index: int, number: Row, low: int, stop: int) -> Row | None:
        """The last fact once more, its change as a share: 减少930万元或8.5%, 增加2亿元或约5%."""
        last, changed = self.last, self.changed
        if (
            last is None
            or changed is None
            or last["number"] != index - 1
            or not changed["end"] == low == stop - 1
            or text[low] != "或"
            or number["kind"] != "percent"
            or changed["unit"] in _RATES
        ):
            return None
        return {**last, "number": index}

    def is_aside(self, text: str, number: Row) -> bool:
        """Whether a number stands in brackets right behind the last one: 490件(含旧存25件)."""
        same = self.measured
        return same is not None and text[same["end"]] in "(（" and number["kind"] == same["kind"]

    def _same_kind(self, text: str, position: Position, number: Row, linked: int) -> bool:
        """Whether a change can be one of the last metric: not 60个国家需要援助,增加了6500万人."""
        same, subject = self.measured, position.subject
        if same is None or same["kind"] != "count":
            # 占比升至12%,提升2位; not 收报8913,跌77点
            return bool(number["kind"] != "count" or same is None or same["kind"] == "cardinal")
        if number["kind"] == "count":
            return bool(same["unit"] == number["unit"])
        counted = self.metric is not None and text.startswith(self.metric[0], same["end"])
        if counted and self.metric is not None and self.metric[1] == position.bound == linked:
            return False  # 658家公司增幅超100%
        # 7座城市上涨,东莞涨幅高达182%
        return not (counted and (subject is not None and subject.start >= position.clause > same["end"]))


def went(text: str, position: Position) -> Phrase | None:
    """The metric of the clause before, which only says how it went: 价格环比持平,同比上涨0.4%.

    Its words are "" where the clause speaks of something that is no metric: 机械因需求持续增长,增3%.
    """
    if text[position.clause - 3 : position.clause - 1] not in _WENT:
        return None
    begin, end = _clause_before(text, position, 1)
    if begin == position.bound > position.start or not _DIGITS.isdisjoint(text[begin:end]):
        return None  # 7座城市环比上涨,东莞涨幅高达18%; 连续3个月增长
    if (m := _TREND(text, begin, end)) is not None:
        end = m.start()  # 延续平稳向好态势
    else:
        end = find_link(text, begin, end - 2 if text[end - 1] == "平" else end)[0]
        end = without_comparison(text, begin, end)
        if (m := _LIKE(text, begin, end)) is not None:
            end = m.start()  # 增速与上月持平
    end = _how(text, begin, end)
    metric = _metric(text, begin, end)
    return metric if metric is not None or end <= begin + 2 else ("", end)


def _how(text: str, begin: int, end: int) -> int:
    """Where the words end that stand before 稳步, 也再, if `text[begin:end]` ends with such."""
    m = _HOW(text, begin, end)
    return end if m is None else m.start()


def _record(text: str, position: Position) -> Phrase | None:
    """The metric of the clause before, which tells of a record: 产量再创新高, 总值迈过千亿大关,达1390亿元."""
    begin, end = _clause_before(text, position, 1)
    m = _REACHES(text, max(begin, end - _RECORD), end) if text.endswith(_RECORDS, begin, end) else None
    return _metric(text, begin, _how(text, begin, m.start())) if m is not None else None


def _clause_before(text: str, position: Position, behind: int) -> tuple[int, int]:
    """Where the words of the clause before the number's begin, and its end but for what is `behind`."""
    end = position.clause - behind
    begin = max(position.bound, position.start, end - FAR)
    for mark in "，,；;":
        begin = max(begin, text.rfind(mark, begin, end) + 1)
    subject = position.subject
    return (subject.end if subject is not None and begin < subject.end < end else begin), end


def _metric(text: str, begin: int, end: int) -> Phrase | None:
    metric, stop = before(text, begin, end)[:2] if end > begin else (None, 0)
    return (metric, stop) if metric is not None else None


def is_restated(text: str, low: int, start: int, kind: str) -> bool:
    """Whether the last metric is told again from `low` on: (按汇率折算为9000美元), 恢复至疫前同期的70%.

    >>> is_restated("6万元(按汇率折算为900美元)", 3, 10, "money")
    True
    >>> is_restated("6万元,恢复生产5%", 4, 8, "percent")
    False
    """
    if kind == "money":
        return text[low] in "(（" and "折" in text[low:start]
    return kind == "percent" and text.startswith(_RESTORED, low)
