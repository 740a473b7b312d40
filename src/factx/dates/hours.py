"""The hours of a story by the 12-hour clock: 早上八点…十一点…两点 goes on to the afternoon."""

import re

from factx.dates.values import PartialDate
from factx.dates.words import PARTS

# How far an hour carries to the ones behind it, in characters.
_REACH = 150
_EVENING = 18
# 下午由原来的|5:00|改为|5:30: so close the clock is still that of the afternoon.
_GOES_ON = re.compile("[：:]?(?:由|从)?(?:原来|原先|之前)?的?|[改变]为|调整[为至到]")


class Hours:
    """The hour told last where a part of the day tells which half of it is meant, and where it ended."""

    def __init__(self) -> None:
        self.told = 0
        self.end = -_REACH

    def remember(self, p: PartialDate, read: PartialDate, start: int, end: int) -> None:
        """Let later hours lean on `p`, which was read as `read`; the 24-hour clock ends the story."""
        hour = read.hour
        if p.part is not None:
            self.told, self.end = PARTS[p.part].first if hour is None else hour, end
        elif hour is not None:
            goes_on = start - self.end <= _REACH and (hour != p.hour or self.told <= hour <= 12)
            self.told, self.end = (hour, end) if goes_on else (0, -_REACH)

    def turned(self, p: PartialDate, text: str, start: int, end: int) -> PartialDate:
        """The time in `text[start:end]` in the half of the day, or on the next day, that is its turn.

        >>> hours = Hours()
        >>> hours.remember(PartialDate(part="早上", hour=8), PartialDate(part="早上", hour=8), 0, 4)
        >>> hours.turned(PartialDate(hour=2), "早上八点到，两点回", 6, 8).hour
        14
        """
        hour = p.hour
        if hour is None or p.part is not None or start - self.end > _REACH or not 0 < hour < self.told:
            return p
        between = text[self.end : start]
        if ("点" not in text[start:end] and not _GOES_ON.fullmatch(between)) or "\n" in between:
            return p
        if self.told >= _EVENING and hour <= 6:
            return p._replace(hour=hour + 24)
        if hour + 12 >= self.told and (hour <= 6 or 12 <= self.told < 24):
            return p._replace(hour=hour + 12)
        return p
