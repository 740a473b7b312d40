"""Pages that don't show their story as others do, and pages that have none."""

import json

import pytest

import factx

STORY = [
    "松原市水务局7月9日通报，受连日降雨影响，松原水库水位回升至142.3米，蓄水量达到3.1亿立方米。",
    "目前，水库距离汛限水位还有2.7米，暂不泄洪。",
]
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in STORY)
MENU = "<div><a href=/>首页</a><a href=/n>新闻</a></div>"


def test_what_a_page_holds_for_readers_without_scripts() -> None:
    body = f'<div id="root"></div><noscript><h1>松原水库水位回升</h1>{PARAGRAPHS}</noscript>'
    page = factx.from_html(f"<title>松原水库水位回升 - 松原在线</title>{body}")
    assert page.text.split("\n") == ["松原水库水位回升", *STORY]
    # A page that shows its story is read as a browser shows it.
    shown = factx.from_html(
        f"<h1>松原水库水位回升</h1>{PARAGRAPHS}<noscript><p>请启用脚本，谢谢。</p></noscript>"
    )
    assert shown.text == page.text


def test_a_story_that_the_head_declares() -> None:
    said = {"@type": "NewsArticle", "headline": "松原水库水位回升", "articleBody": "\n".join(STORY)}
    script = f'<script type="application/ld+json">{json.dumps(said)}</script>'
    page = factx.from_html(f"<html><head>{script}</head><body>{MENU}<div id=app></div></body></html>")
    assert page.text.split("\n") == ["松原水库水位回升", *STORY]
    assert page.title == "松原水库水位回升"
    # What is shown comes first.
    page = factx.from_html(f"<html><head>{script}</head><body><p>{STORY[0]}</p></body></html>")
    assert page.text == STORY[0]


@pytest.mark.parametrize("name", ["comment", "comments", "reply"])
def test_a_column_of_opinions_has_the_names_of_comments(name: str) -> None:
    body = (
        f'<div class="{name}-main"><h2>别让小店吃亏</h2><div class="{name}-content">{PARAGRAPHS}</div></div>'
    )
    page = factx.from_html(f"<title>别让小店吃亏_时评</title>{MENU}{body}<div>青禾网版权所有</div>")
    assert page.text.split("\n") == ["别让小店吃亏", *STORY]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<h1>404</h1><p>您访问的页面不存在或已被删除。</p><p>系统将在5秒后自动跳转。</p>", "页面不存在"),
        ("<p>抱歉，您訪問的頁面不存在，請返回首頁。</p>", "页面不存在"),
        ("<p>该内容已被发布者删除，请浏览其他3篇。</p>", "已被发布者删除"),
        ("<noscript><p>您需要启用JavaScript才能运行此应用，共有3种办法，请按您的浏览器选择其中一种，"
         "然后刷新本页；如果还不行，请换一个浏览器或者换一台电脑再试。</p></noscript>", "启用JavaScript"),
    ],
)  # fmt: skip
def test_a_page_that_says_it_has_no_story(body: str, said: str) -> None:
    with pytest.raises(factx.InputError, match=f"no story: it says {said}"):
        factx.from_html(f"<html><body>{MENU}{body}</body></html>")


def test_a_story_about_pages_that_are_gone() -> None:
    body = "".join(
        f"<p>记者第{day}天打开该网站，仍然提示“页面不存在”，客服电话也打不通，已有{day * 7}名市民反映此事，"
        "市场监管部门表示将尽快核查并公布结果，请市民保存好付款记录。</p>"
        for day in range(2, 6)
    )
    assert factx.from_html(f"<h1>网站打不开 市民求助</h1>{body}").text.count("页面不存在") == 4


def test_a_footer_that_ends_like_a_sentence_is_no_story() -> None:
    items = "".join(
        f"<li><a href={n}>禾川集团新闻第{n}条</a><span>2025-08-{n}</span></li>" for n in (11, 12, 13)
    )
    foot = (
        "<div>共 132 条记录 1/14 页</div><div>禾川集团 版权所有。电话：000-00000000。地址：建设路1号。</div>"
    )
    with pytest.raises(factx.InputError, match="no story"):
        factx.from_html(f"<title>新闻中心</title><ul>{items}</ul>{foot}")


def test_items_that_were_taken_for_the_story_at_first() -> None:
    # The page is looked at once more without them, when they have left its tree.
    body = (
        "青禾市统计局3月14日公布的数据显示，前两个月全市规模以上工业增"
        "<div class=comment-content>羡慕！一年才3600元啊。</div><li>上一篇: "
    )
    with pytest.raises(factx.InputError, match="no story"):
        factx.from_html(body)


def test_links_in_the_midst_of_a_story_go_with_their_caption() -> None:
    between = "<div><p>相关文章：</p><a href=/1>松原水库历史水位</a></div>"
    heading = "<h4>延伸阅读</h4><ul><li><a href=/2>水位怎样测量</a></li></ul>"
    body = (
        f"<h1>松原水库水位回升</h1><div><p>{STORY[0]}</p>{between}<p>{STORY[1]}</p><div>{heading}</div></div>"
    )
    page = factx.from_html(f"<title>松原水库水位回升</title>{body}")
    assert page.text.split("\n") == ["松原水库水位回升", *STORY]


@pytest.mark.parametrize(
    "unseen",
    [
        "<marquee>热烈庆祝本站改版成功！欢迎投稿</marquee>",
        "<amp-ad><div>广告。</div></amp-ad>",
        "<p>＊＊＊＊＊＊</p>",
    ],
)
def test_what_is_no_part_of_the_story(unseen: str) -> None:
    page = factx.from_html(f"<div>{unseen}<h1>松原水库水位回升</h1>{PARAGRAPHS}{unseen}</div>")
    assert page.text.split("\n") == ["松原水库水位回升", *STORY]
