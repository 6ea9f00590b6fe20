"""Where labels stand."""

import numpy as np

from app.canvas.edge_table import EdgeTable
from app.canvas.label_boxes import overlaps
from app.canvas.label_placement import displaced_by, place_label
from app.canvas.node_table import NodeTable
from app.canvas.port_places import PortPlace
from graph_engine.edge import Edge

OUT, IN = PortPlace(76.0, 27.0), PortPlace(0.0, 27.0)
EDGE = Edge("a", "out", "b", "x")


def two_nodes(gap: float) -> tuple[NodeTable, EdgeTable]:
    nodes = NodeTable()
    edges = EdgeTable(nodes)
    nodes.add("a", (0.0, 0.0, 76.0, 54.0), 0)
    nodes.add("b", (76.0 + gap, 0.0, 76.0, 54.0), 0)
    edges.add(EDGE, OUT, IN)
    edges.route()
    edges.column("label_width")[0] = 46.0
    edges.column("local_width")[0] = 52.0
    return nodes, edges


def test_value_and_local_gradient_stand_side_by_side_where_there_is_room() -> None:
    nodes, edges = two_nodes(160.0)
    place_label(nodes, edges, 0)
    assert edges.column("shows_local")[0]
    label, local = edges.column("label_box"), edges.column("local_box")
    assert overlaps(label, local)[0] == 0.0
    assert 76.0 <= label[0, 0] < label[0, 2] <= local[0, 0] < local[0, 2] <= 76.0 + 160.0


def test_the_local_gradient_gives_way_where_there_is_not() -> None:
    nodes, edges = two_nodes(70.0)
    place_label(nodes, edges, 0)
    assert not edges.column("shows_local")[0]
    assert overlaps(edges.column("label_box"), nodes.bodies(np.array([0, 1])))[0] == 0.0


def test_labels_leave_a_wire_that_is_too_short_for_them() -> None:
    nodes, edges = two_nodes(20.0)
    place_label(nodes, edges, 0)
    assert edges.column("lift")[0] != 0.0
    assert overlaps(edges.column("label_box"), nodes.bodies(np.array([0, 1])))[0] == 0.0


def test_labels_go_round_a_node_that_lies_on_the_wire() -> None:
    nodes, edges = two_nodes(400.0)
    nodes.add("between", (200.0, 0.0, 76.0, 54.0), 0)
    place_label(nodes, edges, 0)
    assert overlaps(edges.column("label_box"), nodes.bodies(np.array([0, 1, 2])))[0] == 0.0


def test_a_body_put_on_labels_displaces_them() -> None:
    nodes, edges = two_nodes(160.0)
    place_label(nodes, edges, 0)
    label = edges.column("label_box").copy()
    assert displaced_by(edges, label).tolist() == [0]
    assert displaced_by(edges, label + 500.0).tolist() == []
    assert displaced_by(edges, np.empty((0, 4))).tolist() == []


def test_labels_keep_off_the_name_above_a_node() -> None:
    nodes, edges = two_nodes(20.0)
    nodes.add("below", (60.0, 95.0, 76.0, 54.0), 0)
    place_label(nodes, edges, 0)
    before = edges.column("label_box").copy()
    nodes.set_tag("below", 46.0)
    tag = nodes.tags(np.array([0, 1, 2]))
    assert tag.tolist() == [[60.0, 79.0, 106.0, 95.0]]
    assert overlaps(before, tag)[0] > 0.0
    place_label(nodes, edges, 0)
    assert overlaps(edges.column("label_box"), tag)[0] == 0.0


def test_names_stay_with_their_nodes_when_rows_change() -> None:
    nodes, _ = two_nodes(20.0)
    nodes.set_tag("b", 46.0)
    nodes.remove("a")
    nodes.rename("b", "c")
    assert nodes.tags(nodes.rows_of(["c"])).tolist() == [[96.0, -16.0, 142.0, 0.0]]
