"""Every rule keeps the house rules for rules."""

import dataclasses
import re
from functools import cache

import pytest

from factx import dates, numbers, organizations
from factx.chinese import characters
from factx.rules import Rule
from factx.scanner import Scanner
from tests import corpus
from tests.test_corpora import EXAMPLES, FAILURES

ROOMS = {"number": numbers, "date": dates, "organization": organizations}
RULES = [rule for room in ROOMS.values() for rule in room.RULES]
PAGE = (corpus.HERE.parent / "examples" / "zhejiang.txt").read_text(encoding="utf-8").splitlines()

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def reached(lines: list[corpus.Example]) -> set[str]:
    """The rules that make a candidate in the lines of their own room."""
    return {
        candidate.rule.id
        for name, room in ROOMS.items()
        for line in lines
        if line.type == f"{name}s"
        for candidate in Scanner(room.RULES).scan(characters.simplified(line.text))
    }


def found(scanner: Scanner, view: str) -> list[tuple[str, str, object]]:
    return [(view[c.start : c.end], c.rule.id, c.value) for c in scanner.scan(view)]


@cache
def reached_by_corpora() -> set[str]:
    return reached(EXAMPLES)


def test_every_room_has_rules() -> None:
    assert {rule.type for rule in RULES} == set(ROOMS)


def test_no_two_rules_share_an_id() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


@each_rule
def test_the_id_is_the_address(rule: Rule) -> None:
    """organization.suffix is `suffix()` in organizations/suffix.py: a name that comes twice is said once."""
    _, _, path = rule.make.__module__.partition(f"{ROOMS[rule.type].__name__}.")
    name = rule.make.__name__
    assert rule.id in {f"{rule.type}.{path}.{name}"} | ({f"{rule.type}.{path}"} if path == name else set())


@each_rule
def test_the_docstring_shows_what_is_found_and_what_is_not(rule: Rule) -> None:
    shown = re.findall(r">>> show\(.*\)\n(.*)", f"{rule.make.__doc__}\n\n")
    found = [output.strip() not in ("", ">>>") and not output.lstrip().startswith(">>>") for output in shown]
    assert any(found), "no example of what is found"
    assert not all(found), "no example of what is not found"


@each_rule
def test_a_corpus_line_reaches_the_rule(rule: Rule) -> None:
    assert rule.id in reached_by_corpora(), "dead: no corpus line reaches it"


@pytest.mark.parametrize("name", ROOMS)
def test_follow_says_nothing_that_the_pattern_does_not(name: str) -> None:
    """Where `follow` lets every rule through, more rules are tried, and the same is found."""
    views = [characters.simplified(text) for text in (*PAGE, *(line.text for line in EXAMPLES + FAILURES))]
    everything = "".join(sorted({character for view in views for character in view}))
    rules = ROOMS[name].RULES
    hinted = Scanner(rules)
    patient = Scanner(
        rule if rule.follow is None else dataclasses.replace(rule, follow=everything) for rule in rules
    )
    for view in views:
        assert found(hinted, view) == found(patient, view), view
