"""What rules of organizations return."""

from typing import NamedTuple


class Naming(NamedTuple):
    """What a rule knows of the name that it found: the kind, the canonical name where it isn't the text."""

    kind: str
    name: str = ""
    anonymous: bool = False


class Alias(NamedTuple):
    """A name that the text introduces for the organization that it has just named, which ends at `after`."""

    after: int


class Section(NamedTuple):
    """The end of a department's name, whose staff stands behind it; the body before it has it in its name."""


class Doubtful(NamedTuple):
    """A company's name that is a common word, too, in a list; it counts where a company stands beside it."""

    kind: str
    name: str
