"""The words of facts as the text has them: rules read traditional characters as simplified ones."""

from factx.rules import Row

# The words of a fact stand in its sentence or the one before it, or in the head of its table, which an
# earlier fact has named already.
_BACK = 400
_AHEAD = 60
# 营业收入(万元): the unit is put behind the name.
_OPENS = "("


def as_written(facts: list[Row], numbers: list[Row], view: str, text: str) -> None:
    """Give metrics and subjects in the text's own characters.

    >>> rows = [{"number": 0, "metric": "营业收入", "subject": None}]
    >>> as_written(rows, [{"start": 4, "end": 7}], "营业收入5亿元", "營業收入5億元")
    >>> rows[0]["metric"]
    '營業收入'
    """
    known: dict[str, str] = {}
    for fact in facts:
        number = numbers[fact["number"]]
        start, end = number["start"], number["end"]
        for field in ("metric", "subject"):
            words = fact[field]
            if words is None:
                continue
            found = _nearest(words, view, text, start, end)
            if found is None and _OPENS in words:
                name, _, unit = words.partition(_OPENS)
                found = _nearest(name, view, text, start, end)
                found = found + _OPENS + unit if found is not None else None
            if found is not None:
                known[words] = found
            fact[field] = found if found is not None else known.get(words, words)


def _nearest(words: str, view: str, text: str, start: int, end: int) -> str | None:
    """How the text writes the words next to a number; None where they aren't near."""
    at = view.find(words, end, end + len(words) + 1)  # a noun right behind its number
    if at < 0:
        at = view.rfind(words, max(0, start - _BACK), start)
    if at < 0:
        at = view.find(words, end, end + _AHEAD)
    return text[at : at + len(words)] if at >= 0 else None
