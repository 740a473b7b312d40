"""Cleaning: raw text → text, with every change told as an `Edit`."""

from factx.cleaning import (
    characters,
    contents,
    damage,
    doubling,
    entities,
    frames,
    furniture,
    headlines,
    injection,
    leaks,
    lookalikes,
    markup,
    pages,
    pinyin,
    pinyin_block,
    repeats,
    spacing,
    spam,
)
from factx.cleaning.edits import Change, Cleaned, apply, compose
from factx.cleaning.patterns import has_latin_run

# One for each kind of dirt; each takes a text and returns what it would change there.
PASSES = (
    entities.find,
    markup.find,
    lookalikes.noughts,
    spacing.spaced,
    pinyin.find,
    injection.find,
    headlines.find,
    spam.find,
)
# These judge lines, and take the text's lines as well; pieces of paragraphs are joined first.
LINE_PASSES = (
    doubling.find,
    contents.find,
    pages.find,
    spacing.wrapped,
    frames.find,
    furniture.find,
    repeats.find,
)
# What these look for holds a long run of Latin letters and marks.
LATIN_PASSES = (pinyin_block.annotations, pinyin_block.find, leaks.find)
# Real pages settle in two rounds. A text made so that one repair makes room for the next, without end,
# is left as it is: that, too, is a text that cleaning doesn't change.
ROUNDS = 8


def clean(text: str) -> Cleaned:
    """The text without what spoils it, and the edits that lead back.

    >>> cleaned = clean("全(quan)市(shi)出(chu)口(kou)２０亿元。")
    >>> cleaned.text
    '全市出口20亿元。'
    >>> cleaned.raw_span(4, 8), cleaned.clean_span(25, 29)
    ((25, 29), (4, 8))
    >>> [edit["kind"] for edit in cleaned.edits]
    ['pinyin_annotation', 'pinyin_annotation', 'pinyin_annotation', 'pinyin_annotation', 'width', 'width']
    """
    changes: list[Change] = []
    current = text
    for _ in range(ROUNDS):
        before = current
        is_plain = characters.are_plain(current)
        for find in PASSES if is_plain else (characters.find, lookalikes.letters, lookalikes.twins, *PASSES):
            if found := find(current):
                changes = compose(changes, current, found)
                current = apply(current, found)
        lines = current.split("\n")
        has_latin = has_latin_run(current)
        # Vowels with tones part such runs, and no plain text has them.
        for find_lines in LATIN_PASSES + LINE_PASSES if has_latin or not is_plain else LINE_PASSES:
            if found := find_lines(current, lines):
                changes = compose(changes, current, found)
                current = apply(current, found)
                lines = current.split("\n")
        if current is before:
            changes = [c for c in changes if text[c.start : c.end] != c.replacement]
            return Cleaned(current, changes, damage.find(current, lines if has_latin else [], is_plain))
    return Cleaned(text, [], damage.find(text, text.split("\n")))
