"""Damage: where bytes were lost, figures masked, digits removed. It is told, never repaired.

What is left there must not be read: 撥???萬元 is not 10,000 yuan, and 記者?時 no time of day.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from factx.chinese import characters
from factx.cleaning import fragments, gaps, languages, masks, misread, spam
from factx.cleaning.patterns import HAN, Late
from factx.models import NoticeCode
from factx.rules import Row

# 贵州省：全省 becomes 贵州?。?全省.
_WIDE = Late("？{2,8}")
_MARKS = Late(r"\?+(?:。\?+)?")
# A question may end before 元旦, 万一 or 年底, not before these.
_AMOUNT = Late(
    r"[多余]?[万亿](?:元(?!户)|美元|欧元|港元|吨|公里|平方米|立方米|千瓦|人次|户|人)|[%％‰]|个百分点|[平立]方公?[米里]"
)
# What several lost digits stand before: 增加??人.
_COUNTED = Late(
    r"元(?![旦旦宵月首素老帅])|万(?![一万分般物])|亿|美元|吨|公里|公斤|[名家件户个条项辆台套亩次](?![人们])|人(?!们)"
)
_YEAR = Late("年(?![底初前后轻末终货纪代级度年])")
# 2024 年 ??? 月, ???年9月, ???-4个, 15比???, 202?-1?-02, 1?:43; nobody asks within a figure.
_BETWEEN = Late(
    r"""
      (?<=年)\ \?+\ (?=月) | (?<=月)\ \?+\ (?=日) | (?<!\S)\?{2,4}(?=年[0-9])
    | \?{1,3}(?=月[0-9?]{1,2}[日号]|年[0-9?]{1,2}月)  # ?月7日
    | \?{2,8}(?=[至比][0-9]) | (?<=[日号午晨早晚夜间])\?{1,3}(?=[时点]) | (?<=点)\?{1,8}(?=分)
    | \?{2,8}(?=\s?[~～–—-]\s?[0-9]) | (?<=[0-9℃%][~～–—至比-])\?{2,8} | (?<=[0-9]\s[~～–—-]\s)\?{2,8}
    | (?<=[0-9]、)\?{1,8}(?=[、和]) | (?<=[0-9][.,])\?{3}
    | (?<=[0-9])\?{1,3}(?=[-/:][0-9?]) | (?<=[0-9][-:])\?{1,3}(?=[0-9])
    """,
    re.VERBOSE,
)
_POINT = Late(r"\.[0-9]{1,4}(?![0-9./A-Za-z])|:[0-5][0-9](?![0-9:])")
_TIME = Late("时(?:左右|许|[0-9?]{1,2}分)")
_PART = "(?:[上下]午|早[上晨]|[凌清]晨|[早晚]|傍晚|深?夜[间間里]?|晚[上间間]|中午)"
# What joins two ends of a range, or the figures of a ratio or a size.
_JOINTS = "~～–—\u2500∶×*至到比+-"
# The rest of the figure or of the date, its unit; the other end of its range, the rest of a list.
_UNTIL_UNIT = Late(
    rf"""
      (?:[0-9.,:：/?？{_JOINTS}]{{1,40}}(?<![.,:：]))?\s?(?:-\s[0-9.,?]{{1,20}}\s?)?
      (?:、[0-9?]{{1,8}}){{0,9}}
      (?:小?[年月日号號时時分点點]\s?{_PART}?\s?[0-9?]{{1,4}}\s?){{0,5}}
      (?:年(?:[上下]半年|[一二三四前]{{1,2}}季度))?
      [多余餘]?(?:[万萬亿億兆千百]{{1,2}}[0-9.]{{0,8}}){{0,2}}
      (?:个百分点|個百分點|[日号號]\s?{_PART}|(?![至到比][0-9?])[{HAN}A-Za-z%％‰℃°㎡])?
      (?:[{HAN}A-Za-z℃㎡]{{0,2}}[{_JOINTS}]{{1,2}}\s?(?=[0-9?])[0-9.,?]{{1,20}}
        [万萬亿億兆]{{0,2}}[{HAN}A-Za-z%％℃°㎡]?)?
    """,
    re.VERBOSE,
)
# A unit without its figure, as after 总投资 in 总投资万元. Some can't be said without one: 增长%; 年上半年
# at the head of a sentence.
_BARE_UNIT = Late(
    rf"""
      [.到为过约在于自至期限达地积万亿吨平个%％月年]  # one class, at which `re` stops fast
      (?: (?P<sure>(?<=[增下提上降减占][长降高升低少加比][%％])
          | (?<=年)(?<![^\s。；]年)(?=[上下]半年|[一二三四前]{{1,2}}季度))
        | (?<=\.)[万亿] | (?<=[到为过约])[万亿][，,。]
        | (?<=[{HAN}.][%％])(?<![零〇○一二三四五六七八九十百].) | (?<=[在于自至])年月日
        | (?<=月)日(?=[,，（(上下晚早凌在至电])
        | (?<=[期限为达约])个月 | (?<=[地积达约为])亩
        | (?P<unit>(?<=[万亿])[元吨人] | (?<=吨) | (?<=平)方公?[米里] | (?<=个)百分点)
      )
    """,
    re.VERBOSE,
)
_COUNTED_BEFORE = frozenset("零〇一二两三四五六七八九十百千万亿几数多余来半若每按以为成")
_BARE = 3
# 30亿亿元, 5万万亩: one scale stands twice. 3亿亿次 is a speed, and 四万万 is old.
_TWICE = Late("万万(?<=[0-9]万万)(?=[元吨亩户人件]|平方|公里)|亿亿(?=[元吨亩户人件]|[美港欧日]元|平方|公里)")
_DIGIT = Late("[0-9]")
# What a text without its digits would still let be read: 年上半年, 月底, 万户.
_WITHOUT_DIGITS = Late(
    rf"(?:[今去前明后同当當]年|{_PART})?(?<![一二三四五六七八九十两几数半本来个個多])(?:(?<![今去前明后])年|月|日|时|時|点|點|万|亿)[{HAN}]{{0,4}}"
)
_QUESTION = Late("[吗呢么谁哪几何否吧]|多少|[^人和协合共]不[^足过良满仅少等断久]")
_CLAUSE = Late("[,，。；;：:！!？?\\s“”]")
_LONGEST_CLAUSE = 24
_OPENS = ("", "\n", " ", "(", "（")
# How far back a figure may begin.
_FAR = 40
# More places than those, so close to each other, share a notice.
_FEW, _CLOSE = 3, 60
_MESSAGES: dict[NoticeCode, str] = {
    "damaged": "characters were lost here; nothing is read from this place",
    "ambiguous": "the title has words of advertisements in it, or pieces of it are strewn over the story",
    "masked": "a figure or a name is masked here",
    "mojibake": "the text was decoded wrongly here; nothing is read from this place",
    "other_language": "this is in another language than Chinese; nothing is read from this place",
    "digits_removed": "the text has units whose figures were removed",
}

_WHOLE = Late(rf"[0-9](?:[{HAN}%％]{{1,3}}|个百分点|個百分點)$")
# What a figure, a date or a time is written with before the place, from its end: 2024 年 , 2℃~, 7、8、
_BACK = Late(
    rf"""
    (?: [0-9.,%:：/?-]
      | \s?[年月日号號时時分点點万萬亿億兆]{{1,2}}\s?(?=[0-9?])
      | \s?(?:午[上下中]|晨[早凌清]|上[早晚]|[間间][夜晚]|晚)\s?(?=[日号號])
      | \s?[{_JOINTS}]{{1,2}}\s?[{HAN}A-Za-z%％℃°㎡]{{0,3}}(?=[0-9?])
      | 、(?=[0-9?])
    ){{1,40}}
    """,
    re.VERBOSE,
)
# What a lost figure touches on its other side: 16,???.???; 2024-???-22.
_BESIDE_BEFORE, _BESIDE = frozenset(f".,/:{_JOINTS}"), Late(rf"\s?[.,/:{_JOINTS}]\s?[0-9?]|[%％‰℃°]")

_Found = tuple[int, int, NoticeCode]


class Damage(NamedTuple):
    """What is wrong with a text: the notices, and the spans from which nothing may be read."""

    notices: list[Row]
    spans: list[tuple[int, int]]


def find(text: str, lines: Sequence[str] = (), is_plain: bool = False) -> Damage:
    """The damage in a clean text; `lines` are its lines where some may be translations.

    A plain text has none of the characters that damage leaves behind.

    >>> damage = find("市里共撥???萬元,另投资 * 万元。")
    >>> [(notice["code"], notice["start"], notice["end"]) for notice in damage.notices]
    [('damaged', 4, 7), ('masked', 14, 16)]
    >>> [text[start:end] for text in ["市里共撥???萬元,另投资 * 万元。"] for start, end in damage.spans]
    ['撥???萬元', ' * 万元']

    A question mark is a question mark:

    >>> find("什么时候?年底。真的???三家都要?万一呢?")
    Damage(notices=[], spans=[])
    """
    found: list[_Found] = []
    torn: list[tuple[int, int]] = []
    title = spam.doubtful(text) or fragments.strewn(text)
    named: list[_Found] = [(*title, "ambiguous")] if title else []
    foreign = languages.translations(lines) if lines else []
    if not is_plain:
        found = [(*span, "mojibake") for span in misread.misread(text)]
        foreign = sorted(foreign + languages.asian(text))
    if not is_plain or _is_suspect(text):
        view = characters.simplified(text)
        if "？？" in view:
            view = _WIDE.sub(lambda m: "?" * len(m[0]), view)
        lost = [*misread.replaced(text), *misread.shifted(text), *misread.orphans(text), *_lost(view)]
        if "?" in view:
            names = [gap for gap in gaps.names(view) + gaps.between(view) if not _asks(view, gap[1])]
            torn = [(begin - (begin > 0), at) for begin, at, _ in names if begin < at]
            lost += [(at, end) for _, at, end in names]
            lost += [span for span in gaps.figures(view) if not _asks(view, span[0])]
            if lost:
                lost += _also_lost(view)
        lost += [m.span() for m in _TWICE.finditer(view)] if "万万" in view or "亿亿" in view else []
        found += [(*span, "damaged") for span in lost]
        found += [(*span, "masked") for span in masks.figures(view)]
        named += [(*span, "masked") for span in masks.names(view)]
    if not found and not named and not foreign:
        if _are_digits_removed(text):
            spans = [m.span() for m in _WITHOUT_DIGITS.finditer(characters.simplified(text))]
            return Damage([_notice("digits_removed", None, None)], spans)
        return Damage([], [])
    places = _merged(found)
    told: list[_Found] = [(start, end, "other_language") for start, end in foreign]
    notices = [_notice(code, start, end) for start, end, code in sorted(_runs(text, places) + named + told)]
    spans = [_with_its_neighbors(text, start, end) for start, end, _ in places]
    if torn:  # 由青江科技有限?司
        spans = [(start, end) for start, end, _ in _merged([(*span, "damaged") for span in spans + torn])]
    return Damage(notices, sorted(spans + foreign))


def _is_suspect(text: str) -> bool:
    # Single characters first; a pair takes ten times as long to search.
    return (
        "?" in text
        or "？？" in text
        or "*" in text
        or ("_" in text and "__" in text)
        or ("×" in text and masks.CROSSED.search(text) is not None)
        or ("X" in text and masks.LETTERS.search(text) is not None)
        or "万万" in text
        or "亿亿" in text
        or ("某" in text and masks.NAMELESS.search(text) is not None)
    )


def _lost(view: str) -> list[tuple[int, int]]:
    """The question marks that stand for lost characters, most of them digits."""
    if "?" not in view:
        return []
    found = [m.span() for m in _BETWEEN.finditer(view)]
    for m in _MARKS.finditer(view):
        start, end = m.span()
        before = view[start - 1] if start else "\n"
        after = view[end : end + 1]
        if end - start <= 8 and (
            _AMOUNT.match(view, end)
            or _TIME.match(view, end)
            or (end - start > 1 and before >= "㐀" and _COUNTED.match(view, end))
            # 3?5亿元, 2021年?月; in an address page=3?5 a query may begin
            or (before in "0123456789" and after and after in "0123456789年月日时分岁℃" and end - start <= 3)
            or (before in "年月" and after and after in "月日时")
            or (_POINT.match(view, end) or (before == "." and after in "0123456789万亿%"))
            or (end - start > 1 and before >= "㐀" and _YEAR.match(view, end))
            or "。" in m[0]
            or (after in ("，", "、", "。") and end - start == 1 and not _asks(view, start))
            or (before in "、(（《“" and end - start == 1 and after >= "㐀")
        ):
            found.append((start, end))
    return found


def _also_lost(view: str) -> list[tuple[int, int]]:
    """The question marks of a damaged text that stand beside figures or in sentences that ask nothing."""
    found = []
    for m in _MARKS.finditer(view):
        start, end = m.span()
        before, after = view[max(0, start - 1) : start], view[end : end + 1]
        beside = (
            before.isdecimal()
            or after.isdecimal()
            or before in _BESIDE_BEFORE
            or (end - start > 1 and view[max(0, start - 2) : start - 1].isdecimal())
            or _BESIDE.match(view, end) is not None
        )
        # Several at the head of a line or behind a bracket ask nothing.
        opens = end - start > 1 and before in _OPENS
        inside = before in ("万", "亿") or ((opens or _is_han(before)) and _is_han(after))
        if beside or (inside and not _asks(view, start)):
            found.append((start, end))
    return found


def _asks(view: str, end: int) -> bool:
    """Whether the clause before the place is a question."""
    clause = _CLAUSE.split(view[max(0, end - _LONGEST_CLAUSE) : end])[-1]
    return _QUESTION.search(clause) is not None


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _merged(found: list[_Found]) -> list[_Found]:
    """Sorted; what overlaps is one, and what is almost a single run of mojibake, too."""
    merged: list[_Found] = []
    for start, end, code in sorted(found):
        gap = 60 if merged and code == merged[-1][2] == "mojibake" else 0
        if merged and start <= merged[-1][1] + gap:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]), merged[-1][2])
        else:
            merged.append((start, end, code))
    return merged


def _runs(text: str, places: list[_Found]) -> list[_Found]:
    """The places, with one notice for many of them that stand close together in a line."""
    runs: list[list[_Found]] = []
    for place in places:
        near = runs and place[2] == runs[-1][-1][2] == "damaged" and place[0] <= runs[-1][-1][1] + _CLOSE
        if near and "\n" not in text[runs[-1][-1][1] : place[0]]:
            runs[-1].append(place)
        else:
            runs.append([place])
    told: list[_Found] = []
    for run in runs:
        told += [(run[0][0], run[-1][1], "damaged")] if len(run) > _FEW else run
    return told


def _with_its_neighbors(text: str, start: int, end: int) -> tuple[int, int]:
    """The place with the rest of its figure, its unit, and a character of a name before it."""
    m = _UNTIL_UNIT.match(text, end)
    assert m is not None  # every part of it is optional
    back = _BACK.match(text[max(0, start - _FAR) : start][::-1])
    begin = start - (back.end() if back else 0)
    # A figure and its unit that end right before it are whole: 期限为12个月?
    if begin == start > 0 and not _WHOLE.search(text, max(0, start - 8), start):
        begin -= 1
    return begin, m.end()


def _are_digits_removed(text: str) -> bool:
    if _DIGIT.search(text):
        return False
    view = characters.simplified(text)
    units = _BARE_UNIT.finditer(view)
    bare = sum(
        2 if m["sure"] is not None else not m["unit"] or view[m.start() - 1] not in _COUNTED_BEFORE
        for m in units
    )
    return bare >= _BARE


def _notice(code: NoticeCode, start: int | None, end: int | None) -> Row:
    return {"code": code, "message": _MESSAGES[code], "start": start, "end": end}
