"""What the sentence around a date tells: whether it looks ahead, tells of any day, or goes on with a list."""

import re

_SENTENCE = 60
_FAR = 400
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_LISTS = frozenset(["、", "，", ",", "和", "及", "与", "，和", "以及", ",以及", "，以及"])
_AHEAD = re.compile(
    r"(?:将[于在对从自]?|拟[于在]?|定[于在]|(?:预[计估测]|计划|力争|争取|确保|有望|最[快早迟])[于在到至]?|[请须应]于|到(?=年底$))(?:(?:北京|当地)时间)?$"
)
# The characters that these end with.
_AHEAD_LAST = frozenset("将于在对从自拟计估测划争取保望快早迟到至间")
# 1月5日将举行, 周三到周四有雨, 周五,我市有一次降水过程
_AHEAD_BEHIND = re.compile(
    r" ?[起前后，,]?(?:[即还也都又就]?(?:将(?![军领士相帅门])|会(?![议见场谈计员晤同上后长期费]))"
    r"|恐|可[能望]|预计|有望|拟|[多少]云|[阴晴](?!天)|转[阴晴]"
    r"|(?:[我全本][省市县区国]|局地|大部|[一-龥]{2}(?:地区|一带|大部))?(?:有(?:一[次场])?)?(?:[小中大暴阵雷]{0,2}[雨雪]|降[水雨雪温])(?!量))"
)
_AHEAD_NEXT = frozenset(" 起前后，,即还也都又就将会恐可预有拟多少阴晴转我全本局大降小中阵雷")
_HOURS = re.compile(
    r"(?:(?:开放|[开闭入][馆园]|[放检]票|限行|营业|办公|上班|工作|服务|运行|首发|作息|办理|收费|用餐|供应|运营|发车|末班|首班)时[间段][为是]?[:：]?(?:[^。；;]{0,6}|[^。；;]{3,9}为)"
    r"|(?:工作|节假|双休|休息)日"
    r"|[早末首晚头]班[车船机地铁]{0,2}[为是]?[:：]?|全天(?:候)?)$"
)


def ahead(text: str, start: int, end: int) -> bool:
    """Whether the text looks ahead: 将于9月30日, 周三将有雨.

    >>> ahead("会议将于周三举行", 4, 6), ahead("周三举行了会议", 0, 2)
    (True, False)
    """
    if text[start - 1 : start] in _AHEAD_LAST and _AHEAD.search(text, max(0, start - 8), start) is not None:
        return True
    return text[end : end + 1] in _AHEAD_NEXT and _AHEAD_BEHIND.match(text, end) is not None


_WEATHER_WORDS = re.compile("气象|预报|台风|[小中大暴阵降]雨|多云|气温|雨势|锋面|冷空气")
_FORETOLD = re.compile("预[计估测报]|将|可能|会|恐|最[快早]")


def forecast(text: str, start: int, end: int) -> bool:
    """Whether the weather of days to come is told around a weekday.

    >>> forecast("气象局预报员说，周六北部有阵雨", 8, 10), forecast("周六的暴雨淹了街", 0, 2)
    (True, False)
    """
    around = text[max(0, start - _SENTENCE) : end + _SENTENCE]
    return _WEATHER_WORDS.search(around) is not None and _FORETOLD.search(around) is not None


# What companies tell of a quarter, and no series of its season.
_REPORTED = re.compile(
    "营[收业运]|[获毛]利|[0-9] ?%|财[报务]|净利|盈余|业绩|出货|税[前后]|每股|产值|季[报增减]|年[增减]"
    "|汇[率兑]|[台港美]股|GDP|EPS"
)


_SEASON = re.compile("[剧赛播]|节目|综艺|冠军")


def reported(text: str, start: int, end: int) -> bool:
    """Whether something is reported close to what may be a quarter.

    >>> reported("第3季营收", 0, 3), reported("第3季开播", 0, 3)
    (True, False)
    """
    if _SEASON.search(text, max(0, start - 6), end + 6) is not None:
        return False  # 节目第3季首播,获利颇丰
    return _REPORTED.search(text, max(0, start - 12), end + 20) is not None


_FOUNDED = "成立创立创建创办创刊始建组建设立注册出生诞生毕业建成"
_FOUNDED_IN = (f"{_FOUNDED[at : at + 2]}于" for at in range(0, len(_FOUNDED), 2))
_BACK = ("早在", "曾", "曾经", "曾在", "曾于", "生于", "建于", "修于", "始于", *_FOUNDED_IN)
_BACK_LAST = frozenset(word[-1] for word in _BACK)


def looks_back(text: str, start: int) -> bool:
    """Whether the date that begins there is told in passing: 早在2013年, 成立于2013年, 2015年的新款.

    >>> looks_back("早在2013年", 2), looks_back("他在2013年", 2)
    (True, False)
    """
    if text[start - 1 : start] in _BACK_LAST and text.endswith(_BACK, 0, start):
        return True
    return text[start + 5 : start + 6] == "的" and text[start + 4] == "年" and text[start].isdigit()


def heads(text: str, end: int) -> bool:
    """Whether the year of two syllables that ends there stands before its sentence: 去年,….

    >>> heads("去年，他来了", 2), heads("较去年，他多了", 3)
    (True, False)
    """
    return text[end : end + 1] in ("，", ",") and (end == 2 or text[end - 3] in "。！？；\n　 ")


# 16:00停止入馆
_CLOSES = re.compile("停止(?:入[馆园场]|[检售]票)")


def habitual(text: str, start: int, end: int, habit: int) -> bool:
    """Whether a time is told of any day, as opening hours are; `habit` is where one was told last.

    >>> habitual("营业时间：9:00-17:00", 5, 15, -400), habitual("16:00停止入馆", 0, 5, -400)
    (True, True)
    """
    return (
        same_sentence(text, habit, start)
        or _HOURS.search(text, max(0, start - 14), start) is not None
        or _CLOSES.match(text, end) is not None
    )


def same_sentence(text: str, end: int, start: int) -> bool:
    """Whether what begins at `start` stands in the sentence of what ended before it."""
    return start - end <= _SENTENCE and not _SENTENCE_END.search(text, end, start)


# 8月21日 星期天 小雨
_WEATHER = re.compile(r"\s{0,3}(?:[多少]?云|[小中大]?[雨雪]|[晴阴风雾霾转到有]){0,6}\s{0,3}(?=\n|\Z)")


def heads_entry(text: str, start: int, end: int) -> bool:
    """Whether the day and its weekday have a line to themselves, perhaps with the weather, as in a diary.

    >>> heads_entry("7月20日星期三晴\\n今天出发", 0, 8), heads_entry("7月20日星期三晴天出发", 0, 8)
    (True, False)
    """
    return not text[text.rfind("\n", max(0, start - 9), start) + 1 : start].strip() and (
        _WEATHER.match(text, end) is not None
    )


def alone(text: str, end: int) -> bool:
    """Whether the year that ends there has a line to itself, as it has in a chronicle.

    >>> alone("1931年\\n9月18日", 5), alone("始于1931年\\n9月18日", 7)
    (True, False)
    """
    return text[end : end + 1] == "\n" and end >= 5 and text[max(0, end - 6) : end - 5] in ("", "\n")


def parted(text: str, end: int, start: int) -> bool:
    """Whether a line begins between the year that ends there and the date behind it, but not its own."""
    start = min(start, end + _FAR)
    return "\n" in text[end:start] and not (alone(text, end) and text.count("\n", end, start) <= 2)


def listed(text: str, end: int, start: int) -> bool:
    """Whether only a comma or an "and" stands between two dates: 9月10号,11号和12号."""
    return start - end <= 3 and text[end:start] in _LISTS
