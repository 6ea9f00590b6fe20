"""Equations of steps, with their numbers."""

import pytest

from graph_engine.graph import Graph
from graph_engine.step_equations import equation, equation_parts
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, Step, UpdateStep
from tests.graph_engine.building import formula, lenet, sigmoid_neuron


def steps_of(graph: Graph, kind: type[Step], node: str) -> list[Step]:
    trace = graph.run().trace
    return [s for s in trace if isinstance(s, kind) and getattr(s, "node", node) == node]


def equations(graph: Graph, kind: type[Step], node: str, output: str = "f") -> list[str]:
    return [equation(graph, step, output) for step in steps_of(graph, kind, node)]


def test_forward_step_of_a_gate() -> None:
    assert equations(sigmoid_neuron(), ForwardStep, "mul_1") == [
        "mul_1 = w0 · x0 = 2.00 · (-1.00) = -2.00"
    ]


def test_forward_step_of_a_nested_formula() -> None:
    assert equations(sigmoid_neuron(), ForwardStep, "sigmoid_1") == [
        "sigmoid_1 = 1 / (1 + exp(−add_2)) = 1 / (1 + exp(−1.00)) = 0.73"
    ]


def test_two_minus_signs_do_not_meet() -> None:
    graph = formula("2 - x", x=-1.5)
    assert equations(graph, ForwardStep, "sub_1") == ["sub_1 = value_1 − x = 2.00 − (-1.50) = 3.50"]


def test_superscript_gives_way_to_the_number() -> None:
    graph = formula("exp(x)", x=1.0)
    assert equations(graph, ForwardStep, "exp_1") == ["exp_1 = exp(x) = exp(1.00) = 2.72"]


def test_source_is_its_value() -> None:
    assert equations(sigmoid_neuron(), ForwardStep, "x0") == ["x0 = -1.00"]


def test_backward_step_says_the_chain_rule_in_names_letters_and_numbers() -> None:
    graph = sigmoid_neuron()
    first = equations(graph, BackwardStep, "mul_1")[0]
    assert first == "∂f/∂w0 = ∂mul_1/∂w0 · ∂f/∂mul_1 = x0 · 0.20 = -1.00 · 0.20 = -0.20"
    assert equations(graph, BackwardStep, "mul_1", "L")[0].startswith("∂L/∂w0 = ")
    assert equations(graph, BackwardStep, "add_1")[0] == (
        "∂f/∂mul_1 = ∂add_1/∂mul_1 · ∂f/∂add_1 = 1.00 · 0.20 = 0.20"
    )


def test_output_itself_does_not_say_the_same_on_both_sides() -> None:
    graph = sigmoid_neuron()
    (found,) = equations(graph, BackwardStep, "sigmoid_1", "sigmoid_1")
    assert found == ("∂sigmoid_1/∂add_2 = (1 − sigmoid_1) · sigmoid_1 · 1.00 = 0.20 · 1.00 = 0.20")


@pytest.mark.parametrize(
    ("text", "node", "letters"),
    [
        ("x / y", "div_1", "1 / y"),
        ("relu(x)*y", "relu_1", "(1 if x > 0, else 0)"),
        ("tanh(x)*y", "tanh_1", "(1 − tanh_1²)"),
        ("square(x)*y", "square_1", "2 · x"),
    ],
)
def test_letters_of_a_local_gradient_are_one_factor(text: str, node: str, letters: str) -> None:
    graph = formula(text, x=2.0, y=3.0)
    found = equations(graph, BackwardStep, node)[0]
    assert f" = {letters} · " in found


def test_numbers_of_a_backward_step_have_their_colours() -> None:
    graph = sigmoid_neuron()
    step = steps_of(graph, BackwardStep, "mul_1")[0]
    coloured = [part for part in equation_parts(graph, step) if part[1] != "plain"]
    assert coloured == [
        ("x0", "local"),
        ("0.20", "gradient"),
        ("-1.00", "local"),
        ("0.20", "gradient"),
        ("-0.20", "gradient"),
    ]


def test_values_of_a_forward_step_are_values() -> None:
    graph = sigmoid_neuron()
    (step,) = steps_of(graph, ForwardStep, "mul_1")
    coloured = [text for text, role in equation_parts(graph, step) if role == "value"]
    assert coloured == ["2.00", "-1.00", "-2.00"]


def test_backward_begins_with_one() -> None:
    assert equations(sigmoid_neuron(), AccumulateStep, "sigmoid_1") == ["∂f/∂sigmoid_1 = 1.00"]


def test_terms_of_a_fan_out_add_up_one_by_one() -> None:
    graph = formula("x*a - x*b + x", x=3.0, a=2.0, b=5.0)
    assert equations(graph, AccumulateStep, "x") == [
        "∂f/∂x = 1.00 + …",
        "∂f/∂x = 1.00 − 5.00 + … = -4.00 + …",
        "∂f/∂x = -4.00 + 2.00 = -2.00",
    ]


def test_small_term_does_not_seem_to_change_nothing() -> None:
    graph = formula("x*a + x*b", x=3.0, a=0.0004, b=1.0)
    assert equations(graph, AccumulateStep, "x")[-1] == "∂f/∂x = 1.0000 + 4.000e-4 = 1.0004"


def test_term_of_a_fan_out_is_not_called_the_gradient() -> None:
    graph = formula("x*a + x*b", x=3.0, a=2.0, b=1.0)
    assert equations(graph, BackwardStep, "mul_1")[0].startswith("∂f/∂x via mul_1 = ")


def test_both_inputs_from_one_source_are_told_apart() -> None:
    first, second = equations(formula("x*x", x=3.0), BackwardStep, "mul_1")
    assert first == "∂f/∂x via mul_1.x = ∂mul_1/∂x · ∂f/∂mul_1 = x · 1.00 = 3.00 · 1.00 = 3.00"
    assert second == "∂f/∂x via mul_1.y = ∂mul_1/∂y · ∂f/∂mul_1 = x · 1.00 = 3.00 · 1.00 = 3.00"


def test_update_goes_against_the_gradient() -> None:
    graph = sigmoid_neuron()
    step = steps_of(graph, UpdateStep, "")[0]
    assert equation(graph, step) == "w0 ← w0 − η · ∂f/∂w0 = 2.00 − 0.1 · (-0.20) = 2.02"
    assert equation_parts(graph, step)[1] == ("2.00", "value")


def test_small_update_does_not_seem_to_change_nothing() -> None:
    graph = sigmoid_neuron()
    graph.change_settings(learning_rate=1e-3)
    step = steps_of(graph, UpdateStep, "")[0]
    assert equation(graph, step) == "w0 ← w0 − η · ∂f/∂w0 = 2.0000 − 0.001 · (-0.1966) = 2.0002"


def test_digits_can_be_chosen() -> None:
    graph = sigmoid_neuron()
    (step,) = steps_of(graph, ForwardStep, "mul_1")
    assert equation(graph, step, digits=4).endswith("2.0000 · (-1.0000) = -2.0000")


def test_tensors_are_told_by_shape_and_mean_and_gradients_by_their_length() -> None:
    graph = Graph()
    graph.add("value", "x", value=[[1.0, 2.0], [3.0, 4.0]])
    graph.add("relu", "r")
    graph.add("sum", "s")
    graph.connect("x", "r")
    graph.connect("r", "s")
    assert equations(graph, ForwardStep, "r") == ["r = max(x, 0) = (2, 2), mean 2.50"]
    assert equations(graph, BackwardStep, "r") == [
        "∂f/∂x = ∂r/∂x · ∂f/∂r = [(2, 2), mean 1.00] · [(2, 2), |g| 2.00] = (2, 2), |g| 2.00"
    ]
    assert "Jacobian (2, 2) · 1.00" in equations(graph, BackwardStep, "s")[0]


def test_owned_weights_and_named_outputs_are_named() -> None:
    graph = lenet()
    found = [equation(graph, step) for step in graph.run().trace]
    assert any(text.startswith("∂f/∂conv1.weight = ") for text in found)
    assert any(text.startswith("conv1.bias ← conv1.bias − η · ∂f/∂conv1.bias") for text in found)
    assert any("digits.label = (4,), " in text for text in found)
    assert any("Jacobian (4, 16, 5, 5) by (4, 16, 10, 10)" in text for text in found)
    assert any(
        text.startswith("∂f/∂fc1.weight = (∂f/∂fc1)ᵀ · flat = [(4, 120), |g| ") for text in found
    )
