"""Write src/factx/organizations/data/listed.tsv: short names of companies listed in mainland China.

    pip install -e ".[data]" && python scripts/build_listed.py

A short name that reads as common words is left out, since it mostly is no name in running text: 智慧农业,
机器人. So are marks of the exchange (ST, A, B).
"""

import csv
import re
from importlib.util import find_spec
from pathlib import Path

from factx.chinese.words import Dictionary
from factx.lexicon import Lexicon
from factx.organizations import vocabulary

HEADER = """\
# Short names of companies listed in mainland China; those that read as common words are left out.
# source: adata's table of securities, https://github.com/1nchaos/adata (MIT and Apache 2.0);
# made by scripts/build_listed.py
# columns: name, kind, canonical name
"""
FINANCE = ("银行", "证券", "保险", "信托", "期货", "租赁", "金融")
CORPORATE = (
    "控股", "股份", "药业", "制药", "实业", "重工", "锂业", "酒业", "乳业", "纸业", "矿业", "铜业",
    "钛业", "置业", "新材", "光电", "煤业", "铝业", "钨业", "锌业", "特钢", "股权", "啤酒", "轮胎",
    "重机", "电缆", "机床", "路桥",
)  # fmt: skip
# nr and j are not among them: to the dictionary 智慧 and 卫星 are people, 环保 and 通信 are abbreviations.
PROPER = ("x", "nz", "nrt", "ns", "nt")
# Read as something else all the same.
LEFT_OUT = frozenset((
    "新大陆", "太平洋", "金融街", "中华企业", "中国国贸", "大东方", "海洋王", "人人乐", "好想你",
    "老凤祥", "中关村", "外高桥", "张江高科", "陆家嘴", "东方明珠", "智慧农业", "美丽生态",
    "标准股份", "生物股份", "统一股份", "招标股份", "测绘股份", "可靠股份", "园林股份", "光电股份",
    "通用股份", "采纳股份", "综艺股份", "胜利股份", "共同药业", "密封科技", "城市传媒", "中文在线",
    "新产业", "新媒股份", "大地海洋", "视觉中国",
))  # fmt: skip


def folder(package: str) -> Path:
    spec = find_spec(package)
    assert spec is not None and spec.origin is not None, f"{package} is not installed"
    return Path(spec.origin).parent


def main() -> None:
    table = (folder("adata") / "stock/cache/code.csv").read_text(encoding="utf-8").splitlines()
    dictionary = Dictionary({})
    topics = [topic for topic in vocabulary.NAMES if topic != "listed"]
    listed = [
        name for topic in topics for name in Lexicon.load(f"organizations/{topic}.tsv", vocabulary.Name)
    ]
    known = {*listed, *vocabulary.places(), *vocabulary.endings()}
    rows = {}
    for row in csv.DictReader(table):
        name = re.sub(r"\s|^\*?S?\*?ST|^PT|[ＡＢAB]$|^XD|^N(?=[一-龥])", "", row["short_name"])
        if (
            name.startswith("退市")
            or not re.fullmatch(r"[一-龥]{3,5}", name)
            or name in known
            or name in LEFT_OUT
        ):
            continue
        if dictionary.tag(name) is not None:
            continue
        words = dictionary.cut(name)
        if name[: words[0].end] in vocabulary.places():
            words = words[1:]  # 上海机场 is any airport there
        # 绿地控股, 云南铜业: what only companies are called tells, too.
        corporate = name.endswith(CORPORATE) and name[:-2] not in vocabulary.generic()
        telling = corporate or any(word.tag in PROPER or word.end - word.start == 1 for word in words)
        if telling and (len(name) > 3 or len(words) == 3):
            rows[name] = "finance" if name.endswith(FINANCE) else "company"
    target = Path(__file__).parents[1] / "src/factx/organizations/data/listed.tsv"
    lines = [f"{name}\t{kind}\t{name}\n" for name, kind in sorted(rows.items())]
    target.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{len(rows)} names -> {target}")


if __name__ == "__main__":
    main()
