"""Building what is inside a composite, node by node."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph_engine.blocks.block import owned_weights
from graph_engine.blocks.interior import Interior, OutputPort
from graph_engine.names import numbered
from graph_engine.structure import GraphStructure
from nodes.blocks.block_input import BlockInput
from nodes.blocks.block_output import BlockOutput
from nodes.initializers import Weight
from nodes.node_type import NodeType
from nodes.ports import Port
from nodes.registry import node_type
from nodes.shapes import Shape


class Assembly:
    """A graph that grows, with the ends it is to have."""

    def __init__(self, name: str) -> None:
        self.graph = GraphStructure(name)
        self.inputs: dict[str, str] = {}

    def input(self, port: Port) -> OutputPort:
        """Add an input port; return what it gives."""
        name = self.graph.add_node(BlockInput(kind=port.kind), port.name)
        self.inputs[port.name] = name
        return name, "out"

    def add(self, node: NodeType, name: str, sources: Mapping[str, OutputPort]) -> str:
        """Add a node with what is wired to its ports."""
        self.graph.add_node(node, name)
        for port, source in sources.items():
            self.graph.connect(source, (name, port))
        return name

    def make(self, type_id: str, name: str, *sources: OutputPort, **settings: Any) -> OutputPort:
        """Add a node of a type, its data ports wired in order; return its first output.

        The name gets something after it where it is taken.
        """
        node = node_type(type_id).checked(settings)
        ports = [port.name for port in node.data_ports()]
        name = self.add(node, self.free(name), dict(zip(ports, sources, strict=False)))
        return name, node.output_ports()[0].name

    def interior(
        self,
        given: Mapping[str, Shape],
        outputs: Mapping[str, OutputPort],
        weights: Mapping[str, tuple[str, str]] | None = None,
        described: Mapping[str, Weight] | None = None,
    ) -> Interior:
        """Return what has grown.

        Parameters
        ----------
        given : mapping of str to Shape
            By input port; the ports without one are not wired and must not have been added.
        outputs : mapping of str to (node, port)
        weights, described
            As in `Interior`; every weight that a node inside owns, when left out.
        """
        owners = owned_weights(self.graph) if weights is None else weights
        ends = {port: self.output(port, source) for port, source in outputs.items()}
        return Interior(
            self.graph,
            dict(self.inputs),
            {self.inputs[port]: shape for port, shape in given.items()},
            ends,
            dict(owners),
            dict(described or {}),
        )

    def output(self, port: str, source: OutputPort) -> OutputPort:
        """Add an output port with what it shows; return what stands for it."""
        name = self.free(port if port not in self.graph else f"{port}_out")
        return self.add(BlockOutput(), name, {"x": source}), "out"

    def free(self, wanted: str) -> str:
        """Return the name, with something after it where it is taken."""
        count = 1
        while (name := numbered(wanted, count)) in self.graph:
            count += 1
        return name
