"""Stops: where the sentences of a paragraph end.

A stop ends a sentence together with the closing quotes and brackets behind it, unless the sentence goes on:
within brackets and book titles, in figures, addresses and abbreviations, and around quotes. Of quotes:

- “你来吗？”他问。 is one sentence: who speaks belongs to what is said.
- “好。”他走了。 is two: what follows only happens next.
- 他说：“好。我去。” is two: a speech is cut where its sentences end.
- 他们喊着“加油！加油！”冲过终点。 is one: the quote is a part of the sentence, no speech.
"""

import re
from functools import cache
from re import Match

from factx.lexicon import Lexicon
from factx.rules import Row
from factx.segmenter import labels

# Closing marks and a note's number stay with the stop before them: 等。”, 增长。[3]
_CLOSERS = r"[”’)\]】》〉]*(?:\[[0-9]{1,3}(?:[-–,，][0-9]{1,3}){0,5}\])?"
# One pattern stops at every mark that may end a sentence. A bracket with a stop in it is taken whole, so that
# what is inside isn't seen; its bounds keep one that is never closed from costing more than a glance.
# Over the whole text it is searched once; a bracket reaches over a line break only where a paragraph does.
_STOP, _WRAPPED_STOP = (
    re.compile(
        rf"""[。！？!?….(《【](?:
          (?<=。)(?=[㐀-鿿])
        | (?<=[。！？!?…])[。！？!?….]*{_CLOSERS}
        | (?<=\()[^()。！？!?….{other}]{{0,150}}[。！？!?….][^(){other}]{{0,150}}\)
        | (?<=《)[^《》。！？!?….{other}]{{0,80}}[。！？!?….][^《》{other}]{{0,80}}》
        | (?<=【)[^【】。！？!?….{other}]{{0,80}}[。！？!?….][^【】{other}]{{0,80}}】
        | (?<=\.)\.{{2,}}[。！？!?….]*{_CLOSERS}
        | (?<=\.)[”’)\]]*(?=\s|[^\x00-\x7f]|\Z)
        | (?<=[一-鿿]\.)(?=[A-Z]|[12][0-9]{{3}}年)
        )""",
        re.VERBOSE,
    )
    for other in (r"\n", "")
)
# [1] Wang L. Bridge design[J]. J. Struct. Eng., 2018. is one entry of a bibliography.
_CITED = re.compile(r"\[[0-9]{1,3}\][^\[\]]{4,300}\[(?:[A-Z]{1,2}|[A-Z]{1,2}/OL)\]")
# What can't begin a sentence: the one before it goes on.
_GOES_ON = frozenset("，、；：,;:)》】]—～~·％%")
# （完）, [大笑]
_REMARK = re.compile(
    r"[(【](?:完|全文完|完毕|未完待续|待续|下同|略|笑|掌声|鼓掌)[)】]|(?:\[[一-鿿]{1,4}\]){1,9}"
)
# 华盛顿。9月23日 国际文传电讯社——: where and when, as agencies of Russia write it.
_PLACED = re.compile(
    r"[一-鿿·]{2,8}。 {0,2}(?:[12][0-9]{3}年)?[0-9]{1,2}月[0-9]{1,2}日。?"
    r"[ /—-]{1,4}[一-鿿-]{2,10}[社网] ?[-—–/]"
)
_WORD = re.compile(r"\w")
_NOT_BLANK = re.compile(r"\S")

# No quote is cut that is part of its sentence and up to so long, nor a speech so short; how far back a quote
# is looked for.
_QUOTE = 60
_CRY = 14
_REACH = 300
# Behind a closing quote: the sentence takes the quote up as a word of its own.
_TAKES_UP = re.compile(
    r"的|之|等(?![待到我他她你])|地(?![方区点处震铁球面上下图])|是(?![的啊呀吗否])|成[了为]|这[一个句种样些类番]"
    r"|那[句种样]|一[词语句说类问]|几个字|和|与|及|或|以及"
)
# Behind a list that trails off: 烤鱼、凉粉……各色小吃; before a pause: 结果……下雨了.
_SUMS_UP = re.compile(r"[都均全皆各样]|应有尽有|琳琅|数不|不一而足|一应|无[一所不]|让人|令人|这些|那些|种种")
_HESITATES = re.compile(
    r"(?:^|[，,。！？“])(?:结果|然而|但是|但|可是|可|于是|只是|不过|那么|所以|因为|原来|如果|虽然|就是|而|那个|这个|这|那|嗯|呃)\Z"
)
_CHAIN = re.compile(r"(?:“[^“”]{0,60}”[、和与及]?){1,8}")
_CLAUSE = re.compile(
    r"([^，。：；！？,:;!?“”\s]{1,24})(?:[，,]([^，。：；！？,:;!?“”\s]{1,24})(?=[。.；;]|[，,：:]“))?([:：]?)"
)
_NO_SPEECH = re.compile(
    r"(?:[知街渠通频管轨味人公铁车]道|[名简职统俗人]称|[学访顾疑]问|[理思梦设]想|[小传学据听]说|报答)\Z"
)

_ASKS = re.compile(r"[吗么呢吧谁何哪几啥怎孰]|多少|[是能可会]否|难道|[是好对行会能要有来去]不|有没有")
_NUMERALS = re.compile(r"[一二三四五六七八九十甲乙丙丁戊己0-9.]{1,6}\Z")
# 1/3.其余, 2023.10.1.地点: behind so much of a number a point is a stop, even with no blank.
_FIGURE = re.compile(
    r"[0-9]{1,4}[/:][0-9]{1,4}\Z|[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}\Z|\.[0-9]{2,4}\Z|[0-9]{3}\Z"
)
# 北京.上海.广州: two pieces so short are parts of a list.
_PIECE, _PIECES = re.compile(r"[㐀-鿿]{1,4}\."), re.compile(r"[㐀-鿿]{1,4}\.[㐀-鿿]{1,4}\Z")
_LATIN = re.compile(r"[A-Za-z.]{1,14}\Z")
# Words that begin a sentence even where an abbreviation is its neighbor.
_ENGLISH = re.compile(r"(?:He|She|It|They|We|The|This|That|These|Those|There|But|However|In|On|At|When|If)\b")
_FILE = re.compile(
    r"(?:PDF|DOCX?|XLSX?|PPTX?|TXT|JPE?G|PNG|GIF|ZIP|RAR|MP[34]|CSV|XML|HTML?|COM|CN|NET|ORG)\b"
)
# The characters that foreign names are written with: 约翰.史密斯 holds no full stop.
_TRANSLITERATION = frozenset(
    "阿埃艾安奥巴贝比彼伯布查茨达戴丹德登迪蒂丁杜顿多恩尔法菲费芬佛弗福夫盖戈格古哈海汉赫亨胡华霍基吉加贾杰金卡凯"
    "科可克肯库奎拉莱赖兰朗劳勒雷蕾里理利莉丽林琳龙隆卢鲁路露伦罗洛玛马麦曼梅门米密蒙莫默姆穆娜纳奈内尼宁诺欧帕庞"
    "佩彭皮平普奇琪齐乔切琼让热瑞若萨塞森沙莎山珊圣施史舒斯丝思苏索塔泰坦汤唐特提图托瓦威韦维温沃乌吴伍西希锡夏香谢"
    "辛欣休逊雅亚扬耶叶伊因英尤约扎泽詹珍芝治朱兹子佐翰密"
)


def cut(text: str, spans: list[tuple[int, int]], kinds: list[str]) -> list[Row]:
    """The sentences of the paragraphs, which have no blanks around; lines of other kinds are one each."""
    rows: list[Row] = []
    beyond = len(text) + 1
    stops = [m.start() for m in _STOP.finditer(text)]
    stops.append(beyond)
    place = 0
    quote = -1
    for (start, end), kind in zip(spans, kinds, strict=True):
        if kind != "body":
            if kind == "wrapped":  # over several lines
                wrapped = [m.start() for m in _WRAPPED_STOP.finditer(text, start, end)]
                _cut_slowly(text, start, start, end, [*wrapped, beyond], 0, rows)
            else:
                rows.append({"start": start, "end": end, "kind": kind})
            continue
        if quote < start and (quote := text.find("“", start)) < 0:
            quote = beyond
        while stops[place] < start:
            place += 1
        if text[start] == "[" and _CITED.match(text, start, end):
            rows.append({"start": start, "end": end, "kind": "body"})
            continue
        begin = start
        at = stops[place]
        last = end - 1
        # The common case first: 。 outside quotes, and behind it a Han character, no blank.
        while at < last and text[at] == "。" and "㐀" <= text[at + 1] <= "鿿":
            if at > quote:
                close = text.find("”", quote, at)
                if close < 0:
                    break
                if (quote := text.find("“", close)) < 0:
                    quote = beyond
                continue
            at += 1
            rows.append({"start": begin, "end": at, "kind": "body"})
            begin = at
            place += 1
            at = stops[place]
        if at >= last and text[last] == "。":
            rows.append({"start": begin, "end": end, "kind": "body"})
        else:
            place = _cut_slowly(text, start, begin, end, stops, place, rows)
    return rows


def _cut_slowly(
    text: str, start: int, begin: int, end: int, stops: list[int], place: int, rows: list[Row]
) -> int:
    """Add to the rows the sentences of a paragraph from `begin` on; return the place of the next stop."""
    quote = text.find("“", begin, end)
    if quote < 0:
        quote = end
    spoken = False  # the last quote that was cut is a speech that was announced: 他说：“……
    last = end - 1
    wrapped = text.find("\n", start, end) >= 0
    while (at := stops[place]) < last:
        place += 1
        mark = text[at]
        after = at + 1
        if mark == "。" and "㐀" <= text[after] <= "鿿":
            if at < quote:
                rows.append({"start": begin, "end": after, "kind": "body"})
                begin = after
                continue
        else:
            m = (_WRAPPED_STOP if wrapped else _STOP).match(text, at, end)
            if m is None or (after := m.end()) == end:
                break
        if at < begin or (
            mark in "(《【" and not (at == begin and mark == "(" and text[after - 2] in "。！？!?")
        ):
            continue
        follow = after
        if text[after].isspace():
            follow = _next(text, after, end)
        if begin == start and at - begin < 9 and _PLACED.match(text, begin, end):
            continue
        if text[follow] in _GOES_ON or (
            mark not in "。！？(" and _is_no_end(text, begin, at, after, follow, end)
        ):
            continue
        closed = False
        if after > quote or text[after - 1] == "”":  # one that a paragraph above has opened, too
            opening = text.rfind("“", max(begin, at - _REACH), at)
            if text.find("”", at, after) >= 0:
                closed = True
                announced = spoken if opening < 0 else _is_announced(text, begin, opening)
                if _takes_up(text, begin, opening, at, follow, end, announced):
                    continue
            elif opening >= 0 and not (closed := text.find("”", opening, at) >= 0):
                spoken = _is_announced(text, begin, opening)
                if _is_embedded(text, begin, opening, at, end, spoken):
                    continue
        if text[follow] in "(【[" and (remark := _REMARK.match(text, follow, end)):
            after = remark.end()
            if after == end:
                break
            follow = _next(text, after, end)
        rows.append({"start": begin, "end": after, "kind": "body"})
        begin = follow
        if closed and (quote := text.find("“", begin, end)) < 0:
            quote = end
    if begin > start and text[end - 1] not in "。！？" and not _WORD.search(text, begin, end):
        rows[-1]["end"] = end  # a smiley or a stray bracket
    else:
        credit = begin > start and text[end - 1] not in "。！？" and labels.is_credit(text, begin, end)
        rows.append({"start": begin, "end": end, "kind": "metadata" if credit else "body"})
    return place


def _next(text: str, at: int, end: int) -> int:
    found = _NOT_BLANK.search(text, at, end)
    return found.start() if found else end


def _is_no_end(text: str, begin: int, at: int, after: int, follow: int, end: int) -> bool:
    """Whether a mark that isn't always a stop is none here: half-width ones and ellipses."""
    mark, before, behind = text[at], text[at - 1 : at], text[follow]
    if mark == "…" or text.startswith("...", at):
        return _trails(text, begin, at, after, follow, end)
    if behind.isascii() and behind.islower():
        return True
    if mark == ".":
        return not _is_full_stop(text, begin, at, follow, follow > after)
    if follow > after or text.find("”", at, after) >= 0:
        return False
    if before.isascii() and behind.isascii() and (behind.isalnum() or behind in "=/&#_-"):
        return True
    # A lost character leaves the same mark as a question: 市长宋?出席 asks nothing.
    return mark == "?" and not _ASKS.search(text, max(begin, at - 40), at)


def _trails(text: str, begin: int, at: int, after: int, follow: int, end: int) -> bool:
    """Whether the sentence goes on behind an ellipsis."""
    if end - follow < 6 and text[follow:end].strip().isdigit():
        return True  # 第一章……12 leads to a page
    if text.find("”", at, after) >= 0:
        return False  # the quote decides
    said = text[begin:at] if at - begin < 3 else ""
    if text[follow] == text[at - 1] or len(said.lstrip("“‘")) == 1:
        return True  # 我……我不知道 hesitates
    listed = _SUMS_UP.match(text, follow, end) and text.find("、", max(begin, at - 16), at) >= 0
    return bool(
        listed or _HESITATES.search(text, max(begin, at - 6), at) or _TAKES_UP.match(text, follow, end)
    )


def _is_full_stop(text: str, begin: int, at: int, follow: int, spaced: bool) -> bool:
    """Whether a single `.` ends the sentence that has begun at `begin`."""
    before, behind = text[at - 1 : at], text[follow]
    if at == begin:
        return False
    if before.isdigit():
        # 1. 项目 is an item, wherever it stands; 2.5 has no blank.
        item = _NUMERALS.search(text, max(begin, at - 7), at)
        if item and _is_item(text, begin, item, behind):
            return False
        return not behind.isdigit() if spaced else _ends_figure(text, begin, at)
    if not before.isascii():
        if _NUMERALS.fullmatch(text, begin, at) or _FILE.match(text, follow):
            return False
        return spaced or not (_is_name(text, at) or _is_piece(text, begin, at))
    if before.isalpha():
        word = _LATIN.search(text, max(begin, at - 14), at)
        letters = word[0] if word else before
        if len(letters) == 1 or "." in letters:
            return _ENGLISH.match(text, follow) is not None  # in the U.S. He said
        if letters.lower() in _abbreviations():
            return False
        return word is None or word.start() > begin or len(letters) > 3
    return True


def _is_item(text: str, begin: int, number: Match[str], behind: str) -> bool:
    """Whether the number counts an item of a list: 1. 项目; and 2. 方案, but not in 2019. The."""
    at = number.start()
    before = text[at - 1]
    return (
        at == begin
        or before in "：:；;、，,("
        # 共两种 2. 方案, but: on May 1. 它适用于
        or (before == " " and len(number[0]) < 3 and not (behind.isascii() or text[at - 2].isascii()))
    )


def _is_name(text: str, at: int) -> bool:
    around = text[max(0, at - 2) : at] + text[at + 1 : at + 3]
    return len(around) == 4 and _TRANSLITERATION.issuperset(around)


def _ends_figure(text: str, begin: int, at: int) -> bool:
    """Whether a figure that counts nothing stands before the mark, and a word behind: 约占1/3.其余."""
    figure = _FIGURE.search(text, max(begin, at - 15), at)
    return figure is not None and "㐀" <= text[at + 1] <= "鿿" and not text[figure.start() - 1].isascii()


def _is_piece(text: str, begin: int, at: int) -> bool:
    """Whether the words before the mark are too short for a sentence: 姓名.年龄.住址."""
    if _PIECES.search(text, max(begin, at - 9), at):
        return True
    return at - begin <= 4 and _PIECE.match(text, at + 1) is not None


def _is_announced(text: str, begin: int, opening: int) -> bool:
    """Whether the quote that opens there is announced as a speech: 他说：“, 王强问，“"""
    if opening == begin:
        return False
    if text[opening - 1] in "：:" or (text[begin] == "“" and text[opening - 1] in "，,"):
        return True  # “我宣布，”他提高了嗓门，“公司成立了！
    clause = text[max(begin, opening - 8) : opening]
    return _is_speech(clause.rstrip("，, 着" if clause[-1] in "，," else " "))


def _is_embedded(text: str, begin: int, opening: int, at: int, end: int, announced: bool) -> bool:
    """Whether the quote is part of a sentence, so that the stops in it don't end one."""
    close = text.find("”", opening, min(end, opening + _QUOTE))
    if close < 0:
        return False
    if close - opening < _CRY and text[at] != "。":
        return True
    return not announced and (opening > begin or _TAKES_UP.match(text, close + 1, end) is not None)


def _takes_up(text: str, begin: int, opening: int, at: int, follow: int, end: int, announced: bool) -> bool:
    """Whether the sentence goes on behind a quote that ends with a stop."""
    part = opening > begin and not announced and text[at] not in "。."
    if text[follow] == "“":
        chain = _CHAIN.match(text, follow, end)
        return part or (chain is not None and _TAKES_UP.match(text, chain.end(), end) is not None)
    if part or (not announced and _TAKES_UP.match(text, follow, end)):
        return True
    clause = _CLAUSE.match(text, follow, end)
    if clause is None or announced:
        return False
    if text.startswith("“", clause.end() + 1) and text[clause.end()] in "，,：:":
        return True  # “是我。”门外的人放下灯，压低声音，“快开门！”
    return _is_speech(clause[1]) or (clause[2] is not None and _is_speech(clause[2]))


def _is_speech(clause: str) -> bool:
    """Whether the clause ends with a word of saying: 王强笑着说."""
    speech = _speech()
    clause = clause.rstrip("了过.")
    return any(clause[-size:] in speech for size in range(1, 5)) and not _NO_SPEECH.search(clause)


@cache
def _speech() -> Lexicon[None]:
    return Lexicon.load("segmenter/speech.tsv", lambda: None)


@cache
def _abbreviations() -> Lexicon[None]:
    return Lexicon.load("segmenter/abbreviations.tsv", lambda: None)
