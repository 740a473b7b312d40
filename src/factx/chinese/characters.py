"""Characters: one-to-one views of a text, so that rules need to know one script only."""

import re
from functools import cache
from importlib.resources import files


def simplified(text: str) -> str:
    """The text with traditional characters turned into simplified ones, one for one.

    The result has the length of the text, so offsets hold for both. Text without traditional
    characters comes back as it is.

    >>> simplified("發布會上,三億兩千萬元")
    '发布会上,三亿两千万元'
    """
    traditional, table = _traditional()
    return text.translate(table) if traditional.search(text) else text


@cache
def _traditional() -> tuple[re.Pattern[str], dict[int, int]]:
    lines = (files("factx") / "chinese" / "data" / "traditional.tsv").read_text(encoding="utf-8").split("\n")
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    table = {ord(old): ord(new) for old, new in pairs}
    return re.compile(f"[{''.join(map(chr, table))}]"), table
