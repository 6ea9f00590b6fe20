"""What commands do inside a block, beyond nodes and wires: expressions, and where weights go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.document.command import Command
from app.document.commands.blocks import MakeBlock
from app.document.commands.expanding import ExpandNode
from app.document.commands.setting_expression import SetExpression
from graph_engine.blocks.definition import (
    BlockDefinition,
    checked_definition,
    definition_of,
)
from graph_engine.blocks.deriving import Place, at_defaults
from graph_engine.blocks.expression import names_in, with_names_replaced
from graph_engine.blocks.form import block_type
from graph_engine.errors import BlockError
from graph_engine.graph import Graph
from nodes.node_type import NodeType


@dataclass(frozen=True)
class Said:
    """Expressions by (node, setting) as `Derivation` takes them, and `BlockEdit.moved`."""

    expressions: Mapping[Place, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)


def check_before(definition: BlockDefinition, command: Command) -> None:
    """Refuse what would lose an expression.

    Raises
    ------
    BlockError
    """
    if not isinstance(command, ExpandNode) or command.node not in definition.nodes:
        return
    is_block = definition_of(definition.nodes[command.node]) is not None
    texts = [text for (node, _), text in definition.expressions.items() if node == command.node]
    if texts and not is_block:
        rule = f"{command.node} follows from a setting of block {definition.name}: {texts[0]}"
        raise BlockError(rule, "Type a number in its place first.", command.node)


def said_by(
    definition: BlockDefinition,
    graph: Graph,
    command: Command,
    shown: Mapping[str, NodeType],
    values: Mapping[str, Any],
) -> Said:
    """Return what a command says that has been done inside a block.

    A block made of nodes inside gets the settings of the block around that its nodes follow from.

    Parameters
    ----------
    definition : BlockDefinition
        Of the block, before the command.
    graph : Graph
        What is inside, after it.
    shown : mapping of str to NodeType
        The nodes inside before it.
    values : mapping of str to number
        The settings of the instance.
    """
    if isinstance(command, SetExpression):
        return Said({command.place: command.expression})
    if isinstance(command, MakeBlock):
        return _block_made(definition, graph, command, values)
    if isinstance(command, ExpandNode):
        return _expanded(definition, graph, command, shown)
    return Said()


def _block_made(
    definition: BlockDefinition, graph: Graph, command: MakeBlock, values: Mapping[str, Any]
) -> Said:
    moved = {each: f"{command.name}.{each}" for each in command.names}
    inner = {
        place: text for place, text in definition.expressions.items() if place[0] in command.names
    }
    if not inner:
        return Said({}, moved)
    read = {name for text in inner.values() for name in names_in(text)}
    settings = [each for each in definition.settings if each.name in read]
    plain = definition_of(graph.node(command.name))
    assert plain is not None
    made = at_defaults(checked_definition(plain.name, plain.nodes, plain.edges, settings, inner))
    graph.set_blocks({**graph.blocks, made.name: made})
    here = {each.name: values[each.name] for each in settings}
    graph.replace_node(command.name, block_type(made).checked(here))
    return Said({(command.name, name): name for name in read}, moved)


def _expanded(
    definition: BlockDefinition, graph: Graph, command: ExpandNode, shown: Mapping[str, NodeType]
) -> Said:
    name = command.node
    members = graph.groups[name].members if name in graph.groups else {}
    moved = {f"{name}.{inner}": outer for inner, outer in members.items()}
    block = definition_of(shown[name])
    if block is None:
        return Said({}, moved)
    texts: dict[str, str] = {}
    for setting in block.settings:
        text = definition.expressions.get((name, setting.name))
        number = getattr(shown[name], setting.name)
        texts[setting.name] = _bracketed(text) if text else f"{number:g}"
    found = {}
    for (inner, setting_name), text in block.expressions.items():
        whole = with_names_replaced(text, texts)
        if inner in members and names_in(whole):
            found[members[inner], setting_name] = whole
    return Said(found, moved)


def _bracketed(text: str) -> str:
    return text if text.isidentifier() else f"({text})"
