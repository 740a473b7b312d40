"""Inputs: JSON lines, each with what came with its text."""

import json
import zlib
from pathlib import Path

import pytest

from factx.html import from_html
from factx.models import Document
from tests.test_cli import run


def written(path: Path, *lines: object) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def test_each_line_is_a_document(tmp_path: Path) -> None:
    path = written(
        tmp_path / "texts.jsonl",
        {"id": "a-1", "text": "昨天成交60万元。", "reference_date": "2025-09-23", "source": "…"},
        {"id": 7, "text": "昨天发证2.4万张。", "published": "2025-09-24"},
        {"text": "昨天\u2028发证3张。"},
    )
    done = run("extract", path)
    assert done.exit_code == 0
    documents = [Document.model_validate_json(line) for line in done.stdout.splitlines()]
    assert [document.id for document in documents] == ["a-1", "7", f"{path}:3"]
    assert [(d.dates[0].timex, d.reference_source) for d in documents] == [
        ("2025-09-22", "argument"),
        ("2025-09-23", "metadata"),
        ("XXXX-XX-XX", None),
    ]
    assert [d.numbers[0].value for d in documents] == [600000, 24000, 3]


def test_a_line_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    path = tmp_path / "texts.JSONL"
    good = '{"id": "\\ud800", "text": "成交金额60万元。\\ud800"}'
    path.write_text(
        f'{{"text": \n\n[]\n{{"text": 3}}\n{{"text": "", "id": []}}\n'
        f'{{"text": "", "published": "gestern"}}\n{"[" * 100_000}\n{good}\n',
        encoding="gb18030",
    )
    done = run("extract", path, "--format", "records")
    assert done.exit_code == 1
    assert [json.loads(line)["value"] for line in done.stdout.splitlines()] == [600000]
    told = [line.removeprefix(f"factx: {path}:").split(": ", 1) for line in done.stderr.splitlines()]
    assert [(place, reason.split(":")[0]) for place, reason in told] == [
        ("1", "this line is no JSON"),
        ("3", "this line is no JSON object with a text"),
        ("4", "this line is no JSON object with a text"),
        ("5", "id is no string in this line"),
        ("6", "published 'gestern' is not a date"),
        ("7", "this line is no JSON"),
    ]


@pytest.mark.parametrize("name", ["absent.jsonl", "broken.jsonl"])
def test_a_file_of_lines_that_cannot_be_read_is_told_once(tmp_path: Path, name: str) -> None:
    (tmp_path / "broken.jsonl").write_bytes(zlib.compress("浙江省发布了登记指引".encode()))
    done = run("clean", tmp_path / name)
    assert (done.exit_code, done.stdout, done.stderr.count("factx: ")) == (1, "", 1)


def test_a_folder_has_its_pages_for_the_command_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("成交60万元。", encoding="utf-8")
    (tmp_path / "b.html").write_text("<p>昨天，青禾港成交60万元，明年还会更多。</p>", encoding="utf-8")
    done = run("page", tmp_path, "--format", "text")
    assert (done.exit_code, done.stdout) == (0, "昨天，青禾港成交60万元，明年还会更多。\n")


def test_a_few_broken_bytes_stop_nothing_and_are_told(tmp_path: Path) -> None:
    text = "去年成交金额60万元。今年成交金额8".encode() + b"\xff" + "0万元。今年成交金额70万元。".encode()
    (tmp_path / "a.txt").write_bytes(text)
    (tmp_path / "b.jsonl").write_bytes(b'{"text": "' + text + b'"}')
    done = run("extract", tmp_path / "a.txt", tmp_path / "b.jsonl", "--verbose")
    assert "text in utf-8, 34 characters, 1 byte lost" in done.stderr
    for line in done.stdout.splitlines():
        document = Document.model_validate_json(line)
        assert [number.text for number in document.numbers] == ["60万元", "70万元"]
        notice = document.warnings[0]
        assert (notice.code, document.text[notice.start : notice.end]) == ("damaged", "\ufffd")
    page = b"<html><body><p>" + text + b"</body></html>"
    assert from_html(page).lost_bytes == 1
    (tmp_path / "c.html").write_bytes(page)
    assert json.loads(run("page", tmp_path / "c.html").stdout)["lost_bytes"] == 1
