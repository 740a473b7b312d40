"""Decoding: the bytes of a file → text, in the encoding that they really are in."""

import codecs
import re
from typing import NamedTuple

from factx.chinese.frequency import plausibility
from factx.errors import InputError

_MARKS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# <meta charset="gbk">, <meta http-equiv="Content-Type" content="text/html; charset=gbk">,
# <?xml version="1.0" encoding="gbk"?>
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?([a-z0-9_-]{2,20})",
    re.IGNORECASE,
)
# Pages declare it within their first 1,024 bytes, says the HTML standard; many don't.
_HEAD = 1 << 14
# What is declared as GB 2312 is GBK; GB 18030 and HKSCS hold what the two names stand for, and more.
_DECLARED = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "cp950", "x-x-big5"), "big5hkscs"),
}
_CANDIDATES = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
# Running Chinese text has a plausibility of 0.6 and more in its own encoding, at most 0.3 in another.
_CERTAIN = 0.4
_POSSIBLE = 0.2
# What is read to tell the encoding, and how much a detector for any language needs.
_SAMPLE = 1 << 16
_ENOUGH = 32
# Of the bytes beyond ASCII so many may be lost: two pages in one file, a character that was cut in two. Where
# it is more, another encoding is meant. Short texts may lose a character at their end.
_SHARE = 0.05
_FEW, _SHARE_OF_FEW = 3, 0.25
_BEYOND_ASCII = re.compile(rb"[^\x00-\x7f]+")
# What Windows has besides the standards of China and of Hong Kong.
_WINDOWS = {("gb18030", b"\x80"): "€", ("big5hkscs", b"\xa3\xe1"): "€"}
# No encoding has half of a pair for a character.
_LOST, _REPLACE = "\udc80", "factx.lost"


class Decoded(NamedTuple):
    """A text, Python's name for the encoding in which it was, and how many of its bytes could not be read."""

    text: str
    encoding: str
    lost: int = 0


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of the bytes; each byte that can't be read becomes U+FFFD, where these are few.

    >>> decode("浙江省发布会".encode("gb18030"))
    Decoded(text='浙江省发布会', encoding='gb18030', lost=0)
    >>> decode("浙江省发布了登记指引".encode()[:-1])
    Decoded(text='浙江省发布了登记指��', encoding='utf-8', lost=2)
    >>> decode("發布會在杭州舉行".encode("big5")).text
    '發布會在杭州舉行'

    The encoding is the one given, or the byte order mark's, or UTF-8 where the bytes are valid UTF-8 (HZ
    where they are ASCII with Chinese in it); else the one in which the text is plausible Chinese; else the
    Chinese one that a page of HTML declares; else what charset-normalizer finds.

    Raises `InputError` where more than a twentieth of the bytes beyond ASCII can't be read; it names the
    first of them and what to do:

    >>> decode("浙江省发布会".encode("gb18030"), "utf-8")
    Traceback (most recent call last):
        ...
    factx.errors.InputError: byte 0 (0xd5) is not utf-8, nor are 6 others: mend the text, or name another ...
    """
    if encoding is not None:
        try:
            codecs.lookup(encoding)
        except LookupError:
            raise InputError(f"{encoding!r} is no known encoding: name utf-8, gb18030 or the like") from None
        return _read(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _read(data, name, skip=len(mark))
    if b"~{" in data and data.isascii() and (text := _hz(data)) is not None:
        return Decoded(text, "hz")
    # UTF-16 without its mark can be valid UTF-8; the NULs of its ASCII characters give it away.
    if data.count(0) * 20 <= len(data):
        try:
            return Decoded(data.decode("utf-8"), "utf-8")
        except UnicodeDecodeError:
            pass
    return _detected(data)


def _declared(data: bytes) -> str | None:
    """The Chinese encoding that a page of HTML declares in its head.

    Only those: windows-1252 takes any bytes, and stands on many a page that is in GBK.

    >>> _declared(b'<meta http-equiv="Content-Type" content="text/html; charset=gb2312">')
    'gb18030'
    """
    m = _CHARSET.search(data, 0, _HEAD)
    return _DECLARED.get(m[1].decode("ascii").lower()) if m else None


def _hz(data: bytes) -> str | None:
    """The text of bytes in HZ, which has Chinese as letters between ~{ and ~}, as news groups and mail had.

    >>> _hz("浙江省发布了登记指引".encode("hz"))
    '浙江省发布了登记指引'
    >>> _hz(b"a ~{b~} c")
    """
    try:
        text = data.decode("hz")
    except UnicodeDecodeError:
        return None
    return text if plausibility(text) >= _CERTAIN else None


def _detected(data: bytes) -> Decoded:
    outside = re.search(rb"[^\x00-\x7f]", data)
    begin = outside.start() & ~1 if outside else 0  # an even place, for UTF-16
    sample = data[begin : begin + _SAMPLE]
    ranks = {name: plausibility(sample.decode(name, errors="replace")) for name in _CANDIDATES}
    best = max(ranks, key=ranks.__getitem__)
    if ranks[best] >= _CERTAIN:
        return _read(data, best)
    declared = _declared(data)
    if declared is not None:
        return _read(data, declared)
    if len(data) >= _ENOUGH:
        import charset_normalizer  # only for what is no plausible Chinese

        found = charset_normalizer.from_bytes(data).best()
        if found is not None:
            return _read(data, found.encoding)
    if ranks[best] >= _POSSIBLE:
        return _read(data, best)
    at = outside.start() if outside else data.index(0)
    raise InputError(
        f"byte {at} (0x{data[at]:02x}) is in no encoding that can be told: convert the text to UTF-8, "
        "or name its encoding"
    )


def _read(data: bytes, encoding: str, skip: int = 0) -> Decoded:
    """The bytes from `skip` on in the encoding; what isn't in it is replaced where it is little."""
    try:
        return Decoded(data[skip:].decode(encoding), encoding)
    except UnicodeDecodeError as error:
        at = skip + error.start
    text = data[skip:].decode(encoding, _REPLACE)
    lost, beyond = text.count(_LOST), sum(map(len, _BEYOND_ASCII.findall(data)))
    if lost <= beyond * _SHARE or lost <= min(_FEW, beyond * _SHARE_OF_FEW):
        return Decoded(text.replace(_LOST, "\ufffd"), encoding, lost)
    raise InputError(
        f"byte {at} (0x{data[at]:02x}) is not {encoding}{f', nor are {lost - 1} others' * (lost > 1)}: "
        "mend the text, or name another encoding"
    )


def _replaced(error: UnicodeError) -> tuple[str, int]:
    """A stand-in for each byte that can't be read, as a codec asks for it."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    for length in (1, 2):
        known = _WINDOWS.get((error.encoding, error.object[error.start : error.start + length]))
        if known is not None:
            return known, error.start + length
    return _LOST * (error.end - error.start), error.end


# Under a name of our own, so that no other program's decoding changes.
codecs.register_error(_REPLACE, _replaced)
