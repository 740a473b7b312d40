"""Cleaning: raw text → text, with every change told as an `Edit`."""

from factx.cleaning import characters, entities, pinyin, pinyin_block, spam
from factx.cleaning.edits import Change, Cleaned, apply, compose

# One for each kind of dirt; each takes a text and returns what it would change there.
PASSES = (characters.find, entities.find, pinyin_block.find, pinyin.find, spam.find)
# Real pages settle in two rounds. A text made so that one repair makes room for the next, without end,
# is left as it is: that, too, is a text that cleaning doesn't change.
ROUNDS = 8


def clean(text: str) -> Cleaned:
    """The text without what spoils it, and the edits that lead back.

    >>> cleaned = clean("金額達２０(er shi)億(yi)元(yuan)。")
    """
    changes: list[Change] = []
    current = text
    for _ in range(ROUNDS):
        settled = True
        for find in PASSES:
            found = find(current)
            if found:
                settled = False
                changes = compose(changes, current, found)
                current = apply(current, found)
        if settled:
            return Cleaned(current, [c for c in changes if text[c.start : c.end] != c.replacement])
    return Cleaned(text)
