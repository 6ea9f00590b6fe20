"""A graph as readable PyTorch: one class with ``__init__``, ``forward`` and perhaps ``loss``.

This is the one emission: the code panel shows it, training executes it, export writes it, and the
parity check runs it with a tap on every edge. PyTorch itself is not needed here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph_engine.edge import Edge
from graph_engine.errors import GraphError
from graph_engine.shape_inference import ShapeTable, infer_shapes
from graph_engine.structure import GraphStructure
from graph_engine.torch_classes import ClassBook
from graph_engine.torch_layout import ClassText, Method, module_text
from graph_engine.torch_names import class_name, free_identifier, node_identifiers
from graph_engine.torch_signature import (
    Argument,
    OutputPort,
    arguments_of,
    loss_output,
    outputs_of,
    shape_of,
)
from graph_engine.torch_split import loss_part
from graph_engine.torch_writer import Writer
from nodes.node_type import NodeType
from nodes.shapes import shape_text

Tap = Callable[[Edge, str], str]
"""Given an edge and the expression of what it carries, the expression to put in its place."""


@dataclass(frozen=True)
class TorchSource:
    """Generated text, and how it hangs together with the graph.

    Attributes
    ----------
    text : str
        A whole Python module: the classes of blocks, then that of the graph.
    class_name : str
    forward_inputs : list of Argument
        The arguments of ``forward``, in order: the ports of input nodes that the network reads.
    loss_inputs : list of Argument
        The arguments of ``loss``, in order: tensors that ``forward`` returned, then ports of input
        nodes. Empty when there is no such method (see `graph_engine.torch_split`).
    outputs : list of (node, port)
        What ``forward`` returns: one tensor, or a tuple of them in topological order. These are
        the nodes that nothing follows, and the nodes that the loss reads.
    loss_outputs : list of (node, port)
        The same for ``loss``.
    loss_output : str or None
        The node whose single number training makes small; None when there is not exactly one.
    weight_keys : dict
        (node, weight) to its key in the state_dict, for every weight that a node owns.
    """

    text: str
    class_name: str
    forward_inputs: list[Argument]
    loss_inputs: list[Argument]
    outputs: list[OutputPort]
    loss_outputs: list[OutputPort]
    loss_output: str | None
    weight_keys: dict[tuple[str, str], str]


def torch_source(
    graph: GraphStructure, shapes: ShapeTable | None = None, tap: Tap | None = None
) -> TorchSource:
    """Return the PyTorch text of a graph.

    Parameters
    ----------
    shapes : ShapeTable, optional
        Up to date; worked out when left out.
    tap : callable, optional
        Changes the expression of every input. Everything else stays as it is.

    Raises
    ------
    GraphError
        When the graph is empty, or naming a node that cannot run.
    """
    return _Emission(graph, shapes or infer_shapes(graph), tap).source()


class _Emission:
    """One walk over the graph in topological order, a line for each node."""

    def __init__(self, graph: GraphStructure, shapes: ShapeTable, tap: Tap | None) -> None:
        self._graph = graph
        self._shapes = shapes
        self._tap = tap
        self._names = _used_nodes(graph)
        for name in self._names:
            _require_runnable(graph, shapes, name)
        self._loss_part = loss_part(graph)
        self._identifiers = node_identifiers(self._names)
        self._title = class_name(graph.name)
        self._classes = ClassBook({self._title})
        self._writer = Writer(self._identifiers.values(), self._classes)
        self._expressions: dict[OutputPort, str] = {}
        self._weight_keys: dict[tuple[str, str], str] = {}
        self._forward = Method("forward")
        self._loss = Method("loss")

    def source(self) -> TorchSource:
        for name in self._names:
            self._place(name, self._graph.node(name))
        forward_nodes = [name for name in self._names if name not in self._loss_part]
        loss_nodes = [name for name in self._names if name in self._loss_part]
        outputs = outputs_of(self._graph, forward_nodes)
        loss_outputs = outputs_of(self._graph, loss_nodes)
        forward_inputs, loss_inputs = (
            arguments_of(self._graph, nodes, self._names, self._expressions)
            for nodes in (forward_nodes, loss_nodes)
        )
        methods = [
            (self._forward, forward_inputs, outputs),
            (self._loss, loss_inputs, loss_outputs),
        ]
        for method, inputs, returned in methods:
            method.arguments = [argument.name for argument in inputs]
            method.returns = [self._expressions[port] for port in returned]
        text = module_text(
            [
                *self._classes.texts(),
                ClassText(
                    self._title,
                    self._docstring(forward_inputs, outputs),
                    self._writer.members,
                    [self._forward, self._loss] if self._loss_part else [self._forward],
                ),
            ]
        )
        return TorchSource(
            text=text,
            class_name=self._title,
            forward_inputs=forward_inputs,
            loss_inputs=loss_inputs,
            outputs=outputs,
            loss_outputs=loss_outputs,
            loss_output=loss_output(self._graph, self._shapes, loss_outputs or outputs),
            weight_keys=self._weight_keys,
        )

    def _place(self, name: str, node: NodeType) -> None:
        ports = [port.name for port in node.output_ports()]
        if node.role == "input":
            for port in ports:
                self._expressions[name, port] = self._argument_name(name, port, len(ports))
            return
        edges = self._graph.edges_into(name)
        expressions = {port: self._input(edge) for port, edge in edges.items()}
        title, known = self._graph.display_name(name), self._shapes.of(name)
        try:
            written = self._writer.write(
                title, self._identifiers[name], node, expressions, known.inputs
            )
        except GraphError as error:
            raise GraphError(error.rule, error.remedy, name) from None
        self._weight_keys.update(((name, key), at) for key, at in written.keys.items())
        self._expressions.update(((name, port), e) for port, e in written.outputs.items())
        method = self._loss if name in self._loss_part else self._forward
        method.lines += written.lines

    def _input(self, edge: Edge) -> str:
        expression = self._expressions[edge.source, edge.source_port]
        return expression if self._tap is None else self._tap(edge, expression)

    def _argument_name(self, name: str, port: str, port_count: int) -> str:
        if port_count == 1:
            return self._identifiers[name]
        # The port's own name reads best: image and label of a data set.
        free = port == free_identifier(port, self._writer.taken)
        return self._writer.claim(port if free else f"{name}_{port}")

    def _docstring(self, inputs: list[Argument], outputs: list[OutputPort]) -> str:
        title = self._graph.name.rstrip(". ") or "A network"
        if not inputs:
            return f"{title}."
        given = ", ".join(f"{a.name} {self._shape(a.node, a.port)}" for a in inputs)
        made = ", ".join(f"{self._identifiers[name]} {self._shape(name, p)}" for name, p in outputs)
        return f"{title}: {given} to {made}."

    def _shape(self, name: str, port: str) -> str:
        return shape_text(shape_of(self._graph, self._shapes, name, port))


def _used_nodes(graph: GraphStructure) -> list[str]:
    """Return the nodes in order, without inputs, values and parameters that lead nowhere."""
    names = list(graph)
    if not names:
        raise GraphError("the graph is empty", "Add nodes before it is compiled to PyTorch.")
    used = [
        name
        for name in names
        if graph.edges_out_of(name) or graph.node(name).role in ("operation", "loss")
    ]
    if used:
        return used
    kept = [name for name in names if graph.node(name).role != "input"]
    if not kept:
        raise GraphError("the graph only has inputs", "Wire them to something that computes.")
    return kept


def _require_runnable(graph: GraphStructure, shapes: ShapeTable, name: str) -> None:
    known = shapes.of(name)
    if known.outputs is not None:
        return
    for problem in known.problems:
        raise GraphError(problem.rule.rstrip("."), problem.remedy, name)
    # Nothing is wrong with the node itself: what leads to it cannot run and comes first in order.
    raise GraphError(f"{graph.display_name(name)} cannot run", "Repair what leads to it.", name)
