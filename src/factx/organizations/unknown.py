"""Unknown: names that no dictionary has, brands and foreign ones: 青禾远航电子有限公司."""

from factx.organizations import parts
from factx.organizations.reading import RULING, Reading


def reach_brand(reading: Reading) -> None:
    """Go on to the left over an unknown brand, up to a break or a word that rules the name.

    青禾远航电子有限公司: no word of it is known as a name, but the register's kind needs one.
    """
    index = reading.left
    stop, pieces = index + 1, 0
    while index >= 0 and stop - index <= 4:
        token = reading.token(index)
        known = reading.sort(index)
        if token in RULING or len(token) > 2 or known == "place":
            break
        if len(token) == 2 and (known == "stop" or pieces == 1):
            break
        pieces += len(token) == 1
        index -= 1
    start = index + 1
    if stop - start > 4 or not pieces:
        return
    size = reading.words[stop - 1].end - reading.words[start].start
    led = reading.sort(index) == "place"  # 湖北亿钧耀能新材料股份有限公司
    if 2 <= size <= 4 and (
        led or index < 0 or reading.sort(index) == "stop" or reading.token(index) in RULING
    ):
        while reading.sort(index) == "place":
            index -= 1
        reading.begin, reading.left, reading.proper = (
            reading.words[index + 1 if led else start].start,
            index,
            True,
        )
        reading.safe = None


def reach_foreign(reading: Reading, stop: int) -> None:
    """Go on to the left over a foreign name that no dictionary has: 阿尔伯塔国际休闲学院."""
    start = parts.foreign(reading.window, stop)
    index = {word.start: index for index, word in enumerate(reading.words)}
    if stop - start > 2 and start in index and reading.sort(index[stop]) == "head":
        reading.begin, reading.left, reading.proper, reading.content = start, index[start] - 1, True, True
