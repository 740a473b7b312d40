"""Statements of sites: whose a page is, who may copy it, whom to tell, how to see the rest of it."""

import re
from functools import cache

from factx.chinese import characters
from factx.cleaning.patterns import Late
from factx.lexicon import Lexicon

# Before a statement: bullets, brackets, numbers of a list; between its words whatever its clause says.
_LEAD = Late(r"[^\w©]*[0-9]{0,2}[^\w©]*")
_QUOTES = dict.fromkeys(map(ord, '“”"「」'))
_GAP = "[^。]{0,90}?"
# 以上文章仅代表作者观点,如有侵权请联系本站: whose, what, to whom, what to do.
_DISCLAIMS = tuple(
    Late(words)
    for words in (
        "请[及与在联务注勿]|如[有果涉需您]|[若您]|仅供",
        "侵权|侵犯|侵害|版权|稿酬|观点|立场",
        "联系|删除|转载|仅供|代表",
        "[本我][站网们司]|小编|用户|作者|网络|以上|所有",
    )
)
# 素材来源于网络,侵删
_TAKEN = Late("(?:来[源自]|[转摘]自|收集|整理)[^。]{0,8}网|图片|素材")
_DELETES = Late("侵(?:权)?[^。]{0,8}删")
# 凡本报记者署名文字,版权均属本报所有。…未经授权不得转载
_RESERVED = (
    Late(r"^\W*(?:凡|本[网網站报報刊]|[为為]加[强強]|[为為]保[护護]|任何|版[权權]|特别声明|[声聲]明)"),
    Late(
        "未[经經].{0,40}(?:[许許]可|授[权權]|同意).{0,30}不得.{0,30}(?:[转轉][载載]|摘[编編]|复制|[镜鏡]像)"
    ),
    Late("版[权權]|署名|原[创創]"),
)
_LONGEST_RESERVED = 500
# 中共青江县委宣传部主办 青江日报社承办 新闻热线:…
_MASTHEAD = Late(r"(?=.{0,60}(?:主办|承办|主管))(?=.{0,100}(?:新闻热线|投稿邮箱|投稿热线)).{10,160}$")
# 青江网( www.example.com ),是以新闻为主的平台,…
_SELF = Late(
    r"\S{2,16}\s?[(（]\s?(?:https?://)?www\.[\w./-]{3,60}\s?[)）]\s?[,，]?是.{0,40}(?:平台|网站|媒体|门户)"
)
_LONGEST_DISCLAIMER, _LONGEST_SHORT = 160, 40
_DEMANDS = "联聯删刪载載仅僅代"


def is_claim(line: str) -> bool:
    """Whether a line in simplified characters is a site's statement, by how it begins.

    >>> is_claim("版权所有 违者必究"), is_claim("版权所有人应当答复")
    (True, False)
    """
    line = "".join(line.lower().translate(_QUOTES).split())
    begins, anywhere, words = _patterns()
    lead = _LEAD.match(line)
    return begins.match(line, lead.end() if lead else 0) is not None or (
        any(word in line for word in words) and anywhere.match(line) is not None
    )


def openings() -> tuple[str, ...]:
    """What statements begin with, but for those that begin with any word."""
    return tuple(word for claim in _claims() for word in claim.partition("…")[0].split("/") if word)


def may_disclaim(text: str) -> bool:
    """Whether a line of the text, in either script, may be a disclaimer: it says of what."""
    # Single characters first; a pair takes several times as long to search.
    if "www." in text or "新闻热线" in text or "新聞熱線" in text:
        return True
    return (
        "侵" in text
        or ("版" in text and ("版权" in text or "版權" in text))
        or (("观" in text or "觀" in text) and ("观点" in text or "觀點" in text))
        or ("立" in text and ("立场" in text or "立場" in text))
        or ("稿" in text and "稿酬" in text)
    ) and any(map(text.__contains__, _DEMANDS))


def notices(text: str, lines: list[str]) -> list[int]:
    """The lines of what sites say of their pages above the text, at whatever length.

    >>> line = "根據「電腦網路內容分級處理辦法」第六條規定,已於網站首頁作標示。"
    >>> notices(line, [line])
    [0]
    """
    found = []
    if ("未经" in text or "未經" in text) and "不得" in text:
        found += [at for at, line in enumerate(lines) if "不得" in line and _is_reserved(line)]
    if "級" in text and "分級處理" in text:
        found += [at for at, line in enumerate(lines) if "網路內容分級" in line and "已於網站" in line]
    if "员" in text and "由会员" in text:
        found += [at for at, line in enumerate(lines) if "由会员分享" in line and "在线阅读" in line]
    return found


def _is_reserved(line: str) -> bool:
    return len(line) <= _LONGEST_RESERVED and all(words.search(line) for words in _RESERVED)


def is_disclaimer(line: str) -> bool:
    """Whether a last line says whose the views are and what to do about them, in whatever words.

    >>> is_disclaimer("以上文章僅代表作者觀點,如涉及版權問題,請及時聯繫我們。")
    True
    >>> is_disclaimer("(图文来自网络,侵删)")
    True
    >>> is_disclaimer("作者说,平台侵犯了版权,法院判决删除。")
    False
    """
    if len(line) > _LONGEST_DISCLAIMER or not may_disclaim(line):
        return False
    view = characters.simplified(line)
    if ("www." in view and _SELF.match(view)) or ("。" not in view and _MASTHEAD.match(view)):
        return True
    return all(words.search(view) for words in _DISCLAIMS) or (
        len(view) <= _LONGEST_SHORT and bool(_TAKEN.search(view) and _DELETES.search(view))
    )


@cache
def _claims() -> Lexicon[str]:
    return Lexicon.load("cleaning/claims.tsv", str)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], list[str]]:
    """The statements that begin a line, those with other words before them, and the words of these."""
    begins, anywhere = (
        {claim: other for claim, other in _claims().items() if claim.startswith("…") == is_late}
        for is_late in (False, True)
    )
    words = {word for claim in anywhere for word in claim.strip("…$").split("…")[0].split("/")}
    return (_compiled(begins), _compiled(anywhere), sorted(words))


def _compiled(claims: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(_pattern(claim, other) for claim, other in claims.items()))


def _pattern(claim: str, other: str) -> str:
    places = [
        "|".join(map(re.escape, place.split("/"))).replace(":", "[:：]")
        for place in claim.rstrip("$").split("…")
    ]
    pattern = _GAP.join(f"(?:{words})" if words else "" for words in places)
    if claim[-1] == "$":
        return pattern + r"[\W_]*$"
    return f"{pattern}(?![{other}])" if other else pattern
