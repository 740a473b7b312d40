"""Acting: whether a museum, a hotel or a hall is named as a body here, or as a place where one goes."""

import re

# Who speaks for it, or what only a body does: 馆长, 员工, 宣布, 主办.
_DOES = re.compile(
    r"(?:党委|党组|董事会|理事会|学术委员会|原|前)?"
    r"(?:副?[馆院园店场团台]长|副?书记|副?总经理|副?总监|董事长|负责人|发言人|工作人员|员工|职工|党委|董事会|理事会|"
    r"副?研究馆?员|讲解员|管理员|方丈|住持|监院|僧[人众]|方面|官方|官网|官微|学者|专家|保安|股份|集团|"
    r"(?:今日|日前|近日|昨日|随后|也|还|已|曾|将)?"
    r"(?:宣布|表示|回应|声明|称|通报|发布|公布|提醒|透露|认为|承认|否认|决定|道歉|致歉|推出|聘请|招聘|聘任|招募|主办|承办|协办|共同组织|"
    r"联合主办|成立于|创建于|始建于|隶属|拥有|收藏了|收购|征集|举办了|发起|捐赠|组织|负责|起诉|诉|与|联合|联手|携手|向))"
)
# What makes one of it: 由故宫博物院主办, 任职于国家图书馆.
_MAKES = (
    "由", "经", "任职于", "就职于", "供职于", "受聘于", "调入", "调到", "进入", "现任", "历任", "曾任",
    "担任",
    "起诉", "委托", "联合", "原告", "被告", "被告人", "上诉人", "来源：", "单位：", "采购人：", "招标人：",
)  # fmt: skip

_STANDING = ("始建于", "创建于", "成立于", "与", "拥有")
_THERE = ("在", "于", "去", "往", "抵")


def is_site(text: str, end: int) -> bool:
    """Whether a gate or a hall of a school is named, and not the school: 北京大学东门.

    >>> is_site("北京大学东门", 4), is_site("北京大学东语系", 4)
    (True, False)
    """
    return text.startswith(_SITES, end)


_SITES = (
    "东门", "西门", "南门", "北门", "正门", "体育馆", "体育场", "综合体育馆", "游泳馆", "大礼堂", "地铁站",
)  # fmt: skip


def acts(text: str, start: int, end: int) -> bool:
    """Whether the text around speaks of a body.

    >>> acts("湖北省博物馆馆长介绍", 0, 6), acts("参观湖北省博物馆。", 2, 8)
    (True, False)
    """
    if text[start - 1 : start] in _THERE:
        return False  # 在上海美术馆举办了画展
    if text[end - 1] == "寺" and text.startswith(_STANDING, end):
        return False  # 云岭寺始建于唐代, 云岭寺与飞瀑
    return _DOES.match(text, end) is not None or text.endswith(_MAKES, max(0, start - 6), start)


def is_owner(text: str, end: int) -> bool:
    """Whether a library goes on behind the name, which only tells whose it is: 内阁文库.

    >>> is_owner("内阁东洋文库", 2), is_owner("内阁会议", 2)
    (True, False)
    """
    return "库" in text[end + 1 : end + 6] and _LIBRARY.match(text, end) is not None


_LIBRARY = re.compile("[一-龥]{0,3}(?:文库|书库)")
_BUILDING = re.compile("(?:商业|国际|财富|金融|科技|总部|中心)?(?:大厦|大楼|商厦|广场)")


def is_building(text: str, end: int) -> bool:
    """Whether what is named is a building, which a company's name stands before.

    >>> is_building("百威商业大厦", 2), is_building("百威商业模式", 2)
    (True, False)
    """
    return _BUILDING.match(text, end) is not None
