"""Names of one's own: what a caller hands to `Extractor(organizations=…)`."""

from collections.abc import Mapping
from re import Match
from typing import get_args

from factx.chinese import characters
from factx.errors import LexiconError
from factx.lexicon import Lexicon
from factx.models import OrganizationKind
from factx.organizations.values import Naming
from factx.rules import Rule


def rule_for(names: Mapping[str, OrganizationKind]) -> Rule:
    """The rule `organization.own.name`, which finds the names wherever they stand.

    >>> rule_for({"数知通": "company"}).id
    'organization.own.name'

    Raises `LexiconError` for a name of fewer than two characters and for a kind that doesn't exist.
    """
    for name, kind in names.items():
        if len(name) < 2:
            raise LexiconError(f"organizations: {name!r} is too short for a name: two characters at least")
        if kind not in get_args(OrganizationKind):
            kinds = ", ".join(get_args(OrganizationKind))
            raise LexiconError(f"organizations: {name}: {kind!r} is none of {kinds}")
    # Rules read simplified characters.
    own = Lexicon({characters.simplified(name): Naming(kind, name) for name, kind in names.items()})

    def find(m: Match[str]) -> Naming:
        return own[m[0]]

    return Rule("organization.own.name", own, None, None, find)
