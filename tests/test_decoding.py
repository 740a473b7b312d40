"""Bytes become text in the encoding that they are in, or are refused with the place; nothing gets lost."""

import subprocess
import sys
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.decoding import decode, plausibility
from factx.errors import InputError

NEWS = "市统计局昨日公布,前三季度全市进出口总额达1200亿元,同比增长5.3%。\n这与外贸企业的努力分不开。\n"
TAIWAN = (
    "經濟部今日表示,今年前三季出口總額達三千億元,較去年同期增加百分之五。\n部長說,這與企業的努力分不開。\n"
)
KOREAN = "정부는 오늘 새로운 경제 정책을 발표하였다. 수출은 지난해보다 오 퍼센트 증가하였다고 한다."
RUSSIAN = "Правительство сообщило о новых мерах поддержки экономики. Экспорт вырос на пять процентов."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (NEWS, "utf-8"),
        (NEWS, "utf-8-sig"),
        (NEWS, "gb18030"),
        (NEWS, "gbk"),
        (NEWS, "utf-16"),
        (NEWS, "utf-16-le"),
        (NEWS, "utf-16-be"),
        (NEWS, "utf-32"),
        (TAIWAN, "big5"),
        (TAIWAN, "cp950"),
        (TAIWAN, "gb18030"),
        (TAIWAN, "utf-16-le"),
        (KOREAN, "euc-kr"),
        (RUSSIAN, "cp1251"),
    ],
)
def test_text_comes_back_from_its_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", ["9月23日", "60万元", "浙江", "杭州西湖", "臺北市", "三億兩千萬元"])
@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_a_few_characters_are_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_is_an_empty_text(data: bytes) -> None:
    assert decode(data).text == ""


def test_ascii_with_a_nul_is_text() -> None:
    report = "GDP rose by 5% in 2025\0"
    assert decode(report.encode()).text == report
    assert decode("GDP 5%".encode("utf-16-le")).text == "GDP 5%"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_damaged_file_is_refused_at_its_place(encoding: str) -> None:
    data = bytearray((NEWS * 20).encode(encoding))
    data[1000:1000] = b"\xff"
    with pytest.raises(InputError, match=r"byte \d+ \(0x..\) is not " + encoding) as refused:
        decode(bytes(data))
    place = int(str(refused.value).split()[1])
    assert abs(place - 1000) <= 3


@pytest.mark.parametrize("data", [zlib.compress(NEWS.encode()), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff\xd8"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"byte \d+ \(0x"):
        decode(data)


def test_a_named_encoding_is_obeyed() -> None:
    assert decode("café".encode("latin-1"), "latin-1").text == "café"
    with pytest.raises(InputError, match="byte 0 "):
        decode(NEWS.encode("gb18030"), "utf-8")


@given(st.text(st.characters(codec="utf-8")))
def test_every_utf_8_text_is_itself(text: str) -> None:
    """Only two things in a text can say that it is not plain UTF-8: a mark at its start, a NUL."""
    if "\0" not in text and not text.startswith("\ufeff"):
        assert decode(text.encode()).text == text


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except InputError as refused:
        assert "byte" in str(refused)
        return
    held = any("\ufffd".encode(name) in data for name in ("utf-8", "gb18030", "utf-16-le", "utf-16-be"))
    assert held or "\ufffd" not in text, "the replacement character was put in, not read"


@given(st.text())
def test_plausibility_is_between_its_ends(text: str) -> None:
    assert -1 <= plausibility(text) <= 1


def test_utf_8_needs_no_detector() -> None:
    program = "import sys, factx.decoding as d; d.decode('浙江'.encode()); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "charset_normalizer" not in done.stdout.split()


@pytest.mark.parametrize(
    ("head", "written", "told"),
    [
        ('<meta charset="gb2312">', "gbk", "gb18030"),
        ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=GBK'>", "gbk", "gb18030"),
        ('<?xml version="1.0" encoding="gb2312"?>', "gbk", "gb18030"),
        ('<meta charset="gbk">', "utf-8", "utf-8"),
        # The bytes know better.
        ('<meta charset="big5">', "gbk", "gb18030"),
        ('<meta charset="big5">', "utf-8", "utf-8"),
        ('<meta charset="iso-8859-1">', "gbk", "gb18030"),
        ('<meta charset="klingon">', "gbk", "gb18030"),
        ("", "gbk", "gb18030"),
        ("", "utf-8-sig", "utf-8"),
        ("", "utf-16", "utf-16-le"),
    ],
)
def test_the_encoding_of_a_page(head: str, written: str, told: str) -> None:
    # So much script before the text misleads detectors that count bytes.
    page = f"<html><head>{head}<script>{'var a = 0;' * 2000}</script></head><body>{NEWS}</body></html>"
    assert decode(page.encode(written)) == (page, told)


def test_a_declaration_decides_where_the_text_is_too_odd_to_tell() -> None:
    page = '<meta charset="big5"><p>喆堃燊</p>'
    assert decode(page.encode("big5hkscs")) == (page, "big5hkscs")
    page = page.replace("big5", "gb2312")
    assert decode(page.encode("gbk")) == (page, "gb18030")


def test_a_page_in_traditional_characters() -> None:
    page = f'<html><head><meta charset="big5"></head><body>{TAIWAN}</body></html>'
    assert decode(page.encode("big5")) == (page, "big5hkscs")
