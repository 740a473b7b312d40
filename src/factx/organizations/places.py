"""Places right before a point of the text."""

from factx.organizations import vocabulary

_LONGEST = 11


def before(text: str, end: int) -> int:
    """The start of the places that end here, one behind the other; `end` itself where there is none.

    >>> before("在浙江省杭州市某公司", 7)
    1
    """
    places = vocabulary.places()
    while True:
        for start in range(max(0, end - _LONGEST), end - 1):
            if text[start:end] in places:
                end = start
                break
        else:
            return end


def end_at(text: str, end: int) -> bool:
    """Whether a place ends here; unlike `before` it doesn't walk along a list of places.

    >>> end_at("在浙江省杭州市某公司", 7), end_at("在浙江省杭州市某公司", 8)
    (True, False)
    """
    places = vocabulary.places()
    return any(text[start:end] in places for start in range(max(0, end - _LONGEST), end - 1))


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
