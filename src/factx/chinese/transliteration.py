"""Transliteration: the characters that foreign names are written with."""

# Source: public knowledge; the tables by which news agencies write foreign names use these and few others.
CHARACTERS = frozenset(
    "阿埃艾安奥巴拜班贝比彼毕波博伯布查茨达戴丹德登迪狄蒂丁杜顿多厄恩尔法范菲费芬佛夫福弗盖戈格古哈海翰汉"
    "赫亨胡华霍基吉加贾杰金卡凯坎康考科可克肯库夸奎拉莱赖兰朗劳勒雷蕾理里莉丽利琳林龙隆卢鲁露路伦罗洛玛马"
    "麦曼梅门蒙米密明莫默姆穆娜纳乃奈南内尼涅宁纽努诺欧帕潘庞培佩彭皮平普奇齐乔切琴琼丘让热荣瑞若萨塞桑瑟"
    "森莎沙珊山舍圣施史舒斯思丝苏索塔泰坦汤唐特提廷图托瓦万威韦维温沃乌吴伍西锡希夏香谢欣辛休逊雅亚延扬耶"
    "叶伊因英尤约泽扎詹哲珍芝治朱兹子佐珀琪"
)


def is_written(text: str) -> bool:
    """Whether all of the text may be a foreign name's.

    >>> is_written("阿尔伯塔"), is_written("浙江正泰")
    (True, False)
    """
    return CHARACTERS.issuperset(text)
