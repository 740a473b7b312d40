"""Names in Latin letters that tell the kind of their body: Acme Robotics Inc., University of Oslo."""

import re
from re import Match

from factx.lexicon import Lexicon
from factx.organizations.values import Naming
from factx.rules import Spanned, rule

_WORD = r"[A-Z][A-Za-z0-9'’&-]{0,24}\.?"
_ENDINGS = Lexicon.load("organizations/latin_endings.tsv", str)
# One to six words with capitals, joined by a blank, of, and or &, up to the ending.
_PART = rf"(?:{_WORD}|\([A-Z][A-Za-z]{{1,11}}\)),? (?:(?:of|and|for|the|&) )?"
_BEFORE = re.compile(rf"(?<![A-Za-z])(?=[A-Z])(?:{_PART}){{1,6}}\Z")
_AFTER = re.compile(rf" (?:of|for|and) (?:the )?{_WORD}(?: (?:and |of )?{_WORD}){{0,3}}")
_REACH = 90


@rule("organization.latin.ending", cue=_ENDINGS, pattern=rf"(?P<ending>{_ENDINGS.pattern})(?![A-Za-z])\.?")
def ending(m: Match[str]) -> Spanned | None:
    """A name in Latin letters with its kind at the end, or in front of an of.

    >>> show("与Acme Robotics Inc.签约")
    Acme Robotics Inc. = company
    >>> show("他在University of Oslo任教")
    University of Oslo = education

    The word alone names nobody:

    >>> show("这家Company在Group里")
    """
    text, start, end = m.string, m.start(), m.end()
    if text[start - 1 : start].isascii() and text[start - 1 : start].isalpha():
        return None
    kind = _ENDINGS[m["ending"]]
    before = _BEFORE.search(text, max(0, start - _REACH), start) if text[start - 1 : start] == " " else None
    after = _AFTER.match(text, end)
    if before is not None:
        start = before.start()
    if after is not None and (before is None or kind in ("education", "finance", "government")):
        end = after.end()
    elif before is None:
        return None
    if text[end - 1] == "." and len(m["ending"]) > 4 and "," not in m["ending"]:
        end -= 1
    return Spanned(Naming(kind), start, end)
