"""The notation: one mention in a few words."""

from decimal import Decimal

from factx.models import Date, Number, Organization

_SIGNS = {
    "more_than": "> ",
    "at_least": ">= ",
    "less_than": "< ",
    "at_most": "<= ",
    "about": "~",
    "nearly": "nearly ",
}


def brief(mention: Number | Date | Organization) -> str:
    """What a mention means, in a few words.

    A number is its value and unit, in the code where the unit has one; a sign stands for the modifier,
    and two dots between the bounds of a range:

    60万元 = 600000 CNY, 超90亿元 = > 9000000000 CNY, 至少5人 = >= 5 人, 约24% = ~24 %,
    近200家 = nearly 200 家, 3亿至5亿元 = 300000000..500000000 CNY, 200多家 = 200..300 家,
    三分之二 = 2/3, 第27届 = 27 届

    A date is its TIMEX3 value and modifier: 去年底 = 2024-12 end. An organization is its kind, and its
    canonical name where the text uses another: 中新网 = media 中国新闻网.
    """
    if isinstance(mention, Number):
        return _number(mention)
    if isinstance(mention, Date):
        return " ".join(filter(None, (mention.timex, mention.modifier)))
    kind = f"anonymous {mention.kind}" if mention.anonymous else mention.kind
    return kind if mention.name == mention.text else f"{kind} {mention.name}"


def _number(number: Number) -> str:
    low, high = number.lower, number.upper
    sign = _SIGNS.get(number.modifier or "", "")
    if number.numerator is not None:
        said = f"{sign}{number.numerator}/{number.denominator}"
    elif low is not None and high is not None and low != high:
        # 200多家 has both bounds, and they say what its modifier says.
        said = f"{'' if number.modifier == 'more_than' else sign}{_digits(low)}..{_digits(high)}"
    else:
        point = next((value for value in (number.value, low, high) if value is not None), None)
        said = sign + ("?" if point is None else _digits(point))
    return " ".join(filter(None, (said, number.unit_code or number.unit)))


def _digits(value: int | Decimal) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)
