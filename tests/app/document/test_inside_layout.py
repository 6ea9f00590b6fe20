"""Places for what a node is made of."""

from itertools import pairwise

import pytest

from app.document.inside_layout import arrange_inside
from app.document.layout import GAP_X, WIDE_GAP
from app.document.room import DEFAULT_SIZE
from graph_engine.blocks.definition import checked_definition
from graph_engine.edge import Edge
from graph_engine.graph import Graph
from graph_engine.shape_inference import infer_shapes
from nodes.registry import node_type

pytestmark = pytest.mark.usefixtures("qapp")


def laid(graph: Graph, names: list[str] | None = None) -> dict[str, tuple[float, float]]:
    return arrange_inside(graph, infer_shapes(graph), names or list(graph), {})


def test_number_stands_beside_what_it_leads_to() -> None:
    graph = Graph.from_formula("1 / (exp(exp(x)) + 1)", x=1.0)
    places = laid(graph)
    (one,) = [n for n in graph if graph.node(n).id == "value" and n != "x"]
    (add,) = [n for n in graph if graph.node(n).id == "add"]
    assert places[add][0] - places[one][0] == DEFAULT_SIZE[0] + WIDE_GAP
    assert places["x"][0] == 0


def test_columns_of_tensors_stand_closer() -> None:
    graph = Graph()
    graph.add("input", "x", shape=(3,))
    graph.add("relu", "r")
    graph.connect("x", "r")
    places = laid(graph)
    assert places["r"][0] - places["x"][0] == DEFAULT_SIZE[0] + GAP_X


def test_only_the_nodes_asked_for_are_laid_out() -> None:
    graph = Graph.from_formula("sigmoid(w*x + b)", w=1.0, x=2.0, b=3.0)
    assert laid(graph, ["mul_1", "add_1"]).keys() == {"mul_1", "add_1"}


def test_tensors_that_all_steps_share_stand_in_a_row_below() -> None:
    nodes = {
        "x": node_type("block_input").checked({}),
        "h": node_type("block_input").checked({}),
        "wx": node_type("linear").checked({"out_features": 3}),
        "wh": node_type("linear").checked({"out_features": 3, "bias": False}),
        "sum": node_type("add").checked({}),
        "next": node_type("block_output").checked({}),
    }
    edges = [
        Edge("x", "out", "wx", "x"),
        Edge("h", "out", "wh", "x"),
        Edge("wx", "out", "sum", "x"),
        Edge("wh", "out", "sum", "y"),
        Edge("sum", "out", "next", "x"),
    ]
    graph = Graph()
    graph.define_block(checked_definition("Cell", nodes, edges, states=[("h", "next")]))
    graph.add("input", "x", shape=(4, 2))
    graph.add("recurrence:Cell", "rnn", state_shape=[3])
    graph.connect("x", "rnn")
    shapes = infer_shapes(graph)
    inside = graph.node("rnn").interior(shapes.of("x").outputs[0], None)  # type: ignore[attr-defined, index]
    places = arrange_inside(inside.graph, inside.shapes, inside.graph, {})
    assert places.keys() == set(inside.graph)
    shared = [name for name in inside.graph if inside.graph.node(name).role == "parameter"]
    steps = [name for name in inside.graph if name.startswith("step_")]
    assert len({places[name][1] for name in shared}) == 1
    assert min(places[name][1] for name in shared) > max(places[name][1] for name in steps)
    row = sorted(places[name][0] for name in shared)
    assert all(b - a >= DEFAULT_SIZE[0] for a, b in pairwise(row))
