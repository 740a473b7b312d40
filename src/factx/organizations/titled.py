"""Journals that need their kind to be known as such: 美国《科学》杂志."""

from re import Match

from factx.lexicon import Lexicon
from factx.organizations.places import before
from factx.organizations.values import Naming
from factx.rules import Spanned, rule


@rule(
    "organization.titled.journal",
    cue=Lexicon({"《": True}),
    pattern=r"《(?P<title>[^《》\n]{1,16})》(?P<kind>杂志社|杂志|编辑部|周刊|月刊|半月刊|双月刊|季刊|报社)(?![上里中])",
)
def journal(m: Match[str]) -> Spanned:
    """A journal: the title in its brackets and the word behind it; the country before belongs to it.

    >>> show("据美国《科学》杂志报道")
    美国《科学》杂志 = media

    A title alone is a work or a law:

    >>> show("《科学》一书和《公司法》")
    """
    return Spanned(Naming("media"), before(m.string, m.start()), m.end())
