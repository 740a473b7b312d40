"""Leaders: who or what stands behind a company's or a band's name only: 润泽地产总裁, 皇后乐队主唱."""

import re

# How what follows begins.
INITIALS = frozenset("的旗总集首联执常高营财技中华副董C创发股公宣完获近日今主吉贝鼓键成签单演")
_COMPANY = re.compile(
    "(?:集团)?的?(?:首席|联合|执行|常务|高级|营销|财务|技术|中国区|华东区|华南区|华北区)*"
    "(?:副?董事长|副?总裁|副?总经理|副总(?![理统])|CEO|CFO|COO|CTO|首席执行官|执行官|财务官|技术官|创始人|董事局|"
    "董事会|发言人|总监(?!办公室)|执行董事|董秘|股价|股东大会|旗下|总部|公告称|"
    "(?:近日|日前|今日)?(?:再次)?发布(?:公告|财报|年报|业绩)|(?:宣布)?(?:完成|获得?)[^，。,;；、\\s]{0,12}融资)"
)
_BAND = re.compile("主唱|主音|吉他手|贝斯手|鼓手|键盘手|成立于|宣布(?:成立|解散|重组)|签约|首张|单曲|演唱会")
_BY_WORD = {"集团": _COMPANY, "乐队": _BAND, "乐团": _BAND}


def follow(text: str, end: int, word: str, need: str) -> bool:
    """Whether they follow the ending, and it is one that they help to make a name.

    >>> follow("润泽地产总裁", 4, "地产", "brand"), follow("学校乐队成员", 4, "乐队", "proper")
    (True, False)
    """
    pattern = _COMPANY if need in ("brand", "firm") else _BY_WORD.get(word)
    return pattern is not None and pattern.match(text, end) is not None
