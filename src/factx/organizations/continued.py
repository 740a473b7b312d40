"""Continued: whether what looks like a name's last character begins another word: 部门, 大学生, 公司法."""

from functools import cache

from factx.lexicon import Lexicon

# What goes on like one and leaves the name whole, with the name's last character: 国防部长, 劳动党总书记.
_HEADS = (
    "部长",
    "局长",
    "厅长",
    "院长",
    "处长",
    "司长",
    "署长",
    "会议员",
    "会议长",
    "府网站",
    "府网络",
    "党总书记",
)
# Words of their own behind a name: 协会长期关注, 商会员工, 银行业绩, 发改委派出.
_WORDS = (
    "长期", "长年", "长达", "长远", "长江", "长三", "长沙", "长春", "员工", "业务", "业绩", "派出", "派遣",
    "派驻", "派员", "派人", "公布", "公告", "公开", "公示", "官兵", "官员", "官方", "官网", "法定", "议定",
    "法人", "法律", "法务", "定于", "定期", "间接", "城市", "城乡", "城镇", "命名", "区分",
    "告诉", "名列", "名下", "有关", "外事",
    "生物", "生命", "生态",
)  # fmt: skip


@cache
def pairs() -> dict[str, tuple[str, ...]]:
    """The last characters of names, each with one that makes another word of it, but not of these."""
    rows = Lexicon.load("organizations/continued.tsv", str)
    found = {last + behind: (last, behind) for last, following in rows.items() for behind in following}
    return {
        pair: tuple(
            [head for head in _HEADS if head.startswith(pair)]
            + [last + word for word in _WORDS if word[0] == behind]
        )
        for pair, (last, behind) in found.items()
    }


def goes_on(text: str, end: int) -> bool:
    """Whether the name's last character goes on as another word behind `end`.

    >>> [goes_on(text, 2) for text in ("协会长说", "协会长期关注", "央行业务", "部队")]
    [True, False, False, False]
    """
    whole = pairs().get(text[end - 1 : end + 1])
    return whole is not None and not text.startswith(whole, end - 1)
