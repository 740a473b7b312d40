"""Text that was decoded wrongly: GBK from the wrong byte on, UTF-8 taken for GBK, replacement characters.

It can't be repaired without guessing, since bytes are missing; so it is only found.
"""

from factx.chinese import characters
from factx.chinese.frequency import USUAL, is_common
from factx.cleaning import readings
from factx.cleaning.patterns import HAN, Late

# Behind a lost byte the next ones pair up wrongly, until an ASCII character: 《浙江省 becomes ?墩憬. Pairs
# that are no character are lost, too, or show as another question mark.
_SHIFTED = Late(r"(?:\?{1,3}[^\x00-\x7f]{1,16}){1,8}")
# “放管服”。“貴州省 becomes “放管服”?!百F州省: a wide mark behind the lost byte has been made narrow since.
_EXCLAIMED = Late(rf"\?!(?=[\u2190-\u27bf]|[{HAN}][@-~][{HAN}])(?P<run>[^\n。，,?]{{2,4}})")
_PIECE = Late(r"[^\x00-\x7f]+")
_UNTIL_MARK = Late("[^。，、；：！？》）”]{2,}(?=[》）”])")
_MARK = Late(r"\?(?<=[^\x00-\x7f]\?)")
_ODD = Late("[ㄅ-ㄩぁ-ヶА-яΑ-ω\u2200-\u24ff\u2500-\u257f＜＝＞｀＾]")
_DISGUISED = Late("[鐨锛銆涓鍏鍥鍙鎴鏄杩鐢鍖鏂鏃骞浜]")
_MISREAD = Late(r"[^\x00-\x7f。，、；：？！“”]{4,400}")
# UTF-8 read as Latin-1 or Windows-1252: æµ™æ±Ÿ.
_LATIN = Late(r"(?:[ã-éï][¡-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{1,2}\s?){3,}")
# The pinyin stands behind what is no character, or its own bracket is lost, too.
# Bytes of Big5 or GBK read one by one: ¤º¦a¥Í.
_BYTES = Late(r"(?:[\xa1-\xfe][@-~\xa1-\xfe]){6,}")
_ORPHAN = Late(
    rf"\?(?:[^\n?()（）]{{0,9}}[^\n?()（）{HAN}][(（])?(?P<syllable>[{readings.LETTER}]{{1,6}})[)）]"
)
# 2024骞?10鏈?30日: 年 and 月 between figures, each with the beginning of what followed.
_DATE = Late(r"(?<=[0-9])(?:[骞鏃]\??|鏈\?)(?:[0-9]{1,2}[日号月]?)?")
_LINE = 400
_CHINESE = Late(f"[{HAN}，。、；：？！“”（）《》]")
_REPLACED = Late("\ufffd+|锟(?:斤拷锟?)+")


def shifted(text: str) -> list[tuple[int, int]]:
    """The places around a lost byte where GBK was read from the wrong byte on.

    >>> shifted("?；谄髽I发展"), shifted("依据?墩憬》的规定"), shifted("投资捅仍龀?6.3%")
    ([(0, 4)], [(2, 5)], [(2, 6)])
    >>> shifted("“放管服”?!百F州省")
    [(5, 11)]
    >>> shifted("是谁?张三说是他。"), shifted("什么是饕餮?专家说"), shifted("真的?!大S来了")
    ([], [], [])
    """
    text = text.replace("\ufffd", "?")  # the mark of those who decode byte by byte
    if "?" not in text:
        return []
    found = [m.span() for m in _EXCLAIMED.finditer(text) if _is_shifted(m["run"])] if "?!" in text else []
    end = 0
    for m in _SHIFTED.finditer(text):
        if length := _length(m[0]):
            found.append((m.start(), m.start() + length))
    for m in _MARK.finditer(text):
        if m.start() >= end and (length := _before(text, m.start())):
            found.append((m.start() - length, m.end()))
            end = m.end()
    return sorted(found)


def _is_shifted(run: str) -> bool:
    """Whether the bytes of what stands behind a wide exclamation mark are characters when paired anew."""
    anew = f"！{run}".encode("gbk", "ignore")[1:].decode("gbk", "ignore")
    if anew[0] == "\u3000":
        return any(map(_is_rare, run[1:]))
    return anew[0] in USUAL and all(map(is_common, characters.simplified(anew[1:])))


def _length(cluster: str) -> int:
    """How far the pieces behind question marks, taken together, make sense when shifted."""
    pieces = list(_PIECE.finditer(cluster))
    if not _makes_sense_shifted([piece[0] for piece in pieces]):
        # 四?⒅饕?标的: two characters that are both odd, and right again behind them.
        head = pieces[0][0]
        if len(pieces) > 1 and len(head) == 2 and all(map(_is_rare, head)) and _makes_sense_shifted([head]):
            return pieces[0].end() + 1
        # The bytes may pair up rightly again before a closing mark.
        first = _UNTIL_MARK.match(head)
        return first.end() + pieces[0].start() if first and _makes_sense_shifted([first[0]]) else 0
    # Behind the last rare character a single one may still be wrong.
    return max(
        (piece.start() + at + 1 for piece in pieces for at, c in enumerate(piece[0]) if _is_rare(c)),
        default=4,
    )


def _before(text: str, end: int) -> int:
    """The length of the run before a place that makes sense when shifted; of two characters too many do."""
    run = text[max(0, end - 8) : end]
    start = next((at + 1 for at in range(len(run) - 1, -1, -1) if run[at] <= "\x7f"), 0)
    return next(
        (len(run) - at for at in range(start, len(run) - 2) if _makes_sense_shifted([run[at:]], strict=True)),
        0,
    )


def misread(text: str) -> list[tuple[int, int]]:
    """The places where UTF-8 was read as GBK, or any of them as Latin-1.

    The first is known by 的, the comma, the full stop, 中 and the like in disguise.

    >>> misread("鏂伴椈锛氳繘鍏ョ鍥涘眾銆"), misread("涓滴之水,终成江河。")
    ([(0, 12)], [])
    >>> misread("于2024骞?10鏈?30日")
    [(5, 9), (9, 14)]
    >>> misread("¤º¦a¥Í³ø´ä¤j¾Ç"), misread("El año pasado, ¡qué más!")
    ([(0, 14)], [])
    """
    found: list[tuple[int, int]] = []
    if _DISGUISED.search(text):
        for m in _MISREAD.finditer(text):
            if (not found or m.start() >= found[-1][1]) and _is_utf8(m[0]):
                found.append(_in_its_line(text, *m.span()))
    if "æ" in text or "ç" in text or "å" in text:
        found += [m.span() for m in _LATIN.finditer(text)]
    if "¤" in text:
        found += [m.span() for m in _BYTES.finditer(text)]
    if "骞" in text or "鏃" in text:
        found += [m.span() for m in _DATE.finditer(text)]
    return sorted(found)


def _in_its_line(text: str, start: int, end: int) -> tuple[int, int]:
    """The whole line where what was misread is most of it: the figures in it have lost characters, too."""
    first = text.rfind("\n", max(0, start - _LINE), start) + 1
    last = text.find("\n", end, end + _LINE)
    last = last if last >= 0 else min(len(text), end + _LINE)
    if first == 0 and start >= _LINE:  # the line is longer
        return start, end
    beyond_ascii = "".join(c for c in text[first:last] if c > "\x7f" and c not in "。，、；：？！“”")
    return (first, last) if _is_utf8(beyond_ascii) else (start, end)


def replaced(text: str) -> list[tuple[int, int]]:
    """The places where a decoder put a replacement character, or what came of one later."""
    if "\ufffd" not in text and "锟" not in text:
        return []
    return [m.span() for m in _REPLACED.finditer(text)]


def orphans(text: str) -> list[tuple[int, int]]:
    """The places from a lost byte to the pinyin of a character that went with it.

    >>> text = "向新而生?!闭憬〗y(tǒng)計局;藝?yán)盆F"
    >>> [text[start:end] for start, end in orphans(text)]
    ['?!闭憬〗y(tǒng)', '?yán)']
    >>> orphans("你去哪里?綦(qí)江。")
    []
    """
    if "?" not in text:
        return []
    return [m.span() for m in _ORPHAN.finditer(text) if not m["syllable"].isascii()]


def _makes_sense_shifted(pieces: list[str], strict: bool = False) -> bool:
    """Whether rare characters become frequent ones when the bytes are paired anew."""
    rare = frequent = common = total = 0
    for piece in pieces:
        piece = piece.rstrip("。，、；：！？》）”")  # these may be right
        plain = characters.simplified(piece)
        rare += sum(map(_is_rare, plain))
        frequent -= sum(map(USUAL.__contains__, plain))
        paired = piece.encode("gbk", "ignore")[1:]
        anew = characters.simplified(paired[: len(paired) // 2 * 2].decode("gbk", "ignore"))
        frequent += sum(map(USUAL.__contains__, anew))
        common += sum(is_common(character) or character in USUAL for character in anew)
        total += len(anew)
    length = sum(map(len, pieces))
    if rare > 0 < frequent and 10 * common >= 7 * total:
        return rare < length or not strict  # 魑魅魍魉 are rare all of them
    return not strict and 3 * rare >= length > 0 and common == total > 0


def _is_rare(character: str) -> bool:
    """Whether running text seldom has the character: rare Chinese, or what wrong pairs of bytes become."""
    if "\u4e00" <= character <= "\u9fff":
        return not is_common(characters.simplified(character))
    return _ODD.match(character) is not None


def _is_utf8(run: str) -> bool:
    encoded = run.encode("gb18030", "replace")
    decoded = encoded.decode("utf-8", "ignore")
    return 3 * len(_CHINESE.findall(decoded)) > len(encoded) / 2
