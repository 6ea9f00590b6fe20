"""Gradients explained in lines to read."""

from graph_engine import Graph
from graph_engine.edge import Edge
from graph_engine.gradient_chain import gradient_chain
from graph_engine.gradient_paths import PathSum, Target, gradient_paths
from graph_engine.path_words import (
    chain_parts,
    path_parts,
    remainder_parts,
    sum_parts,
    target_name,
)
from graph_engine.step_equations import Part
from tests.graph_engine.building import chain, formula, lenet, sigmoid_neuron


def text(parts: list[Part]) -> str:
    return "".join(each for each, _ in parts)


def found_for(graph: Graph, target: Target, place: tuple[int, ...] = (), most: int = 12) -> PathSum:
    found = gradient_paths(graph, graph.run(), target, place, most)
    assert found is not None
    return found


def test_one_path_is_its_product() -> None:
    graph = formula("q = x + y; f = q * z", x=-2.0, y=5.0, z=-4.0)
    target = Target("x", "out")
    found = found_for(graph, target)
    assert text(sum_parts(graph, target, found)) == "∂f/∂x = -4.00"
    assert text(path_parts(graph, found.paths[0])) == "(f←q: -4.00) · (q←x: 1.00) = -4.00"
    assert remainder_parts(found) == []


def test_factors_are_local_gradients_and_products_gradients() -> None:
    graph = formula("x * y", x=2.0, y=3.0)
    parts = path_parts(graph, found_for(graph, Target("x", "out")).paths[0])
    assert [part for part in parts if part[1] != "plain"] == [
        ("3.00", "local"),
        ("3.00", "gradient"),
    ]


def test_sum_is_written_with_its_signs() -> None:
    graph = formula("x*a + x*b - x", x=3.0, a=2.0, b=5.0)
    target = Target("x", "out")
    found = found_for(graph, target)
    assert text(sum_parts(graph, target, found)) == "∂f/∂x = 5.00 + 2.00 − 1.00 = 6.00"


def test_two_wires_into_one_node_are_told_apart() -> None:
    graph = formula("x * x", x=3.0)
    lines = [text(path_parts(graph, path)) for path in found_for(graph, Target("x", "out")).paths]
    assert sorted(lines) == ["(mul_1 by x←x: 3.00) = 3.00", "(mul_1 by y←x: 3.00) = 3.00"]
    edge = Edge("x", "out", "mul_1", "y")
    assert target_name(graph, Target("x", "out", edge)) == "x via mul_1.y"


def test_sum_of_many_paths_names_what_the_others_bring() -> None:
    graph = formula(" + ".join(f"x*{k}" for k in range(1, 21)), x=1.0)
    target = Target("x", "out")
    found = found_for(graph, target, most=3)
    assert text(sum_parts(graph, target, found)) == (
        "∂f/∂x = 20.00 + 19.00 + 18.00 + 153.00 (the others) = 210.00"
    )
    assert text(remainder_parts(found)) == "17 more paths together = 153.00"


def test_long_path_shows_both_ends() -> None:
    graph = chain(30)
    line = text(path_parts(graph, found_for(graph, Target("x", "out")).paths[0]))
    assert line.startswith("(s29←s28: 0.22) · ")
    assert " · (20 more: 1.1e-13) · " in line
    assert line.count("←") == 10


def test_output_explains_itself() -> None:
    graph = sigmoid_neuron()
    (path,) = found_for(graph, Target("sigmoid_1", "out")).paths
    assert text(path_parts(graph, path)) == "1.00 (the output itself)"


def test_elements_of_tensors_have_their_places() -> None:
    graph = lenet()
    target = Target("logits", "weight")
    found = found_for(graph, target, (3, 5))
    assert text(sum_parts(graph, target, found)).startswith("∂f/∂logits.weight[3, 5] = ")
    assert "←logits.weight[3, 5]: " in text(path_parts(graph, found.paths[0]))


def test_way_back_through_large_tensors_has_a_line_per_node() -> None:
    graph = lenet()
    links = gradient_chain(graph, graph.run(), Target("conv1", "bias"))
    lines = [text(chain_parts(graph, link)) for link in links]
    assert links[0].step.node == "cost"
    assert links[-1].step.node == "conv1"
    loss = (
        "∂f/∂logits = ∂cost/∂logits · ∂f/∂cost = ((softmax(logits) − [class = digits.label]) / N)"
    )
    assert lines[0].startswith(f"{loss} · 1.00")
    assert lines[-1].startswith("∂f/∂conv1.bias = ")


def test_way_back_goes_along_the_longest_term_and_counts_them() -> None:
    graph = Graph()
    graph.add("value", "x", value=[1.0, 2.0])
    graph.add("exp", "e")
    graph.add("scale", "small", factor=0.01)
    graph.add("scale", "large", factor=100.0)
    graph.add("add", "total")
    graph.add("sum", "s")
    graph.connect("x", "e")
    graph.connect("e", "small")
    graph.connect("e", "large")
    graph.connect("small", ("total", "x"))
    graph.connect("large", ("total", "y"))
    graph.connect("total", "s")
    links = gradient_chain(graph, graph.run(), Target("x", "out"))
    assert [link.step.node for link in links] == ["s", "total", "large", "e"]
    assert [link.term_count for link in links] == [1, 1, 1, 2]
    assert "is the sum of 2 terms" in text(chain_parts(graph, links[-1]))
