"""Neighbors: what stands right beside a number and says what its words can be."""

from factx.facts.links import MORE_LESS
from factx.facts.metric import NOTHING, Before, before, names_measure
from factx.facts.position import Position
from factx.rules import Row

_DEFINITE = frozenset("这那该其此每某各另前后首头述上第")
STOPS = frozenset("，,。、；;：:！!？?)）（(\n ")
IN_METRICS = frozenset(("省", "市", "县", "区", "国", "地", "州", "元", "纳米", "奈米", "吋", "英寸"))
_AGAINST = ("相比", "相较", "比较", "比,", "比，", "相同", "相当,", "相当。")
_UNITARY = 2
_LABEL = 14
_NOT_COMPARED = (frozenset("占同环对相"), frozenset("重例率值照分"))
# A comparison is no longer: 比去年全国平均水平.
FAR = 40
ODD_BEFORE = frozenset(" 与、") | _DEFINITE | MORE_LESS.keys()


class Neighbors(Position):
    """Looks at what is beside a number."""

    __slots__ = ()

    def _beside(self, start: int, left: str, kind: str) -> tuple[int, str, str | None, bool] | None:
        """What is before a number whose left neighbor is none of its words; None where it states nothing.

        Where the words end and with what, the change that 多 or 少 tells, and whether they are of
        something else.
        """
        if left in _DEFINITE:
            if left == "上" and start - 2 >= self.head:
                return start, left, None, False  # 车上28名; not 上两次
            return None
        if left == " ":
            left = self.text[start - 2]
            return start - 1, left, None, left == "的"  # 同比上升 21.29%; not 基础的 16GB
        if left == "与":
            known = kind != "count" or self.bound > self.head
            return (start, left, None, False) if known else None  # 与8省区毗邻
        return start, left, MORE_LESS.get(left), left == "、"  # 处理器、5吋屏幕

    def _only_named(self, number: Row, kind: str, right: str) -> bool:
        """Whether what follows a number says that it only names or compares: 达不到90%者, 15km+500m."""
        return (
            right == "者"
            or (right == "+" and kind == "quantity")
            or self.text.startswith(_AGAINST, number["end"])  # 与上次普查的2.4万人相比
        )

    def _transparent(self, number: Row) -> bool:
        """Whether a number without a fact is part of the metric behind it: 安徽三省进出口总额, 每10股派发."""
        start = number["start"]
        left = self.text[start - 1 : start]
        if left == "等":
            return False  # 广东、江苏等五省
        if number["unit"] == "元":
            return number["end"] - start <= _UNITARY or left == "每"  # 百元营业收入; not 收到20万元(200000元)
        return number["unit"] in IN_METRICS or number["dimension"] == "age" or left == "每"

    def _label(self) -> Before:
        """What a number measures that stands behind a colon: 注册资本:5000万元."""
        text, stop = self.text, self.clause - 1
        begin = max(self.start, stop - _LABEL)
        for at in range(stop - 1, begin - 1, -1):
            if text[at] in STOPS:
                begin = at + 1
                break
        else:
            if begin > self.start:
                return NOTHING
        told = before(text, begin, stop) if begin < stop else NOTHING
        return told if told[0] is not None and not told[4] and names_measure(told[0]) else NOTHING

    def _without_comparison(self, begin: int, end: int) -> int:
        """Where 比全国平均水平 begins in the words, or their end."""
        text = self.text
        for word in "比较":
            at = text.rfind(word, max(begin, end - FAR), end)
            if at >= 0:
                left, right = _NOT_COMPARED
                if text[at - 1 : at] not in left and text[at + 1 : at + 2] not in right:
                    return at
        return end
