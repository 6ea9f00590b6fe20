"""A gradient as a sum over paths of products of local gradients."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_engine import Graph
from graph_engine.edge import Edge
from graph_engine.errors import RunError
from graph_engine.gradient_paths import PathSum, Target, gradient_paths, target_gradient
from tests.graph_engine.building import chain, formula, lenet, sigmoid_neuron


def paths_of(graph: Graph, node: str, index: tuple[int, ...] = (), most: int = 12) -> PathSum:
    found = gradient_paths(graph, graph.run(), Target(node, "out"), index, most)
    assert found is not None
    return found


def total(found: PathSum) -> float:
    return math.fsum(path.product for path in found.paths) + found.remainder


def test_one_path_is_one_product() -> None:
    found = paths_of(formula("(x + y) * z", x=-2.0, y=5.0, z=-4.0), "x")
    (path,) = found.paths
    assert [(f.target.node, f.source.node, f.value) for f in path.factors] == [
        ("mul_1", "add_1", -4.0),
        ("add_1", "x", 1.0),
    ]
    assert (path.product, found.gradient, found.remainder) == (-4.0, -4.0, 0.0)
    assert path.edges == (Edge("add_1", "out", "mul_1", "x"), Edge("x", "out", "add_1", "x"))


def test_fan_out_is_a_sum_of_paths_the_largest_first() -> None:
    found = paths_of(formula("x*x + exp(-x)*(2 - x)", x=-1.5), "x")
    assert found.path_count == len(found.paths) == 4
    sizes = [abs(path.product) for path in found.paths]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == pytest.approx(3.5 * math.exp(1.5))
    assert total(found) == pytest.approx(found.gradient)


def test_edge_has_only_the_paths_that_begin_with_it() -> None:
    graph = formula("x*a + x*b", x=3.0, a=2.0, b=1.0)
    edge = Edge("x", "out", "mul_1", "x")
    found = gradient_paths(graph, graph.run(), Target("x", "out", edge))
    assert found is not None
    assert found.gradient == 2.0
    assert [path.edges[-1] for path in found.paths] == [edge]


def test_paths_that_are_not_listed_are_the_remainder() -> None:
    graph = formula(" + ".join(f"x*{k}" for k in range(1, 21)), x=1.0)
    found = paths_of(graph, "x", most=3)
    assert [path.product for path in found.paths] == [20.0, 19.0, 18.0]
    assert found.path_count == 20
    assert found.remainder == 210.0 - 57.0


def test_output_itself_is_the_empty_product() -> None:
    found = paths_of(sigmoid_neuron(), "sigmoid_1")
    assert [(path.factors, path.product) for path in found.paths] == [((), 1.0)]
    assert found.gradient == 1.0


def test_dead_gate_shows_as_a_factor_of_zero() -> None:
    found = paths_of(formula("relu(x) * 3", x=-2.0), "x")
    assert [factor.value for factor in found.paths[0].factors] == [3.0, 0.0]
    assert found.gradient == 0.0


def test_two_hundred_doublings_have_more_paths_than_anyone_can_count() -> None:
    graph = Graph()
    before = graph.add("value", "x", value=1.0)
    for index in range(200):
        name = graph.add("add", f"a{index}")
        graph.connect(before, (name, "x"))
        graph.connect(before, (name, "y"))
        before = name
    found = paths_of(graph, "x", most=5)
    assert found.path_count == 2**200
    assert len(found.paths) == 5
    assert total(found) == found.gradient == 2.0**200


def test_long_chain_is_no_deeper_than_python_allows() -> None:
    graph = chain(3_000)
    (path,) = paths_of(graph, "x").paths
    assert len(path.factors) == 3_000
    assert path.product == pytest.approx(graph.run().gradient("x"), abs=0.0, rel=1e-9)


def test_infinite_local_gradient_comes_first() -> None:
    found = paths_of(formula("sqrt(x) + 5*x", x=0.0), "x", most=1)
    assert math.isinf(found.paths[0].product)


formulas = st.recursive(
    st.sampled_from(["x", "y", "z"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*"]), inner).map(
            lambda t: f"({t[0]} {t[1]} {t[2]})"
        ),
        inner.map(lambda t: f"tanh({t})"),
        inner.map(lambda t: f"relu({t})"),
    ),
    max_leaves=8,
)


@settings(max_examples=40)
@given(text=formulas, values=st.lists(st.floats(-2, 2), min_size=3, max_size=3))
def test_paths_and_remainder_add_up_to_the_gradient(text: str, values: list[float]) -> None:
    graph = formula(f"x*y*z + {text}", **dict(zip("xyz", values, strict=True)))
    result = graph.run()
    for name in "xyz":
        for most in (1, 2, 50):
            found = gradient_paths(graph, result, Target(name, "out"), most=most)
            assert found is not None
            assert len(found.paths) == min(most, found.path_count)
            assert total(found) == pytest.approx(result.gradient(name), rel=1e-9, abs=1e-12)


# Tensors: one element is followed


def affine() -> Graph:
    graph = Graph()
    graph.add("value", "x", value=[[1.0, 2.0], [3.0, -4.0]])
    graph.add("linear", "fc", out_features=3)
    graph.add("relu", "r")
    graph.add("sum", "s")
    graph.connect("x", "fc")
    graph.connect("fc", "r")
    graph.connect("r", "s")
    return graph


def test_every_element_of_input_and_weights_is_explained() -> None:
    graph = affine()
    result = graph.run()
    for target in (Target("x", "out"), Target("fc", "weight"), Target("fc", "bias")):
        gradient = target_gradient(result, target)
        for index in np.ndindex(*gradient.shape):
            found = gradient_paths(graph, result, target, index, most=50)
            assert found is not None
            assert total(found) == pytest.approx(gradient[index])


def test_elements_are_named_by_their_places() -> None:
    found = paths_of(affine(), "r", (1, 2))
    (path,) = found.paths
    assert [(factor.target.place, factor.source.place) for factor in path.factors] == [((), (1, 2))]


def test_broadcast_element_leads_to_every_element_it_was_copied_to() -> None:
    graph = Graph()
    graph.add("value", "b", value=[10.0, 20.0])
    graph.add("value", "x", value=[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    graph.add("multiply", "m")
    graph.add("sum", "s")
    graph.connect("x", ("m", "x"))
    graph.connect("b", ("m", "y"))
    graph.connect("m", "s")
    found = paths_of(graph, "b", (1,))
    assert sorted(path.product for path in found.paths) == [2.0, 4.0, 6.0]
    assert found.gradient == 12.0


def test_second_output_of_a_node_is_followed() -> None:
    graph = Graph()
    graph.add("value", "x", value=[1.0, 2.0, 3.0, 4.0])
    graph.add("split", "parts", pieces=2)
    graph.add("sum", "s")
    graph.connect("x", "parts")
    graph.connect(("parts", graph.node("parts").output_ports()[1].name), "s")
    found = paths_of(graph, "x", (2,))
    assert found.gradient == 1.0
    assert [path.product for path in found.paths] == [1.0]


def test_convolutions_are_too_much_to_be_told_apart() -> None:
    graph = lenet()
    result = graph.run()
    assert gradient_paths(graph, result, Target("conv1", "bias"), (0,)) is None
    found = gradient_paths(graph, result, Target("fc2", "bias"), (0,), most=100)
    assert found is not None
    assert found.path_count > 4
    assert total(found) == pytest.approx(result.weight_gradient("fc2", "bias")[0], rel=1e-5)


def test_what_has_no_gradient_cannot_be_explained() -> None:
    graph = lenet()
    with pytest.raises(RunError, match="no gradient"):
        gradient_paths(
            graph, graph.run(), Target("digits", "label", Edge("digits", "label", "cost", "target"))
        )
