"""ONNX's node tests as cases: a model of one operator, its inputs, and what must come out."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import onnx

from graph_engine.errors import GraphError
from graph_engine.run import run_graph
from nodes.errors import RuleError
from nodes.shapes import Array
from tests.peers.onnx_importing.importer import import_model
from tests.peers.onnx_importing.operation import TABLE, UnsupportedError

NUMBERS = {
    onnx.TensorProto.FLOAT,
    onnx.TensorProto.DOUBLE,
    onnx.TensorProto.INT32,
    onnx.TensorProto.INT64,
    onnx.TensorProto.BOOL,
}
FLOATS = {onnx.TensorProto.FLOAT, onnx.TensorProto.DOUBLE}


@dataclass(frozen=True)
class OnnxCase:
    """One test of one operator.

    Attributes
    ----------
    is_float : bool
        Whether its numbers are float32 or float64, with integers and truths beside them.
    """

    name: str
    operator: str
    is_float: bool
    test: Any

    def failure(self) -> str:
        """Return what goes wrong, in one line; empty where everything agrees."""
        try:
            for inputs, outputs in self.test.data_sets:
                self._compare(inputs, outputs)
        except (UnsupportedError, RuleError, GraphError) as error:
            return str(error)
        except AssertionError as error:
            lines = [line.strip() for line in str(error).splitlines() if line.strip()]
            return "; ".join(lines[:4])
        return ""

    def _compare(self, inputs: list[Any], outputs: list[Any]) -> None:
        given = self.test.model.graph.input
        known = {each.name: _array(data) for each, data in zip(given, inputs, strict=True)}
        imported = import_model(self.test.model, known)
        feeds = {node: known[name] for name, node in imported.inputs.items()}
        result = run_graph(imported.graph, feeds=feeds)
        problems = [problem.rule for problem in result.problems if problem.severity == "error"]
        for end, wanted in zip(imported.outputs, map(_array, outputs), strict=True):
            assert result.has_value(*end), "; ".join(problems) or f"{end[0]} did not run"
            found = np.asarray(result.value(*end))
            assert found.shape == np.shape(wanted), f"shape {found.shape}, not {np.shape(wanted)}"
            np.testing.assert_allclose(found, wanted, rtol=self.test.rtol, atol=self.test.atol)


def _array(data: Any) -> Array:
    if isinstance(data, onnx.TensorProto):
        return onnx.numpy_helper.to_array(data)
    return np.asarray(data)


@cache
def cases() -> tuple[OnnxCase, ...]:
    """Return every case of one operator of ours, those expanded to functions left out."""
    with warnings.catch_warnings():
        # Some cases overflow on purpose while their expected numbers are worked out.
        warnings.simplefilter("ignore")
        from onnx.backend.test.loader import load_model_tests

        tests = load_model_tests(kind="node")
    found = []
    for test in tests:
        nodes = test.model.graph.node if test.model is not None else []
        if len(nodes) == 1 and not nodes[0].domain and "_expanded" not in test.name:
            found.append(OnnxCase(test.name, nodes[0].op_type, _is_float(test.model), test))
    return tuple(case for case in found if case.operator in TABLE)


def _is_float(model: Any) -> bool:
    ends = (*model.graph.input, *model.graph.output)
    kinds = {each.type.tensor_type.elem_type for each in ends}
    return kinds <= NUMBERS and bool(kinds & FLOATS)
