"""Names of the caller's own."""

from collections.abc import Callable, Mapping
from re import Match

from factx.lexicon import Lexicon
from factx.organizations import known
from factx.organizations.values import Naming
from factx.rules import Rule


def rules(names: Mapping[str, str]) -> tuple[Rule, ...]:
    """The rule that finds these names, given with their kinds; none for no names.

    >>> [rule.id for rule in rules({"数知通": "company"})]
    ['organization.custom.name']
    """
    if not names:
        return ()
    kinds = dict(names)
    return (Rule("organization.custom.name", Lexicon(kinds), None, None, _maker(kinds)),)


def _maker(kinds: Mapping[str, str]) -> Callable[[Match[str]], object]:
    def name(m: Match[str]) -> Naming | None:
        return Naming(kinds[m[0]]) if known.stands(m.string, m.start(), m.end()) else None

    return name
