"""How frequent a character is: what tells Chinese text from bytes that only look like it."""

# The 300 most frequent characters: 60 % of running text. Source: the frequencies in jieba's dictionary
# (MIT), summed by character.
FREQUENT = frozenset(
    "一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对得主长可过天作分方用多你着"
    "部能市等业全里工公经本都而高政法面门动日进区事代那去心小同北定开产前其军还然起种所如现理机体表力好外与文当两实重新三么"
    "只山水关明从化平建又制南内西没此将员名手最东头者月间无安看见各城十相但已些正口通想度加第她合院物性战由位常点海意场武使"
    "次二向治因立数样身情入原问把路被并利石老教万知级量任江及应省资委务元美特期世湖回系比气汉总展电科金先声提品设或义王社很"
    "统处四首共马形己儿司太目基领队直计别女权话少流命至报米给打变果书清活几州华解议更称程今决张导术府才保交放管结师便走达族"
    "反再题色五"
)


def is_common(character: str) -> bool:
    """Whether the character is in the first level of GB 2312, 3755 characters that everyone reads.

    >>> is_common("国"), is_common("憬")
    (True, False)
    """
    encoded = character.encode("gb2312", "ignore")
    return len(encoded) == 2 and 0xB0 <= encoded[0] < 0xD8
