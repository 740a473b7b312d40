"""Claims: whose a page is, who may copy it, whom to tell if it does wrong."""

import re

from factx.chinese import characters
from factx.cleaning.patterns import Late

# A company's own 郑重声明 is news, and 未经许可 begins a law's article, too.
_CLAIM = Late(
    r"""
      [\W_]*©\s?(?:19|20)[0-9]{2}(?:\s?[-–—~至]\s?(?:19|20)[0-9]{2})?\s[^。；，]{2,90}$
    | [\W_]*(?:(?:版权|免责|郑重|特别|本网|本站|来源)?声明|特别提醒)\s*[:：]
      .*(?:转载|本[网站]|版权归|仅代表|及时删除|投资建议)
    | [\W_]*未经.{0,15}(?:授权|许可|允许|同意).{0,20}(?:转载|复制|摘编|镜像)
      # Not 版权所有人应当答复, 转载须知, Copyright law was amended.
    | [\W_]*(?:版权所有(?![者人权])|转载(?:请(?!求)|须(?!知)|时)|本文转载)
    | [\W_]*(?i:copyright(?:\s?(?:©|\(c\)|（c）|(?:19|20)[0-9]{2}|by\b|all\b|[^\x00-\x7f])|[\W_]*$))
    | [\W_]*本文(?:(?:来源|转自)于?网络(?:$|[，。,.;；:：、\s)）])|(?:网址|链接|地址)\s?[:：]
      |.{0,20}原创[,，]\s?转载)
    | .{0,60}(?:ICP备|公网安备) | [^。，,]{2,24}版权所有(?:[,，\s]\s?(?:不得|未经|违者|翻印)|[。\s]*$)
    | (?:您需要|(?:部分)?(?:图片|链接|内容)(?:已?隐藏)?[,，]?)\s?(?:注册或)?登[录陆].{0,9}
      (?:才(?:可以|能)|后).{0,40}$
    | (?:为[了达].{2,12}[,，]\s?)?(?:请|建议您?)使用.{0,40}浏览器.{0,12}$ | 马上注册[,，]\s?结交更多.{2,40}$
    | (?:调查问题)?(?:加载|读取)中[,，]\s?请稍[候等].?$
    | A[+-]?(?:\s{0,3}A[+-]?){1,3}$  # A A A: sizes of letters
    | [^，。]{0,12}版权(?:及|与|和)免责声明\s*[:：]?$
    | [\W\d]*(?:凡本[网站].{0,12}(?:注明|转载|刊|发布|原创|标注|署名|来源|稿)
      |本[网站]所有的?(?:图片|作品|文字|内容|稿件))
    | 若长时间无响应[,，]\s?请刷新.{0,10}$
    | (?:打开|用)?微信[“"「]?扫一扫[”"」]?
      (?:[^。]{0,14}(?:分享|添加|关注|二维码|朋友圈|公众号|阅读|浏览|查看)[^。]{0,15})?$
    | [\W_]*(?:违法和)?不良信息举报 | 想爆料[?？] | 本站联系方式
    | (?:提示[:：]\s?)?请先登[录陆].{0,12}评论 | 欢迎关注[^，。]{2,14}(?:APP|公众号|微信|微博|客户端)$
    """,
    re.VERBOSE,
)
# 以上文章仅代表作者观点,如有侵权请联系本站: whose, what, to whom, what to do.
_DISCLAIMS = tuple(
    Late(words)
    for words in (
        "请[及与在联务注勿]|如[有果涉需您]|[若您]|仅供",
        "侵权|侵犯|侵害|版权|稿酬|观点|立场",
        "联系|删除|转载|仅供|代表",
        "[本我][站网们司]|小编|用户|作者|网络|以上|所有",
    )
)
# 素材来源于网络,侵删
_TAKEN = Late("(?:来[源自]|[转摘]自|收集|整理)[^。]{0,8}网|图片|素材")
_DELETES = Late("侵(?:权)?[^。]{0,8}删")
_LONGEST_DISCLAIMER, _LONGEST_SHORT = 160, 40
# What is demanded in the last lines of a page with a disclaimer, in either script.
DEMANDS = ("联系", "聯", "删", "刪", "转载", "轉載", "仅供", "僅供", "代表")


def is_claim(line: str) -> bool:
    """Whether a line in simplified characters claims rights, by how it begins.

    >>> is_claim("版权所有 违者必究"), is_claim("版权所有人应当答复")
    (True, False)
    """
    return _CLAIM.match(line) is not None


def is_disclaimer(line: str) -> bool:
    """Whether a last line says whose the views are and what to do about them, in whatever words.

    >>> is_disclaimer("以上文章僅代表作者觀點,如涉及版權問題,請及時聯繫我們。")
    True
    >>> is_disclaimer("(图文来自网络,侵删)")
    True
    >>> is_disclaimer("作者说,平台侵犯了版权,法院判决删除。")
    False
    """
    if len(line) > _LONGEST_DISCLAIMER:
        return False
    view = characters.simplified(line)
    return all(words.search(view) for words in _DISCLAIMS) or (
        len(view) <= _LONGEST_SHORT and bool(_TAKEN.search(view) and _DELETES.search(view))
    )
