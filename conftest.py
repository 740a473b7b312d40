"""What the examples in docstrings may use without importing it."""

from collections.abc import Iterator

import pytest

import factx


@pytest.fixture(autouse=True)
def _names(doctest_namespace: dict[str, object], request: pytest.FixtureRequest) -> Iterator[None]:
    """`show(text)` prints the mentions that the rules of the docstring's own type find in the text."""
    module = getattr(getattr(request.node, "dtest", None), "globs", {}).get("__name__", "")
    field = module.split(".")[1] if module.startswith("factx.") else ""

    def show(text: str, reference_date: str | None = None) -> None:
        for mention in getattr(factx.extract(text, reference_date=reference_date), field):
            print(mention.text, "=", factx.display.brief(mention))

    doctest_namespace["show"] = show
    yield
