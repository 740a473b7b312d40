"""Blanks between all characters, and lines cut at a fixed width."""

import re
from collections import Counter

from factx.cleaning.edits import Change

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff"
_ONE = rf"[{_HAN}0-9，。、；：！？（）《》“”,.;:()%]"
# Begins with the blank, for which `re` searches at the speed of `in`.
_SPACED = re.compile(rf" [{_HAN}](?: {{1,3}}{_ONE}){{10,}}(?= |$|\n)")
_NUMERALS = frozenset("零〇一二三四五六七八九十日0123456789甲乙丙丁戊己庚辛壬癸")
_BLANKS = re.compile(" +")
# What ends a line on purpose, and what begins one.
_ENDED = "。！？；：…”’』」）】》.!?;:)|>"
_BEGUN = re.compile(r"[\s　(（《【\[\"“·•●■◆*#>|+-]|第?[一二三四五六七八九十百0-9]{1,4}[、.．章节条款]|[①-⑳]")
_NARROWEST, _WIDEST, _FEWEST = 20, 80, 4


def spaced(text: str) -> list[Change]:
    """The blanks of a text in which each character stands by itself.

    >>> text = "建 设 项 目 环 境 影 响 报 告 表  2 0 2 4 年 6 月"
    >>> from factx.cleaning.edits import apply
    >>> apply(text, spaced(text))
    '建设项目环境影响报告表 2024年6月'

    >>> spaced("日 一 二 三 四 五 六 1 2 3 4 5 6 7"), spaced("赵 钱 孙 李")
    ([], [])
    """
    changes = []
    for m in _SPACED.finditer(text):
        # The pattern begins at the first blank; what is before it belongs to the run, if it is one character.
        if m.start() > 1 and not text[m.start() - 2].isspace():
            continue
        characters = m[0].replace(" ", "")
        if sum(character in _NUMERALS for character in characters) > len(characters) / 2:
            continue
        for blank in _BLANKS.finditer(text, m.start(), m.end()):
            if len(blank[0]) == 1:
                changes.append(Change(blank.start(), blank.end(), "", "whitespace"))
            else:  # between words
                changes.append(Change(blank.start() + 1, blank.end(), "", "whitespace"))
    return changes


def wrapped(text: str, lines: list[str]) -> list[Change]:
    """The line ends of a text that was cut at a fixed width, inside its paragraphs.

    >>> lines = ["这是一段从文件里复制出来的文字每一行都在同样的宽度被", "切断所以词语和机构的名称会落在两行之间而读者看不出来", "它们本来是一个词这样的断行应当去掉只留下段落之间的那", "些断行因为断行以后的文字没有办法正确地读出其中的事实", "和数字。"]
    >>> [change.start for change in wrapped("\\n".join(lines), lines)]
    [25, 51, 77, 103]

    >>> poem = ["白日依山尽", "黄河入海流", "欲穷千里目", "更上一层楼"]
    >>> wrapped("\\n".join(poem), poem)
    []
    """
    if len(lines) <= _FEWEST or len(text) > _WIDEST * len(lines) or len(text) < _NARROWEST * len(lines) / 4:
        return []
    widths = Counter(len(line) for line in lines if line)
    width = max(widths, default=0)
    full = [at for at, line in enumerate(lines[:-1]) if width - 1 <= len(line) <= width]
    cut = [at for at in full if lines[at][-1] not in _ENDED and lines[at + 1] and not _BEGUN.match(lines[at + 1])]
    if not _NARROWEST <= width <= _WIDEST or len(full) < _FEWEST or 2 * len(full) < sum(widths.values()):
        return []
    # Lines that end with a comma at the same width are verse or a list.
    if len(cut) < _FEWEST or 3 * len(cut) < 2 * len(full) or sum(lines[at][-1] in ",，、" for at in cut) * 2 > len(cut):
        return []
    changes, start, gone = [], 0, set(cut)
    for at, line in enumerate(lines):
        start += len(line) + 1
        if at in gone:
            changes.append(Change(start - 1, start, "", "whitespace"))
    return changes
