"""Lists: marks of items, figures that leave scale and unit to the last, ordinals that leave 第 to one."""

import re

from factx.chinese import numerals
from factx.chinese.numerals import multiply
from factx.numbers.values import Value, quotient
from factx.rules import Row

# 67.27、3.86和0.17万亿元, 1.3/11.8/39.2亿元
LINKS = frozenset("、和与及/")
_FIGURE = re.compile(
    r"[-−+负]?[0-9][0-9,]*(?P<decimals>\.[0-9]+)?(?: ?[-–—~～至到]{1,2} ?[0-9][0-9,]*(?:\.[0-9]+)?)?"
    r"(?: ?[十百千万亿兆]{1,3})?\Z"
)
_SCALED = re.compile(
    r"[-−+负]?(?P<digits>[0-9][0-9,]*(?P<decimals>\.[0-9]+)?) ?(?P<scale>[十百千万亿兆]{0,3})"
)
_EACH = re.compile(r"(?:分别|各(?![种类级国地省市县个])|依次|先后)[^。；;！？\n]{0,20}\Z")
_EACH_REACH = 24
_SHARED = frozenset(("money", "quantity", "percent", "percentage_point", "multiple", "count"))
_OWN = ("start", "end", "value", "lower", "upper", "modifier")
_LONGEST_LIST = 20
# 第一名、三名 may be three people; 第二届、三届 is the third.
_PEOPLE = frozenset("名人位个家只")
_SPOKEN = "[一二三四五六七八九十百]{1,4}"
_NUMBERED = re.compile(rf"(?:第(?:{_SPOKEN}、){{1,9}}|第(?:[0-9]{{1,3}}、){{1,9}})\Z")
_NUMBERED_REACH = 24
# 第一、二、三产业 are names of sectors.
SECTORS = re.compile("(?:[、和及]第?[二三]){0,2}次?产业")
_AT_HEAD = frozenset("\n。；;！!？?：:\u3000 ")


def share(rows: list[Row], text: str) -> None:
    """Give what the last row has to those before it that are listed with it.

    The rows must stand next to each other. In 分别为67.27、3.86和0.17万亿元 all are in 万亿元; where nothing
    says that the list is one, figures with decimals are: 3和5家 without 分别 may be two things.
    """
    last, before = rows[-1], rows[-2]
    if before["kind"] == "ordinal":
        if last["kind"] in ("count", "cardinal") and _continues(before, last, text):
            last["kind"] = "ordinal"
    elif before["kind"] == "percent" and text[before["start"]] == "百":
        if last["kind"] == "cardinal" and text[last["start"]] > "9":  # 百分之二十五及二十四点六
            rows[-1] = {**before, **{part: last[part] for part in _OWN}}
    elif before["kind"] == "cardinal" and last["kind"] in _SHARED and _neighbors(before, last, text):
        rows[-2:] = [{**last, "start": before["start"], "value": None, "lower": before["value"]}]
    elif before["kind"] == "cardinal" and last["kind"] in _SHARED and _lowest(last):
        _share_unit(rows, text)


def _neighbors(before: Row, last: Row, text: str) -> bool:
    """Whether two figures say that it is about so many: 切成6、7厘米长 is from 6 to 7."""
    start, end, at = before["start"], before["end"], last["start"]
    return (
        text[end:at] == "、"
        and end - start < 3  # 15、16人; 1200、1201人 are two
        and text[at + end - start : at + end - start + 1] not in "0123456789.万亿"
        and before["value"] + 1 == last["value"] == last["upper"]
        and "\u4e00" <= text[start - 1 : start] <= "\u9fff"
        and _EACH.search(text, max(0, start - _EACH_REACH), start) is None
    )


def _continues(before: Row, last: Row, text: str) -> bool:
    """第1、2、3名, 第十二届、十三届: the ones behind are ordinals as well."""
    value, unit = last["value"], before["unit"]
    script = text[last["start"]].isascii()
    if not isinstance(value, int) or last["lower"] != value or value < 1 or text[last["start"]] == "两":
        return False
    if text[before["end"] - (0 if unit is None else len(unit)) - 1].isascii() is not script:
        return False
    if unit is not None:
        return bool(unit == last["unit"]) and unit not in _PEOPLE
    if script or last["kind"] == "cardinal":
        return True
    if text[last["start"] - 1] != "、":  # 排名第一和三名队员缺阵
        return False
    # 第一、三家公司停工: an item's mark
    return before["start"] > 0 and text[before["start"] - 1] not in _AT_HEAD


def _share_unit(rows: list[Row], text: str) -> None:
    last = rows[-1]
    model = _SCALED.match(text, last["start"], last["end"])
    if model is None:
        return
    decimals = model["decimals"] is not None
    first = len(rows) - 1
    while first and len(rows) - first < _LONGEST_LIST:
        row = rows[first - 1]
        figure = _FIGURE.match(text, row["start"], row["end"])
        linked = text[row["end"] : rows[first]["start"]].strip() in LINKS
        if figure is None or row["kind"] != "cardinal" or not linked:
            break
        decimals = decimals and figure["decimals"] is not None
        first -= 1
    each = _EACH.search(text, max(0, rows[first]["start"] - _EACH_REACH), rows[first]["start"])
    slashed = text[rows[-2]["end"]] == "/"
    if not slashed and each is None and not (decimals and (last["kind"] != "count" or model["scale"])):
        return
    for row in rows[first:-1]:
        own = text[row["end"] - 1] in numerals.SCALES
        if own and last["value"] is None:
            return
        factor = _factor(_lowest(last) or 0, model["digits"] + (model["scale"] if own else ""))
        if factor is None:
            return
        for part in ("value", "lower", "upper"):
            if row[part] is not None:
                row[part] = multiply(row[part], factor)
        for part in ("kind", "unit", "unit_code", "dimension"):
            row[part] = last[part]


def _lowest(row: Row) -> Value | None:
    """What the first figure of a row says: its value, or the lower end of a range."""
    lowest: Value | None = row["lower"] if row["value"] is None else row["value"]
    return lowest


def _factor(value: Value, figure: str) -> Value | None:
    """How many times the figure the value is: 10000 for 3.2万, 0.01 for 25 basis points."""
    written = numerals.value(figure.replace(",", ""))
    factor = quotient(value, written) if written else None
    return -factor if factor is not None and factor < 0 else factor


def numbered(text: str, start: int) -> bool:
    """Whether a numeral at `start` goes on a list of ordinals.

    >>> numbered("第一、二、三名", 3), numbered("一、二名", 2)
    (True, False)
    """
    return (
        _NUMBERED.search(text, max(0, start - _NUMBERED_REACH), start) is not None
        and SECTORS.match(text, start + 1) is None
    )


_CJK = "\u4e00-\u9fff"
_AT_LINE = r"(?:(?<![^\n])|(?<=[ \u3000\t])(?<![^\n\u3000 ][ \u3000\t]))"
_AT_SENTENCE = r"(?:(?<![^\n。！？；;])|(?<=[ \u3000\t])(?<![^\n\u3000 。！？；;][ \u3000\t]))"
_MARK = re.compile(
    r"(?<=[(（\[［〔])[0-9]{1,4}[)）\]］〕]"  # [4] and (5) are marks of notes, too
    rf"|{_AT_SENTENCE}(?:[0-9]{{1,3}}[.、．)）。]|[0-9]{{1,2}}[:：](?=[{_CJK}]))"  # 1:白细胞计数
    rf"|(?<=[:：])1[.、．)）。](?=[{_CJK}])"  # 请求如下:1、偿还本金
    rf"|(?<= )[0-9]{{1,2}}(?:\.(?= )|、(?=[{_CJK}]))"  # 1. e4 e5 2. Nf3; 1、报名费 2、培训费
    # A figure alone in its line, above a paragraph or below one: a section's number, how often one was liked
    rf"|(?:(?<![^\n])|(?<=\n[ \u3000]))[0-9]{{1,2}}\n\s{{0,3}}(?=[{_CJK}“])[^\n\t|]{{16}}"
    r"|(?:(?<=[。！？”!?]\n)|(?<=[。！？”!?]\n\n))[0-9]{1,5}(?![^\n])"
)
# 1 总则, 1.1 范围, 1.2采购内容; 5木材
_LINE_MARK = re.compile(
    rf"(?:{_AT_LINE}[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?[ \u3000]"
    r"|(?<![^\n。！？])[0-9]{1,2}(?:\.[0-9]{1,2})?(?![以左上下多余来至到和与是的为倍比元]))"
    rf"(?=[{_CJK}])"
)


def marks(text: str, start: int) -> bool:
    """Whether the digits at `start` mark an item of a list, a note, or stand alone between paragraphs.

    >>> marks("1、报名费", 0), marks("见注[4]。", 3), marks("有4、5项", 1)
    (True, True, False)
    >>> marks("路一直走好。\\n47\\n今天放晴", 7), marks("甲县\\n47\\n乙县", 3)
    (True, False)
    """
    return _MARK.match(text, start) is not None


def marks_line(text: str, start: int, end: int) -> bool:
    """Whether digits are the number of a line or a sentence: a blank parts them from its words, or nothing.

    >>> marks_line("1.1 范围", 0, 3), marks_line("1.1范围", 0, 3), marks_line("有 2 项", 2, 3)
    (True, True, False)
    """
    m = _LINE_MARK.match(text, start)
    return m is not None and m.end() >= end
