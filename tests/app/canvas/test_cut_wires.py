"""Cutting wires along a line, and breaking those of a port."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from graph_engine.edge import Edge
from tests.app.canvas.conftest import Board

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def fan(board: Board) -> list[Edge]:
    """Wire a value to three gates below each other."""
    value = board.add("value", -300, 0)
    gates = [board.add("tanh", 100, y) for y in (-150, 0, 150)]
    return [board.connect(value, (gate, "x")) for gate in gates]


def edges(board: Board) -> set[Edge]:
    return set(board.document.graph.edges())


def test_a_line_cuts_the_wires_it_crosses_in_one_step(board: Board, fan: list[Edge]) -> None:
    count = board.document.undo_stack.count()
    end = board.into("tanh_2")
    start = end - QPoint(60, 60)
    board.drag(start, start + QPoint(0, 300), RIGHT, CONTROL)
    assert edges(board) == {fan[0]}
    assert board.document.undo_stack.count() == count + 1
    assert "2" in board.document.undo_stack.undoText()
    board.undo()
    assert edges(board) == set(fan)


def test_crossed_wires_are_faint_until_the_release(board: Board, fan: list[Edge]) -> None:
    layer = board.view.canvas.edge_layer
    start = board.into("tanh_2") - QPoint(60, 60)
    board.press(start, RIGHT, CONTROL)
    board.move(start + QPoint(0, 100))
    assert layer.fading == {fan[1]}
    assert len(board.view._overlay.cut) == 2
    board.move(start + QPoint(0, 300))
    assert layer.fading == {fan[1], fan[2]}
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    assert not layer.fading
    assert not board.view._overlay.cut
    board.release(start, RIGHT, CONTROL)
    assert edges(board) == set(fan)


def test_a_line_over_empty_ground_cuts_nothing(board: Board, fan: list[Edge]) -> None:
    count = board.document.undo_stack.count()
    board.drag(QPoint(20, 20), QPoint(20, 600), RIGHT, CONTROL)
    assert edges(board) == set(fan)
    assert board.document.undo_stack.count() == count


def test_no_menu_opens_while_wires_are_cut(board: Board) -> None:
    asked: list[QPoint] = []
    board.view.context_requested.connect(lambda place, point: asked.append(place))
    place = QPoint(100, 100)
    reason = QContextMenuEvent.Reason.Mouse
    viewport = board.view.viewport()
    for keys in (CONTROL, Qt.KeyboardModifier.NoModifier):
        event = QContextMenuEvent(reason, place, viewport.mapToGlobal(place), keys)
        QApplication.sendEvent(viewport, event)
    assert len(asked) == 1


def test_alt_click_on_an_output_breaks_all_its_wires(board: Board, fan: list[Edge]) -> None:
    count = board.document.undo_stack.count()
    board.click(board.out("value_1"), ALT)
    assert not edges(board)
    assert board.document.undo_stack.count() == count + 1
    board.undo()
    assert edges(board) == set(fan)


def test_alt_click_on_an_input_breaks_its_wire_only(board: Board, fan: list[Edge]) -> None:
    board.click(board.into("tanh_2"), ALT)
    assert edges(board) == {fan[0], fan[2]}


def test_alt_click_on_a_free_port_changes_nothing(board: Board, fan: list[Edge]) -> None:
    count = board.document.undo_stack.count()
    board.click(board.out("tanh_1"), ALT)
    assert board.document.undo_stack.count() == count
    assert not board.selection.nodes
