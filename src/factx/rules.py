"""Rules: what a rule is, how one is declared, how a room collects its own."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from re import Pattern
from types import ModuleType
from typing import Any, NamedTuple, TypeAlias, TypeVar

from factx.errors import RuleError
from factx.lexicon import Lexicon

# A mention's fields by name, on the way from its rule to its model.
Row: TypeAlias = dict[str, Any]

Make = TypeVar("Make", bound=Callable[..., object])


class Head:
    """What many rules begin with, matched once for all of them: an amount, before its unit.

    `patterns` are regular expressions by the characters that they begin with.
    """

    def __init__(self, patterns: Mapping[str, str]) -> None:
        self.matches = {
            character: re.compile(pattern).match for cue, pattern in patterns.items() for character in cue
        }


class Spanned(NamedTuple):
    """What a rule returns when its mention isn't the whole match: the value and the mention's place."""

    value: object
    start: int
    end: int


@dataclass(frozen=True)
class Rule:
    """A construction of the language: where to look for it, how it looks, what it means."""

    id: str
    cue: str | Lexicon[Any] | Head
    follow: str | tuple[str, ...] | None
    pattern: Pattern[str] | None
    make: Callable[..., object]
    rank: int = 0  # its place among a scanner's rules: on ties the lower one wins

    @cached_property
    def type(self) -> str:
        """The type of the rule's mentions: `number`, `date` or `organization`."""
        return self.id.partition(".")[0]

    @property
    def summary(self) -> str:
        """What the rule reads: the first paragraph of its docstring, on one line."""
        return " ".join((self.make.__doc__ or "").partition("\n\n")[0].split())

    @property
    def examples(self) -> list[str]:
        """The texts of the examples in the rule's docstring."""
        return re.findall(r'>>> show\("(.*?)"', self.make.__doc__ or "")


def rule(
    id: str,
    *,
    cue: str | Lexicon[Any] | Head,
    pattern: str | None = None,
    follow: str | tuple[str, ...] | None = None,
) -> Callable[[Make], Make]:
    """Declare the decorated function as the rule `id`.

    `cue` tells where the scan stops: at any of these characters, at any of a lexicon's words, or at a head.
    `pattern` is matched there, never searched; a rule on a lexicon may do without and gets the match of
    the word. Behind a head the pattern is that of the rest, and `follow` is what the rest begins with (after
    blanks); a rule without `follow` is the last resort, tried where no other matched.
    With `cue=numerals.CUE`, `follow` is what must follow the run of digits. It is characters, or words of one
    or two characters (个月, but not 个人). It says nothing that the pattern doesn't say too; it lets the scan
    leave most rules alone.

    The function gets the match, behind a head the head's match before it. It returns the value, a
    `Spanned` value when the mention isn't the whole match, or None to refuse.
    """
    if pattern is None and isinstance(cue, str):
        raise RuleError(f"{id}: a rule on characters needs a pattern")

    def declare(make: Make) -> Make:
        compiled = re.compile(pattern) if pattern is not None else None
        make.rule = Rule(id, cue, follow, compiled, make)  # type: ignore[attr-defined]
        return make

    return declare


_PAGE = """# Rules

Every mention names the rule that made it, by its id. `make rules` writes this page.

| rule | reads | for example |
|---|---|---|"""


def page(rules: Iterable[Rule]) -> str:
    """The rules as a page of Markdown."""
    rows = (f"| `{rule.id}` | {rule.summary} | {next(iter(rule.examples), '')} |" for rule in rules)
    return "\n".join((_PAGE, *rows))


def collect(*modules: ModuleType) -> tuple[Rule, ...]:
    """The rules that the modules declare, in the order of the modules and of their lines."""
    return tuple(found for module in modules for found in _declared(module))


def _declared(module: ModuleType) -> Iterator[Rule]:
    for thing in vars(module).values():
        found = getattr(thing, "rule", None)
        if isinstance(found, Rule) and found.make.__module__ == module.__name__:
            yield found
