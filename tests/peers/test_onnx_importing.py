"""The importer beyond the node tests: weights in a model, and what it refuses."""

from __future__ import annotations

import numpy as np
import onnx
import pytest
from onnx import helper

from graph_engine.run import run_graph
from nodes.shapes import Array
from tests.peers.onnx_importing.importer import import_model
from tests.peers.onnx_importing.operation import UnsupportedError

FLOAT, INT64 = onnx.TensorProto.FLOAT, onnx.TensorProto.INT64


def model(
    nodes: list[onnx.NodeProto], inputs: dict[str, tuple[int, ...]], known: dict[str, Array]
) -> onnx.ModelProto:
    """Return a model that ends in the tensor y; inputs that begin with n are integers."""
    given = [
        helper.make_tensor_value_info(name, INT64 if name.startswith("n") else FLOAT, shape)
        for name, shape in inputs.items()
    ]
    out = [helper.make_tensor_value_info("y", FLOAT, None)]
    weights = [onnx.numpy_helper.from_array(array, name) for name, array in known.items()]
    graph = helper.make_graph(nodes, "test", given, out, weights)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 22)])


def test_weights_of_a_model_become_parameters_that_learn() -> None:
    w = np.arange(6, dtype=np.float32).reshape(2, 3)
    nodes = [
        helper.make_node("Gemm", ["x", "w"], ["h"], transB=1),
        helper.make_node("Relu", ["h"], ["a"]),
        helper.make_node("ReduceSum", ["a"], ["y"], keepdims=0),
    ]
    imported = import_model(model(nodes, {"x": (1, 3)}, {"w": w}))
    x = np.array([[1.0, -2.0, 3.0]], np.float32)
    result = run_graph(imported.graph, feeds={imported.inputs["x"]: x})
    assert result.value(*imported.outputs[0]) == 4.0 + 10.0
    (parameter,) = (
        name for name in imported.graph if imported.graph.node(name).role == "parameter"
    )
    np.testing.assert_array_equal(result.gradient(parameter), [x[0], x[0]])


def test_operator_that_is_not_in_the_table_is_named() -> None:
    nodes = [helper.make_node("NonMaxSuppression", ["x"], ["y"])]
    with pytest.raises(UnsupportedError, match="operator NonMaxSuppression"):
        import_model(model(nodes, {"x": (2,)}, {}))


def test_operator_of_another_domain_is_not_mistaken_for_ours() -> None:
    nodes = [helper.make_node("Gelu", ["x"], ["y"], domain="com.example")]
    proto = model(nodes, {"x": (2,)}, {})
    proto.opset_import.append(helper.make_opsetid("com.example", 1))
    with pytest.raises(UnsupportedError, match="operator Gelu"):
        import_model(proto)


def test_setting_that_is_known_only_when_the_graph_runs_is_refused() -> None:
    nodes = [helper.make_node("Reshape", ["x", "n"], ["y"])]
    with pytest.raises(UnsupportedError, match="input 1 is known only when the graph runs"):
        import_model(model(nodes, {"x": (4,), "n": (2,)}, {}))


def test_shape_that_breaks_a_rule_of_ours_says_so() -> None:
    nodes = [helper.make_node("MatMul", ["x", "z"], ["y"])]
    with pytest.raises(UnsupportedError, match="3"):
        import_model(model(nodes, {"x": (2, 3), "z": (4, 5)}, {}))
