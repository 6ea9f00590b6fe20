from __future__ import annotations

import numpy as np
import pytest

from graph_engine import Graph
from graph_engine.errors import NodeNameError, RunError
from graph_engine.run import Runner
from tests.graph_engine.building import chain, formula, sigmoid_neuron


def test_values_and_gradients_of_single_numbers_are_floats() -> None:
    result = sigmoid_neuron().run()
    assert type(result.output) is float
    assert type(result.gradient("w0")) is float
    assert type(result.local_gradient("mul_1", "x").value) is float


def test_edges_carry_value_gradient_and_local_gradient() -> None:
    graph = formula("(x + y) * z", x=-2, y=5, z=-4)
    result = graph.run()
    edge = graph.edges_into("mul_1")["x"]
    assert result.edge_value(edge) == 3
    assert result.edge_gradient(edge) == -4
    local = result.edge_local(edge)
    assert local is not None
    assert local.value == -4


def test_each_edge_of_a_fan_out_keeps_its_own_term() -> None:
    graph = formula("x*y + x", x=3, y=2)
    result = graph.run()
    terms = [result.edge_gradient(edge) for edge in graph.edges_out_of("x")]
    assert terms == [2, 1]
    assert result.gradient("x") == 3


def test_same_node_on_both_inputs_gets_both_terms() -> None:
    graph = formula("x * x", x=3)
    assert graph.run().gradient("x") == 6


@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_array_path_and_scalar_path_agree(dtype: str) -> None:
    text = "max(sigmoid(w*x + b), tanh(x / 3)) ** 2 - exp(-x) * log(y) + 1 / y"
    values = {"w": 0.7, "x": 1.3, "b": -0.2, "y": 2.5}
    numbers = formula(text, **values)
    arrays = formula(f"sum({text})", **{k: [v] for k, v in values.items()})
    arrays.change_settings(dtype=dtype)
    first, second = numbers.run(), arrays.run()
    tolerance = 1e-14 if dtype == "float64" else 1e-6
    assert first.output == pytest.approx(second.output, rel=tolerance)
    for name in values:
        assert np.asarray(second.gradient(name)).dtype == dtype
        assert first.gradient(name) == pytest.approx(second.gradient(name)[0], rel=tolerance)


def test_the_one_scalar_sink_is_differentiated() -> None:
    graph = formula("sum(x * y)", x=[1, 2], y=[3, 4])
    graph.add("relu", "side")
    graph.connect("x", "side")
    assert graph.run().output_name == "sum_1"


def test_without_a_single_number_there_are_values_but_no_gradients() -> None:
    graph = formula("x * y", x=[1, 2], y=[3, 4])
    result = graph.run()
    assert result.output_name is None
    assert np.array_equal(result.output, [3, 8])
    with pytest.raises(RunError, match="no single number"):
        result.gradient("x")
    named = graph.run("mul_1")
    assert np.array_equal(named.gradient("x"), [3, 4])


def test_two_scalar_sinks_need_a_name() -> None:
    graph = formula("x * x", x=2)
    other = graph.add("sigmoid")
    graph.connect("x", other)
    assert graph.run().output_name is None
    assert graph.run("mul_1").gradient("x") == 4
    with pytest.raises(NodeNameError):
        graph.run("nobody")


def test_node_beside_the_path_has_no_gradient_and_says_so() -> None:
    graph = formula("x * x", x=2)
    graph.add("value", "y", value=1)
    graph.add("tanh", "t")
    graph.connect("y", "t")
    with pytest.raises(RunError, match="nothing leads from it to mul_1"):
        graph.run("mul_1").gradient("y")


def test_only_what_lies_downstream_of_an_edit_is_computed_again() -> None:
    graph = formula("sigmoid(a*b) + tanh(c*d)", a=1, b=2, c=3, d=4)
    runner = Runner(graph)
    runner.run()
    graph.set("c", value=0.5)
    again = runner.run()
    assert set(runner.computed) == {"c", "mul_2", "tanh_1", "add_1"}
    assert again.output == graph.run().output
    graph.set("c", value=3)
    runner.run()
    other = graph.add("relu")
    graph.connect("mul_1", other)
    runner.run()
    assert set(runner.computed) == {"relu_1"}
    runner.run()
    assert runner.computed == ()


def test_incremental_runs_equal_fresh_ones_after_many_edits() -> None:
    graph = formula("sum(relu(W @ x + b) ** 2)", W=[[1, -2], [3, 4]], x=[0.5, 1.0], b=[0.1, 0.2])
    runner = Runner(graph)
    runner.run()
    edits = [
        lambda: graph.set("x", value=[2.0, -1.0]),
        lambda: graph.set("pow_1", exponent=3.0),
        lambda: graph.rename("relu_1", "gate"),
        lambda: graph.set_weights({("W", "value"): np.ones((2, 2))}),
        lambda: graph.set("W", value=[[1, 1, 1], [2, 2, 2]]),
        lambda: graph.set("x", value=[1.0, 2.0, 3.0]),
        lambda: graph.disconnect(graph.edges_into("gate")["x"]),
        lambda: graph.connect("matmul_1", "gate"),
        lambda: graph.change_settings(dtype="float32"),
        lambda: graph.remove("b"),
    ]
    for edit in edits:
        edit()
        kept, fresh = runner.run(), graph.run()
        assert kept.output_name == fresh.output_name
        for name in graph:
            assert kept.has_value(name) == fresh.has_value(name)
            if fresh.has_value(name):
                assert np.array_equal(kept.value(name), fresh.value(name))
            assert kept.has_gradient(name) == fresh.has_gradient(name)
            if fresh.has_gradient(name):
                assert np.array_equal(kept.gradient(name), fresh.gradient(name))


def test_result_keeps_its_numbers_after_later_edits() -> None:
    graph = formula("x * y", x=2, y=3)
    runner = Runner(graph)
    first = runner.run()
    graph.set("x", value=10)
    runner.run()
    assert first.output == 6
    assert first.gradient("y") == 2
    assert first.trace[2].outputs == (6,)  # type: ignore[union-attr]


def test_nan_is_reported_at_the_first_node_that_made_it() -> None:
    graph = formula("sigmoid(log(x) * 2)", x=-1)
    problems = graph.run().problems
    assert [(p.node, p.severity) for p in problems] == [("log_1", "warning")]
    assert "NaN" in problems[0].rule
    array = formula("sum(exp(x) * 2)", x=[1.0, 1000.0])
    assert [p.node for p in array.run().problems] == ["exp_1"]


def test_label_out_of_range_is_a_problem_of_its_node_and_the_rest_runs() -> None:
    graph = formula("x * 1", x=[[1.0, 2.0]])
    graph.add("value", "label", value=[5], dtype="integer")
    graph.add("cross_entropy", "cost")
    graph.connect("mul_1", ("cost", "input"))
    graph.connect("label", ("cost", "target"))
    result = graph.run()
    (problem,) = result.problems
    assert problem.node == "cost"
    assert "5" in problem.rule
    assert result.has_value("mul_1")
    assert not result.has_value("cost")


def test_unwired_part_does_not_stop_the_rest() -> None:
    graph = formula("x * y", x=2, y=3)
    graph.add("add", "lonely")
    result = graph.run()
    assert result.output == 6
    assert not result.has_value("lonely")


def test_feeds_replace_the_example_numbers() -> None:
    graph = Graph()
    graph.add("input", "x", shape=(2,))
    graph.add("sum", "total")
    graph.connect("x", "total")
    assert graph.run(x=np.array([[1.0, 2.0], [3.0, 4.0]])).output == 10


def test_ten_thousand_deep_chain_runs() -> None:
    result = chain(10_000).run()
    assert 0 < result.output < 1
    assert result.gradient("x") == 0.0 or abs(result.gradient("x")) < 1e-300


def test_precision_is_a_setting_of_the_document() -> None:
    graph = formula("sum(x * 0.1)", x=[1.0, 2.0])
    assert graph.run().value("mul_1").dtype == np.float64
    graph.change_settings(dtype="float32")
    assert graph.run().value("mul_1").dtype == np.float32


def test_part_that_leads_elsewhere_does_not_spoil_gradients() -> None:
    graph = formula("x * x", x=0)
    graph.add("log", "side")
    graph.connect("x", "side")
    assert graph.run("mul_1").gradient("x") == 0


@pytest.mark.parametrize("shape", ["number", "vector"])
def test_gate_that_selects_holds_back_an_infinite_gradient_as_pytorch_does(shape: str) -> None:
    x = -1.0 if shape == "number" else [-1.0]
    result = formula("sum(log(relu(x)))" if shape == "vector" else "log(relu(x))", x=x).run()
    assert result.gradient("relu_1") == np.inf
    assert result.gradient("x") == 0


def test_edits_of_numbers_give_what_a_new_run_gives() -> None:
    graph = formula("q = x*y + tanh(z); q * (x - 2) + 1 / y", x=3, y=2, z=0.5)
    runner = Runner(graph)
    runner.run()
    for name, value in (("x", 1.5), ("x", -4.0), ("z", 2.0), ("y", 0.25), ("x", 0.0)):
        graph.set(name, value=value)
        found, fresh = runner.run(), graph.run()
        assert found.output == fresh.output
        for edge in graph.edges():
            assert found.edge_value(edge) == fresh.edge_value(edge)
            assert found.edge_gradient(edge) == fresh.edge_gradient(edge)
    graph.disconnect(graph.edges_into("tanh_1")["x"])
    graph.connect("x", "tanh_1")
    assert runner.run().output == graph.run().output
    runner.close()


def test_a_result_keeps_its_numbers_when_another_run_follows() -> None:
    graph = formula("x * y", x=3, y=2)
    runner = Runner(graph)
    first = runner.run()
    graph.set("x", value=10)
    assert runner.run().output == 20
    assert first.output == 6
    assert first.gradient("y") == 3
    runner.close()


def test_what_is_no_number_is_found_however_large_the_others_are() -> None:
    assert not formula("x * y", x=1e200, y=1e100).run().problems
    (problem,) = formula("x * y", x=1e200, y=1e200).run().problems
    assert problem.rule == 'Multiply "mul_1": its output holds Inf'
    assert formula("log(x) + 1", x=-1.0).run().problems[0].node == "log_1"


def test_an_input_that_comes_by_another_type_is_fed() -> None:
    graph = Graph()
    graph.add("value", "x", value=[1.0, 2.0])
    graph.add("square", "s")
    graph.connect("x", "s")
    runner = Runner(graph)
    runner.run()
    graph.add("input", "extra", shape=(2,))
    graph.disconnect(graph.edges_into("s")["x"])
    graph.connect("extra", "s")
    assert runner.run(feeds={"extra": np.array([[3.0, 4.0]])}).value("s").tolist() == [[9.0, 16.0]]
    runner.close()
