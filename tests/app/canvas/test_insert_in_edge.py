"""Putting a node into a wire by dropping it there, and taking one out again."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.document.clipboard import NODE_TYPE_MIME
from app.document.commands import MoveNodes
from graph_engine.edge import Edge
from tests.app.canvas.conftest import LEFT, NO_KEYS, Board

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def wire(board: Board) -> Edge:
    """Wire a value to a gate, level with each other."""
    value, gate = board.add("value", -300, 0, value=3.0), board.add("tanh", 200, 0)
    return board.connect(value, (gate, "x"))


def middle(board: Board, edge: Edge) -> QPoint:
    """Return the middle of a wire on screen."""
    points = board.view.canvas.edges.column("points")[board.view.canvas.edges.row[edge]]
    return board.view.mapFromScene(QPointF(points[6], points[7]))


def edges(board: Board) -> set[Edge]:
    return set(board.document.graph.edges())


def hover(board: Board, type_id: bytes, place: QPoint) -> None:
    data = QMimeData()
    data.setData(NODE_TYPE_MIME, type_id)
    enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
    QApplication.sendEvent(board.view.viewport(), enter)


def test_a_type_dropped_on_a_wire_goes_into_it_in_one_step(board: Board, wire: Edge) -> None:
    count = board.document.undo_stack.count()
    assert board.drop("sigmoid", middle(board, wire))
    (name,) = board.selection.nodes
    through = {Edge(wire.source, "out", name, "x"), Edge(name, "out", wire.target, "x")}
    assert edges(board) == through
    assert board.document.undo_stack.count() == count + 1
    assert name in board.document.undo_stack.undoText()
    board.undo()
    assert edges(board) == {wire}
    assert name not in board.document.graph
    board.document.undo_stack.redo()
    assert edges(board) == through


@pytest.mark.parametrize("gap", [70, 120, 200])
def test_in_a_short_wire_what_lies_behind_makes_way(board: Board, gap: float) -> None:
    value, gate = board.add("value", -200, 0), board.add("tanh", 0, 0)
    right = board.view.canvas.bounds([value]).right() + gap
    board.document.push(MoveNodes(board.document, {gate: (right, 0.0)}))
    behind, aside = board.add("relu", right + 180, 0), board.add("value", -200, 200)
    board.connect(gate, (behind, "x"))
    edge = board.connect(value, (gate, "x"))
    before = board.document.positions
    assert board.drop("sigmoid", middle(board, edge))
    (name,) = board.selection.nodes
    bodies = [board.view.canvas.bounds([each]) for each in (value, name, gate, behind)]
    for one, other in pairwise(bodies):
        assert other.left() - one.right() >= 60
    assert board.document.position(aside) == before[aside]
    board.undo()
    assert board.document.positions == before


def test_room_is_made_for_what_the_node_will_show(board: Board) -> None:
    pictures = [[[[0.5] * 8] * 8] * 3]
    source = board.add("parameter", -300, 0, value=pictures)
    gate = board.add("tanh", -100, 0)
    edge = board.connect(source, (gate, "x"))
    assert board.drop("relu", middle(board, edge))
    (name,) = board.selection.nodes
    bodies = [board.view.canvas.bounds([each]) for each in (source, name, gate)]
    # Feature maps make it larger than it was in the palette.
    assert board.view.canvas.item(name).geometry.maps
    for one, other in pairwise(bodies):
        assert other.left() - one.right() >= 60


def test_the_wire_lights_while_the_node_is_over_it(board: Board, wire: Edge) -> None:
    layer = board.view.canvas.edge_layer
    hover(board, b"sigmoid", middle(board, wire))
    assert layer.lit == wire
    hover(board, b"sigmoid", middle(board, wire) + QPoint(0, 120))
    assert layer.lit is None
    hover(board, b"sigmoid", middle(board, wire))
    QApplication.sendEvent(board.view.viewport(), QDragLeaveEvent())
    assert layer.lit is None


def test_the_lit_wire_can_be_seen(board: Board, wire: Edge) -> None:
    place = middle(board, wire) - QPoint(100, 0)
    before = board.picture().pixelColor(place + QPoint(0, 4))
    assert board.view.canvas.labels.quiet == frozenset()
    hover(board, b"sigmoid", middle(board, wire))
    assert board.picture().pixelColor(place + QPoint(0, 4)) != before
    # Its numbers would stand in the way of the node.
    assert board.view.canvas.labels.quiet == {wire}


def test_a_type_without_an_input_does_not_go_into_a_wire(board: Board, wire: Edge) -> None:
    hover(board, b"value", middle(board, wire))
    assert board.view.canvas.edge_layer.lit is None
    board.drop("value", middle(board, wire))
    assert edges(board) == {wire}


def test_numbers_of_another_kind_are_not_put_between(board: Board, wire: Edge) -> None:
    # argmax sends integers, tanh takes floats.
    board.drop("argmax", middle(board, wire))
    assert edges(board) == {wire}


def test_a_free_node_dragged_onto_a_wire_goes_into_it(board: Board, wire: Edge) -> None:
    free = board.add("sigmoid", -50, 250)
    count = board.document.undo_stack.count()
    board.press(board.middle(free))
    for share in (0.2, 0.6, 1.0):
        start = board.view.node_position(free)
        board.move(start + (middle(board, wire) - start) * share)
    board.move(middle(board, wire))
    assert board.view.canvas.edge_layer.lit == wire
    board.release(middle(board, wire))
    assert edges(board) == {Edge(wire.source, "out", free, "x"), Edge(free, "out", "tanh_1", "x")}
    assert board.view.canvas.edge_layer.lit is None
    assert board.document.undo_stack.count() == count + 1
    assert (board.middle(free) - middle_of_nodes(board)).manhattanLength() < 60
    board.undo()
    assert edges(board) == {wire}
    assert board.document.position(free) == (-50.0, 250.0)
    assert board.places()[free] == (-50.0, 250.0)


def middle_of_nodes(board: Board) -> QPoint:
    return (board.middle("value_1") + board.middle("tanh_1")) / 2


def test_a_wired_node_dragged_over_a_wire_only_moves(board: Board, wire: Edge) -> None:
    source, other = board.add("value", -300, 250), board.add("sigmoid", -50, 250)
    own = board.connect(source, (other, "x"))
    board.drag(board.middle(other), middle(board, wire))
    assert edges(board) == {wire, own}
    assert board.document.position(other)[1] < 100


def test_escape_puts_the_node_back_and_the_light_out(board: Board, wire: Edge) -> None:
    free = board.add("sigmoid", -50, 250)
    board.press(board.middle(free))
    board.move(middle(board, wire) + QPoint(0, 60))
    board.move(middle(board, wire))
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    assert board.view.canvas.edge_layer.lit is None
    assert board.places()[free] == (-50.0, 250.0)
    assert edges(board) == {wire}
    board.release(middle(board, wire))


@pytest.fixture
def chain(board: Board) -> tuple[str, str, str]:
    """Wire a value through a gate to another."""
    value = board.add("value", -350, 0)
    first, last = board.add("sigmoid", -50, 0), board.add("tanh", 250, 0)
    board.connect(value, (first, "x"))
    board.connect(first, (last, "x"))
    return value, first, last


def test_dragged_with_alt_a_node_leaves_its_wires_which_close(
    board: Board, chain: tuple[str, str, str]
) -> None:
    value, first, last = chain
    before, count = edges(board), board.document.undo_stack.count()
    place = board.middle(first)
    board.drag(place, place + QPoint(0, 200), keys=ALT)
    assert edges(board) == {Edge(value, "out", last, "x")}
    assert board.document.position(first) == (-50.0, 200.0)
    assert board.document.undo_stack.count() == count + 1
    assert first in board.document.undo_stack.undoText()
    board.undo()
    assert edges(board) == before
    assert board.places()[first] == (-50.0, 0.0)


def test_while_it_is_taken_out_its_wires_are_faint_and_the_closing_one_shows(
    board: Board, chain: tuple[str, str, str]
) -> None:
    value, first, last = chain
    place = board.middle(first)
    board.press(place, keys=ALT)
    board.move(place + QPoint(0, 100))
    assert board.view.canvas.edge_layer.fading == edges(board)
    (closing,) = board.view._overlay.closing
    start = board.view.scene_point(value, "out", "out")
    assert closing[:2] == (start, board.view.scene_point(last, "x", "in"))
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    assert not board.view.canvas.edge_layer.fading
    assert not board.view._overlay.closing
    assert len(edges(board)) == 2
    board.release(place)


def test_every_wire_out_of_it_is_healed(board: Board, chain: tuple[str, str, str]) -> None:
    value, first, last = chain
    more = board.add("relu", 250, 150)
    board.connect(first, (more, "x"))
    place = board.middle(first)
    board.drag(place, place + QPoint(0, 250), keys=ALT)
    assert edges(board) == {Edge(value, "out", last, "x"), Edge(value, "out", more, "x")}


def test_shaking_takes_a_node_out(board: Board, chain: tuple[str, str, str]) -> None:
    value, first, last = chain
    place = board.middle(first)
    board.press(place)
    for x in (30, -30, 30, -30, 30, 0):
        for share in (0.5, 1.0):
            board.move(place + QPoint(round(x * share), 120))
    board.release(place + QPoint(0, 120))
    assert edges(board) == {Edge(value, "out", last, "x")}


def test_taken_out_it_can_go_into_another_wire_at_once(
    board: Board, chain: tuple[str, str, str]
) -> None:
    value, first, last = chain
    source, gate = board.add("value", -350, 220), board.add("relu", 250, 220)
    other = board.connect(source, (gate, "x"))
    count = board.document.undo_stack.count()
    board.drag(board.middle(first), middle(board, other), keys=ALT)
    assert edges(board) == {
        Edge(value, "out", last, "x"),
        Edge(source, "out", first, "x"),
        Edge(first, "out", gate, "x"),
    }
    assert board.document.undo_stack.count() == count + 1
    board.undo()
    assert other in edges(board)
    assert len(edges(board)) == 3
