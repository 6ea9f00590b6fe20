"""What stands expanded, as records of graph.json."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import Any

from graph_engine.errors import GraphError
from graph_engine.group import Group
from nodes.node_type import NodeType


def group_records(groups: Mapping[str, Group], graph: Container[str]) -> list[dict[str, Any]]:
    """Return a record for each group whose nodes are all there; the others could not collapse."""
    return [
        {
            "name": name,
            "type": group.node.id,
            "settings": group.node.model_dump(mode="json"),
            "members": dict(group.members),
            "entries": {port: list(end) for port, end in group.entries.items()},
        }
        for name, group in groups.items()
        if all(member in graph for member in group.members.values())
    ]


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
        ``fail(rule) -> ProjectError``.

    Raises
    ------
    ProjectError
    """
    found: dict[str, Group] = {}
    for record in records:
        kept: dict[str, Any] = {k: record[k] for k in ("name", "type", "settings") if k in record}
        name, node = read_node(kept)
        members: Any = record.get("members")
        entries: Any = record.get("entries")
        is_read = _are_names(members) and isinstance(entries, dict)
        is_read = is_read and all(_is_end(end, members) for end in entries.values())
        if not is_read or not all(member in nodes for member in members.values()):
            raise fail(f"what {name!r} was expanded into cannot be read")
        found[name] = Group(name, node, members, {port: tuple(e) for port, e in entries.items()})
    return found


def _are_names(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(name, str) for name in value.values())


def _is_end(value: Any, members: Any) -> bool:
    is_pair = isinstance(value, list) and len(value) == 2
    return is_pair and all(isinstance(v, str) for v in value) and value[0] in members
