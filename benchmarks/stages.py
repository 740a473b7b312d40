"""Which stage of `extract` the time goes to."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest import mock

import factx
from factx import api, cleaning, dates, facts, numbers, organizations, segmenter
from factx.chinese import characters
from factx.models import Document
from factx.scanner import Scanner

# A stage and where extract() finds its function.
STAGES: tuple[tuple[str, Any, str], ...] = (
    ("clean", cleaning, "clean"),
    ("simplify", characters, "simplified"),
    ("segment", segmenter, "segment"),
    ("scan", Scanner, "scan"),
    ("select", api, "select"),
    ("resolve organizations", organizations, "resolve"),
    ("resolve dates", dates, "resolve"),
    ("resolve numbers", numbers, "resolve"),
    ("link facts", facts, "link"),
    ("validate", Document, "model_validate"),
)


def shares(text: str, reference_date: str, repeats: int = 100) -> dict[str, float]:
    """The share of each stage in the time of `extract`; the rest is what lies between them."""
    factx.extract(text, reference_date=reference_date)
    spent = dict.fromkeys((name for name, _, _ in STAGES), 0.0)
    with _watched(spent):
        begin = time.process_time()
        for _ in range(repeats):
            factx.extract(text, reference_date=reference_date)
        total = time.process_time() - begin
    found = {name: seconds / total for name, seconds in spent.items()}
    return {**found, "between": 1 - sum(found.values())}


@contextmanager
def _watched(spent: dict[str, float]) -> Iterator[None]:
    with ExitStack() as stack:
        for name, owner, attribute in STAGES:
            watch = _watch(name, getattr(owner, attribute), spent)
            stack.enter_context(mock.patch.object(owner, attribute, watch))
        yield


def _watch(name: str, function: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    def watch(*arguments: Any, **options: Any) -> Any:
        begin = time.process_time()
        try:
            return function(*arguments, **options)
        finally:
            spent[name] += time.process_time() - begin

    return watch
