"""Front: what the words in front of a number say of it, and of the place that they begin with."""

from factx.facts.agents import agent as agent_of
from factx.facts.agents import without_adverbs
from factx.facts.kinds import LIGHT, pays_person
from factx.facts.links import Link
from factx.facts.measures import MEASURES, names_measure
from factx.facts.metric import NOTHING, Before, Phrase, before
from factx.facts.neighbors import SHARES, STOPS
from factx.facts.nouns import SHORT
from factx.facts.position import Position
from factx.facts.roles import ROLES
from factx.facts.said import Said
from factx.facts.subject import Subject, county_end, place_end

_SHORTEST = 2
_EXISTING = ("现有", "共有")
_PARTICLES = frozenset("的了")
_MODAL, _POWERS = frozenset("会能"), frozenset(f"{word}能" for word in "产性功储动电热节智核光氢势技效职")
_NOWHERE = frozenset(("相比", "局地"))
_ADDING = frozenset("和及")
_REACHED = frozenset(word for word, role in ROLES.items() if role == "reach")


def words_before(
    position: Position, said: Said, low: int, stop: int, kind: str, link: Link, left: str, right: str
) -> Before:
    """What the words in front of a number that counts nothing say."""
    text, same, begins = position.text, said.metric, low == position.bound
    if begins and text[low] in _ADDING and text[stop - 1] in MEASURES:
        low += 1  # 收入3亿元和利润5000万元
    if kind == "count" and stop - low == 2 and text[low] == "、" and text[low + 1] in SHORT:
        return text[low + 1], stop, None, 0, False  # 生猪2万头、牛3万头
    told = before(text, low, stop)
    metric, _, agent, agent_end, verb = told
    if metric is None:
        return told
    if kind == "count":
        if left not in _PARTICLES:
            return told
        if left == "的" and (verb or (text[told[1]] == "的" and not names_measure(metric))):
            return NOTHING  # 纳入统计的40个4A级景区, 年初确定的30件
    elif begins and same is not None and metric == same[0]:
        return NOTHING  # 17名老人共计230余万元
    if metric == "占" and same is None and agent is None:
        return NOTHING  # 占三成的人
    if left == "了" and link[1] is None and not verb and not link[3]:
        return NOTHING  # 门口排起了200米: what was done, by a verb that is not known
    if (
        ("超过" in metric and (metric[0] != "超" or kind != "percentage_point"))  # 超过时间进度5.9个百分点
        or "不及" in metric
        or metric[-2:] in _NOWHERE
        or metric[0] == "较"
        or (metric[-1] in _MODAL and metric[-2:] not in _POWERS)
        or ("、" in metric and position.names.ending_at(told[1]) is not None)
    ):  # 积水会超过30厘米, 距离不能小于2米; 岭南银行、江阳银行均收窄12BP
        return NOTHING  # 拨备覆盖率超过监管要求两倍
    if (
        kind == "money"
        and right not in STOPS
        and text[told[1] : stop] in _REACHED
        and not names_measure(metric)
    ):
        return None, 0, *agent_of(metric, told[1]), True  # 云岭科技完成1亿元融资
    if metric[0] == "为" and kind in SHARES and len(metric) > _SHORTEST:
        return (metric[1:], *told[1:])  # 为年度投资计划的30.9%
    if verb and kind != "count" and (metric in LIGHT or (kind == "money" and pays_person(metric))):
        return None, 0, agent, agent_end, True
    return told


def placed(position: Position, metric: Phrase, subject: Subject | None) -> tuple[Phrase, Subject | None]:
    """The metric and the subject, where the metric may begin with a place; "" where it is only that."""
    words, end = metric
    cut = place_end(words, 0, len(words)) if words[:2] in position.names.pairs else 0
    county = not cut and (subject is None or subject.start < position.clause)
    if county:
        cut = county_end(words)
    if not cut:
        return metric, subject
    rest, begin = words[cut:], end - len(words)
    if rest and (
        rest[0] == "至"
        or len(rest) < _SHORTEST
        or not (names_measure(rest) or (rest.startswith(_EXISTING) and len(rest) > _SHORTEST + 1))
    ):
        return metric, subject
    named = Subject(words[:cut], begin, begin + cut)
    if county:
        position.subject = named  # 云岭县财政收入; not 其中以重庆市损失…
    return (without_adverbs(rest) if rest[:1] == "共" else rest, end), named
