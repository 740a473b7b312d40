"""The notebook of examples/ runs, and each of its documents shows itself."""

import ast
import contextlib
import io
import json
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"


def test_the_notebook_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES)
    cells = json.loads(Path("explore.ipynb").read_text(encoding="utf-8"))["cells"]
    names: dict[str, object] = {}
    shown = [_run("".join(cell["source"]), names) for cell in cells if cell["cell_type"] == "code"]
    document, counts, explained, record, facts, back, entities = shown
    assert "2.4万张</mark>" in document
    assert "'pinyin_annotation': 527" in counts
    assert "(jian)" in explained
    assert "'metric': '累计发放数据知识产权登记证书'" in record
    assert "90亿元 · 直接转化运用金额 · 该省 · 目前" in facts.splitlines()
    assert back == "('53.5亿元', '53.5亿(yi)元')"
    assert "('浙江省知识产权局', 'government', 1)" in entities


def _run(source: str, names: dict[str, object]) -> str:
    """What a notebook shows of a cell: what it prints, and its last expression, as HTML if it can be."""
    body = ast.parse(source).body
    printed = io.StringIO()
    value: object = None
    with contextlib.redirect_stdout(printed):
        last = body[-1]
        shows = isinstance(last, ast.Expr)
        exec(compile(ast.Module(body[:-1] if shows else body, []), "cell", "exec"), names)
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    if value is None:
        return printed.getvalue()
    return printed.getvalue() + str(getattr(value, "_repr_html_", value.__repr__)())
