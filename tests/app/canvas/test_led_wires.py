"""Wires that Arrange leads past nodes: as seen, clicked, moved, undone and exported."""

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint
from pytestqt.qtbot import QtBot

from app.canvas.bend_hits import middle_bend
from app.canvas.node_geometry import node_sizes
from app.canvas.render import render
from app.canvas.scene import CanvasScene
from app.document.commands import MoveNodes, RenameNode
from app.document.commands.arranging import ArrangeNodes
from app.document.commands.bending import add_bend
from app.document.document import Document
from app.document.layout import arranged
from app.theme import LIGHT
from graph_engine.edge import Edge
from graph_engine.project import save_project
from nodes.shapes import Array
from tests.app.canvas.conftest import Board
from tests.app.document.networks import multilayer

PERCEPTRON = (3, 3, 2)


def arrange(document: Document) -> None:
    """Lay the whole graph out, as the action does."""
    graph = document.graph
    laid = arranged(graph, node_sizes(graph, document.shapes), shapes=document.shapes, folds=True)
    command = ArrangeNodes(document, laid.places, "Arrange", frees_wires=True, courses=laid.courses)
    document.push(command)


def course(scene: CanvasScene, edge: Edge) -> Array:
    """Return points along a wire as it is painted."""
    path = scene.edges.path(scene.edges.row[edge])
    shares = np.linspace(0.0, 1.0, 300).tolist()
    points = [path.pointAtPercent(share) for share in shares]
    return np.array([(point.x(), point.y()) for point in points])


def passes(scene: CanvasScene) -> list[tuple[Edge, str]]:
    """Return which wires pass over which nodes that they do not belong to."""
    found = []
    for edge in scene.document.graph.edges():
        along = course(scene, edge)
        for name, row in scene.nodes.row.items():
            x, y, width, height = scene.nodes.places[row].tolist()
            inside = (along > (x + 2, y + 2)) & (along < (x + width - 2, y + height - 2))
            if name not in (edge.source, edge.target) and inside.all(axis=1).any():
                found.append((edge, name))
    return found


@pytest.fixture
def perceptron(board: Board, tmp_path: Path) -> Board:
    """Show a perceptron written out in numbers, laid out."""
    save_project(multilayer(PERCEPTRON), tmp_path / "net.gradloom", {})
    assert board.document.open(tmp_path / "net.gradloom")
    board.view.glide.is_reduced = True
    arrange(board.document)
    board.view.fit()
    return board


def a_led_wire(board: Board) -> Edge:
    return next(iter(board.document.sheet.courses))


def is_led(board: Board, edge: Edge) -> bool:
    edges = board.view.canvas.edges
    return bool(edges.column("is_led")[edges.row[edge]])


def test_no_wire_passes_over_a_node_it_does_not_belong_to(perceptron: Board) -> None:
    assert perceptron.document.sheet.courses
    assert passes(perceptron.view.canvas) == []


def test_on_the_plain_way_some_would(perceptron: Board) -> None:
    scene = perceptron.view.canvas
    scene.lead_past_nodes(dict.fromkeys(perceptron.document.sheet.courses))
    assert passes(scene)


def test_a_led_wire_runs_from_port_to_port(perceptron: Board) -> None:
    edges = perceptron.view.canvas.edges
    for edge in perceptron.document.sheet.courses:
        row = edges.row[edge]
        ends = edges.courses(np.array([row, row])).points_at(np.array([0.0, 1.0]))
        plain = edges.column("points")[row]
        np.testing.assert_allclose(ends, [plain[:2], plain[-2:]], atol=0.01)
        left, top, right, bottom = edges.column("box")[row].tolist()
        along = course(perceptron.view.canvas, edge)
        assert (along >= (left - 0.1, top - 0.1)).all()
        assert (along <= (right + 0.1, bottom + 0.1)).all()


def test_what_is_asked_of_many_is_what_is_painted_of_each(perceptron: Board) -> None:
    scene = perceptron.view.canvas
    rows = np.arange(len(scene.edges))
    courses = scene.edges.courses(rows)
    pieces = courses.polylines(14)
    for edge in perceptron.document.sheet.courses:
        along = course(scene, edge)
        middle = courses.points_at(np.full(len(rows), 0.5))[scene.edges.row[edge]]
        assert np.hypot(*(along - middle).T).min() < 3.0
        # Every piece that touches a point of the wire lies on it from end to end.
        starts = [p for p in pieces if np.hypot(*(along - p[:2]).T).min() < 1.0]
        assert len(starts) >= 3
    far = courses.distances((-5_000.0, -5_000.0))
    assert (far > 1_000.0).all()


def test_a_led_wire_is_clicked_where_it_is_seen(perceptron: Board) -> None:
    edge = a_led_wire(perceptron)
    scene, view = perceptron.view.canvas, perceptron.view
    along = course(scene, edge)
    number = scene.edges.row[edge]
    rows = np.arange(len(scene.edges))
    for x, y in along[60:240:20].tolist():
        distances = scene.edges.courses(rows).distances((x, y))
        assert distances[number] < 1.0
    free = [p for p in along.tolist() if _alone(scene, number, p)]
    place: QPoint = view.mapFromScene(*free[len(free) // 2])
    perceptron.click(place)
    assert perceptron.selection.edge == edge


def _alone(scene: CanvasScene, number: int, point: list[float]) -> bool:
    """Whether nothing else is near a point of a wire: no other wire, no label, no node."""
    distances = scene.edges.courses(np.arange(len(scene.edges))).distances((point[0], point[1]))
    distances[number] = np.inf
    places = scene.nodes.places[: len(scene.nodes.row)]
    away = np.maximum(places[:, :2] - point, point - places[:, :2] - places[:, 2:])
    return bool(distances.min() > 20.0) and bool((away.max(axis=1) > 12.0).all())


def test_a_node_moved_by_hand_drops_its_courses_and_takes_them_up_again(perceptron: Board) -> None:
    edge = a_led_wire(perceptron)
    document = perceptron.document
    before = course(perceptron.view.canvas, edge)
    x, y = document.position(edge.target)
    document.push(MoveNodes(document, {edge.target: (x + 30.0, y + 40.0)}))
    assert not is_led(perceptron, edge)
    others = [e for e in document.sheet.courses if edge.target not in (e.source, e.target)]
    assert all(is_led(perceptron, each) for each in others)
    document.undo_stack.undo()
    assert is_led(perceptron, edge)
    np.testing.assert_allclose(course(perceptron.view.canvas, edge), before, atol=0.01)


def test_courses_go_along_when_all_moves_by_the_same_step(perceptron: Board) -> None:
    edge, document = a_led_wire(perceptron), perceptron.document
    before = course(perceptron.view.canvas, edge)
    moved = {name: (x + 70.0, y - 30.0) for name, (x, y) in document.positions.items()}
    document.push(MoveNodes(document, moved))
    assert is_led(perceptron, edge)
    after = course(perceptron.view.canvas, edge)
    np.testing.assert_allclose(after, before + np.array([70.0, -30.0]), atol=0.01)


def test_undoing_arrange_gives_the_courses_that_were(perceptron: Board) -> None:
    document = perceptron.document
    before, paths = (
        document.sheet.courses,
        [course(perceptron.view.canvas, edge) for edge in document.sheet.courses],
    )
    edge = a_led_wire(perceptron)
    x, y = document.position(edge.target)
    document.push(MoveNodes(document, {edge.target: (x, y + 900.0)}))
    document.push(ArrangeNodes(document, {edge.target: (x, y + 950.0)}, "Arrange", courses={}))
    assert document.sheet.courses == before  # only wires between nodes laid out anew lose theirs
    names = {name: document.position(name) for name in document.graph}
    document.push(ArrangeNodes(document, names, "Arrange", courses={}))
    assert not document.sheet.courses
    assert not perceptron.view.canvas.edges.column("is_led").any()
    for _ in range(3):
        document.undo_stack.undo()
    assert document.sheet.courses == before
    for each, path in zip(before, paths, strict=True):
        np.testing.assert_allclose(course(perceptron.view.canvas, each), path, atol=0.01)


def test_courses_keep_to_their_wires_when_a_node_is_renamed(perceptron: Board) -> None:
    edge, document = a_led_wire(perceptron), perceptron.document
    before = course(perceptron.view.canvas, edge)
    document.push(RenameNode(document, edge.target, "renamed"))
    renamed = Edge(edge.source, edge.source_port, "renamed", edge.target_port)
    assert renamed in document.sheet.courses
    assert is_led(perceptron, renamed)
    after = course(perceptron.view.canvas, renamed)
    np.testing.assert_allclose(after, before, atol=0.01)


def test_wires_are_led_while_nodes_glide_and_end_on_their_courses(perceptron: Board) -> None:
    document, view = perceptron.document, perceptron.view
    edge = a_led_wire(perceptron)
    last = course(view.canvas, edge)
    scattered = {n: (2.0 * x, 3.0 * y + 50.0) for n, (x, y) in document.positions.items()}
    document.push(MoveNodes(document, scattered))
    assert not is_led(perceptron, edge)
    view.glide.is_reduced = False
    arrange(document)
    motion = view.glide.findChild(QAbstractAnimation)
    assert motion is not None
    motion.setCurrentTime(motion.duration() // 2)
    assert view.glide.is_running
    midst = course(view.canvas, edge)
    assert is_led(perceptron, edge)
    plain = view.canvas.edges.column("points")[view.canvas.edges.row[edge]]
    np.testing.assert_allclose(midst[[0, -1]], [plain[:2], plain[-2:]], atol=0.01)
    assert np.abs(midst - last).max() > 1.0
    view.glide.finish()
    np.testing.assert_allclose(course(view.canvas, edge), last, atol=0.01)
    assert not view.canvas.edges.is_gliding


def test_a_reroute_point_in_a_led_wire_keeps_the_way_it_took(perceptron: Board) -> None:
    edge = a_led_wire(perceptron)
    document, view = perceptron.document, perceptron.view
    count = len(document.sheet.courses[edge].points)
    number, place = middle_bend(view.canvas, edge)
    assert 0 <= number <= count
    document.push(add_bend(document, edge, number, (place.x(), place.y())))
    assert len(document.sheet.bends[edge]) == count + 1
    assert not [wire for wire, _ in passes(view.canvas) if wire == edge]
    document.undo_stack.undo()
    assert edge not in document.sheet.bends
    assert is_led(perceptron, edge)


def test_labels_of_led_wires_cover_no_node(perceptron: Board, qtbot: QtBot) -> None:
    view = perceptron.view
    view.zoom_to(1.0)
    scene = view.canvas
    edge = a_led_wire(perceptron)
    x, y = course(scene, edge)[150].tolist()
    view.centerOn(x, y)
    row = scene.edges.row[edge]
    qtbot.waitUntil(lambda: bool(scene.edges.column("is_placed")[row]), timeout=20_000)
    left, top, right, bottom = scene.edges.column("label_box")[row].tolist()
    for px, py, width, height in scene.nodes.places[: len(scene.nodes.row)].tolist():
        assert px >= right or px + width <= left or py >= bottom or py + height <= top


def test_the_exported_picture_agrees(perceptron: Board, tmp_path: Path) -> None:
    render(perceptron.document, tmp_path / "net.svg", LIGHT)
    drawn = [
        element.attrib["d"]
        for element in ElementTree.parse(tmp_path / "net.svg").iter(
            "{http://www.w3.org/2000/svg}path"
        )
        if "d" in element.attrib
    ]
    edge = a_led_wire(perceptron)
    path = perceptron.view.canvas.edges.path(perceptron.view.canvas.edges.row[edge])
    kinds = [path.elementAt(i).type for i in range(path.elementCount())]
    assert len(kinds) > 4
    # The same path, moved as a whole: one curve to the lane, the lane, one curve from it.
    lanes = [text for text in drawn if text.count("C") == 2 and text.count("L") == 1]
    assert len(lanes) >= 1
