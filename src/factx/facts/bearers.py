"""Bearers: of whom a number is said, where the words in front of it or of a date name somebody."""

import re

from factx.facts.agents import agent as agent_of
from factx.facts.clauses import head as head_of
from factx.facts.metric import Before
from factx.facts.position import Position
from factx.facts.subject import Subject
from factx.facts.timeline import Timeline

# Somebody acts, but what stands there is more than a name.
_TITLED = re.compile("先生|女士|经理|董事长|总裁|主席|院长|校长|会长|教授|院士|校友").search
_THAN = frozenset("于较比")


def bearer(
    position: Position, timeline: Timeline, told: Before, inherits: bool, begin: int
) -> Subject | None:
    """Of whom a number is said, the words of whose metric begin at `begin`; `position` remembers it."""
    metric, _, agent, agent_end, verb = told
    subject, start = position.subject, timeline.start
    dated = position.head < start <= begin
    if agent is not None and not verb:
        # 出口额占全国总量
        whole = agent_end - len(agent) == begin and begin in (position.head, timeline.end)
        return (
            Subject(agent, begin, agent_end)
            if whole and (subject is None or subject.end != begin)
            else subject
        )
    if agent is not None:
        _take_agent(position, timeline, agent, agent_end, begin)
    if dated and agent is None:
        if subject is not None and position.head < subject.end < start:
            # 云岭会址1日接待游客, 浙江民营企业一季度进出口
            named = _before_date(position, subject.end, start)
            if named is not None:
                named = Subject(subject.text + named.text, subject.start, named.end)
                position.agent = position.subject = named
                return named
        elif verb and (subject is None or subject.start < position.clause):
            # 长三角铁路昨日发送旅客
            position.agent = _before_date(position, position.head, start) or position.agent
    listed = position.bound > position.head and position.text[position.bound] == "、"
    if verb and agent is None and metric is not None and _TITLED(position.text, begin, told[1] - len(metric)):
        return None  # 课题组捐资8万元,他的学生、江阳公司经理王立明捐资4万元
    if position.agent is not None and (verb or inherits or listed or metric is None):
        return position.agent
    subject = position.subject
    told_before = position.told if position.text[begin] != "各" else None  # 各地开展活动
    if subject is None and verb and position.head == begin and told_before is not None:
        # 该县脱贫。累计完成投资…
        return position.names.at(head_of(position.text, told_before, position.start), position.end)
    return subject


def _take_agent(position: Position, timeline: Timeline, agent: str, end: int, begin: int) -> None:
    """Take who acts, whose name ends at `end`, if it is plain that nobody else does."""
    subject = position.subject
    if subject is not None and subject.end == begin:
        if position.text.startswith(agent, begin):  # 云岭全省法院受理…, 涉案金额…
            whole = Subject(subject.text + agent, subject.start, begin + len(agent))
            position.agent = position.subject = whole
    elif (subject is None or subject.start < position.clause) and (
        begin == position.head or (begin == timeline.end and timeline.start <= position.head + 2)
    ):
        position.agent = Subject(agent, end - len(agent), end)
        if position.part > position.start:
            position.subject = position.agent  # ;省级法院受理…,结案…


def _before_date(position: Position, begin: int, date: int) -> Subject | None:
    """Who is named from `begin` up to a date, if it is nothing but a name."""
    text = position.text
    noun = agent_of(text[begin:date].rstrip("前近") or "的", date)[0]
    if noun is None or noun[-1] in _THAN or not text.startswith(noun, begin):
        return None
    return Subject(noun, begin, begin + len(noun))
