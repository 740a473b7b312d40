"""Roles: what the words in a noun phrase or before a number do there: verbs, adverbs, particles."""

import re
from collections.abc import Iterable

from factx.lexicon import Lexicon

ROLES: dict[str, str] = dict(Lexicon.load("facts/predicates.tsv", str))
ACTING = frozenset(word for word, role in ROLES.items() if role in ("verb", "reach"))


def _pair_of(words: Iterable[str]) -> str:
    return f"[{''.join({word[0] for word in words})}](?=[{''.join({word[1] for word in words})}])"


# Where one of the words may be: the pairs of characters are so many that most phrases have none.
find_all = re.compile(_pair_of(ROLES)).finditer
find_acting = re.compile(_pair_of(ACTING)).search
# What a metric or a phrase that tells a story begins with: 尽管, 位于.
STORY = frozenset(word for word, role in ROLES.items() if role == "story")
# A verb with one of them behind it is part of a noun: 达成率; or no predicate: 发生时.
NOMINAL = frozenset("率额量数度值价费者员权点时后前中期令")

PARTICLES = {
    character: (frozenset(left), frozenset(right))
    for character, (left, right) in Lexicon.load(
        "facts/particles.tsv", lambda left, right: (left, right)
    ).items()
}
_TELLS = re.compile(f"[{''.join(PARTICLES)}]").search  # most words need no second look
# Whether a phrase holds any of the words or of the particles.
_FIRST = "".join({word[0] for word in ROLES} - PARTICLES.keys())
_SECOND = "".join({word[1] for word in ROLES})
doubts = re.compile(f"[{''.join(PARTICLES)}{_FIRST}](?:(?<=[{''.join(PARTICLES)}])|(?=[{_SECOND}]))").search


def tells(words: str) -> bool:
    """Whether the words tell a story rather than name something.

    >>> tells("在校学生"), tells("大股东得"), tells("在禁区前沿")
    (False, True, True)
    """
    m = _TELLS(words)
    while m is not None:
        at = m.start()
        left, right = PARTICLES[words[at]]
        if words[at + 1 : at + 2] not in right and (at == 0 or words[at - 1] not in left):
            return True
        m = _TELLS(words, at + 1)
    return False
