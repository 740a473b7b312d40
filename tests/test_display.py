"""A document for the eye: complete, escaped, and safe for what shows it."""

import json
import re
from datetime import date
from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

import factx
from factx import display, models
from factx.models import Date, Document, Fact, Notice, Number, Organization

VOID = {"br", "meta", "img"}


class Reader(HTMLParser):
    """What a browser makes of a piece of HTML: its tags, balanced, and the text outside of its style."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.marks: list[tuple[str | None, str]] = []
        self.text = ""
        self.kept = ""  # of an explanation what is neither removed nor added
        self._mark: str | None = None
        self.feed(page)
        self.close()
        assert not self.open, f"left open: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "mark":
            self.marks.append((dict(attrs)["class"], ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self.open:
            return
        self.text += data
        if self.open[-2:] == ["section", "div"]:
            self.kept += data
        if "mark" in self.open:
            kind, text = self.marks[-1]
            self.marks[-1] = (kind, text + data)


def document(text: str, *spans: tuple[int, int], **fields: object) -> Document:
    """A document with numbers at the spans, whatever stands there."""
    numbers = [
        Number(
            text=text[start:end], start=start, end=end, raw_start=start, raw_end=end, sentence=0,
            rule="number.money.suffix", kind="money", value=5, lower=5, upper=5, unit="元", unit_code="CNY",
        )
        for start, end in spans
    ]  # fmt: skip
    empty = dict.fromkeys(
        ("edits", "sentences", "dates", "organizations", "entities", "facts", "warnings"), ()
    )
    return Document.model_validate({"text": text, "numbers": numbers, **empty, **fields})


def test_the_page_marks_every_mention() -> None:
    found = factx.extract("去年4月,中国科学院投入60万元,占24%。", reference_date="2025-09-23")
    page = Reader(found._repr_html_())
    mentions: list[Number | Date | Organization] = [*found.numbers, *found.dates, *found.organizations]
    mentions.sort(key=lambda mention: mention.start)
    assert mentions
    assert page.marks == [(mention.type, mention.text) for mention in mentions]
    assert found.text in page.text


def test_the_page_is_one_for_documents_without_anything() -> None:
    assert Reader(display.html(document(""))).marks == []


def test_facts_come_first_and_open() -> None:
    fact = Fact(number=0, metric="成交金额", sentence=0)
    page = display.html(document("成交金额5元", (4, 6), facts=[fact]))
    assert page.index("<details open><summary>facts (1)") < page.index("<details><summary>numbers (1)")
    assert "<td>成交金额</td>" in page


@given(st.text(), st.text())
def test_whatever_the_text_holds_is_escaped(text: str, message: str) -> None:
    whole = f"<script>{text}</script>&amp;<b title='\">"
    shown = document(whole, (0, 8), title=whole, warnings=[Notice(code="damaged", message=message)])
    page = Reader(display.html(shown))
    assert page.tags <= {
        "style",
        "div",
        "mark",
        "details",
        "summary",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert page.marks == [("number", "<script>")]
    assert "&amp;<b title='\">" in page.text


def test_long_texts_and_tables_are_cut_and_say_so() -> None:
    text = "5元" * 30_000
    page = display.html(document(text, *((at, at + 2) for at in range(0, len(text), 2))))
    assert "40000 more characters" in page
    assert "29500 more rows" in page
    assert len(page) < 2_000_000


def terminal(shown: Document) -> str:
    console = Console(width=200, color_system=None)
    with console.capture() as captured:
        console.print(display.terminal(shown))
    return captured.get()


def test_the_terminal_shows_markup_as_text() -> None:
    shown = terminal(document("[red]5元[/red]", (0, 7), title="[bold]题[/bold]"))
    assert "[bold]题[/bold]" in shown
    assert "[red]5元" in shown


def test_the_terminal_gets_no_control_characters() -> None:
    shown = terminal(document("\x1b[31m5元\r\n", (0, 9), title="\x07题"))
    assert not set(shown) & set("\x1b\x07\r")


def test_the_terminal_says_when_nothing_is_there() -> None:
    assert terminal(document("")).strip() == "nothing found"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"modifier": "more_than", "upper": None}, "> 5 CNY"),
        ({"modifier": "at_least", "upper": None}, ">= 5 CNY"),
        ({"modifier": "less_than", "lower": None}, "< 5 CNY"),
        ({"modifier": "at_most", "lower": None}, "<= 5 CNY"),
        ({"modifier": "about", "lower": None, "upper": None}, "~5 CNY"),
        ({"modifier": "nearly", "lower": None}, "nearly 5 CNY"),
        ({"value": None, "upper": 8}, "5..8 CNY"),
        ({"modifier": "more_than", "upper": 8}, "5..8 CNY"),
        ({"modifier": "about", "value": None, "upper": 8}, "~5..8 CNY"),
        ({"unit_code": None}, "5 元"),
        ({"kind": "fraction", "numerator": 2, "denominator": 3, "unit": None, "unit_code": None}, "2/3"),
    ],
)
def test_a_number_in_brief(fields: dict[str, object], said: str) -> None:
    number = document("5元", (0, 2)).numbers[0]
    assert display.brief(Number.model_validate({**number.model_dump(), **fields})) == said


RAW = "<b>渐(jian)冻(dong)症</b>：６\u200b0万元,\x1b[31m"


def test_an_explanation_shows_all_of_the_raw_text() -> None:
    """Without the marks it is the raw text, without the removed parts the clean one."""
    told = str(factx.explain(RAW))
    removed = re.compile(r"\[-(.*?)-\]", re.DOTALL)
    added = re.compile(r"\{\+(.*?)\+\}", re.DOTALL)
    assert removed.sub(r"\1", added.sub("", told)) == RAW
    assert added.sub(r"\1", removed.sub("", told)) == factx.clean(RAW).text
    assert "[-(jian)-]" in told


_REMOVED, _ADDED = re.compile(r"\[-(.*?)-\]", re.DOTALL), re.compile(r"\{\+(.*?)\+\}", re.DOTALL)
_DIRT = st.lists(
    st.sampled_from(
        [
            *(
                "标(biao)题(ti)",
                "全市的粮食丰收。",
                "<b>粮</b>",
                "<p>",
                "<!--",
                '"><img src=x onerror=alert(1)>',
            ),
            *(
                "&amp;",
                "&lt;script&gt;",
                "&nbsp;",
                "５",
                "＄",
                "\ufeff",
                "\u200b",
                "\u2028",
                "\r\n",
                "\r",
                "\n",
            ),
            *("\x00", "\x1b[31m", "\ud800", "\ud83d\ude00", "\u202e", " ", "\t", "\u3000", "👨\u200d👩"),
            *("|百家乐,真人娱乐,送彩金", "\n相关阅读\n", "首页>新闻\n", "，，", "2 500万元", "锟斤拷"),
        ]
    ),
    max_size=14,
).map("".join)


@given(_DIRT)
def test_an_explanation_of_any_dirt_leads_both_ways(raw: str) -> None:
    explanation = factx.explain(raw)
    told = str(explanation)
    assert _REMOVED.sub(r"\1", _ADDED.sub("", told)) == raw
    assert _ADDED.sub(r"\1", _REMOVED.sub("", told)) == factx.clean(raw).text
    page = Reader(explanation._repr_html_())
    assert page.tags <= {"style", "section", "p", "b", "div", "del", "ins"}
    kept = _REMOVED.sub("", _ADDED.sub("", told)).encode("utf-8", "replace").decode()
    assert page.kept == kept
    assert not set(explanation.terminal().plain) & set("\x1b\x00\u202e\ud800")


def test_an_explanation_in_html_is_escaped_and_whole() -> None:
    explanation = factx.explain(RAW)
    assert explanation.counts == factx.clean(RAW).edit_counts == factx.extract(RAW).edit_counts
    for shown in (explanation.html().replace("<!DOCTYPE html>", ""), explanation._repr_html_()):
        page = Reader(shown)
        assert page.tags <= {
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "section",
            "p",
            "b",
            "div",
            "del",
            "ins",
        }
        assert "(jian)" in page.text
        assert "[U+200B]" in page.text
        assert "pinyin_annotation 2 (12 characters)" in page.text
        assert "\x1b" not in page.text


def test_an_explanation_of_clean_text_says_so() -> None:
    explanation = factx.explain("成交60万元。")
    assert explanation.counts == {}
    assert "nothing to clean" in explanation.html()
    assert str(explanation) == "成交60万元。"


def test_an_explanation_on_a_terminal_obeys_nothing() -> None:
    drawn = factx.explain(RAW).terminal()
    assert not set(drawn.plain) & set("\x1b\u200b")
    assert any(str(span.style) == "blue strike" for span in drawn.spans)


def test_without_colors_the_marks_tell() -> None:
    drawn = factx.explain("成交６\u200b0万元").terminal(colors=False)
    assert drawn.plain.splitlines()[1] == "成交[-６-]{+6+}[-[U+200B]-]0万元"


def test_what_a_change_keeps_at_its_end_is_kept() -> None:
    assert str(factx.explain("成交60万元。<br>\n同比增长5%。")) == "成交60万元。[-<br>-]\n同比增长5%。"


def test_every_kind_of_edit_has_its_color() -> None:
    styles = factx.explain(RAW).html()
    assert all(f".{kind}{{--hue:" in styles for kind in get_args(models.EditKind))


def test_records_have_one_shape_and_point_into_the_text() -> None:
    found = factx.extract(
        "去年底,青禾大学专利达1200件,同比增长8.5%。成交额3亿至5亿元。", reference_date="2025-09-23"
    )
    records = found.to_records()
    assert len(records) == len(found.facts) == 3
    assert len({tuple(record) for record in records}) == 1
    for record in records:
        assert found.text[record["start"] : record["end"]] == record["text"]
        assert record["text"] in record["sentence"]
    assert (records[0]["date_lower"], records[0]["date_upper"]) == (date(2024, 12, 1), date(2025, 1, 1))
    assert (records[2]["value"], records[2]["lower"], records[2]["upper"]) == (None, 300000000, 500000000)
    written = [json.loads(display.record_json(record)) for record in records]
    assert written[1]["value"] == 8.5
    assert written[0]["date_upper"] == "2025-01-01"


def test_tables_tell_the_reference_date_and_the_edits() -> None:
    found = factx.extract("去年成交６万元。", reference_date="2025-09-23")
    for shown in (Reader(found._repr_html_()).text, terminal(found)):
        assert "reference date 2025-09-23 (argument)" in shown
        assert "edit kinds (1)" in shown
