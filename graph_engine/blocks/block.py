"""An instance of a block."""

from __future__ import annotations

from typing import Any, ClassVar

from graph_engine.blocks.composite import Composite, counted, given_shapes
from graph_engine.blocks.interior import Interior
from graph_engine.blocks.tracing import plain_sizes, traced_walk
from graph_engine.structure import GraphStructure
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.shapes import Shape
from nodes.torch_code import TorchCall, TorchCode


class Block(Composite):
    """An instance of a block: the nodes inside are shared, the weights are its own.

    Every use of a block has the same nodes and wires inside. Change the block, and all its
    instances change. Each instance has its own settings and learns its own weights. Open it to see
    the values and gradients inside, or expand it in place.
    """

    formula: ClassVar[str] = "what the nodes inside compute"
    gradient_formula: ClassVar[str] = "the chain rule through the nodes inside"

    def data_ports(self) -> tuple[Port, ...]:
        nodes = self.definition.nodes
        return tuple(
            Port(name, kind=nodes[name].output_ports()[0].kind) for name in self.definition.inputs
        )

    def output_ports(self) -> tuple[Port, ...]:
        kinds = output_kinds(self.definition.nodes, self.definition.edges)
        return tuple(Port(name, kind=kinds[name]) for name in self.definition.outputs)

    def node_count(self) -> int:
        nodes = self.definition.nodes_with(self.block_settings())
        return sum(map(counted, nodes.values()))

    def build(self, *shapes: Shape | None) -> Interior:
        definition = self.definition
        graph = definition.graph_with(self.block_settings())
        given = given_shapes(self.data_ports(), shapes)
        return Interior(
            graph,
            {name: name for name in definition.inputs},
            given,
            {name: (name, "out") for name in definition.outputs},
            owned_weights(graph),
        )

    def traced_outputs(self, *shapes: Shape | None) -> tuple[Shape, ...]:
        interior = self.plain().interior(*(plain_sizes(shape) for shape in shapes))
        nodes = self.definition.nodes_with(self.block_settings())
        given = given_shapes(self.data_ports(), shapes)
        found = traced_walk(interior, nodes, given)
        return tuple(found[port] for port in interior.outputs.values())

    def weight_names(self) -> tuple[str, ...]:
        definition = self.definition
        wired = {(edge.target, edge.target_port) for edge in definition.edges}
        return tuple(
            f"{name}.{port.name}"
            for name, node in definition.nodes_with(self.block_settings()).items()
            for port in node.weight_ports()
            if (name, port.name) not in wired
        )

    def torch(self, call: TorchCall) -> TorchCode:
        made = call.classes.block(self, call.shapes)
        data = ", ".join(str(expression) for expression in call.inputs)
        return TorchCode(
            f"self.{call.name}({data})", {call.name: made.constructor}, (), made.state_names
        )

    def caption(self) -> str:
        shown = (f"{name} {value:g}" for name, value in self.block_settings().items())
        return ", ".join(shown)[:32]


def owned_weights(graph: GraphStructure) -> dict[str, tuple[str, str]]:
    """Return the weights that nodes of a graph own, by ``node.weight``."""
    return {
        f"{name}.{port.name}": (name, port.name)
        for name in graph.names_as_added()
        for port in graph.node(name).weight_ports()
        if port.name not in graph.edges_into(name)
    }


def output_kinds(nodes: dict[str, NodeType] | Any, edges: Any) -> dict[str, Any]:
    """Return what kind of numbers each output port of a block carries."""
    kinds: dict[str, Any] = {}
    for edge in edges:
        if edge.target_port == "x":
            ports = {port.name: port.kind for port in nodes[edge.source].output_ports()}
            kinds[edge.target] = ports.get(edge.source_port, "any")
    return {name: kinds.get(name, "any") for name in nodes}
