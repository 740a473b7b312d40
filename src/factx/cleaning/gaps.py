"""Gaps: single question marks that stand for a lost character of a figure or of a body's name."""

import re
from functools import cache

from factx.cleaning.patterns import HAN, Late
from factx.lexicon import Lexicon

# A unit of which no word or clause begins that may follow a question.
_COUNTED = (
    "(?:个(?!个|人|别|中|体|性|案|头|子)|件(?!数)|辆|套(?![路房餐装利现])|吨(?!位)|亩(?![产均])|元(?![旦宵月首素老帅])"
    "|[平立]方|名(?![单字称为词额义誉片牌人家校声次气门流将])|公里|千米|岁|项(?!目)|小时(?![候工])|分钟|户(?![口籍外型])|亿|万(?![一般分物达科])|[美欧港]元)"
)
# With a mark behind it any unit ends what it counts: 拦网?分,
_ALONE = "(?:个|名|人|家|件|套|台|辆|吨|亩|户|项|条|次|分|元|岁|米|万|亿)(?=[，,。、；;）)])"
# Words behind which a figure has to follow; 英超, 公共 and 预约 ask as well as others.
_TOWARDS = (
    "截至|用了|历时|长达|不到|不足|将近|预期|各有?|[^\u51ac夏直以甚乃及]至|来自|[^各独亲私]自|[^到抵送发表雷传下直]达|[^英中德法意西]超(?:过)?|[^预节签违合相契]约"
    "|总共|合计|累计|共计|[^公中一]共(?:有)?|[^等终关对属鉴基由]于"
)
_FIGURE = Late(
    rf"""
      \?{{1,3}}(?=[09][0-9]{{2}}年)  # ?024年, ?998年
    | (?<=[{HAN}，])\?{{1,2}}(?=0[0-9]{{0,3}}[多余]?[{HAN}％%])  # ?00多碗: no figure begins with a nought
    | \?{{1,3}}(?=,[0-9]{{3}}(?![0-9]))  # ?,260名
    # Where nobody asks a figure is torn, but a sentence may begin with a day: 附近起火?7月21日.
    | (?:(?<=第)|(?<=[{HAN}]{{3}}))\?{{1,2}}(?=[0-9])(?![0-9]{{4}}年|[0-9]{{1,2}}月[0-9]{{1,2}}[日号])
    | (?<=[0-9]年)\?{{1,2}}(?=[0-9]月) | (?<=[0-9]月)\?{{1,2}}(?=[0-9][日号])
    | (?<=[0-9])\?{{1,3}}(?={_COUNTED}) | (?<=[0-9][万亿])\?(?=[元吨人户亩])
    | (?<=[{HAN}])\?(?={_COUNTED}|{_ALONE})
    """,
    re.VERBOSE,
)
_BEHIND = Late(rf"(?:{_TOWARDS})\Z")
_OPENED = Late(r"\?(?=[0-9]|[年月日时分点人名家个件套台辆吨户项条次])")
_PLACE = Late(
    r"\?(?:(?<=[湖河山广江浙陕云贵甘青福辽吉四]\?)省(?![钱力心去得下略吃电油事时])|[西东南北徽建川州宁林肃海苏江]省(?![钱力心去得下略吃电油事时]))"
)
# 湖北省统?局: nobody begins a clause with these, but for words such as 局长 and 司机.
_TAIL = Late(
    rf"(?<=[{HAN}])\?(?:司(?![机法令马徒仪空])|局(?![长部里势面限促])|厅(?![里长堂内])|院(?![长子校士里内落线外方]))"
)
# 采购机构:?北信诚: no question ends at a mark.
_BEHIND_MARK = Late(rf"(?<=[：:，,])\?(?=[{HAN}])")
_EXCLAIMED = frozenset("到谁啥嗯哦啊哈咦呵嘿哎唉诶喔额呃嘛哪何对是好行真吗呢")
_ONLY = Late(rf"(?:\A|[\s。，,、；;：:！!“（(])(?P<only>[{HAN}])\Z")
# Commas enough to tell how a text writes its marks.
_FEW_COMMAS = 3
_HALF_COMMA = Late(rf"(?<=[{HAN}]),(?=[{HAN}])")
_INSIDE_AT = 2
_INSIDE = Late(rf"[{HAN}0-9][{HAN}](?<![的了吗呢吧么啊])\?")
# 3日??p方, 涨1.8%?山活, 185天?2002年: several marks, or one beside a figure or a letter; not /3?id=1.
_ODD = Late(
    rf"(?:(?<=[{HAN}0-9%％）])\?{{2,4}}(?=[^\s”」』）)?，。！!])|(?<=[0-9%％])\?(?=[{HAN}])"
    rf"|(?<=[{HAN}])\?(?=[0-9A-Za-z]))(?!\w+=)"
)
# The rest of a body's name behind the mark, and all that may be its beginning.
_GOES_ON = Late(rf"[{HAN}]{{0,8}}?(?:[所院队厂会局司校社团行]|中心|大学|集团)")
_LONGEST_NAME = 12
_NAMED = Late(rf"(?:[{HAN}](?<![的在由被和与于是向对从为将把及至给日月年元时天])){{1,{_LONGEST_NAME}}}\Z")
_SINGLE = Late(rf"(?<!\?)\?(?=[{HAN}，。、；）,;)])")


def figures(view: str) -> list[tuple[int, int]]:
    """The question marks inside of figures and dates, and those in front of them.

    >>> text = "截至?024年末,共有3?个县受灾,拦网?分。"
    >>> [text[start - 1 : end + 1] for start, end in figures(text)]
    ['至?0', '3?个', '网?分']

    >>> figures("你要去3?个人看法。你家有?名单呢?年底再说。着火了?7月1日通报")
    []
    """
    found = {m.span() for m in _FIGURE.finditer(view)}
    opened = (m for m in _OPENED.finditer(view) if _BEHIND.search(view, max(0, m.start() - 3), m.start()))
    return sorted(found.union(m.span() for m in opened))


def names(view: str) -> list[tuple[int, int, int]]:
    """The question marks inside of the names of bodies and places, each behind the start of the torn word.

    >>> text = "湖?省统计局说,博恒科技有限?司中标,采购人:?江中学,县统?局和?员会也在。"
    >>> [text[begin : end + 1] for begin, _, end in names(text)]
    ['?省', '有限?司', '?江', '统?局', '?员']

    >>> names("房价要涨?统计局回应。谁?省里来的。都有?公司说没有。他走了?司机没说。")
    []
    """
    found = []
    for m in _SINGLE.finditer(view):
        at = m.start()
        begin = _begin(view, at)
        if begin is None and (
            _PLACE.match(view, at)
            or _TAIL.match(view, at)
            or _BEHIND_MARK.match(view, at)
            or _is_alone(view, at)
        ):
            begin = at
        if begin is not None:
            found.append((begin, at, at + 1))
    return found


def between(view: str) -> list[tuple[int, int, int]]:
    """The question marks between characters, in a text whose other marks are all full-width.

    There a question would end in ？; a short one may be written in haste for all that. Each stands behind
    the start of the name that goes on behind it, or behind itself.

    >>> text = "云岭市中级法院昨天宣判，被告云岭水?有限公司败诉，该公司当庭表示上诉，案件仍在审理。"
    >>> [text[begin : end + 1] for begin, _, end in between(text)], between(text.replace("，", ","))
    (['云岭水?有'], [])
    """
    full = view.count("，")
    if full < _FEW_COMMAS or len(_HALF_COMMA.findall(view)) * _FEW_COMMAS > full:
        return []
    found = [(m.start(), *m.span()) for m in _ODD.finditer(view)]
    for m in _SINGLE.finditer(view):
        at = m.start()
        if _INSIDE.match(view, max(0, at - _INSIDE_AT)):
            named = (
                _NAMED.search(view, max(0, at - _LONGEST_NAME), at) if _GOES_ON.match(view, at + 1) else None
            )
            found.append((min(named.start() + 1, at) if named else at, *m.span()))
    return sorted(found)


def _begin(view: str, at: int) -> int | None:
    """Where the word begins in which the character at the place is lost."""
    before, after = view[at - 1 : at], view[at + 1 : at + 2]
    for key in ((before, after), ("", after), (before, "")):
        for head, tail in _torn().get(key, ()):
            if view.endswith(head, 0, at) and view.startswith(tail, at + 1):
                return at - len(head)
    return None


def _is_alone(view: str, at: int) -> bool:
    """Whether a single character stands between a stop and the place: no one asks so."""
    m = _ONLY.search(view, max(0, at - 2), at)
    return m is not None and m["only"] not in _EXCLAIMED and view[at + 1 : at + 2] >= "\u4e00"


def _places(digits: str) -> tuple[int, ...]:
    return tuple(map(int, digits.split()))


@cache
def _torn() -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
    """What is left of the words, before and behind the lost character, by the characters beside it."""
    torn: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for word, places in Lexicon.load("cleaning/wholes.tsv", _places).items():
        for place in places:
            head, tail = word[:place], word[place + 1 :]
            key = head[-1:], tail[:1]
            torn[key] = (*torn.get(key, ()), (head, tail))
    return torn
