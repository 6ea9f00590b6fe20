"""Collapsing expanded nodes into the node they came from."""

from __future__ import annotations

from graph_engine.blocks.expanding import boundary, source_of
from graph_engine.blocks.expansion import interior_of
from graph_engine.blocks.interior import Interior, OutputPort
from graph_engine.blocks.library import renewed
from graph_engine.blocks.replacement import Replacement, free_name
from graph_engine.edge import Edge
from graph_engine.errors import BlockError
from graph_engine.group import Group
from graph_engine.shape_inference import ShapeTable, infer_shapes
from graph_engine.structure import GraphStructure
from nodes.errors import RuleError
from nodes.node_type import NodeType
from nodes.shapes import Array, Shape


def collapsing(graph: GraphStructure, name: str, shapes: ShapeTable | None = None) -> Replacement:
    """Return what collapsing a group comes to; `Replacement.make` does it.

    What was learned in between is taken along.

    Parameters
    ----------
    name : str
        Of the group: the name of the node that was expanded.

    Raises
    ------
    BlockError
        When the nodes are no longer what the node is made of: nothing but a new block could stand
        for them then.
    """
    group = graph.groups.get(name)
    if group is None:
        raise BlockError(f"nothing named {name!r} stands expanded")
    return _Collapse(graph, group, shapes or infer_shapes(graph)).replacement()


class _Collapse:
    """Compares the nodes of a group with what they were, and puts one in their place."""

    def __init__(self, graph: GraphStructure, group: Group, shapes: ShapeTable) -> None:
        self.graph = graph
        self.group = group
        self.shapes = shapes
        self.node = self._node()
        for member in group.members.values():
            if member in graph.groups and member not in graph:
                raise BlockError(
                    f"{member}, a part of {group.name}, stands expanded itself",
                    f"Collapse {member} first.",
                )
            if member not in graph:
                raise self.changed(f"{member} is gone")
        self.entries = self._entries()
        self.interior = self._interior()
        self.outer = dict(group.members)
        self.shared = {
            owner: self.entries[weight]
            for weight, (owner, _) in self.interior.weights.items()
            if owner not in self.outer and weight in self.entries
        }

    def changed(self, what: str) -> BlockError:
        return BlockError(
            f"{self.group.name} was changed while it was expanded: {what}",
            "Undo that, or make a block of these nodes.",
        )

    def _node(self) -> NodeType:
        try:
            return renewed(self.group.node, self.graph.blocks)
        except (RuleError, BlockError) as error:
            raise self.changed(error.rule) from None

    def replacement(self) -> Replacement:
        self._compare_nodes()
        self._compare_edges()
        name = free_name(self.graph, self.group.name, {})
        groups = {key: g for key, g in self.graph.groups.items() if key != self.group.name}
        return Replacement(
            tuple(self.outer.values()),
            {name: self.node},
            tuple(self._edges(name)),
            self._weights(name),
            groups,
            self.graph.blocks,
        )

    def _entries(self) -> dict[str, OutputPort]:
        """Return what is wired to each port of the node now."""
        found: dict[str, OutputPort] = {}
        for port, (inner, inner_port) in self.group.entries.items():
            edge = self.graph.edges_into(self.group.members[inner]).get(inner_port)
            if edge is None:
                raise self.changed(f"nothing is wired to {self.group.members[inner]}.{inner_port}")
            found[port] = edge.source, edge.source_port
        for port, (source, output) in self.group.idle.items():
            is_there = source in self.graph and output in {
                each.name for each in self.graph.node(source).output_ports()
            }
            if not is_there:
                raise self.changed(f"{source} is gone")
            found[port] = source, output
        return found

    def _interior(self) -> Interior:
        shapes = [self._shape(self.entries.get(port.name)) for port in self.node.data_ports()]
        training = self.graph.settings.is_training
        try:
            return interior_of(self.node, *shapes, is_training=training)
        except (RuleError, BlockError) as error:
            raise self.changed(error.rule) from None

    def _shape(self, end: OutputPort | None) -> Shape | None:
        if end is None:
            return None
        shape = self.shapes.of_edge(Edge(*end, "", ""))
        if shape is None:
            raise self.changed(f"{end[0]}, which leads to it, cannot run")
        return shape

    def _compare_nodes(self) -> None:
        inside = set(self.interior.graph) - boundary(self.interior)
        if inside - self.shared.keys() != self.outer.keys():
            raise self.changed("it is made of other nodes now")
        for inner, outer in self.outer.items():
            if self.graph.node(outer) != self.interior.graph.node(inner):
                raise self.changed(f"{outer} has other settings")

    def _compare_edges(self) -> None:
        """Wires inside, and from outside in, must be those of the node and no others."""
        members = set(self.outer.values())
        sources = self._sources()
        wanted = {
            Edge(*sources[edge.source, edge.source_port], self.outer[edge.target], edge.target_port)
            for edge in self.interior.graph.edges()
            if edge.target in self.outer and (edge.source, edge.source_port) in sources
        }
        wanted |= {
            Edge(*self.entries[weight], self.outer[owner], port)
            for weight, (owner, port) in self.interior.weights.items()
            if owner in self.outer and weight in self.entries
        }
        found = {edge for name in members for edge in self.graph.edges_into(name).values()}
        for edge in wanted ^ found:
            way = "is gone" if edge in wanted else "is new"
            raise self.changed(f"the wire from {edge.source} to {edge.target} {way}")
        exits = set(self._exits())
        for name in members:
            for edge in self.graph.edges_out_of(name):
                end = edge.source, edge.source_port
                if edge.target not in members and end not in exits:
                    raise self.changed(f"{edge.source} is wired to {edge.target}")

    def _sources(self) -> dict[OutputPort, OutputPort]:
        found: dict[OutputPort, OutputPort] = {
            (inner, port.name): (outer, port.name)
            for inner, outer in self.outer.items()
            for port in self.interior.graph.node(inner).output_ports()
        }
        found.update(
            ((inner, "out"), self.entries[port])
            for port, inner in self.interior.inputs.items()
            if port in self.entries
        )
        found.update(((owner, "out"), end) for owner, end in self.shared.items())
        return found

    def _exits(self) -> dict[OutputPort, str]:
        """Return the output port of the node that each end inside leads to."""
        sources = self._sources()
        found: dict[OutputPort, str] = {}
        for port, end in self.interior.outputs.items():
            found.setdefault(sources[source_of(self.interior, end)], port)
        return found

    def _edges(self, name: str) -> list[Edge]:
        made = [Edge(*end, name, port) for port, end in self.entries.items()]
        exits, members = self._exits(), set(self.outer.values())
        for (node, source_port), port in exits.items():
            if node in members:
                made += [
                    Edge(name, port, edge.target, edge.target_port)
                    for edge in self.graph.edges_out_of(node)
                    if edge.source_port == source_port and edge.target not in members
                ]
        return made

    def _weights(self, name: str) -> dict[tuple[str, str], Array]:
        found: dict[tuple[str, str], Array] = {}
        for weight, (owner, inner) in self.interior.weights.items():
            if owner not in self.outer or weight in self.entries:
                continue
            outer = self.outer[owner]
            described = {w.name: w for w in self.shapes.of(outer).weights}
            if inner not in described:
                raise self.changed(f"{outer} cannot run")
            found[name, weight] = self.graph.weight(outer, described[inner])
        return found
