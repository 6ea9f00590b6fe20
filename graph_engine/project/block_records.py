"""Blocks as records of graph.json: one line for each node, edge, setting and expression."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from graph_engine.blocks.definition import (
    BlockDefinition,
    BlockSetting,
    checked_definition,
    definition_of,
)
from graph_engine.blocks.library import in_order, with_block
from graph_engine.edge import Edge
from graph_engine.errors import GraphError, ProjectError
from graph_engine.project import limits
from graph_engine.project.json_text import RESTORE, short
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType

LISTS = ("blocks", "block_settings", "block_nodes", "block_edges", "block_expressions")
"""The fields of graph.json that hold blocks; absent where there are none."""

ReadNode = Callable[[dict[str, Any], Mapping[str, BlockDefinition]], tuple[str, NodeType]]


def used_blocks(graph: GraphStructure) -> dict[str, BlockDefinition]:
    """Return the blocks of a graph, and those that only its nodes know: a file needs them all.

    Raises
    ------
    ProjectError
        When two of them go by one name.
    """
    found = dict(graph.blocks)
    for name in graph.names_as_added():
        definition = definition_of(graph.node(name))
        if definition is None or found.get(definition.name) is definition:
            continue
        rule = (
            f"{graph.display_name(name)} is made of another block {definition.name} than there is"
        )
        if definition.name in found:
            raise ProjectError(rule, "Make it of the block of that name in this graph.", name)
        try:
            found = with_block(found, definition)
        except GraphError as error:
            raise ProjectError(error.rule, error.remedy, name) from None
    return found


def block_records(blocks: Mapping[str, BlockDefinition]) -> dict[str, list[dict[str, Any]]]:
    """Return the records of all blocks, those that others hold first; empty without blocks."""
    found: dict[str, list[dict[str, Any]]] = {key: [] for key in LISTS}
    for name in in_order(blocks.values()):
        block = blocks[name]
        found["blocks"].append(
            {"name": name, "about": block.about, "states": [list(pair) for pair in block.states]}
        )
        found["block_settings"] += [_setting_record(name, each) for each in block.settings]
        found["block_nodes"] += [
            {
                "block": name,
                "name": node_name,
                "type": node.id,
                "settings": node.model_dump(mode="json"),
            }
            for node_name, node in block.nodes.items()
        ]
        found["block_edges"] += [
            {
                "block": name,
                "source": edge.source,
                "source_port": edge.source_port,
                "target": edge.target,
                "target_port": edge.target_port,
            }
            for edge in block.edges
        ]
        found["block_expressions"] += [
            {"block": name, "node": node, "setting": setting, "expression": text}
            for (node, setting), text in block.expressions.items()
        ]
    return {key: records for key, records in found.items() if records} if blocks else {}


def _setting_record(block: str, setting: BlockSetting) -> dict[str, Any]:
    record = {
        "block": block,
        "name": setting.name,
        "kind": setting.kind,
        "default": setting.default,
        "minimum": setting.minimum,
        "maximum": setting.maximum,
        "about": setting.about,
    }
    return {key: value for key, value in record.items() if value not in (None, "")}


class BlockReader:
    """Puts definitions together from records whose fields are checked one by one.

    Parameters
    ----------
    lists : mapping of str to list of dict
        The records, by the names of `LISTS`.
    read_node : callable
        Checks the record of a node, given the blocks that are known by then.
    fail : callable
        ``fail(rule, remedy) -> ProjectError``.
    """

    def __init__(
        self,
        lists: Mapping[str, list[dict[str, Any]]],
        read_node: ReadNode,
        fail: Callable[..., GraphError],
    ) -> None:
        self._lists = lists
        self._read_node = read_node
        self._fail = fail
        self._by_block: dict[str, dict[str, list[dict[str, Any]]]] = {}

    def blocks(self) -> dict[str, BlockDefinition]:
        """Return every definition.

        Raises
        ------
        ProjectError
        """
        names = [self._text(record, "name") for record in self._lists["blocks"]]
        for name in names:
            if names.count(name) > 1:
                raise self._fail(f"block {name!r} stands twice", RESTORE)
        self._sort_by_block(names)
        found: dict[str, BlockDefinition] = {}
        for name, record in zip(names, self._lists["blocks"], strict=True):
            found[name] = self._definition(name, record, found)
        return found

    def _sort_by_block(self, names: list[str]) -> None:
        for key in LISTS[1:]:
            self._by_block[key] = {name: [] for name in names}
            for record in self._lists[key]:
                block = self._text(record, "block")
                if block not in self._by_block[key]:
                    raise self._fail(f"{key} names the block {block!r}, which is missing", RESTORE)
                self._by_block[key][block].append(record)

    def _definition(
        self, name: str, record: dict[str, Any], known: Mapping[str, BlockDefinition]
    ) -> BlockDefinition:
        nodes: dict[str, NodeType] = {}
        for each in self._of("block_nodes", name):
            node_name, node = self._read_node(each, known)
            if node_name in nodes:
                rule = f"block {name!r} has two nodes named {node_name!r}"
                raise self._fail(rule, RESTORE)
            nodes[node_name] = node
        keys = ("source", "source_port", "target", "target_port")
        edges = [
            Edge(*(self._text(each, key) for key in keys)) for each in self._of("block_edges", name)
        ]
        expressions = {
            (self._text(each, "node"), self._text(each, "setting")): self._text(each, "expression")
            for each in self._of("block_expressions", name)
        }
        settings = [self._setting(each) for each in self._of("block_settings", name)]
        about = record.get("about", "")
        if not isinstance(about, str):
            raise self._fail(f"the text about block {name!r} is no text", RESTORE)
        try:
            return checked_definition(
                name, nodes, edges, settings, expressions, self._states(record), about
            )
        except GraphError as error:
            raise self._fail(error.rule, error.remedy or RESTORE) from None

    def _of(self, key: str, block: str) -> list[dict[str, Any]]:
        return self._by_block[key][block]

    def _states(self, record: dict[str, Any]) -> list[tuple[str, str]]:
        states = record.get("states", [])
        pairs = isinstance(states, list) and all(
            isinstance(pair, list) and len(pair) == 2 and all(isinstance(p, str) for p in pair)
            for pair in states
        )
        if not pairs:
            rule = f"the states of block {record['name']!r} are not pairs of ports"
            raise self._fail(rule, RESTORE)
        return [(entry, left) for entry, left in states]

    def _setting(self, record: dict[str, Any]) -> BlockSetting:
        name, kind = self._text(record, "name"), self._text(record, "kind")
        default = record.get("default")
        bounds = [record.get(key) for key in ("minimum", "maximum")]
        types: dict[str, tuple[type, ...]] = {
            "integer": (int,),
            "number": (int, float),
            "boolean": (bool,),
        }
        fits = type(default) in types.get(kind, ())
        if not fits or not all(b is None or type(b) in (int, float) for b in bounds):
            rule = f"setting {name!r} of block {record['block']!r} cannot be read"
            raise self._fail(rule, RESTORE)
        about = str(record.get("about", ""))
        read: Any = (name, default, kind, *bounds, about)  # looked at above
        return BlockSetting(*read)

    def _text(self, record: dict[str, Any], key: str) -> str:
        text = record.get(key)
        if not isinstance(text, str) or len(text) > limits.NAME_LETTERS:
            raise self._fail(f"a block has {key} = {short(text)}, a text is expected", RESTORE)
        return text
