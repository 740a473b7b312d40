"""What the examples in docstrings may use without importing it."""

import pytest

import factx
from factx import display


@pytest.fixture(autouse=True)
def _names(doctest_namespace: dict[str, object], request: pytest.FixtureRequest) -> None:
    """`show(text)` prints, as `mention = value`, what the docstring's own room finds in the text."""
    module = getattr(getattr(request.node, "dtest", None), "globs", {}).get("__name__", "")
    room = module.split(".")[1] if module.startswith("factx.") else ""

    def show(text: str, reference_date: str | None = None) -> None:
        for mention in getattr(factx.extract(text, reference_date=reference_date), room):
            print(mention.text, "=", display.brief(mention))

    doctest_namespace["show"] = show
