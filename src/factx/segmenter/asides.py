"""Asides: open lines that head nothing: menus, datelines, chats, code, captions."""

import re

from factx.segmenter import stamps

_MENU = re.compile(rf"(?:[{stamps.HAN}A-Z]{{2,6}}[ 　|]{{1,3}}){{4,30}}[{stamps.HAN}A-Z]{{2,6}}")
_OFFERS = re.compile(
    "首页|新闻|要闻|时政|国际|国内|社会|财经|产业|体育|娱乐|科技|教育|军事|房产|汽车|视频|图片|评论|健康|股市|股票|股圈"
    "|基金|行情|智库|旅游|文化|专题|直播|频道|债券|外汇|港股|论坛|博客"
)
_SENDER = re.compile(
    r"[(【\[]?[^，。：；！？\s]{2,24}(?:日电|讯|消息|报道)[)】\]]?(?:\s{0,3}题[：:].{0,80})?\Z"
)
# 小李 10:32, [2023-05-01 09:12] 小李: who speaks in a chat, and when.
_CHAT = re.compile(
    r"(?:[^\s，。：:；！？]{1,16}\s{1,3}){1,3}(?:[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?\s)?[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?\Z"
    r"|\[?[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2} [0-2]?[0-9]:[0-5][0-9]|@"
)
_CODE = re.compile(
    r"(?:[a-z_][\w.]{0,30}\(|</?[a-z]|[$>] |#include|```"
    r"|(?:import|from|def|class|const|var|let|return|SELECT) )"
    r"|.{0,100}[;{}]\Z"
)
# Below a picture; 此致, and in the next line 敬礼.
_CAPTION = re.compile(
    r".{0,40}(?:摄|供图|资料图|制图|截图)\)?\Z|(?:此致|敬礼|特此(?:公告|通知|函告|证明|公示)|附[：:]?|略|无)\Z"
)
# And the mark of a picture: f9bd0e8a4fbf87416f904528793a605.
_FILE = re.compile(r"[0-9A-Za-z_-]{24,80}|.{1,60}\.(?:jpe?g|png|gif|pdf|docx?|xlsx?|zip|rar)")
_POINTERS, _FIGURE = frozenset("▲△▼▽↑↓←→⬆⬇"), re.compile(r"图\s?[0-9]")
_CAPTIONS = frozenset("摄图)致礼告知函明示附：:略无")


def is_menu(text: str, start: int, end: int) -> bool:
    """Whether the line lists what a site offers: 行情 要闻 股市 基金 债券 外汇."""
    return _MENU.fullmatch(text, start, end) is not None and len(_OFFERS.findall(text, start, end)) > 1


def is_aside(text: str, start: int, end: int) -> bool:
    """Whether the line is a dateline, of a chat, of code, or stands below a picture or a letter."""
    first, last = text[start], text[end - 1]
    if first in _POINTERS or (first == "图" and _FIGURE.match(text, start, end)):
        return True
    if (last.isdigit() or first.isdigit() or first in "[@") and _CHAT.match(text, start, end):
        return True
    if (first.isascii() or last in ";{}") and _CODE.match(text, start, end):
        return True
    return (last in _CAPTIONS and _CAPTION.match(text, start, end) is not None) or _is_sender(
        text, start, end
    )


def is_narrative(text: str, start: int, end: int) -> bool:
    """Whether the line runs on as sentences do: 记者走访了市场，发现菜价上涨，其中黄瓜每斤5元."""
    return end - start > 24 and text.count("，", start, end) + text.count(",", start, end) > 1


def _is_sender(text: str, start: int, end: int) -> bool:
    """Whether the line is a dateline alone, or with the title: 新华社北京9月23日电 题：茶香."""
    sent = text[end - 1] in "电讯息道】]" or text.find("日电", start, end) >= 0
    return sent and _SENDER.match(text, start, end) is not None


def is_file(text: str, start: int, end: int) -> bool:
    """Whether the line is the name of a file, as it stands for a picture or an attachment."""
    is_named = text.find(".", max(start, end - 5), end) >= 0 or (text[start].isascii() and end - start >= 24)
    return is_named and _FILE.fullmatch(text, start, end) is not None
