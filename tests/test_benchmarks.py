"""The benchmarks measure what is there; time grows with the length of the text, whatever it holds."""

import pytest
from benchmarks import hostile, rules, stages

from factx import dates, numbers, organizations

TEXT = "自去年4月上线以来,浙江省知识产权局推送信息7479条,金额53.5亿元。"


def test_every_stage_takes_its_share() -> None:
    shares = stages.shares(TEXT, "2025-09-23", repeats=3)
    assert sum(shares.values()) == pytest.approx(1)
    assert all(share > 0 for name, share in shares.items() if name != "between")


def test_every_rule_has_its_cost() -> None:
    costs = rules.costs(TEXT, repeats=2)
    assert set(costs) == {rule.id for room in (numbers, dates, organizations) for rule in room.RULES}
    assert costs["number.money.suffix"].found == 1


# Four times the text takes four times as long, or sixteen times where a rule looks back from everywhere.
@pytest.mark.parametrize("name", hostile.PIECES)
def test_time_grows_with_the_text(name: str) -> None:
    first, _, fourth = hostile.growth(hostile.PIECES[name], size=3_000, rounds=3)
    assert fourth / first < 9
