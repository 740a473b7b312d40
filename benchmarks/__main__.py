"""Prints, in one run, how fast factx is: against jieba, by stage, in growth, at start-up.

CPU time, medians of rounds in which the two take turns. The ratios repeat; the absolute figures are those
of the machine. `extract` does all: cleaning, sentences, mentions, facts, validated models.
"""

import logging
from functools import partial
from pathlib import Path

import jieba

import factx
from benchmarks import hostile, rules, stages, timing

HERE = Path(__file__).parent
PAGE = HERE.parent / "examples" / "zhejiang.txt"
DAY = "2025-09-23"

SIZE = 20_000
# Four times the text may take this many times as long: 4, and some noise.
_LINEAR = 5.5


def main() -> None:
    """Print the report."""
    jieba.setLogLevel(logging.WARNING)
    jieba.initialize()
    page = PAGE.read_text(encoding="utf-8")
    article = page.partition("(完)")[0]
    texts = {
        "the article of examples/zhejiang.txt": article,
        "the whole raw page": page,
        "news": (HERE / "news.txt").read_text(encoding="utf-8"),
        "statistics": (HERE / "dense.txt").read_text(encoding="utf-8"),
    }
    _speed(texts)
    _stages(article)
    _rules(article)
    _growth()
    _startup()


def _speed(texts: dict[str, str]) -> None:
    print("× is the ratio to jieba.lcut on the same text; the table is that of the README\n")
    print("| text | characters | mentions | extract | with JSON | characters a second | µs a mention |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, text in texts.items():
        document = _extract(text)
        mentions = len(document.numbers) + len(document.dates) + len(document.organizations)
        took = timing.interleaved(
            {
                "jieba": partial(jieba.lcut, text),
                "extract": partial(_extract, text),
                "json": partial(_json, text),
            }
        )
        ratio = {call: took["jieba"] / seconds for call, seconds in took.items()}
        speed, each = len(text) / took["extract"] / 1e6, took["extract"] / max(mentions, 1) * 1e6
        print(
            f"| {name} | {len(text):,} | {mentions} | {ratio['extract']:.1f} × | {ratio['json']:.1f} × "
            f"| {speed:.2f} million | {each:.0f} |"
        )


def _extract(text: str) -> factx.Document:
    return factx.extract(text, reference_date=DAY)


def _json(text: str) -> str:
    return _extract(text).model_dump_json()


def _stages(text: str) -> None:
    print("\nstages of extract on the seed article\n")
    for name, share in stages.shares(text, DAY).items():
        print(f"{name:24} {share:6.1%}")


def _rules(text: str) -> None:
    print("\nthe dearest rules in a scan of the seed article, the timing included\n")
    print(f"{'':32} {'µs':>6} {'tried':>6} {'found':>6}")
    for name, cost in list(rules.costs(text).items())[:10]:
        print(f"{name:32} {cost.seconds * 1e6:6.0f} {cost.tried:6} {cost.found:6}")


def _growth() -> None:
    print(f"\ngrowth: time for 2 and 4 times as much of one thing, by that for {SIZE} characters\n")
    print(f"{'':18} {'ms':>7} {'2×':>6} {'4×':>6}")
    for name, piece in hostile.PIECES.items():
        first, second, fourth = hostile.growth(piece, SIZE)
        remark = "" if fourth / first < _LINEAR else "  grows faster than its input"
        print(f"{name:18} {first * 1000:7.1f} {second / first:6.2f} {fourth / first:6.2f}{remark}")


def _startup() -> None:
    model = "from pydantic import BaseModel\nclass M(BaseModel):\n    x: int"
    cutter = "import jieba, logging; jieba.setLogLevel(logging.WARNING); jieba.initialize()"
    commands = {
        "python": ("-c", "pass"),
        "python, pydantic, a model": ("-c", model),
        "import factx": ("-c", "import factx"),
        "import jieba, its dictionary": ("-c", cutter),
        "factx --help": ("-m", "factx", "--help"),
        "factx extract PAGE": ("-m", "factx", "extract", str(PAGE)),
        "factx extract --format table": ("-m", "factx", "extract", "--format", "table", str(PAGE)),
    }
    print("\nstart-up: ms of CPU from start to exit\n")
    for name, command in commands.items():
        print(f"{name:30} {timing.child(*command) * 1000:6.0f}")


if __name__ == "__main__":
    main()
