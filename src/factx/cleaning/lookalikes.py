"""Look-alikes: what stands for a character of the same look: Сhina with a Cyrillic С, 2O24年, 数芓化."""

from functools import cache

from factx.chinese import characters
from factx.cleaning import joints
from factx.cleaning.edits import Change
from factx.cleaning.patterns import Late
from factx.lexicon import Lexicon

_CYRILLIC = dict(zip("АВЕКМНОРСТХІЅЈаеорсухіѕј", "ABEKMHOPCTXISJaeopcyxisj", strict=True))
# Of the small Greek letters formulas need all but omicron.
_GREEK = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_LATIN = {**_CYRILLIC, **_GREEK}
LETTERS = "".join(_LATIN)
# One script inside of a word is a writer's, two are not.
_MIXED = Late(r"[A-Za-z\u0370-\u03ff\u0400-\u04ff]{2,40}")
_ASCII = Late("[A-Za-z]")
# Not H2O, O2O, nor CO2+3O2: before the unit of an amount or of a year.
_NOUGHTS = Late(
    r"O(?<=[0-9]O)(?<![A-Za-z+=][0-9]O)[0-9O.]{0,9}(?=年|月[0-9]|[万萬亿億]|元|[%％]|[人家吨噸]|个百分点)"
)


def letters(text: str) -> list[Change]:
    """The letters of another script in a Latin word.

    >>> [(c.start, c.replacement) for c in letters("Сhina的GDР")]
    [(0, 'C'), (8, 'P')]

    A word that is Russian or Greek as a whole stays, and so do symbols:

    >>> letters("俄语的Москва和СССР,β2受体,αB")
    []
    """
    changes = []
    for m in _MIXED.finditer(text):
        word = m[0]
        if word.isascii() or not _ASCII.search(word):
            continue
        foreign = [(at, _LATIN.get(letter)) for at, letter in enumerate(word, m.start()) if letter > "\x7f"]
        if all(latin for _, latin in foreign):
            changes += [Change(at, at + 1, latin or "", "encoding") for at, latin in foreign]
    return changes


def noughts(text: str) -> list[Change]:
    """The letters that stand for a nought in a figure.

    >>> [(c.start, c.replacement) for c in noughts("2O24年总产量为1OO万吨")]
    [(1, '0'), (10, '0'), (11, '0')]
    >>> noughts("H2O年用量,CO2+3O2,O2O平台")
    []
    """
    if "O" not in text:
        return []
    return [
        Change(at, at + 1, "0", "encoding")
        for m in _NOUGHTS.finditer(text)
        for at in range(m.start(), m.end())
        if text[at] == "O"
    ]


# The characters of data/twins.tsv, so that a text without any is known at once.
TWINS = "芓洏攵亊氺苐囯囻叧扗戓湏姩冋莋菿汏尐恏媄沵甪厷旳冄仧亽"
_TWIN = Late(f"[{TWINS}]")
# So many are no name or slip: then those that are a word by themselves, 旳, are read, too.
_MANY = 3


def twins(text: str) -> list[Change]:
    """The rare characters that stand for common ones of the same look.

    >>> [(c.start, c.replacement) for c in twins("推进数芓化改革,然洏困难很多")]
    [(3, '字'), (9, '而')]

    In a name such a character is its own:

    >>> twins("记者囻英报道"), twins("昨天旳水位")
    ([], [])
    """
    found = [Change(m.start(), m.end(), _twins()[m[0]], "encoding") for m in _TWIN.finditer(text)]
    words = [change for change in found if _is_word(text, change)]
    return found if len(words) >= _MANY else words


def _is_word(text: str, change: Change) -> bool:
    """Whether the common character makes a word with its neighbors."""
    before = characters.simplified(text[max(0, change.start - 2) : change.start])
    behind = characters.simplified(text[change.end : change.end + 2])
    both = before + change.replacement + behind
    at = len(before)
    return any(
        joints.is_known(both[first:last])
        for first in range(at + 1)
        for last in range(at + 1, len(both) + 1)
        if last - first > 1
    )


@cache
def _twins() -> Lexicon[str]:
    return Lexicon.load("cleaning/twins.tsv", str)
