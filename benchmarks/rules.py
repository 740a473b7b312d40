"""Which rules the scan's time goes to."""

import dataclasses
import time
from collections.abc import Callable
from re import Pattern
from typing import Any, cast

import factx
from factx import dates, numbers, organizations
from factx.chinese import characters
from factx.rules import Rule
from factx.scanner import Scanner


@dataclasses.dataclass
class Cost:
    """What a rule cost in one scan: seconds, and how often it was tried and found something."""

    seconds: float = 0.0
    tried: int = 0
    found: int = 0


def costs(text: str, repeats: int = 20) -> dict[str, Cost]:
    """What each rule costs in a scan of the text, the dearest first."""
    view = characters.simplified(factx.clean(text).text)
    spent: dict[str, Cost] = {}
    for rules in (organizations.RULES, dates.RULES + numbers.RULES):
        Scanner(rules).scan(view)  # whatever loads on first use is loaded now
        scanner = Scanner([_watched(rule, spent) for rule in rules])
        for _ in range(repeats):
            scanner.scan(view)
    for cost in spent.values():
        cost.seconds /= repeats
        cost.tried //= repeats
        cost.found //= repeats
    return dict(sorted(spent.items(), key=lambda item: -item[1].seconds))


def _watched(rule: Rule, spent: dict[str, Cost]) -> Rule:
    cost = spent.setdefault(rule.id, Cost())

    def make(*matches: Any) -> object:
        cost.tried += rule.pattern is None
        value = _timed(cost, rule.make, *matches)
        cost.found += value is not None
        return value

    if rule.pattern is None:
        return dataclasses.replace(rule, make=make)
    return dataclasses.replace(rule, make=make, pattern=cast(Pattern[str], _Watched(rule.pattern, cost)))


class _Watched:
    """A pattern, for all that a scanner asks of it."""

    def __init__(self, pattern: Pattern[str], cost: Cost) -> None:
        self._pattern, self._cost = pattern, cost

    def match(self, text: str, at: int) -> object:
        self._cost.tried += 1
        return _timed(self._cost, self._pattern.match, text, at)


def _timed(cost: Cost, function: Callable[..., object], *arguments: Any) -> object:
    begin = time.process_time()
    result = function(*arguments)
    cost.seconds += time.process_time() - begin
    return result
