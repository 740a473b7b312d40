"""Where a page stands in its site: the trail above the title, links to the pages before and behind it."""

import re
from itertools import pairwise

from factx.chinese import characters
from factx.cleaning.patterns import HAN, Late

# A trail without marks is one of the first lines, each of its steps as short as this.
_FIRST = 4
_STEPS, _STEP = frozenset((">", ">>", "»", "›")), 12
_HEADLINE, _AFTER_TRAIL = 4, frozenset(" \u3000\t>»›/|-_:：")
# How long a trail is at most, links to other pages behind the text; in how many last lines they stand.
_LONGEST, _TURNS, _LAST = 100, 130, 6
_SITE = Late(r"[_|｜]\s*\S{2,16}$|\s[-–—]\s+\S{2,16}$")

# What may stand behind a trail in its line, and is the page's own: 位置：首页>新闻 来源：青江报
_LABELS = r"(?:来源|时间|日期|作者|发布人)\s?[:：]"
TRAIL = Late(
    rf"""
      (?:[>»]{{1,2}}\s?[一-鿿]{{2,8}}\s{{1,4}})?
      (?:您|你|本页)?的?(?:现在|目前|当前)?(?:所在)?的?(?:当前|所在)?位置(?:是|为)?\s*[:：]
      (?!.{{0,90}}{_LABELS})[^。；;？！]{{0,80}}?(?:[>»›＞→/]|首页|\s-\s)[^。；;？！]{{0,80}}$
    | 您?的?(?:现在|目前|当前|所在)?的?位置\s?首页[^。；;？！]{{0,60}}$
    | (?:网站|本站)?首页\s*-?[>»›＞→/][^。；;？！]{{0,80}}$
    | 首页(?:\s{{1,3}}\?\s{{1,3}}[一-鿿]{{2,8}}){{1,5}}$  # whose marks were lost
    | [一-鿿]{{2,12}}
      (?:\s*(?:>>|»|›|>(?=.{{0,40}}(?:网|新闻|频道|中心|要闻|动态|资讯|正文)))\s*[一-鿿]{{2,12}}){{1,5}}$
    | [一-鿿]{{2,8}}(?:\s*>\s*[一-鿿]{{2,8}}){{2,5}}$
    | [一-鿿]{{2,12}}(?:\s>\s[一-鿿0-9A-Za-z（）()]{{2,12}}(?:\s[一-鿿]{{2,16}})?){{2,5}}$
    | (?:导航|频道)\s*[:：]\s*首页\s*[>»›＞→|].{{0,80}}$
    | 首页\s*-\s*[一-鿿]{{2,8}}(?:\s*-\s*[一-鿿]{{2,8}}){{0,3}}$
    """,
    re.VERBOSE,
)
# 首页 > 新闻 > 正文, and in the same line the text; where no 正文 ends the trail, a short word does.
_GLUED_TRAIL = Late(
    rf"""
    \s*(?:您?(?:现在|目前|当前)?的?(?:当前|所在)?位置(?:是|为)?\s*[:：]\s*)?(?:网站|本站)?首\s?页
    (?:\s*[>»›＞→]{{1,2}}\s*[{HAN}]{{2,12}}){{0,5}}\s*[>»›＞→]{{1,2}}\s*
    (?:(?:新闻)?正文|详情|(?:详细|文章|新闻)?内容|[{HAN}]{{2,4}}(?=\s[^>»›＞→。]{{8,60}}[，,。]))
    [\s:：]+(?=[^\s>»›＞→])
    | \s*(?:您|你|本页)?的?(?:现在|目前|当前|所在){{0,2}}的?位置(?:是|为)?\s*[:：]
      [^。；;？！:：>»›＞→]{{0,20}}[>»›＞→][^。；;？！:：]{{0,60}}\s(?={_LABELS})
    """,
    re.VERBOSE,
)
# …增长2%。 上一篇：小麦 下一篇：玉米
_GLUED_TURN = Late(
    r"""
    [\s•·●▪◆-]+(?<=\s)[上下]一[篇条页]
    (?: \s?[:：][^。；！？]{0,110}
      | (?:\s?(?:没有了|暂?无))?(?:\s+[上下]一[篇条页](?:\s?(?:没有了|暂?无))?)?\s*
    )$
    """,
    re.VERBOSE,
)


def above(lines: list[str]) -> list[int]:
    """The trails among the first lines without marks, and those with one step a line.

    >>> above(["首页 教育 大桥合龙", "大桥合龙", "昨天合龙。"]), above(["首页", ">", "教育", "大桥合龙"])
    ([0], [0, 1, 2])
    """
    first = [at for at, line in enumerate(lines[: 2 * _FIRST]) if line][:_FIRST]
    found: list[int] = []
    if not _STEPS.isdisjoint(lines[: 4 * _FIRST]):
        marks = [at for at, line in enumerate(lines[: 4 * _FIRST]) if line in _STEPS]
        # One step of the trail a line, and its marks between them; no quote of a mail.
        steps = range(max(0, marks[0] - 1), min(marks[-1] + 2, len(lines)))
        if all(len(lines[at]) <= _STEP and lines[at][:2] != "> " for at in steps):
            found += steps
    for at, beneath in pairwise(first):
        line, headline = lines[at], lines[beneath]
        if line[-1] == headline[-1] and line.endswith(headline) and _HEADLINE <= len(headline) < len(line):
            trail = line[: -len(headline)]
            marked = trail[-1] in _AFTER_TRAIL and len(trail.split()) > 1
            if (marked or trail.startswith(("首页", "首頁"))) and len(line) <= _LONGEST:
                found.append(at)
    # 大桥合龙 - 青江网, and below it 大桥合龙.
    if first and (site := _SITE.search(lines[first[0]])):
        title = lines[first[0]][: site.start()].rstrip()
        if len(title) >= 2 * _HEADLINE and title in lines[: 4 * _FIRST]:
            found.append(first[0])
    return found


def ahead(line: str) -> int:
    """Where the text begins in a line that a trail begins, 0 where none does.

    >>> ahead("首页 > 新闻 > 正文 大桥昨天合龙。"), ahead("首页设计大赛开赛。")
    (13, 0)
    >>> ahead("您的位置:青江网 > 新闻 来源:青江报")
    14
    """
    if "页" not in line and "頁" not in line and "位置" not in line:
        return 0
    m = _GLUED_TRAIL.match(characters.simplified(line[:_LONGEST]))
    return m.end() if m else 0


def behind(lines: list[str]) -> list[tuple[int, int, int]]:
    """Where links to other pages stand behind the text, in its own line: which, and from where to where.

    >>> behind(["增长2%。 上一篇：小麦 下一篇：玉米"])
    [(0, 5, 19)]
    """
    found = []
    for at in range(max(0, len(lines) - _LAST), len(lines)):
        line = lines[at]
        if line.find("上一", -_TURNS) < 0 and line.find("下一", -_TURNS) < 0:
            continue
        m = _GLUED_TURN.search(characters.simplified(line[-_TURNS:]))
        if m is not None:
            size = len(line)
            found.append((at, size - (m.end() - m.start()), size))
    return found
