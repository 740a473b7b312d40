"""Every kind of dirt that cleaning knows is in the corpora."""

from typing import get_args

from factx.cleaning import clean
from factx.models import EditKind
from tests.cleaning import corpus


def test_each_kind_of_edit_is_reached() -> None:
    kinds = {
        edit["kind"]
        for path in corpus.files()
        for example in corpus.read(path)
        for edit in clean(example.raw).edits
    }
    assert kinds == set(get_args(EditKind))
