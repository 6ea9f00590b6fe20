"""Layered layout: left to right, nothing on top of anything."""

import hypothesis.strategies as st
from hypothesis import given

from app.document.layout import DEFAULT_SIZE, arrange
from graph_engine.graph import Graph


def neuron() -> Graph:
    return Graph.from_formula("sigmoid(w0*x0 + w1*x1 + w2)", w0=2, x0=-1, w1=-3, x1=-2, w2=-3)


def overlaps(graph: Graph, sizes: dict[str, tuple[float, float]]) -> list[tuple[str, str]]:
    places = arrange(graph, sizes)
    found = []
    for first, (x, y) in places.items():
        for second, (u, v) in places.items():
            (w, h), (p, q) = sizes.get(first, DEFAULT_SIZE), sizes.get(second, DEFAULT_SIZE)
            if first < second and x < u + p and u < x + w and y < v + q and v < y + h:
                found.append((first, second))
    return found


def test_empty_graph_has_no_places() -> None:
    assert arrange(Graph()) == {}


def test_every_edge_points_to_the_right() -> None:
    graph = neuron()
    places = arrange(graph)
    for edge in graph.edges():
        assert places[edge.source][0] < places[edge.target][0]


def test_inputs_stand_in_one_column_on_the_left() -> None:
    places = arrange(neuron())
    assert {places[name][0] for name in ("w0", "x0", "w1", "x1", "w2")} == {0}


def test_neuron_has_no_crossing() -> None:
    graph = neuron()
    places = arrange(graph)
    order = sorted(("w0", "x0", "w1", "x1", "w2"), key=lambda name: places[name][1])
    products = [graph.edges_out_of(name)[0].target for name in order]
    # What goes into one node stands together.
    assert products in (
        ["mul_1", "mul_1", "mul_2", "mul_2", "add_2"],
        ["mul_2", "mul_2", "mul_1", "mul_1", "add_2"],
        ["add_2", "mul_1", "mul_1", "mul_2", "mul_2"],
        ["add_2", "mul_2", "mul_2", "mul_1", "mul_1"],
    )


@given(st.data())
def test_no_two_nodes_overlap(data: st.DataObject) -> None:
    graph = Graph()
    count = data.draw(st.integers(1, 14))
    for index in range(count):
        graph.add("add", name=f"n{index}")
        for port in ("x", "y"):
            if index and data.draw(st.booleans()):
                graph.connect(f"n{data.draw(st.integers(0, index - 1))}", (f"n{index}", port))
    size = st.tuples(st.integers(20, 300).map(float), st.integers(20, 300).map(float))
    sizes = {name: data.draw(size) for name in graph}
    assert overlaps(graph, sizes) == []


def test_long_chain_is_laid_out_in_time() -> None:
    graph = Graph()
    with graph.bulk():
        graph.add("value", name="v")
        last = "v"
        for _ in range(3000):
            name = graph.add("add")
            graph.connect(last, (name, "x"))
            graph.connect("v", (name, "y"))
            last = name
    places = arrange(graph)
    assert len(places) == 3001
