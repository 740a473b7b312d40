"""Organizations: whole names, typed, aliases folded. Fills `Document.organizations` and `.entities`."""

from factx.organizations import anonymous, coded, introduced, known, latin, suffix, titled
from factx.organizations.entities import resolve
from factx.rules import collect

__all__ = ["RULES", "resolve"]

# What the text introduces comes before what the lists know, and that before what an ending tells.
RULES = collect(introduced, known, suffix, anonymous, titled, latin, coded)
