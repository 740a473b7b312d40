"""Pictures: the width and the height of a screen are numbers, 1920×1080; 4×100米 and 5×2 are other things."""

import re

# What stands beside a side that has another one: most numbers need no further look.
BY = frozenset("×xX* ")
_HEIGHT = re.compile(r" ?[×xX*] ?(?:[0-9],)?[0-9]{3,4}(?![0-9A-Za-z.,×*=米])")
_WIDTH = re.compile(r"(?<![0-9A-Za-z.,×*=-])(?:[0-9],)?[0-9]{3,4} ?[×xX*] ?\Z")
_LONGEST_WIDTH = 9
_NO_SIDE = tuple("×xX*=米")


def sized(text: str, start: int, end: int) -> bool:
    """Whether the digits are the one or the other side of a picture.

    >>> sized("1440 x 2560", 0, 4), sized("1440 x 2560", 7, 11), sized("4×100", 2, 5)
    (True, True, False)
    """
    if not 3 <= end - start <= 5:
        return False
    if _HEIGHT.match(text, end) is not None:
        return True
    return text[end : end + 1] not in _NO_SIDE and (
        _WIDTH.search(text, max(0, start - _LONGEST_WIDTH), start) is not None
    )
