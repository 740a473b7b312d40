"""From pages as sites make them: the story, all of it and nothing else; what is not said stays empty."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factx

TITLE = "青禾市前两月工业增加值增长6.3%"
STORY = [
    "青禾市统计局3月14日公布的数据显示,今年前两个月,全市规模以上工业增加值同比增长6.3%,高于全省平均水平1.1个百分点。",
    "其中,装备制造业完成产值128.4亿元,增长9.7%;新能源汽车产量2.3万辆,同比增长45.2%。",
    "“订单已经排到今年下半年。”青禾远航电子有限公司负责人说,公司1月份出口额突破3000万元,比去年同期增长两成。",
    "市发展和改革委员会有关负责人介绍,今年全市计划实施重点项目86个,总投资超过500亿元。",
]
COLUMNS = "".join(
    f'<li><a href="/{c}/">{c}</a></li>' for c in ("首页", "新闻", "财经", "体育", "娱乐", "科技", "教育")
)
OTHERS = "".join(
    f'<li><a href="/a/{place}.html">{title}</a></li>'
    for place, title in enumerate(
        (
            "青禾港吞吐量创新高 突破800万吨",
            "全市春耕备耕有序推进",
            "我市新增5条公交线路",
            "第九届青禾马拉松4月6日开跑",
        )
    )
)
PARAGRAPHS = "".join(f"<p>　　{paragraph}</p>\n" for paragraph in STORY)
SCRIPT = "<script>" + "var a = function (x) { return x + 1; };\n" * 600 + "</script>"
LABELS = "2025-03-15 08:12 来源：青禾日报 编辑：李禾 阅读：1832"


def news(head: str = "", labels: str = LABELS, body: str = PARAGRAPHS) -> str:
    """A page as a news site has it: columns above, other stories beside, a footer below."""
    return f"""<!DOCTYPE html><html><head>{head}<title>{TITLE}_青禾新闻网</title></head><body>
<div class="header"><ul class="nav">{COLUMNS}</ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; 正文</div>
<div class="main"><h1>{TITLE}</h1><div class="info">{labels}</div><div class="content">{body}</div>
<div class="share">分享到：<a>微信</a><a>微博</a></div>
<div class="related"><h3>相关阅读</h3><ul>{OTHERS}</ul></div></div>
<div class="side"><h3>热门排行</h3><ul>{OTHERS}</ul></div>
<div class="footer">版权所有 青禾新闻网 电话：010-12345678</div></body></html>"""


def lines(page: factx.Page) -> list[str]:
    return [line.strip("\u3000") for line in page.text.split("\n")]


def test_the_story_of_a_news_page() -> None:
    page = factx.from_html(news())
    assert lines(page) == [TITLE, LABELS, *STORY]
    assert (page.title, page.published, page.source) == (TITLE, date(2025, 3, 15), "青禾日报")
    assert (page.site, page.url, page.encoding) == (None, None, None)
    document = factx.extract(page.text)
    assert (document.title, document.reference_date) == (TITLE, date(2025, 3, 15))
    assert [s.kind for s in document.sentences[:2]] == ["title", "metadata"]


@pytest.mark.parametrize("written", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("head", ["", '<meta charset="gb2312">', '<meta charset="iso-8859-1">'])
def test_the_encoding_is_found_behind_scripts_and_told(written: str, head: str) -> None:
    page = factx.from_html(news(SCRIPT + head).encode(written))
    assert lines(page) == [TITLE, LABELS, *STORY]
    assert page.encoding == {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(written, written)


def test_a_page_in_big5() -> None:
    story = "青禾縣政府今日表示，今年前二月全縣出口總額達三百二十億元，較去年同期增加百分之五點二。"
    source = (
        '<html><head><meta http-equiv="content-type" content="text/html; charset=big5"></head><body>'
        "<ul><li><a>首頁</a><li><a>政治</a></ul><div><h2>青禾縣前二月出口成長</h2>"
        f"<p>{story}</p></div></body></html>"
    )
    page = factx.from_html(source.encode("big5"))
    assert page.encoding == "big5hkscs"
    assert lines(page)[-1] == story
    assert "首頁" not in page.text


def test_a_page_of_an_account() -> None:
    """Its text is invisible until a script has run, and its day is in that script."""
    source = (
        '<html><head><meta property="og:title" content="前两月工业增加值增长6.3%"></head><body>'
        '<div id="js_article"><h1 id="activity-name">前两月工业增加值增长6.3%</h1><div id="meta_content">'
        '<span id="js_name">青禾发布</span><em id="publish_time"></em></div><div id="js_content" '
        'style="visibility: hidden; opacity: 0;">{story}</div></div><script>{script}</script></body></html>'
    )
    sections = "".join(f"<section><p><span>{line}</span></p></section>" for line in STORY)
    script = "var ct = \"1741997520\"; var createTime = '2025-03-15 08:12';"
    page = factx.from_html(source.format(story=sections, script=script))
    assert lines(page) == ["前两月工业增加值增长6.3%", *STORY]
    assert page.published == date(2025, 3, 15)
    # The same words on another page may speak of anything.
    other = source.replace("js_content", "content").format(story=sections, script=script)
    assert factx.from_html(other).published is None


def test_a_page_with_widgets_all_around() -> None:
    """Logo in a heading, login form, breadcrumbs, subtitle, switches of size, page numbers."""
    page = factx.from_html(
        f"""<html><!--<![endif]--><head><meta charset="utf-8"><title>{TITLE}--要闻--青禾市人民政府 </title>
<meta name="SiteName" content="青禾市人民政府"><meta name="source" content="来源：青禾日报 原创稿">
</head><body><div class="top"><a href="/">政府网</a>
<div class="login"><p>登录通行证 <a href="/r">立即注册</a></p>
<form><p><input value="请输入用户名"></p><p><a href="/f">忘记密码？</a></p></form></div></div>
<div class="header"><h1><a href="/"><span class="hide">青禾市人民政府网站</span></a></h1>
<p>热门搜索：<a>转型</a> <a>旅游</a></p></div>
<dl class="nav-home"><dt> </dt><dd><a href="/">首页</a></dd></dl><ul class="nav">{COLUMNS}</ul>
<div class="group"><ul class="breadcrumb"><li><a href="/">首页</a></li><li> &gt; 要闻 </li></ul>
<div class="wrap"><div class="bgc"><div class="title"><h3></h3><h2>{TITLE}</h2><h3>装备制造业贡献大</h3></div>
<ul class="infos"><li><span><i>时间：</i>2025-03-15 08:12</span> <span><i>来源：</i>
 青禾日报 </span></li><li><span>打印</span><span><i>字体：</i><a>放大</a><a>正常</a></span></li></ul>
<div class="article-body"><div class="TRS_Editor"><div style="text-align: center;"><img src="1.jpg"></div>
<div style="text-align: center;"><b><font color="red">图为青禾市一家工厂的车间。</font></b></div>
{"".join(f'<div><span style="font-size: 12pt;">　　{line}</span></div>' for line in STORY)}</div></div>
<div class="pages"><a href="/1">【1】</a><a href="/2">【2】</a></div><dl><dt>扫一扫在手机打开</dt></dl>
</div></div></div><div class="related"><ul>{OTHERS}</ul></div>
<div class="foot">主办：青禾市人民政府办公室</div>"""
    )
    assert lines(page)[0] == TITLE
    assert lines(page)[-5:] == ["图为青禾市一家工厂的车间。", *STORY]
    assert (page.title, page.site) == (TITLE, "青禾市人民政府")
    assert (page.published, page.source) == (date(2025, 3, 15), "青禾日报 原创稿")


def test_labels_wherever_they_stand() -> None:
    """Apart by spaces that don't break, above a headline that is said again, and right below the story."""
    apart = factx.from_html(news(labels="时间：2025年3月15日 08:12&nbsp;&nbsp;浏览：&nbsp;33"))
    again = factx.from_html(news(labels=f"发布时间：2025-03-15 | 浏览次数：2168</div><h2>{TITLE}</h2><div>"))
    below = factx.from_html(news(labels="", body=f"{PARAGRAPHS}<p>发布日期：2025-03-15 责任编辑：李禾</p>"))
    assert [page.published for page in (apart, again, below)] == [date(2025, 3, 15)] * 3
    glued = factx.from_html(news(labels="2025-03-15 08:12来源：青禾日报作者：李禾"))
    assert (glued.published, glued.source) == (date(2025, 3, 15), "青禾日报")


def test_the_name_of_the_site_is_no_headline() -> None:
    head = "<title>茶园采春茶 - 青禾市人民政府门户网站</title>"
    page = f"<h1><a href=/>青禾市人民政府门户网站</a></h1><div><h2>茶园采春茶</h2>{PARAGRAPHS}</div>"
    assert factx.from_html(f"<html><head>{head}</head><body>{page}</body></html>").title == "茶园采春茶"


def test_a_footer_is_no_story() -> None:
    """A page without any names of classes, one paragraph, and a footer that is longer than a headline."""
    rows = "<tr><td>当前位置：</td><td><a href=/>首页</a></td><td>&gt;<a href=/t>投资运行</a></td></tr>"
    page = (
        f"<html><head><title>{TITLE}</title></head><body><div><p><a href=/1>国务院</a>|<a>服务</a></p>"
        "</div><div><dl><dt><a href=/3>发展改革</a></dt><dd><a href=/4>战略规划</a></dd><dd>|</dd></dl></div>"
        f"<div><table>{rows}</table></div><div><div><p>{TITLE}</p><div><span>发布日期：2025-03-15</span></div>"
        f"<div><p>{STORY[0]}</p><p>&nbsp;</p></div></div></div><div><p><a>安全隐私</a> 丨 <a>联系</a></p>"
        "<p>青禾市发展和改革委员会 版权所有 英文域名：example.org</p>"
        "<p>技术支持：市经济信息中心 备案号：<a>某ICP备00000000号</a></p></div></body></html>"
    )
    assert lines(factx.from_html(page)) == [TITLE, "发布日期：2025-03-15", STORY[0]]


def test_links_below_a_short_story() -> None:
    links = "<p>更多：<a href=/1>青禾市出台新政支持企业</a></p><p><a href=/2>【专题】聚焦</a></p>"
    body = f"<p>{STORY[3]}</p>{links}"
    assert lines(factx.from_html(f"<html><body><div>{body}</div></body></html>")) == [STORY[3]]


def test_comments_and_captions() -> None:
    others = '<div id="comments"><p>张三：好！青禾加油。</p><p>李四：2025年3月涨价了吗？</p></div>'
    caption = "<figure><img src=1.jpg><figcaption>图为青禾港。</figcaption></figure>"
    page = factx.from_html(news(body=caption + PARAGRAPHS).replace("</body>", others + "</body>"))
    assert lines(page) == [TITLE, LABELS, "图为青禾港。", *STORY]


def test_ruby_loses_its_pinyin_only() -> None:
    def ruby(characters: str, *syllables: str) -> str:
        return "".join(
            f"<ruby>{c}<rp>(</rp><rt>{s}</rt><rp>)</rp></ruby>"
            for c, s in zip(characters, syllables, strict=True)
        )

    body = (
        f"<p>{ruby('今年', 'jīn', 'nián')},学校里的{ruby('桃树', 'táo', 'shù')}一共开了120朵花,"
        "比去年多了30朵。</p>"
        "<p><ruby>校<rt>xiào</ruby>长说,学校计划再种50棵<b>梨</b>树,每个班级照顾其中的两棵。</p>"
    )
    assert lines(factx.from_html(news(labels="", body=body)))[1:] == [
        "今年,学校里的桃树一共开了120朵花,比去年多了30朵。",
        "校长说,学校计划再种50棵梨树,每个班级照顾其中的两棵。",
    ]


def test_breaks_and_cells_that_lay_out_the_page() -> None:
    page = factx.from_html(
        f"<html><head><title>{TITLE}</title></head><body><table><tr><td>{COLUMNS}</td><td><center>"
        f"<font size=5>{TITLE}</font></center><br>2003年3月15日 08:12 青禾晚报<br>"
        f"{'<br><br>'.join(STORY)}</td></tr></table>"
    )
    assert lines(page) == [TITLE, "2003年3月15日 08:12 青禾晚报", *STORY]
    assert page.published == date(2003, 3, 15)


def test_tables_of_figures_are_rows_and_headings_stay() -> None:
    table = (
        "<table><tr><th>指标</th><th>绝对数（亿元）</th></tr>"
        "<tr><td><p>地区生产总值</p></td><td>3265.4</td></tr></table>"
    )
    body = (
        f"<h2>一、综合</h2><p>{STORY[0]}</p>{table}<h2>二、农业</h2><p>{STORY[1]}</p>"
        f"<ul><li>小麦90.1万吨；</li></ul><p>{STORY[3]}</p>"
    )
    page = factx.from_html(news(labels="", body=body))
    assert lines(page)[1:] == [
        "一、综合",
        STORY[0],
        "指标\t绝对数（亿元）",
        "地区生产总值\t3265.4",
        "二、农业",
        STORY[1],
        "小麦90.1万吨；",
        STORY[3],
    ]


def test_what_nobody_sees_is_no_text() -> None:
    unseen = (
        '<p style="color:red; display : none">彩票500万元</p><p hidden>彩票600万元</p>'
        "<noscript>请开启脚本</noscript>"
        '<div style="visibility: hidden"><p>这一段先藏着,载入之后才会看见,共有3行。</p></div>'
    )
    text = factx.from_html(news(body=PARAGRAPHS + unseen + PARAGRAPHS)).text
    assert "彩票" not in text
    assert "脚本" not in text
    assert "共有3行" in text


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta property="article:published_time" content="2025-03-16T23:30:00Z">', date(2025, 3, 16)),
        ('<meta name="PubDate" content="2025年3月16日 10:05">', date(2025, 3, 16)),
        ('<meta itemprop="datePublished" content="20250316">', date(2025, 3, 16)),
        ('<meta name="weibo: article:create_at" content="2025-03-16 08:12:00">', date(2025, 3, 16)),
        ('<meta name="weibo: article:update_at" content="2025-03-16 08:12:00">', None),
        ('<meta name="firstpublishedtime" content="2025-03-16-08:12:00">', date(2025, 3, 16)),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], '
            '"datePublished": "2025-03-16", "dateModified": "2025-04-01"}]}</script>',
            date(2025, 3, 16),
        ),
        # The first of several that say it differently is the one about the article itself.
        (
            '<meta name="publishdate" content="2025-03-18">'
            '<meta property="og:release_date" content="2025-03-16">',
            date(2025, 3, 16),
        ),
        ('<meta property="article:modified_time" content="2025-03-16">', None),
        ('<meta name="PubDate" content="2025"><meta name="copyright" content="2010-2026">', None),
        ('<meta name="PubDate" content="2025-02-30">', None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>', None),
        (
            '<script type="application/ld+json">{"@type": "Person", "datePublished": "2025-03-16"}</script>',
            None,
        ),
        ("", None),
    ],
)
def test_the_day_of_publication_is_declared_or_unknown(head: str, published: date | None) -> None:
    page = factx.from_html(news(head, labels=""))
    assert page.published == published
    document = factx.extract(page.text, published=page.published)
    assert document.reference_date == published
    assert document.reference_source == (None if published is None else "metadata")


def test_what_government_sites_declare() -> None:
    head = (
        '<meta name="SiteName" content="青禾市人民政府"><meta name="ContentSource" content="市 统计局">'
        '<link rel="canonical" href="https://example.org/a.html">'
    )
    page = factx.from_html(news(head, labels=""))
    assert (page.site, page.source, page.url) == ("青禾市人民政府", "市 统计局", "https://example.org/a.html")
    assert factx.from_html(news(head), url="https://example.org/b.html").url == "https://example.org/b.html"


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (b"", "empty"),
        ("  \n ", "empty"),
        ("<html></html>", "no story"),
        ("成交金额60万元。", "no tags"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xd8", "byte 0"),
        (f"<html><body><ul>{COLUMNS}</ul><ul>{OTHERS * 5}</ul></body></html>", "no story"),
        (f"<html><body><ul>{OTHERS.replace('</li>', ' 2025-03-10</li>') * 5}</ul></body></html>", "no story"),
        ('<html><body><div id="app"></div><script>load("成交60万元")</script></body></html>', "no story"),
        ("<div>" * 5000 + "<p>成交60万元。</p>", "too deeply"),
    ],
)
def test_where_no_story_is_that_is_told(page: bytes | str, said: str) -> None:
    with pytest.raises(factx.InputError, match=said):
        factx.from_html(page)


def test_a_power_is_no_digit_of_the_figure_before_it() -> None:
    said = "速度为3×10<sup>8</sup>米/秒，面积30 m<SUP>2</SUP>，产量800<sup>1</sup>吨，增长5%<sup>[2]</sup>。"
    rows = "<tr><td>面积（m<sup>2</sup>）</td><td>5×10<sup> 4</sup></td></tr>" * 2
    page = factx.from_html(f"<body><p>{said}</p><p>{STORY[0]}</p><table>{rows}</table></body>")
    assert page.text.split("\n") == [
        "速度为3×10⁸米/秒，面积30 m²，产量800¹吨，增长5%[2]。",
        STORY[0],
        *["面积（m²）\t5×10⁴"] * 2,
    ]
    values = [number.value for number in factx.extract(page.text.split("\n")[0]).numbers]
    assert values[:2] == [300000000, 30]


DECLARED_BADLY = """<script type="application/ld+json">{"@type": "NewsArticle", "headline": "青禾\\ud800港口",
"publisher": {"name": "\\udc00青禾网"}}</script><link rel="canonical" href="javascript:history.back()">
<meta property="og:url" content="/a.html"><title>青禾&#1;</title>"""


def test_what_is_declared_is_clean_or_left_out() -> None:
    page = factx.from_html(f"<head>{DECLARED_BADLY}</head><body><p>{STORY[0]}</p></body>")
    assert (page.title, page.site, page.url) == ("青禾港口", "青禾网", None)
    assert factx.Page.model_validate_json(page.model_dump_json()) == page


@pytest.mark.parametrize("tag", ["noframes", "noembed", "dialog", "datalist"])
def test_what_stands_in_for_something_else_is_no_story(tag: str) -> None:
    with pytest.raises(factx.InputError, match="no story"):
        factx.from_html(
            f"<body><{tag}><p>您的浏览器不支持框架，请升级后再来，共有3种办法。</p></{tag}></body>"
        )


def test_what_is_no_page_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="takes bytes or a str, not int"):
        factx.from_html(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("missing", ["trafilatura", "lxml"])
def test_without_the_extra_the_error_tells_how_to_get_it(missing: str) -> None:
    program = (
        f"import sys; sys.modules['{missing}'] = None; import factx\n"
        "try: factx.from_html('<p>文</p>')\nexcept factx.MissingExtraError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == f"reading HTML needs {missing}: install it with pip install 'factx[html]'\n"


def test_text_needs_no_library_for_html() -> None:
    program = "import sys, factx; factx.extract('成交60万元'); factx.Page; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"lxml", "trafilatura"} & set(done.stdout.split())


_TAGS = [
    "div",
    "p",
    "table",
    "tr",
    "td",
    "ruby",
    "rt",
    "a href=x",
    "ul",
    "li",
    "h1",
    "br",
    "b",
    "pre",
    "script",
]
_PIECES = st.sampled_from(
    [f"<{tag}>" for tag in _TAGS]
    + [f"</{tag.split()[0]}>" for tag in _TAGS]
    + [
        STORY[0],
        STORY[1],
        "文",
        " ",
        "\n",
        "<!--",
        "-->",
        "<!DOCTYPE html>",
        "&nbsp;",
        "\0",
        "\ud800",
        "\U00017000",
        '<div id="a\x0bb" class="\x01">',
        "<title>\x1f题\ufffe",
        "&#xD83D;&#1;",
    ]
)


@settings(max_examples=150)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_any_tags_give_a_page_or_a_reason(text: str) -> None:
    try:
        page = factx.from_html(text)
    except factx.InputError as refused:
        assert str(refused)
        return
    for line in page.text.split("\n"):
        assert line.strip() == "" or line.replace("\u25a1", "").strip()
    assert factx.from_html(text) == page == factx.Page.model_validate_json(page.model_dump_json())
