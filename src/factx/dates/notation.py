"""How dates write their numbers: patterns for years, months, days and hours, and what they read as."""

import re

from factx.chinese import numerals

_ONES = "一二三四五六七八九"


def _small() -> dict[str, int]:
    """Every way to write 0 to 99 inside a date: 9, 09, 九, 零九, 廿九, 二十九."""
    table = {"零": 0, "〇": 0, "○": 0, "00": 0, "0": 0, "元": 1, "两": 2, "卅": 30, "廿": 20}
    for n in range(1, 100):
        ten, one = divmod(n, 10)
        unit = _ONES[one - 1] if one else ""
        table[str(n)] = table[f"{n:02d}"] = n
        table[(unit if not ten else "十" + unit if ten == 1 else _ONES[ten - 1] + "十" + unit)] = n
        if not ten:
            table["零" + unit] = table["〇" + unit] = table["初" + unit] = n
        if ten in (2, 3) and one:
            table["廿卅"[ten - 2] + unit] = n
    table["初十"] = 10
    return table


SMALL = _small()

# A year of four digits; 两千零四年 is how people say it aloud.
YEAR4 = r"(?:[12][0-9]{3}|[一二][零〇○一二三四五六七八九]{3}|[二两]千零[一二三四五六七八九])"
_ANY = "[零〇○一二三四五六七八九]"
YEAR = rf"(?:{YEAR4}|[1-9][0-9]{{2}}|[一二三四五六七八九]{_ANY}{{2}}|[0-9]{{2}}|{_ANY}{{2}})"
# A month, a day or an hour; `SMALL` knows which of these are numbers at all.
N2 = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})"
# What stands in brackets behind a day: 昨(22)日, 周三(9月24日), 今(10/16)日.
DAY_IN_BRACKETS = (
    r" ?[(（] ?(?:(?P<month>1[0-2]|0?[1-9]) ?[月/] ?)?(?P<day>3[01]|[12][0-9]|0?[1-9]) ?(?P<said>日)? ?[)）]"
)
# Between the ends of a range.
TO = r"(?: ?(?:[至到]|[-—–－~～―─]{1,2}) ?)"
# Between things that share what follows them: 3、5月, 1—6月.
SHARE = r"(?: ?(?:[至到、和与及,，]|[-—–－~～―─]{1,2}) ?)"
# One decade or two of them: 九十年代, 六七十年代, 50至60年代, 1950-1960年代.
_TEN = "[0-9]0|[二三四五六七八九]十"
DECADES = (
    rf"(?:(?P<decade>{_TEN})(?:{SHARE}(?:1[0-9]|20)?(?P<last_decade>{_TEN}))?"
    r"|(?P<pair>[二三四五六七八]、?[三四五六七八九])十)年代"
)
WEEKDAYS = {day: n for n, day in enumerate("一二三四五六日", start=1)} | {"天": 7}


# Weekdays in one breath, behind the first of them: 周一|三五, 每周二|四六, 周六|日.
WEEKDAY_RUN = (
    r"(?:(?<=一)(?:三五|二三四五六?)|(?<=二)四六|(?<=六)日(?![本夜均照出落常]))(?![个名次家十百千万])"
)


def decades(m: re.Match[str]) -> tuple[int, int] | None:
    """The first and the last decade that `DECADES` has matched, as the tens of their years.

    >>> decades(re.match(DECADES, "六七十年代")), decades(re.match(DECADES, "60年代"))
    ((6, 7), (6, 6))
    """
    if (pair := m["pair"]) is not None:
        first, last = SMALL[pair[0]], SMALL[pair[-1]]
        return (first, last) if last == first + 1 else None
    first = SMALL[m["decade"]] // 10
    last = first if m["last_decade"] is None else SMALL[m["last_decade"]] // 10
    return (first, last) if first <= last else None


# Two digits are of the century that makes the year past or near: 33年 and 98年 of the 20th, 25年 not.
_CENTURY_ENDS = 30


def year(written: str) -> int:
    """The year that the digits say; of two digits the one that people mean today.

    >>> year("二〇二五"), year("98"), year("零七"), year("两千零四")
    (2025, 1998, 2007, 2004)
    """
    if "千" in written:
        return int(numerals.value(written))
    number = int(written) if written.isascii() else numerals.digits(written)
    if len(written) > 2:
        return number
    return number + (1900 if number >= _CENTURY_ENDS else 2000)


# 去年|同期, 2019年|同期
SAME = re.compile(r"同(?:[期月]|季(?!节)|一时期)(?![刊声])")
