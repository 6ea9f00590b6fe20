"""The arrays behind the canvas."""

import random

import numpy as np

from app.canvas.edge_table import EdgeTable, is_stub, stub
from app.canvas.node_table import NodeTable
from app.canvas.port_places import PortPlace
from graph_engine.edge import Edge, with_name

OUT, IN = PortPlace(76.0, 27.0), PortPlace(0.0, 14.0)


def test_rows_have_no_gaps_whatever_is_removed() -> None:
    nodes, choose = NodeTable(), random.Random(0)
    known: dict[str, tuple[float, float, float, float]] = {}
    for number in range(300):
        if known and choose.random() < 0.4:
            name = choose.choice(list(known))
            nodes.remove(name)
            del known[name]
        else:
            place = (float(number), -float(number), 76.0, 54.0)
            nodes.add(f"n{number}", place, number % 5)
            known[f"n{number}"] = place
        assert len(nodes) == len(known) == len(nodes.places)
    assert {name: tuple(nodes.places[row]) for name, row in nodes.row.items()} == known
    assert [nodes.names[row] for row in nodes.row.values()] == list(nodes.row)


def test_touching_finds_bodies_that_overlap_a_box() -> None:
    nodes = NodeTable()
    nodes.add("here", (0, 0, 76, 54), 0)
    nodes.add("there", (500, 0, 76, 54), 0)
    assert nodes.touching((70, 50, 90, 90)).tolist() == [0]
    assert nodes.touching((77, 0, 499, 54)).tolist() == []
    assert nodes.bounds().toRect().right() == 575


def wired(count: int) -> tuple[NodeTable, EdgeTable, list[Edge]]:
    nodes = NodeTable()
    edges = EdgeTable(nodes)
    for index in range(count):
        nodes.add(f"n{index}", (200.0 * index, 0.0, 76.0, 54.0), 0)
    made = [Edge(f"n{i}", "out", f"n{i + 1}", "x") for i in range(count - 1)]
    for edge in made:
        edges.add(edge, OUT, IN)
    edges.route()
    return nodes, edges, made


def test_wires_keep_their_ends_when_rows_change() -> None:
    nodes, edges, made = wired(6)
    for edge in (made[0], made[1]):
        edges.remove(edge)
    edges.node_removed("n1", nodes.remove("n1"))
    edges.route()
    for edge in made[2:]:
        row = edges.row[edge]
        assert edges.edges[row] == edge
        start, end = edges.column("points")[row][[0, 1]], edges.column("points")[row][[-2, -1]]
        assert start.tolist() == [200.0 * int(edge.source[1]) + 76.0, 27.0]
        assert end.tolist() == [200.0 * int(edge.target[1]), 14.0]


def test_a_renamed_node_keeps_its_wires() -> None:
    nodes, edges, made = wired(4)
    nodes.rename("n1", "fresh")
    edges.node_renamed("n1", "fresh")
    renamed = [with_name(edge, "n1", "fresh") for edge in made]
    assert set(edges.row) == set(renamed)
    assert edges.edges_at("fresh") == renamed[:2]
    assert edges.edges_at("n0") == renamed[:1]
    assert edges.edges_at("n1") == []


def test_only_the_wires_of_moved_nodes_are_led_anew() -> None:
    nodes, edges, made = wired(5)
    before = edges.column("points").copy()
    nodes.move(nodes.rows_of(["n4"]), np.array([[800.0, 300.0]]))
    edges.route(edges.rows_at(["n4"]))
    changed = np.flatnonzero((edges.column("points") != before).any(axis=1))
    assert [edges.edges[row] for row in changed.tolist()] == [made[3]]


def test_a_stub_is_an_edge_to_nowhere() -> None:
    edge = stub("n0", "out")
    assert is_stub(edge)
    assert not is_stub(Edge("n0", "out", "n1", "x"))
