"""Large pages: nothing of them is lost, and their time grows with their length."""

from contextlib import suppress

import pytest

import factx
from factx.html.story import _MANY
from tests.growth import seconds

AROUND = '<ul><li><a href="/">首页</a></li><li><a href="/n/">新闻</a></li></ul>'
FOOTER = '<div class="footer">版权所有 青禾新闻网</div>'


def sentences(count: int) -> list[str]:
    return [f"第{place}段说,青禾港当天吞吐量为{place + 100}吨。" for place in range(count)]


@pytest.mark.parametrize("written", ["<p>{}</p>\n", "{}<br>\n", "<div><p>{}</p></div>", "<li>{}</li>"])
def test_a_whole_book_is_a_story(written: str) -> None:
    book = sentences(_MANY + 500)
    body = "".join(map(written.format, book))
    page = factx.from_html(f"<body>{AROUND}<div class=text>{body}</div>{FOOTER}</body>")
    assert page.text.split("\n") == book


def test_no_link_in_a_book_is_taken_for_its_text() -> None:
    book = sentences(_MANY)
    pages = [f"<p>{said}</p>" for said in book]
    pages[2000] += "<p><a href='/2'>点击这里阅读本书的下一部分</a></p>"
    page = factx.from_html(f"<body><div>{''.join(pages)}</div></body>")
    assert page.text.split("\n") == book


def test_a_long_table_of_figures_has_its_rows() -> None:
    rows = "".join(f"<tr><td>第{row}小学</td><td>{row + 300}</td></tr>" for row in range(3000))
    story = f"<p>{sentences(1)[0]}</p>"
    page = factx.from_html(f"<body>{story}<table><tr><th>学校</th><th>人数</th></tr>{rows}</table></body>")
    lines = page.text.split("\n")
    assert (len(lines), lines[1], lines[-1]) == (3002, "学校\t人数", "第2999小学\t3299")


@pytest.mark.parametrize(
    "unit",
    [
        "<p>全市夏粮丰收。</p>",
        "字。<br>",
        "<li>项目说,增长三成。",
        "<div>字。</div>",
        "<tr><td>指标<td>2",
        "<a href=x>字。</a>",
        "<h2>题目</h2>字。",
        "&nbsp;<",
        "<p>来源：青禾网 2025-03-15</p>",
    ],
)
def test_four_times_the_page_takes_about_four_times_as_long(unit: str) -> None:
    def read(count: int) -> None:
        with suppress(factx.InputError):  # to find no story takes its time, too
            factx.from_html("<body><p>全市夏粮丰收。<table>" + unit * count)

    read(10)  # loads what is loaded on first need
    few = 15_000 // len(unit)
    # A square would give sixteen; a millisecond is what the clock may add.
    assert seconds(lambda: read(4 * few)) < 10 * (seconds(lambda: read(few)) + 0.001)
