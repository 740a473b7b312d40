"""Scores of annotated texts, worked out by hand."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from factx.cli import cli
from factx.errors import InputError
from factx.evaluation import Evaluation, Score, read

TEXT = "去年底,成交金额60万元,吸引200家企业。"
GOLD = {
    "text": TEXT,
    "reference_date": "2025-09-23",
    "numbers": [
        {"start": 8, "end": 12, "kind": "money", "value": 600000, "unit_code": "USD"},
        {"start": 15, "end": 18, "kind": "count"},
    ],
    "dates": [{"start": 0, "end": 3, "timex": "2024-12", "lower": "2024-12-01"}],
    "organizations": [],
}


def test_scores() -> None:
    evaluation = Evaluation.of(read([json.dumps(GOLD), "", json.dumps({"text": TEXT, "dates": []})]))
    scores = evaluation.scores
    assert scores["numbers"] == Score(right=1, missed=1, invented=1, values=1, wrong=1)
    assert scores["numbers.money"].accuracy == 0
    assert scores["dates"] == Score(right=1, missed=0, invented=1, values=1, wrong=0)
    assert (scores["dates"].precision, scores["dates"].recall) == (0.5, 1.0)
    assert "organizations" not in scores
    assert [(error.what, error.type) for error in evaluation.errors] == [
        ("wrong", "numbers"),
        ("missed", "numbers"),
        ("invented", "numbers"),
        ("invented", "dates"),
    ]
    assert "unit_code is CNY, not USD" in str(evaluation.errors[0])
    assert "⟦家企业⟧" not in str(evaluation.errors[2]) and "⟦200家⟧" in str(evaluation.errors[2])


def test_an_optional_mention_may_be_missed() -> None:
    gold = {"text": "没有。", "numbers": [{"start": 0, "end": 2, "optional": True}]}
    assert Evaluation.of(read([json.dumps(gold)])).scores == {}


def test_a_bad_line_is_named() -> None:
    with pytest.raises(InputError, match=r"line 2: numbers\.0\.start"):
        list(read(['{"text": "a"}', '{"text": "a", "numbers": [{"end": 1}]}']))


def test_a_line_without_json_tells_what_belongs_there() -> None:
    with pytest.raises(InputError, match=r'line 1: this is no JSON object .* \{"text": "…"'):
        list(read(["成交金额60万元"]))


def test_the_example_of_the_documentation_is_found_whole() -> None:
    page = (Path(__file__).parents[1] / "docs" / "evaluation.md").read_text(encoding="utf-8")
    evaluation = Evaluation.of(read(re.findall(r"```json\n(.*)\n```", page)))
    assert {"numbers", "dates"} <= evaluation.scores.keys()
    assert all(score.f1 == 1 and score.wrong == 0 for score in evaluation.scores.values())


@pytest.mark.parametrize(("start", "end"), [(1, 1), (2, 1), (0, 4), (-1, 1)])
def test_a_place_outside_the_text_is_named(start: int, end: int) -> None:
    with pytest.raises(InputError, match="is no place in a text of 3"):
        list(read([json.dumps({"text": "成交了", "dates": [{"start": start, "end": end}]})]))


def test_the_command(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\ufeff" + json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    result = CliRunner().invoke(cli, ["evaluate", str(path), "--errors"])
    assert result.exit_code == 0
    assert "numbers.money" in result.output and "missed\tnumbers" in result.output
    path.write_text("{}", encoding="utf-8")
    assert CliRunner().invoke(cli, ["evaluate", str(path)]).exit_code == 1
    assert CliRunner().invoke(cli, ["evaluate", str(tmp_path / "none")]).exit_code == 2
