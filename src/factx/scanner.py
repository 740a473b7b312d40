"""The scan: stops at cues, tries the rules of each cue there, and decides between what overlaps.

A text is scanned at C speed for the characters at which some rule may begin. Only there Python looks:
the rules of that cue are matched at that place. After a numeral, the character that follows decides which
rules are worth a try: behind 24% none about money is.
"""

import re
from collections.abc import Callable, Iterable
from re import Match
from typing import NamedTuple

from factx.chinese import numerals
from factx.lexicon import Lexicon, alternation
from factx.rules import Rule, Spanned


class Candidate(NamedTuple):
    """A possible mention, before overlaps are decided."""

    start: int
    end: int
    rule: Rule
    value: object


# A rule as the loop wants it: how to match it, what makes its value, the rule.
_Ready = tuple[Callable[[str, int], Match[str] | None], Callable[[Match[str]], object], Rule]
_PAIR = re.compile("..", re.DOTALL).match


class Scanner:
    """Finds the candidates of some rules in a text.

    >>> from factx import numbers
    >>> scanner = Scanner(numbers.RULES)
    >>> [(c.start, c.end, c.rule.id) for c in scanner.scan("成交金额60万元")]
    [(4, 8, 'number.money.suffix')]
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        by_character: dict[str, list[_Ready]] = {}
        by_pair: dict[str, list[_Ready]] = {}
        anywhere: list[_Ready] = []
        following: dict[str, None] = {}
        at_numerals: list[tuple[str | None, _Ready]] = []
        for rule in rules:
            if isinstance(rule.cue, Lexicon):
                for first, words in _by_cue(rule.cue).items():
                    # Thousands of words of two characters need no pattern of their own: the pair is the word.
                    matcher = _PAIR if words == [first] and len(first) == 2 else re.compile(alternation(words)).match
                    ready = (matcher, _make(rule), rule)
                    (by_character if len(first) == 1 else by_pair).setdefault(first, []).append(ready)
                continue
            assert rule.pattern is not None
            ready = (rule.pattern.match, rule.make, rule)
            for character in rule.cue:
                if character not in numerals.CUE:
                    by_character.setdefault(character, []).append(ready)
            if numerals.CUE[0] in rule.cue:
                at_numerals.append((rule.follow, ready))
                following.update(dict.fromkeys(rule.follow or ""))
                if rule.follow is None:
                    anywhere.append(ready)
        self._by_character = {character: tuple(ready) for character, ready in by_character.items()}
        self._by_pair = {pair: tuple(ready) for pair, ready in by_pair.items()}
        self._anywhere = tuple(anywhere)
        self._by_follow = {
            character: tuple(ready for follow, ready in at_numerals if follow is None or character in follow)
            for character in following
        }
        stops = "".join(by_character) + (numerals.CUE if at_numerals else "")
        self._stops = re.compile(f"[{re.escape(stops)}]" if stops else "(?!)")
        firsts, seconds = ({pair[side] for pair in by_pair} for side in (0, 1))
        self._pairs = re.compile(
            f"[{re.escape(''.join(sorted(firsts)))}](?=[{re.escape(''.join(sorted(seconds)))}])" if by_pair else "(?!)"
        )

    def scan(self, text: str) -> list[Candidate]:
        """The candidates in the text, those of characters first, each in the order of the text."""
        found: list[Candidate] = []
        done = 0
        run = numerals.RUN.match
        by_character = self._by_character
        for stop in self._stops.finditer(text):
            at = stop.start()
            if at < done:
                continue
            ready = by_character.get(text[at])
            if ready is None:
                hit = run(text, at)
                assert hit is not None
                done = hit.end()
                ready = self._by_follow.get(text[done : done + 1], self._anywhere)
            for match, make, rule in ready:
                if (m := match(text, at)) is not None and (value := make(m)) is not None:
                    candidate = _candidate(m, rule, value)
                    found.append(candidate)
                    if candidate.end > done:
                        done = candidate.end
        by_pair = self._by_pair
        for stop in self._pairs.finditer(text):
            at = stop.start()
            for match, make, rule in by_pair.get(text[at : at + 2], ()):
                if (m := match(text, at)) is not None and (value := make(m)) is not None:
                    found.append(_candidate(m, rule, value))
        return found


def _candidate(m: Match[str], rule: Rule, value: object) -> Candidate:
    if type(value) is Spanned:
        return Candidate(value.start, value.end, rule, value.value)
    return Candidate(m.start(), m.end(), rule, value)


def _by_cue(words: Lexicon[object]) -> dict[str, list[str]]:
    """Words by what the scan stops at: their first two characters, or the one of a single character."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[:2], []).append(word)
    return groups


def _make(rule: Rule) -> Callable[[Match[str]], object]:
    """The rule's function; where the rule has a pattern besides its words, matched first at the word."""
    if rule.pattern is None:
        return rule.make
    pattern = rule.pattern

    def make(word: Match[str]) -> object:
        m = pattern.match(word.string, word.start())
        return None if m is None or (value := rule.make(m)) is None else _spanned(m, value)

    return make


def _spanned(m: Match[str], value: object) -> Spanned:
    return value if type(value) is Spanned else Spanned(value, m.start(), m.end())


def select(candidates: Iterable[Candidate], taken: Iterable[tuple[int, int]] = ()) -> list[Candidate]:
    """The candidates that stay: the leftmost, of those the longest, of those the first.

    What touches one of the `taken` spans goes: a number inside an organization's name is no mention.
    """
    chosen: list[Candidate] = []
    end = 0
    spans = sorted(taken)
    place = 0
    for candidate in sorted(candidates, key=_leftmost_longest):
        if candidate.start < end:
            continue
        while place < len(spans) and spans[place][1] <= candidate.start:
            place += 1
        if place < len(spans) and spans[place][0] < candidate.end:
            continue
        chosen.append(candidate)
        end = candidate.end
    return chosen


def _leftmost_longest(candidate: Candidate) -> tuple[int, int]:
    return candidate.start, -candidate.end
