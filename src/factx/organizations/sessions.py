"""Sessions: the number of a legislature or of a party's congress belongs to its name."""

import re

from factx.organizations import places, vocabulary

_DIVISIONS = frozenset("省市县区州旗")
_NUMBER = "[一二三四五六七八九十百]{1,4}"
_SESSION = re.compile(rf"第?{_NUMBER}[届次]\Z")
_MEETING = re.compile(
    rf"第{_NUMBER}[次届](?:全国|中央|各级)?(?:人民)?(?:代表大会|委员会|代表会议)(?:常务委员会)?"
    rf"|[二三]?十?[一二三四五六七八九十]大(?![类项种批件重])"
)
# 二十大 is the congress where the text speaks of the party or of what a congress does, not in 二十大类产品.
_CONGRESS = re.compile(
    r"(?:(?<=党的)|(?<=中共)|(?<=贯彻)|(?<=学习)|(?<=宣传)|(?<=落实)|(?<=迎接)|(?<=党)).{3}"
    r"|二?十.?大(?=报告|精神|代表|以来|之后|以后|召开|闭幕|胜利|提出|确定|上|期间|文件|主题|关于|[、。，）)和的后上])"
)


_LISTED = re.compile(r"[一二三四五六七八九十]、\Z")  # 第二、三届 are two
_BODIES = ("中国人民政治协商会议", "政协")


def start(text: str, start: int) -> int:
    """Where the name begins, with the number of its session before it, and whose it is before that.

    >>> start("第九届全国人大", 3), start("在区九届人大", 4)
    (0, 1)
    """
    session = _SESSION.search(text, max(0, start - 6), start)
    if session is None or _LISTED.search(text, max(0, session.start() - 3), session.start()):
        return start
    national = text.startswith("全国", start)  # of which a region only has the deputies
    start = session.start()
    if text[start - 1 : start] in _DIVISIONS and not national:
        place = places.before(text, start)
        if place < start:
            return place
        return start if text[start - 2 : start] in vocabulary.dictionary() else start - 1
    # The body that has no name but with its session: 政协第八届全国委员会.
    return next((start - len(body) for body in _BODIES if text.endswith(body, 0, start)), start)


def place(text: str, start: int, end: int) -> str:
    """What stands before the number of the session: whose legislature it is.

    >>> place("云南省十七届人大", 0, 6), place("十七届人大", 0, 3)
    ('云南省', '')
    """
    session = _SESSION.search(text, start, end)
    return "" if session is None else text[start : session.start()]


def end(text: str, end: int) -> int:
    """Where the name of a party ends, with the congress behind it.

    >>> end("九三学社第七次全国代表大会", 4)
    13
    """
    meeting = _MEETING.match(text, end)
    return end if meeting is None else meeting.end()


def full(meeting: str) -> str:
    """A congress by its full name; of a committee there is one, whichever its number.

    >>> full("十五大"), full("第十九届中央委员会")
    ('第十五次全国代表大会', '中央委员会')
    """
    if meeting[-1] == "大":
        return f"第{meeting[:-1]}次全国代表大会"
    return meeting[meeting.index("届") + 1 :] if "届" in meeting[:7] else meeting


def is_congress(text: str, start: int) -> bool:
    """Whether a number with 大 is short for a party's congress.

    >>> is_congress("党的二十大", 2), is_congress("二十大类", 0)
    (True, False)
    """
    return _CONGRESS.match(text, start) is not None
