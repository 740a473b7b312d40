"""Unknown: names that no dictionary has, brands and foreign ones: 青禾远航电子有限公司."""

from factx.chinese import transliteration
from factx.organizations import parts, vocabulary
from factx.organizations.reading import RULING, Reading

# Brands have two characters or more, by the rules of the register, and seldom more than five.
_SHORTEST, _LONGEST = 2, 5
_PLACED = 8  # with what they do, behind a place: 合肥本源量子计算科技有限公司
_WORDS = 4


def reach_brand(reading: Reading) -> None:
    """Go on to the left over an unknown brand, up to a place, a break or a word that rules the name.

    青禾远航电子有限公司, 浙江大捷通包装有限公司: no word of it is known as a name, but the register takes no
    company without a brand.
    """
    stop = reading.left + 1
    index = stop - 1
    words = pieces = 0
    while index >= 0 and words < _WORDS and not _rules(reading, index):
        if reading.sort(index) == "place":
            break
        pieces += len(reading.token(index)) == 1
        words += 1
        index -= 1
    start = index + 1
    if start == stop:
        _take_mixed(reading)
        return
    size = reading.words[stop - 1].end - reading.words[start].start
    if index >= 0 and reading.sort(index) == "place":  # 湖北亿钧耀能新材料股份有限公司
        if _SHORTEST <= size <= _PLACED:
            while reading.sort(index - 1) == "place":
                index -= 1
            _begin(reading, index)
        return
    if words == _WORDS and index >= 0 and not _rules(reading, index):
        return
    by_itself = words == 1 and reading.begin is not None and reading.sort(start) in _BY_ITSELF
    if (pieces or by_itself) and size <= _LONGEST - 1 and size >= _SHORTEST:
        _begin(reading, start)


# 得力集团有限公司, 顾家家居有限公司: brands that are a word for something else.
_BY_ITSELF = ("verb", "person")


def _take_mixed(reading: Reading) -> None:
    """Take what was read as a brand if a character that no word explains is in it: 金螳螂律师事务所."""
    begin, last = reading.begin, reading.words[-1].end
    if begin is None or not _SHORTEST <= last - begin <= _LONGEST - 1:
        return
    if reading.before and reading.before not in RULING:
        return  # 湖北一家|新材料有限公司
    words = [word for word in reading.words if word.start >= begin]
    reading.proper = len(words) > 1 and words[0].end - words[0].start == 1


def _rules(reading: Reading, index: int) -> bool:
    """Whether the word is none of a brand: 的, 一家, 成立."""
    token, tag = reading.token(index), reading.words[index].tag
    if len(token) == 1:
        return token in RULING
    told = vocabulary.classes().get(token)
    return told == "determiner" or (tag[0] in "vfn" and reading.sort(index) == "stop")


def _begin(reading: Reading, index: int) -> None:
    reading.begin, reading.left, reading.proper = reading.words[index].start, index - 1, True
    reading.safe = None


def reach_foreign(reading: Reading, stop: int) -> None:
    """Go on to the left over a foreign name that no dictionary has: 阿尔伯塔国际学院, 莱斯特福斯俱乐部."""
    start = parts.foreign(reading.window, stop)
    index = {word.start: index for index, word in enumerate(reading.words)}
    club = reading.kind == "sports" and transliteration.is_written(reading.token(index[stop]))
    led = club or (reading.sort(index[stop]) == "head" and stop - start > 2)
    if led and start in index:
        reading.begin, reading.left, reading.proper, reading.content = start, index[start] - 1, True, True
