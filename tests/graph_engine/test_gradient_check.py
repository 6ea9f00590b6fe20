from __future__ import annotations

import pytest

from graph_engine.errors import RunError
from graph_engine.gradient_check import check_gradients
from nodes.arithmetic.multiply import Multiply
from tests.graph_engine.building import formula, lenet, sigmoid_neuron


def test_right_gradients_agree() -> None:
    assert check_gradients(sigmoid_neuron()).max_relative_error < 1e-9


def test_wrong_gradient_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def swapped(self: Multiply, out: object, *inputs: object) -> tuple[object, ...]:
        x, y = inputs
        return x, y

    graph = formula("sum(x * y)", x=[1, 2], y=[3, 5])
    monkeypatch.setattr(Multiply, "derivative", swapped)
    assert check_gradients(graph).max_relative_error > 0.1


def test_kink_is_said_to_be_one() -> None:
    check = check_gradients(formula("max(x, y)", x=2, y=2))
    assert all(edge.is_kink for edge in check.edges)


def test_each_use_of_a_value_is_checked_by_itself() -> None:
    check = check_gradients(formula("x*y + x", x=3, y=2))
    by_target = {edge.edge.target: edge.analytic for edge in check.edges if edge.edge.source == "x"}
    assert by_target == {"mul_1": 2, "add_1": 1}


def test_network_of_layers_agrees() -> None:
    graph = lenet(batch_size=2)
    edges = [graph.edges_into(name)["x"] for name in ("conv2", "pool2", "fc1", "logits")]
    check = check_gradients(graph, edges=edges)
    assert check.max_relative_error < 1e-6
    assert len(check.edges) == 4


def test_vector_output_needs_a_name() -> None:
    with pytest.raises(RunError, match="no single number"):
        check_gradients(formula("x * y", x=[1, 2], y=[3, 4]))


def test_nudge_that_a_node_refuses_is_shortened() -> None:
    # A probability of 0.0001 takes no step of 0.001 downwards; one of 0 takes none at all.
    graph = formula("binary_cross_entropy(p + 0 * q, t)", p=[1e-4, 0.5], q=[1, 1], t=[0.0, 1.0])
    by_edge = {
        (edge.edge.source, edge.edge.target_port): edge for edge in check_gradients(graph).edges
    }
    assert not by_edge["p", "x"].is_kink
    assert by_edge["p", "x"].relative_error < 1e-6
    assert by_edge["t", "target"].is_kink
