"""Dragging nodes, and selecting them by clicks."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.app.canvas.conftest import Board

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_dragged_node_follows_the_mouse_and_is_moved_once(board: Board) -> None:
    name = board.add("value", 0, 0)
    start = board.middle(name)
    board.drag(start, start + QPoint(120, 60))
    assert board.document.position(name) == (120.0, 60.0)
    assert board.places()[name] == (120.0, 60.0)
    assert board.document.undo_stack.undoText() == f"Move {name}"
    board.undo()
    assert board.document.position(name) == board.places()[name] == (0.0, 0.0)


def test_while_it_is_dragged_the_document_does_not_hear_of_it(board: Board) -> None:
    name = board.add("value", 0, 0)
    count = board.document.undo_stack.count()
    start = board.middle(name)
    board.press(start)
    board.move(start + QPoint(50, 0))
    assert board.places()[name] == (50.0, 0.0)
    assert board.document.position(name) == (0.0, 0.0)
    assert board.document.undo_stack.count() == count
    board.release(start + QPoint(50, 0))
    assert board.document.undo_stack.count() == count + 1


def test_all_selected_nodes_move_together(board: Board) -> None:
    one, other, still = (board.add("value", x, 0) for x in (-200, 0, 200))
    board.selection.set({one, other})
    start = board.middle(one)
    board.drag(start, start + QPoint(0, 80))
    assert board.document.position(one) == (-200.0, 80.0)
    assert board.document.position(other) == (0.0, 80.0)
    assert board.document.position(still) == (200.0, 0.0)


def test_wires_follow_a_dragged_node(board: Board) -> None:
    value, gate = board.add("value", -300, 0), board.add("sigmoid", 100, 0)
    edge = board.connect(value, (gate, "x"))
    start = board.middle(gate)
    board.press(start)
    board.move(start + QPoint(40, 90))
    edges = board.view.canvas.edges
    end = edges.column("points")[edges.row[edge]][-2:]
    assert end.tolist() == list(board.view.scene_point(gate, "x", "in").toTuple())
    board.release(start + QPoint(40, 90))


def test_a_drag_that_comes_back_changes_nothing(board: Board) -> None:
    name = board.add("value", 0, 0)
    count = board.document.undo_stack.count()
    start = board.middle(name)
    board.press(start)
    board.move(start + QPoint(50, 0))
    board.move(start)
    board.release(start)
    assert board.document.undo_stack.count() == count
    assert board.places()[name] == (0.0, 0.0)


def test_escape_puts_a_dragged_node_back(board: Board) -> None:
    name = board.add("value", 0, 0)
    count = board.document.undo_stack.count()
    start = board.middle(name)
    board.press(start)
    board.move(start + QPoint(50, 0))
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    board.release(start + QPoint(50, 0))
    assert board.places()[name] == (0.0, 0.0)
    assert board.document.undo_stack.count() == count


def test_zooming_while_dragging_keeps_the_node_under_the_mouse(board: Board) -> None:
    name = board.add("value", 0, 0)
    start = board.middle(name)
    board.press(start)
    place = start + QPoint(100, 0)
    board.move(place)
    board.wheel(place, 1)
    grip = board.view.scene_at(place.toPointF()) - board.view.canvas.item(name).pos()
    assert abs(grip.x() - 42.0) <= 1.5 and abs(grip.y() - 27.0) <= 1.5
    board.release(place)


def test_a_click_selects_one_node(board: Board) -> None:
    one, other = board.add("value", -200, 0), board.add("value", 0, 0)
    board.selection.set({one})
    board.click(board.middle(other))
    assert board.selection.nodes == {other}


def test_a_click_on_one_of_many_selected_keeps_that_one(board: Board) -> None:
    one, other = board.add("value", -200, 0), board.add("value", 0, 0)
    board.selection.set({one, other})
    board.click(board.middle(other))
    assert board.selection.nodes == {other}


def test_control_and_shift_add_and_take_away(board: Board) -> None:
    one, other = board.add("value", -200, 0), board.add("value", 0, 0)
    board.click(board.middle(one))
    board.click(board.middle(other), CONTROL)
    assert board.selection.nodes == {one, other}
    board.click(board.middle(one), SHIFT)
    assert board.selection.nodes == {other}


def test_a_double_click_tells_the_node_and_can_begin_a_drag(board: Board) -> None:
    name = board.add("value", 0, 0)
    told: list[str] = []
    board.view.node_activated.connect(told.append)
    place = board.middle(name)
    board.click(place)
    QTest.mouseDClick(board.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == [name]
