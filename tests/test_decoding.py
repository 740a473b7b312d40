"""Bytes become text in the encoding that they are in; what is lost is told, and where it is much, refused."""

import subprocess
import sys
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factx.chinese.frequency import plausibility
from factx.decoding import decode
from factx.errors import InputError
from tests.growth import seconds

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


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
@pytest.mark.parametrize("broken", [b"\xff", b"\xff\xff\xff"])
def test_a_few_broken_bytes_are_replaced_at_their_place(encoding: str, broken: bytes) -> None:
    text = (TAIWAN if encoding == "big5" else NEWS) * 20
    data = text[:500].encode(encoding) + broken + text[500:].encode(encoding)
    found = decode(data)
    # Big5 and GB 18030 are decoded under the names of the larger sets that hold them.
    assert found == (
        text[:500] + "\ufffd" * len(broken) + text[500:],
        decode(data[:400]).encoding,
        len(broken),
    )
    assert decode(data, encoding).text == found.text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-16-le"])
def test_a_text_that_is_cut_off_lacks_its_last_character(encoding: str) -> None:
    text, _, lost = decode("昨天成交60万元，今天开庭".encode(encoding)[:-1])
    assert text.rstrip("\ufffd") == "昨天成交60万元，今天开"
    assert lost == len(text) - 12 > 0


def test_a_replacement_character_in_the_text_is_no_loss() -> None:
    assert decode("成交\ufffd万元".encode()).lost == 0
    assert decode("成交\ufffd万元".encode() + b"\xff").lost == 1


@pytest.mark.parametrize(
    ("text", "written", "encoding"), [(NEWS, "gb18030", "gb18030"), (TAIWAN, "big5", "big5hkscs")]
)
def test_the_euro_of_windows_is_no_loss(text: str, written: str, encoding: str) -> None:
    sign = {"gb18030": b"\x80", "big5": "€".encode("cp950")}[written]
    assert decode(text.encode(written) + sign + b"100") == (text + "€100", encoding, 0)


def test_hz_is_ascii_with_chinese_in_it() -> None:
    assert decode(NEWS.encode("hz")) == (NEWS, "hz", 0)
    # The same signs in a program, and in a text that is not ASCII.
    for text in ("cat ~{a,b}~ >> x; y = ~{1}", f"浙江~{{{NEWS}~}}"):
        assert decode(text.encode()) == (text, "utf-8", 0)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_much_damage_is_refused_at_the_place_of_the_first(encoding: str) -> None:
    data = NEWS.encode(encoding)
    broken = data[:20] + b"".join(data[at : at + 4] + b"\xff" for at in range(20, len(data), 4))
    with pytest.raises(InputError, match=r"byte \d+ \(0x..\) is (?:not|in no)") as refused:
        decode(broken)
    with pytest.raises(InputError, match=r"nor are \d+ others: mend the text, or name another") as refused:
        decode(broken, encoding)
    assert abs(int(str(refused.value).split()[1]) - 24) <= 3


def test_many_broken_bytes_take_no_more_time_each() -> None:
    few, many = (((NEWS * 3).encode() + b"\xff") * times for times in (1000, 4000))
    assert decode(few).lost == 1000
    assert seconds(lambda: decode(many)) < 10 * (seconds(lambda: decode(few)) + 0.001)


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
        text, _, lost = decode(data)
    except InputError as refused:
        assert "byte" in str(refused)
        return
    held = any("\ufffd".encode(name) in data for name in ("utf-8", "gb18030", "utf-16-le", "utf-16-be"))
    assert held or text.count("\ufffd") == lost, "the replacement character stands for each lost byte"


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
    assert decode(page.encode(written)) == (page, told, 0)


def test_a_declaration_decides_where_the_text_is_too_odd_to_tell() -> None:
    page = '<meta charset="big5"><p>喆堃燊</p>'
    assert decode(page.encode("big5hkscs")) == (page, "big5hkscs", 0)
    page = page.replace("big5", "gb2312")
    assert decode(page.encode("gbk")) == (page, "gb18030", 0)


def test_a_page_in_traditional_characters() -> None:
    page = f'<html><head><meta charset="big5"></head><body>{TAIWAN}</body></html>'
    assert decode(page.encode("big5")) == (page, "big5hkscs", 0)


def test_an_encoding_that_there_is_not_is_refused() -> None:
    with pytest.raises(InputError, match="'gb99' is no known encoding"):
        decode("青江".encode(), "gb99")
