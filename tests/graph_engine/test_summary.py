from __future__ import annotations

from graph_engine import Graph
from graph_engine.summary import summarize
from tests.graph_engine.building import lenet


def test_parameters_of_a_multilayer_perceptron() -> None:
    graph = Graph()
    graph.add("input", "image", shape=(28, 28))
    graph.add("flatten", "flat")
    graph.add("linear", "fc1", out_features=100)
    graph.add("linear", "fc2", out_features=10)
    for source, target in (("image", "flat"), ("flat", "fc1"), ("fc1", "fc2")):
        graph.connect(source, target)
    summary = summarize(graph)
    assert [node.parameters for node in summary.nodes] == [0, 0, 78500, 1010]
    assert summary.parameters == 79510
    assert summary.multiply_adds == 784 * 100 + 100 * 10


def test_lenet_has_the_known_counts() -> None:
    summary = summarize(lenet())
    assert summary.parameters == 61706
    by_name = {node.name: node for node in summary.nodes}
    assert by_name["conv1"].parameters == 156
    assert by_name["conv1"].multiply_adds == 28 * 28 * 6 * 25
    assert by_name["conv1"].memory_bytes == 8 * 6 * 28 * 28


def test_node_with_a_problem_counts_nothing() -> None:
    graph = lenet()
    graph.set("conv2", kernel_size=29)
    by_name = {node.name: node for node in summarize(graph).nodes}
    assert by_name["conv2"].output_shape is None
    assert by_name["conv1"].parameters == 156


def test_shared_weight_is_counted_once() -> None:
    graph = Graph()
    graph.add("input", "x", shape=(3,))
    graph.add("parameter", "W", value=[[1.0, 2.0, 3.0]] * 3)
    for name, source in (("a", "x"), ("b", "a")):
        graph.add("linear", name, out_features=3, bias=False)
        graph.connect(source, name)
        graph.connect("W", (name, "weight"))
    assert summarize(graph).parameters == 9
