"""Identifiers: digits that name something: codes, versions, addresses, phone numbers, scores."""

import re

from factx.lexicon import Lexicon
from factx.numbers import lists, pictures
from factx.rules import Row

# The lower of two pressures has the unit of both: 120/80mmHg, 157.0±13.7/101.7±4.9mmHg.
_PRESSURE = r"[0-9]{1,3}(?:\.[0-9]{1,2})?(?: ?± ?[0-9]{1,2}(?:\.[0-9]{1,2})?)? ?(?:mm ?Hg|毫米汞柱|kPa)"
UPPER_PRESSURE = rf" ?/ ?(?={_PRESSURE})"
# Figures between slashes that share the unit of the last: 1.3/11.8/39.2亿元.
_FIGURE = r"[0-9]{1,6}(?:\.[0-9]{1,4})?"
_CHAINED = rf"{_FIGURE}(?:/{_FIGURE}){{0,5}}[ ]?[%％万亿元倍]"
# 5kg-10kg: behind a unit in Latin letters the hyphen makes a range; not so behind those of a name.
_MEASURED = (
    r"(?:(?<=[0-9][mgLVWA]-)|(?<=[0-9](?:mm|cm|km|nm|kg|mg|ml|mL|Hz|kW|MW|GB|MB|TB|Pa|dB)-)"
    r"|(?<=[0-9](?:kHz|MHz|GHz|MPa|kPa|mAh|kWh)-))(?=[0-9.]{1,8} ?[A-Za-z])"
)
# Fe3O4; not 4x100米
_FORMULA_PART = r"(?<![0-9][A-WYZa-wyz])"
# 220V/50Hz
_FURTHER = r"(?<=[0-9][VAW]/)(?=[0-9.]{1,6} ?(?:[kKM]?Hz|[mk]?[AVW])(?![A-Za-z0-9]))"
# Q=10ml/rev, 40+60=100米: a quantity behind its letter or its sum, not a part of an address (?w=10&h=20).
_EQUAL = (
    r"(?:(?:(?<=[^A-Za-z0-9?&][A-Za-z]=)|(?<=[\u4e00-\u9fff]=))"
    r"(?=[0-9.]{1,8} ?[A-Za-zμΩ℃]{1,4}(?![A-Za-z0-9=]))|(?<=[0-9]=)(?=[0-9.]{1,8} ?[米元公吨平万亿人]))"
)
# A number's digits stand by themselves; not so in https://…/2024/09/23, a_1, COVID-19, #12, 1.2.3, 2021—3;
# but 27℃/36℃, CPI:2.1% and 12GB+256GB are numbers.
SEPARATE = (
    rf"(?<![0-9\\_&?#@%^]){_FORMULA_PART}(?:(?<!=)|{_EQUAL})"
    r"(?<![^BzgmlL%\u4e00-\u9fff \t|/(（、]\+)(?<!\A\+)"
    rf"(?:(?<![!-$&-~]/)(?<!\A/)|(?<=[0-9]/)(?={_PRESSURE}|{_CHAINED})|{_FURTHER})(?:(?<![0-9A-Za-z][-.])|{_MEASURED})"
    r"(?<![0-9],)(?<!第)(?<![0-9]·)"
    r"(?<![0-9a-z]:)"
    r"(?<![0-9][：∶])(?<![0-9A-Za-z][—–])"
)
# Most stand behind a character of no such kind.
FREE = r"(?<![!-~—– ：∶第·])"
# What in front of the digits makes them a name: A4, iPhone 15, 歼-20. An amount of money may stand there all
# the same (GDP1.2万元), a minus sign behind 为 (为-3).
NAMED = r"(?<=[A-Za-z])|(?<=[A-Za-z] )|(?<=[\u4e00-\u9fff]-)(?<![为是至达约到于等在从由温低]-)"
# What behind the digits does: 5G, 10号线, 3号楼, 2单元, 501室.
# Years, months and days are dates.
NOT_NAMED = (
    r"(?!(?!x[0-9]{3,4}(?![0-9A-Za-z]))[A-Za-z_#@^号室弄巷线佳点αβγμΩ年月日]| [号楼室]|强(?!震)|单元|医院"
    "|部队|高地|军(?![人队费官舰民])|师(?![傅生资])|团(?![队体员圆伙购])|型(?!号)|栋[0-9]|声道|开(?:本|[，,。；）\n])"
    "|[国省县]道|房(?![屋产子源企间])|版(?![权税面画])|公斤级|车厢|楼(?![层宇盘])|大[楼厦]|[分支]部(?!分)|人制|次列车|航班"
    "|查号| ?(?:million|billion|trillion)| [A-Z][0-9]| Gen| Pro| Plus| Max| Ultra"
    "| (?:h|d|min|s)(?![A-Za-z0-9])"
    "|路(?<!分[0-9]路)(?<!分[0-9]{2}路)(?![大人军纵])|工厂|会议室|教室|办公室|实验室|报告厅|病房|寝室|集团|包[厢间]"
    "|(?:(?<=年[0-9])|(?<=年[0-9]{2})|(?<=年 [0-9]))期|[ \n]{1,2}[月日](?!本)|处理器|平(?![台均方米价])"
    "|式(?![各样])|届[一二三四五六七]中| ?周年|[层条座]|分多钟|合约|主战|坦克|导弹|火箭|飞船|系列|指数)"
)
_SEPARATE = re.compile(SEPARATE)


def separate(text: str, start: int) -> bool:
    """Whether the digits that begin at `start` aren't the middle of a code or an address.

    >>> separate("约24%", 1), separate("/2024/09", 1), separate("COVID-19", 6)
    (True, False, False)
    """
    return _SEPARATE.match(text, start) is not None


_LABELS = (
    "电话|热线|客服|手机|传真|邮编|码|微信|拨打|致电|版本|附件|附录|附表|车牌|门牌|身份证|限行"
    "|(?<![\u4e00-\u9fff])注|误区|步骤|案例|情形|要点|示例|场景|选项|新舟"
    "|QQ|QQ群|微信群|室|房间|包厢|端口|座位|航班|车次|频道|窗口|展位|机位|泊位|站台|工位"
    r"|Figs?\.|Tab\.|Eq\.|ISBN|ISSN|CN|N[Oo]\.?|T[Ee][Ll]|Fax"
    # works and products in a row, 星际争霸2
    "|星际|争霸|魔兽|危机|召唤|信条|幻想|要塞|视窗|仙剑|联盟|金刚|战狼|地球|激情|使命|传奇|光环|黎明"
    # chips, phones, standards with their generation: 骁龙8, 蓝牙5.3; 图3, 表4.1; A座1203
    "|骁龙|天玑|麒麟|酷睿|锐龙|小米|红米|荣耀|蓝牙|鸿蒙|安卓|苹果|坚果|歼|轰|运|直|苏|东风|红旗|巨浪|单元|图|(?<![代外发填报])表|公式|[A-Za-z]座"
    # 编号, 批号, 订单号; not 5号
    r"|[\u4e00-\u9fff](?<![一二三四五六七八九十])号"
)
# In a table bars and tabs part a label from its code; 航班 | 12 may count flights.
_LABEL = rf"(?:{_LABELS})(?:号码?|(?:分别)?为|是)?[:：]? ?[(（]?"
_CODE_LABEL = re.compile(rf"(?:{_LABEL}|(?:电话|手机|传真|邮编|码|[\u4e00-\u9fff]号) ?[|｜\t] ?)\Z")
# 骁龙625、630和652; 尾号为3和8; 热线182 8080
_LABELED_LIST = re.compile(rf"{_LABEL}[0-9]{{1,4}}(?: ?[、和或与/ ] ?[0-9]{{1,4}}){{0,3}} ?[、和或与/ ] ?\Z")
_LISTED_WITH = frozenset("、和或与/ ")
# What such a label can end with; most numbers are done with this.
_LABEL_ENDS = frozenset(
    "注话线服机真编号码QNO信.olx打电本证牌是为:： (（室间厢口位班次道台群件录表"
    "区骤例形点景项舟际霸兽机唤条想塞窗剑盟刚狼球情命奇环明龙玑麟睿米耀牙蒙卓图式座果歼轰运直苏风旗浪元行.|｜\t"
)
_CJK = "\u4e00-\u9fff"
# What stands between two figures of which none is a number: 1920×1080, 5+2, 马8进7, 5·17, 9秒83, 3比0;
# 8中5 and 12投7中 are shots and what hit, 16进8 who is left.
_BETWEEN = "×*＊+=<>投中罚进退平降跌排·秒比转"
_BEHIND = re.compile(
    rf"""
      》 | ,[0-9]{{3}}(?:[0-9]|,[0-9])                    # 《星际争霸2》; 30,824,8393.00%: run together
    | [{_BETWEEN}][0-9] | \ 比\ [0-9] | [投进中]全中 | [·．'] | \.[{_CJK}]  # 1·总则, 1．金星奖2．银星奖, 68'
    | [-–—][0-9] | -[{_CJK}] | x[0-9]{{2,3}}米            # 0571-87051234, 7-武磊; a range is one
    | [.:：∶][0-9A-Za-z] | /(?!{_CHAINED})[0-9A-Za-z]
    | \([0-9]{{1,4}}\)\ ?[:：]                            # 2018, 12(3): 45-52
    | (?:[、和及][0-9]{{1,4}}){{1,8}}(?:[号室栋幢路线天年]|单元|分钟|小时|个月)  # 1、2、3号楼; 3、4分钟
    | 豪雨|大罢免|连假|震灾|水灾|空难|公投|专案             # of a day: 728豪雨
    # What acts has a number for its name: 前不久360才发布…, 58旗下.
    | [才已将曾也又正还今][^，。；\n]{{0,4}}?(?:宣布|发布|推出|表示|回应|上线|收购)
    | 宣布|发布|推出|表示|称[，：:“其该]|回应|旗下|创始人|董事长|方面[称表回]|公司|集团
    """,
    re.VERBOSE,
)
# 《, 赵某3, 138****1234, 周6; (Z-45)-97; ×××3736; a = 5, but P <= 5
_BEFORE = re.compile(
    rf"(?<=[《某*＊周'’‘])|(?<=[0-9][{_BETWEEN}])|(?<=[0-9] 比 )"
    r"|(?<=[)）〕\]］]-)|(?<=[×xX]{2})|(?<=[=*+×] )(?<![<>＜＞]= )(?<![<>＜＞] = )"
)
# “618”, “挑战者2”
_QUOTED = re.compile(rf"[“‘「『][{_CJK}]{{0,6}}\Z|[\"「『“‘]\Z")
_CLOSE = frozenset('”’"」』')
# 雄狮94-猛虎88; @用户6113375916
_NAMED_BEFORE = re.compile(rf"(?:[0-9][-–][{_CJK}]{{2,6}}|@[^\s，。：:@]{{1,8}})\Z")
_REACH = 9
# Who comments on a page: 小明47562:好
_SPEAKER, _LEAST_OF_SPEAKER = re.compile(r"(?:\A|\n)[^\s，。：:@]{1,8}\Z"), 4
# 010-8234 5678, 138 1234 5678, 400 800 1234
_SPACED = re.compile(
    r"(?<![0-9])(?:0[0-9]{2,3}[-)） ]{1,2}[0-9]{3,4}|1[3-9][0-9] [0-9]{4}|[48]00[- ][0-9]{3,4})"
    r"[- ][0-9]{3,4}(?![0-9])"
)
_LONGEST_SPACED = 14
HOTLINES = Lexicon.load("numbers/hotlines.tsv", str)
# 公安、消防、120等部门, 请120紧急增援; not 合格110、不合格10
_CALLED = frozenset(("110", "119", "120", "122"))
_CALLING = re.compile(
    "(?:[、和](?:110|119|120|122)){0,3}(?:等[各多]?[部单急应救联社服力相有][门位急]?|[急接出报]警|急救|救护|紧急|指挥)"
)
_LONGEST_PLAIN = 10
_PHONE = 7
# In front of four digits that could be a year these say that they are an amount: 共有2016, 突破2000.
_AMOUNT = frozenset("共有达约超过为近至到数计破逾足满得是仅只等")
# 成绩100, 总计300, 成交800
_OF_AMOUNTS = _AMOUNT | frozenset("分额量口率价值比数绩时点第款入出交付收售卖奖户")
# A security's code and a postal one: (600519), (甘肃 兰州 730020), 威海264200), (某某医院,100029 北京)
_SIX = re.compile(
    rf"(?:(?<=[(（ ])|(?<=[{_CJK}])(?<![{''.join(sorted(_OF_AMOUNTS))}人]))[0-9]{{6}}[)）;；]"
    rf"|(?<=[(（ ])[0-9]{{6}}\.|(?<=[,，\n])[0-9]{{6}} ?[{_CJK}]{{2,3}}[)）;；]"
)
# (2019)豫1103民初737号: behind the province of a court its number, and what the case is.
_COURT = re.compile(
    r"(?<=[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵军])"
    rf"(?:(?<=[)）〕\]］].)|(?=[0-9]{{1,10}}(?:[民刑行执知商破清司赔财强法认协诉国][{_CJK}]{{0,3}}[0-9]|[法执]字)))"
)
# 红球03、08、15: figures of two digits, some with a zero, are drawn or name something.
_DRAWN = re.compile(r"(?<![0-9])0[0-9](?:[、,， ][0-9]{2}){0,6}[、,， ]\Z")
_LISTING = frozenset("、,， ")
_DRAWN_REACH = 24
_DAY = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])\Z")
_FIGURE_BEFORE = re.compile(r"([0-9][0-9.,]{0,20})[ \t|]{1,3}\Z")
_YEAR = re.compile("(?:19|20)[0-9]{2}\\Z")


def code(text: str, start: int, end: int) -> bool:
    """Whether bare digits are a code, a phone number or a list mark rather than a quantity.

    >>> code("电话:0571-87051234", 3, 7), code("股票(600519)大涨", 3, 9), code("共有1792。", 2, 6)
    (True, True, False)
    """
    numeral = text[start:end]
    if not numeral.isascii():
        return False
    before, behind = text[start - 1 : start], text[end : end + 1]
    if numeral.isdigit() and (_names(text, start, end) or lists.marks(text, start)):
        return True
    if lists.marks_line(text, start, end) or _spaced(text, start, end):
        return True
    if (behind in pictures.BY or before in pictures.BY) and pictures.sized(text, start, end):
        return False
    return bool(
        _BEHIND.match(text, end)
        or _BEFORE.match(text, start)
        or _NAMED_BEFORE.search(text, max(0, start - _REACH), start)
        or (behind in _CLOSE and _QUOTED.search(text, max(0, start - _REACH), start))
        or (_is_year(numeral, before) and not _among_figures(text, start))
        or labeled(text, start)
    )


def _names(text: str, start: int, end: int) -> bool:
    """Whether digits without a point or a comma name something by their number, or by the words around."""
    numeral, length = text[start:end], end - start
    before = text[start - 1 : start]
    if numeral in HOTLINES or (numeral in _CALLED and _CALLING.match(text, end)):
        return True
    if length > _LONGEST_PLAIN or (length > 1 and numeral[0] == "0"):
        return True
    if (
        length >= _LEAST_OF_SPEAKER
        and (
            (length == 6 and _SIX.match(text, start))
            or (length >= _PHONE and before in (")", "）"))  # (021)65001234
            or (
                text[end : end + 1] in (":", "：")
                and before not in _OF_AMOUNTS
                and _SPEAKER.search(text, max(0, start - _REACH), start)
            )
        )
    ):
        return True
    drawn = length == 2 and before in _LISTING and _DRAWN.search(text, max(0, start - _DRAWN_REACH), start)
    return bool(drawn or _COURT.match(text, start))


_OFTEN = 3


def without_codes(rows: list[Row], text: str) -> list[Row]:
    """The rows without the bare figures of names: 含光800, said three times."""
    bare = [row for row in rows if row["kind"] == "cardinal" and row["modifier"] is None]
    if len(bare) < _OFTEN:
        return rows
    named: dict[str, list[int]] = {}
    for row in bare:
        start, end = row["start"], row["end"]
        if end - start >= _OFTEN and "\u4e00" <= text[start - 1] <= "\u9fff" and text[start:end].isdigit():
            named.setdefault(text[max(0, start - 2) : end], []).append(start)
    codes = {
        start
        for starts in named.values()
        if len(starts) >= _OFTEN and text[starts[0] - 1] not in _OF_AMOUNTS | {"人"}
        for start in starts
    }
    return [row for row in rows if row["start"] not in codes] if codes else rows


def labeled(text: str, start: int) -> bool:
    """Whether a label of codes stands in front of the digits at `start`.

    >>> labeled("邮编:310012", 3), labeled("共有310012", 2)
    (True, False)
    """
    before = text[start - 1 : start]
    if before in _LISTED_WITH and _LABELED_LIST.search(text, max(0, start - 24), start) is not None:
        return True
    return before in _LABEL_ENDS and _CODE_LABEL.search(text, max(0, start - 10), start) is not None


def _is_year(numeral: str, before: str) -> bool:
    """Whether bare digits are a year or a day of the calendar: 2016, 20181028."""
    if len(numeral) == 8:
        return _DAY.match(numeral) is not None
    return numeral != "2000" and before not in _AMOUNT and _YEAR.match(numeral) is not None


def _among_figures(text: str, start: int) -> bool:
    """Whether a figure that is no year stands before the digits in a row of a table: 1530 1907 2422."""
    before = _FIGURE_BEFORE.search(text, max(0, start - 24), start)
    return before is not None and _YEAR.match(before[1]) is None


def _spaced(text: str, start: int, end: int) -> bool:
    """Whether the digits are a part of a phone number with blanks."""
    if not (
        (text[start - 1 : start] == " " and text[start - 2 : start - 1].isdigit())
        or (text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit())
    ):
        return False
    at = max(0, start - _LONGEST_SPACED)
    return any(m.start() <= start < m.end() for m in _SPACED.finditer(text, at, end + _LONGEST_SPACED))
