"""Titles of hijacked pages with something foreign put into them: 发送旅客30某某开奖结果2.6万人次.

What is true stands below, as the headline once more or as a run of the story.
"""

from factx.cleaning import joints
from factx.cleaning.edits import Change
from factx.cleaning.patterns import HAN, Late

_SHORTEST, _LONGEST = 8, 120
# What the story has of the title, across the place; how far from an advertisement's words it may be.
_RUN, _FAR = 3, 12
_REPRINT = "原创 "
_FIGURE = Late("[0-9][0-9.,万萬亿億%％年月日]|[.][0-9]")
_PAIR = Late(f"(?=([{HAN}]{{2}}))")


def find(text: str) -> list[Change]:
    """A first line that is the headline below with something put into it; the word 原创 before a title.

    >>> text = "全市夏某队大胜锁定第二粮增产一成\\n全市夏粮增产一成\\n今年全市夏粮增产。"
    >>> [text[change.start : change.end] for change in find(text)]
    ['全市夏某队大胜锁定第二粮增产一成\\n']

    The line below may be a shorter title:

    >>> find("我市召开2024年经济工作会议\\n我市召开经济工作会议\\n会议在市政府举行。")
    []
    """
    end = text.find("\n", 0, _LONGEST)
    if end < _SHORTEST:
        return []
    start = len(_REPRINT) if text.startswith(_REPRINT) else 0
    title = text[start:end]
    below = end + 1
    beyond = text.find("\n", below, below + len(title))
    if (
        beyond - below >= _SHORTEST
        and text[below] == title[0]
        and _is_spoiled(title, text[below:beyond], text[beyond:])
    ):
        return [Change(0, below, "", "spam")]
    return [Change(0, start, "", "boilerplate")] if start else []


def _is_spoiled(title: str, headline: str, story: str) -> bool:
    """Whether the title is the headline with something in it that its story doesn't speak of."""
    first = _shared(title, headline)
    last = _shared(title[::-1], headline[::-1])
    put_in = title[first : first + len(title) - len(headline)]
    pairs = _PAIR.findall(put_in)
    if first + last < len(headline) or len(pairs) < _RUN or 4 * sum(p in story for p in pairs) > len(pairs):
        return False
    return any(
        headline[max(0, at - _RUN) : at + _RUN] in story
        for at in range(len(headline) - last, first + 1)
        if at
    )


def _shared(one: str, other: str) -> int:
    """How many characters two strings begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(other))


def put_in(title: str, first: int, last: int, story: str) -> tuple[int, int] | None:
    """The shortest piece around an advertisement's words whose neighbors are one run of the story.

    >>> put_in("夏粮总产30某某开奖结果2.6万吨", 6, 12, "记者获悉,今年夏粮总产302.6万吨。")
    (6, 12)
    """
    places = (
        (start, end)
        for start in range(first, max(0, first - _FAR), -1)
        for end in range(last, min(len(title), last + _FAR))
    )
    return next(
        (
            (start, end)
            for start, end in sorted(places, key=lambda place: place[1] - place[0])
            if _is_torn(title[:start], title[end:], story)
        ),
        None,
    )


def _is_torn(before: str, behind: str, story: str) -> bool:
    """Whether the two are one run of the story, a long one or with a figure or a word over the joint."""
    if before[-2:] + behind[:2] not in story:
        return False
    run = before[-_RUN:] + behind[: _RUN + 1]
    return joints.is_word(before, behind) or (
        run in story and (len(run) > 2 * _RUN or _FIGURE.match(before[-1] + behind[0]) is not None)
    )
