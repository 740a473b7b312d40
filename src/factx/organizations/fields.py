"""Fields: names with two fields of work, which 和 or 与 joins: 财政和经济委员会, 数学与统计学院."""

from factx.organizations import parts, vocabulary
from factx.organizations.reading import FIELDED, Reading

# Tags of words that tell a field of learning.
_FIELD_TAGS = frozenset(("n", "vn", "an", "nz", "nt", "j", "b", "l"))


def join(reading: Reading) -> None:
    """Go on over 和, where the words before it lead to a place or a body."""
    if reading.before not in ("和", "与", "及", "以及"):
        return
    for index in range(reading.left - 1, max(-1, reading.left - 6), -1):
        what = reading.sort(index)
        if what in ("place", "head", "name", "division"):
            if index == reading.left - 1:
                return  # 中国和日本银行
            divides = what == "name" or reading.token(index)[-1] in parts.DIVISIONS
            if (
                reading.begin is None
                and not divides
                and not (reading.kind in FIELDED and reading.before == "与")
            ):
                return  # 浙江工业和教育局, but 崇礼区教育和体育局, 美国艺术与科学院
            reading.body = reading.kind
            while True:
                if reading.sort(index) == "name":
                    reading.body = vocabulary.kind(reading.token(index))
                if reading.sort(index - 1) not in ("place", "head", "name"):
                    break
                index -= 1
            reading.begin, reading.place, reading.left = reading.words[index].start, True, 0
            return
        fields = ("common", "verb") if reading.begin is None else ("common", "verb", "holder")
        field = what in fields or (what == "proper" and reading.words[index].tag == "nz")
        field = field or (what == "piece" and reading.kind in FIELDED)  # 古脊椎动物与古人类研究所
        if not field or (index == reading.left - 1 and reading.is_body(index)):
            break
    if (reading.kind in FIELDED and reading.before == "与") or (reading.committee and reading.before == "及"):
        _join_fields(reading)  # the committees of parliaments: 财政及经济委员会


def _join_fields(reading: Reading) -> None:
    """Go on over 与 to another field: 数学与统计学院; 大学与学院 are two."""
    index = reading.left
    while index > 0 and _is_field(reading, index - 1):
        index -= 1
    if index == reading.left:
        return
    if index > 1 and reading.sort(index - 1) == reading.sort(index - 2) == "piece":
        index -= 2  # 深地科学
    if reading.sort(index - 1) in ("", "stop") or reading.is_body(index - 1):
        reading.begin, reading.left, reading.content = reading.words[index].start, index - 1, True


def _is_field(reading: Reading, index: int) -> bool:
    token, tag = reading.token(index), reading.words[index].tag
    return (
        len(token) > 1
        and (tag in _FIELD_TAGS or token in vocabulary.classes())  # 统计 is a verb, too
        and reading.sort(index) == "common"
        and not reading.is_body(index)
    )
