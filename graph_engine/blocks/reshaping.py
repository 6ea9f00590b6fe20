"""Edits of a block as a whole: its name, settings, ports and states. Each returns a `BlockEdit`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph_engine.blocks.block_setting import BlockSetting
from graph_engine.blocks.definition import BlockDefinition, checked_definition, definition_of
from graph_engine.blocks.deriving import at_defaults
from graph_engine.blocks.editing import BlockEdit, with_settings_renamed
from graph_engine.blocks.expression import names_in
from graph_engine.edge import with_name
from graph_engine.errors import BlockError, GraphError
from graph_engine.names import check_name
from graph_engine.structure import GraphStructure
from nodes.blocks.block_input import BlockInput
from nodes.blocks.block_output import BlockOutput
from nodes.node_type import NodeType


def renamed(block: BlockDefinition, name: str) -> BlockEdit:
    """Return the edit that gives a block another name.

    Raises
    ------
    GraphError
    """
    return BlockEdit(block.name, copied(block, name))


def copied(block: BlockDefinition, name: str) -> BlockDefinition:
    """Return the same block by another name.

    Raises
    ------
    GraphError
    """
    try:
        check_name(name)
    except GraphError as error:
        rule = error.rule.replace("a node's name", "a block's name")
        raise BlockError(rule, error.remedy) from None
    return _with(block, name=name)


def described(block: BlockDefinition, about: str) -> BlockEdit:
    """Return the edit that gives a block another help text."""
    return BlockEdit(block.name, _with(block, about=about))


def with_settings(
    block: BlockDefinition,
    settings: Sequence[BlockSetting],
    called: Mapping[str, str] | None = None,
) -> BlockEdit:
    """Return the edit that gives a block these settings.

    Parameters
    ----------
    called : mapping of str to str
        New names of settings by their old ones; expressions follow.

    Raises
    ------
    GraphError, RuleError
        When an expression needs a setting that is gone, or comes out of bounds at the defaults.
    """
    names = dict(called or {})
    expressions = with_settings_renamed(block.expressions, names)
    gone = {each.name for each in block.settings} - names.keys() - {s.name for s in settings}
    for (node, setting), text in expressions.items():
        used = names_in(text) & gone
        if used:
            rule = f"{node}.{setting} = {text!r} follows from setting {min(used)}"
            raise BlockError(rule, "Type a number there first.", node)
    made = _with(block, settings=tuple(settings), expressions=expressions)
    return BlockEdit(block.name, at_defaults(made), {}, names)


def with_port(block: BlockDefinition, name: str, *, is_input: bool) -> BlockEdit:
    """Return the edit that adds a port to a block, which nothing inside is wired to yet.

    Raises
    ------
    GraphError
    """
    check_name(name)
    if name in block.nodes:
        raise BlockError(f"there is already a node named {name!r}", "Choose another name.")
    port: NodeType = BlockInput() if is_input else BlockOutput()
    return BlockEdit(block.name, _with(block, nodes={**block.nodes, name: port}))


def without_port(block: BlockDefinition, name: str) -> BlockEdit:
    """Return the edit that takes a port away that nothing inside is wired to.

    Raises
    ------
    GraphError
    """
    for edge in block.edges:
        if name in (edge.source, edge.target):
            other = edge.target if edge.source == name else edge.source
            rule = f"port {name} of block {block.name} is wired to {other} inside"
            raise BlockError(rule, "Take the wire away first.", name)
    nodes = {key: node for key, node in block.nodes.items() if key != name}
    return BlockEdit(block.name, _with(block, nodes=nodes))


def with_port_renamed(block: BlockDefinition, old: str, new: str) -> BlockEdit:
    """Return the edit that gives a port another name; wires outside follow.

    Raises
    ------
    GraphError
    """
    check_name(new)
    if new != old and new in block.nodes:
        raise BlockError(f"there is already a node named {new!r}", "Choose another name.")
    nodes = {(new if name == old else name): node for name, node in block.nodes.items()}
    edges = tuple(with_name(edge, old, new) for edge in block.edges)
    states = tuple(
        (new if entry == old else entry, new if left == old else left)
        for entry, left in block.states
    )
    made = _with(block, nodes=nodes, edges=edges, states=states)
    return BlockEdit(block.name, made, {old: new})


def with_ports_in_order(block: BlockDefinition, names: Iterable[str]) -> BlockEdit:
    """Return the edit that puts the inputs, or the outputs, of a block in another order."""
    return BlockEdit(block.name, _with(block, nodes=_ordered(block.nodes, tuple(names))))


def with_states(block: BlockDefinition, states: Iterable[tuple[str, str]]) -> BlockEdit:
    """Return the edit that gives a block these states: what leaves by an output enters by an input.

    Raises
    ------
    GraphError
    """
    return BlockEdit(block.name, _with(block, states=tuple(states)))


def uses(graph: GraphStructure, name: str) -> tuple[str, ...]:
    """Return the nodes of a graph that are made of a block, and the blocks that hold it.

    A node is named once, a block as ``block Residual`` as often as it holds the block.
    """
    found = [each for each in graph.names_as_added() if name in _blocks_of(graph.node(each))]
    for block in graph.blocks.values():
        count = sum(name in _blocks_of(node) for node in block.nodes.values())
        found += [f"block {block.name}"] * count
    return tuple(found)


def free_block_name(wanted: str, blocks: Iterable[str]) -> str:
    """Return a name for a copy of a block: Residual2 for Residual."""
    taken, stem, count = set(blocks), wanted.rstrip("0123456789") or wanted, 2
    while f"{stem}{count}" in taken:
        count += 1
    return f"{stem}{count}"


def _blocks_of(node: NodeType) -> tuple[str, ...]:
    definition = definition_of(node)
    return () if definition is None else (definition.name,)


def _with(block: BlockDefinition, **changes: Any) -> BlockDefinition:
    known: dict[str, Any] = {
        "name": block.name, "nodes": block.nodes, "edges": block.edges,
        "settings": block.settings, "expressions": block.expressions, "states": block.states,
        "about": block.about,
    }  # fmt: skip
    return checked_definition(**{**known, **changes})


def _ordered(nodes: Mapping[str, NodeType], names: tuple[str, ...]) -> dict[str, NodeType]:
    """Return the nodes with some of them in another order, in the places that these had."""
    waiting = iter(names)
    order = [next(waiting) if name in names else name for name in nodes]
    return {name: nodes[name] for name in order}
