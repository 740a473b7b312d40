"""The scan: stops at cues, tries the rules of each cue there, and decides between what overlaps.

A text is scanned at C speed for the words of all lexicons at once, by an automaton, and for the characters
at which some rule may begin. Only there Python looks: the rules of that cue are matched at that place.
After a numeral, the character that follows decides which rules are worth a try: behind 24% none about
money is.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from re import Match
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from factx.chinese import numerals
from factx.lexicon import Lexicon
from factx.rules import Head, Rule, Spanned


class Candidate(NamedTuple):
    """A possible mention, before overlaps are decided."""

    start: int
    end: int
    rule: Rule
    value: object


_Match = Callable[[str, int], Match[str] | None]
# A rule as the loop wants it: how to match it, what makes its value, the rule.
_Ready = tuple[_Match, Callable[..., object], Rule]


def _no_head(text: str, at: int) -> None:
    return None


class Scanner:
    """Finds the candidates of some rules in a text.

    >>> from factx import numbers
    >>> scanner = Scanner(numbers.RULES)
    >>> [(c.start, c.end, c.rule.id) for c in scanner.scan("成交金额60万元")]
    [(4, 8, 'number.money.suffix')]
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        on_words: list[tuple[Lexicon[Any], Rule]] = []
        at_numerals: list[Rule] = []
        behind_heads: list[Rule] = []
        # How to match what begins at a numeral: the head of the rules, or nothing where no rule has one.
        self._heads: dict[str, _Match] = dict.fromkeys(numerals.CUE, _no_head)
        on_characters: dict[str, tuple[_Ready, ...]] = {}
        for rank, declared in enumerate(rules):
            rule = replace(declared, rank=rank)
            if isinstance(rule.cue, Lexicon):
                on_words.append((rule.cue, rule))
            elif isinstance(rule.cue, Head):
                behind_heads.append(rule)
                self._heads |= rule.cue.matches
            elif rule.cue == numerals.CUE:
                at_numerals.append(rule)
            else:
                for character in rule.cue:
                    on_characters[character] = (*on_characters.get(character, ()), _ready(rule))
        self._by_character = on_characters
        words = _by_word(on_words)
        self._at_words = list(words.values())
        self._automaton = AhoCorasick(list(words)) if words else None
        self._by_follow, self._always = _by_follow(at_numerals)
        self._by_tail, _ = _by_follow([rule for rule in behind_heads if rule.follow is not None])
        self._last_resort = tuple(_ready(rule) for rule in behind_heads if rule.follow is None)
        stops = "".join(self._by_character) + (numerals.CUE if at_numerals or behind_heads else "")
        self._stops = re.compile(f"[{re.escape(stops)}]{numerals.UNLESS}" if stops else "(?!)")

    def scan(self, text: str) -> list[Candidate]:
        """The candidates in the text, those of words and then those of characters, each in order."""
        found: list[Candidate] = []
        if self._automaton is not None:
            self._scan_words(self._automaton, text, found)
        self._scan_characters(text, found)
        return found

    def _scan_words(self, automaton: AhoCorasick, text: str, found: list[Candidate]) -> None:
        # Of the words of one rule that begin at a place the longest counts; it comes last.
        longest: dict[tuple[int, int], _Ready] = {}
        at_words = self._at_words
        for word, start, _ in automaton.find_matches_as_indexes(text, overlapping=True):
            for rank, ready in at_words[word]:
                longest[start, rank] = ready
        for (start, _), (match, make, rule) in longest.items():
            if (m := match(text, start)) is not None and (value := make(m)) is not None:
                _add(found, start, m.end(), rule, value)

    # This loop and what it calls run for every number of a text; they are plain on purpose.
    def _scan_characters(self, text: str, found: list[Candidate]) -> None:
        done = 0
        by_character = self._by_character
        heads = self._heads
        by_follow, always = self._by_follow, self._always
        by_tail, last_resort = self._by_tail, self._last_resort
        for stop in self._stops.finditer(text):
            at = stop.start()
            if at < done:
                continue
            character = text[at]
            match_head = heads.get(character)
            if match_head is None:
                for match, make, rule in by_character[character]:
                    if (m := match(text, at)) is not None and (value := make(m)) is not None:
                        done = max(done, _add(found, m.start(), m.end(), rule, value))
                continue
            head = match_head(text, at)
            if head is None or head.lastindex is not None:
                run = numerals.RUN.match(text, at)
                assert run is not None
                done = run.end()
            else:  # a numeral and no more
                done = head.end()
            follow = text[done : done + 1]
            while follow == " ":
                done += 1
                follow = text[done : done + 1]
            matched = False
            rules = by_follow.get(follow, always)
            if isinstance(rules, dict):
                rules = rules.get(text[done + 1 : done + 2], rules[""])
            for match, make, rule in rules:
                if (m := match(text, at)) is not None and (value := make(m)) is not None:
                    done = max(done, _add(found, at, m.end(), rule, value))
                    matched = True
            if head is None:
                continue
            end = head.end()
            behind = end
            tail = text[end : end + 1]
            while tail == " ":
                behind += 1
                tail = text[behind : behind + 1]
            rules = by_tail.get(tail, ())
            if isinstance(rules, dict):
                rules = rules.get(text[behind + 1 : behind + 2], rules[""])
            for match, make, rule in rules:
                if (m := match(text, end)) is not None and (value := make(head, m)) is not None:
                    done = max(done, _add(found, at, m.end(), rule, value))
                    matched = True
            if matched:
                continue
            for match, make, rule in last_resort:
                if (m := match(text, end)) is not None and (value := make(head, m)) is not None:
                    done = max(done, _add(found, at, m.end(), rule, value))
                    matched = True
            if not matched and follow in heads and (run := numerals.RUN.match(text, at)) is not None:
                done = max(done, run.end())  # 一一一一: no number begins in the middle of a run


_new = tuple.__new__  # half the price of calling a NamedTuple


def _add(found: list[Candidate], start: int, end: int, rule: Rule, value: object) -> int:
    if type(value) is Spanned:
        value, start, end = value
    found.append(_new(Candidate, (start, end, rule, value)))
    return end


def _ready(rule: Rule) -> _Ready:
    assert rule.pattern is not None
    return rule.pattern.match, rule.make, rule


# The rules to try by the character that follows; where words of two tell more, by the second of them.
_Table = dict[str, tuple[_Ready, ...] | dict[str, tuple[_Ready, ...]]]


def _by_follow(rules: list[Rule]) -> tuple[_Table, tuple[_Ready, ...]]:
    """The rules to try by what follows, and those where nothing that a rule names does."""
    words: dict[str, set[int]] = {}
    for place, rule in enumerate(rules):
        for word in rule.follow or ():
            words.setdefault(word, set()).add(place)
    ready = [_ready(rule) for rule in rules]
    free = {place for place, rule in enumerate(rules) if rule.follow is None}

    def chosen(*follows: str) -> tuple[_Ready, ...]:
        return tuple(ready[place] for place in sorted(free.union(*(words.get(word, ()) for word in follows))))

    table: _Table = {word: chosen(word) for word in words if len(word) == 1}
    seconds: dict[str, dict[str, tuple[_Ready, ...]]] = {}
    for word in words:
        if len(word) == 2:
            seconds.setdefault(word[0], {"": chosen(word[0])})[word[1]] = chosen(*word[:1], word)
    return {**table, **seconds}, chosen()


def _by_word(rules: list[tuple[Lexicon[Any], Rule]]) -> dict[str, tuple[tuple[int, _Ready], ...]]:
    """The words that the scan looks for, each with the ranks of its rules and what they do there.

    A rule with a pattern matches it where the word begins; one without gets the match of the word. Words
    for which the same is to be done share it: what ten thousand words keep apart falls out of the caches.
    """
    words: dict[str, tuple[tuple[int, _Ready], ...]] = {}
    done: dict[tuple[int, int], tuple[int, _Ready]] = {}
    for cue, rule in rules:
        for word in cue:
            length = len(word) if rule.pattern is None else 0
            ready = done.get((rule.rank, length))
            if ready is None:
                match = rule.pattern.match if rule.pattern is not None else _any(length)
                ready = done[rule.rank, length] = (rule.rank, (match, rule.make, rule))
            words[word] = (*words.get(word, ()), ready)
    shared: dict[tuple[int, ...], tuple[tuple[int, _Ready], ...]] = {}
    return {word: shared.setdefault(tuple(map(id, ready)), ready) for word, ready in words.items()}


@cache
def _any(length: int) -> _Match:
    return re.compile(f".{{{length}}}", re.DOTALL).match


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


def _leftmost_longest(candidate: Candidate) -> tuple[int, int, int]:
    return candidate.start, -candidate.end, candidate.rule.rank
