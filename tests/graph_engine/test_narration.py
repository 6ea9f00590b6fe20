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
    assert sentences(graph, ForwardStep, "x0") == ["Forward: x0 gives its value"]
    assert sentences(graph, ForwardStep, "w0") == ["Forward: w0 gives the value learned so far"]
    assert sentences(lenet(), ForwardStep, "digits") == ["Forward: digits gives image and label"]


def test_gate_on_tensors_works_element_by_element() -> None:
    graph = formula("x + y", x=[1.0, 2.0], y=[3.0, 4.0])
    assert sentences(graph, ForwardStep, "add_1") == [
        "Forward through add_1: add its inputs, element by element"
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
        "Forward through d: the nodes inside it, those of Dense, run one after the other"
    )
    assert equation(graph, step).startswith("d = (1, 3), mean ")


def test_backward_step_names_the_chain_rule() -> None:
    rule = "downstream gradient = local gradient × upstream gradient"
    assert sentences(sigmoid_neuron(), BackwardStep, "mul_1") == [
        f"Backward through mul_1 to w0: {rule}",
        f"Backward through mul_1 to x0: {rule}",
    ]


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
        "A second path into x, by mul_2, brings 1.00",
        "The third and last path into x, by mul_1, brings 2.00: the sum is complete",
    ]


@pytest.mark.parametrize(("count", "word"), [(5, "fourth"), (12, "11th"), (23, "22nd")])
def test_paths_are_counted_in_words(count: int, word: str) -> None:
    graph = formula(" + ".join(["x*2"] * count), x=1.0)
    step = steps_of(graph, AccumulateStep, "x")[-2]
    assert sentence(graph, step).startswith(f"A {word} path into x")


def test_update_names_the_learning_rate() -> None:
    graph = sigmoid_neuron()
    step = steps_of(graph, UpdateStep, "")[0]
    assert sentence(graph, step) == (
        "Update w0: a step against its gradient lowers the output; η = 0.1 is the learning rate"
    )


def test_steps_of_one_node_are_told_together() -> None:
    graph = sigmoid_neuron()
    steps = steps_of(graph, BackwardStep, "mul_1")
    assert sentence_of_all(graph, steps) == (
        "Backward through mul_1 to w0 and x0: "
        "downstream gradient = local gradient × upstream gradient"
    )
    assert sentence_of_all(graph, steps[:1]) == sentence(graph, steps[0])
    graph = lenet()
    updates = [s for s in steps_of(graph, UpdateStep, "") if s.parameter == "fc1"]
    assert sentence_of_all(graph, updates).startswith(
        "Update fc1.weight and fc1.bias: a step against their gradients"
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
