"""Places right before a point of the text."""

from functools import cache

from factx.organizations import vocabulary

_LONGEST = 11


@cache
def _sizes() -> dict[str, tuple[int, ...]]:
    """The lengths of the places by their last two characters, the longest first."""
    sizes: dict[str, set[int]] = {}
    for place in vocabulary.places():
        sizes.setdefault(place[-2:], set()).add(len(place))
    return {tail: tuple(sorted(found, reverse=True)) for tail, found in sizes.items()}


def before(text: str, end: int) -> int:
    """The start of the places that end here, one behind the other; `end` itself where there is none.

    >>> before("在浙江省杭州市某公司", 7)
    1
    """
    sizes = _sizes()
    while (found := sizes.get(text[end - 2 : end])) is not None:
        for size in found:
            if size <= end and text[end - size : end] in vocabulary.places():
                end -= size
                break
        else:
            break
    return end


def end_at(text: str, end: int) -> bool:
    """Whether a place ends here; unlike `before` it doesn't walk along a list of places.

    >>> end_at("在浙江省杭州市某公司", 7), end_at("在浙江省杭州市某公司", 8)
    (True, False)
    """
    found = _sizes().get(text[end - 2 : end])
    if found is None:
        return False
    places = vocabulary.places()
    return any(size <= end and text[end - size : end] in places for size in found)


def after(text: str, start: int, end: int) -> int:
    """The end of the longest place that begins here and ends by `end`; `start` itself where there is none.

    >>> after("兰山分局", 0, 4)
    2
    """
    places = vocabulary.places()
    for stop in range(min(end, start + _LONGEST), start + 1, -1):
        if text[start:stop] in places:
            return stop
    return start
