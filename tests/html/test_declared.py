"""What pages declare of themselves, in the ways of many systems."""

from datetime import date

import pytest

import factx

STORY = "<p>青禾港务集团公布，去年吞吐量突破800万吨，同比增长5.2%，其中集装箱吞吐量增长一成。</p>"
DAY = date(2025, 3, 15)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<time class="entry-date published" datetime="2025-03-15T21:20:05+08:00">三月</time>', DAY),
        ('<time pubdate datetime="2025-03-15">三月</time>', DAY),
        ('<time class="updated" datetime="2025-03-15">三月</time>', None),
        ('<time itemprop="dateCreated datePublished" datetime="2025-03-15T10:30">三月</time>', DAY),
        ('<div itemprop="datePublished" content="2025-03-15">三月</div>', DAY),
        ('<meta name="date" content="2025-03-15">', DAY),
        ('<meta name="date" content="2025-03-20"><meta name="PubDate" content="2025-03-15">', DAY),
        ('<meta name="og:time" content="2025年03月15日 18:05">', DAY),
        # As no parser takes it: a comma too many, within a comment, within CDATA, with a semicolon.
        ('<script type="application/ld+json">{"@type":"Report","datePublished":"2025-03-15",}</script>', DAY),
        (
            '<script type="application/ld+json"><!-- {"@type":"NewsArticle","datePublished":"2025-03-15"} -->'
            "</script>",
            DAY,
        ),
        (
            '<script type="application/ld+json">//<![CDATA[\n{"@type":"Report","datePublished":"2025-03-15"};'
            "\n//]]></script>",
            DAY,
        ),
        (
            '<script type="application/ld+json">{"@type":"WebSite","mainEntity":'
            '{"@type":"NewsArticle","datePublished":"2025-03-15"}}</script>',
            DAY,
        ),
        ('<link rel="canonical" href="https://example.org/gn/2025/0315/c1-20.html">', DAY),
        ('<link rel="canonical" href="https://example.org/202503/t20250315_8.shtml">', DAY),
        ('<link rel="canonical" href="https://example.org/2025/03/">', None),
        ('<link rel="canonical" href="https://example.org/a?day=/2025-03-15/">', None),
        # The address counts last.
        (
            '<link rel="canonical" href="http://a.cn/20250301/"><meta name="PubDate" content="2025-03-15">',
            DAY,
        ),
    ],
)
def test_the_day_of_publication(head: str, published: date | None) -> None:
    assert factx.from_html(f"<html><head>{head}</head><body>{STORY}</body></html>").published == published


def test_the_address_that_the_caller_names_tells_the_day() -> None:
    page = factx.from_html(f"<body>{STORY}</body>", url="https://example.org/2025-03/15/content_1.htm")
    assert page.published == DAY


@pytest.mark.parametrize(
    ("above", "published"),
    [
        ("<span>发布时间：</span><span>25-03-15</span><span>10:48</span><span>青禾融媒官方帐号</span>", DAY),
        ("<span>发布日期：2025.03.15</span>", DAY),
        ("提交于 <span>admin</span> 2025年3月15日", DAY),
        ("青禾港发布2025年3月15日的公报", None),
        ("<span>更新时间：</span><span>25-03-15</span><span>10:48</span><span>青禾融媒官方帐号</span>", None),
    ],
)
def test_a_stamp_whose_pieces_touch(above: str, published: date | None) -> None:
    page = factx.from_html(
        f"<title>青禾港创新高</title><h1>青禾港创新高</h1><div>{above}</div><div>{STORY}</div>"
    )
    assert page.published == published


def test_the_day_of_a_change_is_not_kept_beside_that_of_publication() -> None:
    head = '<meta property="article:published_time" content="2025-03-15T18:30:00+08:00">'
    labels = "<div>出版：2025-03-15 18:30</div><div>更新：2025-03-16 00:00</div>"
    body = f"<h1>青禾港创新高</h1>{labels}<div>{STORY}</div>"
    page = factx.from_html(f"<html><head>{head}</head><body>{body}</body></html>")
    assert "2025-03-16" not in page.text
    assert factx.extract(page.text, published=page.published).reference_date == DAY


def test_seconds_in_the_script_of_an_account() -> None:
    body = f'<a id="js_name"> 青禾发布 </a><div id="js_content">{STORY}</div><script>{{}}</script>'
    # 2025-03-14 16:30 UTC is half past midnight of the next day where the page was written.
    page = factx.from_html(body.format('var ct = "1741969800";'))
    assert (page.published, page.source) == (DAY, "青禾发布")
    assert factx.from_html(body.format("var ct = x;")).published is None
    assert factx.from_html(body.format("create_time: JsDecode('2025-03-15 00:30')")).published == DAY


@pytest.mark.parametrize(
    ("label", "source"),
    [
        ("2025-03-15 19:06 来源:青禾观察发布于：北京市", "青禾观察"),
        ("2003年8月12日 09:16 青江晚报", "青江晚报"),
        ("2025-03-15 08:30 <a href=/s>青江晚报</a>", "青江晚报"),
        ("2025-03-15 08:30 青禾市图书馆", None),
    ],
)
def test_whom_the_labels_name(label: str, source: str | None) -> None:
    page = factx.from_html(
        f"<title>青禾港创新高</title><h1>青禾港创新高</h1><div>{label}</div><div>{STORY}</div>"
    )
    assert page.source == source
    assert page.published is not None


def test_a_headline_with_a_note_or_with_other_signs() -> None:
    body = f"<div>2024年青禾港1—8月统计公报<sup>[1]</sup></div><div>{STORY}</div>"
    page = factx.from_html(f"<title>2024年青禾港1-8月统计公报_公报_青禾港</title>{body}")
    assert page.title == "2024年青禾港1—8月统计公报"
    assert page.text.split("\n")[0] == "2024年青禾港1—8月统计公报[1]"


def test_what_stands_above_the_headline_and_is_no_part_of_it() -> None:
    thread = (
        "<table><tr><td>查看: <b>2831</b> | 回复: 2</td><td><h1>老房子翻新水电合理吗</h1></td></tr></table>"
        f"<div>{STORY}{STORY}</div>"
    )
    page = factx.from_html(f"<title>老房子翻新水电合理吗</title>{thread}")
    assert page.text.split("\n")[0] == "老房子翻新水电合理吗"


def test_the_caption_of_a_table_is_above_its_rows() -> None:
    rows = "<tr><th>品名</th><th>万吨</th></tr><tr><td>粮食</td><td>268</td></tr>"
    table = f"<table><caption>表2 产量</caption>{rows}</table>"
    page = factx.from_html(f"<h1>青禾公报</h1><div>{STORY}{table}{STORY}</div>")
    assert page.text.split("\n")[2:5] == ["表2 产量", "品名\t万吨", "粮食\t268"]
