"""The JSON Schema files are those of the models, and documents in JSON obey them."""

import json
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest

import factx
from factx import models
from factx.cli import schemas
from factx.models import Document, Number

FOLDER = Path(__file__).parent.parent / "schemas"
PAGE = (Path(__file__).parent.parent / "examples" / "zhejiang.txt").read_text(encoding="utf-8")
VALIDATOR = jsonschema.Draft202012Validator(
    json.loads(schemas()["document.schema.json"]), format_checker=jsonschema.FormatChecker()
)


def test_the_files_are_those_of_the_models() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    assert written == schemas(), "stale: run make schemas"


def test_every_public_model_has_its_schema() -> None:
    models = "cleantext date document edit entity fact notice number organization page sentence"
    assert set(schemas()) == {f"{model}.schema.json" for model in models.split()}


@pytest.mark.parametrize(
    ("text", "reference_date"),
    [
        ("", None),
        (PAGE, "2025-09-23"),
        ("两小时后开会,预算1234567.891亿元。", datetime(2025, 9, 23, 15, 30)),
        ("圆周率约为3.14159265358979323846264338327950288。", None),
    ],
)
def test_documents_obey_their_schema(text: str, reference_date: str | datetime | None) -> None:
    document = factx.extract(text, reference_date=reference_date)
    content = document.model_dump_json()
    VALIDATOR.validate(json.loads(content))
    assert Document.model_validate_json(content) == document


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (24000, 24000),
        (Decimal("53.5"), 53.5),
        (2**53 + 1, "9007199254740993"),
        (Decimal("0.1234567890123456789"), "0.1234567890123456789"),
        (Decimal("910190500000000.2"), "910190500000000.2"),
        (Decimal("91019050000000.2"), 91019050000000.2),
        (Decimal("9e-400"), "0." + "0" * 399 + "9"),
        (-5, -5),
    ],
)
def test_exact_values_survive_json(value: int | Decimal, written: int | float | str) -> None:
    number = Number(
        text="n", start=0, end=1, raw_start=0, raw_end=1, sentence=0, rule="number.cardinal.plain",
        kind="cardinal", value=value, lower=value, upper=value,
    )  # fmt: skip
    content = json.loads(number.model_dump_json())
    jsonschema.validate(content, json.loads(schemas()["number.schema.json"]))
    assert content["value"] == written
    assert Number.model_validate_json(number.model_dump_json()) == number
    assert Number.model_validate_json(number.model_dump_json()) == number


def test_an_unknown_field_is_refused() -> None:
    content = json.loads(factx.extract("").model_dump_json())
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({**content, "extra": 1})


def test_the_version_is_in_the_schema() -> None:
    schema = json.loads(schemas()["document.schema.json"])
    assert schema["properties"]["schema_version"]["const"] == models.SCHEMA_VERSION
