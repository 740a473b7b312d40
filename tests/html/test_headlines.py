"""Which line is the headline where the page's title doesn't say it alone."""

import pytest

import factx

STORY = (
    "<p>青禾市统计局公布,去年全市地区生产总值3265.4亿元,比上年增长5.8%。</p>"
    "<p>居民人均可支配收入48120元,比上年增长5.4%。</p>"
)
LABELS = "<div>发布时间：2025-01-20 来源：市统计局</div>"


@pytest.mark.parametrize(
    ("title", "above", "headline"),
    [
        ("数据发布--青禾市统计局", f"<h2>去年经济运行情况</h2>{LABELS}", "去年经济运行情况"),
        ("数据发布--青禾市统计局", "<h1>栏目</h1><h1>去年经济运行情况</h1>", "去年经济运行情况"),
        # A column, a link to one, and a heading that more than labels part from the story are none.
        ("青禾市统计局", f"<h2>数据发布</h2>{LABELS}", "青禾市统计局"),
        ("青禾数据", f"<h2><a href=/s>青禾市统计局网站</a></h2>{LABELS}", "青禾数据"),
        ("青禾数据", f"<h2>欢迎访问本站首页</h2><i>一</i><br><i>二</i><br><i>三</i>{LABELS}", "青禾数据"),
        ("去年经济运行情况_青禾网", f"<h1><a href=/1>去年经济运行情况</a></h1>{LABELS}", "去年经济运行情况"),
        # With more than labels between, where the title begins with it.
        (
            "去年经济运行情况 - 青禾数据",
            "<h1><a href=/1>去年经济运行情况</a></h1><ul><li>作者<li>时间<li>分类<li>阅读</ul>",
            "去年经济运行情况",
        ),
        # What the title repeats comes first.
        ("去年经济运行情况_青禾网", "<b>去年经济运行情况</b><h2>青禾统计局网站</h2>", "去年经济运行情况"),
    ],
)  # fmt: skip
def test_the_heading_right_above_the_story_is_the_headline(title: str, above: str, headline: str) -> None:
    page = factx.from_html(f"<title>{title}</title><div>{above}<div>{STORY}</div></div>")
    assert page.title == headline
    assert (page.text.split("\n")[0] == headline) == (headline in above)


def test_a_headline_may_stand_below_a_table() -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{said}</td></tr>"
        for name, said in (
            ("索引号：", "0143/2025"),
            ("发文机关：", "市政府"),
            ("主题：", "综合"),
            ("有效性：", "有效"),
        )
    )
    title = "青禾市人民政府关于印发方案的通知"
    page = factx.from_html(
        f"<title>公报 {title}</title><div><table>{rows}</table><p><b>{title}</b></p>{STORY}</div>"
    )
    assert page.title == title
    assert title in page.text.split("\n")


def test_the_line_above_the_labels_is_the_headline_where_the_story_speaks_of_it() -> None:
    title = "全市去年地区生产总值增长5.8%"
    page = factx.from_html(
        f"<title>数据发布--青禾市统计局</title><div><div>{title}</div>{LABELS}<div>{STORY}</div></div>"
    )
    assert (page.title, page.text.split("\n")[0]) == (title, title)
    page = factx.from_html(
        f"<title>数据发布--青禾市统计局</title><div><div>欢迎访问我们的网站</div>{LABELS}<div>{STORY}</div></div>"
    )
    assert page.title == "数据发布--青禾市统计局"


def test_a_story_that_was_found_with_its_headline_and_labels() -> None:
    title = "关于开展农机购置补贴工作的通知"
    labels = "作者：佚名　文章来源：本站原创　更新时间：2012-3-29"
    story = "<p>各乡镇人民政府：</p><p>我县购机补贴资金共1260万元。</p><p>补贴率为机具价格的30%。</p>"
    page = factx.from_html(
        "<title>山口县农业信息网</title><table><tr><td><a href=/>首页</a></td></tr></table>"
        f"<table><tr><td><center><font><b>{title}</b></font></center><center>{labels}</center>"
        f"<div>{story}</div></td></tr></table>"
    )
    assert (page.title, page.text.split("\n")[:2]) == (title, [title, labels])


def test_what_the_site_puts_below_the_story_is_left_out() -> None:
    below = "<div>分享到：</div><div>热门评论 10条</div><div>说得好</div><div>3小时前</div>"
    page = factx.from_html(f"<h1>去年经济运行情况</h1><div>{STORY}{below}</div>")
    plain = factx.from_html(f"<h1>去年经济运行情况</h1><div>{STORY}</div>")
    assert page.text == plain.text
    # A story may end with short lines of its own.
    page = factx.from_html(f"<h1>去年经济运行情况</h1><div>{STORY}<p>何静</p><p>青禾市统计局</p></div>")
    assert page.text.endswith("何静\n青禾市统计局")
