"""Spoils clean pages the way the web does, each kind of noise by itself, always the same for one seed.

`REPAIRED` are the kinds after which the clean page must come back, `TOLD` those that lose something: there
nothing may be read that the clean page doesn't say.

    python -m tests.cleaning.noise

prints how much of each kind comes back, over many seeds.
"""

import re
import sys
import unicodedata
from collections.abc import Callable
from functools import cache
from random import Random

from factx.chinese import characters
from factx.cleaning import clean, readings
from tests.cleaning import corpus

Spoil = Callable[[str, Random], str]
_TONES = "\u0304\u0301\u030c\u0300"
_AD = ("国产精品一区二区三区", "澳门赌场,老虎机,送彩金", "伟德体育官网", "久久精品|亚洲av|日韩无码")
_KEYWORDS = ("莊閑和app", "张家大内野", "包養網", "CampBuddy雪盈", "欧洲杯买球")
_OTHER_STORY = "本报讯 7月1日，另一座城市的图书馆迎来了3000名读者。"
_LEAKS = (
    "Deprecated: Function split() is deprecated in /www/web/inc/page.php on line 1413",
    "Notice: Undefined index: uid in D:\\wwwroot\\index.asp on line 27",
    'var _hmt = _hmt || [];(function() {var hm = document.createElement("script");hm.src = "/h.js?42";})();',
    'window.location.href="http://example.com/m/?id=5021";',
    '{"code":0,"msg":"ok","data":{"id":5021,"views":1851,"title":"\\u5168\\u7701"}}',
    "$(function(){ $('.tab li').click(function(){ $(this).addClass('on'); }); });",
    "document.write(\"<script src='/js/count.js?n=88'><\\/script>\");",
    "@media screen and (max-width:640px){.box{width:320px;font-size:14px}}",
    "Microsoft VBScript 运行时错误 错误 '800a000d' 类型不匹配: 'cint' /show.asp，行 31",
    "SQLSTATE[HY000] [2002] Connection refused",
)
_PLACES = "宁海县|象山县|慈溪市|余姚市|奉化区|鄞州区|镇海区|北仑区|江北区"
_ENGLISH = (
    "The output of the province reached 126 billion in the first half, an increase of 3.8 percent over 2022."
)
_BLOCK = (
    "biaoti:《dushudeyiyi》tongxuemenhao,jintianwoxianghedajiatantandushudeyiyi,shujishirenleijinbudejieti。"
)


@cache
def syllables() -> dict[str, str]:
    """Of each character the usual reading, without its tone."""
    return {character: spelled for spelled, (usual, _) in readings._table().items() for character in usual}


def _with_tone(spelled: str, rng: Random) -> str:
    vowel = next((v for v in "aoeiuv" if v in spelled), None)
    if vowel is None:
        return spelled
    toned = spelled.replace(vowel, vowel + rng.choice(_TONES), 1).replace("v", "u\u0308")
    return unicodedata.normalize("NFC", toned)


def _annotated(
    share: float,
    form: str = "({})",
    tone: bool = False,
    times: int = 1,
    others: bool = False,
    han: bool = True,
) -> Spoil:
    def spoil(page: str, rng: Random) -> str:
        pieces: list[str] = []
        for character in page:
            pieces.append(character)
            spelled = syllables().get(characters.simplified(character)) if han else None
            if spelled and rng.random() < share:
                said = _with_tone(spelled, rng) if tone else spelled
                pieces.append(form.format(said) * rng.randint(1, times))
            elif others and not spelled and not character.isspace():
                pieces.append(form.format(character))
        return "".join(pieces)

    return spoil


def _between_lines(what: str | tuple[str, ...]) -> Spoil:
    """A line between two others."""

    def spoil(page: str, rng: Random) -> str:
        lines = page.split("\n")
        lines.insert(rng.randint(1, len(lines)), what if isinstance(what, str) else rng.choice(what))
        return "\n".join(lines)

    return spoil


def _above(page: str, rng: Random) -> str:
    return rng.choice(_LEAKS) + "\n" + page


def _title_tail(page: str, rng: Random) -> str:
    title, body = page.split("\n", 1)
    return title + rng.choice(("|", "_", " - ", "｜")) + rng.choice(_AD[:3]) + "\n" + body


def _spam_line(page: str, rng: Random) -> str:
    line = "伟德体育|亚博体育|开云体育|必威"
    return f"{line}\n{page}" if rng.random() < 0.5 else f"{page}\n{line}"


def _keyword(page: str, rng: Random) -> str:
    title, body = page.split("\n", 1)
    word = rng.choice(_KEYWORDS)
    places = sorted(rng.sample(range(2, len(body) - 2), 6), reverse=True)
    for place in places:
        body = body[:place] + word + body[place:]
    return f"{title}|{word}\n{body}" if rng.random() < 0.7 else f"{word}\n{title}\n{body}"


def _doubled(page: str, rng: Random) -> str:
    lines = page.split("\n")
    at = rng.randrange(len(lines))
    lines[at] = "".join(character * 2 for character in lines[at])
    return "\n".join(lines)


def _all_doubled(page: str, rng: Random) -> str:
    return "".join(character * 2 if character != "\n" else character for character in page)


def _commas(page: str, rng: Random) -> str:
    return "".join(c + rng.choice(("，", ",")) if c == "，" and rng.random() < 0.5 else c for c in page)


def _wrapped(page: str, rng: Random) -> str:
    """The lines cut at so many columns, of which a Chinese character takes two."""
    columns = rng.choice((48, 60, 76))
    pieces: list[str] = []
    for line in page.split("\n"):
        filled = 0
        for character in line:
            width = 1 + (character > "\u2e80")
            # Whether a paragraph ends behind a full line with a full stop can't be known.
            if filled + width > columns and pieces[-1] != "。":
                pieces.append("\n")
                filled = 0
            pieces.append(character)
            filled += width
        pieces.append("\n")
    return "".join(pieces[:-1])


def _wrapped_by_count(page: str, rng: Random) -> str:
    count = rng.choice((24, 30, 38))
    lines = []
    for line in page.split("\n"):
        while len(line) > count:
            length = count + (line[count - 1] == "。")
            lines.append(line[:length])
            line = line[length:]
        lines.append(line)
    return "\n".join(lines)


def _spaced(page: str, rng: Random) -> str:
    lines = page.split("\n")
    at = rng.randrange(len(lines))
    lines[at] = " ".join(lines[at])
    return "\n".join(lines)


def _indented(page: str, rng: Random) -> str:
    mark = rng.choice(("??", "????"))
    title, *paragraphs = page.split("\n")
    return "\n".join([title, *(mark + paragraph for paragraph in paragraphs)])


def _contents(page: str, rng: Random) -> str:
    titles = ("项目概况", "编制依据", "建设规模", "投资估算", "资金来源", "效益分析")
    entries, at = [], 0
    for number, heading in enumerate(titles, start=1):
        at += rng.randint(1, 4)
        entries.append(f"1.{number}{heading}{at}")
    title, body = page.split("\n", 1)
    return "\n".join([title, "".join(entries), body])


def _entities(page: str, rng: Random) -> str:
    return "".join(f"&#{ord(c)};" if rng.random() < 0.1 and c != "\n" else c for c in page).replace(
        "(", "&#40;"
    )


def _invisible(page: str, rng: Random) -> str:
    return "".join(c + rng.choice("\u200b\ufeff\xad\u200e") if rng.random() < 0.1 else c for c in page)


def _wide(page: str, rng: Random) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() else c for c in page)


def _tags(page: str, rng: Random) -> str:
    return "".join(f'<p class="t{rng.randint(1, 9)}">{line}</p>\n' for line in page.split("\n"))


def _crumbs(page: str, rng: Random) -> str:
    return f"首页 > 新闻中心 > 本市要闻 > 正文\n{page}\n【打印】【关闭】\n上一篇：没有了\n下一篇：通知"


def _tail(page: str, rng: Random) -> str:
    return f"{page}\n相关阅读\n另一条新闻的标题\n{_OTHER_STORY}"


REPAIRED: dict[str, Spoil] = {
    "pinyin with tones behind some": _annotated(0.25, tone=True),
    "pinyin with tones behind most": _annotated(0.9, tone=True),
    "pinyin without tones behind some": _annotated(0.25),
    "pinyin repeated": _annotated(0.3, times=5),
    "pinyin behind all, others by themselves": _annotated(1, others=True),
    "pinyin behind some, others by themselves": _annotated(0.6, others=True),
    "pinyin in wide brackets": _annotated(0.5, "（{}）"),
    "pinyin behind all in wide brackets, others, too": _annotated(1, "（{}）", others=True),
    "pinyin with blanks": _annotated(0.5, "( {} )", tone=True),
    "pinyin behind a blank": _annotated(0.5, " ({})", tone=True),
    "pinyin with tones as digits": _annotated(0.5, "({}4)"),
    "pinyin paragraph": _between_lines(_BLOCK),
    "spam behind the title": _title_tail,
    "spam line": _spam_line,
    "injected keyword": _keyword,
    "doubled line": _doubled,
    "all doubled": _all_doubled,
    "commas": _commas,
    "wrapped at a width": _wrapped,
    "wrapped after a number of characters": _wrapped_by_count,
    "spaced": _spaced,
    "indentation": _indented,
    "contents": _contents,
    "entities": _entities,
    "invisible": _invisible,
    "wide": _wide,
    "tags": _tags,
    "crumbs": _crumbs,
    "tail": _tail,
    "leak above": _above,
    "leak between": _between_lines(_LEAKS),
    "places": _between_lines(_PLACES),
    "zeros": _between_lines("0.00 0.000% 00:00:00"),
}


def _shifted(page: str, rng: Random) -> str:
    """One byte of a mark or of a character lost now and then, read on as GBK, shown with a question mark."""
    data = bytearray()
    for character in page:
        code = character.encode("gbk", "replace")
        if len(code) == 2 and rng.random() < (0.15 if character in "，。、《》（）：“”" else 0.01):
            code = b"?" + code[1:] if rng.random() < 0.5 else b"?"
        data += code
    return _read_in_pairs(bytes(data), rng.choice(("?", "")))


def _read_in_pairs(data: bytes, unknown: str) -> str:
    """GBK as browsers read it: what is no character still takes two bytes."""
    read = []
    at = 0
    while at < len(data):
        pair = data[at : at + 2]
        if pair[0] < 0x80:
            read.append(chr(pair[0]))
        elif len(pair) == 2 and pair[1] >= 0x40:
            read.append(pair.decode("gbk", "replace") if _is_gbk(pair) else unknown)
            at += 1
        else:
            read.append("?")
        at += 1
    return "".join(read)


def _is_gbk(pair: bytes) -> bool:
    return len(pair.decode("gbk", "ignore").encode("gbk")) == 2


def _lost(page: str, rng: Random) -> str:
    """Figures replaced by question marks, one for each digit."""
    return "".join("?" if c.isdigit() and c.isascii() and rng.random() < 0.4 else c for c in page)


def _figures_lost(page: str, rng: Random) -> str:
    return re.sub("[0-9]+", lambda m: "???" if rng.random() < 0.4 else m[0], page)


def _without_digits(page: str, rng: Random) -> str:
    return "".join(c for c in page if not (c.isdigit() and c.isascii()))


def _masked(page: str, rng: Random) -> str:
    mask = rng.choice((" * ", "**", "***", "＊＊", "××"))
    return re.sub("[0-9.]+(?=[亿万元吨个名%])", lambda m: mask if rng.random() < 0.5 else m[0], page)


def _misread(page: str, rng: Random) -> str:
    lines = page.split("\n")
    at = rng.randrange(len(lines))
    lines[at] = lines[at].encode().decode("gb18030", "ignore")
    return "\n".join(lines)


def _bilingual(page: str, rng: Random) -> str:
    return "\n".join(f"{line}\n{_ENGLISH}" for line in page.split("\n"))


TOLD: dict[str, Spoil] = {
    "lost bytes": _shifted,
    "lost digits": _lost,
    "lost figures": _figures_lost,
    "digits removed": _without_digits,
    "masked figures": _masked,
    "misread": _misread,
    "bilingual": _bilingual,
}
# What is told of them.
CODES = {
    "lost bytes": "damaged",
    "lost digits": "damaged",
    "lost figures": "damaged",
    "digits removed": "digits_removed",
    "masked figures": "masked",
    "misread": "mojibake",
    "bilingual": "other_language",
}


def pages() -> list[str]:
    return [example.raw for example in corpus.read(corpus.HERE / "pages.tsv")]


def main() -> None:
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    for name, spoil in REPAIRED.items():
        right = sum(
            clean(spoil(page, Random(seed))).text == page for page in pages() for seed in range(seeds)
        )
        print(f"{name}: {right} of {seeds * len(pages())} come back")


if __name__ == "__main__":
    main()
