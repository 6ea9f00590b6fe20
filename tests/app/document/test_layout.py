"""Layered layout: left to right, nothing on top of anything."""

import random
from itertools import combinations, pairwise

import hypothesis.strategies as st
import pytest
from hypothesis import given

from app.document.commands import ExpandNode
from app.document.document import Document
from app.document.groups import members_inside
from app.document.layout import arrange
from app.document.neurons import equal_neurons
from app.document.port_levels import input_levels, output_levels
from app.document.room import DEFAULT_SIZE, box_around, frame_around, small_sizes
from graph_engine.graph import Graph
from tests.app.document.networks import multilayer

pytestmark = pytest.mark.usefixtures("qapp")

Line = tuple[tuple[float, float], tuple[float, float]]


def neuron() -> Graph:
    return Graph.from_formula("sigmoid(w0*x0 + w1*x1 + w2)", w0=2, x0=-1, w1=-3, x1=-2, w2=-3)


def overlaps(graph: Graph, sizes: dict[str, tuple[float, float]]) -> list[tuple[str, str]]:
    return overlaps_of(arrange(graph, sizes), sizes)


def overlaps_of(
    places: dict[str, tuple[float, float]], sizes: dict[str, tuple[float, float]]
) -> list[tuple[str, str]]:
    found = []
    for first, (x, y) in places.items():
        for second, (u, v) in places.items():
            (w, h), (p, q) = sizes.get(first, DEFAULT_SIZE), sizes.get(second, DEFAULT_SIZE)
            if first < second and x < u + p and u < x + w and y < v + q and v < y + h:
                found.append((first, second))
    return found


def crossings(graph: Graph, places: dict[str, tuple[float, float]]) -> int:
    """Return how many wires cross, each taken for a straight line from port to port."""
    lines: list[Line] = []
    width, height = DEFAULT_SIZE
    for edge in graph.edges():
        (x, y), (u, v) = places[edge.source], places[edge.target]
        start = output_levels(graph.node(edge.source), height)[edge.source_port]
        end = input_levels(graph.node(edge.target), height)[edge.target_port]
        lines.append(((x + width, y + start), (u, v + end)))
    return sum(_cross(one, other) for one, other in combinations(lines, 2))


def _cross(one: Line, other: Line) -> bool:
    return _parts(one, other) and _parts(other, one)


def _parts(line: Line, other: Line) -> bool:
    """Whether a line has the ends of another one on its two sides."""
    (x, y), (u, v) = line
    sides = [(u - x) * (q - y) - (v - y) * (p - x) for p, q in other]
    return sides[0] * sides[1] < -1e-6


def random_layers(count: int) -> Graph:
    """Return layers of gates; most of their wires come from the layer before."""
    graph, choose = Graph(), random.Random(1)
    with graph.bulk():
        layers = [[graph.add("value", name=f"v{i}", value=0.1 * i) for i in range(6)]]
        while sum(map(len, layers)) < count:
            row = []
            for _ in range(choose.randrange(3, 8)):
                gate = graph.add(choose.choice(("add", "multiply", "maximum")))
                for port in ("x", "y"):
                    near = choose.random() < 0.8
                    layer = layers[-1] if near else choose.choice(layers)
                    graph.connect(choose.choice(layer), (gate, port))
                row.append(gate)
            layers.append(row)
    return graph


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


def test_the_same_graph_gets_the_same_places() -> None:
    assert arrange(multilayer([3, 4, 2])) == arrange(multilayer([3, 4, 2]))


def test_equal_neurons_have_equal_shapes_and_stand_in_columns() -> None:
    graph = multilayer([4, 4, 2])
    places = arrange(graph)
    neurons = equal_neurons(graph, list(graph))
    assert len(neurons) == 6
    shapes = set()
    for neuron in neurons:
        x, y = places[neuron.nodes[0]]
        shapes.add(tuple((places[n][0] - x, places[n][1] - y) for n in neuron.nodes))
    assert len(shapes) == 1
    first, second = neurons[:4], neurons[4:]
    assert len({places[neuron.nodes[0]][0] for neuron in first}) == 1
    assert len({places[neuron.nodes[0]][0] for neuron in second}) == 1
    assert overlaps(graph, {}) == []


def test_neurons_lie_apart_from_each_other() -> None:
    graph = multilayer([2, 3, 2])
    places = arrange(graph)
    spans = []
    for neuron in equal_neurons(graph, list(graph))[:3]:
        tops = [places[name][1] for name in neuron.nodes]
        spans.append((min(tops), max(tops) + DEFAULT_SIZE[1]))
    spans.sort()
    assert all(one[1] < other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("widths", "most"),
    [([2, 2, 1], 14), ([3, 3, 2], 60), ([8, 8, 4], 2883)],
)
def test_wires_of_a_perceptron_cross_no_more_than_they_did(widths: list[int], most: int) -> None:
    graph = multilayer(widths)
    assert crossings(graph, arrange(graph)) <= most


def test_products_of_a_chain_and_its_labels_do_not_cross() -> None:
    graph = neuron()
    assert crossings(graph, arrange(graph)) == 0


def test_random_layers_cross_no_more_than_they_did() -> None:
    graph = random_layers(60)
    # Laid out by barycentres alone, as it was before, it had 198.
    assert crossings(graph, arrange(graph)) <= 198


def test_groups_are_kept_together_and_apart_from_strangers() -> None:
    document = Document()
    document.open_example("residual-digits")
    for name in ("stage1", "down", "stage1_residual_1"):
        document.push(ExpandNode(document, name))
    graph = document.graph
    sizes = dict(small_sizes(graph, document.shapes, graph))
    places = arrange(graph, sizes, groups=graph.groups, folds=True)
    for name in graph.groups:
        inside = [each for each in members_inside(graph.groups, name) if each in graph]
        frame = box_around({each: places[each] for each in inside}, sizes)
        left, top, right, bottom = frame_around(frame)
        for other in set(graph) - set(inside):
            x, y = places[other]
            width, height = sizes[other]
            is_apart = x + width <= left or x >= right or y + height <= top or y >= bottom
            assert is_apart, (name, other)


def test_pinned_nodes_stay_and_nothing_lies_on_them() -> None:
    graph = neuron()
    pins = {"mul_1": (700.0, 300.0), "w2": (40.0, 310.0)}
    places = arrange(graph, pins=pins)
    assert {name: places[name] for name in pins} == pins
    assert overlaps_of(places, {}) == []
    # Columns follow: what leads to a pinned node stands left of it, what it leads to right.
    assert places["w0"][0] < 700.0 - DEFAULT_SIZE[0]
    assert places["add_1"][0] > 700.0 + DEFAULT_SIZE[0]


def test_order_follows_pinned_nodes() -> None:
    graph = neuron()
    plain = arrange(graph)
    upper, lower = sorted(("mul_1", "mul_2"), key=lambda name: plain[name][1])
    places = arrange(graph, pins={lower: (300.0, 0.0), upper: (300.0, 400.0)})
    above = [each.source for each in graph.edges_into(lower).values()]
    below = [each.source for each in graph.edges_into(upper).values()]
    assert max(places[name][1] for name in above) < max(places[name][1] for name in below)


def test_names_of_any_length_leave_neurons_equal() -> None:
    graph = multilayer([2, 2, 2])
    plain = arrange(graph, dict.fromkeys(graph, (80.0, 54.0)))
    sizes = dict.fromkeys(graph, (80.0, 54.0)) | {"w1_0_0": (140.0, 54.0)}
    places = arrange(graph, sizes)
    neurons = equal_neurons(graph, list(graph))
    outs = [
        {name: places[name][1] - places[each.nodes[0]][1] for name in each.nodes}
        for each in neurons
    ]
    assert len({tuple(out.values()) for out in outs}) == 1
    assert plain.keys() == places.keys()
