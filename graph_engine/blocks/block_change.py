"""What an edit of a block comes to in a graph: worked out once, made and taken back as one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph_engine.blocks.definition import BlockDefinition, definition_of
from graph_engine.blocks.editing import BlockEdit
from graph_engine.blocks.library import renewed, with_block
from graph_engine.blocks.reshaping import copied
from graph_engine.edge import Edge
from graph_engine.errors import BlockError
from graph_engine.shape_inference import ShapeTable, infer_shapes
from graph_engine.structure import GraphStructure
from nodes.errors import RuleError
from nodes.node_type import NodeType
from nodes.shapes import Array

Owner = tuple[str, str]


@dataclass(frozen=True)
class BlockChange:
    """An edit of a block, worked out for one graph.

    Attributes
    ----------
    blocks : (mapping, mapping)
        The blocks of the graph before and after, by name.
    nodes : mapping of str to (NodeType, NodeType)
        Nodes of the graph that are made of it, before and after.
    edges : tuple of (Edge, Edge)
        Edges whose ports go by other names, before and after.
    weights : mapping of (node, weight) to (array or None, array or None)
        Learned tensors before and after; None: the first values.
    """

    blocks: tuple[Mapping[str, BlockDefinition], Mapping[str, BlockDefinition]]
    nodes: Mapping[str, tuple[NodeType, NodeType]] = field(default_factory=dict)
    edges: tuple[tuple[Edge, Edge], ...] = ()
    weights: Mapping[Owner, tuple[Array | None, Array | None]] = field(default_factory=dict)

    @property
    def is_nothing(self) -> bool:
        """Whether the graph would stay as it is."""
        return self.blocks[0] is self.blocks[1] and not self.weights

    def make(self, graph: GraphStructure) -> None:
        """Make the edit.

        Raises
        ------
        GraphError, RuleError
            When a wired port would be lost; the graph is then as it was.
        """
        try:
            self._put(graph, 1)
        except ValueError:
            self._put(graph, 0)
            raise

    def take_back(self, graph: GraphStructure) -> None:
        """Undo it."""
        self._put(graph, 0)

    def then(self, later: BlockChange) -> BlockChange:
        """Return this change and the one after it as one; neither renames ports."""
        nodes = {**later.nodes, **self.nodes}
        weights = {**later.weights, **self.weights}
        return BlockChange(
            (self.blocks[0], later.blocks[1]),
            {name: (pair[0], later.nodes.get(name, pair)[1]) for name, pair in nodes.items()},
            (),
            {key: (pair[0], later.weights.get(key, pair)[1]) for key, pair in weights.items()},
        )

    def _put(self, graph: GraphStructure, side: int) -> None:
        for pair in self.edges:
            for edge in pair:
                if graph.edges_into(edge.target).get(edge.target_port) == edge:
                    graph.disconnect(edge)
        if self.blocks[0] is not self.blocks[1]:
            graph.set_blocks(self.blocks[side])
        for name, node_pair in self.nodes.items():
            if graph.node(name) is not node_pair[side]:
                graph.replace_node(name, node_pair[side])
        for pair in self.edges:
            edge = pair[side]
            graph.connect((edge.source, edge.source_port), (edge.target, edge.target_port))
        if self.weights:
            graph.set_weights({key: pair[side] for key, pair in self.weights.items()})


def change_of(
    graph: GraphStructure, edit: BlockEdit, shapes: ShapeTable | None = None
) -> BlockChange:
    """Return what an edit of a block comes to in a graph.

    Learned weights go where their nodes inside go. Where a node inside gets another name, the
    first values, which hang on names, are kept as well.

    Raises
    ------
    GraphError, RuleError
        When a block or a node of the graph could not go on with it.
    """
    blocks = edit.applied(graph.blocks)
    nodes: dict[str, tuple[NodeType, NodeType]] = {}
    for name in graph.names_as_added():
        old = graph.node(name)
        if definition_of(old) is None:
            continue
        try:
            made = edit.remade(old, blocks)
        except RuleError as error:
            rule = f"{graph.display_name(name)}: {error.rule}"
            raise BlockError(rule, error.remedy, name) from None
        if made is not old:
            nodes[name] = old, made
    check_groups(graph, edit, blocks)
    edges = []
    for edge in graph.edges():
        if edge.source in nodes or edge.target in nodes:
            ends = graph.node(edge.source), graph.node(edge.target)
            rewired = edit.rewired(edge, *ends)
            if rewired != edge:
                edges.append((edge, rewired))
    weights = _weights(graph, edit, nodes, shapes)
    return BlockChange((graph.blocks, blocks), nodes, tuple(edges), weights)


def check_groups(
    graph: GraphStructure, edit: BlockEdit, blocks: Mapping[str, BlockDefinition]
) -> None:
    """Refuse what a node that stands expanded could not be collapsed to, nor be read as.

    Raises
    ------
    BlockError
    """
    for name, group in graph.groups.items():
        definition = definition_of(group.node)
        if definition is None:
            continue
        if edit.renames and edit.old in (definition.name, *definition.parts):
            rule = f"{name} stands expanded and knows block {edit.old} as it was"
            raise BlockError(rule, f"Collapse {name} first.")
        try:
            renewed(group.node, blocks)
        except (RuleError, BlockError) as error:
            rule = f"{name} stands expanded and could not be collapsed: {error.rule}"
            raise BlockError(rule, f"Collapse {name} first.") from None


def _weights(
    graph: GraphStructure,
    edit: BlockEdit,
    nodes: Mapping[str, tuple[NodeType, NodeType]],
    shapes: ShapeTable | None,
) -> dict[Owner, tuple[Array | None, Array | None]]:
    learned = graph.learned_weights()
    before: dict[Owner, Array | None] = {}
    after: dict[Owner, Array | None] = {}
    moves = bool(edit.moved or edit.renames or any(a != b for a, b in edit.nodes.items()))
    table = (shapes or infer_shapes(graph)) if moves else None
    for name, (old, new) in nodes.items():
        held = {key[1]: array for key, array in learned.items() if key[0] == name}
        if table is not None:
            for weight in table.of(name).weights:
                if edit.weight_name(old, new, weight.name) not in (weight.name, ""):
                    held.setdefault(weight.name, graph.weight(name, weight))
        for weight_name, array in held.items():
            there = edit.weight_name(old, new, weight_name)
            if there != weight_name:
                before[name, weight_name] = learned.get((name, weight_name))
                after.setdefault((name, weight_name), None)
                if there:
                    before.setdefault((name, there), learned.get((name, there)))
                    after[name, there] = array
    return {key: (array, after[key]) for key, array in before.items()}


def independence(
    graph: GraphStructure, name: str, block: str, shapes: ShapeTable | None = None
) -> BlockChange:
    """Return what giving one node a block of its own comes to: a copy by another name.

    Parameters
    ----------
    name : str
        Of the node.
    block : str
        Name of the copy.

    Raises
    ------
    GraphError
    """
    node = graph.node(name)
    definition = definition_of(node)
    if definition is None:
        rule = f"{graph.display_name(name)} is not made of a block"
        raise BlockError(rule, "Make a block of it first.", name)
    if block in graph.blocks:
        raise BlockError(f"there is a block {block!r} already", "Choose another name.")
    copy = copied(definition, block)
    edit = BlockEdit(definition.name, copy)
    blocks = with_block(graph.blocks, copy)
    pair = {name: (node, edit.remade(node, blocks))}
    return BlockChange((graph.blocks, blocks), pair, (), _weights(graph, edit, pair, shapes))
