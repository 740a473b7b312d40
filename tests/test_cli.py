"""The command line: what it writes, where it complains, and its exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factx.cli import cli
from factx.models import Document

TEXT = "成交金额60万元,自2021年起登记。"


def run(*arguments: object, input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=input)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "页面.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "factx", *arguments]
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, check=False, env={**os.environ, **environment}
    )


def test_one_text_is_one_json_document(page: Path) -> None:
    done = run("extract", page)
    assert done.exit_code == 0
    document = Document.model_validate_json(done.stdout)
    assert document.id == str(page)
    assert document.text == TEXT
    assert [number.text for number in document.numbers] == ["60万元"]


def test_several_texts_are_json_lines(page: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.txt"
    other.write_text("发证2.4万张。", encoding="gb18030")
    done = run("extract", page, other)
    assert done.exit_code == 0
    assert [Document.model_validate_json(line).id for line in done.stdout.splitlines()] == [
        str(page),
        str(other),
    ]


def test_a_folder_is_its_text_files_in_order(tmp_path: Path) -> None:
    for name in ("c.txt", "a.txt", "skipped.md", "b/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    done = run("extract", tmp_path)
    names = [Path(json.loads(line)["id"]).name for line in done.stdout.splitlines()]
    assert names == ["a.txt", "d.txt", "c.txt"]


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input(arguments: tuple[str, ...]) -> None:
    done = run("extract", *arguments, input=TEXT.encode("gb18030"))
    document = Document.model_validate_json(done.stdout)
    assert (document.id, document.text) == (None, TEXT)


def test_a_named_encoding_is_used(page: Path) -> None:
    page.write_bytes("café".encode("latin-1"))
    assert json.loads(run("extract", page, "--encoding", "latin-1").stdout)["text"] == "café"


def test_output_goes_to_a_file(page: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    done = run("extract", page, "--output", target, "--pretty")
    assert (done.exit_code, done.stdout) == (0, "")
    written = target.read_text(encoding="utf-8")
    assert Document.model_validate_json(written).text == TEXT
    assert written.startswith('{\n  "schema_version"')


def test_only_some_types(page: Path) -> None:
    found = json.loads(run("extract", page, "--only", "dates").stdout)
    assert found["numbers"] == []
    assert found["dates"] != []


def test_the_reference_date_counts(page: Path) -> None:
    page.write_text("去年4月上线。", encoding="utf-8")
    found = json.loads(run("extract", page, "--reference-date", "2025-09-23").stdout)
    assert found["reference_date"] == "2025-09-23"
    assert found["dates"][0]["timex"] == "2024-04"


def test_the_table_shows_facts_and_mentions(page: Path) -> None:
    done = run("extract", page, "--format", "table")
    assert done.exit_code == 0
    assert "60万元" in done.stdout
    assert "600000 CNY" in done.stdout


def test_one_bad_input_does_not_stop_the_others(page: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.txt"
    damaged.write_bytes((TEXT * 9).encode() + b"\xe5")
    missing = tmp_path / "missing.txt"
    done = run("extract", missing, damaged, page)
    assert done.exit_code == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [str(page)]
    told = done.stderr.splitlines()
    assert told[0] == f"factx: {missing}: No such file or directory"
    assert told[1].startswith(f"factx: {damaged}: byte {len((TEXT * 9).encode())} (0xe5) is not utf-8")


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    done = run("clean", tmp_path)
    assert done.exit_code == 1
    assert "no .txt file in this folder" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract", "--reference-date", "2025-13-01"),
        ("extract", "--only", "numbers,verbs"),
        ("extract", "--only", ""),
        ("extract", "--format", "xml"),
        ("extract", "--encoding", "klingon"),
        ("extract", "--encoding", "hex"),
        ("extract", "--format", "jsonl", "--pretty"),
        ("extract", "--format", "json", "a.txt", "b.txt"),
        ("extract", "--output", "no/such/folder/out.json"),
        ("distill",),
    ],
)
def test_wrong_usage_is_told(arguments: tuple[str, ...]) -> None:
    done = run(*arguments, input=TEXT)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "Error: " in done.stderr


def test_clean_writes_the_text_and_its_edits() -> None:
    assert run("clean", input="成交６０万元。").stdout == "成交60万元。\n"
    cleaned = json.loads(run("clean", "--format", "jsonl", input="成交６０万元。").stdout)
    assert cleaned["text"] == "成交60万元。"
    assert {edit["kind"] for edit in cleaned["edits"]} == {"width"}


def test_segment_writes_a_sentence_on_a_line() -> None:
    done = run("segment", input="第一句话说完了。第二句话也说完了。")
    assert [line.split("\t")[1] for line in done.stdout.splitlines()] == [
        "第一句话说完了。",
        "第二句话也说完了。",
    ]
    cleaned = json.loads(run("segment", "--format", "jsonl", input="成交。").stdout)
    assert set(cleaned) == {"id", "text", "sentences"}


def test_rules_are_listed_with_examples() -> None:
    lines = run("rules").stdout.splitlines()
    assert {line.split(".")[0] for line in lines} == {"number", "date", "organization"}
    assert all(len(line.split(maxsplit=1)) == 2 for line in lines)


def test_python_m_factx_is_the_same_command(page: Path) -> None:
    done = process("extract", str(page))
    assert done.returncode == 0
    assert json.loads(done.stdout)["text"] == TEXT


def test_output_is_utf_8_in_every_locale(page: Path) -> None:
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = process("extract", str(page), **locale)
    assert (done.returncode, done.stderr) == (0, b"")
    document = Document.model_validate_json(done.stdout.decode("utf-8"))
    assert document.id == str(page)
    assert "60万元" in process("extract", "--format", "table", str(page), **locale).stdout.decode("utf-8")


def test_a_closed_pipe_is_quiet(page: Path) -> None:
    page.write_text(TEXT * 20_000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "factx", "extract", str(page)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        writer.stdout.read(10)
        writer.stdout.close()
        assert writer.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_told(page: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factx", "extract", str(page)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, b"factx: the output: No space left on device\n")


@pytest.mark.skipif(os.name != "posix", reason="needs a shell that closes streams")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_closed_stream_is_like_an_empty_one(page: Path, closed: str) -> None:
    done = subprocess.run(
        f'"{sys.executable}" -m factx extract - "{page}" {closed}',
        shell=True,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout.splitlines()) == (0 if closed == ">&-" else 2)


def test_an_encoding_without_an_encoder_is_wrong_usage(page: Path) -> None:
    assert run("extract", "--encoding", "undefined", page).exit_code == 2


def test_blanks_between_types_say_nothing(page: Path) -> None:
    done = run("extract", "--only", "numbers, dates", page)
    assert [number.text for number in Document.model_validate_json(done.stdout).numbers] == ["60万元"]
