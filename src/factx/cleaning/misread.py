"""Text that was decoded wrongly: GBK from the wrong byte on, UTF-8 taken for GBK, replacement characters.

It can't be repaired without guessing, since bytes are missing; so it is only found.
"""

from factx.chinese import characters
from factx.chinese.frequency import is_common
from factx.cleaning.patterns import HAN, Late

# Behind a lost byte the next ones pair up wrongly, until a punctuation mark: 《浙江省 becomes ?墩憬.
_SHIFTED = Late(rf"\?[；，。、！：？]?[{HAN}ㄅ-ㄩ]{{2,16}}")
# A question is followed by no comma, and seldom by a figure.
_MARK = Late(rf"\?(?<=[{HAN}]\?)(?=[0-9,，。、；;:：)）》”])")
_ZHUYIN = Late("[ㄅ-ㄩ]")
_MISREAD = Late(r"[^\x00-\x7f。，、；：？！“”]{4,400}")
# UTF-8 read as Latin-1 or Windows-1252: æµ™æ±Ÿ.
_LATIN = Late(r"(?:[ã-éï][¡-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{1,2}\s?){3,}")
_CHINESE = Late(f"[{HAN}，。、；：？！“”（）《》]")
_REPLACED = Late("\ufffd+|锟(?:斤拷锟?)+")


def shifted(text: str) -> list[tuple[int, int]]:
    """The places around a lost byte where GBK was read from the wrong byte on.

    >>> shifted("?；谄髽I发展"), shifted("依据?墩憬》的规定"), shifted("投资捅仍龀?6.3%")
    ([(0, 4)], [(2, 5)], [(2, 6)])
    >>> shifted("是谁?张三说是他。"), shifted("什么是饕餮?专家说")
    ([], [])
    """
    if "?" not in text:
        return []
    found = [m.span() for m in _SHIFTED.finditer(text) if _makes_sense_shifted(m[0][1:7])]
    found += [
        (m.start() - length, m.end()) for m in _MARK.finditer(text) if (length := _before(text, m.start()))
    ]
    return sorted(found)


def _before(text: str, end: int) -> int:
    """The length of the run before a place that makes sense when shifted; of two characters too many do."""
    run = text[max(0, end - 8) : end]
    return next((len(run) - at for at in range(len(run) - 2) if _makes_sense_shifted(run[at:])), 0)


def misread(text: str) -> list[tuple[int, int]]:
    """The places where UTF-8 was read as GBK or as Latin-1.

    The first is known by 的, the comma, the full stop or 中 in disguise.

    >>> misread("鏂伴椈锛氳繘鍏ョ鍥涘眾銆"), misread("涓滴之水,终成江河。")
    ([(0, 12)], [])
    """
    found = []
    if "鐨" in text or "锛" in text or "銆" in text or "涓" in text:
        found = [m.span() for m in _MISREAD.finditer(text) if _is_utf8(m[0])]
    if "æ" in text or "ç" in text or "å" in text:
        found += [m.span() for m in _LATIN.finditer(text)]
    return found


def replaced(text: str) -> list[tuple[int, int]]:
    """The places where a decoder put a replacement character, or what came of one later."""
    if "\ufffd" not in text and "锟" not in text:
        return []
    return [m.span() for m in _REPLACED.finditer(text)]


def _makes_sense_shifted(run: str) -> bool:
    """Whether rare characters become common ones when the bytes are paired anew."""
    han = [character for character in characters.simplified(run) if character >= "㐀"]
    rare = sum(not is_common(character) for character in han)
    if 3 * rare < len(han) and not _ZHUYIN.search(run):
        return False
    paired = run.encode("gbk", "ignore")[1:]
    anew = characters.simplified(paired[: len(paired) // 2 * 2].decode("gbk", "replace"))
    return any(is_common(character) for character in anew) and all(
        is_common(character) or character in "（）《》“”、，。；：" for character in anew
    )


def _is_utf8(run: str) -> bool:
    encoded = run.encode("gb18030", "replace")
    decoded = encoded.decode("utf-8", "ignore")
    return 3 * len(_CHINESE.findall(decoded)) > len(encoded) / 2
