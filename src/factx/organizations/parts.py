"""Parts of names: what a word can do in one."""

import re
from functools import lru_cache

from factx.chinese import transliteration
from factx.organizations import vocabulary

DIVISIONS = frozenset("省市县区州旗镇乡")
JOINTS = frozenset("和与及")
# Countries and regions in one character, as they stand before a body or one after another: 中美, 俄国防部.
COUNTRIES = frozenset("中美英法德俄韩朝印以苏澳欧")
# Regions in one character, as they stand one after another: 港珠澳大桥, 川渝.
REGIONS = frozenset("京津冀沪苏浙杭宁皖闽赣鲁豫鄂湘粤桂琼川渝陕甘港珠澳台")
# How villages end that no dictionary knows: 佛祖岭社区.
HILLS = frozenset("岭山湖河桥店庄坪沟湾溪塘坝堡寨岗坡洼")
# Before an ending of one character these make a part, a number or anyone of them: 西部, 各处.
DIRECTIONS = frozenset("东西南北中内外上下全各本该每某")

_NOUNS = frozenset((
    "n", "j", "b", "s", "an", "l", "i", "g", "ng", "nz", "a", "ag", "vn", "f", "t", "k", "z", "zg",
    "tg", "vg", "h", "ad",
))  # fmt: skip
_PROPER = frozenset((
    "nz", "nr", "nrt", "nrfg", "eng",
))  # fmt: skip
_ORDINAL = re.compile(r"第[一二三四五六七八九十百零0-9]+\Z")
# What the dictionary's bodies must end with to be believed: 科技开发 is none.
_BODIES = frozenset((
    "大学", "学院", "学校", "公司", "银行", "医院", "法院", "委会", "员会", "公社", "集团", "科院",
    "学会", "协会", "究院",
))  # fmt: skip
_PEOPLE = frozenset("者员长师家手")
_RULING = frozenset("于为给出在进入到至")  # how verbs end that rule what follows: 并入, 作为


def foreign(window: str, end: int) -> int:
    """The start of the characters of foreign names that end here, of seven at most.

    >>> foreign("在阿尔伯塔国际", 5)
    1
    """
    start = end
    while start and end - start < 7 and window[start - 1] in transliteration.CHARACTERS:
        start -= 1
    return start


@lru_cache(maxsize=1 << 14)
def sort(word: str, tag: str) -> str:
    """What the word, with its tag in the dictionary, can do in a name.

    place, head (全国), name (another organization), proper (正泰), piece (one character of who knows what),
    ordinal, number, division (省, 市), common, verb, person, holder (记者, 企业), or stop: it ends the name.

    >>> sort("浙江", "ns"), sort("全国", "n"), sort("新华社", "nt"), sort("消费者", "n"), sort("访问", "vn")
    ('place', 'head', 'name', 'holder', 'stop')
    """
    known = vocabulary.classes().get(word)
    if known is not None:
        return {"inside": "common", "determiner": "stop"}.get(known, known)
    if word in vocabulary.brands():
        return "proper"
    if word in vocabulary.places():
        return "place"
    if len(word) == 1:
        if word in DIVISIONS:
            return "division"
        return "number" if word.isdigit() else "piece"
    if tag == "nt":
        if (
            word in vocabulary.names()
            or word[2:] in vocabulary.names()
            or (len(word) > 3 and word[-2:] in _BODIES and word[:-2] not in vocabulary.generic())
        ):
            return "name"
        return "place" if word[:2] in vocabulary.places() or word[:3] in vocabulary.places() else "common"
    if tag == "ns":
        return "common" if word in vocabulary.generic() else "place"  # 山区, 长跑
    if tag == "eng" and (word[0].isdigit() or (len(word) < 3 and word.isalpha())):
        return "common"  # 5G网络, IT公司; of such names the lists know
    if tag in _PROPER:
        named = len(word) == 2 and tag != "nz" and f"{word}市" in vocabulary.places()
        return "place" if named else "proper"  # 建德, also somebody's name
    if tag == "m":
        return "ordinal" if _ORDINAL.match(word) else "number" if word.isdigit() else "stop"
    if tag == "n" and word[-1] in _PEOPLE and len(word) < 4:
        return "person"
    if tag in ("v", "vn"):
        return "stop" if tag == "v" and word[-1] in _RULING else "verb"
    return "common" if tag in _NOUNS else "stop"
