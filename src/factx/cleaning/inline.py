"""Furniture in lines that are text otherwise: sizes of letters, buttons beside a stamp, dotted leaders."""

import re
from collections.abc import Collection, Iterator, Sequence

from factx.chinese import characters
from factx.cleaning import buttons, layout
from factx.cleaning.edits import Change
from factx.cleaning.patterns import Late

_SHORT = 100
_LEADER = Late(r"\s*(?:\.{6,}|…{3,}|·{6,})\s*[0-9]{1,4}\s*$")
_SIZE = Late("字(?=[体體号號])")
_SIZES = Late(
    r"""
      [【\[(（]\s*(?:字[体體号號]|打印|关闭|關閉|收藏|分享|纠错|我要纠错|复制链接)[^】\])）【\n]{0,20}[】\])）]
    | 字[体體号號](?:大小)?\s*[:：]\s*(?:[\[【↑↓]?\s*[大中小T]\s*[\]】↑↓|/]?\s*){2,3}
    | [【\[(（]\s*字[体體号號]\s*[:：][\s|]*(?=$|【)  # whose letters no script has filled in
      # 3上一篇 下一篇4 2024年8月13日 放大 缩小 默认: the pages of newspapers, whose arrows became figures
    | (?:^|(?<=\s))3?上一[篇期版]\s{1,4}(?:下一[篇期版]4?|版面导航)(?:\s{1,4}|$)
    | \s*放大\s{0,3}缩小\s{0,3}默认\s*$
    """,
    re.VERBOSE,
)
# 【下载PDF】 【我要纠错】责任编辑:林晓
_BRACKETED = Late(r"[【\[]\s{0,2}(?P<words>[^【】\[\]\n]{2,10}?)\s{0,2}[】\]]\s{0,2}")
# Buttons may follow what tells when or from where the text is, or on which page of a newspaper it stands.
_LABELED = Late(r".{0,40}来源\s?[:：]|\s*第?[A-Z]?[0-9]{1,3}版")
_GAP = Late(r"(?<=[^\s:：])\s{1,20}(?=\S)")
# 668 次浏览: a counter stays beside its stamp.
_FIGURE, _UNITS = Late("[0-9]"), "次人条篇"
_TOP = 12


def parts(text: str, lines: Sequence[str], gone: Collection[int]) -> list[Change]:
    """The furniture in the lines that stay.

    >>> text = "2024-05-06 来源:青江日报 我来说两句\\n【我要纠错】责任编辑:林晓\\n投资......12"
    >>> [text[change.start : change.end] for change in parts(text, text.split("\\n"), ())]
    ['我来说两句', '【我要纠错】', '......12']

    >>> text = "来源: 新浪微博\\n【新闻】大桥合龙"
    >>> parts(text, text.split("\\n"), ())
    []
    """
    is_likely = _may_have(text)
    stamped = {at for at, line in enumerate(lines[:_TOP]) if " " in line and _may_end(line)}
    if not (is_likely or stamped):
        return []
    changes = []
    start = 0
    for at, line in enumerate(lines if is_likely else lines[:_TOP]):
        if at not in gone and len(line) < _SHORT:
            found = list(_buttons_behind(line)) if at in stamped else []
            if is_likely and _may_have(line):
                found += _pieces(line)
            reached = 0
            for first, end in sorted(found):
                if first >= reached:
                    changes.append(Change(start + first, start + end, "", "boilerplate"))
                    reached = end
        start += len(line) + 1
    return changes


def _may_have(text: str) -> bool:
    return (
        "【" in text
        or "[" in text
        or "......" in text
        or "······" in text
        or ("字" in text and _SIZE.search(text) is not None)
        or ("上一" in text and " " in text)
        or ("默认" in text and "缩小" in text)
        or ("…" in text and "………" in text)
    )


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    for pattern in (_SIZES, _LEADER):
        yield from (m.span() for m in pattern.finditer(line))
    for m in _BRACKETED.finditer(line):
        # 【新闻】 is a heading, and [2] a note.
        if buttons.words()[0].get(characters.simplified(m["words"]), 0) > 1:
            yield m.span()


def _may_end(line: str) -> bool:
    """Whether a line tells when or from where the text is, or ends with what is surely a button."""
    return len(line) < _SHORT and (
        buttons.words()[0].get(characters.simplified(line[line.rfind(" ") + 1 :]), 0) > 1
        or (("20" in line or "19" in line) and layout.STAMP.search(line) is not None)
        or (("源" in line or "版" in line) and _LABELED.match(line) is not None)
    )


def _buttons_behind(line: str) -> Iterator[tuple[int, int]]:
    view = characters.simplified(line)
    for m in _GAP.finditer(view):
        rest = view[m.end() :]
        # 客户端 may be whose the text is; 客户端 评论 can't be.
        if not _FIGURE.search(rest) and rest[0] not in _UNITS and buttons.kind(rest) == "menu":
            yield m.end(), len(line)
            return
