"""Continued: numbers without a metric of their own, which go on with the last: 同比增长7.8%, 增至3.5万."""

import re

from factx.facts.links import Link
from factx.facts.links import link as find_link
from factx.facts.metric import Phrase, before
from factx.facts.neighbors import FAR
from factx.facts.plans import Plans
from factx.rules import Row

_AVERAGES = frozenset(("户均", "人均", "场均", "亩均", "日均", "月均", "年均"))
_BEYOND = ("高于", "低于")
_EXTREME = re.compile("低位|高位|最低|最高|低见|高见").search


class Continued(Plans):
    """Finds the metric that a number takes from the one before it."""

    __slots__ = ()

    def _again(self, number: Row, link: Link) -> Phrase | None:
        """The metric of the number before, where the clause has only a link: 同比增长7.8%, 增至3.5万."""
        linked, change, _, form = link
        if linked == self.bound and self.text.startswith(_BEYOND, linked):
            return None  # 充足率11.3%高于8%的底线
        if change is not None and self.clause > self.start + 1 and self.text[self.clause - 2] == "平":
            return self._flat() or self.metric
        if form == "quote":
            return self.metric if self.metric is not None and _EXTREME(self.metric[0]) is None else None
        if change is not None:
            return self.metric if self._same_kind(number) else None  # 涨0.3%,报3105.4点
        if not form:
            average = self.text[linked : linked + 2]  # 营业收入9.8亿元,户均919万元
            return (average, linked + 2) if average in _AVERAGES and linked < number["start"] else None
        # 下降2.1个百分点至24.6%: what follows a change at once is the level that it led to.
        led = self.changed and linked == self.bound and form != "each"
        led = led or (form == "to" and number["kind"] == "percent")  # 恢复到2019年的108%
        if led:
            return self.share if self.share is not None and linked == self.bound else self.metric
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
        counted = self.metric is not None and self.text.startswith(self.metric[0], same["end"])
        # 7座城市上涨,东莞涨幅高达182%
        return not (counted and (subject is not None and subject.start >= self.clause > same["end"]))

    def _flat(self) -> Phrase | None:
        """The metric of the clause before, which says that it stayed: 价格环比持平,同比上涨0.4%."""
        text, end = self.text, self.clause - 3
        begin = max(self.bound, self.start, end - FAR)
        for mark in "，,；;":
            begin = max(begin, text.rfind(mark, begin, end) + 1)
        subject = self.subject
        if subject is not None and begin < subject.end < end:
            begin = subject.end
        end = find_link(text, begin, end)[0] if text.startswith("持平", end) else begin
        metric, stop = before(text, begin, end)[:2] if end > begin else (None, 0)
        return (metric, stop) if metric is not None else None
