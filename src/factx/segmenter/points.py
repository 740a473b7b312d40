"""Points: whether a half-width mark or an ellipsis is the end of a sentence."""

import re
from functools import cache

from factx.chinese import transliteration
from factx.lexicon import Lexicon
from factx.segmenter import enumeration, quotes

# Behind a list that trails off: 烤鱼、凉粉……各色小吃; before a pause: 结果……下雨了.
_SUMS_UP = re.compile(r"[都均全皆各样]|应有尽有|琳琅|数不|不一而足|一应|无[一所不]|让人|令人|这些|那些|种种")
_HESITATES = re.compile(
    r"(?:^|[，,。！？“])(?:结果|然而|但是|但|可是|可|于是|只是|不过|那么|所以|因为|原来|如果|虽然|就是|而|那个|这个|这|那|嗯|呃)\Z|[是把被对向给和与叫让从跟比]\Z"
)
_ASKS = re.compile(
    r"[吗么呢吧谁何哪几啥怎孰]|多少|[是能可会]否|难道|到底|多[高大长久远重深]|[是好对行会能要有来去]不|有没有"
)
# 1/3.其余, 2023.10.1.地点: behind so much of a number a point is a stop, even with no blank.
_FIGURE = re.compile(
    r"[0-9]{1,4}[/:][0-9]{1,4}\Z|[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}\Z|\.[0-9]{2,4}\Z|[0-9]{3}\Z"
)
# 北京.上海.广州: two pieces so short are parts of a list.
_PIECE, _PIECES = re.compile(r"[㐀-鿿]{1,4}\."), re.compile(r"[㐀-鿿]{1,4}\.[㐀-鿿]{1,4}\Z")
_LATIN = re.compile(r"[A-Za-z.]{1,14}\Z")
# Words that begin a sentence even where an abbreviation is its neighbor.
_ENGLISH = re.compile(r"(?:He|She|It|They|We|The|This|That|These|Those|There|But|However|In|On|At|When|If)\b")
_FILE = re.compile(
    r"(?:PDF|DOCX?|XLSX?|PPTX?|TXT|JPE?G|PNG|GIF|ZIP|RAR|MP[34]|CSV|XML|HTML?|COM|CN|NET|ORG)\b"
)


def is_no_end(text: str, begin: int, at: int, after: int, follow: int, end: int) -> bool:
    """Whether a mark that isn't always a stop is none here: half-width ones and ellipses."""
    mark, before, behind = text[at], text[at - 1 : at], text[follow]
    if mark == "…" or text.startswith("...", at):
        return _trails(text, begin, at, after, follow, end)
    if behind.isascii() and behind.islower():
        return True
    if mark == ".":
        return not _is_full_stop(text, begin, at, follow, follow > after)
    if follow > after or text.find("”", at, after) >= 0:
        return False
    if before.isascii() and behind.isascii() and (behind.isalnum() or behind in "=/&#_-"):
        return True
    # A lost character leaves the same mark as a question: 市长宋?出席 asks nothing.
    return mark == "?" and not _ASKS.search(text, max(begin, at - 40), at)


def _trails(text: str, begin: int, at: int, after: int, follow: int, end: int) -> bool:
    """Whether the sentence goes on behind an ellipsis."""
    if end - follow < 6 and text[follow:end].strip().isdigit():
        return True  # 第一章……12 leads to a page
    if text.find("”", at, after) >= 0:
        return False  # the quote decides
    said = text[begin:at] if at - begin < 3 else ""
    if text[follow] == text[at - 1] or len(said.lstrip("“‘")) == 1:
        return True  # 我……我不知道 hesitates
    listed = _SUMS_UP.match(text, follow, end) and text.find("、", max(begin, at - 16), at) >= 0
    return bool(
        listed or _HESITATES.search(text, max(begin, at - 6), at) or quotes.TAKES_UP.match(text, follow, end)
    )


def _is_full_stop(text: str, begin: int, at: int, follow: int, spaced: bool) -> bool:
    """Whether a single `.` ends the sentence that has begun at `begin`."""
    before, behind = text[at - 1 : at], text[follow]
    if at == begin:
        return False
    if before.isdigit():
        # 1. 项目 is an item, wherever it stands; 2.5 has no blank.
        item = enumeration.BEFORE_POINT.search(text, max(begin, at - 7), at)
        if item and enumeration.is_item(text, begin, item, behind):
            return False
        return not behind.isdigit() if spaced else _ends_figure(text, begin, at)
    if not before.isascii():
        if enumeration.BEFORE_POINT.fullmatch(text, begin, at) or _FILE.match(text, follow):
            return False
        return spaced or not (_is_name(text, at) or _is_piece(text, begin, at))
    if before.isalpha():
        word = _LATIN.search(text, max(begin, at - 14), at)
        letters = word[0] if word else before
        if len(letters) == 1 or "." in letters:
            return _ENGLISH.match(text, follow) is not None  # in the U.S. He said
        if letters.lower() in _abbreviations():
            return letters == "no"  # No. 5, but: they said no.
        return word is None or word.start() > begin or len(letters) > 3
    return True


def _is_name(text: str, at: int) -> bool:
    around = text[max(0, at - 2) : at] + text[at + 1 : at + 3]
    return len(around) == 4 and transliteration.is_written(around)  # 约翰.史密斯 holds no full stop


def _ends_figure(text: str, begin: int, at: int) -> bool:
    """Whether a figure that counts nothing stands before the mark, and a word behind: 约占1/3.其余."""
    figure = _FIGURE.search(text, max(begin, at - 15), at)
    return figure is not None and "㐀" <= text[at + 1] <= "鿿" and not text[figure.start() - 1].isascii()


def _is_piece(text: str, begin: int, at: int) -> bool:
    """Whether the words before the mark are too short for a sentence: 姓名.年龄.住址."""
    if _PIECES.search(text, max(begin, at - 9), at):
        return True
    return at - begin <= 4 and _PIECE.match(text, at + 1) is not None


@cache
def _abbreviations() -> Lexicon[None]:
    return Lexicon.load("segmenter/abbreviations.tsv", lambda: None)
