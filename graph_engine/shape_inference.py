"""Shapes of everything, with a symbolic batch size, worked out again where an edit reaches.

A node whose rule is broken carries the problem; what hangs from it is left without shapes, and the
rest of the graph keeps working.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from graph_engine.edge import Change, Edge
from graph_engine.errors import Problem
from graph_engine.structure import GraphStructure
from nodes.errors import RuleError
from nodes.initializers import Weight
from nodes.node_type import NodeType
from nodes.shapes import Shape, at_batch, shape_text

MEMORY_LIMIT = 4 * 2**30
"""Bytes that one tensor may take, as float64; larger ones are refused before anything exists."""


@dataclass(frozen=True, slots=True)
class NodeShapes:
    """What is known of one node.

    Attributes
    ----------
    inputs : tuple of Shape or None
        One per data input; None where nothing (or nothing that works) is wired.
    outputs : tuple of Shape or None
        None as a whole when the node cannot run.
    weights : tuple of Weight
        Every learned tensor of the node, wired from elsewhere or not.
    problems : tuple of Problem
    """

    inputs: tuple[Shape | None, ...] = ()
    outputs: tuple[Shape, ...] | None = None
    weights: tuple[Weight, ...] = ()
    problems: tuple[Problem, ...] = ()


class ShapeTable:
    """The shapes of a graph, kept up to date by `update`.

    Parameters
    ----------
    graph : GraphStructure
        Watched from now on; `close` ends that.
    given : mapping of str to Shape, optional
        Shapes of nodes that get them from outside: the inputs of a block.
    """

    def __init__(self, graph: GraphStructure, given: Mapping[str, Shape] | None = None) -> None:
        self._graph = graph
        self._given = given or {}
        self._known: dict[str, NodeShapes] = {}
        self._dirty: set[str] = set(graph)
        # Asked for after every click: of ten thousand nodes only these are looked at.
        self._troubled: set[str] = set()
        self._learning: set[str] = set()
        graph.watch(self._note)

    def close(self) -> None:
        """Stop watching the graph."""
        self._graph.unwatch(self._note)

    def of(self, name: str) -> NodeShapes:
        """Return what is known of a node; `update` first."""
        return self._known[name]

    def of_edge(self, edge: Edge) -> Shape | None:
        """Return the shape an edge carries, None when its source cannot run."""
        outputs = self._known[edge.source].outputs
        if outputs is None:
            return None
        ports = self._graph.node(edge.source).output_ports()
        return outputs[[port.name for port in ports].index(edge.source_port)]

    def problems(self) -> list[Problem]:
        """Return every problem, in the order of the graph."""
        names = sorted(self._troubled, key=self._graph.order.position.__getitem__)
        return [problem for name in names for problem in self._known[name].problems]

    @property
    def has_weights(self) -> bool:
        """Whether any node has something to learn."""
        return bool(self._learning)

    def update(self) -> set[str]:
        """Work out again what edits reached; return the nodes whose shapes or problems changed."""
        if not self._dirty:
            return set()
        position = self._graph.order.position
        changed: set[str] = set()
        queue = {name for name in self._dirty if name in self._graph}
        self._dirty = set()
        while queue:
            for name in sorted(queue, key=position.__getitem__):
                queue.discard(name)
                now = self._infer(name)
                before = self._known.get(name)
                self._keep(name, now)
                if now == before:
                    continue
                changed.add(name)
                if before is None or now.outputs != before.outputs:
                    queue.update(edge.target for edge in self._graph.edges_out_of(name))
        return changed

    def _keep(self, name: str, now: NodeShapes) -> None:
        self._known[name] = now
        for names, is_one in ((self._troubled, now.problems), (self._learning, now.weights)):
            if is_one:
                names.add(name)
            else:
                names.discard(name)

    def _forget(self, name: str) -> None:
        self._known.pop(name, None)
        for names in (self._dirty, self._troubled, self._learning):
            names.discard(name)

    def _note(self, change: Change) -> None:
        if change.kind == "loaded":
            self._known, self._troubled, self._learning = {}, set(), set()
            self._dirty = set(self._graph)
        elif change.kind == "settings_changed":
            self._dirty.update(self._graph)
        elif change.kind == "node_removed":
            self._forget(change.node)
        elif change.kind == "node_renamed":
            self._forget(change.old_name)
            self._dirty.add(change.node)
        elif change.edge is not None:
            self._dirty.add(change.edge.target)
        elif change.node:
            self._dirty.add(change.node)

    def _infer(self, name: str) -> NodeShapes:
        if name in self._given:
            return NodeShapes((), (self._given[name],))
        node = self._graph.node(name)
        edges = self._graph.edges_into(name)
        ports = node.data_ports()
        inputs = tuple(
            self.of_edge(edges[port.name]) if port.name in edges else None for port in ports
        )
        title = self._graph.display_name(name)
        missing = [
            Problem(
                "note",
                name,
                f"{title}: input {port.name} is not wired",
                "Wire an edge to it.",
                port.name,
            )
            for port in ports
            if port.name not in edges and not port.is_optional
        ]
        if missing:
            return NodeShapes(inputs, problems=tuple(missing))
        blocked = [edge for edge in edges.values() if self.of_edge(edge) is None]
        if blocked:
            return NodeShapes(inputs)
        try:
            return self._apply(node, name, title, inputs)
        except RuleError as error:
            problem = Problem("error", name, f"{title}: {error.rule}", error.remedy)
            return NodeShapes(inputs, problems=(problem,))

    def _apply(
        self, node: NodeType, name: str, title: str, inputs: tuple[Shape | None, ...]
    ) -> NodeShapes:
        shapes: tuple[Shape, ...] = inputs  # type: ignore[assignment]  # None only if optional
        outputs = node.output_shapes(*shapes)
        weights = node.weights(*shapes)
        for what, shape in [
            *((f"weight {weight.name}", weight.shape) for weight in weights),
            *(("the output", shape) for shape in outputs),
        ]:
            size = 8 * math.prod(at_batch(shape, self._graph.settings.batch_size))
            if size > MEMORY_LIMIT:
                rule = (
                    f"{what} of shape {shape_text(shape)} would take {size / 2**30:.4g} GiB, "
                    f"the limit is {MEMORY_LIMIT / 2**30:.4g} GiB"
                )
                raise RuleError(rule, "Make the layer or its input smaller.")
        edges = self._graph.edges_into(name)
        for weight in weights:
            if weight.name in edges:
                wired = self.of_edge(edges[weight.name])
                if wired != weight.shape:
                    rule = (
                        f"{weight.name} must have shape {shape_text(weight.shape)}, "
                        f"{edges[weight.name].source} has {shape_text(wired or ())}"
                    )
                    raise RuleError(rule, "Give the shared tensor that shape.")
        warnings = tuple(
            Problem("warning", name, f"{title}: {text.rstrip('.')}")
            for text in node.shape_warnings(*shapes)
        )
        return NodeShapes(inputs, outputs, weights, warnings)


def infer_shapes(graph: GraphStructure, given: Mapping[str, Shape] | None = None) -> ShapeTable:
    """Return the shapes of a graph as it is now, without watching it further."""
    table = ShapeTable(graph, given)
    table.update()
    table.close()
    return table
