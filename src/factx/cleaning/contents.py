"""Lists of contents whose page numbers stuck to the next heading: 1.1项目概况11.2编制依据3."""

from re import Match

from factx.cleaning.edits import Change
from factx.cleaning.patterns import HAN, Late

_HEADING = Late(rf"[{HAN}A-Za-z（）()《》、]{{2,30}}(?P<figures>[0-9]{{1,4}}(?:\.[0-9]{{1,4}}){{0,3}})")
_FIRST = Late(rf"(?P<figures>[0-9]{{1,2}}\.[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?)(?=[{HAN}])")
# 概况11.1: the chapter, its page, its first heading.
_CHAPTER = Late(rf"[{HAN}]{{2,12}}(?P<page>[0-9]{{1,3}})(?P<figures>1\.1)(?=[{HAN}])")
# 第二章建设52.1: the next chapter, behind the last page of the one before.
_NEXT = Late(rf"第[一二三四五六七八九十]{{1,3}}[章节][{HAN}]{{1,20}}(?P<figures>[0-9]{{1,6}}\.1)(?=[{HAN}])")
_LAST = Late(rf"[{HAN}A-Za-z（）()《》、]{{2,30}}[0-9]{{1,4}}(?![0-9.])")
_FEWEST = 4


def find(text: str, lines: list[str]) -> list[Change]:
    """The lists that stand in a line, each from its first heading to its last page.

    >>> text = "1.1项目概况11.2编制依据31.3建设规模51.4投资估算122资金来源15"
    >>> [text[change.start : change.end] for change in find(text, [text])]
    ['1.1项目概况11.2编制依据31.3建设规模51.4投资估算122资金来源15']

    Figures that rise in a text are no headings:

    >>> text = "收入1.1亿元、1.2亿元和1.3亿元,分别增长1.4%、1.5%和1.6%"
    >>> find(text, [text])
    []
    """
    if "1.1" not in text or "1.2" not in text:
        return []
    changes = []
    start = 0
    for line in lines:
        for first, beyond in _lists(line) if line.count(".") > 1 else ():
            # A line of its own goes with its line end.
            end = start + beyond + (beyond - first == len(line) < len(text) - start)
            changes.append(Change(start + first, end, "", "boilerplate"))
        start += len(line) + 1
    return changes


def _lists(line: str) -> list[tuple[int, int]]:
    found = []
    end = 0
    for first in sorted((*_CHAPTER.finditer(line), *_FIRST.finditer(line)), key=Match.start):
        if first.start() < end:
            continue
        number = tuple(map(int, first["figures"].split(".")))
        page, count, at = 0, 0, first.end()
        if "page" in first.re.groupindex:
            page, count = int(first["page"]), 1
        opened = page
        while m := _HEADING.match(line, at):
            step = _step(m["figures"], number, page)
            if step is None:
                # 投资估算5第二章建设52.1方案
                chapter = _NEXT.match(line, m.end())
                if chapter is None or not m["figures"].isdecimal() or int(m["figures"]) < page:
                    break
                step = _step(chapter["figures"], (number[0], 0), int(m["figures"]))
                if step is None or step[0] != (number[0] + 1, 1):
                    break
                m = chapter
            count += 1
            number, page = step
            at = m.end()
        # The last page number is followed by no heading.
        last = _LAST.match(line, at)
        if count >= _FEWEST or (last and count == _FEWEST - 1 and page > opened > 0):
            end = last.end() if last else at
            found.append(
                (first.start("page") if opened and line[: first.start()].strip() else first.start(), end)
            )
    return found


def _step(figures: str, number: tuple[int, ...], page: int) -> tuple[tuple[int, ...], int] | None:
    """The next heading and its page, if the figures are a page number and then the next heading's."""
    for following in _following(number):
        written = ".".join(map(str, following))
        before = figures[: len(figures) - len(written)]
        if figures.endswith(written) and before.isdecimal() and page <= int(before) <= page + 100:
            return following, int(before)
    return None


def _following(number: tuple[int, ...]) -> list[tuple[int, ...]]:
    """The numbers that the heading behind this one can have: 1.2.1, 1.3, 2."""
    inner = [(*number, 1)] if len(number) < 4 else []
    if number[-1] == 0:  # a chapter ends
        return [(number[0] + 1, 1)]
    return inner + [(*number[:size], number[size] + 1) for size in range(len(number) - 1, -1, -1)]
