"""Compare src/factx/dates/data/holidays.tsv with the package chinesecalendar (MIT), and print what differs.

    pip install -e ".[data]" && python scripts/check_holidays.py

The package knows each day off by the name of its holiday, the table the first and the last day around a
festival. Where two festivals share their days off, the package names each day by one of them; New Year's
days in December are of the next year. A weekend beside the day is off, too (2024端午节).
"""

from collections import defaultdict
from datetime import date

from chinese_calendar.constants import holidays

from factx.lexicon import Lexicon

NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "Mid-autumn Festival": "中秋节",
    "National Day": "国庆节",
}


def stretches() -> dict[str, set[date]]:
    """The days off of the package, by year and festival as the table names them."""
    days = defaultdict(set)
    for day, name in holidays.items():
        if name in NAMES:
            year = day.year + (NAMES[name] == "元旦" and day.month == 12)
            days[f"{year}{NAMES[name]}"].add(day)
    return days


def main() -> None:
    table = Lexicon.load("dates/holidays.tsv", lambda *ends: tuple(map(date.fromisoformat, ends)))
    days, compared = stretches(), 0
    for row, (first, last) in sorted(table.items()):
        theirs = days.get(row)
        if theirs is None:
            print(f"{row}: not in the package")
            continue
        compared += 1
        ours = {date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)}
        if not theirs <= ours or any(day not in holidays and day.isoweekday() < 6 for day in ours):
            print(f"{row}: {first} to {last}, in the package {min(theirs)} to {max(theirs)}")
    print(f"{compared} of {len(table)} rows compared")


if __name__ == "__main__":
    main()
