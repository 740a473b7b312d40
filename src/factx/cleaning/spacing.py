"""Blanks between all characters, and lines cut at a fixed width."""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate

from factx.cleaning import joints
from factx.cleaning.edits import Change
from factx.cleaning.patterns import HAN, Late

_ONE = rf"[{HAN}A-Za-z0-9Ⅰ-Ⅻ℃℉㎡∶．％，。、；：！？（）《》【】〔〕“”「」,.;:()%/／—-]"
# Begins with the blank, for which `re` searches at the speed of `in`.
# Behind a mark the blank may be missing: 由 市 局 编 制,投 资 3 亿 元.
_NEXT = rf"(?: {{1,3}}{_ONE}(?:[,，。;；:：、]{_ONE}?)?)"
_SPACED = Late(rf" [{HAN}、：（〔【]{_NEXT}{{8,}}(?= |$|\n)")
# Beside a long run of them short ones are spaced, too: 一 、 总 则, 来 源 ： 青 江 报
_LONG, _SHORT = 40, Late(rf" [{HAN}、：（〔【Ⅰ-Ⅻ]{_NEXT}{{2,}}(?= |$|\n)")
# 2 0 2 5 年 1 1 月 2 3 日, begun with a blank as well.
_YEAR = Late(r" [0-9] [0-9] [0-9] ?年(?!级)(?: ?[01]? ?[0-9] ?月(?: ?[0-3]? ?[0-9] ?日)?)?")
_BETWEEN_DIGITS = Late("(?<=[0-9]) (?=[0-9])")
# 2 0 2 5 - 1 1 - 2 3   1 5 : 3 2
_STAMP = Late(
    r" [0-9] [0-9] [0-9] - [01] [0-9] - [0-3] [0-9](?: {1,3}[0-2] [0-9] : [0-5] [0-9](?: : [0-5] [0-9])?)?"
)
# 投资2 500 万美元: behind a word that an amount follows, not 表2 500万元 nor a row of a table.
_THOUSANDS = Late(
    r" (?<=[0-9]\ )[0-9]{3}(?:\ [0-9]{3}){0,3}(?=(?:\.[0-9]{1,4})?\s?[万萬亿億]{0,2}"
    r"(?:元|[美欧歐港日]元|[吨噸人户戶亩畝名家件个個处處头頭只隻]|公里|公頃|公顷|平方|千瓦))"
)
# 案件321 146件、产量1 018.4万吨: some statistics part all thousands so; not 套餐1 200元、套餐2 300元.
_PARTED = Late(rf"(?![第图圖表见見注例附题題])[{HAN}、][0-9]{{1,3}}$")
_FEWEST_PARTED = 3
_UNIT = r"\s?(?:[万萬亿億%％‰元吨噸人户戶亩畝名家件条條个個倍米次辆輛项項]|[美欧歐港日]元|公里|平方|千瓦)"
# 2 .4万, and 1, 234条 behind a word.
_POINT = Late(rf" (?<=[0-9]\ )\.[0-9]{{1,3}}(?={_UNIT})")
_GROUPS = Late(rf" (?<=[0-9],\ )[0-9]{{3}}(?:,\ ?[0-9]{{3}}){{0,3}}(?={_UNIT})")
_GROUPED = Late(rf"(?![第图圖表见見案])[{HAN}] ?[0-9]{{1,3}},$")
_AMOUNT = Late("[达達约約超为為共计計到至近逾资資额額值口入款费費产產量有] ?[0-9]{1,3}$")
# What any of them holds; it is looked for first.
_TORN = Late(r" (?<=[0-9,]\ )[0-9.]")
# How an amount is torn, and what has to stand before it.
_INSIDE = ((_THOUSANDS, _AMOUNT), (_POINT, None), (_GROUPS, _GROUPED))
# 9　月　7　日, 3000　亿美元: with the ideographic space, where no column of a table ends so.
_WIDE = Late(
    r"\u3000(?<=[0-9]\u3000)(?=[年月日号號时時](?![度报報本末初])|[万萬亿億]{1,2}(?:元|[美欧歐港日]元|[吨噸人户戶])|元[，,。]"
    r"|[亿億](?![\u4e00-\u9fff])|[%％]|个百分点|個百分點|平方|公里|[岁歲届屆])"
    r"|\u3000(?<=[年月日]\u3000)(?=[0-9]{1,2}\u3000?[月日时時])"
)
_NUMERALS = frozenset("零〇一二三四五六七八九十日0123456789甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")
_BLANKS = Late(" +")
# What ends a line on purpose, and what begins one.
_ENDED = "。！？；：…”’』」）】》.!?;:)|>"
_BEGUN = Late(
    r"""
      [\s　(（《【\[\"“·•●■◆*#>|+-]
    | 第?[一二三四五六七八九十百0-9]{1,4}[、章节条款]
    # What a page is numbered with: 第3页 共9页, 3 / 9, - 3 -
    | 第\s?[0-9]{1,4}\s?[页頁] | [-—–]{0,2}\s?[0-9]{1,4}\s?(?:[-—–](?![0-9])|/\s?[0-9]{1,4}\s*$)
    # 1.目的, 1.2 范围, but 6.8亿元 may be the end of 36.8亿元
    | [一二三四五六七八九十0-9]{1,4}[.．]
      (?![0-9.]{1,8}(?:[亿億万萬元倍个個次人家件套户戶份种項项分秒岁歲台辆輛名%％度米吨噸公千平点點港美欧歐日]|$))
    | [①-⑳]
    # The stamp below a title that is as long as a line, no 2018年 of a sentence.
    | (?:19|20)[0-9]{2}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|年[0-9]{1,2}月[0-9]{1,2}日\s?[0-9]{1,2}:)[0-9]
    """,
    re.VERBOSE,
)
# date 2026-02-10 大桥合龙: a page's own stamp, which had a line of its own.
_DATED, _DATE = 12, Late(r"\s{0,4}date 20[0-9]{2}-[0-9]{2}-[0-9]{2}(?P<blank> {1,3})(?=\S)")
_LABEL = Late("(?:[时時][间間]|日期|[来來]源|作者|[编編][辑輯]|[记記]者)[：:]")
_ROW = Late(r"[:：][^:：]{1,40}\s[^:：]{1,40}[:：]")
_COMMA = Late("[,，、；;。]")
# No one begins a line with these.
_NEVER_FIRST = "，。、；：！？）》”％,;:!?)%"
_FIGURE = Late("[0-9][0-9.%％万亿萬億元]")
# 招收1|0个班, 1.3|万亩, 2023|年9月1日, 第三|十九条, 9:00至|17:00; not 电话65432100|2023年.
_CUT = Late(
    r"""
      (?<![0-9]{4})[0-9][.:：,]?\n[.]?[0-9](?!0?[0-9]{2}[年-])
    | [0-9]\n[年月日号時时分点個个人家名岁歲亩畝吨噸件户戶条條只元万萬亿億%％米公千平]
    | [0-9]至\n[0-9] | [0-9][万萬亿億]\n元 | [0-9]个\n百分
    | 第[一二三四五六七八九十百]{1,4}\n[一二三四五六七八九十百条條]
    """,
    re.VERBOSE,
)
_CUT_REACH = 6
_ORDER = Late(r"第[一二三四五六七八九十百0-9]{1,4}\Z")  # 第五百|七十七条
_NARROWEST, _WIDEST, _FEWEST = 20, 80, 4
# The upper bytes of characters that take one column: those before the radicals.
_NARROW = bytes(range(0x2E))


def spaced(text: str) -> list[Change]:
    """The blanks of a text in which each character stands by itself.

    >>> text = "建 设 项 目 环 境 影 响 报 告 表  2 0 2 4 年 6 月"
    >>> from factx.cleaning.edits import apply
    >>> apply(text, spaced(text))
    '建设项目环境影响报告表 2024年6月'

    >>> [change.start for change in spaced("推送信息1, 234条,金额2 .4万元,见表1, 234页")]
    [6, 15]

    >>> len(spaced("收案21 503件,结案2 395件,判处4 844人")), spaced("套餐1 200元,套餐2 300元,套餐3 500元")
    (3, [])

    >>> [change.start for change in spaced("9\\u3000月\\u30007\\u3000日,投资3000\\u3000亿元")]
    [1, 3, 5, 14]
    >>> spaced("1\\u3000日本,2023年\\u300036.8亿元")
    []

    >>> spaced("date 2026-02-10 大桥合龙")
    [Change(start=15, end=16, replacement='\\n', kind='whitespace')]

    >>> spaced("日 一 二 三 四 五 六 1 2 3 4 5 6 7"), spaced("赵 钱 孙 李")
    ([], [])
    """
    wide = _wide(text) if "\u3000" in text else []
    if wide or " " not in text:
        return wide
    if "date 20" in text[:_DATED] and (m := _DATE.match(text)):
        return [Change(m.start("blank"), m.end(), "\n", "whitespace")]
    changes = _figures(text) if _TORN.search(text) else []
    if changes or text.count(" ") < 4:
        return changes
    runs = list(_SPACED.finditer(text))
    if any(m.end() - m.start() >= _LONG for m in runs):
        runs = list(_SHORT.finditer(text))
    for m in runs:
        characters = m[0].replace(" ", "")
        if sum(character in _NUMERALS for character in characters) > len(characters) / 2:
            continue
        # The pattern begins at the first blank; a word before it isn't part of the run.
        start = m.start()
        is_apart = start > 1 and not text[start - 2].isspace()
        start += is_apart and not joints.is_word(text[start - 1], text[start + 1])
        for blank in _BLANKS.finditer(text, start, m.end()):
            if len(blank[0]) == 1:
                changes.append(Change(blank.start(), blank.end(), "", "whitespace"))
            else:  # between words
                changes.append(Change(blank.start() + 1, blank.end(), "", "whitespace"))
    return changes or _dates(text)


def _wide(text: str) -> list[Change]:
    return [Change(m.start(), m.end(), "", "whitespace") for m in _WIDE.finditer(text)]


def _figures(text: str) -> list[Change]:
    """The blanks inside of amounts."""
    found = {
        m.span()
        for pattern, behind in _INSIDE
        for m in pattern.finditer(text)
        if behind is None or behind.search(text, max(0, m.start() - 6), m.start())
    }
    parted = {
        m.span(): before[0][0]
        for m in _THOUSANDS.finditer(text)
        if (before := _PARTED.search(text, max(0, m.start() - 4), m.start()))
    }
    if (len(parted) >= _FEWEST_PARTED and len(set(parted.values())) > 1) or any(
        text[start + 1] == "0" for start, _ in parted
    ):
        found |= parted.keys()
    return sorted(
        Change(blank.start(), blank.end(), "", "whitespace")
        for span in found
        for blank in _BLANKS.finditer(text, *span)
    )


def _dates(text: str) -> list[Change]:
    found = [
        blank
        for dates, blanks in ((_YEAR, _BETWEEN_DIGITS), (_STAMP, _BLANKS))
        for m in dates.finditer(text)
        if text[m.start() - 1] in "12"
        and not text[max(0, m.start() - 3) : m.start() - 1].strip(" ").isdigit()
        for blank in blanks.finditer(text, m.start(), m.end())
    ]
    # Between the day and the hour one of the blanks stays.
    return sorted(Change(b.start() + (len(b[0]) > 1), b.end(), "", "whitespace") for b in found)


def wrapped(text: str, lines: list[str]) -> list[Change]:
    """The line ends of a text that was cut at a fixed width, inside its paragraphs.

    >>> text = "从文件里复制出来的文字在同样的宽度被切断,所以机构的名称会落在两行之间。" * 3
    >>> lines = [text[start : start + 25] for start in range(0, len(text), 25)]
    >>> [change.start for change in wrapped("\\n".join(lines), lines)]
    [25, 51, 77, 103]

    >>> poem = ["白日依山尽", "黄河入海流", "欲穷千里目", "更上一层楼"]
    >>> wrapped("\\n".join(poem), poem)
    []
    """
    if len(text) <= _WIDEST * len(lines):
        return _joined(lines, 0, _cuts(lines))
    changes: list[Change] = []
    start = 0
    for line in lines if text.count(" ") > _FEWEST else ():
        # 展露无 遗: the line ends may be blanks by now.
        if line.count(" ", _NARROWEST) > _FEWEST:
            pieces = line.split(" ")
            changes += _joined(pieces, start, _cuts(pieces, are_blanks=True))
        start += len(line) + 1
    return changes


def _joined(pieces: list[str], start: int, cut: Sequence[int]) -> list[Change]:
    ends = list(accumulate(len(piece) + 1 for piece in pieces)) if cut else []
    return [Change(start + ends[at] - 1, start + ends[at], "", "whitespace") for at in cut]


def _cuts(lines: list[str], are_blanks: bool = False) -> list[int]:
    """The lines that go on in the next one; between blanks some must tear words or figures."""
    # Only what ends without a stop goes on.
    if sum(line[-1:] not in _ENDED for line in lines) < 2:
        return []
    # If half of the lines are full, so is the one at a quarter from the longest; it need not be measured yet.
    length = sorted(map(len, lines), reverse=True)[len(lines) // 4]
    if len(lines) < _FEWEST:
        return []
    if not _NARROWEST / 2 <= length <= _WIDEST * 2:
        return [] if are_blanks else _at_margin(lines)
    near = [at for at, line in enumerate(lines) if 4 * abs(len(line) - length) <= length]
    # The menus above a story and below it have lines of their own.
    first, end = near[0], near[-1] + 2
    if 2 * len(near) >= sum(map(bool, lines[first:end])) and (
        torn := _torn_ends(lines[first:end], are_blanks)
    ):
        return [first + at for at in torn]
    return [] if are_blanks else _at_margin(lines)


def _at_margin(lines: list[str]) -> list[int]:
    """The lines that reach as far as the longest one and go on, where few do: most paragraphs are short."""
    open_lines = [line for line in lines if len(line) >= _NARROWEST and line[-1] not in _ENDED]
    for measure, unit in ((len, 1), (_width, 2)):
        ends = [measure(line) for line in open_lines]
        widest = max(ends, default=0)
        # Of those without a stop two have to be of one size, and then nothing may be wider.
        if not _NARROWEST <= widest / unit <= _WIDEST or sum(end > widest - unit for end in ends) < 2:
            continue
        sizes = [measure(line) for line in lines]
        if max(sizes) > widest + unit:
            continue
        widest = max(sizes)
        full = [at for at in range(len(lines) - 1) if sizes[at] > widest - unit]
        cut = [at for at in full if _goes_on(lines[at], lines[at + 1])]
        if 3 * len(cut) >= 2 * len(full) and _is_prose(lines, cut) and _are_torn(lines, cut, True):
            return cut
    return _within_figures(lines)


def _within_figures(lines: list[str]) -> list[int]:
    """The longest lines where one of them ends within a figure, which no paragraph does."""
    for measure, unit in ((len, 1), (_width, 2)):
        sizes = [measure(line) for line in lines]
        widest = max(sizes, default=0)
        if not _NARROWEST <= widest / unit <= _WIDEST:
            continue
        full = [at for at in range(len(lines) - 1) if sizes[at] > widest - 2 * unit]
        if len(full) < 2:
            continue
        cut = [at for at in full if _goes_on(lines[at], lines[at + 1]) and _COMMA.search(lines[at])]
        if any(_CUT.search(f"{lines[at][-_CUT_REACH:]}\n{lines[at + 1][:_CUT_REACH]}") for at in cut):
            return cut
    return []


def _is_prose(lines: list[str], cut: list[int]) -> bool:
    """Whether the lines are neither verse, whose lines end with a comma, nor headings, which have none."""
    at_comma = sum(lines[at][-1] in ",，、" for at in cut)
    with_comma = sum(bool(_COMMA.search(lines[at], 0, len(lines[at]) - 1)) for at in cut)
    return len(cut) >= 2 and 3 * at_comma <= len(cut) <= 2 * with_comma


def _torn_ends(lines: list[str], are_blanks: bool) -> list[int]:
    measures = ((_width, 2), (_printed, 2), (len, 1))
    full = max((_full(lines, measure, unit) for measure, unit in measures), key=len)
    cut = [at for at in full if _goes_on(lines[at], lines[at + 1])]
    if not _is_prose(lines, cut):
        return []
    # So many lines as long as each other tell enough; of fewer some must end where no writer ends one.
    many = (
        not are_blanks
        and len(cut) >= _FEWEST
        and 3 * len(cut) >= 2 * len(full)
        and 2 * len(full) >= sum(map(bool, lines))
    )
    if not many and not _are_torn(lines, cut, not are_blanks and 2 * len(full) >= sum(map(bool, lines))):
        return []
    return cut


def _are_torn(lines: list[str], cut: list[int], most: bool) -> bool:
    """Whether lines end before a comma, within a figure or a word: two do, or one where most are full."""
    torn = sum(
        lines[at + 1][0] in _NEVER_FIRST
        or _FIGURE.match(lines[at][-1] + lines[at + 1][0]) is not None
        or joints.is_word(lines[at], lines[at + 1])
        for at in cut
    )
    return 3 * torn >= len(cut) and torn > (not most)


def _goes_on(line: str, following: str) -> bool:
    if not following:
        return False
    # 回落4. and 6个百分点 are one figure.
    is_point = line[-1] == "." and line[-2:-1].isdigit() and following[0].isdigit()
    begins = _BEGUN.match(following) is not None and _ORDER.search(line, len(line) - _CUT_REACH) is None
    if (line[-1] in _ENDED and not is_point) or begins or _LABEL.search(following, 0, 8):
        return False
    # 来源：市统计局 is a line of its own, however long, and so is 证券代码：600001 证券简称：云岭水电.
    return not (_LABEL.search(line) or _ROW.search(line)) or following[0] in "：:，,。、-"


def _full(lines: list[str], measure: Callable[[str], int], unit: int) -> list[int]:
    """The lines, but for the last, that are as long as most long ones, of so many units a character.

    The first line of a paragraph may be shorter: its indentation is two characters.
    """
    sizes = [measure(line) for line in lines]
    size = sorted(sizes, reverse=True)[len(sizes) // 4]
    if not _NARROWEST <= size / unit <= _WIDEST:
        return []
    slack = 3 if unit > 1 else 1
    return [
        at
        for at in range(len(sizes) - 1)
        if abs(sizes[at] - size) <= slack
        # Set wider by its marks, and no heading, which hasn't any.
        or (unit > 1 and 0 < sizes[at] - size <= size // 8 and _COMMA.search(lines[at]))
        or (unit > 1 and abs(sizes[at] + 4 - size) <= 1 and _begins(lines, sizes, at, size))
    ]


def _begins(lines: list[str], sizes: list[int], at: int, size: int) -> bool:
    """Whether a paragraph begins with the line: the one above ends with a stop, or is short as a heading."""
    return at == 0 or lines[at - 1][-1:] in _ENDED or 3 * sizes[at - 1] < 2 * size


def _width(line: str) -> int:
    """The width in columns, of which a Chinese character takes two."""
    high = line.encode("utf-16-le", "surrogatepass")[1::2]
    return len(line) + len(high.translate(None, _NARROW))


def _printed(line: str) -> int:
    """The width where the line was cut, if its marks were as wide as characters there."""
    return _width(line) + sum(map(line.count, "“”‘’—…,;:()"))
