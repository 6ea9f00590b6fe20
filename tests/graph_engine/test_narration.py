"""Sentences for steps."""

import numpy as np
import pytest

from graph_engine.graph import Graph
from graph_engine.narration import sentence, sentence_of_all
from graph_engine.step_equations import equation, equation_parts
from graph_engine.steps import AccumulateStep, BackwardStep, ForwardStep, Step, UpdateStep
from nodes.node_type import NodeType
from nodes.registry import node_types
from tests.graph_engine.blocks.building import dense, residual
from tests.graph_engine.building import formula, lenet, sigmoid_neuron


def steps_of(graph: Graph, kind: type[Step], node: str) -> list[Step]:
    trace = graph.run().trace
    return [s for s in trace if isinstance(s, kind) and getattr(s, "node", node) == node]


def sentences(graph: Graph, kind: type[Step], node: str) -> list[str]:
    return [sentence(graph, step) for step in steps_of(graph, kind, node)]


def test_forward_step_of_a_gate() -> None:
    assert sentences(sigmoid_neuron(), ForwardStep, "mul_1") == [
        "Forward through mul_1: multiply its inputs"
    ]


def test_sources_give_their_values() -> None:
    graph = sigmoid_neuron()
    assert sentences(graph, ForwardStep, "x0") == ["Forward: x0 gives its value, -1.00"]
    assert sentences(graph, ForwardStep, "w0") == [
        "Forward: w0 gives the value learned so far, 2.00"
    ]
    assert sentences(lenet(), ForwardStep, "digits") == [
        "Forward: digits gives image (4, 1, 28, 28) and label (4,)"
    ]


def test_gate_on_tensors_works_element_by_element() -> None:
    graph = formula("x + y", x=[1.0, 2.0], y=[3.0, 4.0])
    assert sentences(graph, ForwardStep, "add_1") == [
        "Forward through add_1: add its inputs, element by element; (2,), mean 5.00"
    ]


def test_block_says_what_runs_inside() -> None:
    graph = Graph()
    graph.define_block(dense())
    graph.define_block(residual())
    graph.add("value", "x", value=[[1.0, 2.0]])
    graph.add("block:Dense", "d")
    graph.connect("x", "d")
    (step,) = steps_of(graph, ForwardStep, "d")
    assert sentence(graph, step) == (
        "Forward through d: the nodes inside it, those of Dense, run one after the other; "
        "(1, 2) becomes (1, 3), mean -0.30"
    )
    assert equation(graph, step).startswith("d = (1, 3), mean ")


def test_product_hands_each_factor_the_gradient_times_the_other() -> None:
    assert sentences(sigmoid_neuron(), BackwardStep, "mul_1") == [
        "Backward through mul_1 to w0: the local gradient is x0 = -1.00; "
        "times the upstream gradient 0.20 that is -0.20",
        "Backward through mul_1 to x0: the local gradient is w0 = 2.00; "
        "times the upstream gradient 0.20 that is 0.39",
    ]


def test_sum_hands_the_gradient_on_unchanged() -> None:
    assert sentences(sigmoid_neuron(), BackwardStep, "add_2") == [
        "Backward through add_2 to add_1: the local gradient is 1, so 0.20 goes on unchanged",
        "Backward through add_2 to w2: the local gradient is 1, so 0.20 goes on unchanged",
    ]


def test_slope_is_told_as_a_product() -> None:
    assert sentences(sigmoid_neuron(), BackwardStep, "sigmoid_1") == [
        "Backward through sigmoid_1 to add_2: local gradient 0.20 × upstream gradient 1.00 = 0.20"
    ]


@pytest.mark.parametrize(
    ("x", "y", "to_x", "to_y"),
    [
        (2.0, 1.0, "x is the larger one, so all of 1.00 goes to it",
         "x is the larger one and gets it all, y gets nothing"),
        (1.0, 1.0, "x and y are equal, so each gets half of 1.00: 0.50",
         "y and x are equal, so each gets half of 1.00: 0.50"),
    ],
)  # fmt: skip
def test_max_gate_says_where_the_gradient_goes(x: float, y: float, to_x: str, to_y: str) -> None:
    graph = formula("max(x, y)", x=x, y=y)
    found = sentences(graph, BackwardStep, "max_1")
    assert found == [
        f"Backward through max_1 to {n}: {how}" for n, how in (("x", to_x), ("y", to_y))
    ]


def test_relu_counts_the_places_where_the_gradient_passes() -> None:
    graph = formula("sum(relu(x))", x=[1.0, -2.0, 3.0, -4.0])
    assert sentences(graph, BackwardStep, "relu_1") == [
        "Backward through relu_1 to x: it passes at 2 of 4 places (50 %) and is stopped at the "
        "others: |g| 2.00 becomes 1.41"
    ]
    assert sentences(graph, ForwardStep, "relu_1")[0].endswith("; 50 % of its numbers are 0 now")


def test_backward_begins_at_the_output_and_says_what_it_is_called() -> None:
    graph = sigmoid_neuron()
    (step,) = steps_of(graph, AccumulateStep, "sigmoid_1")
    ending = ": the gradient of the output with respect to itself is 1"
    assert sentence(graph, step) == f"Backward begins at sigmoid_1{ending}"
    assert sentence(graph, step, "sigmoid_1") == f"Backward begins at sigmoid_1{ending}"
    assert sentence(graph, step, "f") == f"Backward begins at sigmoid_1, called f here{ending}"


def test_tensor_is_differentiated_as_the_sum_of_its_elements() -> None:
    graph = formula("x * y", x=[1.0, 2.0], y=[3.0, 4.0])
    trace = graph.run("mul_1").trace
    assert "the sum of its elements is differentiated" in sentence(graph, trace[3])


def test_terms_of_a_fan_out_are_counted() -> None:
    graph = formula("x*a + x*b + x*c", x=3.0, a=2.0, b=1.0, c=4.0)
    assert sentences(graph, AccumulateStep, "x") == [
        "The first of 3 paths into x, by mul_3, brings 4.00; the others will add to it",
        "The second of 3 paths into x, by mul_2, brings 1.00: so far 5.00",
        "The third and last path into x, by mul_1, brings 2.00: the sum is complete, 7.00",
    ]


@pytest.mark.parametrize(("count", "word"), [(5, "fourth"), (12, "11th"), (23, "22nd")])
def test_paths_are_counted_in_words(count: int, word: str) -> None:
    graph = formula(" + ".join(["x*2"] * count), x=1.0)
    step = steps_of(graph, AccumulateStep, "x")[-2]
    assert sentence(graph, step).startswith(f"The {word} of {count} paths into x")


def test_update_names_the_learning_rate() -> None:
    graph = sigmoid_neuron()
    step = steps_of(graph, UpdateStep, "")[0]
    assert sentence(graph, step) == (
        "Update w0: its gradient is -0.20, so a step of η = 0.1 against it raises w0 by 0.020"
    )


def test_steps_of_one_node_are_told_together() -> None:
    graph = sigmoid_neuron()
    steps = steps_of(graph, BackwardStep, "mul_1")
    assert sentence_of_all(graph, steps) == (
        "Backward through mul_1 to w0 and x0: "
        "each gets its local gradient × the upstream gradient, 0.20"
    )
    assert sentence_of_all(graph, steps[:1]) == sentence(graph, steps[0])
    graph = lenet()
    updates = [s for s in steps_of(graph, UpdateStep, "") if s.parameter == "fc1"]
    assert sentence_of_all(graph, updates).startswith(
        "Update fc1: 2 weights, 48,120 numbers; a step of η = 0.1 against their gradients moves"
    )


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
