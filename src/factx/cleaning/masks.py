"""Masks: figures and names that a page hides behind stars, 某某 or (略)."""

import re

from factx.cleaning.patterns import HAN, Late

_UNIT = (
    "(?:[多余]?[万亿]?(?:元|美元|吨|公里|平方米|立方米|千瓦)|[%％]|[万亿]|[名人家件户个条项辆台套亩年月日]"
    "|[至到比](?=[0-9])|[时点分](?=[，。、；,;至到许左]|钟))"
)
# What one star or cross may stand for; these multiply: 单价*件数, 长×宽, 人×天.
_OPERAND = "[数价量额积率比重长宽高深厚元人时天]"
_SHARE = "(?:个百分点|[%％](?![0-9]))"
_ONE = (
    "(?:[万亿]{1,2}(?:元|[美港欧]元|[吨亩户人件名]|千瓦)|个月|岁|元(?![旦/])|[名家户](?![称单字数均长])"
    "|个(?=[镇县乡村街省市区]))"
)
_BODY = "(?:[局厅委院校省县市区镇村条章节]|公司|政府|集团|中心|[大中小]学|银行|[协学]会)"
_STARS = Late(
    rf"""
      (?<=[{HAN}，,：:(（]\ )[*＊]\s?(?={_UNIT}|方|标段)      # 投资 * 万元, 第 * 方
    | (?<=[{HAN}，,：:(（])[*＊]{{2,8}}(?=[{HAN}%％])(?!表示|代表|分别|注[:：])  # 人民**国, not **表示P<0.01
    | (?<=[{HAN}，,：:、])＊(?={_UNIT}|[岁届])               # 人民币＊亿元
    | (?<=[{HAN}，,：:、])\*(?:(?={_SHARE})|(?<!{_OPERAND}\*)(?={_ONE}))        # 提高*个百分点, not 单价*件数
    | (?<=[{HAN}])[*＊](?=[至到比][0-9])                    # *比0
    | (?:^|(?<=[。、；;]))[*＊]{{2,8}}(?=[{HAN}]{{0,8}}{_BODY})
    """,
    re.VERBOSE | re.MULTILINE,
)
# Not 出口**万亿元,进口**亿元: a unit follows what is masked, no bold word.
_AMOUNT = "(?:[万亿]{1,2}(?:元|美元|吨|人)|个月|个百分点|[%％])"
_BOLD = Late(rf"\*\*(?!{_AMOUNT}[，。,;；提上下])[^*\n]{{1,80}}\*\*(?!{_AMOUNT})")
_CROSSES = Late(
    rf"×{{2,6}}(?={_UNIT}|[省市县区镇乡村街路局厂院校]|公司)|(?<=[{HAN}，,：:、])×(?:(?={_SHARE})|(?<!{_OPERAND}×)(?={_ONE}))"
)
# Looked for before it is known whether a text has anything of it.
CROSSED = Late(rf"××|×(?<=[{HAN}，,：:、]×)(?=[万亿%％岁元名家户个])")
# 投资XX亿元, 增长X%, XX公司; XX级 and 5XX are names.
LETTERS = Late(
    rf"X(?<=[{HAN}，,：:、第]X)(?:X{{1,3}}(?={_UNIT}(?!代)|个|[省市县区镇乡村局厅院校]|大学|公司|银行)|(?={_ONE}|{_SHARE}))"
)
# 总投资□□万元, __亿元; not □美元 and □个人, boxes to be ticked, nor __年__月, a form, nor __bold__.
_AMOUNTS = "(?:[万亿]{1,2}(?:元|美元|吨|人)?|元(?!旦)|吨|亩|公里|平方米|[%％])"
_BLOTS = Late(
    rf"""
      (?<=[{HAN}，：:])(?:□{{2,6}}(?={_UNIT})|□(?=[万亿]{{1,2}}(?:元|美元|吨)|[%％]))
    | (?<=[{HAN}，：:])_{{2,8}}(?={_AMOUNTS}(?![^_，。；\n]{{0,80}}__))
    """,
    re.VERBOSE,
)
_LEFT_OUT = Late(rf"[(（]略[)）](?=\s?(?:{_UNIT}|多?[万亿]|多[人个名家户]|[至比][0-9]|[起次分点]))")
# With the surname before it, which stands there by a look back: `re` searches fast for a first character.
NAMELESS = Late(rf"某某(?<=([{HAN}])某某)?")


def figures(view: str) -> list[tuple[int, int]]:
    """The places where a figure or a part of a name is masked.

    >>> figures("总投资 * 万元,由**环境局批复"), figures("**重点**:单价*件数,3 * 5 个")
    ([(4, 6), (10, 12)], [])
    """
    found = []
    if "*" in view or "＊" in view:
        bold = [m.span() for m in _BOLD.finditer(view)] if "**" in view else []
        stars = [m.span() for m in _STARS.finditer(view)]
        found += [span for span in stars if not bold or not _touches(span, bold)]
    if "×" in view:
        found += [m.span() for m in _CROSSES.finditer(view)]
    if "X" in view:
        found += [m.span() for m in LETTERS.finditer(view)]
    if "□" in view or "__" in view:
        found += [m.span() for m in _BLOTS.finditer(view)]
    if "略" in view:
        found += [m.span() for m in _LEFT_OUT.finditer(view)]
    return sorted(found)


def names(view: str) -> list[tuple[int, int]]:
    """The places where somebody is not named.

    >>> names("秦某某有限公司"), names("某公司")
    ([(0, 3)], [])
    """
    return [(m.start(1) if m[1] else m.start(), m.end()) for m in NAMELESS.finditer(view)]


def _touches(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    # Both are sorted and short; Markdown with masks in it is rare.
    return any(start < span[1] and span[0] < end for start, end in others)
