"""What a network weighs: shapes, parameters, multiply-adds, memory."""

from __future__ import annotations

import math
from dataclasses import dataclass

from graph_engine.shape_inference import ShapeTable, infer_shapes
from graph_engine.structure import GraphStructure
from nodes.shapes import Shape, at_batch, shape_text


@dataclass(frozen=True)
class NodeSummary:
    """One node's line.

    Attributes
    ----------
    output_shape : Shape or None
        Of the first output, N being the batch; None where the node cannot run.
    parameters : int
        Learned numbers that the node owns.
    multiply_adds : int
        Of its forward pass, for one example.
    memory_bytes : int
        Of its outputs for one example, in the document's precision.
    """

    name: str
    type: str
    output_shape: Shape | None
    parameters: int
    multiply_adds: int
    memory_bytes: int

    @property
    def shape_text(self) -> str:
        return "—" if self.output_shape is None else shape_text(self.output_shape)


@dataclass(frozen=True)
class Summary:
    """A network's lines, in order, and their totals."""

    nodes: tuple[NodeSummary, ...]

    @property
    def parameters(self) -> int:
        return sum(node.parameters for node in self.nodes)

    @property
    def multiply_adds(self) -> int:
        return sum(node.multiply_adds for node in self.nodes)

    @property
    def memory_bytes(self) -> int:
        return sum(node.memory_bytes for node in self.nodes)


def summarize(graph: GraphStructure, shapes: ShapeTable | None = None) -> Summary:
    """Return the summary of a graph; nodes with problems count nothing."""
    table = shapes or infer_shapes(graph)
    return Summary(tuple(summarize_node(graph, name, table) for name in graph))


def summarize_node(graph: GraphStructure, name: str, shapes: ShapeTable) -> NodeSummary:
    """Return one node's line."""
    node = graph.node(name)
    known = shapes.of(name)
    if known.outputs is None:
        return NodeSummary(name, node.id, None, 0, 0, 0)
    wired = graph.edges_into(name)
    owned = [w for w in known.weights if w.is_learned and w.name not in wired]
    parameters = sum(math.prod(w.shape) for w in owned)
    inputs: tuple[Shape, ...] = known.inputs  # type: ignore[assignment]  # None only if optional
    item = 8 if graph.settings.dtype == "float64" else 4
    memory = sum(item * math.prod(at_batch(shape, 1)) for shape in known.outputs)
    return NodeSummary(
        name, node.id, known.outputs[0], parameters, node.multiply_adds(*inputs), memory
    )
