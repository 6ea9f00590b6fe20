"""One ONNX node on its way into a graph: what it says, and the hands to build with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from graph_engine.graph import Graph
from graph_engine.shape_inference import ShapeTable
from nodes.shapes import Array, at_batch


class End(NamedTuple):
    """A node and one of its output ports."""

    node: str
    port: str


class UnsupportedError(Exception):
    """What an ONNX node asks for and our types do not have."""


@dataclass(frozen=True)
class Operation:
    """An ONNX node, and the graph it becomes nodes of.

    Attributes
    ----------
    kind : str
        ONNX's name of the operator.
    version : int
        Of the operator set the model asks for: meanings change between them.
    attributes : mapping
        Numbers, texts, lists and arrays by name.
    inputs, outputs : tuple of str
        Names of tensors; empty where an optional one is left out.
    ends : dict
        The output port in the graph that carries a tensor, by name.
    constants : mapping
        Arrays of the tensors that are known while importing, by name.
    """

    kind: str
    version: int
    attributes: Mapping[str, Any]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    graph: Graph
    shapes: ShapeTable
    ends: dict[str, End]
    constants: Mapping[str, Array]

    # What the node says

    def setting(self, name: str, default: Any = None) -> Any:
        """Return an attribute."""
        return self.attributes.get(name, default)

    def require(self, name: str, *allowed: Any) -> None:
        """Raise UnsupportedError unless an attribute is left out or one of `allowed`."""
        if name in self.attributes and self.attributes[name] not in allowed:
            raise UnsupportedError(f"{name} {self.attributes[name]!r}")

    def has(self, index: int) -> bool:
        """Return whether an input is given."""
        return index < len(self.inputs) and self.inputs[index] != ""

    def wants(self, index: int) -> bool:
        """Return whether an output is asked for."""
        return index < len(self.outputs) and self.outputs[index] != ""

    def end(self, index: int) -> End:
        """Return the output port that carries an input."""
        return self.ends[self.inputs[index]]

    def known(self, index: int) -> Array:
        """Return the numbers of an input that must be known while importing."""
        try:
            return self.constants[self.inputs[index]]
        except KeyError:
            raise UnsupportedError(f"input {index} is known only when the graph runs") from None

    def known_list(self, index: int, attribute: str = "") -> list[int] | None:
        """Return whole numbers from an input or, in old operator sets, an attribute."""
        if self.has(index):
            return [int(number) for number in self.known(index).reshape(-1)]
        found = self.setting(attribute)
        return None if found is None else [int(number) for number in found]

    # What is known of the graph

    def shape(self, end: End) -> tuple[int, ...]:
        """Return the shape that an output port carries."""
        self.shapes.update()
        found = self.shapes.of(end.node)
        if found.outputs is None:
            problems = [problem.rule for problem in self.shapes.problems()]
            raise UnsupportedError(problems[0] if problems else f"{end.node} has no shape")
        ports = [port.name for port in self.graph.node(end.node).output_ports()]
        return at_batch(found.outputs[ports.index(end.port)], 1)

    def rank(self, end: End) -> int:
        """Return how many axes an output port carries."""
        return len(self.shape(end))

    def axis(self, end: End, axis: int) -> int:
        """Return an axis counted from the first."""
        return axis % max(self.rank(end), 1)

    def is_integer(self, end: End) -> bool:
        """Return whether an output port carries whole numbers."""
        ports = {port.name: port.kind for port in self.graph.node(end.node).output_ports()}
        return ports[end.port] == "integer"

    # Building

    def add(self, type_id: str, *ends: End | None, **settings: Any) -> End:
        """Add a node, wire its data inputs in order (None: left open), return its first output."""
        name = self.graph.add(type_id, **settings)
        node = self.graph.node(name)
        ports = node.data_ports()
        if len(ends) > len(ports):
            raise UnsupportedError(f"{type_id} has no input for all {len(ends)} tensors")
        for port, end in zip(ports, ends, strict=False):
            if end is not None:
                self.graph.connect(end, (name, port.name))
        return End(name, node.output_ports()[0].name)

    def outputs_of(self, end: End) -> tuple[End, ...]:
        """Return every output of the node behind `end`."""
        return tuple(End(end.node, p.name) for p in self.graph.node(end.node).output_ports())

    def wire(self, end: End, **sources: End | None) -> None:
        """Wire output ports to inputs of the node behind `end`, by name."""
        for port, source in sources.items():
            if source is not None:
                self.graph.connect(source, (end.node, port))

    def own(self, end: End, **arrays: Array) -> None:
        """Give the node behind `end` tensors of its own."""
        self.graph.set_weights({(end.node, name): array for name, array in arrays.items()})

    def value(self, array: Any) -> End:
        """Add a constant; whole numbers and truths become an integer one."""
        array = np.asarray(array)
        dtype = "float" if array.dtype.kind == "f" else "integer"
        plain = array.astype(np.float64 if dtype == "float" else np.int64)
        return self.add("value", value=plain, dtype=dtype)

    def float_end(self, index: int) -> End:
        """Return the port of an input, whole numbers made floats."""
        return self.as_float(self.end(index))

    def as_float(self, end: End) -> End:
        return self.add("cast", end) if self.is_integer(end) else end

    def scaled(self, end: End, factor: float = 1.0, offset: float = 0.0) -> End:
        """Return end · factor + offset; nothing is added where that changes nothing."""
        if (factor, offset) == (1.0, 0.0):
            return end
        return self.add("scale", end, factor=float(factor), offset=float(offset))

    def reshaped(self, end: End, *shape: int) -> End:
        return end if self.shape(end) == shape else self.add("reshape", end, shape=shape)

    def permuted(self, end: End, *dims: int) -> End:
        return end if dims == tuple(range(len(dims))) else self.add("permute", end, dims=dims)

    def picked(self, end: End, axis: int, places: Any) -> End:
        """Return the places named, along an axis."""
        return self.add("index_select", end, self.value(np.asarray(places)), dim=axis)

    def flipped(self, end: End, axis: int) -> End:
        """Return the same with one axis running backwards."""
        return self.picked(end, axis, np.arange(self.shape(end)[axis])[::-1])


Rule = Callable[[Operation], End | tuple[End | None, ...]]
"""Builds the nodes of one operator and returns its outputs, the first ones at least."""

TABLE: dict[str, Rule] = {}
"""The rule of each ONNX operator that our types have the meaning of."""


def operator(*kinds: str) -> Callable[[Rule], Rule]:
    """Enter a rule for these operators."""

    def enter(rule: Rule) -> Rule:
        for kind in kinds:
            assert kind not in TABLE, kind
            TABLE[kind] = rule
        return rule

    return enter
