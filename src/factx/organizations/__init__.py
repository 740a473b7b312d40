"""Organizations: whole names, typed, aliases folded. Fills `Document.organizations` and `.entities`."""

from factx.organizations import anonymous, introduced, known, latin, suffix, titled
from factx.organizations.entities import resolve
from factx.rules import collect

__all__ = ["RULES", "resolve"]

RULES = collect(known, suffix, anonymous, introduced, titled, latin)
