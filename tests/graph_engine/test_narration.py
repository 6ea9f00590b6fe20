"""Sentences and equations for steps."""

import numpy as np
import pytest

from graph_engine.graph import Graph
from graph_engine.narration import equation, equation_parts, sentence
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, Step, UpdateStep
from nodes.node_type import NodeType
from nodes.registry import node_types
from tests.graph_engine.building import formula, lenet, sigmoid_neuron


def steps_of(graph: Graph, kind: type[Step], node: str) -> list[Step]:
    trace = graph.run().trace
    return [s for s in trace if isinstance(s, kind) and getattr(s, "node", node) == node]


def test_forward_step_of_a_gate() -> None:
    graph = sigmoid_neuron()
    (step,) = steps_of(graph, ForwardStep, "mul_1")
    assert sentence(graph, step) == "Forward through mul_1: multiply its inputs"
    assert equation(graph, step) == "mul_1 = w0 · x0 = 2.00 · -1.00 = -2.00"


def test_forward_step_of_a_nested_formula() -> None:
    graph = sigmoid_neuron()
    (step,) = steps_of(graph, ForwardStep, "sigmoid_1")
    assert equation(graph, step) == (
        "sigmoid_1 = 1 / (1 + exp(−add_2)) = 1 / (1 + exp(−1.00)) = 0.73"
    )


def test_two_minus_signs_do_not_meet() -> None:
    graph = formula("2 - x", x=-1.5)
    (step,) = steps_of(graph, ForwardStep, "sub_1")
    assert equation(graph, step) == "sub_1 = value_1 − x = 2.00 − (-1.50) = 3.50"


def test_superscript_gives_way_to_the_number() -> None:
    graph = formula("exp(x)", x=1.0)
    (step,) = steps_of(graph, ForwardStep, "exp_1")
    assert equation(graph, step) == "exp_1 = exp(x) = exp(1.00) = 2.72"


def test_sources_give_their_values() -> None:
    graph = sigmoid_neuron()
    (constant,) = steps_of(graph, ForwardStep, "x0")
    (parameter,) = steps_of(graph, ForwardStep, "w0")
    assert sentence(graph, constant) == "Forward: x0 gives its value"
    assert sentence(graph, parameter) == "Forward: w0 gives the value learned so far"
    assert equation(graph, constant) == "x0 = -1.00"


def test_backward_step_is_local_times_upstream() -> None:
    graph = sigmoid_neuron()
    step = steps_of(graph, BackwardStep, "mul_1")[0]
    assert sentence(graph, step) == (
        "Backward through mul_1 to w0: downstream gradient = local gradient × upstream gradient"
    )
    assert equation(graph, step) == "∂f/∂w0 = ∂mul_1/∂w0 · ∂f/∂mul_1 = -1.00 · 0.20 = -0.20"
    assert equation(graph, step, "L").startswith("∂L/∂w0 = ")


def test_numbers_of_a_backward_step_have_their_colours() -> None:
    graph = sigmoid_neuron()
    step = steps_of(graph, BackwardStep, "mul_1")[0]
    coloured = [part for part in equation_parts(graph, step) if part[1] != "plain"]
    assert coloured == [("-1.00", "local"), ("0.20", "gradient"), ("-0.20", "gradient")]


def test_values_of_a_forward_step_are_values() -> None:
    graph = sigmoid_neuron()
    (step,) = steps_of(graph, ForwardStep, "mul_1")
    coloured = [text for text, role in equation_parts(graph, step) if role == "value"]
    assert coloured == ["2.00", "-1.00", "-2.00"]


def test_backward_begins_with_one() -> None:
    graph = sigmoid_neuron()
    (step,) = steps_of(graph, AccumulateStep, "sigmoid_1")
    assert sentence(graph, step).startswith("Backward begins at sigmoid_1")
    assert equation(graph, step) == "∂f/∂sigmoid_1 = 1.00"


def test_terms_of_a_fan_out_add_up() -> None:
    graph = formula("x*a + x*b", x=3.0, a=2.0, b=1.0)
    first, second = steps_of(graph, AccumulateStep, "x")
    assert sentence(graph, first) == (
        "The first of 2 paths into x, by mul_2, brings 1.00; the others will add to it"
    )
    assert equation(graph, first) == "∂f/∂x = 1.00"
    assert sentence(graph, second) == "A second path into x, by mul_1, brings 2.00"
    assert equation(graph, second) == "∂f/∂x = 1.00 + 2.00 = 3.00"


def test_term_of_a_fan_out_is_not_called_the_gradient() -> None:
    graph = formula("x*a + x*b", x=3.0, a=2.0, b=1.0)
    step = steps_of(graph, BackwardStep, "mul_1")[0]
    assert equation(graph, step).startswith("∂f/∂x via mul_1 = ")


def test_both_inputs_from_one_source_are_told_apart() -> None:
    graph = formula("x*x", x=3.0)
    first, second = (equation(graph, step) for step in steps_of(graph, BackwardStep, "mul_1"))
    assert first == "∂f/∂x via mul_1.x = ∂mul_1/∂x · ∂f/∂mul_1 = 3.00 · 1.00 = 3.00"
    assert second == "∂f/∂x via mul_1.y = ∂mul_1/∂y · ∂f/∂mul_1 = 3.00 · 1.00 = 3.00"


@pytest.mark.parametrize(("count", "word"), [(4, "fourth"), (11, "11th"), (22, "22nd")])
def test_paths_are_counted_in_words(count: int, word: str) -> None:
    graph = formula(" + ".join(["x*2"] * count), x=1.0)
    step = steps_of(graph, AccumulateStep, "x")[-1]
    assert sentence(graph, step).startswith(f"A {word} path into x")


def test_update_goes_against_the_gradient() -> None:
    graph = sigmoid_neuron()
    step = steps_of(graph, UpdateStep, "")[0]
    assert sentence(graph, step) == "Update w0: one step against its gradient lowers the output"
    assert equation(graph, step) == (
        "w0 ← w0 − learning rate · gradient = 2.00 − 0.10 · -0.20 = 2.02"
    )
    assert equation_parts(graph, step)[1] == ("2.00", "value")


def test_tensors_are_told_by_shape_and_mean() -> None:
    graph = Graph()
    graph.add("value", "x", value=[[1.0, 2.0], [3.0, 4.0]])
    graph.add("relu", "r")
    graph.add("sum", "s")
    graph.connect("x", "r")
    graph.connect("r", "s")
    (forward,) = steps_of(graph, ForwardStep, "r")
    assert equation(graph, forward) == "r = max(x, 0) = (2, 2), mean 2.50"
    (backward,) = steps_of(graph, BackwardStep, "r")
    assert equation(graph, backward) == (
        "∂f/∂x = ∂r/∂x · ∂f/∂r = [(2, 2), mean 1.00] · [(2, 2), mean 1.00] = (2, 2), mean 1.00"
    )
    (backward,) = steps_of(graph, BackwardStep, "s")
    assert "Jacobian (2, 2) · 1.00" in equation(graph, backward)


def test_owned_weights_and_named_outputs_are_named() -> None:
    graph = lenet()
    texts = [(sentence(graph, step), equation(graph, step)) for step in graph.run().trace]
    equations = [text for _, text in texts]
    assert any(text.startswith("∂f/∂conv1.weight = ") for text in equations)
    assert any(text.startswith("conv1.bias ← conv1.bias − ") for text in equations)
    assert any("digits.label = (4,), " in text for text in equations)
    assert ("Forward: digits gives image and label") in [text for text, _ in texts]


@pytest.mark.parametrize("node_type", node_types().values(), ids=list(node_types()))
def test_every_node_type_can_be_told(node_type: type[NodeType]) -> None:
    for example in node_type.examples:
        graph = Graph()
        graph.add_node(node_type.checked(dict(example.settings)), "n")
        for port, array in zip(node_type.inputs, example.draw(), strict=False):
            if array is not None:
                wire(graph, port.name, array)
        for step in graph.run("n").trace:
            assert sentence(graph, step)
            parts = equation_parts(graph, step)
            assert equation(graph, step) == "".join(text for text, _ in parts)
            assert any(role != "plain" for _, role in parts)


def wire(graph: Graph, port: str, array: np.ndarray) -> None:  # type: ignore[type-arg]
    name = f"to_{port}"
    if array.dtype.kind == "f":
        graph.add("value", name, value=array)
    else:
        graph.add(
            "input",
            name,
            shape=array.shape,
            is_batched=False,
            dtype="integer",
            classes=max(int(array.max()) + 1, 2),
        )
    graph.connect(name, ("n", port))
