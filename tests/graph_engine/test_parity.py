"""Engine against generated PyTorch, on every edge."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from graph_engine.errors import GraphError
from graph_engine.parity import check_parity, main
from graph_engine.structure import GraphStructure
from nodes.activation.sigmoid import Sigmoid
from nodes.torch_code import TorchCode
from tests.graph_engine.building import formula, lenet, sigmoid_neuron

pytestmark = pytest.mark.torch


def test_sigmoid_neuron_agrees_on_every_edge() -> None:
    graph = sigmoid_neuron()
    parity = check_parity(graph)
    assert {edge for edge, _, _ in parity.edges} == set(graph.edges())
    assert parity.max_absolute_error <= 1e-15
    assert parity.agrees and parity.output == graph.run().output_name


@pytest.mark.parametrize(("dtype", "error"), [("float64", 1e-13), ("float32", 1e-5)])
def test_lenet_agrees_in_both_precisions(dtype: str, error: float) -> None:
    graph = lenet()
    graph.change_settings(dtype=dtype)
    parity = check_parity(graph)
    assert parity.dtype == dtype and parity.agrees
    assert 0.0 < parity.max_absolute_error <= error
    assert len(parity.edges) == len(graph.edges())
    assert len(parity.weights) == 10


def test_fan_out_and_repeated_edges_agree() -> None:
    parity = check_parity(formula("x*x + sum(x*y) * x", x=[1.5, -2.0], y=[[0.5], [3.0]]))
    assert parity.agrees and parity.output is None
    parity = check_parity(formula("sum(x*x + sum(x*y) * x)", x=[1.5, -2.0], y=[[0.5], [3.0]]))
    assert parity.agrees and parity.output is not None


def test_inner_node_can_be_the_one_differentiated() -> None:
    graph = formula("sum(exp(x) * y)", x=[0.1, 0.2], y=3)
    inner = next(name for name in graph if graph.node(name).id == "multiply")
    parity = check_parity(graph, inner)
    assert parity.output == inner and parity.agrees


@pytest.mark.parametrize(
    ("line", "is_value"),
    [("torch.sigmoid({}) * 1.001", True), ("torch.sigmoid({}.detach())", False)],
)
def test_node_type_that_says_something_else_in_pytorch_is_found(
    monkeypatch: pytest.MonkeyPatch, line: str, is_value: bool
) -> None:
    monkeypatch.setattr(Sigmoid, "torch", lambda self, call: TorchCode(line.format(call.inputs[0])))
    graph = formula("sigmoid(x) * 2", x=0.3)
    parity = check_parity(graph)
    assert not parity.agrees
    worst_value = max(value for _, value, _ in parity.edges)
    assert (worst_value > 1e-4) == is_value
    assert parity.max_absolute_error > 1e-4


def test_dropout_is_compared_in_evaluation_mode() -> None:
    graph = GraphStructure()
    graph.change_settings(is_training=True)
    graph.add("input", "x", shape=(50,))
    graph.add("dropout", "drop")
    graph.add("sum", "total")
    graph.connect("x", "drop")
    graph.connect("drop", "total")
    assert check_parity(graph).agrees
    assert graph.settings.is_training


def test_given_arrays_are_what_both_engines_get() -> None:
    graph = GraphStructure()
    graph.add("input", "x", shape=(2,))
    graph.add("log", "logarithm")
    graph.connect("x", "logarithm")
    parity = check_parity(graph, feeds={"x": np.array([[1.0, 0.0], [2.0, -1.0]])})
    assert parity.agrees, "the same Inf and NaN on both sides is agreement"


def test_missing_data_is_an_error_not_a_disagreement() -> None:
    graph = lenet()
    graph.set("digits", source="no/such/file.npz")
    with pytest.raises(GraphError, match="not there"):
        check_parity(graph)


def test_program_prints_one_line_of_json(tmp_path: Path, repository_root: Path) -> None:
    path = tmp_path / "neuron.gradloom"
    sigmoid_neuron().save(path)
    done = subprocess.run(
        [sys.executable, "-m", "graph_engine.parity", str(path)],
        cwd=repository_root,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    (line,) = done.stdout.splitlines()
    found = json.loads(line)
    assert found["parity"] <= 1e-15 and found["agrees"] is True
    assert len(found["edges"]) == 9


def test_program_tells_of_a_project_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "nothing.gradloom")]) == 2
    assert "no project" in json.loads(capsys.readouterr().out)["error"]
