"""Plans: the metrics and subjects of several numbers at once: A、B分别为1、2."""

from typing import TypeAlias

from factx.facts import links, series
from factx.facts.agents import BARRED
from factx.facts.kinds import LIGHT
from factx.facts.links import Link
from factx.facts.measures import names_measure
from factx.facts.metric import TRADE, Phrase, before
from factx.facts.position import Position
from factx.facts.said import Said, went
from factx.facts.subject import Subject
from factx.facts.timeline import Timeline
from factx.facts.windows import FAR
from factx.rules import Row

# Of each number, by its index: the metric, whom it is said of, the change and its basis.
Planned: TypeAlias = dict[int, tuple[Phrase | None, Phrase | None, str | None, str | None]]

_EDGES = "，, 的"
_WITH = frozenset("、和与及")
_PARTNERS = frozenset("对与同和向")
# 环比、同比分别增长8%、21%
_BOTH = {
    "环比、": ("qoq", "yoy"), "环比和": ("qoq", "yoy"), "同比、": ("yoy", "qoq"), "同比和": ("yoy", "qoq"),
}  # fmt: skip


def shared(
    position: Position, said: Said, timeline: Timeline, numbers: list[Row], index: int, last: int,
    low: int, stop: int, link: Link,
) -> Planned | None:  # fmt: skip
    """The plan for 分别为 in front of several numbers; the words are between `low` and `stop`."""
    text = position.text
    _, change, basis, form = link
    behind = series.members(text, numbers, index, last)
    if behind - index == 1:
        return None
    against = timeline.bases() if change is not None else None
    link = (link[0], change, timeline.basis(basis) if change is not None else None, form)
    worded = stop > low
    if form != "each":
        stop, link = low, (low, *link[1:])  # 分别比上年同期增长11.9%和18.86%
    words = text[low:stop].rstrip(_EDGES).removesuffix("曾")
    end = low + len(words)
    words = words.lstrip(_EDGES).removeprefix("全年")
    if words in BARRED or words == "分别":
        words = ""  # 营收为8亿元、9亿元,对应增速分别为5%、6%; 分别较去年同期和上月分别回落
    both = (_BOTH.get(words[-3:]) or against) if behind - index == 2 else None
    if both is not None:
        cut = 3 if words[-3:] in _BOTH else 0  # 环比、同比分别增长8%、21%
        metric = (words[: len(words) - cut], end - cut) if len(words) > cut else said.metric
        return {
            index + at: (metric, None, change, basis if change is not None else None)
            for at, basis in enumerate(both)
        }
    plan = _plan(position, said, timeline, numbers, index, behind, words, end, link)
    if plan is not None and plan[0] == plan[-1] and text[position.clause - 2] in "业类":
        plan = [series.NOTHING] * (behind - index)  # 信息业,租赁业,金融业生产指数分别增长8%、7%、5%
    if form != "each" and not worded:
        # 收入5亿元、利润1亿元,增长3%、4%: the numbers right before
        count = behind - index
        before_them = zip(said.told[-count:], numbers[max(0, index - count) : index], strict=False)
        if plan is None or not all(told[1] is number for told, number in before_them):
            return None
    if plan is None or (plan[0][0] == (words, end) and low == position.bound and not names_measure(words)):
        plan = [series.NOTHING] * (behind - index)  # 三类行业增速分别为…
    return _planned(text, numbers, index, _with_agent(position, plan) if words else plan, link)


def divided(
    position: Position, timeline: Timeline, numbers: list[Row], index: int, last: int,
    low: int, stop: int, link: Link, again: int,
) -> Planned | None:  # fmt: skip
    """The plan for numbers with 、 between them: 分别出口5亿元、6亿元; 营收、净利润5亿元、1亿元.

    As many as were planned right before, `again`, go on with 分别: 分别营收5亿元、6亿元,利润1亿元、2亿元.
    """
    text = position.text
    far = begin = max(low, stop - FAR)
    each = text.find("分别", far, stop) + 2
    if each > 1:
        low = each
    elif (
        link[1] is not None or timeline.compared is not None or (not again and text.find("、", far, stop) < 0)
    ):
        return None
    low += text[low] == "、"  # 救护车12辆、巡逻车3辆、2艘艇
    count = series.members(text, numbers, index, last) - index
    words = text[low:stop]
    if count == 1 or len(words) < 2 or (each < 2 and words.count("、") != count - 1 and count != again):
        return None
    plan: series.Plan | None
    if "、" in words:
        plan = series.told(words, count, stop)
        if plan is not None and each < 2:
            plan = _with_agent(position, plan)
    else:
        metric, end = before(text, low, stop)[:2]
        plan = [((metric, end), None)] * count if metric is not None and metric not in LIGHT else None
        if (
            metric is not None
            and metric[0] == "占"
            and (whole := series.told(text[begin : each - 2], count, each - 2))
        ):
            # 甲产量和乙产量分别占全省总量的5%和6%
            plan = [((metric, end), name or thing) for thing, name in whole]
    if plan is None and each < 2:
        plan = [series.NOTHING] * count
    elif plan is None or plan[0][0] is None:
        return None
    return _planned(text, numbers, index, plan, link)


def _planned(text: str, numbers: list[Row], index: int, plan: series.Plan, link: Link) -> Planned:
    planned: Planned = {}
    _, change, basis, _ = link
    for at, (metric, name) in enumerate(plan, start=index):
        if at > index and change is not None:  # 分别上升3.6%和下降3.4%
            change = links.link(text, numbers[at - 1]["end"], numbers[at]["start"])[1] or change
        planned[at] = metric if metric is not None and metric[0] else None, name, change, basis
    return planned


def _plan(
    position: Position, said: Said, timeline: Timeline, numbers: list[Row], index: int, behind: int,
    words: str, end: int, link: Link,
) -> series.Plan | None:  # fmt: skip
    """What the words, which end at `end`, say of `numbers[index:behind]`."""
    text, count, change = position.text, behind - index, link[1]
    plan: series.Plan | None
    if words and words[0] in _PARTNERS and (m := TRADE(words)) is not None:
        plan = [((m[0], end), None)] * count  # 对东盟、欧盟进出口
    elif words:
        plan = series.told(words, count, end)
    elif (
        change is not None
        and (how := went(text, position)) is not None
        and (plan := series.each(how[0], count, how[1], 2)) is not None
    ):
        pass  # 采矿业、制造业保持增长,增速分别为8%、6%
    elif (
        len(said.told) == 1
        and count == 2 <= index
        and numbers[index - 2]["end"] == numbers[index - 1]["start"]
    ):
        plan = [(said.told[0][0], None)] * count
    elif text.find("占", link[0], numbers[index]["start"]) >= 0 or len(said.told) < count:
        plan = None  # 分别占12%和30%
    else:
        # 企业71万户、个体户113万户,分别增长6%和3%; 甲公司营收5亿元,乙公司营收3亿元,分别增长6%和3%
        last = said.told[-count:]
        several = any(name != last[0][2] for _, _, name in last)
        plan = [
            (metric, (name.text, name.end) if several and name is not None else None)
            for metric, _, name in last
        ]
    if plan is None and words:
        if change is not None:
            plan = series.each(words, count, end)
        elif numbers[index]["kind"] == "count":
            plan = series.each(words, count, end, 2)  # 企业和商户分别达35户和71户
    if plan is not None and position.subject is not None and plan[0] == plan[-1]:
        plan = _of_each(text, timeline.start, plan, position.subject)
    return plan


def _of_each(text: str, date: int, plan: series.Plan, subject: Subject) -> series.Plan:
    """The plan with its subjects, where a date parts them from it: 甲和乙的前三季度产值分别为…."""
    if text[subject.end] not in _WITH or not subject.end < date:
        return plan
    names = series.told(text[subject.start : date].rstrip("的"), len(plan), date)
    if names is None or names[0][0] is not None:
        return [series.NOTHING] * len(plan)
    return [(metric, name) for (metric, _), (_, name) in zip(plan, names, strict=True)]


def _with_agent(position: Position, plan: series.Plan) -> series.Plan:
    """The plan with who acts before the first of its metrics: 企业完成产值、利润分别为…."""
    first, name = plan[0]
    if name is not None or first is None:
        return plan
    words, end = first
    metric, stop, agent, agent_end, verb = before(position.text, end - len(words), end)
    if not verb or metric is None:
        return plan
    doer = (agent, agent_end) if agent is not None and position.subject is None else None
    return [((metric, stop), doer), *((metric, name or doer) for metric, name in plan[1:])]
