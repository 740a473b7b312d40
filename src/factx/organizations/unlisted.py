"""Unlisted: bodies named after villages, districts and founders that no dictionary knows: 三吉村村委会."""

from factx.organizations import boundary, parts, places, vocabulary

VILLAGES = frozenset("村庄屯")
OF_VILLAGES = ("村委会", "村民委员会", "党支部", "党总支")
NO_DISTRICT = frozenset("的了各该本此其某所由向到在与和及至往从被辖属地级两个区县市")


def village(text: str, at: int) -> boundary.Beginning | None:
    """Where the name of the village, or of its town, begins whose body's ending stands at `at`.

    >>> begin = village("从李家庄村委会", 4)
    >>> begin and begin.start, village("到各村村委会", 3)
    (1, None)
    """
    low = start = max(0, at - 7)
    for word in reversed(vocabulary.dictionary().cut(text[low:at])):
        token, start = text[low + word.start : low + word.end], low + word.start
        divides = start < at - 1 and token in parts.DIVISIONS
        ends = divides or token in boundary.BREAKS or token in parts.DIRECTIONS or at - start > 4
        rules = parts.sort(token, word.tag) in _RULING and token not in _COUNTS and token[-1] != "家"
        if ends or rules:
            start = low + word.end
            break
        if word.tag == "n" and len(token) > 1 and word.end + low > at - 2:
            return None  # 农村党支部, but 王家葑村
    if at - start < 2 or (at - start == 2 and text[start] in _COUNTS):
        return None  # 各村村委会, 两村村委会
    if text[start - 1 : start] in parts.DIVISIONS:
        town = boundary.find(text, start, start, "government", ahead=0)
        start = town.start if town is not None and town.place else start
    return boundary.named(places.before(text, start), at, place=True)


_RULING = ("stop", "verb", "person", "holder", "head", "name")
_COUNTS = frozenset("一二两三四五六七八九十几数")


def precinct(text: str, at: int) -> boundary.Beginning | None:
    """Where the district begins, or its city, after which a police precinct in Taiwan is named.

    >>> [precinct(text, text.index("警")) is None for text in ("三重警分局", "中和警分局", "派员到警分局")]
    [False, False, True]
    """
    district = text[max(0, at - 2) : at]
    if len(district) < 2 or not district.isalpha():
        return None
    alone = at < 3 or text[at - 3] in boundary.BREAKS or places.end_at(text, at - 2)  # 中和
    if not (NO_DISTRICT - _JOINTS if alone else NO_DISTRICT).isdisjoint(district):
        return None
    return boundary.named(places.before(text, at - 2), at)


_JOINTS = frozenset("和与在到由向及")


def founders(text: str, at: int) -> boundary.Beginning | None:
    """Where the name of three characters begins, behind a break, whose law firm's ending stands at `at`.

    >>> [founders(text, 3) is None for text in ("郑传本律师事务所", "这家的律师事务所")]
    [False, True]
    """
    start = at - 3
    if start < 0 or text[start] not in vocabulary.surnames():
        return None
    if start and text[start - 1] not in boundary.BREAKS:
        return None
    words, name = vocabulary.dictionary(), text[start:at]
    if name[:2] in words or name[1:] in words or not _NO_FOUNDER.isdisjoint(name):
        return None
    return boundary.named(start, at)


_NO_FOUNDER = frozenset("的了某其他她等这那所家间些类")
