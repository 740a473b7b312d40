"""The command line: what it writes, where it complains, and its exit codes."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factx.cli import cli
from factx.html import Page
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
    damaged.write_bytes(TEXT.encode() + b"\xe5" * 99)
    missing = tmp_path / "missing.txt"
    done = run("extract", missing, damaged, page, "--encoding", "utf-8")
    assert done.exit_code == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [str(page)]
    told = done.stderr.splitlines()
    assert told[0] == f"factx: {missing}: No such file or directory"
    assert told[1].startswith(f"factx: {damaged}: byte {len(TEXT.encode())} (0xe5) is not utf-8")


def test_a_folder_without_texts_is_told(tmp_path: Path) -> None:
    done = run("clean", tmp_path)
    assert done.exit_code == 1
    assert "no file in this folder ends with .txt, .html" in done.stderr


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
        ("clean", "--format", "html"),
        ("clean", "--explain", "--format", "jsonl"),
        ("distill",),
    ],
)
def test_wrong_usage_is_told(arguments: tuple[str, ...]) -> None:
    done = run(*arguments, input=TEXT)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "Error: " in done.stderr


PAGE = (
    "<!DOCTYPE html><html><head><title>青禾港吞吐量创新高_青禾网</title>{head}</head><body>"
    '<ul><li><a href="/">首页</a></li><li><a href="/c">财经</a></li></ul><h1>青禾港吞吐量创新高</h1>'
    "<p>青禾港务公司公布，去年港口吞吐量达到800万吨，同比增长5.2%，其中集装箱吞吐量增长一成。</p></body></html>"
)
STAMPED = PAGE.format(head='<meta name="PubDate" content="2025-03-15">')


def test_of_a_page_the_story_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(STAMPED.encode("gb18030"))
    document = Document.model_validate_json(run("extract", path).stdout)
    assert document.id == str(path)
    assert document.title == "青禾港吞吐量创新高"
    assert "首页" not in document.text
    assert (str(document.reference_date), document.reference_source) == ("2025-03-15", "metadata")
    assert [date.timex for date in document.dates] == ["2024"]
    given = json.loads(run("extract", path, "--reference-date", "2024-01-01").stdout)
    assert (given["reference_date"], given["reference_source"]) == ("2024-01-01", "argument")


def test_a_page_is_known_by_its_suffix_or_its_beginning(tmp_path: Path) -> None:
    fragment = tmp_path / "fragment.HTM"
    fragment.write_text("<div>成交金额60万元，同比增长5.2%，比上年多出一成。</div>", encoding="utf-8")
    assert json.loads(run("extract", fragment).stdout)["text"].startswith("成交金额")
    assert "首页" not in run("clean", "-", input=STAMPED).stdout
    assert run("segment", input="<b>成交</b>60万元。").stdout.startswith("body\t")


def test_a_folder_of_texts_and_pages(tmp_path: Path) -> None:
    for name, content in {
        "b.htm": STAMPED.encode("gbk"),
        "a.txt": TEXT.encode(),
        "c/d.html": PAGE.format(head='<meta charset="utf-8">').encode(),
        "e.html": b"",
        "f.html": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xd8",
        "g.md": b"# no",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    done = run("extract", tmp_path, "--verbose")
    assert done.exit_code == 1
    ids = [Path(json.loads(line)["id"]).relative_to(tmp_path).as_posix() for line in done.stdout.splitlines()]
    assert ids == ["a.txt", "b.htm", "c/d.html"]
    told = [line.removeprefix(f"factx: {tmp_path}/") for line in done.stderr.splitlines()]
    assert told[0] == f"a.txt: text in utf-8, {len(TEXT)} characters"
    assert told[1].startswith("b.htm: html in gb18030, ")
    assert told[2].startswith("c/d.html: html in utf-8, ")
    assert told[3] == "e.html: this page is empty"
    assert told[4].startswith("f.html: byte 0 (0x89) is in no encoding")


def test_page_writes_what_a_page_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(STAMPED.encode("gbk"))
    found = Page.model_validate_json(run("page", path).stdout)
    assert found.id == str(path)
    assert (found.title, str(found.published), found.encoding) == (
        "青禾港吞吐量创新高",
        "2025-03-15",
        "gb18030",
    )
    assert run("page", path, "--format", "text").stdout == found.text + "\n"
    refused = run("page", input=TEXT)
    assert (refused.exit_code, refused.stderr) == (1, "factx: standard input: this is no page of HTML\n")


def test_without_the_extra_pages_are_refused_and_texts_are_read(page: Path, tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text(STAMPED, encoding="utf-8")
    program = (
        "import sys; sys.modules['trafilatura'] = None; from factx.cli import main; "
        f"sys.argv = ['factx', 'extract', {str(tmp_path / 'b.html')!r}, {str(page)!r}]; main()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 1
    assert "pip install 'factx[html]'" in done.stderr.decode()
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == [TEXT]


def test_records_are_facts_on_lines(page: Path) -> None:
    page.write_text("去年成交金额60万元。", encoding="utf-8")
    done = run("extract", page, page, "--format", "records", "--reference-date", "2025-09-23")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(records) == 2
    assert records[0] == records[1]
    wanted = {"metric": "成交金额", "value": 600000, "unit_code": "CNY", "date_lower": "2024-01-01"}
    assert wanted.items() <= records[0].items()
    assert records[0]["document"] == str(page)


def test_clean_explains_in_text_and_html(tmp_path: Path) -> None:
    assert run("clean", "--explain", input="成交６万元。").stdout == "成交[-６-]{+6+}万元。\n"
    target = tmp_path / "edits.html"
    (tmp_path / "a.txt").write_text("成交６万元。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("成交<b>六</b>万元。", encoding="utf-8")
    run("clean", "--explain", "-o", target, tmp_path)
    written = target.read_text(encoding="utf-8")
    assert written.count("<!DOCTYPE html>") == written.count("</html>") == 1
    assert written.count("<section") == 2
    assert "<h2>" + str(tmp_path / "a.txt") + "</h2>" in written
    assert '<del class="width" title="width">６</del><ins class="width" title="width">6</ins>' in written
    assert "<b>六</b>" not in written


def test_several_explanations_have_their_names_and_counts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("成交６万元。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("成交六万元。", encoding="utf-8")
    assert run("clean", "--explain", tmp_path).stdout.splitlines() == [
        f"== {tmp_path / 'a.txt'}: width 1 (1 character)",
        "成交[-６-]{+6+}万元。",
        f"== {tmp_path / 'b.txt'}: nothing to clean",
        "成交六万元。",
    ]


def test_no_input_is_written_over(page: Path, tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(page)
    for target in (page, tmp_path / "link.txt"):
        done = run("clean", page, "-o", target)
        assert done.exit_code == 2
        assert "also read" in done.stderr
        assert page.read_text(encoding="utf-8") == TEXT
    (tmp_path / "link.txt").unlink()
    target = tmp_path / "all.txt"
    for _ in range(2):  # the second time it is in the folder that is read
        assert run("clean", tmp_path, "-o", target).exit_code == 0
        assert target.read_text(encoding="utf-8") == TEXT + "\n"


def test_a_folder_whose_name_ends_like_a_file_is_no_file(page: Path, tmp_path: Path) -> None:
    (tmp_path / "old.txt").mkdir()
    done = run("clean", tmp_path)
    assert (done.exit_code, done.stdout, done.stderr) == (0, TEXT + "\n", "")


@pytest.mark.skipif(os.name == "nt", reason="signals")
def test_an_interrupt_leaves_what_was_written_and_no_traceback(tmp_path: Path) -> None:
    for place in range(40):
        (tmp_path / f"{place:02}.txt").write_text(TEXT * 200, encoding="utf-8")
    command = [sys.executable, "-m", "factx", "extract", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        first = running.stdout.readline()
        running.send_signal(signal.SIGINT)
        _, told = running.communicate()
    assert json.loads(first)["text"]
    assert (running.returncode, told) == (-signal.SIGINT, b"")


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


def test_the_page_of_the_rules_is_that_of_the_code() -> None:
    page = Path(__file__).parents[1] / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == run("rules", "--markdown").stdout


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
