"""Links: the words between a metric and its number, 同比增长了, 已达到, 约为."""

from typing import Any, TypeAlias

from factx.lexicon import Lexicon

# Where the words that link a metric to its number begin, the change and the basis that they tell, and a
# form: "each" for 分别为, "to" for 增至 (the number is a level that something came to), "reach" for the other
# words that state a level again (达到, 不超过), "quote" for those of a price (收于), "" for what could
# be said of anything. A plain tuple: one is made for every number.
Link: TypeAlias = tuple[int, str | None, str | None, str]

_ROLES: dict[str, str] = dict(Lexicon.load("facts/links.tsv", str))
for _word in [word for word, role in _ROLES.items() if role in ("increase", "decrease")]:
    for _to in "至到":
        _ROLES.setdefault(_word + _to, "to")  # 放缓至: a level, not how much it changed
# The words read backward, character by character; a word's role stands under "" behind its first character.
_Tree: TypeAlias = dict[str, Any]


def _tree() -> _Tree:
    tree: _Tree = {}
    for word, role in _ROLES.items():
        branch = tree
        for character in reversed(word):
            branch = branch.setdefault(character, {})
        branch[""] = role
    return tree


_TREE = _tree()
# What the words end with: in front of most numbers there is none.
ENDS = frozenset(_TREE)
# 年增, 季減: a change with what it is counted against.
_AGAINST = {
    "yoy_up": ("increase", "yoy"),
    "yoy_down": ("decrease", "yoy"),
    "qoq_up": ("increase", "qoq"),
    "qoq_down": ("decrease", "qoq"),
}
# 高于, 少: more or less than what it is compared with.
MORE_LESS = dict.fromkeys("多高快", "increase") | dict.fromkeys("少低慢", "decrease")
# 增长, 降至: what tells a change.
CHANGES = frozenset(word for word, role in _ROLES.items() if role in ("increase", "decrease", "to"))


def link(text: str, start: int, end: int) -> Link:
    """The link that ends at `end`, in front of a number; it begins at `start` or later.

    >>> link("工业增加值同比增长", 0, 9)
    (5, 'increase', 'yoy', '')
    >>> link("达成率约", 0, 4)
    (3, None, None, '')

    增速 by itself tells a change, before another word of change it is what changes:

    >>> link("工业增速", 0, 4), link("工业增速加快", 0, 6)
    ((2, 'increase', None, ''), (4, 'increase', None, ''))

    增至 is followed by a level:

    >>> link("余额增至", 0, 4)
    (2, None, None, 'to')
    """
    if text[end - 1] not in _TREE:
        return end, None, None, ""
    change = basis = None
    form = ""
    while end > start:
        branch: Any = _TREE
        at, role, begin = end, None, end
        while at > start and (branch := branch.get(text[at - 1])) is not None:
            at -= 1
            if "" in branch:
                role, begin = branch[""], at  # the longest word wins
        if role is None:
            break
        if role == "link":
            pass
        elif role == "stop":
            break
        elif role == "yoy" or role == "qoq":
            basis = basis or role
        elif role == "each":
            form = role  # 分别提高到
        elif role == "to" or role == "reach" or role == "quote":
            form = form or role
        elif role == "rate_up" or role == "rate_down":
            if change is not None or form == "to":
                break  # 增速回升至6%
            change = "increase" if role == "rate_up" else "decrease"
        elif form == "to":
            break
        elif role in _AGAINST:
            change, basis = _AGAINST[role]
        else:
            change = change or role
        end = begin
    return end, change, basis, form
