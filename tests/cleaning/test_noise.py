"""Pages that are spoiled on purpose come back; where something is lost for good, nothing is made up."""

from collections import Counter
from random import Random

import pytest

import factx
from factx.cleaning import clean
from tests.cleaning import noise

PAGES = noise.pages()
SEEDS = range(4)
DAY = "2025-09-23"
# What can't always be known: a keyword that cuts no word which the page has elsewhere, a title of doubled
# characters that might be meant, a page of a few lines that may be cut or not.
PARTLY = {
    "injected keyword": 0.75,
    "doubled line": 0.8,
    "wrapped at a width": 0.9,
    "wrapped after a number of characters": 0.75,
}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page[:6])
@pytest.mark.parametrize("kind", sorted(noise.REPAIRED.keys() - PARTLY))
def test_what_is_added_goes(kind: str, page: str) -> None:
    for seed in SEEDS:
        assert clean(noise.REPAIRED[kind](page, Random(seed))).text == page


@pytest.mark.parametrize("kind", sorted(PARTLY))
def test_what_is_partly_found_goes_whole_or_stays(kind: str) -> None:
    spoiled = [(page, noise.REPAIRED[kind](page, Random(seed))) for page in PAGES for seed in SEEDS]
    right = sum(clean(raw).text == page for page, raw in spoiled)
    assert right >= PARTLY[kind] * len(spoiled)


def test_two_kinds_at_once_go() -> None:
    rng = Random(1)
    # Blanks, cuts and doubling of what another kind has put in are no longer those of a page.
    alone = {"spaced", "all doubled", "indentation", "invisible", "commas"}
    kinds = sorted(noise.REPAIRED.keys() - PARTLY - alone)
    right = 0
    for seed in range(150):
        page, (first, second) = rng.choice(PAGES), rng.sample(kinds, 2)
        raw = noise.REPAIRED[first](page, Random(seed))
        right += clean(noise.REPAIRED[second](raw, Random(seed + 1))).text == page
    assert right >= 145


@pytest.mark.parametrize("kind", sorted(noise.REPAIRED.keys() - PARTLY))
def test_mentions_are_those_of_the_clean_page_and_lead_to_their_place(kind: str) -> None:
    for page in PAGES[:3]:
        raw = noise.REPAIRED[kind](page, Random(5))
        clean_page, spoiled = (factx.extract(text, reference_date=DAY) for text in (page, raw))
        for name in ("numbers", "dates", "organizations"):
            wanted, found = getattr(clean_page, name), getattr(spoiled, name)
            places = {"raw_start", "raw_end"}
            assert [m.model_dump(exclude=places) for m in found] == [
                m.model_dump(exclude=places) for m in wanted
            ]
            for mention in found:
                assert holds(raw[mention.raw_start : mention.raw_end], mention.text)


def holds(slice_: str, text: str) -> bool:
    """Whether all characters of the text are in the slice, in order, or stand there as an entity or wide."""
    plain = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" and c not in text else c for c in slice_)
    at = 0
    for character in text:
        places = [
            place for form in (character, f"&#{ord(character)};") if (place := plain.find(form, at)) >= 0
        ]
        if not places:
            return False
        at = min(places) + 1
    return True


@pytest.mark.parametrize("kind", sorted(noise.REPAIRED | noise.TOLD))
def test_spans_lead_to_the_raw_text_and_back(kind: str) -> None:
    page = PAGES[len(kind) % len(PAGES)]
    raw = (noise.REPAIRED | noise.TOLD)[kind](page, Random(7))
    cleaned = clean(raw)
    for start in range(0, len(cleaned.text) - 3, 3):
        span = cleaned.raw_span(start, start + 3)
        found = cleaned.clean_span(*span)
        assert found[0] <= start and start + 3 <= found[1]
        assert cleaned.raw_span(*found) == span


def said(document: factx.Document) -> Counter[tuple[str, ...]]:
    """What a document says: amounts, days and years, names; the vague dates say nothing that can be wrong."""
    return Counter(
        [("number", str(n.lower), str(n.upper), n.unit_code or "") for n in document.numbers]
        + [("date", d.timex) for d in document.dates if d.timex[0] in "12X"]
        + [("organization", o.name) for o in document.organizations]
    )


@pytest.mark.parametrize("kind", sorted(noise.TOLD))
def test_what_is_lost_is_told_and_hardly_anything_made_up(kind: str) -> None:
    kept = made_up = told = 0
    for page in PAGES:
        wanted = said(factx.extract(page, reference_date=DAY))
        for seed in SEEDS:
            raw = noise.TOLD[kind](page, Random(seed))
            document = factx.extract(raw, reference_date=DAY)
            found = said(document)
            kept += sum((found & wanted).values())
            made_up += sum((found - wanted).values())
            told += raw == page or noise.CODES[kind] in {notice.code for notice in document.warnings}
    assert 40 * made_up <= kept
    # A single lost mark (4亿元?第三产业) may as well be a question.
    assert told >= (0.75 if kind == "lost bytes" else 1) * len(PAGES) * len(SEEDS)
