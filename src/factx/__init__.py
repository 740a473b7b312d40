"""Structured facts from Chinese text: numbers, dates, organizations, and what is said of them.

>>> import factx
>>> document = factx.extract("去年底,杭州某科技公司成交金额60万元。", reference_date="2025-09-23")
>>> [mention.text for mention in (*document.dates, *document.organizations, *document.numbers)]
['去年底', '杭州某科技公司', '60万元']
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factx.api import CleanText, Extractor, clean, extract, segment
    from factx.display.explanation import Explanation, explain
    from factx.errors import (
        FactxError,
        InputError,
        LexiconError,
        MissingExtraError,
        ReferenceDateError,
        RuleError,
        TimezoneError,
    )
    from factx.html import Page, from_html
    from factx.models import Date, Document, Edit, Entity, Fact, Notice, Number, Organization, Sentence

__version__ = "0.1.0"

# Where each public name lives. They load on first use: rules and models take a few hundred milliseconds
# that a program which only imports factx doesn't owe.
_HOMES = {
    "factx.api": ("CleanText", "Extractor", "clean", "extract", "segment"),
    "factx.display.explanation": ("Explanation", "explain"),
    "factx.errors": (
        "FactxError",
        "InputError",
        "LexiconError",
        "MissingExtraError",
        "ReferenceDateError",
        "RuleError",
        "TimezoneError",
    ),
    "factx.html": ("Page", "from_html"),
    "factx.models": (
        "Date",
        "Document",
        "Edit",
        "Entity",
        "Fact",
        "Notice",
        "Number",
        "Organization",
        "Sentence",
    ),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "CleanText",
    "Date",
    "Document",
    "Edit",
    "Entity",
    "Explanation",
    "Extractor",
    "Fact",
    "FactxError",
    "InputError",
    "LexiconError",
    "MissingExtraError",
    "Notice",
    "Number",
    "Organization",
    "Page",
    "ReferenceDateError",
    "RuleError",
    "Sentence",
    "TimezoneError",
    "__version__",
    "clean",
    "explain",
    "extract",
    "from_html",
    "segment",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'factx' has no attribute {name!r}")
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
