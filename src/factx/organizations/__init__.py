"""Organizations: whole names, typed, aliases folded. Fills `Document.organizations` and `.entities`."""

from factx.organizations import anonymous, known, suffix
from factx.organizations.entities import resolve
from factx.rules import collect

__all__ = ["RULES", "resolve"]

RULES = collect(anonymous, known, suffix)
