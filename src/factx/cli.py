"""The command line: files in, JSON, lines or tables out."""

import json
import os
import re
import signal
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeAlias

import click

# Models and rules load where a command asks factx for them: --help answers at once.
import factx
from factx.errors import InputError, MissingExtraError, ReferenceDateError, TimezoneError

if TYPE_CHECKING:
    from pydantic import BaseModel

    from factx.inputs import Input


def main() -> None:
    """Run the command line; text goes out as UTF-8 in every locale."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the caller
            nothing = Path(os.devnull).open("r" if name == "stdin" else "w")  # noqa: SIM115
            setattr(sys, name, nothing)
    # An interrupt ends the program as it ends others, without a traceback; nohup may have turned it off.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        cli(prog_name="factx")
    except OSError as error:  # a full disk; a closed pipe ends the program quietly before
        sys.stderr.write(f"factx: {error.filename or 'the output'}: {error.strerror}\n")
        # What still waits in the buffer would fail once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(1)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factx")
def cli() -> None:
    """Numbers, dates, organizations and facts from Chinese text.

    Files are read in the encoding that they are in: UTF-8, GB18030, Big5 and others. Of a page of HTML the
    story is read, which needs the extra: pip install 'factx[html]'. A file that ends with .jsonl has a text
    on each line, {"text": "…"}, with its id, reference_date or published if it has them. A folder stands
    for the files of text and HTML in it, - for standard input.

    Exit codes: 0 done; 1 some input could not be read, which standard error tells, and the others are
    done, or the output could not be written; 2 wrong usage.
    """


def _encoding(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    if name is not None:
        try:
            "0".encode(name)  # every text encoding has a 0
        except (LookupError, UnicodeError) as error:
            raise click.BadParameter(str(error)) from None
    return name


def _reads_files(command: Callable[..., None]) -> Callable[..., None]:
    """The arguments that all commands which read text have in common."""
    for argument in (
        click.option("--encoding", callback=_encoding, help="Read the files in this encoding."),
        click.option("-o", "--output", type=click.Path(dir_okay=False), help="Write to this file."),
        click.option("-v", "--verbose", is_flag=True, help="Tell each input's encoding on standard error."),
        click.argument("files", nargs=-1, metavar="[FILE|FOLDER|-]..."),
    ):
        command = argument(command)
    return command


@cli.command()
@_reads_files
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "jsonl", "records", "table"]),
    help="By default json for one text and jsonl for several; on a terminal table. records are the facts, "
    "flat, one on a line.",
)
@click.option("--pretty", is_flag=True, help="Indent the JSON of one text.")
@click.option("--reference-date", metavar="DATE", help="The day of the text, in ISO 8601: 2025-09-23.")
@click.option("--timezone", metavar="ZONE", help="The zone of the text's times: Asia/Shanghai.")
@click.option("--only", metavar="TYPES", help="Some of numbers,dates,organizations,facts.")
@click.option("--indefinite", is_flag=True, help="Also take 一 with a measure word for a number.")
def extract(
    files: tuple[str, ...],
    encoding: str | None,
    output: str | None,
    verbose: bool,
    form: str | None,
    pretty: bool,
    reference_date: str | None,
    timezone: str | None,
    only: str | None,
    indefinite: bool,
) -> None:
    """Extract the mentions and the facts of texts."""
    several = _several(files)
    if form is None:
        on_terminal = output is None and not pretty and sys.stdout.isatty()
        form = "table" if on_terminal else "jsonl" if several else "json"
    if several and form == "json":
        raise click.UsageError("--format json is for one text; several are written with --format jsonl")
    if pretty and form != "json":
        raise click.UsageError("--pretty is for the JSON of one text")
    try:
        extractor = factx.Extractor(
            only=None if only is None else re.split(r"\s*,\s*", only.strip()),
            indefinite=indefinite,
            timezone=timezone,
        )
    except TimezoneError as error:
        raise click.BadParameter(str(error), param_hint="--timezone") from None
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--only") from None

    def read(source: "Input", name: str | None) -> "factx.Document":
        return extractor.extract(
            source.text,
            reference_date=source.reference_date or reference_date,
            published=source.published if source.page is None else source.page.published,
            id=name,
        )

    try:
        extractor.extract("", reference_date=reference_date)
    except ReferenceDateError as error:
        raise click.BadParameter(str(error), param_hint="--reference-date") from None
    writers = {"table": _draw, "records": _write_records}
    _run(files, encoding, output, verbose, read, writers.get(form) or _json(indent=2 if pretty else None))


@cli.command()
@_reads_files
@click.option("--explain", is_flag=True, help="Show the raw text with all that is changed in it.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl", "html"]),
    help="By default text; html is for --explain, and its default where the output is an .html file.",
)
def clean(
    files: tuple[str, ...],
    encoding: str | None,
    output: str | None,
    verbose: bool,
    explain: bool,
    form: str | None,
) -> None:
    """Clean texts. As jsonl they have the edits that lead back to the raw text."""
    if form is None:
        form = "html" if explain and output and output.lower().endswith((".html", ".htm")) else "text"
    if explain != (form == "html") and form != "text":
        raise click.UsageError("--explain has the formats text and html, and html needs --explain")
    if explain:
        _explain(files, encoding, output, verbose, form)
        return

    def write(document: "factx.Document", out: TextIO) -> None:
        out.write(document.text + "\n")

    writer = write if form == "text" else _json({"id", "text", "edits"})
    _run(files, encoding, output, verbose, _bare(), writer)


@cli.command()
@_reads_files
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
def segment(
    files: tuple[str, ...], encoding: str | None, output: str | None, verbose: bool, form: str
) -> None:
    """Split texts into sentences. As text there is one on a line, with its kind before it."""

    def write(document: "factx.Document", out: TextIO) -> None:
        for sentence in document.sentences:
            words = document.text[sentence.start : sentence.end].split()
            out.write(f"{sentence.kind}\t{' '.join(words)}\n")

    writer = write if form == "text" else _json({"id", "text", "sentences"})
    _run(files, encoding, output, verbose, _bare(), writer)


@cli.command()
@_reads_files
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="jsonl", show_default=True)
def page(files: tuple[str, ...], encoding: str | None, output: str | None, verbose: bool, form: str) -> None:
    """Take the story out of pages of HTML. With it come title, day, site, source and encoding."""

    def read(source: "Input", name: str | None) -> "factx.Page":
        if source.page is None:
            raise InputError("this is no page of HTML")
        return source.page.model_copy(update={"id": name})

    def write(found: "factx.Page", out: TextIO) -> None:
        out.write((found.text if form == "text" else found.model_dump_json()) + "\n")

    from factx.inputs import PAGES

    _run(files, encoding, output, verbose, read, write, suffixes=PAGES)


@cli.command()
@click.option("-o", "--output", type=click.Path(file_okay=False), help="Write a file for each model here.")
def schema(output: str | None) -> None:
    """Write the JSON Schema of a document, or those of all models."""
    if output is None:
        click.echo(_schema(factx.Document), nl=False)
        return
    folder = Path(output)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


@cli.command()
@click.option("--markdown", is_flag=True, help="Write them as a page of Markdown, with what each reads.")
def rules(markdown: bool) -> None:
    """List the rules, each with an example."""
    from factx import dates, numbers, organizations
    from factx.rules import page

    listed = (*numbers.RULES, *dates.RULES, *organizations.RULES)
    if markdown:
        click.echo(page(listed))
    else:
        for rule in listed:
            click.echo(f"{rule.id:<36} {next(iter(rule.examples), '')}".rstrip())


@cli.command()
@click.option("--errors", is_flag=True, help="Also list every miss, false alarm and wrong value.")
@click.argument("gold", type=click.Path(exists=True, dir_okay=False))
def evaluate(gold: str, errors: bool) -> None:
    """Score factx on texts of your own. They are annotated in a file of JSON lines.

    A line is an object with the text and the mentions that should be found in it, for example
    {"text": "成交60万元", "numbers": [{"start": 2, "end": 6, "kind": "money", "value": 600000}]};
    docs/evaluation.md tells the format.
    """
    from factx.evaluation import Evaluation, read

    try:
        with Path(gold).open(encoding="utf-8-sig") as lines:
            evaluation = Evaluation.of(read(lines))
    except (InputError, ReferenceDateError, UnicodeDecodeError) as error:
        click.echo(f"factx: {gold}: {error}", err=True)
        sys.exit(1)
    click.echo(evaluation.table())
    if errors:
        for found in evaluation.errors:
            click.echo(str(found))


def schemas() -> dict[str, str]:
    """The JSON Schema of every public model, by the name of its file."""
    from pydantic import BaseModel

    public = {name: getattr(factx, name) for name in factx.__all__}
    return {
        f"{name.lower()}.schema.json": _schema(thing)
        for name, thing in public.items()
        if isinstance(thing, type) and issubclass(thing, BaseModel)
    }


def _schema(model: "type[BaseModel]") -> str:
    content = model.model_json_schema(mode="serialization")
    content["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


# What an input and its name become, and how that is written.
_Read: TypeAlias = "Callable[[Input, str | None], Any]"
_Write: TypeAlias = Callable[[Any, TextIO], None]


def _run(
    files: tuple[str, ...],
    encoding: str | None,
    output: str | None,
    verbose: bool,
    read: _Read,
    write: _Write,
    around: tuple[str, str] = ("", ""),
    suffixes: tuple[str, ...] | None = None,
) -> None:
    """Read every input and write what it becomes; what can't be read is told, and the exit code is 1."""
    from factx import inputs

    if not files and sys.stdin.isatty():
        raise click.UsageError("name a file, a folder, or - for standard input")
    if any(_is_same(name, output) for name in files):
        raise click.BadParameter(f"{output} is also read: name another file", param_hint="--output")
    failed = False
    with _open(output) as out:
        out.write(around[0])
        for path, load in inputs.sources(files or ("-",), encoding, suffixes or inputs.TEXTS):
            if _is_same(path, output):  # in its folder, from another run
                continue
            name = None if path == "-" else os.fsencode(path).decode("utf-8", "backslashreplace")
            try:
                source = load()
                found = read(source, source.id or name)
            except (OSError, InputError, MissingExtraError, ReferenceDateError) as error:
                reason = error.strerror if isinstance(error, OSError) else error
                click.echo(f"factx: {name or 'standard input'}: {reason}", err=True)
                failed = True
                continue
            if verbose:
                kind = "text" if source.page is None else "html"
                told = f"{kind} in {source.encoding}, {len(source.text)} characters"
                told += f", {source.lost} byte{'s' * (source.lost > 1)} lost" if source.lost else ""
                click.echo(f"factx: {name or 'standard input'}: {told}", err=True)
            write(found, out)
            out.flush()  # who reads it, or what ends the program, finds whole texts
        out.write(around[1])
        out.flush()
    if failed:
        sys.exit(1)


def _open(output: str | None) -> AbstractContextManager[TextIO]:
    if output is None:
        return nullcontext(sys.stdout)
    try:
        return Path(output).open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.BadParameter(f"{output}: {error.strerror}", param_hint="--output") from None


def _is_same(path: str, output: str | None) -> bool:
    """Whether what is read would be written over."""
    return (
        output is not None and Path(path).is_file() and Path(output).is_file() and Path(path).samefile(output)
    )


def _several(files: tuple[str, ...]) -> bool:
    from factx.inputs import LINES

    return len(files) > 1 or any(Path(name).is_dir() or name.lower().endswith(LINES) for name in files)


def _bare() -> _Read:
    """Reads a text for its cleaned form and its sentences alone."""
    extractor = factx.Extractor(only=())
    return lambda source, name: extractor.extract(source.text, id=name)


def _json(fields: set[str] | None = None, indent: int | None = None) -> _Write:
    def write(document: "factx.Document", out: TextIO) -> None:
        out.write(document.model_dump_json(include=fields, indent=indent) + "\n")

    return write


def _write_records(document: "factx.Document", out: TextIO) -> None:
    from factx import display

    for record in display.records(document):
        out.write(display.record_json(record) + "\n")


def _explain(
    files: tuple[str, ...], encoding: str | None, output: str | None, verbose: bool, form: str
) -> None:
    from factx import display
    from factx.display.explanation import PAGE, Explanation

    def read(source: "Input", name: str | None) -> Explanation:
        return Explanation(source.text, factx.clean(source.text), name)

    def write(explanation: Explanation, out: TextIO) -> None:
        if form == "html":
            out.write(explanation.section())
        elif out.isatty():
            console = display.console(out, explanation.name)
            colors = console.color_system is not None and not console.no_color
            console.print(explanation.terminal(colors=colors))
        else:
            out.write(f"{explanation.heading()}\n" * _several(files) + f"{explanation}\n")

    _run(files, encoding, output, verbose, read, write, PAGE if form == "html" else ("", ""))


def _draw(document: "factx.Document", out: TextIO) -> None:
    from factx import display

    display.console(out, document.id).print(display.terminal(document))
