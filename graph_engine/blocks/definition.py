"""What a block is: nodes, edges and the settings it shows, shared by all its instances."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from graph_engine.blocks.block_setting import BlockSetting as BlockSetting
from graph_engine.blocks.block_setting import check_settings
from graph_engine.blocks.expression import evaluate, names_in
from graph_engine.edge import Edge
from graph_engine.errors import BlockError, FormulaError, GraphError
from graph_engine.names import check_name
from graph_engine.structure import GraphStructure
from nodes.blocks.block_input import BlockInput
from nodes.blocks.block_output import BlockOutput
from nodes.errors import RuleError, SettingError
from nodes.node_type import NodeType
from nodes.traced import chosen, plain_number

MAXIMUM_NODES = 10_000
MAXIMUM_DEPTH = 16
"""Blocks in blocks; each level takes some of Python's stack."""


@dataclass(frozen=True, eq=False)
class BlockDefinition:
    """A sub-graph with named ports and settings. It never changes; an edit makes another one.

    Attributes
    ----------
    name : str
        An identifier; also the class in PyTorch.
    nodes : mapping of str to NodeType
        In the order they were added, with their settings at the block's defaults. A port of the
        block is a node of type `block_input` or `block_output` and goes by its name.
    edges : tuple of Edge
    settings : tuple of BlockSetting
    expressions : mapping of (node, setting) to str
        Settings of the nodes inside that follow from those of the block (see `expression`).
    states : tuple of (str, str)
        Input and output port of each state, for blocks that can be unrolled over time: what
        leaves by the output enters by the input at the next step.
    about : str
        The first paragraph of its help page.
    """

    name: str
    nodes: Mapping[str, NodeType]
    edges: tuple[Edge, ...]
    settings: tuple[BlockSetting, ...] = ()
    expressions: Mapping[tuple[str, str], str] = field(default_factory=dict)
    states: tuple[tuple[str, str], ...] = ()
    about: str = ""

    @cached_property
    def inputs(self) -> tuple[str, ...]:
        """The input ports, in order."""
        return tuple(name for name, node in self.nodes.items() if isinstance(node, BlockInput))

    @cached_property
    def outputs(self) -> tuple[str, ...]:
        """The output ports, in order."""
        return tuple(name for name, node in self.nodes.items() if isinstance(node, BlockOutput))

    @cached_property
    def parts(self) -> frozenset[str]:
        """The names of all blocks inside, at any depth."""
        found: set[str] = set()
        for node in self.nodes.values():
            inner = definition_of(node)
            if inner is not None:
                found |= {inner.name, *inner.parts}
        return frozenset(found)

    @cached_property
    def depth(self) -> int:
        """How deep blocks are nested here: 1 where there are none inside."""
        inner = (definition_of(node) for node in self.nodes.values())
        return 1 + max((each.depth for each in inner if each is not None), default=0)

    def defaults(self) -> dict[str, Any]:
        """Return the block's settings as they are where nothing is said."""
        return {setting.name: setting.default for setting in self.settings}

    def nodes_with(self, values: Mapping[str, Any]) -> dict[str, NodeType]:
        """Return the nodes with the settings that follow from those of the block.

        Numbers among `values` that carry a text (see `nodes.traced`) reach the nodes as such.

        Raises
        ------
        SettingError
            A setting of a node inside comes out of its bounds, or cannot be worked out.
        """
        found = dict(self.nodes)
        changes: dict[str, dict[str, Any]] = {}
        for (node, setting), text in self.expressions.items():
            try:
                changes.setdefault(node, {})[setting] = evaluate(text, values)
            except FormulaError as error:
                rule = f"inside {self.name}, {node}.{setting} = {text!r}: {error.rule}"
                raise SettingError(rule, error.remedy) from None
        for name, settings in changes.items():
            try:
                plain = {key: whole(plain_number(value)) for key, value in settings.items()}
                found[name] = found[name].with_settings(**plain)
            except RuleError as error:
                rule = f"inside {self.name}, {name}: {error.rule}"
                raise type(error)(rule, error.remedy) from None
            carried = {
                key: chosen(_in_form_of(getattr(found[name], key), value))
                for key, value in settings.items()
            }
            carried = {key: value for key, value in carried.items() if _is_traced(value)}
            if carried:
                found[name] = found[name].model_copy(update=carried)
        return found

    def graph_with(self, values: Mapping[str, Any]) -> GraphStructure:
        """Return the sub-graph for these settings of the block."""
        graph = GraphStructure(self.name)
        with graph.bulk():
            for name, node in self.nodes_with(values).items():
                graph.add_node(node, name)
            for edge in self.edges:
                graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
        return graph

    def with_nodes(self, nodes: Mapping[str, NodeType]) -> BlockDefinition:
        """Return the definition with some nodes replaced, such as instances of an edited block."""
        return checked_definition(
            self.name,
            {**self.nodes, **nodes},
            self.edges,
            self.settings,
            self.expressions,
            self.states,
            self.about,
        )


def definition_of(node: NodeType) -> BlockDefinition | None:
    """Return the block that a node is made of; None for any other node."""
    found = getattr(node, "definition", None)
    return found if isinstance(found, BlockDefinition) else None


def checked_definition(
    name: str,
    nodes: Mapping[str, NodeType],
    edges: Iterable[Edge],
    settings: Iterable[BlockSetting] = (),
    expressions: Mapping[tuple[str, str], str] | None = None,
    states: Iterable[tuple[str, str]] = (),
    about: str = "",
) -> BlockDefinition:
    """Return a definition that keeps every rule.

    Raises
    ------
    GraphError
        Naming the rule.
    """
    check_name(name)
    made = BlockDefinition(
        name,
        dict(nodes),
        tuple(edges),
        tuple(settings),
        dict(expressions or {}),
        tuple((entry, left) for entry, left in states),
        about,
    )
    check_settings(name, made.settings)
    _check_nodes(made)
    _check_states(made)
    _check_expressions(made)
    try:
        made.graph_with(made.defaults())
    except RuleError as error:
        raise BlockError(f"block {name}: {error.rule}", error.remedy) from None
    except GraphError as error:
        raise BlockError(f"block {name}: {error.rule}", error.remedy, error.node) from None
    return made


def block_from(
    graph: GraphStructure,
    *,
    settings: Iterable[BlockSetting] = (),
    expressions: Mapping[tuple[str, str], str] | None = None,
    states: Iterable[tuple[str, str]] = (),
    about: str = "",
) -> BlockDefinition:
    """Return a graph with nodes of type `block_input` and `block_output` as a block of its name.

    The parameters are those of `BlockDefinition`. The graph is copied; its learned weights are
    not taken along, since each instance has its own.

    Raises
    ------
    GraphError
        Naming the rule that the graph breaks.
    """
    nodes = {name: graph.node(name) for name in graph.names_as_added()}
    return checked_definition(
        graph.name, nodes, graph.edges(), settings, expressions, states, about
    )


def _check_nodes(made: BlockDefinition) -> None:
    if len(made.nodes) > MAXIMUM_NODES:
        rule = f"block {made.name} has {len(made.nodes):,} nodes, at most {MAXIMUM_NODES:,}"
        raise BlockError(rule, "Make blocks of its parts.")
    if not made.outputs:
        raise BlockError(f"block {made.name} has no output", "Add a Block output inside.")
    for name, node in made.nodes.items():
        if node.role == "input" and not isinstance(node, BlockInput):
            rule = f"{node.title} {name!r} cannot stand in block {made.name}"
            raise BlockError(rule, "Data enter a block by a Block input.", name)
    if made.name in made.parts:
        raise BlockError(
            f"block {made.name} would hold itself", "Take it out of the blocks inside it."
        )
    if made.depth > MAXIMUM_DEPTH:
        rule = f"block {made.name} holds blocks {made.depth} deep, at most {MAXIMUM_DEPTH}"
        raise BlockError(rule, "Expand some of them.")


def _check_states(made: BlockDefinition) -> None:
    entries = [entry for entry, _ in made.states]
    lefts = [left for _, left in made.states]
    for port, known, way in [
        *((entry, made.inputs, "input") for entry in entries),
        *((left, made.outputs, "output") for left in lefts),
    ]:
        if port not in known:
            rule = f"block {made.name} has no {way} {port!r}, which should carry a state"
            raise BlockError(rule, f"Its {way}s are: {', '.join(known) or 'none'}.")
    if len(set(entries)) != len(entries) or len(set(lefts)) != len(lefts):
        raise BlockError(
            f"two states of block {made.name} share a port", "Give each state ports of its own."
        )


def _check_expressions(made: BlockDefinition) -> None:
    known = {setting.name for setting in made.settings}
    for (name, setting), text in made.expressions.items():
        node = made.nodes.get(name)
        if node is None or setting not in type(node).model_fields:
            rule = f"block {made.name} sets {f'{name}.{setting}'!r}, which is not there"
            raise BlockError(rule, "Take the expression away.", name)
        try:
            unknown = names_in(text) - known
        except FormulaError as error:
            rule = f"block {made.name}, {name}.{setting} = {text!r}: {error.rule}"
            raise BlockError(rule, error.remedy, name) from None
        if unknown:
            rule = f"block {made.name}, {name}.{setting} = {text!r}: there is no {min(unknown)}"
            has = ", ".join(sorted(known)) or "none"
            raise BlockError(rule, f"The settings of the block are: {has}.", name)


def whole(value: Any) -> Any:
    """Return 8.0 as 8: what a division gives fits a setting that counts."""
    if isinstance(value, tuple):
        return tuple(whole(item) for item in value)
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _in_form_of(checked: Any, value: Any) -> Any:
    """Return one number as a tuple where the setting has become one."""
    is_alone = isinstance(checked, tuple) and not isinstance(value, tuple)
    return (value,) * len(checked) if is_alone else value


def _is_traced(value: Any) -> bool:
    members = value if isinstance(value, tuple) else (value,)
    return any(type(member) not in (int, float, bool) for member in members)
