"""From an ONNX model to a graph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import onnx

import tests.peers.onnx_importing  # noqa: F401 - fills the table
from graph_engine.graph import Graph
from graph_engine.shape_inference import ShapeTable
from nodes.shapes import Array
from tests.peers.onnx_importing.operation import TABLE, End, Operation, UnsupportedError

FLOATS = {onnx.TensorProto.FLOAT: "float32", onnx.TensorProto.DOUBLE: "float64"}


@dataclass(frozen=True)
class Imported:
    """A graph, and where the model's tensors are in it.

    Attributes
    ----------
    inputs : dict of str to str
        The node to feed, by the name of the model's input.
    outputs : tuple of End
        One per output of the model.
    """

    graph: Graph
    inputs: dict[str, str]
    outputs: tuple[End, ...]


def import_model(model: onnx.ModelProto, known: Mapping[str, Array] | None = None) -> Imported:
    """Return the graph of an ONNX model.

    Parameters
    ----------
    known : mapping, optional
        Numbers of inputs that settings may be read from, by name. What ONNX calls an input is
        often a setting: the axes of a reduction, the new shape of a reshape.

    Raises
    ------
    UnsupportedError
        Where our types lack an operator or a setting.
    """
    graph = Graph("imported")
    initializers = {each.name: onnx.numpy_helper.to_array(each) for each in model.graph.initializer}
    constants = {**initializers, **(known or {})}
    types = {each.name: each.type.tensor_type for each in model.graph.input}
    used = {FLOATS.get(each.elem_type) for each in types.values()}
    graph.change_settings(dtype="float64" if "float64" in used else "float32")
    ends: dict[str, End] = _Ends(graph, types, initializers)
    shapes = ShapeTable(graph)
    try:
        for node in model.graph.node:
            _add(graph, shapes, node, _version(model, node), ends, constants)
    finally:
        shapes.close()
    fed = {name: ends[name].node for name in types if name in ends}
    return Imported(graph, fed, tuple(ends[each.name] for each in model.graph.output))


class _Ends(dict[str, End]):
    """Where each tensor is; one from outside becomes a node when it is first asked for."""

    def __init__(
        self, graph: Graph, types: Mapping[str, Any], initializers: Mapping[str, Array]
    ) -> None:
        self._graph = graph
        self._types = types
        self._initializers = initializers

    def __missing__(self, name: str) -> End:
        if name in self._initializers:
            node = self._graph.add("parameter", value=self._initializers[name])
        else:
            kind = self._types[name]
            shape = tuple(axis.dim_value for axis in kind.shape.dim)
            dtype = "float" if kind.elem_type in FLOATS else "integer"
            node = self._graph.add("input", shape=shape, is_batched=False, dtype=dtype)
        self[name] = End(node, "out")
        return self[name]


def _version(model: onnx.ModelProto, node: onnx.NodeProto) -> int:
    return next(int(each.version) for each in model.opset_import if each.domain == node.domain)


def _add(
    graph: Graph,
    shapes: ShapeTable,
    node: onnx.NodeProto,
    version: int,
    ends: dict[str, End],
    constants: Mapping[str, Array],
) -> None:
    if node.domain or node.op_type not in TABLE:
        raise UnsupportedError(f"operator {node.op_type}")
    given = {each.name: _plain(onnx.helper.get_attribute_value(each)) for each in node.attribute}
    names = tuple(node.input), tuple(node.output)
    operation = Operation(node.op_type, version, given, *names, graph, shapes, ends, constants)
    made = TABLE[node.op_type](operation)
    outputs = (made,) if isinstance(made, End) else made
    for index, name in enumerate(node.output):
        if not name:
            continue
        end = outputs[index] if index < len(outputs) else None
        if end is None:
            raise UnsupportedError(f"output {index} of {node.op_type}")
        operation.shape(end)  # Where a rule of our types is broken, it is said here.
        ends[name] = end


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, onnx.TensorProto):
        return onnx.numpy_helper.to_array(value)
    if isinstance(value, np.ndarray | list | tuple):
        return [_plain(each) for each in value]
    return value
