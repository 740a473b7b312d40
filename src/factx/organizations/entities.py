"""Entities: the organizations that the mentions name, aliases folded together."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from factx.organizations import (
    coordinated,
    enclosed,
    introduced,
    known,
    nicknames,
    repeated,
    sections,
    vocabulary,
)
from factx.organizations.places import after
from factx.organizations.sections import SUFFIX
from factx.organizations.values import Alias, Doubtful, Naming, Section
from factx.rules import Row
from factx.scanner import Candidate

ALIAS = "organization.introduced.alias"


def resolve(candidates: list[Candidate], text: str) -> tuple[list[Row], list[Row]]:
    """The fields of the mentions, in the order of the text, and of the entities."""
    rows: list[Row] = []
    full: dict[str, Row] = {}  # an introduced name → the mention that it was introduced for
    doubtful: list[Row] = []
    departments: list[tuple[int, int]] = []
    for start, end, rule, value in candidates:
        if isinstance(value, Doubtful):
            doubtful.append(_row(start, end, rule.id, value.kind, value.name))
        elif isinstance(value, Section):
            departments.append((start, end))
        elif isinstance(value, Alias):
            if rows and rows[-1]["end"] == value.after and text[start:end] != rows[-1]["name"]:
                full.setdefault(text[start:end], rows[-1])
        elif isinstance(value, Naming):
            kind, name, anonymous = value
            if not name:
                name = text[start:end]
                kind, name = vocabulary.names().get(name) or (kind, name)
            rows.append(_row(start, end, rule.id, kind, name, anonymous))
            if rule.id in _TELLING and text[start:end] not in vocabulary.dictionary():
                full.setdefault(text[start:end], rows[-1])
    if doubtful:
        rows = _with_listed(rows, doubtful, text)
    rows = _with_departments(rows, text)
    if departments:
        sections.attached(rows, departments, text)
    rows = nicknames.added(text, coordinated.listed(text, coordinated.departments(text, rows)))
    for row, start, end in introduced.bracketed(text, rows):
        full.setdefault(text[start:end], row)
    for word, row in repeated.short_forms(rows, text):
        full.setdefault(word, row)
    if full:
        rows = _with_aliases(rows, full, text)
    if "?" in text:
        rows = [row for row in rows if row["rule"] != ALIAS or _TORN.match(text, row["end"]) is None]
    if "《" in text:
        rows = [row for row in rows if not enclosed.in_law(text, row["start"], row["end"])]
    return rows, _entities(rows, text)


# 青江股份有?公司: the name goes on, but a character of it is lost.
_TORN = re.compile(
    r"(?=.{1,6}\?[司公限责任])(?:集团|股份|有限|责任|科技){0,3}[有限责任公股]?\?"
    "|\\?[\u4e00-\u9fff]{0,4}司(?![机法令])"  # 青江?业有限公司
)
_COMPANIES = ("company", "finance")


def _with_listed(rows: list[Row], doubtful: list[Row], text: str) -> list[Row]:
    """The mentions and the doubtful ones that a list joins to a company: 三星、苹果、小米."""
    companies = [row for row in rows if row["kind"] in _COMPANIES]
    starts, ends = {row["start"] for row in companies}, {row["end"] for row in companies}
    listed = []
    for row in (*doubtful, *reversed(doubtful)):
        start, end = row["start"], row["end"]
        if start in starts:
            continue
        if (start - 1 in ends and text[start - 1] in known.JOINTS) or (
            end + 1 in starts and text[end] in known.JOINTS
        ):
            starts.add(start)
            ends.add(end)
            listed.append(row)
    return sorted(rows + listed, key=lambda row: int(row["start"])) if listed else rows


# What is a company's name in one place is one everywhere in the text.
_TELLING = frozenset(
    f"organization.coded.{rule}" for rule in ("listed", "led", "owned", "wire", "dateline", "source")
)


# No name of a body and its parts is longer; a longer one is a text that repeats itself.
_LONGEST = 64


def _with_departments(rows: list[Row], text: str) -> list[Row]:
    """The mentions, with a department that stands right behind its body as one: 清华大学电机系."""
    joined: list[Row] = []
    for row in rows:
        last = joined[-1] if joined else None
        gap = 3 if last is None or row["end"] - last["start"] > _LONGEST else row["start"] - last["end"]
        if last is None or gap > 2 or (gap == 2 and not _is_affiliated(last, row, text)):
            joined.append(row)
        elif gap == 2 or (gap == 1 and (_is_joint(last, row, text) or _is_stationed(last, row, text))):
            kind = "party" if last["kind"] == "party" else row["kind"]
            joined[-1] = _joined(last, row, kind, text[last["start"] : row["end"]])
        elif gap == 0 and _departs(last, row, text):
            kind = last["kind"] if row["kind"] in ("government", "other") else row["kind"]
            joined[-1] = _joined(last, row, kind, last["name"] + row["name"])
        else:
            joined.append(row)
    return joined


def _joined(body: Row, part: Row, kind: str, name: str) -> Row:
    """The part's own row as that of both, since a name may have been introduced for it."""
    part.update(_row(body["start"], part["end"], SUFFIX, kind, name, body["anonymous"]))
    return part


def _is_joint(one: Row, other: Row, text: str) -> bool:
    """Whether two names with one character between them are one: 扬州大学—江海大学联合研究院."""
    if text[one["end"]] not in "—-–－":
        return False
    if one["kind"] == "international" and text.endswith("理事会", other["start"], other["end"]):
        return True  # 北约-俄罗斯理事会
    return other["kind"] in _JOINT and text.find("联合", other["start"], other["end"]) > 0


_JOINT = ("education", "research")


def _is_affiliated(school: Row, part: Row, text: str) -> bool:
    """Whether the hospital or school is one of the school's: 江海大学医学院附属康宁医院."""
    return (
        text.startswith("附属", school["end"])
        and school["kind"] in ("education", "health")
        and part["kind"] in ("education", "health")
    )


def _is_stationed(body: Row, office: Row, text: str) -> bool:
    """Whether the office is one that the body keeps elsewhere: 湖南省人民政府驻北京办事处."""
    return (
        text[body["end"]] == "驻"
        and body["kind"] in ("government", "party", "company", "finance")
        and office["rule"] == SUFFIX
        and any(word in text[office["start"] : office["end"]] for word in _OFFICES)
    )


_OFFICES = ("纪检组", "纪检监察组", "办事处", "联络处", "代表处", "公署", "使馆", "领事馆", "代表团")
# How bodies begin that have a branch in every province.
_NATIONAL = ("国家", "中国", "海关总署", "财政部", "审计署", "水利部", "应急管理部", "最高")


def _departs(body: Row, part: Row, text: str) -> bool:
    start = part["start"]
    if body["kind"] == part["kind"] == "military" and text.endswith("解放军", body["start"], body["end"]):
        return True  # 中国人民解放军火箭军
    if text.endswith("派出所", start, part["end"]) and text.endswith("局", body["start"], body["end"]):
        return True  # 第二分局南门派出所
    if body["kind"] == "education" and part["kind"] == "health":
        return True  # 江海大学康宁医院
    if part["rule"] != SUFFIX or body["kind"] == "media" or body["rule"] == ALIAS:
        return False
    if text.startswith(("全国", "中央", "国家", "国务院", "中国", "中共"), start):
        return False
    if body["kind"] == "party":
        return True  # 民革上海市委员会
    if part["kind"] == "government" and text.startswith(_NATIONAL, body["start"]):
        return True  # 国家税务总局浙江省税务局
    place = vocabulary.places().get(text[start : after(text, start, part["end"])])
    return place is None or place.level in ("city", "county") or "分" in text[start : part["end"]]


def _row(start: int, end: int, rule: str, kind: str, name: str, anonymous: bool = False) -> Row:
    return {"start": start, "end": end, "rule": rule, "kind": kind, "name": name, "anonymous": anonymous}


def _with_aliases(rows: list[Row], full: dict[str, Row], text: str) -> list[Row]:
    """The mentions and those of introduced names, wherever they stand and no mention does yet."""
    starts = [row["start"] for row in rows]
    more, inner = [], []
    for start, end in introduced.occurrences(text, full):
        place = bisect_right(starts, start) - 1
        touched = [
            row for row in rows[max(place, 0) : place + 2] if row["start"] < end and start < row["end"]
        ]
        origin = full[text[start:end]]
        if not touched and not repeated.is_thing(text, start, end):
            end = repeated.whole(text, end) if origin["rule"] == SUFFIX else end
            more.append(_row(start, end, ALIAS, origin["kind"], origin["name"]))
        elif not touched:
            continue
        elif touched[0]["start"] == start and touched[0]["end"] == end and touched[0] is not origin:
            touched[0].update(name=origin["name"], kind=origin["kind"])
        elif start <= touched[0]["start"] and touched[-1]["end"] <= end and origin not in touched:
            # 晟元江干分公司 was introduced, of which the dictionary knows 江干分公司; 中车电动 holds 中车.
            touched[0].update(_row(start, end, ALIAS, origin["kind"], origin["name"]))
            inner += [id(row) for row in touched[1:]]
    if inner:
        rows = [row for row in rows if id(row) not in inner]
    return sorted(rows + more, key=lambda row: int(row["start"]))


# What a company's full name ends with, and its short form may lack.
_LEGAL = re.compile(r"(?:股份|有限|责任|集团|控股|总)*公司\Z")
_DIVISIONS = "省市县区州"


def _entities(rows: list[Row], text: str) -> list[Row]:
    """The entities, each with the names that the text uses; every row is told its entity."""
    names = {row["name"]: row["kind"] for row in rows}
    longer = _longer(names)
    entities: list[Row] = []
    by_name: dict[str, int] = {}
    for index, row in enumerate(rows):
        if row["name"] in longer:
            row["name"] = longer[row["name"]]
        name = row["name"]
        entity = by_name.setdefault(name, len(entities))
        if entity == len(entities):
            entities.append({"name": name, "kind": row["kind"], "aliases": [], "mentions": []})
        row["entity"] = entity
        entities[entity]["mentions"].append(index)
        written = text[row["start"] : row["end"]]
        if written != name and written not in entities[entity]["aliases"]:
            entities[entity]["aliases"].append(written)
    return entities


# Bodies of a place, whose name may begin with the larger place or without it.
_SEATED = frozenset(("government", "party", "court", "health"))


def _without_places(name: str) -> Iterator[str]:
    """What a name is without the larger places at its head, as long as one is left: 海淀区人民法院."""
    at = 2 if name.startswith("中共") else 0
    if at:
        yield name[at:]
    while (stop := after(name, at, len(name))) > at and after(name, stop, len(name)) > stop:
        at = stop
        yield name[at:]


def _longer(names: dict[str, str]) -> dict[str, str]:
    """Short names and the one longer name in the text that they can only mean.

    省知识产权局 is 浙江省知识产权局 where no other 省 has one in the text; 正泰集团 is 正泰集团股份有限公司.
    Where two fit, none is taken: 市教育局 in a text on two cities.
    """
    if len(names) < 2:
        return {}
    heads: dict[str, set[str]] = {}
    seated = [name for name, kind in names.items() if kind in _SEATED]
    tails = Counter(name[-2:] for name in seated) if len(seated) > 1 else {}
    for name in seated:
        if tails.get(name[-2:], 0) > 1:
            for part in _without_places(name):
                if part in names:
                    heads.setdefault(part, set()).add(name)
    divided = {name for name in names if name[0] in _DIVISIONS}
    for name, kind in names.items():
        if divided:
            for at in range(2, min(len(name) - 1, 12)):
                if name[at:] in divided:
                    heads.setdefault(name[at:], set()).add(name)
        if kind in _COMPANIES and name.endswith("公司") and (m := _LEGAL.search(name)):
            for stop in range(m.start(), len(name)):
                if names.get(name[:stop]) not in _COMPANIES:
                    continue  # 中国科学院 is no company, although 中国科学院控股有限公司 is
                if stop - 2 > 0 and (stop == m.start() or name[:stop].endswith(("集团", "股份", "控股"))):
                    heads.setdefault(name[:stop], set()).add(name)
            if (plain := name.replace("有限责任", "").replace("有限", "")) != name and plain in names:
                heads.setdefault(plain, set()).add(name)  # 远山集团公司 is 远山集团有限公司
    found = {short: next(iter(heads[short])) for short in names if len(heads.get(short, ())) == 1}
    return {short: found.get(name, name) for short, name in found.items()}
