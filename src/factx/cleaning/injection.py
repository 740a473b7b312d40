"""Keywords that hijacked pages drop into their sentences at random: 管理查某某app机构.

Such a keyword stands in the title or as a line above or below the text, too, and in the sentences it cuts
words and figures in two. Only what cuts the page's own words is taken out.
"""

import re
from collections import Counter
from itertools import pairwise
from operator import add

from factx.chinese import characters
from factx.cleaning import joints
from factx.cleaning.edits import Change
from factx.cleaning.patterns import HAN, Late
from factx.cleaning.spam import BREAK, is_advertisement

_SHORTEST, _LONGEST = 3, 20
_LONGEST_LINE = 200
_FEWEST = 3
_MIXED = Late(rf"[{HAN}][A-Za-z]{{2}}|[A-Za-z]{{2}}[{HAN}]")
# Figures and their units, which nothing may part.
_INSIDE = Late(r"[0-9][0-9.,亿億万萬元%年月日号時时]|\.[0-9]")
# A keyword may stand behind the title with no more than these between them.
_GAP = Late(r"[ \u3000]+|[-–—]+|[,，]")
_HAN = Late(f"[{HAN}]{{2}}")


def find(text: str) -> list[Change]:
    """The copies of the keyword, in the title, as a line and within sentences.

    >>> text = '''全市夏粮丰收|莊閑和app
    ... 今年全市夏莊閑和app粮总产量为30莊閑和app0万吨,农业部门说,夏粮收购莊閑和app价格稳定。'''
    >>> from factx.cleaning.edits import apply
    >>> print(apply(text, find(text)))
    全市夏粮丰收
    今年全市夏粮总产量为300万吨,农业部门说,夏粮收购价格稳定。

    The name of a site that its news mention is no such keyword:

    >>> text = "夏粮丰收|新农网\\n新农网讯,夏粮丰收。据新农网了解,价格稳定。新农网记者报道。"
    >>> find(text)
    []
    """
    for keyword, start, end in _candidates(text):
        if text.count(keyword) > _FEWEST and _is_injected(keyword, text, start, end):
            copies = re.finditer(re.escape(keyword), text)
            found = [Change(m.start(), m.end(), "", "spam") for m in copies if not start <= m.start() < end]
            return sorted([*found, Change(start, end, "", "spam")])
    return []


def _candidates(text: str) -> list[tuple[str, int, int]]:
    """What may be a keyword, with the place that goes with it: the title's tail, the first or last line."""
    first, last = text.find("\n", 0, _LONGEST_LINE), text.rfind("\n", max(0, len(text) - _LONGEST_LINE))
    if first < 0:
        return []
    found = []
    for parting in (BREAK, _GAP):
        start, end = 0, 0
        for m in parting.finditer(text, 1, first):
            start, end = m.span()
        if first - end <= _LONGEST and (start or parting is BREAK):
            found.append((text[end:first].strip(), start, first if start else first + 1))
    if first < last and len(text) - last <= _LONGEST:
        found.append((text[last:].strip(), last, len(text)))
    # A line with marks in it is a sentence or a heading.
    return [c for c in found if len(c[0]) >= _SHORTEST and c[0].replace(" ", "").isalnum()]


def _is_injected(keyword: str, text: str, start: int, end: int) -> bool:
    body = text[:start] + "\n" + text[end:]
    pieces = body.split(keyword)
    count = len(pieces) - 1
    if count < _FEWEST:
        return False
    rest = "".join(pieces)
    pairs = Counter(map(add, rest, rest[1:]))
    seams = [a[-1:] + b[:1] for a, b in pairwise(pieces)]
    # A figure that is cut tells more than two characters that stand together elsewhere, too.
    told = [2 if _INSIDE.match(joint) else bool(_HAN.match(joint)) and pairs[joint] > 1 for joint in seams]
    cut = sum(told)
    # No word of the page's language: it cuts one word, and that is enough.
    plain = characters.simplified(keyword)
    foreign = (plain != keyword and characters.simplified(rest) == rest) or _MIXED.search(keyword)
    sure = (foreign or is_advertisement(keyword)) and len(set(seams)) >= _FEWEST
    fewest = 1 if sure else max(_FEWEST, 2 * count / 5)
    if cut < fewest:
        # Of an honest term's neighbors hardly any two make a word; so a single one tells nothing.
        words = sum(
            not known and joints.is_word(a, b) for known, (a, b) in zip(told, pairwise(pieces), strict=True)
        )
        enough = max(2, count / 4) if sure else 1 if cut else max(_FEWEST, count / 2)
        cut += words if words >= enough else 0
    # 科学技术 stands between 中国 and 协会 again and again.
    return cut >= fewest and (sure or not joints.is_known(plain))
