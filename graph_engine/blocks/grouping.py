"""Making a block of nodes that are there."""

from __future__ import annotations

from collections.abc import Iterable

from graph_engine.blocks.definition import BlockDefinition, checked_definition
from graph_engine.blocks.form import block_type
from graph_engine.blocks.interior import OutputPort
from graph_engine.blocks.library import with_block
from graph_engine.blocks.replacement import Replacement, free_name
from graph_engine.edge import Edge
from graph_engine.errors import BlockError
from graph_engine.names import check_name, numbered
from graph_engine.shape_inference import ShapeTable, infer_shapes
from graph_engine.structure import GraphStructure
from nodes.blocks.block_input import BlockInput
from nodes.blocks.block_output import BlockOutput
from nodes.node_type import NodeType
from nodes.shapes import Array


def grouping(
    graph: GraphStructure, names: Iterable[str], block: str, shapes: ShapeTable | None = None
) -> Replacement:
    """Return what making a block of some nodes comes to; `Replacement.make` does it.

    What enters the nodes becomes an input of the block, once for each source; what leaves them, or
    leads nowhere, an output. An instance takes their place, with their weights.

    Parameters
    ----------
    block : str
        Name of the new block.

    Raises
    ------
    GraphError
        Naming the node in the way.
    """
    check_name(block)
    if block in graph.blocks:
        raise BlockError(f"there is a block {block!r} already", "Choose another name.")
    inside = [name for name in graph if name in set(names)]
    if not inside:
        raise BlockError("there is nothing to make a block of", "Select nodes first.")
    _check_closed(graph, set(inside))
    return _Grouping(graph, inside, block, shapes or infer_shapes(graph)).replacement()


def _check_closed(graph: GraphStructure, inside: set[str]) -> None:
    """No path may leave the nodes and come back: the block would follow from itself."""
    followers = {
        edge.target
        for name in inside
        for edge in graph.edges_out_of(name)
        if edge.target not in inside
    }
    leaders = {
        edge.source
        for name in inside
        for edge in graph.edges_into(name).values()
        if edge.source not in inside
    }
    between = graph.order.downstream(followers) & graph.order.upstream(leaders) - inside
    if between:
        name = min(between, key=graph.order.position.__getitem__)
        raise BlockError(
            f"{name} lies between these nodes: it follows from them and leads to them",
            f"Take {name} into the block, too.",
            name,
        )


class _Grouping:
    def __init__(
        self, graph: GraphStructure, inside: list[str], block: str, shapes: ShapeTable
    ) -> None:
        self.graph = graph
        self.inside = inside
        self.block = block
        self.shapes = shapes
        self.nodes: dict[str, NodeType] = {}
        self.edges: list[Edge] = []
        self.entries: dict[OutputPort, str] = {}
        self.exits: dict[OutputPort, str] = {}

    def replacement(self) -> Replacement:
        self._take_in()
        definition = self._definition()
        graph, node = self.graph, block_type(definition).checked({})
        name = free_name(graph, f"{node.stem}_1", {})
        blocks = with_block(graph.blocks, definition)
        groups = {
            key: group
            for key, group in graph.groups.items()
            if not set(group.members.values()) & set(self.inside)
        }
        into = [Edge(*end, name, port) for end, port in self.entries.items()]
        members = set(self.inside)
        out = [
            Edge(name, self.exits[edge.source, edge.source_port], edge.target, edge.target_port)
            for each in self.inside
            for edge in graph.edges_out_of(each)
            if edge.target not in members
        ]
        weights = self._weights(name)
        removed = tuple(self.inside)
        return Replacement(removed, {name: node}, (*into, *out), weights, groups, blocks)

    def _take_in(self) -> None:
        members = set(self.inside)
        for name in self.inside:
            node = self.graph.node(name)
            if node.role == "input":
                rule = f"{self.graph.display_name(name)} gives data and cannot stand in a block"
                raise BlockError(rule, "Leave it outside, wired to the block.", name)
            for port, edge in self.graph.edges_into(name).items():
                source, source_port = edge.source, edge.source_port
                if source not in members:
                    source, source_port = self._entry(source, source_port), "out"
                self.edges.append(Edge(source, source_port, name, port))
            self._exits_of(name, members)

    def _entry(self, source: str, port: str) -> str:
        """Return the input of the block that stands for an output outside."""
        if (source, port) not in self.entries:
            ports = self.graph.node(source).output_ports()
            kind = next(p.kind for p in ports if p.name == port)
            wanted = source if len(ports) == 1 else f"{source}_{port}"
            name = self._free(wanted)
            self.entries[source, port] = name
            self.nodes[name] = BlockInput(kind=kind)
        return self.entries[source, port]

    def _exits_of(self, name: str, members: set[str]) -> None:
        edges = self.graph.edges_out_of(name)
        ports = [port.name for port in self.graph.node(name).output_ports()]
        left = {edge.source_port for edge in edges if edge.target not in members}
        for port in ports:
            if port in left or not edges:
                wanted = f"{name}_out" if len(ports) == 1 else f"{name}_{port}"
                out = self._free(wanted)
                self.exits[name, port] = out
                self.nodes[out] = BlockOutput()
                self.edges.append(Edge(name, port, out, "x"))

    def _free(self, wanted: str) -> str:
        count = 1
        while (name := numbered(wanted, count)) in self.nodes or name in self.inside:
            count += 1
        return name

    def _definition(self) -> BlockDefinition:
        inputs = {name: node for name, node in self.nodes.items() if isinstance(node, BlockInput)}
        outputs = {name: node for name, node in self.nodes.items() if name not in inputs}
        between = {name: self.graph.node(name) for name in self.inside}
        return checked_definition(self.block, {**inputs, **between, **outputs}, self.edges)

    def _weights(self, name: str) -> dict[tuple[str, str], Array]:
        """Return the tensors of the nodes: their first values hang on their names, and are kept."""
        return {
            (name, f"{each}.{weight.name}"): self.graph.weight(each, weight)
            for each in self.inside
            for weight in self.shapes.of(each).weights
            if weight.name not in self.graph.edges_into(each)
        }
