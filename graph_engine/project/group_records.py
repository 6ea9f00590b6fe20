"""What stands expanded, as records of graph.json."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import replace
from typing import Any

from graph_engine.blocks.definition import BlockDefinition, definition_of
from graph_engine.blocks.library import renewed
from graph_engine.errors import BlockError, GraphError
from graph_engine.group import Group
from graph_engine.names import check_name
from graph_engine.project.json_text import RESTORE
from graph_engine.structure import GraphStructure
from nodes.errors import RuleError
from nodes.node_type import NodeType


def group_records(
    graph: GraphStructure, blocks: Mapping[str, BlockDefinition]
) -> list[dict[str, Any]]:
    """Return a record for each group that can come back as a node; the others could not collapse.

    Parameters
    ----------
    blocks : mapping of str to BlockDefinition
        Those that the file holds.
    """
    groups = {name: now for name, group in graph.groups.items() if (now := _now(group, blocks))}
    kept = _whole(groups, graph)
    return [
        {
            "name": name,
            "type": group.node.id,
            "settings": group.node.model_dump(mode="json"),
            "members": dict(group.members),
            "entries": {port: list(end) for port, end in group.entries.items()},
            **({"idle": {port: list(e) for port, e in group.idle.items()}} if group.idle else {}),
        }
        for name, group in groups.items()
        if name in kept
    ]


def _now(group: Group, blocks: Mapping[str, BlockDefinition]) -> Group | None:
    """Return the group with its node as made of the present block; None where that cannot be."""
    definition = definition_of(group.node)
    if definition is None:
        return group
    try:
        node = renewed(group.node, blocks)
    except (RuleError, BlockError):
        return None
    return replace(group, node=node) if definition.name in blocks else None


def _whole(groups: Mapping[str, Group], graph: Container[str]) -> set[str]:
    """Return the groups whose nodes are there, or stand expanded in groups that are whole."""
    kept = set(groups)
    while True:
        broken = {
            name
            for name in kept
            for member in groups[name].members.values()
            if member not in graph and (member not in kept or member == name)
        }
        if not broken:
            return kept
        kept -= broken


def read_groups(
    records: list[dict[str, Any]],
    read_node: Callable[[dict[str, Any]], tuple[str, NodeType]],
    nodes: Container[str],
    fail: Callable[..., GraphError],
) -> dict[str, Group]:
    """Return the groups that records describe.

    Parameters
    ----------
    read_node : callable
        Checks name, type and settings.
    nodes : container of str
        The nodes of the graph.
    fail : callable
        ``fail(rule, remedy) -> ProjectError``.

    Raises
    ------
    ProjectError
    """
    found: dict[str, Group] = {}
    groups = {record.get("name") for record in records if isinstance(record.get("name"), str)}
    for record in records:
        kept: dict[str, Any] = {k: record[k] for k in ("name", "type", "settings") if k in record}
        name, node = read_node(kept)
        try:
            check_name(name)
        except GraphError as error:
            raise fail(error.rule, error.remedy) from None
        members: Any = record.get("members")
        entries: Any = record.get("entries")
        is_read = _are_names(members) and isinstance(entries, dict)
        is_read = is_read and all(_is_end(end, members) for end in entries.values())
        idle = record.get("idle", {})
        is_read = is_read and isinstance(idle, dict) and all(map(_is_pair, idle.values()))
        if not is_read or not all(m in nodes or m in groups for m in members.values()):
            raise fail(f"what {name!r} was expanded into cannot be read", RESTORE)
        ends = ({port: tuple(end) for port, end in each.items()} for each in (entries, idle))
        found[name] = Group(name, node, members, *ends)
    return found


def _are_names(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(name, str) for name in value.values())


def _is_end(value: Any, members: Any) -> bool:
    return _is_pair(value) and value[0] in members


def _is_pair(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(v, str) for v in value)
