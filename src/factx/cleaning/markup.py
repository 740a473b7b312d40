"""Markup left in a text: HTML tags, comments, scripts between tags, lost indentation."""

import re

from factx.cleaning.edits import Change
from factx.cleaning.leaks import speaks_of_programs
from factx.cleaning.patterns import HAN, Late

_BLOCKS = "p|div|br|hr|li|ul|ol|tr|table|tbody|thead|h[1-6]|section|article|blockquote|center|dl|dt|dd"
_BLOCKS += "|tfoot|caption|header|footer|nav|main|aside|figure|figcaption|form|fieldset|legend|address|pre"
_INLINES = "a|b|i|u|em|strong|span|font|small|sub|sup|img|td|th|ruby|rb|strike|s|big|label|input|iframe"
# Some hijacked pages have any of these strewn over them.
_INLINES += (
    "|ins|del|var|kbd|samp|code|cite|abbr|acronym|dfn|mark|q|tt|time|video|audio|source|track|button|select"
)
_INLINES += (
    "|option|optgroup|textarea|object|embed|param|canvas|noscript|map|area|picture|progress|bdo|wbr|nobr|col"
)
_INLINES += "|o:p|st1:[a-z]+"  # from Word
_RUN = Late(
    rf"""
      (?:\s{{0,20}}
        (?: </?(?:{_BLOCKS}|{_INLINES})(?:\s[^<>]{{0,2000}})?\s?/?>
          | <!--[^<>]{{0,2000}}-->
          | <(?P<whole>script|style|rt|rp)(?:\s[^<>]{{0,2000}})?>[^<]{{0,20000}}</(?P=whole)\s?>
          | <!DOCTYPE[^<>]{{0,200}}>
          | </?(?:html|head|body|meta|link|title)(?:\s[^<>]{{0,2000}})?\s?/?>
        )
      )+\s{{0,20}}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BLOCK = Late(rf"</?(?:{_BLOCKS})\b", re.IGNORECASE)
# 贵州?/strong>: the byte that was lost took the first half of the tag with it.
_HALF = Late(r"/(?<=[?\ufffd]/)(?:strong|span|font|div|em|td|p|b)>")
# What can't be read as a formula or as talk about HTML: an end tag, a break, an attribute, a comment.
_SURE = Late(
    rf"</(?:{_BLOCKS}|{_INLINES})\s?>|<br\s?/?>|<[a-z][a-z0-9]{{0,9}}\s[^<>]{{0,2000}}=|<!--|<rt>",
    re.IGNORECASE,
)
# Where a tag is what is said: 用<p>标签分段, 段落写作<p>,换行写作<br>, “<ol>和<ul>有什么区别”.
_TALK = Late(
    r"""
      \{% | >\s?[”"」』]?(?:标签|標籤|元素|标记|標記|表示)(?!</) | function | (?:import|return)[ ]
    | <[a-z][a-z0-9]{0,9}\s?/?>(?:[，,、。；;”」』]|(?:和|与|與|或|及|跟)<)
    """,
    re.VERBOSE,
)
# 3×10<sup>8</sup>, 800万吨<sup>2</sup>: without its tags the figure would be part of the other one.
_POWER = Late(r"<sup(?:\s[^<>]{0,200})?>\s{0,9}(?P<figure>[0-9+−–-]{1,4})\s{0,9}</sup\s?>", re.IGNORECASE)
_FIGURE = Late(r"\s{0,9}[0-9+−–-]{1,4}\s{0,9}")
_RAISED = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
# ![](), ![图片](a.png): the pictures of a page that went through Markdown
_PICTURE = Late(rf"!\[[^\[\]\n]{{0,200}}\]\([^()\s{HAN}]{{0,500}}\)")
# The ideographic space that indents a paragraph, lost in a conversion. Paragraphs that were joined have it
# behind a stop: 举行了庆典。 ????记者了解到.
_INDENT = Late(
    r"(?:^|(?<=[。！”] ))\?{2,8}(?=[\u3000 ]{0,4}[\u4e00-\u9fff0-9“《(（])(?![万萬亿億千百元年月日时時%人])",
    re.MULTILINE,
)
# Where paragraphs are indented so, other lines are: ????——苏轼, ??【编辑：林晓】.
_ANY_INDENT = Late(r"^\?{2,8}(?![?\s万萬亿億千百元年月日时時%人])", re.MULTILINE)
# One mark for both spaces; before a day or an item's number, too: ?2024-03-08, ?1.小麦. Not ?月7日.
_ONE = Late(
    r"^\?(?=[\u4e00-\u9fff“《(（【]|[0-9]{4}[-年/.]|[0-9]{1,2}[.、．][^0-9])"
    r"(?![万萬亿億千百元年月日时時多余餘人名个個])",
    re.MULTILINE,
)
_FEWEST = 3
_SHARE = 4  # one line of so many has the mark at least
# The same space beside a stamp: 2024-03-08 07:17? ?来源:青江网
_STAMPED = Late(
    r"(?<=[0-9]:[0-9]{2})\?(?:[ \u3000]?\?){0,3}(?=[ \u3000]{0,3}"
    "(?:[来來]源|作者|[编編][辑輯]|[责責]|[记記]者))"
)
# The site's address glued to a stamp by such a space: www.qingjiang.com?2024-03-08 07:17
_ADDRESSED = Late(
    r"^(?P<address>(?:https?://)?[a-z0-9-]{1,30}(?:\.[a-z0-9-]{1,30}){1,4}\?)"
    r"20[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}[^\n]{0,80}",
    re.MULTILINE,
)
# Lines that were empty but for such a space.
_EMPTY = Late(r"^\?{1,8}[ \u3000]{0,4}\n", re.MULTILINE)


def find(text: str) -> list[Change]:
    """The tags and what belongs to them; between paragraphs a line end remains.

    >>> from factx.cleaning.edits import apply
    >>> text = '<p>总投资<b>3</b>亿元。</p><p class="end">明年完工。</p>'
    >>> apply(text, find(text))
    '总投资3亿元。\\n明年完工。'

    >>> find("若a<b且b>c,则用<p>标签分段</p>"), find("3<5,7>6")
    ([], [])
    >>> [change.start for change in find("??水库开工。\\n??总投资3亿元。\\n????——林晓")]
    [0, 8, 18]
    """
    changes = _tags(text) if "<" in text else []
    if not changes and "![" in text and not speaks_of_programs(text):
        changes = [Change(m.start(), m.end(), "", "markup") for m in _PICTURE.finditer(text)]
    if not changes and ">" in text:
        changes = [Change(m.start(), m.end(), "", "markup") for m in _HALF.finditer(text)]
    if not changes and "?" in text and ("??" in text or "\n?" in text or _STAMPED.search(text)):
        changes = _indents(text)
    if not changes and "?20" in text:
        changes = _addressed(text)
    return changes


def raised(text: str) -> str:
    """What <sup> holds, in characters of its own where it is a figure.

    >>> raised(" 8"), raised("-3"), raised("[1]")
    ('⁸', '⁻³', '[1]')
    """
    return text.strip().translate(_RAISED) if _FIGURE.fullmatch(text) else text


def _tags(text: str) -> list[Change]:
    if not _SURE.search(text) or _TALK.search(text) or (speaks_of_programs(text) and not _is_page(text)):
        return []
    changes = []
    for m in _RUN.finditer(text):
        start, end = m.span()
        run = m[0]
        if start == 0 or end == len(text):
            replacement = ""
        elif _BLOCK.search(run) or "\n" in run:
            replacement = "\n"
        else:
            # Blanks around an inline tag stay what they are.
            start += len(run) - len(run.lstrip())
            end -= len(run) - len(run.rstrip())
            replacement = ""
        changes.append(Change(start, end, replacement, "markup"))
    powers = [
        Change(m.start("figure"), m.end("figure"), raised(m["figure"]), "markup")
        for m in _POWER.finditer(text)
    ]
    return sorted(changes + powers) if powers else changes


def _is_page(text: str) -> bool:
    """Whether each line that has a sentence stands between tags: what is said of programs is text, too."""
    told = [line.strip() for line in text.split("\n") if "。" in line]
    return bool(told) and all(line[0] == "<" and line[-1] == ">" for line in told)


def _addressed(text: str) -> list[Change]:
    """The addresses before stamps, and the lost spaces in what the stamp says besides."""
    changes = []
    for m in _ADDRESSED.finditer(text):
        changes.append(Change(m.start(), m.end("address"), "", "boilerplate"))
        marks = (at for at in range(m.end("address"), m.end()) if text[at] == "?")
        changes += [Change(at, at + 1, " ", "encoding") for at in marks]
    return changes


def _like(text: str, indents: list[Change]) -> list[Change]:
    """Marks as wide as all other indentation, before what by itself could have lost a figure: ??年内."""
    widths = {change.end - change.start for change in indents}
    if len(widths) > 1:
        return []
    marks = "?" * widths.pop()
    starts = {change.start for change in indents}
    lines = re.finditer(
        rf"^{re.escape(marks)}(?=[年月日时時人][^0-9?]|[0-9]{{1,2}}[.、．])", text, re.MULTILINE
    )
    return [Change(*m.span(), "", "encoding") for m in lines if m.start() not in starts]


def _indents(text: str) -> list[Change]:
    changes = [Change(m.start(), m.end(), "", "encoding") for m in _INDENT.finditer(text)]
    if len(changes) > 1:
        starts = {change.start for change in changes}
        changes += [
            Change(m.start(), m.end(), "", "encoding")
            for m in _ANY_INDENT.finditer(text)
            if m.start() not in starts
        ]
        if len(changes) >= _FEWEST:
            changes += _like(text, changes)
        changes.sort()
    elif not changes and text.count("\n?") >= _FEWEST:
        changes = [Change(m.start(), m.end(), "", "encoding") for m in _ONE.finditer(text)]
        changes = changes if _SHARE * len(changes) >= sum(map(bool, text.split("\n"))) else []
    # A single line may begin with two question marks for a reason.
    changes = changes if len(changes) > 1 or any(change.end - change.start > 3 for change in changes) else []
    changes += [Change(m.start(), m.end(), " ", "encoding") for m in _STAMPED.finditer(text)]
    empty = [Change(m.start(), m.end(), "", "encoding") for m in _EMPTY.finditer(text)]
    return sorted(changes + empty if len(empty) > 1 else changes)
