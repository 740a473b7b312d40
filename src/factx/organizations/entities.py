"""Entities: the organizations that the mentions name, aliases folded together."""

from factx.organizations.values import Naming
from factx.rules import Row
from factx.scanner import Candidate


def resolve(candidates: list[Candidate], text: str) -> tuple[list[Row], list[Row]]:
    """The fields of the mentions, in the order of the text, and of the entities."""
    rows: list[Row] = []
    entities: list[Row] = []
    for c in candidates:
        naming = c.value
        assert isinstance(naming, Naming)
        name = naming.name or text[c.start : c.end]
        rows.append(
            {
                "start": c.start,
                "end": c.end,
                "rule": c.rule.id,
                "kind": naming.kind,
                "name": name,
                "anonymous": naming.anonymous,
                "entity": len(entities),
            }
        )
        entities.append({"name": name, "kind": naming.kind, "aliases": [], "mentions": [len(rows) - 1]})
    return rows, entities
