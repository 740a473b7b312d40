"""Characters that don't belong in a text: invisible ones, broken spaces and line ends, wrong widths.

Full-width punctuation is Chinese punctuation and stays, and so does the ideographic space, which indents
paragraphs. Nothing is folded by NFKC as a whole: it would turn ① into 1 and ㈠ into (一).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from factx.cleaning.edits import Change
from factx.cleaning.lookalikes import LETTERS, TWINS
from factx.cleaning.patterns import HAN, Late, without
from factx.lexicon import Lexicon
from factx.models import EditKind

# Control and format characters. Those of U+200C, U+200D that scripts or emoji need are kept below.
_INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0001"
)
_SPACE = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3164\uffa0\ue5e5"
_LINE = "\x0b\x0c\x85\u2028\u2029"
_WIDE = "０-９Ａ-Ｚａ-ｚ％＄＆＠"
# Between digits and letters only: 人工智能＋ and 甲．乙 keep theirs. The small ones are Taiwan's: 9﹒3%.
_WIDE_BETWEEN = "＋－．／＝﹐﹒"
_SURROGATE = "\ud800-\udfff"
_RADICAL = "\u2e80-\u2fd5\uf900-\ufaff"
_SELECTOR = "\ufe00-\ufe0e\U000e0100-\U000e01ef"
_EMOJI = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_ALPHANUMERIC = "0-9A-Za-z０-９Ａ-Ｚａ-ｚ"

# All characters but those above.
_FIT = (
    "\t\n -~\xa1-\xac\xae-\u034e\u0350-\u061b\u061d-\u167f\u1681-\u17b3\u17b6-\u180d\u180f-\u1fff"
    "\u2010-\u2027\u2030-\u205e\u2070-\u2e7f\u2fe0-\u3163\u3165-\ud7ff\ue000-\ue5e4\ue5e6-\uf8ff"
    "\ufb00-\ufdcf\ufdf0-\ufdff\ufe0f-\ufe4f\ufe51\ufe53-\ufefe\uff01-\uff03\uff07-\uff0a\uff0c\uff1a-\uff1c\uff1e\uff1f"
    "\uff3b-\uff40\uff5b-\uff9f\uffa1-\uffef\ufffc\ufffd\U00010000-\U000e0000"
)
# Some of these are look-alikes, some in all text that is misread, Japanese or Korean; some mark a gap, and
# some are in every line of pinyin.
_TRACES = LETTERS + TWINS + "＊略□\ufffd锟鐨锛銆涓鍏鍥鍙鎴鏄杩鐢鍖鏂鏃骞浜¤æçåのはをた다의이āēīōūǎěǐǒǔ"
# One repetition of what is allowed reads a clean text at C speed; a class of what isn't would take three
# times as long.
_HARMLESS = Late(f"[{_FIT}]*")
_PLAIN = Late(f"[{without(_FIT, _TRACES)}]*")
_DIRTY = Late(
    rf"""
      (?P<line_end>\r(?=\n))
    | (?P<line>[\r{_LINE}])
    | (?P<space>[{_SPACE}])
    | (?P<pair>[\ud800-\udbff][\udc00-\udfff])
    | (?P<surrogate>[{_SURROGATE}])
    | (?P<wide>[{_WIDE}])
    | (?P<between>(?<=[{_ALPHANUMERIC}])[{_WIDE_BETWEEN}](?=[{_ALPHANUMERIC}]))
    | (?P<radical>[{_RADICAL}])
    # A selector picks the glyph of a character, or the emoji's text form: it says nothing.
    | (?P<selector>(?<=[{HAN}])[{_SELECTOR}]+)
    # Emoji sequences are joined by U+200D, some Indian and Arabic words contain it or U+200C.
    | (?P<joiner>\u200d(?=[{_EMOJI}])(?<=[{_EMOJI}]\u200d)|[\u200c\u200d](?<=[\u0600-\u1cff].))
    | (?P<invisible>[{_INVISIBLE}]+)
    """,
    re.VERBOSE,
)
_KIND: dict[str, EditKind] = {
    "line_end": "whitespace",
    "line": "whitespace",
    "space": "whitespace",
    "pair": "encoding",
    "surrogate": "encoding",
    "wide": "width",
    "between": "width",
    "radical": "encoding",
    "selector": "control",
    "invisible": "control",
}
_REPLACEMENT = {
    "line_end": "",
    "line": "\n",
    "space": " ",
    "surrogate": "\ufffd",
    "selector": "",
    "invisible": "",
}


def are_plain(text: str) -> bool:
    """Whether the text has nothing that must go, nor any trace of damage or of another language.

    >>> are_plain("今年前三季度,出口额稳步上升。"), are_plain("５月"), are_plain("鐨勬棩瀛")
    (True, False, False)
    """
    return _PLAIN.fullmatch(text) is not None


def find(text: str) -> list[Change]:
    """The characters that must go or be another.

    >>> [(c.start, c.end, c.replacement, c.kind) for c in find("\ufeff２％\xa0左右，好")]
    [(0, 1, '', 'control'), (1, 2, '2', 'width'), (2, 3, '%', 'width'), (3, 4, ' ', 'whitespace')]

    Full-width punctuation, indentation and emoji stay:

    >>> find("　　“人工智能＋”行动（试行）：👨\u200d👩\u200d👧！")
    []
    """
    clean = _HARMLESS.match(text)
    assert clean is not None  # it may be empty
    if clean.end() == len(text):
        return []
    changes = []
    for m in _dirty(text, clean.end()):
        name = m.lastgroup
        assert name is not None
        if name == "joiner":
            continue
        replacement = _REPLACEMENT.get(name)
        if replacement is None:
            replacement = _folded(m[0], name)
            if replacement == m[0]:
                continue
        changes.append(Change(m.start(), m.end(), replacement, _KIND[name]))
    return changes


def _dirty(text: str, at: int) -> Iterator[re.Match[str]]:
    """What may have to go, from a place on; what lies between is skipped at C speed."""
    while at < len(text):
        m = _DIRTY.match(text, at)
        if m is not None:
            yield m
        harmless = _HARMLESS.match(text, at + 1 if m is None else m.end())
        assert harmless is not None  # it may be empty
        at = harmless.end()


def _folded(character: str, name: str) -> str:
    if name == "pair":
        return character.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    if name == "radical":
        folded = _radicals().get(character) or unicodedata.normalize("NFKC", character)
        return folded if len(folded) == 1 else character
    return {"﹐": ",", "﹒": "."}.get(character) or chr(ord(character) - 0xFEE0)


@cache
def _radicals() -> Lexicon[str]:
    return Lexicon.load("cleaning/radicals.tsv", str)
