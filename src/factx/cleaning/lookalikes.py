"""Look-alikes: letters that stand for others which look the same: Сhina with a Cyrillic С, 2O24年."""

from factx.cleaning.edits import Change
from factx.cleaning.patterns import Late

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
