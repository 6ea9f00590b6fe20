"""From a block as somebody edited it, with the settings of one instance, back to its definition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph_engine.blocks.definition import BlockDefinition, checked_definition
from graph_engine.blocks.editing import BlockEdit
from graph_engine.edge import Edge
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType

Place = tuple[str, str]
"""A node inside a block and one of its settings."""


@dataclass(frozen=True)
class Derivation:
    """What an edit of the inside of an instance has to say, besides the nodes and wires.

    Attributes
    ----------
    shown : mapping of str to NodeType
        The nodes as they were before, with the settings of the instance.
    renamed : mapping of str to str
        New names of nodes by their old ones.
    expressions : mapping of (node, setting) to str
        Expressions that settings are given, by the present names of the nodes; an empty text
        takes one away.
    """

    shown: Mapping[str, NodeType]
    renamed: Mapping[str, str] = field(default_factory=dict)
    expressions: Mapping[Place, str] = field(default_factory=dict)


def derived(definition: BlockDefinition, graph: GraphStructure, said: Derivation) -> BlockEdit:
    """Return the edit that makes a block of a graph that was an instance of it.

    A node that nobody touched stays as the definition has it. A setting that follows from those of
    the block does so as long as its number is the one that was shown; typed over, it is that
    number for every instance.

    Raises
    ------
    GraphError
        Naming the rule that the block breaks.
    """
    old_names = {new: old for old, new in said.renamed.items()}
    nodes: dict[str, NodeType] = {}
    expressions: dict[Place, str] = {}
    for name in _in_order(definition, graph, said.renamed):
        old = old_names.get(name, name)
        now, before = graph.node(name), said.shown.get(old)
        nodes[name] = now
        if before is None or old not in definition.nodes:
            continue
        if now == before:
            nodes[name] = definition.nodes[old]
        for (node, setting), text in definition.expressions.items():
            if node == old and _is_kept(now, before, setting):
                expressions[name, setting] = text
    for place, text in said.expressions.items():
        expressions.pop(place, None)
        if text:
            expressions[place] = text
    states = [(_now(said, entry), _now(said, left)) for entry, left in definition.states]
    made = checked_definition(
        definition.name, nodes, _sorted_edges(nodes, graph), definition.settings, expressions,
        states, definition.about,
    )  # fmt: skip
    return BlockEdit(definition.name, at_defaults(made), dict(said.renamed))


def at_defaults(definition: BlockDefinition) -> BlockDefinition:
    """Return the definition with its nodes as they are at the block's own settings.

    Raises
    ------
    GraphError
    """
    if not definition.expressions:
        return definition
    return definition.with_nodes(definition.nodes_with(definition.defaults()))


def _now(said: Derivation, name: str) -> str:
    return said.renamed.get(name, name)


def _is_kept(now: NodeType, before: NodeType, setting: str) -> bool:
    """Whether a setting is the one that was shown."""
    is_there = setting in type(now).model_fields and setting in type(before).model_fields
    return is_there and getattr(now, setting) == getattr(before, setting)


def _in_order(
    definition: BlockDefinition, graph: GraphStructure, renamed: Mapping[str, str]
) -> list[str]:
    """Return the names of the nodes: those of before in their order, on which that of ports hangs.

    An edit that is undone and done again must not change the order.
    """
    before = [renamed.get(name, name) for name in definition.nodes]
    kept = dict.fromkeys(name for name in before if name in graph)
    return [*kept, *(name for name in graph.names_as_added() if name not in kept)]


def _sorted_edges(nodes: Mapping[str, NodeType], graph: GraphStructure) -> list[Edge]:
    """Return the edges by their targets, in the order of the nodes and of their ports."""
    found = []
    for name, node in nodes.items():
        into = graph.edges_into(name)
        found += [into[port.name] for port in node.input_ports() if port.name in into]
    return found
