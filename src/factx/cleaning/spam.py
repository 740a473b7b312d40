"""Advertisements that hijacked pages carry: behind the title, as a line above or below the text."""

import re
from functools import cache, lru_cache

from factx.chinese import characters, pairs
from factx.cleaning import headlines
from factx.cleaning.edits import Change
from factx.cleaning.patterns import Late
from factx.lexicon import Lexicon

_SEPARATOR = Late(r"\s*[|｜_]\s*|\s+[-–—]+\s+|[-,，、;；]\s*")
# Behind these a title ends; behind a comma or a hyphen without blanks it may go on.
BREAK = Late(r"\s*[|｜_]\s*|\s+[-–—]+\s+")
_BREAKS = Late("[|｜_]| [-–—]")
# A title may have these inside: what stands behind them has to be an advertisement through and through.
_GAP = Late(r"[ \u3000]+|[-–—]{2,}|(?=【)")
_NAME = Late("[网報报社臺台网網]|新聞|新闻|电视|電視|周刊|週刊|論壇|论坛|频道|頻道|杂志|雜誌")
_KEYWORDS = Late(
    r"【(?<![^\n]【)(?P<keywords>[^【】\n]{2,40}】(?:[ \u3000]{0,4}【[^【】\n]{2,40}】)*)[ \u3000]*(?:\n|\Z)"
)
_LONGEST_TITLE = 160
_LONGEST_LINE, _LONGEST_LAST = 300, 3000
_LINES = 5
_SHORT = 24
_TITLE = 6  # no title is shorter
_MANY = 12


def find(text: str) -> list[Change]:
    """The advertisement behind the title, and those that stand as lines above and below the text.

    >>> text = "全省农产品出口增长|百家乐,真人娱乐,送彩金\\n今年前三季度,出口额稳步上升。"
    >>> [text[change.start : change.end] for change in find(text)]
    ['|百家乐,真人娱乐,送彩金']

    The name of the site is no advertisement, and an article about one keeps its words:

    >>> find("全省农产品出口增长_中国新闻网\\n今年前三季度,出口额稳步上升。")
    []
    >>> find("警方捣毁网络赌场|百家乐赌博案\\n该团伙以百家乐赌博案发。")
    []
    """
    lists = _keyword_lists(text) if "】" in text else []
    if lists or not _is_suspect(text):
        return lists
    head = _head(text) or _within_title(text)
    return head + _foot(text, head[-1].end if head else 0)


def _is_suspect(text: str) -> bool:
    """Whether the first or the last line has a word or a separator for which it is worth a look."""
    first = text[:_LONGEST_LINE].strip().partition("\n")[0]
    last = text[-_LONGEST_LINE:].rstrip().rpartition("\n")[2]
    return bool(
        _BREAKS.search(first)
        or _advertised(first)
        or ("。" not in last and _words()[1].search(characters.simplified(last).lower()))
    )


def _keyword_lists(text: str) -> list[Change]:
    """The lines of nothing but keywords in brackets: 【新澳门资料大全】【一码一肖】."""
    changes = []
    for m in _KEYWORDS.finditer(text):
        keywords = m["keywords"].split("】")[:-1]
        weights = [word for keyword in keywords for word in map(_weight, _score(keyword)[1])]
        # 【澳门】 and 【彩票开奖】 are the columns of a paper.
        if sum(weights) >= (2 if max(weights, default=0) > 1 else 4) * len(keywords):
            changes.append(Change(m.start(), m.end(), "", "spam"))
    return changes


def _head(text: str) -> list[Change]:
    start = 0
    changes: list[Change] = []
    for _ in range(_LINES):
        end = text.find("\n", start, start + _LONGEST_LINE)
        if end < 0:
            return changes + _behind_title(text, start, min(len(text), start + _LONGEST_LINE))
        line = text[start:end]
        tail = _behind_title(text, start, end)
        if tail and _is_spam(line):
            # What stands before the tail may be one as well: 手机看片久久蜜桃,一本无码
            first = line[: tail[0].start - start] or _SEPARATOR.split(line)[0]
            if _score(first)[2] >= 0.25 and (len(first) < _TITLE or pairs.Story(text[end:]).ignores(first)):
                tail = []
        is_spam = (
            (_is_spam(line) and not _is_subject(line, text[end:]))
            or _is_list(line, text[end:])
            or (len(line) <= _SHORT and is_advertisement(line) and _is_strange(line, text[end:]))
        )
        if tail or not (line.isspace() or line == "" or is_spam):
            return changes + tail
        if line.strip():
            changes.append(Change(start, end + 1, "", "spam"))
        start = end + 1
    return changes


def _behind_title(text: str, start: int, end: int) -> list[Change]:
    if end - start > _LONGEST_TITLE:
        return []
    for separator in _SEPARATOR.finditer(text, start, end):
        title = text[start : separator.start()]
        tail = text[separator.end() : end].strip()
        is_break = BREAK.fullmatch(separator[0]) is not None
        if not title.strip():
            return []
        if _is_spam(title, weight=2):  # it stands before the title
            return [Change(start, separator.end(), "", "spam")] if is_break and _is_title(tail) else []
        if _is_spam_tail(tail, title, text[end:], is_break):
            return [Change(separator.start(), end, "", "spam"), *_injected(text, tail, end)]
    return _behind_gap(text, start, end)


def _behind_gap(text: str, start: int, end: int) -> list[Change]:
    """The advertisement behind a blank, a dash or in brackets: 夏粮丰收 澳门新葡京, 夏粮丰收【开云体育】.

    The story has to speak of the title, and of nothing behind it.
    """
    if not _advertised(text[start:end]):
        return []
    for gap in _GAP.finditer(text, start, end):
        title, tail = text[start : gap.start()], text[gap.end() : end]
        items = [item.strip("【】") for item in _GAP.split(tail)]
        if _is_title(title) and any(items) and all(is_advertisement(item) for item in items if item):
            body = text[end:]
            story = pairs.Story(body)
            is_foreign = story.ignores(tail) and not any(word in body for word in _score(tail)[1])
            return [Change(gap.start(), end, "", "spam")] if story.share(title) and is_foreign else []
    return []


def _is_title(line: str) -> bool:
    return len(line) >= _TITLE and not _score(line)[0]


def _is_spam_tail(tail: str, title: str, body: str, is_break: bool) -> bool:
    weight, words, share = _score(tail)
    # A site's name may stand between the title and the advertisement.
    items = _SEPARATOR.split(tail)
    if words and not _score(items[0])[0]:
        return False
    # Behind a comma only a list of advertisements is one; a sentence may speak of lotteries.
    if not is_break and (max(map(_weight, words), default=0) < 2 or any(len(item) > 12 for item in items)):
        return False
    if share >= 0.3 and (weight >= 3 or (weight == 2 and len(words) == 1 and share >= 0.5)):
        # An article that speaks of gambling says so again in its body, in other words.
        telling = [word for word in words if _weight(word) > 1] or words
        return (
            (share >= 0.6 and weight >= 6)
            or not any(word in body for word in telling)
            or _is_injected(tail, body)
        )
    return is_break and len(tail) >= 4 and (_is_strange(tail, body) or _is_foreign(tail, title + body))


def _is_strange(words: str, body: str) -> bool:
    """Whether words that only advertisements have stand in what the story has nothing in common with."""
    telling = [word for word in _score(words)[1] if _weight(word) > 1]
    if not telling or _NAME.search(words) or any(word in body for word in telling):
        return False
    story = pairs.Story(body)
    return story.is_telling and story.ignores(words)


def _is_injected(tail: str, body: str) -> bool:
    """Whether the body has the tail itself strewn over it, and none of its words besides."""
    _, words, share = _score(tail)
    if len(tail) < 6 or share < 0.9 or tail not in body:
        return False
    rest = body.replace(tail, "")
    return not any(word in rest for word in words)


def _is_foreign(tail: str, page: str) -> bool:
    """Whether the tail is in another script than its page and has nothing in common with it."""
    plain = characters.simplified(tail)
    both = any(old != new and new in tail for old, new in zip(tail, plain, strict=True))
    if plain == tail or _NAME.search(tail) or not (both or characters.simplified(page) == page):
        return False
    return not any(plain[at : at + 2] in page for at in range(len(plain) - 1))


def _injected(text: str, tail: str, start: int) -> list[Change]:
    """The copies of the advertisement's parts that are strewn over the body."""
    parts = [
        part
        for part in dict.fromkeys(_SEPARATOR.split(tail))
        if _score(part)[0] >= 2 and (len(part) >= 4 or (len(part) == 3 and text.count(part, start) > 2))
    ]
    if not parts:
        return []
    copies = re.compile("|".join(map(re.escape, sorted(parts, key=len, reverse=True))))
    return [Change(m.start(), m.end(), "", "spam") for m in copies.finditer(text, start)]


def _foot(text: str, start: int) -> list[Change]:
    changes: list[Change] = []
    end = len(text)
    for _ in range(_LINES):
        before = text.rfind("\n", max(start, end - _LONGEST_LAST), end)
        if before < 0:
            break
        line = text[before + 1 : end]
        if line.strip() and not _is_spam(line):
            break
        if line.strip():
            changes.append(Change(before, end, "", "spam"))
        end = before
    return changes[::-1]


def _is_spam(line: str, weight: int = 4) -> bool:
    """Whether the line is advertisement all through."""
    if "。" in line:
        return False
    found, words, share = _score(line)
    # In a long list there are names and new words between those that we know.
    return found >= weight and len(words) >= weight / 2 and share >= (0.4 if found < _MANY else 0.25)


def _is_list(line: str, body: str) -> bool:
    """Whether the line lists what the story doesn't speak of: some known words, and new ones between them."""
    if sum(map(line.count, ",，、")) < 2 or "。" in line:
        return False
    weight, words, _ = _score(line)
    return weight > 2 and len(words) > 1 and pairs.Story(body).ignores(line)


def _is_subject(line: str, body: str) -> bool:
    """Whether the text speaks of what the line names, as news of a lottery do, or of all else in it."""
    weight, words, share = _score(line)
    if weight >= 6 and share >= 0.6:
        return False
    if any(_weight(word) > 1 and word in body for word in words):
        return True
    return pairs.Story(body).speaks_of(_words()[1].sub(" ", characters.simplified(line).lower()))


def is_advertisement(keyword: str) -> bool:
    """Whether the keyword by itself is a word of advertisements.

    >>> is_advertisement("伟德体育官网"), is_advertisement("农业局官网")
    (True, False)
    """
    weight, _, share = _score(keyword)
    return weight >= 2 and share >= 0.5


def _within_title(text: str) -> list[Change]:
    end = text.find("\n", 0, _LONGEST_TITLE)
    found = _advertised(text[: max(end, 0)])
    if sum(_weight(m[0]) for m in found) < 2 or any(_weight(m[0]) > 1 and m[0] in text[end:] for m in found):
        return []
    cut = headlines.put_in(text[:end], found[0].start(), found[-1].end(), text[end:])
    return [Change(*cut, "", "spam")] if cut else []


def doubtful(text: str) -> tuple[int, int] | None:
    """Where a title has words of advertisements that its story doesn't say and that couldn't be taken out.

    >>> doubtful("夏粮百家乐丰收真人娱乐在望\\n今年全市夏粮丰收。"), doubtful("夏粮丰收\\n今年全市夏粮丰收。")
    ((2, 11), None)
    >>> doubtful("警方捣毁百家乐真人娱乐网站\\n该网站以百家乐吸引赌客。")
    """
    end = text.find("\n", 0, _LONGEST_TITLE)
    found = _advertised(text[: max(end, 0)])
    if len(found) < 2 or sum(_weight(m[0]) for m in found) < 4 or any(m[0] in text[end:] for m in found):
        return None
    return found[0].start(), found[-1].end()


@lru_cache(maxsize=2)
def _advertised(title: str) -> list[re.Match[str]]:
    """The words of advertisements in a title, which several of the functions above ask for.

    >>> [m[0] for m in _advertised("夏粮总产30新澳门开奖结果2.6万吨")]
    ['新澳门', '开奖结果']
    """
    return list(_words()[1].finditer(characters.simplified(title).lower()))


def _score(text: str) -> tuple[int, list[str], float]:
    """The weight of the spam words in the text, the words, and their share of it."""
    lexicon, pattern = _words()
    words = pattern.findall(characters.simplified(text).lower())
    if not words:
        return 0, [], 0.0
    length = sum(character.isalnum() for character in text)
    return sum(lexicon[word] for word in words), words, sum(map(len, words)) / max(length, 1)


def _weight(word: str) -> int:
    return _words()[0][word]


@cache
def _words() -> tuple[Lexicon[int], re.Pattern[str]]:
    lexicon = Lexicon.load("cleaning/spam.tsv", int)
    return lexicon, re.compile(lexicon.pattern)
