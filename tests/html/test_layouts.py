"""Ways in which sites lay out a story, each with ways to mark its paragraphs: all of it, and nothing else."""

from collections.abc import Callable

import pytest

import factx

TITLE = "青禾港前两月货物吞吐量增长6.3%"
LABELS = "2025-03-15 08:12 来源：青禾日报"
STORY = [
    "记者在现场看到,12条生产线开足马力,工人们正忙着装箱。",
    "“订单已经排到今年下半年。”青禾远航电子公司负责人说,公司1月份出口额突破3000万元。",
    "据了解,该码头建于2019年,面积约1200平方米,有工作人员35名",
    "2024年,青禾港完成货物吞吐量812万吨,其中外贸货物97万吨。",
]
NAMES = ("首页", "新闻", "财经", "体育", "娱乐", "科技", "教育")
ITEMS = "".join(f'<li><a href="/{name}/">{name}</a></li>' for name in NAMES)
BAR = " | ".join(f'<a href="/{name}/">{name}</a>' for name in NAMES)
OTHERS = "".join(
    f'<li><a href="/{title}">{title}</a></li>'
    for title in ("全市春耕备耕有序推进", "我市新增5条公交线路", "第九届青禾马拉松4月6日开跑")
)

PARAGRAPHS: dict[str, Callable[[list[str]], str]] = {
    "p": lambda story: "".join(f"<p>　　{line}</p>" for line in story),
    "br": lambda story: "<br>".join("　　" + line for line in story),
    "two br": lambda story: "<br/><br/>".join(story),
    "div": lambda story: "".join(f"<div>{line}</div>" for line in story),
    "span": lambda story: "".join(
        f'<p style="text-indent:2em"><span>{line[:9]}</span><span><b>{line[9:]}</b></span></p>'
        for line in story
    ),
    "section": lambda story: "".join(
        f"<section><section><span>{line}</span></section></section>" for line in story
    ),
    "link": lambda story: "".join(
        f'<p>{line[:4]}<a href="/t">{line[4:9]}</a>{line[9:]}</p>' for line in story
    ),
}
LAYOUTS = {
    "classes": (
        '<div class="top"><ul>{items}</ul></div><div class="wrap"><div class="left"><h1>{title}</h1>'
        '<div class="time">{labels}</div><div class="article-content">{story}</div><div class="share">'
        '分享到：<a>微信</a></div><div class="rel"><h3>相关新闻</h3><ul>{others}</ul></div></div>'
        '<div class="right"><ul>{others}</ul></div></div>'
        '<div class="footer">版权所有 青禾网 某ICP备00000000号</div>'
    ),
    "no classes": (
        "<div><div>{bar}</div></div><div><div>{title}</div><div>{labels}</div><div>{story}</div></div>"
        "<div><div>热门推荐</div><ul>{others}</ul></div><div>版权所有 青禾网</div>"
    ),
    "tables": (
        "<table><tr><td>{bar}</td></tr></table><table><tr><td width=200><ul>{others}</ul></td><td><table><tr>"
        "<td align=center><b>{title}</b></td></tr><tr><td align=center>{labels}</td></tr><tr><td>{story}</td>"
        "</tr></table></td></tr></table><table><tr><td>版权所有 青禾网</td></tr></table>"
    ),
    "government": (
        '<div class="header">{bar}</div><div class="position">您现在的位置：<a>首页</a> &gt; <a>要闻</a>'
        '</div><div class="xl_main"><h2>{title}</h2><div class="xl_tit">{labels}</div><div '
        'class="view TRS_UEDITOR">{story}</div><div class="xgwj"><ul>{others}</ul></div></div>'
        '<div class="foot">主办单位：青禾市人民政府办公室　承办：市大数据局</div>'
    ),
    "html5": (
        "<header><nav><ul>{items}</ul></nav></header><main><article><h1>{title}</h1><p class=meta>"
        "{labels}</p>{story}</article><aside><ul>{others}</ul></aside></main>"
        "<footer><p>版权所有 青禾网</p></footer>"
    ),
}


@pytest.mark.parametrize("length", [1, 2, 4])
@pytest.mark.parametrize("marked", PARAGRAPHS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_all_of_the_story_and_nothing_else(layout: str, marked: str, length: int) -> None:
    story = STORY[:length]
    body = LAYOUTS[layout].format(
        items=ITEMS, bar=BAR, others=OTHERS, title=TITLE, labels=LABELS, story=PARAGRAPHS[marked](story)
    )
    page = factx.from_html(f"<html><head><title>{TITLE}_青禾网</title></head><body>{body}</body></html>")
    assert [line.strip("\u3000") for line in page.text.split("\n")] == [TITLE, LABELS, *story]
    assert (page.title, str(page.published), page.source) == (TITLE, "2025-03-15", "青禾日报")
