"""Names that the text introduces: 浙江省数据集团(以下简称“浙数集团”), 世界卫生组织(WHO)."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from re import Match

from factx.lexicon import Lexicon
from factx.organizations import known, vocabulary
from factx.organizations.values import Alias
from factx.rules import Row, Spanned, rule

_PHRASES = Lexicon(dict.fromkeys((
    "以下简称", "简称", "下称", "以下称", "原名", "原称", "又名", "又称", "亦称", "别称", "旧称",
    "英文缩写", "缩写", "俗称",
), True))  # fmt: skip
_OPEN = "“\"'‘「『《"
_CLOSE = "”\"'’」』》"
# Between the name and the phrase stands a bracket or a comma, and a word such as 以下.
_BEFORE = re.compile(r"[(（,，][^()（）,，。;；“”]{0,4}\Z")


@rule(
    "organization.introduced.alias",
    cue=_PHRASES,
    pattern=rf"{_PHRASES.pattern}(?:作|为|是|叫做|叫)?[:：]?[ {_OPEN}]?"
    rf"(?P<alias>[^\s{_OPEN}{_CLOSE}()（）\[\],，。、;；:：!！?？的了是]{{2,14}})(?=[{_CLOSE}()（）\[,，。;；、])",
)
def alias(m: Match[str]) -> Spanned | None:
    """A short, former or foreign name, given in brackets or behind a comma; it counts everywhere in the text.

    >>> show("浙江省数据集团(以下简称“浙数集团”)成立。浙数集团表示欢迎。")
    浙江省数据集团 = company
    浙数集团 = company 浙江省数据集团
    浙数集团 = company 浙江省数据集团

    What has no organization before it introduces none; nor is a word that stands for any such body a name:

    >>> show("渐冻症(简称“ALS”)是一种病")
    >>> show("浙江省数据集团(以下简称“公司”)成立。公司表示欢迎。")
    浙江省数据集团 = company
    """
    start = m.start()
    before = _BEFORE.search(m.string, max(0, start - 6), start)
    if before is None or stands_in(m["alias"]):
        return None
    return Spanned(Alias(before.start()), m.start("alias"), m.end("alias"))


# Whoever plays a part: 普通合伙人, 转让方, 本行; and several bodies in one: 国家科委、国家计委(简称两委).
_part = re.compile(
    r"(?:[一-龥]{0,7}(?:(?<!机器)人|者|(?<![东南西北四远八])方)"
    r"|[本我贵该](?:公司|集团|[行校院所局会店厂])|[两三四五六七八九十双各][一-龥]{1,2})\Z"
).match


def stands_in(alias: str) -> bool:
    """Whether the word stands for a body in this text and names none.

    >>> [stands_in(alias) for alias in ("公司", "普通合伙人", "本行", "两委", "新东方")]
    [True, True, True, True, False]
    """
    return alias in vocabulary.stand_ins() or _part(alias) is not None


_OPENINGS = ("(", "（")
_BRACKET = re.compile(
    r"[(（][“\"‘「]?(?P<short>[A-Z][A-Za-z&-]{1,9}|[一-龥]{2,8})[”\"’」]?(?P<end>[)）,，;；])"
)


def bracketed(text: str, rows: Iterable[Row]) -> Iterator[tuple[Row, int, int]]:
    """The short names in brackets right behind a name: its row, and where the short name stands.

    A short name is in capitals, or made of characters of the long one, in their order: 中国移动(中移动).
    """
    for row in rows:
        end = row["end"]
        if text[end : end + 1] not in _OPENINGS:
            continue
        m = _BRACKET.match(text, end)
        if m is not None and _shortens(m["short"], text[row["start"] : row["end"]]):
            yield row, m.start("short"), m.end("short")


def _shortens(short: str, name: str) -> bool:
    if short[0] < "⺀":
        return name[0] >= "⺀" and sum(character.isupper() for character in short) > 1
    if len(short) >= len(name):
        return False
    rest = iter(name)
    return all(character in rest for character in short)


def occurrences(text: str, aliases: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where the aliases stand in the text, each as a whole word; of two the longer.

    >>> list(occurrences("江数集团是江数的", ["江数", "江数集团"]))
    [(0, 4), (5, 7)]
    """
    found = []
    for alias in islice(aliases, _MOST):
        start = text.find(alias)
        while start >= 0:
            found.append((start, start + len(alias)))
            start = text.find(alias, start + len(alias))
    last = 0
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= last and known.stands(text, start, end):
            last = end
            yield start, end


_MOST = 200  # aliases that a text is searched for
